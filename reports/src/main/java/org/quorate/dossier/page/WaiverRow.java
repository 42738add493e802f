package org.quorate.dossier.page;

import java.util.List;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.Waiving;

/** A waiver beside the verdict that it stands in for. */
record WaiverRow(String clause, String underlying, String reason, String scope, String finding, String approver,
    String ticket, String expires, String state, String note) {

  static List<WaiverRow> of(RunVerdict verdict) {
    return verdict.waivings().stream().map(waiving -> row(verdict, waiving)).toList();
  }

  private static WaiverRow row(RunVerdict verdict, Waiving one) {
    String underlying = verdict.clauses().stream().filter(each -> each.clause().id().equals(one.waiver().clause()))
        .map(each -> Standing.of(each.underlying()).label()).findFirst().orElse("no such clause");
    return new WaiverRow(
        PlainText.of(one.waiver().clause()), underlying, PlainText.of(one.waiver().reason()),
        PlainText.of(one.waiver().scope()), PlainText.of(one.waiver().finding()), PlainText.of(one.waiver().approver()),
        PlainText.of(one.waiver().ticket()), one.waiver().expires().toString(), one.state().word(),
        PlainText.of(one.note()));
  }

}
