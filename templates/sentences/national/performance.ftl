<#if a.performance??>
## 绩效管理开展情况
<#list a.performance.summary as text>
${text.value}

</#list>
<#list a.performance.scopes as scope>
<#assign path = "绩效/自评范围/" + scope.fund.term()>
- ${scope.fund.term()}项目：${p.join([p.phrase("一级项目", path + "/一级项目", "个"), p.phrase("二级项目", path + "/二级项目", "个"), p.phrase("自评项目", path + "/项目数", "个"), p.phrase("涉及资金", path + "/金额", ""), p.phrase("占该类项目支出的", path + "/占比", "")])}。
</#list>
<#if a.performance.departmentEvaluation??>
- 部门评价${p.phrase("", "绩效/部门评价/项目数", "个项目")}<#list a.performance.departmentEvaluation.amounts>，涉及<#items as fund, amount>${fund}${p.amount("绩效/部门评价/金额/" + fund)}<#sep>、</#items></#list>。
</#if>
<#list a.performance.facts as fact>
- ${fact.what.value}：${p.reading("绩效/事项", fact)}。
</#list>
<#if a.performance.projectSpending?has_content>

## 项目支出明细
项目支出合计${p.amount("绩效/项目支出明细/合计")}：
<#list a.performance.projectSpending as name, amount>
- ${name}${p.amount("绩效/项目支出明细/" + name)}。
</#list>
</#if>
<#if a.performance.projects?has_content>

## 项目绩效自评结果
${p.projects()}
</#if>
<#if a.performance.problems?has_content || a.performance.measures?has_content>

## 问题和改进
<#list a.performance.problems as text>
- 问题：${p.text(text)}。
</#list>
<#list a.performance.measures as text>
- 措施：${p.text(text)}。
</#list>
</#if>
</#if>
