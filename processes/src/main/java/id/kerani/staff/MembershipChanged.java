package id.kerani.staff;

import id.kerani.shared.PersonId;

/**
 * A person joined or left a team. Sent in the transaction that did it.
 *
 * @param member whether the person belongs to the team now
 */
public record MembershipChanged(TeamId team, PersonId person, boolean member) {}
