package org.quorate.dossier;

import java.nio.file.Path;
import java.util.Locale;

/** Renders a run in a Java of its own, which is told as the program tells it that numbers have one form everywhere. */
final class RenderAgain {
  private RenderAgain() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    Dossier.write(Path.of(arguments[0]));
  }
}
