package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Measured;

/**
 * A measured length of time in a picture: surely this long, possibly a little longer, and its limit.
 *
 * @param limit where the limit lies, or a negative number when it is beyond the picture
 */
record Bracket(String name, long top, long left, long sure, long possible, String label, long limit) {

  static List<Bracket> of(List<Measured> measured, Scale scale, long firstTop, int step) {
    List<Bracket> brackets = new ArrayList<>();
    for (Measured each : measured) {
      long lower = scale.origin() + (long) (each.lowerMillis() * 1e6);
      long upper = scale.origin() + (long) (each.upperMillis() * 1e6);
      long limit = scale.origin() + (long) (each.limitMillis() * 1e6);
      String words = "%s (limit %s)".formatted(Words.interval(each), Words.limit(each));
      brackets.add(new Bracket(PlainText.of(each.name()), firstTop + (long) step * brackets.size(),
          scale.left(scale.origin()), scale.left(lower), Math.max(scale.left(lower) + 2, scale.left(upper)), words,
          each.limitMillis() >= 0 && scale.holds(limit) ? scale.left(limit) : -1));
    }
    return List.copyOf(brackets);
  }

  /** Where the words stand: above the bracket, and to the left of where it begins when that is far to the right. */
  long labelLeft() {
    return anchor().equals("start") ? left + 4 : left - 4;
  }

  String anchor() {
    return left < Scale.LEFT + Scale.WIDTH / 2 ? "start" : "end";
  }
}
