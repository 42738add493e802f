package org.quorate.environment.lab;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Driver;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.VolumeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the files behind the nodes' disks lie: in memory. What a node writes with a sync is acknowledged when its disk
 * has it; on a disk shared with whatever else the machine does that takes seconds at times, and a lease is lost over it
 * that no fault has touched.
 */
final class Disks {
  /** Memory is used as it is written to, not before. */
  private static final Map<String, String> IN_MEMORY = Map.of("type", "tmpfs", "device", "tmpfs", "o", "size=1g");

  private static final String OF_A_NODE = "/var/lib/quorate";
  private final Map<String, String> labels;

  Disks(Map<String, String> labels) {
    this.labels = labels;
  }

  /** The disks of a node, as this node has them. */
  void giveTo(CreateContainerCmd command, String node) {
    add(command, mount(node, OF_A_NODE));
  }

  /** Such a volume is gone when no container has it: one that is never powered off keeps those of all nodes. */
  void keepIn(CreateContainerCmd command, Iterable<String> nodes) {
    nodes.forEach(node -> add(command, mount(node, "/disks/" + node)));
  }

  private Mount mount(String node, String target) {
    return new Mount().withType(MountType.VOLUME)
        .withSource("quorate-" + labels.get(LabLabels.RUN) + "-" + node)
        .withTarget(target)
        .withVolumeOptions(new VolumeOptions().withLabels(LabLabels.with(labels, node))
            .withDriverConfig(new Driver().withName("local").withOptions(IN_MEMORY)));
  }

  private static void add(CreateContainerCmd command, Mount mount) {
    List<Mount> mounts = new ArrayList<>(command.getHostConfig().getMounts() == null
        ? List.of() : command.getHostConfig().getMounts());
    mounts.add(mount);
    command.getHostConfig().withMounts(mounts);
  }
}
