<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>ROS-SAM</name>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>Outlines</source>
      <translation>轮廓</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>Segmented object</source>
      <translation>已分割对象</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>Segmented objects</source>
      <translation>已分割对象</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>The layer {layer} cannot be edited; choose another one.</source>
      <translation>图层 {layer} 不可编辑；请选择其他图层。</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>The layer {layer} refuses the outline.</source>
      <translation>图层 {layer} 拒绝了该轮廓。</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>The outline has no place in the coordinate system of {layer}: {error}</source>
      <translation>轮廓无法转换到 {layer} 的坐标系：{error}</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>Score {score:.2f}, stability {stability:.2f}, {area:,.1f} m²</source>
      <translation>得分 {score:.2f}，稳定性 {stability:.2f}，{area:,.1f} 平方米</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>No object was found here. Move the prompt or draw a box.</source>
      <translation>此处未找到对象。请移动提示或绘制方框。</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>The prompt lies beside the raster.</source>
      <translation>提示位于栅格之外。</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>The raster has no data here.</source>
      <translation>栅格在此处没有数据。</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>The box has no area.</source>
      <translation>方框没有面积。</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>There is no outline ({status}).</source>
      <translation>没有轮廓（{status}）。</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>Candidate {number} of {count}</source>
      <translation>候选 {number}/{count}</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>ROS-SAM toolbar</source>
      <translation>ROS-SAM 工具栏</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Segment by clicks</source>
      <translation>点击分割</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Outline objects by clicks and boxes on the map</source>
      <translation>在地图上通过点击和方框勾画对象轮廓</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Models…</source>
      <translation>模型…</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Download, import and delete models</source>
      <translation>下载、导入和删除模型</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Set up the engine…</source>
      <translation>设置引擎…</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Install, check, repair or remove what runs the models</source>
      <translation>安装、检查、修复或移除运行模型的引擎</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Settings…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>ROS-SAM settings</source>
      <translation>ROS-SAM 设置</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>ROS-SAM help, without a network</source>
      <translation>ROS-SAM 帮助，无需网络</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>No browser could be started to show the help.</source>
      <translation>无法启动浏览器来显示帮助。</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>The engine ended unexpectedly; the next prompt starts it again.</source>
      <translation>引擎意外结束；下一次提示会重新启动它。</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Segment by clicks (ROS-SAM)</source>
      <translation>点击分割 (ROS-SAM)</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Weights of a model</source>
      <translation>模型权重</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
      <translation>权重 (*.safetensors *.pth *.pt);;所有文件 (*)</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Every feature of a layer</source>
      <translation>图层的每个要素</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Select a layer of points or polygons in the layer tree first</source>
      <translation>请先在图层树中选择点或多边形图层</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Segmenting every feature of {layer} …</source>
      <translation>正在分割 {layer} 的每个要素…</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Added to {layer}: {count}. Without an outline: {missing}.</source>
      <translation>已添加到 {layer}：{count}。无轮廓：{missing}。</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Every feature of {layer}</source>
      <translation>{layer} 的每个要素</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Segment one object for each feature of {layer}, or for the selected ones where some are selected</source>
      <translation>为 {layer} 的每个要素分割一个对象；若有选中要素，则只处理选中的</translation>
    </message>
    <message>
      <location filename="../../plugin/first_run.py" />
      <source>The engine that outlines objects is not set up yet. Nothing is installed unasked.</source>
      <translation>用于勾画对象的引擎尚未设置。未经询问不会安装任何内容。</translation>
    </message>
    <message>
      <location filename="../../plugin/first_run.py" />
      <source>Set up…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <location filename="../../plugin/first_run.py" />
      <source>Later</source>
      <translation>稍后</translation>
    </message>
    <message>
      <location filename="../../plugin/layer_run.py" />
      <source>The run failed; QGIS's log says more.</source>
      <translation>运行失败；详情见 QGIS 日志。</translation>
    </message>
    <message>
      <location filename="../../plugin/messages.py" />
      <source>Details</source>
      <translation>详细信息</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>None yet. “Evaluate outlines” in the toolbox tells how well it does on your own data.</source>
      <translation>尚无。工具箱中的“评估轮廓”可以说明它在您自己的数据上的表现。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>bundled</source>
      <translation>内置</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>downloaded</source>
      <translation>已下载</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>own</source>
      <translation>自有</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>not downloaded</source>
      <translation>未下载</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>damaged</source>
      <translation>已损坏</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Licence</source>
      <translation>许可</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Training data</source>
      <translation>训练数据</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Origin</source>
      <translation>来源</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>{percent} % downloaded</source>
      <translation>已下载 {percent} %</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Place</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Measured scores</source>
      <translation>实测得分</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>It can be downloaded again.</source>
      <translation>可以重新下载。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>ROS-SAM models</source>
      <translation>ROS-SAM 模型</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import a model</source>
      <translation>导入模型</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Name in the list of models:</source>
      <translation>在模型列表中的名称：</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>The engine is not set up yet; without it models can be listed and deleted only.</source>
      <translation>引擎尚未设置；没有它只能列出和删除模型。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Download</source>
      <translation>下载</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Take a weights file or model folder that you have; it can also be dropped here.</source>
      <translation>使用已有的权重文件或模型文件夹；也可以拖放到此处。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Delete…</source>
      <translation>删除…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import a weights file</source>
      <translation>导入权重文件</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
      <translation>权重 (*.safetensors *.pth *.pt *.bin);;所有文件 (*)</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import a model folder</source>
      <translation>导入模型文件夹</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>It cannot be downloaded again.</source>
      <translation>无法重新下载。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Delete a model</source>
      <translation>删除模型</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Go on downloading</source>
      <translation>继续下载</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Delete {name} ({size})?</source>
      <translation>删除 {name}（{size}）？</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Stopped. What is downloaded stays; the next attempt goes on from there.</source>
      <translation>已停止。已下载的部分会保留；下次从那里继续。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Stopped; nothing was imported.</source>
      <translation>已停止；未导入任何内容。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Downloading {name}: {done} of {total}</source>
      <translation>正在下载 {name}：{done} / {total}</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>{name} is ready; every tool takes it by this name.</source>
      <translation>{name} 已就绪；所有工具都可用此名称调用。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Weights file…</source>
      <translation>权重文件…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Model folder…</source>
      <translation>模型文件夹…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>{name} is deleted; {size} are free again.</source>
      <translation>{name} 已删除；释放了 {size}。</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Downloading {name} …</source>
      <translation>正在下载 {name}…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Importing {name} …</source>
      <translation>正在导入 {name}…</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Engine</source>
      <translation>引擎</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Choose a Python interpreter</source>
      <translation>选择 Python 解释器</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>found automatically</source>
      <translation>自动查找</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>A Python interpreter that has PyTorch and rasterio. Leave it empty to use the one that “Set up the engine…” has made.</source>
      <translation>带有 PyTorch 和 rasterio 的 Python 解释器。留空则使用“设置引擎…”创建的解释器。</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Python interpreter</source>
      <translation>Python 解释器</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>The model that is chosen when QGIS starts. The toolbox keeps its own default.</source>
      <translation>QGIS 启动时选用的模型。工具箱保留自己的默认值。</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Colour of the outline</source>
      <translation>轮廓颜色</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Folder for the engine and the models</source>
      <translation>引擎和模型的文件夹</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Open the folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>It lies outside the plugin, so that updates keep it. The environment variable {variable} names another one.</source>
      <translation>它位于插件之外，因此更新时会保留。环境变量 {variable} 可指定其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>In use: {python} ({source}).</source>
      <translation>正在使用：{python}（{source}）。</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>In use: {python}. The environment variable {variable} names it.</source>
      <translation>正在使用：{python}。由环境变量 {variable} 指定。</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>New temporary layer</source>
      <translation>新建临时图层</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Accept</source>
      <translation>接受</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Take a weights file or a model of your own</source>
      <translation>使用自己的权重文件或模型</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Write the outline into the layer (Enter)</source>
      <translation>将轮廓写入图层（Enter）</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Point</source>
      <translation>点</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Click: on the object. Shift+click, Ctrl+click or right-click: not on it. Drag: box (P)</source>
      <translation>单击：在对象上。Shift+单击、Ctrl+单击或右击：不在对象上。拖动：方框 (P)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Box</source>
      <translation>方框</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Drag, or click two corners (B)</source>
      <translation>拖动，或单击两个角 (B)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Oriented box</source>
      <translation>旋转方框</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Three clicks: both ends of an edge, then the width (O)</source>
      <translation>三次单击：一条边的两端，然后是宽度 (O)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Take the last prompt back (Backspace, Ctrl+Z)</source>
      <translation>撤回上一个提示（Backspace、Ctrl+Z）</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Give the prompt again (Ctrl+Shift+Z, Ctrl+Y)</source>
      <translation>重新给出该提示（Ctrl+Shift+Z、Ctrl+Y）</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Next</source>
      <translation>下一个</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Show the next candidate for these prompts (Tab, N)</source>
      <translation>显示这些提示的下一个候选（Tab、N）</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Take all prompts away (Esc)</source>
      <translation>移除所有提示（Esc）</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Click the object; Shift+click or right-click what does not belong to it. Drag a box around it.</source>
      <translation>单击对象；Shift+单击或右击不属于它的部分。或在其周围拖出方框。</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Drag a box around the object, or click two corners.</source>
      <translation>在对象周围拖出方框，或单击两个角。</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Click both ends of one edge (or drag along it), then click how wide the object is.</source>
      <translation>单击一条边的两端（或沿边拖动），再单击以确定对象的宽度。</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Choose how to prompt, then work on the map.</source>
      <translation>选择提示方式，然后在地图上操作。</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Raster</source>
      <translation>栅格</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>The picture to segment on</source>
      <translation>要分割的影像</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Who draws the outlines</source>
      <translation>由谁绘制轮廓</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Outlines to</source>
      <translation>轮廓写入</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>The polygon layer that accepted outlines go to, through its edit buffer</source>
      <translation>接受的轮廓通过编辑缓冲写入的多边形图层</translation>
    </message>
    <message>
      <location filename="../../plugin/questions.py" />
      <source>Choose a raster layer first.</source>
      <translation>请先选择栅格图层。</translation>
    </message>
    <message>
      <location filename="../../plugin/questions.py" />
      <source>The raster {raster} cannot be opened; has its file moved?</source>
      <translation>无法打开栅格 {raster}；它的文件是否移动了？</translation>
    </message>
    <message>
      <location filename="../../plugin/questions.py" />
      <source>The prompt has no place on {raster}: {error}</source>
      <translation>提示无法放置到 {raster} 上：{error}</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>The engine ended. The next prompt starts it again.</source>
      <translation>引擎已结束。下一次提示会重新启动它。</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>There is no answer; the message says why.</source>
      <translation>没有结果；原因见消息。</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Starting the engine …</source>
      <translation>正在启动引擎…</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Fetching the picture …</source>
      <translation>正在获取影像…</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Loading the model …</source>
      <translation>正在加载模型…</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Ready.</source>
      <translation>就绪。</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Working …</source>
      <translation>处理中…</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Now click the object itself or draw a box.</source>
      <translation>现在请单击对象本身或绘制方框。</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Added to {layer}.</source>
      <translation>已添加到 {layer}。</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Nothing was accepted. {reason}</source>
      <translation>未接受任何内容。{reason}</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Set up the engine</source>
      <translation>设置引擎</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Install</source>
      <translation>安装</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Use an existing Python</source>
      <translation>使用现有 Python</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>From the network</source>
      <translation>从网络</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>A folder of wheels to install from, without a network.</source>
      <translation>用于离线安装的 wheel 文件夹。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Found automatically</source>
      <translation>自动查找</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The Python (3.10 or newer) to make the environment with.</source>
      <translation>用于创建环境的 Python（3.10 或更高）。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>PyTorch for</source>
      <translation>PyTorch 用于</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Folder of wheels</source>
      <translation>wheel 文件夹</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Python</source>
      <translation>Python</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Set up</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Repair</source>
      <translation>修复</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Makes the environment anew.</source>
      <translation>重新创建环境。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Removes the environment; models stay.</source>
      <translation>移除环境；保留模型。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>An interpreter that has PyTorch, rasterio and the other libraries already, for instance of conda, can be the engine. It is checked by segmenting a small picture; nothing is installed or changed in it.</source>
      <translation>已具备 PyTorch、rasterio 和其他库的解释器（例如 conda 的）可以作为引擎。会通过分割一张小图来检查；不会在其中安装或更改任何内容。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The program python, for instance …/bin/python</source>
      <translation>python 程序，例如 …/bin/python</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Check and use</source>
      <translation>检查并使用</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Stop using it</source>
      <translation>停止使用</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Copy diagnostics</source>
      <translation>复制诊断信息</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Versions, places and the end of the log, without names and passwords.</source>
      <translation>版本、位置和日志末尾，不含姓名和密码。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Looking at this machine …</source>
      <translation>正在检查本机…</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The engine is set up.</source>
      <translation>引擎已设置好。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The environment was removed.</source>
      <translation>环境已移除。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The interpreter works and is used from now on.</source>
      <translation>该解释器可用，从现在起使用它。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Stopped. Started again, it goes on from here.</source>
      <translation>已停止。重新启动后从此处继续。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The diagnostics are in the clipboard.</source>
      <translation>诊断信息已在剪贴板中。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Processor only (small download)</source>
      <translation>仅处理器（下载量小）</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>NVIDIA graphics card</source>
      <translation>NVIDIA 显卡</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Removes the environment in {folder}. To set it up again, all is downloaded again.</source>
      <translation>移除 {folder} 中的环境。再次设置时需重新下载全部内容。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The engine is ready: {python} ({source}).</source>
      <translation>引擎已就绪：{python}（{source}）。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The variable comes before what is chosen here.</source>
      <translation>该变量优先于此处的选择。</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Pinned libraries</source>
      <translation>固定版本的库</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Disk space</source>
      <translation>磁盘空间</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Boxes</source>
      <translation>框</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Masks</source>
      <translation>掩膜</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Objects to review</source>
      <translation>需复查的对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Masks within their enlarged box by themselves</source>
      <translation>自身位于放大框内的掩膜</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Images</source>
      <translation>图像</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Files that could not be used</source>
      <translation>不能使用的文件</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Build masks from boxes</source>
      <translation>由框生成掩膜</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Data sets</source>
      <translation>数据集</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Makes a data set of instance masks from images with boxes.</source>
      <translation>由带框的图像生成实例掩膜数据集。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Data set</source>
      <translation>数据集</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Boxes to review</source>
      <translation>需复查的框</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Folder of images</source>
      <translation>图像文件夹</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Folder with a file of boxes per image</source>
      <translation>每幅图像一个框文件的文件夹</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>COCO JSON with the boxes of all images</source>
      <translation>包含所有图像框的 COCO JSON</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Layer with the boxes of all images</source>
      <translation>包含所有图像框的图层</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Class field</source>
      <translation>类别字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Image field</source>
      <translation>图像字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Format of the files of boxes</source>
      <translation>框文件的格式</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Bands for red, green and blue, e.g. 4,3,2</source>
      <translation>红、绿、蓝波段，例如 4,3,2</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>{masks:,} masks of {count:,} boxes on {images:,} images with {model}; {doubtful:,} objects to review.</source>
      <translation>使用 {model} 由 {images:,} 幅图像上的 {count:,} 个框得到 {masks:,} 个掩膜；{doubtful:,} 个对象需要复查。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>Give the boxes in one way: a folder with a file per image, one COCO JSON, or a layer.</source>
      <translation>请只用一种方式给出框：每幅图像一个文件的文件夹、一个 COCO JSON，或一个图层。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>The folder of images {folder} does not exist.</source>
      <translation>图像文件夹 {folder} 不存在。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>The boxes {boxes} do not exist.</source>
      <translation>框 {boxes} 不存在。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>{count} bands were chosen; choose three (red, green, blue), one, or none for the raster's own colours.</source>
      <translation>选择了 {count} 个波段；请选择三个（红、绿、蓝）、一个，或不选以使用栅格自身的颜色。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>The layer {layer} cannot be opened.</source>
      <translation>无法打开图层 {layer}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>“{text}” is no list of band numbers such as 4,3,2.</source>
      <translation>“{text}”不是像 4,3,2 这样的波段号列表。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>Images or rasters; subfolders are searched as well.</source>
      <translation>图像或栅格；也会搜索子文件夹。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>One file per image, with the image's name: text of DOTA or YOLO, JSON of SODA-A or COCO, or a vector file. It may be the folder of images itself.</source>
      <translation>每幅图像一个同名文件：DOTA 或 YOLO 的文本、SODA-A 或 COCO 的 JSON，或矢量文件。可以就是图像文件夹本身。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>In place of the folder: one COCO JSON that names the images.</source>
      <translation>代替文件夹：一个列出各图像的 COCO JSON。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>In place of the folder: polygons, upright or rotated, in any CRS. Each is asked on every raster on which its middle lies.</source>
      <translation>代替文件夹：任意坐标参照系中的正或旋转多边形。每个多边形在其中心所在的每幅栅格上处理。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A field of the layer whose values become the classes.</source>
      <translation>图层的一个字段，其值作为类别。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A field of the layer that names the image of each box; needed for images without georeference.</source>
      <translation>图层中给出每个框所属图像的字段；没有地理参考的图像需要它。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>auto looks into the files.</source>
      <translation>auto 会查看文件内容。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>Which model to use; public models appear once they are downloaded.</source>
      <translation>使用哪个模型；公开模型下载后即会出现。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A file of weights, or a folder with a model card, in place of the model's own.</source>
      <translation>代替模型自身权重的权重文件，或带模型卡的文件夹。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>Three band numbers, or one; empty takes the images' own colours.</source>
      <translation>三个波段号或一个；留空则使用图像自身的颜色。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A new or empty folder. An interrupted run in it goes on when it is started again with the same settings.</source>
      <translation>新的或空的文件夹。其中被中断的运行，用相同的设置重新启动即可继续。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>
&lt;p&gt;Makes &lt;b&gt;instance masks&lt;/b&gt; of oriented or upright boxes, for instance to turn a data set for
detection into one for segmentation.&lt;/p&gt;
&lt;p&gt;The folder gets&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;polygons.json&lt;/b&gt;, &lt;b&gt;rle.json&lt;/b&gt;: COCO JSON with polygons and with run lengths&lt;/li&gt;
&lt;li&gt;&lt;b&gt;masks.gpkg&lt;/b&gt;: every box once, with its mask, score and status&lt;/li&gt;
&lt;li&gt;&lt;b&gt;review.csv&lt;/b&gt;, &lt;b&gt;review.gpkg&lt;/b&gt;: what a person should look at, the worst first, and
why&lt;/li&gt;
&lt;li&gt;&lt;b&gt;sheets&lt;/b&gt;: pictures of objects with box and mask&lt;/li&gt;
&lt;li&gt;&lt;b&gt;problems.csv&lt;/b&gt;: images and files that could not be used, if there are any&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;An object may reach as far as its box enlarged by 1.15; what lies beyond is cut off and
reported.&lt;/p&gt;
</source>
      <translation>
