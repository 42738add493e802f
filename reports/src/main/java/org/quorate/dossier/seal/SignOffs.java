package org.quorate.dossier.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The sign-offs beside a manifest, each three files: what was signed, the signature, and the public key.
 *
 * <p>They are added after the manifest was written and are no part of it: several people may sign, in any order.
 */
public final class SignOffs {
  static final String FOLDER = "signatures";
  private static final String STATEMENT = ".txt";

  private SignOffs() {}

  /** A sign-off as it lies on disk; {@code flaw} says what is wrong with it, or is empty. */
  public record Stored(String file, SignOff signOff, String fingerprint, String flaw) {}

  /** Adds one; earlier ones stay as they are. */
  public static Path add(Path root, SignOff signOff, SigningKey key) {
    String slug = signOff.role().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    try {
      Path folder = Files.createDirectories(root.resolve(FOLDER));
      String name = "%02d-%s".formatted(read(root).size() + 1, slug.isEmpty() ? "signer" : slug);
      byte[] text = signOff.text().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(name + ".pem"), key.signer().pem().getBytes(StandardCharsets.US_ASCII),
          StandardOpenOption.CREATE_NEW);
      Files.write(folder.resolve(name + ".sig"), key.sign(text), StandardOpenOption.CREATE_NEW);
      return Files.write(folder.resolve(name + STATEMENT), text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the sign-off below %s: %s".formatted(root, e.getMessage()), e);
    }
  }

  /** All of them in the order of their names; each checked against its own key and against the manifest. */
  public static List<Stored> read(Path root) {
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      String manifest = Files.exists(root.resolve(Manifest.NAME)) ? Sha256.of(root.resolve(Manifest.NAME)) : "";
      return all.filter(file -> file.toString().endsWith(STATEMENT)).sorted()
          .map(file -> stored(root, file, manifest)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** Names of files below the folder of signatures that belong to no sign-off. */
  public static List<String> strangers(Path root) {
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file)).map(file -> root.relativize(file).toString())
          .filter(name -> !name.matches(FOLDER + "/\\d\\d+-[a-z0-9-]+\\.(txt|sig|pem)")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static Stored stored(Path root, Path file, String manifest) {
    String name = root.relativize(file).toString();
    String base = file.toString().substring(0, file.toString().length() - STATEMENT.length());
    try {
      byte[] text = Files.readAllBytes(file);
      SignerKey key = SignerKey.read(Path.of(base + ".pem"));
      SignOff signOff = SignOff.parse(new String(text, StandardCharsets.UTF_8));
      boolean signed = key.signed(text, Files.readAllBytes(Path.of(base + ".sig")));
      String flaw = !signed ? "its signature does not fit its text"
          : signOff.manifest().equals(manifest) ? ""
          : "it signs another manifest (%s); this one is %s".formatted(signOff.manifest(), manifest);
      return new Stored(name, signOff, key.fingerprint(), flaw);
    } catch (IOException | IllegalArgumentException | KeyUnusable e) {
      return new Stored(name, null, "", "it cannot be read: " + e.getMessage());
    }
  }
}
