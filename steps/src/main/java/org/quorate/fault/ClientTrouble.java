package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.quorate.environment.PathTrouble;
import org.quorate.environment.ProxiedPath;
import org.quorate.run.Run;
import org.quorate.workload.ZoneClient;

/**
 * Something goes wrong on the clients' way through the proxy, and nowhere else.
 *
 * @param within clients are answered within this without it, and are not with it
 */
public record ClientTrouble(PathTrouble trouble, Duration within) implements Fault {

  /** The proxy is asked, and it is the environment's own: it goes when the environment goes. */
  private record Asking(ProxiedPath path, String name, PathTrouble trouble) implements Change {
    @Override
    public String role() {
      return "client";
    }

    @Override
    public String what() {
      return "on the clients' path: " + trouble.described();
    }

    @Override
    public Done apply(Run run) {
      run.progress().acting(what());
      return Done.by(() -> path.trouble(name, trouble));
    }

    @Override
    public Done undo(Run run, String undone) {
      run.progress().acting("undo " + undone);
      return Done.by(() -> path.calm(name));
    }
  }

  @Override
  public String name() {
    return "client-%s-%s".formatted(
        trouble.kind().name().toLowerCase(Locale.ROOT), trouble.towardsClients() ? "of-answers" : "of-requests");
  }

  @Override
  public List<String> targets() {
    return List.of("client");
  }

  @Override
  public Plan plan(Site site) {
    ProxiedPath path = site.capability(ProxiedPath.class).orElseThrow(() -> new FaultRefused(
        name() + ": there is no proxy on the clients' path"));
    return Plan.of(new Asking(path, site.own(name()), trouble))
        .breaks(answered("through the proxy", path.address(), path.port(), true))
        .holds(answered("at the zone's address", site.inputs().text("zone.vip.address"),
            site.inputs().number("policy.ports.controller"), false));
  }

  private Look answered(String where, String address, int port, boolean proxy) {
    return new Look("clients are answered within %d ms %s".formatted(within.toMillis(), where), site -> {
      ZoneClient.Reply reply = new ZoneClient(site.environment().inventory(), address, port, proxy).health();
      long tookMillis = (reply.doneNanoTime() - reply.sentNanoTime()) / 1_000_000;
      return Seen.of(reply.ok() && tookMillis <= within.toMillis(),
          "%s after %d ms %s".formatted(reply.outcome(), tookMillis, reply.reason()));
    });
  }
}
