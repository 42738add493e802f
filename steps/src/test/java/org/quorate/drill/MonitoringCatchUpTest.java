package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;
import org.quorate.verdict.Verdict;

class MonitoringCatchUpTest {
  private static final String PROBE = "operating-system";
  private static final Criterion SHOWN = new Criterion("shown", Set.of(PROBE), MonitoringCatchUpTest::shown);
  private static final ObjectNode ENVIRONMENT = environment();
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost alpha = new FakeHost("alpha");
  private final Prober prober =
      new Prober(ProbeCatalogue.load(), Map.of("alpha", alpha), new Inputs(ENVIRONMENT), recorder);
  private final Run run = Run.unjudged(new FakeZone(alpha), recorder, prober, new ToldProgress());

  MonitoringCatchUpTest() {
    recorder.record(EntryKind.INPUT, "environment", "", ENVIRONMENT);
  }

  @AfterEach
  void stop() {
    prober.close();
  }

  @Test
  void what_changed_by_itself_is_looked_at_until_monitoring_shows_it() {
    answers("old", "old", "new");
    MonitoringCatchUp.await(run, SHOWN);
    assertThat(SHOWN.judge(run.evidence()).verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(alpha.ran()).hasSize(3);
    assertThat(notes()).isEmpty();
  }

  @Test
  void what_agrees_at_once_is_not_waited_for() {
    answers("new");
    MonitoringCatchUp.await(run, SHOWN);
    assertThat(alpha.ran()).hasSize(1);
    assertThat(recorder.of(EntryKind.MEASUREMENT)).isEmpty();
  }

  @Test
  void a_contradiction_that_stays_is_waited_for_once_and_then_only_looked_at_again() {
    answers("old");
    MonitoringCatchUp.await(run, SHOWN);
    assertThat(SHOWN.judge(run.evidence()).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(notes()).containsExactly("shown");
    int looks = alpha.ran().size();
    MonitoringCatchUp.await(run, SHOWN);
    assertThat(alpha.ran()).hasSize(looks + 1);
    assertThat(recorder.of(EntryKind.MEASUREMENT)).hasSize(1);
  }

  @Test
  void after_a_change_monitoring_has_its_time_again() {
    answers("old");
    MonitoringCatchUp.await(run, SHOWN);
    recorder.at(TimeUnit.MINUTES.toNanos(1));
    recorder.record(EntryKind.ACTION, "stop", "alpha", new ObjectMapper().createObjectNode());
    answers("old", "new");
    prober.forget();
    MonitoringCatchUp.await(run, SHOWN);
    assertThat(SHOWN.judge(run.evidence()).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void what_could_not_be_read_is_no_lag_of_monitoring() {
    MonitoringCatchUp.await(run, SHOWN);
    assertThat(alpha.ran()).hasSize(1);
    assertThat(recorder.of(EntryKind.MEASUREMENT)).isEmpty();
  }

  /** One after the other; the last one for ever. */
  private void answers(String... said) {
    Iterator<Outcome> answers = Stream.concat(Stream.of(said), Stream.generate(() -> said[said.length - 1]))
        .map(FakeHost::said).iterator();
    alpha.answering(command -> answers.next());
  }

  private List<String> notes() {
    return recorder.of(EntryKind.NOTE).stream().map(entry -> entry.body().path("for").asText()).toList();
  }

  private static Finding shown(Evidence evidence) {
    return evidence.sample(PROBE, "alpha").filter(Sample::succeeded)
        .map(sample -> sample.out().equals("new") ? Finding.proven("new", "new") : Finding.refuted("new", sample.out()))
        .orElseGet(() -> Finding.notProven("new", "no reading"));
  }

  private static ObjectNode environment() {
    ObjectNode environment = new ObjectMapper().createObjectNode();
    environment.withObject("/hosts/alpha").put("address", "192.0.2.11");
    environment.withObject("/policy/monitoring").put("scrape-interval", "3s");
    return environment;
  }
}
