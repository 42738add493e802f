package org.quorate.criterion.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.FileList;
import org.quorate.reading.Grep;

/** Who may read the private keys below the certificate directory, whatever the files are called. */
final class PrivateKeys {
  static final String FILES = "certificate-files";
  static final String HOLDING_KEYS = "files-with-private-keys";
  private static final int OTHERS = 0077;
  private static final int WRITABLE_BY_OTHERS = 0022;

  private PrivateKeys() {}

  static Finding judge(Evidence evidence, String role) {
    String folder = evidence.inputs().text("paths.certificates");
    String owner = evidence.inputs().text("policy.certificates.key-owner");
    String expected = "private keys in %s owned by %s, without any right for group or others".formatted(folder, owner);
    Seen<FileList> files = Seen.of(evidence, role, FILES, expected, FileList::read);
    if (!files.known()) {
      return files.gap();
    }
    return Latest.judged(evidence, role, HOLDING_KEYS, expected, sample ->
        Grep.lines(sample.exit(), sample.out(), sample.err())
            .map(keys -> onNode(evidence, files, sample, keys, expected))
            .orElseGet(() -> Latest.unintelligible(sample, expected)));
  }

  private static Finding onNode(
      Evidence evidence, Seen<FileList> files, Sample holding, List<String> found, String expected) {
    String owner = evidence.inputs().text("policy.certificates.key-owner");
    Set<String> keys = new TreeSet<>(found);
    for (JsonNode each : evidence.inputs().list("policy.certificates.files." + files.role())) {
      keys.add(evidence.inputs().text("paths.certificates") + "/" + each.path("key").asText());
    }
    if (keys.isEmpty()) {
      return Finding.notProven(expected, "%s: no private key is listed or found".formatted(files.role()), files.seq());
    }
    List<String> faults = new ArrayList<>();
    for (String key : keys) {
      Optional<FileList.File> file = files.value().at(key);
      if (file.isEmpty()) {
        faults.add(key + " is not there");
      } else if ((file.get().mode() & OTHERS) != 0 || !file.get().owner().equals(owner)) {
        faults.add(file.get().toString());
      }
    }
    files.value().all().stream().filter(file -> (file.mode() & WRITABLE_BY_OTHERS) != 0 && !keys.contains(file.path()))
        .forEach(file -> faults.add(file + ", writable by others"));
    return faults.isEmpty()
        ? Finding.proven(expected, "%s: %s".formatted(files.role(), keys), files.seq(), holding.seq())
        : Finding.refuted(expected, "%s: %s".formatted(files.role(), String.join("; ", faults)), files.seq(), holding.seq());
  }
}
