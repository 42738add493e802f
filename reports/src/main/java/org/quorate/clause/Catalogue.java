package org.quorate.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All clauses of one system, in the order of its document. */
public final class Catalogue {
  private static final int LARGEST_CHARS = 1 << 26;
  private static final Map<String, Catalogue> CARRIED = new ConcurrentHashMap<>();

  private final String system;
  private final String title;
  private final String source;
  private final Map<String, Clause> clauses = new LinkedHashMap<>();

  private Catalogue(Map<?, ?> file) {
    this.system = text(file, "system");
    this.title = text(file, "title");
    this.source = text(file, "source");
    for (Object each : (List<?>) file.get("clauses")) {
      Clause clause = clause((Map<?, ?>) each);
      if (clauses.put(clause.id(), clause) != null) {
        throw new IllegalArgumentException("clause %s appears twice in the catalogue of %s".formatted(clause.id(), system));
      }
    }
  }

  /**
   * Loads the catalogue that the program carries for a system.
   *
   * @throws IllegalArgumentException when there is no such system
   */
  public static Catalogue ofSystem(String system) {
    return CARRIED.computeIfAbsent(system, Catalogue::carried);
  }

  private static Catalogue carried(String system) {
    String resource = "/features/clauses/" + system + ".yaml";
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no catalogue for the system \"%s\"".formatted(system));
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a catalogue file. */
  public static Catalogue read(InputStream in) {
    return new Catalogue((Map<?, ?>) new Load(LoadSettings.builder().setCodePointLimit(LARGEST_CHARS).build()).loadFromInputStream(in));
  }

  public String system() {
    return system;
  }

  public String title() {
    return title;
  }

  public String source() {
    return source;
  }

  public List<Clause> clauses() {
    return List.copyOf(clauses.values());
  }

  public Optional<Clause> find(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /**
   * The clause with this id.
   *
   * @throws IllegalArgumentException when the catalogue has none
   */
  public Clause clause(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no clause %s in the catalogue of %s".formatted(id, system)));
  }

  private static Clause clause(Map<?, ?> entry) {
    List<String> roles = new ArrayList<>();
    ((List<?>) entry.get("roles")).forEach(role -> roles.add(role.toString()));
    return new Clause(
        text(entry, "id"),
        ClauseKind.of(text(entry, "kind")),
        text(entry, "section"),
        text(entry, "requirement"),
        roles,
        text(entry, "method"),
        Verification.of(text(entry, "verification")),
        text(entry, "sabotage"));
  }

  private static String text(Map<?, ?> entry, String key) {
    Object value = entry.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the catalogue entry %s lacks the key \"%s\"".formatted(entry, key));
    }
    return value.toString();
  }
}
