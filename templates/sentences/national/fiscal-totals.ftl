<#if p.has("财政拨款收入支出总计")>
${year}年度财政拨款收入、支出总计都是${p.amount("财政拨款收入支出总计")}<#if p.compared("财政拨款收入支出总计")>，${p.change("财政拨款收入支出总计")}</#if>。${p.because("财政拨款收入支出总计")}
<#elseif p.has("财政拨款收入总计") || p.has("财政拨款支出总计")>
${year}年度财政拨款<#if p.has("财政拨款收入总计")>收入总计${p.amount("财政拨款收入总计")}<#if p.compared("财政拨款收入总计")>，${p.change("财政拨款收入总计")}</#if><#if p.has("财政拨款支出总计")>；</#if></#if><#if p.has("财政拨款支出总计")>支出总计${p.amount("财政拨款支出总计")}<#if p.compared("财政拨款支出总计")>，${p.change("财政拨款支出总计")}</#if></#if>。${p.because("财政拨款收入总计")}${p.because("财政拨款支出总计")}
</#if>
