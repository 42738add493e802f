package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.environment.lab.Diagnosis.State;
import org.quorate.fixture.image.ImageRecipe;
import org.quorate.fixture.image.ImageRecipes;

/** Says what this machine can and cannot do for a lab. */
public final class EngineCheck {
  private static final long LEAST_MEMORY_KIB = 2L << 20;
  private final KernelFeatures kernel = KernelFeatures.ofThisMachine();

  public List<Diagnosis> diagnose() {
    List<Diagnosis> found = new ArrayList<>();
    try {
      DockerClient engine = Engine.connect();
      found.addAll(engine(engine));
      found.add(disk(engine));
      found.add(images(engine));
    } catch (LabFailure absent) {
      found.add(new Diagnosis("container engine", State.MISSING, absent.getMessage()));
    }
    found.add(memory());
    found.addAll(kernel.diagnose());
    found.add(onPath("mmdebstrap",
        "makes the base image where no registry answers; install it with apt-get install mmdebstrap"));
    found.addAll(registries());
    return found;
  }

  private static List<Diagnosis> engine(DockerClient engine) {
    Info info = engine.infoCmd().exec();
    Object groups = info.getRawValues().getOrDefault("CgroupVersion", "unknown");
    return List.of(
        new Diagnosis("container engine", State.GOOD, "%s, API %s".formatted(
            info.getServerVersion(), engine.versionCmd().exec().getApiVersion())),
        new Diagnosis("storage driver", info.getDriver().startsWith("overlay") ? State.GOOD : State.LIMITED,
            info.getDriver()),
        new Diagnosis("control groups", State.GOOD, "version " + groups));
  }

  private static Diagnosis disk(DockerClient engine) {
    OptionalLong free = DiskSpace.free(engine);
    if (free.isEmpty()) {
      return new Diagnosis("disk space", State.LIMITED, "the engine's disk cannot be seen from here");
    }
    State state = free.getAsLong() < DiskSpace.LEAST_BYTES ? State.MISSING : State.GOOD;
    return new Diagnosis("disk space", state, "%.1f GiB free, a lab needs %d GiB".formatted(
        (double) free.getAsLong() / DiskSpace.GIB, DiskSpace.LEAST_BYTES / DiskSpace.GIB));
  }

  private static Diagnosis images(DockerClient engine) {
    List<String> absent = ImageRecipes.carried().needed().stream()
        .map(ImageRecipe::reference)
        .filter(reference -> engine.listImagesCmd().withReferenceFilter(reference).exec().isEmpty())
        .toList();
    return absent.isEmpty()
        ? new Diagnosis("images", State.GOOD, "all present")
        : new Diagnosis("images", State.LIMITED,
            "to be pulled or built at the next start: " + String.join(", ", absent));
  }

  private static Diagnosis memory() {
    try {
      long kib = Files.readAllLines(Path.of("/proc/meminfo")).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
      return new Diagnosis("memory", kib < LEAST_MEMORY_KIB ? State.MISSING : State.GOOD,
          "%.1f GiB available, a lab needs %d GiB".formatted(kib / (double) (1 << 20), LEAST_MEMORY_KIB >> 20));
    } catch (IOException | NumberFormatException unreadable) {
      return new Diagnosis("memory", State.LIMITED, "cannot be seen: " + Causes.of(unreadable));
    }
  }

  private static Diagnosis onPath(String program, String purpose) {
    boolean there = Set.of("/usr/bin", "/usr/sbin", "/usr/local/bin").stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    return new Diagnosis(program, there ? State.GOOD : State.LIMITED, there ? "installed" : "absent; " + purpose);
  }

  private static List<Diagnosis> registries() {
    Set<String> hosts = new TreeSet<>();
    ImageRecipes.carried().all().forEach(recipe -> recipe.upstream().map(Registries::host).ifPresent(hosts::add));
    return hosts.parallelStream()
        .map(host -> RegistryProbe.answers(host)
            ? new Diagnosis("registry " + host, State.GOOD, "answers")
            : new Diagnosis("registry " + host, State.LIMITED, "does not answer; images are built from packages"))
        .toList();
  }
}
