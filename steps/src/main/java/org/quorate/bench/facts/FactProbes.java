package org.quorate.bench.facts;

import java.time.Duration;
import java.util.List;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.PerHost;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Sample;
import org.quorate.probe.Probe;

/** The facts as this program reads and judges them: a probe and a criterion each. */
final class FactProbes {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private FactProbes() {}

  static Probe probe(Fact fact) {
    return new Probe(fact.id(), Roles.TRIAD, "", "", argv(fact), false, false, DEADLINE);
  }

  static Criterion criterion(Fact fact) {
    return PerHost.onEach(fact.id(), Roles.TRIAD, fact.id(), fact.toString(), (sample, inputs) -> judge(fact, sample));
  }

  private static List<String> argv(Fact fact) {
    return switch (fact.kind()) {
      case FILE -> List.of("stat", "-c", "%a %U %G", fact.name());
      case PACKAGE -> List.of("dpkg-query", "-s", fact.name());
      case SERVICE ->
          List.of("systemctl", "show", "-p", "ActiveState", "-p", "UnitFileState", fact.name() + ".service");
      case PORT -> List.of("ss", "-H", "-l", "-t", "-n", "sport = :" + fact.name());
      case MOUNT -> List.of("findmnt", "-n", "-o", "FSTYPE", "--mountpoint", fact.name());
      case USER -> List.of("getent", "passwd", fact.name());
      case KERNEL_PARAM -> List.of("cat", "/proc/sys/" + fact.name().replace('.', '/'));
      case COMMAND -> List.of(fact.name().split(" "));
    };
  }

  static Finding judge(Fact fact, Sample sample) {
    String seen = "%s: %s".formatted(sample.role(), sample.succeeded() ? sample.text() : "exit " + sample.exit());
    return sample.succeeded() && holds(fact, sample.text())
        ? Finding.proven(fact.toString(), seen, sample.seq()) : Finding.refuted(fact.toString(), seen, sample.seq());
  }

  private static boolean holds(Fact fact, String said) {
    List<String> lines = said.lines().toList();
    return switch (fact.kind()) {
      case FILE -> said.equals("%s %s %s".formatted(fact.so("mode"), fact.so("owner"), fact.so("group")));
      case PACKAGE -> lines.contains("Status: install ok installed");
      case SERVICE -> lines.contains("ActiveState=active") && lines.contains("UnitFileState=enabled");
      case PORT -> lines.stream().anyMatch(line -> line.startsWith("LISTEN")
          && fact.so("protocol").equals(line.matches(".*[*\\]]:" + fact.name() + " .*") ? "tcp6" : "tcp"));
      case MOUNT -> said.equals(fact.so("filesystem"));
      case USER -> said.split(":").length > 5 && said.split(":")[5].equals(fact.so("home"));
      case KERNEL_PARAM -> said.equals(fact.so("value"));
      case COMMAND -> said.contains(fact.so("says"));
    };
  }
}
