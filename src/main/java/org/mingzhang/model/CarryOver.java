package org.mingzhang.model;

/** Money carried from and into other years. */
public record CarryOver(
    @Key(value = "年初", doc = "年初结转和结余，可按资金分列。") FundSplit opening,
    @Key(value = "年末", doc = "年末结转和结余，可按资金分列。") FundSplit closing,
    @Key(value = "使用非财政拨款结余", doc = "万元。") Amount reservesUsed,
    @Key(value = "结余分配", doc = "万元。") Amount surplusDistributed,
    @Key(value = "说明", doc = "年初数与上年年末数不同等情况的原因。") Text reason) {}