&lt;p&gt;由旋转框或正框生成&lt;b&gt;实例掩膜&lt;/b&gt;，例如把检测数据集变成分割数据集。&lt;/p&gt;
&lt;p&gt;文件夹中会有&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;polygons.json&lt;/b&gt;、&lt;b&gt;rle.json&lt;/b&gt;：含多边形和游程编码的 COCO JSON&lt;/li&gt;
&lt;li&gt;&lt;b&gt;masks.gpkg&lt;/b&gt;：每个框一次，附掩膜、得分和状态&lt;/li&gt;
&lt;li&gt;&lt;b&gt;review.csv&lt;/b&gt;、&lt;b&gt;review.gpkg&lt;/b&gt;：需要人工查看的对象及原因，最差的在前&lt;/li&gt;
&lt;li&gt;&lt;b&gt;sheets&lt;/b&gt;：对象及其框和掩膜的图片&lt;/li&gt;
&lt;li&gt;&lt;b&gt;problems.csv&lt;/b&gt;：不能使用的图像和文件（如果有）&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;对象可以延伸到其框放大 1.15 倍的范围；超出部分会被裁掉并报告。&lt;/p&gt;
</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Download a model</source>
      <translation>下载模型</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Brings a public SAM, HQ-SAM or MobileSAM into the models folder.</source>
      <translation>将公开的 SAM、HQ-SAM 或 MobileSAM 放入模型文件夹。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Mirror</source>
      <translation>镜像</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>File that you already have</source>
      <translation>已有的文件</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Weights file</source>
      <translation>权重文件</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>The algorithm was run without being prepared.</source>
      <translation>算法未经准备就被运行。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Weights (*.pth *.pt);;All files (*)</source>
      <translation>权重 (*.pth *.pt);;所有文件 (*)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>{name} is verified and lies in {path}.</source>
      <translation>{name} 已验证，位于 {path}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>The file {path} does not exist.</source>
      <translation>文件 {path} 不存在。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download_help.py" />
      <source>&lt;p&gt;Brings a public model into the models folder. Afterwards every tool takes it by its name, offline.&lt;/p&gt;&lt;p&gt;The file is compared with the published one, bit by bit. A download that was interrupted goes on where it stopped. The proxy of QGIS's network settings is used.&lt;/p&gt;&lt;p&gt;The bundled model needs no download.&lt;/p&gt;</source>
      <translation>&lt;p&gt;将公开模型放入模型文件夹。之后所有工具都可离线按名称使用它。&lt;/p&gt;&lt;p&gt;文件会与发布的文件逐位比较。中断的下载从停止处继续。使用 QGIS 网络设置中的代理。&lt;/p&gt;&lt;p&gt;内置模型无需下载。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download_help.py" />
      <source>The model's file, where you have brought it by other means. It is compared with what was published and copied; nothing is downloaded.</source>
      <translation>通过其他途径获得的模型文件。会与发布的文件比较并复制；不下载任何内容。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download_help.py" />
      <source>Address of a folder that holds the published files under their own names; they are taken from there.</source>
      <translation>以原名保存已发布文件的文件夹地址；从那里获取文件。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Downloading {:,} bytes</source>
      <translation>正在下载 {:,} 字节</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Loading the model</source>
      <translation>正在加载模型</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Segmenting {:,} prompts</source>
      <translation>正在分割 {:,} 个提示</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Writing {:,} outlines</source>
      <translation>正在写入 {:,} 个轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Reading the layers</source>
      <translation>正在读取图层</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Pairing {:,} objects</source>
      <translation>正在配对 {:,} 个对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Measuring {:,} objects</source>
      <translation>正在测量 {:,} 个对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Reading the labels</source>
      <translation>正在读取标注</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Building masks</source>
      <translation>正在生成掩膜</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Drawing {:,} contact sheets</source>
      <translation>正在绘制 {:,} 张缩览图</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Mean IoU</source>
      <translation>平均 IoU</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Median IoU</source>
      <translation>IoU 中位数</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Mean boundary IoU (2 pixels)</source>
      <translation>平均边界 IoU（2 像素）</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Union IoU</source>
      <translation>并集 IoU</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Objects with an outline</source>
      <translation>有轮廓的对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Objects without an outline</source>
      <translation>无轮廓的对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Outlines without an object</source>
      <translation>无对应对象的轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Precision at IoU 0.5</source>
      <translation>IoU 0.5 时的精确率</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Recall at IoU 0.5</source>
      <translation>IoU 0.5 时的召回率</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Evaluate outlines</source>
      <translation>评估轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Evaluation</source>
      <translation>评估</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Says how well outlines fit the true ones, object by object and in all.</source>
      <translation>逐个对象并总体说明轮廓与真实轮廓的吻合程度。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Outlines to judge</source>
      <translation>待评估的轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>True outlines</source>
      <translation>真实轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Id field of both layers</source>
      <translation>两个图层的 ID 字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Image or scene field</source>
      <translation>影像或场景字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Pixel size in metres</source>
      <translation>像素大小（米）</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Objects</source>
      <translation>对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>A raster and a pixel size were given; give one of them.</source>
      <translation>同时给出了栅格和像素大小；请只给出其中之一。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{layer} has points; polygons are compared by their areas.</source>
      <translation>{layer} 是点图层；比较的是多边形的面积。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{layer} has lines; polygons are compared by their areas.</source>
      <translation>{layer} 是线图层；比较的是多边形的面积。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{layer} has no geometry; polygons are compared by their areas.</source>
      <translation>{layer} 没有几何；比较的是多边形的面积。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>The raster {raster} cannot be opened.</source>
      <translation>无法打开栅格 {raster}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{raster} has no file and so no pixels of its own; give a pixel size.</source>
      <translation>{raster} 没有文件，因此没有自身像素；请给出像素大小。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Polygons to judge, for instance the outlines of “Segment objects by prompts”. Any CRS; features without geometry count as nothing found.</source>
      <translation>待评估的多边形，例如“按提示分割对象”的轮廓。任意坐标系；没有几何的要素视为未找到。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>The true polygons, for instance drawn by hand.</source>
      <translation>真实多边形，例如手工绘制的。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>A field that both layers have: features with the same value make a pair. Without it, pairs are made by overlap, the best first, one to one.</source>
      <translation>两个图层都有的字段：值相同的要素配成一对。若无此字段，则按重叠程度一对一配对，最佳者优先。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Results are also given for each value of this field.</source>
      <translation>还会按此字段的每个值给出结果。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Says which image or scene an object belongs to. Intervals and the union IoU are then by image, as in papers; where the predictions have the field too, only features of one image make a pair.</source>
      <translation>说明对象属于哪个影像或场景。此时区间和并集 IoU 按影像计算，与论文一致；若预测图层也有该字段，只有同一影像的要素才会配对。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>In the pixels of this raster sizes and boundary bands are measured. Without it and without a pixel size there are none.</source>
      <translation>以此栅格的像素测量大小和边界带。没有栅格也没有像素大小时，则没有这些数值。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Side of a pixel on the ground in metres, in place of a raster.</source>
      <translation>像素在地面上的边长（米），代替栅格。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Report with all numbers, charts and the objects that were found worst; one file without links.</source>
      <translation>包含所有数值、图表和最差对象的报告；单个文件，无外部链接。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>
&lt;p&gt;Says &lt;b&gt;how well outlines fit&lt;/b&gt; the true ones: IoU and boundary IoU of every object, by class
and by size, precision and recall.&lt;/p&gt;
&lt;p&gt;Every object of the reference is paired with one outline at most. A missed object counts as
IoU 0. The layer of objects has every feature of the reference, with all its attributes and&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;result&lt;/b&gt;: &lt;i&gt;matched&lt;/i&gt;, &lt;i&gt;missed&lt;/i&gt;, or &lt;i&gt;no outline&lt;/i&gt; (the reference itself has
none)&lt;/li&gt;
&lt;li&gt;&lt;b&gt;iou&lt;/b&gt;: shared area by covered area, 0 to 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;biou_1px&lt;/b&gt;, &lt;b&gt;biou_2px&lt;/b&gt;: the same within 1 and 2 pixels along the edge&lt;/li&gt;
&lt;li&gt;&lt;b&gt;size_px&lt;/b&gt;, &lt;b&gt;size_bin&lt;/b&gt;: longest side&lt;/li&gt;
&lt;li&gt;&lt;b&gt;prediction_fid&lt;/b&gt;: feature id of the outline&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;The numbers are outputs too: mean and median IoU, mean boundary IoU (2 pixels), union IoU,
precision and recall at IoU 0.5, how many were matched, missed and unmatched.&lt;/p&gt;
</source>
      <translation>
&lt;p&gt;说明&lt;b&gt;轮廓与真实轮廓的吻合程度&lt;/b&gt;：每个对象的 IoU 和边界 IoU，按类别
和大小，以及精确率和召回率。&lt;/p&gt;
&lt;p&gt;参考图层的每个对象最多与一个轮廓配对。漏掉的对象按
IoU 0 计。对象图层包含参考图层的每个要素及其全部属性，以及&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;result&lt;/b&gt;：&lt;i&gt;matched&lt;/i&gt;（匹配）、&lt;i&gt;missed&lt;/i&gt;（漏掉）或 &lt;i&gt;no outline&lt;/i&gt;（参考本身
没有轮廓）&lt;/li&gt;
&lt;li&gt;&lt;b&gt;iou&lt;/b&gt;：共有面积除以覆盖面积，0 到 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;biou_1px&lt;/b&gt;、&lt;b&gt;biou_2px&lt;/b&gt;：在边缘 1 和 2 像素内的同样数值&lt;/li&gt;
&lt;li&gt;&lt;b&gt;size_px&lt;/b&gt;、&lt;b&gt;size_bin&lt;/b&gt;：最长边&lt;/li&gt;
&lt;li&gt;&lt;b&gt;prediction_fid&lt;/b&gt;：轮廓的要素 ID&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;这些数值也是输出：IoU 的平均值和中位数、平均边界 IoU（2 像素）、并集 IoU、
IoU 0.5 时的精确率和召回率，以及匹配、漏掉和未配对的数量。&lt;/p&gt;
</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>The work was cancelled; nothing was written.</source>
      <translation>操作已取消；未写入任何内容。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>{layer} cannot be copied to {file}: {reason}. Is the disk full?</source>
      <translation>无法将 {layer} 复制到 {file}：{reason}。磁盘是否已满？</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>The engine's answer {file} cannot be read.</source>
      <translation>无法读取引擎的结果 {file}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>Object {number} cannot be written: {reason}.</source>
      <translation>无法写入对象 {number}：{reason}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>is the disk full?</source>
      <translation>磁盘是否已满？</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Fine-tune a model</source>
      <translation>微调模型</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Teaches a model the objects of a layer of polygons on a raster.</source>
      <translation>让模型学习栅格上多边形图层中的对象。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Labels with problems</source>
      <translation>有问题的标注</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Model folder</source>
      <translation>模型文件夹</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Mean IoU with the base model</source>
      <translation>基础模型的平均 IoU</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Mean IoU with the new model</source>
      <translation>新模型的平均 IoU</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Steps done</source>
      <translation>已完成的步数</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Labels (true outlines)</source>
      <translation>标注（真实轮廓）</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Id field</source>
      <translation>ID 字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Model to start from</source>
      <translation>起始模型</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Name of the new model</source>
      <translation>新模型的名称</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>The model {name} lies in {folder}; every algorithm offers it by its name.</source>
      <translation>模型 {name} 位于 {folder}；所有算法都按名称提供它。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Training was stopped; the best model so far is kept (step {step}).</source>
      <translation>训练已停止；保留迄今最佳的模型（第 {step} 步）。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Mean IoU of the held-out labels: {before:.3f} with the base model, {after:.3f} with the new one.</source>
      <translation>留出标注的平均 IoU：基础模型 {before:.3f}，新模型 {after:.3f}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has no features to learn from.</source>
      <translation>{layer} 没有可供学习的要素。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>The raster {name} cannot be opened.</source>
      <translation>无法打开栅格 {name}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>The layer {name} cannot be opened.</source>
      <translation>无法打开图层 {name}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has points; labels are polygons.</source>
      <translation>{layer} 是点图层；标注应为多边形。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has lines; labels are polygons.</source>
      <translation>{layer} 是线图层；标注应为多边形。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has no geometry; labels are polygons.</source>
      <translation>{layer} 没有几何；标注应为多边形。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>There is a model {name} already; choose another name, or delete that model first.</source>
      <translation>已有名为 {name} 的模型；请换一个名称，或先删除该模型。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>&lt;p&gt;Teaches a model &lt;b&gt;your own objects&lt;/b&gt;: a raster and polygons in, a model out that outlines such objects better. Everything stays on this computer.&lt;/p&gt;&lt;p&gt;Whole blocks of the raster are held out. How well the model outlines the objects there is measured before, now and then, and at the end; the best state is kept. While it learns, the log shows the loss (less is better) and the mean IoU.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cancel stops early and keeps the best model so far.&lt;/b&gt; If nothing better than the base model was learned, none is made.&lt;/p&gt;&lt;p&gt;The model appears by its name in “Segment objects by prompts”, in the list of models, on the command line and in Python. IOU_BEFORE and IOU_AFTER are the mean IoU of the held-out labels with the base model and with the new one.&lt;/p&gt;</source>
      <translation>&lt;p&gt;让模型学习&lt;b&gt;您自己的对象&lt;/b&gt;：输入栅格和多边形，得到能更好勾画此类对象的模型。一切都留在本机。&lt;/p&gt;&lt;p&gt;栅格的若干整块会被留出。训练前、训练中和结束时都会测量模型在那里的表现；保留最佳状态。学习过程中，日志显示损失（越小越好）和平均 IoU。&lt;/p&gt;&lt;p&gt;&lt;b&gt;取消会提前停止并保留迄今最佳的模型。&lt;/b&gt;如果没有学到比基础模型更好的结果，则不生成模型。&lt;/p&gt;&lt;p&gt;模型按其名称出现在“按提示分割对象”、模型列表、命令行和 Python 中。IOU_BEFORE 和 IOU_AFTER 是留出标注在基础模型和新模型上的平均 IoU。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The image on which the labels were drawn: any raster that QGIS shows, local or from a server.</source>
      <translation>绘制标注所用的影像：QGIS 能显示的任何栅格，本地或来自服务器。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>Three bands in the order red, green, blue, or a single one. When none is chosen, the raster's own colours are used, or its first three bands.</source>
      <translation>按红、绿、蓝顺序的三个波段，或单个波段。未选择时使用栅格自身的颜色，或前三个波段。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The true outlines, one polygon for each object, in any CRS. Some dozens are enough to begin with; draw them exactly and vary the places.</source>
      <translation>真实轮廓，每个对象一个多边形，任意坐标系。开始时几十个即可；请精确绘制并分布在不同位置。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>What kind of object a label is. Labels without a class make one of their own.</source>
      <translation>标注属于哪类对象。没有类别的标注自成一类。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>Messages name labels by this field; without it by their feature id.</source>
      <translation>消息中用此字段称呼标注；没有则用要素 ID。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The model to start from. The bundled model learns within minutes on a processor; the large ones need a graphics card and must be downloaded first.</source>
      <translation>起始模型。内置模型在处理器上几分钟即可学会；大模型需要显卡，并且必须先下载。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>A weights file or model folder to start from instead of the model chosen above.</source>
      <translation>作为起点的权重文件或模型文件夹，代替上面选择的模型。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>What the new model is called: letters, digits, '-', '_', '+' and '.'. Every algorithm then offers it by this name.</source>
      <translation>新模型的名称：字母、数字、'-'、'_'、'+' 和 '.'。之后所有算法都按此名称提供它。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The labels that cannot be used as they are, with all their attributes, what is wrong with them and what was done about it.</source>
      <translation>不能直接使用的标注，带全部属性，并说明问题和处理方式。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/label_problems.py" />
      <source>The label {name} cannot be written: {reason}.</source>
      <translation>无法写入标注 {name}：{reason}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/model_inputs.py" />
      <source>Bands for red, green and blue</source>
      <translation>红、绿、蓝波段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/model_inputs.py" />
      <source>Weights file in place of the model's</source>
      <translation>代替模型的权重文件</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>found</source>
      <translation>已找到</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>found; the prompt reaches beyond the raster</source>
      <translation>已找到；提示超出栅格</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>no outline</source>
      <translation>无轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Object</source>
      <translation>对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Score</source>
      <translation>得分</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Stability</source>
      <translation>稳定性</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Area</source>
      <translation>面积</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>The outline of prompt {number} cannot be written: {reason}.</source>
      <translation>无法写入提示 {number} 的轮廓：{reason}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>The style of the outlines was not applied: {reason}</source>
      <translation>未能应用轮廓样式：{reason}</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>{layer} has no field '{field}'; its fields are: {known}.</source>
      <translation>{layer} 没有字段 '{field}'；其字段为：{known}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>Band {band} was asked of {raster}, which has {count}; choose band 1.</source>
      <translation>请求了 {raster} 的波段 {band}，但它只有 {count} 个；请选择波段 1。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>Band {band} was asked of {raster}, which has {count}; choose bands 1 to {count}.</source>
      <translation>请求了 {raster} 的波段 {band}，但它只有 {count} 个；请选择波段 1 到 {count}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>The weights file {file} does not exist.</source>
      <translation>权重文件 {file} 不存在。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>Table {table} in {place} is an input as well; choose another table for the result.</source>
      <translation>{place} 中的表 {table} 也是输入；请为结果选择另一个表。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>{file} is an input as well; choose another file for the result.</source>
      <translation>{file} 同时是输入；请为结果选择其他文件。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>The folder {folder} for the result does not exist.</source>
      <translation>结果文件夹 {folder} 不存在。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>The folder {folder} for the result cannot be written to.</source>
      <translation>无法写入结果文件夹 {folder}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/prompt_export.py" />
      <source>The prompts cannot be copied to {file}: {reason}. Is the disk full?</source>
      <translation>无法将提示复制到 {file}：{reason}。磁盘是否已满？</translation>
    </message>
    <message>
      <location filename="../../processing_provider/prompt_placing.py" />
      <source>{raster} is a picture without a place on the map; the coordinates of {layer} are taken as its columns and rows, not as {crs}.</source>
      <translation>{raster} 是没有地理位置的图片；{layer} 的坐标按其列和行解释，而不是 {crs}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/prompt_placing.py" />
      <source>{layer} cannot be placed on {raster}: {reason}.</source>
      <translation>无法将 {layer} 放置到 {raster} 上：{reason}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/provider.py" />
      <source>ROS-SAM: outlines from rasters and prompts</source>
      <translation>ROS-SAM：由栅格和提示得到轮廓</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{raster} has no file: exporting {columns:,} × {lines:,} pixels of {step:g} map units around the prompts.</source>
      <translation>{raster} 没有文件：导出提示周围 {columns:,} × {lines:,} 个像素，每个 {step:g} 地图单位。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{file} cannot be written: {reason}.</source>
      <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>No prompt lies on {raster}: the prompts span {prompts}, the raster {extent}.</source>
      <translation>没有提示位于 {raster} 上：提示范围 {prompts}，栅格范围 {extent}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{raster} has no file; its part around the prompts would be exported with {columns:,} × {lines:,} pixels, more than {most:,} in all. Select fewer prompts that lie closer together, or save the raster as a file first.</source>
      <translation>{raster} 没有文件；提示周围部分将导出 {columns:,} × {lines:,} 个像素，超过上限 {most:,}。请选择更少且更靠近的提示，或先将栅格另存为文件。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{raster} cannot be exported to {file} (error {number}).</source>
      <translation>无法将 {raster} 导出到 {file}（错误 {number}）。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/result_layer.py" />
      <source>The unfinished result in {place} could not be removed; delete it.</source>
      <translation>无法移除 {place} 中未完成的结果；请将其删除。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Segment objects by prompts</source>
      <translation>按提示分割对象</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Segmentation</source>
      <translation>分割</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Outlines the object of every box or point of a layer on a raster.</source>
      <translation>在栅格上勾画图层中每个方框或点所对应的对象。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Instance raster</source>
      <translation>实例栅格</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Number of outlines' features</source>
      <translation>轮廓要素数</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Features without an outline</source>
      <translation>无轮廓的要素</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Seconds</source>
      <translation>秒</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Prompts (boxes, other polygons or points)</source>
      <translation>提示（方框、其他多边形或点）</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Group field</source>
      <translation>分组字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Label field (1 object, 0 background)</source>
      <translation>标签字段（1 对象，0 背景）</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>{count:,} prompts with {model}: {statuses}.</source>
      <translation>{count:,} 个提示，模型 {model}：{statuses}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>For oriented boxes given by numbers: with the width and the height field, every feature is an oriented box around its point (or its centroid).</source>
      <translation>用于以数值给出的旋转框：与宽度和高度字段一起，每个要素就是围绕其点（或质心）的旋转框。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Widths of the oriented boxes; the convention says in which unit.</source>
      <translation>旋转框的宽度；单位由约定决定。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Heights of the oriented boxes; the convention says in which unit.</source>
      <translation>旋转框的高度；单位由约定决定。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Unit of the angles.</source>
      <translation>角度的单位。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Angle field of oriented boxes</source>
      <translation>旋转框的角度字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Width field of oriented boxes</source>
      <translation>旋转框的宽度字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Height field of oriented boxes</source>
      <translation>旋转框的高度字段</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>What the angles mean</source>
      <translation>角度的含义</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Unit of the angles</source>
      <translation>角度的单位</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>What the angles mean; it must be chosen with an angle field. {conventions}.</source>
      <translation>角度的含义；使用角度字段时必须选择。{conventions}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>The prompt layer {layer} cannot be opened.</source>
      <translation>无法打开提示图层 {layer}。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>{layer} has lines; prompts are points, boxes or other polygons.</source>
      <translation>{layer} 是线图层；提示应为点、方框或其他多边形。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>{layer} has no geometry; prompts are points, boxes or other polygons.</source>
      <translation>{layer} 没有几何；提示应为点、方框或其他多边形。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>The label field '{field}' holds {kind}; it must hold 1 on the object and 0 on the background.</source>
      <translation>标签字段 '{field}' 的内容是 {kind}；必须以 1 表示对象、0 表示背景。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>no numbers</source>
      <translation>非数字</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Satellite, aerial or drone image: any raster that QGIS shows, 8 or more bits, local or from a server.</source>
      <translation>卫星、航空或无人机影像：QGIS 能显示的任何栅格，8 位或更高，本地或来自服务器。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Every feature asks for one object: a box, any other polygon (its bounding box counts) or a point on the object. Any CRS. Boxes give the best outlines.</source>
      <translation>每个要素请求一个对象：方框、其他多边形（以其外接矩形为准）或对象上的点。任意坐标系。方框得到的轮廓最好。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Features with the same value ask for one object together, for instance several points on one roof. The result carries the attributes of the first of them.</source>
      <translation>值相同的要素共同请求一个对象，例如同一屋顶上的多个点。结果带有其中第一个要素的属性。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>For points: 1 lies on the object, 0 on the background beside it. Only useful with a group field.</source>
      <translation>用于点：1 位于对象上，0 位于旁边的背景。仅在使用分组字段时有意义。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>A weights file (SAM, HQ-SAM, MobileSAM, ROS-SAM, or one trained with this plugin) to use instead of the model chosen above.</source>
      <translation>代替上面所选模型的权重文件（SAM、HQ-SAM、MobileSAM、ROS-SAM，或用本插件训练的）。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Optional raster on the grid of the input: 0 where there is nothing, else the prompt_id of the object.</source>
      <translation>可选栅格，与输入同网格：没有对象处为 0，否则为对象的 prompt_id。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>
