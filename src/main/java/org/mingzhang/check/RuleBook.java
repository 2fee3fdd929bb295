package org.mingzhang.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.check.Rule.Test;
import org.mingzhang.model.Match;

/**
 * All rules in one table, by id: what it asks, formula, where the figures stand, an example, paths of the printed figures
 * it compares, and what it checks beside. R01–R58 follow the 勾稽 list; the others were added.
 */
public final class RuleBook {

  /** The rules in order of their ids. */
  public static final List<Rule> RULES =
      List.of(
          // Inside one table
          rule(
              "R01", "本年收入合计等于各项收入之和", "本年收入合计 = 八项收入相加", "公开01表",
              "一般公共预算 300 万元、其他收入 20 万元，合计印 330 万元，应是 320 万元，不符。",
              "收入/合计|公开01表/本年收入合计/金额|公开02表/合计/本年收入合计", null),
          rule(
              "R02", "本年支出合计等于各类支出之和", "本年支出合计 = 各类支出相加", "公开01表",
              "201 类 180 万元、210 类 20 万元，本年支出合计印 200 万元，通过。",
              "支出/合计|公开01表/本年支出合计/金额", null),
          rule(
              "R03", "收入总计等于本年收入加结转", "收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余", "公开01表",
              "本年收入 320 万元、年初结转 15 万元，收入总计印 320 万元，应是 335 万元，不符。",
              "收入总计|公开01表/收入总计/金额", null),
          rule(
              "R04", "支出总计等于本年支出加结转", "支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余", "公开01表",
              "本年支出 310 万元、年末结转 25 万元，支出总计印 335 万元，通过。",
              "支出总计|公开01表/支出总计/金额", null),
          rule(
              "R05", "收入总计等于支出总计", "收入总计 = 支出总计", "公开01表",
              "收入总计印 335 万元，支出总计印 330 万元，两边差 5 万元，不符。",
              "收入支出总计", TableRules::grandTotalsAgree),
          rule(
              "R06", "收入决算表每行相加", "本年收入合计 = 财政拨款 + 上级补助 + 事业 + 经营 + 附属上缴 + 其他", "公开02表",
              "公开02表 2010301 一行，财政拨款 120.00 加其他收入 5.00，合计印 125.01 万元，差 0.01，尾差。",
              "公开02表/\\d+/本年收入合计", null),
          rule(
              "R07", "支出决算表每行相加", "本年支出合计 = 基本 + 项目 + 上缴上级 + 经营 + 对附属补助", "公开03表",
              "公开03表 2010301 一行，基本 80 加项目 40，合计印 102 万元，应是 120 万元，不符。",
              "公开03表/[^/]+/本年支出合计", null),
          rule(
              "R08", "类款项逐级相加", "类 = 各款相加，款 = 各项相加，合计 = 各类相加", "公开02、03、05、08、09表",
              "20103 款下两个项 80 万元和 40 万元，款印 140 万元，应是 120 万元，不符。",
              "(支出|一般公共预算支出)/(\\d+|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出)(/.*)?|公开0[2358]表/.*|四川\\d\\d表/.*", null),
          rule(
              "R09", "财政拨款各行等于三种资金之和", "合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算", "公开04表",
              "公开04表 212 一行，一般公共预算 50 加政府性基金 30，合计印 80 万元，通过。",
              "公开04表/(?!收入总计|支出总计|本年收入合计|[^/]*财政拨款).*/合计", null),
          rule(
              "R10", "财政拨款按资金收支平衡", "年初 + 本年收入 = 本年支出 + 年末，每种资金都一样；两个总计相等", "公开04表",
              "一般公共预算年初 5、收入 300、支出 290 万元，年末印 10 万元，应是 15 万元，不符。",
              "财政拨款(收入|支出|收入支出)总计|公开04表/(收入|支出)总计/.*", FundRules::fiscalFundsBalance),
          rule(
              "R11", "一般公共预算支出表每行相加", "合计 = 基本支出 + 项目支出", "公开05表",
              "公开05表 2010302 一行，基本 0 加项目 40.50，合计印 45.00 万元，差 4.50，不符。",
              "公开05表/\\d{7}/合计", null),
          rule(
              "R12", "经济分类的类等于所属各款之和", "301、302、303…… = 各自的款相加", "公开06表",
              "301 各款相加 73.45 万元，类印 73.46 万元，款有十几个，差 0.01，尾差。",
              "基本支出/\\d{3}|公开06表/\\d{3}/决算数", null),
          rule(
              "R13", "人员经费、公用经费等于所属各类之和", "人员经费 = 301 + 303；公用经费 = 其余各类", "公开06表",
              "301 是 73.46、303 是 6.54 万元，人员经费印 80.00 万元，通过。",
              "基本支出/(合计|人员经费|公用经费)|公开06表/.*合计/决算数", null),
          rule(
              "R14", "经济分类没有错行", "一款不应等于整个类，除非别的款都是零", "公开06表",
              "30101 填 73.46 万元，正好是 301 类的合计，而 30102 另有 12 万元，不符。",
              null, TableRules::noRowShifted),
          rule(
              "R15", "“三公”经费合计等于三项之和", "合计 = 出国 + 用车 + 接待，预算数和决算数都一样", "公开07表",
              "出国 0、用车 42、接待 2 万元，“三公”合计印 46 万元，应是 44 万元，不符。",
              "三公经费/合计/(预算|决算)|公开07表/合计/.*", null),
          rule(
              "R16", "用车费用等于购置加运行", "小计 = 购置费 + 运行维护费", "公开07表",
              "购置 20、运行 22 万元，用车小计印 22 万元，漏加购置费，不符。",
              "三公经费/公务用车购置及运行维护费/(预算|决算)|公开07表/公务用车购置及运行维护费/.*", null),
          rule(
              "R17", "政府性基金收支平衡", "年初 + 本年收入 = 本年支出 + 年末", "公开08表",
              "政府性基金年初 0、收入 60、支出 55 万元，年末印 5 万元，通过。",
              "政府性基金支出/合计|公开08表/.*", FundRules::governmentFundBalances),
          rule(
              "R18", "国有资本经营预算收支平衡", "年初 + 本年收入 = 本年支出 + 年末", "公开09表",
              "国有资本经营预算收入 8、支出 6 万元，年末印 0，应是 2 万元，不符。",
              "国有资本经营预算支出/合计|公开09表/.*|四川13表/.*", FundRules::stateCapitalBalances),
          rule(
              "R19", "金额不是负数", "除结转和结余、增减额以外，金额都不小于零", "各表",
              "公务接待费填 -1.20 万元，费用不会小于零，不符。",
              null, TableRules::noNegativeAmounts),
          // Between tables
          rule(
              "R20", "收入总表与收入决算表合计相同", "公开01表本年收入合计 = 公开02表合计", "公开01表、公开02表",
              "公开02表各科目相加 320 万元，公开01表各项收入相加 318 万元，不符。",
              null, TableRules::incomeTotalsAgree),
          rule(
              "R21", "收入总表各项与收入决算表各栏相同", "公开01表每项收入 = 公开02表该栏合计", "公开01表、公开02表",
              "公开02表其他收入一栏 20 万元，公开01表其他收入 20 万元，通过。",
              "公开02表/合计/.*", TableRules::incomeSourcesAgree),
          rule(
              "R22", "支出总表与支出决算表合计相同", "各科目相加 = 本年支出合计", "公开01表、公开03表",
              "公开03表合计印 310 万元，各科目相加也是 310 万元，通过。",
              "公开03表/合计/本年支出合计", TableRules::expenditureTotalsAgree),
          rule(
              "R23", "支出总表各类与支出决算表相同", "公开01表每类支出 = 公开03表该类", "公开01表、公开03表",
              "公开01表卫生健康一行印 20 万元，公开03表 210 类是 25 万元，不符。",
              "公开01表/\\d{3}/金额", null),
          rule(
              "R24", "财政拨款收入在两张表里相同", "公开02表财政拨款收入 = 公开04表本年收入合计", "公开02表、公开04表",
              "公开04表本年收入合计印 300 万元，公开01表三项财政拨款 300 万元，通过。",
              "收入/财政拨款收入|公开04表/本年收入合计/.*", null),
          rule(
              "R25", "三种财政拨款收入在两张表里相同", "公开04表各项收入 = 公开01表同一项", "公开01表、公开04表",
              "公开04表一般公共预算财政拨款印 280 万元，公开01表是 300 万元，不符。",
              "公开04表/(一般公共预算|政府性基金预算|国有资本经营预算)财政拨款/.*", null),
          rule(
              "R26", "财政拨款不超过全部资金", "财政拨款的收入、支出、总计都不大于全部资金的", "公开01表、公开04表",
              "财政拨款支出 315 万元，全部支出却只有 310 万元，不符。",
              null, TableRules::fiscalWithinTotal),
          rule(
              "R27", "一般公共预算支出在两张表里相同", "公开04表一般公共预算栏 = 公开05表", "公开04表、公开05表",
              "公开04表 201 类的一般公共预算栏印 180 万元，公开05表 201 类是 180 万元，通过。",
              "公开04表/(\\d{3}|本年支出合计)/.*", null),
          rule(
              "R28", "一般公共预算不超过全部支出", "公开05表每格不大于公开03表同一格", "公开03表、公开05表",
              "一般公共预算的项目支出 130 万元，全部项目支出印 125 万元，不符。",
              null, TableRules::generalWithinTotal),
          rule(
              "R29", "基本支出在两张表里相同", "人员经费 + 公用经费 = 一般公共预算基本支出", "公开05表、公开06表",
              "人员经费 80 加公用经费 30 是 110 万元，公开05表基本支出 112 万元，不符。",
              null, TableRules::basicAgrees),
          rule(
              "R30", "“三公”经费不小于基本支出里的同一项", "出国、运行、接待、购置 ≥ 30212、30231、30217、31013", "公开06表、公开07表",
              "基本支出里的公务接待费 3 万元，“三公”公务接待费却是 2 万元，不符。",
              null, TableRules::threePublicCoversBasic),
          rule(
              "R31", "会议费、培训费不小于基本支出里的同一项", "会议费 ≥ 30215，培训费 ≥ 30216", "公开06表",
              "基本支出里的培训费 0.80 万元，另外公布的培训费是 0，不符。",
              null, TableRules::generalExpenseCoversBasic),
          rule(
              "R32", "政府性基金在两张表里相同", "公开08表合计 = 公开04表政府性基金栏", "公开04表、公开08表",
              "政府性基金支出 55 万元只填一处，两张表出自同一个数，不适用。",
              null, FundRules::governmentFundInBothTables),
          rule(
              "R33", "国有资本经营预算在两张表里相同", "公开09表合计 = 公开04表该栏", "公开04表、公开09表",
              "国有资本经营预算支出 6 万元只填一处，两张表出自同一个数，不适用。",
              null, FundRules::stateCapitalInBothTables),
          rule(
              "R34", "没有数的表说明原因", "基金为零时表为空，并写明原因", "公开08表、公开09表",
              "公开08表有支出 55 万元，空表说明却写“没有政府性基金支出”，不符。",
              null, FundRules::emptyTablesAreExplained),
          rule(
              "R35", "政府性基金不混入一般公共预算", "资金是政府性基金的科目不列入公开05表", "公开05表、公开08表",
              "2120803 是政府性基金的科目，漏写资金，30 万元混进了一般公共预算，不符。",
              null, FundRules::fundsStayApart),
          rule(
              "R36", "全部资金与财政拨款的差额能够说明", "支出之差 = 收入之差 + 结余和结转之差", "公开01表、公开04表",
              "全部收入比财政拨款多 20 万元，支出多 18 万元，其他资金结转增加 2 万元，说得清，通过。",
              null, FundRules::gapIsExplained),
          rule(
              "R37", "部门等于本级加所属单位", "部门合计 = 各单位相加，扣除上缴和补助", "各表",
              "本级支出 200、下属中心支出 110 万元，部门印 320 万元，应是 310 万元，不符。",
              null, YearsRules::unitsAddUp),
          // Across years
          rule(
              "R38", "年初结转等于上年年末结转", "本年年初结转和结余 = 上年年末结转和结余", "公开01表",
              "上年年末结转 15 万元，本年年初印 12 万元，没有写原因，不符。",
              null, YearsRules::carryOverContinues),
          rule(
              "R39", "推算的上年数等于上年公布的数", "本年数减增减额 = 上年公布的数", "情况说明",
              "本年 320 万元，比上年增加 20 万元，上年应是 300 万元，上年公布 305 万元，不符。",
              "比上年/.*/上年", YearsRules::priorYearAgrees),
          rule(
              "R40", "科目编码当年有效", "编码和名称在当年科目表里", "公开02、03、05表",
              "2020 年的科目还叫“行政事业单位离退休”，这个名称 2020 年起已改，不符。",
              null, YearsRules::codesAreOfTheYear),
          rule(
              "R41", "表的种类与年度相符", "格式里的表齐全", "各表",
              "所选的格式里没有公开09表，而这一年要公开九张表，不符。",
              null, YearsRules::tablesAreOfTheYear),
          // The text against the tables and itself
          rule(
              "R42", "说明里的金额与表一致", "说明第几节的金额 = 对应表里的数", "情况说明",
              "“三公”合计 44 万元只填一次，表和第七节都用这个数，不适用。",
              null, TextRules::textAndTablesAreOne),
          rule(
              "R43", "占比的分母正确", "占比 = 部分 ÷ 它所属的合计", "情况说明",
              "公用经费 30 万元，占基本支出 110 万元的 27.27%，印 9.68% 是除以了支出合计，不符。",
              ".*/占比", null),
          rule(
              "R44", "增减率除以上年数", "增减率 = 增减额 ÷（本年数 − 增减额）", "情况说明",
              "本年 320、增加 20 万元，除以上年 300 万元是 6.67%，印 6.25% 是除以了本年数，不符。",
              "比上年/.*/重算增减率", null),
          rule(
              "R45", "增减方向与正负一致", "增减额和增减率同号，不留格式里的两个方向", "情况说明",
              "增减额印 -20 万元，增减率印 6.67%，方向相反，不符。",
              "比上年/.*/(增减|增减率)", TextRules::directionsAgree),
          rule(
              "R46", "完成率和大于小于正确", "完成率 = 决算数 ÷ 预算数；预算为零没有完成率", "情况说明",
              "预算 40、决算 44 万元，完成率应是 110%，却印“小于预算”，不符。",
              ".*/(完成率|比预算|差额|年初预算|调增)", null),
          rule(
              "R47", "差异说明原因", "决算与预算、本年与上年不同的，写明原因", "情况说明",
              "预算 40、决算 44 万元，没有写原因，不符。",
              null, TextRules::reasonsAreGiven),
          rule(
              "R48", "项级科目相加等于一般公共预算支出", "各项相加 = 一般公共预算支出合计", "情况说明五",
              "各项相加 300.02 万元，一般公共预算支出合计印 300.00 万元，项有六个，差 0.02，尾差。",
              "一般公共预算支出/(合计|基本支出|项目支出)|公开05表/合计/.*", null),
          rule(
              "R49", "同一个数前后相同", "印了两次的数两次一样", "各部分",
              "第一部分印退休 7 人，附件印退休 8 人，不符。",
              ".*", null),
          rule(
              "R50", "政府采购总额等于三项之和", "总额 = 货物 + 工程 + 服务；小微企业 ≤ 中小企业 ≤ 总额", "情况说明",
              "货物 30、工程 50、服务 10 万元，采购总额印 90 万元，通过。",
              "政府采购/合计", TextRules::procurementHolds),
          rule(
              "R51", "车辆总数等于各类之和", "总数 = 各类车辆相加；保有量不大于总数", "情况说明",
              "应急用车 8 辆、其他用车 2 辆，总数印 11 辆，应是 10 辆，不符。",
              "车辆/合计|三公经费/保有量/合计", TextRules::vehiclesHold),
          rule(
              "R52", "机关运行经费不超过公用经费", "机关运行经费 ≤ 公用经费合计", "情况说明、公开06表",
              "公用经费 30 万元，机关运行经费印 34 万元，不符。",
              null, TextRules::operatingCostWithinPublicUse),
          rule(
              "R53", "人数前后一致", "实有 = 在职 + 离休 + 退休", "概况",
              "在职 16 人、退休 14 人，实有印 31 人，应是 30 人，不符。",
              "概况/人员/.*", null),
          rule(
              "R54", "接待和出国的次数与费用相符", "有费用就有批次和人次，没有费用就没有；国内加外事、各车型相加等于总数", "情况说明七",
              "公务接待费 2 万元，接待批次却印 0，不符。",
              "三公经费/.*/(批次|人次|团组|辆)", TextRules::countsFitCosts),
          rule(
              "R55", "年份正确", "文字里没有报告年度五年以后的年份；标题和基年与报告年度相合", "各部分",
              "2021 年的报告里写着“2031年完工”，晚了十年，不符。",
              null, TextRules::yearsAreNotLater),
          rule(
              "R56", "单位是万元", "金额前后单位一致，不差一万倍", "各部分",
              "申报金额是 12 万元，印成“12元”，差一万倍，不符。",
              null, TextRules::unitsAgree),
          rule(
              "R57", "没有格式里留下的字", "没有 XX、某某、减少（增加）、空括号", "各部分",
              "印“比上年减少（增加）5 万元”，两个方向没有删去一个，不符。",
              null, TextRules::noLeftovers),
          rule(
              "R58", "“三公”预算口径写明", "写明预算数是年初数还是全年数", "公开07表",
              "印了“三公”预算 44 万元，没有写是年初预算数还是全年预算数，不符。",
              null, TextRules::budgetBasisIsSaid),
          // Performance
          rule(
              "R59", "得分相加等于总分", "总得分 = 各指标得分 + 预算执行得分", "绩效自评表",
              "各指标得分相加 88 分，加执行得分 10 分，总分印 96 分，应是 98 分，不符。",
              "绩效/.*/(总得分|总分值|分值合计|得分合计)", null),
          rule(
              "R60", "分值相加等于一百或所印的满分", "各指标分值 + 预算执行分值 = 100", "绩效自评表",
              "各指标分值相加 95 分，加执行 10 分，合计 105 分，不是 100 分，不符。",
              null, ScoreRules::weightsMakeAHundred),
          rule(
              "R61", "一级指标分值等于所属指标之和", "一级分值 = 所属各指标分值相加", "绩效自评表",
              "产出指标印 50 分，所属指标相加 55 分，不符。",
              null, ScoreRules::levelsAddUp),
          rule(
              "R62", "执行率和执行得分正确", "执行率 = 执行数 ÷ 全年预算数；得分 = 执行率 × 分值，按所印的小数位", "绩效自评表",
              "全年预算 80、执行 76 万元，执行率 95%，分值 10 分应得 9.5 分，印 10 分是四舍五入，通过。",
              "绩效/.*/执行率", ScoreRules::executionScoreFits),
          rule(
              "R63", "等级与得分相符", "总得分落在该等级的分数段里", "绩效自评表",
              "总得分 86 分，90 分起为优，等级印“优”，应是“良”，不符。",
              null, ScoreRules::gradesFit),
          rule(
              "R64", "没有完成的指标不给满分", "完成值低于目标的，得分小于分值", "绩效自评表",
              "目标 15 人，完成 14 人，分值 10 分得了 10 分，不符。",
              null, ScoreRules::missedTargetsLosePoints),
          rule(
              "R65", "项目金额前后相同", "同一项目在明细、自评表和批复里金额相同；合计 = 财政拨款 + 其他资金", "绩效",
              "项目明细里食堂 56 万元，自评表执行数 54 万元，不符。",
              null, ScoreRules::projectAmountsAgree),
          rule(
              "R66", "项目明细相加等于项目支出", "各项目支出相加 = 项目支出合计", "绩效",
              "八个项目相加 125 万元，项目支出合计 125 万元，通过。",
              "绩效/项目支出明细/合计", ScoreRules::projectsMakeProjectExpenditure),
          rule(
              "R67", "没有完成的目标说明原因", "得分小于分值的指标写明偏差原因", "绩效自评表",
              "满意度 10 分只得 8 分，没有写偏差原因，不符。",
              null, ScoreRules::deviationsAreExplained),
          // Dates
          rule(
              "R68", "批复后二十天内公开", "公开日期 − 批复日期 ≤ 20 天", "日期",
              "8 月 20 日批复，9 月 15 日公开，过了 26 天，不符。",
              null, DateRules::publishedInTime),
          rule(
              "R69", "公开日期不晚于今天", "公开日期 ≤ 核对的那一天", "日期",
              "公开日期写 2032-09-05，晚于核对的那一天，不符。",
              null, DateRules::notInTheFuture));

