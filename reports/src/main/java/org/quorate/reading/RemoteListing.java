package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What listing a remote with {@code rclone lsjson} came to.
 *
 * @param objects empty unless it was listed
 * @param words what rclone said when it failed
 */
public record RemoteListing(State state, List<RemoteObject> objects, String words) {
  private static final int DIRECTORY_NOT_FOUND = 3;
  /** timeout(1): the command was ended when its time was over. */
  private static final int TIMED_OUT = 124;
  private static final Pattern NOT_CONFIGURED =
      Pattern.compile("didn't find section in config file|Failed to load config file|couldn't decrypt configuration");
  private static final Pattern REFUSED = Pattern.compile(
      "SignatureDoesNotMatch|InvalidAccessKeyId|InvalidToken|ExpiredToken"
      + "|AccessDenied|Access Denied|status ?code: ?40[13]\\b|\\b40[13] (Unauthorized|Forbidden)|NoCredentialProviders"
      + "|no valid credential|unable to authenticate|permission denied", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_WAY = Pattern.compile("connection refused|i/o timeout|no such host|no route to host"
      + "|network is unreachable|deadline exceeded|handshake timeout|connection reset|Client\\.Timeout"
      + "|connection timed out|couldn't connect|server misbehaving|\\bEOF\\b", Pattern.CASE_INSENSITIVE);

  public RemoteListing {
    objects = List.copyOf(objects);
  }

  /** How it ended. */
  public enum State {
    LISTED,
    /** The remote answered that there is no such place. */
    NO_SUCH_PLACE,
    /** The remote answered and refused the credentials. */
    REFUSED,
    /** No connection to the remote came about. */
    UNREACHABLE,
    /** rclone does not know the remote. */
    NOT_CONFIGURED,
    /** Anything else: nothing can be said. */
    UNCLEAR
  }

  /** One file of the remote. */
  public record RemoteObject(String path, long bytes, Instant modified) {}

  /** Reads what rclone printed; total, with {@link State#UNCLEAR} for whatever is not recognised. */
  public static RemoteListing read(int exit, String out, String err) {
    String words = err.strip().replaceAll("\\s+", " ");
    if (exit == 0) {
      return objects(out).map(list -> new RemoteListing(State.LISTED, list, ""))
          .orElseGet(() -> new RemoteListing(State.UNCLEAR, List.of(), "no list of files"));
    }
    if (exit == TIMED_OUT) {
      return new RemoteListing(State.UNREACHABLE, List.of(), "no answer before the time for it was over");
    }
    return new RemoteListing(failure(exit, words), List.of(), words);
  }

  private static State failure(int exit, String words) {
    if (exit == DIRECTORY_NOT_FOUND && words.contains("directory not found")) {
      return State.NO_SUCH_PLACE;
    }
    if (NOT_CONFIGURED.matcher(words).find()) {
      return State.NOT_CONFIGURED;
    }
    if (REFUSED.matcher(words).find()) {
      return State.REFUSED;
    }
    return NO_WAY.matcher(words).find() ? State.UNREACHABLE : State.UNCLEAR;
  }

  private static Optional<List<RemoteObject>> objects(String out) {
    return Json.parse(out).filter(JsonNode::isArray).flatMap(list -> {
      List<RemoteObject> objects = new ArrayList<>();
      for (JsonNode each : list) {
        Optional<RemoteObject> object = object(each);
        if (object.isEmpty()) {
          return Optional.empty();
        }
        objects.add(object.get());
      }
      return Optional.of(objects);
    });
  }

  private static Optional<RemoteObject> object(JsonNode each) {
    if (!each.path("Path").isTextual() || !each.path("Size").isNumber()) {
      return Optional.empty();
    }
    try {
      Instant modified = OffsetDateTime.parse(each.path("ModTime").asText()).toInstant();
      return Optional.of(new RemoteObject(each.path("Path").asText(), each.path("Size").asLong(), modified));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  public Optional<RemoteObject> newest() {
    return objects.stream().max(Comparator.comparing(RemoteObject::modified));
  }
}
