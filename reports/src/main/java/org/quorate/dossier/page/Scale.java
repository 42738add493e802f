package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** From nanoseconds of the run to places and labels of a picture, in seconds from the change. */
record Scale(long begin, long end, long origin) {
  static final int LEFT = 190;
  static final int WIDTH = 760;

  /** A moment on the scale. */
  record Mark(long left, String label) {}

  Bar bar(long from, long to, String style, String title) {
    long left = left(from);
    return new Bar(left, Math.max(1, left(to) - left), style, title);
  }

  long left(long nanos) {
    double share = (double) (Math.max(begin, Math.min(end, nanos)) - begin) / (end - begin);
    return LEFT + Math.round(share * WIDTH);
  }

  boolean holds(long nanos) {
    return begin <= nanos && nanos <= end;
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
