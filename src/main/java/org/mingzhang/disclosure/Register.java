package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.SourceDocument;
import org.mingzhang.model.Value;

/** What an index of disclosed government information holds of a document: 索引号, 发布机构, 成文日期, 发布日期. */
public final class Register {

  private Register() {}

  /** Empty for a document without number, date or hour of its own. */
  public static List<Block.Facts.Fact> of(FinalAccounts accounts) {
    SourceDocument source = accounts.source();
    if (source.index() == null && source.dated() == null && accounts.publishedAt() == null) {
      return List.of();
    }
    List<Block.Facts.Fact> facts = new ArrayList<>();
    addTo(facts, "索引号", source.index());
    addTo(facts, "发布机构", source.publisher());
    addTo(facts, "成文日期", source.dated());
    if (accounts.published() != null) {
      facts.add(new Block.Facts.Fact("发布日期", accounts.publication().dayAndHour(), ""));
    }
    return facts;
  }

  private static void addTo(List<Block.Facts.Fact> facts, String name, Value value) {
    if (value != null) {
      facts.add(new Block.Facts.Fact(name, value.printed(), ""));
    }
  }
}
