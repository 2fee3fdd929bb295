package org.mingzhang.model;

/** 一般性支出 as published on its own, from all funds. */
public record GeneralExpense(
    @Key(value = "会议费", doc = "万元。") Amount meetings,
    @Key(value = "培训费", doc = "万元。") Amount training,
    @Key(value = "说明", doc = "会议、培训的说明。") Text remark) {}
