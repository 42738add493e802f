package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.judgement.Shown;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** The verdict of a run in words that need no legend. */
public final class VerdictWords {
  private static final String CHECK = "check";
  private static final String DRILL = "drill";
  private static final String RESILIENCE = "resilience";

  private VerdictWords() {}

  /** The answer in one or two words. */
  public static String acceptance(RunVerdict verdict) {
    if (!verdict.complete()) {
      return "INCOMPLETE";
    }
    boolean good = verdict.exitStatus() == 0;
    boolean refuted = verdict.exitStatus() == 1;
    return switch (verdict.mode()) {
      case CHECK -> good ? "IN ORDER" : refuted ? "NOT IN ORDER" : "NOT SHOWN TO BE IN ORDER";
      case DRILL, RESILIENCE -> good ? "PASSED" : refuted ? "FAILED" : "NOT SHOWN TO PASS";
      default -> good ? "ACCEPTED" : "NOT ACCEPTED";
    };
  }

  /** What sort of run it was, with a noun behind it. */
  static String kind(RunVerdict verdict) {
    return verdict.mode().equals(RESILIENCE) ? "resilience run" : verdict.mode();
  }

  /** What such a run does to a zone, behind the word "it". */
  static String conduct(RunVerdict verdict) {
    return switch (verdict.mode()) {
      case CHECK -> "read a standing zone and changed nothing";
      case DRILL -> "performed one drill on a standing zone and judged what that can show, and nothing else";
      case RESILIENCE -> "brought failures about on a standing zone, beyond what the document asks for";
      default -> "followed the document from its preconditions to its handoff";
    };
  }

  /**
   * How many clauses stand which way, such as {@code 181 proven, 6 attested by people, 0 open, of 187 clauses}; of a run
   * that looked at none of them, how many scenarios.
   */
  public static String counts(RunVerdict verdict) {
    if (beyondClauses(verdict)) {
      return "%s, of %s".formatted(SharpenedRow.tallies(verdict).stream()
          .map(tally -> tally.count() + " " + tally.standing().label()).collect(Collectors.joining(", ")),
          extent(verdict));
    }
    List<String> counted = new ArrayList<>();
    counted.add(gating(verdict, Verdict.PROVEN) + " proven");
    counted.add(gating(verdict, Verdict.ATTESTED) + " attested by people");
    Stream.of(Verdict.values()).filter(each -> each.compareTo(Verdict.ATTESTED) > 0 && gating(verdict, each) > 0)
        .forEach(each -> counted.add("%d %s".formatted(gating(verdict, each), each.word().toLowerCase(Locale.ROOT))));
    if (open(verdict).isEmpty()) {
      counted.add("0 open");
    }
    long none = verdict.clauses().stream().filter(clause -> clause.inScope() && !clause.gates()).count();
    if (none > 0) {
      counted.add(none + " that cannot be shown in this environment");
    }
    long out = verdict.clauses().stream().filter(clause -> !clause.inScope()).count();
    if (out > 0) {
      counted.add(out + " out of scope");
    }
    return "%s, of %s".formatted(String.join(", ", counted), extent(verdict));
  }

  /** Whether no clause is in scope and scenarios beyond them are. */
  static boolean beyondClauses(RunVerdict verdict) {
    return verdict.clauses().stream().noneMatch(ClauseVerdict::inScope) && !verdict.sharpened().isEmpty();
  }

  /** How much the run is counted by, such as {@code 187 clauses}. */
  static String extent(RunVerdict verdict) {
    int scenarios = verdict.sharpened().size();
    return !beyondClauses(verdict) ? verdict.clauses().size() + " clauses"
        : scenarios == 1 ? "one resilience scenario" : scenarios + " resilience scenarios";
  }

  private static long gating(RunVerdict verdict, Verdict which) {
    return verdict.clauses().stream().filter(clause -> clause.gates() && clause.verdict() == which).count();
  }

  /** Why, in a sentence or two. */
  public static String why(RunVerdict verdict) {
    if (!verdict.complete()) {
      return sentence(verdict.interruption()) + " What follows rests on what had been recorded until then.";
    }
    String left = verdict.notUndone().isEmpty() ? "" : "A fault could not be undone and may still be in place: %s. "
        .formatted(String.join("; ", verdict.notUndone()));
    return left + switch (verdict.exitStatus()) {
      case 0 -> beyondClauses(verdict) ? "Every resilience scenario is proven."
          : "Every clause in scope is proven%s.%s".formatted(
              verdict.count(Verdict.ATTESTED) > 0 ? " or attested" : "", beyond(verdict));
      case 1 -> "%s contradicted by what was observed.%s".formatted(
          subjects(verdict, Verdict.REFUTED), stopped(verdict).map(" "::concat).orElse(""));
      default -> undecided(verdict);
    };
  }

  private static String beyond(RunVerdict verdict) {
    long none = verdict.clauses().stream().filter(clause -> clause.inScope() && clause.shown() == Shown.NONE).count();
    return none == 0 ? "" : " %s in this environment and not counted as proven.".formatted(
        none == 1 ? "One clause cannot be shown" : none + " clauses cannot be shown");
  }

  private static String undecided(RunVerdict verdict) {
    String open = subjects(verdict, Verdict.NOT_PROVEN, Verdict.NOT_RUN, Verdict.HALTED);
    return stopped(verdict).orElseGet(() -> open.isEmpty()
        ? "Nothing else stands in the way."
        : "Nothing is contradicted, but %s not shown.".formatted(open.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> stopped(RunVerdict verdict) {
    return verdict.stoppedAt()
        .map(gate -> "The procedure stopped at %s; later stages were not entered.".formatted(gate.clause().id()));
  }

  /** How many clauses, and how many scenarios beyond them, stand one of these ways; ends in the verb; empty if none. */
  private static String subjects(RunVerdict verdict, Verdict... which) {
    List<Verdict> wanted = List.of(which);
    long clauses = verdict.clauses().stream()
        .filter(ClauseVerdict::gates).filter(clause -> wanted.contains(clause.verdict())).count();
    long beyond = verdict.sharpened().stream().filter(scenario -> wanted.contains(scenario.verdict())).count();
    List<String> counted = new ArrayList<>();
    if (clauses > 0) {
      counted.add(clauses == 1 ? "One clause" : clauses + " clauses");
    }
    if (beyond > 0) {
      counted.add(beyond == 1 ? "one resilience scenario" : beyond + " resilience scenarios");
    }
    return counted.isEmpty() ? "" : String.join(" and ", counted) + (clauses + beyond == 1 ? " is" : " are");
  }

  private static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** The clauses that keep the run from being accepted, worst first, in the document's order otherwise. */
  public static List<ClauseVerdict> open(RunVerdict verdict) {
    return verdict.clauses().stream()
        .filter(ClauseVerdict::gates)
        .filter(clause -> clause.verdict().compareTo(Verdict.WAIVED) > 0)
        .sorted((first, second) -> second.verdict().compareTo(first.verdict()))
        .toList();
  }
}
