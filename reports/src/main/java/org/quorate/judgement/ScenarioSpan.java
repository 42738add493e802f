package org.quorate.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * The part of a run that one scenario about a clause took.
 *
 * @param begin entry of its beginning
 * @param end entry of its end, or the largest number when it has none yet
 * @param status how it ended, in Cucumber's word, or an empty text
 * @param error what it failed on, or an empty text
 */
record ScenarioSpan(long begin, long end, String status, String error) {

  static List<ScenarioSpan> of(String clause, Evidence evidence) {
    List<ScenarioSpan> spans = new ArrayList<>();
    Entry open = null;
    for (Entry entry : evidence.of(EntryKind.SCENARIO, clause)) {
      JsonNode body = entry.body();
      String phase = body.path("phase").asText();
      if (phase.equals("begin")) {
        open = entry;
      } else if (phase.equals("end") && open != null) {
        spans.add(new ScenarioSpan(open.seq(), entry.seq(), body.path("status").asText(), body.path("error").asText()));
        open = null;
      }
    }
    if (open != null) {
      spans.add(new ScenarioSpan(open.seq(), Long.MAX_VALUE, "", ""));
    }
    return spans;
  }

  boolean holds(long seq) {
    return begin <= seq && seq <= end;
  }

  boolean passed() {
    return status.equalsIgnoreCase("PASSED");
  }

  String outcome() {
    if (status.isEmpty()) {
      return "it began (line %d) and never ended".formatted(begin);
    }
    return Finding.brokenOff(status, error).observed();
  }
}
