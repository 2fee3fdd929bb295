<#list a.otherMatters as text>
${p.text(text)}。

</#list>
