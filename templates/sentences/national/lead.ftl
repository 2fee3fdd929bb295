<#if p.has("收入支出总计")>全年收入和支出都是${p.amount("收入支出总计")}<#if p.compared("收入支出总计")>，${p.change("收入支出总计")}</#if>。<#elseif p.has("支出/合计")>本年支出${p.amount("支出/合计")}。</#if>
<#if hundred??>每100元支出里，${hundred.project}元用于项目<#if hundred.names?has_content>（<#list hundred.names as name>${name}<#sep>、</#list>等）</#if>，${hundred.basic}元用于人员和日常运转。</#if>
