<#if p.has("基本支出/合计")>
${year}年度一般公共预算财政拨款基本支出${p.join([p.amount("基本支出/合计"), p.change("基本支出/合计")])}<#if p.has("基本支出/人员经费") || p.has("基本支出/公用经费")>，其中<#list ["人员经费", "公用经费"]?filter(group -> p.has("基本支出/" + group)) as group>${group}${p.join([p.amount("基本支出/" + group), p.phrase("占", "基本支出/" + group + "/占比", "")])}<#sep>；</#list></#if>。<#if (a.basic.detail)??>来源文件没有公布经济分类明细。</#if>${p.because("基本支出/合计")}
<#if economic?has_content>

${((a.basic.lines)?size > economic?size)?then("金额最大的几项是", "各项是")}：<#list economic as line>${line.name}${line.amount}万元<#sep>、</#list>。
</#if>
<#elseif p.has("支出/基本支出")>
${year}年度基本支出${p.amount("支出/基本支出")}。
</#if>
<#if named?has_content>

来源文件还提到、但没有金额的项目：<#list named as name>${name}<#sep>、</#list>。
</#if>
