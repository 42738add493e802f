package org.quorate.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries in order, found by kind, name and subject without a walk over all of them. Safe for several threads. */
final class EntryStore {
  private record Key(EntryKind kind, String name, String subject) {}

  private final List<Entry> all = new ArrayList<>();
  private final Map<Key, List<Entry>> index = new HashMap<>();

  static EntryStore of(List<Entry> entries) {
    EntryStore store = new EntryStore();
    entries.stream().sorted(Comparator.comparingLong(Entry::seq)).forEach(store::add);
    return store;
  }

  /** Adds an entry whose number is not below any before it. */
  synchronized void add(Entry entry) {
    all.add(entry);
    listed(new Key(entry.kind(), null, null)).add(entry);
    listed(new Key(entry.kind(), entry.name(), null)).add(entry);
    listed(new Key(entry.kind(), entry.name(), entry.subject())).add(entry);
  }

  private List<Entry> listed(Key key) {
    return index.computeIfAbsent(key, unused -> new ArrayList<>());
  }

  synchronized List<Entry> between(long first, long last) {
    return window(all, first, last);
  }

  synchronized List<Entry> between(EntryKind kind, long first, long last) {
    return window(index.getOrDefault(new Key(kind, null, null), List.of()), first, last);
  }

  synchronized List<Entry> between(EntryKind kind, String name, long first, long last) {
    return window(index.getOrDefault(new Key(kind, name, null), List.of()), first, last);
  }

  synchronized List<Entry> between(EntryKind kind, String name, String subject, long first, long last) {
    return window(index.getOrDefault(new Key(kind, name, subject), List.of()), first, last);
  }

  private static List<Entry> window(List<Entry> entries, long first, long last) {
    int from = countBelow(entries, first);
    int to = last == Long.MAX_VALUE ? entries.size() : countBelow(entries, last + 1);
    return from >= to ? List.of() : List.copyOf(entries.subList(from, to));
  }

  /** How many entries have a number below this one. */
  private static int countBelow(List<Entry> entries, long seq) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).seq() < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
