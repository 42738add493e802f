package org.quorate.criterion.unit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.SystemdUnits;
import org.quorate.reading.UnitFiles;

/** Which services start on their own at boot. */
public final class EnablementCriteria {
  private static final Set<String> REACHED_BY_A_BOOT =
      Set.of("multi-user.target", "graphical.target", "default.target", "basic.target", "sysinit.target");
  private static final Set<String> PROBES = Set.of(UnitReadings.UNITS, UnitReadings.FILES);

  /** JetStream is enabled on every node. */
  public static final Criterion JETSTREAM_ENABLED = onEach("jetstream-enabled", Roles.TRIAD, "jetstream", true);

  /** Keepalived is enabled on Alpha and Beta. */
  public static final Criterion KEEPALIVED_ENABLED = onEach("keepalived-enabled", Roles.PAIR, "keepalived", true);

  /** The controller is installed on Alpha and Beta, and nothing pulls it in at boot. */
  public static final Criterion CONTROLLER_NOT_ENABLED = onEach("controller-not-enabled", Roles.PAIR, "controller", false);

  /** Of the zone's services, those that are meant to start on their own are enabled, and no other. */
  public static final Criterion ONLY_MEANT_ENABLED = new Criterion(
      "only-meant-services-enabled", Set.of(UnitReadings.FILES, HelperStates.PROBE), evidence -> Finding.all(Roles.TRIAD.stream()
          .map(role -> onlyMeant(evidence, role)).toList()));

  private EnablementCriteria() {}

  public static List<Criterion> all() {
    return List.of(JETSTREAM_ENABLED, KEEPALIVED_ENABLED, CONTROLLER_NOT_ENABLED, ONLY_MEANT_ENABLED);
  }

  private static Criterion onEach(String name, List<String> roles, String key, boolean enabled) {
    BiFunction<Evidence, String, Finding> judge = (evidence, role) -> {
      String unit = evidence.inputs().text("policy.services." + key);
      String expected = enabled ? "%s enabled".formatted(unit) : "%s installed, and not pulled in at boot".formatted(unit);
      UnitReadings node = UnitReadings.of(evidence, role, expected);
      return node.files().judged(files -> node.unit(unit, (found, seq) -> enabled
          ? node.decided(
              files.enabled(unit) && found.text("UnitFileState").equals("enabled") && atBoot(found),
              "%s is %s, wanted by \"%s\"".formatted(unit, state(files, unit), found.text("WantedBy")))
          : Pulled.judge(node, found)));
    };
    return new Criterion(name, PROBES, evidence -> Finding.all(
        roles.stream().map(role -> judge.apply(evidence, role)).toList()));
  }

  /** A unit is enabled for the target that its install section names, whether a boot reaches it or not. */
  private static boolean atBoot(SystemdUnits.Unit unit) {
    return Stream.concat(unit.names("WantedBy").stream(), unit.names("RequiredBy").stream())
        .anyMatch(REACHED_BY_A_BOOT::contains);
  }

  private static Finding onlyMeant(Evidence evidence, String role) {
    Set<String> meant = meant(evidence.inputs(), role);
    UnitReadings node = UnitReadings.of(evidence, role, "of the zone's services, exactly those meant to start on their own enabled");
    HelperStates helpers = HelperStates.of(evidence, role, node.expected());
    if (helpers.gap().isPresent()) {
      return helpers.gap().get();
    }
    return node.files().judged(files -> {
      Set<String> enabled = new TreeSet<>(files.states().keySet().stream()
          .filter(unit -> unit.endsWith(".service") && ofZone(evidence.inputs(), unit))
          .filter(unit -> state(files, unit).startsWith("enabled"))
          .map(unit -> files.enabled(unit) ? unit : "%s (%s)".formatted(unit, state(files, unit))).toList());
      enabled.addAll(helpers.enabledServices());
      return node.decided(enabled.equals(meant), "enabled are %s; meant are %s".formatted(enabled, meant));
    });
  }

  private static Set<String> meant(Inputs inputs, String role) {
    Set<String> meant = new TreeSet<>(inputs.list("policy.services.helpers").stream().map(JsonNode::asText)
        .filter(unit -> unit.endsWith(".service")).toList());
    meant.add(inputs.text("policy.services.jetstream"));
    if (Roles.PAIR.contains(role)) {
      meant.add(inputs.text("policy.services.keepalived"));
    }
    return meant;
  }

  /** The services the environment file names, and all that carry the names the document gives to the zone's parts. */
  private static boolean ofZone(Inputs inputs, String unit) {
    boolean named = inputs.map("policy.services").values().stream().anyMatch(value -> value.asText().equals(unit))
        || inputs.text("policy.backup.service", "").equals(unit);
    return named || List.of("bsfg", "jetstream", "keepalived").stream().anyMatch(unit::contains);
  }

  private static String state(UnitFiles files, String unit) {
    return files.states().getOrDefault(unit, "not installed");
  }
}
