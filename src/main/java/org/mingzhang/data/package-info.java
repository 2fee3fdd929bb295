/**
 * YAML becomes model. Every value keeps its file, line and column; every fault of every file is reported in one run,
 * and nothing half-read goes on. The stations in order: {@link org.mingzhang.data.Utf8File} decodes,
 * {@link org.mingzhang.data.YamlParser} builds nodes, {@link org.mingzhang.data.Binder} makes records,
 * {@link org.mingzhang.data.KeyboardSlips} explains a fault by a slip of the keyboard, and the rules
 * ({@link org.mingzhang.data.YearRules}, {@link org.mingzhang.data.TotalRules},
 * {@link org.mingzhang.data.SubjectRules}, {@link org.mingzhang.data.PathRules}) check what a record alone cannot know.
 * {@link org.mingzhang.data.SchemaWriter} makes the editors' JSON Schemas of the same records.
 */
package org.mingzhang.data;
