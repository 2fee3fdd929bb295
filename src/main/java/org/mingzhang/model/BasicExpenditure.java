package org.mingzhang.model;

import java.util.List;
import java.util.Map;

/** Basic expenditure from 一般公共预算 by economic classification (公开06表). */
public record BasicExpenditure(
    @Key(value = "人员经费", doc = "只在没有公布经济分类明细时填写。") Amount personnel,
    @Key(value = "公用经费", doc = "只在没有公布经济分类明细时填写。") Amount publicUse,
    @Key(value = "明细", doc = "只公布人员经费、公用经费合计时注明 未公开。") Withheld detail,
    @Key(value = "经济分类", doc = "键是 5 位经济分类款级编码，如 30101: 73.50；类由程序相加。") Map<String, EconomicLine> lines,
    @Key(value = "未列金额", doc = "只提到名称、没有金额的经济分类编码。") List<Code> namedOnly) {}
