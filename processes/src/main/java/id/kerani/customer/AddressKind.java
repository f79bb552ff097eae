package id.kerani.customer;

/** What an address is for. */
public enum AddressKind {
    MAIN,
    DELIVERY
}
