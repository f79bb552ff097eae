package id.kerani.staff;

import id.kerani.audit.AuditLog;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: checked, changed and reset here and nowhere else. */
@Service
public class Credentials {

    private final StaffMembers members;
    private final Rights rights;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final String nobodysPassword;

    Credentials(
            StaffMembers members,
            Rights rights,
            PasswordEncoder encoder,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.members = members;
        this.rights = rights;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
        this.nobodysPassword = encoder.encode(PasswordRules.oneTime());
    }

    /**
     * Who this is, if login and password belong together and the person is active. Takes about as long for a login that
     * does not exist, so that nobody learns which do.
     */
    @Transactional
    public Optional<Person> check(String login, String password) {
        Optional<StaffMember> found = members.findByLogin(login.strip().toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            encoder.matches(password, nobodysPassword);
            return Optional.empty();
        }
        StaffMember member = found.get();
        if (!encoder.matches(password, member.password()) || !member.isActive()) {
            return Optional.empty();
        }
        if (encoder.upgradeEncoding(member.password())) {
            member.upgradeEncoding(encoder.encode(password));
            members.saveAndFlush(member);
        }
        return Optional.of(member.snapshot());
    }

    /**
     * A person chooses a new password. All sessions end, the one that asks included: it has to take over the new
     * {@link Standing#stamp} to go on.
     *
     * @throws Refusal {@code staff.passwordWrong} when the current one does not match, {@code staff.passwordSame},
     *     {@code staff.passwordTooShort}, {@code staff.passwordTooLong}, {@code staff.passwordTooSimple}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Person change(PersonId id, String current, String replacement) throws Refusal {
        StaffMember member = get(id);
        Person person = member.snapshot();
        if (!member.isActive() || !encoder.matches(current, member.password())) {
            throw new Refusal("staff.passwordWrong");
        }
        if (current.equals(replacement)) {
            throw new Refusal("staff.passwordSame");
        }
        PasswordRules.check(replacement, person.login());
        member.choosePassword(encoder.encode(replacement));
        member = members.saveAndFlush(member);
        audit.record(person.asActor(), "staff.passwordChanged", "person", id.toString(), Map.of(), Map.of());
        events.publishEvent(new SessionsRevoked(id));
        return member.snapshot();
    }

    /**
     * Replaces a forgotten password by a one-time one; open sessions of the person end at once.
     *
     * @throws Refusal {@code staff.notAllowed}, {@code staff.unknown}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Invitation reset(PersonId id, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        StaffMember member = get(id);
        String password = PasswordRules.oneTime();
        member.resetPassword(encoder.encode(password));
        member = members.saveAndFlush(member);
        audit.record(actor, "staff.passwordReset", "person", id.toString(), Map.of(), Map.of());
        events.publishEvent(new SessionsRevoked(id));
        return new Invitation(member.snapshot(), password);
    }

    /** How a person stands towards open sessions now; empty when they may not be logged in at all. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(PersonId id) {
        return members.findById(id.value())
                .filter(StaffMember::isActive)
                .map(member ->
                        new Standing(member.sessionStamp(), member.snapshot().roles()));
    }

    private StaffMember get(PersonId id) throws Refusal {
        return members.findById(id.value()).orElseThrow(() -> new Refusal("staff.unknown"));
    }
}
