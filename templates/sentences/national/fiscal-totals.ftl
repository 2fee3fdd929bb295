<#assign total = "财政拨款收入支出总计" income = "财政拨款收入总计" spent = "财政拨款支出总计">
<#if p.has(total) && !p.same(income, spent)>
${year}年度财政拨款收入、支出总计都是${p.join([p.amount(total), p.change(total)])}。${p.because(total)}
<#else>
<#list [income, spent]?filter(path -> p.has(path))>
${year}年度财政拨款<#items as path>${p.label(path)?remove_beginning("财政拨款")}${p.join([p.amount(path), p.change(path)])}<#sep>${p.compared(income)?then("；", "，")}</#items>。<#assign reason = p.because(income)>${reason}<#if p.because(spent) != reason>${p.because(spent)}</#if>${p.noted(total, "")}<#if p.compared(total)>财政拨款收入、支出总计${p.change(total)}。</#if>${p.because(total)}
</#list>
</#if>
${p.figure(4)}
