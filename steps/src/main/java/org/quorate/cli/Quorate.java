package org.quorate.cli;

import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quorate.environment.Interruption.Registration;
import org.quorate.environment.Interruption;
import org.quorate.environment.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The program. */
@Command(
    name = "quorate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Proves that a three-node cluster fails over, fails closed, and never runs twice.",
    footer = {"", "Exit status: 0 everything in scope proven, attested or waived; 1 something refuted;",
        "2 nothing refuted, but something halted or not proven; 3 bad input, nothing was touched;",
        "130 or 143 interrupted (Ctrl-C, SIGTERM): what was done is undone, the record says that it is incomplete."})
public final class Quorate implements Runnable {
  private static final List<Class<?>> VERBS = List.of(
      AcceptanceCommand.class, ResilienceCommand.class, InitCommand.class, CheckCommand.class,
      MergeCommand.class, PlanCommand.class, DrillCommand.class, RecoverCommand.class,
      LabCommand.class, DoctorCommand.class, ClausesCommand.class, CommandsCommand.class,
      JudgeHistoryCommand.class, RejudgeCommand.class, ReportCommand.class, VerifyCommand.class,
      SignCommand.class, KeygenCommand.class, CompareCommand.class, HistoryCommand.class,
      ArchiveCommand.class, AttestCommand.class, SchemaCommand.class, TrackRecordCommand.class,
      BenchCommand.class, SabotageCommand.class, FactsCommand.class, WarmUpCommand.class);

  /** Bad input: nothing was touched. */
  static final int UNUSABLE = 3;

  /** The program itself failed: nothing is proven. */
  static final int FAILED = 2;

  @Spec private CommandSpec spec;

  /** Runs a command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Surroundings.are(new Surroundings(System.getenv(), Quorate::typedUnseen));
    int status;
    // This process is not gone before its work is.
    try (Registration work = Interruption.ofThisProcess().working(() -> {})) {
      status = run(arguments);
    }
    System.exit(status);
  }

  /** Runs a command line. */
  public static int run(String... arguments) {
    // Numbers in verdicts and reports must read the same on every machine, whatever its language.
    Locale.setDefault(Locale.ROOT);
    CommandLineArguments.are(arguments);
    CommandLine program = new CommandLine(new Quorate());
    verbs(arguments).forEach(program::addSubcommand);
    return program
        .setParameterExceptionHandler(badArgument())
        .setExecutionExceptionHandler(failure())
        .execute(arguments);
  }

  /** Only the one that is called for: taking all of them to pieces takes longer than the work of most. */
  private static List<Class<?>> verbs(String[] arguments) {
    if (arguments.length > 0 && List.of("--version", "-V").contains(arguments[0])) {
      return List.of();
    }
    List<Class<?>> called = VERBS.stream()
        .filter(verb -> arguments.length > 0 && verb.getAnnotation(Command.class).name().equals(arguments[0])).toList();
    return called.isEmpty() ? VERBS : called;
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static Optional<String> typedUnseen(String question) {
    Console console = System.console();
    return console == null ? Optional.empty() : Optional.of(new String(console.readPassword("%s: ", question)));
  }

  private static IParameterExceptionHandler badArgument() {
    return (exception, arguments) -> {
      System.err.println("quorate: " + exception.getMessage());
      System.err.println("Try: %s --help".formatted(exception.getCommandLine().getCommandSpec().qualifiedName()));
      return UNUSABLE;
    };
  }

  private static IExecutionExceptionHandler failure() {
    return (exception, commandLine, parsed) -> {
      Failure failure = Failure.of(exception);
      System.err.println("quorate: " + TerminalText.cleanLines(failure.message()));
      return failure.exitStatus();
    };
  }
}
