package org.quorate.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.dossier.seal.Sha256;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.WrittenEvidence;
import org.quorate.judgement.RunRecord;
import org.quorate.verdict.Verdict;

/**
 * Runs of the real catalogue on disk, with evidence written by hand: every clause is judged by
 * {@code one-zone-of-three-machines} over readings that make it come out as wanted, since only criteria that the program
 * has can judge a stored run.
 */
final class SampleRun {
  private static final Path CATALOGUE = Path.of("../features/clauses/bsfg.yaml");
  /** How many clauses the catalogue has. */
  static final int CLAUSES = read(CATALOGUE).clauses().size();
  private static final long SECOND = 1_000_000_000L;
  private final RunRecord record = new RunRecord();
  private final Path file;
  private final Catalogue catalogue;
  private String stage = "";
  private String hostname = "plant-a-%s";
  private String refutedHostname = "";

  private SampleRun(Path file) {
    this.file = file;
    catalogue = read(file);
    record.add(EntryKind.NOTE, "evidence", "", RunRecord.object().put("schema", 1));
  }

  private static Catalogue read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Catalogue.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SampleRun begin(String kind) throws IOException {
    return begin(kind, CATALOGUE);
  }

  /** A run of another document. */
  static SampleRun begin(String kind, Path file) throws IOException {
    return begin(kind, file, RunRecord.object().put("mode", "commissioning"));
  }

  /** A run of failures on the real catalogue: no clause of it is in scope. */
  static SampleRun ofFailures() throws IOException {
    ObjectNode scope = RunRecord.object().put("mode", "resilience");
    scope.putArray("clauses");
    return begin("lab", CATALOGUE, scope);
  }

  private static SampleRun begin(String kind, Path file, ObjectNode scope) throws IOException {
    SampleRun run = new SampleRun(file);
    run.record.environment(kind)
        .add(EntryKind.INPUT, "program", "", RunRecord.object().put("version", "0.1.0").put("java", "17.0.15"))
        .add(EntryKind.INPUT, "catalogue", "",
        RunRecord.object().put("system", "bsfg").put("sha256", Sha256.of(file)))
        .add(EntryKind.INPUT, "scope", "", scope);
    return run;
  }

  RunRecord record() {
    return record;
  }

  /** What hosts call themselves from here on; {@code %s} is the role. */
  SampleRun hostnames(String pattern) {
    hostname = pattern;
    return this;
  }

  /** What hosts call themselves while a clause is judged that turns out refuted; the others stay as they come out. */
  SampleRun hostnamesWhereRefuted(String pattern) {
    refutedHostname = pattern;
    return this;
  }

  SampleRun shown(Map<String, String> shown) {
    ObjectNode body = RunRecord.object();
    shown.forEach((clause, how) -> body.putObject(clause).put("shown", how)
        .put("reason", "a container has no such part (" + how + ")"));
    record.add(EntryKind.INPUT, "shown", "", body);
    return this;
  }

  /** Judges all clauses in their order; the named ones turn out badly, and nothing follows the one the run stops at. */
  SampleRun judgeAll(Set<String> refuted, Set<String> unproven, String stopAt) {
    boolean stopped = false;
    for (Clause clause : catalogue.clauses()) {
      if (stopped) {
        record.leftOut(clause.id(), "the procedure stopped at " + stopAt);
        continue;
      }
      enter(clause.stage());
      judge(clause.id(), refuted.contains(clause.id()) ? Verdict.REFUTED
          : unproven.contains(clause.id()) ? Verdict.NOT_PROVEN : Verdict.PROVEN);
      stopped = clause.id().equals(stopAt);
    }
    return this;
  }

  private void enter(String next) {
    if (!next.equals(stage)) {
      leave();
      stage = next;
      record.stage(stage, "begin");
    }
  }

  SampleRun leave() {
    if (!stage.isEmpty()) {
      record.stage(stage, "end");
    }
    return this;
  }

  /** What {@code /etc/machine-id} holds on a host. */
  static String machineOf(String role) {
    return "%032x".formatted(new BigInteger(1, role.getBytes(StandardCharsets.UTF_8)));
  }

  private void judge(String clause, Verdict wanted) {
    record.scenario(clause, "begin", "");
    for (String role : new String[] {"alpha", "beta", "gamma"}) {
      String machine = machineOf(wanted == Verdict.REFUTED ? "alpha" : role);
      String named = wanted == Verdict.REFUTED && !refutedHostname.isEmpty() ? refutedHostname : hostname;
      record.sample("machine-identity", role, 0, machine).sample("kernel-hostname", role, 0, named.formatted(role));
    }
    if (wanted == Verdict.NOT_PROVEN) {
      record.noAnswer("machine-identity", "gamma");
    }
    record.judgement(clause, "one-zone-of-three-machines")
        .scenario(clause, "end",
        wanted == Verdict.PROVEN ? "PASSED" : wanted == Verdict.REFUTED ? "FAILED" : "SKIPPED");
  }

