package id.kerani.customer;

/** Where an application stands. */
public enum ApplicationState {
    /** Taken in, not yet compared with the customers. */
    RECEIVED,
    /** Somebody must tell whether it is a known customer. */
    SUSPECTED,
    /** A new customer; risk and terms are being found out. */
    ASSESSING,
    /** Waits for a decision. */
    DECIDING,
    /** Accepted, perhaps waiting for the second person. */
    ACCEPTED,
    /** The account is active. */
    REGISTERED,
    /** Belongs to a customer who was known already. */
    ATTACHED,
    /** Turned down. */
    REFUSED,
    /** Taken back. */
    CANCELLED;

    /** Whether it still can change. */
    public boolean isOpen() {
        return ordinal() <= ACCEPTED.ordinal();
    }
}
