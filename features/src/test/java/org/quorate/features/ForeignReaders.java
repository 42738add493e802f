package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import io.cucumber.messages.NdjsonToMessageIterable;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Envelope;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.quorate.cli.Quorate;

/** The readers of other projects for what a run leaves to machines. */
final class ForeignReaders {
  private ForeignReaders() {}

  static void read(Path run) throws IOException {
    Path machine = run.resolve("machine");
    long scenarios = messages(machine.resolve("messages.ndjson"));
    assertThat(allure(machine.resolve("allure-results"))).isEqualTo(scenarios).isPositive();
    allurePage(run, scenarios);
    schema(OscalBindingContext.class, "/schema/json/oscal-ar_schema.json", machine.resolve("assessment-results.json"));
    schema(SarifSchema210.class, "/schema/sarif-schema-2.1.0.json", machine.resolve("results.sarif"));
    Path renamed = Files.copy(machine.resolve("junit.xml"), Files.createTempDirectory("junit").resolve("TEST-run.xml"));
    assertThat(new SurefireReportParser(List.of(renamed.getParent().toFile()), new NullConsoleLogger())
        .parseXMLReportFiles()).isNotEmpty();
  }

  /** Cucumber's own types, which refuse what its schema does not know; how many scenarios ended. */
  private static long messages(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Envelope> all =
          StreamSupport.stream(new NdjsonToMessageIterable(in, new Deserializer()).spliterator(), false).toList();
      assertThat(all).filteredOn(each -> each.getTestRunFinished().isPresent()).hasSize(1);
      return all.stream().filter(each -> each.getTestCaseFinished().isPresent()).count();
    }
  }

  /** Allure's own model, with nothing in a result that it does not know. */
  private static long allure(Path folder) throws IOException {
    JsonMapper model = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> results = files.filter(each -> each.toString().endsWith("-result.json")).toList();
      for (Path result : results) {
        TestResult read = model.readValue(result.toFile(), TestResult.class);
        assertThat(read.getStatus()).as(result.toString()).isNotNull();
        assertThat(read.getStop()).as(result.toString()).isGreaterThanOrEqualTo(read.getStart());
      }
      return results.size();
    }
  }

  /** Allure itself makes its page of them, and the page names every scenario. */
  private static void allurePage(Path run, long scenarios) throws IOException {
    assertThat(Quorate.run("report", run.toString(), "--allure")).isZero();
    String page = Files.readString(run.resolveSibling(run.getFileName() + ".allure.html"));
    assertThat(page).contains("Content-Security-Policy").doesNotContain("dataLayer", "googletagmanager");
    assertThat(page.split("d\\('data/test-cases/", -1)).hasSize((int) scenarios + 1);
  }

  private static void schema(Class<?> beside, String resource, Path file) throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      SchemaLoader.load(new JSONObject(new JSONTokener(in))).validate(new JSONObject(Files.readString(file)));
    }
  }
}
