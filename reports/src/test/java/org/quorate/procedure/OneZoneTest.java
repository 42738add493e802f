package org.quorate.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.judgement.RunRecord;
import org.quorate.verdict.Verdict;

class OneZoneTest {
  private final RunRecord run = new RunRecord().environment("lab");

  private RunRecord machines(String alpha, String beta, String gamma) {
    return run.sample("machine-identity", "alpha", 0, id(alpha)).sample("machine-identity", "beta", 0, id(beta))
        .sample("machine-identity", "gamma", 0, id(gamma));
  }

  /** As long as a machine's identity is. */
  private static String id(String start) {
    return start.matches("[0-9a-f]+") ? start + "0".repeat(32 - start.length()) : start;
  }

  private RunRecord names(String alpha, String beta, String gamma) {
    return run.sample("kernel-hostname", "alpha", 0, alpha).sample("kernel-hostname", "beta", 0, beta)
        .sample("kernel-hostname", "gamma", 0, gamma);
  }

  private Finding judge() {
    return OneZone.CRITERION.judge(run.evidence());
  }

  private void environment(String role, String hostname, String address, String zone) {
    ObjectNode body = run.entries().get(0).body().deepCopy();
    body.withObjectProperty("zone").put("name", zone);
    body.withObjectProperty("hosts").putObject(role).put("hostname", hostname).put("address", address);
    run.add(EntryKind.INPUT, "environment", "", body);
  }

  @Test
  void three_machines_with_three_names_are_a_zone() {
    machines("aaaa1", "bbbb2", "cccc3");
    names("a\n", "b\n", "c\n");

    assertThat(judge().verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(judge().observed()).contains("zone \"plant-a\"", "alpha is a");
    assertThat(judge().evidence()).hasSize(6);
  }

  @Test
  void should_refute_one_machine_under_two_names() {
    machines("aaaa1", "bbbb2", "aaaa1");
    names("a", "b", "c");

    assertThat(judge().verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judge().observed()).contains("alpha and gamma have the same machine identity, \"aaaa1");
  }

  @Test
  void should_refute_two_hosts_that_call_themselves_the_same() {
    machines("aaaa1", "bbbb2", "cccc3");
    names("a", "a", "c");

    assertThat(judge().verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judge().observed()).contains("alpha and beta", "host name in effect");
  }

  @Test
  void should_refute_a_fourth_host() {
    machines("aaaa1", "bbbb2", "cccc3");
    names("a", "b", "c");
    environment("delta", "plant-a-delta", "10.1.1.44", "plant-a");

    assertThat(judge().verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judge().observed()).contains("delta");
  }

  @Test
  void a_client_host_is_no_fourth_node() {
    machines("aaaa1", "bbbb2", "cccc3");
    names("a", "b", "c");
    environment("client", "plant-a-client", "10.1.1.44", "plant-a");

    assertThat(judge().verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_refute_the_same_host_twice_in_the_inventory() {
    machines("aaaa1", "bbbb2", "cccc3");
    names("a", "b", "c");
    environment("gamma", "plant-a-alpha", "10.1.1.44", "plant-a");

    assertThat(judge().verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judge().observed()).contains("alpha and gamma have the same host name in the inventory");
  }

  @Test
  void should_refute_a_blank_zone_name() {
    machines("aaaa1", "bbbb2", "cccc3");
    names("a", "b", "c");
    environment("gamma", "plant-a-gamma", "10.1.1.44", " ");

    assertThat(judge().verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void a_reading_that_is_missing_garbled_or_failed_is_no_proof() {
    names("a", "b", "c");
    assertThat(judge().verdict()).as("missing").isEqualTo(Verdict.NOT_PROVEN);

    machines("aaaa1", "", "cccc3");
    assertThat(judge().verdict()).as("empty").isEqualTo(Verdict.NOT_PROVEN);

    machines("aaaa1", "\u0000\ufffd\u001b[2J", "cccc3");
    assertThat(judge().verdict()).as("garbled").isEqualTo(Verdict.NOT_PROVEN);

    machines("aaaa1", "bbbb2", "cccc3").sample("machine-identity", "gamma", 1, "cccc3");
    assertThat(judge().verdict()).as("failed").isEqualTo(Verdict.NOT_PROVEN);

    run.noAnswer("machine-identity", "gamma");
    assertThat(judge().verdict()).as("unreachable").isEqualTo(Verdict.NOT_PROVEN);
  }

  static Evidence good() {
    return new RunRecord().environment("lab")
        .sample("machine-identity", "alpha", 0, id("aaaa1")).sample("machine-identity", "beta", 0, id("bbbb2"))
        .sample("machine-identity", "gamma", 0, id("cccc3")).sample("kernel-hostname", "alpha", 0, "a\n")
        .sample("kernel-hostname", "beta", 0, "b\n").sample("kernel-hostname", "gamma", 0, "c\n").evidence();
  }
}
