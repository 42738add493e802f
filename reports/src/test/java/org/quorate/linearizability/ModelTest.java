package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.history.Function;

class ModelTest {

  @ParameterizedTest
  @CsvSource({"register,REGISTER,false", "cas-register,CAS_REGISTER,false", "kv,KV,true", "append-kv,APPEND_KV,true",
    "queue,QUEUE,false"})
  void each_has_a_word_and_one_object_or_many(String word, Model model, boolean keyed) {
    assertThat(model.word()).isEqualTo(word);
    assertThat(Model.named(word)).contains(model);
    assertThat(model.keyed()).isEqualTo(keyed);
  }

  @Test
  void a_word_that_names_none() {
    assertThat(Model.named("stack")).isEmpty();
    assertThat(Model.words()).isEqualTo("register, cas-register, kv, append-kv, queue");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void what_can_be_asked_of_each(Model model) {
    assertThat(model.functions()).isEqualTo(switch (model) {
      case REGISTER -> Set.of(Function.READ, Function.WRITE);
      case CAS_REGISTER, KV -> Set.of(Function.READ, Function.WRITE, Function.CAS);
      case APPEND_KV -> Set.of(Function.READ, Function.WRITE, Function.APPEND);
      case QUEUE -> Set.of(Function.ENQUEUE, Function.DEQUEUE);
    });
  }
}
