package org.mingzhang.data;

import java.util.List;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Key;

/** {@code data/glossary.yml}. */
public record GlossaryFile(
    @Key(value = "名词解释", doc = "全站共用的名词解释。", required = true, main = true) List<GlossaryEntry> entries) {}
