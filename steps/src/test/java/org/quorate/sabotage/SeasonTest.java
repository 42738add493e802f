package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.clause.Catalogue;
import org.quorate.run.Interrupted;
import org.quorate.sabotage.Result.Ending;

/** One sabotage after the other, on zones of one fact. */
class SeasonTest {
  private static final Patience PATIENCE = new Patience(Duration.ofMillis(1), Duration.ofSeconds(20));
  @TempDir private Path folder;
  private final List<OneFactZone> zones = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  @Test
  void a_lab_that_is_what_it_was_takes_the_next_one() {
    perform(sabotage("first", "break", "mend"), sabotage("second", "break", "mend"));

    assertThat(results).extracting(Result::ending).containsExactly(Ending.CAUGHT, Ending.CAUGHT);
    assertThat(zones).singleElement().matches(OneFactZone::closed);
  }

  @Test
  void an_undo_that_does_not_restore_is_told_and_its_lab_is_never_used_again() {
    season(new Patience(Duration.ofMillis(1), Duration.ofSeconds(3)))
        .perform(List.of(sabotage("first", "break", "pretend"), sabotage("second", "break", "mend")), results::add);

    assertThat(results.get(0).ending()).isEqualTo(Ending.MISSED);
    assertThat(results.get(0).leaked()).isTrue();
    assertThat(results.get(0).reason())
        .startsWith("it left something behind: beta metrics: gone \"fact 1\"; beta metrics: new \"fact 2\"");
    assertThat(results.get(1).ending()).isEqualTo(Ending.CAUGHT);
    assertThat(zones).hasSize(2).allMatch(OneFactZone::closed);
    assertThat(zones.get(0).done()).containsExactly("break", "pretend");
  }

  @Test
  void an_undo_that_fails_is_told_with_what_it_left() {
    season(new Patience(Duration.ofMillis(1), Duration.ofSeconds(3)))
        .perform(List.of(sabotage("first", "break", "fail")), results::add);

    assertThat(results).singleElement().satisfies(result -> assertThat(result.reason())
        .startsWith("it left something behind: not undone: beta: \"fail\" ended with ANSWERED, status 1"));
  }

  @Test
  void a_lab_in_which_one_was_interrupted_is_thrown_away_and_nothing_is_said_of_it() {
    Season season = season(PATIENCE);
    List<Sabotage> order = List.of(sabotage("first", "break", "mend"), sabotage("second", "interrupt", "mend"),
        sabotage("third", "break", "mend"));

    assertThatThrownBy(() -> season.perform(order, results::add)).isInstanceOf(Interrupted.class);

    assertThat(results).extracting(result -> result.sabotage().id()).containsExactly("first");
    assertThat(zones).singleElement().matches(OneFactZone::closed);
  }

  @Test
  void what_has_no_effect_of_its_own_shows_nothing() {
    perform(sabotage("idle", "pretend", "mend"));

    assertThat(results).singleElement().satisfies(result -> {
      assertThat(result.ending()).isEqualTo(Ending.MISSED);
      assertThat(result.reason()).startsWith("could not be planted: beta: \"broken\" ended with ANSWERED, status 1");
    });
  }

  @Test
  void what_is_so_before_anything_was_done_shows_nothing() {
    perform(sabotage("vacuous", "break", "pretend", "mend"));

    assertThat(results).singleElement().satisfies(result -> {
      assertThat(result.ending()).isEqualTo(Ending.MISSED);
      assertThat(result.reason()).isEqualTo("its proof held before anything was done");
    });
    assertThat(zones.get(0).done()).doesNotContain("break");
  }

  @Test
  void a_zone_that_is_red_by_itself_is_no_ground_for_any() {
    Season season = season(PATIENCE, true);

    assertThatThrownBy(() -> season.perform(List.of(sabotage("first", "break", "mend")), results::add))
        .isInstanceOf(UnsoundZone.class)
        .hasMessageContaining("the untouched zone is red").hasMessageContaining(OneFactZone.CLAUSE);

    assertThat(results).isEmpty();
    assertThat(zones).singleElement().matches(OneFactZone::closed);
  }

  @Test
  void a_zone_that_does_not_come_to_rest_is_no_ground_either_and_is_told_with_what_changes() {
    Season season = season(
        new Patience(Duration.ofMillis(1), Duration.ofMillis(300)), () -> new OneFactZone(false).restless());

    assertThatThrownBy(() -> season.perform(List.of(sabotage("first", "break", "mend")), results::add))
        .isInstanceOf(UnsoundZone.class).hasMessageContaining("not within 0 s")
        .hasMessageContaining("beta metrics: gone \"fact 1 at ");

    assertThat(results).isEmpty();
    assertThat(zones).singleElement().matches(OneFactZone::closed);
  }

  private void perform(Sabotage... order) {
    season(PATIENCE).perform(List.of(order), results::add);
  }

  private Season season(Patience patience) {
    return season(patience, false);
  }

  private Season season(Patience patience, boolean broken) {
    return season(patience, () -> new OneFactZone(broken));
  }

  private Season season(Patience patience, Supplier<OneFactZone> zone) {
    return new Season(folder, place -> opened(zone.get()),
        new Extent(Catalogue.ofSystem("bsfg"), false), patience, () -> false);
  }

  private OneFactZone opened(OneFactZone zone) {
    zones.add(zone);
    return zone;
  }

  private static Sabotage sabotage(String id, String how, String undo) {
    return sabotage(id, how, "broken", undo);
  }

  private static Sabotage sabotage(String id, String how, String proof, String undo) {
    return new Sabotage(id, "table.yaml:1", OneFactZone.CLAUSE, false, "broken", Setting.STANDING, List.of(step(how)),
        List.of(step(proof)), List.of(step(undo)), Set.of(OneFactZone.CLAUSE), Set.of(), Set.of(), "", "", "");
  }

  private static Step step(String command) {
    return new CommandStep(
        List.of("beta"), List.of(command), "", List.of(0), null, null, Duration.ZERO, Duration.ofSeconds(1));
  }
}
