package org.quorate.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryDraft;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;

/** What hosts say becomes an environment file, as far as it could be meant. */
class FirstInventoryTest {
  private static final String LINKS = """
      [{"ifname": "lo", "addr_info": [{"local": "127.0.0.1", "prefixlen": 8}]},
       {"ifname": "ens7", "addr_info": [{"local": "10.1.1.%s", "prefixlen": 26}%s]}]""";
  @TempDir
  private Path folder;

  @Test
  void everything_that_the_hosts_say() {
    JsonNode document = filled(FirstInventoryTest::answer);
    assertThat(document.at("/hosts/beta/hostname").asText()).isEqualTo("beta.plant");
    assertThat(document.at("/zone/vip").toString())
        .isEqualTo("{\"address\":\"10.1.1.33\",\"prefix\":26,\"interface\":\"ens7\"}");
    assertThat(document.at("/policy/operating-systems").toString()).isEqualTo("[{\"id\":\"debian\",\"version\":\"12\"}]");
    assertThat(document.at("/policy/disks/gamma").toString())
        .isEqualTo("[{\"transport\":\"nvme\",\"serial\":\"S1\",\"device\":\"/dev/nvme0n1\"}]");
    assertThat(document.at("/policy/volume/uuid/alpha").asText()).isEqualTo("0a0a0a0a-1111-4111-8111-111111111111");
    assertThat(document.at("/policy/time/servers").toString()).isEqualTo("[\"10.1.1.1\"]");
  }

  @Test
  void what_they_do_not_say_stays_the_examples() {
    JsonNode document = filled((role, command) -> FakeHost.unreachable());
    assertThat(document.at("/zone/vip/interface").asText()).isEqualTo("eth0");
    assertThat(document.at("/policy/disks/gamma/0/serial").asText()).isEqualTo("S5GXNX0C1");
  }

  @Test
  void what_could_not_be_meant_is_not_taken_over() {
    JsonNode document = filled((role, command) -> command.argv().get(0).equals("ip")
        ? FakeHost.said(LINKS.formatted(role.equals("alpha") ? "11" : "99", "").replace("ens7", "x\\u001b[2J: y"))
        : FakeHost.said("\"}\n- evil: [\u202e\u0085" + "x".repeat(500)));
    assertThat(document.at("/hosts/beta/hostname").asText()).isEqualTo("plant-a-beta");
    assertThat(document.at("/zone/vip/interface").asText()).isEqualTo("eth0");
  }

  private JsonNode filled(Answers answers) {
    InventoryDraft draft = InventoryDraft.ofExample("bsfg", folder.resolve("zone.yaml"));
    Inventory inventory = draft.write();
    FakeZone zone = new FakeZone(inventory);
    inventory.hosts().keySet().forEach(
        role -> zone.host(role).answering(command -> answers.of(role, command)));
    new FirstInventory(zone, draft).fill();
    return draft.finish(List.of("")).document();
  }

  /** What a host says. */
  private interface Answers {
    Outcome of(String role, Command command);
  }

  private static Outcome answer(String role, Command command) {
    String number = switch (role) {
      case "alpha" -> "11";
      case "beta" -> "12";
      default -> "13";
    };
    return FakeHost.said(switch (command.argv().get(0)) {
      case "hostname" -> role + ".plant\n";
      case "ip" -> LINKS.formatted(number, role.equals("beta") ? ", {\"local\": \"10.1.1.33\", \"prefixlen\": 26}" : "");
      case "lsblk" -> """
          {"blockdevices": [{"name": "nvme0n1", "type": "disk", "tran": "nvme", "model": "M", "serial": "S1"},
            {"name": "loop0", "type": "loop", "tran": null, "model": null, "serial": null}]}""";
      case "findmnt" -> "0a0a0a0a-1111-4111-8111-1111111111%s ext4\n".formatted(number);
      case "chronyc" -> "^,*,10.1.1.1,2,6,377,12,0.0,0.0,0.0\n";
      default -> "ID=debian\nVERSION_ID=\"12\"\n";
    });
  }
}
