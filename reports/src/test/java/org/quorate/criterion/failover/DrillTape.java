package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** The record of one drill written by hand; all times in milliseconds of the run. */
final class DrillTape {
  static final long BEGIN = 1000;
  private static final long NANOS = 1_000_000L;
  private final String drill;
  private final List<Entry> entries = new ArrayList<>();

  private DrillTape(String drill) {
    this.drill = drill;
    entries.add(Zone.example().evidence().entries().get(0));
  }

  /** Begun at 1000 ms: alpha active, beta standby, alpha to hold the roles when all is quiet again. */
  static DrillTape of(String drill) {
    return new DrillTape(drill).begin();
  }

  static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }

  DrillTape begin() {
    return raw(EntryKind.FAULT, drill, "", BEGIN,
        body().put("phase", "begin").put("active", "alpha").put("standby", "beta").put("holder", "alpha"));
  }

  DrillTape end(long at) {
    return raw(EntryKind.FAULT, drill, "", at, body().put("phase", "end"));
  }

  /** The first look of a witness, done within 10 ms from 1010 ms. */
  DrillTape first(String witness, String state, String... roles) {
    for (String role : roles) {
      first(witness, state, role, BEGIN + 10, BEGIN + 20);
    }
    return this;
  }

  DrillTape first(String witness, String state, String role, long sent, long done) {
    return raw(EntryKind.EVENT, witness, role, done, bounds(sent, done).put("state", state).put("initial", true)
        .put("look", true));
  }

  /** A look after a blind time that began at some moment. */
  DrillTape again(String witness, String state, String role, long blindFrom, long done) {
    return raw(EntryKind.EVENT, witness, role, done, bounds(blindFrom, done).put("state", state).put("look", true));
  }

  DrillTape sees(String witness, String state, String role, long earliest, long latest) {
    return raw(EntryKind.EVENT, witness, role, latest + 1, bounds(earliest, latest).put("state", state));
  }

  DrillTape blind(String witness, String role, long from, long to) {
    return raw(EntryKind.GAP, witness, role, to,
        body().put("from_ns", from * NANOS).put("to_ns", to * NANOS).put("reason", "the connection was lost"));
  }

  DrillTape powerOff(String role, long sent, long done) {
    phase("power", role, sent, body().put("without_power", true));
    return exchange("applied", role, sent, done);
  }

  /** What a command did between two moments, as a phase of the drill. */
  DrillTape exchange(String phase, String role, long sent, long done) {
    return phase(phase, role, done, exchanged(sent, done));
  }

  /** What a command of another fault than the judged one did between two moments. */
  DrillTape exchange(String fault, String phase, String role, long sent, long done) {
    return raw(EntryKind.FAULT, fault, role, done, exchanged(sent, done).put("phase", phase));
  }

  private static ObjectNode exchanged(long sent, long done) {
    return body().put("sent_ns", sent * NANOS).put("done_ns", done * NANOS);
  }

  DrillTape proof(String phase, String role, boolean proven, long at) {
    return phase(phase, role, at, body().put("proven", proven));
  }

  /** Healed between 30.0 and 30.1 s, as was shown then. */
  DrillTape healed() {
    return exchange("undone", "", 30_000, 30_100).proof("gone-after", "", true, 31_000);
  }

  DrillTape phase(String phase, String role, long at, ObjectNode body) {
    return raw(EntryKind.FAULT, drill, role, at, body.put("phase", phase));
  }

  DrillTape answered(String role, String epoch, long sent, long done) {
    return raw(EntryKind.EVENT, Answers.WITNESS, role, done,
        spent(sent, done).put("state", "held").put("instance", "controller-" + role).put("epoch", epoch));
  }

  /** An answer every second, the first when another one is due. */
  DrillTape goesOnAnswering(String role, String epoch, long from, long to) {
    for (long sent = from; sent < to; sent += 1000) {
      answered(role, epoch, sent, sent + 10);
    }
    return this;
  }

  DrillTape unanswered(long sent, long done) {
    return raw(EntryKind.EVENT, Answers.WITNESS, "", done, spent(sent, done).put("state", "absent"));
  }

  DrillTape append(String id, String result, long sent, long done) {
    return raw(EntryKind.OPERATION, "append", "", done, spent(sent, done).put("id", id).put("result", result));
  }

  /** An append that was acknowledged by an instance that says who it is. */
  DrillTape served(String role, String epoch, long sent, long done) {
    return raw(EntryKind.OPERATION, "append", "", done, spent(sent, done).put("id", role + sent).put("result", "ok")
        .put("node", "plant-a-" + role).put("instance", "controller-" + role).put("epoch", Long.parseLong(epoch)));
  }

  /** One append every 100 ms, each taking 10 ms, called by when it was sent. */
  DrillTape appends(String result, long from, long to) {
    for (long sent = from; sent < to; sent += 100) {
      append("a" + sent, result, sent, sent + 10);
    }
    return this;
  }

  /** An operation of a workload that names its function, its key and the node it was asked through. */
  DrillTape asked(String role, String function, String key, String value, String result, long sent, long done) {
    ObjectNode body = spent(sent, done).put("f", function).put("key", key).put("value", value).put("result", result)
        .put("reason", result.equals("refused") ? "no response from stream" : "");
    return raw(EntryKind.OPERATION, "kv", role, done, body);
  }

  /** A key of one of several buckets that was set. */
  DrillTape put(String stream, String key, String value, long sent, long done) {
    return raw(EntryKind.OPERATION, "kv", "alpha", done, spent(sent, done).put("f", "write").put("stream", stream)
        .put("key", key).put("value", value).put("result", "ok"));
  }

  /** A read that any replica may answer. */
  DrillTape direct(String role, String value, String result, long sent, long done) {
    return raw(EntryKind.OPERATION, "kv", role, done, spent(sent, done).put("f", "read").put("key", "k")
        .put("direct", true).put("value", value).put("result", result));
  }

  /** One operation every 100 ms through a node, each taking 10 ms. */
  DrillTape askedOften(String role, String function, String result, long from, long to) {
    for (long sent = from; sent < to; sent += 100) {
      asked(role, function, "k", "v" + sent, result, sent, sent + 10);
    }
    return this;
  }

  /** A value that was added to one of several streams. */
  DrillTape added(String stream, String role, String value, String result, long sent, long done) {
    return raw(EntryKind.OPERATION, "publish", role, done, spent(sent, done).put("f", "append").put("stream", stream)
        .put("value", value).put("result", result));
  }

  /** Everything that was read of one of several streams through one node when it was over. */
  DrillTape finalReadOf(String stream, String role, long sent, List<String> values) {
    ObjectNode body = spent(sent, sent + 10).put("result", "ok").put("exists", true).put("stream", stream);
    values.forEach(body.putArray("values")::add);
    stores(body, values.size(), 0);
    return raw(EntryKind.OPERATION, "final-read", role, sent + 10, body);
  }

  /** What a node says of its own store, numbered from 1. */
  private static void stores(ObjectNode read, int messages, int deleted) {
    read.putObject("replica").put("messages", messages).put("first_seq", 1).put("last_seq", messages + deleted)
        .put("deleted", deleted);
  }

  /** What was read through a node of stream s, whose own store has less than that, or does not tell. */
  DrillTape finalReadOf(String stream, String role, long sent, List<String> values, int messages, int deleted) {
    ObjectNode body = spent(sent, sent + 10).put("result", "ok").put("exists", true).put("stream", stream);
    values.forEach(body.putArray("values")::add);
    if (messages >= 0) {
      stores(body, messages, deleted);
    } else {
      body.putObject("replica").put("reason", "curl: (28) timed out");
    }
    return raw(EntryKind.OPERATION, "final-read", role, sent + 10, body);
  }

  /** Everything that was read through one node when it was over. */
  DrillTape finalRead(String role, long sent, List<String> values) {
    ObjectNode body = spent(sent, sent + 10).put("result", "ok").put("exists", true);
    values.forEach(body.putArray("values")::add);
    stores(body, values.size(), 0);
    return raw(EntryKind.OPERATION, "final-read", role, sent + 10, body);
  }

  /** A reading that tells under which epoch each value was written. */
  DrillTape readBack(long sent, List<String> ids, List<Long> epochs) {
    ObjectNode body = spent(sent, sent + 10).put("result", "ok");
    ids.forEach(body.putArray("ids")::add);
    epochs.forEach(body.putArray("epochs")::add);
    return raw(EntryKind.OPERATION, "read-back", "", sent + 10, body);
  }

  /** An append that was acknowledged under an epoch. */
  DrillTape underEpoch(String id, long epoch, long sent, long done) {
    return raw(EntryKind.OPERATION, "append", "", done,
        spent(sent, done).put("id", id).put("result", "ok").put("epoch", epoch));
  }

  DrillTape readBack(long sent, List<String> ids) {
    ObjectNode body = spent(sent, sent + 10).put("result", "ok");
    ids.forEach(body.putArray("ids")::add);
    return raw(EntryKind.OPERATION, "read-back", "", sent + 10, body);
  }

  DrillTape raw(EntryKind kind, String name, String subject, long at, ObjectNode body) {
    entries.add(new Entry(entries.size() + 1L, Zone.NOW, at * NANOS, kind, name, subject, body));
    return this;
  }

  Evidence evidence() {
    return new Evidence(entries);
  }

  DrillRecord record() {
    return DrillRecord.latest(evidence(), drill).orElseThrow();
  }

  private static ObjectNode bounds(long earliest, long latest) {
    return body().put("earliest_ns", earliest * NANOS).put("latest_ns", latest * NANOS);
  }

  private static ObjectNode spent(long sent, long done) {
    return body().put("sent_ns", sent * NANOS).put("done_ns", done * NANOS);
  }
}
