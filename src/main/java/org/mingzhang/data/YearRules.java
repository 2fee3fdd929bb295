package org.mingzhang.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Day;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Position;
import org.mingzhang.model.Project;
import org.mingzhang.model.Text;
import org.mingzhang.model.ThreePublicItem;

/** What a year file must keep beyond its shape, apart from its codes and paths. */
final class YearRules {

  private static final int MANY_TIMES = 5000;
  private static final BigDecimal HUGE = BigDecimal.valueOf(100_000);

  private final DataFiles files;
  private final Common common;
  private final Places places;
  private final boolean whole;

  /** @param whole whether nothing of the year was left out because of a fault or is still to be filled in */
  YearRules(DataFiles files, Common common, Places places, boolean whole) {
    this.files = files;
    this.common = common;
    this.places = places;
    this.whole = whole;
  }

  void check(FinalAccounts accounts) {
    new ProfileRules(files, common.profiles(), places).check(accounts);
    dates(accounts.approved(), accounts.published());
    time(accounts);
    if (accounts.source() != null) {
      new Addresses(files).check(accounts.source().url());
    }
    if (accounts.performance() != null) {
      slugs(accounts.performance().projects());
    }
    accounts.glossary().forEach(this::explained);
    if (accounts.threePublic() != null) {
      accounts.threePublic().fromGovernmentFund().keySet().forEach(this::threePublicItem);
    }
    new TotalRules(files, places, whole).check(accounts);
    scale(accounts);
  }

  private void dates(Day approved, Day published) {
    if (approved != null && published != null && published.value().isBefore(approved.value())) {
      files.error(published.at(), "公开日期早于批复日期", "批复日期是 " + approved.printed());
    }
  }

  private void time(FinalAccounts accounts) {
    Text time = accounts.publishedAt();
    if (time != null && !time.value().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      files.error(time.at(), "公开时刻" + Quoted.of(time.value()) + "不对", "24 小时制，写作 09:30");
    } else if (time != null && accounts.published() == null && whole) {
      files.error(time.at(), "写了公开时刻，没有写公开日期", "补上公开日期，或者删去这一行");
    }
  }

  private void slugs(List<Project> projects) {
    Map<String, Position> seen = new HashMap<>();
    for (Project project : projects) {
      Text slug = project.slug();
      if (!slug.value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        files.error(slug.at(), "标识" + Quoted.of(slug.value()) + "不能用在网址里", "只用小写字母、数字和连字符");
      }
      Position first = seen.putIfAbsent(slug.value(), slug.at());
      if (first != null) {
        files.error(slug.at(), "标识" + Quoted.of(slug.value()) + "重复", "第 " + first.line() + " 行已经用过");
      }
    }
  }

  /** A term without explanation would silently be missing on the page. */
  private void explained(GlossaryEntry entry) {
    String term = entry.term().value();
    boolean known =
        common.glossary().value().stream()
            .anyMatch(
                e -> e.term().value().equals(term) || e.synonyms().stream().anyMatch(s -> s.value().equals(term)));
    if (entry.text() == null && common.glossary().whole() && !known) {
      files.warning(entry.term().at(), "名词" + Quoted.of(term) + "没有释义，页面上不出现", "在这里写“释义”，或补进 data/glossary.yml");
    }
  }

  /** A cost that is none of the items would be in no row of the table, and in no total. */
  private void threePublicItem(String name) {
    List<String> items = Stream.of(ThreePublicItem.values()).map(ThreePublicItem::term).toList();
    if (!items.contains(name)) {
      Position at = places.of("三公经费", "政府性基金安排", name);
      files.error(at, "“三公”经费里没有" + Quoted.of(name), "可以写：" + String.join("、", items));
    }
  }

  /** 元 typed where 万元 is meant shows as an amount far above its neighbours. */
  private void scale(FinalAccounts accounts) {
    List<Amount> amounts = new ArrayList<>();
    new Amounts(files.shapes(), amounts::add).visit(accounts);
    List<BigDecimal> sizes = amounts.stream().map(a -> a.value().abs()).filter(v -> v.signum() > 0).sorted().toList();
    if (sizes.size() < 3) {
      return;
    }
    BigDecimal limit = HUGE.max(sizes.get(sizes.size() / 2).multiply(BigDecimal.valueOf(MANY_TIMES)));
    for (Amount amount : amounts) {
      if (amount.value().abs().compareTo(limit) >= 0) {
        String tenThousands = amount.value().movePointLeft(4).stripTrailingZeros().toPlainString();
        files.warning(amount.at(), "金额 " + amount.printed() + " 万元比其他数大得多", "是不是以元为单位；若是，写作 " + tenThousands);
      }
    }
  }
}
