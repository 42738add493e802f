package org.quorate.run;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** Gives step classes the run they belong to: each has a constructor that takes a {@link Run}, or none. */
final class RunObjectFactory implements ObjectFactory {
  private final Run run;
  private final Map<Class<?>, Object> steps = new HashMap<>();

  RunObjectFactory(Run run) {
    this.run = run;
  }

  @Override
  public boolean addClass(Class<?> glueClass) {
    return true;
  }

  @Override
  public <T> T getInstance(Class<T> glueClass) {
    return glueClass.cast(steps.computeIfAbsent(glueClass, this::create));
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    steps.clear();
  }

  private Object create(Class<?> type) {
    try {
      return type.getConstructor(Run.class).newInstance(run);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type.getName() + " needs a public constructor that takes a Run", e);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot create " + type.getName(), e);
    }
  }
}
