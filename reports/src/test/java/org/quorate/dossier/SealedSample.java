package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.dossier.seal.Manifest;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignOff;
import org.quorate.dossier.seal.SignOffs;
import org.quorate.dossier.seal.SigningKey;

/** A signed dossier on disk, and what somebody could do to it. */
final class SealedSample {
  final RunFolder run;
  final SigningKey key;

  private SealedSample(RunFolder run, SigningKey key) {
    this.run = run;
    this.key = key;
  }

  static SealedSample in(Path folder, String name) throws IOException {
    RunFolder run = SampleRun.begin("lab").judgeAll(Set.of(), Set.of(), "BSFG-0.3").leave()
        .beyond("a full disk: nobody notices", "BSFG-6.5.2", true).write(folder.resolve(name));
    SigningKey key = SigningKey.generate(folder.resolve(name + ".key"));
    Dossier.write(run.root(), key);
    return new SealedSample(run, key);
  }

  SealedSample copiedTo(Path folder) throws IOException {
    RunFolder copy = new RunFolder(folder.resolve(run.id()));
    for (Path file : files(run.root()).toList()) {
      Path to = copy.root().resolve(run.root().relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
    return new SealedSample(copy, key);
  }

  SignOff signOff(String role) {
    return new SignOff(run.id(), Sha256.of(run.manifest()), role, "Example Lead", "accept",
        Instant.parse("2026-11-21T12:00:00Z"));
  }

  void signed(String role) {
    SignOffs.add(run.root(), signOff(role), key);
  }

  Trust trust() {
    return TrustCheck.of(run.root(), Optional.of(key.signer()));
  }

  Set<Flaw.Kind> flaws() {
    return trust().flaws().stream().map(Flaw::kind).collect(Collectors.toSet());
  }

  /** What anybody can do who may write: make manifest and signature fit whatever lies in the folder now. */
  void signedAgain(SigningKey other) throws IOException {
    Files.deleteIfExists(run.statement());
    Files.writeString(run.signer(), other.signer().pem());
    Files.writeString(run.manifest(), Manifest.of(run.root()).text());
    Files.write(run.signature(), other.sign(Files.readAllBytes(run.manifest())));
  }

  /** The lines of evidence after this was done to them; the chain is not mended. */
  void evidence(java.util.function.UnaryOperator<List<String>> change) throws IOException {
    List<String> lines = change.apply(Files.readAllLines(run.evidence(), StandardCharsets.UTF_8));
    Files.writeString(run.evidence(), String.join("\n", lines) + "\n");
  }

  /** Files below the folder as a shell sees them after this command. */
  String shell(String command) {
    try {
      Process process = new ProcessBuilder("sh", "-c", command).directory(run.root().toFile())
          .redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said + "exit " + process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The commands of one numbered part of VERIFY.txt. */
  String command(int number) throws IOException {
    String text = Files.readString(run.verification());
    String part = Arrays.stream(text.split("(?m)^(?=\\d\\. )")).filter(each -> each.startsWith(number + ". "))
        .findFirst().orElseThrow();
    return part.lines().filter(line -> line.startsWith("     ")).collect(Collectors.joining("\n"));
  }

  static Stream<Path> files(Path root) throws IOException {
    return Files.walk(root).filter(Files::isRegularFile);
  }
}
