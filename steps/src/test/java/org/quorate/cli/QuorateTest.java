package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.clause.Catalogue;
import org.quorate.trial.OperatorZone;

class QuorateTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "frobnicate;frobnicate",
    "--frobnicate;--frobnicate",
    "check;--env",
    "check --env;--env",
    "check --env a.yaml --frobnicate;--frobnicate",
    "acceptance beyond;beyond",
    "acceptance --runs;--runs",
    "clauses --system;--system",
    "rejudge;RUN",
    "rejudge a b;b",
    "report;RUN",
    "commands;--env",
    "lab sideways;sideways",
    "lab ssh;ROLE"})
  void a_bad_argument_is_said_in_one_line_with_a_way_to_help(String line, String named) {
    Typed typed = Typed.quorate(line.split(" "));
    assertThat(typed.exit()).isEqualTo(3);
    assertThat(typed.errors()).hasSize(2);
    assertThat(typed.errors().get(0)).startsWith("quorate: ").contains(named);
    assertThat(typed.errors().get(1)).startsWith("Try: quorate").endsWith("--help");
    assertThat(typed.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check --env nowhere.yaml", "commands --env nowhere.yaml", "acceptance --env nowhere.yaml"})
  void an_environment_file_that_is_not_there(String line) {
    Typed typed = Typed.quorate((line + " --runs " + folder)
        .replace("commands --env nowhere.yaml --runs " + folder, line).split(" "));
    unusable(typed, "nowhere.yaml");
    assertThat(folder).as("nothing was touched").isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forbidden", "drills"})
  void a_zone_that_somebody_depends_on_is_not_commissioned(String disruption) throws IOException {
    Path file = new OperatorZone(folder).environment();
    Files.writeString(file, Files.readString(file).replace("disruption: forbidden", "disruption: " + disruption));
    unusable(Typed.quorate("acceptance", "--env", file.toString(), "--runs", folder.resolve("runs").toString()),
        "disruption: expected expendable");
    assertThat(folder.resolve("runs")).as("nothing was touched").doesNotExist();
  }

  @Test
  void an_environment_file_that_is_none() throws IOException {
    Path file = Files.writeString(folder.resolve("zone.yaml"), "schema: [");
    unusable(Typed.quorate("check", "--env", file.toString(), "--runs", folder.resolve("runs").toString()),
        "zone.yaml");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"--hours -1;-1.0", "--hours 1000;1000.0", "--only (;("})
  void failures_that_cannot_be_asked_for_like_this(String arguments, String found) {
    unusable(Typed.quorate(("resilience --runs " + folder + " " + arguments).split(" ")), found);
    assertThat(folder).as("nothing was touched").isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejudge", "report"})
  void a_run_that_is_not_there(String verb) {
    unusable(Typed.quorate(verb, folder.resolve("nowhere").toString()), "nowhere");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejudge", "report"})
  void a_folder_that_is_no_run(String verb) {
    unusable(Typed.quorate(verb, folder.toString()), folder.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejudge", "report"})
  void a_run_whose_evidence_was_changed(String verb) throws IOException {
    Path evidence = folder.resolve("evidence/observations.ndjson");
    Files.createDirectories(evidence.getParent());
    Files.writeString(evidence, "{\"seq\":1}\n");
    unusable(Typed.quorate(verb, folder.toString()), "observations.ndjson");
  }

  @Test
  void a_system_that_is_not_known() {
    unusable(Typed.quorate("clauses", "--system", "bsfgh"), "bsfgh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "check --help", "acceptance --help", "lab", "lab up --help", "--version"})
  void help_is_no_error(String line) {
    Typed typed = Typed.quorate(Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).isNotBlank();
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void every_clause_is_listed_with_its_scenario() throws JsonProcessingException {
    Typed typed = Typed.quorate("clauses", "--json");
    JsonNode clauses = new ObjectMapper().readTree(typed.out());
    assertThat(typed.exit()).isZero();
    int all = Catalogue.ofSystem("bsfg").clauses().size();
    assertThat(clauses).hasSize(all).allSatisfy(clause -> {
      assertThat(clause.path("id").asText()).startsWith("BSFG-");
      assertThat(clause.path("scenario").asText()).as(clause.path("id").asText()).isNotEmpty();
      assertThat(clause.path("lab").asText()).isIn("real", "stand-in", "none");
    });
    assertThat(Typed.quorate("clauses").out().lines()).hasSize(all);
  }

  @Test
  void other_systems_are_listed_too() {
    for (String system : List.of("unibus", "threephoenix", "plasmacloud", "sfa")) {
      assertThat(Typed.quorate("clauses", "--system", system)).satisfies(typed -> assertThat(typed.exit()).isZero());
    }
  }

  @Test
  void the_schema_is_json() throws JsonProcessingException {
    assertThat(new ObjectMapper().readTree(Typed.quorate("schema").out()).path("properties")).isNotEmpty();
  }

  @Test
  void the_commands_of_a_check_are_printed_host_by_host() throws IOException {
    Typed typed = Typed.quorate("commands", "--env", new OperatorZone(folder).environment().toString());
    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.out().lines()).hasSizeGreaterThan(100)
        .allMatch(line -> line.matches("(alpha|beta|gamma|client) +(root|user) +\\S.*"))
        .contains("alpha  user  cat /etc/os-release")
        .contains("alpha  root  docker image inspect --format '{{.Id}}' bsfg/controller:1.0.0")
        .contains("alpha  user  curl -ksS --max-time 5 -w '\\n%{http_code}' https://10.1.1.10:9443/health")
        .contains("alpha  root  find -L /opt/bsfg -type f -printf '%s %P\\n'");
  }

  private static void unusable(Typed typed, String named) {
    assertThat(typed.exit()).as(typed.err()).isEqualTo(3);
    assertThat(typed.errors()).as("one clear line").hasSize(1);
    assertThat(typed.errors().get(0)).startsWith("quorate: ").contains(named).doesNotContain("Exception");
  }
}
