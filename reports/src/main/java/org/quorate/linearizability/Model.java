package org.quorate.linearizability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.history.Function;

/** The objects a history can be about. */
public enum Model {
  /** One value that is read and written. */
  REGISTER(false, Function.READ, Function.WRITE),
  /** A register that can also be set where it has an expected value. */
  CAS_REGISTER(false, Function.READ, Function.WRITE, Function.CAS),
  /** Many such registers, each with its key. */
  KV(true, Function.READ, Function.WRITE, Function.CAS),
  /** Texts, each with its key, that are read, set and added to. */
  APPEND_KV(true, Function.READ, Function.WRITE, Function.APPEND),
  /** Values that come out in the order they went in; nothing comes out of an empty one. */
  QUEUE(false, Function.ENQUEUE, Function.DEQUEUE);

  private final boolean keyed;
  private final Set<Function> functions;

  Model(boolean keyed, Function... functions) {
    this.keyed = keyed;
    this.functions = Set.copyOf(Arrays.asList(functions));
  }

  /** The name people type, such as {@code cas-register}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Model> named(String word) {
    return Arrays.stream(values()).filter(model -> model.word().equals(word)).findFirst();
  }

  public static String words() {
    return Arrays.stream(values()).map(Model::word).collect(Collectors.joining(", "));
  }

  /** Whether there are many objects, each with its key. */
  public boolean keyed() {
    return keyed;
  }

  /** What can be asked of such an object. */
  public Set<Function> functions() {
    return functions;
  }

  Machine machine(Operations operations) {
    return switch (this) {
      case REGISTER, CAS_REGISTER, KV -> new RegisterMachine(operations);
      case APPEND_KV -> new TextMachine(operations);
      case QUEUE -> new QueueMachine(operations);
    };
  }
}
