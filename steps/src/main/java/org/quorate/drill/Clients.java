package org.quorate.drill;

/** Whose clients are at work while a failure strikes. */
public enum Clients {
  /** Those of the zone's own service. */
  SERVICE,
  /** Also clients of JetStream, through each node. */
  JETSTREAM,
  /** Also clients of JetStream, with keys that any replica may read out. */
  JETSTREAM_ANY_REPLICA
}
