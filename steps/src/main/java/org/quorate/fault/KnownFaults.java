package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.criterion.Roles;
import org.quorate.environment.PathTrouble;
import org.quorate.environment.PathTrouble.Kind;

/** Every fault that a sentence of a feature can ask for, by its words. */
public final class KnownFaults {
  /** Between two failures that strike at once. */
  public static final String TOGETHER = " together with ";
  private static final String SERVER = ProcessSignal.JETSTREAM;
  private static final String CONTROLLER = "java";
  private static final String KEEPALIVED = "keepalived";
  private static final int SOME_PERCENT = 30;
  /** As between continents, and far below what any part of a zone waits for. */
  private static final Duration NOTICEABLY = Duration.ofMillis(100);
  private static final Map<String, Maker> BY_WORDS = new LinkedHashMap<>();

  /** Makes a fault at one role. */
  private interface Maker {
    Fault at(Site site, Party party, String role);
  }

  private static final Set<String> OF_PROCESSES;

  static {
    processes();
    OF_PROCESSES = Set.copyOf(BY_WORDS.keySet());
    nodes();
    network();
    disks();
    clients();
    compositions();
  }

  private KnownFaults() {}

  public static Set<String> words() {
    return Set.copyOf(BY_WORDS.keySet());
  }

  /** Whether it strikes what runs on a node, rather than the node itself, its network or its disks. */
  public static boolean ofProcesses(String words) {
    return OF_PROCESSES.contains(words);
  }

  /** @param roles where; several roles get one fault each, as a sequence */
  public static Fault named(String words, Site site, Party party, List<String> roles) {
    if (words.contains(TOGETHER)) {
      return new Sequence("several", List.of(words.split(TOGETHER)).stream()
          .map(each -> named(each, site, party, roles)).toList());
    }
    Maker maker = BY_WORDS.get(words);
    if (maker == null) {
      throw new IllegalArgumentException("no fault is called \"%s\"; known: %s".formatted(words, BY_WORDS.keySet()));
    }
    // What is done everywhere at once is one fault, however many roles it is asked for.
    List<Fault> faults = roles.stream().map(role -> maker.at(site, party, role)).distinct().toList();
    return faults.size() == 1 ? faults.get(0) : new Sequence(faults.get(0).name() + "-at-several", faults);
  }

  private static void processes() {
    put("a stop of Keepalived", (site, party, role) -> new UnitStop(role, site.unit("keepalived")));
    put("a kill of Keepalived", (site, party, role) ->
        new ProcessKill(role, KEEPALIVED, List.of(site.unit("keepalived"))));
    put("a freeze of Keepalived", (site, party, role) -> new ProcessFreeze(role, KEEPALIVED));
    put("a stop of JetStream", (site, party, role) -> new UnitStop(role, site.unit("jetstream")));
    put("a kill of JetStream", (site, party, role) ->
        new ProcessKill(role, SERVER, List.of(site.unit("jetstream"))));
    put("a freeze of JetStream", (site, party, role) -> new ProcessFreeze(role, SERVER));
    put("a crash loop of JetStream", (site, party, role) ->
        new CrashLoop(role, SERVER, site.unit("jetstream"), Duration.ofMillis(500)));
    // Whether and where it runs again is for promotion alone.
    put("a kill of the controller", (site, party, role) -> new ProcessKill(role, CONTROLLER, List.of()));
    put("a freeze of the controller", (site, party, role) -> new ProcessFreeze(role, CONTROLLER));
    put("a stop of the container engine", (site, party, role) -> new EngineStop(role));
    put("a kill of the container engine", (site, party, role) ->
        new ProcessKill(role, "dockerd", List.of("docker.service", site.unit("jetstream"))));
    put("a wrong VRRP configuration", (site, party, role) -> new WrongRouter(role));
  }

