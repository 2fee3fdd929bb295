package org.mingzhang.model;

/** One duty; of a subordinate unit when that is named. */
public record Duty(
    @Key(value = "内容", doc = "职责内容。", required = true, main = true) Text text,
    @Key(value = "单位", doc = "哪个单位的职责；不写就是本部门。") Text unit) {}
