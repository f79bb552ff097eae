package id.kerani.customer;

/** What a possible duplicate turned out to be. */
public enum Resolution {
    /** Somebody else: a new customer. */
    NEW,
    /** The same customer; the account stays as it is. */
    LINK,
    /** The same customer; what the application knows besides is added to the account. */
    MERGE
}
