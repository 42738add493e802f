package org.quorate.run;

import io.cucumber.java.Scenario;
import java.nio.file.Path;

/**
 * A readable stage title from the file name of a feature: {@code 05-bootstrap-sequence.feature} is "5 Bootstrap
 * sequence".
 */
final class FeatureTitle {
  private FeatureTitle() {}

  static String of(Scenario scenario) {
    String file = Path.of(scenario.getUri().getSchemeSpecificPart()).getFileName().toString();
    String name = file.replaceFirst("\\.feature$", "");
    String[] parts = name.split("-", 2);
    if (parts.length < 2 || !parts[0].chars().allMatch(Character::isDigit)) {
      return name.replace('-', ' ');
    }
    String words = parts[1].replace('-', ' ');
    return "%d %s".formatted(Integer.parseInt(parts[0]), Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
