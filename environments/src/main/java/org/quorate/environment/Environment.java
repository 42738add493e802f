package org.quorate.environment;

import java.util.Map;
import java.util.Optional;
import org.quorate.environment.inventory.Inventory;

/** A zone that can be examined: a lab, live hosts, or a stored run. */
public interface Environment extends AutoCloseable {
  Inventory inventory();

  /** The hosts by role ({@code alpha}, {@code beta}, {@code gamma}, and {@code client} where there is one). */
  Map<String, Host> hosts();

  /**
   * Something only some environments can do, such as {@link PowerControl}.
   *
   * @return empty when this environment cannot; a clause that needs it is then NOT PROVEN
   */
  <C> Optional<C> capability(Class<C> kind);

  /** What a person should know about how this environment came to be, such as where its images came from. */
  Map<String, String> provenance();

  @Override
  void close();
}