&lt;p&gt;Outlines the object of &lt;b&gt;every box or point&lt;/b&gt; of a layer on a raster: planes, ships,
vehicles, tanks, pools, roofs and other things with a clear edge.&lt;/p&gt;
&lt;p&gt;The result has &lt;b&gt;one feature per prompt&lt;/b&gt;, in the raster's CRS and in the order of the
prompts, with all their attributes and&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;prompt_id&lt;/b&gt;: the prompt's number, from 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;score&lt;/b&gt;: how well the model rates its own outline, 0 to 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;stability&lt;/b&gt;: how little the outline depends on the threshold, 0 to 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;area_m2&lt;/b&gt;: area on the ellipsoid&lt;/li&gt;
&lt;li&gt;&lt;b&gt;status&lt;/b&gt;: &lt;i&gt;ok&lt;/i&gt;; &lt;i&gt;border&lt;/i&gt; (the prompt reaches beyond the raster); or why there
is no outline: &lt;i&gt;empty&lt;/i&gt; (nothing found), &lt;i&gt;outside&lt;/i&gt;, &lt;i&gt;nodata&lt;/i&gt;, &lt;i&gt;null&lt;/i&gt;,
&lt;i&gt;invalid&lt;/i&gt;, &lt;i&gt;zero_size&lt;/i&gt;&lt;/li&gt;
&lt;li&gt;&lt;b&gt;model&lt;/b&gt;: what was used&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;No prompt is dropped: without an outline the geometry is NULL.&lt;/p&gt;
&lt;p&gt;The model runs in a process of its own, outside QGIS; if it is not set up yet, this dialog says
what to do. Everything works offline.&lt;/p&gt;
</source>
      <translation>
&lt;p&gt;在栅格上勾画图层中&lt;b&gt;每个方框或点&lt;/b&gt;所对应的对象：飞机、船舶、
车辆、储罐、泳池、屋顶及其他边缘清晰的物体。&lt;/p&gt;
&lt;p&gt;结果中&lt;b&gt;每个提示对应一个要素&lt;/b&gt;，采用栅格的坐标系，顺序与
提示一致，带有其全部属性以及&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;prompt_id&lt;/b&gt;：提示编号，从 1 开始&lt;/li&gt;
&lt;li&gt;&lt;b&gt;score&lt;/b&gt;：模型对自身轮廓的评分，0 到 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;stability&lt;/b&gt;：轮廓对阈值的不敏感程度，0 到 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;area_m2&lt;/b&gt;：椭球面积&lt;/li&gt;
&lt;li&gt;&lt;b&gt;status&lt;/b&gt;：&lt;i&gt;ok&lt;/i&gt;；&lt;i&gt;border&lt;/i&gt;（提示超出栅格）；或没有轮廓
的原因：&lt;i&gt;empty&lt;/i&gt;（未找到）、&lt;i&gt;outside&lt;/i&gt;、&lt;i&gt;nodata&lt;/i&gt;、&lt;i&gt;null&lt;/i&gt;、
&lt;i&gt;invalid&lt;/i&gt;、&lt;i&gt;zero_size&lt;/i&gt;&lt;/li&gt;
&lt;li&gt;&lt;b&gt;model&lt;/b&gt;：所用模型&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;不会丢弃任何提示：没有轮廓时几何为 NULL。&lt;/p&gt;
&lt;p&gt;模型在 QGIS 之外的独立进程中运行；如果尚未设置，此对话框会说明
该怎么做。一切均可离线使用。&lt;/p&gt;
</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>{models}. The bundled model works at once; the others must be downloaded first: in “Models…” of the ROS-SAM menu, with rossam:download, or with `rossam models download NAME`.</source>
      <translation>{models}。内置模型立即可用；其他模型须先下载：在 ROS-SAM 菜单的“模型…”中、用 rossam:download，或用 `rossam models download NAME`。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Set-up</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Installs, repairs or removes the Python environment that runs the models.</source>
      <translation>安装、修复或移除运行模型的 Python 环境。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Python to make it with</source>
      <translation>用于创建环境的 Python</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>What to do</source>
      <translation>要执行的操作</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Use an existing interpreter instead</source>
      <translation>改用现有解释器</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Interpreter of the engine</source>
      <translation>引擎的解释器</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Folder of the environment</source>
      <translation>环境的文件夹</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>The engine is {python} ({source}).</source>
      <translation>引擎为 {python}（{source}）。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>There is nothing to remove.</source>
      <translation>没有可移除的内容。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>&lt;p&gt;Sets up the &lt;b&gt;engine&lt;/b&gt;: a Python environment of its own with PyTorch and all that ROS-SAM needs. It lies outside of the plugin, so that updates keep it, and changes nothing in QGIS's own Python.&lt;/p&gt;&lt;p&gt;Every library is installed in one tested version and compared with its checksum. At the end a small picture is segmented to prove that it works. Run again, it goes on where it was interrupted.&lt;/p&gt;&lt;p&gt;The variable &lt;b&gt;ROSSAM_HOME&lt;/b&gt; names another place; &lt;b&gt;ROSSAM_PYTHON&lt;/b&gt; another interpreter, before all settings.&lt;/p&gt;</source>
      <translation>&lt;p&gt;设置&lt;b&gt;引擎&lt;/b&gt;：一个独立的 Python 环境，包含 PyTorch 和 ROS-SAM 所需的一切。它位于插件之外，因此更新时会保留，也不会更改 QGIS 自己的 Python。&lt;/p&gt;&lt;p&gt;每个库都安装经过测试的固定版本并核对校验和。最后会分割一张小图来证明可用。再次运行会从中断处继续。&lt;/p&gt;&lt;p&gt;变量 &lt;b&gt;ROSSAM_HOME&lt;/b&gt; 指定其他位置；&lt;b&gt;ROSSAM_PYTHON&lt;/b&gt; 指定其他解释器，优先于所有设置。&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>install: sets up the engine, goes on where it was interrupted, or does nothing where all is done. repair: makes it anew. remove: removes it; models stay.</source>
      <translation>install：设置引擎，从中断处继续；若已完成则不做任何事。repair：重新创建。remove：移除；保留模型。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>Which PyTorch. auto: for the graphics card where an NVIDIA driver is there, else for the processor. cpu: for the processor; where PyTorch's own site cannot be reached, the larger usual build, which works on the processor as well, and a warning tells its size.</source>
      <translation>使用哪种 PyTorch。auto：有 NVIDIA 驱动时用于显卡，否则用于处理器。cpu：用于处理器；若无法访问 PyTorch 自己的网站，则使用较大的通常版本，它也能在处理器上运行，并会警告其大小。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>The Python (3.10 or newer) to make the environment with. Without it one is found.</source>
      <translation>用于创建环境的 Python（3.10 或更高）。不填则自动查找。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>An interpreter that has PyTorch, rasterio and the other libraries already, for instance of conda. It is checked and used from now on; nothing is installed.</source>
      <translation>已具备 PyTorch、rasterio 和其他库的解释器，例如 conda 的。检查后从现在起使用；不安装任何内容。</translation>
    </message>
    <message>
      <location filename="../../processing_provider/source_rows.py" />
      <source>The features cannot be copied to {file}: {reason}.</source>
      <translation>要素无法复制到 {file}：{reason}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Windowing strategy</source>
      <translation>窗口策略</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How windows are laid around prompts. auto: what the model was trained for, or centred where that takes no window size but one is given; centred: one window per object, as in ROS-SAM; shared: neighbours share a window, faster where objects are dense; magnified: the smaller the object, the more it is enlarged, as in SOPSeg; whole: the whole image at once, as SAM does it.</source>
      <translation>如何围绕提示布置窗口。auto：按模型训练时的方式；若该方式没有窗口大小而又给出了窗口大小，则为 centred；centred：每个对象一个窗口，如 ROS-SAM；shared：相邻对象共用一个窗口，对象密集时更快；magnified：对象越小，放大越多，如 SOPSeg；whole：一次处理整幅影像，如 SAM。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Window size (pixels of the raster, 0 = the model's own)</source>
      <translation>窗口大小（栅格像素，0 = 模型自身）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Side of the square that is read around a prompt, in pixels of the raster. 0 takes what the model was trained with.</source>
      <translation>围绕提示读取的正方形边长，以栅格像素计。0 表示采用模型训练时的值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Upsampling factor (0 = the model's own)</source>
      <translation>放大倍数（0 = 模型自身）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How much a window is enlarged before the model sees it; ROS-SAM uses 2. 0 fills the model's input. Window size times upsampling must not exceed the model's input.</source>
      <translation>模型处理前窗口的放大程度；ROS-SAM 用 2。0 表示填满模型输入。窗口大小乘以放大倍数不得超过模型输入。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: small objects (pixels of the raster, 0 = the model's own)</source>
      <translation>放大：小对象（栅格像素，0 = 模型自身的值）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: objects whose longer side is smaller than this all fill the same share of the model's input; SOPSeg uses 32.</source>
      <translation>仅用于 magnified 策略：较长边小于此值的对象都占模型输入的相同比例；SOPSeg 使用 32。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: window of small objects (times their size, 0 = the model's own)</source>
      <translation>放大：小对象的窗口（其尺寸的倍数，0 = 模型自身的值）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: side of a small object's window per side of the object; SOPSeg uses 2.</source>
      <translation>仅用于 magnified 策略：小对象的窗口边长与对象边长之比；SOPSeg 使用 2。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: largest window (pixels of the raster, 0 = the model's own)</source>
      <translation>放大：最大窗口（栅格像素，0 = 模型自身的值）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: the largest window, which an object of that size fills; SOPSeg uses 1024.</source>
      <translation>仅用于 magnified 策略：最大的窗口，这一尺寸的对象会将其填满；SOPSeg 使用 1024。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: growth of windows (pixels per pixel of the object, 0 = the model's own)</source>
      <translation>放大：窗口的增长（每个对象像素对应的像素，0 = 模型自身的值）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: how fast windows of larger objects grow. 0 in the model too is a straight line from small objects to the largest window.</source>
      <translation>仅用于 magnified 策略：较大对象的窗口增长多快。若模型中也为 0，则从小对象到最大窗口呈直线增长。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Model input (pixels, 0 = the model's own)</source>
      <translation>模型输入（像素，0 = 模型自身的值）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Side of the square that the model sees; windows are resized to it. Smaller is faster. SAM-shaped models take multiples of 16, best of 224, to which their attention windows fit.</source>
      <translation>模型所见正方形的边长；窗口会缩放到该尺寸。越小越快。SAM 类模型接受 16 的倍数，最好是 224 的倍数，这与其注意力窗口相符。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Upright rectangles are oriented boxes too</source>
      <translation>直立的矩形也视为旋转框</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Take it where all prompts are oriented boxes, some of which happen to lie along rows and columns. Without it an upright rectangle is the box around an object that lies anyhow. It only matters to models that were trained on oriented boxes.</source>
      <translation>当所有提示都是旋转框、其中一些恰好沿行列方向时选择此项。否则直立的矩形被视为任意朝向对象的外接框。仅对用旋转框训练过的模型有影响。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Turn windows with their boxes</source>
      <translation>窗口随框旋转</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>A model that was not trained on oriented boxes sees each one in a window that is turned until the box lies level. Boxes around slanting neighbours overlap, so without it masks run into each other. Not under the strategies shared and whole.</source>
      <translation>未用旋转框训练的模型会在旋转的窗口中看到每个框，直到框摆正。倾斜相邻对象的正框会重叠，不旋转则掩膜会相互混入。策略 shared 和 whole 除外。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Boxes are exact</source>
      <translation>框是精确的</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Take it where boxes were computed from outlines. Without it a box that lies beside what is found by it, by up to a fifth of its side, is moved there; only by models whose card says so.</source>
      <translation>框由轮廓计算得出时勾选。否则，若框偏离由它找到的对象不超过边长的五分之一，会被移到该对象上；仅限模型卡注明如此的模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Resampling</source>
      <translation>重采样</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How windows are enlarged.</source>
      <translation>窗口的放大方式。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Mask token</source>
      <translation>掩膜标记</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Which mask is returned. auto: what the model's card says; sam: SAM's own mask; best: the best of SAM's three candidates by predicted IoU; hq: the high-quality mask; sum: SAM's and the high-quality mask added; edge: the mask that SOPSeg's edge decoder refines.</source>
      <translation>返回哪种掩膜。auto：按模型卡片；sam：SAM 自身的掩膜；best：SAM 三个候选中预测 IoU 最高的；hq：高质量掩膜；sum：SAM 掩膜与高质量掩膜相加；edge：由 SOPSeg 边缘解码器细化的掩膜。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Where the model runs. auto takes a CUDA graphics card where there is one.</source>
      <translation>模型在何处运行。auto 在有 CUDA 显卡时使用显卡。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Number format of the image encoder. auto takes bfloat16 where the hardware multiplies it faster (CUDA, CPUs with AMX) and float32 elsewhere.</source>
      <translation>图像编码器的数值格式。auto 在硬件计算更快时（CUDA、带 AMX 的处理器）用 bfloat16，否则用 float32。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Batch size (windows, 0 = automatic)</source>
      <translation>批大小（窗口数，0 = 自动）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Windows encoded together. It changes memory and speed, not the result; it is halved when memory runs out.</source>
      <translation>一起编码的窗口数。影响内存和速度，不影响结果；内存不足时减半。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Simplify (pixels of the raster)</source>
      <translation>简化（栅格像素）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Drops vertices that lie closer to the simplified outline than this. 0 keeps the exact outline.</source>
      <translation>去掉与简化轮廓距离小于此值的顶点。0 保留精确轮廓。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Smooth outlines</source>
      <translation>平滑轮廓</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Rounds corners by one pixel or so.</source>
      <translation>将拐角圆化约一个像素。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Right angles</source>
      <translation>直角化</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Makes outlines rectangular where they nearly are, for roofs, courts and containers.</source>
      <translation>将接近矩形的轮廓变为矩形，适用于屋顶、球场和集装箱。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Smallest area (m²)</source>
      <translation>最小面积（平方米）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Parts of a mask smaller than this are dropped; square pixels where the raster has no CRS.</source>
      <translation>小于此值的掩膜部分会被去掉；栅格没有坐标系时以平方像素计。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Keep only the largest part</source>
      <translation>只保留最大部分</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Drops every part of a mask but its largest.</source>
      <translation>去掉掩膜中除最大部分外的所有部分。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Fill holes</source>
      <translation>填充孔洞</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Fills every hole in a mask.</source>
      <translation>填充掩膜中的所有孔洞。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>OpenCV: of the width, clockwise from the picture's x axis; sizes in pixels. What minAreaRect of every version gives (0 to 90° from 4.5.1, -90 to 0° before and from 5.0), mmrotate's oc, Ultralytics' xywhr</source>
      <translation>OpenCV：宽边的角度，从图像 x 轴顺时针计；尺寸以像素为单位。即各版本 minAreaRect 的结果（4.5.1 起为 0 至 90°，之前和 5.0 起为 -90 至 0°）、mmrotate 的 oc、Ultralytics 的 xywhr</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Long edge 90°: of the longer side, which is the width, clockwise from the picture's x axis, -90 to 90°; sizes in pixels. mmrotate's le90</source>
      <translation>长边 90°：较长边（即宽）的角度，从图像 x 轴顺时针计，-90 至 90°；尺寸以像素为单位。mmrotate 的 le90</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Long edge 135°: as le90, but -45 to 135°. mmrotate's le135</source>
      <translation>长边 135°：同 le90，但为 -45 至 135°。mmrotate 的 le135</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Azimuth: of the height, clockwise from the map's north; sizes in units of the layer's CRS. What QGIS calls rotation, and a ship's heading if the height is its length</source>
      <translation>方位角：高边的角度，从地图正北顺时针计；尺寸以图层坐标系的单位计。即 QGIS 所称的旋转；若高为船长，则为船的航向</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Mathematical: of the width, counterclockwise from the map's east; sizes in units of the layer's CRS</source>
      <translation>数学角：宽边的角度，从地图正东逆时针计；尺寸以图层坐标系的单位计</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Longest time (minutes, 0 = no limit)</source>
      <translation>最长时间（分钟，0 = 不限）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Training ends by then with its schedule finished, or earlier when all steps are done. A run that the clock ends cannot be repeated exactly.</source>
      <translation>训练届时按计划结束；若所有步数已完成则更早结束。因时间而结束的运行无法精确重复。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Optimisation steps. More steps learn more of many labels; few labels are soon learned by heart.</source>
      <translation>优化步数。标注多时步数多学得更多；标注少则很快会死记硬背。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Share of the labels held out</source>
      <translation>留出标注的比例</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>These labels are not learned from; they say how good the model is and which of its states is kept. Whole blocks of the raster are held out. 0 learns from all labels and measures nothing.</source>
      <translation>这些标注不参与学习；用于说明模型的好坏以及保留哪个状态。留出的是栅格的整块区域。0 表示用全部标注学习，不做测量。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Strength of augmentation</source>
      <translation>数据增强强度</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>How much the model's views of an object vary in size and light, and how inaccurate its prompts are. 0 shows objects as they are, 1 is what models here are trained with.</source>
      <translation>模型看到的对象在大小和光照上的变化程度，以及提示的不准确程度。0 按原样显示对象；1 为此处模型的训练取值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Learning rate (times the usual one)</source>
      <translation>学习率（相对于通常值的倍数）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Less changes the model more carefully, more learns faster and may forget what the model knew.</source>
      <translation>较小时模型变化更谨慎；较大时学得更快，但可能忘记原有知识。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Batch size (windows per step, 0 = automatic)</source>
      <translation>批大小（每步窗口数，0 = 自动）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Windows that one step looks at. More take more time and learn more evenly.</source>
      <translation>每步查看的窗口数。越多耗时越长，学习越平稳。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Decides which labels are held out and how views vary; the same seed with the same steps gives the same model on the same machine.</source>
      <translation>决定留出哪些标注以及视图如何变化；同一机器上相同的种子和步数得到相同的模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Processes</source>
      <translation>进程数</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Images that are worked on at the same time, each by a process with a model of its own (about 1 GB each). It changes the time, not the result.</source>
      <translation>同时处理的图像数，每幅由一个带有自己模型的进程处理（各约 1 GB）。只影响时间，不影响结果。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Allowed size (times the box)</source>
      <translation>允许的大小（框的倍数）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>An object may reach as far as its box, oriented as it is and enlarged this much about its centre. What lies beyond is measured for the review and, with clip, cut off.</source>
      <translation>对象可以延伸到其框（保持方向）绕中心按此倍数放大后的范围。超出部分会为复查而度量，并可裁掉。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Cut masks at the allowed size</source>
      <translation>在允许的大小处裁剪掩膜</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Cuts off what reaches beyond the enlarged box; the review still says how much it was.</source>
      <translation>裁掉超出放大框的部分；复查列表仍会说明超出多少。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Lowest score without review</source>
      <translation>无需复查的最低得分</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects with a lower predicted IoU are listed for review.</source>
      <translation>预测 IoU 更低的对象会列入复查。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Lowest stability without review</source>
      <translation>无需复查的最低稳定性</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects whose mask changes more with the threshold are listed for review.</source>
      <translation>掩膜随阈值变化更大的对象会列入复查。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Largest share outside without review</source>
      <translation>无需复查的最大外部比例</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects with a larger share of their mask beyond the enlarged box are listed for review.</source>
      <translation>掩膜超出放大框比例更大的对象会列入复查。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Smallest share of the box without review</source>
      <translation>无需复查的最小框内比例</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects whose mask covers less of their box are listed for review.</source>
      <translation>掩膜覆盖框的比例更小的对象会列入复查。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Largest overlap with a neighbour without review</source>
      <translation>无需复查的最大相邻重叠</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects whose mask has a larger IoU than this with another one's are listed for review.</source>
      <translation>掩膜与另一掩膜的 IoU 大于此值的对象会列入复查。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Contact sheets</source>
      <translation>缩览图</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Pictures of objects with their boxes and masks. doubtful: the worst first, then the others from the lowest score up; all: in the order of the images; none: no pictures.</source>
      <translation>对象及其框和掩膜的图片。doubtful：最差的在前，其余按得分从低到高；all：按图像顺序；none：不生成图片。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Most contact sheets (0 = no limit)</source>
      <translation>缩览图最大张数（0 = 不限）</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>A sheet shows up to 30 objects.</source>
      <translation>每张最多显示 30 个对象。</translation>
    </message>
  </context>
  <context>
    <name>core</name>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Oriented boxes need an angle, a width and a height field, but only {0} is given.</source>
      <extracomment>{0}: ' and '.join(map(repr, given))</extracomment>
      <translation>旋转框需要角度、宽度和高度字段，但只给出了 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Give all three, or none.</source>
      <translation>请三个都给出，或都不给。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>The angle convention is {0}; say what the angles mean: one of {1}.</source>
      <extracomment>{0}: self.convention, {1}: ', '.join(CONVENTION_NAMES)</extracomment>
      <translation>角度约定为 {0}；请说明角度的含义：{1} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>The angle unit is {0}; choose one of {1}.</source>
      <extracomment>{0}: self.unit, {1}: ', '.join(ANGLE_UNITS)</extracomment>
      <translation>角度单位为 {0}；请选择 {1} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>The angle convention {0} is given, but no angle field.</source>
      <extracomment>{0}: convention</extracomment>
      <translation>给出了角度约定 {0}，但没有角度字段。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Give the angle, the width and the height field, or no convention.</source>
      <translation>请给出角度、宽度和高度字段，或不给约定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Row {0} has the width {1} and the height {2}, but under {3} the width is the longer side.</source>
      <extracomment>{0}: first_row + row + 1, {1}: self.width[row], {2}: self.height[row], {3}: meaning.name</extracomment>
      <translation>第 {0} 行的宽为 {1}、高为 {2}，但在 {3} 约定下宽是较长边。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Exchange the two fields, or choose the convention opencv if the angle is that of the width.</source>
      <translation>请交换这两个字段；若角度是宽边的角度，请选择 opencv 约定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Row {0} has an angle of {1} degrees, but under {2} angles are {3} to {4}.</source>
      <extracomment>{0}: first_row + row + 1, {1}: self.degrees[row], {2}: meaning.name, {3}: meaning.lowest, {4}: meaning.highest</extracomment>
      <translation>第 {0} 行的角度为 {1} 度，但在 {2} 约定下角度为 {3} 至 {4}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Choose the convention that the angles were made with.</source>
      <translation>请选择生成这些角度时所用的约定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>no field at all</source>
      <translation>没有任何字段</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>The {0} field {1} is not in {2}, which has: {3}.</source>
      <extracomment>{0}: role, {1}: name, {2}: layer, {3}: listed</extracomment>
      <translation>{2} 中没有字段 {1}（{0}）；它有：{3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>The {0} field {1} of {2} has the type {3}; it must be numbers.</source>
      <extracomment>{0}: role, {1}: name, {2}: layer, {3}: kind</extracomment>
      <translation>{2} 的字段 {1}（{0}）的类型为 {3}；必须是数值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>The angles are those of a map, but the layer is in degrees ({0}), where a box with right angles is none on the raster.</source>
      <extracomment>{0}: to_raster_crs.source_crs.name</extracomment>
      <translation>角度是地图上的角度，但图层以度为单位（{0}），其中的直角框在栅格上并非直角。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Reproject the layer to the raster's CRS, with sizes in its units.</source>
      <translation>请将图层重投影到栅格的坐标系，尺寸使用其单位。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} of {1} holds complex numbers.</source>
      <extracomment>{0}: chosen[0], {1}: name</extracomment>
      <translation>{1} 的波段 {0} 含有复数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Compute an amplitude band first, and segment that.</source>
      <translation>请先计算振幅波段，再对其分割。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} was asked of {1}; bands are numbers from 1.</source>
      <extracomment>{0}: band, {1}: name</extracomment>
      <translation>请求了 {1} 的波段 {0}；波段号从 1 开始。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} was asked of {1}, which has {2}; choose band 1.</source>
      <extracomment>{0}: band, {1}: name, {2}: count</extracomment>
      <translation>请求了 {1} 的波段 {0}，但它有 {2} 个波段；请选择波段 1。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} was asked of {1}, which has {2}; choose bands 1 to {3}.</source>
      <extracomment>{0}: band, {1}: name, {2}: count, {3}: count</extracomment>
      <translation>请求了 {1} 的波段 {0}，但它有 {2} 个波段；请选择波段 1 至 {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>{0} bands were asked of {1}; choose three (red, green, blue) or one.</source>
      <extracomment>{0}: len(bands), {1}: name</extracomment>
      <translation>请求了 {1} 的 {0} 个波段；请选择三个（红、绿、蓝）或一个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_files.py" />
      <source>The format of boxes is {0}; choose one of {1}.</source>
      <extracomment>{0}: fmt, {1}: ', '.join(BOX_FILE_FORMATS)</extracomment>
      <translation>框的格式为 {0}；请选择 {1} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>Annotation {0} of {1} has no {2} of {3} numbers.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: key, {3}: count</extracomment>
      <translation>{1} 的标注 {0} 没有含 {3} 个数值的 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>The file of boxes {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>框文件 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>Line {0} of {1} is no JSON: {2}.</source>
      <extracomment>{0}: error.lineno, {1}: path.name, {2}: error.msg.lower()</extracomment>
      <translation>{1} 第 {0} 行不是 JSON：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has no list {1} as COCO's and SODA-A's have.</source>
      <extracomment>{0}: path.name, {1}: part</extracomment>
      <translation>{0} 没有 COCO 和 SODA-A 所具有的列表 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has {1} for the {2} of one of its {3}; it must be a number or text.</source>
      <extracomment>{0}: path.name, {1}: wrong[0], {2}: key, {3}: part</extracomment>
      <translation>{0} 的 {3} 中某项的 {2} 为 {1}；必须是数值或文本。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has {1} images with the id {2}, so nobody knows whose its boxes are.</source>
      <extracomment>{0}: path.name, {1}: count, {2}: known</extracomment>
      <translation>{0} 有 {1} 幅图像的 id 为 {2}，因此不知道这些框属于哪一幅。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} holds a list; wanted is one object with 'images', 'annotations' and 'categories'.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 含有一个列表；需要一个带有 'images'、'annotations' 和 'categories' 的对象。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>Merge files of one image each into such an object, or give their folder.</source>
      <translation>请将每幅图像一个的文件合并为这样的对象，或给出它们所在的文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} holds an object per image; wanted is one with 'images', 'annotations' and 'categories'.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 每幅图像一个对象；需要一个带有 'images'、'annotations' 和 'categories' 的对象。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has no list 'annotations'; COCO's and SODA-A's have.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有 COCO 和 SODA-A 所具有的列表 'annotations'。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has boxes of {1} images, of which {2} are called {3}; they are {4} ….</source>
      <extracomment>{0}: name, {1}: len(content.images), {2}: len(found), {3}: image, {4}: listed</extracomment>
      <translation>{0} 含有 {1} 幅图像的框，其中 {2} 幅名为 {3}；它们是 {4} ….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has boxes of {1} images, of which {2} are called {3}; they are {4}.</source>
      <extracomment>{0}: name, {1}: len(content.images), {2}: len(found), {3}: image, {4}: listed</extracomment>
      <translation>{0} 含有 {1} 幅图像的框，其中 {2} 幅名为 {3}；它们是 {4}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has boxes of an image of {1} x {2} px, but the image has {3} x {4} px.</source>
      <extracomment>{0}: name, {1}: stated[0], {2}: stated[1], {3}: image_size[0], {4}: image_size[1]</extracomment>
      <translation>{0} 的框属于 {1} x {2} 像素的图像，但该图像为 {3} x {4} 像素。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} has {2} words; DOTA's have eight coordinates, the class and the difficulty, 10 in all.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: len(words)</extracomment>
      <translation>{1} 第 {0} 行有 {2} 个词；DOTA 的行有八个坐标、类别和难度，共 10 个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} is a rectangle only if its first number is the class; DOTA's have the class behind the corners, YOLO's have it first and shares of the image's sides.</source>
      <extracomment>{0}: line, {1}: path.name</extracomment>
      <translation>{1} 的第 {0} 行只有把第一个数当作类别时才是矩形；DOTA 的类别在角点之后，YOLO 的类别在前，且坐标为图像边长的比例。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Put the class behind the corners.</source>
      <translation>请把类别放在角点之后。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} has {2} words; YOLO's have the class and 4 numbers (upright box) or 8 numbers (oriented box).</source>
      <extracomment>{0}: line, {1}: path.name, {2}: len(words)</extracomment>
      <translation>{1} 第 {0} 行有 {2} 个词；YOLO 的行有类别和 4 个数（直立框）或 8 个数（旋转框）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} has the number {2}; YOLO's are shares of the image's sides, from 0 to 1.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: max(shares, key=abs)</extracomment>
      <translation>{1} 第 {0} 行有数值 {2}；YOLO 的数值是图像边长的比例，从 0 到 1。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>The file of boxes {0} cannot be read: {1}.</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>无法读取框文件 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has a box of {2} x {3}; width and height cannot be below 0.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: width, {3}: height</extracomment>
      <translation>{1} 的标注 {0} 有一个 {2} x {3} 的框；宽和高不能小于 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has a box of {2} x {3}; width and height cannot be below 0.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: width, {3}: height</extracomment>
      <translation>{1} 的第 {0} 行有一个 {2} x {3} 的框；宽和高不能小于 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1}</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name</extracomment>
      <translation>{1} 的标注 {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1}</source>
      <extracomment>{0}: line, {1}: path.name</extracomment>
      <translation>{1} 的第 {0} 行</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>{0} has {1} where numbers belong.</source>
      <extracomment>{0}: where, {1}: ' '.join(map(str, values))[:80]</extracomment>
      <translation>{0} 在应为数字的地方是 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has {2} for the category_id; it must be a whole number.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: str(value)</extracomment>
      <translation>{1} 的标注 {0} 的 category_id 为 {2}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has {2} for the difficulty; it must be a whole number.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: str(value)</extracomment>
      <translation>{1} 的标注 {0} 的难度为 {2}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has {2} for the class; it must be a whole number.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: str(value)</extracomment>
      <translation>{1} 的标注 {0} 的类别为 {2}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has {2} for the category_id; it must be a whole number.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: str(value)</extracomment>
      <translation>{1} 第 {0} 行的 category_id 为 {2}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has {2} for the difficulty; it must be a whole number.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: str(value)</extracomment>
      <translation>{1} 第 {0} 行的难度为 {2}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has {2} for the class; it must be a whole number.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: str(value)</extracomment>
      <translation>{1} 第 {0} 行的类别为 {2}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) cannot be started: {2}.</source>
      <extracomment>{0}: engine.python, {1}: engine.source, {2}: error.strerror or error</extracomment>
      <translation>无法启动引擎 {0}（{1}）：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) did not answer within {2} s.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: timeout_s, {3}: '\n'.join(lines)</extracomment>
      <translation>引擎 {0}（{1}）在 {2} 秒内没有应答。
