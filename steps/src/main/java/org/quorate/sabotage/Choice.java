package org.quorate.sabotage;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.UnusableInput;

/**
 * Which sabotages a run performs, and how.
 *
 * @param only ids of sabotages or clauses, a star at the end stands for any ending; empty for all of them
 * @param seed decides the order
 * @param part of how many parts, counted from 1; the parts together are everything
 * @param parts into how many parts the sabotages are dealt out
 * @param sectionsConcernedOnly whether sections in which nothing may turn red are not judged
 * @param longest no sabotage begins after this time
 */
public record Choice(
    List<String> only, long seed, int part, int parts, boolean sectionsConcernedOnly, Duration longest) {
  public Choice {
    only = List.copyOf(only);
    if (part < 1 || parts < part) {
      throw UnusableInput.at("--part", "such as 2/3", part + "/" + parts, "The first number is at most the second.");
    }
  }

  /** In the order that the seed decides. */
  List<Sabotage> from(List<Sabotage> all) {
    for (String wanted : only) {
      if (all.stream().noneMatch(each -> matches(each, wanted))) {
        throw UnusableInput.at("--only", "the id of a sabotage or of a clause", "\"" + wanted + "\"",
            "Ids are in fixtures/sabotages; a star at the end stands for any ending.");
      }
    }
    List<Sabotage> chosen = all.stream().filter(each -> Math.floorMod(each.id().hashCode(), parts) == part - 1)
        .filter(each -> only.isEmpty() || only.stream().anyMatch(wanted -> matches(each, wanted))).toList();
    return Season.shuffled(chosen, seed);
  }

  private static boolean matches(Sabotage sabotage, String wanted) {
    if (wanted.endsWith("*")) {
      String beginning = wanted.substring(0, wanted.length() - 1);
      return sabotage.id().startsWith(beginning) || sabotage.clause().startsWith(beginning);
    }
    return sabotage.id().equals(wanted) || sabotage.clause().equals(wanted) || sabotage.setting().word().equals(wanted);
  }
}
