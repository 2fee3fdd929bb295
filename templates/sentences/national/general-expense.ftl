<#assign paths = ["一般性支出/会议费", "一般性支出/培训费"]>
<#assign expense = p.join(p.amounts(paths)?map(path -> p.phrase(p.label(path), path, "")))>
<#assign none = p.zeros(paths)>
<#if expense?has_content || none?has_content>
${year}年度${expense}<#if expense?has_content && none?has_content>；</#if><#list none><#items as path>${p.named(path)}<#sep>、</#items>${(none?size > 1)?then("均", "")}为零</#list>。
</#if>
<#if (a.generalExpense.remark)??>${p.text(a.generalExpense.remark)}。</#if>
