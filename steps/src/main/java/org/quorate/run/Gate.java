package org.quorate.run;

import java.util.Optional;

/** Whether the procedure may go on. Once closed it stays closed. */
final class Gate {
  private String closedBy = "";
  private String why = "";

  boolean open() {
    return closedBy.isEmpty();
  }

  void close(String clause, String reason) {
    if (open()) {
      closedBy = clause;
      why = reason;
    }
  }

  /** The sentence a scenario that is not run any more is given. */
  Optional<String> reason() {
    return open() ? Optional.empty() : Optional.of("the procedure stopped at %s: %s".formatted(closedBy, why));
  }
}
