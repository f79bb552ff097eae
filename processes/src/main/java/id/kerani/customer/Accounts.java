package id.kerani.customer;

import id.kerani.audit.AuditEntry;
import id.kerani.audit.AuditLog;
import id.kerani.document.Document;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.worklist.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of customers. Everybody who works here may look; what changes an account is kept in the audit. */
@Service
public class Accounts {

    /** Words of a search text beyond these are not looked for. */
    private static final int MOST_WORDS = 6;

    private final Customers customers;
    private final Documents documents;
    private final Rights rights;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            Customers customers,
            Documents documents,
            Rights rights,
            AuditLog audit,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.documents = documents;
        this.rights = rights;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One page, by name.
     *
     * @throws Refusal {@code staff.notAllowed} for anybody who does not work here
     */
    @Transactional(readOnly = true)
    public AccountPage page(AccountPage.Query query, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        StringBuilder where = new StringBuilder("true");
        List<Object> parameters = new ArrayList<>();
        for (String word : words(query.text())) {
            where.append(" and c.search_text like ?");
            parameters.add("%" + word + "%");
        }
        if (!query.states().isEmpty()) {
            where.append(" and c.state = any(string_to_array(?, ','))");
            parameters.add(String.join(
                    ",", query.states().stream().map(Enum::name).sorted().toList()));
        }
        AccountPage.Cursor after = query.after();
        if (after != null) {
            where.append(" and (lower(c.name), c.id) > (lower(?), ?)");
            parameters.add(after.name());
            parameters.add(after.id().value());
        }
        parameters.add(query.size() + 1);
        List<AccountPage.Row> rows = jdbc.sql("""
                        select c.*,
                          (select p.value from customer_contact p where p.customer_id = c.id and p.kind = 'PHONE'
                            order by p.position limit 1) as phone,
                          (select a.city from customer_address a where a.customer_id = c.id
                            order by a.position limit 1) as city
                        from customer c where %s order by lower(c.name), c.id limit ?""".formatted(where))
                .params(parameters)
                .query(Accounts::row)
                .list();
        if (rows.size() <= query.size()) {
            return new AccountPage(rows, null);
        }
        AccountPage.Row last = rows.get(query.size() - 1);
        return new AccountPage(
                List.copyOf(rows.subList(0, query.size())), new AccountPage.Cursor(last.name(), last.id()));
    }

    /** Words as the search column has them; a number with blanks or hyphens in it is one word. */
    static List<String> words(String text) {
        String typed = Cleaned.line(text);
        String digits = typed.replaceAll("[ +().\\-]", "");
        if (digits.matches("[0-9]{5,}")) {
            return List.of(digits);
        }
        // A case number keeps its hyphens, everything else is compared as names are.
        String kept = typed.matches("(?i)[a-z]{2,12}-[0-9-]+") ? typed.toLowerCase(Locale.ROOT) : null;
        return kept != null
                ? List.of(kept)
                : List.of(ComparisonKey.words(typed).split(" ")).stream()
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
    }

    /**
     * An account as it stands.
     *
     * @throws Refusal {@code customer.unknown}, {@code staff.notAllowed}
     */
    @Transactional(readOnly = true)
    public Account open(CustomerId id, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        return customer(id).snapshot();
    }

    /** An account by its number, for those who work here. */
    @Transactional(readOnly = true)
    public Optional<Account> byNumber(String number, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        return customers.findByNumber(number).map(Customer::snapshot);
    }

    /**
     * The number of the customer's identity card in full, absent when it is not known. That it was looked at is recorded.
     *
     * @throws Refusal {@code customer.unknown}; {@code staff.notAllowed} for anybody but leads and managers
     */
    @Transactional(rollbackFor = Refusal.class)
    public Optional<NationalId> nationalId(CustomerId id, Actor actor) throws Refusal {
        rights.require(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);
        Customer customer = customer(id);
        audit.record(actor, "customer.nationalIdSeen", "customer", id.toString(), Map.of(), Map.of());
        return customer.nationalId();
    }

    /** The papers of all applications that belong to the account, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> papers(CustomerId id, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        return applicationsOf(id, actor).stream()
                .flatMap(application -> documents.of(Registrations.PAPERS, application.toString()).stream())
                .toList();
    }

    /** The applications that opened the account or were attached to it, oldest first: its cases so far. */
    @Transactional(readOnly = true)
    public List<CaseId> applicationsOf(CustomerId id, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        return jdbc
                .sql("select id from application where customer_id = ? order by received_at, id")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /**
     * Who changed what of the account, newest first.
     *
     * @param before the last entry of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(CustomerId id, @Nullable UUID before, int limit, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        return audit.of("customer", id.toString(), before, limit);
    }

    /**
     * Stops selling to a customer for now.
     *
     * @throws Refusal {@code customer.accountIs.<state>}, {@code customer.reasonMissing}, {@code customer.unknown},
     *     {@code staff.notAllowed} for anybody but leads and managers
     */
    @Transactional(rollbackFor = Refusal.class)
    public Account block(CustomerId id, String reason, Actor actor) throws Refusal {
        return change(id, "customer.blocked", actor, (customer, now) -> customer.block(reason, now));
    }

    /** Sells again; refuses as {@link #block}. */
    @Transactional(rollbackFor = Refusal.class)
    public Account unblock(CustomerId id, String reason, Actor actor) throws Refusal {
        return change(id, "customer.unblocked", actor, (customer, now) -> customer.unblock(reason, now));
    }

    /** Ends the account for good; refuses as {@link #block}. */
    @Transactional(rollbackFor = Refusal.class)
    public Account close(CustomerId id, String reason, Actor actor) throws Refusal {
        return change(id, "customer.closed", actor, (customer, now) -> customer.close(reason, now));
    }

    /**
     * Takes back the contacts and addresses that an application brought by a merge.
     *
     * @throws Refusal {@code customer.nothingMerged} and those of {@link #block}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Account undoMerge(CustomerId id, CaseId application, Actor actor) throws Refusal {
        return change(id, "customer.mergeUndone", actor, (customer, now) -> customer.undoMerge(application.value()));
    }

    private interface Change {
        void apply(Customer customer, Instant now) throws Refusal;
    }

    private Account change(CustomerId id, String action, Actor actor, Change change) throws Refusal {
        rights.require(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);
        Customer customer = customer(id);
        Map<String, @Nullable Object> before = customer.recorded();
        change.apply(customer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        customers.saveAndFlush(customer);
        audit.record(actor, action, "customer", id.toString(), before, customer.recorded());
        events.publishEvent(new AccountChanged(id, customer.state()));
        return customer.snapshot();
    }

    private Customer customer(CustomerId id) throws Refusal {
        return customers.findById(id.value()).orElseThrow(() -> new Refusal("customer.unknown"));
    }

    private static AccountPage.Row row(ResultSet rs, int index) throws SQLException {
        String phone = rs.getString("phone");
        String city = rs.getString("city");
        return new AccountPage.Row(
                new CustomerId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                PartyKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("trade_name"),
                AccountState.valueOf(rs.getString("state")),
                phone == null ? "" : new PhoneNumber(phone).toString(),
                city == null ? "" : city,
                Money.rupiah(rs.getBigDecimal("credit_limit")),
                rs.getInt("payment_term_days"),
                PriceGroup.valueOf(rs.getString("price_group")));
    }
}
