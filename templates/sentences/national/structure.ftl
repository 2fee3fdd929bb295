<#if a.overview.remark??>
${p.text(a.overview.remark)}。

</#if>
<#if a.overview.offices?has_content>
内设机构 ${a.overview.offices?size} 个：<#list a.overview.offices as office>${office.name.value}<#sep>、</#list>。
<#list a.overview.offices?filter(o -> o.duty??) as office>
- ${office.name.value}：${p.text(office.duty)}。
</#list>

</#if>
<#if a.overview.unitCounts?has_content>
下属单位：<#list a.overview.unitCounts as kind, count>${kind}${count.value}个<#sep>，</#list>。

</#if>
<#if a.overview.units?has_content>
所属单位 ${a.overview.units?size} 个：<#list a.overview.units as unit>${unit.name.value}<#if unit.nature?? || unit.accounting??>（<#if unit.nature??>${unit.nature.value}</#if><#if unit.nature?? && unit.accounting??>，</#if><#if unit.accounting??>${unit.accounting.value}</#if>）</#if><#sep>、</#list>。

</#if>
<#if a.overview.reportingUnits?has_content>
纳入本部门决算的单位：<#list a.overview.reportingUnits as unit>${unit.value}<#sep>、</#list>。
</#if>
