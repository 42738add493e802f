package org.quorate.witness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * Whether a process of an image runs, from the container engine's own notices (docker-events(1)).
 *
 * <p>A unit can be over while the process it started goes on; this witness sees the process.
 */
final class ContainerStream implements Stream {
  // Nanoseconds since 1970 have 19 digits from 2001 to 2286: one with fewer lost its beginning, and would tell 1970.
  private static final Pattern LINE = Pattern.compile("^(\\d{19}) ([a-z]+)(?: .*)?$");
  private static final Set<String> RUNNING = Set.of("running", "paused", "restarting", "removing");
  private static final Set<String> NOT_RUNNING = Set.of("created", "exited", "dead");
  private final String image;

  /** @param image the reference or the identifier of the image */
  ContainerStream(String image) {
    this.image = image;
  }

  @Override
  public String name() {
    return "process";
  }

  @Override
  public Command follow() {
    return Command.of("docker", "events", "--filter", "type=container", "--filter", "image=" + image,
        "--filter", "event=start", "--filter", "event=die", "--format", "{{.TimeNano}} {{.Action}}").asRoot();
  }

  @Override
  public Command look() {
    return Command.of("docker", "ps", "--all", "--filter", "ancestor=" + image, "--format", "{{.State}}").asRoot();
  }

  @Override
  public Optional<Boolean> state(Outcome looked) {
    List<String> states = looked.out().strip().lines().map(String::strip).toList();
    boolean told = states.stream().allMatch(state -> RUNNING.contains(state) || NOT_RUNNING.contains(state));
    return looked.succeeded() && told
        ? Optional.of(states.stream().anyMatch(RUNNING::contains)) : Optional.empty();
  }

  @Override
  public Optional<Change> change(String line) {
    Matcher notice = LINE.matcher(line);
    boolean understood = notice.matches() && (notice.group(2).equals("start") || notice.group(2).equals("die"));
    return understood ? Optional.of(new Change(notice.group(2).equals("start"), nanos(notice.group(1))))
        : Optional.empty();
  }

  private static long nanos(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
