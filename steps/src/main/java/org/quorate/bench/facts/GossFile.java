package org.quorate.bench.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The facts as goss takes them. */
final class GossFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GossFile() {}

  /** JSON, which is YAML too. */
  static String of(List<Fact> facts) {
    ObjectNode file = JSON.createObjectNode();
    facts.forEach(fact -> say(fact, file.withObjectProperty(fact.kind().word())));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(Fact fact, ObjectNode things) {
    ObjectNode thing = things.putObject(
        fact.kind() == Fact.Kind.PORT ? fact.so("protocol") + ":" + fact.name() : fact.name());
    switch (fact.kind()) {
      case FILE -> thing.put("exists", true).put("mode", "0" + fact.so("mode")).put("owner", fact.so("owner"))
          .put("group", fact.so("group"));
      case PACKAGE -> thing.put("installed", true);
      case SERVICE -> thing.put("enabled", true).put("running", true);
      case PORT -> thing.put("listening", true);
      case MOUNT -> thing.put("exists", true).put("filesystem", fact.so("filesystem"));
      case USER -> thing.put("exists", true).put("home", fact.so("home"));
      case KERNEL_PARAM -> thing.put("value", fact.so("value"));
      case COMMAND -> thing.put("exit-status", 0).putArray("stdout").add(fact.so("says"));
    }
  }
}
