package org.mingzhang.model;

/** Income under one subject: a row of 公开02表. */
public record IncomeLine(
    @Key(value = "科目", doc = "功能分类科目编码，项级 7 位。", required = true, name = true) Code code,
    @Key(value = "名称", doc = "科目名称；科目表里有的可以不写，写了会核对。") Text name,
    @Key(value = "财政拨款收入", doc = "万元。") Amount fiscal,
    @Key(value = "上级补助收入", doc = "万元。") Amount fromSuperior,
    @Key(value = "事业收入", doc = "万元。") Amount services,
    @Key(value = "经营收入", doc = "万元。") Amount business,
    @Key(value = "附属单位上缴收入", doc = "万元。") Amount fromSubordinates,
    @Key(value = "其他收入", doc = "万元。") Amount other) {}
