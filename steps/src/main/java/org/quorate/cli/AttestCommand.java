package org.quorate.cli;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.clause.Catalogue;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Attestation;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes down what a person states about a clause that no machine can see. */
@Command(
    name = "attest",
    mixinStandardHelpOptions = true,
    description = "Appends a dated statement to the zone's file of statements; asks for what was not given.")
final class AttestCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CLAUSE", description = "The clause, such as BSFG-1.1.")
  private String clause;

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Option(names = "--statement", paramLabel = "TEXT", description = "What is stated.")
  private String statement;

  @Option(names = "--name", paramLabel = "NAME", description = "Who states it.")
  private String name;

  @Option(names = "--role", paramLabel = "ROLE", description = "In which role.")
  private String role;

  @Option(names = "--date", paramLabel = "DATE", description = "When (default: today, in UTC).")
  private LocalDate date;

  @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which it counts, in UTC.")
  private LocalDate expires;

  @Option(names = "--evidence", paramLabel = "FILE", description = "A file that it rests on; its SHA-256 is kept.")
  private Path evidence;

  @Option(names = "--record", paramLabel = "KEY=TEXT", description = "What it rests on, such as ticket=CHG-0001.")
  private Map<String, String> record = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.loadAlone(environmentFile);
    String named = inventory.document().path("attestations").asText();
    if (named.isEmpty()) {
      throw UnusableInput.at(environmentFile + ": attestations", "the file of the zone's statements", "no such key",
          "Add: attestations: %s.attestations.yaml".formatted(inventory.system()));
    }
    Path file = inventory.path(named);
    Statements.check(Catalogue.ofSystem(inventory.system()), clause, "CLAUSE");
    if (evidence != null && !Files.isRegularFile(evidence)) {
      throw UnusableInput.at("--evidence", "a file", "none at " + evidence, "Is the path right?");
    }
    Attestation said = said();
    StatementFile.append(file, inventory, said, Optional.ofNullable(evidence));
    System.out.println("%s: attested by %s, %s".formatted(clause, said.name(), said.role()));
    System.out.println(file);
    return 0;
  }

  private Attestation said() {
    return new Attestation(clause, asked(statement, "Statement"), asked(name, "Name"), asked(role, "Role"),
        date == null ? LocalDate.now(ZoneOffset.UTC) : date, Optional.ofNullable(expires), record, 0);
  }

  private static String asked(String given, String what) {
    if (given != null && !given.isBlank()) {
      return given;
    }
    Console console = System.console();
    String answer = console == null ? "" : console.readLine("%s: ", what);
    if (answer == null || answer.isBlank()) {
      throw UnusableInput.at("--" + what.toLowerCase(Locale.ROOT), "a text", "none",
          "Without a terminal to ask on, it has to be given.");
    }
    return answer.strip();
  }
}
