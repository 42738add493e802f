package org.quorate.probe;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.carried.CarriedFolder;

/** Every probe there is: all files of the resource folder {@code probes}. */
public final class ProbeCatalogue {
  private final Map<String, Probe> probes = new LinkedHashMap<>();

  private ProbeCatalogue() {}

  public static ProbeCatalogue load() {
    ProbeCatalogue catalogue = new ProbeCatalogue();
    CarriedFolder.texts("/probes", ".yaml").forEach((file, text) -> ProbeFile.read(file, text).forEach(catalogue::add));
    return catalogue;
  }

  private void add(Probe probe) {
    if (probes.put(probe.name(), probe) != null) {
      throw new IllegalArgumentException("two probes are called \"%s\"".formatted(probe.name()));
    }
  }

  /**
   * The probe with this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Probe probe(String name) {
    Probe probe = probes.get(name);
    if (probe == null) {
      throw new IllegalArgumentException("no probe is called \"%s\"".formatted(name));
    }
    return probe;
  }

  public Collection<Probe> all() {
    return List.copyOf(probes.values());
  }
}
