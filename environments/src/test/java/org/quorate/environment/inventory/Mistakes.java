package org.quorate.environment.inventory;

import static org.quorate.environment.inventory.Mistake.missing;
import static org.quorate.environment.inventory.Mistake.of;
import static org.quorate.environment.inventory.Mistake.unreadable;

import java.util.stream.Stream;

/** Mistakes that people make in environment files. */
final class Mistakes {
  private static final String ZEROS = "\"0000000000000000000000000000000000000000000000000000000000000000\"";

  private Mistakes() {}

  static Stream<Mistake> all() {
    return Stream.of(unknownKeys(), missingKeys(), values(), hosts(), secrets(), yaml()).flatMap(each -> each);
  }

  private static Stream<Mistake> unknownKeys() {
    return Stream.of(
        of("interface: eth0", "inteface: eth0",
            "zone.vip.inteface: expected one of the keys address, prefix, interface,"
                + " found the unknown key \"inteface\"."
                + " Did you mean \"interface\"?"),
        new Mistake("prefix: 24", "prefix: 24\n    colour: blue", "    colour: ",
            "zone.vip.colour: expected one of the keys address, prefix, interface,"
                + " found the unknown key \"colour\". Remove it."),
        of("window: 10s", "windwo: 10s",
            "policy.failover.windwo: expected one of the keys window, observation, crash-window, preemption,"),
        of("sudo: true}", "sduo: true}",
            "hosts.alpha.ssh.sduo: expected one of the keys user, port, key, agent, passphrase, jump,"),
        of("hosts:", "host:", "host: expected one of the keys schema, system, name, kind, disruption, zone, hosts,"),
        of("  gamma:\n    hostname", "  gama:\n    hostname", "Did you mean \"gamma\"?"),
        of("horizon: 30d", "Horizon: 30d", "Did you mean \"horizon\"?"));
  }

  private static Stream<Mistake> missingKeys() {
    return Stream.of(
        missing("    window: 10s", "  failover:",
            "policy.failover.window: expected this key, which BSFG-6.3.3 and BSFG-6.3.6 need,"
                + " found no such key. Add it."),
        missing("    observation: 10s", "  failover:", "expected this key, which BSFG-6.5.1 and BSFG-6.5.2 need"),
        missing("    offset-limit: 50ms", "  time:", "which BSFG-1.5.2 and BSFG-3.7.2 and BSFG-3.7.3 need"),
        missing("    staleness: 1h", "  backup:", "policy.backup.staleness: expected this key, which BSFG-8.6.2 needs"),
        missing("    horizon: 30d", "  certificates:                     #",
            "policy.certificates.horizon: expected this key, which BSFG-8.5.2 and BSFG-9.6 need,"
                + " found no such key. Add it."
                + " The least validity left at handoff, and the alerting threshold. For example: \"30d\""),
        missing("      beta: " + ZEROS + "\n", "    manifest-sha256:",
            "policy.rendered.manifest-sha256.beta: expected this key"),
        missing("  alert-endpoint: \"10.1.1.30:9093\"", "zone:",
            "zone.alert-endpoint: expected this key, which BSFG-2.10 needs"),
        missing("  artifacts: /artifacts", "paths:", "paths.artifacts: expected this key, which BSFG-2.9 needs"),
        missing("disruption: forbidden", "", "disruption: expected this key, found no such key."),
        missing("hostname: plant-a-beta ", "  beta:",
            "hosts.beta.hostname: expected this key, which BSFG-2.3 and BSFG-1.2 need"));
  }

