package org.mingzhang.demo;

/** “三公”经费 of one year with the counts behind it. */
record ThreePublicCosts(
    Cost abroad,
    int trips,
    Cost purchase,
    int bought,
    Cost operation,
    int vehicles,
    Cost reception,
    int batches,
    int persons) {

  record Cost(long budget, long spent) {

    Cost plus(Cost other) {
      return new Cost(budget + other.budget, spent + other.spent);
    }
  }

  Cost cars() {
    return purchase.plus(operation);
  }

  Cost total() {
    return abroad.plus(cars()).plus(reception);
  }
}
