package id.kerani.customer;

/** How a customer is reached. */
public enum ContactKind {
    PHONE,
    MAIL
}
