package org.mingzhang.model;

import java.util.List;

/** 公务用车运行维护费. */
public record VehicleOperation(
    @Key(value = "预算", doc = "预算数，万元。") Amount budget,
    @Key(value = "决算", doc = "决算数，万元。", main = true) Amount spent,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写。") Percent completion,
    @Key(value = "用途", doc = "主要用在哪里。") Text purpose,
    @Key(value = "其中", doc = "其中的几笔，如保险费。") List<Fact> parts,
    @Key(value = "原因", doc = "与预算不同的原因。") Text reason)
    implements CostItem {}
