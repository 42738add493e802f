package org.quorate.run;

import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.quorate.environment.UnusableInput;

/** Runs the features of a system with Cucumber, in the order of the procedure. */
final class Features {
  private Features() {}

  /**
   * Runs them to their end; the verdicts come from the evidence, not from here.
   *
   * @param names what the names of scenarios must contain, as a regular expression; empty for all scenarios
   * @param machine folder for Cucumber's own records
   */
  static void run(CarriedFeatures features, Mode mode, Run run, String names, Path machine) {
    RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
        .addGlue(URI.create("classpath:/org/quorate/steps"))
        .addGlue(URI.create("classpath:/org/quorate/run"))
        .addPluginName("message:" + machine.resolve("messages.ndjson"))
        .setPickleOrder(new ProcedureOrder())
        .setPublishQuiet(true)
        .setNoSummary()
        .setMonochrome(true);
    if (!names.isEmpty()) {
      options.addNameFilter(Pattern.compile(names));
    }
    RunObjectFactory stepClasses = new RunObjectFactory(run);
    Runtime runtime = Runtime.builder()
        .withRuntimeOptions(options.build())
        .withAdditionalPlugins(plugins(mode, run, machine))
        .withFeatureSupplier(features)
        .withObjectFactorySupplier(() -> stepClasses)
        .withClassLoader(Features.class::getClassLoader)
        .build();
    try {
      runtime.run();
    } catch (IllegalStateException failure) {
      throw told(failure, machine);
    }
  }

  private static Plugin[] plugins(Mode mode, Run run, Path machine) {
    StepErrors errors = new StepErrors(run.procedure());
    return mode.followsRunbook() ? new Plugin[] {errors, allure(machine)} : new Plugin[] {errors};
  }

  // Allure's own lifecycle is one for the whole program, and would write every run where the first one did.
  private static Plugin allure(Path machine) {
    return new AllureCucumber7Jvm(
        new AllureLifecycle(new FileSystemResultsWriter(machine.resolve("allure-results"))));
  }

  /** What Cucumber could not write is told as whatever else could not be written. */
  static RuntimeException told(IllegalStateException failure, Path machine) {
    return failure.getCause() instanceof IOException unwritten
        ? new UncheckedIOException("cannot write into the folder of the run %s: %s".formatted(
            machine, unwritten.getMessage()), unwritten)
        : failure;
  }

  static void mustExist(String system) {
    if (Features.class.getResource("/features/" + system) == null) {
      throw UnusableInput.at("system", "one of the systems this program has features for", "\"" + system + "\"",
          "Use bsfg.");
    }
  }
}
