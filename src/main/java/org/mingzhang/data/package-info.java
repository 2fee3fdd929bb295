/**
 * YAML becomes model. Every value keeps its file, line and column; every fault of every file is reported in one run, and
 * nothing half-read goes on. The stations in order: {@link org.mingzhang.data.SourceText} decodes,
 * {@link org.mingzhang.data.YamlParser} builds nodes, {@link org.mingzhang.data.Binder} makes records,
 * {@link org.mingzhang.data.YearRules} checks what a record alone cannot know.
 */
package org.mingzhang.data;
