package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Three invented provinces. Their codes begin with 97 to 99, which no division of China has; names of counties and towns
 * are syllables put together by chance.
 */
final class Atlas {

  private static final List<Province> PROVINCES =
      List.of(
          new Province(99, "云溪省", "四川", "清河 望川 云岭 柳塘 松岭 白鹭 长桥 青坪 石渡 金沙坪"),
          new Province(98, "望海省", "湖南", "潮信 银滩 沙浦 归帆 月港 蓝屿 渔梁 听涛 灯影 星澳"),
          new Province(97, "青禾省", "国家", "丰穗 广原 禾川 稻香 沃野 春耕 云陌 晴川 远山 麦岭"));
  private static final List<String> FIRST =
      List.of(
          "东", "西", "南", "北", "上", "下", "新", "大", "小", "青", "白", "金", "石", "松", "竹", "柳", "梅", "兰", "龙", "凤", "双",
          "清", "秀", "平", "安", "永", "丰", "和", "云", "月", "枫", "桐", "荷", "稻", "茶", "杨", "高", "长", "古", "红");
  private static final List<String> SECOND =
      List.of(
          "湖", "山", "桥", "岭", "川", "溪", "林", "塘", "渡", "坪", "江", "港", "泉", "岗", "湾", "坝", "坡", "田", "河", "洲", "屏",
          "垭", "沟", "店", "亭", "坳", "峰", "浦", "堰", "台");
  /** Second syllables that no real county has after one of the first: a county's departments are called by its name. */
  private static final List<String> COUNTY = List.of("渡", "垭", "坳", "堰", "坞", "滩", "墩", "畈", "埠", "渚");
  private static final List<String> TOWN = List.of("镇", "镇", "镇", "乡", "街道");
  private static final int COUNTIES = 6;
  private static final int TOWNS = 7;

  private final long seed;
  private final List<List<Place>> places = new ArrayList<>();

  Atlas(long seed) {
    this.seed = seed;
    for (Province province : PROVINCES) {
      places.add(places(province));
    }
  }

  private record Province(int code, String name, String profile, String cities) {}

  /** The places of each province in the order in which departments settle: counties, their city, the province last. */
  List<List<Place>> places() {
    return places;
  }

  private List<Place> places(Province province) {
    List<Place> list = new ArrayList<>();
    String[] cities = province.cities().split(" ");
    for (int c = 0; c < cities.length; c++) {
      int code = province.code() * 10_000 + (c + 1) * 100;
      String city = cities[c] + "市";
      List<String> counties = names(Dice.of(seed, 1, code), COUNTY, COUNTIES);
      for (int k = 0; k < COUNTIES; k++) {
        String county = counties.get(k) + (k < 2 ? "区" : "县");
        list.add(place(code + k + 2, county, city + county, 100, province));
      }
      list.add(place(code, city, city, 150, province));
    }
    list.add(place(province.code() * 10_000, province.name(), province.name(), 220, province));
    return list;
  }

  private Place place(int code, String name, String prefix, int scale, Province province) {
    Dice dice = Dice.of(seed, 2, code);
    List<String> towns = names(dice, SECOND, TOWNS).stream().map(town -> town + dice.pick(TOWN)).toList();
    return new Place(String.valueOf(code), name, prefix, scale, province.profile(), towns);
  }

  private static List<String> names(Dice dice, List<String> second, int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(dice.pick(FIRST) + dice.pick(second));
    }
    return List.copyOf(names);
  }
}
