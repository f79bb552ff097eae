package id.kerani.expression;

/** Bounds that keep reading and answering an expression cheap whatever its text and its variables are. */
final class Limits {

    static final int LENGTH = 2_000;
    static final int DEPTH = 30;
    static final int NODES = 250;
    static final int NAME = 100;
    static final int DIGITS = 30;
    /** Numbers beyond this many digits or zeros would make plain addition expensive. */
    static final int NUMBER_SIZE = 400;

    private Limits() {}
}
