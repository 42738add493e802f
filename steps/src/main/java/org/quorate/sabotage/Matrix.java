package org.quorate.sabotage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quorate.clause.Catalogue;
import org.quorate.clause.SeenRed;
import org.quorate.dossier.page.KillMatrix;
import org.quorate.sabotage.Result.Ending;

/** What all sabotages of a run came to, as other programs read it. */
final class Matrix {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCHEMA = 1;

  private Matrix() {}

  static String json(long seed, List<Result> results) {
    ObjectNode document = JSON.createObjectNode().put("schema", SCHEMA).put("seed", seed);
    ArrayNode rows = document.putArray("sabotages");
    for (Result result : results) {
      ObjectNode row = rows.addObject()
          .put("id", result.sabotage().id())
          .put("clause", result.sabotage().clause())
          .put("lie", result.sabotage().lie())
          .put("setting", result.sabotage().setting().word())
          .put("broken", result.sabotage().broken())
          .put("outcome", result.ending().word())
          .put("reason", result.reason());
      result.alsoRed().forEach(row.putArray("also_red")::add);
      row.put("seconds", Math.round(result.seconds() * 10) / 10.0);
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static KillMatrix page(String run, long seed, Table table, List<Result> results, SeenRed seen) {
    Catalogue catalogue = table.catalogue();
    List<KillMatrix.Row> rows = results.stream().map(result -> {
      Sabotage sabotage = result.sabotage();
      return new KillMatrix.Row(sabotage.id(), sabotage.clause(), sabotage.lie(), sabotage.setting().word(),
          sabotage.broken(), result.ending().word(), result.reason(), result.alsoRed(), result.seconds(),
          seen.of(sabotage.clause()).map(SeenRed.Sighting::version).orElse(""));
    }).toList();
    return new KillMatrix(run, seed, table.sabotages().size(), catalogue, rows,
        catalogue.clauses().stream().filter(seen::neverSeen).toList());
  }

  static long count(List<Result> results, Ending ending) {
    return results.stream().filter(result -> result.ending() == ending).count();
  }
}
