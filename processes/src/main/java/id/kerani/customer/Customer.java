package id.kerani.customer;

import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A customer's account. Opened pending by an application; what happens in a wrong state is refused with its name. */
@Entity
@Table(name = "customer")
@NullUnmarked
class Customer {

    @Id
    private UUID id;

    @Version
    private int version;

    private String number;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String name;
    private String tradeName;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalForm legalForm;

    private @Nullable NationalId nationalId;
    private @Nullable TaxNumber taxNumber;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private String stateReason = "";
    private Instant stateChangedAt;
    private BigDecimal creditLimit;
    private int paymentTermDays;

    @Enumerated(EnumType.STRING)
    private PriceGroup priceGroup;

    private boolean portal;
    private String language;
    private Instant openedAt;
    private @Nullable Instant activatedAt;

    @Column(name = "application_id")
    private UUID application;

    private String nameKey;
    private String tradeKey;
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<StoredContact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_address", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<StoredAddress> addresses = new ArrayList<>();

    /** For Hibernate. */
    protected Customer() {}

    /** A pending account without credit. */
    Customer(CustomerId id, String number, Application from, Instant now) {
        Applicant applicant = from.applicant();
        this.id = id.value();
        this.number = number;
        this.kind = applicant.kind();
        this.name = applicant.name();
        this.tradeName = applicant.tradeName();
        this.legalForm = applicant.legalForm();
        this.nationalId = applicant.nationalId();
        this.taxNumber = applicant.taxNumber();
        this.state = AccountState.PENDING;
        this.stateChangedAt = now;
        this.creditLimit = BigDecimal.ZERO;
        this.priceGroup = PriceGroup.RETAIL_A;
        this.language = from.language().getLanguage();
        this.openedAt = now;
        this.application = from.id().value();
        this.nameKey = ComparisonKey.ofName(name);
        this.tradeKey = ComparisonKey.ofName(tradeName);
        add(applicant, from.id().value());
    }

    /** Takes over the contacts and addresses of an application that it does not have yet. */
    void merge(Application other) {
        add(other.applicant(), other.id().value());
    }

    /**
     * Takes back what an application brought by a merge.
     *
     * @throws Refusal {@code customer.nothingMerged}
     */
    void undoMerge(UUID source) throws Refusal {
        boolean known = !source.equals(application)
                && Stream.concat(
                                contacts.stream().map(StoredContact::source),
                                addresses.stream().map(StoredAddress::source))
                        .anyMatch(source::equals);
        if (!known) {
            throw new Refusal("customer.nothingMerged");
        }
        contacts.removeIf(contact -> contact.source().equals(source));
        addresses.removeIf(address -> address.source().equals(source));
        describe();
    }

    private void add(Applicant applicant, UUID source) {
        addContact(ContactKind.PHONE, applicant.phone().e164(), source);
        PhoneNumber other = applicant.otherPhone();
        if (other != null) {
            addContact(ContactKind.PHONE, other.e164(), source);
        }
        EmailAddress mail = applicant.email();
        if (mail != null) {
            addContact(ContactKind.MAIL, mail.value(), source);
        }
        addAddress(addresses.isEmpty() ? AddressKind.MAIN : AddressKind.DELIVERY, applicant.address(), source);
        Address delivery = applicant.deliveryAddress();
        if (delivery != null) {
            addAddress(AddressKind.DELIVERY, delivery, source);
        }
        describe();
    }

    private void addContact(ContactKind contactKind, String value, UUID source) {
        if (contacts.stream()
                .noneMatch(contact ->
                        contact.kind() == contactKind && contact.value().equals(value))) {
            contacts.add(new StoredContact(contactKind, value, source));
        }
    }

    private void addAddress(AddressKind addressKind, Address address, UUID source) {
        StoredAddress added = StoredAddress.of(addressKind, address, source);
        if (addresses.stream().noneMatch(known -> known.key().equals(added.key()))) {
            addresses.add(added);
        }
    }

    /** What the search reads. Indonesian numbers stand there as people dial them and with the country. */
    private void describe() {
        Stream<String> numbers = contacts.stream()
                .filter(contact -> contact.kind() == ContactKind.PHONE)
                .flatMap(contact -> {
                    String digits = contact.value().substring(1);
                    return digits.startsWith("62") ? Stream.of(digits, "0" + digits.substring(2)) : Stream.of(digits);
                });
        String text = Stream.of(
                        Stream.of(
                                ComparisonKey.words(name),
                                ComparisonKey.words(tradeName),
                                number.toLowerCase(Locale.ROOT)),
                        taxNumber == null ? Stream.<String>empty() : Stream.of(taxNumber.digits()),
                        numbers)
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        searchText = text.length() > 1000 ? text.substring(0, 1000) : text;
    }

