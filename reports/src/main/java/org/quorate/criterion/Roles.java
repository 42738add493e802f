package org.quorate.criterion;

import java.util.List;

/** The roles that criteria look at together. */
public final class Roles {
  /** All three nodes. */
  public static final List<String> TRIAD = List.of("alpha", "beta", "gamma");

  /** The two service-bearing nodes. */
  public static final List<String> PAIR = List.of("alpha", "beta");

  private Roles() {}
}
