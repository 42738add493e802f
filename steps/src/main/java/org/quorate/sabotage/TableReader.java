package org.quorate.sabotage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.environment.UnusableInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one table of sabotages; whatever is wrong with it is said with its file and line. */
final class TableReader {
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();
  private static final Set<String> KEYS = Set.of(
      "sabotage", "clause", "lie", "broken", "setting", "how", "proof", "undo",
      "must-turn-red", "may-turn-red", "judged", "leave-out", "refused-at", "not-proven",
      "not-applicable");
  private final Catalogue catalogue;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  TableReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The sabotages of a table in its order; what is wrong is collected for {@link #refuse()}. */
  List<Sabotage> read(String file, String text) {
    List<Sabotage> sabotages = new ArrayList<>();
    for (Node node : entries(file, text)) {
      String where = "%s:%d".formatted(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
      Object value = new StandardConstructor(SETTINGS).constructSingleDocument(Optional.of(node));
      if (value instanceof Map<?, ?> map) {
        sabotages.add(sabotage(new Entry(where, map, complaints)));
      } else {
        complaints.add(UnusableInput.at(where, "a sabotage with its keys", "\"" + value + "\"", "See its neighbours.")
            .getMessage());
      }
    }
    return sabotages;
  }

  /** @throws UnusableInput with one line for each thing wrong */
  void refuse() {
    Entry.refuseAll(complaints);
  }

  private static List<Node> entries(String file, String text) {
    try {
      return new Compose(SETTINGS).composeString(text)
          .map(node -> {
            if (!(node instanceof SequenceNode list)) {
              throw UnusableInput.at(file, "a list of sabotages", "something else", "Begin each with a dash.");
            }
            return list.getValue();
          }).orElse(List.of());
    } catch (YamlEngineException e) {
      throw UnusableInput.at(file, "YAML", e.getMessage(), "Mend the file.");
    }
  }

  private Sabotage sabotage(Entry entry) {
    entry.knowsOnly(KEYS);
    String id = entry.required("sabotage");
    if (!ids.add(id)) {
      entry.complain("an id of its own", "\"" + id + "\" for the second time", "Name it after what is special in it.");
    }
    String clause = entry.required("clause");
    Set<String> must = new LinkedHashSet<>(known(entry, "must-turn-red"));
    if (entry.text("not-proven").isEmpty()) {
      must.addAll(known(entry, "clause"));
    }
    Sabotage sabotage = new Sabotage(id, entry.where(), clause, entry.flag("lie"), entry.required("broken"),
        setting(entry), StepReader.read(entry, "how"), StepReader.read(entry, "proof"), StepReader.read(entry, "undo"),
        must, Set.copyOf(known(entry, "may-turn-red")), judged(entry, clause), entry.text("refused-at"),
        entry.text("not-proven"), entry.text("not-applicable"));
    whole(entry, sabotage);
    return sabotage;
  }

  private static void whole(Entry entry, Sabotage sabotage) {
    if (!sabotage.notApplicable().isEmpty()) {
      return;
    }
    if (sabotage.how().isEmpty() && !entry.has("leave-out")) {
      entry.complain("what is done, \"how\"", "nothing", "Or say why no lab can show it: not-applicable.");
    } else if (!sabotage.ofInputsOnly()) {
      if (sabotage.undo().isEmpty()) {
        entry.complain("a way back, \"undo\"", "none", "Say how each step is taken back.");
      }
      if (sabotage.proof().isEmpty()) {
        entry.complain("a proof that it took effect, \"proof\"", "none", "Look at the effect, not at the change.");
      }
    }
  }

  private static Setting setting(Entry entry) {
    String word = entry.has("setting") ? entry.text("setting") : Setting.STANDING.word();
    return Setting.of(word).orElseGet(() -> {
      entry.complain("standing, commissioning or drill", "\"" + word + "\"", "Write one of these.");
      return Setting.STANDING;
    });
  }

  private List<String> known(Entry entry, String key) {
    List<String> found = new ArrayList<>();
    for (String pattern : entry.texts(key)) {
      List<String> matching = catalogue.clauses().stream().map(Clause::id).filter(id -> matches(id, pattern)).toList();
      if (matching.isEmpty()) {
        entry.complain("a clause of the catalogue in \"%s\"".formatted(key), "\"" + pattern + "\"", "Is it misspelt?");
      }
      found.addAll(matching);
    }
    return found;
  }

  /** {@code BSFG-6.3.*} stands for all clauses of a section. */
  private static boolean matches(String id, String pattern) {
    return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
  }

  /** What the run is asked for; the procedure is resumed at the clause unless the table says otherwise. */
  private Set<String> judged(Entry entry, String clause) {
    List<String> leftOut = known(entry, "leave-out");
    if (!entry.has("judged") && entry.text("setting").equals(Setting.COMMISSIONING.word())) {
      List<String> all = catalogue.clauses().stream().map(Clause::id).toList();
      return Set.copyOf(all.subList(Math.max(0, all.indexOf(clause)), all.size()));
    }
    Set<String> judged = new LinkedHashSet<>(known(entry, "judged"));
    leftOut.forEach(judged::remove);
    return judged;
  }
}
