package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.OperatorZone;

/** A zone of fake hosts on a loopback, where no port is open. */
class WatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path folder;
  private final MemoryRecorder recorder = new MemoryRecorder();
  /** How many commands were still followed on a host when its clock was read last. */
  private final Map<String, Long> followedAtLastReading = new ConcurrentHashMap<>();
  private FakeZone zone;
  private Inputs inputs;

  @BeforeEach
  void begin() throws IOException {
    Inventory inventory = InventoryLoader.load(new OperatorZone(folder.resolve("zone")).environment());
    inputs = new Inputs(JSON.readTree(inventory.document().toString().replace("10.1.1.", "127.77.1.")));
    zone = new FakeZone(inventory);
    zone.hosts().keySet().forEach(role -> zone.host(role).answering(command -> answer(zone.host(role), command)));
  }

  private Outcome answer(FakeHost host, Command command) {
    long now = System.nanoTime();
    return switch (command.argv().get(0)) {
      case "date" -> {
        followedAtLastReading.put(host.role(), host.followed().stream().filter(each -> !each.closed()).count());
        yield FakeHost.said("1800000000.000000000", now, now);
      }
      case "systemctl" -> FakeHost.said("inactive", now, now);
      case "cat" -> FakeHost.said("link of " + host.role(), now, now);
      default -> FakeHost.said("", now, now);
    };
  }

  @Test
  void every_clock_is_read_once_more_when_nothing_is_followed_any_more() {
    Watch watch = Watch.open(zone, inputs, recorder);
    assertThat(followedAtLastReading).as("read before anything is followed").hasSize(zone.hosts().size());
    followedAtLastReading.clear();
    watch.close();
    assertThat(followedAtLastReading).hasSameSizeAs(zone.hosts()).allSatisfy((role, open) -> assertThat(open).isZero());
    assertThat(recorder.of(EntryKind.GAP)).filteredOn(gap -> gap.name().equals("unit")).isEmpty();
  }
}
