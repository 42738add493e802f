package org.quorate.dossier;

import java.util.Optional;
import org.quorate.dossier.seal.SignerKey;

/** How anybody checks a run with stock tools and without this program. */
final class VerifyText {
  private VerifyText() {}

  static String of(String run, String evidenceHead, Optional<SignerKey> signer) {
    return """
        How to check this record without the program that made it
        ==========================================================
        Run: %s
        Everything below is typed in this folder and needs only a shell, grep, cut, sha256sum and openssl 3.

        1. No listed file was changed or removed:

             sha256sum --check --strict MANIFEST.sha256

        %s
        4. No file was added (prints nothing):

             find . -type f ! -name 'MANIFEST.sha256*' ! -path './signatures/*' | cut -c3- | while IFS= read -r file; do
               cut -c67- MANIFEST.sha256 | grep -qxF -- "$file" || echo "added: $file"
             done

        5. report.html belongs to the other files (prints the hash that the report gives in "Trust and verification"):

             grep -v '  report.html$' MANIFEST.sha256 | sha256sum

        6. No line of evidence was changed, dropped, added or moved (prints the hash of the last line):

             prev=%s
             while IFS= read -r line; do
               case $line in *'"prev":"'$prev'"}') ;; *) echo "broken at ${line%%%%,*}"; break ;; esac
               prev=$(printf '%%s' "$line" | sha256sum | cut -d' ' -f1)
             done < evidence/observations.ndjson; echo "$prev"

           It must print %s

        7. Who signed it off (prints one line for each sign-off, or nothing when there is none):

             for file in signatures/*.txt; do
               [ ! -e "$file" ] || { openssl pkeyutl -verify -pubin -inkey "${file%%.txt}.pem" -rawin -in "$file" \\
                 -sigfile "${file%%.txt}.sig" > /dev/null \\
                 && grep -qx "manifest-sha256: $(sha256sum < MANIFEST.sha256 | cut -c1-64)" "$file" \\
                 && grep '^role: ' "$file"; } || echo "false: $file"
             done

        8. When it existed, if MANIFEST.sha256.tsr is there: what a timestamp server said (RFC 3161). authority.pem is the
           certificate of its authority, which you have from the authority:

             [ ! -e MANIFEST.sha256.tsr ] || openssl ts -verify -data MANIFEST.sha256 -in MANIFEST.sha256.tsr \\
               -CAfile "${AUTHORITY:-authority.pem}"

        What this shows: these files have not changed since the manifest was written%s.
        What it does not show: that the operator was honest, that the machine's clock was right, or that nothing was left
        out before it was written down.%s
        """.formatted(run, signer.map(VerifyText::signed).orElse(unsigned()), "0".repeat(64), evidenceHead,
        signer.isPresent() ? " and signed" : "",
        signer.isPresent() ? "" : " Nor who wrote it: this record is not signed.");
  }

  private static String signed(SignerKey signer) {
    return """
        2. The manifest was signed with the key in signer.pem:

             openssl pkeyutl -verify -pubin -inkey signer.pem -rawin -in MANIFEST.sha256 -sigfile MANIFEST.sha256.sig

        3. That key is the operator's. Whoever changes everything can sign it again with a key of his own, so compare
           what this prints with the fingerprint that the operator gave you by another way:

             openssl pkey -pubin -in signer.pem -outform DER | sha256sum

           This record says %s
        """.formatted(signer.fingerprint());
  }

  private static String unsigned() {
    return """
        2. and 3. The manifest was not signed when it was written. There is no key to check.
        """;
  }
}
