<#if p.has("财政拨款收入支出总计")>
${year}年度财政拨款收入、支出总计都是${p.amount("财政拨款收入支出总计")}<#if p.compared("财政拨款收入支出总计")>，${p.change("财政拨款收入支出总计")}</#if>。${p.because("财政拨款收入支出总计")}
<#else>
${year}年度财政拨款收入总计${p.amount("财政拨款收入总计")}<#if p.compared("财政拨款收入总计")>，${p.change("财政拨款收入总计")}</#if>；支出总计${p.amount("财政拨款支出总计")}<#if p.compared("财政拨款支出总计")>，${p.change("财政拨款支出总计")}</#if>。${p.because("财政拨款收入总计")}${p.because("财政拨款支出总计")}
</#if>
