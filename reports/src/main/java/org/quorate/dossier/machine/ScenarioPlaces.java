package org.quorate.dossier.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.dossier.machine.Subject.ScenarioPlace;

/** Finds the scenario of each clause in the features as they were run. */
public final class ScenarioPlaces {
  private static final Pattern TAG = Pattern.compile("@clause:(\\S+)");

  private ScenarioPlaces() {}

  public static Map<String, ScenarioPlace> of(Path root) {
    Path features = root.resolve("inputs/features");
    Map<String, ScenarioPlace> places = new TreeMap<>();
    if (Files.isDirectory(features)) {
      try (Stream<Path> all = Files.walk(features)) {
        all.filter(file -> file.toString().endsWith(".feature")).sorted()
            .forEach(file -> note(root.relativize(file).toString(), lines(file), places));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list %s: %s".formatted(features, e.getMessage()), e);
      }
    }
    return places;
  }

  private static void note(String name, List<String> lines, Map<String, ScenarioPlace> places) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith("@")) {
        Matcher tag = TAG.matcher(lines.get(i));
        while (tag.find()) {
          places.putIfAbsent(tag.group(1), new ScenarioPlace(name, Math.min(i + 2, lines.size())));
        }
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
