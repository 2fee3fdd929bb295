package org.mingzhang.data;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Form;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Text;

/** The profile of a year is known, and what is typed for a table finds that table there. */
final class ProfileRules {

  private final DataFiles files;
  private final Known<Map<String, Profile>> profiles;
  private final Places places;

  ProfileRules(DataFiles files, Known<Map<String, Profile>> profiles, Places places) {
    this.files = files;
    this.profiles = profiles;
    this.places = places;
  }

  void check(FinalAccounts accounts) {
    accounts.emptyTables().keySet().forEach(this::known);
    if (accounts.profile() == null || !profiles.whole()) {
      return;
    }
    Profile profile = profiles.value().get(accounts.profile().value());
    if (profile == null) {
      unknown(accounts.profile());
      return;
    }
    accounts.emptyTables().keySet().forEach(table -> shown(table, profile));
    if (accounts.expenditure() != null) {
      accounts.expenditure().lines().forEach(line -> shown(line, profile));
    }
  }

  private void unknown(Text profile) {
    String allowed = profiles.value().keySet().stream().map(Quoted::plain).collect(Collectors.joining("、"));
    files.error(profile.at(), "没有" + Quoted.of(profile.value()) + "这种格式", "可以写：" + allowed);
  }

  private void known(String table) {
    if (Form.labelled(table).isEmpty()) {
      String own = Form.Series.SICHUAN.forms().stream().map(Form::label).collect(Collectors.joining("、"));
      files.error(
          places.of("空表说明", table), "没有" + Quoted.of(table) + "这张表", "写作 公开01表 至 公开09表；四川格式另有 " + own);
    }
  }

  /** A statement about a table that the page does not have would silently be missing. */
  private void shown(String table, Profile profile) {
    Optional<Form> form = Form.labelled(table);
    if (form.isPresent() && !profile.shows(form.get())) {
      files.warning(places.of("空表说明", table), "“空表说明”里的" + table + "，页面上不出现", lacks(profile, "这张表"));
    }
  }

  /** Only two tables show a line by economic classification, each for its own funds. */
  private void shown(ExpenditureLine line, Profile profile) {
    boolean shown =
        (line.fund().fiscal() && profile.shows(Form.FISCAL_DETAIL))
            || (line.fund() == FundKind.GENERAL && profile.shows(Form.GENERAL_BUDGET_DETAIL));
    if (!line.economic().isEmpty() && !shown) {
      files.warning(
          line.code().at(),
          "科目 " + line.code().value() + " 的“经济分类”，页面上不出现",
          lacks(profile, "列它的表：四川05表列财政拨款，四川07表只列一般公共预算"));
    }
  }

  private static String lacks(Profile profile, String table) {
    return "格式" + Quoted.of(profile.name().value()) + "里没有" + table;
  }
}
