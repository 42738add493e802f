package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeReportTest {
  @TempDir Path folder;

  private Path catalogue(int clauses, int words) throws IOException {
    StringBuilder text = new StringBuilder("system: bsfg\nsource: a document\ntitle: A large document\nclauses:\n");
    for (int i = 0; i < clauses; i++) {
      text.append("""
          - {id: BIG-%d.%d, kind: %s, section: "%d. Section", requirement: "%s", roles: [zone], method: "%s",
             verification: automatic, sabotage: none}
          """.formatted(i / 30, i % 30, i % 9 == 0 ? "halt" : "expectation", i / 30,
          "The node does what the document promises of it in this case. ".repeat(words), "Read it and compare. ".repeat(words)));
    }
    return Files.writeString(folder.resolve("clauses.yaml"), text.toString());
  }

  private RunFolder run(int clauses, int drills, int words) throws IOException {
    SampleRun run = SampleRun.begin("live", catalogue(clauses, words)).judgeAll(Set.of("BIG-3.3"), Set.of("BIG-4.4"), "");
    for (int i = 0; i < drills; i++) {
      run.drill("drill-" + i);
    }
    return run.leave().write(folder.resolve("run-1"));
  }

  @Test
  void nine_hundred_clauses_and_thirty_drills_are_a_page_of_three_megabytes() throws IOException {
    RunFolder run = run(900, 30, 2);
    Dossier.write(run.root());

    assertThat(Files.size(run.report())).isLessThan(3_000_000);
    assertThat(Files.readString(run.report())).contains("id=\"drill-30\"", "id=\"BIG-29.29\"");
  }

  @Test
  void where_clauses_are_wordy_the_page_repeats_less_of_the_evidence_and_says_so() throws IOException {
    RunFolder run = run(900, 30, 6);
    Dossier.write(run.root());

    assertThat(Files.size(run.report())).isLessThan(3_000_000);
    assertThat(Files.readString(run.report())).contains("id=\"drill-30\"", "id=\"BIG-29.29\"",
        "of them here; all are in the evidence file");
  }

  @Test
  void of_many_failures_those_that_came_to_what_was_promised_are_told_by_their_pictures() throws IOException {
    SampleRun run = SampleRun.ofFailures();
    for (int i = 0; i < 250; i++) {
      run.cell("failure %d of many".formatted(i), "the active node", "BSFG-6.3.5", i == 77);
    }
    RunFolder folder = run.leave().write(this.folder.resolve("run-1"));
    Dossier.write(folder.root());
    Document page = Jsoup.parse(Files.readString(folder.report()));

    assertThat(Files.size(folder.report())).isLessThan(3_000_000);
    assertThat(page.select("[aria-labelledby=drill-77]").text()).contains("it came to what was promised")
        .doesNotContain("the same intervals as a table");
    assertThat(page.select("[aria-labelledby=drill-78]").text()).contains("the same intervals as a table")
        .doesNotContain("it came to what was promised");
    assertThat(page.select("[aria-labelledby^=drill-] svg")).hasSizeGreaterThanOrEqualTo(250);
  }
}
