package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MachineFormatsTest {
  @TempDir Path folder;

  private RunFolder written(SampleRun run) throws IOException {
    RunFolder at = run.write(folder.resolve("run-1"));
    Dossier.write(at.root());
    return at;
  }

  private Element junit(RunFolder run) throws Exception {
    String xml = Files.readString(run.machine().resolve("junit.xml"));
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  @Test
  void junit_has_a_case_for_every_clause_and_counts_that_agree() throws Exception {
    Element suites = junit(
        written(SampleRun.begin("live").judgeAll(Set.of("BSFG-4.2.1"), Set.of("BSFG-4.2.2"), "").leave()));
    NodeList cases = suites.getElementsByTagName("testcase");

    assertThat(suites.getTagName()).isEqualTo("testsuites");
    assertThat(cases.getLength()).isEqualTo(SampleRun.CLAUSES);
    assertThat(suites.getAttribute("tests")).isEqualTo(String.valueOf(SampleRun.CLAUSES));
    assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(((Element) suites.getElementsByTagName("failure").item(0)).getAttribute("message"))
        .startsWith("REFUTED: alpha and beta have the same machine identity");
    assertSums(suites);
  }

  @Test
  void verdicts_name_every_scenario_beyond_the_clauses_and_only_where_there_are_any() throws IOException {
    JsonNode beyond = new ObjectMapper().readTree(Files.readString(written(SampleRun.begin("lab")
        .judgeAll(Set.of(), Set.of(), "").leave().beyond("a full disk: nobody notices", "BSFG-6.5.2", false)
        .beyond("VRRP alone: one holder", "", true)).verdicts())).path("scenarios");

    assertThat(beyond).extracting(each -> each.path("name").asText() + " " + each.path("verdict").asText())
        .containsExactly("a full disk: nobody notices PROVEN", "VRRP alone: one holder REFUTED");
    assertThat(beyond.get(0).path("sharpens").asText()).isEqualTo("BSFG-6.5.2");
    assertThat(beyond.get(1).path("reason").asText()).contains("same machine identity");
    assertThat(beyond.get(1).path("evidence")).isNotEmpty();
  }

  @Test
  void verdicts_without_scenarios_beyond_the_clauses_say_nothing_of_them() throws IOException {
    assertThat(Files.readString(written(SampleRun.begin("lab").judgeAll(Set.of(), Set.of(), "").leave()).verdicts()))
        .doesNotContain("scenarios");
  }

  @Test
  void verdicts_say_by_which_seed_failures_were_drawn_and_how_many() throws IOException {
    SampleRun run = SampleRun.ofFailures();
    run.record().add(EntryKind.INPUT, "resilience", "", RunRecord.object().put("seed", 7).put("hours", 0.1));
    for (String drill : List.of("cell", "drawn", "drawn")) {
      run.record().add(EntryKind.FAULT, drill, "", RunRecord.object().put("phase", "begin"))
          .add(EntryKind.FAULT, drill, "", RunRecord.object().put("phase", "end"));
    }

    assertThat(new ObjectMapper().readTree(Files.readString(written(run).verdicts())).path("drawn"))
        .isEqualTo(new ObjectMapper().readTree("{\"seed\": 7, \"hours\": 0.1, \"failures\": 2}"));
  }

  @Test
  void verdicts_of_a_run_that_drew_nothing_say_nothing_of_it() throws IOException {
    assertThat(Files.readString(written(SampleRun.ofFailures()).verdicts())).doesNotContain("drawn");
  }

  private static void assertSums(Element suites) {
    NodeList each = suites.getElementsByTagName("testsuite");
    int tests = 0;
    for (int i = 0; i < each.getLength(); i++) {
      Element suite = (Element) each.item(i);
      tests += Integer.parseInt(suite.getAttribute("tests"));
      assertThat(suite.getElementsByTagName("testcase").getLength())
          .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
      assertThat(suite.getAttribute("errors")).isEqualTo("0");
    }
    assertThat(tests).isEqualTo(SampleRun.CLAUSES);
  }

  @Test
  void junit_can_be_read_whatever_a_host_printed() throws Exception {
    SampleRun run = SampleRun.begin("live").hostnames("\u0000\u001b]]>\ufffe\ud800<a>&%s")
        .judgeAll(Set.of(), Set.of(), "BSFG-0.1").leave();

    Element suites = junit(written(run));

    assertThat(((Element) suites.getElementsByTagName("skipped").item(0)).getAttribute("message"))
        .contains("\\u0000\\u001b]]>\\ufffe\\ud800<a>&alpha");
  }

  @Test
  void the_markdown_summary_says_what_stands_in_the_way_without_any_markup_of_others() throws IOException {
    SampleRun run = SampleRun.begin("live").hostnames("[x](http://evil)|<b>%s")
        .judgeAll(Set.of("BSFG-4.2.1"), Set.of(), "").leave();
    String summary = Files.readString(written(run).machine().resolve("summary.md"));

    assertThat(summary).startsWith("## BSFG Triad-HA Zone Deployment Runbook: NOT ACCEPTED");
    assertThat(summary).contains("| REFUTED | 1 |", "**refuted** BSFG-4.2.1").doesNotContain("[x](", "<b>");
  }
}
