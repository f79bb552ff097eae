package id.kerani.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.notice.Notification;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeraniTest
class DangerSweepIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private DangerSweep sweep;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private Actor clerk;
    private Actor lead;

    @BeforeEach
    void begin() {
        clerk = staffing.clerk(TwoStepCases.FRONT);
        lead = staffing.person(Role.LEAD, TwoStepCases.FRONT);
        sweep.sweep();
    }

    @AfterEach
    void present() {
        clock.reset();
        jdbc.sql("delete from work_sweep").update();
    }

    @Test
    void tellsTheHolderOnceWhenAPromiseComesIntoDanger() throws Exception {
        WorkItem held = workList.claim(item("Toko Genting").id(), clerk);
        clock.moveTo(held.dueAt().minus(Duration.ofMinutes(125)));
        sweep.sweep();
        assertThat(told(clerk)).isEmpty();

        clock.advance(Duration.ofMinutes(10));
        sweep.sweep();
        assertThat(told(clerk)).singleElement().satisfies(told -> {
            assertThat(told.text(Texts.ENGLISH)).contains("Toko Genting", "is due at ");
            assertThat(told.news().itemId()).isEqualTo(held.id().value());
        });
        clock.advance(Duration.ofMinutes(30));
        sweep.sweep();
        assertThat(told(clerk)).hasSize(1);
    }

    @Test
    void tellsTheLeadOfWhatNobodyTook() {
        WorkItem waiting = item("Toko Terbiar");
        clock.moveTo(waiting.dueAt().minus(Duration.ofMinutes(119)));
        sweep.sweep();
        assertThat(told(lead)).isNotEmpty().allSatisfy(told -> assertThat(told.text(Texts.INDONESIAN))
                .contains("jatuh tempo dalam dua jam dan belum diambil"));
        assertThat(told(clerk)).isEmpty();
        int before = told(lead).size();
        sweep.sweep();
        assertThat(told(lead)).hasSize(before);
    }

    @Test
    void saysANumberWhenManyComeTogether() throws Exception {
        List<WorkItem> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            held.add(workList.claim(item("Toko Numpuk " + i).id(), clerk));
        }
        clock.moveTo(held.getLast().dueAt().minus(Duration.ofMinutes(110)));
        sweep.sweep();
        assertThat(told(clerk)).singleElement().satisfies(told -> assertThat(told.text(Texts.ENGLISH))
                .isEqualTo("5 of your tasks are due within two hours"));
    }

    private WorkItem item(String about) {
        return cases.item(about, staffing.clerk());
    }

    private List<Notification> told(Actor actor) {
        return notifications.page(null, 50, actor).notifications();
    }
}
