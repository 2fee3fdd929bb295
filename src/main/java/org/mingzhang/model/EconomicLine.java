package org.mingzhang.model;

/** One economic item (经济分类款) of basic expenditure. */
public record EconomicLine(
    @Key(value = "金额", doc = "万元。", required = true, main = true) Amount amount,
    @Key(value = "名称", doc = "科目名称；科目表里有的可以不写，写了会核对。") Text name) {}
