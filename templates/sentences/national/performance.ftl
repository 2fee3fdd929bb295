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
<#list a.performance.projects as project>
<#assign path = "绩效/项目/" + project.name.value + "/自评">
<#assign known = []>
<#if p.has(path + "/资金/合计/年初预算")><#assign known += ["年初预算" + p.amount(path + "/资金/合计/年初预算")]></#if>
<#if p.has(path + "/资金/合计/全年预算")><#assign known += ["全年预算" + p.amount(path + "/资金/合计/全年预算")]></#if>
<#if p.has(path + "/资金/合计/执行")><#assign known += ["执行" + p.amount(path + "/资金/合计/执行")]></#if>
<#if p.has(path + "/执行率")><#assign known += ["执行率" + p.rate(path + "/执行率")]></#if>
<#if p.has(path + "/总得分")><#assign known += ["自评得分" + p.number(path + "/总得分") + "分"]></#if>
<#if (project.evaluation.grade)??><#assign known += ["等级为" + project.evaluation.grade.value]></#if>
- ${project.name.value}<#if known?has_content>：${known?join("，")}</#if>。
</#list>
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
