package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxAddressTest {

    private static final ZoneId SAMARINDA = ZoneId.of("Asia/Makassar");
    private static final TeamId CREDIT = TeamId.next();

    private final InboxAddress address = new InboxAddress(SAMARINDA, Map.of("credit", CREDIT));

    @Test
    void everythingThatIsShownStandsInTheAddress() {
        InboxFilter filter = InboxFilter.none()
                .withProcesses(Set.of("register-customer"))
                .withSteps(Set.of(new Inbox.Step("register-customer", "Task_Decide")))
                .withQueues(Set.of(CREDIT))
                .withChannels(Set.of("web", "call"))
                .withAbout("Sinar & Jaya")
                .withAmount(Range.of(new BigDecimal("1000000"), new BigDecimal("5000001")))
                .withOlderThan(Duration.ofDays(3))
                .withMinPriority(60)
                .withSnoozedToo(true)
                .withText("REG-2026 =x");
        InboxState state = new InboxState(
                Inbox.Scope.MINE,
                filter,
                DueWord.TODAY,
                new Inbox.Sort(Inbox.Order.AMOUNT, true),
                Columns.usual().sized(Columns.Cell.TASK, 320).with(Columns.Cell.AGE, true),
                "k1");
        String written = address.write(state).getQueryString();
        assertThat(address.read(QueryParameters.fromString(written)))
                .isEqualTo(new InboxAddress.Reading("k1", state, List.of()));
    }

    @Test
    void daysAreTheCompanysAndTheLastOneCounts() {
        InboxState state = read("view=queues&due=2026-11-24..2026-11-25");
        assertThat(state.filter().due())
                .isEqualTo(Range.of(Instant.parse("2026-11-23T16:00:00Z"), Instant.parse("2026-11-25T16:00:00Z")));
        assertThat(address.lastDay(state.filter().due())).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(address.write(state).getSingleParameter("due")).contains("2026-11-24..2026-11-25");
        assertThat(read("amount=..500").filter().amount().below()).isEqualTo("501");
    }

    @Test
    void anEmptyAddressNamesNothing() {
        assertThat(address.read(QueryParameters.empty()).state()).isNull();
        assertThat(address.read(QueryParameters.fromString("saved=abc")))
                .isEqualTo(new InboxAddress.Reading("abc", null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=nothing",
                "queue=unknown",
                "process=a%20b'--",
                "step=only",
                "channel=%3Cscript%3E",
                "amount=12",
                "amount=x..y",
                "amount=99999999999999999..",
                "due=someday",
                "due=2026-13-40..",
                "due=%2B999999999-01-01..",
                "due=..",
                "age=0",
                "age=-1",
                "age=999999999999",
                "priority=101",
                "later=yes",
                "sort=closed",
                "sort=money",
                "columns=about",
                "columns=task,task",
                "columns=task.5",
                "columns=task.99999999999999"
            })
    void whatCannotBeReadIsLeftOutAndNamed(String broken) {
        InboxAddress.Reading reading = address.read(QueryParameters.fromString(broken + "&q=kue"));
        assertThat(reading.ignored()).containsExactly(broken.substring(0, broken.indexOf('=')));
        assertThat(reading.state())
                .isEqualTo(InboxState.start().with(InboxFilter.none().withText("kue")));
    }

    private InboxState read(String query) {
        InboxAddress.Reading reading = address.read(QueryParameters.fromString(query));
        assertThat(reading.ignored()).isEmpty();
        InboxState state = reading.state();
        assertThat(state).isNotNull();
        return java.util.Objects.requireNonNull(state);
    }
}
