package id.kerani.staff;

/**
 * A person with a password that works for one login and must then be changed. Not stored anywhere in readable form.
 *
 * @param oneTimePassword three groups of four letters and digits
 */
public record Invitation(Person person, String oneTimePassword) {

    @Override
    public String toString() {
        return "Invitation[" + person.login() + "]";
    }
}
