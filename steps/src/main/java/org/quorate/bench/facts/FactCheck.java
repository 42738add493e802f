package org.quorate.bench.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.environment.Environment;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.probe.DiscreetHost;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.verdict.Verdict;

/** Reads the facts off the hosts as a check reads what it judges, with all that is put on record, and reports them. */
public final class FactCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FactCheck() {}

  /**
   * From the first connection to the written report.
   *
   * @param folder for the evidence and the report
   * @return how many facts do not hold everywhere
   */
  public static int of(Environment zone, Path folder) throws IOException {
    List<Fact> facts = Fact.all();
    ProbeCatalogue probes = ProbeCatalogue.of(facts.stream().map(FactProbes::probe).toList());
    ArrayNode report = JSON.createArrayNode();
    int wrong = 0;
    try (EvidenceLog log = EvidenceLog.create(folder.resolve("observations.ndjson"))) {
      log.record(EntryKind.INPUT, "environment", "", zone.inventory().document());
      Inputs inputs = new Inputs(zone.inventory().document());
      try (Prober prober = new Prober(probes, DiscreetHost.all(zone).hosts(), inputs, log)) {
        prober.readAll();
      }
      for (Fact fact : facts) {
        Finding finding = FactProbes.criterion(fact).judge(log.soFar());
        if (finding.verdict() != Verdict.PROVEN) {
          wrong++;
          System.out.println("%s %s: %s".formatted(finding.verdict().word(), fact, finding.observed()));
        }
        report.add(row(fact, finding));
      }
    }
    Files.writeString(folder.resolve("report.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    return wrong;
  }

  private static ObjectNode row(Fact fact, Finding finding) {
    return JSON.createObjectNode().put("fact", fact.toString()).put("verdict", finding.verdict().word())
        .put("observed", finding.observed());
  }
}
