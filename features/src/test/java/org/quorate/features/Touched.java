package org.quorate.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.criterion.Criterion;
import org.quorate.judging.Criteria;
import org.quorate.sabotage.Table;

/** Which clauses a change of files may have made blind: their sabotages are to be seen red again. */
final class Touched {
  private static final Pattern SECTION = Pattern.compile("features/bsfg/(\\d\\d)-.*");
  private static final Pattern TABLE = Pattern.compile("fixtures/sabotages/bsfg/\\d\\d-.*");
  private static final Pattern SABOTAGE = Pattern.compile("(?m)^- sabotage: (\\S+)");
  private static final Pattern CRITERIA = Pattern.compile(
      "(reports/src/main/java/org/quorate/(?:criterion/\\w+|procedure))/.*");
  private static final Pattern READING = Pattern.compile("reports/src/main/java/org/quorate/reading/(?:.*/)?(\\w+)\\.java");
  private static final Pattern PROBES = Pattern.compile("steps/src/main/resources/probes/.*\\.yaml");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
  private static final Pattern PROBE = Pattern.compile("- probe: (\\S+)");
  private final Path root;
  private final List<JsonNode> judgements;

  private Touched(Path root, List<JsonNode> judgements) {
    this.root = root;
    this.judgements = judgements;
  }

  /** @param root of the project; what criterion a clause has is read from the record of the sample dossier in it */
  static Touched in(Path root) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(root.resolve("reports/sample/dossier"))) {
      Path record = files.filter(each -> each.endsWith("evidence/observations.ndjson")).findFirst().orElseThrow();
      try (Stream<String> lines = Files.lines(record)) {
        List<JsonNode> judgements = new ArrayList<>();
        for (String line : lines.filter(each -> each.contains("\"kind\":\"judgement\"")).toList()) {
          judgements.add(json.readTree(line).path("body"));
        }
        return new Touched(root, judgements);
      }
    }
  }

  /**
   * What to plant again: clauses, and sabotages whose table changed.
   *
   * @param files as they are called from the root, with forward strokes
   */
  Set<String> by(List<String> files) throws IOException {
    Table table = Table.ofSystem("bsfg");
    Set<String> clauses = new TreeSet<>();
    for (String file : files) {
      Matcher section = SECTION.matcher(file);
      if (section.matches()) {
        clauses.add("BSFG-%d.*".formatted(Integer.parseInt(section.group(1))));
      }
      if (TABLE.matcher(file).matches() && Files.exists(root.resolve(file))) {
        clauses.addAll(all(SABOTAGE, Files.readString(root.resolve(file))));
      }
      Set<String> criteria = criteria(file);
      judgements.stream().filter(each -> criteria.contains(each.path("criterion").asText()))
          .map(each -> each.path("clause").asText()).forEach(clauses::add);
    }
    clauses.removeIf(clause -> !table.knows(clause));
    return clauses;
  }

  private Set<String> criteria(String file) throws IOException {
    Matcher family = CRITERIA.matcher(file);
    if (family.matches()) {
      return named(root.resolve(family.group(1)));
    }
    Matcher reading = READING.matcher(file);
    if (reading.matches()) {
      Pattern used = Pattern.compile("\\b" + reading.group(1) + "\\b");
      Set<String> names = new TreeSet<>();
      for (Path folder : folders()) {
        if (texts(folder).anyMatch(text -> used.matcher(text).find())) {
          names.addAll(named(folder));
        }
      }
      return names;
    }
    if (PROBES.matcher(file).matches() && Files.exists(root.resolve(file))) {
      Set<String> probes = all(PROBE, Files.readString(root.resolve(file)));
      return Criteria.all().stream().filter(each -> each.probes().stream().anyMatch(probes::contains))
          .map(Criterion::name).collect(Collectors.toSet());
    }
    return Set.of();
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("reports/src/main/java/org/quorate/criterion"))) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  /** What is called in it as a criterion is; other words in quotes do no harm. */
  private static Set<String> named(Path folder) throws IOException {
    return texts(folder).flatMap(text -> all(QUOTED, text).stream()).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts.stream();
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toSet());
  }
}
