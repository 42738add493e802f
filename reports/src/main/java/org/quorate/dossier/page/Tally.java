package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How many clauses, or scenarios beyond them, stand one way.
 *
 * @param offset where its part of a bar of 1000 begins
 * @param width how much of that bar it takes
 */
record Tally(Standing standing, long count, long offset, long width) {

  /** Those that occur, in the order of the standings. */
  static List<Tally> of(Collection<Standing> standings) {
    List<Tally> tallies = new ArrayList<>();
    long before = 0;
    for (Standing standing : Arrays.asList(Standing.values())) {
      long count = standings.stream().filter(each -> each == standing).count();
      if (count > 0) {
        long offset = 1000 * before / standings.size();
        before += count;
        tallies.add(new Tally(standing, count, offset, 1000 * before / standings.size() - offset));
      }
    }
    return tallies;
  }
}
