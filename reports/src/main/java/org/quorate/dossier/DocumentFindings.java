package org.quorate.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Where a source document is silent, ambiguous or wrong, with the clauses that each point touches. */
record DocumentFindings(List<Point> points) {

  /**
   * One point about the document.
   *
   * @param title what it is about
   * @param text what was found
   * @param handling what this harness does about it
   * @param clauses ids it touches
   */
  record Point(String title, String text, String handling, List<String> clauses) {}

  /** Those kept with the run, else those the program carries; none when there are none. */
  static DocumentFindings of(RunFolder folder, String system) {
    String resource = "/features/" + system + "/findings.yaml";
    try (InputStream in = Files.exists(folder.documentFindings())
        ? Files.newInputStream(folder.documentFindings())
        : DocumentFindings.class.getResourceAsStream(resource)) {
      return in == null ? new DocumentFindings(List.of()) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DocumentFindings read(InputStream in) {
    Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    List<Point> points = new ArrayList<>();
    for (Object each : (List<?>) file.get("findings")) {
      Map<?, ?> entry = (Map<?, ?>) each;
      List<String> clauses = ((List<?>) entry.get("clauses")).stream().map(Object::toString).toList();
      points.add(new Point(entry.get("title").toString(), entry.get("text").toString(), entry.get("handling").toString(), clauses));
    }
    return new DocumentFindings(List.copyOf(points));
  }
}
