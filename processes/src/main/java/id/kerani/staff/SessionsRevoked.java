package id.kerani.staff;

import id.kerani.shared.PersonId;

/** Every open session of the person ends: deactivated, or the password was reset. Sent in the transaction that did it. */
public record SessionsRevoked(PersonId person) {}
