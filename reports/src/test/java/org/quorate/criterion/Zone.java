package org.quorate.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.Answer;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Hand-written evidence about the zone of the example environment file. */
public final class Zone {
  /** When everything is read in this evidence. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLES = Path.of("../environments");
  private static final ObjectNode EXAMPLE = (ObjectNode) yaml("bsfg.example.yaml");
  private final ObjectNode environment;
  private final List<Entry> entries = new ArrayList<>();
  private long laterSeconds;

  private Zone(ObjectNode environment) {
    this.environment = environment;
  }

  public static Zone example() {
    return new Zone(EXAMPLE.deepCopy());
  }

  /** An example file of the environments folder. */
  public static JsonNode yaml(String file) {
    try {
      return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(EXAMPLES.resolve(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same environment file with another value at a dotted path. */
  public Zone with(String path, Object value) {
    int last = path.lastIndexOf('.');
    JsonNode parent = environment;
    for (String key : path.substring(0, Math.max(last, 0)).split("\\.")) {
      parent = key.isEmpty() ? parent : parent.path(key);
    }
    ((ObjectNode) parent).set(path.substring(last + 1), JSON.valueToTree(value));
    return this;
  }

  /** A successful reading. */
  public Zone reads(String probe, String role, String out) {
    return reads(probe, role, "", 0, out, "");
  }

  /** The same successful reading on several hosts. */
  public Zone reads(String probe, List<String> roles, String out) {
    roles.forEach(role -> reads(probe, role, out));
    return this;
  }

  public Zone reads(String probe, String role, String item, int exit, String out, String err) {
    return add(probe, role, item, Answer.ANSWERED, exit, out, err);
  }

  /** A reading that the host did not answer. */
  public Zone unanswered(String probe, String role, Answer answer) {
    return add(probe, role, "", answer, -1, "", "");
  }

  public Zone states(String clause, Object body) {
    return entry(EntryKind.STATEMENT, clause, "", JSON.valueToTree(body));
  }

  /** What is recorded from here on happened so much later. */
  public Zone after(int seconds) {
    laterSeconds += seconds;
    return this;
  }

  public Zone entry(EntryKind kind, String name, String subject, JsonNode body) {
    entries.add(new Entry(entries.size() + 2L, NOW.plusSeconds(laterSeconds), 0, kind, name, subject, body));
    return this;
  }

  public Evidence evidence() {
    List<Entry> all = new ArrayList<>();
    all.add(new Entry(1, NOW, 0, EntryKind.INPUT, "environment", "", environment.deepCopy()));
    all.addAll(entries);
    return new Evidence(all);
  }

  private Zone add(String probe, String role, String item, Answer answer, int exit, String out, String err) {
    ObjectNode body = JSON.createObjectNode();
    body.put("item", item).put("answer", answer.name()).put("exit", exit).put("out", out).put("err", err);
    body.put("sent_ns", 0).put("done_ns", 0).put("truncated", false);
    return entry(EntryKind.SAMPLE, probe, role, body);
  }
}
