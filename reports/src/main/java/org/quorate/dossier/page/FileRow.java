package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of the dossier with its hash; the many files of a machine format are one row. */
record FileRow(String name, String hash, boolean linked) {
  private static final int MOST_OF_A_FOLDER = 40;

  static List<FileRow> of(Map<String, String> hashes) {
    Map<String, List<FileRow>> folders = new TreeMap<>();
    new TreeMap<>(hashes).forEach((name, hash) -> {
      if (!name.equals("report.html")) {
        folders.computeIfAbsent(name.substring(0, name.lastIndexOf('/') + 1), unused -> new ArrayList<>())
            .add(new FileRow(PlainText.of(name), hash, name.matches("[A-Za-z0-9][A-Za-z0-9._/-]*")));
      }
    });
    List<FileRow> rows = new ArrayList<>();
    folders.forEach((folder, files) -> rows.addAll(files.size() <= MOST_OF_A_FOLDER ? files
        : List.of(new FileRow(PlainText.of(folder), files.size() + " files, each in MANIFEST.sha256", false))));
    return rows;
  }
}
