package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.drill.StandingZone;
import org.quorate.environment.Command;
import org.quorate.environment.lab.LabEnvironment;
import org.quorate.environment.lab.LabRequest;
import org.quorate.environment.lab.Machine;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.Recovery;
import org.quorate.trial.ToldProgress;

/** Every fault in turn on one lab: absent before, in effect, gone after; and one whose harness dies in the middle. */
final class FaultsIT {
  private static final String RUN = "faults-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private static final Duration BOUND = Duration.ofSeconds(60);
  @TempDir static Path folder;
  private static LabEnvironment lab;
  private static EvidenceLog log;
  private static Prober prober;
  private static Run run;

  @BeforeAll
  static void stand_a_zone_up() {
    lab = LabEnvironment.start(new LabRequest(RUN, folder, false, new Machine(System.getenv()), System.out::println));
    StandingZone.bootstrap(lab, folder, new ToldProgress());
    log = EvidenceLog.create(folder.resolve("faults.ndjson"));
    log.record(EntryKind.INPUT, "environment", "", lab.inventory().document());
    prober = new Prober(ProbeCatalogue.load(), lab.hosts(), new Inputs(lab.inventory().document()), log);
    run = Run.unjudged(lab, log, prober, new ToldProgress());
  }

  /** A fault that another test left would spoil the ones after it. */
  @AfterEach
  void leave_nothing_behind() {
    assertThat(new Recovery(lab).clean(Leftovers.on(lab))).allMatch(Recovery.Done::succeeded);
  }

  @AfterAll
  static void take_it_down() {
    prober.close();
    log.close();
    lab.close();
  }

  /** All of them, or with {@code -Dquorate.fault=<name>} those of one name. */
  static Stream<Fault> faults() {
    String only = System.getProperty("quorate.fault", "");
    return ShownFaults.all().stream().filter(fault -> only.isEmpty() || fault.name().equals(only));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void it_is_absent_before_in_effect_and_gone_after(Fault fault) {
    long before = run.evidence().entries().size();
    long began = System.nanoTime();
    FaultLog record = new FaultLog(fault.name(), log);
    try (Injection injection = Injection.prepare(run, record, fault, BOUND)) {
      injection.apply();
      injection.inEffect();
      Awaitility.await("it to do all that its name says").atMost(BOUND).until(injection::whole);
    }
    System.out.printf("%s: %.1f s%n", fault, (System.nanoTime() - began) / 1e9);
    List<Entry> written = run.evidence().from(before + 1).of(EntryKind.FAULT, fault.name());
    for (String proof : List.of("absent-before", "in-effect", "gone-after")) {
      assertThat(written.stream().filter(entry -> entry.body().path("phase").asText().equals(proof)))
          .as("%s of %s in %s", proof, fault, written.stream().map(entry -> entry.body().toString()).toList())
          .isNotEmpty().allMatch(entry -> entry.body().path("proven").asBoolean());
    }
  }

  @Test
  void a_clock_that_nodes_share_is_left_alone() {
    Fault clock = new ClockOffset("gamma", Duration.ofSeconds(10));
    assertThatThrownBy(() -> Injection.prepare(run, new FaultLog(clock.name(), log), clock, BOUND))
        .isInstanceOf(FaultRefused.class).hasMessageContaining("the time service of gamma may set its clock");
    assertThat(run.evidence().of(EntryKind.FAULT, clock.name())).isEmpty();
  }

  @Test
  void a_way_that_is_cut_already_is_not_cut_once_more() {
    Fault oneWay = new OneWayCut("alpha", "gamma");
    FaultLog record = new FaultLog("cut already", log);
    try (Injection cut = Injection.prepare(run, new FaultLog("cut first", log), new PairCut("alpha", "gamma"), BOUND)) {
      cut.apply();
      assertThat(cut.inEffect()).isTrue();
      assertThatThrownBy(() -> Injection.prepare(run, record, oneWay, BOUND)).isInstanceOf(AbsenceNotShown.class)
          .hasMessageContaining("one-way-cut was not brought about");
      for (String role : oneWay.targets()) {
        assertThat(lab.hosts().get(role).run(Command.of("nft", "list", "tables")).out())
            .contains("pair_cut").doesNotContain("one_way_cut");
        assertThat(lab.hosts().get(role).run(Command.of("systemctl", "list-timers", "--all")).out())
            .contains("undo-pair-cut").doesNotContain("undo-one-way-cut");
      }
    }
    assertThat(run.evidence().of(EntryKind.FAULT, "cut already")).extracting(entry -> entry.body().path("phase").asText())
        .contains("absent-before").doesNotContain("applied");
  }

  @Test
  void a_host_heals_itself_when_the_harness_is_killed() throws IOException {
    Process harness = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"),
        HarnessThatDies.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = new BufferedReader(
        new InputStreamReader(harness.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo(HarnessThatDies.IN_EFFECT);
      assertThat(said.readLine()).as("kept in effect beyond the bound, as long as its harness lives")
          .isEqualTo(HarnessThatDies.STILL_IN_EFFECT);
    } finally {
      harness.destroyForcibly();
    }
    Look whole = Paths.both(Site.of(run), "alpha", "gamma", "cluster");
    assertThat(whole.seen(Site.of(run)).state()).isEqualTo(Seen.State.NO);
    Awaitility.await("the hosts to heal themselves").atMost(HarnessThatDies.BOUND.plusSeconds(3))
        .until(() -> whole.seen(Site.of(run)).state() == Seen.State.YES);
    assertThat(lab.hosts().get("alpha").run(Command.of("nft", "list", "tables")).out())
        .doesNotContain("quorate_");
  }
}
