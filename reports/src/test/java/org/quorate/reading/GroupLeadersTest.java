package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupLeadersTest {
  @Test
  void the_meta_group_and_every_stream_of_every_account_has_its_leader() {
    assertThat(GroupLeaders.read("""
        {"server_id": "N1", "meta_cluster": {"leader": "n1"}, "account_details": [
          {"name": "A", "stream_detail": [{"name": "meta", "cluster": {"leader": "n2"}}]},
          {"name": "B", "stream_detail": [{"name": "facts", "cluster": {"leader": "n3"}}]}, {"name": "C"}]}"""))
        .contains(new GroupLeaders(Map.of("meta", "n1", "stream meta", "n2", "stream facts", "n3"), Set.of()));
  }

  @Test
  void a_group_without_a_leader_has_none() {
    assertThat(GroupLeaders.read("""
        {"server_id": "N1", "meta_cluster": {"name": "z"}, "account_details": [
          {"stream_detail": [{"name": "facts", "cluster": {"leader": ""}}, {"name": "single"}]}]}"""))
        .contains(new GroupLeaders(Map.of(), Set.of("meta", "stream facts")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "{\"server_id\":", "<html></html>", "\u0000\uFFFD"})
  void anything_else_is_no_report(String text) {
    assertThat(GroupLeaders.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"server_id\":\"N1\",\"account_details\":7}", "{\"server_id\":\"N1\",\"meta_cluster\":[]}",
    "{\"server_id\":\"N1\",\"account_details\":[{\"stream_detail\":\"none\"}]}"})
  void what_has_another_shape_has_no_leaders(String text) {
    assertThat(GroupLeaders.read(text)).contains(new GroupLeaders(Map.of(), Set.of()));
  }
}
