package org.quorate.dossier.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quorate.clause.Verification;
import org.quorate.dossier.page.PlainText;
import org.quorate.judgement.Shown;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.Waiving;
import org.quorate.verdict.Verdict;

/** OSCAL 1.1 assessment results: a finding for each clause; only what was seen to hold on the real part is satisfied. */
public final class OscalReport {
  private static final String NAMESPACE = "urn:quorate:oscal";
  private final Subject subject;

  private OscalReport(Subject subject) {
    this.subject = subject;
  }

  public static String of(Subject subject) {
    return JsonText.of(new OscalReport(subject).tree());
  }

  private ObjectNode tree() {
    ObjectNode root = JsonText.object();
    ObjectNode results = root.putObject("assessment-results");
    results.put("uuid", uuid("assessment-results"));
    metadata(results.putObject("metadata"));
    results.putObject("import-ap").put("href", "#" + uuid("document"));
    result(results.putArray("results").addObject());
    ObjectNode document = results.putObject("back-matter").putArray("resources").addObject();
    document.put("uuid", uuid("document")).put("title", text(subject.catalogue().title()));
    document.put("description", "The document whose promises were examined: " + text(subject.catalogue().source()));
    document.putArray("rlinks").addObject().put("href", "inputs/clauses.yaml");
    return root;
  }

  private void metadata(ObjectNode metadata) {
    metadata.put("title", text("Acceptance of %s along %s".formatted(
        subject.verdict().environmentName(), subject.catalogue().title())));
    metadata.put("last-modified", subject.ended().toString());
    metadata.put("version", text(subject.run())).put("oscal-version", "1.1.3");
    prop(metadata.putArray("props"), "simulated", String.valueOf(subject.verdict().simulated()));
  }

  private void result(ObjectNode result) {
    result.put("uuid", uuid("result")).put("title", text("Run " + subject.run()));
    result.put("description", "Concluded from recorded evidence alone; a clause that was not shown is never satisfied.");
    result.put("start", subject.begun().toString()).put("end", subject.ended().toString());
    ArrayNode props = result.putArray("props");
    prop(props, "verdict", subject.verdict().verdict().word());
    prop(props, "mode", subject.verdict().mode());
    result.putObject("reviewed-controls").putArray("control-selections").addObject().putObject("include-all");
    List<ClauseVerdict> examined = subject.verdict().clauses().stream()
        .filter(each -> each.verdict() != Verdict.NOT_RUN || each.inScope()).toList();
    ArrayNode observations = result.putArray("observations");
    examined.forEach(each -> observation(observations.addObject(), each));
    List<Waiving> waived = subject.verdict().waivings().stream()
        .filter(each -> each.state() == Waiving.State.APPLIES).toList();
    if (!waived.isEmpty()) {
      ArrayNode risks = result.putArray("risks");
      waived.forEach(each -> risk(risks.addObject(), each));
    }
    ArrayNode findings = result.putArray("findings");
    examined.forEach(each -> finding(findings.addObject(), each));
  }

  private void observation(ObjectNode observation, ClauseVerdict clause) {
    observation.put("uuid", uuid("observation", clause.clause().id()));
    observation.put("description", or(clause.observed(), or(clause.reason(), "nothing was observed")));
    boolean stated = clause.clause().verification() == Verification.ATTESTATION;
    observation.putArray("methods").add(stated ? "EXAMINE" : "TEST");
    ObjectNode evidence = observation.putArray("relevant-evidence").addObject();
    evidence.put("href", "evidence/observations.ndjson");
    evidence.put("description", "lines %s of the file with SHA-256 %s".formatted(
        clause.evidence(), subject.evidenceHash()));
    observation.put("collected", subject.ended().toString());
  }

  private void finding(ObjectNode finding, ClauseVerdict clause) {
    String id = clause.clause().id();
    finding.put("uuid", uuid("finding", id)).put("title", text(id));
    finding.put("description", text(clause.clause().requirement()));
    ArrayNode props = finding.putArray("props");
    prop(props, "verdict", clause.verdict().word());
    prop(props, "on-evidence-alone", clause.underlying().word());
    prop(props, "shown-on", clause.shown().word());
    ObjectNode target = finding.putObject("target").put("type", "objective-id").put("target-id", token(id));
    ObjectNode status = target.putObject("status").put("state", satisfied(clause) ? "satisfied" : "not-satisfied");
    status.put("reason", switch (clause.underlying()) {
      case PROVEN, ATTESTED -> satisfied(clause) ? "pass" : "other";
      case REFUTED -> "fail";
      case WAIVED, NOT_RUN, NOT_PROVEN, HALTED -> "other";
    });
    finding.putArray("related-observations").addObject().put("observation-uuid", uuid("observation", id));
    if (clause.verdict() == Verdict.WAIVED) {
      finding.putArray("related-risks").addObject().put("risk-uuid", uuid("risk", id));
    }
  }

  /** A stand-in is not the part, and an exception is not the promise: neither satisfies. */
  private static boolean satisfied(ClauseVerdict clause) {
    boolean good = clause.verdict() == Verdict.PROVEN || clause.verdict() == Verdict.ATTESTED;
    return good && clause.shown() == Shown.REAL;
  }

  private void risk(ObjectNode risk, Waiving waiving) {
    risk.put("uuid", uuid("risk", waiving.waiver().clause()));
    risk.put("title", text("Waiver of " + waiving.waiver().clause())).put("description", text(waiving.waiver().scope()));
    risk.put("statement", text("%s. Approved by %s, %s.".formatted(
        waiving.waiver().reason(), waiving.waiver().approver(), waiving.waiver().ticket())));
    risk.put("status", "deviation-approved").put("deadline", waiving.waiver().expires() + "T23:59:59Z");
  }

  private static void prop(ArrayNode props, String name, String value) {
    props.addObject().put("name", name).put("ns", NAMESPACE).put("value", or(value, "none"));
  }

  private String uuid(String... name) {
    return NamedUuid.of(subject.run(), String.join("/", name));
  }

  private static String or(String text, String otherwise) {
    return text.isBlank() ? otherwise : text(text);
  }

  /** OSCAL wants texts without surrounding blanks. */
  private static String text(String foreign) {
    return PlainText.of(foreign).replaceAll("\\s+", " ").strip();
  }

  private static String token(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