    void activate(Terms terms, Instant now) {
        if (state != AccountState.PENDING) {
            throw new IllegalStateException("Account " + number + " is " + state + ", only a pending one is activated");
        }
        creditLimit = terms.creditLimit().amount();
        paymentTermDays = terms.paymentTermDays();
        priceGroup = terms.priceGroup();
        portal = true;
        activatedAt = now;
        become(AccountState.ACTIVE, "", now);
    }

    void refuse(String reason, Instant now) {
        pendingOnly();
        become(AccountState.REFUSED, reason, now);
    }

    /** Nothing came of the registration. */
    void withdraw(String reason, Instant now) {
        pendingOnly();
        become(AccountState.CLOSED, reason, now);
    }

    private void pendingOnly() {
        if (state != AccountState.PENDING) {
            throw new IllegalStateException("Account " + number + " is " + state + ", not pending");
        }
    }

    void block(String reason, Instant now) throws Refusal {
        from(AccountState.ACTIVE);
        become(AccountState.BLOCKED, needed(reason), now);
    }

    void unblock(String reason, Instant now) throws Refusal {
        from(AccountState.BLOCKED);
        become(AccountState.ACTIVE, needed(reason), now);
    }

    void close(String reason, Instant now) throws Refusal {
        if (state != AccountState.ACTIVE && state != AccountState.BLOCKED) {
            throw new Refusal("customer.accountIs." + state);
        }
        portal = false;
        become(AccountState.CLOSED, needed(reason), now);
    }

    private void from(AccountState wanted) throws Refusal {
        if (state != wanted) {
            throw new Refusal("customer.accountIs." + state);
        }
    }

    private static String needed(String reason) throws Refusal {
        String cleaned = Cleaned.lines(reason);
        if (cleaned.isEmpty()) {
            throw new Refusal("customer.reasonMissing");
        }
        if (cleaned.length() > 500) {
            throw new Refusal("customer.tooLong", 500);
        }
        return cleaned;
    }

    private void become(AccountState next, String reason, Instant now) {
        state = next;
        stateReason = reason;
        stateChangedAt = now;
    }

    CustomerId id() {
        return new CustomerId(id);
    }

    String number() {
        return number;
    }

    AccountState state() {
        return state;
    }

    Locale language() {
        return Texts.supported(Locale.of(language));
    }

    Optional<NationalId> nationalId() {
        return Optional.ofNullable(nationalId);
    }

    /** The first mail address, where letters go. */
    Optional<EmailAddress> email() {
        return contacts.stream()
                .filter(contact -> contact.kind() == ContactKind.MAIL)
                .map(contact -> new EmailAddress(contact.value()))
                .findFirst();
    }

    Account snapshot() {
        return new Account(
                id(),
                number,
                version,
                kind,
                name,
                tradeName,
                legalForm,
                nationalId == null ? null : nationalId.toString(),
                taxNumber,
                state,
                stateReason,
                stateChangedAt,
                new Terms(Money.rupiah(creditLimit), paymentTermDays, priceGroup),
                portal,
                language(),
                openedAt,
                activatedAt,
                new CaseId(application),
                contacts.stream()
                        .map(contact -> new Account.Contact(
                                contact.kind(),
                                contact.kind() == ContactKind.PHONE
                                        ? new PhoneNumber(contact.value()).toString()
                                        : contact.value(),
                                new CaseId(contact.source())))
                        .toList(),
                addresses.stream()
                        .map(address ->
                                new Account.Place(address.kind(), address.address(), new CaseId(address.source())))
                        .toList());
    }

    /** What the audit keeps of an account: its terms and state, its numbers masked. */
    Map<String, @Nullable Object> recorded() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("tradeName", tradeName);
        values.put("nationalId", nationalId);
        values.put("taxNumber", taxNumber);
        values.put("state", state);
        values.put("stateReason", stateReason.isEmpty() ? null : stateReason);
        values.put("creditLimit", creditLimit.stripTrailingZeros().toPlainString());
        values.put("paymentTermDays", paymentTermDays);
        values.put("priceGroup", priceGroup);
        values.put("portal", portal);
        values.put("contacts", contacts.stream().map(StoredContact::value).collect(Collectors.joining(", ")));
        values.put(
                "addresses", addresses.stream().map(a -> a.address().toString()).collect(Collectors.joining("; ")));
        return values;
    }
}