  private static Stream<Mistake> values() {
    return Stream.of(
        of("schema: 1", "schema: 2", "schema: expected 1, found the number 2."),
        of("kind: live", "kind: real", "kind: expected live or lab, found the text \"real\"."),
        of("disruption: forbidden", "disruption: yes",
            "expected forbidden, drills or expendable, found the text \"yes\"."),
        of("prefix: 24", "prefix: \"24\"",
            "zone.vip.prefix: expected a prefix length from 1 to 32, found the text \"24\"."
            + " Write it without quotes."),
        of("prefix: 24", "prefix: 33", "expected a prefix length from 1 to 32, found the number 33."),
        of("version: \"13\"", "version: 13", "found the number 13. Put it in quotes."),
        of("port: 22", "port: 70000", "hosts.alpha.ssh.port: expected a port from 1 to 65535, found the number 70000."),
        of("port: 22", "port: ssh", "expected a port from 1 to 65535, found the text \"ssh\"."),
        of("sudo: true", "sudo: yes", "hosts.alpha.ssh.sudo: expected true or false, found the text \"yes\"."),
        of("window: 10s", "window: 10",
            "expected a length of time such as 50ms, 10s, 5m, 26h or 30d, found the number 10."),
        of("window: 10s", "window: soon",
            "expected a length of time such as 50ms, 10s, 5m, 26h or 30d, found the text \"soon\"."),
        of("window: 10s", "window: 0s", "expected a length of time"),
        of("window: 10s", "window: -1s", "expected a length of time"),
        of("window: 10s", "window:", "expected a length of time such as 50ms, 10s, 5m, 26h or 30d, found no value."),
        of("window: 10s", "window: [10s]", "found a list."),
        of("hostname: plant-a-alpha", "hostname: plant_a alpha",
            "hosts.alpha.hostname: expected a host name of letters, digits, hyphens and dots,"
                + " found the text \"plant_a alpha\"."),
        of("address: 10.1.1.11", "address: 10.1.1.256",
            "hosts.alpha.address: expected an IPv4 address such as 10.1.1.10"),
        of("address: 10.1.1.10 ", "address: plant-a ", "zone.vip.address: expected an IPv4 address such as 10.1.1.10"),
        of("\"10.1.1.30:9093\"", "\"10.1.1.30\"",
            "zone.alert-endpoint: expected host:port with a port from 1 to 65535"),
        of("\"10.1.1.30:9093\"", "\"alertmanager:99999\"",
            "zone.alert-endpoint: expected host:port with a port from 1 to 65535"),
        of("[\"10.2.1.10:9443\", \"10.3.1.10:9443\"]", "[\"10.2.1.10:9443\", \"10.3.1.10:0\"]",
            "zone.peer-endpoints.1: expected host:port with a port from 1 to 65535, found the text \"10.3.1.10:0\"."),
        of("[\"10.2.1.10:9443\", \"10.3.1.10:9443\"]", "[]",
            "zone.peer-endpoints: expected at least one element, found an empty list."),
        of("[\"10.2.1.10:9443\", \"10.3.1.10:9443\"]", "[\"10.2.1.10:9443\", \"10.2.1.10:9443\"]",
            "zone.peer-endpoints: expected elements that differ"),
        of("[\"10.2.1.10:9443\", \"10.3.1.10:9443\"]", "10.2.1.10:9443",
            "zone.peer-endpoints: expected a list, found the text"),
        of("certificates: /opt/bsfg/certs", "certificates: certs",
            "paths.certificates: expected an absolute path on the host"),
        of("certificates: /opt/bsfg/certs", "certificates: /opt/../etc",
            "paths.certificates: expected an absolute path on the host"),
        of("unit: chrony.service", "unit: chrony",
            "policy.time.unit: expected the name of a systemd unit with its ending"),
        of("      alpha: " + ZEROS, "      alpha: " + ZEROS.replace("\"", ""), "found the number"),
        of("      alpha: " + ZEROS, "      alpha: \"abc\"", "expected a SHA-256 of 64 hexadecimal digits, in quotes"),
        of("role: gamma", "role: delta",
            "policy.backup.role: expected one of the roles alpha, beta, gamma, found the text \"delta\"."),
        of("\"http://10.1.1.30:9090\"", "\"10.1.1.30:9090\"",
            "policy.monitoring.prometheus: expected an http or https address"),
        of("minimum: \"26.0\"", "minimum: \"30.0\"",
            "policy.packages.docker: expected a minimum that is not above the maximum, found 30.0 and 29.99."),
        of("monitoring: 8222", "monitoring: 4222",
            "policy.ports.monitoring: expected another port than that of client"),
        of("name: plant-a  ", "name: \"a\\e[31mb\"  ",
            "name: expected a name of lower-case letters, digits and hyphens, at most 63,"
            + " found the text \"a?[31mb\"."));
  }

  private static Stream<Mistake> hosts() {
    return Stream.of(
        of("address: 10.1.1.10 ", "address: 10.1.1.11 ",
            "zone.vip.address: expected an address that no host has, found 10.1.1.11, the address of alpha."),
        of("address: 10.1.1.10 ", "address: 0.0.0.0 ", "zone.vip.address: expected the address of one host"),
        of("address: 10.1.1.10 ", "address: 127.0.0.1 ", "zone.vip.address: expected the address of one host"),
        of("address: 10.1.1.10 ", "address: 224.0.0.18 ", "zone.vip.address: expected the address of one host"),
        new Mistake("    address: 10.1.1.12", "    address: 10.1.1.11\n    # twice", "\n    # twice",
            "hosts.beta.address: expected another host than that of alpha, found 10.1.1.11 for both."),
        of("hostname: plant-a-beta ", "hostname: Plant-A-Alpha ",
            "hosts.beta.hostname: expected another host than that of alpha"),
        of("\"10.2.1.10:9443\",", "\"10.1.1.10:9443\",",
            "zone.peer-endpoints.0: expected another zone, found 10.1.1.10"));
  }

  private static Stream<Mistake> secrets() {
    return Stream.of(
        of("{user: quorate, port: 22,", "{user: quorate, password: hunter2, port: 22,",
            "hosts.alpha.ssh.password: expected no secret in this file, found one, which is not repeated here."),
        of("key: keys/client.key", "key: \"-----BEGIN EC PRIVATE KEY-----\\nhunter2\"",
            "client-certificate.key: expected no secret"),
        of("\"http://10.1.1.30:9090\"", "\"http://admin:hunter2@10.1.1.30:9090\"",
            "policy.monitoring.prometheus: expected no secret"),
        of("schema: 1", "api-token: hunter2\nschema: 1", "api-token: expected no secret in this file"));
  }

  private static Stream<Mistake> yaml() {
    return Stream.of(
        new Mistake("prefix: 24", "prefix: 24\n    prefix: 25", "    prefix: 25",
            "zone.vip.prefix: expected each key once, found it again; first at line 16. Remove one of them."),
        unreadable("    prefix: 24", "\tprefix: 24", "YAML is indented with spaces, never with tabs."),
        unreadable("prefix: 24", "prefix: [24", "expected YAML, found "),
        unreadable("prefix: 24", "prefix: \"24", "expected YAML, found "),
        unreadable("    prefix: 24", "   prefix: 24", "expected YAML, found "),
        unreadable("prefix: 24", "prefix: %24", "expected YAML, found "),
        of("prefix: 24", "? [a, b]\n    : c", "zone.vip: expected a simple key, found a list or mapping as key."),
        of("prefix: 24", "prefix: !mine 24", "zone.vip.prefix: expected a plain value, found one tagged !mine."),
        of("prefix: 24", "prefix: .inf", "zone.vip.prefix: expected a prefix length from 1 to 32"));
  }
}
