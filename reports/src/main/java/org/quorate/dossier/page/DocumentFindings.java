package org.quorate.dossier.page;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Where a source document is silent, ambiguous or wrong, with the clauses that each point touches. */
public record DocumentFindings(List<Point> points) {
  public static final DocumentFindings NONE = new DocumentFindings(List.of());

  /**
   * One point about the document.
   *
   * @param title what it is about
   * @param text what was found
   * @param handling what this harness does about it
   * @param clauses ids it touches
   */
  public record Point(String title, String text, String handling, List<String> clauses) {}

  public static DocumentFindings read(InputStream in) {
    Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    List<Point> points = new ArrayList<>();
    for (Object each : (List<?>) file.get("findings")) {
      points.add(point((Map<?, ?>) each));
    }
    return new DocumentFindings(List.copyOf(points));
  }

  private static Point point(Map<?, ?> entry) {
    List<String> clauses = ((List<?>) entry.get("clauses")).stream().map(Object::toString).toList();
    return new Point(text(entry, "title"), text(entry, "text"), text(entry, "handling"), clauses);
  }

  private static String text(Map<?, ?> entry, String key) {
    return PlainText.of(String.valueOf(entry.get(key)));
  }
}
