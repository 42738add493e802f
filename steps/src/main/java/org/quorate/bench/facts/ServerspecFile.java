package org.quorate.bench.facts;

import java.util.List;
import java.util.stream.Collectors;

/** The facts as examples for rspec with serverspec. */
final class ServerspecFile {
  /** Names of hosts are those of an OpenSSH configuration; whatever needs no root is read without it. */
  private static final String HEAD = """
      require 'serverspec'
      require 'net/ssh'

      options = Net::SSH::Config.for(ENV['TARGET'], [ENV['SSH_CONFIG']])
      set :backend, :ssh
      set :host, options[:host_name]
      set :ssh_options, options
      set :disable_sudo, true
      set :request_pty, false

      """;

  private ServerspecFile() {}

  static String of(List<Fact> facts) {
    return facts.stream().map(ServerspecFile::example).collect(Collectors.joining("\n", HEAD, ""));
  }

  /** One example a fact, as an example for each of its words would be counted apart. */
  private static String example(Fact fact) {
    return "describe %s do\n  it { %s }\nend\n".formatted(thing(fact), String.join("; ", expectations(fact)));
  }

  private static String thing(Fact fact) {
    return switch (fact.kind()) {
      case PORT -> "port(%s)".formatted(fact.name());
      case MOUNT -> "file(%s)".formatted(quoted(fact.name()));
      case KERNEL_PARAM -> "linux_kernel_parameter(%s)".formatted(quoted(fact.name()));
      default -> "%s(%s)".formatted(fact.kind().word(), quoted(fact.name()));
    };
  }

  private static List<String> expectations(Fact fact) {
    return switch (fact.kind()) {
      case FILE -> List.of("should be_mode %s".formatted(fact.so("mode")),
          "should be_owned_by %s".formatted(quoted(fact.so("owner"))),
          "should be_grouped_into %s".formatted(quoted(fact.so("group"))));
      case PACKAGE -> List.of("should be_installed");
      case SERVICE -> List.of("should be_enabled", "should be_running");
      case PORT -> List.of("should be_listening.with(%s)".formatted(quoted(fact.so("protocol"))));
      case MOUNT -> List.of("should be_mounted.with(type: %s)".formatted(quoted(fact.so("filesystem"))));
      case USER -> List.of("should have_home_directory %s".formatted(quoted(fact.so("home"))));
      case KERNEL_PARAM -> List.of("expect(subject.value).to eq %s".formatted(quoted(fact.so("value"))));
      case COMMAND -> List.of("expect(subject.exit_status).to eq 0",
          "expect(subject.stdout).to include %s".formatted(quoted(fact.so("says"))));
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
