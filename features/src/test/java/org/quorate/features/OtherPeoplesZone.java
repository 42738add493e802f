package org.quorate.features;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quorate.environment.lab.Owner;
import org.quorate.fixture.image.ImageRecipes;
import org.quorate.fixture.zone.HostFile;
import org.quorate.fixture.zone.LabAddresses;
import org.quorate.fixture.zone.LabZone;
import org.quorate.fixture.zone.RenderedZone;
import org.quorate.fixture.zone.ZoneKeys;
import org.quorate.fixture.zone.ZoneRenderer;

/**
 * A zone that somebody else has laid out on another release of Debian, with other names for everything. It starts from
 * the files of a lab's zone; what lays it out is a script that knows nothing of this program.
 */
final class OtherPeoplesZone extends Examiner implements AutoCloseable {
  private static final String ENVIRONMENT = "plant7/inventory.yaml";
  private static final String SCRIPT = "/another-release/lay-out";
  private final Engine engine;

  private OtherPeoplesZone(Path folder, Engine engine) {
    super(folder, ENVIRONMENT, "plant7");
    this.engine = engine;
  }

  static OtherPeoplesZone laidOut(Path folder) throws IOException, InterruptedException {
    Path work = folder.resolve(ENVIRONMENT).getParent();
    Engine engine = Engine.withNetwork(work, Owner.thisProcess().label());
    OtherNames names = new OtherNames(engine.network(), engine.addresses());
    RenderedZone rendered = ZoneRenderer.render(new LabZone("plant7", new LabAddresses(0),
        ImageRecipes.carried().references(), Map.of("jetstream", "@jetstream@", "controller", "@controller@")),
        ZoneKeys.create());
    Map<String, Path> written = new TreeMap<>();
    for (Map.Entry<String, List<HostFile>> host : rendered.hosts().entrySet()) {
      for (HostFile file : host.getValue()) {
        written.put(digest(file.content()), write(work.resolve(host.getKey() + names.in(file.path())), file, names));
      }
    }
    for (HostFile file : rendered.operator()) {
      write(work.resolve(file.path()), file, names);
    }
    OtherPeoplesZone zone = new OtherPeoplesZone(folder, engine);
    try {
      engine.run(OtherPeoplesZone.class.getResource(SCRIPT).getPath());
      zone.describe(folder.resolve(ENVIRONMENT), written);
      return zone;
    } catch (IOException | RuntimeException | AssertionError failed) {
      zone.close();
      throw failed;
    }
  }

  /** What the files and images have become is written down where the old ones stood; and who logs in where. */
  private void describe(Path inventory, Map<String, Path> written) throws IOException, InterruptedException {
    String text = Files.readString(inventory)
        .replace("disruption: expendable", "disruption: drills").replace("sudo: false", "sudo: true")
        .replace("{id: debian, version: \"13\"}", "{id: debian, version: \"12\"}")
        .replace("docker: {minimum: \"26.0\"", "docker: {minimum: \"20.10\"")
        .replace("nobody depends on a plant7", "agreed with nobody");
    for (Map.Entry<String, Path> file : written.entrySet()) {
      text = text.contains(file.getKey())
          ? text.replace(file.getKey(), digest(Files.readAllBytes(file.getValue()))) : text;
    }
    for (String image : List.of("jetstream", "controller")) {
      text = text.replace("@" + image + "@", engine.imageId(ImageRecipes.carried().references().get(image)));
    }
    for (Map.Entry<String, String> user : OtherNames.USERS.entrySet()) {
      text = text.replaceAll("(\\n  %s:\\s+hostname: \\S+\\s+address: \\S+\\s+ssh: \\{)user: root, port: 22".formatted(
          user.getKey()), "$1user: %s, port: %s".formatted(user.getValue(), OtherNames.port(user.getKey())));
    }
    Files.writeString(inventory, text);
  }

  /** An administrator puts a sudoers file of the program's on every host. */
  void allow(String list, String... commands) throws IOException, InterruptedException {
    String rights = said(commands);
    for (String role : OtherNames.USERS.keySet()) {
      engine.put(role, "/etc/sudoers.d/" + list, rights);
      engine.inside(role, "chmod", "0440", "/etc/sudoers.d/" + list);
      engine.inside(role, "visudo", "-c");
    }
  }

  /** What writes a first environment file, and is told no more than where the hosts are and who may log in. */
  String[] first(String file) {
    List<String> words = new ArrayList<>(List.of("init", "--name", "plant7", "--out", file,
        "--key", "plant7/keys/quorate_ed25519", "--known-hosts", "plant7/keys/known_hosts"));
    for (String role : List.of("alpha", "beta", "gamma")) {
      words.addAll(List.of("--" + role, "%s@%s:%s".formatted(
          OtherNames.USERS.get(role), engine.addresses().get(role), OtherNames.port(role))));
    }
    return words.toArray(String[]::new);
  }

  private static Path write(Path path, HostFile file, OtherNames names) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, names.in(file.text()).getBytes(StandardCharsets.UTF_8));
    StringBuilder mode = new StringBuilder("rwxrwxrwx");
    for (int bit = 0; bit < mode.length(); bit++) {
      if ((file.mode() >> (mode.length() - 1 - bit) & 1) == 0) {
        mode.setCharAt(bit, '-');
      }
    }
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode.toString()));
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    engine.removeAll();
  }
}
