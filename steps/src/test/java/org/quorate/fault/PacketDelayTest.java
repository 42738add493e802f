package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.Seen.State;
import org.quorate.trial.FakeHost;

/** Late packets: by which means, what is done for it, when it is refused, and what counts as late. */
class PacketDelayTest {
  static final Outcome NO_NETEM = failed("Error: Specified qdisc kind is unknown.");
  private static final String COUNTS = "19170  19086     0 1     0     %d     %d      149  1\n";
  private final Trial trial = new Trial();
  private final PacketDelay fault = new PacketDelay("gamma", Duration.ofMillis(100));

  private static Outcome failed(String why) {
    return new Outcome(Outcome.Answer.ANSWERED, 2, "", why, false, 0, 0);
  }

  /** A kernel with netem, and a device with the queues of this text. */
  private static Function<Command, Outcome> withNetem(String queues) {
    return command -> switch (command.argv().get(0)) {
      case "ip" -> FakeHost.said("10.0.0.3 dev eth7 src 10.0.0.1 uid 0 \\    cache\n");
      case "tc" -> FakeHost.said(queues);
      default -> FakeHost.said("");
    };
  }

  private static Function<Command, Outcome> withoutNetem(Function<Command, Outcome> otherwise) {
    return command -> command.argv().contains("netem") ? NO_NETEM : otherwise.apply(command);
  }

  @Test
  void with_netem_the_others_hold_what_they_send_to_the_node_and_nothing_else() {
    trial.answering(withNetem("qdisc fq_codel 0: root refcnt 2 limit 10240p\n"));
    List<String> done = whole();
    String own = done.get(0).replaceFirst(".* handle (\\w+): htb", "$1");
    assertThat(done.stream().filter(line -> line.startsWith("alpha: "))).containsExactly(
        "alpha: tc qdisc add dev eth7 root handle %s: htb".formatted(own),
        "alpha: tc class add dev eth7 parent %1$s: classid %1$s:1 htb rate 100gbit burst 1mb quantum 60000"
            .formatted(own),
        "alpha: tc qdisc add dev eth7 parent %s:1 netem delay 100ms limit 100000".formatted(own),
        ("alpha: tc filter add dev eth7 parent %1$s: protocol ip prio 1 u32"
            + " match ip protocol 6 0xff match ip sport 22 0xffff flowid %1$s:0").formatted(own),
        ("alpha: tc filter add dev eth7 parent %1$s: protocol ip prio 1 u32"
            + " match ip protocol 6 0xff match ip dport 22 0xffff flowid %1$s:0").formatted(own),
        "alpha: tc filter add dev eth7 parent %1$s: protocol ip prio 2 u32 match ip dst 10.0.0.3/32 flowid %1$s:1"
            .formatted(own),
        "alpha: tc filter del dev eth7 parent %s:".formatted(own),
        "alpha: tc qdisc del dev eth7 root handle %s:".formatted(own));
    assertThat(done).anyMatch(line -> line.startsWith("beta: tc")).noneMatch(line -> line.startsWith("gamma: "));
  }

  @Test
  void queues_that_somebody_set_up_stay_as_they_are() {
    trial.answering(withNetem("qdisc tbf 8001: root refcnt 2 rate 1Gbit\n"));
    assertThatThrownBy(() -> fault.plan(trial.site())).isInstanceOf(FaultRefused.class)
        .hasMessage("packet-delay: eth7 of alpha has queues of its own (qdisc tbf 8001: root), which stay as they are");
    trial.answering(withNetem(""));
    assertThatThrownBy(() -> fault.plan(trial.site())).isInstanceOf(FaultRefused.class)
        .hasMessageContaining("none that could be read");
  }

  @Test
  void without_netem_the_node_holds_what_it_gets_in_a_queue_that_lets_packets_by_when_its_reader_is_dead() {
    trial.answering(withoutNetem(command -> FakeHost.said("")));
    List<String> done = whole();
    String queue = done.get(1).replaceFirst(".*\\.pl (\\d+) 100", "$1");
    String chain = "quorate-q_00000000_delay";
    assertThat(done.get(0)).startsWith("gamma: tee /run/quorate-fault-00000000-packet-delay.pl < # Holds every packet");
    assertThat(done.subList(1, done.size())).containsExactly(
        "gamma: systemd-run --quiet --collect --unit=quorate-fault-00000000-packet-delay.service"
            + " --service-type=forking perl /run/quorate-fault-00000000-packet-delay.pl " + queue + " 100",
        mangle("--new-chain " + chain),
        mangle("--append " + chain + " --protocol tcp --source-port 22 --jump RETURN"),
        mangle("--append " + chain + " --protocol tcp --destination-port 22 --jump RETURN"),
        mangle("--append " + chain + " --source 10.0.0.1 --jump NFQUEUE --queue-num " + queue + " --queue-bypass"),
        mangle("--append " + chain + " --source 10.0.0.2 --jump NFQUEUE --queue-num " + queue + " --queue-bypass"),
        mangle("--insert INPUT 1 --jump " + chain),
        mangle("--delete INPUT --jump " + chain),
        "gamma: systemctl stop quorate-fault-00000000-packet-delay.service",
        mangle("--flush " + chain), mangle("--delete-chain " + chain),
        "gamma: rm --force -- /run/quorate-fault-00000000-packet-delay.pl");
    assertThat(fault.plan(trial.site()).changes()).singleElement().extracting(Change::what).asString()
        .contains("for want of netem (alpha: Error: Specified qdisc kind is unknown.)");
  }

