package org.mingzhang.model;

/** A known mismatch that somebody has looked into. */
public record Explanation(
    @Key(value = "项", doc = "不符的数的路径。", required = true) Text path,
    @Key(value = "日期", doc = "说明日期。", required = true) Day date,
    @Key(value = "说明人", doc = "岗位，不写姓名。", required = true) Text by,
    @Key(value = "原因", doc = "为什么印的数与推出的数不同。", required = true) Text reason) {}
