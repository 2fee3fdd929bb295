<#-- 没有决算的文件只列“三公”经费的数，不说是不是财政拨款。 -->
<#assign root = "三公经费/">
<#assign items = ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"]?map(item -> root + item)>
<#if p.has(root + "合计/决算")>
${year}年度“三公”经费支出${p.join([p.amount(root + "合计/决算"), p.change(root + "合计/决算")])}<#list items?filter(item -> p.positive(item + "/决算"))>，其中：<#items as item>${p.label(item)}${p.join([p.amount(item + "/决算"), p.phrase("占", item + "/占比", ""), p.change(item + "/决算")])}<#sep>；</#items></#list>。<#list items?filter(item -> p.has(item + "/决算") && !p.positive(item + "/决算"))><#items as item>${p.label(item)}<#sep>、</#items>为零。</#list>
</#if>
<#assign vehicles = ["公务用车购置费", "公务用车运行维护费"]?filter(item -> p.has(root + item + "/决算"))>
<#list vehicles>

公务用车的支出里，<#items as item>${item}${p.amount(root + item + "/决算")}<#sep>，</#items>。
</#list>
${p.figure(7)}
