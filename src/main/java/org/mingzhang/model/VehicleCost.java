package org.mingzhang.model;

/** 公务用车购置及运行维护费 as one figure, where the two parts were not printed. */
public record VehicleCost(
    @Key(value = "预算", doc = "预算数，万元；只在没有分开公布时填写。") Amount budget,
    @Key(value = "决算", doc = "决算数，万元；只在没有分开公布时填写。", main = true) Amount spent,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写。") Percent completion,
    @Key(value = "原因", doc = "与预算不同的原因。") Text reason)
    implements CostItem {}
