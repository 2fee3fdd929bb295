package org.mingzhang.model;

/** The lines of 公开07表. */
public enum ThreePublicItem implements Term {
  ABROAD("因公出国（境）费", "abroad"),
  VEHICLES("公务用车购置及运行维护费", "vehicles"),
  PURCHASE("公务用车购置费", "vehicle-purchase"),
  OPERATION("公务用车运行维护费", "vehicle-operation"),
  RECEPTION("公务接待费", "reception");

  private final String term;
  private final String key;

  ThreePublicItem(String term, String key) {
    this.term = term;
    this.key = key;
  }

  @Override
  public String term() {
    return term;
  }

  /** The ASCII name of the row in the page. */
  public String key() {
    return key;
  }

  /** What was typed for this item, or null. */
  public CostItem of(ThreePublic tp) {
    return switch (this) {
      case ABROAD -> tp.abroad();
      case VEHICLES -> tp.vehicles();
      case PURCHASE -> tp.purchase();
      case OPERATION -> tp.operation();
      case RECEPTION -> tp.reception();
    };
  }
}
