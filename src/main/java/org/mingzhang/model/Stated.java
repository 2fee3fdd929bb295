package org.mingzhang.model;

/** A figure that the source printed although it follows from others; compared, never used in its place. */
public record Stated(
    @Key(value = "项", doc = "被印出的数的路径，如 三公经费/合计/完成率。", required = true) Text path,
    @Key(value = "印为", doc = "按原文抄写，带引号；不是万元的要带单位。", required = true) Text printed,
    @Key(value = "处", doc = "印在来源文件的哪一处。", required = true) Text place,
    @Key(value = "说明", doc = "需要说明的情况。") Text remark) {}
