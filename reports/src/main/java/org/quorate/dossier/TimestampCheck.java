package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.quorate.dossier.Flaw.Kind;
import org.quorate.dossier.seal.Timestamp;
import org.quorate.dossier.seal.TimestampAuthority;
import org.quorate.dossier.seal.TimestampUnusable;

/** Whether what a timestamp server said is about this very manifest, and comes from the authority that was named. */
final class TimestampCheck {
  private final RunFolder folder;
  private final List<Flaw> flaws;

  TimestampCheck(RunFolder folder, List<Flaw> flaws) {
    this.folder = folder;
    this.flaws = flaws;
  }

  Optional<Timestamp> check(Optional<TimestampAuthority> authority) {
    if (!Files.isRegularFile(folder.timestamp()) || !Files.isRegularFile(folder.manifest())) {
      authority.ifPresent(each -> flaw("an authority was named, and there is no timestamp"));
      return Optional.empty();
    }
    try {
      byte[] reply = Files.readAllBytes(folder.timestamp());
      Timestamp read = Timestamp.read(reply, Files.readAllBytes(folder.manifest()));
      authority.map(each -> each.objection(reply)).filter(why -> !why.isEmpty()).ifPresent(this::flaw);
      return Optional.of(read);
    } catch (TimestampUnusable e) {
      flaw(e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(folder.timestamp(), e.getMessage()), e);
    }
  }

  private void flaw(String what) {
    flaws.add(new Flaw(Kind.TIMESTAMP_FALSE, folder.timestamp().getFileName().toString(), what));
  }
}
