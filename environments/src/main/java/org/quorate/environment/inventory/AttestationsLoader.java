package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the statements that people made about a zone. */
public final class AttestationsLoader {
  private static final String KEY = "attestations";

  private AttestationsLoader() {}

  /**
   * The statements that an environment file names; none when it names no file.
   *
   * @throws org.quorate.environment.UnusableInput with one line for each problem
   */
  public static Attestations of(Inventory inventory) {
    JsonNode file = inventory.document().path(KEY);
    String zone = inventory.document().path("zone").path("name").asText();
    return file.isMissingNode() ? Attestations.NONE : load(inventory.path(file.asText()), zone);
  }

  /** Whether a file that an environment file names is there and sound. */
  static List<Problem> problems(YamlDocument environment) {
    JsonNode named = environment.root().path(KEY);
    if (named.isMissingNode()) {
      return List.of();
    }
    Path file = environment.file().resolveSibling(named.asText());
    if (!Files.isRegularFile(file)) {
      return List.of(new Problem(environment.line(KEY), KEY, "a file of statements", "none at " + file,
          "Write it, or leave the key out while there are no statements."));
    }
    load(file, environment.root().path("zone").path("name").asText());
    return List.of();
  }

  static Attestations load(Path file, String zone) {
    YamlDocument document = YamlFile.read(file);
    Problems problems = new Problems(file);
    problems.addAll(SecretCheck.problems(document));
    problems.check();
    problems.addAll(new FormCheck(FormSchema.of("attestations.schema.json"), document).problems());
    problems.check();
    problems.addAll(about(document, zone));
    problems.check();
    List<Attestation> all = new ArrayList<>();
    for (int i = 0; i < document.root().path(KEY).size(); i++) {
      all.add(attestation(document, i));
    }
    return new Attestations(file, document.root().path("sample").asBoolean(), List.copyOf(all));
  }

  private static List<Problem> about(YamlDocument document, String zone) {
    List<Problem> problems = new ArrayList<>();
    String said = document.root().path("zone").asText();
    if (!said.equals(zone)) {
      problems.add(new Problem(document.line("zone"), "zone", "statements about the zone " + zone,
          "some about " + said, "Name the file of this zone."));
    }
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < document.root().path(KEY).size(); i++) {
      String key = "%s.%d.".formatted(KEY, i);
      JsonNode each = document.root().path(KEY).get(i);
      EvidenceFileCheck.problem(document, key + "evidence", each.path("evidence")).ifPresent(problems::add);
      date(document, key + "date", each.path("date").asText(), problems);
      int line = document.line(key + "clause");
      Integer first = lines.putIfAbsent(each.path("clause").asText(), line);
      if (first != null) {
        problems.add(new Problem(line, key + "clause", "one statement about each clause",
            "another one about %s; first at line %d".formatted(each.path("clause").asText(), first),
            "Remove one of them."));
      }
    }
    return problems;
  }

  private static void date(YamlDocument document, String key, String text, List<Problem> problems) {
    try {
      // Somewhere on earth it is tomorrow already.
      if (LocalDate.parse(text).isAfter(LocalDate.now(ZoneOffset.ofHours(14)))) {
        problems.add(new Problem(document.line(key), key, "a date that is not in the future", text,
            "A statement counts from the day on which it was made."));
      }
    } catch (DateTimeException e) {
      problems.add(new Problem(document.line(key), key, "a date of the calendar", text, "Mend it."));
    }
  }

  private static Attestation attestation(YamlDocument document, int index) {
    JsonNode each = document.root().path(KEY).get(index);
    Map<String, String> record = new LinkedHashMap<>();
    each.path("record").properties().forEach(field -> record.put(field.getKey(), field.getValue().asText()));
    Optional<LocalDate> expires = Optional.of(each.path("expires").asText()).filter(date -> !date.isEmpty())
        .map(LocalDate::parse);
    Optional.of(each.path("evidence").path("file").asText()).filter(file -> !file.isEmpty()).ifPresent(file ->
        record.put("evidence file", "%s, SHA-256 %s".formatted(file, each.path("evidence").path("sha256").asText())));
    return new Attestation(each.path("clause").asText(), each.path("statement").asText(), each.path("name").asText(),
        each.path("role").asText(), LocalDate.parse(each.path("date").asText()), expires, record,
        document.line(List.of(KEY, Integer.toString(index))));
  }
}
