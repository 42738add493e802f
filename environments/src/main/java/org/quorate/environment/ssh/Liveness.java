package org.quorate.environment.ssh;

import java.io.IOException;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;

/** Tells a command that hangs from a host that is gone: both are silent. */
final class Liveness {
  private static final String REQUEST = "keepalive@openssh.com";

  private Liveness() {}

  /** Whether the SSH server answers at all, be it with a refusal. */
  static boolean answers(ClientSession session) {
    Buffer buffer = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST, REQUEST.length() + Byte.SIZE);
    buffer.putString(REQUEST);
    buffer.putBoolean(true);
    try {
      session.request(REQUEST, buffer, Deadlines.ALIVE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
