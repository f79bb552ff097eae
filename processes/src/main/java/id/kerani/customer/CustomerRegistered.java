package id.kerani.customer;

import id.kerani.worklist.CaseId;

/**
 * A customer's account became active. Published in the transaction that did it.
 *
 * @param application the case that led to it
 */
public record CustomerRegistered(CustomerId customer, String number, CaseId application) {}
