package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quorate.clause.Catalogue;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

/** A run over features written by a test, with no host at all. */
final class TrialRun {
  private final Path folder;
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final ToldProgress progress = new ToldProgress();
  private final ObjectNode shown = new ObjectMapper().createObjectNode();

  TrialRun(Path folder) {
    this.folder = folder;
  }

  TrialRun feature(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".feature"), text);
    return this;
  }

  TrialRun cannotShow(String clause) {
    shown.putObject(clause).put("shown", "none").put("reason", "there is no sky in a lab");
    return this;
  }

  TrialRun perform(Mode mode) {
    return conducted(mode, run -> {
      RunObjectFactory steps = new RunObjectFactory(run);
      Runtime.builder()
          .withRuntimeOptions(new RuntimeOptionsBuilder()
              .addFeature(FeatureWithLines.parse(folder.toUri().toString()))
              .addGlue(URI.create("classpath:/org/quorate/trial/sky"))
              .addGlue(URI.create("classpath:/org/quorate/run"))
              .setPickleOrder(new ProcedureOrder())
              .setPublishQuiet(true).setNoSummary().setMonochrome(true).build())
          .withAdditionalPlugins(new StepErrors(run.procedure()))
          .withObjectFactorySupplier(() -> steps)
          .withClassLoader(TrialRun.class::getClassLoader)
          .build().run();
    });
  }

  /**
   * Runs features as the program runs those that it carries.
   *
   * @param machine folder for the records of Cucumber and Allure
   */
  TrialRun perform(CarriedFeatures features, Mode mode, Path machine) {
    return conducted(mode, run -> Features.run(features, mode, run, "", machine));
  }

  private TrialRun conducted(Mode mode, Consumer<Run> features) {
    Gate gate = new Gate(mode, new Shown(shown));
    Judging judging = new Judging(recorder);
    Ending ending = new Ending();
    Procedure procedure =
        new Procedure(recorder, Catalogue.ofSystem("bsfg"), judging, gate, new Scope(mode), progress, ending);
    try (Prober prober = new Prober(ProbeCatalogue.load(), Map.of(), new Inputs(null), recorder)) {
      features.accept(new Run(mode, null, recorder, prober, judging, procedure, progress, ending));
      procedure.close();
    }
    return this;
  }

  List<String> told() {
    return progress.told();
  }

  /** Lines of the journal of a kind, as "name phase". */
  List<String> journal(EntryKind kind) {
    return recorder.of(kind).stream()
        .map(entry -> "%s %s".formatted(entry.name(), entry.body().path("phase").asText()).strip()).toList();
  }

  List<Entry> entries(EntryKind kind) {
    return recorder.of(kind);
  }
}
