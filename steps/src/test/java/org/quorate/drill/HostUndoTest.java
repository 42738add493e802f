package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.fault.FaultLog;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

class HostUndoTest {
  private static final String UNDO = "nft destroy";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final ToldProgress progress = new ToldProgress();
  private final FakeHost alpha = new FakeHost("alpha").answering(command -> FakeHost.said(""));
  private final Run run = Run.unjudged(new FakeZone(alpha), recorder,
      new Prober(ProbeCatalogue.load(), Map.of(), new Inputs(null), recorder), progress);

  @Test
  void the_timer_is_armed_on_the_host_before_anything_else() {
    arm();
    assertThat(ran()).singleElement().asString()
        .startsWith("systemd-run").contains("--unit=quorate-undo-00000000-cut", "--on-active=60").endsWith(UNDO);
    assertThat(recorder.of(EntryKind.FAULT)).singleElement().satisfies(entry -> {
      assertThat(entry.body().path("phase").asText()).isEqualTo("armed");
      assertThat(entry.body().path("armed").asBoolean()).isTrue();
    });
  }

  @Test
  void after_a_good_undo_the_timer_is_taken_away() {
    arm().undo();
    assertThat(ran()).endsWith(UNDO, "systemctl stop quorate-undo-00000000-cut.timer");
    assertThat(progress.told()).noneMatch(line -> line.startsWith("alarm"));
  }

  @Test
  void what_was_sent_and_never_answered_may_come_late_and_leaves_the_timer_armed() {
    HostUndo undo = arm();
    undo.guarding(FakeHost.unreachable());
    undo.undo();
    assertThat(ran()).endsWith(UNDO);
    assertThat(progress.told()).noneMatch(line -> line.startsWith("alarm"));
  }

  @Test
  void after_an_undo_that_failed_the_timer_stays_armed_and_everybody_is_told() {
    HostUndo undo = arm();
    alpha.answering(command -> new Outcome(Answer.ANSWERED, 1, "", "Could not process rule", false, 0, 0));
    Outcome outcome = undo.undo();
    assertThat(outcome.succeeded()).isFalse();
    assertThat(ran()).endsWith(UNDO).noneMatch(command -> command.startsWith("systemctl stop"));
    assertThat(failure()).contains("exit status 1", "Could not process rule", "tries it within 60 s");
    assertThat(progress.told()).last().asString()
        .startsWith("alarm alpha: quorate-undo-00000000-cut was not undone:").contains("Could not process rule");
  }

  @Test
  void a_timer_that_was_first_leaves_the_fault_unproven() {
    HostUndo undo = arm();
    alpha.answering(command -> command.argv().contains("is-active")
        ? new Outcome(Answer.ANSWERED, 3, "inactive", "", false, 0, 0) : FakeHost.said(""));
    undo.undo();
    assertThat(recorder.of(EntryKind.FAULT)).last().satisfies(entry -> {
      assertThat(entry.body().path("phase").asText()).isEqualTo("in-effect");
      assertThat(entry.body().path("proven").asBoolean()).isFalse();
    });
  }

  @Test
  void a_record_that_cannot_be_written_any_more_keeps_nothing_from_being_told_or_undone() {
    HostUndo undo = arm();
    recorder.full();
    alpha.answering(command -> new Outcome(Answer.ANSWERED, 1, "", "Could not process rule", false, 0, 0));
    undo.undo();
    assertThat(ran()).endsWith(UNDO);
    assertThat(progress.told()).anyMatch(line -> line.startsWith("alarm alpha: quorate-undo-00000000-cut was not undone:"));
  }

  @Test
  void a_host_that_is_gone_has_not_undone_anything() {
    HostUndo undo = arm();
    alpha.answering(command -> FakeHost.unreachable());
    undo.undo();
    assertThat(ran()).endsWith(UNDO);
    assertThat(failure()).contains("unreachable", "no route to host");
  }

  @Test
  void what_failed_may_succeed_later() {
    HostUndo undo = arm();
    alpha.answering(command -> FakeHost.unreachable());
    undo.undo();
    alpha.answering(command -> FakeHost.said(""));
    undo.undo();
    assertThat(ran()).endsWith(UNDO, "systemctl is-active --quiet quorate-undo-00000000-cut.timer", UNDO,
        "systemctl stop quorate-undo-00000000-cut.timer");
  }

