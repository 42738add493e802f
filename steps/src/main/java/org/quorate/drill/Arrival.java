package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.evidence.Inputs;
import org.quorate.reading.GroupLeaders;
import org.quorate.reading.MetaGroup;
import org.quorate.reading.SilentPeers;
import org.quorate.run.Run;

/** Quick looks, kept out of evidence, whether a state that is being waited for may have been reached. */
final class Arrival {
  /** Who leads is heard from every second. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);
  private final Run run;
  private final Inputs inputs;

  Arrival(Run run) {
    this.run = run;
    this.inputs = run.inputs();
  }

  /** Three servers with one leader, to whom both others are current. */
  boolean clusterFormed() {
    List<MetaGroup> groups = Roles.TRIAD.stream().flatMap(role -> group(role).stream()).toList();
    Set<String> leaders = groups.stream().map(MetaGroup::leader).collect(Collectors.toSet());
    return groups.size() == Roles.TRIAD.size()
        && leaders.size() == 1
        && !leaders.contains("")
        && groups.stream().allMatch(group -> group.size() == Roles.TRIAD.size())
        && groups.stream()
            .anyMatch(group -> group.peers().stream().allMatch(peer -> peer.current() && !peer.offline()));
  }

  private Optional<MetaGroup> group(String role) {
    String url = "http://localhost:%s/jsz?meta=1".formatted(inputs.text("policy.ports.monitoring"));
    return MetaGroup.read(run.host(role).run(Command.of("curl", "-sSf", "--max-time", "2", url)).out());
  }

  /** Every stream has a leader, about whom all three servers agree, and who hears from them as they do from it. */
  boolean streamsLed() {
    String url = "http://localhost:%s/jsz?meta=1&streams=1&accounts=1"
        .formatted(inputs.text("policy.ports.monitoring"));
    List<String> texts = Roles.TRIAD.stream()
        .map(role -> run.host(role).run(Command.of("curl", "-sSf", "--max-time", "2", url)).out()).toList();
    List<GroupLeaders> said = texts.stream().flatMap(text -> GroupLeaders.read(text).stream()).toList();
    Map<String, String> first = said.isEmpty() ? Map.of() : said.get(0).byGroup();
    return said.size() == Roles.TRIAD.size()
        && said.stream().allMatch(one -> one.leaderless().isEmpty() && one.byGroup().equals(first))
        && texts.stream().flatMap(text -> SilentPeers.read(text, LONGEST_SILENCE).stream())
            .allMatch(silent -> silent.names().isEmpty());
  }

  /** One node has the VIP, its controller's unit is active, and another node gets an answer from it. */
  boolean controllerAnswers() {
    Optional<ActiveRoles> roles = ActiveRoles.resolve(run);
    if (roles.isEmpty()) {
      return false;
    }
    String unit = inputs.text("policy.services.controller");
    String url =
        "https://%s:%s/health".formatted(inputs.text("zone.vip.address"), inputs.text("policy.ports.controller"));
    return run.host(roles.get().active()).run(Command.of("systemctl", "is-active", "--quiet", unit)).succeeded()
        && run.host(roles.get().standby()).run(Command.of("curl", "-ksSf", "--max-time", "2", "-o", "/dev/null", url))
            .succeeded();
  }
}
