package org.quorate.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

/** A zone of fake hosts for faults, and what was done to it, in order over all hosts. */
final class Trial {
  final MemoryRecorder recorder = new MemoryRecorder();
  final ToldProgress progress = new ToldProgress();
  final List<String> done = new ArrayList<>();
  final FakeZone zone;
  final Run run;
  private Function<Command, Outcome> answers = command -> FakeHost.said("");

  Trial() {
    FakeHost[] hosts = List.of("alpha", "beta", "gamma", "client").stream().map(this::host).toArray(FakeHost[]::new);
    zone = new FakeZone(hosts);
    recorder.record(EntryKind.INPUT, "environment", "", environment());
    run = Run.unjudged(zone, recorder, new Prober(ProbeCatalogue.load(), Map.of(), new Inputs(null), recorder),
        progress);
  }

  private FakeHost host(String role) {
    return new FakeHost(role).answering(command -> {
      synchronized (done) {
        done.add(role + ": " + String.join(" ", command.argv())
            + (command.input().isEmpty() ? "" : " < " + command.input().strip()));
      }
      return answers.apply(command);
    });
  }

  Trial answering(Function<Command, Outcome> how) {
    answers = how;
    return this;
  }

  Site site() {
    return Site.of(run);
  }

  /** Lines that begin with a role and a program. */
  List<String> did(String... beginnings) {
    synchronized (done) {
      return done.stream().filter(line -> List.of(beginnings).stream().anyMatch(line::startsWith)).toList();
    }
  }

  List<String> phases() {
    return recorder.of(EntryKind.FAULT).stream().map(entry -> entry.body().path("phase").asText()
        + (entry.body().has("proven") ? entry.body().path("proven").asBoolean() ? " proven" : " not proven" : ""))
        .toList();
  }

  Entry phase(String phase) {
    return recorder.of(EntryKind.FAULT).stream().filter(entry -> entry.body().path("phase").asText().equals(phase))
        .findFirst().orElseThrow();
  }

  private static ObjectNode environment() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    int last = 1;
    for (String role : List.of("alpha", "beta", "gamma")) {
      ObjectNode host = root.withObject("/hosts/" + role);
      host.put("address", "10.0.0." + last++);
      host.withObject("/ssh").put("port", 22);
    }
    root.withObject("/zone/vip").put("address", "10.0.0.9");
    root.withObject("/policy/ports").put("client", 4222).put("cluster", 6222).put("monitoring", 8222)
        .put("controller", 9443);
    root.withObject("/policy/services").put("jetstream", "jetstream.service").put("keepalived", "keepalived.service");
    root.withObject("/paths").put("jetstream-data", "/data/jetstream")
        .put("keepalived-configuration", "/etc/keepalived/keepalived.conf");
    return root;
  }
}
