package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.fixture.image.ImageRecipe;
import org.quorate.fixture.image.ImageRecipes;

/**
 * The images of one lab, on the engine.
 *
 * @param ofRoles by role: what its container runs
 * @param ids by name of a delivered image: what a node's engine will say its id is
 * @param origins by reference: how it came to be here
 */
public record LabImages(Map<String, String> ofRoles, Map<String, String> ids, Map<String, String> origins) {
  /**
   * Without any lab: the usual images, and others of the list, for whoever lays a zone out by hand.
   *
   * @return by reference: how it came to be here
   */
  public static Map<String, String> provide(Set<String> others, Machine machine, LabProgress progress) {
    LabPrerequisites.require(machine);
    ImageRecipes recipes = ImageRecipes.carried(others);
    List<ImageRecipe> wanted = new ArrayList<>(recipes.needed());
    others.forEach(reference -> wanted.add(recipes.recipe(reference)));
    return new TreeMap<>(
        new ImageSupply(Engine.connect(), recipes, machine, progress, Clock.systemUTC()).provide(wanted));
  }

  static LabImages provide(DockerClient engine, ImageRecipes recipes, Machine machine, LabProgress progress) {
    Map<String, String> origins =
        new ImageSupply(engine, recipes, machine, progress, Clock.systemUTC()).provide(recipes.needed());
    Cargo cargo = new Cargo(engine);
    Map<String, String> ofRoles = new LinkedHashMap<>();
    Map<String, String> ids = new TreeMap<>();
    for (String role : recipes.roles()) {
      List<ImageRecipe> delivered = recipes.deliveredTo(role);
      ImageRecipe own = recipes.ofRole(role);
      ofRoles.put(role, delivered.isEmpty() ? own.reference() : packed(cargo, own, delivered, recipes, ids));
    }
    cargo.removeAllBut(ofRoles.values());
    return new LabImages(ofRoles, ids, origins);
  }

  private static String packed(
      Cargo cargo, ImageRecipe node, List<ImageRecipe> delivered, ImageRecipes recipes, Map<String, String> ids) {
    Cargo.Packed packed = cargo.pack(node, delivered);
    packed.ids().forEach((reference, id) -> ids.put(recipes.recipe(reference).name(), id));
    return packed.image();
  }
}
