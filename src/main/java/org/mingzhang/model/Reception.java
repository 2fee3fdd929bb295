package org.mingzhang.model;

import java.util.List;

/** 公务接待费. */
public record Reception(
    @Key(value = "预算", doc = "预算数，万元。") Amount budget,
    @Key(value = "决算", doc = "决算数，万元。", main = true) Amount spent,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写。") Percent completion,
    @Key(value = "批次", doc = "接待批次（团组）合计；国内、外事分列时由程序相加。") Count batches,
    @Key(value = "人次", doc = "接待人次合计；国内、外事分列时由程序相加。") Count persons,
    @Key(value = "含陪同人员", doc = "人次是否包括陪同人员：是 或 否。") YesNo escortIncluded,
    @Key(value = "国内", doc = "国内公务接待。") Visits domestic,
    @Key(value = "外事", doc = "外事接待。") Visits foreign,
    @Key(value = "用途", doc = "接待费用在哪里。") Text purpose,
    @Key(value = "专项", doc = "单独列出的专项接待。") List<Fact> special,
    @Key(value = "原因", doc = "与预算不同的原因。") Text reason)
    implements CostItem {

  /** Receptions of one kind. */
  public record Visits(
      @Key(value = "批次", doc = "批次。") Count batches,
      @Key(value = "人次", doc = "人次。") Count persons,
      @Key(value = "金额", doc = "万元；与公务接待费决算数相同时写进 原文。") Amount amount) {}
}
