package org.quorate.run;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.FeatureSupplier;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.quorate.carried.CarriedFolder;

/** The features of a system as the program carries them, read once for everything a run wants to know of them. */
record CarriedFeatures(List<Feature> all) implements FeatureSupplier {

  static CarriedFeatures of(String system, Mode mode) {
    return read(system, CarriedFolder.texts("/features/" + system, ".feature").entrySet().stream()
        .filter(file -> mode != Mode.RESILIENCE || file.getKey().startsWith("resilience/")).toList());
  }

  /** @param files text of each feature, by its path */
  static CarriedFeatures read(String system, Collection<Map.Entry<String, String>> files) {
    FeatureParser parser = new FeatureParser(UUID::randomUUID);
    return new CarriedFeatures(
        files.stream().flatMap(file -> parser.parseResource(carried(system, file)).stream()).toList());
  }

  // Cucumber would look for them itself, and read the whole table of the program's jar anew to do so.
  private static Resource carried(String system, Map.Entry<String, String> file) {
    return new Resource() {
      @Override
      public URI getUri() {
        return URI.create("classpath:features/%s/%s".formatted(system, file.getKey()));
      }

      @Override
      public InputStream getInputStream() {
        return new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  Stream<Pickle> scenarios() {
    return all.stream().flatMap(feature -> feature.getPickles().stream());
  }

  @Override
  public List<Feature> get() {
    return all;
  }
}
