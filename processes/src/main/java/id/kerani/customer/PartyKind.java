package id.kerani.customer;

/** What sort of customer somebody is. */
public enum PartyKind {
    PERSON,
    COMPANY
}
