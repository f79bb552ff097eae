package id.kerani.notice;

/**
 * A letter to be sent.
 *
 * @param to one address
 * @param subject one line of at most 200 characters
 * @param body plain text of at most 8000 characters
 * @param about what it tells about, a case's number for instance; at most 60 characters
 */
public record Mail(String to, String subject, String body, String about) {

    public Mail {
        // A line break in any of these would let text become a header.
        if (to.isBlank() || to.length() > 200 || to.matches("(?s).*[\\s<>,;\\p{Cntrl}].*")) {
            throw new IllegalArgumentException("Not one mail address: " + to);
        }
        if (subject.isBlank() || subject.length() > 200 || subject.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("A subject is one line of at most 200 characters");
        }
        if (body.isBlank() || body.length() > 8000) {
            throw new IllegalArgumentException("A body has at most 8000 characters");
        }
        if (about.length() > 60) {
            throw new IllegalArgumentException("What a mail is about has at most 60 characters");
        }
    }
}
