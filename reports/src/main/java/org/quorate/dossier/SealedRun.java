package org.quorate.dossier;

/** A signed or timestamped dossier would be written differently now, which would break what people signed; nothing was written. */
public final class SealedRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealedRun(RunFolder folder) {
    super(("%s: expected to write the dossier as it was sealed, found that it would differ, because the record, the "
        + "program or the key is another one. Nothing was written. Render a copy without %s.*, %s and signatures/.")
        .formatted(folder.root(), folder.manifest().getFileName(), folder.signer().getFileName()));
  }
}
