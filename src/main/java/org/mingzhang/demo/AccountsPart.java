package org.mingzhang.demo;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeSource;

/** Income and expenditure of a year file, from 收入 to 基本支出. */
final class AccountsPart {

  private final Agency agency;
  private final Traits traits;
  private final Books books;
  private final Speech speech;
  private final Yaml yaml;
  private final Dice dice;

  AccountsPart(Agency agency, Books books, Speech speech, Yaml yaml) {
    this.agency = agency;
    this.traits = agency.traits();
    this.books = books;
    this.speech = speech;
    this.yaml = yaml;
    this.dice = speech.dice();
  }

  void write() {
    income();
    expenditure();
    carryOver();
    funds();
    basic();
  }

  private void income() {
    yaml.open("收入");
    if (traits.totalsOnly()) {
      yaml.amount("合计", books.incomeTotal()).value("明细", "未公开").close();
      return;
    }
    for (IncomeSource source : IncomeSource.values()) {
      long amount = books.income().get(source);
      boolean printed = amount > 0 || source != IncomeSource.STATE_CAPITAL;
      if (printed) {
        yaml.amount(source.term(), amount);
      }
    }
    if (traits.incomeLines()) {
      incomeLines();
    }
    yaml.close();
  }

  /** Each subject receives what it spends; what is carried over is the running subject's. */
  private void incomeLines() {
    SortedMap<String, SortedMap<String, Long>> rows = new TreeMap<>();
    for (Line line : books.lines()) {
      SortedMap<String, Long> row = rows.computeIfAbsent(line.code(), code -> new TreeMap<>());
      row.merge(column(line.fund()), line.total(), Long::sum);
    }
    for (FundKind fund : FundKind.values()) {
      long received = books.income().entrySet().stream().filter(e -> fundOf(e.getKey()) == fund).mapToLong(Map.Entry::getValue).sum();
      long difference = received - books.spentOf(fund);
      for (Line line : books.lines()) {
        long here = rows.get(line.code()).getOrDefault(column(fund), 0L);
        long taken = Math.max(difference, -here);
        if (line.fund() == fund && difference != 0) {
          rows.get(line.code()).merge(column(fund), taken, Long::sum);
          difference -= taken;
        }
      }
      if (difference != 0) {
        rows.computeIfAbsent(agency.kind().running(), code -> new TreeMap<>()).merge(column(fund), difference, Long::sum);
      }
    }
    yaml.open("科目");
    rows.forEach(
        (code, row) -> {
          row.values().removeIf(amount -> amount == 0);
          if (!row.isEmpty()) {
            yaml.item().value("科目", code);
            row.forEach(yaml::amount);
            yaml.close();
          }
        });
    yaml.close();
  }

  private String column(FundKind fund) {
    return fund.fiscal() ? "财政拨款收入" : agency.kind().income();
  }

  private static FundKind fundOf(IncomeSource source) {
    return source.fiscal() ? FundKind.values()[source.ordinal()] : FundKind.OTHER;
  }

  private void expenditure() {
    yaml.open("支出");
    if (traits.totalsOnly()) {
      yaml.amount("基本支出", books.basicSpent()).amount("项目支出", books.projectSpent()).value("明细", "未公开");
    } else {
      yaml.value("上缴上级支出", 0).value("经营支出", 0).value("对附属单位补助支出", 0);
    }
    yaml.open("科目");
    books.lines().forEach(this::line);
    yaml.close().close();
  }

  private void line(Line line) {
    yaml.item().value("科目", line.code());
    if (line.fund() != FundKind.GENERAL) {
      yaml.value("资金", line.fund().term());
    }
    if (traits.totalsOnly()) {
      yaml.amount("合计", line.total());
    } else {
      if (line.basic() > 0) {
        yaml.amount("基本支出", line.basic());
      }
      if (line.project() > 0) {
        yaml.amount("项目支出", line.project());
      }
      if (traits.detail() && line.fund().fiscal()) {
        yaml.open("经济分类");
        line.economic().forEach(yaml::amount);
        yaml.close();
      }
    }
    if (line.initial() >= 0) {
      yaml.amount("年初预算", line.initial());
      long difference = line.total() - line.initial();
      if (difference != 0) {
        yaml.text("原因", speech.say((contribution(line) ? "缴费" : "") + (difference > 0 ? "超预算因" : "低预算因")));
      }
    }
    yaml.close();
  }

  /** Whether it is spent for people by rule, so that only people and rules change it. */
  private boolean contribution(Line line) {
    return line.project() == 0 && !line.code().equals(agency.kind().running());
  }

  private void carryOver() {
    yaml.open("结转结余");
    side("年初", books.opening());
    side("年末", books.closing());
    if (books.used() > 0) {
      yaml.amount("使用非财政拨款结余", books.used());
    }
    if (books.allocated() > 0) {
      yaml.amount("结余分配", books.allocated());
    }
    yaml.close();
  }

  private void side(String name, Map<FundKind, Long> funds) {
    yaml.open(name);
    funds.forEach(
        (fund, amount) -> {
          if (amount != 0 || fund == FundKind.GENERAL) {
            yaml.amount(fund.term(), amount);
          }
        });
    yaml.close();
  }

  /** A fund without lines is printed as zero; one with lines says what it was for. */
  private void funds() {
    if (traits.totalsOnly()) {
      return;
    }
    if (books.spentOf(FundKind.GOVERNMENT_FUND) == 0) {
      yaml.value("政府性基金", 0);
    } else {
      yaml.open("政府性基金").text("用途", speech.say("基金用途")).close();
    }
    yaml.value("国有资本经营预算", 0);
  }

  private void basic() {
    yaml.open("基本支出");
    if (traits.totalsOnly()) {
      yaml.amount("人员经费", books.personnel()).amount("公用经费", books.publicUse()).value("明细", "未公开");
    } else {
      yaml.open("经济分类");
      books.basic().forEach(yaml::amount);
      yaml.close();
    }
    yaml.close();
  }
}
