package org.quorate.environment.ssh;

import java.net.InetSocketAddress;
import java.util.List;
import org.apache.sshd.client.kex.DHGClient;
import org.apache.sshd.client.session.AbstractClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.kex.DHFactory;
import org.apache.sshd.common.kex.KeyExchange;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.session.Session;

/**
 * Key exchange that holds a host certificate against the host's name or address in the inventory.
 *
 * <p>The library itself would hold it against the address it has dialled, which is this machine's own for a host that is
 * reached through another one.
 */
final class HostCertificates extends DHGClient {
  private HostCertificates(DHFactory factory, Session session) {
    super(factory, session);
  }

  static KeyExchangeFactory factory(DHFactory exchange) {
    return new KeyExchangeFactory() {
      @Override
      public String getName() {
        return exchange.getName();
      }

      @Override
      public KeyExchange createKeyExchange(Session session) {
        return new HostCertificates(exchange, session);
      }
    };
  }

  static List<KeyExchangeFactory> factories(List<? extends DHFactory> exchanges) {
    return exchanges.stream().filter(NamedResource.class::isInstance).map(HostCertificates::factory).toList();
  }

  @Override
  protected void verifyCertificate(Session session, OpenSshCertificate certificate) throws Exception {
    Connection connection = Connection.of(getClientSession());
    String address = connection.entry().address();
    String named = certificate.getPrincipals().contains(address) ? address : connection.entry().hostname();
    AbstractClientSession client = (AbstractClientSession) getClientSession();
    client.setConnectAddress(InetSocketAddress.createUnresolved(named, connection.entry().port()));
    super.verifyCertificate(session, certificate);
  }
}
