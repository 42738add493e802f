package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.quorate.dossier.page.PageContent;
import org.quorate.dossier.page.ReportPage;
import org.quorate.judging.RunVerdict;

/** Everything that is handed over about a run, made from its folder alone: no host, no engine, no clock. */
public final class Dossier {
  private Dossier() {}

  /**
   * Judges a stored run and changes nothing.
   *
   * @throws UnreadableRun when the folder is not that of a run
   * @throws org.quorate.evidence.DamagedEvidence when its evidence was changed
   */
  public static RunVerdict judge(Path folder) {
    return StoredRun.read(new RunFolder(folder)).verdict();
  }

  /** Judges a stored run and writes its report, machine formats and manifest; the same run gives the same bytes. */
  public static RunVerdict write(Path folder) {
    StoredRun run = StoredRun.read(new RunFolder(folder));
    RunFolder at = run.folder();
    write(at.verdicts(), VerdictsJson.of(at.id(), run.verdict()));
    write(at.machine().resolve("junit.xml"), JunitXml.of(run.verdict()));
    write(at.machine().resolve("summary.md"), MarkdownSummary.of(at.id(), run.catalogue().title(), run.verdict()));
    write(at.verification(), Verification.text(at, run.file().head()));
    String root = Manifest.of(at).rootWithout(at.report().getFileName().toString());
    write(at.report(), ReportPage.render(new PageContent(
        at.id(), run.catalogue(), run.evidence(), run.verdict(), run.documentFindings(), run.file().head(), root)));
    write(at.manifest(), Manifest.of(at).text());
    return run.verdict();
  }

  /** Puts a file in place whole, so that a reader never sees half of it. */
  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
      Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
