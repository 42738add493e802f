package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.evidence.Entry;

/** One of the three proofs of a fault: absent before, in effect, gone after. */
record Proof(String number, long left, String title, boolean holds) {
  private static final Map<String, String> PHASES =
      Map.of("absent-before", "1", "in-effect", "2", "gone-after", "3");

  static List<Proof> of(List<Entry> own, Scale scale) {
    List<Proof> proofs = new ArrayList<>();
    for (Entry entry : own) {
      String phase = entry.body().path("phase").asText();
      String number = PHASES.get(phase);
      if (number != null) {
        boolean holds = entry.body().path("proven").asBoolean();
        proofs.add(new Proof(number, scale.left(entry.monotonicNanos()), PlainText.of("%s%s, %s: %s (line %d)".formatted(
            phase.replace('-', ' '), holds ? "" : " NOT SHOWN", scale.label(entry.monotonicNanos()),
            entry.body().path("how").asText(), entry.seq())), holds));
      }
    }
    return proofs;
  }
}
