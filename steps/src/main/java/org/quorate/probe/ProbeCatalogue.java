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

  /** The one that the program carries. */
  public static ProbeCatalogue load() {
    return Carried.CATALOGUE;
  }

  /** One of these probes alone. */
  public static ProbeCatalogue of(Collection<Probe> probes) {
    ProbeCatalogue catalogue = new ProbeCatalogue();
    probes.forEach(catalogue::add);
    return catalogue;
  }

  /** Read once, when it is first asked for. */
  private static final class Carried {
    private static final ProbeCatalogue CATALOGUE = new ProbeCatalogue();

    static {
      CarriedFolder.texts("/probes", ".yaml")
          .forEach((file, text) -> ProbeFile.read(file, text).forEach(CATALOGUE::add));
    }
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
