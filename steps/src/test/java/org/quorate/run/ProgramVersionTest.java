package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProgramVersionTest {
  private static Properties told(String commit, String dirty) {
    Properties told = new Properties();
    told.setProperty("git.commit.id.abbrev", commit);
    told.setProperty("git.dirty", dirty);
    return told;
  }

  @Test
  void it_names_the_commit_it_was_built_from() {
    assertThat(ProgramVersion.revision(told("d4ecf3ffc736", "false"))).contains("d4ecf3ffc736");
  }

  @Test
  void a_source_with_changes_that_were_not_committed_is_another_one() {
    assertThat(ProgramVersion.revision(told("d4ecf3ffc736", "true"))).contains("d4ecf3ffc736-dirty");
  }

  @Test
  void a_source_without_history_has_no_revision() {
    assertThat(ProgramVersion.revision(new Properties())).isEmpty();
    assertThat(ProgramVersion.revision(told("", "false"))).isEmpty();
  }

  @Test
  void a_run_is_told_all_of_it() {
    ObjectNode program = ProgramVersion.describe();
    assertThat(program.path("version").asText()).isEqualTo("unpackaged");
    assertThat(program.path("revision").asText()).isEqualTo(ProgramVersion.revision().orElse(""));
    assertThat(program.path("java").asText()).isEqualTo(Runtime.version().toString());
  }
}
