package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.reading.KeepalivedConfiguration.Hook;
import org.quorate.reading.VrrpInstance.VirtualAddress;

class KeepalivedConfigurationTest {
  private static final String FILE = """
      global_defs {
        router_id "node # 1"   ! quoted signs are no comments
      }
      vrrp_script alive { script "/opt/bsfg/bin/track --fast"
        weight 20
      }
      vrrp_script disk
      {
        script /opt/bsfg/bin/disk
        weight -30
      }
      vrrp_sync_group both {
        group { zone }
        track_script { network weight 5 }
        notify_fault "/opt/bsfg/bin/fault group"
      }
      vrrp_instance zone {
        interface eth1
        virtual_router_id 51  # agreed
        priority 100
        priority 150
        unicast_src_ip 10.1.1.11
        unicast_peer {
          10.1.1.12
          10.1.1.13
        }
        virtual_ipaddress { 10.1.1.10/24 dev eth0 label eth0:1
          10.1.1.9/32
          10.1.1.8 }
        track_script {
          alive
          disk
          network weight 7
          other weight -2
        }
        notify_master '/opt/bsfg/bin/promote now'
        #notify_stop /opt/bsfg/bin/demote
      }
      """;

  @Test
  void an_instance_says_who_it_is_and_what_it_takes_over() {
    VrrpInstance zone = read(FILE).instances().get(0);

    assertThat(zone.name()).isEqualTo("zone");
    assertThat(zone.routerId()).hasValue(51);
    assertThat(zone.priority()).as("the last one counts").hasValue(150);
    assertThat(zone.networkInterface()).isEqualTo("eth1");
    assertThat(zone.source()).isEqualTo("10.1.1.11");
    assertThat(zone.unicastPeers()).containsExactly("10.1.1.12", "10.1.1.13");
    assertThat(zone.addresses()).containsExactly(new VirtualAddress("10.1.1.10", 24, "eth0"),
        new VirtualAddress("10.1.1.9", 32, "eth1"), new VirtualAddress("10.1.1.8", -1, "eth1"));
    assertThat(zone.addresses()).extracting(Object::toString)
        .containsExactly("10.1.1.10/24 on eth0", "10.1.1.9/32 on eth1", "10.1.1.8 on eth1");
  }

  @Test
  void an_instance_that_says_nothing_has_nothing() {
    VrrpInstance bare = read("vrrp_instance {\n priority high\n virtual_router_id 1234567\n}").instances().get(0);

    assertThat(bare.name()).isEmpty();
    assertThat(bare.priority()).isEqualTo(OptionalInt.empty());
    assertThat(bare.routerId()).isEqualTo(OptionalInt.empty());
    assertThat(bare.source()).isEmpty();
    assertThat(bare.networkInterface()).isEmpty();
    assertThat(bare.unicastPeers()).isEmpty();
    assertThat(bare.addresses()).isEmpty();
  }

  @Test
  void an_address_with_half_a_device_or_prefix_has_none() {
    assertThat(read("vrrp_instance z {\n interface eth1\n virtual_ipaddress {\n10.1.1.10/x dev\n0/0 dev eth0 \n}\n}")
        .instances().get(0).addresses())
        .containsExactly(new VirtualAddress("10.1.1.10", -1, "eth1"), new VirtualAddress("0", 0, "eth0"))
        .extracting(Object::toString).containsExactly("10.1.1.10 on eth1", "0/0 on eth0");
  }

  @Test
  void hooks_and_scripts_are_programs_without_arguments() {
    KeepalivedConfiguration read = read(FILE);

    assertThat(read.notifyHooks()).containsExactly(
        new Hook("notify_master", "/opt/bsfg/bin/promote"), new Hook("notify_fault", "/opt/bsfg/bin/fault"));
    assertThat(read.trackedNames()).containsExactly("alive", "disk", "network", "other");
    assertThat(read.scriptProgram("alive")).contains("/opt/bsfg/bin/track");
    assertThat(read.scriptProgram("disk")).contains("/opt/bsfg/bin/disk");
    assertThat(read.scriptProgram("network")).isEmpty();
  }

  @Test
  void a_script_adds_what_the_instance_or_it_itself_says_and_never_less_than_nothing() {
    KeepalivedConfiguration read = read(FILE);

    assertThat(read.added(read.instances().get(0))).isEqualTo(20 + 7);
    KeepalivedConfiguration two = read(FILE + "vrrp_instance second {\n track_script {\n alive\n}\n}\n");
    assertThat(two.instances()).extracting(VrrpInstance::name).containsExactly("zone", "second");
    assertThat(two.added(two.instances().get(1))).isEqualTo(20);
  }

  @Test
  void statements_are_compared_whole_and_sorted_without_those_meant_to_differ() {
    assertThat(read("""
        vrrp_instance zone {
          priority 150
          interface eth0
          unicast_peer { 10.1.1.12 }
          track_script {
            jetstream
          }
        }
        global_defs { }
        """).statementsWithout(Set.of("priority", "unicast_peer")))
        .containsExactly("global_defs", "vrrp_instance zone > interface eth0", "vrrp_instance zone > track_script > jetstream");
  }

  @Test
  void signs_of_comments_in_quotes_are_text() {
    assertThat(read("vrrp_instance z {\n a \"b # c ! d\" # e\n f ! \"g\n h \"\" # i \"\n}").statementsWithout(Set.of()))
        .containsExactly("vrrp_instance z > a b # c ! d", "vrrp_instance z > f", "vrrp_instance z > h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"include other.conf", "includew /etc/keepalived/conf.d/*.conf"})
  void other_files_may_be_taken_in_anywhere(String include) {
    assertThat(read(include + "\nvrrp_instance z {\n}").includesOthers()).isTrue();
    assertThat(read("vrrp_instance z {\n" + include + "\n}").includesOthers()).isTrue();
    assertThat(read("vrrp_instance z {\nvirtual_ipaddress {\n" + include + "\n}\n}").includesOthers()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#include other.conf", "include_check readable", "router_id include"})
  void what_only_looks_like_it_takes_nothing_in(String line) {
    assertThat(read(line + "\nvrrp_instance z {\n" + line + "\n}").includesOthers()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "global_defs {\n}", "vrrp_instance z {", "vrrp_instance z {\n}\n}", "}\nvrrp_instance z {\n}", "{\n}",
      "vrrp_instance z {\n{\n}\n}", "vrrp_instance z {\n} {\n}", "# vrrp_instance z {\n# }", "! vrrp_instance z { }"})
  void a_file_without_an_instance_or_with_loose_braces_is_none(String text) {
    assertThat(KeepalivedConfiguration.read(text)).isEmpty();
  }

  @Test
  void a_brace_may_stand_on_the_next_line_and_quotes_may_be_empty() {
    assertThat(read("vrrp_instance z\n\n{\npriority\n\"\" x\n}").statementsWithout(Set.of()))
        .containsExactly("vrrp_instance z >  x", "vrrp_instance z > priority");
  }

  @ParameterizedTest
  @CsvSource({"30, true", "31, false"})
  void blocks_nest_as_deep_as_anybody_writes_them(int depth, boolean read) {
    String text = "vrrp_instance z {\n" + "a {\n".repeat(depth - 1) + "}\n".repeat(depth);

    assertThat(KeepalivedConfiguration.read(text).isPresent()).isEqualTo(read);
  }

  private static KeepalivedConfiguration read(String text) {
    return KeepalivedConfiguration.read(text).orElseThrow();
  }
}