其最后输出：
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) did not answer within {2} s.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: timeout_s</extracomment>
      <translation>引擎 {0}（{1}）在 {2} 秒内没有应答。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} did not greet.</source>
      <extracomment>{0}: self._engine.python</extracomment>
      <translation>引擎 {0} 没有发出问候。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>Is the interpreter that ROS-SAM is told to use really Python?</source>
      <translation>指定给 ROS-SAM 使用的解释器真的是 Python 吗？</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine in {0} is ROS-SAM {1} (protocol {2}), but the plugin is {3} (protocol {4}).</source>
      <extracomment>{0}: self._engine.root, {1}: hello.version, {2}: hello.protocol, {3}: version(), {4}: protocol.PROTOCOL</extracomment>
      <translation>{0} 中的引擎是 ROS-SAM {1}（协议 {2}），但插件是 {3}（协议 {4}）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>Restart QGIS; if that does not help, install the plugin again.</source>
      <translation>请重启 QGIS；若无效，请重新安装插件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) said what ROS-SAM does not understand. {2}
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: item.args[0], {3}: '\n'.join(lines)</extracomment>
      <translation>引擎 {0}（{1}）的输出 ROS-SAM 无法理解。{2}
其最后输出：
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) said what ROS-SAM does not understand. {2}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: item.args[0]</extracomment>
      <translation>引擎 {0}（{1}）的输出 ROS-SAM 无法理解。{2}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>signal {0}</source>
      <extracomment>{0}: -code</extracomment>
      <translation>信号 {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code {2}.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code, {3}: '\n'.join(lines)</extracomment>
      <translation>引擎 {0}（{1}）未作应答就结束了：退出码 {2}。
其最后输出：
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code {2}.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code</extracomment>
      <translation>引擎 {0}（{1}）未作应答就结束了：退出码 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: killed by {2}.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: name, {3}: '\n'.join(lines)</extracomment>
      <translation>引擎 {0}（{1}）未作应答就结束了：被 {2} 终止。
其最后输出：
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: killed by {2}.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: name</extracomment>
      <translation>引擎 {0}（{1}）未作应答就结束了：被 {2} 终止。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code 0x{2}.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code, {3}: '\n'.join(lines)</extracomment>
      <translation>引擎 {0}（{1}）未作应答就结束了：退出码 0x{2}。
其最后输出：
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code 0x{2}.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code</extracomment>
      <translation>引擎 {0}（{1}）未作应答就结束了：退出码 0x{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The system may have run out of memory: choose a smaller model or batch size, or close other programs.</source>
      <translation>系统可能内存不足：请选择较小的模型或批大小，或关闭其他程序。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine was started without pipes.</source>
      <translation>引擎启动时没有管道。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The work was cancelled; nothing was written.</source>
      <translation>工作已取消；未写入任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The work was cancelled before the engine had started.</source>
      <translation>工作在引擎启动之前已取消。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0} in {1}, ROS-SAM {2} from {3}</source>
      <extracomment>{0}: platform.python_version(), {1}: sys.executable, {2}: version(), {3}: root()</extracomment>
      <translation>{0}，位于 {1}，ROS-SAM {2} 来自 {3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Use Python {0} or newer.</source>
      <extracomment>{0}: needed</extracomment>
      <translation>请使用 Python {0} 或更高版本。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>not installed</source>
      <translation>未安装</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>"{0}" -m pip install "{1}{2}"</source>
      <extracomment>{0}: sys.executable, {1}: requirement.name, {2}: requirement.bounds</extracomment>
      <translation>"{0}" -m pip install "{1}{2}"</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>"{0}" "{1}" setup --repair</source>
      <extracomment>{0}: python, {1}: root()</extracomment>
      <translation>"{0}" "{1}" setup --repair</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>broken: {0}</source>
      <extracomment>{0}: error</extracomment>
      <translation>已损坏：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0} --repair</source>
      <extracomment>{0}: set_up</extracomment>
      <translation>{0} --repair</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0} --force-reinstall</source>
      <extracomment>{0}: install</extracomment>
      <translation>{0} --force-reinstall</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0}, but {1} is needed</source>
      <extracomment>{0}: found, {1}: requirement.bounds</extracomment>
      <translation>{0}，但需要 {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>rasterio does not find its EPSG table: {0}</source>
      <extracomment>{0}: error</extracomment>
      <translation>rasterio 找不到其 EPSG 表：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Reinstall rasterio.</source>
      <translation>请重新安装 rasterio。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0} more can be downloaded</source>
      <extracomment>{0}: absent</extracomment>
      <translation>还可下载 {0} 个</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>the bundled model is not in this source tree</source>
      <translation>随附模型不在此源码树中</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Install ROS-SAM again.</source>
      <translation>请重新安装 ROS-SAM。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>the bundled model outlines a drawn disc with an IoU of {0}</source>
      <extracomment>{0}: iou</extracomment>
      <translation>随附模型勾画一个绘制的圆盘，IoU 为 {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Install ROS-SAM again; its model seems damaged.</source>
      <translation>请重新安装 ROS-SAM；其模型似乎已损坏。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the variable ROSSAM_PYTHON names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>引擎的解释器 {0} 不存在；由变量 ROSSAM_PYTHON 指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the QGIS setting rossam/python names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>引擎的解释器 {0} 不存在；由 QGIS 设置 rossam/python 指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the managed environment names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>引擎的解释器 {0} 不存在；由托管环境指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the .venv of the source tree names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>引擎的解释器 {0} 不存在；由源码树的 .venv 指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>Correct or clear it.</source>
      <translation>请更正或清除该项。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The set-up of ROS-SAM's engine in {0} was not finished.</source>
      <extracomment>{0}: managed</extracomment>
      <translation>ROS-SAM 引擎在 {0} 中的设置尚未完成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>Start it again, and it goes on where it stopped. In QGIS choose “Set up the engine…” in the ROS-SAM menu or run the algorithm rossam:setup; in a terminal run `python3 {0} setup`. An interpreter that has the libraries already can be named there, or in the variable ROSSAM_PYTHON.</source>
      <extracomment>{0}: root()</extracomment>
      <translation>请再次启动，它会从中断处继续。在 QGIS 中选择 ROS-SAM 菜单的“设置引擎…”或运行算法 rossam:setup；在终端中运行 `python3 {0} setup`。已具备所需库的解释器可以在那里指定，或用变量 ROSSAM_PYTHON 指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>ROS-SAM needs its own Python interpreter with PyTorch and rasterio, and none is set up.</source>
      <translation>ROS-SAM 需要带有 PyTorch 和 rasterio 的专用 Python 解释器，但尚未设置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>In QGIS choose “Set up the engine…” in the ROS-SAM menu or run the algorithm rossam:setup; in a terminal run `python3 {0} setup`. An interpreter that has the libraries already can be named there, or in the variable ROSSAM_PYTHON.</source>
      <extracomment>{0}: root()</extracomment>
      <translation>在 QGIS 中选择 ROS-SAM 菜单的“设置引擎…”或运行算法 rossam:setup；在终端中运行 `python3 {0} setup`。已具备所需库的解释器可以在那里指定，或用变量 ROSSAM_PYTHON 指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the variable ROSSAM_PYTHON</source>
      <translation>变量 ROSSAM_PYTHON</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the QGIS setting rossam/python</source>
      <translation>QGIS 设置 rossam/python</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the managed environment</source>
      <translation>托管环境</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the .venv of the source tree</source>
      <translation>源码树的 .venv</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/comparison.py" />
      <source>The comparison was cancelled; nothing was written.</source>
      <translation>比较已取消；未写入任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/files.py" />
      <source>The output {0} cannot be written: {1}.</source>
      <extracomment>{0}: target, {1}: words</extracomment>
      <translation>无法写入输出 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/files.py" />
      <source>Check the folder's permissions and the free space on its disk.</source>
      <translation>请检查文件夹的权限和所在磁盘的剩余空间。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/job.py" />
      <source>Both the raster {0} and a pixel size of {1} m were given; give one of them.</source>
      <extracomment>{0}: self.raster, {1}: self.pixel_size_m</extracomment>
      <translation>同时给出了栅格 {0} 和 {1} 米的像元大小；请只给一个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/job.py" />
      <source>The pixel size is {0} m; it must be more than 0, or 0 for none.</source>
      <extracomment>{0}: self.pixel_size_m</extracomment>
      <translation>像元大小为 {0} 米；必须大于 0，或用 0 表示不指定。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/matching.py" />
      <source>More than {0} pairs of outlines overlap.</source>
      <extracomment>{0}: MOST_PAIRS</extracomment>
      <translation>超过 {0} 对轮廓相互重叠。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/matching.py" />
      <source>Do the layers hold the same outlines over and over? Remove duplicates first.</source>
      <translation>图层是否反复包含相同的轮廓？请先移除重复项。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>No prediction overlaps an object: {0}. Are both CRSs right?</source>
      <extracomment>{0}: ', '.join(places)</extracomment>
      <translation>没有轮廓与对象重叠：{0}。两个坐标系都正确吗？</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>{0} features of {1} have no {2}; they stay unpaired.</source>
      <extracomment>{0}: nulls, {1}: layer.name, {2}: field</extracomment>
      <translation>{1} 的 {0} 个要素没有 {2}；它们保持未配对。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>{0} values of {1} occur more than once in {2}; the best-fitting pairs are taken.</source>
      <extracomment>{0}: number, {1}: field, {2}: layer.name</extracomment>
      <translation>{1} 的 {0} 个值在 {2} 中出现多次；采用最匹配的配对。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>Both layers have the field {0}; pairs are made by overlap, since it was not given as the id field.</source>
      <extracomment>{0}: keys[0]</extracomment>
      <translation>两个图层都有字段 {0}；由于未将其指定为 id 字段，按重叠配对。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>The id field {0} has the value {1} more than {2} times in both layers; it must identify an object.</source>
      <extracomment>{0}: field, {1}: value, {2}: MOST_REPEATS</extracomment>
      <translation>id 字段 {0} 的值 {1} 在两个图层中出现超过 {2} 次；它必须标识一个对象。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>Choose another field, or none to pair by overlap.</source>
      <translation>请选择其他字段，或不选以按重叠配对。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>NULL only</source>
      <translation>只有 NULL</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>No value of {0} occurs in both layers: {1} has {2}, {3} has {4}.</source>
      <extracomment>{0}: field, {1}: reference.name, {2}: _some(values[0]), {3}: predictions.name, {4}: _some(values[1])</extracomment>
      <translation>{0} 没有同时出现在两个图层中的值：{1} 有 {2}，{3} 有 {4}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/report.py" />
      <source>The worst {0} of {1}; a CSV report has them all.</source>
      <extracomment>{0}: _MOST_GROUPS, {1}: len(worst_first)</extracomment>
      <translation>{1} 个中最差的 {0} 个；CSV 报告包含全部。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/geoparquet.py" />
      <source>The layer {0} cannot be read as GeoParquet: {1}.</source>
      <extracomment>{0}: path, {1}: words</extracomment>
      <translation>图层 {0} 无法作为 GeoParquet 读取：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The group field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: layer, {2}: listed</extracomment>
      <translation>{1} 中没有分组字段 {0}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The label field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: layer, {2}: listed</extracomment>
      <translation>{1} 中没有标签字段 {0}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The group field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: layer, {2}: kind</extracomment>
      <translation>{1} 的分组字段 {0} 的类型为 {2}；必须是数值、文本或日期。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The label field {0} of {1} has the type {2}; it must be 1 on the object and 0 on the background.</source>
      <extracomment>{0}: field, {1}: layer, {2}: kind</extracomment>
      <translation>{1} 的标签字段 {0} 的类型为 {2}；对象上必须为 1，背景上必须为 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The label field {0} is {1} in row {2}; it must be 1 on the object or 0 on the background.</source>
      <extracomment>{0}: field, {1}: value, {2}: first_row + row + 1</extracomment>
      <translation>标签字段 {0} 在第 {2} 行为 {1}；对象上必须为 1，背景上必须为 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/job.py" />
      <source>The candidate is {0}; they count from 0.</source>
      <extracomment>{0}: self.candidate</extracomment>
      <translation>候选为 {0}；从 0 开始计数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>The CRS {0} of the prompts cannot be understood.</source>
      <extracomment>{0}: text[:60]</extracomment>
      <translation>无法理解提示的坐标系 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>Give it as WKT, or as an authority's code such as EPSG:25832.</source>
      <translation>请以 WKT 或机构代码（如 EPSG:25832）给出。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>The prompts have the CRS {0}, but {1} has none, so nobody knows how they lie on each other.</source>
      <extracomment>{0}: crs.name, {1}: Path(raster.path).name</extracomment>
      <translation>提示的坐标系为 {0}，但 {1} 没有坐标系，因此不知道它们的相对位置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>Assign a CRS to the raster layer, or leave the map without one.</source>
      <translation>请为栅格图层指定坐标系，或让地图不带坐标系。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>The outline cannot be transformed from {0} to {1}.</source>
      <extracomment>{0}: raster_crs.name, {1}: crs.name</extracomment>
      <translation>无法将轮廓从 {0} 转换到 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>Give the map another CRS, best the raster's.</source>
      <translation>请为地图设置其他坐标系，最好是栅格的坐标系。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/session.py" />
      <source>The outline was cancelled.</source>
      <translation>轮廓已取消。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/layer_formats.py" />
      <source>A Shapefile cannot hold some numbers of the column {0}, so it is written as text.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Shapefile 无法容纳列 {0} 中的某些数值，因此该列以文本写出。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/layer_formats.py" />
      <source>A Shapefile holds texts of up to {0} bytes, so longer ones of the column {1} are cut; write a GeoPackage (.gpkg) to keep them whole.</source>
      <extracomment>{0}: _DBASE_TEXT_BYTES, {1}: name</extracomment>
      <translation>Shapefile 的文本最长 {0} 字节，因此列 {1} 中更长的文本会被截断；写入 GeoPackage（.gpkg）可完整保留。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification's {0} is {1}; give a positive number.</source>
      <extracomment>{0}: name, {1}: value</extracomment>
      <translation>放大设置的 {0} 为 {1}；请给出正数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification gives objects up to {0} px windows of {1} times their size; give a size above 0 and a factor of at least 1.</source>
      <extracomment>{0}: self.below_px, {1}: self.context</extracomment>
      <translation>放大设置给 {0} 像素以内的对象其尺寸 {1} 倍的窗口；请给出大于 0 的尺寸和至少为 1 的倍数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification's largest window of {0} px must be larger than that of a small object, {1} x {2} px.</source>
      <extracomment>{0}: self.largest_px, {1}: self.below_px, {2}: self.context</extracomment>
      <translation>放大设置的最大窗口 {0} 像素必须大于小对象的窗口，{1} x {2} 像素。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification has the unknown key {0}; known are {1}.</source>
      <extracomment>{0}: unknown[0], {1}: ', '.join(known)</extracomment>
      <translation>放大设置有未知的键 {0}；已知的有 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has no field {1}; it has: {2}.</source>
      <extracomment>{0}: name, {1}: job.category_field, {2}: known or 'none'</extracomment>
      <translation>{0} 没有字段 {1}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has other geometries than polygons; masks are built from boxes.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 有多边形以外的几何；掩膜由框生成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>Make boxes of points first, for instance with QGIS's Rectangles, ovals, diamonds.</source>
      <translation>请先由点生成框，例如用 QGIS 的“矩形、椭圆、菱形”。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>The layer {0} cannot be read: {1}.</source>
      <extracomment>{0}: printable(task.boxes), {1}: words</extracomment>
      <translation>无法读取图层 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has no geometry, only a table.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有几何，只有表格。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has a CRS, but {1} has none, so nobody knows how they lie on each other.</source>
      <extracomment>{0}: having, {1}: lacking</extracomment>
      <translation>{0} 有坐标系，但 {1} 没有，因此不知道它们的相对位置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>Assign a CRS, or name the image of each box in a field and give that as image field.</source>
      <translation>请指定坐标系，或在字段中写明每个框的图像并将其作为图像字段。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>The boxes {0} cannot be placed on {1}.</source>
      <extracomment>{0}: name, {1}: Path(raster.path).name</extracomment>
      <translation>无法将框 {0} 放置到 {1} 上。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>The boxes {0} cannot be placed on {1}: {2}.</source>
      <extracomment>{0}: name, {1}: Path(raster.path).name, {2}: error</extracomment>
      <translation>无法将框 {0} 放置到 {1} 上：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>None of the {0} boxes in {1} has its middle on an image that could be used.</source>
      <extracomment>{0}: count, {1}: name</extracomment>
      <translation>{1} 中的 {0} 个框没有一个的中心落在可用的图像上。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>Check the CRS of the layer and of the images.</source>
      <translation>请检查图层和图像的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>None of {0} images could be used; {1}</source>
      <extracomment>{0}: len(tasks), {1}: failed[0].reason</extracomment>
      <translation>{0} 幅图像都不能使用；{1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>{0} of {1} images were finished before and are kept.</source>
      <extracomment>{0}: resumed, {1}: len(tasks)</extracomment>
      <translation>{1} 幅图像中的 {0} 幅此前已完成，予以保留。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>The classes are numbered by their names ({0}); boxes with other classes get other numbers, so compare data sets by the names.</source>
      <extracomment>{0}: _listed(totals.categories)</extracomment>
      <translation>类别按名称编号（{0}）；类别不同的框会得到不同的编号，因此请按名称比较数据集。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>{0} more files could not be used; problems.csv lists them.</source>
      <extracomment>{0}: len(problems) - _TOLD</extracomment>
      <translation>还有 {0} 个文件不能使用；见 problems.csv。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>The folder {0} cannot be made: {1}.</source>
      <extracomment>{0}: sheets, {1}: error.strerror</extracomment>
      <translation>无法创建文件夹 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>{0} has the image {1}, which may be {2}.</source>
      <extracomment>{0}: boxes_name, {1}: file_name, {2}: ' or '.join((task.name for task in meant[:3]))</extracomment>
      <translation>{0} 有图像 {1}，它可能是 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>Let it name images with their folders.</source>
      <translation>请在文件中连同文件夹写明图像。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>{0} has the image {1} twice, the second time as {2}.</source>
      <extracomment>{0}: boxes_name, {1}: meant[0].name, {2}: file_name</extracomment>
      <translation>{0} 有两次图像 {1}，第二次写作 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>Let it name each image once, with its folder.</source>
      <translation>请让文件连同文件夹只写明每幅图像一次。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>{0} names none of the {1} images.</source>
      <extracomment>{0}: boxes_name, {1}: len(tasks)</extracomment>
      <translation>{0} 没有写明 {1} 幅图像中的任何一幅。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>The boxes of {0} cannot be written to {1}: {2}.</source>
      <extracomment>{0}: source.name, {1}: path.parent, {2}: error.strerror or error</extracomment>
      <translation>无法将 {0} 的框写入 {1}：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/drafts.py" />
      <source>The work was cancelled.</source>
      <translation>工作已取消。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/indexed_layer.py" />
      <source>The layer {0} cannot be copied to {1}: {2}.</source>
      <extracomment>{0}: printable(job.boxes), {1}: folder, {2}: words</extracomment>
      <translation>无法将图层 {0} 复制到 {1}：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The boxes {0} do not exist.</source>
      <extracomment>{0}: job.boxes</extracomment>
      <translation>框 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} has the boxes of one image, but there are {1} images.</source>
      <extracomment>{0}: name, {1}: count</extracomment>
      <translation>{0} 只有一幅图像的框，但有 {1} 幅图像。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Give a folder with a file of boxes per image, COCO JSON or a vector layer.</source>
      <translation>请给出每幅图像一个框文件的文件夹、COCO JSON 或矢量图层。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} has no CRS, so nobody knows on which of {1} images its boxes lie.</source>
      <extracomment>{0}: name, {1}: count</extracomment>
      <translation>{0} 没有坐标系，因此不知道其框位于 {1} 幅图像中的哪一幅上。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Assign the CRS, or give the field that names the image of each box.</source>
      <translation>请指定坐标系，或给出写明每个框所属图像的字段。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The folder {0} has no files of boxes ({1}).</source>
      <extracomment>{0}: folder, {1}: wanted</extracomment>
      <translation>文件夹 {0} 中没有框文件（{1}）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>No file of boxes in {0} has the name of an image in {1}.</source>
      <extracomment>{0}: folder, {1}: job.images</extracomment>
      <translation>{0} 中没有框文件与 {1} 中的图像同名。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The boxes of {0} would be in {1}, for instance.</source>
      <extracomment>{0}: first, {1}: PurePosixPath(first).with_suffix(_TEXT)</extracomment>
      <translation>例如，{0} 的框应在 {1} 中。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} and {1} have the same name, so nobody knows which image is meant.</source>
      <extracomment>{0}: keyed[key], {1}: name</extracomment>
      <translation>{0} 和 {1} 同名，因此不知道指的是哪幅图像。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} and {1} have the same name, so nobody knows which file of boxes is meant.</source>
      <extracomment>{0}: keyed[key], {1}: name</extracomment>
      <translation>{0} 和 {1} 同名，因此不知道指的是哪个框文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Rename one of them, or put it elsewhere.</source>
      <translation>请重命名其中一个，或放到别处。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} have the same name in different folders, so nobody knows which boxes belong to which image.</source>
      <extracomment>{0}: ', '.join(listed[:_SHOWN])</extracomment>
      <translation>{0} 在不同文件夹中同名，因此不知道哪些框属于哪幅图像。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Lay the boxes out in the same subfolders as the images.</source>
      <translation>请将框放在与图像相同的子文件夹中。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The image field says {0}, which may be {1}.</source>
      <extracomment>{0}: value, {1}: ' or '.join(meant[:_SHOWN])</extracomment>
      <translation>图像字段为 {0}，它可能是 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Let it name the image with its folder and extension.</source>
      <translation>请连同文件夹和扩展名写明图像。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The image field says {0} and {1}, which are both {2}.</source>
      <extracomment>{0}: value_of[meant[0]], {1}: value, {2}: meant[0]</extracomment>
      <translation>图像字段有 {0} 和 {1}，两者都是 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Let it call each image by one name.</source>
      <translation>请让每幅图像只用一个名称。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The field {0} of {1} names no image of {2}; it says {3}.</source>
      <extracomment>{0}: job.image_field, {1}: Path(job.boxes).name, {2}: job.images, {3}: ', '.join(map(repr, values[:_SHOWN]))</extracomment>
      <translation>{1} 的字段 {0} 没有写明 {2} 的任何图像；它的值为 {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The images {0} do not exist.</source>
      <extracomment>{0}: job.images</extracomment>
      <translation>图像 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The folder {0} has no images, also not in its subfolders.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>文件夹 {0} 及其子文件夹中没有图像。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Images have one of the extensions {0}.</source>
      <extracomment>{0}: ', '.join(sorted(IMAGE_EXTENSIONS))</extracomment>
      <translation>图像的扩展名为 {0} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>GDAL reads no GeoParquet here; save the layer as a GeoPackage</source>
      <translation>此处的 GDAL 不能读取 GeoParquet；请将图层另存为 GeoPackage</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>The format of the boxes is {0}; choose one of {1}.</source>
      <extracomment>{0}: self.box_format, {1}: ', '.join(BOX_FORMATS)</extracomment>
      <translation>框的格式为 {0}；请选择 {1} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/output.py" />
      <source>The finished masks in {0} are damaged.</source>
      <extracomment>{0}: path</extracomment>
      <translation>{0} 中已完成的掩膜已损坏。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/output.py" />
      <source>Delete this file.</source>
      <translation>请删除此文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/output.py" />
      <source>The masks cannot be written to {0}: {1}.</source>
      <extracomment>{0}: folder, {1}: words</extracomment>
      <translation>无法将掩膜写入 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/part.py" />
      <source>The masks of {0} cannot be written to {1}: {2}.</source>
      <extracomment>{0}: task.name, {1}: target.parent, {2}: error.strerror or error</extracomment>
      <translation>无法将 {0} 的掩膜写入 {1}：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/run.py" />
      <source>The work was cancelled before anything was finished; nothing was written.</source>
      <translation>工作在完成任何内容之前被取消；没有写入任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/run.py" />
      <source>The work was cancelled; what is finished of {0} is kept, and the same request goes on from there.</source>
      <extracomment>{0}: job.output</extracomment>
      <translation>工作已取消；{0} 中已完成的部分保留，相同的任务会从那里继续。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/run.py" />
      <source>this interpreter</source>
      <translation>此解释器</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/sheets.py" />
      <source>The work was cancelled before all sheets were drawn; the same request goes on from there.</source>
      <translation>在绘制完所有缩览图之前工作已取消；相同的任务会从那里继续。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/sheets.py" />
      <source>The contact sheet {0} cannot be written: {1}.</source>
      <extracomment>{0}: path, {1}: error.strerror or error</extracomment>
      <translation>无法写入缩览图 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The name of the output folder {0} is no valid UTF-8.</source>
      <extracomment>{0}: printable(str(folder))</extracomment>
      <translation>输出文件夹 {0} 的名称不是有效的 UTF-8。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give another folder.</source>
      <translation>请指定另一个文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output {0} is a file; name a folder.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>输出 {0} 是文件；请指定文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder's parent {0} does not exist.</source>
      <extracomment>{0}: folder.parent</extracomment>
      <translation>输出文件夹的上级 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Another run is at work in the output folder {0}.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>另一个运行正在输出文件夹 {0} 中进行。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Wait until it has finished, or give another folder.</source>
      <translation>请等待其完成，或给出其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} holds unfinished masks that were begun with {1} = {2}, not {3}.</source>
      <extracomment>{0}: folder, {1}: name, {2}: before.get(name), {3}: value</extracomment>
      <translation>输出文件夹 {0} 含有以 {1} = {2}（而非 {3}）开始的未完成掩膜。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give the same settings to go on, or another folder.</source>
      <translation>请给出相同的设置以继续，或给出其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} holds finished masks already.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>输出文件夹 {0} 中已有完成的掩膜。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give another folder, or delete this one.</source>
      <translation>请指定其他文件夹，或删除此文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} is not empty and holds no unfinished masks.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>输出文件夹 {0} 不为空，且不含未完成的掩膜。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give a new or empty folder.</source>
      <translation>请给出新的或空的文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} cannot be written to: {1}.</source>
      <extracomment>{0}: folder, {1}: error.strerror or error</extracomment>
      <translation>无法写入输出文件夹 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_writer.py" />
      <source>The mask {0} cannot be written: {1}.</source>
      <extracomment>{0}: self._target, {1}: words</extracomment>
      <translation>无法写入掩膜 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_jobs.py" />
      <source>Both the mirror {0} and the file {1} were given for model {2}; give one of them.</source>
      <extracomment>{0}: self.mirror, {1}: self.source, {2}: self.name</extracomment>
      <translation>为模型 {2} 同时给出了镜像 {0} 和文件 {1}；请只给一个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Model {0} cannot be deleted from {1}: {2}.</source>
      <extracomment>{0}: name, {1}: model.path, {2}: error.strerror or error</extracomment>
      <translation>无法从 {1} 删除模型 {0}：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Close what uses it, and try again.</source>
      <translation>请关闭正在使用它的程序，然后重试。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>There is no model {0}; choose one of {1}, or a weights file or model folder.</source>
      <extracomment>{0}: name, {1}: ', '.join(models)</extracomment>
      <translation>没有模型 {0}；请选择 {1} 之一，或权重文件、模型文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>The model card {0} cannot be read: {1}.</source>
      <extracomment>{0}: path, {1}: error.strerror</extracomment>
      <translation>无法读取模型卡 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>The model card {0} is not valid JSON: {1}.</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>模型卡 {0} 不是有效的 JSON：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>The model card {0} holds no object, but {1}.</source>
      <extracomment>{0}: path, {1}: values</extracomment>
      <translation>模型卡 {0} 含有的不是对象，而是 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>There is no model {0} to delete.</source>
      <extracomment>{0}: name</extracomment>
      <translation>没有可删除的模型 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Model {0} comes with ROS-SAM and stays.</source>
      <extracomment>{0}: name</extracomment>
      <translation>模型 {0} 随 ROS-SAM 提供，予以保留。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Model {0} is not downloaded; there is nothing to delete.</source>
      <extracomment>{0}: name</extracomment>
      <translation>模型 {0} 未下载；没有可删除的内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>A model cannot be called {0}; use up to {1} letters, digits, '-', '_', '+' and '.'.</source>
      <extracomment>{0}: name, {1}: _LONGEST_NAME</extracomment>
      <translation>模型不能命名为 {0}；请使用最多 {1} 个字母、数字、'-'、'_'、'+' 和 '.'。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>A model of your own cannot be called {0}: the list has one of that name.</source>
      <extracomment>{0}: name</extracomment>
      <translation>自己的模型不能命名为 {0}：列表中已有同名模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>Model {0} has the architecture {1}; known are {2}.</source>
      <extracomment>{0}: self.name, {1}: self.architecture, {2}: ', '.join(ARCHITECTURES)</extracomment>
      <translation>模型 {0} 的架构为 {1}；已知的有 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} names mask token {1} and strategy {2}; known are {3} and {4}.</source>
      <extracomment>{0}: self.name, {1}: self.mask_token, {2}: self.strategy, {3}: ', '.join(MASK_TOKENS), {4}: ', '.join(STRATEGIES)</extracomment>
      <translation>模型 {0} 的卡写明掩膜标记 {1} 和策略 {2}；已知的有 {3} 和 {4}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} gives a compact model an edge decoder; only SAM-shaped models have one.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>模型 {0} 的卡给紧凑模型指定了边缘解码器；只有 SAM 形式的模型才有。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} answers with the mask edge, but has no edge decoder.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>模型 {0} 的卡以 edge 掩膜作答，但没有边缘解码器。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>Set edge_decoder to true.</source>
      <translation>请将 edge_decoder 设为 true。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} is wrong: {1}</source>
      <extracomment>{0}: self.name, {1}: error</extracomment>
      <translation>模型 {0} 的卡有误：{1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has {1} = {2}; give a whole number of pixels, at least 1.</source>
      <extracomment>{0}: self.name, {1}: name, {2}: value</extracomment>
      <translation>模型 {0} 的卡中 {1} = {2}；请给出不小于 1 的整数像素值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has max_fill = {1}.</source>
      <extracomment>{0}: self.name, {1}: self.max_fill</extracomment>
      <translation>模型 {0} 的卡有 max_fill = {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has align_boxes_from = {1}; it must be below {2}, and 0 or more.</source>
      <extracomment>{0}: self.name, {1}: self.align_boxes_from, {2}: LARGEST_SHIFT</extracomment>
      <translation>模型 {0} 的卡中 align_boxes_from = {1}；该值须大于或等于 0 且小于 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has boxes aligned, but the model was not trained on loose boxes.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>模型 {0} 的卡片要求对齐框，但该模型没有用松散框训练过。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>Name "loose" in prompt_kinds, or set align_boxes_from to 0.</source>
      <translation>请在 prompt_kinds 中写上“loose”，或将 align_boxes_from 设为 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} gives a {1} loose boxes; only compact models tell them from others.</source>
      <extracomment>{0}: self.name, {1}: self.architecture</extracomment>
      <translation>模型 {0} 的卡片给 {1} 指定了松散框；只有紧凑模型能把它们与其他框区分开。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has {1} = {2}, not three.</source>
      <extracomment>{0}: self.name, {1}: name, {2}: values</extracomment>
      <translation>模型 {0} 的卡有 {1} = {2}，而不是三个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has padding = {1}; each must be from 0 to 255.</source>
      <extracomment>{0}: self.name, {1}: self.padding</extracomment>
      <translation>模型 {0} 的卡中 padding = {1}；每个值都必须在 0 到 255 之间。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has pixel_std = {1}; each must be above 0.</source>
      <extracomment>{0}: self.name, {1}: self.pixel_std</extracomment>
      <translation>模型 {0} 的卡中 pixel_std = {1}；每个值都必须大于 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has the prompt kinds {1}; give one or more of {2}.</source>
      <extracomment>{0}: self.name, {1}: ', '.join(self.prompt_kinds), {2}: ', '.join(PROMPT_KINDS)</extracomment>
      <translation>模型 {0} 的卡中提示类型为 {1}；请给出 {2} 中的一种或多种。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The model card {0} has unknown keys: {1}.</source>
      <extracomment>{0}: path, {1}: extra</extracomment>
      <translation>模型卡 {0} 有未知的键：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The model card {0} has {1} = {2}, which is of the wrong kind.</source>
      <extracomment>{0}: path, {1}: each.name, {2}: json.dumps(values[each.name])</extracomment>
      <translation>模型卡 {0} 中 {1} = {2}，类型不正确。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The model card {0} is incomplete: {1}.</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>模型卡 {0} 不完整：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} exists and is no model folder; it is left as it is.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} 已存在且不是模型文件夹；保持不变。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Choose another name.</source>
      <translation>请选择其他名称。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The model folder {0} cannot be written: {1}.</source>
      <extracomment>{0}: folder, {1}: error.strerror or error</extracomment>
      <translation>无法写入模型文件夹 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is HQ-SAM {3} with an edge decoder.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是带边缘解码器的 HQ-SAM {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is HQ-SAM {3}.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是 HQ-SAM {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is SAM {3} with an edge decoder.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是带边缘解码器的 SAM {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is SAM {3}.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是 SAM {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is a compact model.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是紧凑模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is Light HQ-SAM vit_tiny.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是 Light HQ-SAM vit_tiny。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is MobileSAM vit_tiny.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name</extracomment>
      <translation>{0} 是 {1}，但模型 {2} 是 MobileSAM vit_tiny。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Choose another file or model.</source>
      <translation>请选择其他文件或模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} holds LoRA matrices of rank {1}, but its card says {2}.</source>
      <extracomment>{0}: path, {1}: rank, {2}: card.lora_rank</extracomment>
      <translation>{0} 含有秩为 {1} 的 LoRA 矩阵，但其卡写的是 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>There is no checkpoint {0}.</source>
      <extracomment>{0}: path</extracomment>
      <translation>没有检查点 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The folder {0} is no model: it has neither card.json nor the two files {1} and {2} that ROS-SAM's training writes.</source>
      <extracomment>{0}: path, {1}: _ACCELERATE_PAIRS[0][0], {2}: _ACCELERATE_PAIRS[0][1]</extracomment>
      <translation>文件夹 {0} 不是模型：它既没有 card.json，也没有 ROS-SAM 训练写出的两个文件 {1} 和 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The checkpoint {0} cannot be read: {1}.</source>
      <extracomment>{0}: files[0], {1}: error.strerror or error</extracomment>
      <translation>无法读取检查点 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The weights {0} are not those that {1} beside them describes: their sha256 differs.</source>
      <extracomment>{0}: weights, {1}: card_file.name</extracomment>
      <translation>权重 {0} 不是旁边的 {1} 所描述的：其 sha256 不同。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Copy the model folder again, or empty sha256 in the card if the change was meant.</source>
      <translation>请重新复制模型文件夹；若更改是有意的，请清空卡中的 sha256。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like a folder of ROS-SAM's training, but {1} and {2} are not a high-quality mask decoder and a SAM: no hf_token.weight in the one or no image_encoder in the other.</source>
      <extracomment>{0}: folder, {1}: names[0], {2}: names[1]</extracomment>
      <translation>{0} 看似 ROS-SAM 训练的文件夹，但 {1} 和 {2} 不是高质量掩膜解码器和 SAM：前者没有 hf_token.weight，或后者没有 image_encoder。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} and {1} more</source>
      <extracomment>{0}: text, {1}: more</extracomment>
      <translation>{0} 以及另外 {1} 个</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: its {1} tensors ({2}) hold no SAM image encoder.</source>
      <extracomment>{0}: path, {1}: len(tensors), {2}: _listed(sorted(tensors))</extracomment>
      <translation>{0} 不是可用的检查点：其 {1} 个张量（{2}）不含 SAM 图像编码器。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: its image encoder has {1} blocks of width {2}; known are {3}. Other sizes need a folder with card.json.</source>
      <extracomment>{0}: path, {1}: depth, {2}: width, {3}: known</extracomment>
      <translation>{0} 不是可用的检查点：其图像编码器有 {1} 个宽度为 {2} 的块；已知的有 {3}。其他尺寸需要带有 card.json 的文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: it is a SAM 2; only SAM and its descendants are understood.</source>
      <extracomment>{0}: path</extracomment>
      <translation>{0} 不是可用的检查点：它是 SAM 2；只支持 SAM 及其衍生模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: it is a mask decoder alone; the image encoder that belongs to it is missing.</source>
      <extracomment>{0}: path</extracomment>
      <translation>{0} 不是可用的检查点：它只是掩膜解码器；缺少与之配套的图像编码器。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The card of model {0} describes no model that can be built: {1}.</source>
      <extracomment>{0}: card.name, {1}: str(error).rstrip('.') or type(error).__name__</extracomment>
      <translation>模型 {0} 的卡所描述的模型无法构建：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Correct its settings.</source>
      <translation>请更正其设置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like HQ-SAM {1}{2}, but does not fit; {3}.</source>
      <extracomment>{0}: path, {1}: card.architecture, {2}: edge, {3}: '; '.join(faults)</extracomment>
      <translation>{0} 看似 HQ-SAM {1}{2}，但不匹配；{3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like SAM {1}{2}, but does not fit; {3}.</source>
      <extracomment>{0}: path, {1}: card.architecture, {2}: edge, {3}: '; '.join(faults)</extracomment>
      <translation>{0} 看似 SAM {1}{2}，但不匹配；{3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like a compact model, but does not fit; {1}.</source>
      <extracomment>{0}: path, {1}: '; '.join(faults)</extracomment>
      <translation>{0} 看似紧凑模型，但不匹配；{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like Light HQ-SAM vit_tiny, but does not fit; {1}.</source>
      <extracomment>{0}: path, {1}: '; '.join(faults)</extracomment>
      <translation>{0} 看似 Light HQ-SAM vit_tiny，但不匹配；{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like MobileSAM vit_tiny, but does not fit; {1}.</source>
      <extracomment>{0}: path, {1}: '; '.join(faults)</extracomment>
      <translation>{0} 看似 MobileSAM vit_tiny，但不匹配；{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Its high-quality layers are incomplete.</source>
      <translation>其高质量层不完整。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>The card of model {0} has missing or unknown settings: {1}.</source>
      <extracomment>{0}: card.name, {1}: ', '.join(sorted(missing))</extracomment>
      <translation>模型 {0} 的卡有缺失或未知的设置：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>The card of model {0} has the setting {1} = {2}; give whole numbers from {3}.</source>
      <extracomment>{0}: card.name, {1}: name, {2}: value, {3}: least</extracomment>
      <translation>模型 {0} 的卡中设置 {1} = {2}；请给出从 {3} 起的整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>Model {0} has no mask {1}; choose sam, hq or sum.</source>
      <extracomment>{0}: self.card.name, {1}: mask_token</extracomment>
      <translation>模型 {0} 没有掩膜 {1}；请选择 sam、hq 或 sum。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>Model {0} takes {1} pixels; a compact model needs a multiple of {2}.</source>
      <extracomment>{0}: name, {1}: input_size_px, {2}: STRIDES[-1]</extracomment>
      <translation>模型 {0} 的输入为 {1} 像素；紧凑模型需要 {2} 的倍数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>The download was stopped; the next attempt goes on from here.</source>
      <translation>下载已停止；下次从此处继续。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} cannot be written: {1}.</source>
      <extracomment>{0}: target, {1}: error.strerror or error</extracomment>
      <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} has {1} bytes left, but {2} needs {3} more.</source>
      <extracomment>{0}: target.parent, {1}: free, {2}: target.name, {3}: wanted</extracomment>
      <translation>{0} 剩余 {1} 字节，但 {2} 还需要 {3} 字节。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Free some, or set ROSSAM_HOME to another disk.</source>
      <translation>请释放空间，或将 ROSSAM_HOME 设到其他磁盘。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the server answered {0} {1}</source>
      <extracomment>{0}: error.response.status_code, {1}: error.response.reason</extracomment>
      <translation>服务器应答 {0} {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the proxy refused</source>
      <translation>代理拒绝了连接</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>its TLS certificate is not trusted here</source>
      <translation>其 TLS 证书在此不受信任</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the server did not answer in time</source>
      <translation>服务器未及时应答</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the server cannot be reached, or broke off</source>
      <translation>无法连接服务器，或连接被中断</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the connection broke off</source>
      <translation>连接中断</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} could not be downloaded: {1}.</source>
      <extracomment>{0}: address, {1}: _reason(error)</extracomment>
      <translation>无法下载 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} bytes are here; the next attempt goes on from there.</source>
      <extracomment>{0}: have</extracomment>
      <translation>已有 {0} 字节；下次从那里继续。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Check the connection; a mirror, or a file that you have, does too.</source>
      <translation>请检查连接；也可以用镜像或已有的文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>The file {0} does not exist.</source>
      <extracomment>{0}: source</extracomment>
      <translation>文件 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is another file: it ends before byte {1}.</source>
      <extracomment>{0}: address, {1}: have</extracomment>
      <translation>{0} 是另一个文件：它在第 {1} 字节之前结束。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is another file: it has {1} bytes instead of {2}.</source>
      <extracomment>{0}: address, {1}: have + int(stated), {2}: total</extracomment>
      <translation>{0} 是另一个文件：它有 {1} 字节，而非 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Check the address of the mirror.</source>
      <translation>请检查镜像地址。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is not {1}: it has {2} bytes instead of {3}.</source>
      <extracomment>{0}: origin, {1}: file.name, {2}: size, {3}: file.size_bytes</extracomment>
      <translation>{0} 不是 {1}：它有 {2} 字节，而非 {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Nothing was stored.</source>
      <translation>未保存任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is not {1} as it was published: its sha256 is {2} instead of {3}.</source>
      <extracomment>{0}: origin, {1}: file.name, {2}: found, {3}: file.sha256</extracomment>
      <translation>{0} 不是发布的 {1}：其 sha256 为 {2}，而非 {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>The import was stopped; nothing was stored.</source>
      <translation>导入已停止；未保存任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>There is already a model {0} in {1}.</source>
      <extracomment>{0}: name, {1}: folder.parent</extracomment>
      <translation>{1} 中已有模型 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>Choose another name, or delete that one first.</source>
      <translation>请选择其他名称，或先删除已有的模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>The file is empty; copy or download it again.</source>
      <translation>文件为空；请重新复制或下载。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>It is a pointer of Git LFS; `git lfs pull` brings the weights themselves.</source>
      <translation>这是 Git LFS 指针；`git lfs pull` 可取得权重本身。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>It is a web page that was saved in place of the file; download it again.</source>
      <translation>这是代替文件保存下来的网页；请重新下载。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>A {0} file is a fixed program; import the PyTorch weights instead.</source>
      <extracomment>{0}: path.suffix</extracomment>
      <translation>{0} 文件是固定的程序；请改为导入 PyTorch 权重。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>It is an archive of a model folder; unpack it and import the folder.</source>
      <translation>这是模型文件夹的归档；请解包后导入文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>{0} as it was published has {1} bytes; this one has {2}. Download it again.</source>
      <extracomment>{0}: path.name, {1}: entry.size_bytes, {2}: size</extracomment>
      <translation>发布的 {0} 有 {1} 字节；此文件有 {2} 字节。请重新下载。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>An image encoder of width {0} cannot have {1} heads.</source>
      <extracomment>{0}: self.embed_dim, {1}: self.heads</extracomment>
      <translation>宽度为 {0} 的图像编码器不能有 {1} 个注意力头。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>An image encoder of {0} blocks cannot have the global-attention blocks {1}; they count from 0.</source>
      <extracomment>{0}: self.depth, {1}: list(self.global_blocks)</extracomment>
      <translation>有 {0} 个块的图像编码器不能有全局注意力块 {1}；从 0 开始计数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>The card of model {0} has the unknown setting {1}.</source>
      <extracomment>{0}: card.name, {1}: unknown[0]</extracomment>
      <translation>模型 {0} 的卡有未知的设置 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} is a vit_tiny: no settings and no LoRA there.</source>
      <extracomment>{0}: card.name</extracomment>
      <translation>模型 {0} 是 vit_tiny：没有设置，也没有 LoRA。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Mask {0} is unknown; choose one of {1}.</source>
      <extracomment>{0}: mask_token, {1}: ', '.join(known)</extracomment>
      <translation>掩膜 {0} 未知；请选择 {1} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} has no high-quality decoder, so no mask {1}.</source>
      <extracomment>{0}: self.card.name, {1}: mask_token</extracomment>
      <translation>模型 {0} 没有高质量解码器，因此没有掩膜 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Choose sam or best, or an HQ-SAM model.</source>
      <translation>请选择 sam 或 best，或选择 HQ-SAM 模型。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} has no edge decoder, so no mask edge.</source>
      <extracomment>{0}: self.card.name</extracomment>
      <translation>模型 {0} 没有边缘解码器，因此没有 edge 掩膜。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Choose sam or best, or train one by the recipe sopseg-small or sopseg-paper.</source>
      <translation>请选择 sam 或 best，或用配方 sopseg-small 或 sopseg-paper 训练一个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} takes {1} pixels; {2} needs a multiple of {3}, best of 224.</source>
      <extracomment>{0}: card.name, {1}: input_size_px, {2}: card.architecture, {3}: PATCH_PX</extracomment>
      <translation>模型 {0} 的输入为 {1} 像素；{2} 需要 {3} 的倍数，最好是 224 的倍数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>检查点 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} is damaged or no safetensors file ({1}).</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>检查点 {0} 已损坏或不是 safetensors 文件（{1}）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>Copy or download it again.</source>
      <translation>请重新复制或下载。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} holds Python code ({1}) besides tensors; code in a checkpoint is never run.</source>
      <extracomment>{0}: path, {1}: found[1]</extracomment>
      <translation>检查点 {0} 除张量外还含有 Python 代码（{1}）；检查点中的代码从不执行。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>Ask its author for a state dict, or better for safetensors.</source>
      <translation>请向作者索取 state dict，最好是 safetensors。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} is a TorchScript program, not a state dict.</source>
      <extracomment>{0}: path</extracomment>
      <translation>检查点 {0} 是 TorchScript 程序，不是 state dict。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} ({1} bytes) is damaged, cut off, or no PyTorch file.</source>
      <extracomment>{0}: path, {1}: size</extracomment>
      <translation>检查点 {0}（{1} 字节）已损坏、被截断或不是 PyTorch 文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} holds no dictionary of tensors, but a {1}.</source>
      <extracomment>{0}: path, {1}: type(loaded).__name__</extracomment>
      <translation>检查点 {0} 含有的不是张量字典，而是 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} was stored, but is not in the list.</source>
      <extracomment>{0}: name</extracomment>
      <translation>模型 {0} 已保存，但不在列表中。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Try again.</source>
      <translation>请重试。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} has no weights in {1}.</source>
      <extracomment>{0}: model.name, {1}: model.path</extracomment>
      <translation>模型 {0} 在 {1} 中没有权重。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} is not downloaded yet ({1} MB).</source>
      <extracomment>{0}: model.name, {1}: model.size_bytes / 1000000.0</extracomment>
      <translation>模型 {0} 尚未下载（{1} MB）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>{0} has {1} bytes instead of {2}; it is damaged.</source>
      <extracomment>{0}: model.path, {1}: size, {2}: entry.size_bytes</extracomment>
      <translation>{0} 有 {1} 字节，而非 {2}；已损坏。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and run `rossam models download {0}`.</source>
      <extracomment>{0}: name</extracomment>
      <translation>请删除它并运行 `rossam models download {0}`。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} comes with ROS-SAM; models to download are {1}.</source>
      <extracomment>{0}: name, {1}: names</extracomment>
      <translation>模型 {0} 随 ROS-SAM 提供；可下载的模型有 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} is unknown; models to download are {1}.</source>
      <extracomment>{0}: name, {1}: names</extracomment>
      <translation>模型 {0} 未知；可下载的模型有 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>{0} is damaged: its sha256 is {1} instead of {2}.</source>
      <extracomment>{0}: weights, {1}: found, {2}: wanted</extracomment>
      <translation>{0} 已损坏：其 sha256 为 {1}，而非 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and run get its folder again.</source>
      <translation>请删除它并重新取得其文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and `rossam models download {0}`.</source>
      <extracomment>{0}: model.name</extracomment>
      <translation>请删除它并运行 `rossam models download {0}`。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and get its folder again.</source>
      <translation>请删除它并重新取得其文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be true or false.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>选项 {0} 为 {1}；必须是 true 或 false。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be a whole number.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>选项 {0} 为 {1}；必须是整数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be a number.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>选项 {0} 为 {1}；必须是数值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be text.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>选项 {0} 为 {1}；必须是文本。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; choose one of {2}.</source>
      <extracomment>{0}: self.name, {1}: value, {2}: ', '.join(self.choices)</extracomment>
      <translation>选项 {0} 为 {1}；请选择 {2} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be a finite number.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>选项 {0} 为 {1}；必须是有限的数值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; the smallest allowed is {2}.</source>
      <extracomment>{0}: self.name, {1}: value, {2}: self.minimum</extracomment>
      <translation>选项 {0} 为 {1}；允许的最小值为 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; the largest allowed is {2}.</source>
      <extracomment>{0}: self.name, {1}: value, {2}: self.maximum</extracomment>
      <translation>选项 {0} 为 {1}；允许的最大值为 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Unknown option {0}; known are {1}.</source>
      <extracomment>{0}: unknown[0], {1}: ', '.join(known)</extracomment>
      <translation>未知选项 {0}；已知的有 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/pipeline.py" />
      <source>The segmentation was cancelled; nothing was written.</source>
      <translation>分割已取消；未写入任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} outlines of {1} cannot be placed in {2}.</source>
      <extracomment>{0}: lost.sum(), {1}: layer.name, {2}: _title(crs)</extracomment>
      <translation>{1} 的 {0} 个轮廓无法放置到 {2} 中。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} has {1} layers ({2}); {3} is used.</source>
      <extracomment>{0}: name, {1}: len(spatial), {2}: ', '.join(spatial), {3}: spatial[0]</extracomment>
      <translation>{0} 有 {1} 个图层（{2}）；使用 {3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} features of {1} are damaged (coordinates that are no numbers, or unreadable); they count as without outline.</source>
      <extracomment>{0}: which.sum(), {1}: name</extracomment>
      <translation>{1} 的 {0} 个要素已损坏（坐标不是数值或无法读取）；计为无轮廓。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} features of {1} are no polygons; they count as without outline.</source>
      <extracomment>{0}: which.sum(), {1}: name</extracomment>
      <translation>{1} 的 {0} 个要素不是多边形；计为无轮廓。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} features of {1} have no area; they count as without outline.</source>
      <extracomment>{0}: which.sum(), {1}: name</extracomment>
      <translation>{1} 的 {0} 个要素没有面积；计为无轮廓。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} outlines of {1} cross themselves and were repaired.</source>
      <extracomment>{0}: (crossing &amp; ~flat).sum(), {1}: name</extracomment>
      <translation>{1} 的 {0} 个轮廓自相交，已修复。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The class field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: listed</extracomment>
      <translation>{1} 中没有类别字段 {0}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The status field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: listed</extracomment>
      <translation>{1} 中没有状态字段 {0}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The id field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: listed</extracomment>
      <translation>{1} 中没有 id 字段 {0}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The class field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: kind</extracomment>
      <translation>{1} 的类别字段 {0} 的类型为 {2}；必须是数值、文本或日期。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The status field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: kind</extracomment>
      <translation>{1} 的状态字段 {0} 的类型为 {2}；必须是数值、文本或日期。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The id field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: kind</extracomment>
      <translation>{1} 的 id 字段 {0} 的类型为 {2}；必须是数值、文本或日期。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The layer {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>图层 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>Assign a CRS to {0} (QGIS: Assign projection).</source>
      <extracomment>{0}: lacking</extracomment>
      <translation>请为 {0} 指定坐标系（QGIS：指定投影）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} cannot be transformed from {1} to {2}, the CRS of {3}.</source>
      <extracomment>{0}: layer.name, {1}: _title(layer.crs), {2}: _title(crs), {3}: other</extracomment>
      <translation>无法将 {0} 从 {1} 转换到 {3} 的坐标系 {2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>Reproject one of them first.</source>
      <translation>请先重投影其中一个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} has no polygons; outlines are compared by their areas.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有多边形；轮廓按其面积比较。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>Device {0} was asked for, but this engine's PyTorch sees none.</source>
      <extracomment>{0}: name</extracomment>
      <translation>请求了设备 {0}，但此引擎的 PyTorch 找不到该设备。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>Choose auto, or run `rossam doctor` to see why.</source>
      <translation>请选择 auto，或运行 `rossam doctor` 查看原因。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>There is not enough memory for a single window of this model.</source>
      <translation>内存不足以处理此模型的一个窗口。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>Close other programs, choose a smaller model, or choose the device cpu.</source>
      <translation>请关闭其他程序，选择较小的模型，或选择设备 cpu。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The prompt layer {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>提示图层 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The prompt layer {0} has no geometry, only a table.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>提示图层 {0} 没有几何，只有表格。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The prompt layer {0} cannot be read: {1}.</source>
      <extracomment>{0}: self._path, {1}: words</extracomment>
      <translation>无法读取提示图层 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The GeoDataFrame has no active geometry column.</source>
      <translation>GeoDataFrame 没有活动的几何列。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>{0} has no layer {1}; it has: {2}.</source>
      <extracomment>{0}: Path(path).name, {1}: layer, {2}: ', '.join(names)</extracomment>
      <translation>{0} 没有图层 {1}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The CRS of {0} cannot be understood: {1}.</source>
      <extracomment>{0}: name, {1}: error</extracomment>
      <translation>无法理解 {0} 的坐标系：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>{0} has the CRS {1}, but {2} has none, so nobody knows how they lie on each other.</source>
      <extracomment>{0}: having, {1}: crs_title(stated), {2}: lacking</extracomment>
      <translation>{0} 的坐标系为 {1}，但 {2} 没有坐标系，因此不知道它们的相对位置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>Assign the raster's CRS to the prompts (QGIS: Assign projection).</source>
      <translation>请为提示指定栅格的坐标系（QGIS：指定投影）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>Assign a CRS to the raster, or give prompts without one, in the raster's coordinates (a GeoPackage can be without CRS, GeoJSON cannot).</source>
      <translation>请为栅格指定坐标参照系，或给出没有坐标参照系、以栅格坐标表示的提示（GeoPackage 可以没有坐标参照系，GeoJSON 不行）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>The prompts' CRS {0} cannot be transformed to {1}, the CRS of {2}.</source>
      <extracomment>{0}: crs_title(rows.crs), {1}: crs_title(raster.crs), {2}: name</extracomment>
      <translation>无法将提示的坐标系 {0} 转换到 {2} 的坐标系 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>Reproject the prompts to the raster's CRS first.</source>
      <translation>请先将提示重投影到栅格的坐标系。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>A message of {0} bytes is longer than the {1} of a line.</source>
      <extracomment>{0}: len(line), {1}: MAX_LINE_BYTES</extracomment>
      <translation>{0} 字节的消息超过了一行的 {1} 字节。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>A line is longer than {0} bytes: {1}</source>
      <extracomment>{0}: MAX_LINE_BYTES, {1}: _shown(line)</extracomment>
      <translation>有一行超过 {0} 字节：{1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>This is no message of ROS-SAM's engine: {0}</source>
      <extracomment>{0}: _shown(line)</extracomment>
      <translation>这不是 ROS-SAM 引擎的消息：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>The message has a wrong {0}: {1}</source>
      <extracomment>{0}: name, {1}: _shown(line)</extracomment>
      <translation>消息中的 {0} 有误：{1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>The message is incomplete: {0}</source>
      <extracomment>{0}: _shown(line)</extracomment>
      <translation>消息不完整：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The name of {0} is no valid UTF-8, so it cannot be opened as a raster.</source>
      <extracomment>{0}: printable(path)</extracomment>
      <translation>{0} 的名称不是有效的 UTF-8，因此无法作为栅格打开。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Rename it.</source>
      <translation>请重命名。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>{0} has no bands of its own.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有自己的波段。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Choose one of its {0} subdatasets: {1}, ….</source>
      <extracomment>{0}: len(names), {1}: ', '.join(names[:3])</extracomment>
      <translation>请选择其 {0} 个子数据集之一：{1}, ….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Choose one of its {0} subdatasets: {1}.</source>
      <extracomment>{0}: len(names), {1}: ', '.join(names[:3])</extracomment>
      <translation>请选择其 {0} 个子数据集之一：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Choose another file.</source>
      <translation>请选择其他文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Assign one, in QGIS with Raster › Projections › Assign projection.</source>
      <translation>请指定坐标系，在 QGIS 中用“栅格 › 投影 › 指定投影”。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>{0} is placed by ground control points or RPCs, not by a transform.</source>
      <extracomment>{0}: self._name</extracomment>
      <translation>{0} 由地面控制点或 RPC 定位，而不是由变换定位。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Rectify it first, in QGIS with Raster › Projections › Warp, or with gdalwarp.</source>
      <translation>请先校正，在 QGIS 中用“栅格 › 投影 › 变形（重投影）”，或用 gdalwarp。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The geotransform of {0} cannot be inverted: {1}.</source>
      <extracomment>{0}: self._name, {1}: terms</extracomment>
      <translation>{0} 的地理变换不可逆：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Georeference the raster anew.</source>
      <translation>请重新对栅格进行地理配准。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The raster {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>栅格 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>{0} cannot be opened as a raster: {1}.</source>
      <extracomment>{0}: path, {1}: str(error).rstrip('.')</extracomment>
      <translation>无法将 {0} 作为栅格打开：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The pixels of {0} cannot be read at column {1}, row {2}: {3}.</source>
      <extracomment>{0}: name, {1}: window.col, {2}: window.row, {3}: words</extracomment>
      <translation>无法读取 {0} 在第 {1} 列、第 {2} 行处的像素：{3}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The pixels of {0} cannot be read: {1}.</source>
      <extracomment>{0}: name, {1}: words</extracomment>
      <translation>无法读取 {0} 的像素：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The file may be damaged or no longer reachable.</source>
      <translation>文件可能已损坏或无法访问。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/segmentation.py" />
      <source>There are no prompts, so the result is empty.</source>
      <translation>没有提示，因此结果为空。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/segmentation.py" />
      <source>None of the {0} prompts lies on {1}; check the CRS of the prompts ({2}) and of the raster ({3}).</source>
      <extracomment>{0}: layer.count, {1}: Path(raster.path).name, {2}: crs_title(layer.crs) or '–', {3}: crs_title(raster.crs) or '–'</extracomment>
      <translation>{0} 个提示没有一个落在 {1} 上；请检查提示（{2}）和栅格（{3}）的坐标参照系。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/segmentation.py" />
      <source>{0} of {1} prompts are polygons that are no rectangle, so the model was not told how they lie; they count by the upright box around them.</source>
      <extracomment>{0}: irregular, {1}: layer.count</extracomment>
      <translation>{1} 个提示中的 {0} 个是非矩形的多边形，因此未告知模型其方向；它们按其外围的直立框处理。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The disk is full</source>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A file may not be written</source>
      <translation>不允许写入某个文件</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The proxy refused the connection: it wants a name and a password</source>
      <translation>代理拒绝了连接：它需要用户名和密码</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>pip does not speak to SOCKS proxies</source>
      <translation>pip 不支持 SOCKS 代理</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The certificate of the download server is not trusted</source>
      <translation>下载服务器的证书不受信任</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The download server cannot be reached</source>
      <translation>无法连接下载服务器</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A program may not be started</source>
      <translation>不允许启动某个程序</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>No file of a library fits this Python and system</source>
      <translation>没有库文件适合此 Python 和系统</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A file does not have the checksum that it must have</source>
      <translation>某个文件的校验和不符</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Installing PyTorch</source>
      <translation>安装 PyTorch</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Installing the libraries</source>
      <translation>安装库</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Getting pip ready</source>
      <translation>准备 pip</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Removing another build of PyTorch</source>
      <translation>移除 PyTorch 的另一版本</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>it said nothing</source>
      <translation>它没有任何输出</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Asking pip</source>
      <translation>询问 pip</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Making the environment</source>
      <translation>创建环境</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Trying the engine</source>
      <translation>试用引擎</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Writing into {0}</source>
      <extracomment>{0}: folder</extracomment>
      <translation>写入 {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Removing {0}</source>
      <extracomment>{0}: folder</extracomment>
      <translation>移除 {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed. {1} ({2}).</source>
      <extracomment>{0}: doing, {1}: _SENTENCES[reason], {2}: said</extracomment>
      <translation>{0}失败。{1}（{2}）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed with exit code {1}: {2}</source>
      <extracomment>{0}: doing, {1}: code, {2}: said</extracomment>
      <translation>{0}失败，退出码 {1}：{2}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed: {1} ({2}).</source>
      <extracomment>{0}: doing, {1}: error.strerror or error, {2}: error.filename</extracomment>
      <translation>{0}失败：{1}（{2}）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed: {1}.</source>
      <extracomment>{0}: doing, {1}: error.strerror or error</extracomment>
      <translation>{0}失败：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} has the checksum sha256:{1}, but not one of those it must have.</source>
      <extracomment>{0}: name, {1}: hashlib.sha256(content).hexdigest()</extracomment>
      <translation>{0} 的校验和为 sha256:{1}，不是它应有的校验和之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} has no pip and no way to get one.</source>
      <extracomment>{0}: plan.base.path</extracomment>
      <translation>{0} 没有 pip，也无法取得。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is no address that is understood.</source>
      <extracomment>{0}: shown</extracomment>
      <translation>{0} 不是可识别的地址。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} cannot be read: {1}.</source>
      <extracomment>{0}: shown, {1}: said</extracomment>
      <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The list of the engine's libraries {0} cannot be read: {1}.</source>
      <extracomment>{0}: path, {1}: error.strerror or error</extracomment>
      <translation>无法读取引擎的库列表 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The condition {0} in the list of libraries is not understood.</source>
      <extracomment>{0}: marker</extracomment>
      <translation>无法理解库列表中的条件 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is no list of pinned versions: {1}.</source>
      <extracomment>{0}: path, {1}: line[:80]</extracomment>
      <translation>{0} 不是固定版本的列表：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The address {0} in the settings of pip or of a proxy cannot be read.</source>
      <extracomment>{0}: logins.hide(address)</extracomment>
      <translation>无法读取 pip 或代理设置中的地址 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>pip's settings {0} cannot be read: line {1} is not understood.</source>
      <extracomment>{0}: place, {1}: number</extracomment>
      <translation>无法读取 pip 的设置 {0}：无法理解第 {1} 行。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>There is no CUDA build of PyTorch for macOS; choose auto or cpu.</source>
      <translation>macOS 没有 PyTorch 的 CUDA 版本；请选择 auto 或 cpu。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} cannot be started: {1}.</source>
      <extracomment>{0}: program, {1}: error.strerror or error</extracomment>
      <translation>无法启动 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} did not answer within {1} s.</source>
      <extracomment>{0}: python, {1}: _TIMEOUT_S</extracomment>
      <translation>{0} 在 {1} 秒内没有应答。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is no Python that works: {1}.</source>
      <extracomment>{0}: python, {1}: said[-1] if said else 'it said nothing'</extracomment>
      <translation>{0} 不是可用的 Python：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is Python {1}, but {2}.{3} or newer is needed.</source>
      <extracomment>{0}: python, {1}: self.version, {2}: OLDEST[0], {3}: OLDEST[1]</extracomment>
      <translation>{0} 是 Python {1}，但需要 {2}.{3} 或更高版本。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} lacks the module venv.</source>
      <extracomment>{0}: python</extracomment>
      <translation>{0} 缺少模块 venv。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>No Python fits the engine: {0}.</source>
      <extracomment>{0}: looked</extracomment>
      <translation>没有适合引擎的 Python：{0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The build of PyTorch that was agreed to ({0}) cannot be had any more: {1}</source>
      <extracomment>{0}: plan.build.name.upper(), {1}: why</extracomment>
      <translation>已同意的 PyTorch 版本（{0}）已无法取得：{1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The disk of {0} has {1} GB free, but the set-up needs {2} GB.</source>
      <extracomment>{0}: folder, {1}: (free + there) / _GIGABYTE, {2}: plan.disk_bytes / _GIGABYTE</extracomment>
      <translation>{0} 所在磁盘剩余 {1} GB，但设置需要 {2} GB。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The folder of wheels {0} lacks {1}.</source>
      <extracomment>{0}: plan.wheels, {1}: ', '.join(missing)</extracomment>
      <translation>wheel 文件夹 {0} 缺少 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The engine {0} is not complete: {1} ({2}), and {3} more.</source>
      <extracomment>{0}: python, {1}: first['name'], {2}: first['text'], {3}: len(missing) - 1</extracomment>
      <translation>引擎 {0} 不完整：{1}（{2}）以及另外 {3} 项。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The engine {0} is not complete: {1} ({2}).</source>
      <extracomment>{0}: python, {1}: first['name'], {2}: first['text']</extracomment>
      <translation>引擎 {0} 不完整：{1}（{2}）。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The interpreter {0} does not exist; name the program itself.</source>
      <extracomment>{0}: path</extracomment>
      <translation>解释器 {0} 不存在；请指定程序本身。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} holds something that this set-up did not make.</source>
      <extracomment>{0}: plan.folder</extracomment>
      <translation>{0} 中有不是由此设置创建的内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} was not made.</source>
      <extracomment>{0}: plan.python</extracomment>
      <translation>未能创建 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Another set-up is at work in {0}.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>另一个设置正在 {0} 中进行。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Set up again; if that does not help, repair, and report it with the copied diagnostics.</source>
      <translation>请重新设置；若无效，请修复，并附上复制的诊断信息报告问题。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Write / in its name or password as %2F, ? as %3F, # as %23, @ as %40, [ as %5B, and a blank as %20.</source>
      <translation>请将其用户名或密码中的 / 写作 %2F，? 写作 %3F，# 写作 %23，@ 写作 %40，[ 写作 %5B，空格写作 %20。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Correct or remove the file.</source>
      <translation>请更正或移除该文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Set up again, and see beforehand what can be had instead.</source>
      <translation>请重新设置，并事先查看可用的替代版本。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Choose repair to replace it, or use its interpreter as an existing one.</source>
      <translation>请选择修复以替换它，或将其解释器作为现有解释器使用。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Free some space, or name a folder on another disk in the variable ROSSAM_HOME; then set up again.</source>
      <translation>请释放一些空间，或在变量 ROSSAM_HOME 中指定其他磁盘上的文件夹；然后重新设置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Choose a folder that you may write to in the variable ROSSAM_HOME, or ask your administrator.</source>
      <translation>请在变量 ROSSAM_HOME 中指定您有写权限的文件夹，或询问管理员。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Set HTTPS_PROXY to http://host:port of your proxy, with name:password@ before the host where it asks for them, and start QGIS anew, or install from a folder of wheels.</source>
      <translation>请将 HTTPS_PROXY 设为代理的 http://host:port（需要时在主机前加 name:password@）并重启 QGIS，或从 wheel 文件夹安装。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Name an HTTP proxy, http://host:port, in HTTPS_PROXY and start QGIS anew, or install from a folder of wheels.</source>
      <translation>请在 HTTPS_PROXY 中指定 HTTP 代理 http://host:port 并重启 QGIS，或从 wheel 文件夹安装。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A firewall or proxy may sign connections itself: name its certificate file in the variable PIP_CERT and start QGIS anew, or install from a folder of wheels.</source>
      <translation>防火墙或代理可能自行签署连接：请在变量 PIP_CERT 中指定其证书文件并重启 QGIS，或从 wheel 文件夹安装。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Check the connection and a proxy (HTTPS_PROXY), then set up again: what was downloaded is kept. Without a network install from a folder of wheels.</source>
      <translation>请检查连接和代理（HTTPS_PROXY），然后重新设置：已下载的内容会保留。没有网络时请从 wheel 文件夹安装。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A virus scanner or a policy may block it: allow the folder of the environment, or use an existing interpreter.</source>
      <translation>可能被杀毒软件或策略阻止：请允许环境的文件夹，或使用现有解释器。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Choose another Python (3.11 to 3.13 have most), or use an existing interpreter, for instance of conda.</source>
      <translation>请选择其他 Python（3.11 至 3.13 支持最全），或使用现有解释器，例如 conda 的。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The download or the folder of wheels is damaged or was changed on its way; empty pip's cache (`python -m pip cache purge`), get the file again, and set up again.</source>
      <translation>下载内容或 wheel 文件夹已损坏或在途中被更改；请清空 pip 的缓存（`python -m pip cache purge`），重新取得文件，然后重新设置。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Install Python 3.10 or newer from your system or from python.org, or name one.</source>
      <translation>请从系统或 python.org 安装 Python 3.10 或更高版本，或指定一个。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>On Debian and Ubuntu run `sudo apt install python3-venv`; elsewhere choose another Python, or put a wheel of pip into a folder of wheels.</source>
      <translation>在 Debian 和 Ubuntu 上运行 `sudo apt install python3-venv`；在其他系统上请选择其他 Python，或将 pip 的 wheel 放入 wheel 文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Wait for it, or close the other QGIS or terminal.</source>
      <translation>请等待其完成，或关闭另一个 QGIS 或终端。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Close QGIS windows and programs that use the engine, then try again.</source>
      <translation>请关闭使用引擎的 QGIS 窗口和程序，然后重试。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Fill the folder on a machine of the same system and Python that has a network, as the help of the set-up says.</source>
      <translation>请按设置帮助的说明，在系统和 Python 相同且有网络的机器上填充该文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Repair the set-up: it makes the environment anew.</source>
      <translation>请修复设置：它会重新创建环境。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing PyTorch: {0}</source>
      <extracomment>{0}: found[1]</extracomment>
      <translation>安装 PyTorch：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Getting pip ready: {0}</source>
      <extracomment>{0}: found[1]</extracomment>
      <translation>准备 pip：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing the libraries: {0}</source>
      <extracomment>{0}: found[1]</extracomment>
      <translation>安装库：{0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing PyTorch: unpacking</source>
      <translation>安装 PyTorch：正在解包</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Getting pip ready: unpacking</source>
      <translation>准备 pip：正在解包</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing the libraries: unpacking</source>
      <translation>安装库：正在解包</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>The build is {0}; it must be one of {1}.</source>
      <extracomment>{0}: build, {1}: ', '.join(BUILDS)</extracomment>
      <translation>构建版本为 {0}；必须是 {1} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>The folder of wheels {0} does not exist; name one that does.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>wheel 文件夹 {0} 不存在；请指定存在的文件夹。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>{0} The usual build ({1}) is taken instead of that for {2}: ≈ {3} GB to download, ≈ {4} GB on the disk. It uses the processor only.</source>
      <extracomment>{0}: why, {1}: build.name.upper(), {2}: self.build.name.upper(), {3}: size_bytes / _GIGABYTE, {4}: size_bytes / _GIGABYTE</extracomment>
      <translation>{0} 改用通常的版本（{1}）代替用于 {2} 的版本：需下载 ≈ {3} GB，占用磁盘 ≈ {4} GB。它只使用处理器。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>{0} The usual build ({1}) is taken instead of that for {2}: ≈ {3} GB to download, ≈ {4} GB on the disk. It works on the processor as well.</source>
      <extracomment>{0}: why, {1}: build.name.upper(), {2}: self.build.name.upper(), {3}: size_bytes / _GIGABYTE, {4}: size_bytes / _GIGABYTE</extracomment>
      <translation>{0} 改用通常的版本（{1}）代替用于 {2} 的版本：需下载 ≈ {3} GB，占用磁盘 ≈ {4} GB。它也能在处理器上运行。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>No NVIDIA driver answers here; until there is one the processor does the work.</source>
      <translation>此处没有 NVIDIA 驱动应答；在安装驱动之前由处理器运算。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>The NVIDIA driver knows CUDA {0}, but PyTorch needs {1}.0 or newer; update the driver to use the graphics card.</source>
      <extracomment>{0}: driver, {1}: _major(cuda)</extracomment>
      <translation>NVIDIA 驱动支持 CUDA {0}，但 PyTorch 需要 {1}.0 或更高版本；请更新驱动以使用显卡。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/process.py" />
      <source>The set-up was stopped; it goes on from here when started again.</source>
      <translation>设置已停止；重新启动后从此处继续。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/python.py" />
      <source>there is none where Pythons usually are</source>
      <translation>通常存放 Python 的位置没有 Python</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/site.py" />
      <source>https://download.pytorch.org/whl/{0} has no file {1}-{2}-cp{3}-….</source>
      <extracomment>{0}: self.tag, {1}: project, {2}: version, {3}: python</extracomment>
      <translation>https://download.pytorch.org/whl/{0} 没有文件 {1}-{2}-cp{3}-….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/site.py" />
      <source>has no file {0}-{1}-cp{2}-….</source>
      <extracomment>{0}: project, {1}: version, {2}: python</extracomment>
      <translation>没有文件 {0}-{1}-cp{2}-….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/site.py" />
      <source>pip's settings forbid indexes (no-index), and its other places have no {0}-{1}-cp{2}-….</source>
      <extracomment>{0}: project, {1}: version, {2}: python</extracomment>
      <translation>pip 的设置禁止使用索引（no-index），而其他位置没有 {0}-{1}-cp{2}-….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>named by the user</source>
      <translation>由用户指定</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Looking at the machine</source>
      <translation>检查本机</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>The engine is set up</source>
      <translation>引擎已设置好</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>{0}: unpacking</source>
      <extracomment>{0}: doing</extracomment>
      <translation>{0}：正在解包</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Asking the interpreter</source>
      <translation>询问解释器</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>The interpreter can be the engine</source>
      <translation>该解释器可以作为引擎</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Everything is set up already.</source>
      <translation>全部已设置好。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Making the environment: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>创建环境：用时 {0} 秒完成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Getting pip ready: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>准备 pip：用时 {0} 秒完成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Installing the libraries: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>安装库：用时 {0} 秒完成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Installing PyTorch: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>安装 PyTorch：用时 {0} 秒完成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Trying the engine: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>试用引擎：用时 {0} 秒完成。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Removing {0}.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>正在移除 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>PyTorch for {0} is exchanged for that for {1}.</source>
      <extracomment>{0}: found.build, {1}: fresh.build</extracomment>
      <translation>用于 {0} 的 PyTorch 将换成用于 {1} 的版本。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Other versions of libraries are wanted than those that are there.</source>
      <translation>需要的库版本与现有的不同。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Going on after: {0}.</source>
      <extracomment>{0}: ', '.join(found.finished) or 'nothing'</extracomment>
      <translation>从此后继续：{0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/stretch.py" />
      <source>{0} has no valid pixel: all of it is nodata, transparent or masked out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有有效像素：全部为 nodata、透明或被掩膜。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/stretch.py" />
      <source>Check the file, or its nodata value.</source>
      <translation>请检查文件或其 nodata 值。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>The strategy {0} takes the whole image; it has no window size and upsampling.</source>
      <extracomment>{0}: strategy</extracomment>
      <translation>策略 {0} 使用整幅图像；没有窗口大小和放大倍数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>The strategy {0} chooses each window by its object; it has no window size and upsampling.</source>
      <extracomment>{0}: strategy</extracomment>
      <translation>策略 {0} 按对象选择每个窗口；没有窗口大小和放大倍数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>Leave both at 0, or choose the strategy centred or shared.</source>
      <translation>请将两者保持为 0，或选择策略 centred 或 shared。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>How objects are magnified is set, but the strategy is {0}.</source>
      <extracomment>{0}: strategy</extracomment>
      <translation>设置了对象的放大方式，但策略为 {0}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>Choose the strategy magnified, or leave these options at 0.</source>
      <translation>请选择策略 magnified，或将这些选项保持为 0。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>A window of {0} px upsampled {1} times is {2} px, but the model {3} takes 1 to {4} px.</source>
      <extracomment>{0}: window, {1}: factor, {2}: resized, {3}: card.name, {4}: input_px</extracomment>
      <translation>{0} 像素的窗口放大 {1} 倍为 {2} 像素，但模型 {3} 只接受 1 至 {4} 像素。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>Choose a window of at most {0} px, or an upsampling of at most {1}.</source>
      <extracomment>{0}: math.floor(input_px / factor), {1}: input_px / max(window, 1)</extracomment>
      <translation>请选择至多 {0} 像素的窗口，或至多 {1} 的放大倍数。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/worker.py" />
      <source>The work was cancelled before it began; nothing was written.</source>
      <translation>工作在开始之前已取消；未写入任何内容。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} has the extension {1}; choose one of {2}.</source>
      <extracomment>{0}: target.name, {1}: target.suffix, {2}: ', '.join(known)</extracomment>
      <translation>输出 {0} 的扩展名为 {1}；请选择 {2} 之一。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} is a folder; name a file.</source>
      <extracomment>{0}: path</extracomment>
      <translation>输出 {0} 是文件夹；请指定文件。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output folder {0} does not exist; create it first.</source>
      <extracomment>{0}: target.parent</extracomment>
      <translation>输出文件夹 {0} 不存在；请先创建。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} is the same file as the input {1}; choose another name.</source>
      <extracomment>{0}: path, {1}: source</extracomment>
      <translation>输出 {0} 与输入 {1} 是同一文件；请选择其他名称。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} would be replaced, but what this database holds cannot be listed: {1}.</source>
      <extracomment>{0}: target, {1}: words</extracomment>
      <translation>输出 {0} 将被替换，但无法列出该数据库的内容：{1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} would be replaced, but it holds the raster {1}.</source>
      <extracomment>{0}: target, {1}: rasters[0]</extracomment>
      <translation>输出 {0} 将被替换，但其中包含栅格 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} would be replaced, but it holds the layer {1}.</source>
      <extracomment>{0}: target, {1}: others[0]</extracomment>
      <translation>输出 {0} 将被替换，但它含有图层 {1}。</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>GeoJSON cannot state the CRS {0}, which has no code; write a GeoPackage (.gpkg) instead.</source>
      <extracomment>{0}: crs.name</extracomment>
      <translation>GeoJSON 无法表示没有代码的坐标系 {0}；请改写为 GeoPackage（.gpkg）。</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>The split val is unknown; choose of {0}.</source>
      <extracomment>{0}: ', '.join(SPLITS)</extracomment>
      <translation>划分 val 未知；请从 {0} 中选择。</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>The split train is unknown; choose of {0}.</source>
      <extracomment>{0}: ', '.join(SPLITS)</extracomment>
      <translation>划分 train 未知；请从 {0} 中选择。</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>Two sources have the same name; give one of them another name.</source>
      <translation>两个数据源同名；请为其中一个改名。</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>Weights are given for classes without objects: {0}.</source>
      <extracomment>{0}: ', '.join(strange)</extracomment>
      <translation>为没有对象的类别给出了权重：{0}。</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>The source {0} has no object to draw.</source>
      <extracomment>{0}: source</extracomment>
      <translation>数据源 {0} 没有可抽取的对象。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Training was stopped at step {0}, before anything better than {1} was learned; no model was made.</source>
      <extracomment>{0}: told.steps, {1}: _base_name(told.job)</extracomment>
      <translation>训练在第 {0} 步停止，尚未学到优于 {1} 的结果；未生成模型。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}, about {3} min left.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou, {3}: seconds / 60</extracomment>
      <translation>第 {0} 步：损失 {1}，训练平均 IoU {2}，约剩 {3} 分钟。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}, about {3} h left.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou, {3}: seconds / 3600</extracomment>
      <translation>第 {0} 步：损失 {1}，训练平均 IoU {2}，约剩 {3} 小时。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}, about {3} s left.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou, {3}: seconds</extracomment>
      <translation>第 {0} 步：损失 {1}，训练平均 IoU {2}，约剩 {3} 秒。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou</extracomment>
      <translation>第 {0} 步：损失 {1}，训练平均 IoU {2}。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>There is a model {0} already, in {1}.</source>
      <extracomment>{0}: job.name, {1}: target</extracomment>
      <translation>{1} 中已有模型 {0}。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Choose another name, or delete that model first.</source>
      <translation>请选择其他名称，或先删除该模型。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>The model cannot be written to {0}: {1}.</source>
      <extracomment>{0}: self.target, {1}: error.strerror or error</extracomment>
      <translation>无法将模型写入 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Is the disk full?</source>
      <translation>磁盘是否已满？</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>The models folder {0} cannot be written to: {1}.</source>
      <extracomment>{0}: target.parent, {1}: error.strerror or error</extracomment>
      <translation>无法写入模型文件夹 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>The variable ROSSAM_HOME names another place.</source>
      <translation>变量 ROSSAM_HOME 可指定其他位置。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>In {0} steps nothing was learned that finds the held-out objects better than {1} does (mean IoU {2}); no model was made.</source>
      <extracomment>{0}: told.steps, {1}: _base_name(told.job), {2}: told.before or 0</extracomment>
      <translation>{0} 步中没有学到比 {1} 更好地找到留出对象的结果（平均 IoU {2}）；未生成模型。</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Give more labels or steps, or a smaller learning rate; where nothing is held out, the last state is kept whatever it is.</source>
      <translation>请给出更多标注或步数，或较小的学习率；若没有留出标注，则无论如何保留最后状态。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Training was cancelled at step {0}; the best weights so far lie in {1}, and the run can be taken up.</source>
      <extracomment>{0}: run.step, {1}: setting.folder / MODEL</extracomment>
      <translation>训练在第 {0} 步取消；目前最佳的权重在 {1} 中，可以继续运行。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>{0} holds a finished run; nothing is trained again.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} 中有已完成的运行；不再重新训练。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>{0} holds a finished run without its model; its last weights are saved.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} 中有一个已完成但缺少模型的运行；将保存其最后的权重。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Going on from step {0}.</source>
      <extracomment>{0}: run.step</extracomment>
      <translation>从第 {0} 步继续。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>{0} objects to learn from, {1} held out.</source>
      <extracomment>{0}: learned, {1}: len(held_out.objects)</extracomment>
      <translation>{0} 个对象用于学习，{1} 个留出。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Step {0}: mean IoU of held-out objects {1}.</source>
      <extracomment>{0}: run.step, {1}: iou</extracomment>
      <translation>第 {0} 步：留出对象的平均 IoU {1}。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>the weights</source>
      <translation>权重本身</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>The loss of step {0} is no finite number; it comes from {1}.</source>
      <extracomment>{0}: step, {1}: ', '.join(wrong[:5]) or 'the weights'</extracomment>
      <translation>第 {0} 步的损失不是有限数值；来自 {1}。</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Look at these labels, or lower the learning rates.</source>
      <translation>请检查这些标注，或降低学习率。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe draws loose boxes, but model {0} is not told of them.</source>
      <extracomment>{0}: card.name</extracomment>
      <translation>配方会抽取松散框，但模型 {0} 不会被告知这些框。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Name "loose" in model.prompt_kinds.</source>
      <translation>请在 model.prompt_kinds 中写上“loose”。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe's loss.masks weighs {0}, but model {1} has only {2}.</source>
      <extracomment>{0}: ', '.join(lacking), {1}: card.name, {2}: ', '.join((token for token, has in there.items() if has))</extracomment>
      <translation>配方的 loss.masks 为 {0} 设了权重，但模型 {1} 只有 {2}。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Change loss.masks, or set model.high_quality or model.edge_decoder.</source>
      <translation>请修改 loss.masks，或设置 model.high_quality 或 model.edge_decoder。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Model {0} is a compact one: it has no blocks for LoRA or to unfreeze; choose learn.encoder full or frozen and learn.last_block false.</source>
      <extracomment>{0}: model.card.name</extracomment>
      <translation>模型 {0} 是紧凑模型：没有用于 LoRA 或解冻的块；请选择 learn.encoder full 或 frozen 以及 learn.last_block false。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe lets nothing learn; see the keys of learn.</source>
      <translation>配方没有可学习的部分；见 learn 的各键。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Model {0} is a vit_tiny: it has no blocks for LoRA or to unfreeze; choose learn.encoder full or frozen and learn.last_block false.</source>
      <extracomment>{0}: model.card.name</extracomment>
      <translation>模型 {0} 是 vit_tiny：没有用于 LoRA 或解冻的块；请选择 learn.encoder full 或 frozen 以及 learn.last_block false。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe starts from {0}, a {1}; architecture and settings cannot be changed then.</source>
      <extracomment>{0}: recipe.start, {1}: model.card.architecture</extracomment>
      <translation>配方从 {0}（{1}）开始；此时不能更改架构和设置。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>{0} is a {1}; only compact models change their input size during a run.</source>
      <extracomment>{0}: recipe.start, {1}: model.card.architecture</extracomment>
      <translation>{0} 是 {1}；只有紧凑模型能在运行中改变输入大小。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Leave out loop.stages; model.input_size_px holds for the whole run.</source>
      <translation>请去掉 loop.stages；model.input_size_px 适用于整个运行。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>A fresh high-quality decoder for vit_tiny is not offered.</source>
      <translation>不提供用于 vit_tiny 的新高质量解码器。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>hq_start is {0}, which has no high-quality decoder.</source>
      <extracomment>{0}: hq_start</extracomment>
      <translation>hq_start 为 {0}，它没有高质量解码器。</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>hq_start is {0}, a {1}; its high-quality decoder does not fit {2}.</source>
      <extracomment>{0}: hq_start, {1}: other.card.architecture, {2}: model.card.architecture</extracomment>
      <translation>hq_start 为 {0}（{1}）；其高质量解码器与 {2} 不匹配。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>{0} holds a run of another recipe ({1} differ).</source>
      <extracomment>{0}: folder, {1}: ', '.join(differing[:3])</extracomment>
      <translation>{0} 中有另一配方的运行（{1} 不同）。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>Choose another folder, or delete this one.</source>
      <translation>请选择其他文件夹，或删除此文件夹。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>{0} holds a run on other labels of {1} than there are now.</source>
      <extracomment>{0}: path.parent, {1}: ', '.join(differing)</extracomment>
      <translation>{0} 中的运行使用了 {1} 的标注，但与现在的标注不同。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>Delete {0} to begin anew, or choose another folder.</source>
      <extracomment>{0}: path</extracomment>
      <translation>请删除 {0} 以重新开始，或选择另一个文件夹。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>optimizer.rates names no rate for {0}, which learns.</source>
      <extracomment>{0}: part</extracomment>
      <translation>optimizer.rates 没有为要学习的 {0} 指定学习率。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>The checkpoint {0} is damaged: {1}.</source>
      <extracomment>{0}: path, {1}: ' '.join(str(error).split())</extracomment>
      <translation>检查点 {0} 已损坏：{1}。</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>Delete it to begin anew.</source>
      <translation>请删除它以重新开始。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} is of the kind {1}; known are {2}.</source>
      <extracomment>{0}: self.path, {1}: self.kind, {2}: ', '.join(KINDS)</extracomment>
      <translation>数据源 {0} 的类型为 {1}；已知的有 {2}。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>A source of the kind {0} names no path.</source>
      <extracomment>{0}: self.kind</extracomment>
      <translation>类型为 {0} 的数据源没有指定路径。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} is a raster without labels.</source>
      <extracomment>{0}: self.path</extracomment>
      <translation>数据源 {0} 是没有标注的栅格。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>Name the layer of polygons as its labels.</source>
      <translation>请指定多边形图层作为其标注。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} of the kind {1} has {2}, which only sources of the kind layer have.</source>
      <extracomment>{0}: self.path, {1}: self.kind, {2}: ', '.join(strange)</extracomment>
      <translation>类型为 {1} 的数据源 {0} 有 {2}，只有类型为 layer 的数据源才有。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} has share {1}, val_share {2} and min_side_px {3}; they must be &gt; 0, from 0 to below 1, and &gt;= 0.</source>
      <extracomment>{0}: self.path, {1}: self.share, {2}: self.val_share, {3}: self.min_side_px</extracomment>
      <translation>数据源 {0} 的 share 为 {1}、val_share 为 {2}、min_side_px 为 {3}；须分别 &gt; 0、在 0 与 1 之间（不含 1）以及 &gt;= 0。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} weights a class with less than 0.</source>
      <extracomment>{0}: self.path</extracomment>
      <translation>数据源 {0} 给某个类别的权重小于 0。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>{0} labels: each {1}: {2} and {3} more.</source>
      <extracomment>{0}: len(those), {1}: reason, {2}: named, {3}: len(those) - examples</extracomment>
      <translation>{0} 个标注：每个都{1}：{2} 以及另外 {3} 个。</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>{0} labels: each {1}: {2}.</source>
      <extracomment>{0}: len(those), {1}: reason, {2}: named</extracomment>
      <translation>{0} 个标注：每个都{1}：{2}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>The data set {0} is not at {1}.</source>
      <extracomment>{0}: title, {1}: folder</extracomment>
      <translation>数据集 {0} 不在 {1}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>Give an absolute path, or one that is relative to ROSSAM_DATA.</source>
      <translation>请给出绝对路径，或相对于 ROSSAM_DATA 的路径。</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>cannot be read, so its labels are left out</source>
      <translation>无法读取，其标注被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>has another size than its labels were drawn on, so they are left out</source>
      <translation>大小与绘制标注时不同，其标注被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} px instead of {1}</source>
      <extracomment>{0}: found, {1}: meant</extracomment>
      <translation>{0} 像素，而非 {1}</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} cannot be read, so its labels are left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 无法读取，其标注被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} cannot be read, so its labels are left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 无法读取，其标注被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} has another size than its labels were drawn on, so they are left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 大小与绘制标注时不同，其标注被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} has another size than its labels were drawn on, so they are left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 大小与绘制标注时不同，其标注被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>No label of the split {0} of the source {1} can be used.</source>
      <extracomment>{0}: split, {1}: self.spec.title</extracomment>
      <translation>数据源 {1} 的划分 {0} 中没有可用的标注。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>No label of the source {0} can be used.</source>
      <extracomment>{0}: self.spec.title</extracomment>
      <translation>数据源 {0} 没有可用的标注。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>is too small to learn from and is left out</source>
      <translation>太小而无法学习，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} × {1} px; sides of {2} px are needed</source>
      <extracomment>{0}: x1 - x0, {1}: y1 - y0, {2}: self.spec.min_side_px</extracomment>
      <translation>{0} × {1} 像素；边长需为 {2} 像素</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>has no geometry and is left out</source>
      <translation>没有几何，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>encloses no area and is left out</source>
      <translation>不包围任何面积，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>crosses itself; it was repaired and is used</source>
      <translation>自相交；已修复并使用</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>lies outside the picture and is left out</source>
      <translation>位于影像之外，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} is too small to learn from and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 太小而无法学习，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} is too small to learn from and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 太小而无法学习，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} has no geometry and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有几何，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} has no geometry and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 没有几何，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} encloses no area and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 不包围任何面积，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} encloses no area and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 不包围任何面积，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} crosses itself; it was repaired and is used.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 自相交；已修复并使用。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} crosses itself; it was repaired and is used ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 自相交；已修复并使用（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} lies outside the picture and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 位于影像之外，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} lies outside the picture and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 位于影像之外，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} do not exist.</source>
      <extracomment>{0}: file</extracomment>
      <translation>标注 {0} 不存在。</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} have no {1} field {2}; their fields are: {3}.</source>
      <extracomment>{0}: name, {1}: what, {2}: field, {3}: known</extracomment>
      <translation>标注 {0} 没有字段 {2}（{1}）；其字段为：{3}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} cannot be read: {1}.</source>
      <extracomment>{0}: file, {1}: words</extracomment>
      <translation>无法读取标注 {0}：{1}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} have no layer {1}; they have: {2}.</source>
      <extracomment>{0}: name, {1}: layer, {2}: known</extracomment>
      <translation>标注 {0} 没有图层 {1}；它有：{2}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The layer {0} of {1} has no geometry, only a table.</source>
      <extracomment>{0}: layer, {1}: name</extracomment>
      <translation>{1} 的图层 {0} 没有几何，只有表格。</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} have no geometry, only a table.</source>
      <extracomment>{0}: name</extracomment>
      <translation>标注 {0} 没有几何，只有表格。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>None of the {0} labels in {1} can be used.</source>
      <extracomment>{0}: len(names), {1}: rows.name</extracomment>
      <translation>{1} 中的 {0} 个标注都不能使用。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>The layer is empty.</source>
      <translation>图层为空。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>cannot be transformed to the raster's CRS and is left out</source>
      <translation>无法转换到栅格的坐标系，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has the same outline as another label and is left out</source>
      <translation>与另一个标注轮廓相同，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has no class; it is used as a class of its own</source>
      <translation>没有类别；作为单独的类别使用</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has a damaged geometry and is left out</source>
      <translation>几何已损坏，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>is a {0} instead of a polygon and is left out</source>
      <extracomment>{0}: what</extracomment>
      <translation>是 {0} 而非多边形，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has coordinates that are no numbers and is left out</source>
      <translation>坐标不是数值，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0}, map coordinates</source>
      <extracomment>{0}: shapely.is_valid_reason(flat)</extracomment>
      <translation>{0}，地图坐标</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>lies where the raster has no data and is left out</source>
      <translation>位于栅格没有数据处，被略去</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} cannot be transformed to the raster's CRS and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 无法转换到栅格的坐标系，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} cannot be transformed to the raster's CRS and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 无法转换到栅格的坐标系，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has the same outline as another label and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 与另一个标注轮廓相同，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has the same outline as another label and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 与另一个标注轮廓相同，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has no class; it is used as a class of its own.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 没有类别；作为单独的类别使用。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has no class; it is used as a class of its own ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 没有类别；作为单独的类别使用（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has a damaged geometry and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 几何已损坏，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has a damaged geometry and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 几何已损坏，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} is a {1} instead of a polygon and is left out.</source>
      <extracomment>{0}: name, {1}: what</extracomment>
      <translation>{0} 是 {1} 而非多边形，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} is a {1} instead of a polygon and is left out ({2}).</source>
      <extracomment>{0}: name, {1}: what, {2}: detail</extracomment>
      <translation>{0} 是 {1} 而非多边形，被略去（{2}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has coordinates that are no numbers and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 坐标不是数值，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has coordinates that are no numbers and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 坐标不是数值，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} lies where the raster has no data and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} 位于栅格没有数据处，被略去。</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} lies where the raster has no data and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} 位于栅格没有数据处，被略去（{1}）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>a ring that is no list of x, y pairs</source>
      <translation>环不是 x, y 对的列表</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>a coordinate that is no number</source>
      <translation>坐标不是数值</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>run lengths without size or counts</source>
      <translation>游程编码缺少 size 或 counts</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>run lengths of {0} pixels for {1} × {2}</source>
      <extracomment>{0}: sum(lengths), {1}: rows, {2}: columns</extracomment>
      <translation>游程编码为 {0} 像素，而尺寸为 {1} × {2}</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>Assign {0} its CRS first (QGIS: Assign projection).</source>
      <extracomment>{0}: lacking</extracomment>
      <translation>请先为 {0} 指定坐标系（QGIS：指定投影）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>The labels' CRS {0} cannot be transformed to {1}, the CRS of {2}.</source>
      <extracomment>{0}: _title(rows.crs), {1}: _title(raster.crs), {2}: name</extracomment>
      <translation>无法将标注的坐标系 {0} 转换到 {2} 的坐标系 {1}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>Reproject the labels to the raster's CRS first.</source>
      <translation>请先将标注重投影到栅格的坐标系。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>None of the {0} polygons in {1} lies on {2}: the labels cover x {3} to {4} and y {5} to {6} in {7}, the raster x {8} to {9} and y {10} to {11} in {12}.</source>
      <extracomment>{0}: len(shapes), {1}: self.labels, {2}: self.raster, {3}: x0, {4}: x1, {5}: y0, {6}: y1, {7}: _title(self.labels_crs), {8}: x0, {9}: x1, {10}: y0, {11}: y1, {12}: _title(self.raster_crs)</extracomment>
      <translation>{1} 的 {0} 个多边形都不在 {2} 上：标注在 {7} 中覆盖 x {3} 至 {4}、y {5} 至 {6}，栅格在 {12} 中覆盖 x {8} 至 {9}、y {10} 至 {11}。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>Choose the raster that they were drawn on, or check the CRS of both.</source>
      <translation>请选择绘制标注时所用的栅格，或检查两者的坐标系。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>As they stand, the labels' coordinates fit the raster: their CRS is probably wrong. Assign the layer {0} (QGIS: Assign projection).</source>
      <extracomment>{0}: _title(self.raster_crs)</extracomment>
      <translation>标注的坐标按原样与栅格吻合：其坐标系可能有误。请为图层指定 {0}（QGIS：指定投影）。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>With x and y exchanged they would: swap the labels' coordinates.</source>
      <translation>交换 x 和 y 后即可吻合：请交换标注的坐标。</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>As longitude and latitude they would: assign the layer EPSG:4326 (QGIS: Assign projection).</source>
      <translation>作为经度和纬度即可吻合：请为图层指定 EPSG:4326（QGIS：指定投影）。</translation>
    </message>
  </context>
</TS>
