package org.mingzhang.model;

/** The portal itself: {@code data/portal.yml}. */
public record PortalSettings(
    @Key(value = "名称", doc = "网站名称，显示在每页左上角。", required = true) Text name,
    @Key(value = "一句话", doc = "网站是什么，用在首页和摘要。", required = true) Text tagline,
    @Key(value = "示范", doc = "是：每页注明非官方演示，不画官方标识，并请搜索引擎不收录。", required = true) YesNo demonstration,
    @Key(value = "示范说明", doc = "示范网站每页顶部的一句话；不写就说数据取自公开的决算文件。") Text demonstrationNote,
    @Key(value = "网址", doc = "正式网址，以 https:// 或 http:// 开头，不以 / 结尾。") Text url,
    @Key(value = "基路径", doc = "放在站点子目录时的路径，如 /czgk；只影响 404 页。") Text basePath,
    @Key(value = "公开核对", doc = "否：不公开核对结果；核对照样进行。不写就是公开。") YesNo checksShown,
    @Key(value = "主办单位", doc = "页脚的主办单位。") Text host,
    @Key(value = "联系方式", doc = "页脚的联系方式。") Text contact) {

  /** Whether the outcomes of the rules are published; they are computed in any case. */
  public boolean showsChecks() {
    return checksShown != YesNo.NO;
  }

  public boolean isDemonstration() {
    return demonstration == YesNo.YES;
  }
}
