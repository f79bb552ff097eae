package id.kerani.worklist.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects entries during a transaction and hands them over together, so that many small writes become one statement.
 * What a rolled-back transaction collected is forgotten.
 */
final class TransactionBuffer<E> {

    private final Consumer<List<E>> beforeCommit;
    private final Consumer<List<E>> afterCommit;

    private TransactionBuffer(Consumer<List<E>> beforeCommit, Consumer<List<E>> afterCommit) {
        this.beforeCommit = beforeCommit;
        this.afterCommit = afterCommit;
    }

    /** Hands the entries over inside the transaction, just before it commits. */
    static <E> TransactionBuffer<E> beforeCommit(Consumer<List<E>> writer) {
        return new TransactionBuffer<>(writer, entries -> {});
    }

    /** Hands the entries over once the transaction is committed. */
    static <E> TransactionBuffer<E> afterCommit(Consumer<List<E>> reader) {
        return new TransactionBuffer<>(entries -> {}, reader);
    }

    /** Throws IllegalStateException outside a transaction. */
    void add(E entry) {
        @SuppressWarnings("unchecked") // bound below, by this buffer
        var bound = (Entries) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Entries();
            TransactionSynchronizationManager.registerSynchronization(bound);
            TransactionSynchronizationManager.bindResource(this, bound);
        }
        bound.list.add(entry);
    }

    /** What this transaction collected so far. */
    List<E> entries() {
        @SuppressWarnings("unchecked") // bound by add, by this buffer
        var bound = (Entries) TransactionSynchronizationManager.getResource(this);
        return bound == null ? List.of() : List.copyOf(bound.list);
    }

    private final class Entries implements TransactionSynchronization {

        private final List<E> list = new ArrayList<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionBuffer.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBuffer.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!list.isEmpty()) {
                beforeCommit.accept(list);
            }
        }

        @Override
        public void afterCommit() {
            afterCommit.accept(list);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }
    }
}
