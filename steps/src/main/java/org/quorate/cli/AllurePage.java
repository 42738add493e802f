package org.quorate.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.quorate.environment.UnusableInput;

/** Allure's own report of a run, for engineers: one file, which asks for nothing and tells nobody that it was read. */
final class AllurePage {
  private static final long LONGEST_SECONDS = 120;
  private static final Pattern COUNTING = Pattern.compile("<script>\\s*window\\.dataLayer.*?</script>", Pattern.DOTALL);
  private static final Pattern ELSEWHERE =
      Pattern.compile("<(script|link|img|iframe)\\b[^>]{0,200}?\\b(src|href)=[\"']?(https?:)?//", Pattern.DOTALL);
  /** Whatever else a later version of the page may try, the browser refuses it. */
  private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      + "script-src 'unsafe-inline' data:; style-src 'unsafe-inline' data:; img-src data: blob:; font-src data:; "
      + "connect-src data: blob:; frame-src data: blob:\">";
  private final Path program;

  private AllurePage(Path program) {
    this.program = program;
  }

  /**
   * The first Allure on the path.
   *
   * @throws UnusableInput when there is none
   */
  static AllurePage find() {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "allure")).filter(Files::isExecutable).findFirst().map(AllurePage::new)
        .orElseThrow(() -> UnusableInput.at("--allure", "Allure 2 on the PATH", "none",
            "Install it (allure-commandline), or give machine/allure-results to any server that reads them."));
  }

  /** Makes the page of these results. */
  void write(Path results, Path page) {
    if (!Files.isDirectory(results)) {
      throw UnusableInput.at("--allure", "results of Allure in " + results, "none", "Only a commissioning leaves them.");
    }
    try {
      Path made = Files.createTempDirectory("quorate-allure");
      ProcessBuilder builder = new ProcessBuilder(program.toString(), "generate", "--clean", "--single-file",
          "--output", made.toString(), results.toAbsolutePath().toString());
      builder.environment().put("ALLURE_NO_ANALYTICS", "true");
      Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Path index = made.resolve("index.html");
      if (!Files.isRegularFile(index)) {
        throw UnusableInput.at("--allure", "a page made by " + program, "none after it ended",
            "Try: allure generate --single-file " + results);
      }
      Files.writeString(page, quiet(Files.readString(index, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw UnusableInput.at("--allure", "an Allure that can be started", program + ": " + e.getMessage(), "Mend it.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The page without what counts its readers. */
  static String quiet(String page) {
    String plain = COUNTING.matcher(page).replaceAll("<script>function gtag() {}</script>")
        .replaceFirst("<head>", "<head>\n" + POLICY);
    if (ELSEWHERE.matcher(plain).find() || !plain.contains(POLICY)) {
      throw UnusableInput.at("--allure", "a page that asks for nothing", "one that loads from elsewhere",
          "Nothing was kept; use Allure 2.34.");
    }
    return plain;
  }
}
