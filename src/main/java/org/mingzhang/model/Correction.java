package org.mingzhang.model;

/** A figure changed after publication. */
public record Correction(
    @Key(value = "日期", doc = "更正日期，写作 2022-10-08。", required = true) Day date,
    @Key(value = "项", doc = "被更正的数的路径。", required = true) Text path,
    @Key(value = "原值", doc = "更正前的值。", required = true) Text before,
    @Key(value = "新值", doc = "更正后的值。", required = true) Text after,
    @Key(value = "原因", doc = "为什么更正。", required = true) Text reason) {}
