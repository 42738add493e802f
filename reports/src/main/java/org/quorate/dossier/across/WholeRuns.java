package org.quorate.dossier.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.dossier.across.KeptVerdicts.Kept;

/**
 * Whole runs of a matrix of resilience and what each scenario came to in them, kept beyond the machines that made them:
 * a verdict can be relied on when it falls the same way run after run.
 *
 * @param runs the oldest first, with their verdicts, what was drawn in them and which program made them alone
 */
public record WholeRuns(List<KeptVerdicts> runs) {
  private static final String DRAWN = KeptVerdicts.DRAWN + ".";
  private static final Set<String> OF_THE_PROGRAM =
      Set.of(KeptVerdicts.PROGRAM + ".version", KeptVerdicts.PROGRAM + ".revision");

  public WholeRuns {
    runs = runs.stream().sorted(Comparator.comparing(KeptVerdicts::begun).thenComparing(KeptVerdicts::run)).toList();
  }

  /** The same with one more; a run that is there already is taken as it is now. */
  public WholeRuns with(KeptVerdicts run) {
    List<KeptVerdicts> all = new ArrayList<>(runs);
    all.removeIf(each -> each.run().equals(run.run()) && each.begun().equals(run.begun()));
    all.add(run(run.run(), run.begun(), run.verdict(), circumstances(run), verdicts(run)));
    return new WholeRuns(all);
  }

  /** How far they came to the same verdicts. */
  public Agreement agreement() {
    return Agreement.of(runs);
  }

  static Map<String, String> verdicts(KeptVerdicts run) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    run.clauses().forEach((scenario, kept) -> verdicts.put(scenario, kept.verdict()));
    return verdicts;
  }

  /** What was drawn at random (the seed, the hours, and how many failures), and which program it was. */
  private static Map<String, String> circumstances(KeptVerdicts run) {
    Map<String, String> kept = new TreeMap<>(run.circumstances());
    kept.keySet().removeIf(path -> !path.startsWith(DRAWN) && !OF_THE_PROGRAM.contains(path));
    return kept;
  }

  static KeptVerdicts run(
      String name, String begun, String verdict, Map<String, String> circumstances, Map<String, String> verdicts) {
    Map<String, Kept> scenarios = new LinkedHashMap<>();
    verdicts.forEach((scenario, each) -> scenarios.put(scenario, new Kept(each, "", Map.of())));
    return new KeptVerdicts(name, begun, verdict, KeptVerdicts.RESILIENCE, true, scenarios, circumstances, List.of());
  }
}
