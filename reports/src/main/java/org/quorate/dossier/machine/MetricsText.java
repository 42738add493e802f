package org.quorate.dossier.machine;

import java.util.Arrays;
import java.util.Locale;
import org.quorate.criterion.Measured;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.Sharpened;
import org.quorate.verdict.Verdict;

/**
 * What monitoring keeps of a run, for the textfile collector: verdict and age of each clause, measured times.
 *
 * <p>OpenMetrics that readers of the older text format understand, too: to them its last line is a comment.
 */
public final class MetricsText {
  private final StringBuilder text = new StringBuilder();
  private final Subject subject;
  private final String zone;

  private MetricsText(Subject subject) {
    this.subject = subject;
    this.zone = label("zone", subject.verdict().environmentName()) + "," + label("system", subject.verdict().system());
  }

  public static String of(Subject subject) {
    return new MetricsText(subject).write();
  }

  private String write() {
    family("quorate_run_end_timestamp_seconds", "When the latest run of the zone ended.");
    sample("quorate_run_end_timestamp_seconds", "", seconds(subject.ended().toEpochMilli()));
    family("quorate_run_exit_status", "0 accepted, 1 refuted, 2 not proven.");
    sample("quorate_run_exit_status", "", String.valueOf(subject.verdict().exitStatus()));
    if (subject.verdict().exitStatus() == 0) {
      family("quorate_run_success_timestamp_seconds", "When a run of the zone last ended accepted; absent otherwise.");
      sample("quorate_run_success_timestamp_seconds", "", seconds(subject.ended().toEpochMilli()));
    }
    family("quorate_clauses", "Clauses by verdict.");
    Arrays.stream(Verdict.values()).forEach(each -> sample("quorate_clauses", label("verdict", each.word()),
        String.valueOf(subject.verdict().count(each))));
    clauses();
    measured();
    return text.append("# EOF\n").toString();
  }

  private void clauses() {
    family("quorate_clause_verdict",
        "Worst is most: 0 proven, 1 attested, 2 waived, 3 not run, 4 not proven, 5 halted, 6 refuted.");
    for (ClauseVerdict each : subject.verdict().clauses()) {
      sample("quorate_clause_verdict", label("clause", each.clause().id()) + "," + label("shown", each.shown().word()),
          String.valueOf(each.verdict().ordinal()));
    }
    family("quorate_clause_examined_timestamp_seconds", "When the clause was last examined.");
    subject.verdict().clauses().stream().filter(each -> each.verdict() != Verdict.NOT_RUN).forEach(each ->
        sample("quorate_clause_examined_timestamp_seconds", label("clause", each.clause().id()),
            seconds(subject.ended().toEpochMilli())));
  }

  private void measured() {
    family("quorate_measured_seconds", "A measured time by its bounds, and its limit.");
    subject.verdict().clauses().forEach(each -> each.measured().forEach(one -> measured(each.clause().id(), "", one)));
    for (Sharpened each : subject.verdict().sharpened()) {
      each.finding().measured().forEach(one -> measured(each.clause(), each.scenario(), one));
    }
  }

  private void measured(String clause, String scenario, Measured one) {
    String labels = label("clause", clause) + "," + label("scenario", scenario) + "," + label("what", one.name()) + ",";
    sample("quorate_measured_seconds", labels + label("bound", "lower"), seconds(one.lowerMillis()));
    sample("quorate_measured_seconds", labels + label("bound", "upper"), seconds(one.upperMillis()));
    if (one.limitMillis() >= 0) {
      sample("quorate_measured_seconds", labels + label("bound", "limit"), seconds(one.limitMillis()));
    }
  }

  private void family(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(" gauge\n");
  }

  private void sample(String name, String labels, String value) {
    String all = labels.isEmpty() ? zone : zone + "," + labels;
    text.append(name).append('{').append(all).append("} ").append(value).append('\n');
  }

  private static String seconds(double millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000);
  }

  private static String label(String name, String value) {
    return "%s=\"%s\"".formatted(name, org.quorate.dossier.page.PlainText.of(value)
        .replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
  }
}
