package org.quorate.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** The record of one drill in which everything was acknowledged, and all of it is there afterwards. */
final class SimulatedWrites {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DRILL = "bench";
  private final List<Entry> entries = new ArrayList<>();

  private SimulatedWrites() {}

  static Evidence of(int size) {
    SimulatedWrites record = new SimulatedWrites();
    record.fault("begin", 1, JSON.objectNode());
    record.fault("absent-before", 1, JSON.objectNode().put("proven", true));
    record.fault("applied", 1, JSON.objectNode().put("sent_ns", 1).put("done_ns", 2));
    record.fault("in-effect", 2, JSON.objectNode().put("proven", true));
    ArrayNode ids = JSON.arrayNode();
    for (int each = 0; each < size; each++) {
      String id = "w-" + each;
      ids.add(id);
      record.add(EntryKind.OPERATION, "append", each, JSON.objectNode().put("f", "append").put("value", id)
          .put("result", "ok").put("sent_ns", each * 10L).put("done_ns", each * 10L + 5));
    }
    long end = size * 10L + 10;
    record.fault("undone", end, JSON.objectNode().put("sent_ns", end).put("done_ns", end));
    record.fault("gone-after", end, JSON.objectNode().put("proven", true));
    ObjectNode read = JSON.objectNode().put("result", "ok").put("sent_ns", end).put("done_ns", end);
    read.set("values", ids);
    record.add(EntryKind.OPERATION, "final-read", end, read);
    record.fault("end", end, JSON.objectNode());
    return new Evidence(record.entries);
  }

  private void fault(String phase, long nanos, ObjectNode body) {
    add(EntryKind.FAULT, DRILL, nanos, body.put("phase", phase));
  }

  private void add(EntryKind kind, String name, long nanos, ObjectNode body) {
    entries.add(new Entry(entries.size() + 1L, Instant.EPOCH, nanos, kind, name, "", body));
  }
}
