package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Answer;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Sample;
import org.quorate.trial.FakeHost;
import org.quorate.trial.MemoryRecorder;

class ProberTest {
  private static final String PROBE = "operating-system";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost alpha = new FakeHost("alpha").answering(command -> FakeHost.said("ID=debian\n"));
  private final FakeHost beta = new FakeHost("beta");
  private final Prober prober =
      new Prober(ProbeCatalogue.load(), Map.of("alpha", alpha, "beta", beta), SmallZone.INPUTS, recorder);

  @AfterEach
  void stop() {
    prober.close();
  }

  @Test
  void what_every_host_answers_is_evidence() {
    prober.read(List.of(PROBE));
    assertThat(recorder.soFar().sample(PROBE, "alpha")).map(Sample::out).contains("ID=debian\n");
    assertThat(recorder.soFar().sample(PROBE, "beta")).map(Sample::answer).contains(Answer.UNREACHABLE);
  }

  @Test
  void a_host_that_is_not_there_is_not_read() {
    prober.read(List.of(PROBE));
    assertThat(recorder.soFar().sample(PROBE, "gamma")).isEmpty();
  }

  @Test
  void it_is_read_once_until_it_is_forgotten() {
    prober.read(List.of(PROBE));
    prober.read(List.of(PROBE, PROBE));
    assertThat(alpha.ran()).hasSize(1);
    prober.forget();
    prober.read(List.of(PROBE));
    assertThat(alpha.ran()).hasSize(2);
    assertThat(recorder.of(EntryKind.SAMPLE)).hasSize(4);
  }

  @Test
  void two_probes_of_a_host_are_read_at_once_and_one_probe_item_by_item() {
    CyclicBarrier both = new CyclicBarrier(2);
    FakeHost gamma = new FakeHost("gamma").answering(command -> {
      if (!command.argv().get(0).equals("list")) {
        meet(both);
      }
      return FakeHost.said(String.join(" ", command.argv()));
    });
    ProbeCatalogue probes = ProbeCatalogue.of(List.of(
        probe("a-first", "", "first"), probe("b-second", "", "second"),
        probe("c-list", "policy.list", "list", "{item}")));
    try (Prober few = new Prober(probes, Map.of("gamma", gamma), SmallZone.INPUTS, recorder)) {
      few.readAll();
    }
    assertThat(recorder.soFar().samples("c-list", "gamma")).extracting(Sample::out)
        .containsExactly("list one", "list two");
    assertThat(recorder.of(EntryKind.SAMPLE)).hasSize(4);
  }

  private static Probe probe(String name, String each, String... argv) {
    return new Probe(name, List.of("gamma"), each, each.isEmpty() ? "" : "{item}", List.of(argv), false, false,
        Duration.ofSeconds(1));
  }

  /** Only two that run at the same time get past this. */
  private static void meet(CyclicBarrier both) {
    try {
      both.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("nobody else came", e);
    }
  }
}
