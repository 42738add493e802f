package org.quorate.environment.lab;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether something that answers HTTPS is where a registry should be. */
final class RegistryProbe {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private RegistryProbe() {}

  static boolean answers(String host) {
    String api = host.equals("docker.io") ? "registry-1.docker.io" : host;
    HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).proxy(ProxySelector.getDefault()).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + api + "/v2/")).timeout(LONGEST).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() > 0;
    } catch (IOException silent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
