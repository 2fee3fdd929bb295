<#import "lines.ftl" as lines>
<@lines.totals head="财政拨款"/>
${p.figure(4)}
