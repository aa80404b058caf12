<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Archivist</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureCommands</name>
    <message>
        <source>Open a folder of captures</source>
        <translation>打开包含捕获内容的文件夹</translation>
    </message>
    <message>
        <source>Open captures</source>
        <translation>打开捕获内容</translation>
    </message>
</context>
<context>
    <name>CaptureEditor</name>
    <message>
        <source>Capture</source>
        <translation>捕获内容</translation>
    </message>
    <message>
        <source>The capture is shown here, as it was pasted or read.</source>
        <translation>此处按原样显示粘贴或读取的捕获内容。</translation>
    </message>
</context>
<context>
    <name>CaptureHead</name>
    <message>
        <source>Capture</source>
        <translation>捕获内容</translation>
    </message>
    <message>
        <source>finding {row} of {count}</source>
        <translation>第 {row} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>secrets masked</source>
        <translation>敏感信息已脱敏</translation>
    </message>
</context>
<context>
    <name>CaptureIntake</name>
    <message>
        <source>Not fetched: {address}. obsdiag never uses the network; save the response to a file and open that.</source>
        <translation>未访问：{address}。obsdiag 从不使用网络；请将响应保存为文件后再打开。</translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln 个发现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: search them</source>
        <translation>
            <numerusform>还有 %Ln 个：进行搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>无错误码</translation>
    </message>
    <message numerus="yes">
        <source>{found}, and %Ln met before</source>
        <translation>
            <numerusform>{found}，另有 %Ln 个此前已出现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, imported</source>
        <translation>{name}（导入）</translation>
    </message>
</context>
<context>
    <name>CatalogueController</name>
    <message>
        <source>Note saved</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>The catalogue has no code “{name}”.</source>
        <translation>目录中没有错误码“{name}”。</translation>
    </message>
    <message>
        <source>The newer catalogue is in use</source>
        <translation>已启用较新的目录</translation>
    </message>
    <message>
        <source>There is no entry to write a note on</source>
        <translation>没有可添加备注的条目</translation>
    </message>
    <message>
        <source>This is the published table in use: nothing changes</source>
        <translation>这就是正在使用的官方表，没有变化</translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message numerus="yes">
        <source>In the history %Ln times.</source>
        <translation>
            <numerusform>历史记录中出现 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>不在表中</translation>
    </message>
    <message>
        <source>{entry} The finding may be this.</source>
        <translation>{entry} 该发现项可能属于此条目。</translation>
    </message>
    <message>
        <source>{entry} This is the finding's entry.</source>
        <translation>{entry} 这就是该发现项对应的条目。</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %Ln entries</source>
        <translation>
            <numerusform>{title}，%Ln 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePane</name>
    <message>
        <source>By status</source>
        <translation>按状态码</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>按责任方</translation>
    </message>
    <message>
        <source>Find a code, status or words</source>
        <translation>查找错误码、状态码或文字</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到。</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Catalogue of error codes</source>
        <translation>错误码目录</translation>
    </message>
</context>
<context>
    <name>CauseRow</name>
    <message>
        <source>Add the statement to the bucket's policy: setting one replaces what is there.</source>
        <translation>请将该语句添加到现有桶策略中：重新设置策略会覆盖已有内容。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以往</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>IAM policy</source>
        <translation>IAM 策略</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>helped in {helped} of {tickets} of your tickets</source>
        <translation>在您的 {tickets} 个工单中有 {helped} 个有效</translation>
    </message>
    <message>
        <source>or bucket</source>
        <translation>或桶策略</translation>
    </message>
