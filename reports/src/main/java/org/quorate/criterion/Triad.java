package org.quorate.criterion;

import java.util.List;

/** The roles of a three-node zone. */
public final class Triad {
  public static final List<String> ALL = List.of("alpha", "beta", "gamma");
  /** The nodes that may hold the VIP and run the controller. */
  public static final List<String> SERVICE_BEARING = List.of("alpha", "beta");

  private Triad() {}
}
