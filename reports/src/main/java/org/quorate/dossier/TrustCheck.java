package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.dossier.Flaw.Kind;
import org.quorate.dossier.seal.KeyUnusable;
import org.quorate.dossier.seal.Manifest;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignOffs;
import org.quorate.dossier.seal.SignerKey;
import org.quorate.dossier.seal.Timestamp;
import org.quorate.dossier.seal.TimestampAuthority;

/** Checks a dossier as its VERIFY.txt does, and that its verdicts are those of its evidence; changes nothing. */
public final class TrustCheck {
  private final RunFolder folder;
  private final Optional<SignerKey> expected;
  private final Optional<TimestampAuthority> authority;
  private final List<Flaw> flaws = new ArrayList<>();
  private Optional<String> signer = Optional.empty();

  private TrustCheck(RunFolder folder, Optional<SignerKey> expected, Optional<TimestampAuthority> authority) {
    this.folder = folder;
    this.expected = expected;
    this.authority = authority;
  }

  /**
   * Checks everything and names each flaw.
   *
   * @param expected the key that must have signed it, when the reader knows it
   * @throws UnreadableRun when there is no such folder
   * @throws org.quorate.dossier.seal.ManifestUnusable when its manifest is none, or points outside
   */
  public static Trust of(Path root, Optional<SignerKey> expected) {
    return of(root, expected, Optional.empty());
  }

  /** The same; {@code authority} must have signed the timestamp, when the reader knows one. */
  public static Trust of(Path root, Optional<SignerKey> expected, Optional<TimestampAuthority> authority) {
    if (!Files.isDirectory(root)) {
      throw new UnreadableRun("%s: expected the folder of a run, found %s. Name a folder below runs/."
          .formatted(root, Files.exists(root) ? "a file" : "nothing"));
    }
    return new TrustCheck(new RunFolder(root), expected, authority).check();
  }

  private Trust check() {
    Map<String, String> listed = new TreeMap<>();
    if (Files.isRegularFile(folder.manifest(), LinkOption.NOFOLLOW_LINKS)) {
      listed.putAll(Manifest.read(folder.manifest()).hashes());
      files(listed);
      signature(listed.keySet());
    } else {
      flaw(Kind.MANIFEST_MISSING, Manifest.NAME, "there is none, so nothing says which files belong to the run; one "
          + "that was cut off gets its own by: quorate report " + folder.root());
    }
    String run = new RecordCheck(folder, flaws).check();
    List<SignOffs.Stored> signOffs = signOffs(run);
    expected.map(SignerKey::fingerprint).filter(key -> signer.isEmpty() && flaws.isEmpty()
        && signOffs.stream().noneMatch(each -> each.fingerprint().equals(key))).ifPresent(
            key -> flaw(Kind.SIGNATURE_MISSING, Manifest.NAME, "the key " + key + " was named, and signed nothing here"));
    Optional<Timestamp> timestamp = new TimestampCheck(folder, flaws).check(authority);
    return new Trust(run, listed.size(), signer, timestamp, signOffs, flaws);
  }

  private void files(Map<String, String> listed) {
    listed.forEach((name, hash) -> {
      Path file = folder.root().resolve(name);
      if (Files.isSymbolicLink(file) || Files.exists(file) && !Files.isRegularFile(file)) {
        flaw(Kind.FILE_CHANGED, name, "it was a file and is a link or a folder now");
      } else if (!Files.exists(file)) {
        flaw(Kind.FILE_MISSING, name, "the manifest lists it");
      } else if (!Sha256.of(file).equals(hash)) {
        flaw(Kind.FILE_CHANGED, name, "expected SHA-256 %s, found %s".formatted(hash, Sha256.of(file)));
      }
    });
    Set<String> strangers = new HashSet<>(Manifest.covered(folder.root()));
    strangers.removeAll(listed.keySet());
    strangers.addAll(SignOffs.strangers(folder.root()));
    strangers.addAll(Manifest.strangers(folder.root(), folder.signature(), folder.statement(), folder.timestamp()));
    strangers.stream().sorted().forEach(name -> flaw(Kind.FILE_ADDED, name, "the manifest does not list it"));
  }

  private void signature(Set<String> listed) {
    boolean promised = listed.contains(folder.signer().getFileName().toString());
    if (!Files.exists(folder.signature())) {
      if (promised) {
        flaw(Kind.SIGNATURE_MISSING, folder.signature().getFileName().toString(),
            "the manifest lists the key of a signer, so it was signed");
      }
      return;
    }
    try {
      SignerKey own = SignerKey.read(folder.signer());
      if (!own.signed(Files.readAllBytes(folder.manifest()), Files.readAllBytes(folder.signature()))) {
        flaw(Kind.SIGNATURE_FALSE, folder.signature().getFileName().toString(),
            "it is not the signature of the key in signer.pem over this manifest");
      } else {
        signer = Optional.of(own.fingerprint());
        new StatementCheck(folder, flaws).check(own);
      }
      expected.filter(key -> !key.equals(own)).ifPresent(key -> flaw(Kind.OTHER_SIGNER, "signer.pem",
          "expected the key %s, found %s".formatted(key.fingerprint(), own.fingerprint())));
    } catch (KeyUnusable e) {
      flaw(Kind.SIGNATURE_FALSE, "signer.pem", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(folder.signature(), e.getMessage()), e);
    }
  }

  private List<SignOffs.Stored> signOffs(String run) {
    List<SignOffs.Stored> good = new ArrayList<>();
    for (SignOffs.Stored each : SignOffs.read(folder.root())) {
      if (!each.flaw().isEmpty()) {
        flaw(Kind.SIGN_OFF_FALSE, each.file(), each.flaw());
      } else if (!each.signOff().run().equals(run)) {
        flaw(Kind.SIGN_OFF_FALSE, each.file(), "it is about the run %s".formatted(each.signOff().run()));
      } else {
        good.add(each);
      }
    }
    return good;
  }

  private void flaw(Kind kind, String where, String what) {
    flaws.add(new Flaw(kind, where, what));
  }
}
