package org.quorate.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.attestation.AttestationCriteria;
import org.quorate.criterion.backup.BackupCriteria;
import org.quorate.criterion.certificate.CertificateCriteria;
import org.quorate.criterion.controller.ControllerActivityCriteria;
import org.quorate.criterion.controller.ControllerArtifactCriteria;
import org.quorate.criterion.controller.HealthCriteria;
import org.quorate.criterion.deployment.DeploymentCriteria;
import org.quorate.criterion.failover.CellCriteria;
import org.quorate.criterion.failover.ClosedPlaneCriteria;
import org.quorate.criterion.failover.DemotionCriteria;
import org.quorate.criterion.failover.ResilienceCriteria;
import org.quorate.criterion.failover.RestorationCriteria;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.criterion.failover.UnderFaultCriteria;
import org.quorate.criterion.failover.WriteHistoryCriteria;
import org.quorate.criterion.handoff.HandoffCriteria;
import org.quorate.criterion.hardware.HardwareCriteria;
import org.quorate.criterion.hardware.RaidCriteria;
import org.quorate.criterion.host.LoginCriteria;
import org.quorate.criterion.host.SystemCriteria;
import org.quorate.criterion.input.HostInputs;
import org.quorate.criterion.input.PathInputs;
import org.quorate.criterion.input.ZoneInputs;
import org.quorate.criterion.jetstream.JetstreamClusterCriteria;
import org.quorate.criterion.jetstream.JetstreamConfigurationCriteria;
import org.quorate.criterion.logging.LogAgentCriteria;
import org.quorate.criterion.monitoring.MonitoringCriteria;
import org.quorate.criterion.network.NetworkCriteria;
import org.quorate.criterion.packages.BaselineCriteria;
import org.quorate.criterion.packages.RuntimeCriteria;
import org.quorate.criterion.packages.ToolCriteria;
import org.quorate.criterion.storage.ArtifactCriteria;
import org.quorate.criterion.storage.PersistenceCriteria;
import org.quorate.criterion.storage.VolumeCriteria;
import org.quorate.criterion.time.TimeCriteria;
import org.quorate.criterion.unit.AutoStartCriteria;
import org.quorate.criterion.unit.EnablementCriteria;
import org.quorate.criterion.unit.InstallationCriteria;
import org.quorate.criterion.vip.VipCriteria;
import org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria;
import org.quorate.criterion.vrrp.KeepalivedServiceCriteria;
import org.quorate.criterion.vrrp.ScriptCriteria;
import org.quorate.procedure.ProcedureCriteria;

/** Every criterion by name, so that a stored run can be judged again. */
public final class Criteria {
  private static final Map<String, Criterion> BY_NAME = byName();

  private Criteria() {}

  public static List<Criterion> all() {
    return List.copyOf(BY_NAME.values());
  }

  public static Optional<Criterion> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Criteria that judge those of other clauses again. */
  public static ProcedureCriteria procedure() {
    return new ProcedureCriteria(Criteria::named);
  }

  /** The families, one line each, in alphabetical order. */
  private static List<List<Criterion>> families() {
    List<List<Criterion>> families = new ArrayList<>();
    families.add(ArtifactCriteria.all());
    families.add(AttestationCriteria.all());
    families.add(AutoStartCriteria.all());
    families.add(BackupCriteria.all());
    families.add(BaselineCriteria.all());
    families.add(CellCriteria.all());
    families.add(CertificateCriteria.all());
    families.add(ClosedPlaneCriteria.all());
    families.add(ControllerActivityCriteria.all());
    families.add(ControllerArtifactCriteria.all());
    families.add(DemotionCriteria.all());
    families.add(DeploymentCriteria.all());
    families.add(EnablementCriteria.all());
    families.add(HandoffCriteria.all());
    families.add(HardwareCriteria.all());
    families.add(HealthCriteria.all());
    families.add(HostInputs.all());
    families.add(InstallationCriteria.all());
    families.add(JetstreamClusterCriteria.all());
    families.add(JetstreamConfigurationCriteria.all());
    families.add(KeepalivedConfigurationCriteria.all());
    families.add(KeepalivedServiceCriteria.all());
    families.add(LogAgentCriteria.all());
    families.add(LoginCriteria.all());
    families.add(MonitoringCriteria.all());
    families.add(NetworkCriteria.all());
    families.add(PathInputs.all());
    families.add(PersistenceCriteria.all());
    families.add(procedure().all());
    families.add(RaidCriteria.all());
    families.add(ResilienceCriteria.all());
    families.add(RestorationCriteria.all());
    families.add(RuntimeCriteria.all());
    families.add(ScriptCriteria.all());
    families.add(SystemCriteria.all());
    families.add(TimeCriteria.all());
    families.add(ToolCriteria.all());
    families.add(TrackRecordCriteria.all());
    families.add(UnderFaultCriteria.all());
    families.add(VipCriteria.all());
    families.add(VolumeCriteria.all());
    families.add(WriteHistoryCriteria.all());
    families.add(ZoneInputs.all());
    return families;
  }

  private static Map<String, Criterion> byName() {
    Map<String, Criterion> byName = new LinkedHashMap<>();
    for (List<Criterion> family : families()) {
      for (Criterion criterion : family) {
        if (byName.put(criterion.name(), criterion) != null) {
          throw new IllegalStateException("two criteria are named \"%s\"".formatted(criterion.name()));
        }
      }
    }
    return byName;
  }
}
