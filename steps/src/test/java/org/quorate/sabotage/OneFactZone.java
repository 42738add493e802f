package org.quorate.sabotage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.evidence.Inputs;
import org.quorate.judging.RunVerdict;
import org.quorate.run.Progress;
import org.quorate.trial.FakeHost;
import org.quorate.verdict.Verdict;

/**
 * A zone with one fact, which is one clause. Beta knows the commands {@code break} and {@code mend}, {@code pretend}
 * that does nothing, {@code fail} that does not even that, {@code broken} that tells by its status whether it is, and
 * {@code interrupt}, which breaks it and lets its next run be asked to end.
 */
final class OneFactZone implements Theatre {
  static final String CLAUSE = "BSFG-3.3.2";
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Host> hosts;
  private volatile boolean broken;
  private volatile boolean interrupted;
  private volatile boolean restless;
  private boolean closed;

  OneFactZone(boolean broken) {
    this.broken = broken;
    this.hosts = Stream.of("alpha", "beta", "gamma", "client", "services").collect(
        Collectors.toMap(Function.identity(), role -> new FakeHost(role).answering(command -> answer(role, command))));
  }

  private Outcome answer(String role, Command command) {
    String last = command.argv().get(command.argv().size() - 1);
    boolean measured = role.equals("beta") && last.endsWith("bsfg.prom");
    switch (last) {
      case "break" -> broken = true;
      case "mend" -> broken = false;
      case "interrupt" -> {
        broken = true;
        interrupted = true;
      }
      case "broken" -> {
        return ended(broken ? 0 : 1);
      }
      case "fail" -> {
        return ended(1);
      }
      case "pretend" -> {}
      default -> {
        return FakeHost.said(measured ? "fact %d%s".formatted(broken ? 2 : 1, at()) : "");
      }
    }
    done.add(last);
    return ended(0);
  }

  private String at() {
    return restless ? " at " + System.nanoTime() : "";
  }

  /** From now on it is never twice the same. */
  OneFactZone restless() {
    restless = true;
    return this;
  }

  private static Outcome ended(int status) {
    return new Outcome(Answer.ANSWERED, status, "", "", false, 0, 0);
  }

  /** What was done to it, in this order. */
  List<String> done() {
    return List.copyOf(done);
  }

  boolean closed() {
    return closed;
  }

  @Override
  public Map<String, Host> hosts() {
    return hosts;
  }

  @Override
  public Stage stage() {
    ObjectNode nothing = new ObjectMapper().createObjectNode();
    return new Stage(hosts, new Inputs(nothing), nothing.deepCopy());
  }

  @Override
  public RunVerdict judge(
      Setting setting, Set<String> clauses, ObjectNode environmentFile, Path record, Progress progress) {
    RunVerdict verdict = Verdicts.with(broken ? Map.of(CLAUSE, Verdict.REFUTED) : Map.of());
    return interrupted ? verdict.interrupted("asked to end") : verdict;
  }

  @Override
  public void close() {
    closed = true;
  }
}