  @Test
  void a_record_that_cannot_be_written_any_more_keeps_no_fault_on_a_host() {
    HostUndo undo = arm();
    recorder.full();
    assertThat(undo.undo().succeeded()).isTrue();
    assertThat(ran()).endsWith(UNDO, "systemctl stop quorate-undo-00000000-cut.timer");
    assertThat(progress.told()).contains("alarm alpha: undo quorate-undo-00000000-cut: no space left on device");
  }

  @Test
  void without_an_armed_undo_there_is_no_fault() {
    alpha.answering(command -> FakeHost.unreachable());
    assertThatThrownBy(this::arm).hasMessageContaining("alpha: the undo of cut could not be armed");
  }

  @Test
  void a_host_that_undid_it_by_itself_leaves_the_fault_unproven_and_is_not_asked_again() {
    HostUndo.arm(run, new FaultLog("cut", recorder), "alpha", "cut", Duration.ofMillis(300), "nft", "destroy");
    alpha.answering(command -> new Outcome(Answer.ANSWERED, 5, "", "Unit not found.", false, 0, 0));
    Awaitility.await().until(() -> phases().contains("in-effect"));
    int asked = ran().size();
    assertThat(phases()).containsExactly("armed", "not-renewed", "in-effect");
    assertThat(recorder.of(EntryKind.FAULT).get(1).body().path("why").asText()).contains("exit status 5: Unit not");
    assertThat(recorder.of(EntryKind.FAULT).get(2).body().path("proven").asBoolean(true)).isFalse();
    Awaitility.await().during(Duration.ofMillis(300)).until(() -> ran().size() == asked);
  }

  @Test
  void a_host_that_is_out_of_reach_for_a_while_is_asked_again() {
    HostUndo undo =
        HostUndo.arm(run, new FaultLog("cut", recorder), "alpha", "cut", Duration.ofMillis(300), "nft", "destroy");
    alpha.answering(command -> FakeHost.unreachable());
    Awaitility.await().until(() -> phases().stream().filter("not-renewed"::equals).count() >= 2);
    alpha.answering(command -> FakeHost.said(""));
    undo.undo();
    assertThat(phases()).doesNotContain("in-effect");
  }

  @Test
  void an_undo_that_failed_is_left_to_the_host_which_nothing_puts_off_any_longer() {
    HostUndo undo =
        HostUndo.arm(run, new FaultLog("cut", recorder), "alpha", "cut", Duration.ofMillis(300), "nft", "destroy");
    Awaitility.await().until(() -> ran().stream().anyMatch(command -> command.startsWith("systemctl try-restart")));
    alpha.answering(command -> new Outcome(Answer.ANSWERED, 1, "", "", false, 0, 0));
    undo.undo();
    Awaitility.await().during(Duration.ofMillis(300)).until(() -> ran().get(ran().size() - 1).equals(UNDO));
  }

  @Test
  void what_is_armed_only_once_an_earlier_one_is_out_of_the_way_is_put_off_as_well() {
    AtomicInteger armings = new AtomicInteger();
    alpha.answering(command -> command.argv().get(0).equals("systemd-run") && armings.incrementAndGet() == 1
        ? new Outcome(Answer.ANSWERED, 1, "", "Unit quorate-undo-00000000-cut.timer was already loaded", false, 0, 0)
        : FakeHost.said(""));
    HostUndo undo =
        HostUndo.arm(run, new FaultLog("cut", recorder), "alpha", "cut", Duration.ofMillis(300), "nft", "destroy");
    Awaitility.await().until(() -> ran().stream().anyMatch(command -> command.startsWith("systemctl try-restart")));
    undo.undo();
    assertThat(ran()).containsSubsequence("systemctl stop quorate-undo-00000000-cut.timer",
        "systemctl try-restart quorate-undo-00000000-cut.timer", UNDO, "systemctl stop quorate-undo-00000000-cut.timer");
  }

  private List<String> phases() {
    return recorder.of(EntryKind.FAULT).stream().map(entry -> entry.body().path("phase").asText()).toList();
  }

  private HostUndo arm() {
    return HostUndo.arm(run, new FaultLog("cut", recorder), "alpha", "cut", Duration.ofMinutes(1), "nft", "destroy");
  }

  private String failure() {
    return recorder.of(EntryKind.FAULT).stream()
        .filter(entry -> entry.name().equals("undo") && entry.subject().equals("alpha"))
        .filter(entry -> entry.body().path("phase").asText().equals("undo-failed"))
        .findFirst().orElseThrow().body().path("why").asText();
  }

  private List<String> ran() {
    return alpha.ran().stream().map(command -> String.join(" ", command.argv())).toList();
  }
}
