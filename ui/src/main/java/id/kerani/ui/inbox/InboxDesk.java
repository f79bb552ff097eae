package id.kerani.ui.inbox;

import id.kerani.company.Company;
import id.kerani.forms.FormValidator;
import id.kerani.shared.Actor;
import id.kerani.staff.People;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.BulkWork;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.SavedViews;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything the inbox's parts ask, in one hand. */
@Component
record InboxDesk(
        Inbox inbox,
        SavedViews views,
        WorkList workList,
        WorkActions actions,
        BulkWork bulk,
        BulkRuns runs,
        Teams teams,
        People people,
        Rights rights,
        Company company,
        LiveWork live,
        GoneWords gone,
        FormValidator validator,
        Clock clock) {

    ZoneId zone() {
        return company.current().zone();
    }

    List<Team> queuesOf(Actor me) {
        return teams.ofPerson(me.personId().orElseThrow());
    }

    /** Whether somebody may steer work at all; each item is asked about by itself. */
    boolean steers(Actor me) {
        return rights.may(me, Role.LEAD, Role.MANAGER);
    }

    Map<TeamId, Team> allQueues() {
        return teams.all().stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }
}
