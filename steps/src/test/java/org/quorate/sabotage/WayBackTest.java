package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.trial.FakeHost;

/** Waiting for a zone to be what it was. */
class WayBackTest {
  private static final String GOOD = "bsfg_certificate_not_after_seconds 1";
  private static final String LIE = "bsfg_certificate_not_after_seconds 2";
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @Test
  void what_a_host_still_measures_is_waited_for_and_only_that_is_asked_again() {
    AtomicInteger looks = new AtomicInteger();
    Map<String, Host> hosts = zone(GOOD, () -> looks.incrementAndGet() < 4 ? LIE : GOOD);

    List<String> stayed = new WayBack(Fingerprint.of(zone(GOOD, () -> GOOD)), hosts, Patience.WITH_A_LAB)
        .differencesThatStay();

    assertThat(stayed).isEmpty();
    assertThat(count("beta bsfg.prom")).as("first look, three more, last look, and that of before").isEqualTo(1 + 5);
    assertThat(count("alpha bsfg.prom")).as("before, first and last look").isEqualTo(3);
  }

  @Test
  void monitoring_is_asked_after_what_it_watches() {
    Fingerprint.of(zone(GOOD, () -> GOOD));

    List<Boolean> ofMonitoring = asked.stream().map(each -> each.contains(":909")).toList();
    int first = ofMonitoring.indexOf(true);

    assertThat(first).isPositive();
    assertThat(ofMonitoring.subList(first, ofMonitoring.size())).as("asked: %s", asked).doesNotContain(false);
  }

  private long count(String what) {
    return asked.stream().filter(what::equals).count();
  }

  private Map<String, Host> zone(String ofOthers, Supplier<String> ofBeta) {
    return Stream.of("alpha", "beta", "gamma", "client", "services").collect(Collectors.toMap(Function.identity(),
        role -> new FakeHost(role).answering(command -> {
          String last = last(command);
          asked.add(role + " " + last);
          return FakeHost.said(!last.equals("bsfg.prom") ? "" : role.equals("beta") ? ofBeta.get() : ofOthers);
        })));
  }

  /** The last part of the last argument. */
  private static String last(Command command) {
    String argument = command.argv().get(command.argv().size() - 1);
    return argument.endsWith(".prom") ? argument.substring(argument.lastIndexOf('/') + 1) : argument;
  }
}
