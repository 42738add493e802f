package org.quorate.criterion.certificate;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;

/** Whether all nodes trust the same authority: one of their own would sign anything. */
final class OneAuthority {
  private static final String EXPECTED = "the same certificate authority on all nodes";

  private OneAuthority() {}

  static Finding judge(Evidence evidence) {
    Map<String, List<X509Certificate>> byRole = new LinkedHashMap<>();
    Finding each = HostCriterion.on(evidence, Roles.TRIAD, Set.of(CertificateDirectory.PROBE), EXPECTED, host ->
        CertificateDirectory.judged(host, directory -> {
          byRole.put(host.role(), directory.file(host.inputs().text("policy.certificates.authority")).orElseThrow().certificates());
          return host.proven("its authority is " + byRole.get(host.role()).get(0).getSubjectX500Principal());
        }));
    boolean differ = byRole.values().stream().distinct().count() > 1;
    return differ
        ? Finding.refuted(EXPECTED, "the authorities of %s are not the same certificate".formatted(byRole.keySet()),
            each.evidence().toArray(Long[]::new))
        : each;
  }
}
