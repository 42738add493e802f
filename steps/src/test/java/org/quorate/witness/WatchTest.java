package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.OperatorZone;

/** A zone of fake hosts on a loopback, where no port is open. */
class WatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** How many tasks of the witnesses at the client host, where the fewest stand, may wait for it at one time. */
  private static final int WAITING_FOR_EACH = 5;
  @TempDir private Path folder;
  private final MemoryRecorder recorder = new MemoryRecorder();
  /** How many commands were still followed on a host when its clock was read last. */
  private final Map<String, Long> followedAtLastReading = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();
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

  @Test
  void hosts_that_all_keep_their_witnesses_waiting_do_not_keep_the_client_from_asking() {
    CountDownLatch back = new CountDownLatch(1);
    try (Watch watch = Watch.open(zone, inputs, recorder)) {
      try {
        zone.hosts().keySet().forEach(role -> silence(zone.host(role), back));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(waiting)
            .as("nobody's turn waits for another's").hasSameSizeAs(zone.hosts())
            .allSatisfy((role, many) -> assertThat(many).hasValueGreaterThanOrEqualTo(WAITING_FOR_EACH)));
        long before = asked();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> asked() > before + 50);
      } finally {
        back.countDown();
      }
    }
    assertThat(recorder.of(EntryKind.GAP)).extracting(Entry::name).doesNotContain(AnswersWitness.NAME);
  }

  /** From now on whoever asks this host, or wants to follow something on it, waits until it is back. */
  private void silence(FakeHost host, CountDownLatch back) {
    host.onFollow(() -> await(host, back));
    host.answering(command -> {
      await(host, back);
      return FakeHost.unreachable();
    });
    host.followed().forEach(each -> each.ends("the connection was lost"));
  }

  private void await(FakeHost host, CountDownLatch back) {
    waiting.computeIfAbsent(host.role(), role -> new AtomicInteger()).incrementAndGet();
    try {
      back.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long asked() {
    return recorder.of(EntryKind.EVENT).stream().filter(event -> event.name().equals(AnswersWitness.NAME)).count();
  }
}
