package org.quorate.dossier.page;

import java.util.Map;
import java.util.Optional;
import org.quorate.clause.Catalogue;
import org.quorate.dossier.across.Comparison;
import org.quorate.evidence.Evidence;
import org.quorate.judging.RunVerdict;

/**
 * What the report is made from.
 *
 * @param run the name people call the run by
 * @param evidenceHead hash of the last line of evidence
 * @param manifestRoot hash of the manifest of all other files
 * @param files hash of every other file by its name
 * @param comparison with the run before it, when there was one
 * @param signer fingerprint of the key that the operator signs with, or an empty text
 */
public record PageContent(
    String run,
    Catalogue catalogue,
    Evidence evidence,
    RunVerdict verdict,
    DocumentFindings findings,
    String evidenceHead,
    String manifestRoot,
    String signer,
    Map<String, String> files,
    Optional<Comparison> comparison) {}
