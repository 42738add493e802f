package org.quorate.environment.ssh;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Has the SSH library use Java's own cryptography and nothing else. */
final class JdkSecurity extends AbstractSecurityProviderRegistrar {
  private static final String PROVIDER = "SunEC";

  private JdkSecurity() {
    super(PROVIDER);
  }

  /** Must come before anything else is asked of the library; asking again changes nothing. */
  static synchronized void use() {
    if (SecurityUtils.getRegisteredProvider(PROVIDER) == null) {
      SecurityUtils.setAPrioriDisabledProvider(SecurityUtils.BOUNCY_CASTLE, true);
      SecurityUtils.setAPrioriDisabledProvider(SecurityUtils.EDDSA, true);
      SecurityUtils.registerSecurityProvider(new JdkSecurity());
    }
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public boolean isNamedProviderUsed() {
    return false;
  }

  @Override
  public Provider getSecurityProvider() {
    return Security.getProvider(PROVIDER);
  }

  @Override
  public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
    return Optional.of(new JdkEd25519());
  }
}
