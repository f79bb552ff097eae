package id.kerani.customer;

/** In what an application is like a customer. */
public enum MatchReason {
    SAME_NATIONAL_ID,
    SAME_TAX_NUMBER,
    SAME_PHONE,
    SAME_EMAIL,
    SIMILAR_NAME,
    SIMILAR_ADDRESS
}
