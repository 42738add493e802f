package org.quorate.environment.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The loop devices of this machine. */
final class LoopDevices {
  private LoopDevices() {}

  static List<String> backingFiles() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> devices = Files.list(Path.of("/sys/block"))) {
      for (Path file : devices.map(device -> device.resolve("loop/backing_file")).filter(Files::exists).toList()) {
        files.add(Files.readString(file).strip());
      }
    }
    return files;
  }
}