  @Test
  void without_either_it_is_refused_before_anything_is_touched() {
    trial.answering(withoutNetem(command -> command.argv().contains("perl")
        ? failed("unshare: failed to execute perl: No such file or directory") : FakeHost.said("")));
    assertThatThrownBy(() -> fault.plan(trial.site())).isInstanceOf(FaultRefused.class)
        .hasMessage("packet-delay: there is no netem (alpha: Error: Specified qdisc kind is unknown.) and no queue that"
            + " could hold packets (gamma: unshare: failed to execute perl: No such file or directory)");
    assertThat(trial.done).allMatch(line -> line.contains(" unshare --net "));
  }

  @Test
  void a_queue_that_somebody_reads_already_is_left_alone() {
    trial.answering(withoutNetem(command -> FakeHost.said(
        command.argv().get(0).equals("cat") ? COUNTS.formatted(0, 0).replace("19170", queue()) : "")));
    assertThatThrownBy(() -> fault.plan(trial.site())).isInstanceOf(FaultRefused.class)
        .hasMessageContaining("is somebody's already");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, YES", "1, 0, NO", "0, 7, NO"})
  void late_is_not_lost(int forWantOfRoom, int toTheReader, State expected) {
    trial.answering(withoutNetem(command -> FakeHost.said("")));
    Plan plan = fault.plan(trial.site());
    String counts = COUNTS.formatted(forWantOfRoom, toTheReader).replace("19170", queue());
    trial.answering(command -> FakeHost.said(command.argv().get(0).equals("cat") ? counts : ""));
    assertThat(state(plan, "the queue of packet-delay at gamma is read and has lost nothing")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'   149   207615 NFQUEUE    0    --  *      *       10.0.0.1             0.0.0.0/0', YES",
    "'     0        0 NFQUEUE    0    --  *      *       10.0.0.1             0.0.0.0/0', NO",
    "'    12      600 RETURN     6    --  *      *       0.0.0.0/0            0.0.0.0/0', NO",
    "'', NO"})
  void only_its_own_rules_count(String rule, State expected) {
    trial.answering(withoutNetem(command -> FakeHost.said("")));
    Plan plan = fault.plan(trial.site());
    trial.answering(command -> FakeHost.said(rule + "\n"));
    assertThat(state(plan, "the queue of packet-delay has held packets at gamma")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "INFO {}|0.000312, YES",
    "INFO {}|0.099999, YES",
    "INFO {}|0.100000, NO",
    "INFO {}|0.104711, NO",
    "INFO {}|1.099000, NO",
    "INFO {}|1.100000, UNKNOWN",
    "|0.100123, UNKNOWN",
    "|0.000000, UNKNOWN",
    "INFO {}, UNKNOWN",
    "INFO {}|soon, UNKNOWN",
    "'', UNKNOWN"})
  void an_answer_is_late_when_it_comes_and_comes_late(String said, State expected) {
    trial.answering(command -> FakeHost.said(said == null ? "" : said.replace("|", "\r\n\n")));
    assertThat(Paths.within(trial.site(), "gamma", "alpha", "cluster", Duration.ofMillis(100))
        .seen(trial.site()).state()).isEqualTo(expected);
  }

  private static String mangle(String words) {
    return "gamma: iptables --wait --table mangle " + words;
  }

  private String queue() {
    return String.valueOf(0x4000 + (trial.site().mark().hashCode() & 0x3fff));
  }

  private State state(Plan plan, String what) {
    return plan.signs().stream().map(Sign::look).filter(look -> look.what().equals(what)).findFirst().orElseThrow()
        .seen(trial.site()).state();
  }

  /** All that it does from first to last. */
  private List<String> whole() {
    Plan plan = fault.plan(trial.site());
    trial.done.clear();
    plan.changes().forEach(change -> change.prepare(trial.run));
    plan.changes().forEach(change -> change.apply(trial.run));
    plan.changes().forEach(change -> change.undo(trial.run, "it"));
    plan.changes().forEach(change -> change.cleanUp(trial.run));
    return List.copyOf(trial.done);
  }
}
