package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.HistoryBuilder;
import org.quorate.history.Outcome;

/** The judge against one that tries every order, on small histories. */
class LinearizabilityPropertiesTest {
  private static final Bounds PLENTY = Bounds.of(1_000_000, 1L << 28);

  @Property(tries = 4000)
  void agrees_with_trying_every_order(
      @ForAll Model model, @ForAll @IntRange(min = 1, max = 7) int size, @ForAll @IntRange(min = 1, max = 4) int clients,
      @ForAll long seed) {
    History history = new Scene(model, new Random(seed), size, clients).play();
    Judgement judgement = Linearizability.judge(history, model, PLENTY);
    assertThat(judgement.linearizable()).contains(BruteForce.linearizable(history, model));
  }

  @Property(tries = 1000)
  void a_counter_example_alone_has_no_explanation(
      @ForAll Model model, @ForAll @IntRange(min = 2, max = 9) int size, @ForAll long seed) {
    History history = new Scene(model, new Random(seed), size, 3).play();
    Linearizability.judge(history, model, PLENTY).counterExample().ifPresent(example -> {
      assertThat(example.size()).isPositive();
      History alone = part(history, example.members());
      assertThat(BruteForce.linearizable(alone, model)).as(String.join("\n", example.lines())).isFalse();
    });
  }

  /** The history of these operations alone. */
  private static History part(History history, int[] members) {
    HistoryBuilder builder = new HistoryBuilder("part", 1L << 28);
    List<int[]> events = new ArrayList<>();
    for (int member : members) {
      events.add(new int[] {history.calledAt(member), member, 0});
      if (history.endedAt(member) != History.NEVER) {
        events.add(new int[] {history.endedAt(member), member, 1});
      }
    }
    events.sort((one, other) -> Integer.compare(one[0], other[0]));
    for (int[] event : events) {
      int member = event[1];
      if (event[2] == 0) {
        builder.call(event[0], member, history.function(member), copied(history, builder, history.key(member)),
            copied(history, builder, history.value(member)), copied(history, builder, history.replacement(member)));
      } else {
        builder.answer(event[0], member, history.function(member), 0, history.outcome(member),
            copied(history, builder, history.value(member)));
      }
    }
    return builder.build();
  }

  private static int copied(History history, HistoryBuilder builder, int value) {
    return value == 0 ? 0 : builder.values().ofText(history.values().shown(value).replace("\"", ""));
  }

  /** Clients that call at random and are answered at random, sometimes what a single object would answer. */
  private static final class Scene {
    private final HistoryBuilder builder = new HistoryBuilder("scene", 1L << 28);
    private final Model model;
    private final Random random;
    private final int size;
    private final Function[] open;
    private int moment;

    Scene(Model model, Random random, int size, int clients) {
      this.model = model;
      this.random = random;
      this.size = size;
      this.open = new Function[clients];
    }

    History play() {
      int called = 0;
      while (called < size) {
        int client = random.nextInt(open.length);
        moment++;
        if (open[client] == null) {
          call(client);
          called++;
        } else {
          answer(client);
        }
      }
      for (int client = 0; client < open.length; client++) {
        if (open[client] != null && random.nextInt(3) > 0) {
          moment++;
          answer(client);
        }
      }
      return builder.build();
    }

    private void call(int client) {
      Function[] known = model.functions().stream().sorted().toArray(Function[]::new);
      open[client] = known[random.nextInt(known.length)];
      int key = model.keyed() ? builder.values().ofText("k" + random.nextInt(2)) : 0;
      int value = open[client].answersWithValue() ? 0 : value(false);
      builder.call(moment, client, open[client], key, value, open[client] == Function.CAS ? value(false) : 0);
    }

    private void answer(int client) {
      int dice = random.nextInt(10);
      Outcome outcome = dice == 0 ? Outcome.REFUSED : dice < 3 ? Outcome.UNKNOWN : Outcome.OK;
      builder.answer(moment, client, open[client], 0, outcome, value(true));
      open[client] = null;
    }

    private int value(boolean answer) {
      String one = String.valueOf((char) ('a' + random.nextInt(3)));
      boolean longer = answer && model == Model.APPEND_KV && random.nextBoolean();
      return answer && random.nextInt(5) == 0
          ? 0 : builder.values().ofText(longer ? one + (char) ('a' + random.nextInt(3)) : one);
    }
  }
}
