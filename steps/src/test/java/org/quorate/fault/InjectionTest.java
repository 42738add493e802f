package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Interrupted;
import org.quorate.trial.FakeHost;

/** What brings a fault about, on hosts that know what is broken on them. */
class InjectionTest {
  private final Set<String> broken = new ConcurrentSkipListSet<>();
  private final Trial trial = new Trial().answering(this::answer);
  private boolean armable = true;
  private boolean timersStay = true;
  private boolean undoable = true;

  private Outcome answer(Command command) {
    List<String> argv = command.argv();
    return switch (argv.get(0)) {
      case "break" -> toggled(broken.add(argv.get(1)));
      case "mend" -> undoable ? toggled(broken.remove(argv.get(1))) : exit(1);
      case "look" -> exit(broken.contains(argv.get(1)) ? 1 : 0);
      case "systemd-run" -> exit(armable ? 0 : 1);
      case "systemctl" -> exit(argv.contains("is-active") && !timersStay ? 3 : 0);
      default -> exit(0);
    };
  }

  private static Outcome toggled(boolean changed) {
    return exit(changed ? 0 : 1);
  }

  private static Outcome exit(int status) {
    return new Outcome(Outcome.Answer.ANSWERED, status, "", "", false, 0, 0);
  }

  /** A thing that can be broken. */
  private record Thing(String role, String what) implements Fault {
    @Override
    public String name() {
      return "break-" + what;
    }

    @Override
    public List<String> targets() {
      return List.of(role);
    }

    @Override
    public Plan plan(Site site) {
      return Plan.of(HostChange.on(role, "break " + what)
              .applying(Command.of("break", what)).undoing(Command.of("mend", what)))
          .breaks(Look.at(role, what + " works", Command.of("look", what), outcome -> outcome.exit() == 0));
    }
  }

  @Test
  void the_undo_is_armed_on_the_host_before_anything_is_touched() {
    perform(new Thing("alpha", "leg"));
    assertThat(trial.did("alpha: systemd-run", "alpha: break", "alpha: mend", "alpha: systemctl stop"))
        .containsExactly(
            "alpha: systemd-run --quiet --collect --unit=quorate-fault-00000000-undo-break-leg --on-active=60"
                + " --timer-property=AccuracySec=100ms --timer-property=StartLimitIntervalSec=0"
                + " --property=Type=oneshot mend leg",
            "alpha: break leg", "alpha: mend leg", "alpha: systemctl stop quorate-fault-00000000-undo-break-leg.timer");
  }

  @Test
  void all_three_proofs_are_on_record() {
    perform(new Thing("alpha", "leg"));
    assertThat(trial.phases()).containsExactly("armed", "absent-before proven", "applied", "in-effect proven",
        "undone", "gone-after proven");
  }

  @Test
  void what_is_broken_before_is_left_as_it_is() {
    broken.add("leg");
    assertThatThrownBy(() -> perform(new Thing("alpha", "leg"))).isInstanceOf(AbsenceNotShown.class)
        .hasMessage("break-leg was not brought about, for its absence before it was not shown:"
            + " leg works: no (expected yes: exit 1: )");
    assertThat(trial.phases()).containsExactly("armed", "absent-before not proven", "gone-after not proven");
    assertThat(trial.did("alpha: break", "alpha: mend")).isEmpty();
    assertThat(trial.did("alpha: systemctl stop")).as("no undo waits on the host for what was not done").hasSize(1);
    assertThat(trial.progress.told()).noneMatch(line -> line.startsWith("alarm"));
  }

  @Test
  void what_cannot_be_seen_before_is_left_as_it_is() {
    trial.answering(command -> command.argv().get(0).equals("look") ? FakeHost.unreachable() : answer(command));
    assertThatThrownBy(() -> perform(new Thing("alpha", "leg"))).isInstanceOf(AbsenceNotShown.class)
        .hasMessageContaining("leg works: unknown");
    assertThat(trial.did("alpha: break")).isEmpty();
  }

  static Stream<Arguments> stops() {
    return Stream.of(Arguments.of(new UnitStop("gamma", "keepalived.service"), "keepalived.service"),
        Arguments.of(new EngineStop("gamma"), "docker.service"));
  }

