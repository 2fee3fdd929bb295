package org.mingzhang.model;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * A value that follows from others. It is given up when nobody needs it for a while, or where memory is short, and computed
 * again when it is asked for, so that thousands of department-years need not hold all their figures at once.
 */
public final class Recomputed<T> implements Supplier<T> {

  private final Supplier<T> computation;
  private volatile SoftReference<T> kept;

  /** @param known what the computation gives, computed already */
  public Recomputed(T known, Supplier<T> computation) {
    this.computation = computation;
    this.kept = new SoftReference<>(known);
  }

  /** A value that nobody has asked for yet. */
  public Recomputed(Supplier<T> computation) {
    this(null, computation);
  }

  /** Gives it up: collecting garbage until memory is short takes longer than to compute it again. */
  void giveUp() {
    kept = new SoftReference<>(null);
  }

  /** The value; two threads may compute it side by side and get equal ones. */
  @Override
  public T get() {
    T value = kept.get();
    if (value == null) {
      value = computation.get();
      kept = new SoftReference<>(value);
    }
    return value;
  }
}
