<#import "lines.ftl" as funds>
<#assign spent = "国有资本经营预算支出/合计">
<#if p.positive(spent)>
本年度国有资本经营预算财政拨款支出${p.join([p.amount(spent), p.change(spent)])}。${p.because(spent)}
<#elseif p.has(spent)>
本年度没有用国有资本经营预算安排的支出。
</#if>
<#if (a.stateCapital.purpose)??>用途：${p.text(a.stateCapital.purpose)}。</#if>
<@funds.list lines["国有资本经营预算"]/>
