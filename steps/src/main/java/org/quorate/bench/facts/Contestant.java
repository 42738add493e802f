package org.quorate.bench.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One of those that are timed: a script, for people to read and run again, which fails when a fact does not hold. */
final class Contestant {
  private final String name;
  private final Path script;
  private final List<Double> millis = new ArrayList<>();

  private Contestant(String name, Path script) {
    this.name = name;
    this.script = script;
  }

  static Contestant of(String name, Path folder, String lines) throws IOException {
    Path script = Files.createDirectories(folder).resolve("run.sh");
    Files.writeString(script, "#!/bin/sh\n" + lines);
    return new Contestant(name, script.toAbsolutePath());
  }

  /** The same on every host at once; {@code $role} is the host's. */
  static String onEachAtOnce(List<String> roles, String line) {
    return """
        cd "$(dirname "$0")" || exit 1
        status=0
        running=
        for role in %s; do
          %s &
          running="$running $!"
        done
        for each in $running; do
          wait "$each" || status=1
        done
        exit $status
        """.formatted(String.join(" ", roles), line);
  }

  String name() {
    return name;
  }

  /** Once, without taking its time. */
  void warm() throws IOException, InterruptedException {
    Outside.run(script.getParent(), List.of("sh", script.toString()));
  }

  /** Once, from the start of its process to its end. */
  void time() throws IOException, InterruptedException {
    long began = System.nanoTime();
    warm();
    millis.add((System.nanoTime() - began) / 1e6);
  }

  double median() {
    return sorted().get(millis.size() / 2);
  }

  double least() {
    return sorted().get(0);
  }

  double most() {
    return sorted().get(millis.size() - 1);
  }

  private List<Double> sorted() {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted;
  }
}
