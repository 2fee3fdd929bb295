package org.mingzhang.model;

import java.util.Map;

/** 公务用车购置费. */
public record VehiclePurchase(
    @Key(value = "预算", doc = "预算数，万元。") Amount budget,
    @Key(value = "决算", doc = "决算数，万元。", main = true) Amount spent,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写。") Percent completion,
    @Key(value = "辆", doc = "当年购置、更新的辆数；按车型列出时由程序相加。") Count bought,
    @Key(value = "车型", doc = "按车型的辆数和金额，如 轿车: {辆: 2, 金额: 42}。") Map<String, Purchase> types,
    @Key(value = "用途", doc = "购置车辆的用途。") Text purpose,
    @Key(value = "原因", doc = "与预算不同的原因。") Text reason)
    implements CostItem {

  /** Vehicles of one type bought in the year. */
  public record Purchase(
      @Key(value = "辆", doc = "辆数。") Count bought,
      @Key(value = "金额", doc = "万元。") Amount amount) {}
}
