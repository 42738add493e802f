package org.quorate.fault;

import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;
import org.quorate.run.Run;
import org.quorate.run.RunMark;

/** Where a fault is brought about: the hosts, what the environment file says of them, and what can be done to them. */
public final class Site {
  /** Not the name of the program alone: a lab's own units have that too. */
  private static final String OURS = "quorate-fault";
  private final Environment environment;
  private final Inputs inputs;
  private final String id;

  /** @param id tells this run from others on the hosts it touches; letters and digits */
  public Site(Environment environment, Inputs inputs, String id) {
    this.environment = environment;
    this.inputs = inputs;
    this.id = id;
  }

  public static Site of(Run run) {
    return new Site(run.environment(), run.inputs(), RunMark.of(run.evidence()));
  }

  /** What tells this run from others on a host. */
  String mark() {
    return id;
  }

  public Inputs inputs() {
    return inputs;
  }

  public Environment environment() {
    return environment;
  }

  public <C> Optional<C> capability(Class<C> kind) {
    return environment.capability(kind);
  }

  /** Asks a host something; nothing is changed by it. */
  Outcome ask(String role, Command command) {
    return environment.hosts().get(role).run(command);
  }

  /** A node's own address, as others reach it. */
  String address(String role) {
    return inputs.text("hosts." + role + ".address");
  }

  String unit(String service) {
    return inputs.text("policy.services." + service);
  }

  /** What a thing of a fault is called on a host, so that it is found again and known as this run's. */
  String own(String what) {
    return "%s-%s-%s".formatted(OURS, id, what);
  }

  /** The same as an identifier of netfilter. */
  String ownTable(String what) {
    return own(what).replace('-', '_');
  }
}
