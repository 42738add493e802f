package org.quorate.criterion.packages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Sample;
import org.quorate.reading.DockerVersion;
import org.quorate.reading.SystemdUnits;

/** The container runtime and Compose. */
public final class RuntimeCriteria {
  static final String RUNTIME = "container-runtime";
  static final String COMPOSE = "compose-version";
  private static final String PROJECTS = "compose-projects";
  private static final String UNIT = "container-runtime-unit";
  private static final String CONFIGURATION = "container-runtime-configuration";
  private static final String STATUS = "container-runtime-configuration-status";
  private static final List<String> NEEDED = List.of("containerd", "runc");

  /** The daemon of this host answers, has what it starts containers with, and its unit is active. */
  public static final Criterion RUNTIME_RUNNING = HostCriterion.of(
      "container-runtime-running", Roles.TRIAD, Set.of(RUNTIME, UNIT),
      "a container runtime installed and its daemon running", RuntimeCriteria::running);

  /** It runs, and would start again with the configuration it finds now. */
  public static final Criterion RUNTIME_STARTS = HostCriterion.allOf(
      "container-runtime-starts", RUNTIME_RUNNING,
      new Criterion("container-runtime-configuration-valid", Set.of(CONFIGURATION, STATUS, UNIT),
          evidence -> HostCriterion.on(evidence, Roles.TRIAD, Set.of(CONFIGURATION),
              "a configuration with which the container runtime starts", RuntimeCriteria::startable)));

  /** Compose answers to root, and does what it is there for. */
  public static final Criterion COMPOSE_AVAILABLE = HostCriterion.of(
      "compose-available", Roles.TRIAD, Set.of(COMPOSE, PROJECTS), "Compose available", RuntimeCriteria::compose);

  private RuntimeCriteria() {}

  public static List<Criterion> all() {
    return List.of(RUNTIME_RUNNING, RUNTIME_STARTS, COMPOSE_AVAILABLE);
  }

  private static Finding running(HostReadings host) {
    Sample sample = host.reading(RUNTIME);
    if (Absence.of(sample)) {
      return host.refuted("the container runtime's client is not installed");
    }
    // Without a daemon the client still describes itself, and ends with 1.
    Optional<DockerVersion> version = DockerVersion.parse(sample.out())
        .filter(found -> sample.exit() == 0 || sample.exit() == 1 && found.server().isEmpty());
    if (version.isEmpty()) {
      return sample.exit() == 1 && sample.err().contains("Cannot connect to the Docker daemon")
          ? host.refuted("its daemon does not answer: " + HostReadings.quote(sample))
          : host.unintelligible(sample);
    }
    return unit(host, version.get());
  }

  private static Finding unit(HostReadings host, DockerVersion version) {
    Sample sample = host.reading(UNIT);
    Optional<SystemdUnits.Unit> unit = only(sample);
    if (unit.isEmpty()) {
      return host.unintelligible(sample);
    }
    List<String> faults = new ArrayList<>();
    if (version.server().isEmpty()) {
      faults.add("client %s is installed, but no daemon answers".formatted(version.client()));
    }
    if (!unit.get().active()) {
      faults.add("%s is %s".formatted(unit.get().id(), unit.get().text("ActiveState")));
    }
    if (!version.server().isEmpty()) {
      NEEDED.stream().filter(part -> !version.has(part)).forEach(part -> faults.add("the daemon finds no " + part));
    }
    return host.refutedBy(faults, "daemon %s answers, with %s".formatted(version.server(), version.components()));
  }

  private static Finding startable(HostReadings host) {
    Sample sample = host.reading(CONFIGURATION);
    String said = sample.out() + sample.err();
    if (sample.succeeded() && said.contains("configuration OK")) {
      return host.proven("its configuration is valid");
    }
    if (said.contains("unknown flag: --validate")) {
      return unchanged(host, sample);
    }
    return sample.exit() == 1 && !Absence.of(sample) && !said.isBlank()
        ? host.refuted("it would not start again: " + HostReadings.quote(sample))
        : host.unintelligible(sample);
  }

  /** An engine that cannot examine its configuration has started with it, if nobody has touched the file since. */
  private static Finding unchanged(HostReadings host, Sample refusal) {
    Optional<Sample> file = host.reading(STATUS, "").filter(Sample::answered);
    Optional<Instant> started = host.reading(UNIT, "")
        .flatMap(RuntimeCriteria::only).flatMap(unit -> unit.instant("ActiveEnterTimestamp"));
    if (file.filter(read -> read.exit() == 1 && read.err().contains("No such file")).isPresent()) {
      return host.proven("it has no configuration file that could keep it from starting");
    }
    if (file.filter(read -> read.succeeded() && read.text().matches("\\d{9,11}")).isEmpty() || started.isEmpty()) {
      return host.unintelligible(file.orElse(refusal));
    }
    Instant changed = Instant.ofEpochSecond(Long.parseLong(file.get().text()));
    return changed.isBefore(started.get())
        ? host.proven("it started with its configuration as it is; this engine cannot examine it otherwise")
        : host.unclear("its configuration changed at %s, after its start at %s, and this engine cannot examine it"
            .formatted(changed, started.get()));
  }

  private static Optional<SystemdUnits.Unit> only(Sample sample) {
    return SystemdUnits.read(sample.out()).filter(any -> sample.succeeded())
        .filter(units -> units.all().size() == 1).map(units -> units.all().get(0))
        .filter(only -> !only.text("ActiveState").isEmpty());
  }

  private static Finding compose(HostReadings host) {
    Sample sample = host.reading(COMPOSE);
    if (!sample.succeeded()) {
      return Absence.of(sample) || sample.exit() == 1 || sample.exit() == 125
          ? host.refuted("Compose does not answer: " + HostReadings.quote(sample))
          : host.unintelligible(sample);
    }
    return sample.text().matches("v?\\d+\\.\\d+\\S*") ? works(host, sample.text()) : host.unintelligible(sample);
  }

  /** Anything can print a version. */
  private static Finding works(HostReadings host, String version) {
    Sample projects = host.reading(PROJECTS);
    if (!projects.succeeded()) {
      return host.unintelligible(projects);
    }
    return projects.text().startsWith("[") && projects.text().endsWith("]")
        ? host.proven("Compose " + version)
        : host.refuted("what calls itself Compose %s, asked for its projects, printed \"%s\"".formatted(
            version, HostReadings.quote(projects)));
  }
}
