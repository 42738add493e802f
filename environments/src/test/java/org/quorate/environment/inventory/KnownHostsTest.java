package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.inventory.KnownHosts.Known;

/** Lines of known_hosts as OpenSSH reads them. */
class KnownHostsTest {
  private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDUMMY";

  // ssh-keygen -H made these from 198.19.77.11 and [198.19.77.11]:2222.
  private static final String HASHED = "|1|q9HFaMZv6sjBfHZbqPW4zKW3dWc=|PJK9fjF3WDiTY/kbBdQXpw9Zzjg=";
  private static final String HASHED_WITH_PORT = "|1|YHbdyz0pfGK0QHxtiHyU3ojSmuQ=|vGvSCy/VHx3g5+xl4Xr3SVxGKHY=";

  @TempDir
  private Path directory;

  @Test
  void hosts_are_found_by_name_address_and_port() throws IOException {
    assertThat(of("10.1.1.11 " + KEY, "10.1.1.11", 22)).singleElement()
        .satisfies(known -> assertThat(known.line()).isEqualTo(1))
        .satisfies(known -> assertThat(known.type()).isEqualTo("ssh-ed25519"))
        .satisfies(known -> assertThat(known.key()).isEqualTo("AAAAC3NzaC1lZDI1NTE5AAAAIDUMMY"));
    assertThat(of("alpha,10.1.1.11 " + KEY + " comment", "Alpha", 22)).hasSize(1);
    assertThat(of("10.1.1.11 " + KEY, "10.1.1.11", 2222)).isEmpty();
    assertThat(of("[10.1.1.11]:2222 " + KEY, "10.1.1.11", 2222)).hasSize(1);
    assertThat(of("[10.1.1.11]:2222 " + KEY, "10.1.1.11", 22)).isEmpty();
    assertThat(of("10.1.1.1 " + KEY, "10.1.1.11", 22)).isEmpty();
  }

  @Test
  void patterns_match_and_are_negated() throws IOException {
    assertThat(of("*.example.org,!b?d.example.org " + KEY, "good.example.org", 22)).hasSize(1);
    assertThat(of("*.example.org,!b?d.example.org " + KEY, "bad.example.org", 22)).isEmpty();
    assertThat(of("10.1.1.* " + KEY, "10.1.1.11", 22)).hasSize(1);
    assertThat(of("a.b " + KEY, "aXb", 22)).isEmpty();
  }

  @Test
  void hashed_names_are_found() throws IOException {
    assertThat(of(HASHED + " " + KEY, "198.19.77.11", 22)).hasSize(1);
    assertThat(of(HASHED + " " + KEY, "198.19.77.12", 22)).isEmpty();
    assertThat(of(HASHED_WITH_PORT + " " + KEY, "198.19.77.11", 2222)).hasSize(1);
    assertThat(of("|1|no base64|either= " + KEY, "198.19.77.11", 22)).isEmpty();
    assertThat(of("|1|short " + KEY, "198.19.77.11", 22)).isEmpty();
  }

  @Test
  void what_is_no_host_key_is_passed_over() throws IOException {
    assertThat(of("# 10.1.1.11 " + KEY, "10.1.1.11", 22)).isEmpty();
    assertThat(of("@cert-authority 10.1.1.11 " + KEY, "10.1.1.11", 22)).extracting(Known::authority)
        .containsExactly(true);
    assertThat(of("10.1.1.11", "10.1.1.11", 22)).isEmpty();
    assertThat(of("\n\n \n10.1.1.11 " + KEY, "10.1.1.11", 22)).extracting(Known::line).containsExactly(4);
    assertThat(of("@revoked 10.1.1.11 " + KEY, "10.1.1.11", 22)).extracting(Known::revoked).containsExactly(true);
  }

  private List<Known> of(String text, String host, int port) throws IOException {
    Path file = Files.writeString(directory.resolve("known_hosts"), text);
    return KnownHosts.read(file).of(host, port);
  }
}
