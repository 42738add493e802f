package org.quorate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.SeenRed;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.across.PreviousRun;
import org.quorate.environment.Environment;
import org.quorate.environment.Interruption.Registration;
import org.quorate.environment.Interruption;
import org.quorate.environment.inventory.WaiversLoader;
import org.quorate.environment.ssh.Connections;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Recorder;
import org.quorate.judging.RunVerdict;
import org.quorate.probe.DiscreetHost;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;

/** One run over a zone, from the first line of evidence to the dossier. */
public final class ZoneRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Environment environment;
  private final Mode mode;
  private final RunFolder folder;
  private final Progress progress;
  private final Scope scope;
  private String names = "";
  private final Map<String, JsonNode> given = new LinkedHashMap<>();
  private Guard guard = Guard.NONE;

  /** @param folder of this run alone; must not hold a run yet */
  public ZoneRun(Environment environment, Mode mode, RunFolder folder, Progress progress) {
    this(environment, mode, Set.of(), folder, progress);
  }

  /** @param only ids of the clauses to judge, a part of the procedure; empty for all of it */
  public ZoneRun(Environment environment, Mode mode, Set<String> only, RunFolder folder, Progress progress) {
    this.environment = DiscreetHost.all(environment);
    this.mode = mode;
    this.scope = new Scope(mode, only);
    this.folder = folder;
    this.progress = progress;
  }

  /** Only scenarios whose names match, as a regular expression. */
  public ZoneRun only(String pattern) {
    names = pattern;
    return this;
  }

  /** Something more that this run is given; drills find it in evidence, and so does whoever repeats the run. */
  public ZoneRun given(String name, JsonNode what) {
    given.put(name, what);
    return this;
  }

  /** Has somebody watch over what this run does to the zone. */
  public ZoneRun guardedBy(Guard watching) {
    guard = watching;
    return this;
  }

  /**
   * Examines the zone and hands over what was found.
   *
   * @param shown what this environment shows on stand-ins only or not at all: clause id to shown and reason
   * @param statements what people state, by clause id
   */
  public RunVerdict perform(JsonNode shown, JsonNode statements) {
    String system = environment.inventory().system();
    Features.mustExist(system);
    Catalogue catalogue = Catalogue.ofSystem(system);
    CarriedFeatures features = CarriedFeatures.of(system, mode);
    try (EvidenceLog log = EvidenceLog.create(folder.evidence())) {
      GivenInputs.copy(folder, environment.inventory(), system);
      recordInputs(log, catalogue, features, shown);
      statements.fields().forEachRemaining(field -> log.record(EntryKind.STATEMENT, field.getKey(), "",
          field.getValue()));
      examine(log, catalogue, features, new Shown(shown));
    }
    return Dossier.write(folder.root());
  }

  private void examine(Recorder recorder, Catalogue catalogue, CarriedFeatures features, Shown shown) {
    Gate gate = new Gate(mode, shown);
    Judging judging = new Judging(recorder);
    Ending ending = new Ending();
    Procedure procedure = new Procedure(recorder, catalogue, judging, gate, scope, progress, ending);
    Inputs inputs = new Inputs(environment.inventory().document());
    try (Prober prober = new Prober(ProbeCatalogue.load(), environment.hosts(), inputs, recorder)) {
      Run run = new Run(mode, environment, recorder, prober, judging, procedure, progress, ending);
      try (Registration told = Interruption.ofThisProcess().whenAsked(() -> askToEnd(run));
          Registration work = Interruption.ofThisProcess().working(() -> abandon(recorder, run))) {
        follow(procedure, run, recorder, features);
      }
    }
  }

  private void follow(Procedure procedure, Run run, Recorder recorder, CarriedFeatures features) {
    Optional<Connections> connections = environment.capability(Connections.class);
    connections.ifPresent(ways -> ways.tell(new RecordedConnections(recorder, progress)));
    run.guardedBy(guard);
    try {
      guard.begin(run);
      Features.run(features, mode, run, names, folder.machine());
    } finally {
      undoAll(run);
      guard.end(run);
      noteInterruption(recorder, run);
      procedure.close();
      connections.ifPresent(Connections::tellNobody);
    }
  }

  /** Ctrl-C or a termination signal: nothing more is begun, and what was done to hosts is undone. */
  private void askToEnd(Run run) {
    progress.alarm("interrupted: what was done to the hosts is undone, then this ends");
    run.interrupt();
  }

  /** What goes on does not come to an end: from here what it did to hosts is undone, and what there is handed over. */
  private void abandon(Recorder recorder, Run run) {
    undoAll(run);
    noteInterruption(recorder, run);
    Dossier.write(folder.root());
  }

  private static void undoAll(Run run) {
    run.undos().undoAll((what, why) -> run.notUndone("", what, why));
  }

  private static void noteInterruption(Recorder recorder, Run run) {
    if (run.interrupted()) {
      recorder.record(EntryKind.NOTE, "interrupted", "",
          JSON.createObjectNode().put("why", run.ending().why()));
    }
  }

  private void recordInputs(Recorder recorder, Catalogue catalogue, CarriedFeatures features, JsonNode shown) {
    recorder.record(EntryKind.INPUT, "run", "", JSON.createObjectNode().put("id", folder.id()));
    PreviousRun.keep(folder.root(), environment.inventory().document()).ifPresent(previous ->
        recorder.record(EntryKind.INPUT, "previous", "", JSON.createObjectNode()
            .put("run", previous.run()).put("manifest-sha256", previous.manifest())));
    recorder.record(EntryKind.INPUT, "program", "", ProgramVersion.describe());
    recorder.record(EntryKind.INPUT, "environment", "", environment.inventory().document());
    recorder.record(EntryKind.INPUT, "provenance", "", JSON.valueToTree(environment.provenance()));
    recorder.record(EntryKind.INPUT, "shown", "", shown);
    WaiversLoader.of(environment.inventory()).ifPresent(
        waivers -> recorder.record(EntryKind.INPUT, "waivers", "", waivers));
    given.forEach((name, what) -> recorder.record(EntryKind.INPUT, name, "", what));
    recorder.record(EntryKind.INPUT, "catalogue", "", GivenInputs.catalogue(folder, catalogue));
    recorder.record(EntryKind.INPUT, "never-seen-red", "", neverSeenRed(catalogue));
    ObjectNode scope = JSON.createObjectNode().put("mode", mode.word());
    ArrayNode clauses = scope.putArray("clauses");
    inScope(catalogue, features).forEach(clauses::add);
    recorder.record(EntryKind.INPUT, "scope", "", scope);
  }

  /** Clauses whose check no sabotage has shown to be able to fail. */
  private static ObjectNode neverSeenRed(Catalogue catalogue) {
    SeenRed seen = SeenRed.ofSystem(catalogue.system());
    ObjectNode node = JSON.createObjectNode();
    ArrayNode clauses = node.putArray("clauses");
    catalogue.clauses().stream().filter(seen::neverSeen).map(Clause::id).forEach(clauses::add);
    return node;
  }

  /**
   * Clauses that a scenario of this run speaks of; in a commissioning run every clause counts, with a scenario or not.
   */
  private List<String> inScope(Catalogue catalogue, CarriedFeatures features) {
    List<String> all = catalogue.clauses().stream().map(clause -> clause.id()).toList();
    if (mode.followsRunbook()) {
      return scope.only().isEmpty() ? all : all.stream().filter(scope.only()::contains).toList();
    }
    Set<String> spoken = features.scenarios().map(scenario -> Set.copyOf(scenario.getTags()))
        .filter(tags -> scope.whyNot(tags).isEmpty()).flatMap(Set::stream).collect(Collectors.toSet());
    return all.stream().filter(clause -> spoken.contains("@clause:" + clause)).toList();
  }
}
