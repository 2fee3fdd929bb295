package org.mingzhang.data;

import org.mingzhang.model.Count;
import org.mingzhang.model.Key;
import org.mingzhang.model.Performance;

/** {@code <year>-performance.yml}: long performance reports beside the year file. */
public record PerformanceFile(
    @Key(value = "年度", doc = "决算年度，与文件名一致。", required = true) Count year,
    @Key(value = "绩效", doc = "写法与年度文件里的“绩效”相同；两处只能写一处。", required = true) Performance performance) {}
