package org.quorate.criterion.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Sample;

/** Whether the required mounts come back by themselves. */
public final class PersistenceCriteria {
  /** What the drill that reloads the persistent mount configuration calls its action. */
  public static final String RELOAD = "reload the persistent mount configuration";

  private static final String VALIDATION = "persistent-mount-validation";

  /** findmnt finds no error in the persistent configuration. */
  public static final Criterion MOUNT_CONFIGURATION_VALID = HostCriterion.of(
      "mount-configuration-valid", Roles.TRIAD, Set.of(VALIDATION), "persistent mount configuration without errors",
      PersistenceCriteria::valid);

  /** The JetStream volume is declared on every node, by the recorded device. */
  static final Criterion VOLUME_DECLARED = HostCriterion.of(
      "jetstream-volume-declared", Roles.TRIAD, DeclaredMount.probes(MountPoint.JETSTREAM),
      "the JetStream volume in persistent configuration, mounted at boot from the recorded device",
      host -> new DeclaredMount(host, MountPoint.JETSTREAM).judge());

  /** The artifact storage is declared on the service-bearing nodes. */
  static final Criterion ARTIFACTS_DECLARED = HostCriterion.of(
      "artifacts-declared", Roles.PAIR, DeclaredMount.probes(MountPoint.ARTIFACTS),
      "artifact storage in persistent configuration, mounted at boot from the device in use",
      host -> new DeclaredMount(host, MountPoint.ARTIFACTS).judge());

  /** Every required mount is declared where it must be, and the declaration is valid. */
  public static final Criterion MOUNTS_DECLARED =
      HostCriterion.allOf("mounts-declared", VOLUME_DECLARED, ARTIFACTS_DECLARED, MOUNT_CONFIGURATION_VALID);

  /** Reloading the configuration succeeded on every node and left the JetStream volume mounted. */
  public static final Criterion MOUNTS_RELOADED = new Criterion(
      "mounts-reloaded", VolumeCriteria.VOLUME_DEDICATED.probes(), evidence -> Finding.all(List.of(
          Reloading.judge(evidence), VolumeCriteria.VOLUME_DEDICATED.judge(evidence))));

  /** A node was rebooted, and all required mounts are there. */
  public static final Criterion MOUNTS_BACK_AFTER_REBOOT = HostCriterion.allOf(
      "mounts-back-after-reboot",
      new Criterion("a-node-was-rebooted", Set.of(Rebooting.PROBE), Rebooting::judge),
      VolumeCriteria.VOLUME_DEDICATED, ArtifactCriteria.ARTIFACTS_MOUNTED);

  private PersistenceCriteria() {}

  public static List<Criterion> all() {
    return List.of(MOUNT_CONFIGURATION_VALID, MOUNTS_DECLARED, MOUNTS_RELOADED, MOUNTS_BACK_AFTER_REBOOT);
  }

  private static Finding valid(HostReadings host) {
    Sample sample = host.reading(VALIDATION);
    String said = (sample.out() + sample.err()).strip().replaceAll("\\s+", " ");
    List<String> errors = new ArrayList<>();
    (sample.out() + "\n" + sample.err()).lines().map(String::strip)
        .filter(line -> line.startsWith("[E]") || line.contains("parse error at line")).forEach(errors::add);
    if (!errors.isEmpty()) {
      return host.refuted(String.join("; ", errors));
    }
    boolean good = said.contains("Success, no errors or warnings detected") || said.contains("0 parse errors, 0 errors,");
    return sample.succeeded() && good ? host.proven("no errors") : host.unintelligible(sample);
  }
}
