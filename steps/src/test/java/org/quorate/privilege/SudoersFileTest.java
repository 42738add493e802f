package org.quorate.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.trial.OperatorZone;

class SudoersFileTest {
  @TempDir
  private Path folder;
  private Inventory inventory;
  private List<Permitted> reading;

  @BeforeEach
  void load() throws IOException {
    inventory = InventoryLoader.load(new OperatorZone(folder).environment());
    reading = ReadingCommands.of(new Inputs(inventory.document()));
  }

  @Test
  void every_command_that_needs_root_is_allowed_on_its_own_host_with_all_its_arguments() {
    String text = SudoersFile.of("reading", inventory, reading);
    assertThat(text.lines().filter(line -> line.contains("NOPASSWD")))
        .hasSize((int) reading.stream().filter(Permitted::privileged).map(each -> each.role() + each.behindSudo())
            .distinct().count())
        .allMatch(line -> line.matches(
            "quorate QUORATE_READING_(ALPHA|BETA|GAMMA|CLIENT) = \\(root\\) NOPASSWD: /usr/bin/timeout -k 1 \\d+ \\S.*"))
        .contains("quorate QUORATE_READING_ALPHA = (root) NOPASSWD: "
            + "/usr/bin/timeout -k 1 10 cat /etc/keepalived/keepalived.conf")
        .noneMatch(line -> line.contains("NOPASSWD: ALL"));
    assertThat(text).contains("Host_Alias QUORATE_READING_BETA = plant-a-beta, 10.1.1.12");
  }

  @Test
  void nothing_in_it_is_a_pattern() {
    String text = SudoersFile.of("reading", inventory, reading);
    assertThat(text.lines().filter(line -> line.contains("NOPASSWD")))
        .noneMatch(line -> line.matches(".*(?<!\\\\)[*?\\[\\]].*"));
  }

  @Test
  void drills_may_name_any_run_and_nothing_else_of_their_choice() {
    List<Permitted> drills = DrillCommands.of(new Inputs(inventory.document()));
    String mark = "\\[0-9a-f\\]".repeat(8).replace("\\", "");
    assertThat(SudoersFile.of("drills", inventory, drills).lines().filter(line -> line.contains("NOPASSWD")))
        .anyMatch(line -> line.contains("systemctl start quorate-undo-" + mark + "-demotion-role.service"))
        .allMatch(line -> !line.replace(mark, "").matches(".*(?<!\\\\)[*?\\[\\]].*"))
        .noneMatch(line -> line.contains("nft -f"));
  }

  @Test
  void visudo_finds_no_fault_in_both_beside_each_other() throws IOException, InterruptedException {
    Optional<Path> visudo = Stream.of("/usr/sbin/visudo", "/usr/bin/visudo").map(Path::of)
        .filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(visudo.isPresent(), "this machine has no visudo");
    Path file = Files.writeString(folder.resolve("sudoers"), SudoersFile.of("reading", inventory, reading)
        + SudoersFile.of("drilling", inventory, DrillCommands.of(new Inputs(inventory.document()))));
    Process process = new ProcessBuilder(visudo.orElseThrow().toString(), "-c", "-f", file.toString())
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void words_are_taken_literally() {
    assertThat(SudoersWord.command(List.of("a", "b:c,d=e#f", "*", "g h", "\\n")))
        .isEqualTo("a b\\:c\\,d\\=e\\#f \\* g h \\\\\\\\n");
    assertThat(SudoersWord.command(List.of("a", "", "b"))).isEqualTo("a\\ \\ b");
    assertThat(SudoersWord.command(List.of("a", "b "))).isEqualTo("a b\\ ");
    assertThatThrownBy(() -> SudoersWord.command(List.of("a\nb"))).hasMessageContaining("control character");
  }
}
