package org.quorate.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.evidence.Evidence;
import org.quorate.procedure.ProcedureCriteria;
import org.quorate.verdict.Verdict;

class CriteriaTest {
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void names_are_unique_and_in_kebab_case() {
    List<String> names = Criteria.all().stream().map(Criterion::name).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void every_criterion_is_found_by_its_name() {
    assertThat(Criteria.all()).allMatch(criterion -> Criteria.named(criterion.name()).orElseThrow() == criterion);
    assertThat(Criteria.named("no-such-criterion")).isEmpty();
  }

  @Test
  void every_criterion_that_is_declared_is_listed() throws IOException {
    List<Criterion> declared = new ArrayList<>();
    for (String declaring : List.of("org/quorate/criterion", "org/quorate/procedure")) {
      try (Stream<Path> files = Files.walk(CLASSES.resolve(declaring))) {
        files.filter(file -> file.toString().endsWith(".class")).forEach(file -> declared.addAll(constants(file)));
      }
    }
    declared.addAll(ofTheProcedure());
    assertThat(declared).hasSizeGreaterThan(100);
    assertThat(Criteria.all()).extracting(Criterion::name)
        .containsExactlyInAnyOrderElementsOf(declared.stream().map(Criterion::name).toList());
  }

  private static List<Criterion> ofTheProcedure() {
    List<Criterion> declared = new ArrayList<>();
    try {
      for (Method method : ProcedureCriteria.class.getMethods()) {
        if (method.getReturnType() == Criterion.class) {
          declared.add((Criterion) method.invoke(Criteria.procedure()));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return declared;
  }

  /** The public constants of a class; what a family says it has must be among them. */
  private static List<Criterion> constants(Path file) {
    List<Criterion> constants = new ArrayList<>();
    String name = CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
    try {
      Class<?> family = Class.forName(name);
      for (Field field : family.getDeclaredFields()) {
        if (field.getType() == Criterion.class && Modifier.isPublic(field.getModifiers())) {
          constants.add((Criterion) field.get(null));
        }
      }
      if (!constants.isEmpty() && Stream.of(family.getMethods()).anyMatch(each -> each.getName().equals("all"))) {
        assertThat((List<?>) family.getMethod("all").invoke(null)).as(name).containsAll((List) constants);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return constants;
  }

  @Test
  void nothing_is_proven_by_no_evidence() {
    Evidence nothing = new Evidence(List.of());

    assertThat(Criteria.all())
        .filteredOn(criterion -> criterion.judge(nothing).verdict() == Verdict.PROVEN)
        .extracting(Criterion::name).isEmpty();
  }
}
