package id.kerani.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.KeraniApplication;
import id.kerani.company.Company;
import id.kerani.customer.AccountPage;
import id.kerani.customer.AccountState;
import id.kerani.customer.Accounts;
import id.kerani.notice.Outbox;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.ui.login.DemoLogins;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkListCheck;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as its first start leaves it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext kerani;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        kerani = startKerani();
    }

    @AfterAll
    void stop() throws IOException {
        kerani.close();
        postgres.close();
    }

    private ConfigurableApplicationContext startKerani() {
        return SpringApplication.run(
                KeraniApplication.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @Test
    void everybodyCanLogInWithThePublishedPassword() {
        var logins = kerani.getBean(DemoLogins.class).logins(Texts.ENGLISH);
        assertThat(logins).hasSize(DemoPerson.ALL.size());
        var credentials = kerani.getBean(Credentials.class);
        for (var login : logins) {
            Optional<Person> person = credentials.check(login.login(), login.password());
            assertThat(person).as(login.login()).map(Person::name).hasValue(login.name());
            assertThat(person).map(Person::mustChangePassword).hasValue(false);
        }
    }

    @Test
    void servesThisMachineOnlyAndSendsNoMail() {
        var environment = kerani.getEnvironment();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(kerani.getBean(Outbox.class).sends()).isFalse();
    }

    @Test
    void eachQueueHasWorkLateAndNotHeldAndNot() {
        var teams = kerani.getBean(Teams.class);
        var people = kerani.getBean(People.class);
        var inbox = kerani.getBean(Inbox.class);
        Instant now = Instant.now();
        for (DemoPerson each : List.of(DemoPerson.SARI, DemoPerson.DEWI, DemoPerson.HENDRA)) {
            Person person = people.byLogin(each.login()).orElseThrow();
            List<WorkItem> waiting = page(inbox, person, Scope.QUEUES);
            assertThat(waiting).as("queue of " + each.login()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page(inbox, person, Scope.MINE))
                    .as("held by " + each.login())
                    .isNotEmpty();
            assertThat(page(inbox, person, Scope.DONE))
                    .as("done by " + each.login())
                    .isNotEmpty();
            assertThat(waiting).as("queue of " + each.login()).anyMatch(item -> item.dueAt()
                    .isAfter(now));
            TeamId queue = teams.ofPerson(person.id()).getFirst().id();
            assertThat(inbox.counts(person.id()).byQueue()).containsEntry(queue, (long) waiting.size());
        }
        for (String queue : List.of("front-office", "credit", "operations")) {
            assertThat(number("""
                    select count(*) from work_item i join team t on t.id = i.queue_id
                    where t.key = '%s' and i.state in ('READY', 'CLAIMED') and i.due_at < now()""".formatted(queue))).as("late in " + queue).isPositive();
        }
        assertThat(kerani.getBean(WorkListCheck.class).counterDrift()).isEmpty();
    }

    private static List<WorkItem> page(Inbox inbox, Person person, Scope scope) {
        return inbox.page(Inbox.Query.first(person.asActor(), scope, 100)).items();
    }

    @Test
    void everyOutcomeIsThere() throws Refusal {
        Actor administrator =
                kerani.getBean(People.class).byLogin("agus").orElseThrow().asActor();
        var accounts = kerani.getBean(Accounts.class);
        for (AccountState state : AccountState.values()) {
            assertThat(accounts.page(new AccountPage.Query("", Set.of(state), null, 100), administrator)
                            .rows())
                    .as(state.name())
                    .isNotEmpty();
        }
        assertThat(number("select count(distinct outcome) from case_file")).isEqualTo(4);
        assertThat(number("select count(distinct channel) from case_file")).isEqualTo(4);
        assertThat(number("select count(*) from mail where state <> 'KEPT'")).isZero();
        assertThat(number("select count(*) from mail")).isGreaterThan(40);
        assertThat(number("select count(*) from document where subject_id is null"))
                .isZero();
    }

    @Test
    void nothingFailedAndNothingLiesInTheFuture() throws SQLException {
        assertThat(number("select count(*) from act_ru_incident")).isZero();
        assertThat(number("select count(*) from act_ru_job")).isZero();
        List<String[]> columns = rows("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where c.table_schema = 'public' and c.data_type like 'timestamp%' and t.table_type = 'BASE TABLE'
                  and c.column_name not in ('due_at')""");
        assertThat(columns).hasSizeGreaterThan(20);
        for (String[] column : columns) {
            assertThat(number("select count(*) from %s where %s > now()".formatted(column[0], column[1])))
                    .as(column[0] + "." + column[1])
                    .isZero();
        }
        assertThat(number("select count(*) from case_event where at < now() - interval '20 days'"))
                .isPositive();
    }

    @Test
    void secondStartChangesNothing() throws SQLException {
        List<String> before = contents();
        assertThat(before).isNotEmpty();
        kerani.close();
        kerani = startKerani();
        assertThat(contents()).isEqualTo(before);
        assertThat(kerani.getBean(Company.class).current().name()).isEqualTo("Toko Mahakam");
    }

    /** Rows of each table of the product with what they say, but for the engine's bookkeeping and Flyway's. */
    private List<String> contents() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String[] table : rows("""
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('act_ge_property', 'flyway_schema_history') order by 1""")) {
            String content =
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from %s t";
            all.add(table[0] + " " + rows(content.formatted(table[0])).getFirst()[0]);
        }
        return all;
    }

    private long number(String sql) {
        try {
            return Long.parseLong(rows(sql).getFirst()[0]);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String[]> rows(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (rs.next()) {
                String[] row = new String[rs.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rs.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
