package org.mingzhang.page;

import org.mingzhang.publish.Json;

/** One object in the words of schema.org, told as far as it is known; safe inside a script element. */
final class Thing {

  private final StringBuilder members = new StringBuilder();

  Thing(String type) {
    text("@type", type);
  }

  /** The outermost object says whose words it uses. */
  static Thing root(String type) {
    Thing thing = new Thing(type);
    thing.members.insert(0, "\"@context\":\"https://schema.org\",");
    return thing;
  }

  /** Nothing where there is no text. */
  Thing text(String name, String value) {
    return value.isEmpty() ? this : member(name, new Json().string(value).toString());
  }

  Thing thing(String name, Thing value) {
    return member(name, value.toString());
  }

  private Thing member(String name, String json) {
    members.append(members.isEmpty() ? "" : ",").append(new Json().name(name).raw(json));
    return this;
  }

  @Override
  public String toString() {
    return "{" + members + "}";
  }
}
