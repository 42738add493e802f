package org.quorate.criterion.vrrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;

/** The two Keepalived configurations statement by statement, without what is meant to differ. */
final class Consistency {
  private static final Set<String> MEANT_TO_DIFFER =
      Set.of("priority", "unicast_src_ip", "unicast_peer", "state", "router_id");
  private static final Set<String> SECRET = Set.of("auth_pass");

  private Consistency() {}

  static Finding judge(Evidence evidence) {
    String expected = "the same Keepalived configuration on Alpha and Beta, apart from priority, addresses and state";
    KeepalivedFiles files = KeepalivedFiles.of(evidence, expected);
    Optional<Finding> gaps = Seen.gaps(List.of(files.alpha(), files.beta()));
    if (gaps.isPresent()) {
      return gaps.get();
    }
    if (files.alpha().value().includesOthers() || files.beta().value().includesOthers()) {
      return Finding.notProven(expected, "parts of the configuration are in other files", files.lines());
    }
    List<String> onAlpha = files.alpha().value().statementsWithout(MEANT_TO_DIFFER);
    List<String> onBeta = files.beta().value().statementsWithout(MEANT_TO_DIFFER);
    List<String> differences = Stream.concat(
        only("alpha", onAlpha, onBeta).stream(), only("beta", onBeta, onAlpha).stream()).toList();
    return differences.isEmpty()
        ? Finding.proven(expected, "%d statements agree".formatted(onAlpha.size()), files.lines())
        : Finding.refuted(expected, String.join("; ", differences), files.lines());
  }

  private static List<String> only(String role, List<String> statements, List<String> others) {
    List<String> rest = new ArrayList<>(statements);
    others.forEach(rest::remove);
    return rest.stream().map(statement -> "only on %s: %s".formatted(role, withoutSecret(statement))).toList();
  }

  private static String withoutSecret(String statement) {
    return SECRET.stream().sorted().filter(statement::contains).findFirst()
        .map(word -> statement.substring(0, statement.indexOf(word) + word.length()) + " with its own value")
        .orElse(statement);
  }
}
