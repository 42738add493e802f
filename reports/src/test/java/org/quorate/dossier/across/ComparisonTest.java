package org.quorate.dossier.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.across.Comparison.Change;
import org.quorate.dossier.across.KeptVerdicts.Kept;
import org.quorate.dossier.across.KeptVerdicts.Took;
import org.quorate.dossier.page.HistoryPage;

class ComparisonTest {
  @TempDir Path folder;

  private static KeptVerdicts run(String name, Map<String, String> circumstances, String... clausesAndVerdicts) {
    Map<String, Kept> clauses = new LinkedHashMap<>();
    for (int i = 0; i < clausesAndVerdicts.length; i += 2) {
      clauses.put(clausesAndVerdicts[i], new Kept(clausesAndVerdicts[i + 1], "real", Map.of()));
    }
    return new KeptVerdicts(name, "2026-11-21T08:00:00Z", "PROVEN", "commissioning", true, clauses, circumstances,
        List.of());
  }

  @Test
  void each_way_to_change_has_a_name() {
    KeptVerdicts before = run("a", Map.of(), "same", "PROVEN", "broke", "PROVEN", "thin", "PROVEN", "mended", "REFUTED",
        "open", "NOT PROVEN", "worse", "NOT PROVEN", "gone", "PROVEN");
    KeptVerdicts after = run("b", Map.of(), "same", "PROVEN", "broke", "REFUTED", "thin", "NOT RUN", "mended", "WAIVED",
        "open", "NOT RUN", "worse", "HALTED", "added", "PROVEN");
    Comparison comparison = Comparison.of(before, after);

    assertThat(comparison.changes()).isEqualTo(Map.of(
        Change.NEWLY_REFUTED, List.of("broke", "worse"), Change.NO_LONGER_SHOWN, List.of("thin"),
        Change.MENDED, List.of("mended"), Change.STILL_OPEN, List.of("open"),
        Change.NEW, List.of("added"), Change.VANISHED, List.of("gone")));
    assertThat(comparison.worse()).isTrue();
    assertThat(Comparison.of(before, before).worse()).isFalse();
  }

  @Test
  void runs_of_resilience_are_compared_scenario_by_scenario() {
    KeptVerdicts before = matrix("a", "REFUTED", "PROVEN");
    KeptVerdicts after = matrix("b", "REFUTED", "NOT PROVEN");
    Comparison comparison = Comparison.of(before, after);

    assertThat(comparison.changes().get(Change.STILL_OPEN)).containsExactly("VRRP alone: one holder");
    assertThat(comparison.changes().get(Change.NO_LONGER_SHOWN)).containsExactly("a full disk: nobody notices");
    assertThat(comparison.worse()).isTrue();
    assertThat(Comparison.of(before, matrix("c", "REFUTED", "PROVEN")).worse()).isFalse();
    assertThat(comparison.trends()).extracting(Comparison.Trend::clause).containsExactly("VRRP alone: one holder");
  }

  private KeptVerdicts matrix(String run, String vrrp, String disk) {
    return KeptVerdicts.parse("""
        {"run": "%s", "mode": "resilience", "clauses": [{"id": "C-1", "verdict": "NOT RUN", "shown": "real"}],
         "scenarios": [
           {"name": "VRRP alone: one holder", "verdict": "%s",
            "measured": [{"name": "overlap", "lower_ms": 900, "upper_ms": 1000, "limit_ms": 1}]},
           {"name": "a full disk: nobody notices", "verdict": "%s", "measured": []}]}
        """.formatted(run, vrrp, disk), folder.resolve("none.json")).orElseThrow();
  }

  @Test
  void a_trend_is_told_only_when_the_intervals_do_not_overlap() {
    Took was = new Took(1000, 1200, 5000);
    assertThat(new Comparison.Trend("c", "n", was, new Took(1300, 1400, 5000)).direction()).isEqualTo("slower");
    assertThat(new Comparison.Trend("c", "n", was, new Took(100, 900, 5000)).direction()).isEqualTo("faster");
    assertThat(new Comparison.Trend("c", "n", was, new Took(1100, 1300, 5000)).direction())
        .isEqualTo("no clear difference");
  }

  @Test
  void what_the_runs_ran_on_is_compared_key_by_key() {
    Comparison comparison = Comparison.of(
        run("a", Map.of("program.version", "1", "zone.vip", "x", "gone", "y")),
        run("b", Map.of("program.version", "2", "zone.vip", "x")));

    assertThat(comparison.differences()).containsExactly(
        new Comparison.Difference("gone", "y", "not given"), new Comparison.Difference("program.version", "1", "2"));
  }

  private Path stored(String name, String zone) throws IOException {
    Path run = folder.resolve(name);
    Files.createDirectories(run.resolve("machine"));
    Files.createDirectories(run.resolve("inputs"));
    Files.writeString(run.resolve("machine/verdicts.json"), """
        {"run": "%s", "begun": "2026-01-0%sT00:00:00Z", "verdict": "PROVEN", "mode": "commissioning", "complete": true,
         "waivers": [{"clause": "C-2", "expires": "2027-01-01", "state": "applies"}],
         "clauses": [{"id": "C-1", "verdict": "PROVEN", "shown": "real",
           "measured": [{"name": "<b>takeover", "lower_ms": 900, "upper_ms": 1000, "limit_ms": 10000}]}]}
        """.formatted(name, name.charAt(9)));
    Files.writeString(run.resolve("inputs/environment.json"),
        "{\"system\": \"bsfg\", \"kind\": \"lab\", \"zone\": {\"name\": \"%s\"}}".formatted(zone));
    Files.writeString(run.resolve("MANIFEST.sha256"), "0".repeat(64) + "  x\n");
    return run;
  }

