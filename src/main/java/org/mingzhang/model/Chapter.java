package org.mingzhang.model;

import java.util.List;

/** A titled piece of a report: our own words, with the figures beside them as facts. */
public record Chapter(
    @Key(value = "标题", doc = "小标题。", required = true, name = true) Text title,
    @Key(value = "内容", doc = "正文，每条一段。") List<Text> paragraphs,
    @Key(value = "事项", doc = "这一段里的数。") List<Fact> facts,
    @Key(value = "指标", doc = "这一段里的绩效目标表，逐条指标。") List<Indicator> indicators,
    @Key(value = "小节", doc = "下一层小节。") List<Chapter> sections) {}
