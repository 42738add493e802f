package org.quorate.criterion.jetstream;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.NatsServer;
import org.quorate.verdict.Verdict;

/**
 * Whether a placed configuration file is one that a nats-server accepts, and the one a running server has loaded.
 *
 * <p>The server's own check says so directly, with a fingerprint. Where that check was not made, a server that loaded
 * the file after its last change says the same.
 */
final class ConfigurationInUse {
  static final String STATUS = "jetstream-configuration-status";
  static final String TEST = "jetstream-configuration-test";
  private static final Pattern VALID = Pattern.compile("is valid(?: \\((sha256:[0-9a-f]+)\\))?");
  private static final Pattern CHANGED = Pattern.compile("\\d{9,11}");

  private ConfigurationInUse() {}

  static Finding judge(Evidence evidence, String role) {
    String expected = "%s on every node, accepted by nats-server, and in use where a server runs"
        .formatted(JetstreamConfigurationCriteria.path(evidence.inputs()));
    Seen<String> file =
        Seen.ofFile(evidence, role, JetstreamConfigurationCriteria.FILE, expected, text -> Optional.of(text));
    if (!file.known()) {
      return file.gap();
    }
    Optional<Sample> test = evidence.sample(TEST, role).filter(Sample::answered);
    Seen<NatsServer> server = Seen.ofServer(evidence, role, ClusterReadings.SERVER, expected, NatsServer::read);
    return test.isPresent() && decided(test.get())
        ? byTest(evidence, role, test.get(), server, expected)
        : byServer(evidence, role, server, expected);
  }

  /** Whether nats-server itself spoke, and not the container engine. */
  private static boolean decided(Sample test) {
    return test.exit() == 0
        || (test.exit() < 125 && test.err().contains("nats-server:") && !test.err().contains("no such file"));
  }

  private static Finding byTest(
      Evidence evidence, String role, Sample test, Seen<NatsServer> server, String expected) {
    Matcher valid = VALID.matcher(test.out() + test.err());
    if (test.exit() != 0 || !valid.find()) {
      String said = (test.err() + test.out()).strip().lines().reduce((first, last) -> last).orElse("nothing");
      return Finding.refuted(expected, "%s: nats-server refuses it: %s".formatted(role, said), test.seq());
    }
    String accepted = "%s: placed, and accepted by nats-server".formatted(role);
    if (!server.known()) {
      // A server that does not answer there refutes; anything else about it is not known, and not "none runs".
      return server.gap().verdict() == Verdict.REFUTED
          ? Finding.proven(expected, accepted + "; no server runs yet", test.seq(), server.seq())
          : server.gap();
    }
    if (server.value().digest().equals(valid.group(1))) {
      return Finding.proven(expected, accepted + ", and in use", test.seq(), server.seq());
    }
    // Another fingerprint may come of another version of the program; a change since the server's start settles it.
    Finding loaded = byServer(evidence, role, server, expected);
    return loaded.verdict() == Verdict.PROVEN
        ? loaded
        : Finding.refuted(expected, "%s: the file has the fingerprint %s, the running server %s; %s".formatted(
            role, valid.group(1), server.value().digest(), loaded.observed()), test.seq(), server.seq());
  }

  private static Finding byServer(Evidence evidence, String role, Seen<NatsServer> server, String expected) {
    Seen<Instant> changed = Seen.of(evidence, role, STATUS, expected, ConfigurationInUse::changed);
    if (!changed.known()) {
      return changed.gap();
    }
    if (!server.known()) {
      return Finding.notProven(
          expected, "%s: placed, but no nats-server has examined it".formatted(role), changed.seq());
    }
    Optional<Instant> loaded = instant(server.value().loaded());
    // The time of change has whole seconds only: at equality the file was there first.
    return loaded.filter(at -> !changed.value().isAfter(at)).isPresent()
        ? Finding.proven(expected, "%s: placed, and loaded by the running server".formatted(role), changed.seq(), server.seq())
        : Finding.notProven(expected, "%s: the file changed at %s, after the running server had loaded it at %s".formatted(
            role, changed.value(), loaded.map(Instant::toString).orElse("an unknown time")), changed.seq(), server.seq());
  }

  private static Optional<Instant> changed(String text) {
    return CHANGED.matcher(text.strip()).matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text.strip())))
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
