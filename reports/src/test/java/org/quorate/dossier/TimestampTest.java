package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.Flaw.Kind;
import org.quorate.dossier.seal.TimestampAuthority;
import org.quorate.dossier.seal.TimestampServer;
import org.quorate.dossier.seal.TimestampUnusable;

/** Timestamps of an authority made with openssl, which answers on this machine alone. */
class TimestampTest {
  private static final String CONFIGURATION = """
      [tsa]
      serial = serial
      signer_cert = tsa.pem
      certs = ca.pem
      signer_key = tsa.key
      signer_digest = sha256
      default_policy = 1.2.3.4.1
      digests = sha256
      accuracy = secs:1
      ess_cert_id_chain = no
      [usage]
      extendedKeyUsage = critical,timeStamping
      """;
  @TempDir static Path authority;
  private static HttpServer server;
  private static SealedSample untouched;
  @TempDir Path folder;
  private SealedSample sample;

  @BeforeAll
  static void serve(@TempDir Path once) throws IOException {
    Files.writeString(authority.resolve("tsa.cnf"), CONFIGURATION);
    shell("""
        set -e
        for name in ca other; do
          openssl req -x509 -newkey rsa:2048 -nodes -keyout $name.key -out $name.pem -days 2 -subj /CN=$name
        done
        openssl req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj "/CN=Example timestamps"
        openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile tsa.cnf -extensions usage \
          -out tsa.pem
        echo 01 > serial""");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      Files.write(authority.resolve("query"), exchange.getRequestBody().readAllBytes());
      shell("openssl ts -reply -config tsa.cnf -section tsa -queryfile query -out reply");
      byte[] reply = exchange.getRequestURI().getPath().equals("/garbage") ? new byte[] {1, 2, 3}
          : Files.readAllBytes(authority.resolve("reply"));
      exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/refusing") ? 503 : 200, reply.length);
      exchange.getResponseBody().write(reply);
      exchange.close();
    });
    server.start();
    untouched = SealedSample.in(once, "run-1");
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @BeforeEach
  void copy() throws IOException {
    sample = untouched.copiedTo(folder);
  }

  private static void shell(String command) throws IOException {
    try {
      Process process =
          new ProcessBuilder("sh", "-c", command).directory(authority.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static TimestampServer at(String path) {
    return TimestampServer.at("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private List<Flaw> flaws(String certificate) {
    return TrustCheck.of(sample.run.root(), Optional.of(sample.key.signer()),
        Optional.of(TimestampAuthority.read(authority.resolve(certificate)))).flaws();
  }

  @Test
  void a_timestamp_holds_for_us_and_for_openssl() throws IOException {
    Dossier.stamp(sample.run.root(), at("/"));

    assertThat(flaws("ca.pem")).isEmpty();
    assertThat(sample.trust().timestamp().orElseThrow().authority()).isEqualTo("CN=Example timestamps");
    assertThat(sample.shell("export AUTHORITY=" + authority.resolve("ca.pem") + "\n" + sample.command(8)))
        .contains("Verification: OK").endsWith("exit 0");
    assertThat(sample.shell(sample.command(4))).as("nothing was added that the manifest should list").isEqualTo("exit 0");
  }

  @Test
  void a_dossier_that_was_timestamped_is_rendered_the_same_and_keeps_it() throws IOException {
    Dossier.stamp(sample.run.root(), at("/"));
    byte[] first = Files.readAllBytes(sample.run.timestamp());
    Dossier.write(sample.run.root());
    Dossier.stamp(sample.run.root(), at("/"));

    assertThat(Files.readAllBytes(sample.run.timestamp())).isEqualTo(first);
    assertThat(sample.flaws()).isEmpty();
  }

  @Test
  void another_authority_and_no_timestamp_are_told() throws IOException {
    assertThat(flaws("ca.pem")).extracting(Flaw::kind).containsExactly(Kind.TIMESTAMP_FALSE);
    Dossier.stamp(sample.run.root(), at("/"));

    assertThat(flaws("other.pem")).singleElement()
        .satisfies(flaw -> assertThat(flaw.what()).contains("not signed under the authority that was named", "CN=other"));
  }

  @Test
  void a_timestamp_of_another_manifest_or_a_changed_one_is_false() throws IOException {
    Dossier.stamp(sample.run.root(), at("/"));
    byte[] reply = Files.readAllBytes(sample.run.timestamp());
    Files.writeString(sample.run.manifest(), Files.readString(sample.run.manifest()) + "0".repeat(64) + "  x\n");
    assertThat(sample.trust().flaws()).anySatisfy(flaw -> assertThat(flaw.what()).contains("about other bytes"));

    reply[reply.length - 20] ^= 1;
    Files.write(sample.run.timestamp(), reply);
    assertThat(sample.flaws()).contains(Kind.TIMESTAMP_FALSE);
    Files.writeString(sample.run.timestamp(), "hello");
    assertThat(sample.trust().flaws()).anySatisfy(flaw -> assertThat(flaw.what()).contains("no reply of a timestamp"));
  }

  @Test
  void a_server_that_refuses_or_talks_nonsense_leaves_the_dossier_as_it_was() {
    for (String path : List.of("/refusing", "/garbage")) {
      assertThatThrownBy(() -> Dossier.stamp(sample.run.root(), at(path))).as(path)
          .isInstanceOf(TimestampUnusable.class).hasMessageContaining("expected a timestamp over the manifest, found");
    }
    assertThat(sample.run.timestamp()).doesNotExist();
    assertThat(sample.flaws()).isEmpty();
  }

  @Test
  void what_is_no_address_is_told_before_anything_is_begun() {
    for (String address : List.of("", "file:///etc/passwd", "http://", "not an address")) {
      assertThatThrownBy(() -> TimestampServer.at(address)).as(address).isInstanceOf(TimestampUnusable.class)
          .hasMessageContaining("expected http://HOST/PATH");
    }
  }
}
