package org.quorate.criterion.vrrp;

import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.jetstream.JetstreamClusterCriteria;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.SystemdUnits;
import org.quorate.verdict.Verdict;

/**
 * The order in the journal of the run: JetStream found healthy, then Keepalived seen at rest, then started.
 *
 * <p>It rests on the order of lines and not on clocks of hosts, which may differ.
 */
final class StartOrder {
  private static final String UNITS = "units";
  private static final String EXPECTED =
      "on Alpha and Beta, Keepalived at rest until the JetStream cluster had been judged healthy, and started by this run then";

  private StartOrder() {}

  static Finding judge(Evidence evidence) {
    return Finding.all(Roles.PAIR.stream().map(role -> onNode(evidence, role)).toList());
  }

  private static Finding onNode(Evidence evidence, String role) {
    Optional<Entry> start = evidence.of(EntryKind.ACTION, KeepalivedServiceCriteria.START).stream()
        .filter(entry -> entry.subject().equals(role)).findFirst();
    if (start.isEmpty()) {
      return Finding.notProven(EXPECTED, "%s: the journal of this run has no start of Keepalived".formatted(role));
    }
    Optional<Entry> judged = evidence.of(EntryKind.JUDGEMENT).stream()
        .filter(entry -> entry.seq() < start.get().seq())
        .filter(entry -> entry.body().path("criterion").asText().equals(JetstreamClusterCriteria.CLUSTER_HEALTHY.name()))
        .reduce((first, last) -> last);
    if (judged.isEmpty()) {
      return Finding.refuted(EXPECTED, "%s: started before the cluster was judged".formatted(role), start.get().seq());
    }
    Finding cluster = JetstreamClusterCriteria.CLUSTER_HEALTHY.judge(evidence.upTo(judged.get().seq()));
    if (cluster.verdict() != Verdict.PROVEN) {
      return Finding.refuted(EXPECTED, "%s: started although the cluster was %s: %s".formatted(
          role, cluster.verdict().word(), cluster.observed()), judged.get().seq(), start.get().seq());
    }
    return atRest(evidence, role, judged.get().seq(), start.get().seq());
  }

  private static Finding atRest(Evidence evidence, String role, long judged, long start) {
    String unit = evidence.inputs().text("policy.services.keepalived");
    List<Sample> between = evidence.samples(UNITS, role).stream()
        .filter(sample -> sample.seq() < start && sample.succeeded() && !sample.truncated()).toList();
    Optional<Sample> running = between.stream().filter(sample -> state(sample, unit).equals("active")).findFirst();
    if (running.isPresent()) {
      return Finding.refuted(EXPECTED, "%s: it already ran before this run started it".formatted(role), running.get().seq());
    }
    Optional<Sample> last = between.stream().reduce((first, latest) -> latest)
        .filter(sample -> sample.seq() > judged && List.of("inactive", "failed").contains(state(sample, unit)));
    return last.isEmpty()
        ? Finding.notProven(EXPECTED, "%s: its state just before the start was not read".formatted(role), start)
        : Finding.proven(EXPECTED, "%s: cluster judged healthy (line %d), Keepalived at rest (line %d), started (line %d)"
            .formatted(role, judged, last.get().seq(), start), judged, last.get().seq(), start);
  }

  private static String state(Sample sample, String unit) {
    return SystemdUnits.read(sample.out()).flatMap(units -> units.unit(unit))
        .map(found -> found.text("ActiveState")).orElse("");
  }
}
