package org.quorate.dossier.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.quorate.dossier.page.PlainText;
import org.quorate.dossier.seal.SigningKey;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** An in-toto Statement v1 with a test result about a manifest, in a signed DSSE envelope. */
public final class TestResultStatement {
  /** What the envelope says its payload is. */
  public static final String TYPE = "application/vnd.in-toto+json";

  private TestResultStatement() {}

  /** The envelope; the same run, manifest and key give the same bytes. */
  public static String of(String run, RunVerdict verdict, String manifestHash, String catalogueHash, SigningKey key) {
    byte[] payload = statement(run, verdict, manifestHash, catalogueHash).getBytes(StandardCharsets.UTF_8);
    ObjectNode envelope = JsonText.object();
    envelope.put("payloadType", TYPE).put("payload", Base64.getEncoder().encodeToString(payload));
    envelope.putArray("signatures").addObject().put("keyid", key.signer().fingerprint())
        .put("sig", Base64.getEncoder().encodeToString(key.sign(encoded(payload))));
    return JsonText.of(envelope);
  }

  /** The very bytes that are signed: the pre-authentication encoding of DSSE. */
  public static byte[] encoded(byte[] payload) {
    byte[] head = "DSSEv1 %d %s %d ".formatted(TYPE.length(), TYPE, payload.length).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + payload.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(payload, 0, all, head.length, payload.length);
    return all;
  }

  private static String statement(String run, RunVerdict verdict, String manifestHash, String catalogueHash) {
    ObjectNode root = JsonText.object().put("_type", "https://in-toto.io/Statement/v1");
    ObjectNode subject = root.putArray("subject").addObject().put("name", PlainText.of(run) + "/MANIFEST.sha256");
    subject.putObject("digest").put("sha256", manifestHash);
    root.put("predicateType", "https://in-toto.io/attestation/test-result/v0.1");
    ObjectNode predicate = root.putObject("predicate");
    predicate.put("result", verdict.exitStatus() == 0 ? "PASSED" : verdict.exitStatus() == 1 ? "FAILED" : "WARNED");
    ObjectNode configuration = predicate.putArray("configuration").addObject().put("name", "inputs/clauses.yaml");
    configuration.putObject("digest").put("sha256", catalogueHash);
    ArrayNode passed = predicate.putArray("passedTests");
    ArrayNode warned = predicate.putArray("warnedTests");
    ArrayNode failed = predicate.putArray("failedTests");
    for (ClauseVerdict each : verdict.clauses()) {
      boolean good = each.verdict() == Verdict.PROVEN || each.verdict() == Verdict.ATTESTED;
      (good ? passed : each.verdict() == Verdict.REFUTED ? failed : warned).add(each.clause().id());
    }
    return JsonText.of(root);
  }
}
