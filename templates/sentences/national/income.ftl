<#assign paths = ["收入/财政拨款收入", "收入/上级补助收入", "收入/事业收入", "收入/经营收入", "收入/附属单位上缴收入", "收入/其他收入"]>
<#if p.has("收入/合计")>
本年收入合计${p.join([p.amount("收入/合计"), p.change("收入/合计")])}<#if p.amounts(paths)?has_content>，其中：<#list p.amounts(paths) as path>${p.label(path)}${p.amount(path)}，占${p.rate(path + "/占比")}<#sep>；</#list></#if>。<#if p.zeros(paths)?has_content><#list p.zeros(paths) as path>${p.named(path)}<#sep>、</#list>${(p.zeros(paths)?size > 1)?then("均", "")}为零。</#if><#if (a.income.detail)??>来源文件没有公布各项收入的金额。</#if>${p.because("收入/合计")}
</#if>
${p.figure(2)}
