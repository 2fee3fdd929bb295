package org.mingzhang.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Position;
import org.mingzhang.model.Region;
import org.mingzhang.model.Text;

/** Reads the files that all departments share. */
final class CommonFiles {

  private final DataFiles files;

  CommonFiles(DataFiles files) {
    this.files = files;
  }

  Common read() {
    return new Common(
        settings(), regions(), glossary(), new SubjectFiles(files).read(), new ProfileFiles(files).read());
  }

  private Optional<PortalSettings> settings() {
    Optional<PortalSettings> settings = files.read("data/portal.yml", PortalSettings.class).record();
    settings.ifPresent(this::addresses);
    return settings;
  }

  private void addresses(PortalSettings settings) {
    Addresses addresses = new Addresses(files);
    Text url = settings.url();
    addresses.check(url);
    addresses.check(settings.agencyMark());
    addresses.check(settings.faultReport());
    addresses.check(settings.license());
    if (url != null && url.value().endsWith("/")) {
      files.error(url.at(), "网址不以 / 结尾", "删去最后的 /");
    } else if (url != null && (url.value().contains("?") || url.value().contains("#"))) {
      files.error(url.at(), "网址里不能有 ? 和 #", "只写到域名或文件夹，如 https://www.example.gov.cn");
    }
    Text base = settings.basePath();
    if (base != null && base.value().matches("(.*/)?\\.{1,2}(/.*)?")) {
      files.error(base.at(), "基路径" + Quoted.of(base.value()) + "里不能有 . 和 .. 这样的一级", "从根目录写起，如 /czgk");
    } else if (base != null && !base.value().matches("(/[A-Za-z0-9._~-]+)+")) {
      files.error(base.at(), "基路径" + Quoted.of(base.value()) + "不对", "以 / 开头，不以 / 结尾，如 /czgk");
    }
    Text code = settings.siteCode();
    if (code != null && !code.value().matches("\\d{10}")) {
      files.error(code.at(), "网站标识码" + Quoted.of(code.value()) + "不是 10 位数字", "照核发的写，如 4302040001");
    }
  }

  private Known<Map<String, Region>> regions() {
    Reading<RegionsFile> reading = files.read("data/regions.yml", RegionsFile.class);
    Map<String, Region> regions = new TreeMap<>();
    for (Region region : reading.record().map(RegionsFile::regions).orElse(List.of())) {
      String code = region.code().value();
      if (code.length() != 6) {
        files.error(region.code().at(), "行政区划代码 " + code + " 不是 6 位", "写作 430204 这样的 6 位数字");
      } else if (regions.putIfAbsent(code, region) != null) {
        files.error(region.code().at(), "行政区划 " + code + " 重复", "删去一处");
      }
    }
    return new Known<>(regions, reading.whole());
  }

  private Known<List<GlossaryEntry>> glossary() {
    Reading<GlossaryFile> reading = files.read("data/glossary.yml", GlossaryFile.class);
    List<GlossaryEntry> entries = reading.record().map(GlossaryFile::entries).orElse(List.of());
    Map<String, Position> seen = new HashMap<>();
    for (GlossaryEntry entry : entries) {
      Text term = entry.term();
      if (entry.text() == null && reading.whole()) {
        files.error(term.at(), Quoted.of(term.value()) + "没有释义", "加上“释义: …”");
      }
      Position first = seen.putIfAbsent(term.value(), term.at());
      if (first != null) {
        files.error(term.at(), Quoted.of(term.value()) + "重复", "第 " + first.line() + " 行已经写过，请合并");
      }
    }
    return new Known<>(entries, reading.whole());
  }
}
