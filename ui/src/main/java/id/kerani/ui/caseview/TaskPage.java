package id.kerani.ui.caseview;

import id.kerani.worklist.CaseFile;
import id.kerani.worklist.WorkItem;

/** What the parts of a task's page need of the whole. */
interface TaskPage {

    /** The task as it was read last. */
    WorkItem item();

    /** Its case. */
    CaseFile file();

    /** Reads task and case again and shows what changed; the form keeps what was typed. */
    void refresh();

    /** Checks the form and completes the task. */
    void send();

    /** Throws away what was typed and not sent. */
    void startOver();

    /** Says what was done and goes back to the list. */
    void leave(String words);

    /** Says what could not be done. */
    void problem(String words);
}
