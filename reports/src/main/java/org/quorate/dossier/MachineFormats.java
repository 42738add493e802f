package org.quorate.dossier;

import java.util.Map;
import java.util.TreeMap;

/** What other programs read about a run, by name in its folder. */
final class MachineFormats {
  private MachineFormats() {}

  static Map<String, String> of(StoredRun run) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("machine/verdicts.json", VerdictsJson.of(run));
    texts.put("machine/junit.xml", JunitXml.of(run.verdict()));
    texts.put("machine/summary.md", MarkdownSummary.of(run.id(), run.catalogue().title(), run.verdict()));
    return texts;
  }
}
