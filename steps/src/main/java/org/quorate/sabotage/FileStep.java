package org.quorate.sabotage;

import java.util.List;
import org.quorate.environment.Command;

/**
 * A change of one file's text, or its copy put aside and brought back.
 *
 * @param replace what is replaced, which must be there; empty for text that is appended
 */
record FileStep(List<String> roles, String file, Change change, String replace, String text) implements Step {
  // Survives a reboot of the host.
  private static final String ASIDE = "/var/tmp/quorate-sabotage";

  /** What is done to the file. */
  enum Change {
    EDIT,
    APPEND,
    WRITE,
    KEEP,
    RESTORE
  }

  @Override
  public void perform(Stage stage) {
    roles.forEach(role -> {
      String path = stage.filled(role, file);
      switch (change) {
        case EDIT -> write(stage, role, path, edited(stage, role, path));
        case APPEND -> write(stage, role, path, stage.must(role, "cat", path) + stage.filled(role, text));
        case WRITE -> write(stage, role, path, stage.filled(role, text));
        case KEEP -> keep(stage, role, path);
        case RESTORE -> restore(stage, role, path);
      }
    });
  }

  private String edited(Stage stage, String role, String path) {
    String before = stage.must(role, "cat", path);
    String wanted = stage.filled(role, replace);
    if (!before.contains(wanted)) {
      throw new Mishap("%s: %s does not contain \"%s\"".formatted(role, path, wanted));
    }
    return before.replace(wanted, stage.filled(role, text));
  }

  private static void write(Stage stage, String role, String path, String content) {
    stage.must(role, Command.of("tee", path).asRoot().reading(content));
  }

  private static void keep(Stage stage, String role, String path) {
    stage.must(role, "mkdir", "--parents", ASIDE);
    stage.must(role, "cp", "--archive", "--parents", path, ASIDE);
  }

  private static void restore(Stage stage, String role, String path) {
    stage.must(role, "cp", "--archive", "--no-target-directory", ASIDE + path, path);
    stage.must(role, "rm", "--recursive", "--force", ASIDE + path);
  }
}
