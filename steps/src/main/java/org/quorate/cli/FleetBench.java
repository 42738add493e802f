package org.quorate.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quorate.bench.SimulatedZone;
import org.quorate.dossier.RunFolder;

/** How time and memory of checks grow with the number of hosts, which are SSH servers in this process. */
final class FleetBench {
  private static final List<Integer> ZONES = List.of(10, 30, 100);
  private static final int TOGETHER = 8;
  private static final int HOSTS_OF_A_ZONE = 3;
  private static final double MIB = 1 << 20;
  private final PrintStream out;
  private final Path folder;

  FleetBench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder.resolve(Long.toString(System.currentTimeMillis()));
  }

  void run() throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
    // Classes are read and compiled before anything is measured.
    measure("first", TOGETHER);
    double each = 0;
    for (int zones : ZONES) {
      double seconds = measure(Integer.toString(zones), zones);
      out.println("%4d hosts in %3d zones, %d at a time: %6.1f s, %5.1f ms a host%s, %6.0f MiB of heap kept".formatted(
          zones * HOSTS_OF_A_ZONE, zones, TOGETHER, seconds, seconds * 1000 / zones / HOSTS_OF_A_ZONE,
          each == 0 ? "" : " (%.2f of the first)".formatted(seconds / zones / each), kept()));
      each = each == 0 ? seconds / zones : each;
    }
  }

  private double measure(String name, int zones)
      throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(TOGETHER);
    List<SimulatedZone> simulated = new ArrayList<>();
    try {
      for (int zone = 0; zone < zones; zone++) {
        simulated.add(new SimulatedZone(folder.resolve(name).resolve("zone-" + zone)));
      }
      long began = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int zone = 0; zone < zones; zone++) {
        SimulatedZone each = simulated.get(zone);
        RunFolder run = new RunFolder(folder.resolve(name).resolve("run-" + zone));
        running.add(workers.submit(() -> ZoneCheck.of(each.inventory(), run, new SilentProgress())));
      }
      for (Future<?> each : running) {
        each.get();
      }
      return (System.nanoTime() - began) / 1e9;
    } finally {
      workers.shutdownNow();
      for (SimulatedZone each : simulated) {
        each.close();
      }
    }
  }

  private static double kept() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MIB;
  }
}
