package org.quorate.sabotage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.carried.CarriedFolder;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.Verification;

/** All sabotages of a system. */
public final class Table {
  private final Catalogue catalogue;
  private final List<Sabotage> sabotages;

  private Table(Catalogue catalogue, List<Sabotage> sabotages) {
    this.catalogue = catalogue;
    this.sabotages = List.copyOf(sabotages);
  }

  /**
   * Reads the tables that the program carries for a system.
   *
   * @throws org.quorate.environment.UnusableInput with one line for each thing that is wrong with them
   */
  public static Table ofSystem(String system) {
    Catalogue catalogue = Catalogue.ofSystem(system);
    TableReader reader = new TableReader(catalogue);
    List<Sabotage> sabotages = new ArrayList<>();
    CarriedFolder.texts("/sabotages/" + system, ".yaml").forEach((file, text) -> {
      if (!file.equals(SeenRedFile.NAME)) {
        sabotages.addAll(reader.read("fixtures/sabotages/%s/%s".formatted(system, file), text));
      }
    });
    reader.refuse();
    if (sabotages.isEmpty()) {
      throw new IllegalStateException("this program carries no sabotages of " + system);
    }
    return new Table(catalogue, sabotages);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<Sabotage> sabotages() {
    return sabotages;
  }

  /** Whether this names a sabotage, as people choose some of them. */
  public boolean knows(String wanted) {
    return sabotages.stream().anyMatch(sabotage -> Choice.matches(sabotage, wanted));
  }

  /** Clauses that are judged by machine and that no sabotage is meant to turn red. */
  public Set<String> untouched() {
    Set<String> clauses = new LinkedHashSet<>();
    catalogue.clauses().stream().filter(clause -> clause.verification() != Verification.ATTESTATION)
        .map(Clause::id).forEach(clauses::add);
    sabotages.forEach(sabotage -> clauses.removeAll(sabotage.mustTurnRed()));
    return clauses;
  }

  /** One line for each sabotage. */
  public List<String> describe() {
    return sabotages.stream().map(sabotage -> "%-12s %-13s %-4s %-48s %s".formatted(sabotage.clause(),
        sabotage.setting().word(), sabotage.lie() ? "lie" : "", sabotage.id(), sabotage.broken())).toList();
  }
}
