package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The room an engine on this machine has for images and hosts. */
final class DiskSpace {
  static final long GIB = 1L << 30;

  /** Three nodes with engines of their own, their disks and what they write during a run. */
  static final long LEAST_BYTES = 3 * GIB;

  private DiskSpace() {}

  /** Free bytes where the engine keeps its files; empty when that is not on this machine or not readable. */
  static OptionalLong free(DockerClient engine) {
    String root = engine.infoCmd().exec().getDockerRootDir();
    try {
      return root != null && Files.isDirectory(Path.of(root))
          ? OptionalLong.of(Files.getFileStore(Path.of(root)).getUsableSpace())
          : OptionalLong.empty();
    } catch (IOException unreadable) {
      return OptionalLong.empty();
    }
  }

  static String lacking(long freeBytes) {
    return "no disk space: the engine's disk has %.1f GiB left, and a lab needs %d GiB. Free some: docker image prune"
        .formatted((double) freeBytes / GIB, LEAST_BYTES / GIB);
  }

  static void require(DockerClient engine) {
    OptionalLong free = free(engine);
    if (free.isPresent() && free.getAsLong() < LEAST_BYTES) {
      throw new LabFailure(lacking(free.getAsLong()));
    }
  }
}
