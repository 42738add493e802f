package org.quorate.cli;

import org.quorate.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"quorate " + ProgramVersion.version(), "Java " + Runtime.version()};
  }
}
