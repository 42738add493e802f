package org.quorate.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.quorate.criterion.failover.CellCriteria;
import org.quorate.evidence.EntryKind;
import org.quorate.fault.KnownFaults;
import org.quorate.run.Run;

/** One failure after another, drawn at random from a seed on record: the same seed draws the same ones again. */
public final class DrawnFailures {
  public static final int MOST_HOURS = 168;
  private static final List<String> TARGETS =
      List.of("the active node", "the standby", "the third node", "the JetStream leader");
  /**
   * What may strike together: failures of what runs at the address, with failures of what is below JetStream. Others
   * would take away each other's proof: a reboot ends what was frozen, a port of a stopped server answers nobody.
   */
  private static final List<String> AT_THE_ADDRESS = List.of("a stop of Keepalived", "a kill of Keepalived",
      "a freeze of Keepalived", "a kill of the controller", "a freeze of the controller");
  private static final List<String> BELOW_JETSTREAM = List.of("a cut from both other nodes", "a cut from its partner",
      "a loss of all that it sends to its partner", "a loss of the cluster port", "a loss of a third of its packets",
      "a delay of all that it gets from the others", "a full disk", "a stalled disk", "a read-only disk",
      "a corrupted block");
  private static final int TWO_IN = 3;
  private final Random random;
  private final List<String> faults;

  DrawnFailures(long seed) {
    random = new Random(seed);
    faults = KnownFaults.words().stream().sorted().toList();
  }

  /** Draws and performs until the time asked for is over; one at least. */
  public static void perform(Run run) {
    JsonNode asked = run.evidence().of(EntryKind.INPUT, CellCriteria.DRAWN_BY).stream().reduce((first, second) -> second)
        .map(entry -> entry.body()).orElseThrow(() -> new IllegalStateException("this run was given no seed"));
    long end = System.nanoTime() + (long) (asked.path("hours").asDouble() * TimeUnit.HOURS.toNanos(1));
    DrawnFailures drawn = new DrawnFailures(asked.path("seed").asLong());
    do {
      run.mustGoOn();
      Draw draw = drawn.next();
      new MatrixCell(run, CellCriteria.DRAWN, Clients.SERVICE).perform(draw.fault(), draw.target(), draw.phase());
    } while (System.nanoTime() < end);
  }

  /** A failure, and then a place and a moment for it until what it strikes is there. */
  Draw next() {
    String fault = fault();
    return Stream.generate(() -> new Draw(fault, one(TARGETS), one(List.of(Phase.values()))))
        .filter(Draw::findsItsTarget).findFirst().orElseThrow();
  }

  /** Now and then two failures at once, because the second one finds a zone that is already busy. */
  private String fault() {
    return random.nextInt(TWO_IN) == 0
        ? one(AT_THE_ADDRESS) + KnownFaults.TOGETHER + one(BELOW_JETSTREAM) : one(faults);
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
