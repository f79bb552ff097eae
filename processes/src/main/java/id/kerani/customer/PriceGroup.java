package id.kerani.customer;

/** Which prices a customer gets. */
public enum PriceGroup {
    RETAIL_A,
    RETAIL_B,
    WHOLESALE
}
