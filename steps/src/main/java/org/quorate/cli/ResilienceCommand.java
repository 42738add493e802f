package org.quorate.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.quorate.criterion.failover.CellCriteria;
import org.quorate.dossier.RunFolder;
import org.quorate.drill.DrawnFailures;
import org.quorate.drill.StandingZone;
import org.quorate.environment.Environment;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.lab.LabEnvironment;
import org.quorate.environment.lab.LabName;
import org.quorate.environment.lab.LabRequest;
import org.quorate.environment.lab.Machine;
import org.quorate.fixture.zone.ShownInLab;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Mode;
import org.quorate.run.Progress;
import org.quorate.run.ZoneRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every failure of the matrix in a lab, then sequences of failures drawn at random. */
@Command(
    name = "resilience",
    mixinStandardHelpOptions = true,
    description = "Strikes a zone in a lab with every failure of the matrix, then with sequences drawn at random.")
final class ResilienceCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SEEDS = 1_000_000;

  @Mixin private RunOptions options;

  @Option(names = "--seed", paramLabel = "N",
      description = "Draws the same sequences again that another run drew; the run says which it used.")
  private Long seed;

  @Option(names = "--hours", paramLabel = "H", defaultValue = "0.1",
      description = "For how long sequences are drawn after the matrix (default: ${DEFAULT-VALUE}).")
  private double hours;

  @Option(names = "--only", paramLabel = "REGEX", defaultValue = "",
      description = "Only scenarios whose names it is found in, such as: --only 'VRRP|full disk'.")
  private String only;

  @Override
  public Integer call() {
    mustBeAPattern();
    if (!(hours >= 0 && hours <= DrawnFailures.MOST_HOURS)) {
      throw UnusableInput.at("--hours", "a number from 0 to " + DrawnFailures.MOST_HOURS, String.valueOf(hours),
          "For example: --hours 0.5");
    }
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    RunFolder folder = options.fresh("resilience");
    Progress progress = options.progress();
    progress.stage("Lab");
    try (LabMaterial material = LabMaterial.beside(folder);
        Environment lab = LabEnvironment.start(new LabRequest(LabName.drawn("resilience"), material.folder(),
            false, new Machine(System.getenv()), new LabLines(progress)))) {
      StandingZone.bootstrap(lab, material.folder(), progress);
      ObjectNode drawn = JSON.createObjectNode()
          .put("seed", seed == null ? new SecureRandom().nextInt(SEEDS) : seed).put("hours", hours);
      progress.note("sequences are drawn with --seed %s".formatted(drawn.path("seed").asText()));
      RunVerdict verdict = new ZoneRun(lab, Mode.RESILIENCE, folder, progress)
          .only(only).given(CellCriteria.DRAWN_BY, drawn).perform(ShownInLab.declared(), JSON.createObjectNode());
      return options.close(verdict, folder);
    }
  }

  private void mustBeAPattern() {
    try {
      Pattern.compile(only);
    } catch (PatternSyntaxException wrong) {
      throw UnusableInput.at("--only", "a regular expression", only, wrong.getDescription() + ".");
    }
  }
}
