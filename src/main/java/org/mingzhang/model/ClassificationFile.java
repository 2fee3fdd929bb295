package org.mingzhang.model;

import java.util.Map;

/** The 政府收支分类科目 of one year: {@code data/subjects/<year>.yml}. */
public record ClassificationFile(
    @Key(value = "年度", doc = "科目表适用的年度。", required = true) Count year,
    @Key(value = "完整", doc = "科目表是否齐全；不齐全时，未列编码只要写了名称就只给警告。", required = true) YesNo complete,
    @Key(value = "功能分类", doc = "3、5、7 位编码和名称。", required = true) Map<String, Text> functional,
    @Key(value = "经济分类", doc = "3、5 位编码和名称。", required = true) Map<String, Text> economic) {}
