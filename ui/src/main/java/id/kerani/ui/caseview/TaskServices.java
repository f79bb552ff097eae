package id.kerani.ui.caseview;

import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormValidator;
import id.kerani.staff.People;
import id.kerani.staff.Preferences;
import id.kerani.staff.Teams;
import id.kerani.worklist.Drafts;
import id.kerani.worklist.Questions;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkList;
import org.springframework.stereotype.Component;

/** What can be done with a task, all in one hand. */
@Component
record TaskServices(
        WorkList workList,
        WorkActions actions,
        Questions questions,
        Drafts drafts,
        FormCatalog forms,
        FormValidator validator,
        Preferences preferences,
        People people,
        Teams teams) {}
