package org.quorate.criterion.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.CertificateFile;

/** The certificates of one host, and those it must have by the environment file. */
public final class CertificateDirectory {
  public static final String PROBE = "certificates";
  private final List<CertificateFile> files;
  private final String folder;

  private CertificateDirectory(List<CertificateFile> files, String folder) {
    this.files = List.copyOf(files);
    this.folder = folder.endsWith("/") ? folder : folder + "/";
  }

  /** Judges the directory; refutes when it is not there or a required certificate is missing. */
  public static Finding judged(HostReadings host, Function<CertificateDirectory, Finding> judge) {
    Sample sample = host.reading(PROBE);
    String folder = host.inputs().text("paths.certificates");
    if (sample.exit() == 1 && sample.err().contains("No such file") && sample.text().isEmpty()) {
      return host.refuted("there is no directory " + folder);
    }
    if (!sample.succeeded()) {
      return host.unintelligible(sample);
    }
    CertificateDirectory directory = new CertificateDirectory(CertificateFile.parse(sample.out()), folder);
    List<String> required = required(host.inputs(), host.role());
    if (directory.files.isEmpty()) {
      return sample.text().isEmpty() && sample.err().isBlank()
          ? host.refuted("there is no certificate in " + folder) : host.unintelligible(sample);
    }
    List<String> missing = required.stream().filter(name -> directory.file(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return host.refuted("missing in %s: %s".formatted(folder, String.join(", ", missing)));
    }
    Optional<CertificateFile> damaged =
        directory.files.stream().filter(file -> file.certificates().isEmpty()).findFirst();
    return damaged.map(file -> host.unclear("%s cannot be read as certificates".formatted(file.path())))
        .orElseGet(() -> judge.apply(directory));
  }

  public List<CertificateFile> files() {
    return files;
  }

  /** A file by its name below the directory. */
  Optional<CertificateFile> file(String name) {
    return files.stream().filter(file -> file.path().equals(folder + name)).findFirst();
  }

  /** Names of the certificate files that the environment file lists for a role, the authority last. */
  static List<String> required(Inputs inputs, String role) {
    List<String> names = new ArrayList<>();
    inputs.list("policy.certificates.files." + role).forEach(each -> names.add(each.path("file").asText()));
    names.add(inputs.text("policy.certificates.authority"));
    return names;
  }
}