  /** A scenario beyond the clauses. */
  SampleRun beyond(String scenario, String clause, boolean refuted) {
    record.scenario(scenario, "begin", "");
    for (String role : new String[] {"alpha", "beta", "gamma"}) {
      record.sample("machine-identity", role, 0, machineOf(refuted ? "alpha" : role))
          .sample("kernel-hostname", role, 0, hostname.formatted(role));
    }
    record.add(EntryKind.JUDGEMENT, scenario, "", RunRecord.object().put("clause", "").put("sharpens", clause)
        .put("scenario", scenario).put("criterion", "one-zone-of-three-machines"));
    record.scenario(scenario, "end", refuted ? "FAILED" : "PASSED");
    return this;
  }

  /** Scenarios that the run ended before. */
  SampleRun unreached(String clause, String why, String... scenarios) {
    for (String scenario : scenarios) {
      record.unreached(scenario, clause, why);
    }
    return this;
  }

  /** A failure of the matrix, and what a scenario about it comes to. */
  SampleRun cell(String fault, String target, String clause, boolean refuted) {
    performed("cell", RunRecord.object().put("fault", fault).put("target", target).put("phase_of_zone", "under load"));
    return beyond("%s at %s: %s".formatted(fault, target, refuted ? "red" : "green"), clause, refuted);
  }

  /** A demotion: the address moves within a second, the controller within three, with a moment that nobody saw. */
  SampleRun drill(String name) {
    return performed(name, RunRecord.object().put("active", "alpha").put("standby", "beta"));
  }

  private SampleRun performed(String name, ObjectNode what) {
    long begin = (record.lastSeq() + 1) * SECOND;
    fault(name, "begin", "", what);
    held("address", "alpha", "held", begin, begin, true);
    held("unit", "alpha", "held", begin, begin, true);
    fault(name, "applied", "alpha",
        RunRecord.object().put("sent_ns", begin + 5 * SECOND).put("done_ns", begin + 6 * SECOND));
    held("address", "beta", "held", begin + 5 * SECOND + SECOND / 2, begin + 6 * SECOND, false);
    held("address", "alpha", "absent", begin + 6 * SECOND + SECOND / 2, begin + 7 * SECOND, false);
    held("unit", "alpha", "absent", begin + 5 * SECOND + SECOND / 2, begin + 6 * SECOND, false);
    held("unit", "beta", "held", begin + 8 * SECOND, begin + 8 * SECOND + SECOND / 10, false);
    record.add(EntryKind.GAP, "unit", "beta",
        RunRecord.object().put("from_ns", begin + 9 * SECOND).put("to_ns", begin + 10 * SECOND)
        .put("reason", "the stream was silent"));
    for (int i = 0; i < 10; i++) {
      answer(i < 5 ? "alpha" : i < 8 ? "" : "beta", begin + i * SECOND);
    }
    fault(name, "in-effect", "alpha", RunRecord.object().put("proven", true).put("how", "Keepalived is inactive"));
    fault(name, "undone", "alpha",
        RunRecord.object().put("sent_ns", begin + 11 * SECOND).put("done_ns", begin + 12 * SECOND));
    fault(name, "end", "", RunRecord.object());
    return this;
  }

  private void fault(String name, String phase, String role, ObjectNode body) {
    record.add(EntryKind.FAULT, name, role, body.put("phase", phase));
  }

  private void held(String witness, String role, String state, long earliest, long latest, boolean initial) {
    record.add(EntryKind.EVENT, witness, role, RunRecord.object().put("state", state).put("earliest_ns", earliest)
        .put("latest_ns", latest).put("initial", initial));
  }

  private void answer(String role, long sent) {
    record.add(EntryKind.EVENT, "answers", role, RunRecord.object().put("state", role.isEmpty() ? "absent" : "held")
        .put("sent_ns", sent).put("done_ns", sent + SECOND / 20));
  }

  RunFolder write(Path root) throws IOException {
    RunFolder folder = new RunFolder(root);
    Files.createDirectories(folder.inputs());
    Files.copy(file, folder.catalogue());
    Files.copy(Path.of("../features/bsfg/findings.yaml"), folder.documentFindings());
    WrittenEvidence.write(folder.evidence(), record.entries());
    return folder;
  }
}
