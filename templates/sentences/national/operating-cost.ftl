<#if p.has("机关运行经费")>
${year}年度机关运行经费支出${p.amount("机关运行经费")}<#if p.compared("机关运行经费")>，${p.change("机关运行经费")}</#if>。${p.because("机关运行经费")}
</#if>
