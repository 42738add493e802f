package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"'&\u001b[31m\u202e\u0000]]>%s";
  private static String accepted;
  @TempDir Path folder;

  @BeforeAll
  static void renderOnce(@TempDir Path once) throws IOException {
    RunFolder at = SampleRun.begin("lab").shown(Map.of("BSFG-1.3", "stand-in", "BSFG-8.4.2", "none"))
        .judgeAll(Set.of(), Set.of(), "").drill("controlled-demotion").leave().write(once.resolve("run-1"));
    Dossier.write(at.root());
    accepted = Files.readString(at.report());
  }

  private String rendered(SampleRun run) throws IOException {
    RunFolder at = run.write(folder.resolve("run-1"));
    Dossier.write(at.root());
    return Files.readString(at.report());
  }

  @Test
  void it_is_well_formed_and_its_anchors_exist() throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    Document page = Jsoup.parse(accepted, "", parser);

    assertThat(parser.getErrors()).isEmpty();
    List<String> missing = page.select("a[href^=#]").stream().map(link -> link.attr("href").substring(1))
        .filter(id -> page.getElementById(id) == null).distinct().toList();
    assertThat(missing).isEmpty();
    assertThat(page.select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
  }

  @Test
  void it_runs_no_script_and_asks_for_nothing_outside() throws IOException {
    Document page = Jsoup.parse(accepted);

    assertThat(page.select("script, link, iframe, object, embed, img, form, base, video, audio")).isEmpty();
    assertThat(page.select("[href], [src], [srcset], [action], [data]").eachAttr("href"))
        .allMatch(href -> href.matches("#.+|[A-Za-z0-9][A-Za-z0-9._/-]*"));
    assertThat(page.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.select("style").html()).doesNotContain("http", "@import", "src:");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
  }

  @Test
  void every_clause_is_in_it_with_its_words_and_its_verdict() throws IOException {
    Document page = Jsoup.parse(accepted);

    assertThat(page.select("table.clauses tbody tr")).hasSize(SampleRun.CLAUSES);
    assertThat(page.getElementById("BSFG-1.3").text()).contains("NVMe and RAID-backed disks", "proven on a stand-in");
    assertThat(page.getElementById("BSFG-8.4.2").text())
        .contains("cannot be shown here", "a container has no such part");
    assertThat(page.select(".tallies li").eachText())
        .contains("1 proven on a stand-in", "6 attested", "1 cannot be shown here");
    assertThat(page.select(".verdict").text()).isEqualTo("ACCEPTED");
    assertThat(page.select(".band").text()).startsWith("SIMULATED");
  }

  @Test
  void a_drill_has_its_picture_and_the_same_as_a_table() throws IOException {
    Document page = Jsoup.parse(accepted);

    assertThat(page.select(".picture rect.several title").text()).startsWith("more than one");
    assertThat(page.select(".picture rect.nobody title").eachText()).anyMatch(title -> title.startsWith("nobody"));
    assertThat(page.select(".picture rect.blind")).isNotEmpty();
    assertThat(page.select("#drill-1").text()).isEqualTo("controlled demotion");
    assertThat(page.text()).contains("controller unit: witness blind");
  }

  @Test
  void a_run_of_failures_shows_them_by_what_they_struck_and_no_clause_at_length() throws IOException {
    String html = rendered(SampleRun.ofFailures().cell("a full disk", "the third node", "BSFG-6.5.2", false)
        .cell("a cut", "the active node", "BSFG-6.3.5", true).leave());
    Document page = Jsoup.parse(html);

    assertThat(page.select("table.failures thead th").eachText())
        .containsExactly("failure", "the active node", "the third node");
    assertThat(page.select("table.failures tbody tr").eachText())
        .containsExactly("a cut ✘ under load: refuted", "a full disk ✔ under load: proven");
    assertThat(page.select("table.clauses tbody tr").eachAttr("id")).containsExactly("BSFG-6.3.5", "BSFG-6.5.2");
    assertThat(page.getElementById("BSFG-6.3.5").text()).endsWith("1 refuted");
    assertThat(page.select("a[href^=#]").stream().map(link -> link.attr("href").substring(1))
        .filter(id -> page.getElementById(id) == null).distinct().toList()).isEmpty();
    assertThat(page.select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
    assertThat(page.select("[aria-labelledby=traceability]").text()).contains("BSFG-0.1", "BSFG-9.6");
  }

  @Test
  void a_run_of_failures_that_stopped_says_which_it_did_not_come_to_and_why_once() throws IOException {
    SampleRun run = SampleRun.ofFailures().cell("a full disk", "the third node", "BSFG-6.5.2", false)
        .unreached("BSFG-6.3.5", "the procedure stopped there", "a cut", "a kill").leave();
    Document page = Jsoup.parse(rendered(run));

    assertThat(page.select("#issues ~ .is-not-run").eachText())
        .containsExactly("2 beyond the document not run: the procedure stopped there which a cut a kill");
    assertThat(page.select("table.beyond").text()).doesNotContain("a cut", "a kill");
    assertThat(page.getElementById("BSFG-6.3.5").text()).endsWith("2 not run");
    assertThat(Files.readString(folder.resolve("run-1/machine/summary.md")))
        .containsOnlyOnce("the procedure stopped there").contains("**not run** beyond the document: 2");
  }

  @Test
  void hostile_text_shows_as_text() throws IOException {
    SampleRun run = SampleRun.begin("live").hostnames(HOSTILE).judgeAll(Set.of(), Set.of(), "BSFG-1.3").leave();
    String html = rendered(run);
    Document page = Jsoup.parse(html);

    assertThat(page.select("script")).isEmpty();
    assertThat(html).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\u0000");
    assertThat(page.getElementById("BSFG-0.1").text())
        .contains("<script>alert(1)</script>", "\\u001b[31m\\u202e\\u0000");
    assertThat(page.select(".band").text()).startsWith("REAL HOSTS");
  }

  @Test
  void a_halted_run_says_where_why_and_what_was_left_alone() throws IOException {
    String summary = Jsoup.parse(rendered(SampleRun.begin("lab")
        .judgeAll(Set.of("BSFG-3.1.4"), Set.of(), "BSFG-3.1.4").leave())).select("section[aria-labelledby=summary]")
        .text();

    assertThat(summary).contains("The procedure stopped at BSFG-3.1.4", "alpha and beta have the same machine identity",
        "Stages entered: 0, 1, 2, 3. Nothing of a later stage", (SampleRun.CLAUSES - 31) + " not run: the procedure stopped at BSFG-3.1.4");
  }

  @Test
  void a_refuted_run_lists_what_was_expected_and_observed() throws IOException {
    Document page = Jsoup.parse(rendered(SampleRun.begin("live").judgeAll(Set.of("BSFG-4.2.1"), Set.of(), "").leave()));

    assertThat(page.select(".verdict").text()).isEqualTo("NOT ACCEPTED");
    assertThat(page.getElementById("BSFG-4.2.1").text())
        .contains("refuted", "expected one zone name", "observed alpha and beta");
    assertThat(page.select("section[aria-labelledby=issues]").text()).contains("BSFG-4.2.1", "owner", "due");
  }

  @Test
  void it_stays_small() throws IOException {
    assertThat(accepted.length()).isLessThan(1_000_000);
  }
}
