package id.kerani.staff;

import id.kerani.shared.PersonId;

/** Somebody may no longer work here. Sent in the transaction that did it. */
public record PersonDeactivated(PersonId person) {}
