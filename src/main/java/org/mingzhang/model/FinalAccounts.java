package org.mingzhang.model;

import java.util.List;
import java.util.Map;

/** One department's final accounts of one year as typed: the root of {@code data/departments/<id>/<year>.yml}. */
public record FinalAccounts(
    @Key(value = "年度", doc = "决算年度，与文件名一致。", required = true) Count year,
    @Key(value = "体例", doc = "采用哪个省的格式：data/profiles/ 中某个格式的名称，如 国家、湖南。", required = true)
        Text profile,
    @Key(value = "体裁", doc = "来源文件的体裁；不写就是部门决算。") DocumentKind kind,
    @Key(value = "状态", doc = "草稿只在 build --drafts 时生成；不写就是已审。") Status status,
    @Key(value = "来源", doc = "数据取自哪份公开文件。", required = true) SourceDocument source,
    @Key(value = "批复日期", doc = "财政部门批复决算的日期，写作 2022-08-20。") Day approved,
    @Key(value = "公开日期", doc = "向社会公开的日期，写作 2022-09-05；不知道就不写。") Day published,
    @Key(value = "公开时刻", doc = "公开的钟点，24 小时制，写作 09:30；写了公开日期才写。") Text publishedAt,
    @Key(value = "概况", doc = "职责、机构、人员和重点工作。") Overview overview,
    @Key(value = "收入", doc = "公开01表的收入各项；公开02表按科目的收入写在“科目”下。") Income income,
    @Key(value = "支出", doc = "按项级科目逐行填写；类、款、合计由程序相加。") Expenditure expenditure,
    @Key(value = "结转结余", doc = "年初、年末结转和结余，使用非财政拨款结余，结余分配。") CarryOver carryOver,
    @Key(value = "政府性基金", doc = "只在没有按科目列出时填写合计数；有科目的写进“支出”并注明资金。") FundTotals governmentFund,
    @Key(value = "国有资本经营预算", doc = "只在没有按科目列出时填写合计数。") FundTotals stateCapital,
    @Key(value = "基本支出", doc = "公开06表：按部门预算支出经济分类。") BasicExpenditure basic,
    @Key(value = "三公经费", doc = "公开07表及说明中的团组、批次、车辆数。") ThreePublic threePublic,
    @Key(value = "机关运行经费", doc = "机关运行经费支出，万元。") Amount operatingCost,
    @Key(value = "一般性支出", doc = "会议费、培训费等单独公开的一般性支出。") GeneralExpense generalExpense,
    @Key(value = "政府采购", doc = "货物、工程、服务及授予中小企业的金额。") Procurement procurement,
    @Key(value = "车辆", doc = "按用途列的车辆数；合计由程序相加。") Map<String, Count> vehicles,
    @Key(value = "车辆用途", doc = "公务用车用来做什么。") Text vehicleUse,
    @Key(value = "其他用车用途", doc = "“其他用车”用来做什么。") Text otherVehicleUse,
    @Key(value = "大型设备", doc = "单价超过门槛的设备台（套）数。") Equipment equipment,
    @Key(value = "固定资产", doc = "固定资产年末数和增减。") FixedAssets fixedAssets,
    @Key(value = "比上年", doc = "键是被比较数的路径；写原文印出的增减额、增减率和原因。") Map<String, Comparison> comparisons,
    @Key(value = "口径变化", doc = "与以前各年相比核算范围有什么变化，如机构改革、并入核算；从这一年起趋势图注明。") Text scopeChange,
    @Key(value = "绩效", doc = "预算绩效管理：自评表、项目、评价报告。") Performance performance,
    @Key(value = "名词解释", doc = "本年页面要解释的名词；释义不写时取 data/glossary.yml。") List<GlossaryEntry> glossary,
    @Key(value = "其他重要事项", doc = "其他需要说明的事，每条一两句。") List<Text> otherMatters,
    @Key(value = "空表说明", doc = "键是表名，如 公开08表；说明为什么没有数据。不写时程序按数据给出。")
        Map<String, Text> emptyTables,
    @Key(value = "控制数", doc = "会计软件给出的合计数，只用来核对，键是数的路径。") Map<String, Amount> controlTotals,
    @Key(value = "原文", doc = "来源文件印出、但可由其他数推出的数，只用来核对和对照。") List<Stated> stated,
    @Key(value = "更正", doc = "公开后改过的数，逐条登记。") List<Correction> corrections,
    @Key(value = "已说明", doc = "已经核实并说明原因的不符之处。") List<Explanation> explanations) {

  /** The kind of source document, 部门决算 unless the file says otherwise. */
  @Override
  public DocumentKind kind() {
    return kind == null ? DocumentKind.FINAL_ACCOUNTS : kind;
  }

  /** Whether it is one of accounts, which have to say what they leave out. */
  public boolean ofAccounts() {
    return kind() == DocumentKind.FINAL_ACCOUNTS;
  }

  public Publication publication() {
    return new Publication(approved, published, publishedAt);
  }

  public boolean draft() {
    return status == Status.DRAFT;
  }

  /** These accounts with the performance part of a companion file. */
  public FinalAccounts with(Performance companion) {
    return new FinalAccounts(
        year, profile, kind, status, source, approved, published, publishedAt, overview, income, expenditure, carryOver,
        governmentFund, stateCapital, basic, threePublic, operatingCost, generalExpense, procurement, vehicles,
        vehicleUse, otherVehicleUse, equipment, fixedAssets, comparisons, scopeChange, companion, glossary, otherMatters, emptyTables,
        controlTotals, stated, corrections, explanations);
  }

  /** These accounts with some of their corrections only. */
  public FinalAccounts withCorrections(List<Correction> some) {
    return new FinalAccounts(
        year, profile, kind, status, source, approved, published, publishedAt, overview, income, expenditure, carryOver,
        governmentFund, stateCapital, basic, threePublic, operatingCost, generalExpense, procurement, vehicles,
        vehicleUse, otherVehicleUse, equipment, fixedAssets, comparisons, scopeChange, performance, glossary, otherMatters,
        emptyTables, controlTotals, stated, some, explanations);
  }
}
