package org.quorate.sabotage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.quorate.environment.Host;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Progress;

/** A zone that stands, to be sabotaged and judged. */
interface Theatre extends AutoCloseable {

  /** Its hosts, that of its services too, by role. */
  Map<String, Host> hosts();

  /** What one sabotage acts upon, with an environment file of its own. */
  Stage stage();

  /**
   * Judges the zone as every zone is judged: reads it, or puts it through the procedure, as the setting says.
   *
   * @param clauses ids of those to judge; empty for all
   * @param record folder for the record of the run
   * @throws org.quorate.environment.UnusableInput when the environment file is refused
   */
  RunVerdict judge(Setting setting, Set<String> clauses, ObjectNode environmentFile, Path record, Progress progress);

  @Override
  void close();

  /** Where they come from. */
  @FunctionalInterface
  interface Opening {
    /**
     * Stands one up.
     *
     * @param folder where its environment file, keys and records are kept
     */
    Theatre open(Path folder);
  }
}
