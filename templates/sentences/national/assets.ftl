<#if p.has("车辆/合计")>
截至${year}年12月31日，共有车辆${p.number("车辆/合计")}辆<#list a.vehicles?keys?filter(kind -> kind != "合计")>，其中：<#items as kind>${kind}${p.number("车辆/" + kind)}辆<#sep>、</#items></#list>。
</#if>
<#if a.vehicleUse??>车辆用于：${p.text(a.vehicleUse)}。</#if><#if a.otherVehicleUse??>其他用车用于：${p.text(a.otherVehicleUse)}。</#if>

<#list [["通用设备", (a.equipment.general)!], ["专用设备", (a.equipment.special)!]]?filter(e -> e[1]?has_content)>
<#items as e>单价${p.number("大型设备/" + e[0] + "/门槛")}万元以上${e[0]}${p.number("大型设备/" + e[0] + "/台套")}台（套）<#sep>；</#items>。

</#list>
<#assign assets = p.join([p.phrase("年末数", "固定资产/年末", "")] + ["无偿调入", "无偿调出", "处置"]?map(item -> p.phrase(item, "固定资产/" + item, "")))>
<#if assets?has_content>
固定资产${assets}。
</#if>
