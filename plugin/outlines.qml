<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<!-- @status@ and the like become the layer's columns, @text:score@ and the like words in the user's language.
     The dark line below each outline keeps it visible on bright ground. -->
<qgis version="3.22.0" styleCategories="Symbology|Labeling|MapTips" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="@status@" forceraster="0" symbollevels="0" enableorderby="0">
    <categories>
      <category render="true" symbol="0" value="ok" label="@text:ok@"/>
      <category render="true" symbol="1" value="border" label="@text:border@"/>
      <category render="true" symbol="2" value="" label="@text:none@"/>
    </categories>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="joinstyle" type="QString" value="round"/>
            <Option name="line_color" type="QString" value="20,20,20,190"/>
            <Option name="line_style" type="QString" value="solid"/>
            <Option name="line_width" type="QString" value="1.2"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
          </Option>
        </layer>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="0,229,255,38"/>
            <Option name="joinstyle" type="QString" value="round"/>
            <Option name="outline_color" type="QString" value="0,229,255,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.6"/>
            <Option name="outline_width_unit" type="QString" value="MM"/>
            <Option name="style" type="QString" value="solid"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="joinstyle" type="QString" value="round"/>
            <Option name="line_color" type="QString" value="20,20,20,190"/>
            <Option name="line_style" type="QString" value="solid"/>
            <Option name="line_width" type="QString" value="1.2"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
          </Option>
        </layer>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="255,171,0,38"/>
            <Option name="joinstyle" type="QString" value="round"/>
            <Option name="outline_color" type="QString" value="255,171,0,255"/>
            <Option name="outline_style" type="QString" value="solid"/>
            <Option name="outline_width" type="QString" value="0.6"/>
            <Option name="outline_width_unit" type="QString" value="MM"/>
            <Option name="style" type="QString" value="solid"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="joinstyle" type="QString" value="round"/>
            <Option name="line_color" type="QString" value="20,20,20,190"/>
            <Option name="line_style" type="QString" value="solid"/>
            <Option name="line_width" type="QString" value="1.2"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
          </Option>
        </layer>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="200,200,200,38"/>
            <Option name="joinstyle" type="QString" value="round"/>
            <Option name="outline_color" type="QString" value="200,200,200,255"/>
            <Option name="outline_style" type="QString" value="dash"/>
            <Option name="outline_width" type="QString" value="0.6"/>
            <Option name="outline_width_unit" type="QString" value="MM"/>
            <Option name="style" type="QString" value="solid"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="format_number(&quot;@score@&quot;, 2)" isExpression="1" fontFamily="Sans Serif" fontSize="10" fontWeight="75" fontSizeUnit="Point" textColor="255,255,255,255" textOpacity="1">
        <text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="20,20,20,255" bufferOpacity="0.9"/>
      </text-style>
      <placement placement="1" dist="0" fitInPolygonOnly="1" priority="5"/>
      <rendering drawLabels="1" fontMinPixelSize="3" fontMaxPixelSize="10000" scaleVisibility="0"/>
    </settings>
  </labeling>
  <mapTip enabled="1"><![CDATA[<b>@text:object@ [% "@prompt_id@" %]</b> · [% "@status@" %]
<table cellspacing="0" cellpadding="1">
<tr><td>@text:score@&nbsp;&nbsp;</td><td align="right">[% coalesce(format_number("@score@", 2), '–') %]</td></tr>
<tr><td>@text:stability@&nbsp;&nbsp;</td><td align="right">[% coalesce(format_number("@stability@", 2), '–') %]</td></tr>
<tr><td>@text:area@&nbsp;&nbsp;</td><td align="right">[% coalesce(format_number("@area_m2@", 1) || ' m²', '–') %]</td></tr>
<tr><td>@text:model@&nbsp;&nbsp;</td><td align="right">[% coalesce("@model@", '–') %]</td></tr>
</table>]]></mapTip>
</qgis>
