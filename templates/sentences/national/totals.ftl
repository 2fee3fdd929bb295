<#if p.has("收入支出总计")>
${year}年度收入、支出总计都是${p.amount("收入支出总计")}<#if p.compared("收入支出总计")>，${p.change("收入支出总计")}</#if>。${p.because("收入支出总计")}
<#elseif p.has("收入总计") && p.has("支出总计")>
${year}年度收入总计${p.amount("收入总计")}<#if p.compared("收入总计")>，${p.change("收入总计")}</#if>；支出总计${p.amount("支出总计")}<#if p.compared("支出总计")>，${p.change("支出总计")}</#if>。${p.because("收入总计")}${p.because("支出总计")}
</#if>
<#if p.positive("结转结余/年初") || p.positive("结转结余/年末")>

<#if p.positive("结转结余/年初")>年初结转和结余${p.amount("结转结余/年初")}。</#if><#if p.positive("结转结余/年末")>年末结转和结余${p.amount("结转结余/年末")}。</#if>
</#if>
