package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;

/** The bars of one witness: each role's own, and what all of them come to together. */
final class Lanes {
  private Lanes() {}

  static List<Bar> ofRole(Sightings sightings, String role, Scale scale) {
    List<Bar> bars = new ArrayList<>();
    for (Seen seen : sightings.held().stream().filter(each -> each.role().equals(role)).toList()) {
      String title = PlainText.of("%s, %s to %s (lines %d to %d)".formatted(
          role, scale.range(seen.maybeFrom(), seen.surelyFrom()), scale.range(seen.surelyTo(), seen.maybeTo()),
          seen.firstLine(), seen.lastLine()));
      bars.add(scale.bar(seen.maybeFrom(), seen.maybeTo(), "unsure", title));
      bars.add(scale.bar(seen.surelyFrom(), Math.max(seen.surelyFrom(), seen.surelyTo()), "held", title));
    }
    for (Seen seen : sightings.blind().stream().filter(each -> each.role().equals(role)).toList()) {
      bars.add(scale.bar(seen.maybeFrom(), seen.maybeTo(), "blind", "the witness was blind on %s (line %d)".formatted(
          PlainText.of(role), seen.firstLine())));
    }
    return bars;
  }

  /** Where nobody held it, and where more than one surely did. */
  static List<Bar> together(Sightings sightings, Scale scale) {
    List<Bar> bars = new ArrayList<>();
    List<Long> moments = sightings.moments();
    for (int i = 0; i + 1 < moments.size(); i++) {
      long from = moments.get(i);
      long to = moments.get(i + 1);
      String range = "%s to %s".formatted(scale.label(from), scale.label(to));
      if (sightings.held().stream().filter(seen -> seen.surelyCovers(from, to)).map(Seen::role).distinct()
          .count() > 1) {
        bars.add(scale.bar(from, to, "several", "more than one, " + range));
      } else if (sightings.blind().stream().anyMatch(seen -> seen.mayTouch(from, to))) {
        bars.add(scale.bar(from, to, "blind", "not seen, " + range));
      } else if (sightings.held().stream().noneMatch(seen -> seen.mayTouch(from, to))) {
        bars.add(scale.bar(from, to, "nobody", "nobody, " + range));
      }
    }
    return bars;
  }

  static List<Bar> writes(List<Seen> writes, String outcome, Scale scale) {
    String style = outcome.equals("acknowledged") ? "held" : outcome.equals("refused") ? "nobody" : "blind";
    return writes.stream().filter(each -> each.role().equals(outcome))
        .map(each -> scale.bar(each.maybeFrom(), each.maybeTo(), style, "%s, %s to %s (lines %d to %d)".formatted(
            outcome, scale.label(each.maybeFrom()), scale.label(each.maybeTo()), each.firstLine(), each.lastLine())))
        .toList();
  }
}
