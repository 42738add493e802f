package org.quorate.criterion.vrrp;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.VrrpInstance;

/** The Keepalived configuration of Alpha and Beta. */
public final class KeepalivedConfigurationCriteria {
  private static final int DEFAULT_PRIORITY = 100;

  /** The file is there, Keepalived accepts it, and a daemon that runs already has loaded it. */
  public static final Criterion CONFIGURATION_PRESENT = new Criterion(
      "keepalived-configuration-present",
      Set.of(KeepalivedFiles.PROBE, KeepalivedInUse.TEST, KeepalivedInUse.STATUS, KeepalivedInUse.UNITS),
      evidence -> Finding.all(Roles.PAIR.stream().map(role -> KeepalivedInUse.judge(evidence, role)).toList()));

  /** Both nodes use the same virtual router id and instance name. */
  public static final Criterion IDENTITY_SHARED = onFiles("vrrp-identity-shared", KeepalivedConfigurationCriteria::identity);

  /** Alpha has the higher priority, with what health checks add to each as long as they succeed. */
  public static final Criterion PRIORITY_ASYMMETRIC = onFiles("vrrp-priority-asymmetric", KeepalivedConfigurationCriteria::priority);

  /** Each node names the other as its only unicast peer. */
  public static final Criterion PEERS_CORRECT = onFiles("vrrp-peers-correct", KeepalivedConfigurationCriteria::peers);

  /** Both nodes have the VIP with its prefix on its interface. */
  public static final Criterion VIP_CONFIGURED = onFiles("vrrp-vip-configured", KeepalivedConfigurationCriteria::vip);

  /** Apart from priority, own and peer address and initial state, the two files say the same. */
  public static final Criterion CONSISTENT = onFiles("keepalived-configurations-consistent", Consistency::judge);

  private KeepalivedConfigurationCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        CONFIGURATION_PRESENT, IDENTITY_SHARED, PRIORITY_ASYMMETRIC, PEERS_CORRECT, VIP_CONFIGURED, CONSISTENT);
  }

  private static Criterion onFiles(String name, Function<Evidence, Finding> judge) {
    return new Criterion(name, Set.of(KeepalivedFiles.PROBE), judge);
  }

  private static Finding identity(Evidence evidence) {
    String expected = "the same virtual_router_id and instance name on Alpha and Beta";
    KeepalivedFiles files = KeepalivedFiles.of(evidence, expected);
    return files.together((alpha, beta) -> {
      String seen = "alpha: %s %s; beta: %s %s".formatted(
          alpha.name(), shown(alpha.routerId()), beta.name(), shown(beta.routerId()));
      boolean same = alpha.routerId().isPresent() && alpha.routerId().equals(beta.routerId())
          && alpha.name().equals(beta.name());
      return decided(same, files, seen);
    });
  }

  private static Finding priority(Evidence evidence) {
    KeepalivedFiles files = KeepalivedFiles.of(evidence, "a higher priority on Alpha than on Beta");
    return files.together((alpha, beta) -> {
      int ofAlpha = alpha.priority().orElse(DEFAULT_PRIORITY) + files.alpha().value().added(alpha);
      int ofBeta = beta.priority().orElse(DEFAULT_PRIORITY) + files.beta().value().added(beta);
      return decided(ofAlpha > ofBeta, files, "alpha: priority %d; beta: priority %d".formatted(ofAlpha, ofBeta));
    });
  }

  private static Finding peers(Evidence evidence) {
    KeepalivedFiles files = KeepalivedFiles.of(evidence, "on Alpha and Beta, the other's address as the only unicast peer");
    return files.onEach((role, instance) -> {
      String other = files.inputs().text("hosts.%s.address".formatted(KeepalivedFiles.otherThan(role)));
      String own = files.inputs().text("hosts.%s.address".formatted(role));
      String seen = "%s: unicast peers %s%s".formatted(role, instance.unicastPeers(),
          instance.source().isEmpty() ? "" : ", speaking from " + instance.source());
      boolean right = instance.unicastPeers().equals(List.of(other))
          && (instance.source().isEmpty() || instance.source().equals(own));
      return decided(right, files, seen + "; its peer is " + other);
    });
  }

  private static Finding vip(Evidence evidence) {
    Inputs inputs = evidence.inputs();
    VrrpInstance.VirtualAddress vip = new VrrpInstance.VirtualAddress(
        inputs.text("zone.vip.address"), inputs.number("zone.vip.prefix"), inputs.text("zone.vip.interface"));
    KeepalivedFiles files = KeepalivedFiles.of(evidence, "the virtual address %s on Alpha and Beta".formatted(vip));
    return files.onEach((role, instance) -> decided(
        instance.addresses().contains(vip), files, "%s: virtual addresses %s".formatted(role, instance.addresses())));
  }

  private static Finding decided(boolean holds, KeepalivedFiles files, String seen) {
    return holds
        ? Finding.proven(files.expected(), seen, files.lines())
        : Finding.refuted(files.expected(), seen, files.lines());
  }

  private static String shown(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "without virtual_router_id";
  }
}
