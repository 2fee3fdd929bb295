package org.mingzhang.model;

import java.util.List;

/** The portal itself: {@code data/portal.yml}. */
public record PortalSettings(
    @Key(value = "名称", doc = "网站名称，显示在每页左上角。", required = true) Text name,
    @Key(value = "一句话", doc = "网站是什么，用在首页和摘要。", required = true) Text tagline,
    @Key(value = "示范", doc = "是：每页注明非官方演示，不画官方标识，并请搜索引擎不收录。", required = true) YesNo demonstration,
    @Key(value = "示范说明", doc = "示范网站每页顶部的一句话；不写就说数据取自公开的决算文件。") Text demonstrationNote,
    @Key(value = "网址", doc = "正式网址，以 https:// 或 http:// 开头，不以 / 结尾；写了才有站点地图和页面的正式地址。") Text url,
    @Key(value = "基路径", doc = "放在站点子目录时的路径，如 /czgk；用在 404 页和正式地址里。") Text basePath,
    @Key(value = "公开核对", doc = "否：不公开核对结果；核对照样进行。不写就是公开。") YesNo checksShown,
    @Key(value = "主办单位", doc = "页脚的主办单位。") Text host,
    @Key(value = "承办单位", doc = "页脚的承办单位。") Text operator,
    @Key(value = "联系方式", doc = "页脚的联系方式。") Text contact,
    @Key(value = "网站标识码", doc = "政府网站标识码，10 位数字；用在页脚和 SiteIDCode 标签里。") Text siteCode,
    @Key(value = "ICP备案号", doc = "页脚的 ICP 备案号，如 湘ICP备00000000号。") Text icp,
    @Key(value = "公安备案号", doc = "页脚的公安备案号，如 湘公网安备00000000000000号。") Text policeRecord,
    @Key(value = "党政机关标识", doc = "党政机关网站标识的查验网址，页脚里做成文字链接。") Text agencyMark,
    @Key(value = "找错链接", doc = "“政府网站找错”的网址，放在页脚。") Text faultReport,
    @Key(value = "栏目名称", doc = "本站在门户网站里的栏目名称，用在 ColumnName 标签里；不写就用网站名称。") Text column,
    @Key(value = "栏目类别", doc = "栏目的类别，用在 ColumnType 标签里，如 政务公开。") Text columnType,
    @Key(value = "关键词", doc = "每页都适用的关键词，用在 ColumnKeywords 和 Keywords 标签里。") List<Text> keywords,
    @Key(value = "数据许可", doc = "数据许可协议的网址，放在页脚，也写进给搜索引擎看的数据说明。") Text license) {

  /** Whether the outcomes of the rules are published; they are computed in any case. */
  public boolean showsChecks() {
    return checksShown != YesNo.NO;
  }

  public boolean isDemonstration() {
    return demonstration == YesNo.YES;
  }
}
