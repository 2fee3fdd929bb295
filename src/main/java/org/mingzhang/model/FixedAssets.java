package org.mingzhang.model;

/** Fixed assets at the year's end and their movements, 万元. */
public record FixedAssets(
    @Key(value = "年末", doc = "固定资产年末数，万元。", main = true) Amount closing,
    @Key(value = "无偿调入", doc = "万元。") Amount received,
    @Key(value = "无偿调出", doc = "万元。") Amount given,
    @Key(value = "处置", doc = "万元。") Amount disposed) {}
