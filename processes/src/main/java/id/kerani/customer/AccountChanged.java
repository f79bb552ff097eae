package id.kerani.customer;

/** An account's state or data changed. Published in the transaction that did it. */
public record AccountChanged(CustomerId customer, AccountState state) {}
