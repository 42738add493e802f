package org.quorate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.environment.inventory.Inventory;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Recorder;
import org.quorate.judging.Criteria;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;

/** Which clauses a check judges from which probe, found out by following the procedure with nobody there. */
public final class ClauseNeeds {
  private final Map<String, Set<String>> clauses = new HashMap<>();

  private ClauseNeeds() {}

  /** @param told of a run that nobody is told of: no host is asked */
  public static ClauseNeeds of(Inventory inventory, Progress told) {
    ClauseNeeds needs = new ClauseNeeds();
    for (Entry judgement : follow(inventory, told).of(EntryKind.JUDGEMENT)) {
      String clause = judgement.body().path("clause").asText();
      Criteria.named(judgement.body().path("criterion").asText()).ifPresent(criterion -> criterion.probes().forEach(
          probe -> needs.clauses.computeIfAbsent(probe, none -> new TreeSet<>()).add(clause)));
    }
    return needs;
  }

  /** The clauses that are NOT PROVEN without this probe. */
  public Set<String> without(String probe) {
    return clauses.getOrDefault(probe, Set.of());
  }

  private static Evidence follow(Inventory inventory, Progress told) {
    Catalogue catalogue = Catalogue.ofSystem(inventory.system());
    Set<String> all = catalogue.clauses().stream().map(Clause::id).collect(Collectors.toSet());
    Memory memory = new Memory();
    memory.record(EntryKind.INPUT, "environment", "", inventory.document());
    Judging judging = Judging.onlyRecording(memory);
    Ending ending = new Ending();
    Gate gate = new Gate(Mode.CHECK, new Shown(MissingNode.getInstance()));
    Procedure procedure =
        new Procedure(memory, catalogue, judging, gate, new Scope(Mode.CHECK, all), told, ending);
    NobodyHome environment = new NobodyHome(inventory);
    try (Prober prober = new Prober(ProbeCatalogue.load(), Map.of(), new Inputs(inventory.document()), memory)) {
      Path scratch = Files.createTempDirectory("quorate-needs");
      Features.run(CarriedFeatures.of(inventory.system(), Mode.CHECK), Mode.CHECK,
          new Run(Mode.CHECK, environment, memory, prober, judging, procedure, told, ending), "", scratch);
      Files.delete(scratch.resolve("messages.ndjson"));
      Files.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return memory.soFar();
  }

  /** Evidence of nothing that happened. */
  private static final class Memory implements Recorder {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized Entry record(EntryKind kind, String name, String subject, JsonNode body) {
      Entry entry = new Entry(entries.size() + 1L, Instant.EPOCH, 0, kind, name, subject, body.deepCopy());
      entries.add(entry);
      return entry;
    }

    @Override
    public long monotonicNanos() {
      return 0;
    }

    @Override
    public synchronized Evidence soFar() {
      return new Evidence(List.copyOf(entries));
    }
  }
}
