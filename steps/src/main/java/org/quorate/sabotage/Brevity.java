package org.quorate.sabotage;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A zone is read hundreds of times here: the VIP is then watched for a short while only. */
final class Brevity {
  private static final String OBSERVATION = "2s";

  private Brevity() {}

  static void shorten(ObjectNode environmentFile) {
    if (environmentFile.path("policy").path("failover") instanceof ObjectNode failover && failover.has("observation")) {
      failover.put("observation", OBSERVATION);
    }
  }
}
