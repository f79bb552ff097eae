package id.kerani.bench;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open work, made in bulk and the same for the same seed: 60 queues of which a few hold most, 300 people in three queues
 * each who hold three items of a hundred, 50 000 customers of whom a few have most. Written into our tables and, the same
 * items, into those of a stock engine.
 */
final class InboxData {

    static final int QUEUES = 60;
    static final int PEOPLE = 300;
    private static final int CUSTOMERS = 50_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final int seed;
    private int made;

    InboxData(JdbcTemplate jdbc, TransactionTemplate transaction, int seed) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seed = seed;
    }

    /** Somebody of the bench. */
    static Actor person(int number) {
        return Actor.person(new PersonId(id("d", number)), "Person " + number);
    }

    /** Somebody in the twenty biggest queues. */
    static Actor overseer() {
        return person(PEOPLE);
    }

    private static UUID id(String kind, int number) {
        return UUID.fromString("00000000-0000-7000-8000-%s%011d".formatted(kind, number));
    }

    /** Queues and people, and the customers' names. */
    void people() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("select setseed(" + seed % 1000 / 1000.0 + ")");
            jdbc.update("""
                    insert into team (id, version, key, name_id, name_en, active)
                    select ('00000000-0000-7000-8000-e' || lpad(n::text, 11, '0'))::uuid, 0, 'bench-' || n,
                      'Antrean ' || n, 'Queue ' || n, true from generate_series(0, ? - 1) n""", QUEUES);
            jdbc.update("""
                    insert into person (id, version, login, name, language, theme, active, password,
                      must_change_password, session_stamp)
                    select ('00000000-0000-7000-8000-d' || lpad(n::text, 11, '0'))::uuid, 0, 'bench' || n,
                      'Person ' || n, 'id', 'SYSTEM', true, '-', false, 0 from generate_series(0, ?) n""", PEOPLE);
            // One queue like everybody's, two from anywhere.
            jdbc.update("""
                    insert into team_member (team_id, person_id)
                    select distinct ('00000000-0000-7000-8000-e' || lpad(q::text, 11, '0'))::uuid,
                      ('00000000-0000-7000-8000-d' || lpad(n::text, 11, '0'))::uuid
                    from generate_series(0, ? - 1) n, lateral (values (n % ?), ((n * 7 + 13) % ?), ((n * 11 + 29) % ?))
                      queue (q)""", PEOPLE, QUEUES, QUEUES, QUEUES);
            jdbc.update("""
                    insert into team_member (team_id, person_id)
                    select ('00000000-0000-7000-8000-e' || lpad(q::text, 11, '0'))::uuid,
                      ('00000000-0000-7000-8000-d' || lpad(?::text, 11, '0'))::uuid
                    from generate_series(0, 19) q""", PEOPLE);
            jdbc.execute("""
                    create unlogged table bench_word as
                    select n, (array['si','na','ra','bu','di','ka','wi','ja','ya','ta','ni','su','ma','lo','pe','ri'])
                        [1 + (n * 7) % 16]
                      || (array['nar','man','ti','yan','ko','das','la','rum','git','mu','sa','ndra','ra','to','wan','gi'])
                        [1 + (n / 16 * 5) % 16]
                      || (array['','di','a','to','i','na','wati','jaya'])[1 + (n / 256) % 8] as word
                    from generate_series(0, 2047) n""");
            jdbc.update("""
                    create unlogged table bench_customer as
                    select s.n, (array['PT ','CV ','Toko ','Toko ','UD ','Warung ','Ibu ','Bapak '])[1 + s.n %% 8]
                      || initcap(a.word) || ' ' || initcap(b.word) as about
                    from generate_series(0, %d) s (n)
                    join bench_word a on a.n = (s.n * 31) %% 2048
                    join bench_word b on b.n = (s.n * 17 + s.n / 2048 * 101) %% 2048""".formatted(CUSTOMERS - 1));
            jdbc.execute("create index on bench_customer (n)");
            jdbc.update("""
                    insert into work_subject (id, about, key, words)
                    select hashtextextended(about, 0), about, lower(about),
                      array_to_tsvector(string_to_array(lower(about), ' ') || array[replace(lower(about), ' ', ''),
                        split_part(lower(about), ' ', 1) || split_part(lower(about), ' ', 2),
                        split_part(lower(about), ' ', 2) || split_part(lower(about), ' ', 3)])
                    from bench_customer on conflict do nothing""");
            jdbc.update("""
                    insert into work_word (word) select distinct word from work_subject, string_to_table(key, ' ') word
                    where length(word) >= 3 on conflict do nothing""");
        });
    }

    /** Makes items until there are so many. */
    void grow(int items) {
        int from = made;
        made = items;
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.execute("select setseed(" + (seed + from) % 1000 / 1000.0 + ")");
            jdbc.execute("drop table if exists bench_item");
            jdbc.update("""
                    create unlogged table bench_item as
                    select n, ('%s' || lpad(to_hex(n), 10, '0') || '7' || substr(md5(n::text), 1, 3) || '8'
                        || substr(md5(n || 'i'), 1, 15))::uuid as id,
                      ('c%s' || lpad(to_hex(n), 10, '0') || '7' || substr(md5(n::text), 1, 3) || '8'
                        || substr(md5(n || 'c'), 1, 15))::uuid as case_id,
                      floor(%d * power(random(), 2.2))::int as queue,
                      floor(%d * power(random(), 2.5))::int as customer, floor(6 * power(random(), 2))::int as step,
                      case when random() < 0.7 then round((power(random(), 4) * 500000000)::numeric, -3) end as amount,
                      (array['counter','counter','counter','web','web','web','call','mail','scan','api'])
                        [1 + floor(10 * random())::int] as channel,
                      case when random() < 0.8 then 50 when random() < 0.6 then 70 when random() < 0.6 then 30 else 90 end
                        as priority,
                      case when random() < 0.03 then floor(%d * power(random(), 1.3))::int end as holder,
                      date_trunc('second', now()) - random() * interval '60 days' as created,
                      random() * interval '12 days' + interval '4 hours' as promise
                    from generate_series(%d, %d) n""".formatted("00", "0", QUEUES, CUSTOMERS, PEOPLE, from, items - 1));
            jdbc.update("""
                    insert into case_file (id, number, process_key, about, summary, amount, currency, channel, state,
                      opened_by_name, opened_at)
                    select case_id, 'BEN-' || lpad(i.n::text, 8, '0'), 'bench-' || queue % 4, c.about, '', amount,
                      case when amount is not null then 'IDR' end, channel, 'OPEN', 'bench', created
                    from bench_item i join bench_customer c on c.n = i.customer order by i.n""");
            jdbc.update("""
                    insert into work_item (id, version, engine_task, case_id, case_number, process_key, step, form_key,
                      state, queue_id, holder, about, summary, amount, currency, channel, priority, due_at, created_at,
                      changed_at, why_code)
                    select i.id, 0, i.id::text, case_id, 'BEN-' || lpad(i.n::text, 8, '0'), 'bench-' || queue % 4,
                      'Task_' || queue % 10 || step, 'none', case when holder is null then 'READY' else 'CLAIMED' end,
                      ('00000000-0000-7000-8000-e' || lpad(queue::text, 11, '0'))::uuid,
                      case when holder is not null then ('00000000-0000-7000-8000-d' || lpad(holder::text, 11, '0'))::uuid end,
                      c.about, '', amount, case when amount is not null then 'IDR' end, channel, priority,
                      created + promise, created, created, 'queue'
                    from bench_item i join bench_customer c on c.n = i.customer order by i.n""");
            jdbc.update("""
                    insert into work_counter (queue_id, slot, waiting)
                    select queue_id, 0, count(*) from work_item where state = 'READY' group by queue_id
                    on conflict (queue_id, slot) do update set waiting = excluded.waiting""");
            stock();
        });
        jdbc.execute("vacuum analyze");
        jdbc.execute("checkpoint");
    }

    /** The same items as the stock engine keeps them: a task, its candidate group, and the name as a variable. */
    private void stock() {
        jdbc.update("""
                insert into stock.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, act_id_, is_active_,
                  is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                select case_id::text, 1, case_id::text, case_id::text, 'Task', true, false, true, false, 1, 0, 1
                from bench_item order by n""");
        jdbc.update("""
                insert into stock.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, assignee_,
                  priority_, create_time_, due_date_, suspension_state_)
                select i.id::text, 1, case_id::text, case_id::text, 'Task ' || step, 'Task_' || step,
                  case when holder is not null then 'bench' || holder end, priority, created, created + promise, 1
                from bench_item i order by n""");
        jdbc.update("""
                insert into stock.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'l' || n, 1, 'bench-' || queue, 'candidate', id::text from bench_item order by n""");
        jdbc.update("""
                insert into stock.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_,
                  sequence_counter_, is_concurrent_local_)
                select 'v' || i.n, 1, 'string', 'about', case_id::text, case_id::text, c.about, case_id::text, 1, false
                from bench_item i join bench_customer c on c.n = i.customer order by i.n""");
    }

    /** Keys of a person's queues, for the stock engine. */
    List<String> groups(Actor person) {
        return jdbc.queryForList(
                "select t.key from team t join team_member m on m.team_id = t.id where m.person_id = ?",
                String.class,
                person.personId().orElseThrow().value());
    }
}
