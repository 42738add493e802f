package org.quorate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Inventory.Kind;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.fixture.zone.ShownInLab;
import org.quorate.judging.RunVerdict;
import org.quorate.privilege.ListedHost;
import org.quorate.privilege.ReadingCommands;
import org.quorate.run.Mode;
import org.quorate.run.Progress;
import org.quorate.run.ZoneRun;

/** The check of one zone: reading alone, and nothing that people were not shown. */
final class ZoneCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ZoneCheck() {}

  static RunVerdict of(Inventory inventory, RunFolder folder, Progress progress) {
    JsonNode shown = inventory.kind() == Kind.LAB ? ShownInLab.declared() : JSON.createObjectNode();
    // A host that is down is a finding of the check, not a reason to do none.
    try (Environment hosts = LiveEnvironment.openLazily(inventory)) {
      Environment read = ListedHost.all(hosts, ReadingCommands.of(new Inputs(inventory.document())));
      return new ZoneRun(read, Mode.CHECK, folder, progress).perform(shown, Statements.of(inventory));
    }
  }
}
