package org.quorate.criterion.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.DebianPackage;
import org.quorate.reading.OsRelease;
import org.quorate.reading.PackageLists;
import org.quorate.reading.PendingUpdates;

/** The operating system: a supported one, up to date, and rebooted where that was needed. */
public final class SystemCriteria {
  private static final String RELEASE = "operating-system";
  private static final String PACKAGE = "release-package";
  private static final String UPDATES = "pending-updates";
  private static final String LISTS = "package-lists";

  /** The release is in the supported matrix, and the installed base package is of that release. */
  public static final Criterion OPERATING_SYSTEM_SUPPORTED = HostCriterion.of(
      "operating-system-supported", Roles.TRIAD, Set.of(RELEASE, PACKAGE),
      inputs -> "an operating system of the supported matrix: " + matrix(inputs), SystemCriteria::supported);

  /** No update is pending, by package lists that their archive still calls valid. */
  public static final Criterion UPDATES_APPLIED = HostCriterion.of(
      "updates-applied", Roles.TRIAD, Set.of(UPDATES, LISTS),
      "no pending security or package update, by current package lists", SystemCriteria::updated);

  /** Nothing asks for a reboot, and the newest installed kernel is the running one. */
  public static final Criterion REBOOT_COMPLETED = HostCriterion.of(
      "reboot-completed", Roles.TRIAD, PendingReboot.PROBES,
      "no reboot pending, and the newest installed kernel running", PendingReboot::judge);

  private SystemCriteria() {}

  public static List<Criterion> all() {
    return List.of(OPERATING_SYSTEM_SUPPORTED, UPDATES_APPLIED, REBOOT_COMPLETED);
  }

  private static String matrix(Inputs inputs) {
    return inputs.list("policy.operating-systems").stream()
        .map(each -> each.path("id").asText() + " " + each.path("version").asText()).collect(Collectors.joining(", "));
  }

  private static Finding supported(HostReadings host) {
    Sample sample = host.reading(RELEASE);
    Optional<OsRelease> release = OsRelease.parse(sample.out()).filter(any -> sample.succeeded());
    if (release.isEmpty()) {
      return host.unintelligible(sample);
    }
    boolean listed = host.inputs().list("policy.operating-systems").stream().anyMatch(each -> matches(each, release.get()));
    return listed ? samePackage(host, release.get()) : host.refuted(release.get().toString());
  }

  private static boolean matches(JsonNode supported, OsRelease release) {
    return supported.path("id").asText().equals(release.id()) && supported.path("version").asText().equals(release.version());
  }

  /** The release file is a line of text that anybody can edit; on Debian the base package names the release as well. */
  private static Finding samePackage(HostReadings host, OsRelease release) {
    if (!release.id().equals("debian")) {
      return host.proven(release.toString());
    }
    Sample sample = host.reading(PACKAGE);
    Optional<DebianPackage> base = DebianPackage.parse(sample.out()).filter(any -> sample.succeeded());
    if (base.isEmpty()) {
      return host.unintelligible(sample);
    }
    String seen = "%s, base package %s".formatted(release, base.get().version());
    return base.get().version().matches("\\Q" + release.version() + "\\E([.+~].*)?") ? host.proven(seen) : host.refuted(seen);
  }

  private static Finding updated(HostReadings host) {
    Sample simulated = host.reading(UPDATES);
    Optional<PendingUpdates> pending = PendingUpdates.parse(simulated.out()).filter(any -> simulated.succeeded());
    if (pending.isEmpty()) {
      return host.unintelligible(simulated);
    }
    if (!pending.get().updates().isEmpty()) {
      return host.refuted("%d updates pending, %d of them security updates: %s".formatted(
          pending.get().updates().size(), pending.get().security().size(), String.join(", ", pending.get().updates())));
    }
    Sample listed = host.reading(LISTS);
    Optional<PackageLists> lists = PackageLists.parse(listed.out()).filter(any -> listed.succeeded());
    if (lists.isEmpty()) {
      return host.unclear("no update is known, but there is no list of packages to know one from");
    }
    Instant now = host.doneAt(listed);
    return lists.get().outdated(now)
        .map(outdated -> host.unclear("no update is known from outdated package lists (%s)".formatted(outdated)))
        .orElseGet(() -> host.proven("no update pending by %s".formatted(lists.get())));
  }
}
