<#list a.overview.duties as duty>
- <#if duty.unit??>${p.text(duty.unit)}：</#if>${p.text(duty.text)}。
</#list>
