package org.quorate.cli;

import org.quorate.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String revision = ProgramVersion.revision().map(", revision "::concat).orElse("");
    return new String[] {"quorate " + ProgramVersion.version() + revision, "Java " + Runtime.version()};
  }
}
