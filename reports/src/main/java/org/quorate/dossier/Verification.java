package org.quorate.dossier;

/** How anybody checks a run with stock tools and without this program. */
final class Verification {
  private Verification() {}

  static String text(RunFolder folder, String evidenceHead) {
    return """
        How to check this record without the program that made it
        ==========================================================
        Run: %1$s
        Everything below is typed in this folder and needs only a shell, grep, cut and sha256sum.

        1. No listed file was changed or removed:

             sha256sum --check --strict MANIFEST.sha256

        2. No file was added (prints nothing):

             find . -type f ! -name 'MANIFEST.sha256*' | cut -c3- | while IFS= read -r file; do
               cut -c67- MANIFEST.sha256 | grep -qxF -- "$file" || echo "added: $file"
             done

        3. report.html belongs to the other files (prints the hash that the report gives in "Trust and verification"):

             grep -v '  report.html$' MANIFEST.sha256 | sha256sum

        4. No line of evidence was changed, dropped, added or moved (prints the hash of the last line):

             prev=%2$s
             while IFS= read -r line; do
               case $line in *'"prev":"'$prev'"}') ;; *) echo "broken at ${line%%%%,*}"; break ;; esac
               prev=$(printf '%%s' "$line" | sha256sum | cut -d' ' -f1)
             done < evidence/observations.ndjson; echo "$prev"

           It must print %3$s

        What this shows: these files have not changed since the manifest was written.
        What it does not show: who wrote them. This record is not signed.
        """.formatted(folder.id(), "0".repeat(64), evidenceHead);
  }
}
