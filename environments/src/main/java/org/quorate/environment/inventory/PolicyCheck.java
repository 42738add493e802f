package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Finds decisions that contradict themselves. */
final class PolicyCheck {
  private PolicyCheck() {}

  static List<Problem> problems(YamlDocument document) {
    List<Problem> problems = new ArrayList<>();
    document.root().path("policy").path("packages").properties().forEach(each -> {
      String key = "policy.packages." + each.getKey();
      JsonNode range = each.getValue();
      String minimum = range.path("minimum").asText();
      String maximum = range.path("maximum").asText();
      if (compare(minimum, maximum) > 0) {
        problems.add(new Problem(document.line(key), key, "a minimum that is not above the maximum",
            "%s and %s".formatted(minimum, maximum), "Exchange them, or mend one of them."));
      }
    });
    return problems;
  }

  private static int compare(String one, String other) {
    String[] a = one.split("\\.");
    String[] b = other.split("\\.");
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int step = new BigInteger(i < a.length ? a[i] : "0")
          .compareTo(new BigInteger(i < b.length ? b[i] : "0"));
      if (step != 0) {
        return step;
      }
    }
    return 0;
  }
}
