package org.quorate.criterion.packages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.DockerVersion;
import org.quorate.reading.Versions;

/** Versions inside the supported baseline, as the programs themselves say them. */
public final class BaselineCriteria {
  /** The running daemon, Compose, Keepalived and openssl are each within their range. */
  public static final Criterion VERSIONS_WITHIN_BASELINE = HostCriterion.allOf(
      "versions-within-baseline",
      HostCriterion.of("runtime-versions", Roles.TRIAD, Set.of(RuntimeCriteria.RUNTIME, RuntimeCriteria.COMPOSE, ToolCriteria.OPENSSL),
          inputs -> "docker %s, compose %s, openssl %s".formatted(
              range(inputs, "docker"), range(inputs, "compose"), range(inputs, "openssl")),
          host -> Finding.all(List.of(
              daemon(host), within(host, "compose", RuntimeCriteria.COMPOSE), within(host, "openssl", ToolCriteria.OPENSSL)))),
      HostCriterion.of("keepalived-version-in-range", Roles.PAIR, Set.of(ToolCriteria.KEEPALIVED),
          inputs -> "keepalived " + range(inputs, "keepalived"),
          host -> within(host, "keepalived", ToolCriteria.KEEPALIVED)));

  private BaselineCriteria() {}

  public static List<Criterion> all() {
    return List.of(VERSIONS_WITHIN_BASELINE);
  }

  private static String range(Inputs inputs, String program) {
    return "%s to %s".formatted(
        inputs.text("policy.packages." + program + ".minimum"), inputs.text("policy.packages." + program + ".maximum"));
  }

  private static Finding daemon(HostReadings host) {
    Sample sample = host.reading(RuntimeCriteria.RUNTIME);
    Optional<DockerVersion> version = DockerVersion.parse(sample.out()).filter(any -> sample.succeeded());
    if (version.isEmpty()) {
      return host.unintelligible(sample);
    }
    return Finding.all(List.of(
        compared(host, "docker", sample, version.get().server()), compared(host, "docker", sample, version.get().client())));
  }

  private static Finding within(HostReadings host, String program, String probe) {
    Sample sample = host.reading(probe);
    String said = (sample.out() + sample.err()).strip().lines().findFirst().orElse("");
    return sample.succeeded() ? compared(host, program, sample, said) : host.unintelligible(sample);
  }

  private static Finding compared(HostReadings host, String program, Sample sample, String said) {
    Optional<String> version = Versions.first(said);
    if (version.isEmpty()) {
      return host.unintelligible(sample);
    }
    String key = "policy.packages." + program;
    boolean inside = Versions.compare(version.get(), host.inputs().text(key + ".minimum")) >= 0
        && Versions.compare(version.get(), host.inputs().text(key + ".maximum")) <= 0;
    String seen = "%s %s".formatted(program, version.get());
    return inside ? host.proven(seen) : host.refuted("%s is outside %s".formatted(seen, range(host.inputs(), program)));
  }
}
