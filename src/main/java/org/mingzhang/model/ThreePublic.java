package org.mingzhang.model;

import java.util.Map;

/** “三公”经费 (公开07表) with the counts of the explanation. */
public record ThreePublic(
    @Key(value = "预算口径", doc = "预算数是 全年预算数 还是 年初预算数。") Text budgetBasis,
    @Key(value = "完成预算", doc = "原文只印总完成率、没有预算数时填写。") Percent completion,
    @Key(value = "因公出国（境）费", doc = "因公出国（境）费。") Abroad abroad,
    @Key(value = "公务用车购置及运行维护费", doc = "购置和运行没有分开公布时填写；完成预算、原因也写在这里。") VehicleCost vehicles,
    @Key(value = "公务用车购置费", doc = "公务用车购置费。") VehiclePurchase purchase,
    @Key(value = "公务用车运行维护费", doc = "公务用车运行维护费。") VehicleOperation operation,
    @Key(value = "公务接待费", doc = "公务接待费。") Reception reception,
    @Key(value = "保有量", doc = "财政拨款开支的公务用车保有量；只有总数时写 合计。") Map<String, Count> held,
    @Key(value = "政府性基金安排", doc = "由政府性基金安排的部分，键是费用名称。") Map<String, Amount> fromGovernmentFund,
    @Key(value = "原因", doc = "决算数与预算数不同的总原因。") Text reason) {}
