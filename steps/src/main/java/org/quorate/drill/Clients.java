package org.quorate.drill;

/** Whose clients are at work while a failure strikes. */
public enum Clients {
  /** Those of the zone's own service. */
  SERVICE(""),
  /** Also clients of JetStream, through each node. */
  JETSTREAM("of JetStream"),
  /** Also clients of JetStream, with keys that any replica may read out. */
  JETSTREAM_ANY_REPLICA("of JetStream, any replica");

  private final String whose;

  Clients(String whose) {
    this.whose = whose;
  }

  /** Behind "under load"; empty where it goes without saying. */
  String whose() {
    return whose;
  }
}