</context>
<context>
    <name>CausesView</name>
    <message numerus="yes">
        <source>%Ln more causes</source>
        <translation>
            <numerusform>另有 %Ln 个原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more causes that the capture speaks for</source>
        <translation>
            <numerusform>另有 %Ln 个有捕获内容支持的原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observations</source>
        <translation>
            <numerusform>%Ln 项观察</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ruled out</source>
        <translation>
            <numerusform>已排除 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>It helped before, in {helped} of {tickets} of your tickets; this capture does not settle it</source>
        <translation>以前有效过：在您的 {tickets} 个工单中有 {helped} 个；此捕获内容无法确定</translation>
    </message>
    <message>
        <source>The likeliest cause; this capture does not settle it</source>
        <translation>最可能的原因；此捕获内容无法确定</translation>
    </message>
    <message>
        <source>Why, in this capture</source>
        <translation>在此捕获内容中的原因</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;About obsdiag</source>
        <translation>关于 obsdiag(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;As system</source>
        <translation>跟随系统(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Break long lines</source>
        <translation>长行自动换行(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>捕获(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Current ticket…</source>
        <translation>当前工单(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>条目(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find in the capture</source>
        <translation>在捕获内容中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Finding</source>
        <translation>发现项(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>彻底遗忘(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help on this part</source>
        <translation>此部分的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mask secrets on screen</source>
        <translation>在屏幕上脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Menu of this part</source>
        <translation>此区域的菜单(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note on the entry</source>
        <translation>条目备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin, or take the pin off</source>
        <translation>固定或取消固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Read again with today's rules</source>
        <translation>按当前规则重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save in the history</source>
        <translation>保存到历史记录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Text to send…</source>
        <translation>发送用文本(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Ticket number</source>
        <translation>工单号(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Words of that search</source>
        <translation>该搜索可用的词(&amp;W)</translation>
    </message>
    <message>
        <source>A&amp;ll of the ticket…</source>
        <translation>工单全部内容(&amp;L)…</translation>
    </message>
    <message>
        <source>C&amp;lear the window</source>
        <translation>清空窗口(&amp;L)</translation>
    </message>
    <message>
        <source>Catalo&amp;gue</source>
        <translation>目录(&amp;G)</translation>
    </message>
    <message>
        <source>Catalogue by &amp;who acts</source>
        <translation>目录按责任方(&amp;W)</translation>
    </message>
    <message>
        <source>Catalogue by s&amp;tatus</source>
        <translation>目录按状态码(&amp;T)</translation>
    </message>
    <message>
        <source>Co&amp;mpare with the last</source>
        <translation>与上一个比较(&amp;M)</translation>
    </message>
    <message>
        <source>Copy &amp;link to entry</source>
        <translation>复制条目链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;request id</source>
        <translation>复制请求ID(&amp;R)</translation>
    </message>
    <message>
        <source>Copy entry as &amp;Markdown</source>
        <translation>将条目复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Edit the &amp;note</source>
        <translation>编辑备注(&amp;N)</translation>
    </message>
    <message>
        <source>For&amp;get recent files</source>
        <translation>清除最近记录(&amp;G)</translation>
    </message>
    <message>
        <source>Go to &amp;line…</source>
        <translation>转到行(&amp;L)…</translation>
    </message>
    <message>
        <source>H&amp;istory pane</source>
        <translation>历史记录窗格(&amp;I)</translation>
    </message>
    <message>
        <source>Hi&amp;story</source>
        <translation>历史记录(&amp;S)</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>N&amp;ext hit</source>
        <translation>下一个匹配(&amp;E)</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>P&amp;revious hit</source>
        <translation>上一个匹配(&amp;R)</translation>
    </message>
    <message>
        <source>Put the ticket do&amp;wn</source>
        <translation>放下工单(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;top, or step back</source>
        <translation>停止或返回(&amp;T)</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>保存此搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>Saved searc&amp;hes…</source>
        <translation>已保存的搜索(&amp;H)…</translation>
    </message>
    <message>
        <source>Search the &amp;catalogue</source>
        <translation>搜索目录(&amp;C)</translation>
    </message>
    <message>
        <source>Search the &amp;history</source>
        <translation>搜索历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>Show a s&amp;ample</source>
        <translation>显示示例(&amp;A)</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>标签(&amp;A)</translation>
    </message>
    <message>
        <source>T&amp;ime line…</source>
        <translation>时间线(&amp;I)…</translation>
    </message>
    <message>
        <source>The an&amp;swer did not help</source>
        <translation>答复无效(&amp;S)</translation>
    </message>
    <message>
        <source>The answer h&amp;elped</source>
        <translation>答复有效(&amp;E)</translation>
    </message>
    <message>
        <source>What is &amp;kept…</source>
        <translation>保留范围(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command is called that. F1 shows all of them.</source>
        <translation>没有这样名称的命令。按 F1 查看全部命令。</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>要执行什么操作？</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>URL address web catalogue</source>
        <translation>URL 地址 网址 目录</translation>
    </message>
    <message>
        <source>abort interrupt</source>
        <translation>中止 中断</translation>
    </message>
    <message>
        <source>back error finding</source>
        <translation>向后 错误 发现</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>案例 编号</translation>
    </message>
    <message>
        <source>colours theme</source>
        <translation>颜色 主题</translation>
    </message>
    <message>
        <source>colours theme bright</source>
        <translation>颜色 主题 明亮</translation>
    </message>
    <message>
        <source>colours theme night</source>
        <translation>颜色 主题 夜间</translation>
    </message>
    <message>
        <source>comment remark annotate</source>
        <translation>注释 评论 备注</translation>
    </message>
    <message>
        <source>delete remove erase privacy</source>
        <translation>删除 移除 清除 隐私</translation>
    </message>
    <message>
        <source>difference diff</source>
        <translation>差异 区别</translation>
    </message>
    <message>
        <source>empty reset new</source>
        <translation>清空 重置 新建</translation>
    </message>
    <message>
        <source>example demo try</source>
        <translation>例子 演示 试用</translation>
    </message>
    <message>
        <source>exit close end</source>
        <translation>关闭 结束 离开</translation>
    </message>
    <message>
        <source>export catalogue code</source>
        <translation>导出 目录 代码</translation>
    </message>
    <message>
        <source>export clipboard answer</source>
        <translation>导出 剪贴板 答复</translation>
    </message>
    <message>
        <source>export copy page summary hand over</source>
        <translation>导出 复制 页面 摘要 移交</translation>
    </message>
    <message>
        <source>export save as PDF HTML Markdown case print answer reply mail</source>
        <translation>导出 另存为 PDF HTML Markdown 案例 打印 答复 回复 邮件</translation>
    </message>
    <message>
        <source>find filter codes</source>
        <translation>查找 筛选 代码</translation>
    </message>
    <message>
        <source>find filter look</source>
        <translation>查找 筛选</translation>
    </message>
    <message>
        <source>forward error finding</source>
        <translation>向前 错误 发现</translation>
    </message>
    <message>
        <source>hide passwords keys screen sharing privacy</source>
        <translation>隐藏 密码 密钥 共享屏幕 隐私</translation>
    </message>
    <message>
        <source>insert clipboard</source>
        <translation>插入 剪贴板</translation>
    </message>
    <message>
        <source>keep star favourite</source>
        <translation>保留 星标 收藏</translation>
    </message>
    <message>
        <source>keep store remember</source>
        <translation>保留 存储 记住</translation>
    </message>
    <message>
        <source>label mark</source>
        <translation>标记 标注</translation>
    </message>
    <message>
        <source>limit days size delete automatically</source>
        <translation>限制 天数 大小 自动删除</translation>
    </message>
    <message>
        <source>load import directory</source>
        <translation>加载 导入 目录</translation>
    </message>
    <message>
        <source>load import file</source>
        <translation>加载 导入 文件</translation>
    </message>
    <message>
        <source>load merge take in colleague export file</source>
        <translation>加载 合并 同事 导出 文件</translation>
    </message>
    <message>
        <source>manual documentation</source>
        <translation>手册 文档</translation>
    </message>
    <message>
        <source>preferences options language font time zone</source>
        <translation>首选项 选项 语言 字体 时区</translation>
    </message>
    <message>
        <source>refresh reload diagnose</source>
        <translation>刷新 重新加载 诊断</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>revert restore</source>
        <translation>还原 恢复</translation>
    </message>
    <message>
        <source>save write hand over colleague file JSON CSV Parquet</source>
        <translation>保存 写入 移交 同事 文件 JSON CSV Parquet</translation>
    </message>
    <message>
        <source>search text</source>
        <translation>搜索 文本</translation>
    </message>
    <message>
        <source>shortcuts keyboard</source>
        <translation>快捷键 键盘</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>版本 许可证</translation>
    </message>
    <message>
        <source>wrap fold</source>
        <translation>换行 折行</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Request field</source>
        <translation>请求头域</translation>
    </message>
    <message>
        <source>Response field</source>
        <translation>响应头域</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Paste or open the other capture too: the last two are compared</source>
        <translation>请再粘贴或打开另一份捕获内容：比较的是最近两份</translation>
    </message>
    <message>
        <source>There is no request and no answer to be compared</source>
        <translation>没有可比较的请求或响应</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>{name}: {left} on the left, {right} on the right</source>
        <translation>{name}：左侧 {left}，右侧 {right}</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln 处相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Nothing differs but ids, dates and signatures</source>
        <translation>除 ID、日期和签名外没有不同</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>set aside: {names}</source>
        <translation>未参与比较：{names}</translation>
    </message>
    <message>
        <source>{answer} · {capture}, line {line}</source>
        <translation>{answer} · {capture}，第 {line} 行</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ 返回发现项 (Esc)</translation>
    </message>
</context>
<context>
    <name>CompletionBox</name>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy {name}</source>
        <translation>复制{name}</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A case has {count} captures at most.</source>
        <translation>一个案例最多有 {count} 份捕获内容。</translation>
    </message>
    <message>
        <source>A case has {count} captures at most: it was not read.</source>
        <translation>一个案例最多有 {count} 份捕获内容：未读取。</translation>
    </message>
    <message>
        <source>A case has {size} GiB at most.</source>
        <translation>一个案例最多 {size} GiB。</translation>
    </message>
    <message>
        <source>A defect in obsdiag itself ({kind}) kept parts of it from being read: {places}.</source>
        <translation>obsdiag 自身的缺陷（{kind}）使其中部分内容未能读取：{places}。</translation>
    </message>
    <message>
        <source>A defect in obsdiag itself ended its reading ({kind}).</source>
        <translation>obsdiag 自身的缺陷中止了对它的读取（{kind}）。</translation>
    </message>
    <message>
        <source>A defect in obsdiag itself ended this: {kind} in {place}.</source>
        <translation>obsdiag 自身的缺陷中止了此操作：{kind}，位于 {place}。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>已保存的搜索需要名称。</translation>
    </message>
    <message>
        <source>Bytes follow its end that are not compressed; they were not read.</source>
        <translation>结尾之后还有未压缩的字节；未读取。</translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation>无法读取：{why}。</translation>
    </message>
    <message>
        <source>It ends in the middle: the rest of it is missing.</source>
        <translation>内容中途结束：其余部分缺失。</translation>
    </message>
    <message>
        <source>It is damaged: it has no header at byte {number}.</source>
        <translation>它已损坏：第 {number} 字节处没有文件头。</translation>
    </message>
    <message>
        <source>It is larger than {size} MiB.</source>
        <translation>它大于 {size} MiB。</translation>
    </message>
    <message>
        <source>It is nested deeper than {count} archives: it was not opened.</source>
        <translation>嵌套超过 {count} 层压缩包：未打开。</translation>
    </message>
    <message>
        <source>It unpacks to more than {count} times its size, as an archive bomb does: the rest was not read.</source>
        <translation>解压后超过原大小的 {count} 倍，如同压缩炸弹：其余未读取。</translation>
    </message>
    <message>
        <source>It unpacks to more than {size} GiB: the rest was not read.</source>
        <translation>解压后超过 {size} GiB：其余未读取。</translation>
    </message>
    <message>
        <source>Its checksum is wrong: a part of it is not what was packed.</source>
        <translation>其校验和错误：部分内容与打包时不同。</translation>
    </message>
    <message>
        <source>Its header is damaged.</source>
        <translation>其文件头已损坏。</translation>
    </message>
    <message>
        <source>Line {number} of the catalogue page does not fit its table of {columns} columns.</source>
        <translation>目录页面第 {number} 行与其 {columns} 列的表格不符。</translation>
    </message>
    <message>
        <source>No case has a member called {name}: it was not read.</source>
        <translation>案例中不应有名为 {name} 的文件：未读取。</translation>
    </message>
    <message>
        <source>No table on the HTML page has the columns “{columns}”.</source>
        <translation>HTML 页面中没有包含列“{columns}”的表格。</translation>
    </message>
    <message>
        <source>Only its first {size} MiB were read.</source>
        <translation>只读取了其前 {size} MiB。</translation>
    </message>
    <message>
        <source>Reading it is not permitted.</source>
        <translation>没有读取权限。</translation>
    </message>
    <message>
        <source>The capture of this finding is damaged.</source>
        <translation>该发现项的捕获内容已损坏。</translation>
    </message>
    <message>
        <source>The catalogue page cannot be read as HTML: {why}.</source>
        <translation>目录页面无法作为 HTML 读取：{why}。</translation>
    </message>
    <message>
        <source>The catalogue page has no table: no line such as “+-----+-----+”.</source>
        <translation>目录页面中没有表格：没有类似“+-----+-----+”的行。</translation>
    </message>
    <message>
        <source>The catalogue page is not UTF-8 text: byte {number} cannot be read.</source>
        <translation>目录页面不是 UTF-8 文本：第 {number} 字节无法读取。</translation>
    </message>
    <message>
        <source>The catalogue page is too large to be one.</source>
        <translation>该文件过大，不可能是目录页面。</translation>
    </message>
    <message>
        <source>The export was stopped: no file has been written.</source>
        <translation>导出已停止：未写入任何文件。</translation>
    </message>
    <message>
        <source>The history has been closed.</source>
        <translation>历史记录已关闭。</translation>
    </message>
    <message>
        <source>The history {file} cannot be opened: {why}; it was kept as it is, and `obsdiag history recover` saves what can be read of it.</source>
        <translation>无法打开历史记录 {file}：{why}；已保持原样，可用 `obsdiag history recover` 保存其中可读取的内容。</translation>
    </message>
    <message>
        <source>The history {file} was written by a newer obsdiag; it was left as it is. Install the newer version to read it.</source>
        <translation>历史记录 {file} 由较新版本的 obsdiag 写入；已保持原样。请安装新版本后读取。</translation>
    </message>
    <message>
        <source>The manifest of this case cannot be read.</source>
        <translation>无法读取此案例的清单。</translation>
    </message>
    <message>
        <source>The manifest of this case is none.</source>
        <translation>此案例的清单无效。</translation>
    </message>
    <message>
        <source>The manifest of this case is too long: it was not read.</source>
        <translation>此案例的清单过长：未读取。</translation>
    </message>
    <message>
        <source>The manifest of this case names a capture twice: it was not read.</source>
        <translation>此案例的清单重复列出同一捕获内容：未读取。</translation>
    </message>
    <message>
        <source>The newer page cannot be kept in {file}: {why}. The one in use stays; make room, or let obsdiag write there, and try again.</source>
        <translation>无法将较新的页面保存到 {file}：{why}。继续使用现有页面；请腾出空间或允许 obsdiag 写入该处后重试。</translation>
    </message>
    <message>
        <source>The notes cannot be written to {file}: {why}.</source>
        <translation>无法将备注写入 {file}：{why}。</translation>
    </message>
    <message>
        <source>The notes in {file} are not UTF-8 text.</source>
        <translation>{file} 中的备注不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The notes in {file} cannot be read: {why}.</source>
        <translation>无法读取 {file} 中的备注：{why}。</translation>
    </message>
    <message>
        <source>The page has hardly a code in common with the catalogue in use: it is not a newer copy of it.</source>
        <translation>该页面与正在使用的目录几乎没有相同的错误码：它不是其较新版本。</translation>
    </message>
    <message>
        <source>The process that read it ended unexpectedly. What it had found by then is here.</source>
        <translation>读取进程意外结束。此处为当时已发现的内容。</translation>
    </message>
    <message>
        <source>The row on line {line} of the catalogue page has no error code.</source>
        <translation>目录页面第 {line} 行的表格行没有错误码。</translation>
    </message>
    <message>
        <source>The row on line {line} of the catalogue page has the status “{status}”, which is neither a number and its phrase nor {none}.</source>
        <translation>目录页面第 {line} 行的状态码为“{status}”，既不是数字及其短语，也不是 {none}。</translation>
    </message>
    <message>
        <source>The row on line {line} of the catalogue page is not whole.</source>
        <translation>目录页面第 {line} 行的表格行不完整。</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {why}.</source>
        <translation>无法将设置写入 {file}：{why}。</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged, and the file cannot be put aside: {why}.</source>
        <translation>{file} 中的设置已损坏，且无法将文件移开：{why}。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read: {why}.</source>
        <translation>无法读取 {file} 中的设置：{why}。</translation>
    </message>
    <message>
        <source>The settings were damaged and are back to their defaults; the damaged file was kept as {file}.</source>
        <translation>设置文件已损坏，已恢复默认值；损坏的文件保留为 {file}。</translation>
    </message>
    <message>
        <source>The table on the catalogue page has no column “{columns}”.</source>
        <translation>目录页面中的表格没有“{columns}”列。</translation>
    </message>
    <message>
        <source>The table on the catalogue page has no end: the page is cut off.</source>
        <translation>目录页面中的表格没有结尾：页面被截断。</translation>
    </message>
    <message>
        <source>The table on the catalogue page is empty.</source>
        <translation>目录页面中的表格为空。</translation>
    </message>
    <message>
        <source>There are more than {count} members: the rest was not read.</source>
        <translation>其中的文件超过 {count} 个：其余未读取。</translation>
    </message>
    <message>
        <source>There are more than {count} values to be replaced.</source>
        <translation>需替换的值超过 {count} 个。</translation>
    </message>
    <message>
        <source>There are more words of one length than pseudonyms for them.</source>
        <translation>同一长度的词多于可用的化名。</translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>已有名为“{name}”的已保存搜索。</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>没有名为“{name}”的已保存搜索。</translation>
    </message>
    <message>
        <source>There is no search to be saved: say what is looked for.</source>
        <translation>没有可保存的搜索：请输入要查找的内容。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有该文件。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>There is nothing to export: the search finds nothing.</source>
        <translation>没有可导出的内容：搜索未找到任何结果。</translation>
    </message>
    <message>
        <source>This case has no manifest.json: it was not read.</source>
        <translation>此案例没有 manifest.json：未读取。</translation>
    </message>
    <message>
        <source>This case has version {version}, and only {known} is read: open it with a newer obsdiag.</source>
        <translation>此案例的版本为 {version}，只能读取 {known}：请用较新的 obsdiag 打开。</translation>
    </message>
    <message>
        <source>This case has {name} twice: it was not read.</source>
        <translation>此案例中有两个 {name}：未读取。</translation>
    </message>
    <message>
        <source>This case lacks {name}: it was not read.</source>
        <translation>此案例缺少 {name}：未读取。</translation>
    </message>
    <message>
        <source>This case unpacks to more than {size} GiB: not read.</source>
        <translation>此案例解压后超过 {size} GiB：未读取。</translation>
    </message>
    <message>
        <source>This finding came in without its capture: there is nothing to be read again.</source>
        <translation>该发现项导入时没有捕获内容：没有可以重新读取的内容。</translation>
    </message>
    <message>
        <source>This finding is no longer in the history.</source>
        <translation>该发现项已不在历史记录中。</translation>
    </message>
    <message>
        <source>This is Outlook's winmail.dat, which is not read: ask for the files as attachments.</source>
        <translation>这是 Outlook 的 winmail.dat，无法读取：请以附件形式索取文件。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>This is an Outlook data file, which is not read: save the message as .msg.</source>
        <translation>这是 Outlook 数据文件，无法读取：请将邮件保存为 .msg。</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>这既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>This is {what}, which is not read: unpack it, or pack it again as zip.</source>
        <translation>无法读取（{what}）：请先解压，或重新打包为 zip。</translation>
    </message>
    <message>
        <source>This search is too long to be saved: {count} characters.</source>
        <translation>该搜索过长，无法保存：{count} 个字符。</translation>
    </message>
    <message>
        <source>What was deleted is still in the history's log file, as another program is reading the history; close it and try again.</source>
        <translation>已删除的内容仍在历史记录的日志文件中，因为另一程序正在读取历史记录；请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>以及另外 {number} 处</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>no error in it.</source>
        <translation>其中没有错误。</translation>
    </message>
    <message>
        <source>nothing in it reads as a response or a client's error.</source>
        <translation>其中没有可识别为响应或客户端错误的内容。</translation>
    </message>
    <message>
        <source>{file} cannot be written: take another name or another folder.</source>
        <translation>无法写入 {file}：请换一个名称或文件夹。</translation>
    </message>
    <message>
        <source>{file} is not a history of obsdiag; it was left as it is.</source>
        <translation>{file} 不是 obsdiag 的历史记录；已保持原样。</translation>
    </message>
    <message>
        <source>{file} is too large to be a file of notes.</source>
        <translation>{file} 过大，不可能是备注文件。</translation>
    </message>
    <message>
        <source>{member} line {number}</source>
        <translation>{member} 第 {number} 行</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现问题</translation>
    </message>
    <message>
        <source>This is a defect of obsdiag, not of your capture. The window goes on, and what was found is kept. Copy the report and send it to whoever looks after obsdiag: versions, where it happened, and the last commands; secrets are masked.</source>
        <translation>这是 obsdiag 的缺陷，而非您的捕获内容的问题。窗口可继续使用，已发现的内容会保留。请复制报告并发送给 obsdiag 的维护人员：其中包含版本、出错位置和最近的命令；敏感信息已脱敏。</translation>
    </message>
</context>
<context>
    <name>CurrentTicket</name>
    <message>
        <source>Current ticket</source>
        <translation>当前工单</translation>
    </message>
    <message>
        <source>The ticket {ticket} was put down</source>
        <translation>已放下工单 {ticket}</translation>
    </message>
    <message>
        <source>What is taken in from now on gets the ticket {ticket}</source>
        <translation>从现在起接收的内容将标上工单 {ticket}</translation>
    </message>
    <message>
        <source>What is taken in from now on gets this number:</source>
        <translation>从现在起接收的内容将标上此编号：</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>About this code</source>
        <translation>关于此错误码</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Not to be confused with ({count})</source>
        <translation>请勿混淆（{count}）</translation>
    </message>
    <message>
        <source>Read again with today's rules</source>
        <translation>已按当前规则重新读取</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>曾经出现</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>响应内容</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>相关备注</translation>
    </message>
    <message>
        <source>Your team's note</source>
        <translation>团队备注</translation>
    </message>
    <message>
        <source>{id} · {status} · {title}, {licence}</source>
        <translation>{id} · {status} · {title}，{licence}</translation>
    </message>
    <message>
        <source>‹ Back to the overview (Esc)</source>
        <translation>‹ 返回概览 (Esc)</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>Chosen by OBSDIAG_LANGUAGE</source>
        <translation>由 OBSDIAG_LANGUAGE 指定</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Font of captures</source>
        <translation>捕获内容的字体</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Times are shown</source>
        <translation>时间显示</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>by this computer's clock ({zone})</source>
        <translation>按本机时钟（{zone}）</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>in UTC</source>
        <translation>按 UTC</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>A drop would take this away from there: copy it, and paste it here</source>
        <translation>拖放会将其从原处移走：请复制后粘贴到此处</translation>
    </message>
    <message>
        <source>An address is not fetched: save the response and drop the file</source>
        <translation>不会访问网址：请将响应保存为文件后拖放</translation>
    </message>
    <message>
        <source>An attachment is no file yet: save it, and drop the file</source>
        <translation>附件还不是文件：请先保存，再拖入该文件</translation>
    </message>
    <message>
        <source>An image is not read: drop or paste the text itself</source>
        <translation>无法读取图片：请拖放或粘贴文本本身</translation>
    </message>
    <message numerus="yes">
        <source>Drop to diagnose %Ln files</source>
        <translation>
            <numerusform>松开以诊断 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to diagnose this text</source>
        <translation>松开以诊断此文本</translation>
    </message>
    <message>
        <source>Drop to diagnose “{name}”</source>
        <translation>松开以诊断“{name}”</translation>
    </message>
    <message>
        <source>Drop to open the page of {code}</source>
        <translation>松开以打开 {code} 的页面</translation>
    </message>
</context>
<context>
    <name>EarlierPage</name>
    <message>
        <source>Earlier finding</source>
        <translation>先前的发现项</translation>
    </message>
    <message>
        <source>No error code</source>
        <translation>无错误码</translation>
    </message>
    <message>
        <source>Open its capture</source>
        <translation>打开其捕获内容</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>响应内容</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>已记录的信息</translation>
    </message>
    <message>
        <source>Why, in that capture</source>
        <translation>在该捕获内容中的原因</translation>
    </message>
    <message>
        <source>from the history</source>
        <translation>来自历史记录</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ 返回发现项 (Esc)</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Esc or Ctrl+S saves and leaves</source>
        <translation>按 Esc 或 Ctrl+S 保存并关闭</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remarks on the chosen entries</source>
        <translation>所选条目的备注信息</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>What it was, what you answered</source>
        <translation>问题原因和您的答复</translation>
    </message>
    <message>
        <source>parted by commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>such as 4711</source>
        <translation>例如 4711</translation>
    </message>
    <message>
        <source>such as AccessDenied#1/iam-policy</source>
        <translation>例如 AccessDenied#1/iam-policy</translation>
    </message>
    <message>
        <source>what you answered</source>
        <translation>您的答复</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>As published</source>
        <translation>官方发布原文</translation>
    </message>
    <message>
        <source>Catalogue entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Made by a client or SDK: no answer of OBS carries it.</source>
        <translation>由客户端或 SDK 产生：OBS 的响应不会带此错误码。</translation>
    </message>
    <message>
        <source>Of S3 and stores that are compatible with it.</source>
        <translation>属于 S3 及其兼容存储。</translation>
    </message>
    <message>
        <source>Of an API beside OBS that answers in JSON.</source>
        <translation>属于 OBS 之外、以 JSON 响应的 API。</translation>
    </message>
    <message>
        <source>Of single operations of OBS; the published table lacks it.</source>
        <translation>属于 OBS 的个别操作；官方表中没有。</translation>
    </message>
    <message>
        <source>Of the management console.</source>
        <translation>属于管理控制台。</translation>
    </message>
    <message>
        <source>Of the native API of OBS; the published table lacks it.</source>
        <translation>属于 OBS 原生 API；官方表中没有。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>our words · not in the published table</source>
        <translation>本工具的说明 · 不在官方表中</translation>
    </message>
    <message>
        <source>published text · {status}</source>
        <translation>官方说明 · {status}</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ 返回发现项 (Esc)</translation>
    </message>
</context>
<context>
    <name>Excerpt</name>
    <message>
        <source>… {size} more</source>
        <translation>… 还有 {size}</translation>
    </message>
    <message>
        <source>… {size} more of this line</source>
        <translation>… 此行还有 {size}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Answered by</source>
        <translation>响应方</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Host id</source>
        <translation>主机ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>对象名</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>another store</source>
        <translation>其他存储</translation>
    </message>
    <message>
        <source>between the client and the service</source>
        <translation>客户端与服务之间</translation>
    </message>
    <message>
        <source>from ServerTime</source>
        <translation>来自 ServerTime</translation>
    </message>
    <message>
        <source>from the Date header</source>
        <translation>来自 Date 头域</translation>
    </message>
    <message>
        <source>from the URL</source>
        <translation>来自 URL</translation>
    </message>
    <message>
        <source>from the request id</source>
        <translation>来自请求ID</translation>
    </message>
    <message>
        <source>from the resource</source>
        <translation>来自资源</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>未发送任何请求</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the capture, or :12 for line 12</source>
        <translation>在捕获内容中查找，或输入 :12 转到第 12 行</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>{told} in the part shown</source>
        <translation>显示部分：{told}</translation>
    </message>
</context>
<context>
    <name>FindingCommands</name>
    <message>
        <source>Entry copied as Markdown</source>
        <translation>条目已复制为 Markdown</translation>
    </message>
    <message>
        <source>Link to the entry copied</source>
        <translation>条目链接已复制</translation>
    </message>
    <message>
        <source>Report copied, secrets masked</source>
        <translation>报告已复制，敏感信息已脱敏</translation>
    </message>
    <message>
        <source>Request id copied</source>
        <translation>请求ID已复制</translation>
    </message>
    <message>
        <source>There is no entry to copy</source>
        <translation>没有可复制的条目</translation>
    </message>
    <message>
        <source>There is no finding to write of</source>
        <translation>没有可供撰写的发现项</translation>
    </message>
    <message>
        <source>There is no request id to copy</source>
        <translation>没有可复制的请求ID</translation>
    </message>
    <message>
        <source>{name} copied</source>
        <translation>已复制{name}</translation>
    </message>
</context>
<context>
    <name>FindingKindModel</name>
    <message>
        <source>All findings</source>
        <translation>全部发现项</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln kinds</source>
        <translation>
            <numerusform>共 %Ln 类</numerusform>
        </translation>
    </message>
    <message>
        <source>the same request id</source>
        <translation>相同的请求ID</translation>
    </message>
    <message>
        <source>up to {rate}/s</source>
        <translation>最高 {rate}/秒</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>no code</source>
        <translation>无错误码</translation>
    </message>
    <message>
        <source>{status} {name}, line {line}</source>
        <translation>{status} {name}，第 {line} 行</translation>
    </message>
</context>
<context>
    <name>FindingsColumn</name>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Hide the kinds</source>
        <translation>隐藏类别</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>发现项类别</translation>
    </message>
    <message>
        <source>Show the kinds</source>
        <translation>显示类别</translation>
    </message>
    <message>
        <source>▸ Kinds</source>
        <translation>▸ 类别</translation>
    </message>
    <message>
        <source>▾ Kinds</source>
        <translation>▾ 类别</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Hide: {name}</source>
        <translation>隐藏：{name}</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>显示：{name}</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln entries</source>
        <translation>
            <numerusform>遗忘 %Ln 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>彻底遗忘</translation>
    </message>
    <message>
        <source>There is nothing of it.</source>
        <translation>没有相关内容。</translation>
    </message>
    <message>
        <source>What is forgotten cannot be taken back: nothing of it is left in the history's file, nor in the copies beside it. What was deleted before goes with it.</source>
        <translation>遗忘后无法恢复：历史记录文件及其旁边的副本中都不再保留任何内容。先前删除的内容也会一并清除。</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>OBS acts</source>
        <translation>由 OBS 处理</translation>
    </message>
    <message>
        <source>The account's owner acts</source>
        <translation>由账号拥有者处理</translation>
    </message>
    <message>
        <source>The bucket's owner acts</source>
        <translation>由桶拥有者处理</translation>
    </message>
    <message>
        <source>The caller acts</source>
        <translation>由调用方处理</translation>
    </message>
    <message>
        <source>The network acts</source>
        <translation>由网络方处理</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>No retry:</source>
        <translation>请勿重试:</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The account's owner</source>
        <translation>账号拥有者</translation>
    </message>
    <message>
        <source>The bucket's owner</source>
        <translation>桶拥有者</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>调用方</translation>
    </message>
    <message>
        <source>The network's operator</source>
        <translation>网络运营方</translation>
    </message>
    <message>
        <source>after a change</source>
        <translation>须先更改</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>可立即进行</translation>
    </message>
    <message>
        <source>has to act</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>it cannot help</source>
        <translation>重试无效</translation>
    </message>
    <message>
        <source>with growing pauses</source>
        <translation>并逐步延长间隔</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>4xx: the request cannot be answered as it is</source>
        <translation>4xx: 请求无法按现状得到处理</translation>
    </message>
    <message>
        <source>5xx: the answering side failed</source>
        <translation>5xx: 响应方出现故障</translation>
    </message>
    <message>
        <source>No error code</source>
        <translation>无错误码</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>未发送任何内容</translation>
    </message>
    <message>
        <source>RFC 9110</source>
        <translation>RFC 9110</translation>
    </message>
    <message>
        <source>The nearest entries of the published table</source>
        <translation>官方表中最接近的条目</translation>
    </message>
    <message numerus="yes">
        <source>With this status it can be one of %Ln, the likeliest first</source>
        <translation>
            <numerusform>此状态码可能对应以下 %Ln 个条目（最可能的在前）</numerusform>
        </translation>
    </message>
    <message>
        <source>answered</source>
        <translation>作出响应</translation>
    </message>
    <message>
        <source>its own message</source>
        <translation>响应自身的消息</translation>
    </message>
    <message>
        <source>our words</source>
        <translation>本工具的说明</translation>
    </message>
    <message>
        <source>published text</source>
        <translation>官方说明</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>曾经出现</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Page of the help</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>All codes</source>
        <translation>全部错误码</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Days and times are of the zone in which the window shows times, unless they name one themselves: `since:2026-11-22T08:00+08:00`, `time:2026-11-22T00Z`. In a terminal, `since:` and `until:` go by the computer's clock, and `time:` is in UTC.</source>
        <translation>日期和时间按窗口显示时间所用的时区理解，自带时区的除外：`since:2026-11-22T08:00+08:00`、`time:2026-11-22T00Z`。在终端中，`since:` 和 `until:` 按本机时钟，`time:` 为 UTC。</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>How obsdiag is built</source>
        <translation>obsdiag 的构造</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What the diagnosis looks at in a capture, and what it says then.</source>
        <translation>诊断在捕获内容中检查什么，以及相应给出的说明。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Words of the search</source>
        <translation>搜索可用的词</translation>
    </message>
    <message>
        <source>Words that stand alone are looked for everywhere. A word with a colon narrows the search; an equals sign behind the colon asks for all of a value (`ticket:=4711` does not find 47110), a minus in front leaves out, OR takes either, and quotation marks keep words together.</source>
        <translation>单独的词在所有内容中查找。带冒号的词用于缩小范围；冒号后加等号要求与整个值相同（`ticket:=4711` 不会找到 47110），前加减号表示排除，OR 表示任一，引号将多个词视为整体。</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>首页(&amp;C)</translation>
    </message>
    <message>
        <source>Address copied: obsdiag does not open it.</source>
        <translation>地址已复制：obsdiag 不会打开它。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面列表</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>This page is being made…</source>
        <translation>正在生成此页面…</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>As it was before: {what}</source>
        <translation>已恢复原状：{what}</translation>
    </message>
    <message>
        <source>Choose an entry of the history first</source>
        <translation>请先选择一条历史记录</translation>
    </message>
    <message>
        <source>No longer pinned: {what}</source>
        <translation>已取消固定：{what}</translation>
    </message>
    <message>
        <source>Pinned: {what}</source>
        <translation>已固定：{what}</translation>
    </message>
    <message>
        <source>Saved: {what} · Ctrl+Z takes it back</source>
        <translation>已保存：{what} · 按 Ctrl+Z 撤消</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已恢复：{what}</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤消的操作</translation>
    </message>
    <message>
        <source>These are too many at once, or not all of them have been seen</source>
        <translation>一次选择过多，或其中有些尚未显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>{what} deleted</source>
        <translation>已删除{what}</translation>
    </message>
</context>
<context>
    <name>HistoryFilesController</name>
    <message numerus="yes">
        <source>%Ln findings are new</source>
        <translation>
            <numerusform>新增 %Ln 个发现项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings written to {name}</source>
        <translation>
            <numerusform>已将 %Ln 个发现项写入 {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known</source>
        <translation>
            <numerusform>%Ln 个已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>An export of obsdiag, not a capture: {names}</source>
        <translation>这是 obsdiag 的导出文件，不是捕获内容：{names}</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Export what the search finds</source>
        <translation>导出搜索结果</translation>
    </message>
    <message>
        <source>Import into the history</source>
        <translation>导入到历史记录</translation>
    </message>
    <message>
        <source>Stopped: {names}</source>
        <translation>已停止：{names}</translation>
    </message>
    <message>
        <source>Take into the history</source>
        <translation>导入历史记录</translation>
    </message>
    <message>
        <source>Taken in: {names}</source>
        <translation>已导入：{names}</translation>
    </message>
    <message numerus="yes">
        <source>Taken out again: %Ln findings</source>
        <translation>
            <numerusform>已撤回：%Ln 个发现项</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in {names}</source>
        <translation>正在导入 {names}</translation>
    </message>
    <message>
        <source>Writing {names}</source>
        <translation>正在写入 {names}</translation>
    </message>
    <message>
        <source>the rest is not in: import it again to go on</source>
        <translation>其余部分尚未导入：请再次导入以继续</translation>
    </message>
    <message>
        <source>{name} and {more} more</source>
        <translation>{name} 及其他 {more} 个</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Ctrl+Space shows the words of the search</source>
        <translation>按 Ctrl+空格 显示搜索可用的词</translation>
    </message>
    <message>
        <source>History of findings</source>
        <translation>发现项历史记录</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>What can be undone</source>
        <translation>可撤消的操作</translation>
    </message>
    <message>
        <source>What is found is kept here, and on this computer only.</source>
        <translation>发现的内容保存在此处，且仅保存在本机。</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>HistoryTimeline</name>
    <message>
        <source>By OBS's own clock where it is known, else by when it came in.</source>
        <translation>已知时采用 OBS 自身的时钟，否则采用收到的时间。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Nothing in the history answers to this search.</source>
        <translation>历史记录中没有符合此搜索的内容。</translation>
    </message>
    <message>
        <source>The newest {count} entries. By OBS's own clock where it is known.</source>
        <translation>最新的 {count} 条记录。已知时采用 OBS 自身的时钟。</translation>
    </message>
    <message>
        <source>The newest {count} entries; counting on…</source>
        <translation>最新 {count} 条记录；仍在统计…</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>全部历史记录</translation>
    </message>
    <message>
        <source>Time line of the history</source>
        <translation>历史记录的时间线</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>First seen {first}, last seen {last}</source>
        <translation>首次出现 {first}，最近出现 {last}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>无错误码</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message numerus="yes">
        <source>seen %Ln times</source>
        <translation>
            <numerusform>出现 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>ticket {ticket}</source>
        <translation>工单 {ticket}</translation>
    </message>
    <message>
        <source>{name}, {counts}, {kinds}, {day} at {time}</source>
        <translation>{name}，{counts}，{kinds}，{day} {time}</translation>
    </message>
    <message>
        <source>{status} {name}, {where}, {day} at {time}</source>
        <translation>{status} {name}，{where}，{day} {time}</translation>
    </message>
</context>
<context>
    <name>How</name>
    <message>
        <source>? only the status is known</source>
        <translation>? 仅知状态码</translation>
    </message>
    <message>
        <source>not in the published table</source>
        <translation>不在官方表中</translation>
    </message>
    <message>
        <source>✓ exact match</source>
        <translation>✓ 完全匹配</translation>
    </message>
    <message>
        <source>✓ match, but for spaces or case</source>
        <translation>✓ 匹配（空格或大小写除外）</translation>
    </message>
    <message>
        <source>✓ match, under another name</source>
        <translation>✓ 匹配（另一名称）</translation>
    </message>
    <message>
        <source>✓ matched by its message</source>
        <translation>✓ 按消息匹配</translation>
    </message>
</context>
<context>
    <name>KeepingSection</name>
    <message>
        <source>&amp;What is kept…</source>
        <translation>保留范围(&amp;W)…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Signatures, tokens, cookies and keys are always masked before anything is kept or copied as a report.</source>
        <translation>签名、令牌、Cookie 和密钥在保存或复制为报告之前始终会脱敏。</translation>
    </message>
</context>
<context>
    <name>LeftOutBar</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>The search leaves out what came in last.</source>
        <translation>最近收到的内容不在搜索结果中。</translation>
    </message>
    <message>
        <source>What the search leaves out</source>
        <translation>搜索结果之外的内容</translation>
    </message>
</context>
<context>
    <name>LocalText</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}%</translation>
    </message>
    <message numerus="yes">
        <source>… %Ln characters more</source>
        <translation>
            <numerusform>… 还有 %Ln 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainLayout</name>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
</context>
<context>
    <name>MaintenanceController</name>
    <message numerus="yes">
        <source>%Ln entries forgotten: nothing of them is left in the file.</source>
        <translation>
            <numerusform>已遗忘 %Ln 个条目：文件中不再保留任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an entry, or search for what is to be forgotten</source>
        <translation>请选择条目，或搜索要遗忘的内容</translation>
    </message>
    <message numerus="yes">
        <source>Forgetting %Ln entries…</source>
        <translation>
            <numerusform>正在遗忘 %Ln 个条目…</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Saving what can be read of the history…</source>
        <translation>正在保存可读取的历史记录…</translation>
    </message>
    <message>
        <source>The history is damaged. Findings are shown, and not saved, until what can be read of it has been put into a new one; the damaged file is kept.</source>
        <translation>历史记录已损坏。在将可读取的部分转入新文件之前，发现项只显示、不保存；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>The history is in use again</source>
        <translation>历史记录已恢复使用</translation>
    </message>
    <message>
        <source>The history is in use again. Findings saved: {saved}; lost: {lost}. The damaged file is kept as {file}. Ctrl+S saves the findings at hand.</source>
        <translation>历史记录已恢复使用。已保存的发现项：{saved}；丢失：{lost}。损坏的文件保留为 {file}。按 Ctrl+S 保存当前发现项。</translation>
    </message>
    <message>
        <source>There is no history: {why} Findings are shown, and not saved.</source>
        <translation>没有历史记录：{why} 发现项只显示、不保存。</translation>
    </message>
    <message>
        <source>What is over the limits goes at the next quiet moment</source>
        <translation>超出限制的内容将在下次空闲时清除</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>数量未知</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Dismiss the messages</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… 还有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Something is being read: stop it first (Esc)</source>
        <translation>正在读取：请先停止 (Esc)</translation>
    </message>
    <message>
        <source>There is nothing further that way</source>
        <translation>该方向没有更多内容</translation>
    </message>
</context>
<context>
    <name>NearPage</name>
    <message>
        <source>No such code</source>
        <translation>没有这样的错误码</translation>
    </message>
    <message>
        <source>The nearest entries of the published table</source>
        <translation>官方表中最接近的条目</translation>
    </message>
    <message>
        <source>There is no such code in the published table, and nothing else was taken in that could tell what is meant. Paste the whole response for a diagnosis.</source>
        <translation>公布的表中没有这个错误码，也没有其他内容能说明它的含义。请粘贴完整的响应以便诊断。</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>A PUT needs no object to be there, so the key is not the matter. The client has the bucket in the path, and the endpoint seems to take it only in the host. Ask {wanted} (virtual-hosted addressing).</source>
        <translation>PUT 不要求对象已存在，因此与对象名无关。客户端将桶名放在路径中，而终端节点似乎只接受主机名中的桶名。请访问 {wanted}（虚拟主机方式）。</translation>
    </message>
    <message>
        <source>A Swift-compatible interface answered. It has no error codes, and its transaction id takes the place of the request id.</source>
        <translation>响应来自兼容 Swift 的接口。它没有错误码，其事务 ID 相当于请求ID。</translation>
    </message>
    <message>
        <source>A proxy asks for a login of its own{method}; the request never left the network. Give the client the proxy's user, or let the endpoint go past the proxy.</source>
        <translation>代理要求自身的登录{method}；请求从未离开该网络。请为客户端配置代理用户，或让终端节点绕过代理。</translation>
    </message>
    <message>
        <source>A restore was already running at {now}. The slowest kind takes 12 hours, so it should have ended by {by} (Archive: 1 to 5 minutes expedited, 3 to 5 hours standard; Deep Archive: 3 to 5 hours expedited, 5 to 12 hours standard).</source>
        <translation>{now} 时恢复已在进行。最慢的方式需要 12 小时，因此应在 {by} 前完成（归档存储：加急 1～5 分钟，标准 3～5 小时；深度归档存储：加急 3～5 小时，标准 5～12 小时）。</translation>
    </message>
    <message>
        <source>A statement of the policy has both {name} and Not{name}, of which only one may stand.</source>
        <translation>策略中的一条语句同时含有 {name} 和 Not{name}，只能保留其一。</translation>
    </message>
    <message>
        <source>A statement of {policy} denies the {kind} {user} the action {action} on {resource}. A Deny beats every Allow: find and narrow it, further grants change nothing.</source>
        <translation>{policy} 中的语句拒绝 {kind} {user} 对 {resource} 执行操作 {action}。Deny 优先于任何 Allow：请找到并收窄该语句，增加授权无济于事。</translation>
    </message>
    <message>
        <source>A store that is compatible with S3 answered, and it calls itself “{sender}”, not OBS. The published OBS table may not hold for it.</source>
        <translation>响应来自兼容 S3 的存储，它自称“{sender}”，而非 OBS。OBS 官方表可能对其不适用。</translation>
    </message>
    <message>
        <source>Alibaba gives the cause a number of its own, EC {ec}. The page of that number is {page} (Alibaba Cloud).</source>
        <translation>阿里云为该原因提供了专门编号 EC {ec}。该编号的说明页为 {page}（Alibaba Cloud）。</translation>
    </message>
    <message>
        <source>By the time inside its id, the upload was begun at {begun}, {age} before this answer. It has been completed, aborted or cleaned up since: see whether the object is there, and whether a lifecycle rule aborts uploads of that age; otherwise begin anew.</source>
        <translation>根据上传 ID 中的时间，该上传始于 {begun}，即此响应之前 {age}。此后它已被完成、取消或清理：请检查对象是否已存在，以及是否有生命周期规则会取消该时长的上传；否则请重新开始。</translation>
    </message>
    <message>
        <source>By the time inside the request id, OBS received the request at {time} (observed, not documented by the vendor).</source>
        <translation>根据请求ID中的时间，OBS 于 {time} 收到该请求（据观察得出，厂商未记载）。</translation>
    </message>
    <message>
        <source>Content-MD5 has to be base64 of the 16 bytes of an MD5, which is 24 characters: {seen}.</source>
        <translation>Content-MD5 必须是 MD5 的 16 字节的 base64，即 24 个字符：{seen}。</translation>
    </message>
    <message>
        <source>Content-MD5 is made of the hexadecimal digits of the MD5; it has to be base64 of the 16 bytes, which would be {right}.</source>
        <translation>Content-MD5 由 MD5 的十六进制数字构成；它必须是 16 字节的 base64，应为 {right}。</translation>
    </message>
    <message>
        <source>If a bucket named {bucket} was deleted shortly before, its name is held back for 30 minutes, until {until} at the latest. Wait for that, or take another name; a second program that creates the same bucket at the same moment has the same effect.</source>
        <translation>如果名为 {bucket} 的桶刚被删除，其名称会保留 30 分钟，最迟至 {until}。请等待，或换用其他名称；另一程序同时创建同名桶也会有相同的结果。</translation>
    </message>
    <message>
        <source>In the list of parts, {second} follows {first}: sort it by number, each once, before completing the upload.</source>
        <translation>段列表中 {second} 排在 {first} 之后：请在完成上传前按段号排序，且每个只出现一次。</translation>
    </message>
    <message>
        <source>No connection came about in time: nothing was sent, and there is no request id to ask for. Try `curl -v` to the endpoint from the same machine; check its route, security group, firewall and proxy, and in a VPC whether there is a way out or a VPC endpoint.</source>
        <translation>未能及时建立连接：没有发送任何内容，也没有可索取的请求 ID。请在同一台机器上对端点执行 `curl -v`；检查其路由、安全组、防火墙和代理，在 VPC 中还要检查是否有出口或 VPC 终端节点。</translation>
    </message>
    <message>
        <source>No {policy} allows the {kind} {user} the action {action} on {resource}. Allow exactly that action there; bucket actions need the bucket as the resource, object actions the objects in it.</source>
        <translation>没有 {policy} 允许 {kind} {user} 对 {resource} 执行操作 {action}。请仅允许该操作；桶操作的资源应为桶，对象操作的资源应为桶内对象。</translation>
    </message>
    <message>
        <source>Not read with this error, and needed for its kind: {pieces}. Where the text around it does not show it either, ask for it.</source>
        <translation>未随此错误读到、而此类错误需要的信息：{pieces}。若其周围的文本中也没有，请索取。</translation>
    </message>
    <message>
        <source>OBS answered, and “{sender}” in front of it passed the answer on.</source>
        <translation>OBS 作出了响应，并由其前端的“{sender}”转发。</translation>
    </message>
    <message>
        <source>OBS gives this code {published}, and “{sender}” stands in front of OBS: it probably changed the status. Clients that retry by the status alone are misled; repeat the request past it.</source>
        <translation>OBS 对此错误码返回 {published}，而 OBS 前端有“{sender}”：状态码很可能被它更改。仅凭状态码重试的客户端会被误导；请绕过它重试。</translation>
    </message>
    <message>
        <source>OBS sent the decision's details along, encoded. The account's administrator can read them: POST /v5/decode-authorization-message of the token service (STS), which needs the permission sts::decodeAuthorizationMessage. It tells the statement that decided.</source>
        <translation>OBS 以编码形式附带了鉴权细节。账号管理员可读取：调用令牌服务（STS）的 POST /v5/decode-authorization-message，需要权限 sts::decodeAuthorizationMessage。其中会指出起决定作用的语句。</translation>
    </message>
    <message>
        <source>OBS's traffic control refused this request (indicator {indicator}, as the vendor's own clients read it): nothing is broken. Wait with growing pauses and send fewer requests at a time; if the limit is too low for the need, the service has to raise it.</source>
        <translation>OBS 流控拒绝了此请求（指示值 {indicator}，按厂商自有客户端的解读）：没有故障。请逐步延长间隔重试，并减少并发请求；如果限额不能满足需求，需由服务方提高。</translation>
    </message>
    <message>
        <source>Of the {wanted} that the request announced, {arrived} arrived and {missing} are missing: the connection broke, or the Content-Length is not that of the body.</source>
        <translation>请求声明了 {wanted}，收到 {arrived}，缺少 {missing}：连接中断，或 Content-Length 与请求体不符。</translation>
    </message>
    <message>
        <source>Only {part} could be read: the text is in no form that is known. What else it says of the error stands in the text itself.</source>
        <translation>只能读取{part}：该文本不是已知格式。关于错误的其他信息请见文本本身。</translation>
    </message>
    <message>
        <source>Part {number} may be stored in spite of this answer. List the parts of the upload (GET ?uploadId={upload}, ListParts) to see it; uploading the part again under the same number replaces it and does no harm.</source>
        <translation>尽管返回此响应，第 {number} 段可能已保存。请列举该上传的段（GET ?uploadId={upload}，ListParts）确认；以相同段号重新上传会覆盖该段，并无害处。</translation>
    </message>
    <message>
        <source>Part {number}{etag} is not what the service has: it was not uploaded, was overwritten by a later one with another ETag, or the list takes its ETag from elsewhere. List the parts of the upload and compare.</source>
        <translation>第 {number} 段{etag}与服务端不符：它未上传，或已被之后 ETag 不同的段覆盖，或列表中的 ETag 取自别处。请列举该上传的段并比较。</translation>
    </message>
    <message>
        <source>Part{part} has {proposed}, and every part but the last has to have {least}: {short} are missing. Raise the client's part size.</source>
        <translation>段{part}为 {proposed}，除最后一段外每段至少为 {least}：还差 {short}。请增大客户端的段大小。</translation>
    </message>
    <message>
        <source>Probably no CORS rule of the bucket allows what the browser asked leave for ({wanted}). Add one that names each of these values to the letter (scheme and port belong to the origin); the browser repeats a refused preflight only after its cache has run out.</source>
        <translation>桶的 CORS 规则可能均不允许浏览器所请求的内容（{wanted}）。请添加一条与其中每个值完全一致的规则（协议和端口属于 origin）；浏览器在缓存过期后才会重新发送被拒绝的预检请求。</translation>
    </message>
    <message>
        <source>So it was with the account at {now}. If it has been paid, verified or unlocked since then, repeat the request before anything else; otherwise only the account's owner can act, and neither key nor policy matters.</source>
        <translation>这是账号在 {now} 的状态。如果此后已付费、认证或解冻，请先重试请求；否则只能由账号拥有者处理，与密钥和策略无关。</translation>
    </message>
    <message>
        <source>The Authorization field is of the type {scheme}, which OBS does not take: it takes an OBS or AWS signature (OBS …, AWS …, AWS4-HMAC-SHA256 …). The request was probably meant for another service, or a program in between added the field.</source>
        <translation>Authorization 头域的类型为 {scheme}，OBS 不接受：它只接受 OBS 或 AWS 签名（OBS …、AWS …、AWS4-HMAC-SHA256 …）。该请求可能是发给其他服务的，或由中间程序添加了此头域。</translation>
    </message>
    <message>
        <source>The HEAD was sent to a signed URL. The signature covers the method: a URL that was made for GET is refused for HEAD. Use GET with `Range: bytes=0-0`, or have a URL made for HEAD.</source>
        <translation>该 HEAD 发往了一个签名 URL。签名包含请求方法：为 GET 生成的 URL 用于 HEAD 会被拒绝。请使用带 `Range: bytes=0-0` 的 GET，或让对方为 HEAD 生成 URL。</translation>
    </message>
    <message>
        <source>The PUT names the bucket in the path, and the endpoint seems to take it only in the host, so it saw a request without a bucket. Ask {wanted} (virtual-hosted addressing).</source>
        <translation>PUT 请求将桶名放在路径中，而终端节点似乎只接受主机名中的桶名，因此它看到的是没有桶的请求。请访问 {wanted}（虚拟主机方式）。</translation>
    </message>
    <message>
        <source>The Signature in the URL has a plus sign or a blank in it. In a query a plus sign stands for a blank, so the service reads another signature: write it as %2B, that is, percent-encode the signature when the URL is made, and once only.</source>
        <translation>URL 中的 Signature 含有加号或空格。查询串中的加号表示空格，因此服务读到的是另一个签名：请写作 %2B，即在生成 URL 时对签名进行百分号编码，且只编码一次。</translation>
    </message>
    <message>
        <source>The URL has {names} and no signature, so a part of a signed URL is missing: {why}.</source>
        <translation>URL 中有 {names} 但没有签名，因此签名 URL 缺少了一部分：{why}。</translation>
    </message>
    <message>
        <source>The URL's Expires is {length}, which reads as a duration. In this scheme it is a moment, in seconds since 1970-01-01 00:00 UTC, so the URL ended at {end}. Whoever makes the URL has to add the duration to the present time before signing.</source>
        <translation>URL 的 Expires 为 {length}，看起来是时长。在此签名方式中它是一个时刻（自 1970-01-01 00:00 UTC 起的秒数），因此该 URL 已于 {end} 失效。生成 URL 时须先将时长加到当前时间再签名。</translation>
    </message>
    <message>
        <source>The XML is not well-formed; what could be recovered is shown.</source>
        <translation>XML 格式不正确；显示的是可恢复的内容。</translation>
    </message>
    <message>
        <source>The access key was looked for in {cloud}, by {host}. A key of another cloud is unknown there, even where both run OBS: compare the endpoint with the account that made the key.</source>
        <translation>访问密钥由 {host} 在 {cloud} 中查找。其他云的密钥在那里不被识别，即使两者都提供 OBS：请核对终端节点与创建密钥的账号。</translation>
    </message>
    <message>
        <source>The address refused the connection: nothing was sent, and there is no request id to ask for. Check host and port (443 for https), try `curl -v` to the endpoint from the same machine, and look for a firewall or a proxy that refuses in its place.</source>
        <translation>该地址拒绝了连接：没有发送任何内容，也没有可索取的请求 ID。请检查主机和端口（https 为 443），在同一台机器上对端点执行 `curl -v`，并查找代为拒绝的防火墙或代理。</translation>
    </message>
    <message>
        <source>The answer asks for a lower rate of requests, whatever the code says: the service works, and these were too many for it. Send fewer at a time and repeat with growing pauses.</source>
        <translation>无论错误码如何，此响应要求降低请求速率：服务工作正常，只是请求过多。请减少并发，并逐步延长间隔重试。</translation>
    </message>
    <message>
        <source>The answer asks to wait {wait} before the next attempt; a client that tries sooner is counted again.</source>
        <translation>响应要求等待 {wait} 后再尝试；提前重试的客户端会再次被计数。</translation>
    </message>
    <message>
        <source>The answer bears the marks of {name}, {kind}. Its operator, not OBS, can tell why it answered so: ask for its log of that moment.</source>
        <translation>该响应带有 {name}（{kind}）的特征。只有其运营方（而非 OBS）能说明原因：请索取当时的日志。</translation>
    </message>
    <message>
        <source>The answer came through {name}, {kind}: what it changes in requests (Host, query, header fields, method) breaks signatures, and what it keeps in its cache can be old.</source>
        <translation>该响应经由 {name}（{kind}）传来：它对请求的改动（Host、查询串、头域、方法）会破坏签名，其缓存中的内容可能已过时。</translation>
    </message>
    <message>
        <source>The answer is a page for a person to log in on, not one of object storage. Either the network wants a login before it lets anything out: then log in with a browser on that machine, or let its address through. Or the address is that of an application: then the client's endpoint is wrong.</source>
        <translation>该响应是供人登录的页面，不是对象存储的响应。可能是网络要求先登录才能访问外部：请在该机器上用浏览器登录，或放行其地址。也可能该地址属于某个应用：则客户端的终端节点有误。</translation>
    </message>
    <message>
        <source>The answer is {age} old and comes out of a cache, not fresh from the service: the cause may be gone. Repeat the request past the cache, and let it not keep errors.</source>
        <translation>该响应来自缓存，已存在 {age}，并非服务的最新响应：原因可能已消除。请绕过缓存重试，并设置不缓存错误响应。</translation>
    </message>
    <message>
        <source>The answer names the header field that asks for something that is not offered: {name}. Send the request without it, by the client's own setting for it.</source>
        <translation>响应指出了请求未提供功能的头域：{name}。请通过客户端的相应设置，不带该头域发送请求。</translation>
    </message>
    <message>
        <source>The answer points to {host}. The client's endpoint is then {service}, without any bucket in it. A signature does not survive the way there: a client that follows the redirect by itself must sign anew.</source>
        <translation>响应指向 {host}。客户端的终端节点应为 {service}，其中不含桶名。签名在重定向后失效：自行跟随重定向的客户端必须重新签名。</translation>
    </message>
    <message>
        <source>The body is cut off: what stands behind the cut is missing. Ask for the whole response.</source>
        <translation>响应体被截断：截断之后的内容缺失。请索取完整响应。</translation>
    </message>
    <message>
        <source>The body is longer than any error's; only its first part was read.</source>
        <translation>响应体超过任何错误响应的长度；只读取了开头部分。</translation>
    </message>
    <message>
        <source>The body is packed and cannot be unpacked, probably because it was copied as text. Ask for it to be saved to a file.</source>
        <translation>响应体经过压缩且无法解压，很可能因为是以文本方式复制的。请要求将其保存为文件。</translation>
    </message>
    <message>
        <source>The bucket is to be made in {wanted}, and the endpoint that was asked is that of {region}. Name the endpoint's own region, or send the request to the endpoint of {wanted} if this cloud has such a region.</source>
        <translation>要在 {wanted} 创建桶，而请求发往的是 {region} 的终端节点。请填写该终端节点所在的区域；如果此云有 {wanted} 区域，也可将请求发往其终端节点。</translation>
    </message>
    <message>
        <source>The bucket {bucket} can look empty and not be: a plain listing leaves out old versions and delete markers (GET {where}/?versions) and the parts of unfinished uploads (GET {where}/?uploads). Delete both, or let a lifecycle rule do it.</source>
        <translation>桶 {bucket} 可能看似为空而实际不空：普通列举不包含旧版本和删除标记（GET {where}/?versions）以及未完成上传的段（GET {where}/?uploads）。请删除两者，或由生命周期规则清理。</translation>
    </message>
    <message>
        <source>The bucket {bucket} is named twice, and the service looked for “{key}”. Unless the names are meant so, the client has the bucket in its endpoint as well as by itself: give it the endpoint alone.</source>
        <translation>桶 {bucket} 出现了两次，服务查找的是“{key}”。除非名称本就如此，否则客户端既在终端节点中又单独配置了桶名：请只配置终端节点本身。</translation>
    </message>
    <message>
        <source>The bucket's name is “{bucket}”, which looks like a placeholder or an empty variable. If it was sent so, and not put there for the report, see where the client takes it from.</source>
        <translation>桶名为“{bucket}”，看起来像占位符或空变量。如果确实这样发送（而非为报告而替换），请检查客户端从何处获取该名称。</translation>
    </message>
    <message>
        <source>The capture shows no error code, only the status {status}; {which}: {show}.</source>
        <translation>捕获内容中没有错误码，只有状态码 {status}；{which}：{show}。</translation>
    </message>
    <message>
        <source>The client ({client}) adds a checksum or a digest of the body by itself, as AWS SDKs do to uploads since January 2025, and OBS does not take it. {setting}, or use an older version of the client.</source>
        <translation>客户端（{client}）会自行添加请求体的校验和或摘要（AWS SDK 自 2025 年 1 月起对上传如此处理），而 OBS 不接受。处理方法：{setting}，或使用较旧版本的客户端。</translation>
    </message>
    <message>
        <source>The client and the service signed the same text, so only the key is left: the secret key does not belong to this access key, or was copied with a blank or without its end.</source>
        <translation>客户端与服务签名的文本相同，因此只剩密钥问题：SK 与此 AK 不对应，或复制时多了空格、缺了结尾。</translation>
    </message>
    <message>
        <source>The client announced the digest {sent}, and what arrived has {found}: the body changed on its way, or while it was being sent (a file that still grows), or the digest is of something else.</source>
        <translation>客户端声明的摘要为 {sent}，而收到的内容为 {found}：请求体在传输途中或发送过程中（文件仍在增长）发生了变化，或该摘要属于其他内容。</translation>
    </message>
    <message>
        <source>The client did not reach the endpoint, and does not say why: nothing was sent, and there is no request id to ask for. On the same machine, try `nslookup` with the host and `curl -v` to it: that tells a wrong name from a closed way. Check endpoint, region and proxy of the client.</source>
        <translation>客户端未能连上端点，也没有说明原因：没有发送任何内容，也没有可索取的请求 ID。请在同一台机器上用 `nslookup` 查询该主机，并对其执行 `curl -v`：由此可区分域名错误与通路不通。请检查客户端的端点、区域和代理。</translation>
    </message>
    <message>
        <source>The client found no keys, so it signed and sent nothing, and there is no request id to ask for. Give the process itself the access key and the secret key, by variables, profile or configuration; ask under which user and in which container it runs.</source>
        <translation>客户端没有找到密钥，因此没有签名，也没有发送任何内容，没有可索取的请求 ID。请通过环境变量、配置文件或设置，将访问密钥和秘密密钥提供给该进程本身；询问它以哪个用户、在哪个容器中运行。</translation>
    </message>
    <message>
        <source>The client itself refused what it was called with, and sent nothing; there is no request id to ask for. Its message names the parameter: correct it in the call.</source>
        <translation>客户端自身拒绝了调用时传入的内容，没有发送任何内容；没有可索取的请求 ID。其消息指出了参数：请在调用中更正。</translation>
    </message>
    <message>
        <source>The client knows no region, so it sent nothing, and there is no request id to ask for. Set the region of the endpoint in the client's configuration, or AWS_REGION or AWS_DEFAULT_REGION for the process.</source>
        <translation>客户端不知道区域，因此没有发送任何内容，也没有可索取的请求 ID。请在客户端的配置中设置端点所在的区域，或为进程设置 AWS_REGION 或 AWS_DEFAULT_REGION。</translation>
    </message>
    <message>
        <source>The client signed the resource “{client}” and the service “{server}”: the bucket is missing on one side. Give the client the endpoint without the bucket, and the bucket by itself.</source>
        <translation>客户端签名的资源为“{client}”，服务签名的为“{server}”：其中一方缺少桶名。请为客户端配置不含桶名的终端节点，并单独配置桶名。</translation>
    </message>
    <message>
        <source>The client stopped waiting for an answer. The request may have arrived and been carried out: look whether the object is there before a write is repeated. Ask for the time, the size and the time-outs that are set; there is no request id.</source>
        <translation>客户端不再等待响应。该请求可能已经到达并被执行：在重复写入之前，请先查看对象是否已存在。请索取时间、大小和所设置的超时时间；没有请求 ID。</translation>
    </message>
    <message>
        <source>The client's clock is {skew} {way} the service's: {client} against {server}, where {allowed} are allowed. Neither hours nor days are whole, so it is no time zone: the clock has drifted. Synchronise it (NTP).</source>
        <translation>客户端时钟{way}服务时钟 {skew}：{client} 对 {server}，允许的偏差为 {allowed}。偏差并非整小时或整天，因此不是时区问题：时钟已漂移。请同步时钟（NTP）。</translation>
    </message>
    <message>
        <source>The client's own count of its tries is {count}, so the fault lasted longer than a moment: one more try at once will not help.</source>
        <translation>客户端自身统计的尝试次数为 {count}，说明故障并非瞬时：立即再试一次无济于事。</translation>
    </message>
    <message>
        <source>The cloud's API gateway answered ({code}), which stands in front of its management services: OBS was not asked, and no proxy is the matter. For objects, set the client to an endpoint of OBS.</source>
        <translation>应答的是云平台的 API 网关（{code}），它位于各管理类服务之前：请求并未到达 OBS，问题也不在代理。如需访问对象，请将客户端的终端节点设为 OBS 的终端节点。</translation>
    </message>
    <message>
        <source>The condition names the ETag {asked}, and the object has {current}: the same but for what a proxy or a library adds to it (W/ for a weak one, -gzip for a compressed body). Take the ETag as the service gives it, in quotation marks and without additions.</source>
        <translation>条件中的 ETag 为 {asked}，而对象的为 {current}：两者仅差代理或库所附加的部分（W/ 表示弱 ETag，-gzip 表示压缩的内容）。请使用服务给出的 ETag，带引号且不含附加部分。</translation>
    </message>
    <message>
        <source>The condition that did not hold is “{condition}”; what the object has now: {current}. Read the object again and decide anew; the same request fails again.</source>
        <translation>不满足的条件为“{condition}”；对象当前为：{current}。请重新读取对象后再决定；同样的请求仍会失败。</translation>
    </message>
    <message>
        <source>The condition's ETag stands without quotation marks; it has to be “"{etag}"”.</source>
        <translation>条件中的 ETag 没有引号；应为“"{etag}"”。</translation>
    </message>
    <message>
        <source>The connection was closed before an answer came. The request may have arrived and been carried out: look whether the object is there before a write is repeated. A proxy, a firewall or a connection that was idle for too long may have closed it; there is no request id.</source>
        <translation>连接在收到响应之前被关闭。该请求可能已经到达并被执行：在重复写入之前，请先查看对象是否已存在。可能是代理、防火墙，或连接空闲过久所致；没有请求 ID。</translation>
    </message>
    <message>
        <source>The connection was not secured (TLS), so nothing was sent, and there is no request id to ask for. Look with `curl -v` whose certificate is shown: that of a proxy needs its CA in the client's CA bundle; a bucket with dots in its name does not fit the certificate, and needs path style; check the machine's clock. Do not switch the check off.</source>
        <translation>连接未能建立安全通道（TLS），因此没有发送任何内容，也没有可索取的请求 ID。请用 `curl -v` 查看出示的是谁的证书：若是代理的证书，需将其 CA 加入客户端的 CA 证书包；名称中带点的桶与证书不匹配，需使用路径方式；并检查机器的时钟。不要关闭校验。</translation>
    </message>
    <message>
        <source>The digest that the client announced is the {kind} of an empty body, and the body is not empty: it was computed before the body was there, or of a stream that had been read to its end.</source>
        <translation>客户端声明的摘要是空请求体的 {kind}，而请求体并不为空：摘要是在请求体就绪之前计算的，或取自已读到结尾的数据流。</translation>
    </message>
    <message>
        <source>The document brings a DTD or entities along. OBS never does so; they were not followed.</source>
        <translation>文档带有 DTD 或实体。OBS 从不这样做；未对其进行解析。</translation>
    </message>
    <message>
        <source>The document that the request brings begins with the element {root}, and the sub-resource in its URL takes {wanted}: either the document or the sub-resource is that of another operation, or of the other dialect.</source>
        <translation>请求所带的文档以元素 {root} 开头，而 URL 中的子资源要求 {wanted}：文档或子资源属于另一操作，或属于另一种方言。</translation>
    </message>
    <message>
        <source>The endpoint wants the bucket in the host, and the request has it in the path. Ask {wanted} instead: clients call it virtual-hosted addressing, and the opposite path style (force_path_style, s3ForcePathStyle, addressing_style).</source>
        <translation>终端节点要求桶名位于主机名中，而请求将其放在路径中。请改为访问 {wanted}：客户端称之为虚拟主机方式（virtual-hosted），相反的是路径方式（force_path_style、s3ForcePathStyle、addressing_style）。</translation>
    </message>
    <message>
        <source>The gateway could not tell who asks ({code}): the token (X-Auth-Token) has ended, is cut, or is one of another account or environment; or the access key and the secret key do not belong together, or are locked for five minutes after five failures; or the account is in arrears or frozen.</source>
        <translation>网关无法确认请求方的身份（{code}）：令牌（X-Auth-Token）已过期、被截断，或属于其他账号或环境；或者 AK 与 SK 不匹配，或因连续失败五次而被锁定五分钟；或者账号欠费或被冻结。</translation>
    </message>
    <message>
        <source>The head announces a body of {length} bytes that the capture does not show.</source>
        <translation>响应头声明了 {length} 字节的响应体，但捕获内容中没有。</translation>
    </message>
    <message>
        <source>The key begins or ends with a blank or a line end: “{key}”. It belongs to the name, so this is another object: see where the program reads the key from.</source>
        <translation>对象名以空格或换行开头或结尾：“{key}”。它属于名称的一部分，因此是另一个对象：请检查程序从何处读取对象名。</translation>
    </message>
    <message>
        <source>The key has {letters} characters, which are {length} in UTF-8, and {most} are allowed.</source>
        <translation>对象名有 {letters} 个字符，以 UTF-8 计为 {length}，最多允许 {most}。</translation>
    </message>
    <message>
        <source>The key in question is {key}: its state (enabled, disabled, to be deleted) stands in the key management service of the bucket's region and project.</source>
        <translation>涉及的密钥为 {key}：其状态（启用、禁用、待删除）可在桶所在区域和项目的密钥管理服务中查看。</translation>
    </message>
    <message>
        <source>The key is of the region {key}, and the bucket of {bucket}: a key serves only its own region. Name a key of {bucket}.</source>
        <translation>密钥属于区域 {key}，而桶属于 {bucket}：密钥只能用于其所在区域。请指定 {bucket} 的密钥。</translation>
    </message>
    <message>
        <source>The key that the service looked for has “{part}” in its name: it was probably percent-encoded twice, by the program and again by its SDK or a proxy. Hand the SDK the plain key.</source>
        <translation>服务查找的对象名中含有“{part}”：很可能被百分号编码了两次，一次由程序，一次由 SDK 或代理。请将未编码的对象名交给 SDK。</translation>
    </message>
    <message>
        <source>The key that was asked for {where}: “{key}”. The service takes slashes as a part of the name, so that is another object than “{plain}”. A program that joins a folder ending in a slash with a path beginning with one does this.</source>
        <translation>所请求的对象名{where}：“{key}”。服务将斜杠视为名称的一部分，因此它与“{plain}”是不同的对象。程序将以斜杠结尾的目录与以斜杠开头的路径拼接时就会如此。</translation>
    </message>
    <message>
        <source>The line of the access log names {requester} as requester and {owner} as the bucket's owner: the access crosses accounts, so both sides have to allow it, the caller's account by IAM and the owner's by a bucket policy or an ACL.</source>
        <translation>访问日志中的这一行以 {requester} 为请求者、{owner} 为桶拥有者：这是跨账号访问，双方都须允许，调用方账号通过 IAM，拥有者账号通过桶策略或 ACL。</translation>
    </message>
    <message>
        <source>The message says that the {policy} decided. It stands above the account, so neither the bucket's owner nor the account's administrator can lift it: ask who keeps the organisation's policies.</source>
        <translation>消息表明由 {policy} 决定。它位于账号之上，桶拥有者和账号管理员都无法解除：请询问组织策略由谁维护。</translation>
    </message>
    <message>
        <source>The message speaks of a “{policy}”: the rule hangs on the way to the bucket, and the bucket's own policy can be right. Try once from another network, and ask who keeps that policy.</source>
        <translation>消息提到“{policy}”：规则作用于通往桶的路径上，桶自身的策略可能没有问题。请换一个网络试一次，并询问该策略由谁维护。</translation>
    </message>
    <message>
        <source>The metadata of the request's own fields has {whole} in all, names included, and {most} are allowed. The longest is {name} with {longest}: keep such content in an object of its own, or in a database.</source>
        <translation>请求自定义头域中的元数据（含名称）共 {whole}，允许 {most}。最长的是 {name}，为 {longest}：请将此类内容存入单独的对象或数据库。</translation>
    </message>
    <message>
        <source>The name of the endpoint was not resolved: nothing was sent, and there is no request id to ask for. On the same machine, try `nslookup` with the endpoint's name alone and with the bucket in front; compare the spelling and the region, and the DNS server that the machine uses (in a VPC, the one of the VPC).</source>
        <translation>端点的域名未能解析：没有发送任何内容，也没有可索取的请求 ID。请在同一台机器上用 `nslookup` 分别查询端点本身和前面带桶名的域名；核对拼写和区域，以及该机器所用的 DNS 服务器（在 VPC 中应为该 VPC 的 DNS 服务器）。</translation>
    </message>
    <message>
        <source>The number of the part is {number}, and parts are numbered from 1 to {most}. A client that counts from 0, or whose parts are too small for the file, does this: a larger part size makes fewer parts.</source>
        <translation>段号为 {number}，而段号范围为 1 至 {most}。客户端从 0 开始计数，或分段相对文件过小，就会如此：增大分段大小可减少段数。</translation>
    </message>
    <message>
        <source>The object has {actual}, and the request asks for {words}. The client takes it for larger than it is: it has shrunk since it was listed, or a download goes on where nothing is left.</source>
        <translation>对象大小为 {actual}，而请求的是 {words}。客户端认为对象比实际更大：对象在列举之后变小，或从已无内容之处续传。</translation>
    </message>
    <message>
        <source>The object is being restored and cannot be read yet. Ask by HEAD until x-obs-restore says that the request is no longer ongoing, instead of trying the download.</source>
        <translation>对象正在恢复，暂时无法读取。请用 HEAD 查询，直到 x-obs-restore 表明恢复已完成，而不要反复尝试下载。</translation>
    </message>
    <message>
        <source>The object is in {storage} storage and has to be restored before it is read or copied (POST ?restore); metadata can be read without it{times}.</source>
        <translation>对象位于 {storage} 存储，读取或复制前必须先恢复（POST ?restore）；读取元数据无需恢复{times}。</translation>
    </message>
    <message>
        <source>The object is locked (WORM) until {until}, {left} after this answer: no permission helps before then, and in compliance mode not even the account's owner can shorten it.</source>
        <translation>对象被锁定（WORM）至 {until}，即此响应之后 {left}：在此之前任何权限都无效；在合规模式下连账号拥有者也不能缩短。</translation>
    </message>
    <message>
        <source>The object was changed {later} after the moment that the condition names: someone else has written it in between.</source>
        <translation>对象在条件所指时刻之后 {later} 被更改：期间有其他人写入了该对象。</translation>
    </message>
    <message>
        <source>The object was deleted, not lost: its newest version is a delete marker (version {version}). List the versions; deleting the marker, by its version id, brings the object back.</source>
        <translation>对象是被删除而非丢失：其最新版本是删除标记（版本 {version}）。请列举版本；按版本号删除该标记即可恢复对象。</translation>
    </message>
    <message>
        <source>The operation takes a document in {wanted}, and what the capture shows of the request's body is none: {seen}.</source>
        <translation>该操作要求 {wanted} 格式的文档，而捕获内容中的请求体不是：{seen}。</translation>
    </message>
    <message>
        <source>The page at {origin} cannot read this answer, for no Access-Control-Allow-Origin is in it: the browser reports a CORS error, and {code} is what is the matter.</source>
        <translation>{origin} 的页面无法读取此响应，因为其中没有 Access-Control-Allow-Origin：浏览器报告的是 CORS 错误，而真正的问题是 {code}。</translation>
    </message>
    <message>
        <source>The part numbers stand in the order of texts ({numbers} …), not of numbers: sort them as numbers. It goes well up to the ninth part only.</source>
        <translation>段号按文本顺序排列（{numbers} …），而非按数字顺序：请按数字排序。这样只有在不超过九段时才不会出错。</translation>
    </message>
    <message>
        <source>The path of the request cannot be decoded: {seen}. Percent-encode the key's UTF-8 bytes, a percent sign itself as %25, and once only.</source>
        <translation>请求路径无法解码：{seen}。请对对象名的 UTF-8 字节进行百分号编码，百分号本身编码为 %25，且只编码一次。</translation>
    </message>
    <message>
        <source>The policy has the Version {told}. OBS takes {version} only, or none: leave the element out.</source>
        <translation>策略的 Version 为 {told}。OBS 只接受 {version} 或不填：请去掉该元素。</translation>
    </message>
    <message>
        <source>The policy names the resource {resource}, and it is to be set on the bucket {bucket}: each resource has to be that bucket itself or objects in it.</source>
        <translation>策略指定的资源为 {resource}，而它要设置在桶 {bucket} 上：每个资源必须是该桶本身或其中的对象。</translation>
    </message>
    <message>
        <source>The proxy in between was not reached, or opened no way to the endpoint: the store has heard of nothing, and there is no request id to ask for. Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the process, and whether the proxy lets this host pass.</source>
        <translation>中间的代理未能连上，或没有打开到端点的通路：存储服务对此一无所知，也没有可索取的请求 ID。请检查进程的 HTTPS_PROXY、HTTP_PROXY 和 NO_PROXY，以及代理是否放行该主机。</translation>
    </message>
    <message>
        <source>The range begins right behind the object's last byte: a download that is resumed although all {actual} were there already. Compare the size of the local file first.</source>
        <translation>范围恰好始于对象最后一个字节之后：全部 {actual} 已下载，却仍在续传。请先比较本地文件的大小。</translation>
    </message>
    <message>
        <source>The refused action is {action}, of the key management service (KMS): the object is encrypted with a KMS key, and rights on the object are not enough. The caller needs rights on that key too, by IAM or by a grant of the key's owner.</source>
        <translation>被拒绝的操作 {action} 属于密钥管理服务（KMS）：对象以 KMS 密钥加密，仅有对象权限不够。调用方还需要该密钥的权限，可通过 IAM 或由密钥拥有者授权。</translation>
    </message>
    <message>
        <source>The request as captured has {seen}. The service wants the length of a body in advance, 0 for none.</source>
        <translation>捕获的请求情况：{seen}。服务要求事先给出请求体的长度，没有请求体时为 0。</translation>
    </message>
    <message>
        <source>The request brings a security token, which the service counts in what is signed; {seen}. A client that adds the token's field only after signing is refused like this: give it the token together with the keys, and it signs all three.</source>
        <translation>该请求带有安全令牌（security token），服务会将其计入签名内容；{seen}。客户端在签名之后才添加令牌头域就会被这样拒绝：请将令牌与密钥一并提供给客户端，由其一同签名。</translation>
    </message>
    <message>
        <source>The request brings {proposed}, and {most} are allowed: {over} too many. {advice}.</source>
        <translation>请求带有 {proposed}，允许 {most}：超出 {over}。{advice}。</translation>
    </message>
    <message>
        <source>The request carries an {scheme}, {where}. It covers {parts}: one of these was not the same when the service received it, or the secret key is not the one of this access key.</source>
        <translation>该请求带有 {scheme}，{where}。其覆盖 {parts}：其中某项在服务收到时已不同，或者该密钥（SK）与此访问密钥（AK）不对应。</translation>
    </message>
    <message>
        <source>The request copies, and the object that was not found is the source, “{source}”: check its bucket, its key (percent-encoded as in a URL) and its version.</source>
        <translation>该请求为复制，未找到的是源对象“{source}”：请检查其桶、对象名（按 URL 方式百分号编码）和版本。</translation>
    </message>
    <message>
        <source>The request identifies its caller twice, by a signature in its URL ({scheme}) and by Authorization ({second}); only one is allowed. A client that adds credentials of its own to a presigned URL does this, and so does one that keeps Authorization while it follows a redirect: send a presigned URL without Authorization.</source>
        <translation>该请求两次标识了调用方：URL 中的签名（{scheme}）和 Authorization（{second}）；只允许其一。客户端给预签名 URL 附加自身凭证，或跟随重定向时保留 Authorization，都会如此：发送预签名 URL 时请勿带 Authorization。</translation>
    </message>
    <message>
        <source>The request in the capture is not signed, so the service took the caller for an anonymous one, and only what is public is open to those. Give the client its keys, or use a presigned URL; if the signature was taken out before the capture was sent, never mind.</source>
        <translation>捕获内容中的请求未签名，因此服务将调用方视为匿名用户，只能访问公开内容。请为客户端配置密钥，或使用预签名 URL；如果签名是在发送捕获内容前被移除的，请忽略此说明。</translation>
    </message>
    <message>
        <source>The request is a form upload: its policy and its signature are fields of the form in the body, which the capture does not show. Ask for the form's fields (key, policy and its conditions, acl, the access key's name) without the signature.</source>
        <translation>该请求为表单上传：policy 和签名是请求体中表单的字段，捕获内容未包含。请索取表单字段（key、policy 及其条件、acl、AK 名称），不要包含签名。</translation>
    </message>
    <message>
        <source>The request is signed by {scheme} and carries fields of the other dialect: {names}. That signature counts {own}… fields only: send them under that name.</source>
        <translation>该请求以 {scheme} 签名，却带有另一种方言的头域：{names}。该签名只计入 {own}… 头域：请用该名称发送。</translation>
    </message>
    <message>
        <source>The request is signed for the region {signed} and was sent to {host}, of the region {region}. Set the client's region to {region}.</source>
        <translation>请求按区域 {signed} 签名，却发往区域 {region} 的 {host}。请将客户端的区域设为 {region}。</translation>
    </message>
    <message>
        <source>The request is signed for the region “{signed}”, and the service expects “{expected}”: the client's region has to be {expected}, whatever the endpoint is called.</source>
        <translation>请求按区域“{signed}”签名，而服务要求“{expected}”：无论终端节点叫什么，客户端的区域必须为 {expected}。</translation>
    </message>
    <message>
        <source>The request is {method} / at {host}, the service's own address, and names no bucket; all that can be asked for there is the list of buckets (GET). The client's bucket is empty, or the endpoint stands where the bucket's address belongs.</source>
        <translation>请求为 {method} /，发往服务自身的地址 {host}，未指定桶；在该处只能查询桶列表（GET）。客户端的桶名为空，或在应填桶地址之处填了终端节点。</translation>
    </message>
    <message>
        <source>The request names a Referer ({referer}). A bucket with URL validation refuses pages that are not on its list, and those on its black list: repeat the request without Referer.</source>
        <translation>该请求带有 Referer（{referer}）。启用防盗链的桶会拒绝不在白名单中以及在黑名单中的页面：请去掉 Referer 重试。</translation>
    </message>
    <message>
        <source>The request names no key, so the one of {owner} is meant: look there for its id, then at the key's state.</source>
        <translation>请求未指定密钥，因此使用的是 {owner} 的密钥：请先在那里查到其 ID，再查看密钥状态。</translation>
    </message>
    <message>
        <source>The request signs a digest of its body (x-amz-content-sha256). OBS takes UNSIGNED-PAYLOAD or STREAMING-AWS4-HMAC-SHA256-PAYLOAD there: switch payload signing off in the client.</source>
        <translation>该请求对请求体摘要进行了签名（x-amz-content-sha256）。OBS 在此只接受 UNSIGNED-PAYLOAD 或 STREAMING-AWS4-HMAC-SHA256-PAYLOAD：请在客户端关闭负载签名（payload signing）。</translation>
    </message>
    <message>
        <source>The request was sent in chunks (Transfer-Encoding) and so without the Content-Length that the service asks for; the length of its content: {length}. Send from a file or a buffer whose size is known; a proxy that buffers uploads can do it, too.</source>
        <translation>请求以分块方式发送（Transfer-Encoding），因此没有服务所要求的 Content-Length；其内容长度：{length}。请从大小已知的文件或缓冲区发送；也可使用会缓冲上传的代理。</translation>
    </message>
    <message>
        <source>The request was sent to the host {host}, an IP address, and with that the service cannot tell the bucket from the host. Use the endpoint's name, with the bucket in front of it.</source>
        <translation>请求发往主机 {host}，它是 IP 地址，服务无法从主机名识别桶。请使用终端节点的域名，并在前面加上桶名。</translation>
    </message>
    <message>
        <source>The request went to the custom domain {domain}, and OBS signs the resource with that host in the place of the bucket: /{domain}/key. A client that signs /bucket/key gets this answer: tell it that its endpoint is a custom domain (a setting of its own, often called cname), or use the bucket's own address.</source>
        <translation>请求发往自定义域名 {domain}，OBS 签名资源时以该主机代替桶名：/{domain}/key。客户端签名 /bucket/key 就会得到此响应：请在客户端中指明终端节点为自定义域名（通常称为 cname 的设置），或使用桶自身的地址。</translation>
    </message>
    <message>
        <source>The request went to the region {asked}, and the answer names the region {region}. Use the endpoint, and where the client asks for it the region, of {region}.</source>
        <translation>请求发往区域 {asked}，而响应给出的区域为 {region}。请使用 {region} 的终端节点，并在客户端需要时填写该区域。</translation>
    </message>
    <message>
        <source>The request went to {host}, which is {cloud}, not OBS: the client's endpoint is missing or was not taken.</source>
        <translation>请求发往 {host}，它属于 {cloud} 而非 OBS：客户端的终端节点未配置或未生效。</translation>
    </message>
    <message>
        <source>The request writes only where nothing is stored yet (If-None-Match: *), and “{key}” is there: an earlier attempt, or somebody else, has written it. Read it and decide whether that is the content that was meant.</source>
        <translation>该请求只在尚无内容时写入（If-None-Match: *），而“{key}”已存在：由之前的尝试或他人写入。请读取它，并确认是否为所需内容。</translation>
    </message>
    <message>
        <source>The request's time is {skew} behind the service's, a little over the {allowed} allowed, and the service's own clocks agree: the request may have been signed in time ({client}) and have waited before it was sent (a queue, a retry with the old signature, a paused machine, a stalled upload). If the client's clock is right, sign anew for each attempt.</source>
        <translation>请求时间落后服务时间 {skew}，略超过允许的 {allowed}，而服务自身的时钟一致：请求可能按时签名（{client}），但在发送前有所等待（排队、用旧签名重试、机器暂停、上传停滞）。如果客户端时钟正确，请每次尝试都重新签名。</translation>
    </message>
    <message>
        <source>The request's time is {skew} behind the service's: {client} against {server}, where {allowed} are allowed. Neither hours nor days are whole, so it is no time zone: either the machine's clock is wrong, or the request was signed then and sent later (a saved request, a copied Date, a queue). If the clock is right, sign anew for each request; otherwise synchronise it (NTP).</source>
        <translation>请求的时间比服务端慢 {skew}：{client} 对 {server}，允许的偏差为 {allowed}。既非整小时也非整天，因此不是时区问题：要么本机时钟不准，要么请求当时签名、之后才发送（保存的请求、复制的 Date、队列）。如果时钟准确，请为每个请求重新签名；否则请同步时钟 (NTP)。</translation>
    </message>
    <message>
        <source>The request's time is {skew} {way} the service's: most likely a time zone. {client} was sent where it was {server}: local time is written as if it were GMT. Set the zone, or format the time in UTC.</source>
        <translation>请求时间{way}服务时间 {skew}：很可能是时区问题。发送的是 {client}，而当时为 {server}：本地时间被当作 GMT 写入。请设置时区，或以 UTC 格式化时间。</translation>
    </message>
    <message>
        <source>The request's time is {skew} {way} the service's: the date is wrong, the time of day is not. {client} was sent where it was {server}. Set the machine's date, or look for a miscounted day.</source>
        <translation>请求时间{way}服务时间 {skew}：日期有误，时刻无误。发送的是 {client}，而当时为 {server}。请校正机器日期，或检查是否算错了天数。</translation>
    </message>
    <message>
        <source>The response's status is {shown}; the published table gives {published} for this code.</source>
        <translation>响应的状态码为 {shown}；官方表中此错误码对应 {published}。</translation>
    </message>
    <message>
        <source>The restore asks for an object that is not in cold or archive storage, so there is nothing to restore: read it as it is. A lifecycle rule may have moved it back or not yet moved it.</source>
        <translation>恢复请求的对象不在冷存储或归档存储中，无需恢复：可直接读取。可能是生命周期规则已将其移回或尚未移动。</translation>
    </message>
    <message>
        <source>The service did not sign what the request in the capture shows: {fields}. Something between the client and the service changed the request (a proxy, a gateway, a library below the SDK), or the capture is of another attempt.</source>
        <translation>服务签名的内容与捕获内容中的请求不符：{fields}。客户端与服务之间有东西更改了请求（代理、网关、SDK 底层库），或该捕获内容属于另一次尝试。</translation>
    </message>
    <message>
        <source>The service signed what the request in the capture shows, so nothing changed it on its way: compare with the client's own StringToSign, and check that secret key and access key belong together.</source>
        <translation>服务签名的内容与捕获内容中的请求一致，说明途中未被更改：请与客户端自身的 StringToSign 比较，并检查 SK 与 AK 是否对应。</translation>
    </message>
    <message>
        <source>The set of tags cannot be: {seen}.</source>
        <translation>标签集无效：{seen}。</translation>
    </message>
    <message>
        <source>The signature is in the URL, and the request brings {names} along, which the service counts too. It fits only if the URL was made with the very same values: name them when the URL is made, or send the request without them (programs and browsers add a Content-Type to an upload by themselves).</source>
        <translation>签名在 URL 中，而请求又带有 {names}，服务也会计入。只有 URL 以完全相同的值生成时才会匹配：请在生成 URL 时给出这些值，或发送请求时不带它们（程序和浏览器上传时会自动添加 Content-Type）。</translation>
    </message>
    <message>
        <source>The signature's scope is of the day {scope} and the request's date is {date}: {allowed}. A client that keeps its signing key for too long, or takes one of them by local time, does this.</source>
        <translation>签名范围的日期为 {scope}，而请求日期为 {date}：{allowed}。客户端保留签名密钥过久，或其中之一使用了本地时间，就会如此。</translation>
    </message>
    <message>
        <source>The signed URL asks to hold for {length}; signature version 4 allows 7 days at most. Make it shorter.</source>
        <translation>签名 URL 要求有效 {length}；V4 签名最多允许 7 天。请缩短有效期。</translation>
    </message>
    <message>
        <source>The signed URL ended {ago} before the service answered: it held until {end}, and it was {now}. Make a new URL, with a longer time if downloads start late; URLs made with temporary credentials also end with them.</source>
        <translation>签名 URL 在服务响应前 {ago} 已过期：有效期至 {end}，而当时为 {now}。请生成新的 URL；若下载开始较晚，请延长有效期。用临时凭证生成的 URL 也会随凭证失效。</translation>
    </message>
    <message>
        <source>The signed URL holds from {start}, and the service answered {early} before that, at {now}: the clock or the time zone of the machine that signed it is ahead by more than the 15 minutes allowed.</source>
        <translation>签名 URL 自 {start} 起有效，而服务在此之前 {early}（{now}）作出响应：签名机器的时钟或时区超前，超过了允许的 15 分钟。</translation>
    </message>
    <message>
        <source>The source of the copy is its target, and nothing about the object is to change. To change metadata say so (metadata-directive: REPLACE), or name another target.</source>
        <translation>复制的源与目标相同，且不更改对象的任何内容。如要更改元数据，请指明（metadata-directive: REPLACE），或指定其他目标。</translation>
    </message>
    <message>
        <source>The status is {status}, a success, and the body names an error all the same.</source>
        <translation>状态码为 {status}，表示成功，但响应体中仍有错误。</translation>
    </message>
    <message>
        <source>The status {status} is no fault: the published table gives {published} for this code, and the vendor's native API reference gives {status}.</source>
        <translation>状态码 {status} 没有问题：官方表中此错误码对应 {published}，而厂商原生 API 参考为 {status}。</translation>
    </message>
    <message>
        <source>The time inside the request id and the stamp of its log record are {away} apart: the record tells of an older request, or a clock or its time zone is wrong. Ask when the request was sent.</source>
        <translation>请求 ID 中的时间与其日志记录的时间戳相差 {away}：该记录讲的是较早的请求，或者某个时钟或其时区有误。请询问该请求是何时发送的。</translation>
    </message>
    <message>
        <source>The time inside the request id and the {name} of the answer are {away} apart: they are not of one answer, or one of them was changed. Ask for the answer as it came.</source>
        <translation>请求ID中的时间与响应的 {name} 相差 {away}：两者不属于同一响应，或其中之一被更改。请索取原始响应。</translation>
    </message>
    <message>
        <source>The upload may be complete in spite of this answer. Before trying again, ask for the object by HEAD: if its x-obs-uploadId is {upload}, “{key}” is stored. A second attempt then answers NoSuchUpload, which is no loss.</source>
        <translation>尽管返回此响应，上传可能已完成。重试前请用 HEAD 查询对象：如果其 x-obs-uploadId 为 {upload}，则“{key}”已保存。此时再次尝试会返回 NoSuchUpload，并无损失。</translation>
    </message>
    <message>
        <source>The website endpoint was asked without a bucket in the host, and it takes the bucket only there: {wanted}. For reading and writing objects use the bucket's own endpoint instead.</source>
        <translation>访问静态网站终端节点时主机名中没有桶名，而它只接受主机名中的桶名：{wanted}。读写对象请改用桶自身的终端节点。</translation>
    </message>
    <message>
        <source>There is no request id. Ask for it: without it the service cannot find the request in its logs.</source>
        <translation>没有请求ID。请索取：没有它，服务方无法在日志中找到该请求。</translation>
    </message>
    <message>
        <source>This 403 may hide a 404: a caller who may not list the bucket is refused for an object that does not exist, too. Let the bucket's owner look whether “{key}” exists, or grant ListBucket: then a missing object answers 404.</source>
        <translation>此 403 可能掩盖了 404：无权列举桶的调用方访问不存在的对象时也会被拒绝。请桶拥有者检查“{key}”是否存在，或授予 ListBucket 权限：这样缺失的对象会返回 404。</translation>
    </message>
    <message>
        <source>This did not come from OBS: nothing of the service is in it. Something between the client and OBS probably sent it ({sender}), and OBS may never have seen the request.</source>
        <translation>这不是来自 OBS 的响应：其中没有任何属于该服务的内容。很可能是客户端与 OBS 之间的某个环节发送的（{sender}），OBS 可能从未收到该请求。</translation>
    </message>
    <message>
        <source>This is about an unpaid bill, whatever the published text says of an ACL: the account of the caller or the one that owns the bucket{bucket} has an unpaid bill or no balance left. Look at both; policies and keys need no change.</source>
        <translation>问题在于欠费，无论官方说明如何提到 ACL：调用方账号或桶{bucket}所属账号欠费或余额不足。请检查两者；策略和密钥无需更改。</translation>
    </message>
    <message>
        <source>This is about the request's Date field, not about permissions: it is missing, or its form is not that of RFC 9110 (`Sat, 14 Mar 2026 09:28:30 GMT`). The capture's Date: {date}. A program that writes day and month in its own language does this.</source>
        <translation>问题在于请求的 Date 头域，而非权限：它缺失，或格式不符合 RFC 9110（`Sat, 14 Mar 2026 09:28:30 GMT`）。捕获内容中的 Date：{date}。程序以本地语言书写星期和月份就会如此。</translation>
    </message>
    <message>
        <source>This is an error of {store}, not of OBS: the code is {store}'s own, and the published OBS table does not hold for it. Its operator has the logs; OBS support cannot find it.</source>
        <translation>这是 {store} 的错误，不是 OBS 的错误：该错误码为 {store} 自有，OBS 官方表对其不适用。日志在其运营方手中；OBS 支持人员无法查到。</translation>
    </message>
    <message>
        <source>To a HEAD, 400 is mostly about the signature: a region that is not the bucket's, a scheme that the endpoint does not take, an expired token, or a header field that cannot be read. A GET of the same address with `Range: bytes=0-0` shows the code.</source>
        <translation>对 HEAD 返回 400 多与签名有关：区域与桶不符、终端节点不接受该签名方式、令牌已过期，或头域无法读取。对同一地址发送带 `Range: bytes=0-0` 的 GET 可看到错误码。</translation>
    </message>
    <message>
        <source>To a HEAD, 403 leaves open whether the signature, the clock, a policy or a Referer rule is the matter, or whether the object is missing and the caller may not list the bucket. A GET of the same address with `Range: bytes=0-0` shows the code.</source>
        <translation>对 HEAD 返回 403 无法区分是签名、时钟、策略或 Referer 规则的问题，还是对象不存在且调用方无权列举桶。对同一地址发送带 `Range: bytes=0-0` 的 GET 可看到错误码。</translation>
    </message>
    <message>
        <source>To a HEAD, 404 leaves open whether the object or the bucket is missing. A HEAD of the bucket alone tells them apart; a GET of the same address shows the code.</source>
        <translation>对 HEAD 返回 404 无法区分是对象还是桶不存在。仅对桶发送 HEAD 即可区分；对同一地址发送 GET 可看到错误码。</translation>
    </message>
    <message>
        <source>To a HEAD, 405 mostly says that it asked for a version that is a delete marker, or reached something that is no bucket. A GET of the same address shows the code.</source>
        <translation>对 HEAD 返回 405 多表示所请求的版本是删除标记，或访问到的不是桶。对同一地址发送 GET 可看到错误码。</translation>
    </message>
    <message>
        <source>What decided is {kind}, which is kept by {keeper}: {advice}.</source>
        <translation>作出决定的是{kind}，由{keeper}维护：{advice}。</translation>
    </message>
    <message>
        <source>What the client signed and what the service signed differ in: {fields}. Make the client sign what it sends.</source>
        <translation>客户端与服务签名的内容在以下方面不同：{fields}。请让客户端对其实际发送的内容签名。</translation>
    </message>
    <message>
        <source>What the service computed is the {kind} of an empty body: nothing of the body arrived. A retry or a followed redirect that sends a stream which was already read does this, and so does something in between that drops the body.</source>
        <translation>服务计算出的是空请求体的 {kind}：请求体完全没有到达。重试或跟随重定向时发送已读完的数据流会如此，途中有东西丢弃请求体也会如此。</translation>
    </message>
    <message>
        <source>What was refused is {action}, an action on the whole service ({name}) that only an IAM policy can allow: bucket policies and ACLs cannot. If the caller is to work with one bucket alone, let the client name that bucket instead.</source>
        <translation>被拒绝的是针对整个服务的操作 {action}（{name}），只有 IAM 策略可以允许：桶策略和 ACL 不能。若调用方只需使用一个桶，请让客户端直接指定该桶。</translation>
    </message>
    <message>
        <source>“{bucket}” cannot be a bucket's name, for it has {faults}. See where the client takes the name from: a placeholder, a path or another service's name may stand there.</source>
        <translation>“{bucket}”不能作为桶名，因为：{faults}。请检查客户端从何处获取该名称：可能是占位符、路径或其他服务的名称。</translation>
    </message>
    <message>
        <source>“{code}” is about the number of requests on one bucket or object, not about this request: spread them over time and over keys, and repeat with growing pauses.</source>
        <translation>“{code}”与对同一桶或对象的请求数量有关，与本请求内容无关：请将请求在时间和对象名上分散，并逐步延长间隔重试。</translation>
    </message>
    <message>
        <source>“{code}” is another name of “{entry}” in the published table.</source>
        <translation>“{code}”是官方表中“{entry}”的另一名称。</translation>
    </message>
    <message>
        <source>“{code}” is not in the published table.</source>
        <translation>“{code}”不在官方表中。</translation>
    </message>
    <message>
        <source>“{key}” may be stored in spite of this answer. Ask for it by HEAD and compare ETag, size and Last-Modified before it counts as lost; repeating the same PUT does no harm, but in a bucket with versions it makes a second one.</source>
        <translation>尽管返回此响应，“{key}”可能已保存。在认定丢失之前，请用 HEAD 查询并比较 ETag、大小和 Last-Modified；重复相同的 PUT 并无害处，但在启用多版本的桶中会产生第二个版本。</translation>
    </message>
    <message>
        <source>“{text}” has a “{odd}” in it. By the S3-compatible reference, tags have letters, digits, _ and - only; by the native one everything but , / | &lt; &gt; = * and the backslash. Write it without “{odd}”.</source>
        <translation>“{text}”中含有“{odd}”。按 S3 兼容参考，标签只能有字母、数字、_ 和 -；按原生参考，除 , / | &lt; &gt; = * 和反斜杠外均可。请去掉“{odd}”。</translation>
    </message>
    <message>
        <source>“{text}” has {length} characters, and {most} are allowed in its place.</source>
        <translation>“{text}”有 {length} 个字符，此处允许 {most} 个。</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Esc or Ctrl+S keeps it</source>
        <translation>按 Esc 或 Ctrl+S 保存</translation>
    </message>
    <message>
        <source>Your team's note</source>
        <translation>团队备注</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Pasted into the note. To read it as a capture: Ctrl+Z, Esc, Ctrl+V</source>
        <translation>已粘贴到备注中。要作为捕获内容读取：Ctrl+Z、Esc、Ctrl+V</translation>
    </message>
    <message>
        <source>What your team knows of this code</source>
        <translation>您的团队对此错误码的了解</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>About the rule {name}</source>
        <translation>关于规则 {name}</translation>
    </message>
    <message>
        <source>Go to line {number}</source>
        <translation>转到第 {number} 行</translation>
    </message>
    <message>
        <source>What this rule looks at, and when it speaks</source>
        <translation>此规则检查什么，何时给出说明</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
</context>
<context>
    <name>NoteValue</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>1,234.5</source>
        <translation>1,234.5</translation>
    </message>
    <message>
        <source>OBS takes a signing key for 7 days</source>
        <translation>OBS 接受签名密钥的期限为 7 天</translation>
    </message>
    <message>
        <source>Shorten the document</source>
        <translation>请缩短文档</translation>
    </message>
    <message>
        <source>SignedHeaders does not name it</source>
        <translation>SignedHeaders 中没有列出它</translation>
    </message>
    <message>
        <source>Upload it in parts</source>
        <translation>请分段上传</translation>
    </message>
    <message>
        <source>a Content-Length ({length}), which something in between must have taken out</source>
        <translation>Content-Length（{length}），它必定在途中被移除</translation>
    </message>
    <message>
        <source>a bucket policy</source>
        <translation>桶策略</translation>
    </message>
    <message>
        <source>a code of the published table has it</source>
        <translation>官方表中有一个错误码具有此状态码</translation>
    </message>
    <message>
        <source>a content delivery network</source>
        <translation>内容分发网络</translation>
    </message>
    <message>
        <source>a firewall that inspects web requests</source>
        <translation>检查 Web 请求的防火墙</translation>
    </message>
    <message>
        <source>a hyphen beside a full stop</source>
        <translation>连字符与句点相邻</translation>
    </message>
    <message>
        <source>a hyphen or full stop at its beginning or end</source>
        <translation>以连字符或句点开头或结尾</translation>
    </message>
    <message>
        <source>a load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>a policy that the message does not name</source>
        <translation>消息未指明的策略</translation>
    </message>
    <message>
        <source>a proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>a resource that the message does not name</source>
        <translation>消息未指明的资源</translation>
    </message>
    <message>
        <source>a service control policy of the organisation</source>
        <translation>组织的服务控制策略（SCP）</translation>
    </message>
    <message>
        <source>a session policy</source>
        <translation>会话策略</translation>
    </message>
    <message>
        <source>a web server or gateway in front of a service</source>
        <translation>服务前端的 Web 服务器或网关</translation>
    </message>
    <message>
        <source>account itself</source>
        <translation>账号本身</translation>
    </message>
    <message>
        <source>add a statement that allows the action; from another account IAM has to allow it as well</source>
        <translation>请添加允许该操作的语句；如来自其他账号，IAM 也须允许</translation>
    </message>
    <message>
        <source>add the bucket and the action to the endpoint's policy, or take another way than that endpoint</source>
        <translation>请将桶和操作加入该终端节点的策略，或不经过该终端节点访问</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>超前于</translation>
    </message>
    <message>
        <source>an AWS SDK or a program built on one</source>
        <translation>AWS SDK 或基于它的程序</translation>
    </message>
    <message>
        <source>an answer to HEAD has no body, and the same request as GET shows which</source>
        <translation>HEAD 的响应没有响应体，将同一请求改为 GET 即可看到是哪个</translation>
    </message>
    <message>
        <source>an identity policy</source>
        <translation>身份策略</translation>
    </message>
    <message>
        <source>an underscore</source>
        <translation>含下划线</translation>
    </message>
    <message>
        <source>an unnamed proxy</source>
        <translation>未具名的代理</translation>
    </message>
    <message>
        <source>another scheme</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>any byte of it</source>
        <translation>其任意字节</translation>
    </message>
    <message>
        <source>attach a policy that allows the action to the user, its group or its agency</source>
        <translation>请为该用户、其用户组或其委托附加允许该操作的策略</translation>
    </message>
    <message>
        <source>begins with a slash</source>
        <translation>以斜杠开头</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>落后于</translation>
    </message>
    <message>
        <source>bytes from {first} on, {size} past its last one</source>
        <translation>从第 {first} 字节起的内容，超出末尾 {size}</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>含大写字母</translation>
    </message>
    <message>
        <source>characters other than letters, digits, hyphens and full stops</source>
        <translation>含有字母、数字、连字符和句点以外的字符</translation>
    </message>
    <message>
        <source>creating a bucket</source>
        <translation>创建桶</translation>
    </message>
    <message>
        <source>federated user</source>
        <translation>联邦用户</translation>
    </message>
    <message>
        <source>has two slashes in a row</source>
        <translation>含有两个连续斜杠</translation>
    </message>
    <message>
        <source>have the credentials issued without that Deny</source>
        <translation>请在不含该 Deny 的情况下重新签发凭证</translation>
    </message>
    <message>
        <source>in Authorization</source>
        <translation>位于 Authorization 中</translation>
    </message>
    <message>
        <source>in the URL</source>
        <translation>位于 URL 中</translation>
    </message>
    <message>
        <source>it grants nothing by itself but bounds what an account may do: the action has to be allowed there and by IAM</source>
        <translation>它本身不授予权限，而是限定账号可做的操作：该操作须在其中和 IAM 中都被允许</translation>
    </message>
    <message>
        <source>it has {count} tags, and {most} are allowed</source>
        <translation>共有 {count} 个标签，允许 {most} 个</translation>
    </message>
    <message>
        <source>it holds {count} bytes</source>
        <translation>其中有 {count} 字节</translation>
    </message>
    <message>
        <source>it is JSON</source>
        <translation>它是 JSON</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>它是 XML</translation>
    </message>
    <message>
        <source>it is no well-formed JSON. Check it with a parser: a comma too many, an open bracket or an end that is cut off are frequent</source>
        <translation>它不是格式良好的 JSON。请用解析器检查：常见的是多余的逗号、括号未闭合或结尾被截断</translation>
    </message>
    <message>
        <source>it is no well-formed XML. Check it with a parser: an &amp; or &lt; that is not escaped, a tag left open or an end that is cut off are frequent</source>
        <translation>它不是格式良好的 XML。请用解析器检查：常见的是 &amp; 或 &lt; 未转义、标签未闭合或结尾被截断</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>它不是 base64</translation>
    </message>
    <message>
        <source>its last 0 bytes</source>
        <translation>其最后 0 字节</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>不足 1 秒</translation>
    </message>
    <message>
        <source>listing all buckets</source>
        <translation>列举所有桶</translation>
    </message>
    <message>
        <source>look for the Deny among the policies of the user and of all its groups, and narrow it</source>
        <translation>请在该用户及其所有用户组的策略中查找该 Deny，并缩小其范围</translation>
    </message>
    <message>
        <source>narrow the Deny by its Principal or its Condition (source address, VPC, TLS)</source>
        <translation>请通过 Principal 或 Condition（源地址、VPC、TLS）缩小该 Deny</translation>
    </message>
    <message>
        <source>narrow the Deny in the endpoint's policy; the bucket's policy can be right as it is</source>
        <translation>请缩小终端节点策略中的 Deny；桶策略可能本身没有问题</translation>
    </message>
    <message>
        <source>neither Content-Length nor Transfer-Encoding</source>
        <translation>既没有 Content-Length 也没有 Transfer-Encoding</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>only its keeper can narrow the Deny; nobody in the account can</source>
        <translation>只有其维护者可以缩小该 Deny；账号内无人可以</translation>
    </message>
    <message>
        <source>policy that the message names</source>
        <translation>消息中所指的策略</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>see whether the client's own text has it, too</source>
        <translation>请查看客户端自身的文本中是否也有它</translation>
    </message>
    <message>
        <source>several codes have it</source>
        <translation>多个错误码具有此状态码</translation>
    </message>
    <message>
        <source>the IAM administrator of the caller's account</source>
        <translation>调用方账号的 IAM 管理员</translation>
    </message>
    <message>
        <source>the StringToSign of OBS (in the body) and of the client (in its log)</source>
        <translation>OBS（响应体中）和客户端（其日志中）的 StringToSign</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>响应体</translation>
    </message>
    <message>
        <source>the body (repeat a HEAD as GET)</source>
        <translation>响应体（将 HEAD 改为 GET 重试）</translation>
    </message>
    <message>
        <source>the bucket's default</source>
        <translation>桶默认配置</translation>
    </message>
    <message>
        <source>the bucket's name</source>
        <translation>桶名</translation>
    </message>
    <message>
        <source>the bucket's owner</source>
        <translation>桶拥有者</translation>
    </message>
    <message>
        <source>the client or SDK and its version</source>
        <translation>客户端或 SDK 及其版本</translation>
    </message>
    <message>
        <source>the client's own text does not have it</source>
        <translation>客户端自身的文本中没有它</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>the code stands in the body of the answer, which the capture does not show</source>
        <translation>错误码在响应体中，而捕获内容未包含</translation>
    </message>
    <message>
        <source>the credentials can do no more than the policy that they were issued with: have them issued with the action in it</source>
        <translation>凭证的权限不会超出签发时的策略：请重新签发，并在策略中包含该操作</translation>
    </message>
    <message>
        <source>the endpoint (host)</source>
        <translation>终端节点（主机）</translation>
    </message>
    <message>
        <source>the form of an IP address</source>
        <translation>形如 IP 地址</translation>
    </message>
    <message>
        <source>the key “{key}” stands in it twice</source>
        <translation>键“{key}”出现了两次</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>the method and the URL</source>
        <translation>方法和 URL</translation>
    </message>
    <message>
        <source>the method of the request</source>
        <translation>请求的方法</translation>
    </message>
    <message>
        <source>the object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the organisation's administrator</source>
        <translation>组织管理员</translation>
    </message>
    <message>
        <source>the owner of the VPC</source>
        <translation>VPC 的拥有者</translation>
    </message>
    <message>
        <source>the policy of a VPC endpoint</source>
        <translation>VPC 终端节点的策略</translation>
    </message>
    <message>
        <source>the request id</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>the request's Date field and the client's own time</source>
        <translation>请求的 Date 头域和客户端自身时间</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>the time with its zone</source>
        <translation>带时区的时间</translation>
    </message>
    <message>
        <source>two full stops in a row</source>
        <translation>含两个连续句点</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>verb, Content-MD5, Content-Type, Date, every x-amz- field, bucket and key</source>
        <translation>方法、Content-MD5、Content-Type、Date、所有 x-amz- 头域、桶名和对象名</translation>
    </message>
    <message>
        <source>verb, Content-MD5, Content-Type, Date, every x-obs- field, bucket and key</source>
        <translation>方法、Content-MD5、Content-Type、Date、所有 x-obs- 头域、桶名和对象名</translation>
    </message>
    <message>
        <source>verb, path, query, the fields of SignedHeaders with Host, the body's digest, date and region</source>
        <translation>方法、路径、查询串、SignedHeaders 所列头域（含 Host）、请求体摘要、日期和区域</translation>
    </message>
    <message>
        <source>version 4 wants one day in both, by UTC</source>
        <translation>V4 要求两者为同一天（UTC）</translation>
    </message>
    <message>
        <source>whoever has the temporary credentials issued</source>
        <translation>申请签发临时凭证的一方</translation>
    </message>
    <message>
        <source>{byte} begins no character of UTF-8</source>
        <translation>{byte} 不是任何 UTF-8 字符的开头</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}、{other}</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>“{text}” is no escape</source>
        <translation>“{text}”不是有效的编码</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>A time is written as 2026-11-30, 2026-11, today, yesterday or 7d, a status or a number in digits.</source>
        <translation>时间写作 2026-11-30、2026-11、today、yesterday 或 7d，状态或编号写作数字。</translation>
    </message>
    <message>
        <source>Ctrl+Space shows its words.</source>
        <translation>按 Ctrl+空格 显示可用的词。</translation>
    </message>
    <message>
        <source>Did you mean “{name}:”?</source>
        <translation>您是否要输入“{name}:”？</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>“{name}:” is no word of this search.</source>
        <translation>“{name}:”不是此搜索可用的词。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read.</source>
        <translation>无法识别“{text}”。</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>There is nothing here that can be read: no text, no file.</source>
        <translation>此处没有可读取的内容：没有文本，也没有文件。</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard. Copy a response first, then paste.</source>
        <translation>剪贴板为空。请先复制响应，再粘贴。</translation>
    </message>
    <message>
        <source>This is an image, which is not read. Copy the text itself, or its file.</source>
        <translation>这是图片，无法读取。请复制文本本身或其文件。</translation>
    </message>
    <message>
        <source>This is still in the program that it comes from, as an attachment is. Save it to a file, and drop that.</source>
        <translation>内容仍在其来源程序中（例如附件）。请先保存为文件，再拖入该文件。</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>OverviewModel</name>
    <message>
        <source>storm: {count} in {seconds} s</source>
        <translation>突发：{seconds} 秒内 {count} 次</translation>
    </message>
    <message numerus="yes">
        <source>{status} {code}, %Ln findings</source>
        <translation>
            <numerusform>{status} {code}，%Ln 个发现项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln 个发现项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds</source>
        <translation>
            <numerusform>%Ln 类</numerusform>
        </translation>
    </message>
    <message>
        <source>By code</source>
        <translation>按错误码</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>按责任方</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>Filter by code, bucket or who acts</source>
        <translation>按错误码、桶或责任方筛选</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>发现项类别</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>最多的在前</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln largest kinds</source>
        <translation>
            <numerusform>最大的 %Ln 类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Line between two panes</source>
        <translation>两个窗格之间的分隔线</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>All of it is in the history already</source>
        <translation>已全部在历史记录中</translation>
    </message>
    <message>
        <source>Saved in the history</source>
        <translation>已保存到历史记录</translation>
    </message>
    <message>
        <source>Shown again: {name}</source>
        <translation>再次显示：{name}</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>PreviousOccurrenceRow</name>
    <message>
        <source>Answered: {text}</source>
        <translation>答复：{text}</translation>
    </message>
    <message>
        <source>It did not help.</source>
        <translation>无效。</translation>
    </message>
    <message>
        <source>It helped.</source>
        <translation>有效。</translation>
    </message>
    <message>
        <source>Show the earlier finding: {what}</source>
        <translation>显示先前的发现项：{what}</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>工单 {ticket}</translation>
    </message>
    <message>
        <source>show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The same pages can be saved as PDF.</source>
        <translation>此计算机上未设置打印机。可将这些页面另存为 PDF。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Text sent to the printer</source>
        <translation>文本已发送到打印机</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>QueryWord</name>
    <message>
        <source>A mark that you set</source>
        <translation>您设置的标记</translation>
    </message>
    <message>
        <source>A remark of the diagnosis, or a note, tag or ticket</source>
        <translation>诊断说明，或备注、标签、工单</translation>
    </message>
    <message>
        <source>Bucket, or a part of its name</source>
        <translation>桶名或其一部分</translation>
    </message>
    <message>
        <source>Error code, or a part of it</source>
        <translation>错误码或其一部分</translation>
    </message>
    <message>
        <source>HTTP status, or its first digits</source>
        <translation>HTTP 状态码或其前几位</translation>
    </message>
    <message>
        <source>Host name, or a part of it</source>
        <translation>主机名或其一部分</translation>
    </message>
    <message>
        <source>Number of one capture: what came in at one time</source>
        <translation>一次采集的编号：同时进入的内容</translation>
    </message>
    <message>
        <source>Number of one finding</source>
        <translation>某一发现项的编号</translation>
    </message>
    <message>
        <source>Object key, or a part of it</source>
        <translation>对象名或其一部分</translation>
    </message>
    <message>
        <source>Part of a request id</source>
        <translation>请求ID的一部分</translation>
    </message>
    <message>
        <source>Part of a ticket number</source>
        <translation>工单号的一部分</translation>
    </message>
    <message>
        <source>Seen on that day or earlier</source>
        <translation>在该日或之前出现</translation>
    </message>
    <message>
        <source>Seen on that day or later</source>
        <translation>在该日或之后出现</translation>
    </message>
    <message>
        <source>Tag, or a part of it</source>
        <translation>标签或其一部分</translation>
    </message>
    <message>
        <source>Time on the service's clock</source>
        <translation>服务端时钟的时间</translation>
    </message>
    <message>
        <source>What wrote the capture</source>
        <translation>生成捕获内容的程序</translation>
    </message>
    <message>
        <source>Where it was read from</source>
        <translation>读取来源</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Your note, or a part of it</source>
        <translation>您的备注或其一部分</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln 个发现项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} files hold an error</source>
        <translation>
            <numerusform>{all} 个文件中有 %Ln 个含有错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources read</source>
        <translation>
            <numerusform>已读取 %Ln 个来源</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在赶上进度</translation>
    </message>
    <message>
        <source>No response and no client's error was recognised here</source>
        <translation>此处未识别到响应，也未识别到客户端错误</translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln files shows an error of OBS</source>
        <translation>
            <numerusform>这 %Ln 个文件均未显示 OBS 错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>Nothing of it could be read</source>
        <translation>其中没有任何内容可以读取</translation>
    </message>
    <message>
        <source>Nothing was recognised in: {names}</source>
        <translation>以下来源中未识别到内容：{names}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was recognised in: {names} and %Ln more</source>
        <translation>
            <numerusform>以下来源中未识别到内容：{names}，以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as {format}</source>
        <translation>识别为 {format}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Stopped “{name}” at {share}: {found} kept</source>
        <translation>已在 {share} 处停止读取“{name}”：保留 {found}</translation>
    </message>
    <message>
        <source>Stopped “{name}”: {found} kept</source>
        <translation>“{name}”已停止：保留 {found}</translation>
    </message>
    <message>
        <source>This capture shows no error</source>
        <translation>此捕获内容未显示错误</translation>
    </message>
    <message>
        <source>This is an image, which is not read</source>
        <translation>这是图像，不会被读取</translation>
    </message>
    <message>
        <source>This is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>拖放的文本</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>from the history</source>
        <translation>来自历史记录</translation>
    </message>
    <message>
        <source>from the history, read again</source>
        <translation>来自历史记录，已重新读取</translation>
    </message>
    <message>
        <source>less than {share}</source>
        <translation>不到 {share}</translation>
    </message>
    <message>
        <source>less than {share} was read</source>
        <translation>读取的部分不到 {share}</translation>
    </message>
    <message>
        <source>not all of it was read</source>
        <translation>未全部读取</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>only the first {share} was read</source>
        <translation>仅读取了前 {share}</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>shown only, not saved</source>
        <translation>仅显示，未保存</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>剩余 {hours} 小时</translation>
    </message>
    <message>
        <source>{kept} of {all} saved</source>
        <translation>已保存 {kept} / {all}</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩余 {minutes} 分钟</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} 等，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{progress} · {count} waiting</source>
        <translation>{progress} · 排队 {count} 个</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩余 {seconds} 秒</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size}/秒</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>%Ln times, first on {first}, last on {last}</source>
        <translation>
            <numerusform>%Ln 次，首次 {first}，最近 {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>响应方</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>与保存时相同</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>出现</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>This was not found when the capture came in.</source>
        <translation>捕获内容最初读取时未发现此项。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Today's rules find the same.</source>
        <translation>按当前规则结果相同。</translation>
    </message>
</context>
<context>
    <name>RenewalPage</name>
    <message>
        <source>&amp;Use it from now on</source>
        <translation>从现在起使用(&amp;U)</translation>
    </message>
    <message>
        <source>A newer copy of the published table</source>
        <translation>官方表的较新版本</translation>
    </message>
    <message>
        <source>Leave the catalogue as it is (Esc)</source>
        <translation>保持目录不变 (Esc)</translation>
    </message>
    <message>
        <source>Newer catalogue</source>
        <translation>较新的目录</translation>
    </message>
    <message>
        <source>{added} rows added, {removed} removed, {changed} changed</source>
        <translation>新增 {added} 行，删除 {removed} 行，更改 {changed} 行</translation>
    </message>
</context>
<context>
    <name>ReplyChoices</name>
    <message>
        <source>&amp;Accounts</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Buckets</source>
        <translation>桶(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>面向(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Hosts that are no cloud's</source>
        <translation>非云厂商的主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;IP addresses</source>
        <translation>IP 地址(&amp;I)</translation>
    </message>
    <message>
        <source>Ab&amp;out</source>
        <translation>关于(&amp;O)</translation>
    </message>
    <message>
        <source>About which findings</source>
        <translation>涉及哪些发现项</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln findings</source>
        <translation>
            <numerusform>全部 %Ln 个发现项</numerusform>
        </translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>文本的语言</translation>
    </message>
    <message>
        <source>Mai&amp;l addresses</source>
        <translation>邮箱地址(&amp;L)</translation>
    </message>
    <message>
        <source>Masked:</source>
        <translation>已脱敏：</translation>
    </message>
    <message>
        <source>Names replaced: {count}.</source>
        <translation>已替换名称：{count}。</translation>
    </message>
    <message>
        <source>Object &amp;keys</source>
        <translation>对象名(&amp;K)</translation>
    </message>
    <message>
        <source>Passwords are always masked. In the text, what is masked is shaded and names still shown are underlined.</source>
        <translation>密码始终会脱敏。在文本中，已脱敏的内容带底色，仍可见的名称带下划线。</translation>
    </message>
    <message>
        <source>Replaced by pseudonyms:</source>
        <translation>替换为化名：</translation>
    </message>
    <message>
        <source>Some of it is masked in this capture already: the history keeps nothing else, and the original is not there.</source>
        <translation>其中一部分在此捕获内容中已脱敏：历史记录不保留其他内容，原文已不存在。</translation>
    </message>
    <message>
        <source>Still shown: {names}</source>
        <translation>仍可见：{names}</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>所选发现项</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The operations of OBS</source>
        <translation>OBS 运维</translation>
    </message>
    <message>
        <source>The ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Who is to read it</source>
        <translation>读者</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Qt's print support is missing here. Save the text as PDF instead.</source>
        <translation>此处缺少 Qt 的打印支持。请改为另存为 PDF。</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>另存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as H&amp;TML…</source>
        <translation>另存为 HTML(&amp;T)…</translation>
    </message>
    <message>
        <source>Save as ca&amp;se…</source>
        <translation>另存为案例(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>保存文本</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>文本已复制</translation>
    </message>
    <message>
        <source>Text copied as Markdown</source>
        <translation>文本已复制为 Markdown</translation>
    </message>
    <message>
        <source>Text to send</source>
        <translation>发送用文本</translation>
    </message>
    <message>
        <source>The text was changed by hand, and is neither copied nor saved. Close it once more to discard it.</source>
        <translation>文本已手动修改，但尚未复制或保存。再次关闭将放弃该文本。</translation>
    </message>
</context>
<context>
    <name>ReplyPreview</name>
    <message>
        <source>The text; it can be changed before it is copied</source>
        <translation>文本；复制前可以修改</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> entries</source>
        <translation> 个条目</translation>
    </message>
    <message>
        <source>Largest size of the history</source>
        <translation>历史记录的最大大小</translation>
    </message>
    <message>
        <source>Longest since it was last seen</source>
        <translation>距最近一次出现的最长时间</translation>
    </message>
    <message>
        <source>Most entries</source>
        <translation>最多条目数</translation>
    </message>
    <message>
        <source>The oldest go first, at a quiet moment, and cannot be taken back. What is pinned is always kept.</source>
        <translation>最旧的内容会先在空闲时清除，且无法恢复。已固定的内容始终保留。</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保留范围</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule {name}</source>
        <translation>规则 {name}</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ 返回发现项 (Esc)</translation>
    </message>
</context>
<context>
    <name>SavedSearchController</name>
    <message>
        <source>Name of the search:</source>
        <translation>搜索的名称：</translation>
    </message>
    <message>
        <source>No search has been saved yet: Ctrl+Alt+S saves the one that is typed</source>
        <translation>尚未保存任何搜索：Ctrl+Alt+S 保存当前输入的搜索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Type what is looked for first: Ctrl+K</source>
        <translation>请先输入要搜索的内容：Ctrl+K</translation>
    </message>
</context>
<context>
    <name>SavedSearchSheet</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Return searches · F2 renames · Del deletes</source>
        <translation>回车搜索 · F2 重命名 · Del 删除</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>All that the search finds: {query}</source>
        <translation>搜索到的全部内容：{query}</translation>
    </message>
    <message>
        <source>Everything of bucket {value}</source>
        <translation>桶 {value} 的全部内容</translation>
    </message>
    <message>
        <source>Everything of request {value}</source>
        <translation>请求 {value} 的全部内容</translation>
    </message>
    <message>
        <source>Everything of ticket {value}</source>
        <translation>工单 {value} 的全部内容</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln chosen entries</source>
        <translation>
            <numerusform>所选的 %Ln 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>清空 (Esc)</translation>
    </message>
</context>
<context>
    <name>SecretSwitches</name>
    <message>
        <source>Access keys and secret ke&amp;ys</source>
        <translation>访问密钥和私有密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>Lea&amp;ve them in the clear</source>
        <translation>保留明文(&amp;V)</translation>
    </message>
    <message>
        <source>Sessio&amp;n cookies</source>
        <translation>会话 Cookie(&amp;N)</translation>
    </message>
    <message>
        <source>These will leave this machine in the clear: {names}.</source>
        <translation>以下内容将以明文离开本机：{names}。</translation>
    </message>
    <message>
        <source>Tok&amp;ens and signatures</source>
        <translation>令牌和签名(&amp;E)</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Keys, tokens, signatures and cookies are masked, whatever is chosen.</source>
        <translation>无论如何选择，密钥、令牌、签名和 Cookie 都会脱敏。</translation>
    </message>
    <message>
        <source>Open the templates</source>
        <translation>打开模板文件夹</translation>
    </message>
    <message>
        <source>Pseudonyms for</source>
        <translation>使用化名的内容</translation>
    </message>
    <message>
        <source>Sender of texts</source>
        <translation>文本的落款</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>默认文件夹</translation>
    </message>
    <message>
        <source>Your support team</source>
        <translation>技术支持团队</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Texts to send</source>
        <translation>发送用文本</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>What is on this computer</source>
        <translation>本机保存的内容</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>About obsdiag</source>
        <translation>关于 obsdiag</translation>
    </message>
    <message>
        <source>Catalogue: {title}, {licence}
{source}</source>
        <translation>目录：{title}，{licence}
{source}</translation>
    </message>
    <message>
        <source>Decodes captured error responses of the object storage service OBS.</source>
        <translation>解析捕获到的对象存储服务 OBS 错误响应。</translation>
    </message>
    <message>
        <source>Licence of obsdiag: Apache-2.0</source>
        <translation>obsdiag 的许可证：Apache-2.0</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: obsdiag never uses the network.</source>
        <translation>任何内容都不会离开本机：obsdiag 从不使用网络。</translation>
    </message>
</context>
<context>
    <name>Sighting</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The same error of another request</source>
        <translation>另一请求的相同错误</translation>
    </message>
    <message>
        <source>The same request id</source>
        <translation>相同的请求ID</translation>
    </message>
    <message>
        <source>This very response, {times} before, first on {first}</source>
        <translation>同一响应，此前 {times}，首次 {first}</translation>
    </message>
    <message>
        <source>{what}, last on {last}</source>
        <translation>{what}，最近 {last}</translation>
    </message>
    <message>
        <source>{what}, on {last}</source>
        <translation>{what}，{last}</translation>
    </message>
    <message>
        <source>{what}, {times}, last on {last}</source>
        <translation>{what}，{times}，最近 {last}</translation>
    </message>
</context>
<context>
    <name>SingleInstance</name>
    <message>
        <source>there is no folder that is yours alone for its socket</source>
        <translation>没有仅属于您的文件夹来存放其套接字</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Ctrl+V works anywhere in this window, and so does dropping: a text, a file, several files, a folder.</source>
        <translation>在此窗口任意位置按 Ctrl+V 或拖放均可：文本、一个或多个文件、文件夹。</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>如何开始</translation>
    </message>
    <message>
        <source>It reads responses, what curl and other clients print, logs of any size, captures of browsers and proxies, archives and mails, and tells them by what is in them.</source>
        <translation>它读取响应、curl 及其他客户端的输出、任意大小的日志、浏览器和代理的抓包、压缩包和邮件，并按内容加以识别。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Secrets are masked before anything is kept.</source>
        <translation>任何内容都不会离开本机。敏感信息在保存前会先脱敏。</translation>
    </message>
    <message>
        <source>Paste, drop or open a response</source>
        <translation>粘贴、拖放或打开响应</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>正在读取“{name}”</translation>
    </message>
    <message>
        <source>What is found in it is shown here as soon as it is found.</source>
        <translation>一旦找到内容，就会显示在这里。</translation>
    </message>
    <message>
        <source>obsdiag reads what a request to OBS got back, and says which error of the published catalogue it is and what in the capture tells so.</source>
        <translation>obsdiag 读取发往 OBS 的请求得到的响应，指出它属于官方目录中的哪个错误，以及捕获内容中的依据。</translation>
    </message>
</context>
<context>
    <name>StatusBadge</name>
    <message>
        <source>No status</source>
        <translation>无状态码</translation>
    </message>
    <message>
        <source>Status {status}</source>
        <translation>状态码 {status}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>状态行</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>工单 {ticket}</translation>
    </message>
    <message>
        <source>What is taken in gets this ticket; click to change it</source>
        <translation>接收的内容将标上此工单；单击可更改</translation>
    </message>
</context>
<context>
    <name>StoppedReading</name>
    <message>
        <source>Go on reading “{name}”</source>
        <translation>继续读取“{name}”</translation>
    </message>
    <message>
        <source>Read again, from the start to the end</source>
        <translation>从头到尾重新读取</translation>
    </message>
    <message>
        <source>Save in the history</source>
        <translation>保存到历史记录</translation>
    </message>
    <message numerus="yes">
        <source>Show the other %Ln</source>
        <translation>
            <numerusform>显示其余 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuccessPage</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>No error: the capture shows a request and no answer to it.</source>
        <translation>无错误：捕获内容中有请求而没有响应。</translation>
    </message>
    <message>
        <source>No error: the request was answered as it was meant to be.</source>
        <translation>无错误：请求已得到预期的响应。</translation>
    </message>
    <message>
        <source>No error: this answer reports none.</source>
        <translation>无错误：此响应未报告错误。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>响应内容</translation>
    </message>
    <message>
        <source>as the capture shows it</source>
        <translation>以捕获内容所示为准</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
</context>
<context>
    <name>TicketController</name>
    <message>
        <source>Choose an entry that has a ticket: Ctrl+T gives it one</source>
        <translation>请选择有工单号的条目：Ctrl+T 可为其添加</translation>
    </message>
    <message>
        <source>The answer did not help: {what}</source>
        <translation>答复无效：{what}</translation>
    </message>
    <message>
        <source>The answer helped: {what}</source>
        <translation>答复有效：{what}</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln 个发现项</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>All of the ticket</source>
        <translation>工单全部内容</translation>
    </message>
    <message>
        <source>Answered: {text}</source>
        <translation>答复：{text}</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>捕获内容</translation>
    </message>
    <message>
        <source>Cause: {text}</source>
        <translation>原因：{text}</translation>
    </message>
    <message>
        <source>Export the ticket</source>
        <translation>导出工单</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>It did not help.</source>
        <translation>无效。</translation>
    </message>
    <message>
        <source>It helped.</source>
        <translation>有效。</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>Nothing in the history is of this ticket.</source>
        <translation>历史记录中没有属于此工单的内容。</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>Show in the &amp;history</source>
        <translation>在历史记录中显示(&amp;H)</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>工单 {ticket}</translation>
    </message>
    <message>
        <source>helped {helped} of {settled} that are settled</source>
        <translation>已了结 {settled} 个，其中 {helped} 个有效</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>As a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Bars are stacked by</source>
        <translation>柱形堆叠方式</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>按错误码</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>按责任方</translation>
    </message>
    <message>
        <source>Numbers of the time line</source>
        <translation>时间线的数值</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln 个发现项</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag over it to see only what came then; Esc shows all</source>
        <translation>拖动选择时段，只看该时段的内容；Esc 显示全部</translation>
    </message>
    <message>
        <source>Time line of the findings</source>
        <translation>发现项时间线</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Secrets are masked on screen; the text cannot be edited meanwhile</source>
        <translation>屏幕上的敏感信息已脱敏；在此期间无法编辑文本</translation>
    </message>
    <message>
        <source>The capture is shown as it is</source>
        <translation>捕获内容按原样显示</translation>
    </message>
</context>
<context>
    <name>WatchingSection</name>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>未监视任何文件夹。</translation>
    </message>
    <message>
        <source>Show errors that are copied elsewhere</source>
        <translation>显示在其他程序中复制的错误</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>不监视文件夹</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Another start of obsdiag cannot hand its files to this window: {why}</source>
        <translation>再次启动的 obsdiag 无法将文件交给此窗口：{why}</translation>
    </message>
    <message>
        <source>No file is remembered any more</source>
        <translation>不再保留任何文件记录</translation>
    </message>
    <message>
        <source>Something went wrong in obsdiag itself, and is in its log: {what}</source>
        <translation>obsdiag 自身出现问题，已记录在日志中：{what}</translation>
    </message>
</context>
<context>
    <name>WouldTell</name>
    <message>
        <source>None of the known causes: the capture speaks against each of them</source>
        <translation>不是任何已知原因：捕获内容与每一个都不符</translation>
    </message>
    <message>
        <source>See below what rules each of them out; what is not so brings its cause back.</source>
        <translation>下面列出排除每个原因的依据；其中若有不属实的，对应的原因就重新成立。</translation>
    </message>
    <message>
        <source>The bucket's policy and ACL and the caller's IAM policies, as they are now.</source>
        <translation>桶策略、桶 ACL 以及调用者的 IAM 策略的当前内容。</translation>
    </message>
    <message>
        <source>The client's log of the connection, and of the same without a proxy.</source>
        <translation>客户端的连接日志，以及不经代理的同一连接的日志。</translation>
    </message>
    <message>
        <source>The request as the client sent it, by its debug log: method, URL, headers.</source>
        <translation>客户端调试日志中实际发送的请求：方法、URL、头域。</translation>
    </message>
    <message>
        <source>The request id, the endpoint and the time with its zone, for OBS itself.</source>
        <translation>请求 ID、终端节点和带时区的时间，供 OBS 方查询。</translation>
    </message>
    <message>
        <source>What the console says of the account, and the request id with its time.</source>
        <translation>控制台中该账号的状态，以及请求 ID 及其时间。</translation>
    </message>
</context>
</TS>
