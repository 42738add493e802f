package org.quorate.criterion.handoff;

import static org.quorate.criterion.handoff.HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE;
import static org.quorate.criterion.handoff.HandoffCriteria.CERTIFICATE_HORIZON;
import static org.quorate.criterion.handoff.HandoffCriteria.LOGS_VISIBLE;
import static org.quorate.criterion.handoff.HandoffCriteria.VIP_STABLE;
import static org.quorate.criterion.handoff.HandoffCriteriaTest.ARTIFACTS;
import static org.quorate.criterion.handoff.HandoffCriteriaTest.artifacts;
import static org.quorate.criterion.handoff.HandoffCriteriaTest.certificates;
import static org.quorate.criterion.handoff.HandoffCriteriaTest.logs;
import static org.quorate.criterion.handoff.HandoffCriteriaTest.phase;
import static org.quorate.criterion.handoff.HandoffCriteriaTest.vip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Observations half recorded, readings too early or of another file, times at their very limit. */
class HandoffEdgesTest {
  private static final String FAR = "Jan  1 00:00:00 2028 GMT";

  @ParameterizedTest
  @MethodSource({"observations", "storage", "certificatesRead", "others", "tokens"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> observations() {
    String none = "no observation period was completed";
    return List.of(
        observed(Verdict.PROVEN, "3 looks: alpha: 10.1.1.10/24 on eth0", "begin 5", "look 6", "look 9", "look 15",
            "end 15"),
        observed(Verdict.NOT_PROVEN, "3 looks in 7000 ms", "begin 5", "look 6", "look 9", "look 12", "end 12"),
        observed(Verdict.NOT_PROVEN, "2 looks in 10000 ms", "begin 5", "look 6", "look 15", "end 15"),
        observed(Verdict.NOT_PROVEN, none),
        observed(Verdict.NOT_PROVEN, none, "begin 5", "look 6", "look 9", "look 15"),
        observed(Verdict.NOT_PROVEN, none, "look 6", "look 9", "look 15", "end 15"),
        observed(Verdict.NOT_PROVEN, none, "end 1", "begin 5", "look 6", "look 9", "look 15"),
        observed(Verdict.NOT_PROVEN, "0 looks in 10000 ms", "begin 5", "look 6", "look 9", "look 15", "end 15",
            "begin 20", "end 30"),
        observed(Verdict.PROVEN, "3 looks: ", "begin 1", "end 2", "begin 5", "look 6", "look 9", "look 15", "end 15"));
  }

  static List<Judged> storage() {
    return List.of(
        mounted("artifact-mount", 2, "", "alpha: \"artifact-mount\" ended with status 2"),
        mounted("artifact-writable", 2, "", "alpha: \"artifact-writable\" ended with status 2"),
        mounted("artifact-mount", 0, ARTIFACTS.replace("\"/artifacts\"", "\"/other\""),
            "alpha: \"artifact-mount\" ended with status 0"));
  }

  static List<Judged> certificatesRead() {
    Zone other = Zone.example();
    Roles.TRIAD.forEach(role -> other.reads("certificate-dates", role,
        role.equals("beta") ? "client.crt" : "server.crt", 0,
        "notBefore=Jan  1 00:00:00 2026 GMT\nnotAfter=" + FAR + "\n", "")
        .reads("certificates", role, folder("ca.crt", "ca")));
    Zone failed = certificates(FAR).reads("certificate-dates", "beta", "server.crt", 1, "notAfter=" + FAR + "\n", "");
    return List.of(
        new Judged(CERTIFICATE_HORIZON, certificates(FAR), Verdict.PROVEN,
            "beta: server.crt is valid until 2028-01-01"),
        new Judged(CERTIFICATE_HORIZON, certificates("soon"), Verdict.NOT_PROVEN,
            "gamma: \"certificate-dates\" of server.crt ended with status 0"),
        new Judged(CERTIFICATE_HORIZON, failed, Verdict.NOT_PROVEN,
            "beta: \"certificate-dates\" of server.crt ended with"),
        new Judged(CERTIFICATE_HORIZON, other, Verdict.NOT_PROVEN, "beta: server.crt was not read"),
        new Judged(CERTIFICATE_HORIZON, certificates(FAR).with("policy.certificates.files.beta", List.of()),
            Verdict.NOT_PROVEN, "beta: the environment file lists no certificate for it"));
  }

  /** The authority, and what nobody listed, run out as well; the example's horizon is 30 days. */
  static List<Judged> others() {
    return List.of(
        folder(0, folder("ca.crt", "ca"), Verdict.PROVEN, "beta: 2 files of certificates are valid beyond"),
        folder(0, folder("ca.crt", "atHorizon"), Verdict.PROVEN, "beta: 2 files of certificates"),
        folder(0, folder("ca.crt", "beforeHorizon"), Verdict.REFUTED,
            "beta: /opt/bsfg/certs/ca.crt is valid until 2026-03-31T11:59:59Z, 30.0 days"),
        folder(0, folder("ca.crt", "ca", "old.crt", "expired"), Verdict.REFUTED,
            "beta: /opt/bsfg/certs/old.crt is valid until 2026-02-28T23:59:59Z, -0.5 days"),
        folder(1, folder("ca.crt", "ca"), Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 1"));
  }

  /** The certificates of every node's folder: the server's is always the same. */
  static String folder(String... others) {
    StringBuilder listing = new StringBuilder("/opt/bsfg/certs/server.crt\n" + pem("beta") + "Total found: 1\n");
    for (int i = 0; i < others.length; i += 2) {
      listing.append("/opt/bsfg/certs/%s\n%sTotal found: 1\n".formatted(others[i], pem(others[i + 1])));
    }
    return listing.toString();
  }

  private static String pem(String name) {
    try (InputStream in = HandoffEdgesTest.class.getResourceAsStream("/certificates/" + name + ".crt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Judged folder(int exit, String listing, Verdict verdict, String observed) {
    return new Judged(
        CERTIFICATE_HORIZON, certificates(FAR).reads("certificates", "beta", "", exit, listing, ""), verdict, observed);
  }

  static List<Judged> tokens() {
    Zone early = Zone.example().reads("shipped-log-tail", Roles.TRIAD, "token");
    Zone nameless = logs("token", 900);
    for (String role : Roles.TRIAD) {
      early.entry(EntryKind.MEASUREMENT, ShippedLogs.MEASUREMENT, role,
          phase("x").put("token", "token").put("within_ms", 5));
    }
    nameless.entry(EntryKind.MEASUREMENT, ShippedLogs.MEASUREMENT, "beta",
        phase("x").put("token", "").put("within_ms", 5))
        .reads("shipped-log-tail", "beta", "token");
    return List.of(
        new Judged(LOGS_VISIBLE, logs("token", 30_000), Verdict.PROVEN, "beta: there within 30000 ms"),
        new Judged(LOGS_VISIBLE, logs("token", 30_001), Verdict.REFUTED, "beta: there only after 30001 ms"),
        new Judged(LOGS_VISIBLE, logs("token", 5).reads("shipped-log-tail", "beta", "", 28, "", "curl: (28)"),
            Verdict.NOT_PROVEN, "beta: \"shipped-log-tail\" ended with status 28"),
        new Judged(LOGS_VISIBLE, early, Verdict.NOT_PROVEN, "alpha: \"shipped-log-tail\" ended with status 0"),
        new Judged(LOGS_VISIBLE, nameless, Verdict.REFUTED, "beta: the token  is not there after 5 ms"),
        new Judged(LOGS_VISIBLE, Zone.example().reads("shipped-log-tail", Roles.TRIAD, "token"), Verdict.NOT_PROVEN,
            "beta: no token was logged in this run"));
  }

  private static Judged mounted(String probe, int exit, String out, String observed) {
    return new Judged(
        ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 0).reads(probe, "alpha", "", exit, out, ""),
            Verdict.NOT_PROVEN, observed);
  }

  /** Alpha holds the VIP at every look; each phase with the second at which it was noted. */
  private static Judged observed(Verdict verdict, String observed, String... phases) {
    Zone zone = Zone.example();
    for (String each : phases) {
      if (each.startsWith("look")) {
        vip(zone, "alpha");
      }
      zone.entry(EntryKind.MEASUREMENT, VipStability.OBSERVATION, "",
          phase(each.split(" ")[0]).put("at", each.split(" ")[1]));
    }
    Criterion timed = new Criterion("timed", VIP_STABLE.probes(), evidence -> judge(evidence));
    return new Judged(timed, zone, verdict, observed);
  }

  private static Finding judge(Evidence evidence) {
    List<Entry> timed = new ArrayList<>();
    for (Entry entry : evidence.entries()) {
      long nanos = entry.body().path("at").asLong() * 1_000_000_000L;
      timed.add(new Entry(entry.seq(), entry.at(), nanos, entry.kind(), entry.name(), entry.subject(), entry.body()));
    }
    return VIP_STABLE.judge(new Evidence(timed));
  }
}
