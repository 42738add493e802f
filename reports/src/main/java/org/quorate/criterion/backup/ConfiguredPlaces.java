package org.quorate.criterion.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.reading.ExecutedCommand;
import org.quorate.reading.SystemdUnits.Unit;

/**
 * Places on a remote that a service names: in its arguments, its environment, or else in the first file that names any.
 */
final class ConfiguredPlaces {
  private static final Pattern ASSIGNMENT = Pattern.compile("\"([A-Za-z_]\\w*)=([^\"]*)\"|([A-Za-z_]\\w*)=(\\S*)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_]\\w*)\\}|\\$([A-Za-z_]\\w*)");

  private ConfiguredPlaces() {}

  /**
   * In the order they are found, each with a slash at its end.
   *
   * @param wanted a place such as {@code remote:bsfg-backup/plant-a/}; its remote is the one that is looked for
   * @param files the texts of settings files and script
   */
  static List<String> of(String wanted, Unit service, List<String> files) {
    Pattern place = Pattern.compile("(?<![\\w/])" + Pattern.quote(wanted.substring(0, wanted.indexOf(':') + 1))
        + "[^\\s\"';|&)]+");
    Map<String, String> environment = environment(service.text("Environment"));
    List<String> words = new ArrayList<>(environment.values());
    ExecutedCommand.listOf(service.text("ExecStart")).forEach(command -> words.addAll(command.argv()));
    List<String> inUnit = words.stream().flatMap(word -> all(place, filled(word, environment)).stream()).distinct()
        .toList();
    return inUnit.isEmpty() ? files.stream().map(file -> all(place, filled(withoutComments(file), environment)))
        .filter(places -> !places.isEmpty()).findFirst().orElse(List.of()) : inUnit;
  }

  private static Map<String, String> environment(String property) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(property);
    while (assignment.find()) {
      boolean quoted = assignment.group(1) != null;
      values.put(assignment.group(quoted ? 1 : 3), assignment.group(quoted ? 2 : 4));
    }
    return values;
  }

  private static String filled(String text, Map<String, String> environment) {
    return VARIABLE.matcher(text).replaceAll(variable -> {
      String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      return Matcher.quoteReplacement(environment.getOrDefault(name, variable.group()));
    });
  }

  private static String withoutComments(String script) {
    return script.lines().filter(line -> !line.strip().startsWith("#")).reduce("", (all, line) -> all + line + "\n");
  }

  private static List<String> all(Pattern place, String text) {
    return place.matcher(text).results().map(found -> BackupDestination.withSlash(found.group())).distinct().toList();
  }
}
