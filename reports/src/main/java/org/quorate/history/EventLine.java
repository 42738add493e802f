package org.quorate.history;

import java.util.Set;

/** One call or answer as a line says it, in any of the formats. */
final class EventLine {
  private static final String[] FIELDS = {"process", "type", "f", "key", "value", "index"};
  private static final String[] LOGGED = {"process", "type", "f"};
  private final Notation notation = new Notation();
  private long process;
  private boolean client;
  private EventType type;
  private Function function;
  private boolean deletes;
  private long index;
  private int keyAt;
  private int valueAt;

  /** Reads {@code {"process": 0, "type": "invoke", ...}} or {@code {:process 0, :type :invoke, ...}}. */
  void readMap(byte[] bytes, int from, int to) {
    clear();
    notation.over(bytes, from, to).take('{');
    while (!notation.take('}')) {
      notation.token();
      String field = field();
      // Behind a name of EDN a colon is the first sign of a value that is a keyword.
      if (!notation.isKeyword()) {
        notation.take(':');
      }
      int before = position();
      notation.token();
      take(field, before);
    }
    if (notation.peek() != 0) {
      throw new IllegalArgumentException("something behind the closing bracket");
    }
    check();
  }

  /** Reads {@code 2 :invoke :write 4}, as Jepsen logs it. */
  void readWords(byte[] bytes, int from, int to) {
    clear();
    notation.over(bytes, from, to);
    for (String field : LOGGED) {
      notation.token();
      take(field, 0);
    }
    if (notation.peek() != 0) {
      valueAt = position();
    }
    check();
  }

  private void clear() {
    type = null;
    function = null;
    client = true;
    process = -1;
    index = -1;
    keyAt = -1;
    valueAt = -1;
  }

  private int position() {
    notation.peek();
    return notation.position();
  }

  private String field() {
    for (String known : FIELDS) {
      if (notation.is(known)) {
        return known;
      }
    }
    return "";
  }

  private void take(String field, int before) {
    switch (field) {
      case "process" -> takeProcess();
      case "type" -> type = EventType.of(notation);
      case "f" -> {
        function = EventType.function(notation);
        deletes = notation.is("delete");
      }
      case "key" -> keyAt = before;
      case "value" -> valueAt = before;
      case "index" -> takeIndex();
      default -> { }
    }
  }

  private void takeIndex() {
    if (!notation.isNumber() && !notation.isNothing()) {
      throw new IllegalArgumentException("expected an index that is a whole number, found %s; number the events from"
          .formatted(notation.shown()) + " 0 or leave the indices out");
    }
    index = notation.isNumber() ? notation.number() : -1;
  }

  private void takeProcess() {
    client = notation.isNumber();
    if (client) {
      process = notation.number();
    } else if (!notation.is("nemesis")) {
      throw new IllegalArgumentException("expected a process that is a number, found " + notation.shown());
    }
  }

  private void check() {
    if (client && process < 0) {
      throw new IllegalArgumentException("no process in it");
    }
    if (type == null) {
      throw new IllegalArgumentException("no type in it");
    }
    if (client && function == null) {
      throw new IllegalArgumentException(
          "expected f to be read, write, delete, cas, append, enqueue or dequeue, found none of them");
    }
  }

  /** Hands the event over; what is no client's, such as a fault, is left out. */
  void into(HistoryBuilder builder, int moment, boolean keyed, Set<Function> functions) {
    if (!client) {
      return;
    }
    if (!functions.contains(function)) {
      throw new IllegalArgumentException("%s, which this model does not know".formatted(EventType.word(function)));
    }
    Values values = builder.values();
    int key = key(values, keyed);
    if (type == EventType.INVOKE) {
      boolean pair = function == Function.CAS;
      boolean wanted = !function.answersWithValue();
      int value = wanted ? pair ? part(values, true) : value(values, "a call") : Values.NOTHING;
      builder.call(moment, process, function, key, value, pair ? part(values, false) : Values.NOTHING);
    } else {
      boolean brings = type == EventType.OK && function.answersWithValue();
      if (type == EventType.OK && !brings) {
        confirm(builder, values, moment);
      }
      builder.answer(moment, process, function, key, type.outcome(), brings ? value(values, "an answer") : 0);
    }
  }

  /** An answer may repeat what was called, and then it has to be the same: else it belongs to another call. */
  private void confirm(HistoryBuilder builder, Values values, int moment) {
    if (function == Function.CAS) {
      if (valueAt >= 0 && opens(valueAt)) {
        builder.confirm(moment, process, function, part(values, true), part(values, false));
      }
    } else if (valueAt >= 0) {
      int repeated = value(values, "an answer");
      if (repeated != Values.NOTHING) {
        builder.confirm(moment, process, function, repeated, Values.NOTHING);
      }
    }
  }

  /** Without a key of its own the line has {@code [key value]} for a value, as jepsen.independent writes it. */
  private int key(Values values, boolean keyed) {
    if (keyAt >= 0 && !keyed) {
      throw new IllegalArgumentException("a key, although this model has only one object; try kv or append-kv");
    }
    if (!keyed) {
      return Values.NOTHING;
    }
    if (keyAt >= 0) {
      notation.goTo(keyAt);
      notation.token();
      return notation.in(values);
    }
    boolean tuple = valueAt >= 0 && opens(valueAt);
    if (!tuple && type == EventType.INVOKE) {
      throw new IllegalArgumentException("no key in it, nor a value of the form [key value]");
    }
    if (!tuple) {
      valueAt = -1;
      return Values.NOTHING;
    }
    notation.token();
    int key = notation.in(values);
    valueAt = position();
    return key;
  }

  private int value(Values values, String what) {
    if (deletes) {
      return Values.NOTHING;
    }
    if (valueAt < 0) {
      throw new IllegalArgumentException("%s of %s without a value".formatted(what, EventType.word(function)));
    }
    notation.goTo(valueAt);
    notation.token();
    return notation.in(values);
  }

  /** One side of {@code [from to]}. */
  private int part(Values values, boolean expected) {
    if (valueAt < 0 || !opens(valueAt)) {
      throw new IllegalArgumentException("expected the value of cas to be [from to]");
    }
    notation.token();
    int from = notation.in(values);
    notation.token();
    int to = notation.in(values);
    if (!notation.take(']')) {
      throw new IllegalArgumentException("expected the value of cas to be [from to]");
    }
    return expected ? from : to;
  }

  private boolean opens(int position) {
    notation.goTo(position);
    return notation.take('[');
  }

  /** Where the line stands in the whole recording, or −1. */
  long index() {
    return index;
  }
}
