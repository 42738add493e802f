package org.quorate.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.plan.CommandWords;

/** How this program is started again, as words of a shell. */
final class OwnStart {
  private static final String QUICK = " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto ";

  private OwnStart() {}

  /** By the launcher beside it where there is one, as people start it. */
  static String quick() {
    try {
      Path program = Path.of(Quorate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path launcher = program.resolveSibling("quorate");
      return Files.isExecutable(launcher) ? quoted(launcher.toString())
          : java() + QUICK + "-cp " + quoted(fromAnywhere(System.getProperty("java.class.path"))) + " " + Quorate.class.getName();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A Java machine that ends at once. */
  static String bare() {
    return java() + QUICK + "-version";
  }

  /** As it was given it may count from this folder, and the program may be started in another one. */
  static String fromAnywhere(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
  }

  private static String java() {
    return quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  private static String quoted(String word) {
    return CommandWords.typed(List.of(word));
  }
}
