package id.kerani.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.staff.Credentials;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Teams;
import id.kerani.testing.TestDatabase;
import id.kerani.testing.TestKerani;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkListCheck;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A start on tables and rows that an older version left. */
class UpgradeIT {

    /** The tables as they stood before customers, mail and papers came. */
    private static final String OLDER = "200";

    private static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-000000000101");
    private static final UUID CASE = UUID.fromString("01900000-0000-7000-8000-000000000102");
    private static final UUID ITEM = UUID.fromString("01900000-0000-7000-8000-000000000103");

    @Test
    void startsOnADatabaseOfAnOlderVersionAndKeepsWhatIsInIt() {
        String url = TestDatabase.create();
        var older = new DriverManagerDataSource(url, "postgres", "postgres");
        Flyway.configure()
                .dataSource(older)
                .locations("classpath:db/migration")
                .javaMigrations(new EngineTables())
                .target(OLDER)
                .load()
                .migrate();
        fill(JdbcClient.create(older));

        var application = new SpringApplicationBuilder(TestKerani.class)
                .web(WebApplicationType.NONE)
                .properties("kerani.engine.run-jobs=false", "spring.main.banner-mode=off")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.jpa.hibernate.ddl-auto=validate");
        try (application) {
            assertThat(application.getBean(Company.class).current().name()).isEqualTo("Toko Lama");
            Person wati = application
                    .getBean(Credentials.class)
                    .check("wati", "kopi susu gula")
                    .orElseThrow();
            assertThat(application.getBean(Teams.class).ofPerson(wati.id()))
                    .singleElement()
                    .satisfies(team -> assertThat(team.key()).isEqualTo("front-office"));
            var inbox = application.getBean(Inbox.class);
            assertThat(inbox.page(Inbox.Query.first(wati.asActor(), Inbox.Scope.DONE, 10))
                            .items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.about()).isEqualTo("Toko Sinar"));
            var cases = application.getBean(Cases.class);
            assertThat(cases.find(new CaseId(CASE))).map(CaseFile::number).hasValue("OLD-2025-00001");
            assertThat(cases.history(new CaseId(CASE), 10)).hasSize(1);
            assertThat(application.getBean(WorkListCheck.class).counterDrift()).isEmpty();
            assertThat(application.getBean(People.class).find(new PersonId(PERSON)))
                    .map(Person::asActor)
                    .map(Actor::name)
                    .hasValue("Wati");
            // What came since is there to be used.
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select (select count(*) from customer) + (select count(*) from mail)")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("update company set name = 'Toko Lama'").update();
        jdbc.sql("""
                        insert into person (id, version, login, name, language, theme, active, password,
                          must_change_password, session_stamp)
                        values (?, 3, 'wati', 'Wati', 'id', 'SYSTEM', true, ?, false, 2)""")
                .params(PERSON, "{bcrypt}" + new BCryptPasswordEncoder(4).encode("kopi susu gula"))
                .update();
        jdbc.sql("insert into person_role (person_id, role) values (?, 'STAFF')")
                .param(PERSON)
                .update();
        jdbc.sql("insert into team_member (team_id, person_id) select id, ? from team where key = 'front-office'")
                .param(PERSON)
                .update();
        jdbc.sql("""
                        insert into case_file (id, number, process_key, about, channel, state, outcome, opened_by_name,
                          opened_at, closed_at)
                        values (?, 'OLD-2025-00001', 'gone-process', 'Toko Sinar', 'counter', 'CLOSED', 'EndEvent_Done', 'Wati',
                          now() - interval '200 days', now() - interval '199 days')""").param(CASE).update();
        jdbc.sql("""
                        insert into work_item (id, engine_task, case_id, case_number, process_key, step, form_key, state,
                          queue_id, about, summary, channel, priority, due_at, created_at, changed_at, closed_at, closed_by,
                          why_code)
                        select ?, 'old-task', ?, 'OLD-2025-00001', 'gone-process', 'Task_Gone', 'gone-form', 'DONE',
                          t.id, 'Toko Sinar', '', 'counter', 50, now() - interval '199 days', now() - interval '200 days',
                          now() - interval '199 days', now() - interval '199 days', ?, 'queue'
                        from team t where t.key = 'front-office'""").params(ITEM, CASE, PERSON).update();
        jdbc.sql("""
                        insert into case_event (id, at, case_id, process_key, kind, step, actor, actor_name)
                        values (?, now() - interval '199 days', ?, 'gone-process', 'task.completed', 'Task_Gone', ?, 'Wati')""").params(ITEM, CASE, PERSON).update();
    }
}
