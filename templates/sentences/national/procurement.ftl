<#assign parts = ["政府采购/货物", "政府采购/工程", "政府采购/服务"]?filter(path -> p.has(path))>
<#if p.has("政府采购/合计")>
${year}年度政府采购支出总额${p.join([p.amount("政府采购/合计"), p.change("政府采购/合计")])}<#list parts>，其中：<#items as path>${p.label(path)}${p.amount(path)}<#sep>，</#items></#list>。${p.because("政府采购/合计")}
</#if>
<#if (a.procurement.purpose)??>主要用于：${p.text(a.procurement.purpose)}。</#if>
<#assign firms = [["授予中小企业合同金额", "中小企业", "占政府采购支出总额的"], [p.has("政府采购/中小企业")?then("其中授予小微企业", "授予小微企业合同金额"), "小微企业", "占"]]?filter(f -> p.has("政府采购/" + f[1]))>
<#list firms>

<#items as f>${f[0]}${p.join([p.amount("政府采购/" + f[1]), p.phrase(f[2], "政府采购/" + f[1] + "/占比", "")])}<#sep>；</#items>。
</#list>
