package id.kerani.worklist.internal;

import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.worklist.WorkItem;
import java.util.function.Supplier;

/** Which move an item allows, and the words when it does not. */
final class Transitions {

    private Transitions() {}

    static boolean isOpen(WorkItem item) {
        return item.state() == WorkItem.State.READY || item.state() == WorkItem.State.CLAIMED;
    }

    static void checkOpen(WorkItem item) throws Refusal {
        switch (item.state()) {
            case DONE -> throw new Refusal("worklist.done");
            case WITHDRAWN -> throw new Refusal("worklist.withdrawn");
            case READY, CLAIMED -> {
                // goes on
            }
        }
    }

    static void checkClaimable(WorkItem item, PersonId person, Supplier<String> holderName) throws Refusal {
        checkOpen(item);
        if (item.holder() != null && !item.holder().equals(person)) {
            throw new Refusal("worklist.taken", holderName.get());
        }
        if (item.excluded().contains(person)) {
            throw new Refusal("worklist.separated");
        }
    }

    static void checkHeld(WorkItem item, PersonId person, Supplier<String> holderName) throws Refusal {
        checkOpen(item);
        if (item.holder() == null) {
            throw new Refusal("worklist.notClaimed");
        }
        if (!item.holder().equals(person)) {
            throw new Refusal("worklist.notYours", holderName.get());
        }
    }
}
