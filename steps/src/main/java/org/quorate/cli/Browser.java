package org.quorate.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.UnusableInput;

/** A browser of this machine that prints and shows reports. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
  private static final long LONGEST_SECONDS = 300;
  private final Path program;

  private Browser(Path program) {
    this.program = program;
  }

  /**
   * The first that there is on the path.
   *
   * @throws UnusableInput naming those that would do
   */
  static Browser find() {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst()
        .map(Browser::new)
        .orElseThrow(() -> UnusableInput.at("--pdf", "a browser that prints, on the PATH: " + String.join(", ", NAMES),
            "none", "Install one, or open report.html in any browser and print it there."));
  }

  /** Prints a page as it would be on paper. */
  void print(Path page, Path pdf) {
    try {
      Path profile = Files.createTempDirectory("quorate-browser");
      List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--disable-gpu",
          "--no-pdf-header-footer", "--user-data-dir=" + profile, "--print-to-pdf=" + pdf.toAbsolutePath()));
      if ("root".equals(System.getProperty("user.name"))) {
        // Browsers refuse their sandbox to root; the page has no script and asks for nothing.
        command.add("--no-sandbox");
      }
      command.add(page.toAbsolutePath().toUri().toString());
      Process process = new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw UnusableInput.at("--pdf", "a page printed by %s within %d s".formatted(program, LONGEST_SECONDS), "none yet",
            "Open report.html in any browser and print it there.");
      }
      if (!Files.isRegularFile(pdf)) {
        throw UnusableInput.at("--pdf", "a page printed by " + program, "none after it ended",
            "Open report.html in any browser and print it there.");
      }
    } catch (IOException e) {
      throw UnusableInput.at("--pdf", "a browser that can be started", program + ": " + e.getMessage(), "Mend it.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows a page to whoever sits here. */
  static void open(Path page) {
    String opener = System.getProperty("os.name").startsWith("Mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(opener, page.toAbsolutePath().toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw UnusableInput.at("--open", "a desktop with " + opener, "none", "Open it in any browser: " + page);
    }
  }
}