  @ParameterizedTest
  @MethodSource("stops")
  void what_does_not_run_is_not_stopped_for_its_undo_would_start_it(Fault stop, String unit) {
    trial.answering(command -> command.argv().contains("is-active") ? exit(3) : exit(0));
    assertThatThrownBy(() -> perform(stop)).isInstanceOf(FaultRefused.class)
        .hasMessageContaining(": it needs that %s is active on gamma, which is not so here", unit);
    assertThat(trial.done).allMatch(one -> one.startsWith("gamma: systemctl is-active"));
    assertThat(trial.recorder.of(EntryKind.FAULT)).isEmpty();
  }

  @Test
  void a_sequence_is_undone_in_reverse_and_has_one_timer_for_each_host() {
    perform(new Sequence("both", List.of(
        new Thing("alpha", "leg"), new Thing("beta", "arm"), new Thing("alpha", "eye"))));
    assertThat(trial.did("alpha: break", "beta: break", "alpha: mend", "beta: mend")).containsExactly(
        "alpha: break leg", "beta: break arm", "alpha: break eye", "alpha: mend eye",
        "beta: mend arm", "alpha: mend leg");
    assertThat(trial.did("alpha: systemd-run", "beta: systemd-run")).hasSize(2).first().asString()
        .contains("--property=ExecStartPre=-\"mend\" \"eye\"").endsWith(" mend leg");
  }

  @Test
  void without_an_armed_undo_nothing_is_touched() {
    armable = false;
    assertThatThrownBy(() -> perform(new Thing("alpha", "leg"))).hasMessageContaining("could not be armed");
    assertThat(trial.did("alpha: break")).isEmpty();
  }

  @Test
  void an_undo_that_could_not_be_armed_everywhere_is_taken_away_wherever_its_arming_may_have_arrived() {
    trial.answering(command -> command.argv().get(0).equals("systemd-run") && command.argv().contains("arm")
        ? FakeHost.unreachable() : answer(command));
    assertThatThrownBy(() -> perform(new Sequence("both", List.of(
        new Thing("alpha", "eye"), new Thing("beta", "arm"), new Thing("gamma", "leg")))))
        .hasMessageContaining("beta: the undo of both could not be armed");
    assertThat(trial.did("gamma: systemctl stop", "beta: systemctl stop")).hasSize(2);
    assertThat(trial.did("alpha: systemd-run", "alpha: break", "alpha: systemctl")).as("it was only looked at").isEmpty();
    assertThat(trial.did("alpha: break", "beta: break", "gamma: break")).isEmpty();
  }

  @Test
  void what_a_site_cannot_do_is_refused_before_anything_is_touched() {
    Fault needy = fault(site -> Plan.of(HostChange.on("alpha", "nothing"))
        .needing(new Look("there is a moon", now -> Seen.of(false, "cloudy"))));
    assertThatThrownBy(() -> perform(needy)).isInstanceOf(FaultRefused.class)
        .hasMessage("needy: it needs that there is a moon, which is not so here (cloudy)");
    assertThat(trial.done).isEmpty();
    assertThat(trial.recorder.of(EntryKind.FAULT)).isEmpty();
  }

  @Test
  void a_run_that_was_asked_to_end_takes_no_power_either() {
    Set<String> without = new ConcurrentSkipListSet<>();
    Look answers = new Look("alpha answers", now -> Seen.of(!without.contains("alpha"), ""));
    try (Injection injection = prepared(fault(site -> Plan.of(new PowerChange("alpha", "take the power away", true, null,
        (control, role) -> without.add(role), (control, role) -> without.remove(role))).breaks(answers)))) {
      trial.run.interrupt();
      assertThatThrownBy(injection::apply).isInstanceOf(Interrupted.class);
      assertThat(without).isEmpty();
    }
    assertThat(trial.phases()).doesNotContain("power");
  }

  @Test
  void an_undo_that_fails_is_told_and_leaves_the_timer_armed() {
    Injection injection = prepared(new Thing("alpha", "leg"));
    injection.apply();
    undoable = false;
    trial.answering(command -> command.argv().get(0).equals("look") ? exit(1) : answer(command));
    assertThat(injection.undo(Duration.ofMillis(200))).isFalse();
    assertThat(trial.progress.told())
        .anyMatch(line -> line.startsWith("alarm alpha: quorate-fault-00000000-break-leg was not undone"));
    assertThat(trial.did("alpha: systemctl stop")).isEmpty();
  }

  @Test
  void a_command_that_had_no_answer_may_come_late_and_leaves_the_timer_armed() {
    Injection injection = prepared(new Thing("alpha", "leg"));
    trial.answering(command -> command.argv().get(0).equals("break") ? FakeHost.unreachable() : answer(command));
    injection.apply();
    trial.answering(this::answer);
    assertThat(injection.undo()).isTrue();
    assertThat(trial.phases()).containsSubsequence("not-applied", "undone", "gone-after proven", "left-armed");
    assertThat(trial.did("alpha: systemctl stop")).isEmpty();
  }

