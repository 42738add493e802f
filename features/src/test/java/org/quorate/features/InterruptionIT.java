package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Quorate;
import org.testcontainers.DockerClientFactory;

/** Ctrl-C in the middle of an acceptance run, as a person types it. */
class InterruptionIT {
  private static final String IN_THE_MIDDLE = "waiting for the JetStream cluster of three to form";
  private static final int ENDED_BY_SIGTERM = 143;
  private static final int NOT_PROVEN = 2;
  @TempDir private Path runs;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void it_leaves_nothing_running_and_a_record_that_says_it_is_incomplete() throws IOException, InterruptedException {
    Process program = program("acceptance", "--runs", runs.toString());
    try (BufferedReader said = program.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.contains(IN_THE_MIDDLE)) {
        line = said.readLine();
      }
      assertThat(line).as("the run gets as far as its middle").isNotNull();
      // Not the interrupt of a terminal, which what runs in the background may have been told to ignore; and by its
      // handle, because the process itself would close what it still has to say.
      program.toHandle().destroy();
      assertThat(said.lines()).anyMatch(each -> each.contains("interrupted"))
          .anyMatch(each -> each.startsWith("INCOMPLETE"));
    }
    assertThat(program.waitFor()).isEqualTo(ENDED_BY_SIGTERM);

    Path run = only(runs);
    assertThat(leftOf(run.getFileName().toString().toLowerCase(Locale.ROOT))).isEmpty();
    assertThat(Files.readString(run.resolve("report.html"))).contains("INCOMPLETE");
    JsonNode verdicts = new ObjectMapper().readTree(run.resolve("machine/verdicts.json").toFile());
    assertThat(verdicts.path("exit").asInt()).isEqualTo(NOT_PROVEN);
    assertThat(verdicts.path("clauses")).anyMatch(clause -> clause.path("reason").asText().contains("interrupted"));
    assertThat(Quorate.run("rejudge", run.toString())).isEqualTo(NOT_PROVEN);
  }

  private static Process program(String... arguments) throws IOException {
    List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), Quorate.class.getName());
    return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList())
        .redirectErrorStream(true).start();
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found = all.toList();
      assertThat(found).as("the keys of the lab are gone with it").hasSize(1);
      return found.get(0);
    }
  }

  /** What the engine still has of a lab. */
  private static List<String> leftOf(String lab) {
    DockerClient engine = DockerClientFactory.instance().client();
    List<String> label = List.of("quorate.run=" + lab);
    return Stream.of(
            engine.listContainersCmd().withShowAll(true).withFilter("label", label).exec().stream()
                .map(container -> container.getId()),
            engine.listNetworksCmd().withFilter("label", label).exec().stream().map(network -> network.getId()),
            engine.listVolumesCmd().withFilter("label", label).exec().getVolumes().stream()
                .map(volume -> volume.getName()))
        .flatMap(each -> each).toList();
  }
}
