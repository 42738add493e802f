package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ImageIdsTest {
  @Test
  void reads_archives_of_older_and_newer_engines() throws IOException {
    String manifest = """
        [{"Config": "abc.json", "RepoTags": ["bsfg/jetstream:1"]},
         {"Config": "blobs/sha256/def", "RepoTags": ["bsfg/controller:1", "bsfg/controller:latest"]}]""";
    assertThat(ImageIds.ofManifest(new ObjectMapper().readTree(manifest)))
        .containsEntry("bsfg/jetstream:1", "sha256:abc")
        .containsEntry("bsfg/controller:1", "sha256:def")
        .containsEntry("bsfg/controller:latest", "sha256:def");
  }
}
