package org.quorate.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Histories of clients that read and write keys of a store that is linearizable, as plain JSON lines. */
final class SimulatedHistory {
  private final Random random;
  private final int keys;
  private final String[] waiting;
  private final boolean[] done;
  private final String[] answers;
  private final Map<String, String> store = new HashMap<>();

  private SimulatedHistory(long seed, int clients, int keys) {
    this.random = new Random(seed);
    this.keys = keys;
    this.waiting = new String[clients];
    this.done = new boolean[clients];
    this.answers = new String[clients];
  }

  /** Writes one of so many operations; the same seed gives the same file. */
  static Path write(Path file, long seed, int operations, int clients, int keys) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new SimulatedHistory(seed, clients, keys).play(out, operations);
    }
    return file;
  }

  /** A client calls, its operation takes effect at a moment of its own, and then it is answered. */
  private void play(BufferedWriter out, int operations) throws IOException {
    int called = 0;
    int answered = 0;
    while (answered < operations) {
      int client = random.nextInt(waiting.length);
      if (waiting[client] == null) {
        if (called < operations) {
          waiting[client] = call(called++);
          line(out, client, "invoke", waiting[client]);
        }
      } else if (!done[client]) {
        takeEffect(client);
      } else {
        line(out, client, "ok", answers[client]);
        waiting[client] = null;
        done[client] = false;
        answered++;
      }
    }
  }

  private String call(int number) {
    String key = "\"key\": \"k%d\"".formatted(random.nextInt(keys));
    return random.nextBoolean()
        ? "\"f\": \"read\", %s, \"value\": null".formatted(key)
        : "\"f\": \"write\", %s, \"value\": \"%d\"".formatted(key, number);
  }

  private void takeEffect(int client) {
    done[client] = true;
    String call = waiting[client];
    String key = call.substring(call.indexOf("\"key\""), call.indexOf(", \"value\""));
    String value = call.substring(call.indexOf("\"value\""));
    answers[client] = call;
    if (call.startsWith("\"f\": \"write\"")) {
      store.put(key, value);
    } else {
      answers[client] = "\"f\": \"read\", %s, %s".formatted(key, store.getOrDefault(key, "\"value\": null"));
    }
  }

  private static void line(BufferedWriter out, int client, String type, String rest) throws IOException {
    out.write("{\"process\": %d, \"type\": \"%s\", %s}\n".formatted(client, type, rest));
  }
}
