package org.quorate.criterion.packages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Sample;
import org.quorate.reading.BlockDevices;
import org.quorate.reading.DebianPackage;

/** Programs that a node needs, shown by running them. */
public final class ToolCriteria {
  static final String KEEPALIVED = "keepalived-version";
  static final String OPENSSL = "openssl-version";
  private static final String PREREQUISITES = "agent-prerequisites";
  private static final String FILES = "agent-prerequisite-files";
  private static final String BLOCK_DEVICES = "block-devices";
  private static final Map<String, String> DISK_TOOLS = Map.of(
      "tool-findmnt", "findmnt from util-linux", "tool-mdadm", "mdadm - v", "tool-smartctl", "smartctl ");

  public static final Criterion KEEPALIVED_INSTALLED = HostCriterion.of(
      "keepalived-installed", Roles.PAIR, Set.of(KEEPALIVED), "Keepalived installed",
      host -> runs(host, KEEPALIVED, "Keepalived v"));

  public static final Criterion TLS_TOOLING_INSTALLED = HostCriterion.of(
      "tls-tooling-installed", Roles.TRIAD, Set.of(OPENSSL), "TLS tooling installed",
      host -> runs(host, OPENSSL, "OpenSSL "));

  public static final Criterion DISK_TOOLING_INSTALLED = HostCriterion.of(
      "disk-tooling-installed", Roles.TRIAD, diskProbes(), "disk and RAID tooling installed", ToolCriteria::diskTools);

  /** The package manager has each of them installed, and their programs and libraries are as installed. */
  public static final Criterion AGENT_PREREQUISITES_INSTALLED = HostCriterion.of(
      "agent-prerequisites-installed", Roles.TRIAD, Set.of(PREREQUISITES, FILES),
      inputs -> "installed: " + String.join(", ", inputs.texts("policy.agent-prerequisites")), ToolCriteria::prerequisites);

  private ToolCriteria() {}

  public static List<Criterion> all() {
    return List.of(KEEPALIVED_INSTALLED, TLS_TOOLING_INSTALLED, DISK_TOOLING_INSTALLED, AGENT_PREREQUISITES_INSTALLED);
  }

  private static Set<String> diskProbes() {
    Set<String> all = new HashSet<>(DISK_TOOLS.keySet());
    all.add(BLOCK_DEVICES);
    return all;
  }

  private static Finding diskTools(HostReadings host) {
    List<Finding> findings = new ArrayList<>();
    findings.add(lists(host, host.reading(BLOCK_DEVICES)));
    new TreeMap<>(DISK_TOOLS).forEach((probe, prefix) -> findings.add(runs(host, probe, prefix)));
    return Finding.all(findings);
  }

  private static Finding lists(HostReadings host, Sample sample) {
    if (Absence.of(sample)) {
      return host.refuted("not installed: lsblk");
    }
    return sample.succeeded() && BlockDevices.parse(sample.out()).isPresent()
        ? host.proven("lsblk lists block devices") : host.unintelligible(sample);
  }

  private static Finding runs(HostReadings host, String probe, String prefix) {
    Sample sample = host.reading(probe);
    if (Absence.of(sample)) {
      return host.refuted("not installed: " + probe.replaceFirst("tool-|-version", ""));
    }
    String said = (sample.out() + sample.err()).strip();
    return sample.succeeded() && said.startsWith(prefix)
        ? host.proven(said.lines().findFirst().orElse(said)) : host.unintelligible(sample);
  }

  private static Finding prerequisites(HostReadings host) {
    List<String> wanted = host.inputs().texts("policy.agent-prerequisites");
    if (wanted.isEmpty()) {
      return host.unclear("the environment file lists no prerequisite");
    }
    List<Finding> findings = new ArrayList<>();
    for (String name : wanted) {
      findings.add(host.reading(PREREQUISITES, name).map(sample -> installed(host, sample))
          .orElseGet(() -> host.unclear("%s was not looked for".formatted(name))));
      findings.add(host.reading(FILES, name).map(sample -> PackageFiles.intact(host, sample))
          .orElseGet(() -> host.unclear("the files of %s were not looked at".formatted(name))));
    }
    return Finding.all(findings);
  }

  /** What the package manager says of one package. */
  public static Finding installed(HostReadings host, Sample sample) {
    if (sample.exit() == 1 && sample.err().contains("is not installed")) {
      return host.refuted("%s is not installed".formatted(sample.item()));
    }
    return DebianPackage.parse(sample.out()).filter(any -> sample.succeeded())
        .map(found -> found.installed() ? host.proven(found.toString()) : host.refuted(found.toString()))
        .orElseGet(() -> host.unintelligible(sample));
  }
}
