package org.quorate.bench.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Roles;

/** Other programs that read facts off hosts, each set up the fastest way it has; one that cannot be had is said so. */
final class Peers {
  static final String GOSS = "goss";
  static final String TESTINFRA = "testinfra";
  static final String SERVERSPEC = "serverspec";
  /** Where goss lies in the home folder on the hosts; nothing below /tmp may be run on some. */
  private static final String ON_HOST = "quorate-bench-goss";
  private final Path folder;
  private final WarmWays ways;
  private final List<Fact> facts;
  private final PrintStream out;

  Peers(Path folder, WarmWays ways, List<Fact> facts, PrintStream out) {
    this.folder = folder;
    this.ways = ways;
    this.facts = facts;
    this.out = out;
  }

  private interface Setup {
    Contestant make(Path folder) throws IOException, InterruptedException;
  }

  /** Those that can be had here and find every fact to hold. */
  List<Contestant> all() throws InterruptedException {
    List<Contestant> ready = new ArrayList<>();
    add(GOSS, this::goss, ready);
    add(TESTINFRA, this::testinfra, ready);
    add(SERVERSPEC, this::serverspec, ready);
    return ready;
  }

  private void add(String name, Setup setup, List<Contestant> ready) throws InterruptedException {
    try {
      Contestant contestant = setup.make(Files.createDirectories(folder.resolve(name)));
      contestant.warm();
      ready.add(contestant);
    } catch (IOException e) {
      out.println("  %-12s NOT MEASURED: %s".formatted(name, e.getMessage()));
    }
  }

  /** Its program and its facts on the hosts already, all hosts at once over warm connections. */
  private Contestant goss(Path at) throws IOException, InterruptedException {
    Files.writeString(at.resolve("facts.json"), GossFile.of(facts));
    ways.bring(Goss.program(at), ON_HOST);
    ways.bring(at.resolve("facts.json"), ON_HOST + ".json");
    return Contestant.of(GOSS, at, Contestant.onEachAtOnce(Roles.TRIAD,
        "ssh -F %s $role ./%s -g %s.json validate --no-color --format json >$role.json".formatted(
            ways.configuration(), ON_HOST, ON_HOST)));
  }

  /** A process a host, all at once over warm connections. */
  private Contestant testinfra(Path at) throws IOException, InterruptedException {
    Files.writeString(at.resolve("test_facts.py"), TestinfraFile.of(facts));
    Path python = at.resolve("venv/bin/python");
    if (!Files.exists(python)) {
      Outside.run(at, List.of("python3", "-m", "venv", "venv"));
      Outside.run(at, List.of(python.toString(), "-m", "pip", "install", "-q", "pytest-testinfra"));
    }
    return Contestant.of(TESTINFRA, at, Contestant.onEachAtOnce(Roles.TRIAD,
        ("venv/bin/python -m pytest -q -p no:cacheprovider --hosts=ssh://$role --ssh-config=%s"
            + " --junit-xml=$role.xml test_facts.py").formatted(ways.configuration())));
  }

  /** A process a host, all at once; it makes its own connections, one each. */
  private Contestant serverspec(Path at) throws IOException, InterruptedException {
    Files.writeString(at.resolve("facts_spec.rb"), ServerspecFile.of(facts));
    Outside.run(at, List.of("ruby", "-e", "require 'serverspec'"));
    return Contestant.of(SERVERSPEC, at, Contestant.onEachAtOnce(Roles.TRIAD,
        "TARGET=$role SSH_CONFIG=%s rspec --format json --out $role.json facts_spec.rb".formatted(
            ways.configuration())));
  }
}
