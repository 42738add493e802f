package org.quorate.criterion.jetstream;

import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.HttpAnswer;
import org.quorate.reading.Json;

/** The health endpoint of the JetStream server on every node. */
final class Health {
  static final String PROBE = "jetstream-health";
  private static final String EXPECTED = "the JetStream health endpoint reports ok on every node";

  private Health() {}

  static Finding judge(Evidence evidence) {
    return Finding.all(Roles.TRIAD.stream().map(role -> {
      Seen<HttpAnswer> health = Seen.ofServer(evidence, role, PROBE, EXPECTED, HttpAnswer::read);
      return health.judged(answer -> judged(role, answer, health.seq()));
    }).toList());
  }

  private static Finding judged(String role, HttpAnswer answer, long seq) {
    String status = Json.object(answer.body()).map(body -> body.path("status").asText("")).orElse("");
    String seen = "%s: status %d, %s".formatted(role, answer.status(), answer.body());
    return answer.success() && status.equals("ok")
        ? Finding.proven(EXPECTED, seen, seq)
        : Finding.refuted(EXPECTED, seen, seq);
  }
}
