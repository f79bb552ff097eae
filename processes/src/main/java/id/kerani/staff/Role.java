package id.kerani.staff;

/** What a person may do, coarsely; finer rights are membership of queues and centres. */
public enum Role {
    /** Does the work of the queues. */
    STAFF,
    /** Leads a team: sees its load and its promises. */
    LEAD,
    /** Changes how work is done. */
    MANAGER,
    /** Teaches colleagues. */
    POWER_USER,
    /** Looks after people, queues and the server. */
    ADMINISTRATOR
}
