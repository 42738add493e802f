package org.quorate.criterion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.evidence.Evidence;
import org.quorate.judging.Criteria;
import org.quorate.verdict.Verdict;

/**
 * The good evidence that the table tests of this folder build, for every criterion that it proves.
 *
 * <p>It is found and not listed, so that a family's new table is corrupted along with the others from its first day: every
 * static method without parameters that answers a {@link Zone} or an {@link Evidence} is asked.
 */
public final class GoodEvidence {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final Map<Criterion, Evidence> BY_CRITERION = find();

  private GoodEvidence() {}

  public static Map<Criterion, Evidence> byCriterion() {
    return BY_CRITERION;
  }

  private static Map<Criterion, Evidence> find() {
    List<Evidence> all = built();
    Map<Criterion, Evidence> found = new LinkedHashMap<>();
    for (Criterion criterion : Criteria.all()) {
      all.stream().filter(evidence -> criterion.judge(evidence).verdict() == Verdict.PROVEN).findFirst()
          .ifPresent(evidence -> found.put(criterion, evidence));
    }
    return found;
  }

  private static List<Evidence> built() {
    List<Evidence> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES.resolve("org/quorate/criterion"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted(Comparator.naturalOrder()).toList()) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
        for (Method method : Class.forName(name, false, GoodEvidence.class.getClassLoader()).getDeclaredMethods()) {
          add(method, all);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private static void add(Method method, List<Evidence> all) throws IllegalAccessException, InvocationTargetException {
    boolean builds = method.getReturnType() == Zone.class || method.getReturnType() == Evidence.class;
    if (builds && Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
      method.setAccessible(true);
      Object built = method.invoke(null);
      all.add(built instanceof Zone zone ? zone.evidence() : (Evidence) built);
    }
  }
}
