package org.quorate.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.quorate.carried.CarriedText;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** How soon after a fact the address witness stamps it, found out with an address of documentation on a loopback. */
public final class StampTrial {
  private static final String ADDRESS = "192.0.2.77";
  private static final String FACT = CarriedText.of("/bench/address-fact.pl");
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private final Host host;
  private final Recorder recorder;

  public StampTrial(Host host, Recorder recorder) {
    this.host = host;
    this.recorder = recorder;
  }

  /**
   * What was found, as medians in milliseconds.
   *
   * @param lateAtLeast the stamp after the call that made the fact had ended, 0 when it was stamped by then
   * @param lateAtMost the stamp after the moment at which that call was about to begin
   * @param width of the bracket that the stamp became on the run's clock
   */
  public record Found(double lateAtLeast, double lateAtMost, double width) {}

  /** Makes the fact come and go a number of times. */
  public Found of(int repetitions) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    HostClock clock = new HostClock();
    Notebook notebook = new Notebook(recorder);
    StreamWitness witness = new StreamWitness(host, new AddressStream(ADDRESS), clock, notebook, timer);
    Pulse pulse = new Pulse(host, clock, notebook, List.of(witness));
    List<Double> least = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    List<Double> widths = new ArrayList<>();
    try {
      pulse.measureFirst();
      witness.open();
      pulse.start(timer);
      for (int repetition = 0; repetition < repetitions; repetition++) {
        List<Long> call = changed(repetition % 2 == 0 ? "add" : "delete");
        Entry seen = event(repetition + 1);
        least.add(Math.max(0, stamp(seen) - call.get(1)) / 1e6);
        most.add((stamp(seen) - call.get(0)) / 1e6);
        widths.add((seen.body().path("latest_ns").asLong() - seen.body().path("earliest_ns").asLong()) / 1e6);
      }
    } finally {
      host.run(made("delete"));
      timer.shutdownNow();
      witness.close();
      pulse.close();
    }
    return new Found(median(least), median(most), median(widths));
  }

  /** The host's own clock right before and right after the call that makes the fact. */
  private List<Long> changed(String verb) {
    Outcome made = host.run(made(verb));
    List<Long> clock = made.out().lines().flatMap(line -> HostClock.parse(line).stream()).toList();
    if (clock.size() != 2) {
      throw new IllegalStateException(
          "%s: the address %s could not be changed: %s".formatted(host.role(), ADDRESS, made.err().strip()));
    }
    return clock;
  }

  private static Command made(String verb) {
    return Command.of("perl", "-", verb, ADDRESS).reading(FACT).asRoot();
  }

  private Entry event(int number) {
    Awaitility.await("the witness to see it").pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO)
        .atMost(LONGEST).until(() -> events().size() > number);
    return events().get(number);
  }

  private List<Entry> events() {
    return recorder.soFar().of(EntryKind.EVENT, "address").stream()
        .filter(entry -> entry.subject().equals(host.role())).toList();
  }

  private static long stamp(Entry event) {
    String said = event.body().path("said").asText();
    return LocalStamp.nanos(said.substring(said.indexOf('[') + 1, Math.max(1, said.indexOf(']'))));
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
