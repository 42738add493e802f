package org.quorate.criterion.handoff;

import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.certificate.CertificateDirectory;
import org.quorate.evidence.Inputs;

/** What must be in order when the zone is handed over, beyond what earlier sections judge. */
public final class HandoffCriteria {

  /** One holder of the VIP, and the same one, at every look of the observation period. */
  public static final Criterion VIP_STABLE = new Criterion("vip-stable", Set.of(), VipStability::judge);

  /** No certificate of the zone expires before the horizon of the policy. */
  public static final Criterion CERTIFICATE_HORIZON = HostCriterion.allOf("certificate-horizon",
      HostCriterion.of("listed-certificate-horizon", Roles.TRIAD, Set.of(CertificateHorizon.DATES),
          HandoffCriteria::horizon, CertificateHorizon::judge),
      HostCriterion.of("every-certificate-horizon", Roles.TRIAD, Set.of(CertificateDirectory.PROBE),
          HandoffCriteria::horizon, CertificateHorizon::everyOther));

  /** Artifact storage is a mount of its own and takes writes on the node that holds the VIP. */
  public static final Criterion ARTIFACTS_ON_ACTIVE_NODE = new Criterion(
      "artifacts-on-active-node", ActiveArtifacts.PROBES, ActiveArtifacts::judge);

  /** A scratch file was written to artifact storage on the active node, read back and removed. */
  public static final Criterion ARTIFACTS_TAKE_FILES = new Criterion(
      "artifacts-take-files", ActiveArtifacts.PROBES, ActiveArtifacts::takesFiles);

  /** What this run logged on each node is at the aggregation target, and was there in time. */
  public static final Criterion LOGS_VISIBLE = new Criterion(
      "logs-visible", Set.of(ShippedLogs.PROBE), ShippedLogs::judge);

  private HandoffCriteria() {}

  public static List<Criterion> all() {
    return List.of(VIP_STABLE, CERTIFICATE_HORIZON, ARTIFACTS_ON_ACTIVE_NODE, ARTIFACTS_TAKE_FILES, LOGS_VISIBLE);
  }

  private static String horizon(Inputs inputs) {
    return "every certificate valid for at least " + inputs.text("policy.certificates.horizon");
  }
}
