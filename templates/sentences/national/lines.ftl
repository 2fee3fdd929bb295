<#-- 几个句式共用的句子，别的句式用 import 引入。 -->

<#-- 收入总计和支出总计：一致时一句，不一致时各说各的，与上年的比较另起一句。head 是“财政拨款”或空。 -->
<#macro totals head="">
<#local total = head + "收入支出总计" income = head + "收入总计" spent = head + "支出总计">
<#if p.has(total) && !p.same(income, spent)>
${year}年度${head}收入、支出总计都是${p.join([p.amount(total), p.change(total)])}。${p.because(total)}
<#else>
<#list [income, spent]?filter(path -> p.has(path))>
${year}年度${head}<#items as path>${p.label(path)?remove_beginning(head)}${p.join([p.amount(path), p.change(path)])}<#sep>${p.compared(income)?then("；", "，")}</#items>。<#local reason = p.because(income)>${reason}<#if p.because(spent) != reason>${p.because(spent)}</#if>${p.noted(total, "")}<#if p.compared(total)>${head}收入、支出总计${p.change(total)}。</#if>${p.because(total)}
</#list>
</#if>
</#macro>

<#-- 一般公共预算以外的资金，按科目各一条。 -->
<#macro list subjects>
<#list subjects as s>
<#assign kinds = ["基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]?map(kind -> p.phrase(kind, s.line + "/" + kind, ""))>
- ${s.name}（${s.code}）：${p.join(kinds + [p.phrase("支出", s.line + "/合计", ""), p.phrase("年初预算", s.line + "/年初预算", ""), p.statedCompletion(s.line + "/完成预算", s.line, s.line + "/年初预算")])}。<#if s.reason?has_content>原因：${s.reason}。</#if>
</#list>
</#macro>
