package id.kerani.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What routing keeps of the queues is never older than what this node changed. */
@KeraniTest
class QueuesIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private Queues queues;

    @Autowired
    private Teams teams;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void knowsAtOnceWhoJoinedLeftAndCanNoLongerWork() throws Exception {
        Actor ani = staffing.clerk("kept-queue");
        Actor budi = staffing.clerk("kept-queue");
        TeamId queue = queues.byKey("kept-queue").orElseThrow().id();
        assertThat(queues.members(queue)).containsExactlyInAnyOrder(id(ani), id(budi));

        teams.removeMember(queue, id(ani), Actor.system());
        assertThat(queues.members(queue)).containsExactly(id(budi));
        people.deactivate(id(budi), Actor.system());
        assertThat(queues.members(queue)).isEmpty();
        people.reactivate(id(budi), Actor.system());
        assertThat(queues.members(queue)).containsExactly(id(budi));
        teams.rename(queue, "Antrean baru", "New queue", Actor.system());
        assertThat(queues.byKey("kept-queue").orElseThrow().nameEn()).isEqualTo("New queue");
    }

    @Test
    void seesAnUnfinishedChangeOnlyInsideItAndForgetsItWhenItIsUndone() throws Exception {
        Actor cici = staffing.clerk("undone-queue");
        TeamId queue = queues.byKey("undone-queue").orElseThrow().id();
        assertThat(queues.members(queue)).containsExactly(id(cici));

        transaction.executeWithoutResult(status -> {
            removed(queue, cici);
            assertThat(queues.members(queue)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(queues.members(queue)).containsExactly(id(cici));
    }

    private void removed(TeamId queue, Actor actor) {
        try {
            teams.removeMember(queue, id(actor), Actor.system());
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private static PersonId id(Actor actor) {
        return actor.personId().orElseThrow();
    }
}
