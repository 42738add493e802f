package org.quorate.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.dossier.Flaw.Kind;
import org.quorate.dossier.seal.Manifest;
import org.quorate.evidence.DamagedEvidence;

/** Whether the chain of evidence is whole, and report and verdicts are about this very record. */
final class RecordCheck {
  private static final String RUN_ID = "\\d{4}-\\d\\d-\\d\\dT\\d{6}Z-.+";
  private final RunFolder folder;
  private final List<Flaw> flaws;

  RecordCheck(RunFolder folder, List<Flaw> flaws) {
    this.folder = folder;
    this.flaws = flaws;
  }

  /** The name of the run, as its record says. */
  String check() {
    StoredRun run;
    try {
      run = StoredRun.read(folder);
    } catch (DamagedEvidence | UnreadableRun e) {
      flaw(Kind.EVIDENCE_DAMAGED, folder.root().relativize(folder.evidence()).toString(), e.getMessage());
      return folder.id();
    }
    if (folder.id().matches(RUN_ID) && !folder.id().equals(run.id())) {
      flaw(Kind.OTHER_RUN, folder.id(), "the folder has the name of one run and holds the record of " + run.id());
    }
    if (Files.isRegularFile(folder.manifest())) {
      report(run);
      verdicts(run);
    }
    return run.id();
  }

  private void report(StoredRun run) {
    String root = Manifest.read(folder.manifest()).rootWithout("report.html");
    try {
      String page = Files.readString(folder.report(), StandardCharsets.UTF_8);
      if (!page.contains(run.file().head())) {
        flaw(Kind.OTHER_RUN, "report.html", "it does not name the last line of this evidence, " + run.file().head());
      } else if (!page.contains(root)) {
        flaw(Kind.OTHER_RUN, "report.html", "it does not name the hash of the files beside it, " + root);
      }
    } catch (IOException e) {
      flaw(Kind.FILE_MISSING, "report.html", "it cannot be read: " + e.getMessage());
    }
  }

  private void verdicts(StoredRun run) {
    try {
      JsonNode stored = new ObjectMapper().readTree(folder.verdicts().toFile());
      JsonNode now = new ObjectMapper().readTree(VerdictsJson.of(run));
      if (!stored.path("run").equals(now.path("run"))) {
        flaw(Kind.OTHER_RUN, "machine/verdicts.json", "it is about " + stored.path("run").asText("no run"));
      }
      Map<String, String> was = byName(stored);
      // Verdicts of an earlier version do not name scenarios.
      Map<String, String> is = byName(stored.has("scenarios") ? now : without(now, "scenarios"));
      is.forEach((clause, verdict) -> {
        String said = was.getOrDefault(clause, "nothing");
        if (!said.equals(verdict)) {
          flaw(Kind.VERDICTS_DIFFER, "machine/verdicts.json", "it says %s of %s; this program finds %s in the evidence"
              .formatted(said, clause, verdict));
        }
      });
    } catch (IOException e) {
      flaw(Kind.FILE_CHANGED, "machine/verdicts.json", "it cannot be read: " + e.getMessage());
    }
  }

  private static Map<String, String> byName(JsonNode verdicts) {
    Map<String, String> byName = new LinkedHashMap<>();
    byName.put("the run as a whole", verdicts.path("verdict").asText());
    verdicts.path("clauses").forEach(each -> byName.put(each.path("id").asText(), each.path("verdict").asText()));
    verdicts.path("scenarios").forEach(each ->
        byName.put("\"%s\"".formatted(each.path("name").asText()), each.path("verdict").asText()));
    return byName;
  }

  private static JsonNode without(JsonNode verdicts, String key) {
    return ((ObjectNode) verdicts).without(key);
  }

  private void flaw(Kind kind, String where, String what) {
    flaws.add(new Flaw(kind, where, what));
  }
}
