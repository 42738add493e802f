package org.quorate.environment.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine this program runs on, as far as its environment variables tell.
 *
 * @param variables of this process
 */
public record Machine(Map<String, String> variables) {
  private static final List<String> PROXIES = List.of("http_proxy", "https_proxy", "no_proxy");

  public Machine {
    variables = Map.copyOf(variables);
  }

  /** The bundle of certificate authorities this machine trusts. */
  Optional<Path> authorities() {
    return Stream.of(Optional.ofNullable(variables.get("SSL_CERT_FILE")),
        Optional.of("/etc/ssl/certs/ca-certificates.crt"))
        .flatMap(Optional::stream)
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }

  /** What a build needs to get out of a network behind a proxy; engines keep these out of the image. */
  Map<String, String> proxies() {
    return variables.entrySet().stream()
        .filter(variable -> PROXIES.contains(variable.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
