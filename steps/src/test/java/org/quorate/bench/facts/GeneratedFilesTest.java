package org.quorate.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quorate.bench.facts.Fact.Kind;

/** Every tool is asked the same: what the list says, thing by thing. */
class GeneratedFilesTest {
  private static final List<Fact> ONE_OF_EACH = List.of(
      new Fact(1, Kind.FILE, "/etc/it's", Map.of("mode", "640", "owner", "root", "group", "shadow")),
      new Fact(2, Kind.PACKAGE, "chrony", Map.of()),
      new Fact(3, Kind.SERVICE, "ssh", Map.of()),
      new Fact(4, Kind.PORT, "22", Map.of("protocol", "tcp")),
      new Fact(5, Kind.PORT, "4222", Map.of("protocol", "tcp6")),
      new Fact(6, Kind.MOUNT, "/data", Map.of("filesystem", "ext4")),
      new Fact(7, Kind.USER, "quorate", Map.of("home", "/home/quorate")),
      new Fact(8, Kind.KERNEL_PARAM, "kernel.ostype", Map.of("value", "Linux")),
      new Fact(9, Kind.COMMAND, "openssl version", Map.of("says", "OpenSSL \"3")));

  @Test
  void the_list_has_fifty_facts_of_every_kind_and_none_twice() {
    List<Fact> facts = Fact.all();
    assertThat(facts).hasSize(50).extracting(Fact::id).doesNotHaveDuplicates();
    assertThat(facts.stream().map(fact -> fact.kind() + fact.name())).doesNotHaveDuplicates();
    assertThat(facts.stream().map(Fact::kind).collect(Collectors.toSet())).containsExactlyInAnyOrder(Kind.values());
    assertThat(GossFile.of(facts)).isNotEmpty();
    assertThat(TestinfraFile.of(facts).lines().filter(line -> line.startsWith("def test_"))).hasSize(50);
    assertThat(ServerspecFile.of(facts).lines().filter(line -> line.startsWith("describe "))).hasSize(50);
  }

  @Test
  void a_fact_that_lacks_what_its_kind_needs_is_named() {
    assertThatThrownBy(() -> GossFile.of(List.of(new Fact(7, Kind.USER, "quorate", Map.of()))))
        .hasMessageContaining("fact 7").hasMessageContaining("home");
  }

  @Test
  void goss_gets_one_file_with_a_section_a_kind() throws Exception {
    JsonNode file = new ObjectMapper().readTree(GossFile.of(ONE_OF_EACH));
    assertThat(file.at("/file").path("/etc/it's").toString())
        .isEqualTo("{\"exists\":true,\"mode\":\"0640\",\"owner\":\"root\",\"group\":\"shadow\"}");
    assertThat(file.at("/package/chrony/installed").asBoolean()).isTrue();
    assertThat(file.at("/service/ssh").toString()).isEqualTo("{\"enabled\":true,\"running\":true}");
    assertThat(file.path("port").properties()).extracting(Map.Entry::getKey).containsExactly("tcp:22", "tcp6:4222");
    assertThat(file.path("mount").path("/data").path("filesystem").asText()).isEqualTo("ext4");
    assertThat(file.at("/user/quorate/home").asText()).isEqualTo("/home/quorate");
    assertThat(file.path("kernel-param").path("kernel.ostype").path("value").asText()).isEqualTo("Linux");
    assertThat(file.path("command").path("openssl version").toString())
        .isEqualTo("{\"exit-status\":0,\"stdout\":[\"OpenSSL \\\"3\"]}");
  }

  @Test
  void testinfra_gets_a_function_a_fact() {
    assertThat(TestinfraFile.of(ONE_OF_EACH)).startsWith("""
        def test_01(host):
            file = host.file("/etc/it's")
            assert file.mode == 0o640
            assert file.user == "root"
            assert file.group == "shadow"
        """).contains(
        "host.package(\"chrony\").is_installed", "host.service(\"ssh\")", "socket(\"tcp://22\")",
        "socket(\"tcp://:::4222\")", "mount_point(\"/data\").filesystem == \"ext4\"",
        "user(\"quorate\").home == \"/home/quorate\"", "sysctl(\"kernel.ostype\") == \"Linux\"",
        "host.run(\"openssl version\")", "assert \"OpenSSL \\\"3\" in answer.stdout");
  }

  @Test
  void serverspec_gets_an_example_a_fact() {
    assertThat(ServerspecFile.of(ONE_OF_EACH)).contains("""
        describe file('/etc/it\\'s') do
          it { should be_mode 640; should be_owned_by 'root'; should be_grouped_into 'shadow' }
        end
        """, "describe package('chrony')", "it { should be_enabled; should be_running }",
        "describe port(4222)", "be_listening.with('tcp6')", "be_mounted.with(type: 'ext4')",
        "have_home_directory '/home/quorate'", "describe linux_kernel_parameter('kernel.ostype')",
        "expect(subject.stdout).to include 'OpenSSL \"3'");
  }
}
