package id.kerani.demo;

import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.ApplicationRejected;
import id.kerani.customer.NewAddress;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.document.Documents;
import id.kerani.engine.EngineTime;
import id.kerani.server.StartConsole;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.WorkList.FormRejected;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the past of Toko Mahakam happen: all that people did, in the order of time, each with the clock at its moment and
 * through the services that screens use. What was to happen after now is left to whoever looks at the demo.
 */
@Component
@Profile("demo")
class DemoHistory {

    /** The same company each time. */
    private static final long SEED = 20_260_901;

    private static final int TOLD_EVERY = 25;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final DemoClock clock;
    private final EngineTime engine;
    private final Registrations registrations;
    private final Documents documents;
    private final DemoWork work;

    DemoHistory(DemoClock clock, EngineTime engine, Registrations registrations, Documents documents, DemoWork work) {
        this.clock = clock;
        this.engine = engine;
        this.registrations = registrations;
        this.documents = documents;
        this.work = work;
    }

    private interface Deed {
        void happen() throws Refusal, FormRejected, ApplicationRejected;
    }

    private record Moment(Instant at, String what, Deed deed) {}

    /** Lets all happen; the clock stands at the last moment afterwards. */
    void happen(Instant now, Map<DemoPerson, Actor> staff) {
        List<Story> stories = Story.all();
        Map<String, Story> byKey = stories.stream().collect(Collectors.toMap(Story::key, Function.identity()));
        Map<Story, CaseId> cases = new HashMap<>();
        var past = new WorkingPast(now, DemoCompany.ZONE);
        var random = new Random(SEED);
        List<Moment> moments = new ArrayList<>();
        for (Story story : stories) {
            Duration seconds = Duration.ofSeconds(random.nextInt(60));
            moments.add(new Moment(past.before(story.ago()).plus(seconds), story.key() + " arrives", () -> {
                cases.put(story, arrive(story, byKey, staff));
                if (cases.size() % TOLD_EVERY == 0) {
                    StartConsole.terminal().say("demo", "progress", cases.size(), stories.size());
                }
            }));
            for (Story.Act act : story.acts()) {
                Duration ago = story.ago().minus(act.after());
                if (ago.isPositive()) {
                    Instant begins = past.before(ago);
                    Instant ends = begins.plusSeconds(120 + random.nextInt(600));
                    add(moments, story, act, staff, cases, begins, ends);
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        moments.forEach(this::happen);
    }

    private void add(
            List<Moment> moments,
            Story story,
            Story.Act act,
            Map<DemoPerson, Actor> staff,
            Map<Story, CaseId> cases,
            Instant begins,
            Instant ends) {
        String what = story.key() + ": " + act.who().login() + " " + act.verb();
        Actor who = get(staff, act.who());
        if (DemoWork.isStep(act.verb())) {
            moments.add(new Moment(begins, what + " begins", () -> work.take(get(cases, story), who)));
            moments.add(new Moment(ends, what, () -> work.finish(get(cases, story), act, who)));
        } else {
            moments.add(new Moment(begins, what, () -> work.act(get(cases, story), act, who)));
        }
    }

    private void happen(Moment moment) {
        clock.standAt(moment.at());
        try {
            moment.deed().happen();
            engine.doDueJobs();
        } catch (FormRejected e) {
            throw new IllegalStateException(moment.what() + " does not fit its form: " + e.problems(), e);
        } catch (Refusal | ApplicationRejected e) {
            throw new IllegalStateException(moment.what() + " was turned down: " + e.getMessage(), e);
        }
    }

    private CaseId arrive(Story story, Map<String, Story> byKey, Map<DemoPerson, Actor> staff)
            throws Refusal, ApplicationRejected {
        Actor who = story.clerk() == null ? Actor.visitor(story.name()) : get(staff, story.clerk());
        List<ApplicationAnswers.Paper> papers = new ArrayList<>();
        for (String kind : story.papers()) {
            String number = kind.equals("ktp") ? story.nationalId() : kind.equals("npwp") ? story.taxNumber() : "";
            byte[] page = SamplePaper.page(kind, story.name(), number);
            papers.add(new ApplicationAnswers.Paper(documents
                    .store(SamplePaper.fileName(kind, story.about()), page, who)
                    .id()
                    .toString()));
        }
        UUID requestKey = UUID.nameUUIDFromBytes(("demo " + story.key()).getBytes(StandardCharsets.UTF_8));
        var application = new NewApplication(
                requestKey,
                story.channel(),
                story.has("en") ? Texts.ENGLISH : Texts.INDONESIAN,
                answers(story, byKey, papers));
        return registrations.apply(application, who).id();
    }

    private ApplicationAnswers answers(Story story, Map<String, Story> byKey, List<ApplicationAnswers.Paper> papers) {
        Integer months = story.monthsInBusiness();
        Story taxOf = other(story, "tax", byKey);
        boolean hasTaxNumber = taxOf != null || (story.isPerson() ? story.has("npwp") : !story.has("-npwp"));
        Story phoneOf = other(story, "phone", byKey);
        return new ApplicationAnswers(
                story.isPerson() ? "PERSON" : "COMPANY",
                story.name(),
                story.tradeName(),
                story.isPerson() ? null : story.legalForm(),
                story.isPerson() ? story.nationalId() : null,
                hasTaxNumber ? (taxOf == null ? story : taxOf).taxNumber() : null,
                (phoneOf == null ? story : phoneOf).phone(),
                null,
                story.has("-mail") ? null : story.mail(),
                new NewAddress(story.street(), story.district(), story.city(), "Kalimantan Timur", story.postalCode()),
                null,
                story.wantedMillions().multiply(MILLION),
                BigDecimal.valueOf(story.wantedDays()),
                months == null
                        ? null
                        : clock.instant()
                                .atZone(DemoCompany.ZONE)
                                .toLocalDate()
                                .minusMonths(months)
                                .toString(),
                true,
                papers,
                null);
    }

    private static @Nullable Story other(Story story, String number, Map<String, Story> byKey) {
        String key = story.sharing(number);
        return key == null ? null : get(byKey, key);
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("Nothing is known of " + key);
        }
        return value;
    }
}
