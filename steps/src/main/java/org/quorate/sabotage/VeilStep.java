package org.quorate.sabotage;

import java.util.List;

/**
 * Lays a veil over a folder, or lifts it: what is changed in the folder meanwhile is gone with the veil.
 *
 * <p>Files below it keep their content and their times, so nobody can tell afterwards that they were changed.
 */
record VeilStep(List<String> roles, String folder, boolean lift) implements Step {
  private static final String LAYERS = "/run/quorate-sabotage";

  @Override
  public void perform(Stage stage) {
    roles.forEach(role -> {
      String layers = LAYERS + folder;
      if (lift) {
        stage.must(role, "umount", "--lazy", folder);
        stage.must(role, "rm", "--recursive", "--force", layers);
      } else {
        stage.must(role, "mkdir", "--parents", layers + "/upper", layers + "/work");
        stage.must(role, "mount", "-t", "overlay", "-o",
            "lowerdir=%s,upperdir=%s/upper,workdir=%s/work".formatted(folder, layers, layers), "sabotage", folder);
      }
    });
  }
}
