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
 * @param also named as in {@code only}, and chosen whatever the part
 * @param sectionsConcernedOnly whether sections in which nothing may turn red are not judged
 * @param longest no sabotage begins after this time
 */
public record Choice(
    List<String> only, long seed, int part, int parts, List<String> also, boolean sectionsConcernedOnly,
    Duration longest) {
  public Choice {
    only = List.copyOf(only);
    also = List.copyOf(also);
    if (part < 1 || parts < part) {
      throw UnusableInput.at("--part", "such as 2/3", part + "/" + parts, "The first number is at most the second.");
    }
  }

  /** In the order that the seed decides. */
  List<Sabotage> from(List<Sabotage> all) {
    known("--only", only, all);
    known("--also", also, all);
    List<Sabotage> chosen = all.stream().filter(each -> inPart(each) || matches(each, also)).toList();
    if (chosen.isEmpty()) {
      throw UnusableInput.at("--part", "a part with a sabotage in it", "%d/%d, which has none".formatted(part, parts),
          "Fewer parts have more in each; --only may leave out what is in this one.");
    }
    return Season.shuffled(chosen, seed);
  }

  private boolean inPart(Sabotage sabotage) {
    return Math.floorMod(sabotage.id().hashCode(), parts) == part - 1 && (only.isEmpty() || matches(sabotage, only));
  }

  private static void known(String option, List<String> wanted, List<Sabotage> all) {
    for (String each : wanted) {
      if (all.stream().noneMatch(sabotage -> matches(sabotage, each))) {
        throw UnusableInput.at(option, "the id of a sabotage or of a clause", "\"" + each + "\"",
            "Ids are in fixtures/sabotages; a star at the end stands for any ending.");
      }
    }
  }

  private static boolean matches(Sabotage sabotage, List<String> wanted) {
    return wanted.stream().anyMatch(each -> matches(sabotage, each));
  }

  static boolean matches(Sabotage sabotage, String wanted) {
    if (wanted.endsWith("*")) {
      String beginning = wanted.substring(0, wanted.length() - 1);
      return sabotage.id().startsWith(beginning) || sabotage.clause().startsWith(beginning);
    }
    return sabotage.id().equals(wanted) || sabotage.clause().equals(wanted) || sabotage.setting().word().equals(wanted);
  }
}
