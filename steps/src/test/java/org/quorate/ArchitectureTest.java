package org.quorate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The architecture as rules, instead of a page about it. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.quorate");
  private static final String[] HANDED_OVER = {
    "org.quorate.clause..", "org.quorate.verdict..", "org.quorate.evidence..", "org.quorate.criterion..",
    "org.quorate.reading..", "org.quorate.judgement..", "org.quorate.procedure..", "org.quorate.judging..",
    "org.quorate.dossier..", "org.quorate.history..", "org.quorate.linearizability.."
  };

  @Test
  void what_judges_and_reports_never_sees_a_host() {
    noClasses().that().resideInAnyPackage(HANDED_OVER).should().dependOnClassesThat().resideInAnyPackage(
        "org.quorate.environment..", "org.quorate.fixture..", "org.quorate.probe..", "org.quorate.run..",
            "org.quorate.drill..",
        "org.apache.sshd..", "org.testcontainers..", "io.cucumber.java..").check(PROGRAM);
  }

  @Test
  void criteria_and_readings_know_no_thread_no_clock_and_no_file() {
    noClasses().that().resideInAnyPackage("org.quorate.criterion..", "org.quorate.reading..", "org.quorate.verdict..",
            "org.quorate.judgement..", "org.quorate.procedure..", "org.quorate.judging..",
            "org.quorate.linearizability..")
        .should().dependOnClassesThat().haveNameMatching(
            "java\\.lang\\.Thread|java\\.time\\.Clock|java\\.io\\.File.*|java\\.nio\\.file\\.Files|java\\.util\\.concurrent\\..*Executor.*")
        .check(PROGRAM);
  }

  @Test
  void environments_know_neither_cucumber_nor_evidence_nor_verdicts() {
    noClasses().that().resideInAPackage("org.quorate.environment..").should().dependOnClassesThat().resideInAnyPackage(
        "io.cucumber..", "org.quorate.evidence..", "org.quorate.verdict..", "org.quorate.criterion..",
            "org.quorate.run..").check(PROGRAM);
  }

  @Test
  void step_definitions_only_translate() {
    noClasses().that().resideInAPackage("org.quorate.steps..").should().dependOnClassesThat().resideInAnyPackage(
        "org.apache.sshd..", "org.awaitility..", "org.quorate.reading..", "org.quorate.environment..").check(PROGRAM);
  }

  @Test
  void nobody_sleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(PROGRAM);
  }

  @Test
  void only_the_command_line_reads_environment_variables() {
    noClasses().that().resideOutsideOfPackages("org.quorate.cli..", "org.quorate.controller..")
        .should().callMethod(System.class, "getenv").orShould().callMethod(System.class, "getenv", String.class)
            .check(PROGRAM);
  }

  @Test
  void criteria_families_do_not_depend_on_each_other_in_circles() {
    slices().matching("org.quorate.criterion.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void packages_do_not_depend_on_each_other_in_circles() {
    slices().matching("org.quorate.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }
}
