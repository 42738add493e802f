package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnStartTest {
  @Test
  void a_class_path_that_counts_from_this_folder_holds_in_every_other() {
    String here = Path.of("").toAbsolutePath().toString();
    assertThat(OwnStart.fromAnywhere("quorate.jar" + File.pathSeparator + "/opt/a.jar"))
        .isEqualTo(here + "/quorate.jar" + File.pathSeparator + "/opt/a.jar");
  }
}
