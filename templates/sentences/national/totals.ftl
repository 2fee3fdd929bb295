<#import "lines.ftl" as lines>
<@lines.totals/>
${p.figure(1)}<#if a.carryOver??>

<#list ["年初", "年末"] as side>
<#assign path = "结转结余/" + side>
<#assign funds = ["一般公共预算", "政府性基金", "国有资本经营预算", "其他资金"]?filter(fund -> p.positive(path + "/" + fund))>
<#if p.positive(path + "/财政拨款")>${side}财政拨款结转和结余${p.amount(path + "/财政拨款")}。</#if>
<#if p.positive(path)>${side}结转和结余${p.amount(path)}<#if funds?has_content>，其中<#list funds as fund>${fund}${p.amount(path + "/" + fund)}<#sep>、</#list></#if>。</#if>
</#list>
<#list ["使用非财政拨款结余", "结余分配"] as item>
<#if p.positive("结转结余/" + item)>${item}${p.amount("结转结余/" + item)}。</#if>
</#list>
<#if a.carryOver.reason??>${p.text(a.carryOver.reason)}。</#if>
</#if>
