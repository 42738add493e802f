package org.quorate.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units as {@code systemctl show} prints them: blocks of {@code Key=value}, one block a unit. */
public final class SystemdUnits {
  private static final Pattern TIME =
      Pattern.compile("[A-Z][a-z]{2} (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) UTC");

  private final List<Unit> units;

  private SystemdUnits(List<Unit> units) {
    this.units = List.copyOf(units);
  }

  /** One unit and the properties that were asked for. */
  public record Unit(Map<String, String> properties) {
    public Unit {
      properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    public String id() {
      return text("Id");
    }

    /** A property, or an empty text. */
    public String text(String property) {
      return properties.getOrDefault(property, "");
    }

    /** A property that lists other units, such as {@code WantedBy}. */
    public List<String> names(String property) {
      return Arrays.stream(text(property).split("\\s+")).filter(name -> !name.isEmpty()).toList();
    }

    /** A time as {@code --timestamp=us+utc} prints it. */
    public Optional<Instant> instant(String property) {
      Matcher time = TIME.matcher(text(property));
      return time.matches() ? parsed(time.group(1) + "T" + time.group(2) + "Z") : Optional.empty();
    }

    private static Optional<Instant> parsed(String time) {
      try {
        return Optional.of(Instant.parse(time));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    public boolean active() {
      return text("ActiveState").equals("active");
    }

    public boolean loaded() {
      return text("LoadState").equals("loaded");
    }
  }

  /** Empty when any line has another form, a block does not say which unit it is, or its state is none there is. */
  public static Optional<SystemdUnits> read(String text) {
    List<Unit> units = new ArrayList<>();
    for (String block : text.strip().split("\\n\\s*\\n")) {
      Map<String, String> properties = new LinkedHashMap<>();
      for (String line : block.lines().toList()) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
          return Optional.empty();
        }
        // A property with several values, such as ExecStart, is printed once for each.
        properties.merge(line.substring(0, equals), line.substring(equals + 1), (first, more) -> first + "\n" + more);
      }
      if (!properties.containsKey("Id") || !ActiveState.known(properties.getOrDefault("ActiveState", "active"))) {
        return Optional.empty();
      }
      units.add(new Unit(properties));
    }
    return Optional.of(new SystemdUnits(units));
  }

  public List<Unit> all() {
    return units;
  }

  public Optional<Unit> unit(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }
}
