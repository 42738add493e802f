package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.fault.Sign.Kind;

/** Its commands, run on a file here: what a server does to the file in between decides what may be undone. */
class CorruptBlockTest {
  private static final String PLACE = "/data/jetstream";
  private static final int BYTES = 512 * 20;
  private static final int BLOCK = 512 * 10;
  @TempDir
  private Path folder;
  private final Trial trial = new Trial();
  private Path file;
  private byte[] written;
  private Plan plan;

  @BeforeEach
  void corrupt() throws IOException {
    file = Files.createDirectories(folder.resolve("streams/[*]\\?/msgs")).resolve("1.blk");
    written = new byte[BYTES];
    new Random(7).nextBytes(written);
    Files.write(file, written);
    trial.answering(this::here);
    plan = new CorruptBlock("gamma").plan(trial.site());
    change().prepare(trial.run);
    assertThat(seen(Kind.HAPPENS)).isEqualTo(Seen.State.NO);
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.YES);
    change().apply(trial.run);
  }

  @Test
  void one_block_of_it_is_another_and_comes_back() throws IOException {
    byte[] corrupted = Files.readAllBytes(file);
    assertThat(corrupted).hasSize(BYTES).isNotEqualTo(written);
    assertThat(Arrays.mismatch(corrupted, written)).isBetween(BLOCK, BLOCK + 511);
    assertThat(Arrays.copyOfRange(corrupted, BLOCK + 512, BYTES)).isEqualTo(Arrays.copyOfRange(written, BLOCK + 512, BYTES));
    assertThat(seen(Kind.HAPPENS)).isEqualTo(Seen.State.YES);
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.NO);
    undo();
    assertThat(Files.readAllBytes(file)).isEqualTo(written);
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.YES);
  }

  @Test
  void what_a_server_cut_off_there_is_not_written_to_again() throws IOException {
    byte[] cut = Arrays.copyOf(written, BLOCK - 10);
    Files.write(file, cut);
    undo();
    assertThat(Files.readAllBytes(file)).isEqualTo(cut);
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.YES);
  }

  @Test
  void nor_what_it_stored_there_since() throws IOException {
    byte[] newer = written.clone();
    Arrays.fill(newer, BLOCK - 10, BYTES, (byte) 1);
    Files.write(file, newer);
    undo();
    undo();
    assertThat(Files.readAllBytes(file)).isEqualTo(newer);
  }

  @Test
  void a_file_that_the_server_removed_needs_no_undo() throws IOException {
    Files.delete(file);
    undo();
    assertThat(file).doesNotExist();
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.YES);
  }

  @Test
  void nor_does_one_whose_whole_folder_it_removed() throws IOException {
    Files.delete(file);
    Files.delete(file.getParent());
    undo();
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.YES);
  }

  @Test
  void a_file_that_the_server_removed_is_not_made_anew() throws IOException {
    undo();
    Files.delete(file);
    assertThat(change().apply(trial.run).succeeded()).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void an_undo_that_could_not_write_says_so() throws IOException {
    Files.delete(folder.resolve(trial.site().own("block")));
    assertThat(change().undo(trial.run, "corrupt-block").succeeded()).isFalse();
    assertThat(seen(Kind.RETURNS)).isEqualTo(Seen.State.NO);
  }

  @Test
  void nothing_of_it_stays() throws IOException {
    undo();
    change().cleanUp(trial.run);
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  private Change change() {
    return plan.changes().get(0);
  }

  private void undo() {
    assertThat(change().undo(trial.run, "corrupt-block").succeeded()).isTrue();
  }

  private Seen.State seen(Kind kind) {
    return plan.signs().stream().filter(sign -> sign.kind() == kind).findFirst().orElseThrow().look()
        .seen(trial.site()).state();
  }

  private Outcome here(Command command) {
    try {
      List<String> argv = command.argv().stream().map(word -> word.replace(PLACE, folder.toString())).toList();
      Process process = new ProcessBuilder(argv).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .replace(folder.toString(), PLACE);
      return new Outcome(Answer.ANSWERED, process.waitFor(), out, "", false, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
