package org.quorate.witness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.reading.ActiveState;

/**
 * Whether a unit is active, from systemd's own journal entries.
 *
 * <p>They are told apart by their message identifiers (systemd.journal-fields(7), sd-messages.h), which no locale changes.
 */
final class UnitStream implements Stream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STARTED = "39f53479d3a045ac8e11786248231fbf";
  private static final Set<String> NO_LONGER = Set.of(
      "de5b426a63be47a7b6ac3eaac82e2f6f", // stopping
      "9d1aaa27d60140bd96365438aad20286", // stopped
      "98e322203f7a4ed290d09fe03c09fe15", // its process exited
      "d9b373ed55a64feb8242e02dbe79a49c", // entered the failed state
      "7ad2d189f7e94e70a38c781354912448", // deactivated
      "be02cf6855d2428ba40df7e9d022f03d"); // failed to start
  private static final long MOST_MICROS = Long.MAX_VALUE / 1000;
  private final String unit;

  UnitStream(String unit) {
    this.unit = unit;
  }

  @Override
  public String name() {
    return "unit";
  }

  @Override
  public Command follow() {
    return Command.of(
        "journalctl", "--follow", "--lines=0", "--output=json", "--output-fields=MESSAGE_ID,UNIT", "--unit=" + unit).asRoot();
  }

  @Override
  public Command look() {
    return Command.of("systemctl", "show", "--property=ActiveState", "--value", unit);
  }

  @Override
  public Optional<Boolean> state(Outcome looked) {
    String state = looked.out().strip();
    return looked.succeeded() && ActiveState.known(state) ? Optional.of(ActiveState.up(state)) : Optional.empty();
  }

  @Override
  public Optional<Change> change(String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      String message = entry.path("MESSAGE_ID").asText();
      if (!entry.path("UNIT").asText().equals(unit) || !(message.equals(STARTED) || NO_LONGER.contains(message))) {
        return Optional.empty();
      }
      long micros = entry.path("__REALTIME_TIMESTAMP").asLong(-1);
      return Optional.of(new Change(message.equals(STARTED), micros < 0 || micros > MOST_MICROS ? -1 : micros * 1000));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
