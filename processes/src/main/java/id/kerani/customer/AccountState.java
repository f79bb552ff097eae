package id.kerani.customer;

/** Where an account stands. Pending: still being registered. */
public enum AccountState {
    PENDING,
    ACTIVE,
    BLOCKED,
    REFUSED,
    CLOSED
}
