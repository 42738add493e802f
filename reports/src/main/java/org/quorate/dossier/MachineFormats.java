package org.quorate.dossier;

import java.util.Map;
import java.util.TreeMap;
import org.quorate.dossier.machine.MetricsText;
import org.quorate.dossier.machine.OscalReport;
import org.quorate.dossier.machine.Sarif;
import org.quorate.dossier.machine.ScenarioPlaces;
import org.quorate.dossier.machine.Subject;
import org.quorate.dossier.machine.TraceabilityCsv;
import org.quorate.dossier.seal.Sha256;

/** What other programs read about a run, by name in its folder. */
final class MachineFormats {
  private MachineFormats() {}

  static Map<String, String> of(StoredRun run) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("machine/verdicts.json", VerdictsJson.of(run));
    texts.put("machine/junit.xml", JunitXml.of(run.verdict()));
    Subject subject = subject(run);
    texts.put("machine/traceability.csv", TraceabilityCsv.of(subject));
    texts.put("machine/results.sarif", Sarif.of(subject));
    texts.put("machine/quorate.prom", MetricsText.of(subject));
    texts.put("machine/assessment-results.json", OscalReport.of(subject));
    texts.put("machine/summary.md", MarkdownSummary.of(run.id(), run.catalogue().title(), run.verdict()));
    return texts;
  }

  private static Subject subject(StoredRun run) {
    return new Subject(run.id(), run.begun(), run.ended(), run.catalogue(), run.verdict(),
        Sha256.of(run.folder().evidence()), ScenarioPlaces.of(run.folder().root()));
  }
}