  @Test
  void what_took_hold_of_some_of_its_hosts_alone_is_not_shown() {
    trial.answering(command -> command.argv().equals(List.of("break", "arm")) ? exit(1) : answer(command));
    Fault both = fault(site -> Plan.of(
            HostChange.on("alpha", "break leg").applying(Command.of("break", "leg")).undoing(Command.of("mend", "leg")),
            HostChange.on("beta", "break arm").applying(Command.of("break", "arm")).undoing(Command.of("mend", "arm")))
        .breaks(Look.at("alpha", "leg works", Command.of("look", "leg"), outcome -> outcome.exit() == 0)));
    perform(both);
    assertThat(trial.phases()).containsSubsequence("applied", "not-applied", "in-effect not proven", "in-effect proven");
    assertThat(trial.recorder.of(EntryKind.FAULT)).anyMatch(entry ->
        entry.body().path("how").asText().startsWith("beta: break arm: a command of it "));
  }

  @Test
  void what_was_gone_before_its_undo_is_undone() {
    Injection injection = prepared(new Thing("alpha", "leg"));
    injection.apply();
    broken.clear();
    assertThat(injection.undo()).isTrue();
    assertThat(trial.progress.told()).noneMatch(line -> line.startsWith("alarm"));
    assertThat(trial.phases()).containsSubsequence("undone", "undo-refused", "gone-after proven");
  }

  @Test
  void an_undo_that_failed_is_done_again_when_the_run_ends() {
    Injection injection = prepared(new Thing("alpha", "leg"));
    injection.apply();
    undoable = false;
    injection.undo(Duration.ofMillis(100));
    undoable = true;
    assertThat(injection.undo(Duration.ofMillis(100))).isTrue();
    assertThat(broken).isEmpty();
  }

  @Test
  void what_was_undone_and_is_still_there_is_left_to_the_timer_of_the_host() {
    Injection injection = prepared(new Thing("alpha", "leg"));
    injection.apply();
    trial.answering(command -> command.argv().get(0).equals("mend") ? exit(0) : answer(command));
    assertThat(injection.undo(Duration.ofMillis(100))).isFalse();
    assertThat(trial.did("alpha: systemctl stop")).isEmpty();
    assertThat(trial.phases()).containsSubsequence("undone", "gone-after not proven", "left-armed");
    assertThat(trial.progress.told()).anyMatch(line -> line.startsWith("alarm break-leg: it was not shown that it is gone"));
    trial.answering(this::answer);
    broken.clear();
    assertThat(injection.undo(Duration.ofMillis(100))).as("once more, at the end of the run").isTrue();
    assertThat(trial.did("alpha: systemctl stop")).hasSize(1);
  }

  @Test
  void what_needs_something_that_cannot_be_laid_down_is_not_brought_about() {
    Fault needing = fault(site -> Plan.of(HostChange.on("alpha", "break leg").preparing(Command.of("lay", "rug"))
            .applying(Command.of("break", "leg")).undoing(Command.of("mend", "leg")).cleaning(Command.of("lift", "rug")))
        .breaks(Look.at("alpha", "leg works", Command.of("look", "leg"), outcome -> outcome.exit() == 0)));
    trial.answering(command -> command.argv().get(0).equals("lay") ? exit(1) : answer(command));
    assertThatThrownBy(() -> perform(needing)).isInstanceOf(AbsenceNotShown.class)
        .hasMessageContaining("alpha: what is needed to break leg could not be laid down: a command of it ");
    assertThat(trial.did("alpha: break")).isEmpty();
    assertThat(trial.did("alpha: lift", "alpha: systemctl stop")).hasSize(2);
    assertThat(trial.phases()).containsSubsequence("absent-before proven", "absent-before not proven");
  }

  @Test
  void what_was_laid_down_and_stays_is_told() {
    Fault leaving = fault(site -> Plan.of(HostChange.on("alpha", "break leg").applying(Command.of("break", "leg"))
            .undoing(Command.of("mend", "leg")).cleaning(Command.of("lift", "rug")))
        .breaks(Look.at("alpha", "leg works", Command.of("look", "leg"), outcome -> outcome.exit() == 0)));
    trial.answering(command -> command.argv().get(0).equals("lift") ? exit(1) : answer(command));
    perform(leaving);
    assertThat(trial.recorder.of(EntryKind.FAULT)).anyMatch(entry -> entry.body().path("how").asText()
        .startsWith("alpha: what was laid down to break leg could not be taken away"));
    assertThat(trial.phases()).contains("gone-after not proven");
  }

