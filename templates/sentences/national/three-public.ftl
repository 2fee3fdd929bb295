<#assign root = "三公经费/">
<#assign total = root + "合计">
<#if a.threePublic?? && p.has(total + "/决算")>
## 支出决算总体情况
“三公”经费财政拨款支出<#if p.has(total + "/预算")>预算${p.amount(total + "/预算")}，决算</#if>${p.amount(total + "/决算")}<#if p.has(total + "/预算")>，${p.completion(total, total + "/预算", "预算")}<#elseif p.has(root + "完成预算")>，${p.statedCompletion(root + "完成预算")}</#if>。<#if (a.threePublic.reason)??>原因：${p.text(a.threePublic.reason)}。</#if>
<#list ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"] as item>
<#assign path = root + item>
<#if p.has(path + "/决算")>
- ${item}<#if p.has(path + "/预算") && !p.positive(path + "/预算") && !p.positive(path + "/决算")>没有安排预算，也没有支出<#else><#if p.has(path + "/预算")>预算${p.amount(path + "/预算")}，</#if>支出${p.amount(path + "/决算")}</#if><#if p.positive(path + "/预算") || p.positive(path + "/决算") && p.has(path + "/预算")>，${p.completion(path, path + "/预算", "预算")}<#elseif !p.has(path + "/预算") && p.has(path + "/完成预算")>，${p.statedCompletion(path + "/完成预算")}</#if><#if p.compared(path + "/决算")>；${p.change(path + "/决算")}</#if>。<#if reasons[item]?has_content>与预算不同的原因：${reasons[item]}。</#if>${p.because(path + "/决算")}
</#if>
</#list>

## 支出决算具体情况
<#assign spent = [root + "因公出国（境）费", root + "公务用车购置及运行维护费", root + "公务接待费"]>
<#if p.positive(total + "/决算")>
“三公”经费支出中，<#list spent?filter(i -> p.positive(i + "/决算")) as item>${p.label(item)}${p.amount(item + "/决算")}，占${p.rate(item + "/占比")}<#sep>；</#list>。<#list spent?filter(i -> p.has(i + "/决算") && !p.positive(i + "/决算"))><#items as item>${p.label(item)}<#sep>、</#items>没有支出。</#list>
</#if>
<#if p.has(root + "因公出国（境）费/团组")>
- 因公出国（境）：团组${p.number(root + "因公出国（境）费/团组")}个，${p.number(root + "因公出国（境）费/人次")}人次。
</#if>
<#if p.has(root + "公务用车购置费/决算")>
- 公务用车购置${p.amount(root + "公务用车购置费/决算")}<#if p.has(root + "公务用车购置费/辆")>，购置、更新${p.number(root + "公务用车购置费/辆")}辆</#if><#list (a.threePublic.purchase.types)!{} as type, bought>，其中${type}<#if bought.bought??>${bought.bought.value}辆</#if><#if bought.amount??>${p.amount(root + "公务用车购置费/车型/" + type + "/金额")}</#if></#list>。
</#if>
<#if p.has(root + "公务用车运行维护费/决算")>
- 公务用车运行维护${p.amount(root + "公务用车运行维护费/决算")}<#if p.has(root + "保有量/合计")>，年末公务用车保有量${p.number(root + "保有量/合计")}辆</#if>。
<#elseif p.has(root + "保有量/合计")>
- 年末公务用车保有量${p.number(root + "保有量/合计")}辆。
</#if>
<#if p.has(root + "公务接待费/批次")>
- 公务接待：${p.number(root + "公务接待费/批次")}批次，${p.number(root + "公务接待费/人次")}人次<#if (a.threePublic.reception.escortIncluded)??>（${(a.threePublic.reception.escortIncluded.term() == "是")?then("包括", "不包括")}陪同人员）</#if>。
</#if>
</#if>
