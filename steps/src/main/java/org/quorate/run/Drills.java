package org.quorate.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the drills of a run returned, or failed with: each is performed once. */
final class Drills {
  private final Map<String, Object> results = new HashMap<>();

  @SuppressWarnings("unchecked")
  <T> T once(String drill, Supplier<T> perform) {
    // Not computed in the map: a drill may itself ask for another one.
    if (!results.containsKey(drill)) {
      results.put(drill, attempt(perform));
    }
    Object result = results.get(drill);
    if (result instanceof RuntimeException failure) {
      throw failure;
    }
    return (T) result;
  }

  private static <T> Object attempt(Supplier<T> perform) {
    try {
      return perform.get();
    } catch (RuntimeException failure) {
      return failure;
    }
  }
}
