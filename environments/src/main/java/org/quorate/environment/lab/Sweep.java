package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Removes labs from the engine: all of one, or what killed runs left behind. */
final class Sweep {
  private static final int ATTEMPTS = 5;
  private final DockerClient engine;

  Sweep(DockerClient engine) {
    this.engine = engine;
  }

  /** @return the ids of the runs whose leftovers were removed */
  Set<String> leftovers(Owner self) {
    Set<String> runs = new TreeSet<>();
    Stream.concat(
            containers(LabLabels.RUN).stream().map(Container::getLabels),
            Stream.concat(networks(LabLabels.RUN).stream().map(Network::getLabels),
                volumes(LabLabels.RUN).stream().map(InspectVolumeResponse::getLabels)))
        .map(labels -> Leftover.of(labels, self))
        .filter(Leftover::unwanted)
        .forEach(leftover -> runs.add(leftover.run()));
    runs.forEach(this::remove);
    return runs;
  }

  /**
   * Removes everything of one run, also what is being created while this goes on.
   *
   * @throws LabFailure naming what stays
   */
  void remove(String run) {
    String label = LabLabels.RUN + "=" + run;
    List<String> problems = List.of("nothing was tried");
    for (int attempt = 0; attempt < ATTEMPTS && !problems.isEmpty(); attempt++) {
      problems = new ArrayList<>();
      removeContainers(label, problems);
      removeNetworks(label, problems);
      removeVolumes(label, problems);
      if (problems.isEmpty() && !(containers(label).isEmpty() && volumes(label).isEmpty())) {
        problems.add("containers appeared while the lab was removed, or its disks are still in use");
      }
    }
    if (!problems.isEmpty()) {
      throw new LabFailure(("the lab %s is not removed completely: %s. Type: docker rm -fv $(docker ps -aqf label=%s); "
          + "docker network prune -f --filter label=%s; docker volume prune -af --filter label=%s")
          .formatted(run, String.join("; ", problems), label, label, label));
    }
  }

  private void removeContainers(String label, List<String> problems) {
    containers(label).parallelStream().forEach(container -> attempt(problems, container.getId(),
        id -> engine.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec()));
  }

  private void removeNetworks(String label, List<String> problems) {
    networks(label).forEach(network -> attempt(problems, network.getId(), id -> engine.removeNetworkCmd(id).exec()));
  }

  private void removeVolumes(String label, List<String> problems) {
    volumes(label).forEach(volume -> attempt(problems, volume.getName(), name -> engine.removeVolumeCmd(name).exec()));
  }

  private static void attempt(List<String> problems, String id, Consumer<String> removal) {
    try {
      removal.accept(id);
    } catch (NotFoundException | ConflictException goneOrGoing) {
      return;
    } catch (DockerException failed) {
      synchronized (problems) {
        problems.add(String.valueOf(failed.getMessage()).strip());
      }
    }
  }

  List<Container> containers(String label) {
    return engine.listContainersCmd().withShowAll(true).withFilter("label", List.of(label)).exec();
  }

  private List<Network> networks(String label) {
    return engine.listNetworksCmd().withFilter("label", List.of(label)).exec();
  }

  private List<InspectVolumeResponse> volumes(String label) {
    return engine.listVolumesCmd().withFilter("label", List.of(label)).exec().getVolumes();
  }
}
