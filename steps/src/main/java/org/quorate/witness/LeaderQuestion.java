package org.quorate.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.reading.GroupLeaders;

/**
 * Which JetStream groups a server believes it leads, from its own monitoring port, which need not be what others
 * believe.
 *
 * <p>Asked from this machine, because a program run on the host each time would cost it more. Where the port is not
 * open to this machine the witness is blind, and says so.
 */
final class LeaderQuestion implements Question {
  static final String NAME = "leader";
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  /** The client's own timeout ends where the answer begins; one that stops amidst its body would be waited for for ever. */
  private static final Duration UNTIL_WHOLE = Duration.ofSeconds(2);
  private static final Pattern SERVER_NAME = Pattern.compile("\"server_name\"\\s*:\\s*\"([^\"]*)\"");
  private final HttpClient client;
  private final String base;
  private String own = "";

  LeaderQuestion(HttpClient client, String address, int port) {
    this.client = client;
    this.base = "http://%s:%d".formatted(address.contains(":") ? "[" + address + "]" : address, port);
  }

  @Override
  public String about() {
    return NAME;
  }

  @Override
  public Map<String, Boolean> ask() throws NoAnswer {
    if (own.isEmpty()) {
      Matcher name = SERVER_NAME.matcher(get("/varz"));
      own = name.find() ? name.group(1) : "";
    }
    String said = get("/jsz?meta=1&streams=1&accounts=1");
    GroupLeaders leaders = GroupLeaders.read(said)
        .orElseThrow(() -> new NoAnswer("%s does not say who leads".formatted(base)));
    Map<String, Boolean> leads = new HashMap<>();
    leaders.byGroup().forEach((group, leader) -> leads.put(NAME + " of " + group, leader.equals(own)));
    return leads;
  }

  private String get(String path) throws NoAnswer {
    CompletableFuture<HttpResponse<String>> asked = client.sendAsync(
        HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    try {
      HttpResponse<String> answer = asked.get(UNTIL_WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw new NoAnswer("%s answered with status %d".formatted(base, answer.statusCode()));
      }
      return answer.body();
    } catch (ExecutionException e) {
      throw new NoAnswer("%s: %s".formatted(base, e.getCause()));
    } catch (TimeoutException e) {
      throw new NoAnswer("%s: no whole answer within %d ms".formatted(base, UNTIL_WHOLE.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("given up: the run was interrupted");
    } finally {
      asked.cancel(true);
    }
  }
}
