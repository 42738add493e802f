package org.quorate.sabotage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Function;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.lab.Machine;

/**
 * What every lab of a run is made from and judged with.
 *
 * @param folder where records are kept
 * @param statements what people state about a zone
 * @param shown what a lab shows on stand-ins only
 */
public record House(
    Path folder, Machine machine, Function<Inventory, JsonNode> statements, JsonNode shown) {}
