<#assign paths = ["一般性支出/会议费", "一般性支出/培训费"]?filter(path -> p.has(path))>
<#if paths?has_content>
${year}年度<#list paths as path>${p.label(path)}${p.amount(path)}<#sep>，</#list>。<#if (a.generalExpense.remark)??>${p.text(a.generalExpense.remark)}。</#if>
</#if>
