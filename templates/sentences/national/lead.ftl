<#assign spent = "支出/合计" both = "收入支出总计" grand = p.has("支出总计")?then("支出总计", both)>
<#assign own = p.has(spent)?then("本年支出" + p.join([p.amount(spent), p.change(spent)]), "")>
<#assign carried = (p.has(grand) && !p.same(grand, spent))?then(p.has(spent)?then("连同结转，", "") + "支出总计" + p.amount(grand), "")>
<#assign others = (p.compared(both) && !p.compared(spent))?then("收入、支出总计" + p.change(both), "")>
<#list [own, carried, others]?filter(part -> part?has_content)><#items as part>${part}<#sep>；</#items>。</#list>
<#if hundred??>每100元支出里，${hundred.project}元用于项目<#if hundred.names?has_content>（<#list hundred.names as name>${name}<#sep>、</#list>等）</#if>，${hundred.basic}元用于人员和日常运转。</#if>
