package org.quorate.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.quorate.contact.FirstLook.Held;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.InventoryDraft;
import org.quorate.evidence.Inputs;

/** Fills a first environment file with what its hosts say of themselves. */
public final class FirstInventory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, FirstLook> looks = new LinkedHashMap<>();
  private final Inputs inputs;
  private final InventoryDraft draft;
  private final List<String> seen = new ArrayList<>();

  public FirstInventory(Environment hosts, InventoryDraft draft) {
    hosts.hosts().forEach((role, host) -> looks.put(role, new FirstLook(host)));
    this.inputs = new Inputs(hosts.inventory().document());
    this.draft = draft;
  }

  /** @return what was seen, in words for people; reads and nothing else */
  public List<String> fill() {
    looks.forEach((role, look) -> look.name().ifPresent(name -> set("hosts.%s.hostname".formatted(role), text(name))));
    network();
    ArrayNode systems = JSON.createArrayNode();
    looks.forEach((role, look) -> look.system().filter(one -> Roles.TRIAD.contains(role)).map(one ->
        JSON.createObjectNode().put("id", one.id()).put("version", one.version())).ifPresent(one -> {
          if (systems.findParents("id").stream().noneMatch(one::equals)) {
            systems.add(one);
          }
        }));
    set("policy.operating-systems", systems);
    TreeSet<String> servers = new TreeSet<>();
    Roles.TRIAD.forEach(role -> servers.addAll(looks.get(role).timeServers()));
    set("policy.time.servers", JSON.valueToTree(servers));
    Roles.TRIAD.forEach(this::storage);
    return List.copyOf(seen);
  }

  private void network() {
    String own = inputs.text("hosts.alpha.address");
    looks.get("alpha").addresses().stream().filter(held -> held.address().equals(own)).findFirst().ifPresent(held -> {
      set("zone.vip.interface", text(held.device()));
      set("zone.vip.prefix", JSON.valueToTree(held.prefix()));
    });
    vip().ifPresent(address -> set("zone.vip.address", text(address)));
  }

  /** The one address that only one of the two service-bearing nodes has, beside its own, where they have theirs. */
  private Optional<String> vip() {
    List<String> candidates = new ArrayList<>();
    for (String role : Roles.PAIR) {
      String own = inputs.text("hosts.%s.address".formatted(role));
      List<Held> held = looks.get(role).addresses();
      held.stream().filter(each -> each.address().equals(own)).findFirst().ifPresent(mine -> held.stream()
          .filter(each -> each.device().equals(mine.device()) && !each.address().equals(own)
              && each.address().contains(":") == own.contains(":"))
          .map(Held::address).forEach(candidates::add));
    }
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private void storage(String role) {
    FirstLook look = looks.get(role);
    ArrayNode disks = JSON.createArrayNode();
    look.disks().forEach(disk -> disks.addObject().put("transport", disk.transport()).put("serial", disk.serial())
        .put("device", "/dev/" + disk.name()));
    set("policy.disks." + role, disks);
    look.filesystem(inputs.text("paths.jetstream-data")).ifPresent(of -> {
      set("policy.volume.uuid." + role, text(of[0]));
      set("policy.volume.filesystem", text(of[1]));
    });
  }

  private void set(String key, JsonNode value) {
    if (!(value.isArray() && value.isEmpty()) && draft.setIfSound(key, value)) {
      seen.add(key + ": " + value);
    }
  }

  private static JsonNode text(String text) {
    return JSON.valueToTree(text);
  }
}
