package org.quorate.criterion.host;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Answer;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/** Whether the operator gets in. */
public final class LoginCriteria {
  private static final String PROBE = "login";

  /** A command that was just sent over SSH ran on each node as the operator's login. */
  public static final Criterion OPERATOR_LOGIN = new Criterion(
      "operator-login", Set.of(PROBE),
      evidence -> Finding.all(Roles.TRIAD.stream().map(role -> on(evidence, role)).toList()));

  private LoginCriteria() {}

  public static List<Criterion> all() {
    return List.of(OPERATOR_LOGIN);
  }

  private static Finding on(Evidence evidence, String role) {
    String user = evidence.inputs().text("hosts." + role + ".ssh.user");
    String expected = "login over SSH succeeds on all three nodes";
    Optional<Sample> latest = evidence.sample(PROBE, role);
    if (latest.isEmpty()) {
      return Finding.notProven(expected, role + ": no login was tried");
    }
    Sample sample = latest.get();
    if (sample.answer() == Answer.UNREACHABLE) {
      return Finding.refuted(expected, "%s: no login as %s: %s".formatted(role, user, sample.err().strip()), sample.seq());
    }
    if (!sample.succeeded() || sample.truncated() || !sample.text().equals(user)) {
      return Finding.notProven(expected, "%s: asked who is logged in as %s, it answered \"%s\" (status %d)".formatted(
          role, user, sample.text(), sample.exit()), sample.seq());
    }
    return Finding.proven(expected, "%s: logged in as %s".formatted(role, user), sample.seq());
  }
}
