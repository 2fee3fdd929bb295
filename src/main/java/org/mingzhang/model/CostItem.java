package org.mingzhang.model;

/** What the items of “三公”经费 have in common: budget, final figure, stated completion, reason. */
public sealed interface CostItem permits Abroad, VehicleCost, VehiclePurchase, VehicleOperation, Reception {

  /** The budget, 万元, or null. */
  Amount budget();

  /** The final figure, 万元, or null. */
  Amount spent();

  /** The completion rate where it was printed without its base, or null. */
  Percent completion();

  /** Why the final figure differs from the budget, or null. */
  Text reason();
}