  /** Rules that compare only what no other rule takes: any sum of subjects, then any other figure. */
  private static final List<String> REST = List.of("R08", "R49");

  private static final Map<String, Rule> BY_ID =
      RULES.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

  /** The rules that compare printed figures; a path belongs to the first that takes it. */
  private static final List<Rule> COMPARING =
      Stream.concat(RULES.stream().filter(rule -> !REST.contains(rule.id())), REST.stream().map(RuleBook::named))
          .filter(rule -> rule.prints() != null)
          .toList();

  /** How many paths are remembered: those of tables and sections, which all departments share. */
  private static final int REMEMBERED = 20_000;

  private static final Map<String, Rule> BY_PATH = new ConcurrentHashMap<>();

  private RuleBook() {}

  private static Rule rule(
      String id, String title, String formula, String source, String example, String prints, Test test) {
    return new Rule(id, title, formula, source, example, prints == null ? null : Pattern.compile(prints), test);
  }

  /** The rule that compares a printed figure: repeats of a typed figure belong to R49, unless their direction is turned. */
  static Rule ruleFor(Match match) {
    String path = match.stated().path().value();
    if (match.figure().source()) {
      return named("R45").compares(path) && isTurned(match) ? named("R45") : named("R49");
    }
    Rule known = BY_PATH.get(path);
    if (known != null) {
      return known;
    }
    Rule rule = COMPARING.stream().filter(candidate -> candidate.compares(path)).findFirst().orElseThrow();
    if (BY_PATH.size() < REMEMBERED) {
      BY_PATH.put(path, rule);
    }
    return rule;
  }

  /** A change printed with two directions, or with the other one. */
  private static boolean isTurned(Match match) {
    boolean differs = match.result() == Match.Result.DIFFERENT;
    return differs && (match.printed() == null || match.printed().signum() * match.figure().value().signum() < 0);
  }

  /** A rule by its id. */
  static Rule named(String id) {
    return BY_ID.get(id);
  }
}
