package org.mingzhang.model;

/** An administrative division; its parent is found by its code (430204 → 430200 → 430000). */
public record Region(
    @Key(value = "代码", doc = "6 位行政区划代码，带引号或不带都可以。", required = true, name = true) Code code,
    @Key(value = "名称", doc = "行政区划名称。", required = true) Text name) {}
