package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Roles;

/**
 * All that comes in at a node from the others comes late, and nothing of it is lost; the way of the harness is spared.
 *
 * <p>By netem where the kernel of the others has it, otherwise by a queue of packets at the node itself.
 */
public record PacketDelay(String role, Duration by) implements Fault {
  @Override
  public String name() {
    return "packet-delay";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  List<String> others() {
    return Roles.TRIAD.stream().filter(each -> !each.equals(role)).toList();
  }

  @Override
  public Plan plan(Site site) {
    List<String> others = others();
    return means(site)
        .breaks(others.stream().map(other -> Paths.within(site, role, other, "cluster", by)).toArray(Look[]::new))
        .holds(Paths.within(site, others.get(0), others.get(1), "cluster", by), Paths.answers(role));
  }

  private Plan means(Site site) {
    NetemDelay netem = new NetemDelay(site, this);
    Optional<String> noNetem = netem.lacking();
    if (noNetem.isEmpty()) {
      return netem.plan();
    }
    QueueDelay queue = new QueueDelay(site, this);
    Optional<String> noQueue = queue.lacking();
    if (noQueue.isPresent()) {
      throw new FaultRefused("%s: there is no netem (%s) and no queue that could hold packets (%s)"
          .formatted(name(), noNetem.get(), noQueue.get()));
    }
    return queue.plan(noNetem.get());
  }
}
