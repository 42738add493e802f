package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quorate.environment.UnusableInput;

class AllurePageTest {
  private static final String PAGE = """
      <html><head>
      <script src="data:text/javascript;base64,AA=="></script>
      <script>
        window.dataLayer = window.dataLayer || [];
        function gtag(){dataLayer.push(arguments);}
        gtag('config', 'G-0', {});
      </script></head><body>https://example.org</body></html>
      """;

  @Test
  void what_counts_readers_is_taken_out_and_the_browser_is_told_to_refuse_it() {
    assertThat(AllurePage.quiet(PAGE)).doesNotContain("dataLayer", "'G-0'")
        .contains("default-src 'none'", "function gtag() {}", "https://example.org");
  }

  @Test
  void a_page_that_loads_from_elsewhere_is_not_kept() {
    for (String loads : new String[] {"<script async src=\"https://example.org/gtag/js?id=G-0\"></script>",
        "<link rel=stylesheet href='//example.org/a.css'>"}) {
      assertThatThrownBy(() -> AllurePage.quiet(PAGE.replace("<body>", "<body>" + loads))).as(loads)
          .isInstanceOf(UnusableInput.class).hasMessageContaining("asks for nothing");
    }
    assertThatThrownBy(() -> AllurePage.quiet("<html>")).isInstanceOf(UnusableInput.class);
  }
}
