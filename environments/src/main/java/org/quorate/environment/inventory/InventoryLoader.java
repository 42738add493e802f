package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Kind;

/** Reads environment files. */
public final class InventoryLoader {
  private InventoryLoader() {}

  /**
   * Reads an environment file and checks all that can be checked without touching a host.
   *
   * @throws org.quorate.environment.UnusableInput with one line for each problem
   */
  public static Inventory load(Path file) {
    YamlDocument document = sound(file);
    Problems problems = new Problems(file);
    problems.addAll(FileCheck.problems(document));
    problems.addAll(AttestationsLoader.problems(document));
    problems.addAll(WaiversLoader.problems(document));
    problems.check();
    return inventory(document);
  }

  /** Without a look at the other files that it names, such as keys: for whoever has none of them. */
  public static Inventory loadAlone(Path file) {
    return inventory(sound(file));
  }

  // Each kind of check relies on the ones before it, so that one mistake is reported once.
  private static YamlDocument sound(Path file) {
    YamlDocument document = YamlFile.read(file);
    Problems problems = new Problems(file);
    problems.addAll(SecretCheck.problems(document));
    problems.check();
    problems.addAll(new FormCheck(FormSchema.of("inventory.schema.json"), document).problems());
    problems.check();
    problems.addAll(HostCheck.problems(document));
    problems.addAll(PolicyCheck.problems(document));
    document.root().path("hosts").properties().forEach(
        host -> problems.addAll(new HostReader(document, host.getKey()).problems()));
    problems.check();
    return document;
  }

  private static Inventory inventory(YamlDocument document) {
    JsonNode root = document.root();
    Map<String, HostEntry> hosts = new LinkedHashMap<>();
    root.path("hosts").properties().forEach(
        host -> hosts.put(host.getKey(), new HostReader(document, host.getKey()).entry()));
    return new Inventory(document.file(), root.path("system").asText(), root.path("name").asText(),
        Kind.valueOf(upper(root.path("kind"))), Disruption.valueOf(upper(root.path("disruption"))), hosts, root);
  }

  private static String upper(JsonNode text) {
    return text.asText().toUpperCase(Locale.ROOT);
  }
}
