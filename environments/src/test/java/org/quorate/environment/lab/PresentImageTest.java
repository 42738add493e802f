package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quorate.fixture.image.ImageRecipe;
import org.quorate.fixture.image.ImageRecipes;

class PresentImageTest {
  private static final Instant MADE = Instant.parse("2026-11-21T08:00:00Z");
  private final ImageRecipe node = ImageRecipes.carried().recipe("quorate/node:1");
  private final ImageRecipe jetStream = ImageRecipes.carried().recipe("bsfg/jetstream:2.15.2");
  private final PresentImage image = new PresentImage("sha256:1", MADE, Map.of(ImageRecipe.LABEL, "abc"));

  @Test
  void a_node_is_built_again_before_its_package_lists_are_outdated() {
    assertThat(node.renewedAfter()).hasValueSatisfying(longest -> assertThat(longest).isLessThan(Duration.ofDays(7)));
    assertThat(image.outdated(node, after(Duration.ofDays(5)))).isFalse();
    assertThat(image.outdated(node, after(Duration.ofDays(5).plusSeconds(1)))).isTrue();
  }

  @Test
  void what_has_no_package_lists_does_not_age() {
    assertThat(jetStream.renewedAfter()).isEmpty();
    assertThat(image.outdated(jetStream, after(Duration.ofDays(1000)))).isFalse();
  }

  @Test
  void a_clock_behind_makes_nothing_old() {
    assertThat(image.outdated(node, after(Duration.ofDays(-30)))).isFalse();
  }

  @Test
  void its_age_is_said_in_days() {
    assertThat(image.old(after(Duration.ofHours(30)))).isEqualTo("1 day old");
    assertThat(image.old(after(Duration.ofDays(9)))).isEqualTo("9 days old");
  }

  @Test
  void it_knows_the_recipe_it_was_built_by() {
    assertThat(image.recipe()).contains("abc");
    assertThat(new PresentImage("sha256:1", MADE, Map.of()).recipe()).isEqualTo(Optional.empty());
  }

  private static Instant after(Duration age) {
    return Clock.fixed(MADE.plus(age), ZoneOffset.UTC).instant();
  }
}
