package org.mingzhang.demo;

import org.mingzhang.demo.ThreePublicCosts.Cost;

/** What a year file says of single kinds of spending and of what the department owns, from 三公经费 to 固定资产. */
final class SpendingPart {

  private final Agency agency;
  private final Traits traits;
  private final Books books;
  private final Speech speech;
  private final Yaml yaml;
  private final Dice dice;

  SpendingPart(Agency agency, Books books, Speech speech, Yaml yaml) {
    this.agency = agency;
    this.traits = agency.traits();
    this.books = books;
    this.speech = speech;
    this.yaml = yaml;
    this.dice = speech.dice();
  }

  void write() {
    if (traits.threePublic()) {
      threePublic();
    }
    operation();
    if (traits.procurement()) {
      procurement();
    }
    assets();
  }

  private void threePublic() {
    ThreePublicCosts costs = books.threePublic();
    yaml.open("三公经费");
    if (traits.budgets()) {
      yaml.text("预算口径", "全年预算数");
    }
    cost("因公出国（境）费", costs.abroad(), "出国因").value("团组", costs.trips()).value("人次", costs.trips() * 2).close();
    cost("公务用车购置费", costs.purchase(), "购车因").value("辆", costs.bought()).close();
    cost("公务用车运行维护费", costs.operation(), "公车因");
    if (costs.operation().spent() > 0 && dice.chance(60)) {
      yaml.text("用途", speech.say("用车用途"));
    }
    yaml.close();
    cost("公务接待费", costs.reception(), "接待因").open("国内").value("批次", costs.batches()).value("人次", costs.persons()).close();
    if (costs.reception().spent() > 0 && dice.chance(60)) {
      yaml.text("用途", speech.say("接待用途"));
    }
    yaml.close();
    if (costs.vehicles() > 0) {
      int cars = dice.between(0, costs.vehicles());
      yaml.open("保有量").value("轿车", cars).value("其他车型", costs.vehicles() - cars).close();
    }
    yaml.close();
  }

  private Yaml cost(String name, Cost cost, String why) {
    yaml.open(name);
    if (traits.budgets()) {
      yaml.amount("预算", cost.budget());
    }
    yaml.amount("决算", cost.spent());
    if (cost.budget() != cost.spent() && traits.budgets()) {
      yaml.text("原因", speech.say(why));
    }
    return yaml;
  }

  private void operation() {
    if (agency.kind().office()) {
      yaml.amount("机关运行经费", books.publicUse());
    }
    long meetings = books.basic().getOrDefault("30215", 0L);
    long training = books.basic().getOrDefault("30216", 0L);
    if (!traits.totalsOnly() && meetings + training > 0 && dice.chance(40)) {
      yaml.open("一般性支出").amount("会议费", meetings).amount("培训费", training).close();
    }
  }

  private void procurement() {
    long[] parts = books.procurement();
    long small = dice.scaled(books.procured(), 300, 1000);
    yaml.open("政府采购").amount("货物", parts[0]).amount("工程", parts[1]).amount("服务", parts[2]);
    if (dice.chance(70)) {
      yaml.amount("中小企业", small).amount("小微企业", dice.scaled(small, 300, 1000));
    }
    if (dice.chance(60)) {
      yaml.text("用途", speech.say("采购用途"));
    }
    yaml.close();
  }

  private void assets() {
    int vehicles = books.threePublic().vehicles();
    if (vehicles > 0) {
      int special = dice.between(0, vehicles);
      yaml.open("车辆").value("应急保障用车", vehicles - special).value(agency.kind().office() ? "执法执勤用车" : "其他用车", special).close();
      if (dice.chance(40)) {
        yaml.text("车辆用途", speech.say("用车用途"));
      }
    }
    if (dice.chance(60)) {
      yaml.open("大型设备");
      yaml.open("通用设备").value("门槛", 50).value("台套", dice.below(3)).close();
      yaml.open("专用设备").value("门槛", 100).value("台套", dice.below(agency.kind().sector().equals("医院") ? 12 : 2)).close();
      yaml.close();
    }
    if (dice.chance(60)) {
      yaml.open("固定资产").amount("年末", books.assets()).amount("处置", books.disposed()).close();
    }
  }
}
