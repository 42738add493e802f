package org.quorate.dossier.page;

import java.util.List;
import java.util.Set;

/** The journal and the evidence as the end of a page has room for them, put together once for a page. */
record Appendix(List<StepRow> steps, int stepsShown, List<Excerpt> excerpts) {
  /** @param quoted the lines of evidence that something on the page points to */
  static Appendix of(PageContent content, Set<Long> quoted, Room room) {
    List<StepRow> steps = StepRow.of(content.evidence());
    return new Appendix(
        steps, Math.min(steps.size(), room.steps()), Excerpt.of(content.evidence(), quoted, room));
  }
}
