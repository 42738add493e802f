package org.quorate.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * One block in the middle of JetStream's largest message file of a node holds something else than was written. The fault
 * proves what is on disk; a server whose messages are in memory may never read it while it lasts.
 *
 * @param stream whose messages; empty for whatever the file belongs to, which may be the log of a group
 */
public record CorruptBlock(String role, String stream) implements Fault {
  /**
   * A sector of a disk. It is longer than a record of the streams at hand: less may hit a single message's text and leave
   * alone what tells where the next one begins, which is another fault with another outcome.
   */
  private static final int BLOCK_BYTES = 512;
  /** Exit status of cmp(1), also where one of the files ends before; 2 is trouble, and says nothing. */
  private static final int DIFFERENT = 1;

  /** Of whatever file is the largest. */
  public CorruptBlock(String role) {
    this(role, "");
  }

  @Override
  public String name() {
    return "corrupt-block";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  /** A file below a place, and how long it was when it was chosen. */
  private record Chosen(String place, String file, long bytes) {
    long block() {
      return bytes / BLOCK_BYTES / 2;
    }

    /** Finds it where it still is, and succeeds also where its server has removed it, as it does with logs of groups. */
    List<String> found() {
      return List.of("find", place, "-ignore_readdir_race", "-path", file.replaceAll("[*?\\[\\\\]", "\\\\$0"));
    }
  }

  @Override
  public Plan plan(Site site) {
    String place = site.inputs().text("paths.jetstream-data");
    Chosen chosen = choose(site, place);
    String written = place + "/" + site.own("block");
    String wrong = place + "/" + site.own("wrong-block");
    return Plan.of(HostChange.on(role, "corrupt a block of " + chosen.file())
            .preparing(copy(chosen.file(), written, "skip=" + chosen.block()), copy("/dev/urandom", wrong))
            .applying(into(chosen, wrong))
            .undoing(backUnlessTheServerWas(chosen, written, wrong), failingWhileThere(chosen, wrong))
            .cleaning(Command.of("rm", "--force", "--", written, wrong)))
        .happens(Look.at(role, "the block in %s is another than was written".formatted(chosen.file()),
            Command.of(holds(chosen, written)).asRoot(), outcome -> outcome.exit() == DIFFERENT))
        .returns(without(chosen, wrong))
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }

  /** Also when the file is there no more. */
  private Look without(Chosen chosen, String wrong) {
    return Look.any("%s is without what the fault writes".formatted(chosen.file()), List.of(
        Look.at(role, "it holds something else there", Command.of(holds(chosen, wrong)).asRoot(),
            outcome -> outcome.exit() == DIFFERENT),
        Look.at(role, "it was removed", Command.of(chosen.found()).asRoot(),
            outcome -> outcome.succeeded() && outcome.out().isBlank())));
  }

  /**
   * Where the wrong block still is, the right one comes back. A server that came upon it first has cut its file off there
   * (nats-server, {@code rebuildStateFromBufLocked}), and may have stored other messages in that place since: to write to
   * it then would be a second corruption, which nothing undoes. find(1), for it runs the second only after the first held.
   */
  private static Command backUnlessTheServerWas(Chosen chosen, String written, String wrong) {
    List<String> argv = whereWrong(chosen, wrong);
    argv.addAll(into(chosen, written).argv());
    argv.add(";");
    return Command.of(argv);
  }

  /** find(1) tells nothing of what it ran that failed, except in this form: an undo that did not succeed must say so. */
  private static Command failingWhileThere(Chosen chosen, String wrong) {
    List<String> argv = whereWrong(chosen, wrong);
    argv.addAll(List.of("false", "{}", "+"));
    return Command.of(argv);
  }

  /** Up to the command that is to be run where the wrong block is. */
  private static List<String> whereWrong(Chosen chosen, String wrong) {
    List<String> argv = new ArrayList<>(chosen.found());
    argv.add("-exec");
    argv.addAll(holds(chosen, wrong));
    argv.addAll(List.of(";", "-exec"));
    return argv;
  }

  private static List<String> holds(Chosen chosen, String block) {
    return List.of("cmp", "--quiet", "--bytes=" + BLOCK_BYTES,
        "--ignore-initial=%d:0".formatted(chosen.block() * BLOCK_BYTES), chosen.file(), block);
  }

  /** Never a file of its own in the place of one that its server has removed. */
  private static Command into(Chosen chosen, String block) {
    return copy(block, chosen.file(), "seek=" + chosen.block(), "conv=nocreat,notrunc,fsync");
  }

  private static Command copy(String from, String to, String... more) {
    List<String> argv = new ArrayList<>(
        List.of("dd", "if=" + from, "of=" + to, "bs=" + BLOCK_BYTES, "count=1"));
    argv.addAll(List.of(more));
    return Command.of(argv);
  }

  private Chosen choose(Site site, String place) {
    String files = stream.isEmpty() ? "*.blk" : "*/streams/%s/msgs/*.blk".formatted(stream);
    Outcome found = site.ask(role, Command.of(
        "find", place, "-path", files, "-size", "+1k", "-printf", "%s %p\\n").asRoot());
    return found.out().lines().map(line -> line.split(" ", 2)).filter(words -> words.length == 2)
        .map(words -> new Chosen(place, words[1], Long.parseLong(words[0])))
        .max(Comparator.comparingLong(Chosen::bytes))
        .orElseThrow(() -> new FaultRefused("%s: no message file on %s is large enough".formatted(name(), role)));
  }
}
