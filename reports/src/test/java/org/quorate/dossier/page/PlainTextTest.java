package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource({"0000", "0008", "001b", "007f", "0085", "200b", "200e", "2028", "202e", "2066", "feff", "fffe", "ffff",
      "d800", "dfff"})
  void what_cannot_be_seen_is_shown_as_an_escape(String hex) {
    char hidden = (char) Integer.parseInt(hex, 16);

    assertThat(PlainText.of("a" + hidden + "b")).isEqualTo("a\\u" + hex + "b");
  }

  @Test
  void what_can_be_seen_stays_as_it_is() {
    assertThat(PlainText.of("Größe 5 µs\n\t→ 😀 <b>")).isEqualTo("Größe 5 µs\n\t→ 😀 <b>");
  }

  @Property
  void nothing_hidden_is_left_in_any_text(@ForAll String text) {
    assertThat(PlainText.of(text).codePoints())
        .noneMatch(point -> point != '\n' && point != '\t'
        && (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE));
  }
}
