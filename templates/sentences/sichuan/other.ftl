<#-- 四川格式的第十节，把几件事合在一起。 -->
## 机关运行经费支出情况
<#include "../national/operating-cost.ftl">

## 政府采购支出情况
<#include "../national/procurement.ftl">

## 国有资产占有使用情况
<#include "../national/assets.ftl">

<#include "../national/performance.ftl">

## 其他事项
<#include "../national/other.ftl">
