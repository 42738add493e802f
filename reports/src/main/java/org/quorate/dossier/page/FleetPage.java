package org.quorate.dossier.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.quorate.dossier.across.Fleet;

/** Many zones on one page, the worst first. */
public final class FleetPage {
  private final Fleet fleet;

  private FleetPage(Fleet fleet) {
    this.fleet = fleet;
  }

  public static String render(Fleet fleet) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.quorate.dossier.page");
    StringOutput html = new StringOutput(1 << 16);
    templates.render("fleet.jte", new FleetPage(fleet), html);
    return html.toString();
  }

  List<Fleet.Zone> zones() {
    return fleet.zones().stream().sorted((one, other) -> Integer.compare(rank(other), rank(one))).toList();
  }

  private static int rank(Fleet.Zone zone) {
    return zone.exit() == 1 ? Integer.MAX_VALUE : zone.exit();
  }

  long good() {
    return fleet.zones().stream().filter(zone -> zone.exit() == 0).count();
  }

  List<Integer> missing() {
    return fleet.missing();
  }

  static String plain(String text) {
    return PlainText.of(text);
  }

  static String style(Fleet.Zone zone) {
    return "is-" + (zone.exit() > 2 ? "not-proven" : zone.verdict().toLowerCase(Locale.ROOT).replace(' ', '-'));
  }
}
