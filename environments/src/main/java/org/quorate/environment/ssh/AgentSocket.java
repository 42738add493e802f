package org.quorate.environment.ssh;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The SSH agent behind a socket: it signs, and keeps its keys to itself. */
final class AgentSocket extends AbstractAgentProxy {
  private static final int LONGEST_ANSWER_BYTES = 1 << 20;
  private final SocketChannel channel;

  private AgentSocket(SocketChannel channel) {
    super(null);
    this.channel = channel;
  }

  static AgentSocket open(Path socket) throws IOException {
    return new AgentSocket(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  protected synchronized Buffer request(Buffer buffer) throws IOException {
    ByteBuffer question = ByteBuffer.wrap(buffer.array(), buffer.rpos(), buffer.available());
    question.putInt(question.position(), buffer.available() - Integer.BYTES);
    while (question.hasRemaining()) {
      channel.write(question);
    }
    int length = read(Integer.BYTES).getInt();
    if (length <= 0 || length > LONGEST_ANSWER_BYTES) {
      throw new IOException("the SSH agent answers %d bytes".formatted(length));
    }
    return new ByteArrayBuffer(read(length).array());
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(length);
    while (answer.hasRemaining()) {
      if (channel.read(answer) < 0) {
        throw new EOFException("the SSH agent hung up");
      }
    }
    return answer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
