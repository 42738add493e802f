package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.AssessmentResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.machine.TestResultStatement;
import org.quorate.dossier.seal.SigningKey;

/** What we write for other programs, read and checked by programs that others wrote. */
class ForeignValidatorsTest {
  private static final String HOSTILE = "<b>\"'&\u001b[31m\u202e\u0000]]>,=cmd|\n\\%s";
  private static RunFolder run;
  private static SigningKey key;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    run = SampleRun.begin("lab").hostnamesWhereRefuted(HOSTILE).shown(Map.of("BSFG-1.3", "stand-in", "BSFG-8.4.2", "none"))
        .judgeAll(Set.of("BSFG-4.2.1"), Set.of("BSFG-4.2.2"), "").drill("active-crash").leave()
        .write(folder.resolve("run-1"));
    Path features = run.inputs().resolve("features");
    Files.createDirectories(features);
    Files.copy(Path.of("../features/bsfg/04-service-installation.feature"), features.resolve("04.feature"));
    key = SigningKey.generate(folder.resolve("operator.key"));
    Dossier.write(run.root(), key);
  }

  @Test
  void junit_has_no_more_than_jenkins_and_gitlab_know() throws IOException {
    Map<String, Set<String>> known = Map.of(
        "testsuites", Set.of("name", "time", "tests", "failures", "errors"),
        "testsuite", Set.of("name", "time", "tests", "failures", "errors", "skipped", "timestamp", "hostname"),
        "testcase", Set.of("name", "classname", "time"),
        "failure", Set.of("message", "type"), "skipped", Set.of("message", "type"));

    assertThat(Jsoup.parse(text("junit.xml"), "", Parser.xmlParser()).getAllElements().stream().skip(1))
        .filteredOn(element -> !element.tagName().startsWith("#")).allSatisfy(element ->
            assertThat(known.get(element.tagName())).as(element.tagName()).isNotNull().containsAll(
                element.attributes().asList().stream().map(org.jsoup.nodes.Attribute::getKey).toList()));
  }

  private static String text(String name) throws IOException {
    return Files.readString(run.machine().resolve(name));
  }

  private static Schema schema(Class<?> beside, String resource) throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return SchemaLoader.load(new JSONObject(new JSONTokener(in)));
    }
  }

  @Test
  void oscal_is_valid_and_nothing_unproven_is_satisfied() throws Exception {
    Schema schema = schema(OscalBindingContext.class, "/schema/json/oscal-ar_schema.json");
    schema.validate(new JSONObject(text("assessment-results.json")));
    assertThatThrownBy(() -> schema.validate(new JSONObject(
        text("assessment-results.json").replace("\"not-satisfied\"", "\"fine\"")))).isInstanceOf(ValidationException.class);

    AssessmentResults results =
        OscalBindingContext.instance().loadAssessmentResults(run.machine().resolve("assessment-results.json"));
    Map<String, String> states = results.getResults().get(0).getFindings().stream()
        .collect(Collectors.toMap(each -> each.getTarget().getTargetId(), each -> each.getTarget().getStatus().getState()));
    assertThat(states).hasSize(SampleRun.CLAUSES).containsEntry("BSFG-0.1", "satisfied");
    for (String unproven : List.of("BSFG-4.2.1", "BSFG-4.2.2", "BSFG-1.3", "BSFG-8.4.2")) {
      assertThat(states).as(unproven).containsEntry(unproven, "not-satisfied");
    }
  }

  @Test
  void sarif_is_valid_and_points_at_the_line_of_the_scenario() throws IOException {
    schema(SarifSchema210.class, "/schema/sarif-schema-2.1.0.json").validate(new JSONObject(text("results.sarif")));

    List<Result> results = new ObjectMapper().readValue(text("results.sarif"), SarifSchema210.class)
        .getRuns().get(0).getResults();
    assertThat(results).singleElement().satisfies(result -> {
      assertThat(result.getRuleId()).isEqualTo("BSFG-4.2.1");
      var place = result.getLocations().get(0).getPhysicalLocation();
      assertThat(place.getArtifactLocation().getUri()).isEqualTo("inputs/features/04.feature");
      assertThat(Files.readAllLines(run.root().resolve(place.getArtifactLocation().getUri()))
          .get(place.getRegion().getStartLine() - 1)).contains("Scenario:");
    });
  }

  @Test
  void junit_is_read_by_the_parser_of_maven(@TempDir Path reports) throws Exception {
    Files.copy(run.machine().resolve("junit.xml"), reports.resolve("TEST-quorate.xml"));
    SurefireReportParser parser = new SurefireReportParser(List.of(reports.toFile()), new NullConsoleLogger());
    List<ReportTestSuite> suites = parser.parseXMLReportFiles();

    assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum()).isEqualTo(SampleRun.CLAUSES);
    assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfFailures).sum()).isEqualTo(1);
    assertThat(parser.getFailureDetails(suites)).filteredOn(each -> each.hasFailure()).singleElement()
        .satisfies(failure -> assertThat(failure.getName()).startsWith("BSFG-4.2.1"));
  }

  @Test
  void the_statement_for_supply_chains_is_signed_as_dsse_says(@TempDir Path folder) throws Exception {
    JsonNode envelope = new ObjectMapper().readTree(run.statement().toFile());
    byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asText());
    Files.write(folder.resolve("pae"), TestResultStatement.encoded(payload));
    Files.write(folder.resolve("sig"), Base64.getDecoder().decode(envelope.at("/signatures/0/sig").asText()));
    Process openssl = new ProcessBuilder("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", run.signer().toString(),
        "-rawin", "-in", folder.resolve("pae").toString(), "-sigfile", folder.resolve("sig").toString())
        .redirectErrorStream(true).start();
    String said = new String(openssl.getInputStream().readAllBytes());

    assertThat(openssl.waitFor()).as(said).isZero();
    JsonNode statement = new ObjectMapper().readTree(payload);
    assertThat(statement.path("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
    assertThat(statement.at("/predicate/result").asText()).isEqualTo("FAILED");
    assertThat(statement.at("/predicate/failedTests")).hasSize(1);
    assertThat(new String(TestResultStatement.encoded("ab".getBytes())))
        .isEqualTo("DSSEv1 28 application/vnd.in-toto+json 2 ab");
  }

  @Test
  void the_spreadsheet_has_a_row_for_each_clause_and_runs_no_formula() throws IOException {
    List<List<String>> rows = Csv.read(text("traceability.csv"));

    assertThat(rows).hasSize(SampleRun.CLAUSES + 1).allSatisfy(row -> assertThat(row).hasSize(15));
    assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("(?s)[=+@\\-].+"));
  }

  @Test
  void the_signed_dossier_with_all_of_it_holds() {
    assertThat(TrustCheck.of(run.root(), java.util.Optional.of(key.signer())).flaws()).isEmpty();
  }
}
