package org.mingzhang.model;

import java.util.List;
import java.util.Map;

/** The department itself in that year: duties, structure, staff, work done. */
public record Overview(
    @Key(value = "职责", doc = "主要职责，每条一两句。") List<Duty> duties,
    @Key(value = "内设机构", doc = "内设科室。") List<Office> offices,
    @Key(value = "所属单位", doc = "下属单位。") List<Unit> units,
    @Key(value = "单位数", doc = "按类别的下属单位个数，如 行政单位: 0。") Map<String, Count> unitCounts,
    @Key(value = "决算单位", doc = "纳入本部门决算的单位。") List<Text> reportingUnits,
    @Key(value = "机构说明", doc = "关于机构性质、地点等的说明。") Text remark,
    @Key(value = "人员", doc = "编制和实有人数。") Staffing staffing,
    @Key(value = "重点工作", doc = "当年完成的重点工作，数写进“事项”。") List<Chapter> work) {}
