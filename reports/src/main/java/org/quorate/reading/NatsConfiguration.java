package org.quorate.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A nats-server configuration file: what it says about the cluster, its ports and its store. */
public final class NatsConfiguration {
  private final Map<String, Object> root;

  private NatsConfiguration(Map<String, Object> root) {
    this.root = root;
  }

  /** Empty when the text is no complete configuration: blank, an open brace, a key without a value. */
  public static Optional<NatsConfiguration> read(String text) {
    return NatsWords.of(text)
        .flatMap(words -> Reader.map(new ArrayDeque<>(words), 0))
        .filter(map -> !map.isEmpty())
        .map(NatsConfiguration::new);
  }

  /** Whether parts of the configuration are in other files, so that this one alone does not tell all. */
  public boolean includesOthers() {
    return includes(root);
  }

  /** Every section may take a part of itself from another file. */
  private static boolean includes(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey("include") || map.values().stream().anyMatch(NatsConfiguration::includes);
    }
    return value instanceof List<?> list && list.stream().anyMatch(NatsConfiguration::includes);
  }

  public Optional<String> clusterName() {
    return text(section("cluster"), "name");
  }

  /** The routes as they are written, such as {@code nats://10.1.1.11:6222}. */
  public List<String> routes() {
    Object routes = section("cluster").get("routes");
    return routes instanceof List<?> list
        ? list.stream().filter(NatsWords.Word.class::isInstance).map(NatsWords.Word.class::cast).map(this::resolved).toList()
        : List.of();
  }

  public Optional<HostPort> clusterListen() {
    return listen(section("cluster"), "listen", "port");
  }

  /** Where the monitoring port listens, by any of the names the server knows for it. */
  public Optional<HostPort> monitoring() {
    return listen(root, "http", "http_port", "monitor_port");
  }

  public Optional<HostPort> clientListen() {
    return listen(root, "listen", "port");
  }

  public Optional<String> storeDirectory() {
    Map<String, Object> jetstream = section("jetstream");
    return text(jetstream, "store_dir").or(() -> text(jetstream, "storedir"));
  }

  private Optional<HostPort> listen(Map<String, Object> map, String... keys) {
    return Stream.of(keys).flatMap(key -> text(map, key).stream()).findFirst().flatMap(HostPort::read);
  }

  private Map<String, Object> section(String name) {
    Map<String, Object> section = new LinkedHashMap<>();
    if (root.get(name) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> section.put(key.toString(), value));
    }
    return section;
  }

  private Optional<String> text(Map<String, Object> map, String key) {
    return Optional.ofNullable(map.get(key)).filter(NatsWords.Word.class::isInstance).map(NatsWords.Word.class::cast)
        .map(this::resolved);
  }

  /** A variable stands for the top-level key of its name; one from the environment stays as it is written. */
  private String resolved(NatsWords.Word word) {
    boolean variable = !word.quoted() && word.text().startsWith("$");
    Object meant = variable ? root.get(word.text().substring(1).toLowerCase(Locale.ROOT)) : null;
    return meant instanceof NatsWords.Word other ? other.text() : word.text();
  }

  /** Words to maps and lists; keys in lower case, as the server reads them. */
  private static final class Reader {
    private static final int DEEPEST = 30;

    static Optional<Map<String, Object>> map(Deque<NatsWords.Word> words, int depth) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (!words.isEmpty()) {
        NatsWords.Word key = words.pop();
        if (key.is("}")) {
          return depth == 0 ? Optional.empty() : Optional.of(map);
        }
        if (key.is("{") || key.is("[") || key.is("]")) {
          return Optional.empty();
        }
        Optional<Object> value = value(words, depth);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        map.put(key.text().toLowerCase(Locale.ROOT), value.get());
      }
      return depth == 0 ? Optional.of(map) : Optional.empty();
    }

    private static Optional<Object> value(Deque<NatsWords.Word> words, int depth) {
      NatsWords.Word first = words.poll();
      if (first == null || first.is("}") || first.is("]") || depth > DEEPEST) {
        return Optional.empty();
      }
      if (first.is("{")) {
        return map(words, depth + 1).map(Object.class::cast);
      }
      return first.is("[") ? list(words, depth + 1) : Optional.of(first);
    }

    private static Optional<Object> list(Deque<NatsWords.Word> words, int depth) {
      List<Object> list = new ArrayList<>();
      while (!words.isEmpty()) {
        if (words.peek().is("]")) {
          words.pop();
          return Optional.of(list);
        }
        Optional<Object> value = value(words, depth);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        list.add(value.get());
      }
      return Optional.empty();
    }
  }
}
