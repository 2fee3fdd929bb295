<#if p.positive("国有资本经营预算支出/合计")>
本年度国有资本经营预算财政拨款支出${p.amount("国有资本经营预算支出/合计")}。<#if (a.stateCapital.purpose)??>${p.text(a.stateCapital.purpose)}。</#if>
<#elseif p.has("国有资本经营预算支出/合计")>
本年度没有用国有资本经营预算安排的支出。
</#if>
