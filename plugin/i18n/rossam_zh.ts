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
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Pinned libraries</source>
      <translation>固定版本的库</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Disk space</source>
      <translation>磁盘空间</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Note</source>
      <translation>备注</translation>
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
      <source>Which PyTorch. auto: for the graphics card where an NVIDIA driver is there, else for the processor.</source>
      <translation>使用哪种 PyTorch。auto：有 NVIDIA 驱动时用于显卡，否则用于处理器。</translation>
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
      <location filename="../../rossam_core/options.py" />
      <source>Windowing strategy</source>
      <translation>窗口策略</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How windows are laid around prompts. auto: what the model was trained for; centred: one window per object, as in ROS-SAM; shared: neighbours share a window, faster where objects are dense; magnified: the smaller the object, the more it is enlarged, as in SOPSeg; whole: the whole image at once, as SAM does it.</source>
      <translation>如何围绕提示布置窗口。auto：按模型训练时的方式；centred：每个对象一个窗口，如 ROS-SAM；shared：相邻对象共用一个窗口，对象密集时更快；magnified：对象越小，放大越多，如 SOPSeg；whole：一次处理整幅影像，如 SAM。</translation>
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
      <source>Turn windows with their boxes</source>
      <translation>窗口随框旋转</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>A model that was not trained on oriented boxes sees each one in a window that is turned until the box lies level. Boxes around slanting neighbours overlap, so without it masks run into each other.</source>
      <translation>未用旋转框训练的模型会在旋转的窗口中看到每个框，直到框摆正。倾斜相邻对象的正框会重叠，不旋转则掩膜会相互混入。</translation>
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
</TS>
