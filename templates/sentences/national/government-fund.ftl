<#import "lines.ftl" as funds>
<#assign income = "收入/政府性基金预算财政拨款收入">
<#assign spent = "政府性基金支出/合计">
<#if p.positive(spent) || p.positive(income) || p.positive("结转结余/年初/政府性基金") || p.positive("结转结余/年末/政府性基金")>
${p.join([p.phrase("年初结转和结余", "结转结余/年初/政府性基金", ""), p.phrase("本年收入", income, ""), p.change(income), p.phrase("本年支出", spent, ""), p.change(spent), p.phrase("年末结转和结余", "结转结余/年末/政府性基金", "")])}。${p.because(income)}${p.because(spent)}
<#elseif p.has(spent) || p.has(income)>
本年度没有政府性基金预算财政拨款收入，也没有用政府性基金安排的支出<#if p.has("结转结余/年初/政府性基金") && p.has("结转结余/年末/政府性基金")>，年初和年末都没有结转和结余</#if>。
</#if>
<#if (a.governmentFund.purpose)??>用途：${p.text(a.governmentFund.purpose)}。</#if>
<@funds.list lines["政府性基金"]/>
