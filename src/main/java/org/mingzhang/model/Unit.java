package org.mingzhang.model;

/** A subordinate unit (所属单位). */
public record Unit(
    @Key(value = "名称", doc = "单位名称。", required = true, main = true, name = true) Text name,
    @Key(value = "性质", doc = "行政单位、参照公务员法管理的事业单位或其他事业单位等。") Text nature,
    @Key(value = "核算", doc = "独立核算、非独立核算、代管账等。") Text accounting) {}