  private static void nodes() {
    put("a loss of power", (site, party, role) -> new PowerOff(List.of(role)));
    put("a reboot", (site, party, role) -> new Reboot(role));
    put("a pause of the whole node", (site, party, role) -> new NodePause(role));
  }

  private static void network() {
    put("an isolation from everybody", (site, party, role) -> new Isolation(role));
    put("a cut from both other nodes", (site, party, role) -> new MinorityCut(role));
    put("a cut from its partner", (site, party, role) -> new PairCut(role, party.partner(role)));
    put("a bridge over the third node", (site, party, role) ->
        new Bridge(role, Party.third(role, party.partner(role)), party.partner(role)));
    put("a loss of all that it sends to its partner", (site, party, role) -> new OneWayCut(role, party.partner(role)));
    put("a loss of the cluster port", (site, party, role) -> new PortCut(List.of(role), "cluster", "client"));
    put("a loss of VRRP alone", (site, party, role) -> new VrrpCut(List.of(party.active(), party.standby())));
    put("deafness to VRRP", (site, party, role) -> new VrrpCut(List.of(role)));
    put("a loss of its clients", (site, party, role) -> new ClientCut(role));
    put("a loss of a third of its packets", (site, party, role) -> new RandomLoss(role, SOME_PERCENT));
    put("a delay of all that it gets from the others", (site, party, role) -> new PacketDelay(role, NOTICEABLY));
    put("a flapping link to its partner", (site, party, role) ->
        new Flapping(new PairCut(role, party.partner(role)), Duration.ofSeconds(20)));
  }

  private static void disks() {
    put("a full disk", (site, party, role) -> new DiskFull(role));
    put("a stalled disk", (site, party, role) -> new DiskStall(role));
    put("a read-only disk", (site, party, role) -> new ReadOnlyDisk(role));
    put("a loss of what was not synced", (site, party, role) -> UnsyncedLoss.at(role));
    put("a loss of what was not synced everywhere", (site, party, role) -> new UnsyncedLoss(Roles.TRIAD));
    put("a corrupted block", (site, party, role) -> new CorruptBlock(role));
  }

  private static void clients() {
    put("a delay of answers", (site, party, role) -> trouble(Kind.LATENCY, true, 3000));
    put("a delay of requests", (site, party, role) -> trouble(Kind.LATENCY, false, 3000));
    put("a narrow path", (site, party, role) -> trouble(Kind.BANDWIDTH, true, 1));
    put("a timeout of connections", (site, party, role) -> trouble(Kind.TIMEOUT, true, 100));
    put("a reset of connections", (site, party, role) -> trouble(Kind.RESET, true, 0));
    put("a slicing of answers", (site, party, role) -> trouble(Kind.SLICER, true, 30));
    put("a path half open", (site, party, role) -> trouble(Kind.SILENCE, true, 0));
  }

  private static void compositions() {
    put("a hanging demotion", (site, party, role) -> new Sequence("hanging-demotion", List.of(
        new HangingScript(role, "notify_backup"),
        new ProcessKill(role, KEEPALIVED, List.of(site.unit("keepalived"))))));
    put("a path half open and a demotion", (site, party, role) -> new Sequence("half-open-demotion", List.of(
        trouble(Kind.SILENCE, true, 0), new UnitStop(party.active(), site.unit("keepalived")))));
    put("a loss of power and a cut between the others", (site, party, role) -> {
      List<String> others = new ArrayList<>(Roles.TRIAD);
      others.remove(role);
      return new Sequence("power-and-cut", List.of(
          new PowerOff(List.of(role)), new LinkCut(others.get(0), others.get(1), "cluster", "client")));
    });
  }

  private static Fault trouble(Kind kind, boolean towardsClients, long amount) {
    return new ClientTrouble(new PathTrouble(kind, towardsClients, amount), Duration.ofMillis(1500));
  }

  private static void put(String words, Maker maker) {
    BY_WORDS.put(words, maker);
  }
}
