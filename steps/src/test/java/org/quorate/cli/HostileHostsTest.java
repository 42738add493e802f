package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.bench.SimulatedHost;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.judging.RunVerdict;
import org.quorate.privilege.ListedHost;
import org.quorate.privilege.Permitted;
import org.quorate.privilege.ReadingCommands;
import org.quorate.run.Mode;
import org.quorate.run.ZoneRun;
import org.quorate.trial.OperatorZone;

/** Everything a host says may be an attack: on the terminal, on whoever opens a report, on memory, on secrets. */
class HostileHostsTest {
  private static final List<String> ROLES = List.of("alpha", "beta", "gamma");
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n\r\t]]");
  private static final Pattern MARKUP = Pattern.compile("<script>alert\\(1\\)");
  private static final String CANARY = "canary-4f1d9b";
  /** Escapes, C1 controls, turned text, markup, invalid UTF-8, secrets, and a line that does not end. */
  private static final String HOSTILE = """
      printf '\\033[2J\\033]0;owned\\007\\302\\233 31m\\342\\200\\256\\342\\201\\246<script>alert(1)</script>\\377\\376\\r\\n'
      printf 'auth_pass canary-4f1d9b-one\\npassword = "canary-4f1d9b-two"\\ntoken canary-4f1d9b-declared\\n'
      printf -- '-----BEGIN RSA PRIVATE KEY-----\\ncanary-4f1d9b-three\\n-----END RSA PRIVATE KEY-----\\n'
      printf 'nats://route:canary-4f1d9b-four@10.1.1.1 \\r\\n'
      printf '\\033[31mcanary-4f1d9b-declared\\n' >&2
      head -c %d /dev/zero | tr '\\0' 'x'
      exit %d""";
  @TempDir
  private Path folder;

  @Test
  void a_check_of_hosts_that_lie_in_every_way_stays_clean() throws Exception {
    check(1000, 1000, 0);
  }

  @Test
  void lines_of_ten_million_characters_are_cut_off() throws Exception {
    Path run = check(10, 10_000_000, 1);
    long largest = files(run).mapToLong(file -> file.toFile().length()).max().orElseThrow();
    assertThat(largest).as("250 readings of at most 256 KiB").isLessThan(80_000_000);
  }

  /** @param longest what three of the programs say at one go */
  private Path check(int longLine, int longest, int exit) throws Exception {
    Path run = folder.resolve("run");
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(terminal, true, StandardCharsets.UTF_8);
    Map<String, SimulatedHost> hosts = hosts(HOSTILE.formatted(longLine, exit));
    for (String program : List.of("ip", "findmnt", "docker")) {
      hosts.get("beta").program(program, "PATH=/usr/bin:/bin\n" + HOSTILE.formatted(longest, exit));
    }
    Inventory inventory = inventory(hosts);
    try (Environment zone = ListedHost.all(
        LiveEnvironment.openLazily(inventory), ReadingCommands.of(new Inputs(inventory.document())))) {
      RunVerdict verdict = new ZoneRun(zone, Mode.CHECK, new RunFolder(run), new LineProgress(new PlainScreen(out)))
          .perform(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
      Closing.summarise(out, verdict, new RunFolder(run));
    } finally {
      for (SimulatedHost host : hosts.values()) {
        host.close();
      }
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("PROVEN").doesNotContain(CANARY)
        .doesNotContainPattern(UNFIT);
    try (Stream<Path> files = files(run)) {
      for (Path file : files.toList()) {
        clean(file);
      }
    }
    return run;
  }

  private static void clean(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text.contains(CANARY)).as("a secret in " + file).isFalse();
    // In JSON a host's own bytes are the record; what people read must not do anything to them.
    if (!file.toString().matches(".*\\.(json|ndjson)")) {
      assertThat(UNFIT.matcher(text).results().map(each -> Integer.toHexString(each.group().codePointAt(0))).distinct())
          .as("characters in " + file).isEmpty();
    }
    assertThat(file.toString().endsWith(".html") && MARKUP.matcher(text).find()).as("markup of a host in " + file).isFalse();
  }

  private static Stream<Path> files(Path run) throws IOException {
    return Files.walk(run).filter(Files::isRegularFile);
  }

  private Map<String, SimulatedHost> hosts(String script) throws Exception {
    Inventory zone = InventoryLoader.load(new OperatorZone(folder.resolve("zone")).environment());
    Set<String> programs = ReadingCommands.of(new Inputs(zone.document())).stream().map(Permitted::command)
        .map(command -> command.argv().get(0)).filter(name -> !name.matches(".*/.*|env|sh|timeout"))
        .collect(Collectors.toCollection(TreeSet::new));
    Map<String, SimulatedHost> hosts = new LinkedHashMap<>();
    for (String role : ROLES) {
      SimulatedHost host = new SimulatedHost(folder.resolve(role));
      for (String program : programs) {
        host.program(program, "PATH=/usr/bin:/bin\n" + script);
      }
      hosts.put(role, host);
    }
    return hosts;
  }

  private Inventory inventory(Map<String, SimulatedHost> hosts) throws IOException {
    Path file = folder.resolve("zone/zone.yaml");
    Path token = Files.writeString(folder.resolve("zone/keys/token"), CANARY + "-declared\n");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, Files.readString(file).replace("secrets: []", "secrets: [\"file:keys/token\"]"));
    Inventory zone = InventoryLoader.load(file);
    Map<String, HostEntry> entries = new LinkedHashMap<>();
    hosts.forEach((role, host) -> entries.put(role, host.entry(role)));
    return new Inventory(zone.file(), zone.system(), zone.name(), zone.kind(), zone.disruption(), entries, zone.document());
  }
}
