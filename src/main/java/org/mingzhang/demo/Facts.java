package org.mingzhang.demo;

/** 事项: things that a department counted. */
final class Facts {

  private Facts() {}

  static void write(Speech speech, int count, Yaml yaml) {
    yaml.open("事项");
    for (String measure : speech.several("计量", count)) {
      String[] part = measure.split("\\|");
      String[] range = part[2].split("-");
      int number = speech.dice().between(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
      yaml.item().text("说明", part[0]).value("数", number).text("单位", part[1]).close();
    }
    yaml.close();
  }
}