  @Test
  void a_run_keeps_the_conclusions_of_the_run_of_the_same_zone_before_it() throws IOException {
    stored("2026-01-01T000000Z-lab", "lab");
    stored("2026-01-02T000000Z-lab", "lab");
    stored("2026-01-03T000000Z-other", "other");
    stored("2026-01-09T000000Z-lab", "lab");
    Path next = Files.createDirectories(folder.resolve("2026-01-04T000000Z-lab"));

    Optional<PreviousRun.Kept> kept = PreviousRun.keep(next, new com.fasterxml.jackson.databind.ObjectMapper()
        .readTree("{\"system\": \"bsfg\", \"kind\": \"lab\", \"zone\": {\"name\": \"lab\"}}"));

    assertThat(kept.orElseThrow().run()).isEqualTo("2026-01-02T000000Z-lab");
    assertThat(next.resolve("inputs/previous/verdicts.json")).exists();
    assertThat(Files.readString(next.resolve("inputs/previous/run.json"))).contains(kept.get().manifest());
  }

  @Test
  void the_history_of_a_zone_is_one_page_with_its_runs_times_and_waivers() throws IOException {
    stored("2026-01-02T000000Z-lab", "lab");
    stored("2026-01-01T000000Z-lab", "lab");
    Files.createDirectories(folder.resolve("no-run"));
    History history = History.of(folder);
    String page = HistoryPage.render(history, 90);

    assertThat(history.runs()).extracting(run -> run.verdicts().run())
        .containsExactly("2026-01-01T000000Z-lab", "2026-01-02T000000Z-lab");
    assertThat(page).contains("900 ms to 1000 ms".replace("1000 ms", "1.00 s"), "due by 2026-04-02", "2027-01-01")
        .doesNotContain("<b>takeover").contains("&lt;b&gt;takeover");
    assertThat(HistoryPage.render(history, 90)).isEqualTo(page);
  }

  @Test
  void runs_agree_in_what_more_than_one_of_them_judged() {
    KeptVerdicts first = run("1", Map.of(), "same", "PROVEN", "moody", "PROVEN", "once", "PROVEN");
    KeptVerdicts second = run("2", Map.of(), "same", "PROVEN", "moody", "NOT PROVEN", "later", "NOT RUN");
    KeptVerdicts third = run("3", Map.of(), "same", "PROVEN", "moody", "NOT PROVEN", "later", "REFUTED");

    assertThat(Agreement.of(List.of(first, second, third))).isEqualTo(new Agreement(2, 2, List.of(
        new Agreement.Differing("moody", Map.of("PROVEN", List.of("1"), "NOT PROVEN", List.of("2", "3"))))));
    assertThat(Agreement.of(List.of(first, third, second)).latest()).isEqualTo(2);
    assertThat(Agreement.of(List.of(second, first, third)).latest()).isEqualTo(1);
    assertThat(Agreement.of(List.of(second, third))).isEqualTo(new Agreement(2, 2, List.of()));
    assertThat(Agreement.of(List.of(first))).isEqualTo(new Agreement(0, 1, List.of()));
    assertThat(Agreement.of(List.of())).isEqualTo(new Agreement(0, 0, List.of()));
  }

  @Test
  void the_page_names_what_came_out_differently() throws Exception {
    for (String day : List.of("1", "2", "3")) {
      stored("2026-01-0%sT000000Z-lab".formatted(day), "lab");
    }
    assertThat(HistoryPage.agreed(History.of(folder))).isEqualTo(
        "1 of 1 that more than one run judged came out the same each time. All 3 runs agree.");
    Path last = folder.resolve("2026-01-03T000000Z-lab/machine/verdicts.json");
    Files.writeString(last, Files.readString(last).replace("\"PROVEN\"", "\"REFUTED\""));

    assertThat(HistoryPage.agreed(History.of(folder))).isEqualTo(
        "0 of 1 that more than one run judged came out the same each time. "
            + "The latest run differs from the one before it.");
    assertThat(HistoryPage.render(History.of(folder), 0)).contains(
        "PROVEN</span> 2026-01-01T000000Z-lab, 2026-01-02T000000Z-lab", "REFUTED</span> 2026-01-03T000000Z-lab");
  }

  @Test
  void an_archive_is_the_same_to_the_byte_and_unpacks_to_the_same_files() throws Exception {
    Path run = stored("2026-01-01T000000Z-lab", "lab");
    Files.createDirectories(run.resolve("deep/" + "x".repeat(60)));
    Files.writeString(run.resolve("deep/" + "x".repeat(60) + "/" + "y".repeat(70)), "z".repeat(1000));
    Archive.pack(run, folder.resolve("a.tar.gz"));
    Files.setLastModifiedTime(run.resolve("MANIFEST.sha256"), java.nio.file.attribute.FileTime.fromMillis(0));
    Archive.pack(run, folder.resolve("b.tar.gz"));
    assertThat(folder.resolve("a.tar.gz")).hasSameBinaryContentAs(folder.resolve("b.tar.gz"));
    Assertions.assertThatThrownBy(() -> Archive.pack(run, folder.resolve("a.tar.gz")))
        .isInstanceOf(FileAlreadyExistsException.class);

    Path to = Files.createDirectories(folder.resolve("unpacked"));
    Process tar = new ProcessBuilder("tar", "-xzf", folder.resolve("a.tar.gz").toString()).directory(to.toFile()).start();
    assertThat(tar.waitFor()).isZero();
    Process same = new ProcessBuilder("diff", "-r", run.toString(), to.resolve(run.getFileName()).toString())
        .redirectErrorStream(true).start();
    assertThat(new String(same.getInputStream().readAllBytes())).isEmpty();
  }
}
