<#if p.has("基本支出/合计")>
${year}年度一般公共预算财政拨款基本支出${p.amount("支出/基本支出")}，其中人员经费${p.amount("基本支出/人员经费")}，占${p.rate("基本支出/人员经费/占比")}；公用经费${p.amount("基本支出/公用经费")}，占${p.rate("基本支出/公用经费/占比")}。
<#if economic?has_content>

金额最大的几项是：<#list economic as line>${line.name}${line.amount}万元<#sep>、</#list>。
</#if>
<#elseif p.has("支出/基本支出")>
${year}年度基本支出${p.amount("支出/基本支出")}。
</#if>
<#if named?has_content>

来源文件还提到、但没有金额的项目：<#list named as name>${name}<#sep>、</#list>。
</#if>
