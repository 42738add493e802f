package org.quorate.dossier.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The record of whole runs as YAML: every verdict of the latest one, and of those before only what was otherwise. */
public final class WholeRunsText {
  private static final String HEAD = """
      # Whole runs of the matrix of resilience in a lab, the oldest first, and what came out otherwise in them than in the
      # latest, whose verdicts stand below them. Written by: quorate history --record FILE
      """;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();
  private static final int ANY_WIDTH = 1000;

  private WholeRunsText() {}

  /**
   * Reads the record; an empty text is a record without runs.
   *
   * @throws IllegalArgumentException when it is none, with what was expected and where
   */
  public static WholeRuns read(String text) {
    Object document;
    try {
      document = new Load(SETTINGS).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    if (document == null) {
      return new WholeRuns(List.of());
    }
    Map<?, ?> root = map(document, "the file");
    Map<String, String> latest = new LinkedHashMap<>();
    map(root.get("latest"), "latest").forEach((verdict, scenarios) -> list(scenarios, "latest." + verdict)
        .forEach(scenario -> latest.put(scenario.toString(), verdict.toString())));
    List<KeptVerdicts> runs = new ArrayList<>();
    for (Object each : list(root.get("runs"), "runs")) {
      runs.add(run(each, "runs[%d]".formatted(runs.size()), latest));
    }
    return new WholeRuns(runs);
  }

  private static KeptVerdicts run(Object told, String where, Map<String, String> latest) {
    Map<?, ?> run = map(told, where);
    Map<String, String> verdicts = new LinkedHashMap<>(latest);
    map(run.get("otherwise"), where + ".otherwise").forEach(
        (scenario, verdict) -> verdicts.put(scenario.toString(), verdict.toString()));
    verdicts.values().removeIf(Agreement.NOT_JUDGED::equals);
    Map<String, String> circumstances = new TreeMap<>();
    below(run, where, KeptVerdicts.PROGRAM, String.class, "a text", circumstances);
    below(run, where, KeptVerdicts.DRAWN, Number.class, "a number", circumstances);
    return WholeRuns.run(
        word(run, where, "run"), word(run, where, "begun"), word(run, where, "verdict"), circumstances, verdicts);
  }

  /** Runs that are on record for long do not say what was drawn in them, nor which program they were made with. */
  private static void below(
      Map<?, ?> run, String where, String key, Class<?> kind, String named, Map<String, String> into) {
    Object told = run.get(key);
    if (told != null) {
      map(told, where + "." + key).forEach((what, value) -> {
        if (!kind.isInstance(value)) {
          throw new IllegalArgumentException(
              "%s.%s.%s: expected %s, found %s".formatted(where, key, what, named, value));
        }
        into.put(key + "." + what, value.toString());
      });
    }
  }

  /** As it is kept: the same record always gives the same text. */
  public static String of(WholeRuns record) {
    List<KeptVerdicts> runs = record.runs();
    Map<String, String> latest = runs.isEmpty() ? Map.of() : WholeRuns.verdicts(runs.get(runs.size() - 1));
    Map<String, List<String>> byVerdict = new TreeMap<>();
    latest.forEach((scenario, verdict) -> byVerdict.computeIfAbsent(verdict, any -> new ArrayList<>()).add(scenario));
    byVerdict.values().forEach(scenarios -> scenarios.sort(Comparator.naturalOrder()));
    List<Map<String, Object>> told = new ArrayList<>();
    for (KeptVerdicts run : runs) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("run", run.run());
      one.put("begun", run.begun());
      one.put("verdict", run.verdict());
      put(one, KeptVerdicts.PROGRAM, run, value -> value);
      put(one, KeptVerdicts.DRAWN, run, value -> new Load(SETTINGS).loadFromString(value));
      one.put("otherwise", otherwise(WholeRuns.verdicts(run), latest));
      told.add(one);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("runs", told);
    root.put("latest", byVerdict);
    return HEAD + new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(ANY_WIDTH).build())
        .dumpToString(root);
  }

  private static void put(Map<String, Object> one, String key, KeptVerdicts run, Function<String, Object> as) {
    String prefix = key + ".";
    Map<String, Object> told = new TreeMap<>();
    run.circumstances().forEach((path, value) -> {
      if (path.startsWith(prefix)) {
        told.put(path.substring(prefix.length()), as.apply(value));
      }
    });
    if (!told.isEmpty()) {
      one.put(key, told);
    }
  }

  private static Map<String, String> otherwise(Map<String, String> verdicts, Map<String, String> latest) {
    Map<String, String> otherwise = new TreeMap<>();
    latest.keySet().forEach(scenario -> otherwise.put(scenario, Agreement.NOT_JUDGED));
    otherwise.putAll(verdicts);
    otherwise.entrySet().removeIf(each -> each.getValue().equals(latest.get(each.getKey())));
    return otherwise;
  }

  private static Map<?, ?> map(Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("%s: expected keys and values, found %s".formatted(where, value));
  }

  private static List<?> list(Object value, String where) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("%s: expected a list, found %s".formatted(where, value));
  }

  private static String word(Map<?, ?> run, String where, String key) {
    if (run.get(key) instanceof String word) {
      return word;
    }
    throw new IllegalArgumentException("%s.%s: expected a text, found %s".formatted(where, key, run.get(key)));
  }
}
