package org.quorate.environment.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.KnownHosts.Known;

/** Accepts a host only by a key on record in its {@code known_hosts} file; nothing turns this off. */
final class HostKeys implements ServerKeyVerifier {
  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
    Connection connection = Connection.of(session);
    try {
      connection.refusal(problem(connection, key));
    } catch (IOException e) {
      connection.refusal(Unreachable.at(connection.place(), "a readable known_hosts file", e.getMessage(), "Mend it."));
    }
    return !connection.refused();
  }

  private static Unreachable problem(Connection connection, PublicKey key) throws IOException {
    if (key instanceof OpenSshCertificate certificate) {
      return problem(connection, certificate);
    }
    return problem(connection, key, connection.knownKeys().stream().filter(each -> !each.authority()).toList());
  }

  /** The library has held the certificate's signature, names and time against the host already. */
  private static Unreachable problem(Connection connection, OpenSshCertificate certificate) throws IOException {
    List<Known> known = connection.knownKeys();
    Optional<Known> revoked = known.stream().filter(Known::revoked)
        .filter(each -> same(each, certificate.getCaPubKey()) || same(each, certificate.getCertPubKey())).findFirst();
    if (revoked.isPresent()) {
      return revoked(connection, revoked.get(), "a certificate " + certificate.getId());
    }
    return known.stream().anyMatch(each -> each.authority() && same(each, certificate.getCaPubKey()))
        ? null : problem(connection, certificate.getCertPubKey());
  }

  private static boolean same(Known known, PublicKey key) {
    return PublicKeyEntry.toString(key).equals(known.type() + " " + known.key());
  }

  private static Unreachable problem(Connection connection, PublicKey key, List<Known> known) {
    String found = "%s %s".formatted(KeyUtils.getKeyType(key), KeyUtils.getFingerPrint(key));
    List<Known> same = known.stream().filter(each -> same(each, key)).toList();
    Optional<Known> revoked = same.stream().filter(Known::revoked).findFirst();
    if (revoked.isPresent()) {
      return revoked(connection, revoked.get(), found);
    } else if (!same.isEmpty()) {
      return null;
    }
    return known.isEmpty() ? unknown(connection, found) : mismatch(connection, known, found);
  }

  private static Unreachable revoked(Connection connection, Known known, String found) {
    return Unreachable.at(connection.place(), "a host key that is not revoked",
        "%s, revoked at %s:%d".formatted(found, known.file(), known.line()),
        "Give the host a new key, and put that on record.");
  }

  private static Unreachable unknown(Connection connection, String found) {
    return Unreachable.at(connection.place(), "its host key on record in " + connection.entry().knownHosts(),
        "no entry for it, while the host shows " + found,
        "Compare that fingerprint at the host's console, then: " + connection.scan());
  }

  private static Unreachable mismatch(Connection connection, List<Known> known, String found) {
    String expected = known.stream()
        .map(each -> "%s %s (%s:%d)".formatted(
            each.type(), fingerprint(each), each.file(), each.line()))
        .collect(Collectors.joining(" or "));
    return Unreachable.at(connection.place(), "host key " + expected, found,
        "Somebody else may be answering at this address. If the host was installed anew, remove that line, compare the"
            + " fingerprint at the host's console, then: " + connection.scan());
  }

  private static String fingerprint(Known known) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(known.key()));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (IllegalArgumentException e) {
      return "(no base64)";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  static List<NamedFactory<Signature>> signatures() {
    return List.of(BuiltinSignatures.ed25519_cert, BuiltinSignatures.nistp256_cert, BuiltinSignatures.nistp384_cert,
        BuiltinSignatures.nistp521_cert, BuiltinSignatures.rsaSHA512_cert, BuiltinSignatures.rsaSHA256_cert,
        BuiltinSignatures.ed25519, BuiltinSignatures.nistp256, BuiltinSignatures.nistp384,
        BuiltinSignatures.nistp521, BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256);
  }

  /**
   * Asks a host first for the kinds of key that are on record, as OpenSSH does, and for a certificate only where an
   * authority is on record for it.
   */
  static final class Preference implements SessionListener {
    private static final String CERTIFICATE = "-cert-";

    @Override
    public void sessionNegotiationOptionsCreated(Session session, Map<KexProposalOption, String> proposal) {
      Connection connection = Connection.of((ClientSession) session);
      Set<String> known = connection.knownTypes();
      boolean authority = connection.hasAuthority();
      proposal.computeIfPresent(KexProposalOption.SERVERKEYS, (option, names) -> Stream.of(names.split(","))
          .filter(name -> authority || !name.contains(CERTIFICATE))
          .sorted(Comparator.comparing((String name) -> !name.contains(CERTIFICATE))
              .thenComparing(name -> !known.contains(KeyUtils.getCanonicalKeyType(name))))
          .collect(Collectors.joining(",")));
    }
  }
}
