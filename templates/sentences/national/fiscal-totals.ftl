<#if p.has("财政拨款收入支出总计")>
${year}年度财政拨款收入、支出总计都是${p.join([p.amount("财政拨款收入支出总计"), p.change("财政拨款收入支出总计")])}。${p.because("财政拨款收入支出总计")}
<#else>
<#list ["财政拨款收入总计", "财政拨款支出总计"]?filter(path -> p.has(path))>
${year}年度财政拨款<#items as path>${p.label(path)?remove_beginning("财政拨款")}${p.join([p.amount(path), p.change(path)])}<#sep>；</#items>。<#assign reason = p.because("财政拨款收入总计")>${reason}<#if p.because("财政拨款支出总计") != reason>${p.because("财政拨款支出总计")}</#if>
</#list>
</#if>
${p.figure(4)}
