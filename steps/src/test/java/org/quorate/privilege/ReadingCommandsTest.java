package org.quorate.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Command;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.run.Mode;
import org.quorate.run.ZoneRun;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.OperatorZone;
import org.quorate.trial.ToldProgress;

class ReadingCommandsTest {
  @Test
  void a_whole_check_runs_nothing_that_is_not_on_the_list(@TempDir Path folder) throws IOException {
    Inventory inventory = InventoryLoader.load(new OperatorZone(folder).environment());
    FakeZone zone = new FakeZone(inventory).answering(command -> FakeHost.said("garbage\n"));
    new ZoneRun(zone, Mode.CHECK, new RunFolder(folder.resolve("run")), new ToldProgress())
        .perform(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());

    List<Permitted> permitted = ReadingCommands.of(new Inputs(inventory.document()));
    for (String role : zone.hosts().keySet()) {
      List<Command> allowed = permitted.stream().filter(each -> each.role().equals(role)).map(Permitted::command)
          .toList();
      assertThat(zone.host(role).ran()).as(role).isSubsetOf(allowed);
      assertThat(zone.host(role).followed()).as(role).isEmpty();
    }
    assertThat(zone.host("alpha").ran()).hasSizeGreaterThan(50);
  }
}
