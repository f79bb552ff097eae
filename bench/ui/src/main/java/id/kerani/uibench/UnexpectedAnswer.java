package id.kerani.uibench;

/** The server said something else than a browser would have expected: an error of the measurement. */
final class UnexpectedAnswer extends RuntimeException {

    UnexpectedAnswer(String what) {
        super(what);
    }

    UnexpectedAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
