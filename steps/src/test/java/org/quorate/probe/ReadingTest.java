package org.quorate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Inputs;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ReadingTest {

  @Test
  void one_on_each_of_its_hosts() {
    assertThat(read("on: [alpha, gamma], run: [cat, /etc/os-release]"))
        .containsExactly("alpha  cat /etc/os-release", "gamma  cat /etc/os-release");
  }

  @Test
  void one_for_each_text_of_a_list() {
    assertThat(read("on: [alpha], each: policy.list, item: \"{item}\", run: [show, \"{item}\"]"))
        .containsExactly("alpha one show one", "alpha two show two");
  }

  @Test
  void one_for_each_object_of_the_list_of_its_host() {
    assertThat(read("on: [alpha, beta, gamma], each: \"policy.files.{role}\", item: \"{item.file}\", "
        + "run: [stat, \"/c/{item.file}\"]"))
        .containsExactly("alpha alpha.crt stat /c/alpha.crt", "alpha ca.crt stat /c/ca.crt",
        "beta beta.crt stat /c/beta.crt");
  }

  @Test
  void one_for_each_entry_of_a_map() {
    assertThat(read("on: [beta], each: policy.scripts, item: \"{item.key}\", "
        + "run: [sha256sum, \"{item.key}\", \"{item.value}\"]"))
        .containsExactly("beta /opt/a sha256sum /opt/a sha-a", "beta /opt/b sha256sum /opt/b sha-b");
  }

  @Test
  void the_value_of_an_entry_may_have_fields() {
    assertThat(read("on: [beta], each: policy.tables, item: \"{item.key}\", run: [test, \"{item.value.mode}\"]"))
        .containsExactly("beta /opt/c test 0755");
  }

  @Test
  void one_for_each_other_host() {
    assertThat(read("on: [alpha], each: hosts, item: \"{item.role}\", "
        + "run: [getent, \"{item.hostname}\", \"{item.address}\"]"))
        .containsExactly("alpha alpha getent plant-alpha 198.18.0.11", "alpha beta getent plant-beta 198.18.0.12",
            "alpha gamma getent plant-gamma 198.18.0.13");
  }

  @Test
  void its_host_may_be_named_by_the_environment_file() {
    assertThat(read("on: [\"{policy.backup.role}\"], run: [date]")).containsExactly("gamma  date");
  }

  @Test
  void none_on_a_host_that_the_environment_has_not() {
    assertThat(read("on: [client, beta], run: [date]")).containsExactly("beta  date");
  }

  @Test
  void none_of_an_empty_list_or_of_none() {
    assertThat(read("on: [alpha], each: policy.empty, item: \"{item}\", run: [date]")).isEmpty();
    assertThat(read("on: [alpha], each: policy.absent, item: \"{item}\", run: [date]")).isEmpty();
  }

  @Test
  void a_command_carries_the_rights_and_the_deadline_of_its_probe() {
    Probe probe = probe("on: [alpha], run: [nft, list], privileged: true, deadline: 3s");
    assertThat(Reading.of(probe, SmallZone.INPUTS)).singleElement().satisfies(reading -> {
      assertThat(reading.probe()).isEqualTo("it");
      assertThat(reading.command().privileged()).isTrue();
      assertThat(reading.command().deadline()).isEqualTo(Duration.ofSeconds(3));
      assertThat(reading.command().input()).isEmpty();
    });
  }

  @Test
  void a_placeholder_that_names_nothing_is_an_error_before_anything_is_run() {
    Probe probe = probe("on: [alpha], run: [cat, \"{paths.nowhere}\"]");
    assertThatThrownBy(() -> Reading.of(probe, SmallZone.INPUTS)).hasMessageContaining("{paths.nowhere}");
  }

  @Test
  void every_probe_there_is_can_be_read_in_the_zone_of_the_example() throws IOException {
    Inputs example = new Inputs(new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(Path.of("../environments/bsfg.example.yaml")))));
    assertThat(ProbeCatalogue.load().all()).isNotEmpty().allSatisfy(probe ->
        assertThatCode(() -> assertThat(Reading.of(probe, example)).allSatisfy(reading -> {
          assertThat(String.join(" ", reading.command().argv())).doesNotContainPattern("\\{[a-z]+[.}]");
          assertThat(reading.command().argv()).noneMatch(String::isEmpty);
        })).as(probe.name()).doesNotThrowAnyException());
  }

  private static List<String> read(String fields) {
    return Reading.of(probe(fields), SmallZone.INPUTS).stream()
        .map(each -> "%s %s %s".formatted(each.role(), each.item(), String.join(" ", each.command().argv()))).toList();
  }

  private static Probe probe(String fields) {
    return ProbeFile.read("test.yaml", "- {probe: it, " + fields + "}").get(0);
  }
}
