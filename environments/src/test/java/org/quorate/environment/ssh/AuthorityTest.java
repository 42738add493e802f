package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.sshd.certificate.OpenSshCertificateBuilder;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.OpenSshCertificate.Type;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Unreachable;

/** Hosts whose keys an authority has signed. */
class AuthorityTest {
  private final KeyPair authority = key();
  @TempDir
  private Path directory;

  @Test
  void a_certificate_of_the_authority_on_record_is_enough() throws Exception {
    assertThat(says(authority, List.of("alpha.example.org"), 3600, "@cert-authority *.example.org,[127.0.0.1]:* "))
        .isEqualTo("in\n");
    assertThat(says(authority, List.of("127.0.0.1"), 3600, "@cert-authority [127.0.0.1]:* ")).isEqualTo("in\n");
  }

  @Test
  void a_certificate_of_somebody_else_is_refused() {
    assertThatThrownBy(() -> says(key(), List.of("alpha.example.org"), 3600, "@cert-authority * "))
        .isInstanceOf(Unreachable.class).hasMessageContaining("host key");
  }

  @Test
  void a_certificate_for_another_host_is_refused() {
    assertThatThrownBy(() -> says(authority, List.of("beta.example.org"), 3600, "@cert-authority * "))
        .isInstanceOf(Unreachable.class).hasMessageContaining("beta.example.org");
  }

  @Test
  void a_certificate_that_has_run_out_is_refused() {
    assertThatThrownBy(() -> says(authority, List.of("alpha.example.org"), -60, "@cert-authority * "))
        .isInstanceOf(Unreachable.class).hasMessageContaining("expired");
  }

  @Test
  void a_revoked_authority_is_refused() {
    assertThatThrownBy(() -> says(authority, List.of("alpha.example.org"), 3600,
        "@revoked * " + PublicKeyEntry.toString(authority.getPublic()) + "\n@cert-authority * "))
        .isInstanceOf(Unreachable.class).hasMessageContaining("revoked");
  }

  /** @param before what stands before the authority's key in known_hosts */
  private String says(KeyPair signer, List<String> names, long seconds, String before) throws Exception {
    Path own = Files.createTempDirectory(directory, "server");
    try (LoopbackServer server = new LoopbackServer(own, "ssh-ed25519", "ssh-ed25519")) {
      Instant now = Instant.now();
      OpenSshCertificate certificate = OpenSshCertificateBuilder.hostCertificate().id("alpha").serial(1)
          .publicKey(server.hostKey().getPublic()).principals(names)
          .validAfter(now.minusSeconds(7200)).validBefore(now.plusSeconds(seconds)).sign(signer);
      assertThat(certificate.getType()).isEqualTo(Type.HOST);
      server.show(certificate);
      Files.writeString(server.knownHosts(), before + PublicKeyEntry.toString(authority.getPublic()) + "\n");
      try (SshHosts hosts = SshHosts.connect(Inventories.of(Map.of("alpha", server.entry("alpha"))))) {
        return hosts.hosts().get("alpha").run(Command.of("echo", "in")).out();
      }
    }
  }

  private static KeyPair key() {
    try {
      return LoopbackServer.key("ssh-ed25519");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
