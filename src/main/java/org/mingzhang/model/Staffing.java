package org.mingzhang.model;

import java.util.Map;

/** Posts and persons, by kind as printed. */
public record Staffing(
    @Key(value = "编制", doc = "按类别的编制数。") Map<String, Count> quota,
    @Key(value = "领导职数", doc = "按职务的领导职数，如 主任: 1。") Map<String, Count> leaders,
    @Key(value = "在职", doc = "按类别的在职人数。") Map<String, Count> onDuty,
    @Key(value = "离休", doc = "离休人数。") Count honourablyRetired,
    @Key(value = "退休", doc = "退休人数。") Count retired,
    @Key(value = "临聘", doc = "临时聘用人数。") Count temporary,
    @Key(value = "其他人员", doc = "按类别的其他人数。") Map<String, Count> others,
    @Key(value = "说明", doc = "关于人员的说明。") Text remark) {}
