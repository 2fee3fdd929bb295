package org.mingzhang.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The official Chinese term under which a clerk writes this component, and what an editor tells about it.
 *
 * <p>These annotations are the one table that maps the YAML to Java: the reader, the JSON Schema and the figure paths
 * of {@code 原文} are all made from them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** The key as typed. */
  String value();

  /** One plain Chinese sentence for the editor's tooltip. */
  String doc();

  /** Whether the key must be present. */
  boolean required() default false;

  /** Whether a bare scalar or list in place of the whole mapping means this component. */
  boolean main() default false;

  /** Whether the element's name in a figure path is the text of this component. */
  boolean name() default false;
}
