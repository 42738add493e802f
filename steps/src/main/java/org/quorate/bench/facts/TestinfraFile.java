package org.quorate.bench.facts;

import java.util.List;
import java.util.stream.Collectors;

/** The facts as tests for pytest with testinfra. */
final class TestinfraFile {
  private TestinfraFile() {}

  static String of(List<Fact> facts) {
    return facts.stream().map(TestinfraFile::test).collect(Collectors.joining("\n\n"));
  }

  private static String test(Fact fact) {
    return "def test_%02d(host):\n".formatted(fact.number()) + body(fact).indent(4);
  }

  private static String body(Fact fact) {
    String name = quoted(fact.name());
    return switch (fact.kind()) {
      case FILE -> """
          file = host.file(%s)
          assert file.mode == 0o%s
          assert file.user == %s
          assert file.group == %s
          """.formatted(name, fact.so("mode"), quoted(fact.so("owner")), quoted(fact.so("group")));
      case PACKAGE -> "assert host.package(%s).is_installed\n".formatted(name);
      case SERVICE -> """
          service = host.service(%s)
          assert service.is_enabled
          assert service.is_running
          """.formatted(name);
      case PORT -> "assert host.socket(\"tcp://%s%s\").is_listening\n".formatted(
          fact.so("protocol").equals("tcp6") ? ":::" : "", fact.name());
      case MOUNT -> "assert host.mount_point(%s).filesystem == %s\n".formatted(name, quoted(fact.so("filesystem")));
      case USER -> "assert host.user(%s).home == %s\n".formatted(name, quoted(fact.so("home")));
      case KERNEL_PARAM -> "assert host.sysctl(%s) == %s\n".formatted(name, quoted(fact.so("value")));
      case COMMAND -> """
          answer = host.run(%s)
          assert answer.rc == 0
          assert %s in answer.stdout
          """.formatted(name, quoted(fact.so("says")));
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
