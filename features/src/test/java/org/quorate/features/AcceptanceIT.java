package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.quorate.clause.Catalogue;
import org.quorate.cli.Quorate;

/** One whole acceptance run in the lab: the program as people start it, and what it leaves behind. */
class AcceptanceIT {
  private static final Path RUNS = Path.of("target", "runs");
  private static final int LINE = 300;

  @Test
  void a_zone_from_nothing_is_commissioned_and_proven() throws IOException {
    int exit = Quorate.run("acceptance", "--runs", RUNS.toString());
    Path run = LatestRun.in(RUNS);
    JsonNode verdicts = new ObjectMapper().readTree(run.resolve("machine/verdicts.json").toFile());

    assertThat(notShown(verdicts)).as("clauses that are not proven or attested; report in %s", run).isEmpty();
    assertThat(exit).isZero();
    assertThat(verdicts.path("verdict").asText()).isIn("PROVEN", "ATTESTED");
    assertThat(ids(verdicts)).containsExactlyElementsOf(
        Catalogue.ofSystem("bsfg").clauses().stream().map(clause -> clause.id()).toList());
    assertThat(run.resolve("report.html")).isNotEmptyFile();
    ForeignReaders.read(run);
    assertThat(Quorate.run("verify", run.toString())).as("the dossier holds").isZero();
    assertThat(Quorate.run("rejudge", run.toString())).as("the same verdict with no infrastructure").isEqualTo(exit);
  }

  /** One line a clause, and what was never reached only when nothing else is wrong. */
  private static String notShown(JsonNode verdicts) {
    List<JsonNode> missing = StreamSupport.stream(verdicts.path("clauses").spliterator(), false)
        .filter(clause -> !List.of("PROVEN", "ATTESTED").contains(clause.path("verdict").asText()))
        .filter(clause -> !clause.path("shown").asText().equals("none")).toList();
    List<JsonNode> judged =
        missing.stream().filter(clause -> !clause.path("verdict").asText().equals("NOT RUN")).toList();
    return (judged.isEmpty() ? missing : judged).stream().map(AcceptanceIT::line).collect(Collectors.joining("\n"));
  }

  private static String line(JsonNode clause) {
    String reason = clause.path("reason").asText();
    return "%s %s: %s".formatted(clause.path("verdict").asText(), clause.path("id").asText(),
        reason.length() > LINE ? reason.substring(0, LINE) + "…" : reason);
  }

  private static List<String> ids(JsonNode verdicts) {
    return StreamSupport.stream(verdicts.path("clauses").spliterator(), false)
        .map(clause -> clause.path("id").asText()).toList();
  }
}
