package org.quorate.sabotage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Mode;
import org.quorate.run.Progress;
import org.quorate.run.ZoneRun;

/** Judges a zone as every zone is judged. */
final class Examination {
  private final Theatre theatre;
  private final House house;

  Examination(Theatre theatre, House house) {
    this.theatre = theatre;
    this.house = house;
  }

  /** Reads the zone, or puts it through the procedure, as the setting says. */
  RunVerdict judge(Setting setting, Set<String> clauses, ObjectNode environmentFile, Path folder, Progress progress) {
    Mode mode = setting == Setting.STANDING ? Mode.CHECK : Mode.COMMISSIONING;
    try (Environment zone = theatre.zone(environmentFile)) {
      return new ZoneRun(zone, mode, clauses, new RunFolder(folder), progress)
          .perform(house.shown(), house.statements().apply(zone.inventory()));
    }
  }
}