  @Test
  void a_record_that_cannot_be_written_any_more_keeps_nothing_from_being_undone() {
    Injection injection = prepared(new Sequence("both", List.of(new Thing("alpha", "leg"), new Thing("beta", "arm"))));
    injection.apply();
    trial.recorder.full();
    injection.undo();
    assertThat(broken).isEmpty();
    assertThat(trial.did("alpha: systemctl stop", "beta: systemctl stop")).hasSize(2);
    assertThat(trial.progress.told()).anyMatch(line -> line.startsWith("alarm undone"));
  }

  @Test
  void a_host_that_healed_itself_early_leaves_the_fault_unproven() {
    Injection injection = prepared(new Thing("alpha", "leg"));
    injection.apply();
    injection.inEffect();
    timersStay = false;
    injection.undo();
    assertThat(trial.phases()).containsSubsequence("in-effect proven", "in-effect not proven", "undone");
  }

  @Test
  void a_look_that_is_not_answered_proves_nothing() {
    try (Injection injection = prepared(new Thing("alpha", "leg"))) {
      injection.apply();
      trial.answering(command -> command.argv().get(0).equals("look") ? FakeHost.unreachable() : answer(command));
      injection.inEffect(Duration.ofMillis(100));
      trial.answering(this::answer);
    }
    assertThat(trial.phases()).contains("in-effect not proven");
  }

  @Test
  void a_host_that_started_anew_meanwhile_is_armed_and_prepared_once_more() {
    Fault needingMore = fault(site -> Plan.of(HostChange.on("alpha", "break leg").preparing(Command.of("lay", "rug"))
            .applying(Command.of("break", "leg")).undoing(Command.of("mend", "leg")))
        .breaks(Look.at("alpha", "leg works", Command.of("look", "leg"), outcome -> outcome.exit() == 0)));
    try (Injection injection = prepared(needingMore)) {
      injection.startedAnew("alpha");
      injection.startedAnew("beta");
      injection.apply();
    }
    assertThat(trial.did("alpha: systemd-run", "alpha: lay", "alpha: break").stream()
        .map(done -> done.split(" ")[1]).toList())
        .containsExactly("systemd-run", "lay", "systemd-run", "lay", "break");
    assertThat(trial.phases()).containsSequence("armed", "applied");
  }

  @Test
  void what_flaps_is_in_effect_again_and_again_before_that_is_shown() {
    try (Injection injection = prepared(new Flapping(new Thing("alpha", "leg"), Duration.ofMillis(100)))) {
      injection.apply();
      injection.inEffect();
      assertThat(injection.whole()).isFalse();
      Awaitility.await().until(injection::whole);
    }
    assertThat(trial.did("alpha: break", "alpha: mend")).startsWith("alpha: break leg", "alpha: mend leg",
        "alpha: break leg", "alpha: mend leg", "alpha: break leg").endsWith("alpha: mend leg");
    assertThat(trial.phases()).containsSubsequence("applied", "in-effect proven", "in-effect proven", "undone")
        .doesNotContain("in-effect not proven");
  }

  @Test
  void what_was_to_flap_and_came_only_once_is_not_shown() {
    perform(new Flapping(new Thing("alpha", "leg"), Duration.ofMinutes(1)));
    assertThat(trial.phases()).containsSubsequence("in-effect proven", "in-effect not proven", "undone");
    assertThat(trial.recorder.of(EntryKind.FAULT)).anyMatch(entry -> entry.body().path("how").asText()
        .equals("break leg: in effect 1 times and over 0 times in between; it flaps from 3 times on"));
  }

  private void perform(Fault fault) {
    try (Injection injection = prepared(fault)) {
      injection.apply();
      injection.inEffect();
    }
  }

  private Injection prepared(Fault fault) {
    return Injection.prepare(trial.run, log(), fault, Duration.ofMinutes(1), Duration.ofMillis(200));
  }

  private FaultLog log() {
    return new FaultLog("drill", trial.recorder);
  }

  private static Fault fault(java.util.function.Function<Site, Plan> plan) {
    return new Fault() {
      @Override
      public String name() {
        return "needy";
      }

      @Override
      public List<String> targets() {
        return List.of("alpha");
      }

      @Override
      public Plan plan(Site site) {
        return plan.apply(site);
      }
    };
  }
}
