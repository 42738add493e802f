package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.run.Run;
import org.quorate.trial.FakeHost;
import org.quorate.trial.WillingZone;

/** A zone that already has the trouble which a drill is to bring is not struck. */
class TroubleBeforeTest {
  private static final Outcome REFUSED = new Outcome(Outcome.Answer.ANSWERED, 7, "", "refused", false, 0, 0);
  @TempDir
  private Path folder;

  @Test
  void a_standby_whose_jetstream_is_not_well_is_not_held_back() throws IOException {
    untouched("beta curl -fsS --max-time 2 -o /dev/null http://127.0.0.1:", REFUSED, GatedPromotion::perform,
        "JetStream of the standby answers its health check");
  }

  @Test
  void routes_that_are_cut_already_are_not_cut() throws IOException {
    untouched("gamma curl -s --http0.9", REFUSED, QuorumLoss::perform, "the cluster port answers between all nodes");
  }

  @Test
  void a_standby_that_does_not_say_since_when_it_runs_is_not_rebooted() throws IOException {
    untouched("beta cat /proc/sys/kernel/random/boot_id", FakeHost.unreachable(), StandbyReboot::perform,
        "it runs since boot \"\"");
  }

  @Test
  void peers_that_nobody_reaches_are_not_cut_off() throws IOException {
    WillingZone zone = new WillingZone(folder);
    List.of("alpha", "beta", "gamma").forEach(role -> zone.where(role + " curl -ksS --max-time 2", REFUSED));
    untouched(zone, PeersBlackHoled::perform, "a peer endpoint answered before");
  }

  private void untouched(String where, Outcome trouble, Consumer<Run> drill, String expected) throws IOException {
    untouched(new WillingZone(folder).where(where, trouble), drill, expected);
  }

  private static void untouched(WillingZone zone, Consumer<Run> drill, String expected) {
    drill.accept(zone.run);
    assertThat(zone.recorder.of(EntryKind.ACTION)).isEmpty();
    assertThat(zone.recorder.of(EntryKind.FAULT)).extracting(entry -> entry.body().path("phase").asText())
        .endsWith("begin", "absent-before", "not-applied", "end");
    assertThat(zone.recorder.of(EntryKind.FAULT)).anyMatch(entry -> entry.body().path("why").asText().equals(
        "nothing was touched, because it was not so that " + expected));
  }
}
