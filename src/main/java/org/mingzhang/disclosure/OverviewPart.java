package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.model.Count;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Overview;
import org.mingzhang.model.Profile.ProfilePart;
import org.mingzhang.model.Staffing;

/** 概况: duties and structure by pattern, staff as facts, the year's work as chapters. */
final class OverviewPart {

  /** The key of a number of persons that was published without its kinds. */
  private static final String TOTAL = "合计";

  private final DepartmentYear year;
  private final SentenceModel model;

  OverviewPart(DepartmentYear year, SentenceModel model) {
    this.year = year;
    this.model = model;
  }

  /** The part, or null where the document says nothing of it. */
  Section write(ProfilePart part, int number, String ordinal, String title) {
    Overview overview = year.accounts().overview();
    if (overview == null) {
      return null;
    }
    String id = "p" + number;
    List<Section> sections = new ArrayList<>(ExplanationPart.sections(part, id + "-", model));
    if (overview.staffing() != null) {
      int n = sections.size() + 1;
      sections.add(new Section(id + "-" + n, Numbering.section(n), "人员情况", staffing(overview.staffing())));
    }
    if (!overview.work().isEmpty()) {
      int n = sections.size() + 1;
      List<Section> chapters = Chapters.write(overview.work(), id + "-" + n);
      sections.add(new Section(id + "-" + n, Numbering.section(n), year.year() + "年重点工作", List.of(), chapters));
    }
    return sections.isEmpty() ? null : new Section(id, ordinal, title, List.of(), sections);
  }

  private List<Block> staffing(Staffing staffing) {
    List<Block.Facts.Fact> facts = new ArrayList<>();
    counts(facts, "编制", staffing.quota(), "概况/人员/编制/合计");
    counts(facts, "领导职数", staffing.leaders(), null);
    counts(facts, "在职人员", staffing.onDuty(), "概况/人员/在职/合计");
    count(facts, "离休人员", staffing.honourablyRetired());
    count(facts, "退休人员", staffing.retired());
    count(facts, "临聘人员", staffing.temporary());
    counts(facts, "其他人员", staffing.others(), null);
    Phrases phrases = model.phrases();
    List<String> present = new ArrayList<>(List.of("在职"));
    if (staffing.honourablyRetired() != null) {
      present.add("离休");
    }
    if (staffing.retired() != null) {
      present.add("退休");
    }
    if (present.size() > 1 && staffing.others().isEmpty() && phrases.has("概况/人员/实有")) {
      facts.add(new Block.Facts.Fact("实有人数", phrases.number("概况/人员/实有") + " 人", String.join("、", present) + "合计"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Facts(facts));
    if (staffing.remark() != null) {
      blocks.add(new Block.Paragraph(staffing.remark().value()));
    }
    blocks.addAll(phrases.notes(List.of("概况/人员/编制/合计", "概况/人员/在职/合计", "概况/人员/实有")));
    return blocks;
  }

  private void counts(List<Block.Facts.Fact> into, String label, Map<String, Count> counts, String totalPath) {
    if (counts.isEmpty()) {
      return;
    }
    List<String> kinds = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          if (totalPath == null || !kind.equals(TOTAL)) {
            kinds.add(kind + " " + count.value() + " 人");
          }
        });
    String total = totalPath == null ? "" : model.phrases().number(totalPath) + " 人";
    String detail = String.join("，", kinds);
    into.add(total.isEmpty() ? new Block.Facts.Fact(label, detail, "") : new Block.Facts.Fact(label, total, detail));
  }

  private static void count(List<Block.Facts.Fact> into, String label, Count count) {
    if (count != null) {
      into.add(new Block.Facts.Fact(label, count.value() + " 人", ""));
    }
  }
}
