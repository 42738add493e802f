package org.quorate.environment;

/** A proxy on the clients' way to the zone, such as Toxiproxy, that can be asked to misbehave. */
public interface ProxiedPath {
  /** Where clients connect instead of the VIP. */
  String address();

  int port();
}
