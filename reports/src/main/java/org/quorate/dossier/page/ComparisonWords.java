package org.quorate.dossier.page;

import org.quorate.criterion.Measured;
import org.quorate.dossier.across.KeptVerdicts.Took;

/** What a comparison says, made safe to show. */
public final class ComparisonWords {
  private ComparisonWords() {}

  public static String plain(String foreign) {
    return PlainText.of(foreign.length() <= 300 ? foreign : foreign.substring(0, 300) + " …");
  }

  public static String interval(Took took) {
    return Words.interval(new Measured("", took.lowerMillis(), took.upperMillis(), took.limitMillis()));
  }
}
