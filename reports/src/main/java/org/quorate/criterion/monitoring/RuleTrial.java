package org.quorate.criterion.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.reading.prometheus.AlertExpression;
import org.quorate.reading.prometheus.AlertExpression.World;
import org.quorate.reading.prometheus.AlertRule;
import org.quorate.reading.prometheus.Series;

/** One loaded rule on trial. */
record RuleTrial(AlertTrial trial, AlertRule rule, Monitoring monitoring) {
  /** A rule that missed this many of its evaluations is not being evaluated. */
  private static final int EVALUATIONS_MISSED = 3;
  private static final int SHARE_OF_LIMIT_TO_PEND = 10;

  Finding judge(String expected, long line) {
    List<String> faults = new ArrayList<>(idleness());
    AlertExpression expression = new AlertExpression(rule.expression());
    List<Series> real = monitoring.ofZone(trial.metric());
    if (real.isEmpty()) {
      faults.add("monitoring has no series " + monitoring.inputs().text("policy.monitoring.metrics." + trial.metric()));
    }
    for (Series series : real) {
      Optional<Boolean> beyond = fires(expression, series, true);
      Optional<Boolean> inside = fires(expression, series, false);
      if (beyond.isEmpty() || inside.isEmpty()) {
        return Finding.notProven(expected, "the rule \"%s\" is beyond what can be tried offline".formatted(expression),
            line);
      }
      if (!beyond.get()) {
        faults.add("\"%s\" does not fire for %s beyond the limit".formatted(expression, series));
      }
      if (inside.get()) {
        faults.add("\"%s\" fires for %s although all is well".formatted(expression, series));
      }
    }
    return faults.isEmpty()
        ? Finding.proven(expected, "\"%s\" fires beyond the limit and not inside it".formatted(expression), line)
        : Finding.refuted(expected, String.join("; ", faults), line);
  }

  private List<String> idleness() {
    List<String> faults = new ArrayList<>();
    Duration longest = monitoring.inputs().duration(trial.limit()).dividedBy(SHARE_OF_LIMIT_TO_PEND);
    double idle = monitoring.nowSeconds() - rule.evaluated().toEpochMilli() / 1000.0;
    if (!rule.health().equals("ok")) {
      faults.add("the rule's health is \"%s\"".formatted(rule.health()));
    }
    if (idle > EVALUATIONS_MISSED * rule.every().toMillis() / 1000.0 + 1) {
      faults.add("the rule was last evaluated %.0f s ago".formatted(idle));
    }
    if (rule.pendingFor().compareTo(longest) > 0) {
      faults.add("the rule stays pending for %d s, longest is %d s".formatted(
          rule.pendingFor().toSeconds(), longest.toSeconds()));
    }
    return faults;
  }

  private Optional<Boolean> fires(AlertExpression expression, Series series, boolean beyond) {
    double limitSeconds = Freshness.seconds(monitoring.inputs(), trial.limit());
    double now = monitoring.nowSeconds();
    double value = beyond
        ? trial.crafting().bad(series, now, limitSeconds)
        : trial.crafting().good(series, now, limitSeconds);
    return expression.firesIn(new World(series.name(), series.labels(), value, now));
  }
}
