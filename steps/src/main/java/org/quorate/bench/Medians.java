package org.quorate.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Repeats something and keeps how long it took. */
final class Medians {
  private Medians() {}

  /** The median of several repetitions, in milliseconds, after one that does not count. */
  static double of(int repetitions, Callable<?> work) throws Exception {
    work.call();
    List<Double> millis = new ArrayList<>();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      long began = System.nanoTime();
      work.call();
      millis.add((System.nanoTime() - began) / 1e6);
    }
    Collections.sort(millis);
    return millis.get(millis.size() / 2);
  }
}
