package org.quorate.environment.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.environment.lab.Diagnosis.State;

/**
 * What the kernel under the lab has; containers share it.
 *
 * @param modules loaded, built in, or there to be loaded
 */
record KernelFeatures(boolean loop, boolean fuse, boolean raid, Set<String> modules) {
  static KernelFeatures ofThisMachine() {
    Set<String> modules = new TreeSet<>();
    try (Stream<Path> loaded = Files.list(Path.of("/sys/module"))) {
      loaded.forEach(module -> modules.add(module.getFileName().toString()));
      Path available = Path.of("/lib/modules", Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip());
      for (String list : List.of("modules.builtin", "modules.dep")) {
        if (Files.isReadable(available.resolve(list))) {
          Files.readAllLines(available.resolve(list)).forEach(line -> modules.add(name(line)));
        }
      }
    } catch (IOException unreadable) {
      // What cannot be seen counts as absent: a stand-in is used, and says so.
      modules.clear();
    }
    return new KernelFeatures(Files.exists(Path.of("/dev/loop-control")), Files.exists(Path.of("/dev/fuse")),
        Files.exists(Path.of("/proc/mdstat")), modules);
  }

  /** The module's name in a line such as {@code kernel/net/sched/sch_netem.ko.xz: kernel/...}. */
  static String name(String line) {
    String path = line.contains(":") ? line.substring(0, line.indexOf(':')) : line;
    String file = path.substring(path.lastIndexOf('/') + 1);
    return (file.contains(".") ? file.substring(0, file.indexOf('.')) : file).replace('-', '_');
  }

  List<Diagnosis> diagnose() {
    return List.of(
        new Diagnosis("loop devices", loop ? State.GOOD : State.MISSING,
            loop ? "there" : "absent: nodes have no disks of their own; load the module: modprobe loop"),
        feature("md (software RAID)", raid, "arrays are stand-ins, and so marked"),
        feature("netem (network delay and loss)", modules.contains("sch_netem"),
            "packets between nodes are made late by a queue and a reader of their own"),
        feature("FUSE", fuse, "no disk errors can be made with it"));
  }

  private static Diagnosis feature(String what, boolean there, String otherwise) {
    return new Diagnosis(what, there ? State.GOOD : State.LIMITED, there ? "there" : "absent: " + otherwise);
  }
}
