<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
  <context>
    <name>ROS-SAM</name>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>Outlines</source>
      <translation>Umrisse</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>Segmented object</source>
      <translation>Segmentiertes Objekt</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>Segmented objects</source>
      <translation>Segmentierte Objekte</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>The layer {layer} cannot be edited; choose another one.</source>
      <translation>Der Layer {layer} kann nicht bearbeitet werden; bitte einen anderen wählen.</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>The layer {layer} refuses the outline.</source>
      <translation>Der Layer {layer} nimmt den Umriss nicht an.</translation>
    </message>
    <message>
      <location filename="../../plugin/acceptance.py" />
      <source>The outline has no place in the coordinate system of {layer}: {error}</source>
      <translation>Der Umriss hat im Koordinatensystem von {layer} keinen Platz: {error}</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>Score {score:.2f}, stability {stability:.2f}, {area:,.1f} m²</source>
      <translation>Güte {score:.2f}, Stabilität {stability:.2f}, {area:,.1f} m²</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>No object was found here. Move the prompt or draw a box.</source>
      <translation>Hier wurde kein Objekt gefunden. Den Prompt versetzen oder ein Rechteck ziehen.</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>The prompt lies beside the raster.</source>
      <translation>Der Prompt liegt neben dem Raster.</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>The raster has no data here.</source>
      <translation>Das Raster hat hier keine Daten.</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>The box has no area.</source>
      <translation>Das Rechteck hat keine Fläche.</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>There is no outline ({status}).</source>
      <translation>Es gibt keinen Umriss ({status}).</translation>
    </message>
    <message>
      <location filename="../../plugin/answer_text.py" />
      <source>Candidate {number} of {count}</source>
      <translation>Vorschlag {number} von {count}</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>ROS-SAM toolbar</source>
      <translation>ROS-SAM-Werkzeugleiste</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Segment by clicks</source>
      <translation>Durch Klicken segmentieren</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Outline objects by clicks and boxes on the map</source>
      <translation>Objekte durch Klicks und Rechtecke auf der Karte umreißen</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Models…</source>
      <translation>Modelle…</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Download, import and delete models</source>
      <translation>Modelle herunterladen, importieren und löschen</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Set up the engine…</source>
      <translation>Engine einrichten…</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Install, check, repair or remove what runs the models</source>
      <translation>Installieren, prüfen, reparieren oder entfernen, was die Modelle ausführt</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>ROS-SAM settings</source>
      <translation>ROS-SAM-Einstellungen</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>ROS-SAM help, without a network</source>
      <translation>ROS-SAM-Hilfe, auch ohne Netz</translation>
    </message>
    <message>
      <location filename="../../plugin/desktop.py" />
      <source>No browser could be started to show the help.</source>
      <translation>Zum Anzeigen der Hilfe ließ sich kein Browser starten.</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>The engine ended unexpectedly; the next prompt starts it again.</source>
      <translation>Die Engine wurde unerwartet beendet; der nächste Prompt startet sie neu.</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Segment by clicks (ROS-SAM)</source>
      <translation>Durch Klicken segmentieren (ROS-SAM)</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Weights of a model</source>
      <translation>Gewichte eines Modells</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
      <translation>Gewichte (*.safetensors *.pth *.pt);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Every feature of a layer</source>
      <translation>Jedes Feature eines Layers</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Select a layer of points or polygons in the layer tree first</source>
      <translation>Zuerst im Layerbaum einen Layer mit Punkten oder Polygonen auswählen</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Segmenting every feature of {layer} …</source>
      <translation>Jedes Feature von {layer} wird segmentiert …</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Added to {layer}: {count}. Without an outline: {missing}.</source>
      <translation>Zu {layer} hinzugefügt: {count}. Ohne Umriss: {missing}.</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Every feature of {layer}</source>
      <translation>Jedes Feature von {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/dock.py" />
      <source>Segment one object for each feature of {layer}, or for the selected ones where some are selected</source>
      <translation>Für jedes Feature von {layer} ein Objekt segmentieren, oder nur für die ausgewählten, wenn welche ausgewählt sind</translation>
    </message>
    <message>
      <location filename="../../plugin/first_run.py" />
      <source>The engine that outlines objects is not set up yet. Nothing is installed unasked.</source>
      <translation>Die Engine, die Objekte umreißt, ist noch nicht eingerichtet. Ungefragt wird nichts installiert.</translation>
    </message>
    <message>
      <location filename="../../plugin/first_run.py" />
      <source>Set up…</source>
      <translation>Einrichten…</translation>
    </message>
    <message>
      <location filename="../../plugin/first_run.py" />
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <location filename="../../plugin/layer_run.py" />
      <source>The run failed; QGIS's log says more.</source>
      <translation>Der Lauf ist fehlgeschlagen; mehr sagt das Protokoll von QGIS.</translation>
    </message>
    <message>
      <location filename="../../plugin/messages.py" />
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>not stated</source>
      <translation>nicht angegeben</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>None yet. “Evaluate outlines” in the toolbox tells how well it does on your own data.</source>
      <translation>Noch keine. „Umrisse bewerten“ in der Werkzeugkiste sagt, wie gut es auf eigenen Daten ist.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>bundled</source>
      <translation>mitgeliefert</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>downloaded</source>
      <translation>heruntergeladen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>own</source>
      <translation>eigenes</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>not downloaded</source>
      <translation>nicht heruntergeladen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>damaged</source>
      <translation>beschädigt</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Training data</source>
      <translation>Trainingsdaten</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>{percent} % downloaded</source>
      <translation>{percent} % heruntergeladen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <location filename="../../plugin/models_details.py" />
      <source>Measured scores</source>
      <translation>Gemessene Güte</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>It can be downloaded again.</source>
      <translation>Es kann wieder heruntergeladen werden.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>ROS-SAM models</source>
      <translation>ROS-SAM-Modelle</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import a model</source>
      <translation>Modell importieren</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Name in the list of models:</source>
      <translation>Name in der Modellliste:</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>The engine is not set up yet; without it models can be listed and deleted only.</source>
      <translation>Die Engine ist noch nicht eingerichtet; ohne sie lassen sich Modelle nur auflisten und löschen.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Take a weights file or model folder that you have; it can also be dropped here.</source>
      <translation>Eine vorhandene Gewichtsdatei oder einen Modellordner nehmen; man kann sie auch hier ablegen.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Delete…</source>
      <translation>Löschen…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import a weights file</source>
      <translation>Gewichtsdatei importieren</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
      <translation>Gewichte (*.safetensors *.pth *.pt *.bin);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Import a model folder</source>
      <translation>Modellordner importieren</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>It cannot be downloaded again.</source>
      <translation>Es kann nicht wieder heruntergeladen werden.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Delete a model</source>
      <translation>Modell löschen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Go on downloading</source>
      <translation>Weiter herunterladen</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Delete {name} ({size})?</source>
      <translation>{name} ({size}) löschen?</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Stopped. What is downloaded stays; the next attempt goes on from there.</source>
      <translation>Angehalten. Was heruntergeladen ist, bleibt; der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Stopped; nothing was imported.</source>
      <translation>Angehalten; nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Downloading {name}: {done} of {total}</source>
      <translation>{name} wird heruntergeladen: {done} von {total}</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>{name} is ready; every tool takes it by this name.</source>
      <translation>{name} ist bereit; jedes Werkzeug kennt es unter diesem Namen.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Weights file…</source>
      <translation>Gewichtsdatei…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Model folder…</source>
      <translation>Modellordner…</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>{name} is deleted; {size} are free again.</source>
      <translation>{name} ist gelöscht; {size} sind wieder frei.</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Downloading {name} …</source>
      <translation>{name} wird heruntergeladen …</translation>
    </message>
    <message>
      <location filename="../../plugin/models_dialog.py" />
      <source>Importing {name} …</source>
      <translation>{name} wird importiert …</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Engine</source>
      <translation>Engine</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Choose a Python interpreter</source>
      <translation>Python-Interpreter wählen</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>found automatically</source>
      <translation>automatisch gefunden</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>A Python interpreter that has PyTorch and rasterio. Leave it empty to use the one that “Set up the engine…” has made.</source>
      <translation>Ein Python-Interpreter mit PyTorch und rasterio. Leer lassen, um den zu nehmen, den „Engine einrichten…“ angelegt hat.</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Python interpreter</source>
      <translation>Python-Interpreter</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>The model that is chosen when QGIS starts. The toolbox keeps its own default.</source>
      <translation>Das Modell, das beim Start von QGIS gewählt ist. Die Werkzeugkiste behält ihre eigene Vorgabe.</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Colour of the outline</source>
      <translation>Farbe des Umrisses</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Folder for the engine and the models</source>
      <translation>Ordner für Engine und Modelle</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>It lies outside the plugin, so that updates keep it. The environment variable {variable} names another one.</source>
      <translation>Er liegt außerhalb der Erweiterung, damit Aktualisierungen ihn erhalten. Die Umgebungsvariable {variable} nennt einen anderen.</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>In use: {python} ({source}).</source>
      <translation>In Gebrauch: {python} ({source}).</translation>
    </message>
    <message>
      <location filename="../../plugin/options_page.py" />
      <source>In use: {python}. The environment variable {variable} names it.</source>
      <translation>In Gebrauch: {python}. Die Umgebungsvariable {variable} nennt ihn.</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>New temporary layer</source>
      <translation>Neuer temporärer Layer</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Accept</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Take a weights file or a model of your own</source>
      <translation>Eine eigene Gewichtsdatei oder ein eigenes Modell nehmen</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Write the outline into the layer (Enter)</source>
      <translation>Den Umriss in den Layer schreiben (Eingabetaste)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Point</source>
      <translation>Punkt</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Click: on the object. Shift+click, Ctrl+click or right-click: not on it. Drag: box (P)</source>
      <translation>Klick: auf dem Objekt. Umschalt+Klick, Strg+Klick oder Rechtsklick: nicht darauf. Ziehen: Rechteck (P)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Box</source>
      <translation>Rechteck</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Drag, or click two corners (B)</source>
      <translation>Ziehen oder zwei Ecken anklicken (B)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Oriented box</source>
      <translation>Gedreht</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Three clicks: both ends of an edge, then the width (O)</source>
      <translation>Drei Klicks: beide Enden einer Kante, dann die Breite (O)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Undo</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Take the last prompt back (Backspace, Ctrl+Z)</source>
      <translation>Den letzten Prompt zurücknehmen (Rücktaste, Strg+Z)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Redo</source>
      <translation>Vor</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Give the prompt again (Ctrl+Shift+Z, Ctrl+Y)</source>
      <translation>Den Prompt wieder geben (Strg+Umschalt+Z, Strg+Y)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Next</source>
      <translation>Nächster</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Show the next candidate for these prompts (Tab, N)</source>
      <translation>Den nächsten Vorschlag zu diesen Prompts zeigen (Tab, N)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Take all prompts away (Esc)</source>
      <translation>Alle Prompts wegnehmen (Esc)</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Click the object; Shift+click or right-click what does not belong to it. Drag a box around it.</source>
      <translation>Das Objekt anklicken; mit Umschalt+Klick oder Rechtsklick, was nicht dazugehört. Oder ein Rechteck darum ziehen.</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Drag a box around the object, or click two corners.</source>
      <translation>Ein Rechteck um das Objekt ziehen oder zwei Ecken anklicken.</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Click both ends of one edge (or drag along it), then click how wide the object is.</source>
      <translation>Beide Enden einer Kante anklicken (oder an ihr entlang ziehen), dann anklicken, wie breit das Objekt ist.</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Choose how to prompt, then work on the map.</source>
      <translation>Wählen, womit geprompted wird, dann auf der Karte arbeiten.</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>The picture to segment on</source>
      <translation>Das Bild, auf dem segmentiert wird</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Who draws the outlines</source>
      <translation>Wer die Umrisse zeichnet</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>Outlines to</source>
      <translation>Umrisse nach</translation>
    </message>
    <message>
      <location filename="../../plugin/panel.py" />
      <source>The polygon layer that accepted outlines go to, through its edit buffer</source>
      <translation>Der Polygonlayer, in dessen Bearbeitungspuffer übernommene Umrisse kommen</translation>
    </message>
    <message>
      <location filename="../../plugin/questions.py" />
      <source>Choose a raster layer first.</source>
      <translation>Zuerst einen Rasterlayer wählen.</translation>
    </message>
    <message>
      <location filename="../../plugin/questions.py" />
      <source>The raster {raster} cannot be opened; has its file moved?</source>
      <translation>Das Raster {raster} kann nicht geöffnet werden; ist seine Datei umgezogen?</translation>
    </message>
    <message>
      <location filename="../../plugin/questions.py" />
      <source>The prompt has no place on {raster}: {error}</source>
      <translation>Der Prompt hat auf {raster} keinen Platz: {error}</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>The engine ended. The next prompt starts it again.</source>
      <translation>Die Engine wurde beendet. Der nächste Prompt startet sie neu.</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>There is no answer; the message says why.</source>
      <translation>Es gibt keine Antwort; die Meldung sagt warum.</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Starting the engine …</source>
      <translation>Die Engine startet …</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Fetching the picture …</source>
      <translation>Das Bild wird geholt …</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Loading the model …</source>
      <translation>Das Modell wird geladen …</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Ready.</source>
      <translation>Bereit.</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Working …</source>
      <translation>Arbeitet …</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Now click the object itself or draw a box.</source>
      <translation>Jetzt das Objekt selbst anklicken oder ein Rechteck ziehen.</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Added to {layer}.</source>
      <translation>Zu {layer} hinzugefügt.</translation>
    </message>
    <message>
      <location filename="../../plugin/segmenter.py" />
      <source>Nothing was accepted. {reason}</source>
      <translation>Nichts wurde übernommen. {reason}</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Set up the engine</source>
      <translation>Engine einrichten</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Install</source>
      <translation>Installieren</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Use an existing Python</source>
      <translation>Vorhandenes Python verwenden</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>From the network</source>
      <translation>Aus dem Netz</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>A folder of wheels to install from, without a network.</source>
      <translation>Ein Ordner mit Wheels, aus dem ohne Netz installiert wird.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Found automatically</source>
      <translation>Automatisch gefunden</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The Python (3.10 or newer) to make the environment with.</source>
      <translation>Das Python (3.10 oder neuer), mit dem die Umgebung angelegt wird.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>PyTorch for</source>
      <translation>PyTorch für</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Folder of wheels</source>
      <translation>Ordner mit Wheels</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Python</source>
      <translation>Python</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Set up</source>
      <translation>Einrichten</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Repair</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Makes the environment anew.</source>
      <translation>Legt die Umgebung neu an.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Removes the environment; models stay.</source>
      <translation>Entfernt die Umgebung; Modelle bleiben.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>An interpreter that has PyTorch, rasterio and the other libraries already, for instance of conda, can be the engine. It is checked by segmenting a small picture; nothing is installed or changed in it.</source>
      <translation>Ein Interpreter, der PyTorch, rasterio und die anderen Bibliotheken schon hat, etwa von conda, kann die Engine sein. Er wird geprüft, indem ein kleines Bild segmentiert wird; in ihm wird nichts installiert oder geändert.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The program python, for instance …/bin/python</source>
      <translation>Das Programm python, zum Beispiel …/bin/python</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Check and use</source>
      <translation>Prüfen und verwenden</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Stop using it</source>
      <translation>Nicht mehr verwenden</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Copy diagnostics</source>
      <translation>Diagnose kopieren</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Versions, places and the end of the log, without names and passwords.</source>
      <translation>Versionen, Orte und das Ende des Protokolls, ohne Namen und Passwörter.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Looking at this machine …</source>
      <translation>Dieser Rechner wird untersucht …</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Pinned libraries</source>
      <translation>Festgelegte Bibliotheken</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Disk space</source>
      <translation>Speicherplatz</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The engine is set up.</source>
      <translation>Die Engine ist eingerichtet.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The environment was removed.</source>
      <translation>Die Umgebung wurde entfernt.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The interpreter works and is used from now on.</source>
      <translation>Der Interpreter funktioniert und wird ab jetzt verwendet.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Stopped. Started again, it goes on from here.</source>
      <translation>Angehalten. Neu gestartet geht es hier weiter.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The diagnostics are in the clipboard.</source>
      <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Processor only (small download)</source>
      <translation>Nur Prozessor (kleiner Download)</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>NVIDIA graphics card</source>
      <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>Go on</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The engine is ready: {python} ({source}).</source>
      <translation>Die Engine ist bereit: {python} ({source}).</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_dialog.py" />
      <source>The variable comes before what is chosen here.</source>
      <translation>Die Variable gilt vor dem, was hier gewählt wird.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Boxes</source>
      <translation>Boxen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Masks</source>
      <translation>Masken</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Objects to review</source>
      <translation>Durchzusehende Objekte</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Masks within their enlarged box by themselves</source>
      <translation>Masken, die von selbst in ihrer vergrößerten Box liegen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Files that could not be used</source>
      <translation>Unbrauchbare Dateien</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Build masks from boxes</source>
      <translation>Masken aus Boxen bauen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Data sets</source>
      <translation>Datensätze</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Makes a data set of instance masks from images with boxes.</source>
      <translation>Macht aus Bildern mit Boxen einen Datensatz aus Instanzmasken.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Data set</source>
      <translation>Datensatz</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Boxes to review</source>
      <translation>Durchzusehende Boxen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Folder of images</source>
      <translation>Ordner mit Bildern</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Folder with a file of boxes per image</source>
      <translation>Ordner mit einer Boxendatei je Bild</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>COCO JSON with the boxes of all images</source>
      <translation>COCO-JSON mit den Boxen aller Bilder</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Layer with the boxes of all images</source>
      <translation>Layer mit den Boxen aller Bilder</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Class field</source>
      <translation>Klassenfeld</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Image field</source>
      <translation>Bildfeld</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Format of the files of boxes</source>
      <translation>Format der Boxendateien</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>Bands for red, green and blue, e.g. 4,3,2</source>
      <translation>Kanäle für Rot, Grün und Blau, z. B. 4,3,2</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks.py" />
      <source>{masks:,} masks of {count:,} boxes on {images:,} images with {model}; {doubtful:,} objects to review.</source>
      <translation>{masks:,} Masken aus {count:,} Boxen auf {images:,} Bildern mit {model}; {doubtful:,} Objekte sind durchzusehen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>Give the boxes in one way: a folder with a file per image, one COCO JSON, or a layer.</source>
      <translation>Geben Sie die Boxen auf eine Art an: als Ordner mit einer Datei je Bild, als eine COCO-JSON-Datei oder als Layer.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>The folder of images {folder} does not exist.</source>
      <translation>Den Bilderordner {folder} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>The boxes {boxes} do not exist.</source>
      <translation>Die Boxen {boxes} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>{count} bands were chosen; choose three (red, green, blue), one, or none for the raster's own colours.</source>
      <translation>{count} Kanäle wurden gewählt; bitte drei (Rot, Grün, Blau), einen oder keinen für die eigenen Farben des Rasters wählen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>The layer {layer} cannot be opened.</source>
      <translation>Der Layer {layer} kann nicht geöffnet werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_checks.py" />
      <source>“{text}” is no list of band numbers such as 4,3,2.</source>
      <translation>„{text}“ ist keine Liste von Kanalnummern wie 4,3,2.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>Images or rasters; subfolders are searched as well.</source>
      <translation>Bilder oder Raster; Unterordner werden mit durchsucht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>One file per image, with the image's name: text of DOTA or YOLO, JSON of SODA-A or COCO, or a vector file. It may be the folder of images itself.</source>
      <translation>Eine Datei je Bild mit dem Namen des Bildes: Text von DOTA oder YOLO, JSON von SODA-A oder COCO oder eine Vektordatei. Es darf der Bilderordner selbst sein.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>In place of the folder: one COCO JSON that names the images.</source>
      <translation>Statt des Ordners: eine COCO-JSON-Datei, die die Bilder nennt.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>In place of the folder: polygons, upright or rotated, in any CRS. Each is asked on every raster on which its middle lies.</source>
      <translation>Statt des Ordners: Polygone, aufrecht oder gedreht, in beliebigem KBS. Jedes wird auf jedem Raster gefragt, auf dem seine Mitte liegt.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A field of the layer whose values become the classes.</source>
      <translation>Ein Feld des Layers, dessen Werte die Klassen werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A field of the layer that names the image of each box; needed for images without georeference.</source>
      <translation>Ein Feld des Layers, das das Bild jeder Box nennt; nötig bei Bildern ohne Georeferenz.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>auto looks into the files.</source>
      <translation>auto sieht in die Dateien.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>Which model to use; public models appear once they are downloaded.</source>
      <translation>Welches Modell benutzt wird; öffentliche Modelle erscheinen, sobald sie heruntergeladen sind.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A file of weights, or a folder with a model card, in place of the model's own.</source>
      <translation>Eine Gewichtsdatei oder ein Ordner mit Modellkarte anstelle der Gewichte des Modells.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>Three band numbers, or one; empty takes the images' own colours.</source>
      <translation>Drei Kanalnummern oder eine; leer nimmt die eigenen Farben der Bilder.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/build_masks_help.py" />
      <source>A new or empty folder. An interrupted run in it goes on when it is started again with the same settings.</source>
      <translation>Ein neuer oder leerer Ordner. Ein unterbrochener Lauf darin geht weiter, wenn er mit denselben Einstellungen neu gestartet wird.</translation>
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
&lt;p&gt;Macht &lt;b&gt;Instanzmasken&lt;/b&gt; aus gedrehten oder aufrechten Boxen, etwa um aus einem Datensatz zum
Finden von Objekten einen zum Segmentieren zu machen.&lt;/p&gt;
&lt;p&gt;Der Ordner bekommt&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;polygons.json&lt;/b&gt;, &lt;b&gt;rle.json&lt;/b&gt;: COCO-JSON mit Polygonen und mit Lauflängen&lt;/li&gt;
&lt;li&gt;&lt;b&gt;masks.gpkg&lt;/b&gt;: jede Box einmal, mit Maske, Bewertung und Status&lt;/li&gt;
&lt;li&gt;&lt;b&gt;review.csv&lt;/b&gt;, &lt;b&gt;review.gpkg&lt;/b&gt;: was ein Mensch ansehen sollte, das Schlimmste zuerst, und
warum&lt;/li&gt;
&lt;li&gt;&lt;b&gt;sheets&lt;/b&gt;: Bilder von Objekten mit Box und Maske&lt;/li&gt;
&lt;li&gt;&lt;b&gt;problems.csv&lt;/b&gt;: Bilder und Dateien, die nicht zu gebrauchen waren, wenn es welche gibt&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;Ein Objekt darf so weit reichen wie seine um 1,15 vergrößerte Box; was darüber hinausgeht, wird
abgeschnitten und gemeldet.&lt;/p&gt;
</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Download a model</source>
      <translation>Modell herunterladen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Brings a public SAM, HQ-SAM or MobileSAM into the models folder.</source>
      <translation>Bringt ein öffentliches SAM, HQ-SAM oder MobileSAM in den Modellordner.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Mirror</source>
      <translation>Spiegelserver</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>File that you already have</source>
      <translation>Bereits vorhandene Datei</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Weights file</source>
      <translation>Gewichtsdatei</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>The algorithm was run without being prepared.</source>
      <translation>Der Algorithmus wurde ohne Vorbereitung ausgeführt.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>Weights (*.pth *.pt);;All files (*)</source>
      <translation>Gewichte (*.pth *.pt);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>{name} is verified and lies in {path}.</source>
      <translation>{name} ist geprüft und liegt in {path}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download.py" />
      <source>The file {path} does not exist.</source>
      <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download_help.py" />
      <source>&lt;p&gt;Brings a public model into the models folder. Afterwards every tool takes it by its name, offline.&lt;/p&gt;&lt;p&gt;The file is compared with the published one, bit by bit. A download that was interrupted goes on where it stopped. The proxy of QGIS's network settings is used.&lt;/p&gt;&lt;p&gt;The bundled model needs no download.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Bringt ein öffentliches Modell in den Modellordner. Danach kennt es jedes Werkzeug unter seinem Namen, ohne Netz.&lt;/p&gt;&lt;p&gt;Die Datei wird Bit für Bit mit der veröffentlichten verglichen. Ein unterbrochener Download geht dort weiter, wo er aufgehört hat. Der Proxy aus den Netzwerkeinstellungen von QGIS wird benutzt.&lt;/p&gt;&lt;p&gt;Das mitgelieferte Modell braucht keinen Download.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download_help.py" />
      <source>The model's file, where you have brought it by other means. It is compared with what was published and copied; nothing is downloaded.</source>
      <translation>Die Datei des Modells, wenn sie auf anderem Weg gekommen ist. Sie wird mit der veröffentlichten verglichen und kopiert; nichts wird heruntergeladen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/download_help.py" />
      <source>Address of a folder that holds the published files under their own names; they are taken from there.</source>
      <translation>Adresse eines Ordners, der die veröffentlichten Dateien unter ihren Namen enthält; von dort werden sie genommen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Downloading {:,} bytes</source>
      <translation>{:,} Bytes werden heruntergeladen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Loading the model</source>
      <translation>Das Modell wird geladen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Segmenting {:,} prompts</source>
      <translation>{:,} Prompts werden segmentiert</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Writing {:,} outlines</source>
      <translation>{:,} Umrisse werden geschrieben</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Reading the layers</source>
      <translation>Die Layer werden gelesen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Pairing {:,} objects</source>
      <translation>{:,} Objekte werden gepaart</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Measuring {:,} objects</source>
      <translation>{:,} Objekte werden gemessen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Reading the labels</source>
      <translation>Die Labels werden gelesen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Building masks</source>
      <translation>Masken werden gebaut</translation>
    </message>
    <message>
      <location filename="../../processing_provider/engine_access.py" />
      <source>Drawing {:,} contact sheets</source>
      <translation>{:,} Kontaktbögen werden gezeichnet</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Mean IoU</source>
      <translation>Mittlere IoU</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Median IoU</source>
      <translation>Median der IoU</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Mean boundary IoU (2 pixels)</source>
      <translation>Mittlere Rand-IoU (2 Pixel)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Union IoU</source>
      <translation>IoU der Vereinigung</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Objects with an outline</source>
      <translation>Objekte mit Umriss</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Objects without an outline</source>
      <translation>Objekte ohne Umriss</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Outlines without an object</source>
      <translation>Umrisse ohne Objekt</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Precision at IoU 0.5</source>
      <translation>Genauigkeit bei IoU 0,5</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Recall at IoU 0.5</source>
      <translation>Trefferquote bei IoU 0,5</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Evaluate outlines</source>
      <translation>Umrisse bewerten</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Evaluation</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Says how well outlines fit the true ones, object by object and in all.</source>
      <translation>Sagt, wie gut Umrisse zu den wahren passen, Objekt für Objekt und insgesamt.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Outlines to judge</source>
      <translation>Zu bewertende Umrisse</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>True outlines</source>
      <translation>Wahre Umrisse</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Id field of both layers</source>
      <translation>Id-Feld beider Layer</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Image or scene field</source>
      <translation>Bild- oder Szenenfeld</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Pixel size in metres</source>
      <translation>Pixelgröße in Metern</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Objects</source>
      <translation>Objekte</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>A raster and a pixel size were given; give one of them.</source>
      <translation>Raster und Pixelgröße sind beide angegeben; bitte nur eines davon angeben.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{layer} has points; polygons are compared by their areas.</source>
      <translation>{layer} enthält Punkte; verglichen werden die Flächen von Polygonen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{layer} has lines; polygons are compared by their areas.</source>
      <translation>{layer} enthält Linien; verglichen werden die Flächen von Polygonen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{layer} has no geometry; polygons are compared by their areas.</source>
      <translation>{layer} hat keine Geometrie; verglichen werden die Flächen von Polygonen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>The raster {raster} cannot be opened.</source>
      <translation>Das Raster {raster} kann nicht geöffnet werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_checks.py" />
      <source>{raster} has no file and so no pixels of its own; give a pixel size.</source>
      <translation>{raster} hat keine Datei und damit keine eigenen Pixel; bitte eine Pixelgröße angeben.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Polygons to judge, for instance the outlines of “Segment objects by prompts”. Any CRS; features without geometry count as nothing found.</source>
      <translation>Zu bewertende Polygone, zum Beispiel die Umrisse aus „Objekte nach Prompts segmentieren“. Jedes KBS; Features ohne Geometrie gelten als nicht gefunden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>The true polygons, for instance drawn by hand.</source>
      <translation>Die wahren Polygone, zum Beispiel von Hand gezeichnet.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>A field that both layers have: features with the same value make a pair. Without it, pairs are made by overlap, the best first, one to one.</source>
      <translation>Ein Feld, das beide Layer haben: Features mit gleichem Wert bilden ein Paar. Ohne es werden Paare nach Überlappung gebildet, die besten zuerst, eins zu eins.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Results are also given for each value of this field.</source>
      <translation>Ergebnisse gibt es auch für jeden Wert dieses Feldes.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Says which image or scene an object belongs to. Intervals and the union IoU are then by image, as in papers; where the predictions have the field too, only features of one image make a pair.</source>
      <translation>Sagt, zu welchem Bild oder welcher Szene ein Objekt gehört. Intervalle und die IoU der Vereinigung gelten dann je Bild, wie in Veröffentlichungen; haben auch die Vorhersagen das Feld, bilden nur Features eines Bildes Paare.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>In the pixels of this raster sizes and boundary bands are measured. Without it and without a pixel size there are none.</source>
      <translation>In den Pixeln dieses Rasters werden Größen und Randstreifen gemessen. Ohne Raster und ohne Pixelgröße gibt es beides nicht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Side of a pixel on the ground in metres, in place of a raster.</source>
      <translation>Seitenlänge eines Pixels am Boden in Metern, anstelle eines Rasters.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_help.py" />
      <source>Report with all numbers, charts and the objects that were found worst; one file without links.</source>
      <translation>Bericht mit allen Zahlen, Diagrammen und den am schlechtesten gefundenen Objekten; eine Datei ohne Verweise.</translation>
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
&lt;p&gt;Sagt, &lt;b&gt;wie gut Umrisse passen&lt;/b&gt;: IoU und Rand-IoU jedes Objekts, nach Klasse
und Größe, Genauigkeit und Trefferquote.&lt;/p&gt;
&lt;p&gt;Jedes Objekt der Referenz bekommt höchstens einen Umriss als Partner. Ein verfehltes Objekt zählt als
IoU 0. Der Layer der Objekte hat jedes Feature der Referenz mit allen Attributen und&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;result&lt;/b&gt;: &lt;i&gt;matched&lt;/i&gt; (getroffen), &lt;i&gt;missed&lt;/i&gt; (verfehlt) oder &lt;i&gt;no outline&lt;/i&gt; (die Referenz selbst hat
keinen)&lt;/li&gt;
&lt;li&gt;&lt;b&gt;iou&lt;/b&gt;: gemeinsame durch bedeckte Fläche, 0 bis 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;biou_1px&lt;/b&gt;, &lt;b&gt;biou_2px&lt;/b&gt;: dasselbe innerhalb von 1 und 2 Pixeln am Rand&lt;/li&gt;
&lt;li&gt;&lt;b&gt;size_px&lt;/b&gt;, &lt;b&gt;size_bin&lt;/b&gt;: längste Seite&lt;/li&gt;
&lt;li&gt;&lt;b&gt;prediction_fid&lt;/b&gt;: Feature-Id des Umrisses&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;Die Zahlen sind auch Ausgaben: Mittel und Median der IoU, mittlere Rand-IoU (2 Pixel), IoU der Vereinigung,
Genauigkeit und Trefferquote bei IoU 0,5, wie viele getroffen, verfehlt und ohne Partner sind.&lt;/p&gt;
</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>The work was cancelled; nothing was written.</source>
      <translation>Die Arbeit wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>{layer} cannot be copied to {file}: {reason}. Is the disk full?</source>
      <translation>{layer} kann nicht nach {file} kopiert werden: {reason}. Ist die Platte voll?</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>The engine's answer {file} cannot be read.</source>
      <translation>Die Antwort der Engine {file} kann nicht gelesen werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>Object {number} cannot be written: {reason}.</source>
      <translation>Objekt {number} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/evaluate_layers.py" />
      <source>is the disk full?</source>
      <translation>ist die Platte voll?</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Fine-tune a model</source>
      <translation>Modell nachtrainieren</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Teaches a model the objects of a layer of polygons on a raster.</source>
      <translation>Bringt einem Modell die Objekte eines Polygonlayers auf einem Raster bei.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Labels with problems</source>
      <translation>Labels mit Problemen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Model folder</source>
      <translation>Modellordner</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Mean IoU with the base model</source>
      <translation>Mittlere IoU mit dem Ausgangsmodell</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Mean IoU with the new model</source>
      <translation>Mittlere IoU mit dem neuen Modell</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Steps done</source>
      <translation>Ausgeführte Schritte</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Labels (true outlines)</source>
      <translation>Labels (wahre Umrisse)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Id field</source>
      <translation>Id-Feld</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Model to start from</source>
      <translation>Ausgangsmodell</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Name of the new model</source>
      <translation>Name des neuen Modells</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>The model {name} lies in {folder}; every algorithm offers it by its name.</source>
      <translation>Das Modell {name} liegt in {folder}; jeder Algorithmus bietet es unter seinem Namen an.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Training was stopped; the best model so far is kept (step {step}).</source>
      <translation>Das Training wurde angehalten; das bisher beste Modell bleibt (Schritt {step}).</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>Mean IoU of the held-out labels: {before:.3f} with the base model, {after:.3f} with the new one.</source>
      <translation>Mittlere IoU der zurückgehaltenen Labels: {before:.3f} mit dem Ausgangsmodell, {after:.3f} mit dem neuen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune.py" />
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has no features to learn from.</source>
      <translation>{layer} hat keine Features, aus denen sich lernen lässt.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>The raster {name} cannot be opened.</source>
      <translation>Das Raster {name} kann nicht geöffnet werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>The layer {name} cannot be opened.</source>
      <translation>Der Layer {name} kann nicht geöffnet werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has points; labels are polygons.</source>
      <translation>{layer} enthält Punkte; Labels sind Polygone.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has lines; labels are polygons.</source>
      <translation>{layer} enthält Linien; Labels sind Polygone.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>{layer} has no geometry; labels are polygons.</source>
      <translation>{layer} hat keine Geometrie; Labels sind Polygone.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_checks.py" />
      <source>There is a model {name} already; choose another name, or delete that model first.</source>
      <translation>Ein Modell {name} gibt es schon; bitte einen anderen Namen wählen oder jenes Modell vorher löschen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>&lt;p&gt;Teaches a model &lt;b&gt;your own objects&lt;/b&gt;: a raster and polygons in, a model out that outlines such objects better. Everything stays on this computer.&lt;/p&gt;&lt;p&gt;Whole blocks of the raster are held out. How well the model outlines the objects there is measured before, now and then, and at the end; the best state is kept. While it learns, the log shows the loss (less is better) and the mean IoU.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cancel stops early and keeps the best model so far.&lt;/b&gt; If nothing better than the base model was learned, none is made.&lt;/p&gt;&lt;p&gt;The model appears by its name in “Segment objects by prompts”, in the list of models, on the command line and in Python. IOU_BEFORE and IOU_AFTER are the mean IoU of the held-out labels with the base model and with the new one.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Bringt einem Modell &lt;b&gt;eigene Objekte&lt;/b&gt; bei: Raster und Polygone hinein, heraus kommt ein Modell, das solche Objekte besser umreißt. Alles bleibt auf diesem Rechner.&lt;/p&gt;&lt;p&gt;Ganze Blöcke des Rasters werden zurückgehalten. Wie gut das Modell dort Objekte umreißt, wird vorher, zwischendurch und am Ende gemessen; der beste Stand bleibt. Während es lernt, zeigt das Protokoll den Verlust (weniger ist besser) und die mittlere IoU.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Abbrechen hört früher auf und behält das bisher beste Modell.&lt;/b&gt; Wurde nichts Besseres als das Ausgangsmodell gelernt, entsteht keines.&lt;/p&gt;&lt;p&gt;Das Modell erscheint unter seinem Namen in „Objekte nach Prompts segmentieren“, in der Modellliste, auf der Kommandozeile und in Python. IOU_BEFORE und IOU_AFTER sind die mittlere IoU der zurückgehaltenen Labels mit dem Ausgangsmodell und mit dem neuen.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The image on which the labels were drawn: any raster that QGIS shows, local or from a server.</source>
      <translation>Das Bild, auf dem die Labels gezeichnet wurden: jedes Raster, das QGIS zeigt, lokal oder von einem Server.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>Three bands in the order red, green, blue, or a single one. When none is chosen, the raster's own colours are used, or its first three bands.</source>
      <translation>Drei Kanäle in der Reihenfolge Rot, Grün, Blau oder ein einzelner. Ist keiner gewählt, gelten die eigenen Farben des Rasters oder seine ersten drei Kanäle.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The true outlines, one polygon for each object, in any CRS. Some dozens are enough to begin with; draw them exactly and vary the places.</source>
      <translation>Die wahren Umrisse, ein Polygon je Objekt, in jedem KBS. Einige Dutzend genügen für den Anfang; genau zeichnen und die Orte variieren.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>What kind of object a label is. Labels without a class make one of their own.</source>
      <translation>Welche Art von Objekt ein Label ist. Labels ohne Klasse bilden eine eigene.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>Messages name labels by this field; without it by their feature id.</source>
      <translation>Meldungen nennen Labels nach diesem Feld; ohne es nach ihrer Feature-Id.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The model to start from. The bundled model learns within minutes on a processor; the large ones need a graphics card and must be downloaded first.</source>
      <translation>Das Modell, von dem ausgegangen wird. Das mitgelieferte lernt auf einem Prozessor binnen Minuten; die großen brauchen eine Grafikkarte und müssen zuerst heruntergeladen werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>A weights file or model folder to start from instead of the model chosen above.</source>
      <translation>Gewichtsdatei oder Modellordner als Ausgangspunkt anstelle des oben gewählten Modells.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>What the new model is called: letters, digits, '-', '_', '+' and '.'. Every algorithm then offers it by this name.</source>
      <translation>Wie das neue Modell heißt: Buchstaben, Ziffern, '-', '_', '+' und '.'. Jeder Algorithmus bietet es dann unter diesem Namen an.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/finetune_help.py" />
      <source>The labels that cannot be used as they are, with all their attributes, what is wrong with them and what was done about it.</source>
      <translation>Die Labels, die so nicht verwendet werden können, mit allen Attributen, was mit ihnen nicht stimmt und was damit geschah.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/label_problems.py" />
      <source>The label {name} cannot be written: {reason}.</source>
      <translation>Das Label {name} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/model_inputs.py" />
      <source>Bands for red, green and blue</source>
      <translation>Kanäle für Rot, Grün und Blau</translation>
    </message>
    <message>
      <location filename="../../processing_provider/model_inputs.py" />
      <source>Weights file in place of the model's</source>
      <translation>Gewichtsdatei anstelle des Modells</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>found</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>found; the prompt reaches beyond the raster</source>
      <translation>gefunden; der Prompt reicht über das Raster hinaus</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>no outline</source>
      <translation>kein Umriss</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Object</source>
      <translation>Objekt</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Score</source>
      <translation>Güte</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Stability</source>
      <translation>Stabilität</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>Area</source>
      <translation>Fläche</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>The outline of prompt {number} cannot be written: {reason}.</source>
      <translation>Der Umriss von Prompt {number} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/outlines.py" />
      <source>The style of the outlines was not applied: {reason}</source>
      <translation>Der Stil der Umrisse wurde nicht angewendet: {reason}</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>{layer} has no field '{field}'; its fields are: {known}.</source>
      <translation>{layer} hat kein Feld '{field}'; seine Felder sind: {known}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>Band {band} was asked of {raster}, which has {count}; choose band 1.</source>
      <translation>Kanal {band} von {raster} wurde verlangt, das {count} hat; bitte Kanal 1 wählen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>Band {band} was asked of {raster}, which has {count}; choose bands 1 to {count}.</source>
      <translation>Kanal {band} von {raster} wurde verlangt, das {count} hat; bitte Kanäle 1 bis {count} wählen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>The weights file {file} does not exist.</source>
      <translation>Die Gewichtsdatei {file} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>{file} is an input as well; choose another file for the result.</source>
      <translation>{file} ist auch eine Eingabe; bitte eine andere Datei für das Ergebnis wählen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>The folder {folder} for the result does not exist.</source>
      <translation>Den Ordner {folder} für das Ergebnis gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/parameter_checks.py" />
      <source>The folder {folder} for the result cannot be written to.</source>
      <translation>In den Ordner {folder} für das Ergebnis kann nicht geschrieben werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/prompt_export.py" />
      <source>The prompts cannot be copied to {file}: {reason}. Is the disk full?</source>
      <translation>Die Prompts können nicht nach {file} kopiert werden: {reason}. Ist die Platte voll?</translation>
    </message>
    <message>
      <location filename="../../processing_provider/prompt_placing.py" />
      <source>{raster} is a picture without a place on the map; the coordinates of {layer} are taken as its columns and rows, not as {crs}.</source>
      <translation>{raster} ist ein Bild ohne Ort auf der Karte; die Koordinaten von {layer} gelten als dessen Spalten und Zeilen, nicht als {crs}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/prompt_placing.py" />
      <source>{layer} cannot be placed on {raster}: {reason}.</source>
      <translation>{layer} kann nicht auf {raster} gelegt werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/provider.py" />
      <source>ROS-SAM: outlines from rasters and prompts</source>
      <translation>ROS-SAM: Umrisse aus Rastern und Prompts</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{raster} has no file: exporting {columns:,} × {lines:,} pixels of {step:g} map units around the prompts.</source>
      <translation>{raster} hat keine Datei: {columns:,} × {lines:,} Pixel zu {step:g} Karteneinheiten um die Prompts werden exportiert.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{file} cannot be written: {reason}.</source>
      <translation>{file} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>No prompt lies on {raster}: the prompts span {prompts}, the raster {extent}.</source>
      <translation>Kein Prompt liegt auf {raster}: die Prompts reichen über {prompts}, das Raster über {extent}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{raster} has no file; its part around the prompts would be exported with {columns:,} × {lines:,} pixels, more than {most:,} in all. Select fewer prompts that lie closer together, or save the raster as a file first.</source>
      <translation>{raster} hat keine Datei; sein Teil um die Prompts ergäbe {columns:,} × {lines:,} Pixel, mehr als {most:,} insgesamt. Bitte weniger Prompts auswählen, die näher beieinander liegen, oder das Raster zuerst als Datei speichern.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/raster_source.py" />
      <source>{raster} cannot be exported to {file} (error {number}).</source>
      <translation>{raster} kann nicht nach {file} exportiert werden (Fehler {number}).</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Segment objects by prompts</source>
      <translation>Objekte nach Prompts segmentieren</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Segmentation</source>
      <translation>Segmentierung</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Outlines the object of every box or point of a layer on a raster.</source>
      <translation>Umreißt das Objekt jedes Rechtecks oder Punktes eines Layers auf einem Raster.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Instance raster</source>
      <translation>Instanzraster</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Number of outlines' features</source>
      <translation>Anzahl der Features mit Umrissen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Features without an outline</source>
      <translation>Features ohne Umriss</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Prompts (boxes, other polygons or points)</source>
      <translation>Prompts (Rechtecke, andere Polygone oder Punkte)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Group field</source>
      <translation>Gruppenfeld</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>Label field (1 object, 0 background)</source>
      <translation>Label-Feld (1 Objekt, 0 Hintergrund)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment.py" />
      <source>{count:,} prompts with {model}: {statuses}.</source>
      <translation>{count:,} Prompts mit {model}: {statuses}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>For oriented boxes given by numbers: with the width and the height field, every feature is an oriented box around its point (or its centroid).</source>
      <translation>Für orientierte Boxen in Zahlen: mit dem Breiten- und dem Höhenfeld ist jedes Objekt eine orientierte Box um seinen Punkt (oder Schwerpunkt).</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Widths of the oriented boxes; the convention says in which unit.</source>
      <translation>Breiten der orientierten Boxen; in welcher Einheit, sagt die Konvention.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Heights of the oriented boxes; the convention says in which unit.</source>
      <translation>Höhen der orientierten Boxen; in welcher Einheit, sagt die Konvention.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Unit of the angles.</source>
      <translation>Einheit der Winkel.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Angle field of oriented boxes</source>
      <translation>Winkelfeld orientierter Boxen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Width field of oriented boxes</source>
      <translation>Breitenfeld orientierter Boxen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Height field of oriented boxes</source>
      <translation>Höhenfeld orientierter Boxen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>What the angles mean</source>
      <translation>Bedeutung der Winkel</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>Unit of the angles</source>
      <translation>Einheit der Winkel</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_angles.py" />
      <source>What the angles mean; it must be chosen with an angle field. {conventions}.</source>
      <translation>Was die Winkel bedeuten; zu einem Winkelfeld muss es gewählt werden. {conventions}.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>The prompt layer {layer} cannot be opened.</source>
      <translation>Der Promptlayer {layer} kann nicht geöffnet werden.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>{layer} has lines; prompts are points, boxes or other polygons.</source>
      <translation>{layer} enthält Linien; Prompts sind Punkte, Rechtecke oder andere Polygone.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>{layer} has no geometry; prompts are points, boxes or other polygons.</source>
      <translation>{layer} hat keine Geometrie; Prompts sind Punkte, Rechtecke oder andere Polygone.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>The label field '{field}' holds {kind}; it must hold 1 on the object and 0 on the background.</source>
      <translation>Das Label-Feld '{field}' enthält {kind}; es muss 1 auf dem Objekt und 0 auf dem Hintergrund enthalten.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_checks.py" />
      <source>no numbers</source>
      <translation>keine Zahlen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Satellite, aerial or drone image: any raster that QGIS shows, 8 or more bits, local or from a server.</source>
      <translation>Satelliten-, Luft- oder Drohnenbild: jedes Raster, das QGIS zeigt, mit 8 oder mehr Bit, lokal oder von einem Server.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Every feature asks for one object: a box, any other polygon (its bounding box counts) or a point on the object. Any CRS. Boxes give the best outlines.</source>
      <translation>Jedes Feature fragt nach einem Objekt: ein Rechteck, ein anderes Polygon (sein umschließendes Rechteck zählt) oder ein Punkt auf dem Objekt. Jedes KBS. Rechtecke ergeben die besten Umrisse.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Features with the same value ask for one object together, for instance several points on one roof. The result carries the attributes of the first of them.</source>
      <translation>Features mit gleichem Wert fragen gemeinsam nach einem Objekt, zum Beispiel mehrere Punkte auf einem Dach. Das Ergebnis trägt die Attribute des ersten.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>For points: 1 lies on the object, 0 on the background beside it. Only useful with a group field.</source>
      <translation>Für Punkte: 1 liegt auf dem Objekt, 0 auf dem Hintergrund daneben. Nur mit einem Gruppenfeld sinnvoll.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>A weights file (SAM, HQ-SAM, MobileSAM, ROS-SAM, or one trained with this plugin) to use instead of the model chosen above.</source>
      <translation>Eine Gewichtsdatei (SAM, HQ-SAM, MobileSAM, ROS-SAM oder eine mit dieser Erweiterung trainierte) anstelle des oben gewählten Modells.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>Optional raster on the grid of the input: 0 where there is nothing, else the prompt_id of the object.</source>
      <translation>Optionales Raster im Gitter der Eingabe: 0, wo nichts ist, sonst die prompt_id des Objekts.</translation>
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
&lt;p&gt;Umreißt das Objekt &lt;b&gt;jedes Rechtecks oder Punktes&lt;/b&gt; eines Layers auf einem Raster: Flugzeuge, Schiffe,
Fahrzeuge, Tanks, Becken, Dächer und andere Dinge mit klarem Rand.&lt;/p&gt;
&lt;p&gt;Das Ergebnis hat &lt;b&gt;ein Feature je Prompt&lt;/b&gt;, im KBS des Rasters und in der Reihenfolge der
Prompts, mit allen ihren Attributen und&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;prompt_id&lt;/b&gt;: Nummer des Prompts, ab 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;score&lt;/b&gt;: wie gut das Modell seinen Umriss einschätzt, 0 bis 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;stability&lt;/b&gt;: wie wenig der Umriss von der Schwelle abhängt, 0 bis 1&lt;/li&gt;
&lt;li&gt;&lt;b&gt;area_m2&lt;/b&gt;: Fläche auf dem Ellipsoid&lt;/li&gt;
&lt;li&gt;&lt;b&gt;status&lt;/b&gt;: &lt;i&gt;ok&lt;/i&gt;; &lt;i&gt;border&lt;/i&gt; (der Prompt reicht über das Raster hinaus); oder warum es
keinen Umriss gibt: &lt;i&gt;empty&lt;/i&gt; (nichts gefunden), &lt;i&gt;outside&lt;/i&gt;, &lt;i&gt;nodata&lt;/i&gt;, &lt;i&gt;null&lt;/i&gt;,
&lt;i&gt;invalid&lt;/i&gt;, &lt;i&gt;zero_size&lt;/i&gt;&lt;/li&gt;
&lt;li&gt;&lt;b&gt;model&lt;/b&gt;: was benutzt wurde&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;Kein Prompt fällt weg: ohne Umriss ist die Geometrie NULL.&lt;/p&gt;
&lt;p&gt;Das Modell läuft in einem eigenen Prozess außerhalb von QGIS; ist es noch nicht eingerichtet, sagt dieser Dialog,
was zu tun ist. Alles geht ohne Netz.&lt;/p&gt;
</translation>
    </message>
    <message>
      <location filename="../../processing_provider/segment_help.py" />
      <source>{models}. The bundled model works at once; the others must be downloaded first: in “Models…” of the ROS-SAM menu, with rossam:download, or with `rossam models download NAME`.</source>
      <translation>{models}. Das mitgelieferte Modell geht sofort; die anderen müssen zuerst heruntergeladen werden: unter „Modelle…“ im ROS-SAM-Menü, mit rossam:download oder mit `rossam models download NAME`.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Set-up</source>
      <translation>Einrichtung</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Installs, repairs or removes the Python environment that runs the models.</source>
      <translation>Installiert, repariert oder entfernt die Python-Umgebung, in der die Modelle laufen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Python to make it with</source>
      <translation>Python zum Anlegen</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Use an existing interpreter instead</source>
      <translation>Stattdessen einen vorhandenen Interpreter verwenden</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Interpreter of the engine</source>
      <translation>Interpreter der Engine</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>Folder of the environment</source>
      <translation>Ordner der Umgebung</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>The engine is {python} ({source}).</source>
      <translation>Die Engine ist {python} ({source}).</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup.py" />
      <source>There is nothing to remove.</source>
      <translation>Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>&lt;p&gt;Sets up the &lt;b&gt;engine&lt;/b&gt;: a Python environment of its own with PyTorch and all that ROS-SAM needs. It lies outside of the plugin, so that updates keep it, and changes nothing in QGIS's own Python.&lt;/p&gt;&lt;p&gt;Every library is installed in one tested version and compared with its checksum. At the end a small picture is segmented to prove that it works. Run again, it goes on where it was interrupted.&lt;/p&gt;&lt;p&gt;The variable &lt;b&gt;ROSSAM_HOME&lt;/b&gt; names another place; &lt;b&gt;ROSSAM_PYTHON&lt;/b&gt; another interpreter, before all settings.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Richtet die &lt;b&gt;Engine&lt;/b&gt; ein: eine eigene Python-Umgebung mit PyTorch und allem, was ROS-SAM braucht. Sie liegt außerhalb der Erweiterung, damit Aktualisierungen sie erhalten, und ändert nichts am Python von QGIS.&lt;/p&gt;&lt;p&gt;Jede Bibliothek wird in einer getesteten Version installiert und mit ihrer Prüfsumme verglichen. Am Ende wird ein kleines Bild segmentiert, um zu zeigen, dass es geht. Erneut ausgeführt geht es weiter, wo es unterbrochen wurde.&lt;/p&gt;&lt;p&gt;Die Variable &lt;b&gt;ROSSAM_HOME&lt;/b&gt; nennt einen anderen Ort; &lt;b&gt;ROSSAM_PYTHON&lt;/b&gt; einen anderen Interpreter, vor allen Einstellungen.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>install: sets up the engine, goes on where it was interrupted, or does nothing where all is done. repair: makes it anew. remove: removes it; models stay.</source>
      <translation>install: richtet die Engine ein, macht weiter, wo es unterbrochen wurde, oder tut nichts, wenn alles getan ist. repair: legt sie neu an. remove: entfernt sie; Modelle bleiben.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>Which PyTorch. auto: for the graphics card where an NVIDIA driver is there, else for the processor.</source>
      <translation>Welches PyTorch. auto: für die Grafikkarte, wo ein NVIDIA-Treiber da ist, sonst für den Prozessor.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>The Python (3.10 or newer) to make the environment with. Without it one is found.</source>
      <translation>Das Python (3.10 oder neuer), mit dem die Umgebung angelegt wird. Ohne Angabe wird eines gesucht.</translation>
    </message>
    <message>
      <location filename="../../processing_provider/setup_help.py" />
      <source>An interpreter that has PyTorch, rasterio and the other libraries already, for instance of conda. It is checked and used from now on; nothing is installed.</source>
      <translation>Ein Interpreter, der PyTorch, rasterio und die anderen Bibliotheken schon hat, etwa von conda. Er wird geprüft und ab jetzt verwendet; nichts wird installiert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Windowing strategy</source>
      <translation>Fensterstrategie</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How windows are laid around prompts. auto: what the model was trained for; centred: one window per object, as in ROS-SAM; shared: neighbours share a window, faster where objects are dense; magnified: the smaller the object, the more it is enlarged, as in SOPSeg; whole: the whole image at once, as SAM does it.</source>
      <translation>Wie Fenster um die Prompts gelegt werden. auto: wofür das Modell trainiert wurde; centred: ein Fenster je Objekt, wie bei ROS-SAM; shared: Nachbarn teilen sich ein Fenster, schneller, wo Objekte dicht liegen; magnified: je kleiner das Objekt, desto stärker wird es vergrößert, wie bei SOPSeg; whole: das ganze Bild auf einmal, wie SAM es macht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Window size (pixels of the raster, 0 = the model's own)</source>
      <translation>Fenstergröße (Pixel des Rasters, 0 = die des Modells)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Side of the square that is read around a prompt, in pixels of the raster. 0 takes what the model was trained with.</source>
      <translation>Seite des Quadrats, das um einen Prompt gelesen wird, in Pixeln des Rasters. 0 nimmt, womit das Modell trainiert wurde.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Upsampling factor (0 = the model's own)</source>
      <translation>Vergrößerung (0 = die des Modells)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How much a window is enlarged before the model sees it; ROS-SAM uses 2. 0 fills the model's input. Window size times upsampling must not exceed the model's input.</source>
      <translation>Wie stark ein Fenster vergrößert wird, bevor das Modell es sieht; ROS-SAM nimmt 2. 0 füllt die Eingabe des Modells. Fenstergröße mal Vergrößerung darf die Eingabe des Modells nicht überschreiten.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: small objects (pixels of the raster, 0 = the model's own)</source>
      <translation>Vergrößert: kleine Objekte (Pixel des Rasters, 0 = wie das Modell)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: objects whose longer side is smaller than this all fill the same share of the model's input; SOPSeg uses 32.</source>
      <translation>Nur für die Strategie magnified: Objekte, deren längere Seite kleiner ist, füllen alle denselben Anteil der Modelleingabe; SOPSeg nimmt 32.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: window of small objects (times their size, 0 = the model's own)</source>
      <translation>Vergrößert: Fenster kleiner Objekte (Vielfaches ihrer Größe, 0 = wie das Modell)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: side of a small object's window per side of the object; SOPSeg uses 2.</source>
      <translation>Nur für die Strategie magnified: Seite des Fensters eines kleinen Objekts je Seite des Objekts; SOPSeg nimmt 2.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: largest window (pixels of the raster, 0 = the model's own)</source>
      <translation>Vergrößert: größtes Fenster (Pixel des Rasters, 0 = wie das Modell)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: the largest window, which an object of that size fills; SOPSeg uses 1024.</source>
      <translation>Nur für die Strategie magnified: das größte Fenster, das ein Objekt dieser Größe ganz füllt; SOPSeg nimmt 1024.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Magnified: growth of windows (pixels per pixel of the object, 0 = the model's own)</source>
      <translation>Vergrößert: Wachstum der Fenster (Pixel je Pixel des Objekts, 0 = wie das Modell)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Only for the strategy magnified: how fast windows of larger objects grow. 0 in the model too is a straight line from small objects to the largest window.</source>
      <translation>Nur für die Strategie magnified: wie schnell die Fenster größerer Objekte wachsen. 0 auch im Modell ist eine gerade Linie von den kleinen Objekten bis zum größten Fenster.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Model input (pixels, 0 = the model's own)</source>
      <translation>Modelleingabe (Pixel, 0 = wie das Modell)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Side of the square that the model sees; windows are resized to it. Smaller is faster. SAM-shaped models take multiples of 16, best of 224, to which their attention windows fit.</source>
      <translation>Seite des Quadrats, das das Modell sieht; Fenster werden darauf skaliert. Kleiner ist schneller. SAM-artige Modelle nehmen Vielfache von 16, am besten von 224, wozu ihre Aufmerksamkeitsfenster passen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Upright rectangles are oriented boxes too</source>
      <translation>Auch aufrechte Rechtecke sind orientierte Boxen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Take it where all prompts are oriented boxes, some of which happen to lie along rows and columns. Without it an upright rectangle is the box around an object that lies anyhow. It only matters to models that were trained on oriented boxes.</source>
      <translation>Anzukreuzen, wenn alle Prompts orientierte Boxen sind, von denen einige zufällig entlang der Zeilen und Spalten liegen. Sonst gilt ein aufrechtes Rechteck als die Box um ein Objekt, das beliebig liegt. Es betrifft nur Modelle, die mit orientierten Boxen trainiert wurden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Resampling</source>
      <translation>Resampling</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How windows are enlarged.</source>
      <translation>Wie Fenster vergrößert werden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Mask token</source>
      <translation>Masken-Token</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Which mask is returned. auto: what the model's card says; sam: SAM's own mask; best: the best of SAM's three candidates by predicted IoU; hq: the high-quality mask; sum: SAM's and the high-quality mask added; edge: the mask that SOPSeg's edge decoder refines.</source>
      <translation>Welche Maske zurückkommt. auto: was die Karte des Modells sagt; sam: SAMs eigene Maske; best: die beste von SAMs drei Vorschlägen nach vorhergesagter IoU; hq: die hochwertige Maske; sum: SAMs und die hochwertige Maske addiert; edge: die Maske, die SOPSegs Kanten-Decoder verfeinert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Where the model runs. auto takes a CUDA graphics card where there is one.</source>
      <translation>Wo das Modell läuft. auto nimmt eine CUDA-Grafikkarte, wo es eine gibt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Precision</source>
      <translation>Zahlenformat</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Number format of the image encoder. auto takes bfloat16 where the hardware multiplies it faster (CUDA, CPUs with AMX) and float32 elsewhere.</source>
      <translation>Zahlenformat des Bild-Encoders. auto nimmt bfloat16, wo die Hardware damit schneller rechnet (CUDA, Prozessoren mit AMX), sonst float32.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Batch size (windows, 0 = automatic)</source>
      <translation>Stapelgröße (Fenster, 0 = automatisch)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Windows encoded together. It changes memory and speed, not the result; it is halved when memory runs out.</source>
      <translation>Fenster, die zusammen kodiert werden. Es ändert Speicher und Tempo, nicht das Ergebnis; bei Speichermangel wird es halbiert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Simplify (pixels of the raster)</source>
      <translation>Vereinfachen (Pixel des Rasters)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Drops vertices that lie closer to the simplified outline than this. 0 keeps the exact outline.</source>
      <translation>Lässt Stützpunkte weg, die näher als dies am vereinfachten Umriss liegen. 0 behält den genauen Umriss.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Smooth outlines</source>
      <translation>Umrisse glätten</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Rounds corners by one pixel or so.</source>
      <translation>Rundet Ecken um etwa ein Pixel.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Right angles</source>
      <translation>Rechte Winkel</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Makes outlines rectangular where they nearly are, for roofs, courts and containers.</source>
      <translation>Macht Umrisse rechteckig, wo sie es beinahe sind, für Dächer, Sportplätze und Container.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Smallest area (m²)</source>
      <translation>Kleinste Fläche (m²)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Parts of a mask smaller than this are dropped; square pixels where the raster has no CRS.</source>
      <translation>Teile einer Maske, die kleiner sind, fallen weg; Quadratpixel, wo das Raster kein KBS hat.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Keep only the largest part</source>
      <translation>Nur den größten Teil behalten</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Drops every part of a mask but its largest.</source>
      <translation>Lässt alle Teile einer Maske außer dem größten weg.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Fill holes</source>
      <translation>Löcher füllen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Fills every hole in a mask.</source>
      <translation>Füllt jedes Loch in einer Maske.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>OpenCV: of the width, clockwise from the picture's x axis; sizes in pixels. What minAreaRect of every version gives (0 to 90° from 4.5.1, -90 to 0° before and from 5.0), mmrotate's oc, Ultralytics' xywhr</source>
      <translation>OpenCV: der Breite, im Uhrzeigersinn von der x-Achse des Bildes; Maße in Pixeln. Was minAreaRect jeder Version liefert (0 bis 90° ab 4.5.1, -90 bis 0° davor und ab 5.0), oc von mmrotate, xywhr von Ultralytics</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Long edge 90°: of the longer side, which is the width, clockwise from the picture's x axis, -90 to 90°; sizes in pixels. mmrotate's le90</source>
      <translation>Lange Kante 90°: der längeren Seite, die die Breite ist, im Uhrzeigersinn von der x-Achse des Bildes, -90 bis 90°; Maße in Pixeln. le90 von mmrotate</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Long edge 135°: as le90, but -45 to 135°. mmrotate's le135</source>
      <translation>Lange Kante 135°: wie le90, aber -45 bis 135°. le135 von mmrotate</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Azimuth: of the height, clockwise from the map's north; sizes in units of the layer's CRS. What QGIS calls rotation, and a ship's heading if the height is its length</source>
      <translation>Azimut: der Höhe, im Uhrzeigersinn von Kartennord; Maße in Einheiten des KBS des Layers. Was QGIS Drehung nennt, und der Kurs eines Schiffs, wenn die Höhe seine Länge ist</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Mathematical: of the width, counterclockwise from the map's east; sizes in units of the layer's CRS</source>
      <translation>Mathematisch: der Breite, gegen den Uhrzeigersinn von Kartenost; Maße in Einheiten des KBS des Layers</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Longest time (minutes, 0 = no limit)</source>
      <translation>Längste Dauer (Minuten, 0 = unbegrenzt)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Training ends by then with its schedule finished, or earlier when all steps are done. A run that the clock ends cannot be repeated exactly.</source>
      <translation>Bis dahin endet das Training mit fertigem Zeitplan, oder früher, wenn alle Schritte getan sind. Ein Lauf, den die Uhr beendet, lässt sich nicht genau wiederholen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Optimisation steps. More steps learn more of many labels; few labels are soon learned by heart.</source>
      <translation>Optimierungsschritte. Mehr Schritte lernen mehr aus vielen Labels; wenige Labels sind bald auswendig gelernt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Share of the labels held out</source>
      <translation>Anteil zurückgehaltener Labels</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>These labels are not learned from; they say how good the model is and which of its states is kept. Whole blocks of the raster are held out. 0 learns from all labels and measures nothing.</source>
      <translation>Aus diesen Labels wird nicht gelernt; sie sagen, wie gut das Modell ist und welcher Stand bleibt. Ganze Blöcke des Rasters werden zurückgehalten. 0 lernt aus allen Labels und misst nichts.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Strength of augmentation</source>
      <translation>Stärke der Augmentierung</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>How much the model's views of an object vary in size and light, and how inaccurate its prompts are. 0 shows objects as they are, 1 is what models here are trained with.</source>
      <translation>Wie sehr die Ansichten eines Objekts in Größe und Licht schwanken und wie ungenau seine Prompts sind. 0 zeigt Objekte, wie sie sind; mit 1 werden die Modelle hier trainiert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Learning rate (times the usual one)</source>
      <translation>Lernrate (mal die übliche)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Less changes the model more carefully, more learns faster and may forget what the model knew.</source>
      <translation>Weniger ändert das Modell behutsamer, mehr lernt schneller und lässt es vielleicht vergessen, was es wusste.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Batch size (windows per step, 0 = automatic)</source>
      <translation>Stapelgröße (Fenster je Schritt, 0 = automatisch)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Windows that one step looks at. More take more time and learn more evenly.</source>
      <translation>Fenster, die ein Schritt ansieht. Mehr brauchen mehr Zeit und lernen gleichmäßiger.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Seed</source>
      <translation>Zufallsstart</translation>
    </message>
    <message>
      <location filename="../../rossam_core/finetune_job.py" />
      <source>Decides which labels are held out and how views vary; the same seed with the same steps gives the same model on the same machine.</source>
      <translation>Bestimmt, welche Labels zurückgehalten werden und wie Ansichten schwanken; derselbe Wert mit denselben Schritten ergibt auf derselben Maschine dasselbe Modell.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Processes</source>
      <translation>Prozesse</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Images that are worked on at the same time, each by a process with a model of its own (about 1 GB each). It changes the time, not the result.</source>
      <translation>Bilder, die zugleich bearbeitet werden, jedes von einem Prozess mit eigenem Modell (je etwa 1 GB). Es ändert die Zeit, nicht das Ergebnis.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Turn windows with their boxes</source>
      <translation>Fenster mit ihren Boxen drehen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>A model that was not trained on oriented boxes sees each one in a window that is turned until the box lies level. Boxes around slanting neighbours overlap, so without it masks run into each other.</source>
      <translation>Ein Modell, das nicht mit gedrehten Boxen trainiert wurde, sieht jede in einem Fenster, das gedreht ist, bis die Box gerade liegt. Aufrechte Boxen um schräge Nachbarn überdecken sich, ohne das Drehen laufen Masken daher ineinander.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Allowed size (times the box)</source>
      <translation>Erlaubte Größe (mal die Box)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>An object may reach as far as its box, oriented as it is and enlarged this much about its centre. What lies beyond is measured for the review and, with clip, cut off.</source>
      <translation>Ein Objekt darf so weit reichen wie seine Box, gedreht wie sie ist und so viel um ihre Mitte vergrößert. Was darüber hinausgeht, wird für die Durchsicht gemessen und auf Wunsch abgeschnitten.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Cut masks at the allowed size</source>
      <translation>Masken an der erlaubten Größe abschneiden</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Cuts off what reaches beyond the enlarged box; the review still says how much it was.</source>
      <translation>Schneidet ab, was über die vergrößerte Box hinausgeht; die Durchsicht sagt trotzdem, wie viel es war.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Lowest score without review</source>
      <translation>Niedrigste Bewertung ohne Durchsicht</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects with a lower predicted IoU are listed for review.</source>
      <translation>Objekte mit niedrigerer vorhergesagter IoU kommen in die Durchsicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Lowest stability without review</source>
      <translation>Niedrigste Stabilität ohne Durchsicht</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects whose mask changes more with the threshold are listed for review.</source>
      <translation>Objekte, deren Maske sich mit der Schwelle stärker ändert, kommen in die Durchsicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Largest share outside without review</source>
      <translation>Größter Anteil außerhalb ohne Durchsicht</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects with a larger share of their mask beyond the enlarged box are listed for review.</source>
      <translation>Objekte, deren Maske zu einem größeren Anteil jenseits der vergrößerten Box liegt, kommen in die Durchsicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Smallest share of the box without review</source>
      <translation>Kleinster Anteil der Box ohne Durchsicht</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects whose mask covers less of their box are listed for review.</source>
      <translation>Objekte, deren Maske weniger von ihrer Box bedeckt, kommen in die Durchsicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Largest overlap with a neighbour without review</source>
      <translation>Größte Überdeckung mit einem Nachbarn ohne Durchsicht</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Objects whose mask has a larger IoU than this with another one's are listed for review.</source>
      <translation>Objekte, deren Maske mit einer anderen eine größere IoU als diese hat, kommen in die Durchsicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Contact sheets</source>
      <translation>Kontaktbögen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Pictures of objects with their boxes and masks. doubtful: the worst first, then the others from the lowest score up; all: in the order of the images; none: no pictures.</source>
      <translation>Bilder von Objekten mit ihren Boxen und Masken. doubtful: die schlimmsten zuerst, dann die anderen von der niedrigsten Bewertung an; all: in der Reihenfolge der Bilder; none: keine Bilder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>Most contact sheets (0 = no limit)</source>
      <translation>Höchstzahl der Kontaktbögen (0 = ohne Grenze)</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>A sheet shows up to 30 objects.</source>
      <translation>Ein Bogen zeigt bis zu 30 Objekte.</translation>
    </message>
  </context>
</TS>
