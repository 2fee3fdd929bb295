<#-- 一般公共预算以外的资金，按科目各一条；别的句式用 import 引入。 -->
<#macro list subjects>
<#list subjects as s>
<#assign kinds = ["基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]?map(kind -> p.phrase(kind, s.line + "/" + kind, ""))>
- ${s.name}（${s.code}）：${p.join(kinds + [p.phrase("支出", s.line + "/合计", ""), p.phrase("年初预算", s.line + "/年初预算", ""), p.statedCompletion(s.line + "/完成预算", s.line, s.line + "/年初预算")])}。<#if s.reason?has_content>原因：${s.reason}。</#if>
</#list>
</#macro>
