package id.kerani.customer;

import id.kerani.document.DocumentId;
import id.kerani.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into checked values, or names every problem by its field. */
final class ApplicationCheck {

    /** Nobody asks for more; also keeps a slip of the hand from overflowing anything. */
    static final long HIGHEST_CREDIT = 100_000_000_000L;

    static final int LONGEST_TERM = 90;
    static final int MOST_PAPERS = 10;
    private static final int LONGEST_COMMENT = 2000;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final LocalDate today;

    private ApplicationCheck(LocalDate today) {
        this.today = today;
    }

    /** An application that passed. */
    record Checked(
            Channel channel,
            Applicant applicant,
            Money wantedCredit,
            int wantedTermDays,
            List<DocumentId> papers,
            String comment) {}

    static Checked check(NewApplication application, LocalDate today) throws ApplicationRejected {
        return new ApplicationCheck(today).check(application);
    }

    private Checked check(NewApplication application) throws ApplicationRejected {
        ApplicationAnswers answers = application.answers();
        Channel channel = Channel.read(application.channel()).orElse(null);
        if (channel == null) {
            problem("channel", "customer.channelUnknown", shortened(application.channel()));
        }
        PartyKind kind = constant("kind", answers.kind(), PartyKind.class, true);
        LegalForm legalForm =
                kind == PartyKind.COMPANY ? constant("legalForm", answers.legalForm(), LegalForm.class, true) : null;
        String name = name("name", answers.name(), true);
        String tradeName = name("tradeName", answers.tradeName(), false);
        NationalId nationalId =
                optional("nationalId", answers.nationalId(), NationalId::read, "customer.nationalIdForm");
        TaxNumber taxNumber = optional("taxNumber", answers.taxNumber(), TaxNumber::read, "customer.taxNumberForm");
        PhoneNumber phone = optional("phone", answers.phone(), PhoneNumber::read, "customer.phoneForm");
        if (blank(answers.phone())) {
            problem("phone", "customer.phoneMissing");
        }
        PhoneNumber otherPhone = optional("otherPhone", answers.otherPhone(), PhoneNumber::read, "customer.phoneForm");
        EmailAddress email = optional("email", answers.email(), EmailAddress::read, "customer.emailForm");
        if (channel == Channel.WEB && blank(answers.email())) {
            problem("email", "customer.emailMissing");
        }
        Address address = address("address", answers.address());
        NewAddress typedDelivery = answers.deliveryAddress();
        Address delivery =
                typedDelivery == null || typedDelivery.isEmpty() ? null : address("deliveryAddress", typedDelivery);
        LocalDate tradingSince = tradingSince(answers.tradingSince());
        Money credit = credit(answers.wantedCredit());
        int term = term(answers.wantedTermDays());
        if (!Boolean.TRUE.equals(answers.consent())) {
            problem("consent", "customer.consentMissing");
        }
        List<DocumentId> papers = papers(answers.papers());
        String comment = Cleaned.lines(answers.comment() == null ? "" : answers.comment());
        if (comment.length() > LONGEST_COMMENT) {
            problem("comment", "customer.tooLong", LONGEST_COMMENT);
        }
        if (!problems.isEmpty()
                || channel == null
                || kind == null
                || name == null
                || tradeName == null
                || phone == null
                || address == null) {
            throw new ApplicationRejected(problems);
        }
        Applicant applicant = new Applicant(
                kind,
                name,
                tradeName,
                legalForm,
                nationalId,
                taxNumber,
                phone,
                otherPhone,
                email,
                address,
                delivery,
                tradingSince);
        return new Checked(channel, applicant, credit, credit.amount().signum() == 0 ? 0 : term, papers, comment);
    }

    private @Nullable String name(String path, @Nullable String typed, boolean required) {
        String name = line(path, typed, 120);
        if (name == null) {
            return null;
        }
        if (name.isEmpty()) {
            if (required) {
                problem(path, "customer.nameMissing");
                return null;
            }
            return name;
        }
        if (name.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
            problem(path, "customer.nameForm");
            return null;
        }
        return name;
    }

