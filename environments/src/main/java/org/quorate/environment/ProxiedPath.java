package org.quorate.environment;

/** A proxy on the clients' way to the zone, such as Toxiproxy, that can be asked to misbehave. */
public interface ProxiedPath {
  /** Where clients connect instead of the VIP. */
  String address();

  int port();

  /** Makes it misbehave, also for connections that are open; several troubles of different names add up. */
  void trouble(String name, PathTrouble trouble);

  /** Ends a trouble; one that is not there needs no ending. */
  void calm(String name);
}
