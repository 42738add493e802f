package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine. */
final class Engine {
  /** The first API that gives containers a control group namespace of their own on every kernel. */
  private static final String LEAST_API = "1.41";

  private static final String MEND = "Install and start one (apt-get install docker.io iptables; dockerd), "
      + "or name one in DOCKER_HOST; quorate doctor tells more.";

  private Engine() {}

  static DockerClient connect() {
    DockerClient client;
    try {
      client = DockerClientFactory.instance().client();
    } catch (IllegalStateException | NoClassDefFoundError | ExceptionInInitializerError absent) {
      throw new LabFailure("no container engine answers. " + MEND, absent);
    }
    Version version = client.versionCmd().exec();
    if (older(version.getApiVersion(), LEAST_API)) {
      throw new LabFailure(("the container engine is too old: expected API %s (engine 20.10) or newer, found API %s "
          + "(engine %s). Install a newer one.").formatted(LEAST_API, version.getApiVersion(), version.getVersion()));
    }
    return client;
  }

  static boolean older(String version, String least) {
    String[] parts = version.split("\\.");
    String[] needed = least.split("\\.");
    int major = Integer.compare(Integer.parseInt(parts[0]), Integer.parseInt(needed[0]));
    return major < 0 || major == 0 && Integer.parseInt(parts[1]) < Integer.parseInt(needed[1]);
  }
}
