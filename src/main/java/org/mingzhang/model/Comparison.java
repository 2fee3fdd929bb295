package org.mingzhang.model;

/**
 * What a document says about last year: the change as printed, from which the prior value is derived.
 *
 * <p>The printed rate is compared with change ÷ (current − change), rule R44.
 */
public record Comparison(
    @Key(value = "增减", doc = "比上年增减额，减少写负数；持平写 0。", main = true) Amount change,
    @Key(value = "增减率", doc = "原文印出的增减率，下降写负数，如 -16.48%。") Percent rate,
    @Key(value = "上年", doc = "原文直接印出的上年数，万元。") Amount prior,
    @Key(value = "基年", doc = "不是与上年比时写年份，如 2018。") Count baseYear,
    @Key(value = "原因", doc = "增减原因，一两句。") Text reason) {}
