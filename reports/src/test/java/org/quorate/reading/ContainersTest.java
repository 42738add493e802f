package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {
  private static final ComposeManifest MANIFEST = ComposeManifest.read("""
      {"name": "bsfg", "services": {
        "jetstream": {"image": "registry:5000/nats:2.11@sha256:ab", "container_name": "js", "restart": "on-failure",
          "environment": {"ZONE": "plant-a", "EMPTY": null}, "depends_on": {"volume": {}},
          "volumes": [{"source": "/data/jetstream", "target": "/data"}, {"source": "/opt/x", "target": "/data/x"}]},
        "controller": {"image": "bsfg/controller", "profiles": ["active"], "deploy": {"restart_policy": {"condition": "any"}}},
        "one": {"image": "twin:1"}, "two": {"image": "twin:2", "profiles": []}, "odd": 7}}""").orElseThrow();

  @Test
  void a_manifest_has_services() {
    ComposeManifest.Service jetstream = MANIFEST.service("jetstream").orElseThrow();

    assertThat(MANIFEST.serviceNames()).containsExactly("jetstream", "controller", "one", "two", "odd");
    assertThat(jetstream.name()).isEqualTo("jetstream");
    assertThat(jetstream.image()).isEqualTo("registry:5000/nats:2.11@sha256:ab");
    assertThat(jetstream.containerName()).contains("js");
    assertThat(jetstream.environment()).isEqualTo(Map.of("ZONE", "plant-a", "EMPTY", ""));
    assertThat(jetstream.dependsOn()).containsExactly("volume");
    assertThat(jetstream.mappings()).containsExactly(
        new ComposeManifest.Mapping("/data/jetstream", "/data"), new ComposeManifest.Mapping("/opt/x", "/data/x"));
    assertThat(MANIFEST.service("odd")).isEmpty();
    assertThat(MANIFEST.service("none")).isEmpty();
  }

  @Test
  void what_a_service_does_not_say_has_a_meaning() {
    ComposeManifest.Service one = MANIFEST.service("one").orElseThrow();

    assertThat(one.containerName()).isEmpty();
    assertThat(one.restart()).isEqualTo("no");
    assertThat(MANIFEST.service("jetstream").orElseThrow().restart()).isEqualTo("on-failure");
    assertThat(MANIFEST.service("controller").orElseThrow().restart()).isEqualTo("any");
    assertThat(one.behindProfile()).isFalse();
    assertThat(MANIFEST.service("two").orElseThrow().behindProfile()).isFalse();
    assertThat(MANIFEST.service("controller").orElseThrow().behindProfile()).isTrue();
    assertThat(one.environment()).isEmpty();
    assertThat(one.dependsOn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/data, /data/jetstream", "/data/a, /data/jetstream/a", "/data/x/b, /opt/x/b", "/data/xy, /data/jetstream/xy",
      "/database,", "/other,"})
  void a_path_inside_lies_somewhere_on_the_host(String inside, String outside) {
    assertThat(MANIFEST.service("jetstream").orElseThrow().onHost(inside).orElse(null)).isEqualTo(outside);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      jetstream | twin                            | jetstream
      nats      | registry:5000/nats:2.10         | jetstream
      nats      | registry:5000/nats              | jetstream
      nats      | registry:5000/nats@sha256:cd    | jetstream
      nats      | nats:2.11                       |
      other     | twin:3                          |
      other     | bsfg/controller:1@sha256:ef     | controller
      """)
  void a_service_is_found_by_name_or_as_the_only_one_of_its_image(String name, String image, String found) {
    assertThat(MANIFEST.service(name, image).map(ComposeManifest.Service::name).orElse(null)).isEqualTo(found);
  }

  @Test
  void what_has_no_services_is_no_manifest() {
    assertThat(ComposeManifest.read("{\"services\": []}")).isEmpty();
    assertThat(ComposeManifest.read("no configuration file provided: not found")).isEmpty();
  }

  @Test
  void containers_belong_to_services() {
    Containers containers = Containers.read("""
        {"ID": "1", "Names": "bsfg-js-1", "Image": "nats", "State": "running", "Labels": "a=b,com.docker.compose.service=jetstream"}

        {"ID": "2", "Names": "jetstream", "Image": "nats", "State": "paused", "Labels": "com.docker.compose.oneoff=True"}
        {"ID": "3", "State": "exited"}""").orElseThrow();

    assertThat(containers.all()).extracting(Containers.Container::id).containsExactly("1", "2", "3");
    assertThat(containers.ofService("jetstream")).extracting(Containers.Container::id).containsExactly("1", "2");
    assertThat(containers.ofService("controller")).isEmpty();
    assertThat(containers.container("2").orElseThrow()).matches(Containers.Container::oneOff)
        .matches(each -> !each.running()).matches(each -> each.service().isEmpty());
    assertThat(containers.container("1").orElseThrow()).matches(each -> !each.oneOff())
        .matches(Containers.Container::running).hasToString("container bsfg-js-1 (nats, running)")
        .isEqualTo(new Containers.Container("1", "bsfg-js-1", "nats", "running",
            List.of("a=b", "com.docker.compose.service=jetstream")));
    assertThat(containers.container("4")).isEmpty();
    assertThat(Containers.read("").orElseThrow().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"ID\": \"1\"}", "{\"State\": \"running\"}", "Cannot connect to the Docker daemon"})
  void a_line_that_is_no_container_spoils_the_list(String line) {
    assertThat(Containers.read("{\"ID\": \"1\", \"State\": \"running\"}\n" + line)).isEmpty();
  }

  @Test
  void docker_says_its_version_and_its_components() {
    DockerVersion docker = DockerVersion.parse("""
        {"Client": {"Version": "26.1.5"}, "Server": {"Version": "26.1.4", "Components": [
          {"Name": "runc", "Version": "1.1.15"}, {"Name": "docker-init", "Version": ""}]}}""").orElseThrow();

    assertThat(docker).isEqualTo(new DockerVersion("26.1.5", "26.1.4", Map.of("runc", "1.1.15", "docker-init", "")));
    assertThat(docker.has("runc")).isTrue();
    assertThat(docker.has("docker-init")).isFalse();
    assertThat(docker.has("containerd")).isFalse();
    assertThat(DockerVersion.parse("{\"Client\": {\"Version\": \"26.1.5\"}, \"Server\": null}").orElseThrow().server()).isEmpty();
    assertThat(DockerVersion.parse("{\"Server\": {\"Version\": \"26.1.5\"}}")).isEmpty();
  }
}
