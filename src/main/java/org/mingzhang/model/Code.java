package org.mingzhang.model;

/** A subject code of the 政府收支分类科目: 3, 5 or 7 digits of functional or economic classification. */
public record Code(String value, Position at) implements Value {

  @Override
  public String printed() {
    return value;
  }
}
