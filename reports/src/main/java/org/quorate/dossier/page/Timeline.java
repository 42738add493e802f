package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The picture of a drill: who held what, where nobody did, where more than one did, where nobody was looking.
 *
 * @param origin the moment that is shown as zero
 */
record Timeline(List<Lane> lanes, List<Mark> marks, Mark faultBegin, Mark faultEnd, long height,
    List<Interval> intervals) {
  static final int LEFT = 150;
  static final int WIDTH = 800;
  private static final int STEP = 20;
  private static final Map<String, String> WITNESSES =
      Map.of("address", "virtual address", "unit", "controller unit", "answers", "answers to clients");

  /** A moment on the scale. */
  record Mark(long left, String label) {}

  /** A row of the table that says the same as the picture. */
  record Interval(String what, String who, String from, String to) {}

  static Timeline of(List<Sightings> sightings, long begin, long end, long origin, long undone) {
    Scale scale = new Scale(begin, Math.max(end, begin + 1), origin);
    List<Lane> lanes = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (Sightings each : sightings) {
      String what = WITNESSES.getOrDefault(each.witness(), each.witness());
      lanes.add(new Lane(PlainText.of(what), 30 + (long) STEP * lanes.size(), true, together(each, scale)));
      for (String role : each.roles()) {
        lanes.add(new Lane(PlainText.of(role.isEmpty() ? "nobody named" : role), 30 + (long) STEP * lanes.size(),
            false, bars(each, role, scale)));
      }
      each.held().forEach(seen -> intervals.add(new Interval(PlainText.of(what), PlainText.of(seen.role()),
          scale.range(seen.maybeFrom(), seen.surelyFrom()), scale.range(seen.surelyTo(), seen.maybeTo()))));
      each.blind().forEach(
          seen -> intervals.add(new Interval(PlainText.of(what + ": witness blind"), PlainText.of(seen.role()),
          scale.label(seen.maybeFrom()), scale.label(seen.maybeTo()))));
    }
    return new Timeline(lanes, scale.marks(), scale.mark(origin), scale.mark(undone), 30 + (long) STEP * lanes.size()
        + 8, intervals);
  }

  private static List<Bar> bars(Sightings sightings, String role, Scale scale) {
    List<Bar> bars = new ArrayList<>();
    for (Seen seen : sightings.held().stream().filter(each -> each.role().equals(role)).toList()) {
      String title = PlainText.of("%s, %s to %s".formatted(
          role, scale.range(seen.maybeFrom(), seen.surelyFrom()), scale.range(seen.surelyTo(), seen.maybeTo())));
      bars.add(scale.bar(seen.maybeFrom(), seen.maybeTo(), "unsure", title));
      bars.add(scale.bar(seen.surelyFrom(), Math.max(seen.surelyFrom(), seen.surelyTo()), "held", title));
    }
    for (Seen seen : sightings.blind().stream().filter(each -> each.role().equals(role)).toList()) {
      bars.add(scale.bar(seen.maybeFrom(), seen.maybeTo(), "blind", "the witness was blind on " + PlainText.of(role)));
    }
    return bars;
  }

  /** Where nobody held it, and where more than one surely did. */
  private static List<Bar> together(Sightings sightings, Scale scale) {
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

  /** From nanoseconds of the run to places and labels, in seconds from the change. */
  private record Scale(long begin, long end, long origin) {
    Bar bar(long from, long to, String style, String title) {
      long left = left(from);
      return new Bar(left, Math.max(1, left(to) - left), style, title);
    }

    long left(long nanos) {
      double share = (double) (Math.max(begin, Math.min(end, nanos)) - begin) / (end - begin);
      return LEFT + Math.round(share * WIDTH);
    }

    Mark mark(long nanos) {
      return new Mark(left(nanos), label(nanos));
    }

    String label(long nanos) {
      return String.format(Locale.ROOT, "%+.2f s", (nanos - origin) / 1e9);
    }

    String range(long earliest, long latest) {
      return earliest == latest || label(earliest).equals(label(latest)) ? label(latest)
          : label(earliest) + " … " + label(latest);
    }

    /** Whole steps of a round number of seconds, at most ten of them where a round number will do. */
    List<Mark> marks() {
      double seconds = (end - begin) / 1e9;
      long step = LongStream.of(1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 3600)
          .filter(each -> seconds / each <= 10).findFirst().orElse(36_000);
      List<Mark> marks = new ArrayList<>();
      long first = (long) Math.ceil((begin - origin) / 1e9 / step) * step;
      for (long at = first; at * 1_000_000_000L + origin <= end; at += step) {
        marks.add(new Mark(left(at * 1_000_000_000L + origin), "%+d s".formatted(at)));
      }
      return marks;
    }
  }
}
