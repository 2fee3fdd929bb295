<#if !patterns?seq_contains("general-expense")>
<#include "general-expense.ftl">

</#if>
<#list a.otherMatters as text>
${p.text(text)}。

</#list>
