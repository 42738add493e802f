package org.quorate.dossier.across;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.quorate.dossier.across.KeptVerdicts.Kept;
import org.quorate.dossier.across.KeptVerdicts.Took;

/** What changed from one run to a later one. */
public record Comparison(
    KeptVerdicts before, KeptVerdicts after, Map<Change, List<String>> changes, List<Trend> trends,
    List<Difference> differences) {

  /** How a clause changed. */
  public enum Change {
    NEWLY_REFUTED("newly refuted", "it held or was not judged before, and is contradicted now"),
    NO_LONGER_SHOWN("no longer shown", "it was shown before, and is not now"),
    MENDED("mended", "it was open before, and is shown now"),
    STILL_OPEN("still open", "it was open before, and is open still"),
    NEW("new", "the catalogue did not have it before"),
    VANISHED("vanished", "the catalogue no longer has it");

    private final String word;
    private final String meaning;

    Change(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    public String word() {
      return word;
    }

    public String meaning() {
      return meaning;
    }
  }

  /** A length of time that both runs measured. */
  public record Trend(String clause, String name, Took before, Took after) {
    /** Surely slower, surely faster, or not to tell, because the two intervals overlap. */
    public String direction() {
      return after.lowerMillis() > before.upperMillis() ? "slower"
          : after.upperMillis() < before.lowerMillis() ? "faster" : "no clear difference";
    }
  }

  /** Something that the two runs ran on differently. */
  public record Difference(String what, String before, String after) {}

  /** Compares; a clause that stands as it stood and is in order is not listed. */
  public static Comparison of(KeptVerdicts before, KeptVerdicts after) {
    Map<Change, List<String>> changes = new LinkedHashMap<>();
    put(changes, Change.NEWLY_REFUTED, before, after, (was, is) -> is.refuted() && !was.refuted());
    put(changes, Change.NO_LONGER_SHOWN, before, after, (was, is) -> !is.refuted() && !is.good() && was.good());
    put(changes, Change.MENDED, before, after, (was, is) -> is.good() && !was.good());
    put(changes, Change.STILL_OPEN, before, after,
        (was, is) -> !is.good() && !was.good() && !(is.refuted() && !was.refuted()));
    changes.put(Change.NEW, missing(after, before));
    changes.put(Change.VANISHED, missing(before, after));
    return new Comparison(before, after, changes, trends(before, after), differences(before, after));
  }

  /** Whether something got worse. */
  public boolean worse() {
    return !changes.get(Change.NEWLY_REFUTED).isEmpty() || !changes.get(Change.NO_LONGER_SHOWN).isEmpty();
  }

  private static void put(Map<Change, List<String>> changes, Change change, KeptVerdicts before, KeptVerdicts after,
      BiPredicate<Kept, Kept> is) {
    List<String> clauses = new ArrayList<>();
    after.clauses().forEach((id, now) -> {
      Kept was = before.clauses().get(id);
      if (was != null && was.counts() && now.counts() && is.test(was, now)) {
        clauses.add(id);
      }
    });
    changes.put(change, clauses);
  }

  private static List<String> missing(KeptVerdicts of, KeptVerdicts in) {
    return of.clauses().keySet().stream().filter(id -> !in.clauses().containsKey(id)).toList();
  }

  private static List<Trend> trends(KeptVerdicts before, KeptVerdicts after) {
    List<Trend> trends = new ArrayList<>();
    after.clauses().forEach((id, now) -> now.measured().forEach((name, took) -> {
      Kept was = before.clauses().get(id);
      if (was != null && was.measured().containsKey(name)) {
        trends.add(new Trend(id, name, was.measured().get(name), took));
      }
    }));
    return trends;
  }

  private static List<Difference> differences(KeptVerdicts before, KeptVerdicts after) {
    TreeSet<String> keys = new TreeSet<>(before.circumstances().keySet());
    keys.addAll(after.circumstances().keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(before.circumstances().get(key), after.circumstances().get(key)))
        .map(key -> new Difference(key, before.circumstances().getOrDefault(key, "not given"),
            after.circumstances().getOrDefault(key, "not given")))
        .toList();
  }
}
