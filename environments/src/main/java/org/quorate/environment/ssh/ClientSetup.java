package org.quorate.environment.ssh;

import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.random.JceRandomFactory;
import org.apache.sshd.core.CoreModuleProperties;

/** The one SSH client for all hosts of a run. */
final class ClientSetup {
  private ClientSetup() {}

  static SshClient start() {
    JdkSecurity.use();
    SshClient client = ClientBuilder.builder()
        .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
        .randomFactory(JceRandomFactory.INSTANCE)
        .serverKeyVerifier(new HostKeys())
        .keyExchangeFactories(HostCertificates.factories(List.of(BuiltinDHFactories.curve25519, BuiltinDHFactories.curve25519_libssh,
            BuiltinDHFactories.ecdhp256, BuiltinDHFactories.ecdhp384, BuiltinDHFactories.ecdhp521,
            BuiltinDHFactories.dhg14_256, BuiltinDHFactories.dhg16_512)))
        .cipherFactories(List.copyOf(List.of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm,
            BuiltinCiphers.cc20p1305_openssh, BuiltinCiphers.aes128ctr, BuiltinCiphers.aes256ctr)))
        .macFactories(List.copyOf(List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm,
            BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512)))
        .signatureFactories(HostKeys.signatures())
        .build();
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    client.setAgentFactory(new Agents());
    client.addSessionListener(new HostKeys.Preference());
    // Nagle's algorithm would cost 40 ms for each command.
    CoreModuleProperties.TCP_NODELAY.set(client, true);
    CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, Deadlines.CONNECT);
    CoreModuleProperties.AUTH_TIMEOUT.set(client, Deadlines.LOGIN);
    // By the time of day, which somebody may set; heartbeats say what is alive.
    CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, Deadlines.HEARTBEAT);
    CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, Deadlines.HEARTBEATS_UNANSWERED);
    client.start();
    return client;
  }
}
