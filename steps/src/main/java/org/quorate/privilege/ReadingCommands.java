package org.quorate.privilege;

import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Reading;

/** Every command that reading a zone may run, host by host. */
public final class ReadingCommands {
  private ReadingCommands() {}

  public static List<Permitted> of(Inputs inputs) {
    List<Permitted> permitted = new ArrayList<>();
    ProbeCatalogue.load().all().forEach(probe -> Reading.of(probe, inputs).forEach(reading ->
        permitted.add(new Permitted(reading.role(), probe.name(), reading.command(), false))));
    return permitted;
  }
}
