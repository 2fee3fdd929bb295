package org.mingzhang.model;

/** An internal office (内设机构). */
public record Office(
    @Key(value = "名称", doc = "科室名称。", required = true, main = true, name = true) Text name,
    @Key(value = "职责", doc = "科室职责。") Text duty) {}
