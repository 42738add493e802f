package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quorate.fixture.image.ImageRecipe;
import org.quorate.fixture.image.ImageRecipes;
import org.quorate.fixture.image.RecipeHash;

/** Sees to it that images are on the engine: present, else pulled, else built; and says which it was. */
final class ImageSupply {
  private static final int AT_ONCE = 4;
  private static final int HASH_SHOWN = 12;

  private final DockerClient engine;
  private final ImageRecipes recipes;
  private final Registries registries;
  private final ImageBuilder builder;
  private final LabProgress progress;
  private final Clock clock;
  private final Map<String, CompletableFuture<String>> asked = new HashMap<>();

  /** @param clock tells how old images are */
  ImageSupply(DockerClient engine, ImageRecipes recipes, Machine machine, LabProgress progress, Clock clock) {
    this.engine = engine;
    this.recipes = recipes;
    this.registries = new Registries(engine);
    this.builder = new ImageBuilder(engine, machine);
    this.progress = progress;
    this.clock = clock;
  }

  /** @return by reference: how each image came to be here, those needed on the way included */
  Map<String, String> provide(Collection<ImageRecipe> wanted) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<String>> all = wanted.stream().map(recipe -> ask(recipe, workers)).toList();
      Together.await("the images of the lab cannot be had", all);
      return origins();
    } finally {
      Together.end(workers);
    }
  }

  private synchronized CompletableFuture<String> ask(ImageRecipe recipe, ExecutorService workers) {
    CompletableFuture<String> known = asked.get(recipe.reference());
    if (known != null) {
      return known;
    }
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> presentOrPulled(recipe), workers)
        .thenCompose(how -> how.isPresent()
            ? CompletableFuture.completedFuture(how.get())
            : built(recipe, workers));
    asked.put(recipe.reference(), answer);
    return answer;
  }

  private Optional<String> presentOrPulled(ImageRecipe recipe) {
    Optional<PresentImage> present = PresentImage.of(engine, recipe.reference());
    Optional<String> builtBy = present.flatMap(PresentImage::recipe);
    if (present.isPresent() && builtBy.isEmpty()) {
      return Optional.of("present, not built here");
    }
    if (builtBy.isPresent() && builtBy.get().equals(RecipeHash.of(recipe, recipes))) {
      return outdated(recipe).isPresent() ? Optional.empty()
          : Optional.of("present, built earlier from recipe " + shown(builtBy.get()));
    }
    return recipe.upstream().flatMap(upstream -> pulled(recipe, upstream));
  }

  /** The present image, when it was built by this very recipe, but too long ago. */
  private Optional<PresentImage> outdated(ImageRecipe recipe) {
    return PresentImage.of(engine, recipe.reference())
        .filter(image -> image.outdated(recipe, clock.instant()))
        .filter(image -> image.recipe().filter(RecipeHash.of(recipe, recipes)::equals).isPresent());
  }

  private Optional<String> pulled(ImageRecipe recipe, String upstream) {
    boolean there = PresentImage.of(engine, upstream).isPresent();
    if (!there) {
      Optional<String> failure = pull(upstream);
      if (failure.isPresent()) {
        progress.doing("%s is not to be had: %s".formatted(upstream, failure.get()));
        return Optional.empty();
      }
    }
    int tag = recipe.reference().lastIndexOf(':');
    engine.tagImageCmd(upstream, recipe.reference().substring(0, tag), recipe.reference().substring(tag + 1)).exec();
    return Optional.of((there ? "present as " : "pulled from ") + upstream);
  }

  private Optional<String> pull(String upstream) {
    try (LabProgress.Wait waiting = progress.waiting(upstream + " to be pulled", Registries.WHOLE_PULL)) {
      return registries.pull(upstream);
    }
  }

  private CompletableFuture<String> built(ImageRecipe recipe, ExecutorService workers) {
    if (!recipe.buildable()) {
      throw new LabFailure(("image %s is not to be had: it is neither present, nor does a registry have it, nor can it "
          + "be built here. Put it on the engine with docker load.").formatted(recipe.reference()));
    }
    CompletableFuture<?>[] needs = recipe.needs().stream()
        .map(reference -> ask(recipes.recipe(reference), workers))
        .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(needs).thenApplyAsync(ready -> provideBuilt(recipe), workers);
  }

  private String provideBuilt(ImageRecipe recipe) {
    Optional<PresentImage> old = outdated(recipe);
    return old.isPresent() ? renewed(recipe, old.get()) : build(recipe, false);
  }

  /** Where no mirror answers, an old image is better than none: what it cannot prove is then said of the clauses. */
  private String renewed(ImageRecipe recipe, PresentImage old) {
    String why = "image %s is %s, and what its package lists say holds for %d days".formatted(
        recipe.reference(), old.old(clock.instant()), recipe.renewedAfter().orElseThrow().toDays());
    progress.doing(why + ": it is built again");
    try {
      String how = build(recipe, true);
      remove(old);
      return how + ", because the one that was present was " + old.old(clock.instant());
    } catch (LabFailure failed) {
      String lacking = "it could not be built again, so whether updates are pending cannot be proven with it";
      progress.doing("%s; %s. %s".formatted(why, lacking, failed.getMessage()));
      return "present, %s; %s: %s".formatted(old.old(clock.instant()), lacking, Causes.of(failed));
    }
  }

  private void remove(PresentImage old) {
    try {
      engine.removeImageCmd(old.id()).exec();
    } catch (DockerException inUse) {
      progress.doing("the older image stays while something stands on it: " + Causes.of(inUse));
    }
  }

  /** @param anew whether nothing of an earlier build may be used again */
  private String build(ImageRecipe recipe, boolean anew) {
    String hash = RecipeHash.of(recipe, recipes);
    String what = "image %s to be built".formatted(recipe.reference());
    try (LabProgress.Wait waiting = progress.waiting(what, BuildLog.LONGEST)) {
      if (recipe.bootstrap().isPresent()) {
        new ImageBootstrap(builder).make(recipe, hash);
      } else {
        builder.build(recipe, hash, anew);
      }
    }
    return "built on this machine from packages, recipe " + shown(hash);
  }

  private synchronized Map<String, String> origins() {
    Map<String, String> origins = new HashMap<>();
    asked.forEach((reference, how) -> origins.put(reference, how.join()));
    return origins;
  }

  private static String shown(String hash) {
    return hash.substring(0, HASH_SHOWN);
  }
}
