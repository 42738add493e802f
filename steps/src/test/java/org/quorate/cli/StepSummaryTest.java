package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.RunFolder;

class StepSummaryTest {
  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void summary() throws IOException {
    run = new RunFolder(folder.resolve("run"));
    Files.writeString(Files.createDirectories(run.machine()).resolve("summary.md"), "## accepted\n");
  }

  @Test
  void the_summary_is_appended_to_the_page_that_the_server_names() throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "before\n");
    StepSummary.append(run, page.toString());

    assertThat(Files.readString(page)).isEqualTo("before\n## accepted\n");
  }

  @Test
  void where_no_server_names_one_nothing_is_written_and_a_page_that_cannot_be_is_no_failure() {
    StepSummary.append(run, null);
    StepSummary.append(run, "");
    StepSummary.append(run, folder.resolve("none/page.md").toString());

    assertThat(folder.resolve("none")).doesNotExist();
  }
}
