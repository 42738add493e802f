package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * A line of evidence as the report quotes it, shortened where it is long.
 *
 * @param heading kind, name, role and moment
 * @param cut whether the file holds more
 */
record Excerpt(long seq, String heading, String moment, String text, boolean cut) {
  private static final int MOST_LINES = 40;
  private static final int MOST_CHARS = 2400;
  private static final int FRAME_CHARS = 200;

  /** These lines, each once, in the order of the evidence. */
  static List<Excerpt> of(Evidence evidence, Collection<Long> wanted, Room room) {
    Map<Long, Entry> quoted = new TreeMap<>();
    for (long seq : wanted) {
      evidence.from(seq).upTo(seq).entries().forEach(entry -> quoted.put(seq, entry));
    }
    int share = room.quotedChars() / Math.max(1, quoted.size()) - FRAME_CHARS;
    int most = Math.max(room.fewestChars(), Math.min(MOST_CHARS, share));
    return quoted.values().stream().map(entry -> of(entry, most)).toList();
  }

  private static Excerpt of(Entry entry, int mostChars) {
    String whole = PlainText.of(
        entry.kind() == EntryKind.SAMPLE ? sample(entry.body()) : entry.body().toPrettyString());
    String fewer = whole.lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
    String text = fewer.length() <= mostChars ? fewer : fewer.substring(0, mostChars);
    String subject = entry.subject().isEmpty() ? "" : " on " + entry.subject();
    String heading = PlainText.of("%s %s%s".formatted(entry.kind().word(), entry.name(), subject));
    return new Excerpt(entry.seq(), heading, Words.clock(entry.at()), text, text.length() < whole.strip().length());
  }

  private static String sample(JsonNode body) {
    String item = body.path("item").asText();
    String head = "%s%s, exit %d".formatted(
        item.isEmpty() ? "" : item + ": ", body.path("answer").asText("no answer").toLowerCase(Locale.ROOT),
        body.path("exit").asInt(-1));
    String err = body.path("err").asText().strip();
    return (head + "\n" + body.path("out").asText().stripTrailing() + (err.isEmpty() ? "" : "\n[stderr] " + err))
        .strip();
  }
}
