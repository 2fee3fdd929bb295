package org.mingzhang.model;

/** The published document the figures were taken from. */
public record SourceDocument(
    @Key(value = "标题", doc = "来源文件的标题。", required = true, main = true) Text title,
    @Key(value = "体裁", doc = "来源文件的体裁，如 部门决算公开。") Text kind,
    @Key(value = "发布机构", doc = "发布来源文件的单位。") Text publisher,
    @Key(value = "索引号", doc = "政府信息公开目录里的索引号。") Text index,
    @Key(value = "成文日期", doc = "来源文件落款的日期，写作 2022-09-01。") Day dated,
    @Key(value = "网址", doc = "来源文件的网址，以 https:// 或 http:// 开头。") Text url,
    @Key(value = "说明", doc = "关于来源文件的说明，例如缺哪些附表。") Text remark) {}
