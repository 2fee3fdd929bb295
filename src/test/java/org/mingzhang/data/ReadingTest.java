package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.DocumentKind;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Text;

/** Site: {@code _base}. What is typed rightly arrives whole, whichever of the allowed forms was chosen. */
class ReadingTest {

  private static final String FOLDER = "data/departments/430204-jgsw/";

  @TempDir private Path temp;
  private TestPortal portal;

  @BeforeEach
  void base() throws IOException {
    portal = new TestPortal(temp);
  }

  @Test
  void aBareValueMeansTheMainKey() throws IOException {
    FinalAccounts brief =
        read(
            """
            支出: [{科目: 2010301, 基本支出: 3.00}]
            基本支出: {经济分类: {30101: 3.00}, 未列金额: 302}
            三公经费: {公务接待费: 0.20}
            概况: {职责: [管理公务用车。], 内设机构: [办公室]}
            名词解释: [三公经费]
            其他重要事项: 没有独立网站。
            """);
    FinalAccounts full =
        read(
            """
            支出:
              科目:
                - 科目: 2010301
                  基本支出: 3.00
            基本支出:
              经济分类:
                30101: {金额: 3.00}
              未列金额: [302]
            三公经费:
              公务接待费:
                决算: 0.20
            概况:
              职责:
                - 内容: 管理公务用车。
              内设机构:
                - 名称: 办公室
            名词解释:
              - 术语: 三公经费
            其他重要事项:
              - 没有独立网站。
            """);
    assertThat(brief).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class).isEqualTo(full);
  }

  @Test
  void everyValueKnowsItsPlaceAndKeepsItsDecimals() throws IOException {
    FinalAccounts accounts = read("机关运行经费: 56.70\n三公经费:\n  公务接待费: {预算: 0.3, 决算: 0.20}\n");
    assertThat(accounts.operatingCost().printed()).isEqualTo("56.70");
    assertThat(accounts.operatingCost().at()).isEqualTo(new Position(TestPortal.YEAR, 4, 9));
    assertThat(accounts.threePublic().reception().budget().printed()).isEqualTo("0.3");
    assertThat(accounts.threePublic().reception().spent().at()).isEqualTo(new Position(TestPortal.YEAR, 6, 24));
  }

  @Test
  void whatIsNotTypedIsAbsentAndNotZero() throws IOException {
    FinalAccounts accounts = read("");
    assertThat(accounts.income()).isNull();
    assertThat(accounts.operatingCost()).isNull();
    assertThat(accounts.vehicles()).isEmpty();
    assertThat(accounts.stated()).isEmpty();
    assertThat(accounts.kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
    assertThat(accounts.draft()).isFalse();
  }

  @Test
  void aLineWithoutFundIsGeneralBudget() throws IOException {
    FinalAccounts accounts = read("支出:\n  - {科目: 2010301, 基本支出: 1}\n  - {科目: 2120899, 项目支出: 2, 资金: 政府性基金}\n");
    assertThat(accounts.expenditure().lines())
        .extracting(line -> line.fund())
        .containsExactly(FundKind.GENERAL, FundKind.GOVERNMENT_FUND);
  }

  @Test
  void textsOverSeveralLinesBecomeOne() throws IOException {
    FinalAccounts accounts = read("其他重要事项:\n  - |\n    没有独立网站，\n    只在专栏公开。\n  - \"甲\t乙\"\n");
    assertThat(accounts.otherMatters()).extracting(Text::value).containsExactly("没有独立网站，只在专栏公开。", "甲 乙");
  }

  @Test
  void namesTypedAsKeysKeepTheirOrder() throws IOException {
    assertThat(read("车辆: {其他用车: 2, 应急保障用车: 1, 机要通信用车: 3}\n").vehicles())
        .containsOnlyKeys("其他用车", "应急保障用车", "机要通信用车")
        .satisfies(vehicles -> assertThat(vehicles.keySet()).first().isEqualTo("其他用车"));
  }

  @Test
  void aCompanionBringsThePerformancePart() throws IOException {
    portal.year("机关运行经费: 1\n");
    portal.write(FOLDER + "2021-performance.yml", "年度: 2021\n绩效:\n  问题: 预算编得不细。\n");
    assertThat(only().accounts().performance().problems()).extracting(Text::value).containsExactly("预算编得不细。");
    assertThat(only().accounts().operatingCost().printed()).isEqualTo("1");
  }

  @Test
  void theNameOfAnUnlistedCodeIsUsed() throws IOException {
    portal.year("支出: [{科目: 2010350, 名称: 事业运行, 基本支出: 3.00}]\n");
    assertThat(portal.read().problems()).noneMatch(Problem::isError);
    assertThat(only().ledger().classification().functional()).containsEntry("2010350", "事业运行");
  }

  @Test
  void yearsComeNewestFirst() throws IOException {
    portal.write(FOLDER + "2023.yml", "年度: 2023\n体例: 国家\n来源: 部门决算\n");
    portal.write(FOLDER + "2022.yml", "年度: 2022\n体例: 国家\n来源: 部门决算\n状态: 草稿\n");
    List<DepartmentYear> years = portal.read().data().orElseThrow().years();
    assertThat(years).extracting(DepartmentYear::year).containsExactly(2023, 2022, 2021);
    assertThat(years).extracting(DepartmentYear::file).contains(FOLDER + "2022.yml");
    assertThat(years.get(1).accounts().draft()).isTrue();
  }

  private FinalAccounts read(String rest) throws IOException {
    portal.year(rest);
    assertThat(portal.lines()).isEmpty();
    return only().accounts();
  }

  private DepartmentYear only() {
    List<DepartmentYear> years = portal.read().data().orElseThrow().years();
    assertThat(years).hasSize(1);
    return years.get(0);
  }
}
