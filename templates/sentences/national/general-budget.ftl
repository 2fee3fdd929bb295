<#assign root = "一般公共预算支出">
<#if p.has(root + "/合计")>
## 支出决算总体情况
${year}年度一般公共预算财政拨款支出${p.join([p.amount(root + "/合计"), p.phrase("占本年支出合计的", root + "/占比", ""), p.change(root + "/合计")])}。${p.because(root + "/合计")}
<#list classes?filter(s -> p.compared(s.path)) as s>
- ${s.name}${p.change(s.path)}。${p.because(s.path)}
</#list>
${p.figure(5)}
## 支出决算结构情况
按功能分类，一般公共预算财政拨款支出用于：
<#list classes?filter(s -> p.positive(s.path)) as s>
- ${s.name}${p.amount(s.path)}${p.phrase("，占", s.path + "/占比", "")}。
</#list>
<#list classes?filter(s -> p.has(s.path) && !p.positive(s.path))>
- <#items as s>${p.noted(s.path, s.name)}<#sep>、</#items>为零。
</#list>
${p.figure(6)}
## 支出决算具体情况
${p.join([p.phrase("年初预算", root + "/年初预算", ""), p.phrase("支出决算", root + "/合计", ""), p.completion(root, root + "/年初预算", "年初预算"), p.statedCompletion("支出/完成预算", root, root + "/年初预算")])}。<#if p.has("支出/完成预算") && !p.has(root + "/年初预算")>来源文件没有印预算数，完成率照印。</#if>其中：
<#list items?filter(s -> s.code?length > 3 || p.positive(s.path)) as s>
- ${s.name}（${s.code}）：${p.join([p.positive(s.path + "/年初预算")?then(p.phrase("年初预算", s.path + "/年初预算", ""), ""), p.phrase("支出决算", s.path, ""), p.completion(s.path, s.path + "/年初预算", "年初预算"), p.statedCompletion(s.line + "/完成预算", s.path, s.path + "/年初预算"), p.change(s.path)])}。<#if s.reason?has_content>原因：${s.reason}。</#if>${p.because(s.path)}
</#list>
</#if>
