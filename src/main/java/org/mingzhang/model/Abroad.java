package org.mingzhang.model;

/** 因公出国（境）费. */
public record Abroad(
    @Key(value = "预算", doc = "预算数，万元。") Amount budget,
    @Key(value = "决算", doc = "决算数，万元。", main = true) Amount spent,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写。") Percent completion,
    @Key(value = "团组", doc = "出国（境）团组数。") Count groups,
    @Key(value = "人次", doc = "出国（境）人次。") Count persons,
    @Key(value = "原因", doc = "与预算不同的原因。") Text reason)
    implements CostItem {}
