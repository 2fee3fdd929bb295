package org.mingzhang;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Takes the number of cases and the seed of a long run by hand from {@code -Dfuzz.tries} and {@code -Dfuzz.seed}. */
final class FuzzSettings implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
    Integer tries = Integer.getInteger("fuzz.tries");
    if (tries != null) {
      context.attributes().setTries(tries);
    }
    String seed = System.getProperty("fuzz.seed");
    if (seed != null) {
      context.attributes().setSeed(seed);
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
