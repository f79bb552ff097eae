package id.kerani.e2e;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;

/** Somebody who works here, with the password that they type. */
record Colleague(PersonId id, String login, String name, String password, Actor actor) {}
