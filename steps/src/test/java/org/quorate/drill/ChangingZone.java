package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

/** A host with one fact, which is to become "new" by itself, and a run that reads it. */
final class ChangingZone implements AutoCloseable {
  private static final String PROBE = "operating-system";
  static final Criterion SHOWN = new Criterion("shown", Set.of(PROBE), ChangingZone::shown);

  final MemoryRecorder recorder = new MemoryRecorder();
  final FakeHost alpha = new FakeHost("alpha");
  final Prober prober;
  final Run run;

  ChangingZone() {
    ObjectNode environment = new ObjectMapper().createObjectNode();
    environment.withObject("/hosts/alpha").put("address", "192.0.2.11");
    environment.withObject("/policy/monitoring").put("scrape-interval", "3s");
    recorder.record(EntryKind.INPUT, "environment", "", environment);
    prober = new Prober(ProbeCatalogue.load(), Map.of("alpha", alpha), new Inputs(environment), recorder);
    run = Run.unjudged(new FakeZone(alpha), recorder, prober, new ToldProgress());
  }

  /** One after the other; the last one for ever. */
  void answers(String... said) {
    Iterator<Outcome> answers = Stream.concat(Stream.of(said), Stream.generate(() -> said[said.length - 1]))
        .map(FakeHost::said).iterator();
    alpha.answering(command -> answers.next());
  }

  Verdict verdict() {
    return SHOWN.judge(run.evidence()).verdict();
  }

  /** The criteria that were waited for in vain. */
  List<String> inVain() {
    return recorder.of(EntryKind.NOTE).stream().map(entry -> entry.body().path("for").asText()).toList();
  }

  int waits() {
    return recorder.of(EntryKind.MEASUREMENT).size();
  }

  @Override
  public void close() {
    prober.close();
  }

  private static Finding shown(Evidence evidence) {
    return evidence.sample(PROBE, "alpha").filter(Sample::succeeded)
        .map(sample -> sample.out().equals("new") ? Finding.proven("new", "new") : Finding.refuted("new", sample.out()))
        .orElseGet(() -> Finding.notProven("new", "no reading"));
  }
}
