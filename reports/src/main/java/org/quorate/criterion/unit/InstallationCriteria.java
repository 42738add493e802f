package org.quorate.criterion.unit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.SystemdUnits;

/** Units and slices that are installed, and that systemd knows of. */
public final class InstallationCriteria {
  private static final String HELPERS = "helper-units";
  private static final String TO_RELOAD = "units-to-reload";
  private static final Set<String> SHARED_SLICES = Set.of("", "-.slice", "system.slice", "user.slice");

  /** Service and slice of JetStream, on every node. */
  public static final Criterion JETSTREAM_UNIT = service("jetstream-unit-installed", Roles.TRIAD, "jetstream");

  /** Service and slice of the controller, on Alpha and Beta. */
  public static final Criterion CONTROLLER_UNIT = service("controller-unit-installed", Roles.PAIR, "controller");

  /** The units of the monitoring helpers that the environment file declares. */
  public static final Criterion HELPER_UNITS =
      new Criterion("helper-units-installed", Set.of(HELPERS), InstallationCriteria::helpers);

  /** No unit differs on disk from what systemd has loaded. */
  public static final Criterion RELOADED =
      new Criterion("systemd-reloaded", Set.of(UnitReadings.UNITS, TO_RELOAD), InstallationCriteria::reloaded);

  private InstallationCriteria() {}

  public static List<Criterion> all() {
    return List.of(JETSTREAM_UNIT, CONTROLLER_UNIT, HELPER_UNITS, RELOADED);
  }

  private static Criterion service(String name, List<String> roles, String key) {
    return new Criterion(name, Set.of(UnitReadings.UNITS, UnitReadings.FILES), evidence -> {
      String unit = evidence.inputs().text("policy.services." + key);
      String expected = "%s installed, in a slice of its own that is installed too".formatted(unit);
      return Finding.all(roles.stream()
          .map(role -> inSlice(UnitReadings.of(evidence, role, expected), unit)).toList());
    });
  }

  private static Finding inSlice(UnitReadings node, String name) {
    return node.files().judged(files -> node.unit(name, (unit, seq) -> {
      String slice = unit.text("Slice");
      boolean placed = unit.loaded() && !unit.text("FragmentPath").isEmpty();
      String seen = "%s is %s%s".formatted(name, unit.text("LoadState"), placed ? ", in " + slice : "");
      if (!placed || SHARED_SLICES.contains(slice)) {
        return node.decided(false, seen);
      }
      return node.decided(
          files.installed(slice), seen + (files.installed(slice) ? ", installed" : ", which has no unit file"));
    }));
  }

  private static Finding helpers(Evidence evidence) {
    List<String> declared = evidence.inputs().list("policy.services.helpers").stream().map(JsonNode::asText).toList();
    String expected = "every declared monitoring helper installed";
    if (!evidence.inputs().has("policy.services.helpers")) {
      return Finding.notProven(expected, "the environment file says nothing of helpers");
    }
    if (declared.isEmpty()) {
      return Finding.proven(expected, "not applicable: the environment file declares no helper");
    }
    return Finding.all(Roles.TRIAD.stream().flatMap(role -> declared.stream().map(helper ->
        Latest.judged(evidence, role, HELPERS, helper, expected, sample -> helper(sample, expected)))).toList());
  }

  private static Finding helper(Sample sample, String expected) {
    return SystemdUnits.read(sample.succeeded() ? sample.out() : "")
        .flatMap(units -> units.unit(sample.item()))
        .map(unit -> {
          String seen = "%s: %s is %s".formatted(sample.role(), unit.id(), unit.text("LoadState"));
          return unit.loaded() && !unit.text("FragmentPath").isEmpty()
              ? Finding.proven(expected, seen, sample.seq())
              : Finding.refuted(expected, seen, sample.seq());
        })
        .orElseGet(() -> Latest.unintelligible(sample, expected));
  }

  private static Finding reloaded(Evidence evidence) {
    String expected = "no unit changed on disk since systemd loaded it";
    return Finding.all(Roles.TRIAD.stream().flatMap(role -> List.of(UnitReadings.UNITS, TO_RELOAD).stream().map(probe -> {
      Seen<SystemdUnits> units = Seen.of(evidence, role, probe, expected, SystemdUnits::read);
      return units.judged(all -> {
        List<String> stale = all.all().stream().filter(unit -> !unit.text("NeedDaemonReload").equals("no"))
            .map(SystemdUnits.Unit::id).toList();
        return stale.isEmpty()
            ? Finding.proven(expected, "%s: none of %d units".formatted(role, all.all().size()), units.seq())
            : Finding.refuted(expected, "%s: %s".formatted(role, String.join(", ", stale)), units.seq());
      });
    })).toList());
  }
}
