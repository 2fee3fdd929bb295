package org.mingzhang.data;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.model.Count;
import org.mingzhang.model.Form;
import org.mingzhang.model.Position;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Profile.ProfilePart;
import org.mingzhang.model.Profile.ProfileTable;
import org.mingzhang.model.Text;

/** Reads the forms of disclosure: {@code data/profiles/<name>.yml}. */
final class ProfileFiles {

  private static final String FOLDER = "data/profiles";
  private static final String FILE_NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private final DataFiles files;

  ProfileFiles(DataFiles files) {
    this.files = files;
  }

  Known<Map<String, Profile>> read() {
    Map<String, Profile> profiles = new TreeMap<>();
    boolean any = false;
    boolean whole = true;
    for (String name : files.names(FOLDER)) {
      if (name.matches(FILE_NAME + "\\.yml")) {
        any = true;
        Reading<Profile> reading = files.read(FOLDER + "/" + name, Profile.class);
        reading.record().ifPresent(profile -> check(profile, profiles, reading.whole()));
        whole &= reading.whole();
      } else {
        files.unknown(FOLDER + "/" + name, "格式文件用小写字母命名，如 hunan.yml");
      }
    }
    if (!any) {
      files.error(Position.startOf(FOLDER), "没有格式文件", "至少要有一个，如 data/profiles/national.yml");
    }
    return new Known<>(profiles, any && whole);
  }

  /** @param whole whether nothing of the profile was left out because of a fault */
  private void check(Profile profile, Map<String, Profile> profiles, boolean whole) {
    Text name = profile.name();
    if (name != null && profiles.putIfAbsent(name.value(), profile) != null) {
      files.error(name.at(), "格式" + Quoted.of(name.value()) + "重复", "改一个名称");
    }
    if (profile.sentences() != null) {
      fileName(profile.sentences());
    }
    Set<Form> forms = EnumSet.noneOf(Form.class);
    for (ProfilePart part : profile.parts()) {
      part.sections().forEach(section -> fileName(section.pattern()));
      if (part.tableLabel() != null && !part.tableLabel().value().contains(Profile.ORDINAL)) {
        files.error(part.tableLabel().at(), "“表号”里没有“" + Profile.ORDINAL + "”", "写作 附表" + Profile.ORDINAL);
      }
      part.tables().forEach(table -> form(table, forms, whole));
    }
  }

  /** Each table is one form, and each form is there once: it has one name and one place in the page. */
  private void form(ProfileTable table, Set<Form> forms, boolean whole) {
    if (table.national() == null && table.sichuan() == null) {
      if (whole) {
        files.error(table.title().at(), Quoted.of(table.title().value()) + "没有编号", "写“表”，国家格式没有的写“四川表”");
      }
      return;
    }
    if (table.national() != null && table.sichuan() != null) {
      files.error(table.sichuan().at(), "“表”和“四川表”写了两个", "国家格式有的只写“表”，国家格式没有的只写“四川表”");
      return;
    }
    Count number = table.national() == null ? table.sichuan() : table.national();
    if (table.form() == null && table.national() != null) {
      files.error(number.at(), "没有第 " + number.printed() + " 张表", "写 1 到 9");
    } else if (table.form() == null) {
      files.error(number.at(), "没有四川表 " + number.printed(), "可以写 " + sichuanNumbers() + "；其余的国家格式都有，写“表”");
    } else if (!forms.add(table.form())) {
      files.error(number.at(), table.form().label() + "重复", "一张表只列一次");
    }
  }

  private static String sichuanNumbers() {
    return Form.Series.SICHUAN.forms().stream()
        .map(form -> String.valueOf(form.number()))
        .collect(Collectors.joining("、"));
  }

  /** Patterns are looked up as files, and a name must not lead out of their folder. */
  private void fileName(Text name) {
    if (!name.value().matches(FILE_NAME)) {
      files.error(name.at(), "句式" + Quoted.of(name.value()) + "不对", "只用小写字母、数字和连字符，如 three-public");
    }
  }
}
