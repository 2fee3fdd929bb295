package org.mingzhang.model;

import java.util.List;

/** A term explained on a department-year page or in the portal's glossary. */
public record GlossaryEntry(
    @Key(value = "术语", doc = "名词，或写科目编码。", required = true, main = true, name = true) Text term,
    @Key(value = "释义", doc = "用自己的话写的解释；不写时取 data/glossary.yml 的。") Text text,
    @Key(value = "又称", doc = "其他叫法，检索时一并找到。") List<Text> synonyms) {}
