package org.mingzhang.data;

import java.util.List;
import org.mingzhang.model.Key;
import org.mingzhang.model.Region;

/** {@code data/regions.yml}. */
public record RegionsFile(
    @Key(value = "行政区划", doc = "用到的行政区划及其上级。", required = true, main = true) List<Region> regions) {}
