package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the approved exceptions of a zone; whether one applies is judged from the record, never here. */
public final class WaiversLoader {
  private static final String KEY = "waivers";

  private WaiversLoader() {}

  /**
   * The whole file that an environment file names; empty when it names none.
   *
   * @throws org.quorate.environment.UnusableInput with one line for each problem
   */
  public static Optional<JsonNode> of(Inventory inventory) {
    JsonNode file = inventory.document().path(KEY);
    String zone = inventory.document().path("zone").path("name").asText();
    return file.isMissingNode() ? Optional.empty() : Optional.of(load(inventory.path(file.asText()), zone));
  }

  /** Whether a file that an environment file names is there and sound. */
  static List<Problem> problems(YamlDocument environment) {
    JsonNode named = environment.root().path(KEY);
    if (named.isMissingNode()) {
      return List.of();
    }
    Path file = environment.file().resolveSibling(named.asText());
    if (!Files.isRegularFile(file)) {
      return List.of(new Problem(environment.line(KEY), KEY, "a file of exceptions", "none at " + file,
          "Write it, or leave the key out while there are no exceptions."));
    }
    load(file, environment.root().path("zone").path("name").asText());
    return List.of();
  }

  static JsonNode load(Path file, String zone) {
    YamlDocument document = YamlFile.read(file);
    Problems problems = new Problems(file);
    problems.addAll(SecretCheck.problems(document));
    problems.check();
    problems.addAll(new FormCheck(FormSchema.of("waivers.schema.json"), document).problems());
    problems.check();
    problems.addAll(about(document, zone));
    problems.check();
    return document.root();
  }

  private static List<Problem> about(YamlDocument document, String zone) {
    List<Problem> problems = new ArrayList<>();
    String said = document.root().path("zone").asText();
    if (!said.equals(zone)) {
      problems.add(new Problem(document.line("zone"), "zone", "exceptions of the zone " + zone,
          "those of " + said, "Name the file of this zone."));
    }
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < document.root().path(KEY).size(); i++) {
      String key = "%s.%d.".formatted(KEY, i);
      JsonNode each = document.root().path(KEY).get(i);
      date(document, key + "expires", each.path("expires").asText(), problems);
      int line = document.line(key + "clause");
      Integer first = lines.putIfAbsent(each.path("clause").asText() + each.path("finding").asText(), line);
      if (first != null) {
        problems.add(new Problem(line, key + "clause", "one exception about each clause",
            "another one about %s; first at line %d".formatted(each.path("clause").asText(), first),
            "Remove one of them."));
      }
    }
    return problems;
  }

  private static void date(YamlDocument document, String key, String text, List<Problem> problems) {
    try {
      LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.add(new Problem(document.line(key), key, "a date of the calendar", text, "Mend it."));
    }
  }
}
