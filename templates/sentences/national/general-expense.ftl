<#assign expense = p.join([p.phrase("会议费", "一般性支出/会议费", ""), p.phrase("培训费", "一般性支出/培训费", "")])>
<#if expense?has_content>
${year}年度${expense}。
</#if>
<#if (a.generalExpense.remark)??>${p.text(a.generalExpense.remark)}。</#if>
