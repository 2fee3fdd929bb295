<#if p.has("政府采购/合计")>
${year}年度政府采购支出总额${p.amount("政府采购/合计")}<#list ["政府采购/货物", "政府采购/工程", "政府采购/服务"]?filter(path -> p.has(path))>，其中：<#items as path>${p.label(path)}${p.amount(path)}<#sep>，</#items></#list>。<#if (a.procurement.purpose)??>${p.text(a.procurement.purpose)}。</#if>
<#if p.has("政府采购/中小企业")>

授予中小企业合同金额${p.amount("政府采购/中小企业")}，占政府采购支出总额的${p.rate("政府采购/中小企业/占比")}<#if p.has("政府采购/小微企业")>；其中授予小微企业${p.amount("政府采购/小微企业")}，占${p.rate("政府采购/小微企业/占比")}</#if>。
</#if>
</#if>
