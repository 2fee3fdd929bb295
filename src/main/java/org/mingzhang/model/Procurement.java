package org.mingzhang.model;

/** Government procurement (政府采购). */
public record Procurement(
    @Key(value = "货物", doc = "政府采购货物支出，万元。") Amount goods,
    @Key(value = "工程", doc = "政府采购工程支出，万元。") Amount works,
    @Key(value = "服务", doc = "政府采购服务支出，万元。") Amount services,
    @Key(value = "合计", doc = "只在没有公布分项时填写。", main = true) Amount total,
    @Key(value = "中小企业", doc = "授予中小企业合同金额，万元。") Amount smallAndMedium,
    @Key(value = "小微企业", doc = "其中授予小微企业合同金额，万元。") Amount smallAndMicro,
    @Key(value = "用途", doc = "主要采购什么。") Text purpose) {}
