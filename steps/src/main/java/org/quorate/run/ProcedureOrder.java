package org.quorate.run;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.order.PickleOrder;
import java.util.Comparator;
import java.util.List;

/** The order of the procedure: the features as the document has them, what concludes the run after everything else. */
final class ProcedureOrder implements PickleOrder {
  private static final Comparator<Pickle> ORDER = Comparator
      .comparing((Pickle pickle) -> pickle.getTags().contains("@concluding"))
      .thenComparing(pickle -> !pickle.getTags().stream().anyMatch(tag -> tag.startsWith("@drill:"))
          && concluding(pickle))
      .thenComparing(pickle -> concluding(pickle) && sumsUpItsSection(pickle))
      .thenComparing(pickle -> pickle.getUri().toString())
      .thenComparing(pickle -> pickle.getLocation().getLine());

  @Override
  public List<Pickle> orderPickles(List<Pickle> pickles) {
    return pickles.stream().sorted(ORDER).toList();
  }

  private static boolean concluding(Pickle pickle) {
    return pickle.getTags().contains("@concluding");
  }

  /** A clause such as BSFG-9.0 is about the clauses of its section that the document has after it. */
  private static boolean sumsUpItsSection(Pickle pickle) {
    return pickle.getTags().stream().anyMatch(tag -> tag.matches("@clause:[A-Z]+-\\d+\\.0"));
  }
}
