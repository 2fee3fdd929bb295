package org.mingzhang.model;

/** Expenditure of 政府性基金 or 国有资本经营预算 where no subject lines were printed. */
public record FundTotals(
    @Key(value = "支出", doc = "支出合计，只在没有分基本支出、项目支出时填写。", main = true) Amount total,
    @Key(value = "基本支出", doc = "万元。") Amount basic,
    @Key(value = "项目支出", doc = "万元。") Amount project,
    @Key(value = "用途", doc = "主要用在哪里。") Text purpose) {}