    private @Nullable Address address(String path, @Nullable NewAddress typed) {
        NewAddress parts = typed == null ? new NewAddress(null, null, null, null, null) : typed;
        String street = required(path + ".street", parts.street(), 200, "customer.streetMissing");
        String district = line(path + ".district", parts.district(), 80);
        String city = required(path + ".city", parts.city(), 80, "customer.cityMissing");
        String province = line(path + ".province", parts.province(), 80);
        String postalCode = line(path + ".postalCode", parts.postalCode(), 20);
        if (postalCode != null && !postalCode.matches("([0-9]{5})?")) {
            problem(path + ".postalCode", "customer.postalCodeForm");
            return null;
        }
        if (street == null || district == null || city == null || province == null || postalCode == null) {
            return null;
        }
        return new Address(street, district, city, province, postalCode);
    }

    private @Nullable String required(String path, @Nullable String typed, int longest, String missing) {
        String text = line(path, typed, longest);
        if (text != null && text.isEmpty()) {
            problem(path, missing);
            return null;
        }
        return text;
    }

    /** A cleaned line; null when it has a problem. */
    private @Nullable String line(String path, @Nullable String typed, int longest) {
        String text = typed == null ? "" : Cleaned.line(typed);
        if (text.length() > longest) {
            problem(path, "customer.tooLong", longest);
            return null;
        }
        if (Cleaned.hasMarkup(text)) {
            problem(path, "customer.markup");
            return null;
        }
        return text;
    }

    private <T> @Nullable T optional(
            String path, @Nullable String typed, Function<String, Optional<T>> reader, String code) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<T> value = reader.apply(typed);
        if (value.isEmpty()) {
            int digits = Cleaned.digits(typed).map(String::length).orElse(0);
            problem(path, code, digits);
        }
        return value.orElse(null);
    }

    private <E extends Enum<E>> @Nullable E constant(
            String path, @Nullable String typed, Class<E> type, boolean required) {
        if (blank(typed)) {
            if (required) {
                problem(path, "customer." + path + "Missing");
            }
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        problem(path, "customer." + path + "Unknown", shortened(String.valueOf(typed)));
        return null;
    }

    private @Nullable LocalDate tradingSince(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            if (date.isAfter(today) || date.getYear() < 1800) {
                problem("tradingSince", "customer.tradingSinceRange");
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            problem("tradingSince", "customer.dateForm");
            return null;
        }
    }

    private List<DocumentId> papers(@Nullable List<ApplicationAnswers.Paper> typed) {
        List<DocumentId> papers = new ArrayList<>();
        for (ApplicationAnswers.Paper paper : typed == null ? List.<ApplicationAnswers.Paper>of() : typed) {
            try {
                papers.add(DocumentId.of(String.valueOf(paper.documentId())));
            } catch (IllegalArgumentException e) {
                problem("papers", "customer.papersUnknown");
                return List.of();
            }
        }
        if (papers.size() > MOST_PAPERS) {
            problem("papers", "customer.tooManyPapers", MOST_PAPERS);
        }
        return papers.stream().distinct().toList();
    }

    private Money credit(@Nullable BigDecimal typed) {
        BigDecimal amount = typed == null ? BigDecimal.ZERO : typed;
        if (amount.signum() < 0) {
            problem("wantedCredit", "customer.creditNegative");
        } else if (amount.compareTo(BigDecimal.valueOf(HIGHEST_CREDIT)) > 0) {
            problem("wantedCredit", "customer.creditTooHigh", HIGHEST_CREDIT);
        } else if (amount.stripTrailingZeros().scale() > 0) {
            problem("wantedCredit", "customer.creditWhole");
        } else {
            return Money.rupiah(amount);
        }
        return Money.rupiah(0);
    }

    private int term(@Nullable BigDecimal typed) {
        BigDecimal days = typed == null ? BigDecimal.ZERO : typed;
        if (days.signum() < 0
                || days.compareTo(BigDecimal.valueOf(LONGEST_TERM)) > 0
                || days.stripTrailingZeros().scale() > 0) {
            problem("wantedTermDays", "customer.termRange", LONGEST_TERM);
            return 0;
        }
        return days.intValueExact();
    }

    private void problem(String path, String code, Object... arguments) {
        problems.add(FieldProblem.of(path, code, arguments));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
