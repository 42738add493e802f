package org.quorate.run;

import java.util.List;
import java.util.Set;

/**
 * One scenario as the features hold it.
 *
 * @param feature path of the feature file below its system's folder
 * @param line of the scenario, from 1
 * @param tags its own and those of its rule and feature
 * @param steps its sentences, with their keywords
 */
public record Promise(String feature, int line, String name, Set<String> tags, List<String> steps) {
  public Promise {
    tags = Set.copyOf(tags);
    steps = List.copyOf(steps);
  }

  /** The clause it is about, or an empty text. */
  public String clause() {
    return tagged("@clause:");
  }

  /** The drill it needs, or an empty text. */
  public String drill() {
    return tagged("@drill:");
  }

  private String tagged(String prefix) {
    return tags.stream().filter(tag -> tag.startsWith(prefix)).map(tag -> tag.substring(prefix.length())).sorted()
        .findFirst().orElse("");
  }
}
