<#assign root = "三公经费/">
<#assign total = root + "合计">
<#function cost path>
<#if p.has(path + "/预算") && p.has(path + "/决算") && !p.positive(path + "/预算") && !p.positive(path + "/决算")>
<#return p.join(["没有安排预算，也没有支出", p.change(path + "/决算")])>
</#if>
<#return p.join([p.phrase("预算", path + "/预算", ""), p.phrase("支出", path + "/决算", ""), p.completion(path, path + "/预算", "预算"), p.statedCompletion(path + "/完成预算", path, path + "/预算"), p.change(path + "/决算")])>
</#function>
<#function why item>
<#return reasons[item]?has_content?then("与预算不同的原因：" + reasons[item] + "。", "") + p.because(root + item + "/决算")>
</#function>
<#if a.threePublic??>
## 支出决算总体情况
<#assign sum = p.join([p.phrase("预算", total + "/预算", ""), p.phrase(p.has(total + "/预算")?then("决算", ""), total + "/决算", ""), p.completion(total, total + "/预算", "预算"), p.statedCompletion(root + "完成预算", total, total + "/预算"), p.change(total + "/决算")])>
<#if sum?has_content>“三公”经费财政拨款支出${sum}。<#if p.has(root + "完成预算") && !p.has(total + "/预算")>来源文件没有印预算数，完成率照印。</#if></#if><#if a.threePublic.budgetBasis??>预算数口径：${p.text(a.threePublic.budgetBasis)}。</#if><#if a.threePublic.reason??>原因：${p.text(a.threePublic.reason)}。</#if>${p.because(total + "/决算")}
<#list ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"] as item>
<#if (cost(root + item) + why(item))?has_content>
- ${item}${cost(root + item)}。${why(item)}
</#if>
</#list>

## 支出决算具体情况
<#assign spent = [root + "因公出国（境）费", root + "公务用车购置及运行维护费", root + "公务接待费"]>
<#if p.positive(total + "/决算")>
“三公”经费支出中，<#list spent?filter(i -> p.positive(i + "/决算")) as item>${p.label(item)}${p.amount(item + "/决算")}，占${p.rate(item + "/占比")}<#sep>；</#list>。<#list spent?filter(i -> p.has(i + "/决算") && !p.positive(i + "/决算"))><#items as item>${p.label(item)}<#sep>、</#items>没有支出。</#list>
</#if>
${p.figure(7)}<#assign trips = p.join([p.phrase("团组", root + "因公出国（境）费/团组", "个"), p.phrase("", root + "因公出国（境）费/人次", "人次")])>
<#if trips?has_content>
- 因公出国（境）：${trips}。
</#if>
<#if a.threePublic.purchase??>
<#assign path = root + "公务用车购置费">
<#assign nothing = p.has(path + "/决算") && !p.positive(path + "/决算") && p.has(path + "/辆") && !p.positive(path + "/辆") && !p.positive(path + "/预算")>
- 公务用车购置费<#if nothing>没有支出，没有购置、更新公务用车<#else>${cost(path)?has_content?then("", "：")}${p.join([cost(path), p.phrase("购置、更新", path + "/辆", "辆")])}</#if><#list nothing?then([], a.threePublic.purchase.types?keys)>，其中<#items as type>${type}${p.phrase("", path + "/车型/" + type + "/辆", "辆")}${p.phrase("", path + "/车型/" + type + "/金额", "")}<#sep>、</#items></#list>。<#if a.threePublic.purchase.purpose??>用途：${p.text(a.threePublic.purchase.purpose)}。</#if>${why("公务用车购置费")}
</#if>
<#if a.threePublic.operation??>
<#assign path = root + "公务用车运行维护费">
- 公务用车运行维护费${cost(path)}。<#list a.threePublic.operation.parts>其中：<#items as fact>${fact.what.value} ${p.reading(path + "/其中", fact)}<#sep>、</#items>。</#list><#if a.threePublic.operation.purpose??>用途：${p.text(a.threePublic.operation.purpose)}。</#if>${why("公务用车运行维护费")}
</#if>
<#if p.has(root + "保有量/合计")>
- 年末公务用车保有量${p.number(root + "保有量/合计")}辆<#list a.threePublic.held?keys?filter(type -> type != "合计")>，其中<#items as type>${type}${p.number(root + "保有量/" + type)}辆<#sep>、</#items></#list>。
</#if>
<#if a.threePublic.reception??>
<#assign path = root + "公务接待费">
<#assign reception = a.threePublic.reception>
<#assign visits = p.join([p.phrase("", path + "/批次", "批次"), p.phrase("", path + "/人次", "人次")])>
<#assign kinds = [["国内公务接待", "国内"], ["外事接待", "外事"]]?map(k -> [k[0], p.join([p.phrase("", path + "/" + k[1] + "/批次", "批次"), p.phrase("", path + "/" + k[1] + "/人次", "人次"), p.phrase("", path + "/" + k[1] + "/金额", "")])])?filter(k -> k[1]?has_content)>
<#assign escort = (reception.escortIncluded??)?then("（人次" + (((reception.escortIncluded.term())!"") == "是")?then("包括", "不包括") + "陪同人员）", "")>
<#assign both = kinds?size != 1 || (reception.batches)?? || (reception.persons)??>
<#assign told = ([both?then(visits, "") + (both || visits?has_content)?then(escort, "")] + kinds?map(k -> k[0] + k[1]))?filter(t -> t?has_content)?join("；")>
<#if told?has_content || reception.purpose?? || reception.special?has_content>
- 公务接待：<#if told?has_content>${told}。</#if><#if reception.purpose??>用途：${p.text(reception.purpose)}。</#if><#list reception.special>专项接待：<#items as fact>${fact.what.value} ${p.reading(path + "/专项", fact)}<#sep>、</#items>。</#list>
</#if>
</#if>
<#list a.threePublic.fromGovernmentFund?keys>
- 其中由政府性基金安排：<#items as item>${item}${p.amount(root + "政府性基金安排/" + item)}<#sep>、</#items>。
</#list>
</#if>
