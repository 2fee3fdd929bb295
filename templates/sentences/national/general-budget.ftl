<#assign root = "一般公共预算支出">
## 支出决算总体情况
${year}年度一般公共预算财政拨款支出${p.amount(root + "/合计")}<#if p.has(root + "/占比")>，占本年支出合计的${p.rate(root + "/占比")}</#if><#if p.compared(root + "/合计")>，${p.change(root + "/合计")}</#if>。${p.because(root + "/合计")}
<#list classes?filter(s -> p.compared(s.path)) as s>
- ${s.name}${p.change(s.path)}。${p.because(s.path)}
</#list>

## 支出决算结构情况
按功能分类，一般公共预算财政拨款支出用于：
<#list classes?filter(s -> p.has(s.path)) as s>
- ${s.name}${p.amount(s.path)}，占${p.rate(s.path + "/占比")}。
</#list>

## 支出决算具体情况
<#if p.has(root + "/年初预算")>年初预算${p.amount(root + "/年初预算")}，支出决算${p.amount(root + "/合计")}，${p.completion(root, root + "/年初预算", "年初预算")}。<#else>支出决算${p.amount(root + "/合计")}<#if p.has("支出/完成预算")>，${p.statedCompletion("支出/完成预算")}</#if>。</#if>其中：
<#list items as s>
- ${s.name}（${s.code}）：<#if p.has(s.path + "/年初预算")>年初预算${p.amount(s.path + "/年初预算")}，支出决算${p.amount(s.path)}，${p.completion(s.path, s.path + "/年初预算", "年初预算")}<#else>支出决算${p.amount(s.path)}<#if p.has("支出/科目/" + s.code + "/完成预算")>，${p.statedCompletion("支出/科目/" + s.code + "/完成预算")}</#if></#if>。<#if s.reason?has_content>原因：${s.reason}。</#if>
</#list>
