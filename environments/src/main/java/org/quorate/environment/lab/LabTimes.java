package org.quorate.environment.lab;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where the time went while the lab came to be. */
final class LabTimes {
  private final Map<String, Duration> spent = Collections.synchronizedMap(new LinkedHashMap<>());

  <T> T of(String what, Supplier<T> work) {
    long began = System.nanoTime();
    try {
      return work.get();
    } finally {
      spent.put(what, Duration.ofNanos(System.nanoTime() - began));
    }
  }

  void of(String what, Runnable work) {
    of(what, () -> {
      work.run();
      return null;
    });
  }

  Map<String, Duration> spent() {
    synchronized (spent) {
      return new LinkedHashMap<>(spent);
    }
  }
}
