package org.quorate.criterion.handoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.RoundTrip;
import org.quorate.criterion.vip.VipHolders;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.Mount;

/** Artifact storage on the node that holds the VIP. */
final class ActiveArtifacts {
  static final Set<String> PROBES = Set.of(VipHolders.PROBE, "artifact-mount", "artifact-writable");
  private static final Set<String> OF_STORAGE = Set.of("artifact-mount", "artifact-writable");
  private static final String SCRATCH_PLACE = "artifact storage";

  private ActiveArtifacts() {}

  static Finding judge(Evidence evidence) {
    String expected = "artifact storage mounted and writable on the node that holds the VIP";
    return onActiveNode(evidence, expected, role -> HostCriterion.on(
        evidence, List.of(role), OF_STORAGE, expected, ActiveArtifacts::available));
  }

  static Finding takesFiles(Evidence evidence) {
    String expected =
        "artifact storage takes a scratch file, gives it back and lets it be removed on the node that holds the VIP";
    return onActiveNode(evidence, expected, role -> Finding.all(List.of(
        RoundTrip.judge(evidence, SCRATCH_PLACE, role, expected),
        HostCriterion.on(evidence, List.of(role), OF_STORAGE, expected, ActiveArtifacts::available))));
  }

  private static Finding onActiveNode(Evidence evidence, String expected, Function<String, Finding> judge) {
    VipHolders holders = VipHolders.of(evidence, expected);
    Optional<Finding> gaps = holders.gaps();
    if (gaps.isPresent()) {
      return gaps.get();
    }
    return holders.single().map(role -> holders.behind(judge.apply(role)))
        .orElseGet(() -> Finding.refuted(expected, holders.described(), holders.lines()));
  }

  private static Finding available(HostReadings readings) {
    Sample mount = readings.reading("artifact-mount");
    Sample writable = readings.reading("artifact-writable");
    if (mount.exit() > 1 || writable.exit() > 1) {
      return readings.unintelligible(mount.exit() > 1 ? mount : writable);
    }
    if (mount.exit() == 1) {
      return readings.refuted("nothing is mounted at " + readings.inputs().text("paths.artifacts"));
    }
    String path = readings.inputs().text("paths.artifacts");
    Optional<Mount> uppermost = Mount.parse(mount.out()).stream().flatMap(List::stream)
        .filter(each -> each.target().equals(path)).reduce((lower, upper) -> upper);
    if (uppermost.isEmpty()) {
      return readings.unintelligible(mount);
    }
    if (!uppermost.get().wholeDevice()) {
      return readings.refuted("%s is not the whole filesystem of a device".formatted(uppermost.get()));
    }
    return writable.exit() == 0
        ? readings.proven("mounted and writable")
        : readings.refuted("mounted, but not writable");
  }
}
