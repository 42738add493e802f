package org.quorate.reading;

import java.util.Set;

/** The states that systemd knows of a unit (org.freedesktop.systemd1(5), ActiveState); no locale changes them. */
public final class ActiveState {
  /** A unit that reloads goes on being active. */
  private static final Set<String> UP = Set.of("active", "reloading", "refreshing");
  private static final Set<String> NOT_UP = Set.of("inactive", "failed", "activating", "deactivating", "maintenance");

  private ActiveState() {}

  /** Whether there is such a state. */
  public static boolean known(String state) {
    return UP.contains(state) || NOT_UP.contains(state);
  }

  /** Whether a unit in this state is active, reloading or not. */
  public static boolean up(String state) {
    return UP.contains(state);
  }
}
