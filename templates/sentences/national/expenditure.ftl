<#import "lines.ftl" as funds>
<#assign paths = ["支出/基本支出", "支出/项目支出", "支出/上缴上级支出", "支出/经营支出", "支出/对附属单位补助支出"]>
<#if p.has("支出/合计")>
本年支出合计${p.join([p.amount("支出/合计"), p.change("支出/合计")])}<#if p.amounts(paths)?has_content>，其中：<#list p.amounts(paths) as path>${p.label(path)}${p.amount(path)}，占${p.rate(path + "/占比")}<#sep>；</#list></#if>。<#if p.zeros(paths)?has_content><#list p.zeros(paths) as path>${p.named(path)}<#sep>、</#list>${(p.zeros(paths)?size > 1)?then("均", "")}为零。</#if><#if (a.expenditure.detail)??>来源文件没有公布各科目的基本支出和项目支出。</#if>${p.because("支出/合计")}
</#if>
${p.figure(3)}<#if lines["其他资金"]?has_content>

用其他资金安排的支出：
<@funds.list lines["其他资金"]/>
</#if>
