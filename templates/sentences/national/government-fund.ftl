<#assign fund = "政府性基金">
<#if p.positive("政府性基金支出/合计") || p.positive("收入/政府性基金预算财政拨款收入") || p.positive("结转结余/年初/政府性基金")>
<#if p.has("结转结余/年初/政府性基金")>年初结转和结余${p.amount("结转结余/年初/政府性基金")}；</#if>本年收入${p.amount("收入/政府性基金预算财政拨款收入")}；本年支出${p.amount("政府性基金支出/合计")}<#if p.has("结转结余/年末/政府性基金")>；年末结转和结余${p.amount("结转结余/年末/政府性基金")}</#if>。<#if (a.governmentFund.purpose)??>${p.text(a.governmentFund.purpose)}。</#if>
<#elseif p.has("政府性基金支出/合计") || p.has("收入/政府性基金预算财政拨款收入")>
本年度没有政府性基金预算财政拨款收入，也没有用政府性基金安排的支出，年初和年末都没有结转和结余。
</#if>
