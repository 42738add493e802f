package org.quorate.criterion.input;

import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.criterion.controller.ControllerArtifactCriteria;
import org.quorate.criterion.storage.ArtifactCriteria;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Endpoint;

/** The inputs that say where things lie on the hosts, and where alerts go. */
public final class PathInputs {
  private static final String TEST = "jetstream-configuration-test";
  private static final String ALERTS = "alert-endpoint";
  private static final String MISSING = "no such file or directory";

  /** An absolute path, where certificates, their keys and the authority lie. */
  public static final Criterion CERTIFICATE_PATH = HostCriterion.allOf(
      "certificate-path-supplied", absolute("certificate-path-given", "paths.certificates"),
      ControllerArtifactCriteria.CERTIFICATES_PLACED);

  /** An absolute path, where a configuration lies that the server accepts. */
  public static final Criterion JETSTREAM_CONFIGURATION_PATH = HostCriterion.allOf(
      "jetstream-configuration-path-supplied",
      absolute("jetstream-configuration-path-given", "paths.jetstream-configuration"),
      HostCriterion.of("jetstream-configuration-accepted", Roles.TRIAD, Set.of(TEST),
          "a configuration that the server accepts", PathInputs::accepted));

  /** An absolute path, where a filesystem of its own is mounted. */
  public static final Criterion ARTIFACT_MOUNT = HostCriterion.allOf(
      "artifact-mount-supplied", absolute("artifact-mount-given", "paths.artifacts"), ArtifactCriteria.ARTIFACTS_MOUNTED);

  /** A host and a port, where an alert manager says to every node that it is ready. */
  public static final Criterion ALERT_ENDPOINT = HostCriterion.allOf(
      "alert-endpoint-supplied",
      Supplied.of("alert-endpoint-given", "zone.alert-endpoint", "an alerting destination, a host and a port", inputs ->
          Endpoint.parse(inputs.text("zone.alert-endpoint", "")).isPresent() ? List.of()
              : List.of("zone.alert-endpoint \"%s\" is no host with a port".formatted(inputs.text("zone.alert-endpoint", "")))),
      HostCriterion.of("alert-endpoint-ready", Roles.TRIAD, Set.of(ALERTS),
          "an alerting destination that says it is ready", PathInputs::ready));

  private PathInputs() {}

  public static List<Criterion> all() {
    return List.of(CERTIFICATE_PATH, JETSTREAM_CONFIGURATION_PATH, ARTIFACT_MOUNT, ALERT_ENDPOINT);
  }

  private static Criterion absolute(String name, String key) {
    return Supplied.of(name, key, "an absolute path in " + key, (Inputs inputs) -> {
      String path = inputs.text(key, "");
      return path.matches("/\\S+") ? List.of() : List.of("%s \"%s\" is no absolute path".formatted(key, path));
    });
  }

  private static Finding accepted(HostReadings host) {
    Sample sample = host.reading(TEST);
    String said = sample.out() + sample.err();
    String path = host.inputs().text("paths.jetstream-configuration");
    if (sample.succeeded() && said.contains("configuration file " + path + " is valid")) {
      return host.proven("the server accepts " + path);
    }
    boolean refused = sample.exit() == 1 && said.startsWith("nats-server:");
    return refused || sample.exit() == 1 && said.contains(MISSING)
        ? host.refuted("the server does not accept %s: %s".formatted(path, HostReadings.quote(sample)))
        : host.unintelligible(sample);
  }

  private static Finding ready(HostReadings host) {
    Sample sample = host.reading(ALERTS);
    String endpoint = host.inputs().text("zone.alert-endpoint");
    if (sample.succeeded() && sample.text().equals("200")) {
      return host.proven("%s is ready".formatted(endpoint));
    }
    if (sample.text().matches("[1-5]\\d\\d")) {
      return host.refuted("%s answers with status %s".formatted(endpoint, sample.text()));
    }
    // curl: 5 to 7 no way there, 28 no answer in time, 35 and 52, 56 an answer that is none.
    boolean unreachable = Set.of(6, 7, 28, 35, 52, 56).contains(sample.exit()) && sample.text().equals("000");
    return unreachable
        ? host.refuted("%s does not answer: %s".formatted(endpoint, sample.err().strip())) : host.unintelligible(sample);
  }
}
