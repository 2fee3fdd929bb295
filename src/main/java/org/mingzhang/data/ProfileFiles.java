package org.mingzhang.data;

import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.model.Position;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Text;

/** Reads the forms of disclosure: {@code data/profiles/<name>.yml}. */
final class ProfileFiles {

  private static final String FOLDER = "data/profiles";
  private static final String FILE_NAME = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int FORMS = 9;

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
        reading.record().ifPresent(profile -> check(profile, profiles));
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

  private void check(Profile profile, Map<String, Profile> profiles) {
    Text name = profile.name();
    if (name != null && profiles.putIfAbsent(name.value(), profile) != null) {
      files.error(name.at(), "格式" + Quoted.of(name.value()) + "重复", "改一个名称");
    }
    if (profile.sentences() != null) {
      fileName(profile.sentences());
    }
    for (Profile.ProfilePart part : profile.parts()) {
      part.sections().forEach(section -> fileName(section.pattern()));
      for (Profile.ProfileTable table : part.tables()) {
        if (table.form().value() < 1 || table.form().value() > FORMS) {
          files.error(table.form().at(), "没有第 " + table.form().printed() + " 张表", "写 1 到 " + FORMS);
        }
      }
    }
  }

  /** Patterns are looked up as files, and a name must not lead out of their folder. */
  private void fileName(Text name) {
    if (!name.value().matches(FILE_NAME)) {
      files.error(name.at(), "句式" + Quoted.of(name.value()) + "不对", "只用小写字母、数字和连字符，如 three-public");
    }
  }
}
