package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTableTest {
  private final NumberTable table = new NumberTable();

  @Test
  void what_was_never_put_is_not_there() {
    assertThat(table.get(0)).isEqualTo(-1);
    table.put(0, 5);
    assertThat(table.get(0)).isEqualTo(5);
    assertThat(table.get(1)).isEqualTo(-1);
  }

  @Test
  void the_last_value_of_a_key_counts() {
    table.put(7, 1);
    table.put(7, 2);
    assertThat(table.get(7)).isEqualTo(2);
    table.put(7, -1);
    assertThat(table.get(7)).isEqualTo(-1);
  }

  @Test
  void each_of_very_many_keys_keeps_its_value() {
    for (int each = 0; each < 3000; each++) {
      table.put(each * 1_000_003L, each);
      table.put(each * 1_000_003L, each + 1);
      assertThat(table.get(each * 1_000_003L)).isEqualTo(each + 1);
    }
    for (int each = 0; each < 3000; each++) {
      assertThat(table.get(each * 1_000_003L)).isEqualTo(each + 1);
      assertThat(table.get(each * 1_000_003L + 1)).isEqualTo(-1);
    }
  }
}
