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
      <source>Removes the environment in {folder}. To set it up again, all is downloaded again.</source>
      <translation>Entfernt die Umgebung in {folder}. Um sie neu einzurichten, wird alles noch einmal heruntergeladen.</translation>
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
      <location filename="../../plugin/setup_widgets.py" />
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Pinned libraries</source>
      <translation>Festgelegte Bibliotheken</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Disk space</source>
      <translation>Speicherplatz</translation>
    </message>
    <message>
      <location filename="../../plugin/setup_widgets.py" />
      <source>Note</source>
      <translation>Hinweis</translation>
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
      <source>Table {table} in {place} is an input as well; choose another table for the result.</source>
      <translation>Die Tabelle {table} in {place} ist zugleich eine Eingabe; wählen Sie eine andere Tabelle für das Ergebnis.</translation>
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
      <location filename="../../processing_provider/result_layer.py" />
      <source>The unfinished result in {place} could not be removed; delete it.</source>
      <translation>Das unfertige Ergebnis in {place} ließ sich nicht entfernen; löschen Sie es.</translation>
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
      <source>Which PyTorch. auto: for the graphics card where an NVIDIA driver is there, else for the processor. cpu: for the processor; where PyTorch's own site cannot be reached, the larger usual build, which works on the processor as well, and a warning tells its size.</source>
      <translation>Welches PyTorch. auto: für die Grafikkarte, wo ein NVIDIA-Treiber da ist, sonst für den Prozessor. cpu: für den Prozessor; wo die Seite von PyTorch nicht erreichbar ist, der größere übliche Build, der auch auf dem Prozessor läuft, und eine Warnung nennt seine Größe.</translation>
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
      <location filename="../../processing_provider/source_rows.py" />
      <source>The features cannot be copied to {file}: {reason}.</source>
      <translation>Die Objekte lassen sich nicht nach {file} kopieren: {reason}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Windowing strategy</source>
      <translation>Fensterstrategie</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>How windows are laid around prompts. auto: what the model was trained for, or centred where that takes no window size but one is given; centred: one window per object, as in ROS-SAM; shared: neighbours share a window, faster where objects are dense; magnified: the smaller the object, the more it is enlarged, as in SOPSeg; whole: the whole image at once, as SAM does it.</source>
      <translation>Wie Fenster um die Prompts gelegt werden. auto: wofür das Modell trainiert wurde, oder centred, wo das keine Fenstergröße kennt, aber eine angegeben ist; centred: ein Fenster je Objekt, wie bei ROS-SAM; shared: Nachbarn teilen sich ein Fenster, schneller, wo Objekte dicht liegen; magnified: je kleiner das Objekt, desto stärker wird es vergrößert, wie bei SOPSeg; whole: das ganze Bild auf einmal, wie SAM es macht.</translation>
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
      <source>Turn windows with their boxes</source>
      <translation>Fenster mit ihren Boxen drehen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>A model that was not trained on oriented boxes sees each one in a window that is turned until the box lies level. Boxes around slanting neighbours overlap, so without it masks run into each other. Not under the strategies shared and whole.</source>
      <translation>Ein Modell, das nicht mit gedrehten Boxen trainiert wurde, sieht jede in einem Fenster, das gedreht ist, bis die Box gerade liegt. Aufrechte Boxen um schräge Nachbarn überdecken sich, ohne das Drehen laufen Masken daher ineinander. Nicht bei den Strategien shared und whole.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Boxes are exact</source>
      <translation>Boxen sind genau</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Take it where boxes were computed from outlines. Without it a box that lies beside what is found by it, by up to a fifth of its side, is moved there; only by models whose card says so.</source>
      <translation>Anzukreuzen, wenn die Boxen aus Umrissen berechnet wurden. Sonst wird eine Box, die um bis zu ein Fünftel ihrer Seite neben dem liegt, was durch sie gefunden wird, dorthin geschoben; nur bei Modellen, deren Karte es sagt.</translation>
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
  <context>
    <name>core</name>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Oriented boxes need an angle, a width and a height field, but only {0} is given.</source>
      <extracomment>{0}: ' and '.join(map(repr, given))</extracomment>
      <translation>Orientierte Boxen brauchen ein Winkel-, ein Breiten- und ein Höhenfeld, angegeben ist aber nur {0}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Give all three, or none.</source>
      <translation>Geben Sie alle drei an oder keines.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>The angle convention is {0}; say what the angles mean: one of {1}.</source>
      <extracomment>{0}: self.convention, {1}: ', '.join(CONVENTION_NAMES)</extracomment>
      <translation>Die Winkelkonvention ist {0}; sagen Sie, was die Winkel bedeuten: eine von {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>The angle unit is {0}; choose one of {1}.</source>
      <extracomment>{0}: self.unit, {1}: ', '.join(ANGLE_UNITS)</extracomment>
      <translation>Die Winkeleinheit ist {0}; wählen Sie eine von {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>The angle convention {0} is given, but no angle field.</source>
      <extracomment>{0}: convention</extracomment>
      <translation>Die Winkelkonvention {0} ist angegeben, aber kein Winkelfeld.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angle_conventions.py" />
      <source>Give the angle, the width and the height field, or no convention.</source>
      <translation>Geben Sie das Winkel-, das Breiten- und das Höhenfeld an, oder keine Konvention.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Row {0} has the width {1} and the height {2}, but under {3} the width is the longer side.</source>
      <extracomment>{0}: first_row + row + 1, {1}: self.width[row], {2}: self.height[row], {3}: meaning.name</extracomment>
      <translation>Zeile {0} hat die Breite {1} und die Höhe {2}, aber bei {3} ist die Breite die längere Seite.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Exchange the two fields, or choose the convention opencv if the angle is that of the width.</source>
      <translation>Vertauschen Sie die beiden Felder, oder wählen Sie die Konvention opencv, wenn der Winkel der der Breite ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Row {0} has an angle of {1} degrees, but under {2} angles are {3} to {4}.</source>
      <extracomment>{0}: first_row + row + 1, {1}: self.degrees[row], {2}: meaning.name, {3}: meaning.lowest, {4}: meaning.highest</extracomment>
      <translation>Zeile {0} hat einen Winkel von {1} Grad, aber bei {2} liegen Winkel zwischen {3} und {4}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Choose the convention that the angles were made with.</source>
      <translation>Wählen Sie die Konvention, mit der die Winkel gemacht wurden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>no field at all</source>
      <translation>gar kein Feld</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>The {0} field {1} is not in {2}, which has: {3}.</source>
      <extracomment>{0}: role, {1}: name, {2}: layer, {3}: listed</extracomment>
      <translation>Das Feld {1} ({0}) gibt es in {2} nicht; dort gibt es: {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>The {0} field {1} of {2} has the type {3}; it must be numbers.</source>
      <extracomment>{0}: role, {1}: name, {2}: layer, {3}: kind</extracomment>
      <translation>Das Feld {1} ({0}) von {2} hat den Typ {3}; es müssen Zahlen sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>The angles are those of a map, but the layer is in degrees ({0}), where a box with right angles is none on the raster.</source>
      <extracomment>{0}: to_raster_crs.source_crs.name</extracomment>
      <translation>Die Winkel sind die einer Karte, aber der Layer ist in Grad ({0}), wo eine Box mit rechten Winkeln auf dem Raster keine ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/angled_boxes.py" />
      <source>Reproject the layer to the raster's CRS, with sizes in its units.</source>
      <translation>Projizieren Sie den Layer in das KBS des Rasters um, mit Maßen in dessen Einheiten.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} of {1} holds complex numbers.</source>
      <extracomment>{0}: chosen[0], {1}: name</extracomment>
      <translation>Kanal {0} von {1} enthält komplexe Zahlen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Compute an amplitude band first, and segment that.</source>
      <translation>Berechnen Sie zuerst einen Amplitudenkanal und segmentieren Sie diesen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} was asked of {1}; bands are numbers from 1.</source>
      <extracomment>{0}: band, {1}: name</extracomment>
      <translation>Von {1} wurde Kanal {0} verlangt; Kanäle sind Nummern ab 1.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} was asked of {1}, which has {2}; choose band 1.</source>
      <extracomment>{0}: band, {1}: name, {2}: count</extracomment>
      <translation>Von {1} wurde Kanal {0} verlangt, vorhanden sind aber {2}; wählen Sie Kanal 1.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>Band {0} was asked of {1}, which has {2}; choose bands 1 to {3}.</source>
      <extracomment>{0}: band, {1}: name, {2}: count, {3}: count</extracomment>
      <translation>Von {1} wurde Kanal {0} verlangt, vorhanden sind aber {2}; wählen Sie Kanäle von 1 bis {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/bands.py" />
      <source>{0} bands were asked of {1}; choose three (red, green, blue) or one.</source>
      <extracomment>{0}: len(bands), {1}: name</extracomment>
      <translation>Von {1} wurden {0} Kanäle verlangt; wählen Sie drei (Rot, Grün, Blau) oder einen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_files.py" />
      <source>The format of boxes is {0}; choose one of {1}.</source>
      <extracomment>{0}: fmt, {1}: ', '.join(BOX_FILE_FORMATS)</extracomment>
      <translation>Das Format der Boxen ist {0}; wählen Sie eines von {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>Annotation {0} of {1} has no {2} of {3} numbers.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: key, {3}: count</extracomment>
      <translation>Annotation {0} von {1} hat kein {2} mit {3} Zahlen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>The file of boxes {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Die Boxendatei {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>Line {0} of {1} is no JSON: {2}.</source>
      <extracomment>{0}: error.lineno, {1}: path.name, {2}: error.msg.lower()</extracomment>
      <translation>Zeile {0} von {1} ist kein JSON: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has no list {1} as COCO's and SODA-A's have.</source>
      <extracomment>{0}: path.name, {1}: part</extracomment>
      <translation>{0} hat keine Liste {1}, wie COCO und SODA-A sie haben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has {1} for the {2} of one of its {3}; it must be a number or text.</source>
      <extracomment>{0}: path.name, {1}: wrong[0], {2}: key, {3}: part</extracomment>
      <translation>{0} hat {1} als {2} in {3}; es muss eine Zahl oder Text sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has {1} images with the id {2}, so nobody knows whose its boxes are.</source>
      <extracomment>{0}: path.name, {1}: count, {2}: known</extracomment>
      <translation>{0} hat {1} Bilder mit der Id {2}; daher weiß niemand, zu welchem seine Boxen gehören.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} holds a list; wanted is one object with 'images', 'annotations' and 'categories'.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} enthält eine Liste; erwartet wird ein Objekt mit 'images', 'annotations' und 'categories'.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>Merge files of one image each into such an object, or give their folder.</source>
      <translation>Fügen Sie Dateien mit je einem Bild zu einem solchen Objekt zusammen, oder geben Sie deren Ordner an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} holds an object per image; wanted is one with 'images', 'annotations' and 'categories'.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} enthält ein Objekt je Bild; erwartet wird eines mit 'images', 'annotations' und 'categories'.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has no list 'annotations'; COCO's and SODA-A's have.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat keine Liste 'annotations', wie COCO und SODA-A sie haben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has boxes of {1} images, of which {2} are called {3}; they are {4} ….</source>
      <extracomment>{0}: name, {1}: len(content.images), {2}: len(found), {3}: image, {4}: listed</extracomment>
      <translation>{0} hat Boxen von {1} Bildern, von denen {2} {3} heißen; es sind {4} ….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has boxes of {1} images, of which {2} are called {3}; they are {4}.</source>
      <extracomment>{0}: name, {1}: len(content.images), {2}: len(found), {3}: image, {4}: listed</extracomment>
      <translation>{0} hat Boxen von {1} Bildern, von denen {2} {3} heißen; es sind {4}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_tables.py" />
      <source>{0} has boxes of an image of {1} x {2} px, but the image has {3} x {4} px.</source>
      <extracomment>{0}: name, {1}: stated[0], {2}: stated[1], {3}: image_size[0], {4}: image_size[1]</extracomment>
      <translation>{0} hat Boxen eines Bildes von {1} x {2} px, aber das Bild hat {3} x {4} px.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} has {2} words; DOTA's have eight coordinates, the class and the difficulty, 10 in all.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: len(words)</extracomment>
      <translation>Zeile {0} von {1} hat {2} Wörter; bei DOTA sind es acht Koordinaten, die Klasse und die Schwierigkeit, zusammen 10.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} is a rectangle only if its first number is the class; DOTA's have the class behind the corners, YOLO's have it first and shares of the image's sides.</source>
      <extracomment>{0}: line, {1}: path.name</extracomment>
      <translation>Zeile {0} von {1} ist nur dann ein Rechteck, wenn ihre erste Zahl die Klasse ist; bei DOTA steht die Klasse hinter den Ecken, bei YOLO davor, mit Anteilen der Bildseiten.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Put the class behind the corners.</source>
      <translation>Setzen Sie die Klasse hinter die Ecken.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} has {2} words; YOLO's have the class and 4 numbers (upright box) or 8 numbers (oriented box).</source>
      <extracomment>{0}: line, {1}: path.name, {2}: len(words)</extracomment>
      <translation>Zeile {0} von {1} hat {2} Wörter; bei YOLO sind es die Klasse und 4 Zahlen (aufrechte Box) oder 8 Zahlen (orientierte Box).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_text.py" />
      <source>Line {0} of {1} has the number {2}; YOLO's are shares of the image's sides, from 0 to 1.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: max(shares, key=abs)</extracomment>
      <translation>Zeile {0} von {1} hat die Zahl {2}; bei YOLO sind es Anteile der Bildseiten, von 0 bis 1.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>The file of boxes {0} cannot be read: {1}.</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>Die Boxendatei {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has a box of {2} x {3}; width and height cannot be below 0.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: width, {3}: height</extracomment>
      <translation>Annotation {0} von {1} hat ein Rechteck von {2} x {3}; Breite und Höhe können nicht unter 0 liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has a box of {2} x {3}; width and height cannot be below 0.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: width, {3}: height</extracomment>
      <translation>Zeile {0} von {1} hat ein Rechteck von {2} x {3}; Breite und Höhe können nicht unter 0 liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1}</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name</extracomment>
      <translation>Annotation {0} von {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1}</source>
      <extracomment>{0}: line, {1}: path.name</extracomment>
      <translation>Zeile {0} von {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>{0} has {1} where numbers belong.</source>
      <extracomment>{0}: where, {1}: ' '.join(map(str, values))[:80]</extracomment>
      <translation>{0} hat {1}, wo Zahlen hingehören.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has {2} for the category_id; it must be a whole number.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: str(value)</extracomment>
      <translation>Annotation {0} von {1} hat {2} als category_id; es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has {2} for the difficulty; it must be a whole number.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: str(value)</extracomment>
      <translation>Annotation {0} von {1} hat {2} als Schwierigkeit; es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Annotation {0} of {1} has {2} for the class; it must be a whole number.</source>
      <extracomment>{0}: annotation.get('id', number), {1}: path.name, {2}: str(value)</extracomment>
      <translation>Annotation {0} von {1} hat {2} als Klasse; es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has {2} for the category_id; it must be a whole number.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: str(value)</extracomment>
      <translation>Zeile {0} von {1} hat {2} als category_id; es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has {2} for the difficulty; it must be a whole number.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: str(value)</extracomment>
      <translation>Zeile {0} von {1} hat {2} als Schwierigkeit; es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/box_values.py" />
      <source>Line {0} of {1} has {2} for the class; it must be a whole number.</source>
      <extracomment>{0}: line, {1}: path.name, {2}: str(value)</extracomment>
      <translation>Zeile {0} von {1} hat {2} als Klasse; es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) cannot be started: {2}.</source>
      <extracomment>{0}: engine.python, {1}: engine.source, {2}: error.strerror or error</extracomment>
      <translation>Die Engine {0} ({1}) kann nicht gestartet werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) did not answer within {2} s.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: timeout_s, {3}: '\n'.join(lines)</extracomment>
      <translation>Die Engine {0} ({1}) hat nicht innerhalb von {2} s geantwortet.
Ihre letzten Worte:
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) did not answer within {2} s.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: timeout_s</extracomment>
      <translation>Die Engine {0} ({1}) hat nicht innerhalb von {2} s geantwortet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} did not greet.</source>
      <extracomment>{0}: self._engine.python</extracomment>
      <translation>Die Engine {0} hat sich nicht gemeldet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>Is the interpreter that ROS-SAM is told to use really Python?</source>
      <translation>Ist der Interpreter, den ROS-SAM verwenden soll, wirklich Python?</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine in {0} is ROS-SAM {1} (protocol {2}), but the plugin is {3} (protocol {4}).</source>
      <extracomment>{0}: self._engine.root, {1}: hello.version, {2}: hello.protocol, {3}: version(), {4}: protocol.PROTOCOL</extracomment>
      <translation>Die Engine in {0} ist ROS-SAM {1} (Protokoll {2}), aber die Erweiterung ist {3} (Protokoll {4}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>Restart QGIS; if that does not help, install the plugin again.</source>
      <translation>Starten Sie QGIS neu; hilft das nicht, installieren Sie die Erweiterung noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) said what ROS-SAM does not understand. {2}
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: item.args[0], {3}: '\n'.join(lines)</extracomment>
      <translation>Die Engine {0} ({1}) hat gesagt, was ROS-SAM nicht versteht. {2}
Ihre letzten Worte:
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) said what ROS-SAM does not understand. {2}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: item.args[0]</extracomment>
      <translation>Die Engine {0} ({1}) hat gesagt, was ROS-SAM nicht versteht. {2}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>signal {0}</source>
      <extracomment>{0}: -code</extracomment>
      <translation>Signal {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code {2}.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code, {3}: '\n'.join(lines)</extracomment>
      <translation>Die Engine {0} ({1}) hat ohne Antwort geendet: Exit-Code {2}.
Ihre letzten Worte:
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code {2}.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code</extracomment>
      <translation>Die Engine {0} ({1}) hat ohne Antwort geendet: Exit-Code {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: killed by {2}.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: name, {3}: '\n'.join(lines)</extracomment>
      <translation>Die Engine {0} ({1}) hat ohne Antwort geendet: beendet durch {2}.
Ihre letzten Worte:
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: killed by {2}.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: name</extracomment>
      <translation>Die Engine {0} ({1}) hat ohne Antwort geendet: beendet durch {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code 0x{2}.
Its last words:
{3}</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code, {3}: '\n'.join(lines)</extracomment>
      <translation>Die Engine {0} ({1}) hat ohne Antwort geendet: Exit-Code 0x{2}.
Ihre letzten Worte:
{3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine {0} ({1}) ended without an answer: exit code 0x{2}.</source>
      <extracomment>{0}: self._engine.python, {1}: self._engine.source, {2}: code</extracomment>
      <translation>Die Engine {0} ({1}) hat ohne Antwort geendet: Exit-Code 0x{2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The system may have run out of memory: choose a smaller model or batch size, or close other programs.</source>
      <translation>Vielleicht ging dem System der Arbeitsspeicher aus: Wählen Sie ein kleineres Modell oder eine kleinere Stapelgröße, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The engine was started without pipes.</source>
      <translation>Die Engine wurde ohne Pipes gestartet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The work was cancelled; nothing was written.</source>
      <translation>Die Arbeit wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/client.py" />
      <source>The work was cancelled before the engine had started.</source>
      <translation>Die Arbeit wurde abgebrochen, bevor die Engine gestartet war.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0} in {1}, ROS-SAM {2} from {3}</source>
      <extracomment>{0}: platform.python_version(), {1}: sys.executable, {2}: version(), {3}: root()</extracomment>
      <translation>{0} in {1}, ROS-SAM {2} aus {3}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Use Python {0} or newer.</source>
      <extracomment>{0}: needed</extracomment>
      <translation>Verwenden Sie Python {0} oder neuer.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>not installed</source>
      <translation>nicht installiert</translation>
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
      <translation>defekt: {0}</translation>
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
      <translation>{0}, gebraucht wird aber {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>rasterio does not find its EPSG table: {0}</source>
      <extracomment>{0}: error</extracomment>
      <translation>rasterio findet seine EPSG-Tabelle nicht: {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Reinstall rasterio.</source>
      <translation>Installieren Sie rasterio noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>{0} more can be downloaded</source>
      <extracomment>{0}: absent</extracomment>
      <translation>{0} weitere können heruntergeladen werden</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>the bundled model is not in this source tree</source>
      <translation>das mitgelieferte Modell ist nicht in diesem Quellbaum</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Install ROS-SAM again.</source>
      <translation>Installieren Sie ROS-SAM noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>the bundled model outlines a drawn disc with an IoU of {0}</source>
      <extracomment>{0}: iou</extracomment>
      <translation>das mitgelieferte Modell umreißt eine gezeichnete Scheibe mit einer IoU von {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/doctor.py" />
      <source>Install ROS-SAM again; its model seems damaged.</source>
      <translation>Installieren Sie ROS-SAM noch einmal; sein Modell scheint beschädigt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the variable ROSSAM_PYTHON names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>Den Interpreter {0} der Engine gibt es nicht; die Variable ROSSAM_PYTHON nennt ihn.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the QGIS setting rossam/python names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>Den Interpreter {0} der Engine gibt es nicht; die QGIS-Einstellung rossam/python nennt ihn.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the managed environment names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>Den Interpreter {0} der Engine gibt es nicht; die verwaltete Umgebung nennt ihn.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The engine's interpreter {0} does not exist; the .venv of the source tree names it.</source>
      <extracomment>{0}: python</extracomment>
      <translation>Den Interpreter {0} der Engine gibt es nicht; die .venv des Quellbaums nennt ihn.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>Correct or clear it.</source>
      <translation>Berichtigen Sie den Eintrag, oder löschen Sie ihn.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>The set-up of ROS-SAM's engine in {0} was not finished.</source>
      <extracomment>{0}: managed</extracomment>
      <translation>Die Einrichtung der Engine von ROS-SAM in {0} wurde nicht beendet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>Start it again, and it goes on where it stopped. In QGIS choose “Set up the engine…” in the ROS-SAM menu or run the algorithm rossam:setup; in a terminal run `python3 {0} setup`. An interpreter that has the libraries already can be named there, or in the variable ROSSAM_PYTHON.</source>
      <extracomment>{0}: root()</extracomment>
      <translation>Starten Sie sie noch einmal; sie geht dort weiter, wo sie aufgehört hat. Wählen Sie in QGIS „Engine einrichten…“ im Menü von ROS-SAM, oder führen Sie den Algorithmus rossam:setup aus; in einem Terminal `python3 {0} setup`. Ein Interpreter, der die Bibliotheken schon hat, kann dort oder in der Variable ROSSAM_PYTHON genannt werden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>ROS-SAM needs its own Python interpreter with PyTorch and rasterio, and none is set up.</source>
      <translation>ROS-SAM braucht einen eigenen Python-Interpreter mit PyTorch und rasterio, und keiner ist eingerichtet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>In QGIS choose “Set up the engine…” in the ROS-SAM menu or run the algorithm rossam:setup; in a terminal run `python3 {0} setup`. An interpreter that has the libraries already can be named there, or in the variable ROSSAM_PYTHON.</source>
      <extracomment>{0}: root()</extracomment>
      <translation>Wählen Sie in QGIS „Engine einrichten…“ im Menü von ROS-SAM, oder führen Sie den Algorithmus rossam:setup aus; in einem Terminal `python3 {0} setup`. Ein Interpreter, der die Bibliotheken schon hat, kann dort oder in der Variable ROSSAM_PYTHON genannt werden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the variable ROSSAM_PYTHON</source>
      <translation>die Variable ROSSAM_PYTHON</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the QGIS setting rossam/python</source>
      <translation>die QGIS-Einstellung rossam/python</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the managed environment</source>
      <translation>die verwaltete Umgebung</translation>
    </message>
    <message>
      <location filename="../../rossam_core/engine.py" />
      <source>the .venv of the source tree</source>
      <translation>die .venv des Quellbaums</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/comparison.py" />
      <source>The comparison was cancelled; nothing was written.</source>
      <translation>Der Vergleich wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/files.py" />
      <source>The output {0} cannot be written: {1}.</source>
      <extracomment>{0}: target, {1}: words</extracomment>
      <translation>Die Ausgabe {0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/files.py" />
      <source>Check the folder's permissions and the free space on its disk.</source>
      <translation>Prüfen Sie die Rechte am Ordner und den freien Platz auf seinem Datenträger.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/job.py" />
      <source>Both the raster {0} and a pixel size of {1} m were given; give one of them.</source>
      <extracomment>{0}: self.raster, {1}: self.pixel_size_m</extracomment>
      <translation>Sowohl das Raster {0} als auch eine Pixelgröße von {1} m wurden angegeben; geben Sie eines davon an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/job.py" />
      <source>The pixel size is {0} m; it must be more than 0, or 0 for none.</source>
      <extracomment>{0}: self.pixel_size_m</extracomment>
      <translation>Die Pixelgröße ist {0} m; sie muss größer als 0 sein, oder 0 für keine.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/matching.py" />
      <source>More than {0} pairs of outlines overlap.</source>
      <extracomment>{0}: MOST_PAIRS</extracomment>
      <translation>Mehr als {0} Paare von Umrissen überlappen sich.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/matching.py" />
      <source>Do the layers hold the same outlines over and over? Remove duplicates first.</source>
      <translation>Enthalten die Layer immer wieder dieselben Umrisse? Entfernen Sie zuerst die doppelten.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>No prediction overlaps an object: {0}. Are both CRSs right?</source>
      <extracomment>{0}: ', '.join(places)</extracomment>
      <translation>Kein Umriss überdeckt ein Objekt: {0}. Stimmen beide KBS?</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>{0} features of {1} have no {2}; they stay unpaired.</source>
      <extracomment>{0}: nulls, {1}: layer.name, {2}: field</extracomment>
      <translation>{0} Features von {1} haben kein {2}; sie bleiben ohne Partner.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>{0} values of {1} occur more than once in {2}; the best-fitting pairs are taken.</source>
      <extracomment>{0}: number, {1}: field, {2}: layer.name</extracomment>
      <translation>{0} Werte von {1} kommen in {2} mehr als einmal vor; die am besten passenden Paare werden genommen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>Both layers have the field {0}; pairs are made by overlap, since it was not given as the id field.</source>
      <extracomment>{0}: keys[0]</extracomment>
      <translation>Beide Layer haben das Feld {0}; die Paare werden nach Überdeckung gebildet, da es nicht als Id-Feld angegeben wurde.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>The id field {0} has the value {1} more than {2} times in both layers; it must identify an object.</source>
      <extracomment>{0}: field, {1}: value, {2}: MOST_REPEATS</extracomment>
      <translation>Das Id-Feld {0} hat den Wert {1} mehr als {2} Mal in beiden Layern; es muss ein Objekt kennzeichnen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>Choose another field, or none to pair by overlap.</source>
      <translation>Wählen Sie ein anderes Feld, oder keines, um nach Überdeckung zu paaren.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>NULL only</source>
      <translation>nur NULL</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/pairing.py" />
      <source>No value of {0} occurs in both layers: {1} has {2}, {3} has {4}.</source>
      <extracomment>{0}: field, {1}: reference.name, {2}: _some(values[0]), {3}: predictions.name, {4}: _some(values[1])</extracomment>
      <translation>Kein Wert von {0} kommt in beiden Layern vor: {1} hat {2}, {3} hat {4}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/evaluation/report.py" />
      <source>The worst {0} of {1}; a CSV report has them all.</source>
      <extracomment>{0}: _MOST_GROUPS, {1}: len(worst_first)</extracomment>
      <translation>Die schlechtesten {0} von {1}; ein CSV-Bericht hat alle.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/geoparquet.py" />
      <source>The layer {0} cannot be read as GeoParquet: {1}.</source>
      <extracomment>{0}: path, {1}: words</extracomment>
      <translation>Der Layer {0} lässt sich nicht als GeoParquet lesen: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The group field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: layer, {2}: listed</extracomment>
      <translation>Das Gruppenfeld {0} gibt es in {1} nicht; dort gibt es: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The label field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: layer, {2}: listed</extracomment>
      <translation>Das Label-Feld {0} gibt es in {1} nicht; dort gibt es: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The group field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: layer, {2}: kind</extracomment>
      <translation>Das Gruppenfeld {0} von {1} hat den Typ {2}; es müssen Zahlen, Text oder Datumswerte sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The label field {0} of {1} has the type {2}; it must be 1 on the object and 0 on the background.</source>
      <extracomment>{0}: field, {1}: layer, {2}: kind</extracomment>
      <translation>Das Label-Feld {0} von {1} hat den Typ {2}; es muss 1 auf dem Objekt und 0 auf dem Hintergrund sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/grouping.py" />
      <source>The label field {0} is {1} in row {2}; it must be 1 on the object or 0 on the background.</source>
      <extracomment>{0}: field, {1}: value, {2}: first_row + row + 1</extracomment>
      <translation>Das Label-Feld {0} ist {1} in Zeile {2}; es muss 1 auf dem Objekt oder 0 auf dem Hintergrund sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/job.py" />
      <source>The candidate is {0}; they count from 0.</source>
      <extracomment>{0}: self.candidate</extracomment>
      <translation>Der Vorschlag ist {0}; sie zählen ab 0.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>The CRS {0} of the prompts cannot be understood.</source>
      <extracomment>{0}: text[:60]</extracomment>
      <translation>Das KBS {0} der Prompts ist nicht zu verstehen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>Give it as WKT, or as an authority's code such as EPSG:25832.</source>
      <translation>Geben Sie es als WKT oder als Code einer Autorität an, etwa EPSG:25832.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>The prompts have the CRS {0}, but {1} has none, so nobody knows how they lie on each other.</source>
      <extracomment>{0}: crs.name, {1}: Path(raster.path).name</extracomment>
      <translation>Die Prompts haben das KBS {0}, aber {1} hat keines; daher weiß niemand, wie sie zueinander liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>Assign a CRS to the raster layer, or leave the map without one.</source>
      <translation>Weisen Sie dem Rasterlayer ein KBS zu, oder lassen Sie die Karte ohne eines.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>The outline cannot be transformed from {0} to {1}.</source>
      <extracomment>{0}: raster_crs.name, {1}: crs.name</extracomment>
      <translation>Der Umriss kann nicht von {0} nach {1} transformiert werden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/prompts.py" />
      <source>Give the map another CRS, best the raster's.</source>
      <translation>Geben Sie der Karte ein anderes KBS, am besten das des Rasters.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/interactive/session.py" />
      <source>The outline was cancelled.</source>
      <translation>Der Umriss wurde abgebrochen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/layer_formats.py" />
      <source>A Shapefile cannot hold some numbers of the column {0}, so it is written as text.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Ein Shapefile kann einige Zahlen der Spalte {0} nicht fassen, deshalb wird sie als Text geschrieben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/layer_formats.py" />
      <source>A Shapefile holds texts of up to {0} bytes, so longer ones of the column {1} are cut; write a GeoPackage (.gpkg) to keep them whole.</source>
      <extracomment>{0}: _DBASE_TEXT_BYTES, {1}: name</extracomment>
      <translation>Ein Shapefile fasst Texte bis {0} Byte, deshalb werden längere der Spalte {1} gekürzt; ein GeoPackage (.gpkg) behält sie ganz.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification's {0} is {1}; give a positive number.</source>
      <extracomment>{0}: name, {1}: value</extracomment>
      <translation>{0} der Vergrößerung ist {1}; geben Sie eine positive Zahl an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification gives objects up to {0} px windows of {1} times their size; give a size above 0 and a factor of at least 1.</source>
      <extracomment>{0}: self.below_px, {1}: self.context</extracomment>
      <translation>Die Vergrößerung gibt Objekten bis {0} px Fenster von {1} Mal ihrer Größe; geben Sie eine Größe über 0 und einen Faktor von mindestens 1 an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification's largest window of {0} px must be larger than that of a small object, {1} x {2} px.</source>
      <extracomment>{0}: self.largest_px, {1}: self.below_px, {2}: self.context</extracomment>
      <translation>Das größte Fenster der Vergrößerung von {0} px muss größer sein als das eines kleinen Objekts, {1} x {2} px.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/magnification.py" />
      <source>The magnification has the unknown key {0}; known are {1}.</source>
      <extracomment>{0}: unknown[0], {1}: ', '.join(known)</extracomment>
      <translation>Die Vergrößerung hat den unbekannten Schlüssel {0}; bekannt sind {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has no field {1}; it has: {2}.</source>
      <extracomment>{0}: name, {1}: job.category_field, {2}: known or 'none'</extracomment>
      <translation>{0} hat kein Feld {1}; es gibt: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has other geometries than polygons; masks are built from boxes.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat andere Geometrien als Polygone; Masken werden aus Boxen gebaut.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>Make boxes of points first, for instance with QGIS's Rectangles, ovals, diamonds.</source>
      <translation>Machen Sie aus Punkten zuerst Boxen, etwa mit „Rechtecke, Ovale, Rauten“ von QGIS.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>The layer {0} cannot be read: {1}.</source>
      <extracomment>{0}: printable(task.boxes), {1}: words</extracomment>
      <translation>Der Layer {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has no geometry, only a table.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat keine Geometrie, nur eine Tabelle.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>{0} has a CRS, but {1} has none, so nobody knows how they lie on each other.</source>
      <extracomment>{0}: having, {1}: lacking</extracomment>
      <translation>{0} hat ein KBS, aber {1} hat keines; daher weiß niemand, wie sie zueinander liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>Assign a CRS, or name the image of each box in a field and give that as image field.</source>
      <translation>Weisen Sie ein KBS zu, oder nennen Sie das Bild jeder Box in einem Feld und geben Sie dieses als Bildfeld an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>The boxes {0} cannot be placed on {1}.</source>
      <extracomment>{0}: name, {1}: Path(raster.path).name</extracomment>
      <translation>Die Boxen {0} lassen sich nicht auf {1} legen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/boxes.py" />
      <source>The boxes {0} cannot be placed on {1}: {2}.</source>
      <extracomment>{0}: name, {1}: Path(raster.path).name, {2}: error</extracomment>
      <translation>Die Boxen {0} lassen sich nicht auf {1} legen: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>None of the {0} boxes in {1} has its middle on an image that could be used.</source>
      <extracomment>{0}: count, {1}: name</extracomment>
      <translation>Keine der {0} Boxen in {1} hat ihre Mitte auf einem brauchbaren Bild.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>Check the CRS of the layer and of the images.</source>
      <translation>Prüfen Sie das KBS des Layers und der Bilder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>None of {0} images could be used; {1}</source>
      <extracomment>{0}: len(tasks), {1}: failed[0].reason</extracomment>
      <translation>Keines von {0} Bildern war zu gebrauchen; {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>{0} of {1} images were finished before and are kept.</source>
      <extracomment>{0}: resumed, {1}: len(tasks)</extracomment>
      <translation>{0} von {1} Bildern waren schon fertig und bleiben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>The classes are numbered by their names ({0}); boxes with other classes get other numbers, so compare data sets by the names.</source>
      <extracomment>{0}: _listed(totals.categories)</extracomment>
      <translation>Die Klassen sind nach ihren Namen nummeriert ({0}); Boxen mit anderen Klassen bekommen andere Nummern, vergleichen Sie Datensätze also nach den Namen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>{0} more files could not be used; problems.csv lists them.</source>
      <extracomment>{0}: len(problems) - _TOLD</extracomment>
      <translation>{0} weitere Dateien waren unbrauchbar; problems.csv nennt sie.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/build.py" />
      <source>The folder {0} cannot be made: {1}.</source>
      <extracomment>{0}: sheets, {1}: error.strerror</extracomment>
      <translation>Der Ordner {0} kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>{0} has the image {1}, which may be {2}.</source>
      <extracomment>{0}: boxes_name, {1}: file_name, {2}: ' or '.join((task.name for task in meant[:3]))</extracomment>
      <translation>{0} hat das Bild {1}, womit {2} gemeint sein kann.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>Let it name images with their folders.</source>
      <translation>Lassen Sie die Datei Bilder mit ihren Ordnern nennen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>{0} has the image {1} twice, the second time as {2}.</source>
      <extracomment>{0}: boxes_name, {1}: meant[0].name, {2}: file_name</extracomment>
      <translation>{0} hat das Bild {1} zweimal, das zweite Mal als {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>Let it name each image once, with its folder.</source>
      <translation>Lassen Sie die Datei jedes Bild einmal nennen, mit seinem Ordner.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>{0} names none of the {1} images.</source>
      <extracomment>{0}: boxes_name, {1}: len(tasks)</extracomment>
      <translation>{0} nennt keines der {1} Bilder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/coco.py" />
      <source>The boxes of {0} cannot be written to {1}: {2}.</source>
      <extracomment>{0}: source.name, {1}: path.parent, {2}: error.strerror or error</extracomment>
      <translation>Die Boxen von {0} können nicht nach {1} geschrieben werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/drafts.py" />
      <source>The work was cancelled.</source>
      <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/indexed_layer.py" />
      <source>The layer {0} cannot be copied to {1}: {2}.</source>
      <extracomment>{0}: printable(job.boxes), {1}: folder, {2}: words</extracomment>
      <translation>Der Layer {0} lässt sich nicht nach {1} kopieren: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The boxes {0} do not exist.</source>
      <extracomment>{0}: job.boxes</extracomment>
      <translation>Die Boxen {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} has the boxes of one image, but there are {1} images.</source>
      <extracomment>{0}: name, {1}: count</extracomment>
      <translation>{0} hat die Boxen eines Bildes, es gibt aber {1} Bilder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Give a folder with a file of boxes per image, COCO JSON or a vector layer.</source>
      <translation>Geben Sie einen Ordner mit einer Boxendatei je Bild, COCO-JSON oder einen Vektorlayer an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} has no CRS, so nobody knows on which of {1} images its boxes lie.</source>
      <extracomment>{0}: name, {1}: count</extracomment>
      <translation>{0} hat kein KBS; daher weiß niemand, auf welchem von {1} Bildern die Boxen liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Assign the CRS, or give the field that names the image of each box.</source>
      <translation>Weisen Sie das KBS zu, oder geben Sie das Feld an, das das Bild jeder Box nennt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The folder {0} has no files of boxes ({1}).</source>
      <extracomment>{0}: folder, {1}: wanted</extracomment>
      <translation>Der Ordner {0} hat keine Boxendateien ({1}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>No file of boxes in {0} has the name of an image in {1}.</source>
      <extracomment>{0}: folder, {1}: job.images</extracomment>
      <translation>Keine Boxendatei in {0} heißt wie ein Bild in {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The boxes of {0} would be in {1}, for instance.</source>
      <extracomment>{0}: first, {1}: PurePosixPath(first).with_suffix(_TEXT)</extracomment>
      <translation>Die Boxen von {0} wären zum Beispiel in {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} and {1} have the same name, so nobody knows which image is meant.</source>
      <extracomment>{0}: keyed[key], {1}: name</extracomment>
      <translation>{0} und {1} heißen gleich; daher weiß niemand, welches Bild gemeint ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} and {1} have the same name, so nobody knows which file of boxes is meant.</source>
      <extracomment>{0}: keyed[key], {1}: name</extracomment>
      <translation>{0} und {1} heißen gleich; daher weiß niemand, welche Boxendatei gemeint ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Rename one of them, or put it elsewhere.</source>
      <translation>Benennen Sie eines um, oder legen Sie es anderswo ab.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>{0} have the same name in different folders, so nobody knows which boxes belong to which image.</source>
      <extracomment>{0}: ', '.join(listed[:_SHOWN])</extracomment>
      <translation>{0} heißen in verschiedenen Ordnern gleich; daher weiß niemand, welche Boxen zu welchem Bild gehören.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Lay the boxes out in the same subfolders as the images.</source>
      <translation>Legen Sie die Boxen in denselben Unterordnern ab wie die Bilder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The image field says {0}, which may be {1}.</source>
      <extracomment>{0}: value, {1}: ' or '.join(meant[:_SHOWN])</extracomment>
      <translation>Das Bildfeld sagt {0}, womit {1} gemeint sein kann.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Let it name the image with its folder and extension.</source>
      <translation>Lassen Sie es das Bild mit Ordner und Endung nennen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The image field says {0} and {1}, which are both {2}.</source>
      <extracomment>{0}: value_of[meant[0]], {1}: value, {2}: meant[0]</extracomment>
      <translation>Das Bildfeld sagt {0} und {1}, was beides {2} ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Let it call each image by one name.</source>
      <translation>Lassen Sie es jedes Bild bei einem Namen nennen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The field {0} of {1} names no image of {2}; it says {3}.</source>
      <extracomment>{0}: job.image_field, {1}: Path(job.boxes).name, {2}: job.images, {3}: ', '.join(map(repr, values[:_SHOWN]))</extracomment>
      <translation>Das Feld {0} von {1} nennt kein Bild von {2}; es sagt {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The images {0} do not exist.</source>
      <extracomment>{0}: job.images</extracomment>
      <translation>Die Bilder {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>The folder {0} has no images, also not in its subfolders.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Der Ordner {0} hat keine Bilder, auch nicht in Unterordnern.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>Images have one of the extensions {0}.</source>
      <extracomment>{0}: ', '.join(sorted(IMAGE_EXTENSIONS))</extracomment>
      <translation>Bilder haben eine der Endungen {0}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/inputs.py" />
      <source>GDAL reads no GeoParquet here; save the layer as a GeoPackage</source>
      <translation>GDAL liest hier kein GeoParquet; speichern Sie den Layer als GeoPackage</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/job.py" />
      <source>The format of the boxes is {0}; choose one of {1}.</source>
      <extracomment>{0}: self.box_format, {1}: ', '.join(BOX_FORMATS)</extracomment>
      <translation>Das Format der Boxen ist {0}; wählen Sie eines von {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/output.py" />
      <source>The finished masks in {0} are damaged.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Die fertigen Masken in {0} sind beschädigt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/output.py" />
      <source>Delete this file.</source>
      <translation>Löschen Sie diese Datei.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/output.py" />
      <source>The masks cannot be written to {0}: {1}.</source>
      <extracomment>{0}: folder, {1}: words</extracomment>
      <translation>Die Masken können nicht nach {0} geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/part.py" />
      <source>The masks of {0} cannot be written to {1}: {2}.</source>
      <extracomment>{0}: task.name, {1}: target.parent, {2}: error.strerror or error</extracomment>
      <translation>Die Masken von {0} können nicht nach {1} geschrieben werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/run.py" />
      <source>The work was cancelled before anything was finished; nothing was written.</source>
      <translation>Die Arbeit wurde abgebrochen, bevor etwas fertig war; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/run.py" />
      <source>The work was cancelled; what is finished of {0} is kept, and the same request goes on from there.</source>
      <extracomment>{0}: job.output</extracomment>
      <translation>Die Arbeit wurde abgebrochen; was von {0} fertig ist, bleibt, und derselbe Auftrag geht dort weiter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/run.py" />
      <source>this interpreter</source>
      <translation>dieser Interpreter</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/sheets.py" />
      <source>The work was cancelled before all sheets were drawn; the same request goes on from there.</source>
      <translation>Die Arbeit wurde abgebrochen, bevor alle Bögen gezeichnet waren; derselbe Auftrag geht dort weiter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/sheets.py" />
      <source>The contact sheet {0} cannot be written: {1}.</source>
      <extracomment>{0}: path, {1}: error.strerror or error</extracomment>
      <translation>Der Kontaktbogen {0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The name of the output folder {0} is no valid UTF-8.</source>
      <extracomment>{0}: printable(str(folder))</extracomment>
      <translation>Der Name des Ausgabeordners {0} ist kein gültiges UTF-8.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give another folder.</source>
      <translation>Geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output {0} is a file; name a folder.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Die Ausgabe {0} ist eine Datei; nennen Sie einen Ordner.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder's parent {0} does not exist.</source>
      <extracomment>{0}: folder.parent</extracomment>
      <translation>Den Ordner {0}, in dem die Ausgabe liegen soll, gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Another run is at work in the output folder {0}.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Im Ausgabeordner {0} arbeitet ein anderer Lauf.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Wait until it has finished, or give another folder.</source>
      <translation>Warten Sie, bis er fertig ist, oder geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} holds unfinished masks that were begun with {1} = {2}, not {3}.</source>
      <extracomment>{0}: folder, {1}: name, {2}: before.get(name), {3}: value</extracomment>
      <translation>Der Ausgabeordner {0} enthält unfertige Masken, die mit {1} = {2} begonnen wurden, nicht mit {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give the same settings to go on, or another folder.</source>
      <translation>Geben Sie dieselben Einstellungen an, um weiterzumachen, oder einen anderen Ordner.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} holds finished masks already.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Der Ausgabeordner {0} enthält schon fertige Masken.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give another folder, or delete this one.</source>
      <translation>Geben Sie einen anderen Ordner an, oder löschen Sie diesen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} is not empty and holds no unfinished masks.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Der Ausgabeordner {0} ist nicht leer und enthält keine unfertigen Masken.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>Give a new or empty folder.</source>
      <translation>Geben Sie einen neuen oder leeren Ordner an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_building/state.py" />
      <source>The output folder {0} cannot be written to: {1}.</source>
      <extracomment>{0}: folder, {1}: error.strerror or error</extracomment>
      <translation>In den Ausgabeordner {0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/mask_writer.py" />
      <source>The mask {0} cannot be written: {1}.</source>
      <extracomment>{0}: self._target, {1}: words</extracomment>
      <translation>Die Maske {0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_jobs.py" />
      <source>Both the mirror {0} and the file {1} were given for model {2}; give one of them.</source>
      <extracomment>{0}: self.mirror, {1}: self.source, {2}: self.name</extracomment>
      <translation>Sowohl der Spiegel {0} als auch die Datei {1} wurden für das Modell {2} angegeben; geben Sie eines davon an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Model {0} cannot be deleted from {1}: {2}.</source>
      <extracomment>{0}: name, {1}: model.path, {2}: error.strerror or error</extracomment>
      <translation>Das Modell {0} kann nicht aus {1} gelöscht werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Close what uses it, and try again.</source>
      <translation>Schließen Sie, was es benutzt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>There is no model {0}; choose one of {1}, or a weights file or model folder.</source>
      <extracomment>{0}: name, {1}: ', '.join(models)</extracomment>
      <translation>Ein Modell {0} gibt es nicht; wählen Sie eines von {1}, oder eine Gewichtsdatei oder einen Modellordner.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>The model card {0} cannot be read: {1}.</source>
      <extracomment>{0}: path, {1}: error.strerror</extracomment>
      <translation>Die Modellkarte {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>The model card {0} is not valid JSON: {1}.</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>Die Modellkarte {0} ist kein gültiges JSON: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>The model card {0} holds no object, but {1}.</source>
      <extracomment>{0}: path, {1}: values</extracomment>
      <translation>Die Modellkarte {0} enthält kein Objekt, sondern {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>There is no model {0} to delete.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Ein Modell {0}, das gelöscht werden könnte, gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Model {0} comes with ROS-SAM and stays.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Das Modell {0} gehört zu ROS-SAM und bleibt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>Model {0} is not downloaded; there is nothing to delete.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Das Modell {0} ist nicht heruntergeladen; es gibt nichts zu löschen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>A model cannot be called {0}; use up to {1} letters, digits, '-', '_', '+' and '.'.</source>
      <extracomment>{0}: name, {1}: _LONGEST_NAME</extracomment>
      <translation>Ein Modell kann nicht {0} heißen; nehmen Sie bis zu {1} Buchstaben, Ziffern, '-', '_', '+' und '.'.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/model_store.py" />
      <source>A model of your own cannot be called {0}: the list has one of that name.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Ein eigenes Modell kann nicht {0} heißen: In der Liste gibt es eines dieses Namens.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>Model {0} has the architecture {1}; known are {2}.</source>
      <extracomment>{0}: self.name, {1}: self.architecture, {2}: ', '.join(ARCHITECTURES)</extracomment>
      <translation>Das Modell {0} hat die Architektur {1}; bekannt sind {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} names mask token {1} and strategy {2}; known are {3} and {4}.</source>
      <extracomment>{0}: self.name, {1}: self.mask_token, {2}: self.strategy, {3}: ', '.join(MASK_TOKENS), {4}: ', '.join(STRATEGIES)</extracomment>
      <translation>Die Karte des Modells {0} nennt das Masken-Token {1} und die Strategie {2}; bekannt sind {3} und {4}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} gives a compact model an edge decoder; only SAM-shaped models have one.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>Die Karte des Modells {0} gibt einem kompakten Modell einen Kantendecoder; nur Modelle in der Form von SAM haben einen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} answers with the mask edge, but has no edge decoder.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>Die Karte des Modells {0} antwortet mit der Maske edge, hat aber keinen Kantendecoder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>Set edge_decoder to true.</source>
      <translation>Setzen Sie edge_decoder auf true.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} is wrong: {1}</source>
      <extracomment>{0}: self.name, {1}: error</extracomment>
      <translation>Die Karte des Modells {0} ist falsch: {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has {1} = {2}; give a whole number of pixels, at least 1.</source>
      <extracomment>{0}: self.name, {1}: name, {2}: value</extracomment>
      <translation>Die Karte des Modells {0} hat {1} = {2}; geben Sie eine ganze Zahl von Pixeln an, mindestens 1.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has max_fill = {1}.</source>
      <extracomment>{0}: self.name, {1}: self.max_fill</extracomment>
      <translation>Die Karte des Modells {0} hat max_fill = {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has align_boxes_from = {1}; it must be below {2}, and 0 or more.</source>
      <extracomment>{0}: self.name, {1}: self.align_boxes_from, {2}: LARGEST_SHIFT</extracomment>
      <translation>Die Karte des Modells {0} hat align_boxes_from = {1}; erlaubt ist 0 oder mehr und weniger als {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has boxes aligned, but the model was not trained on loose boxes.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>Nach der Karte des Modells {0} werden Rechtecke ausgerichtet, doch das Modell wurde nicht mit losen Rechtecken trainiert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>Name "loose" in prompt_kinds, or set align_boxes_from to 0.</source>
      <translation>Nennen Sie „loose“ in prompt_kinds, oder setzen Sie align_boxes_from auf 0.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} gives a {1} loose boxes; only compact models tell them from others.</source>
      <extracomment>{0}: self.name, {1}: self.architecture</extracomment>
      <translation>Die Karte des Modells {0} gibt einem {1} lose Rechtecke; nur kompakte Modelle unterscheiden sie von anderen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has {1} = {2}, not three.</source>
      <extracomment>{0}: self.name, {1}: name, {2}: values</extracomment>
      <translation>Die Karte des Modells {0} hat {1} = {2}, nicht drei.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has padding = {1}; each must be from 0 to 255.</source>
      <extracomment>{0}: self.name, {1}: self.padding</extracomment>
      <translation>Die Karte des Modells {0} hat padding = {1}; jeder Wert muss zwischen 0 und 255 liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has pixel_std = {1}; each must be above 0.</source>
      <extracomment>{0}: self.name, {1}: self.pixel_std</extracomment>
      <translation>Die Karte des Modells {0} hat pixel_std = {1}; jeder Wert muss größer als 0 sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The card of model {0} has the prompt kinds {1}; give one or more of {2}.</source>
      <extracomment>{0}: self.name, {1}: ', '.join(self.prompt_kinds), {2}: ', '.join(PROMPT_KINDS)</extracomment>
      <translation>Die Karte des Modells {0} hat die Prompt-Arten {1}; geben Sie eine oder mehrere von {2} an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The model card {0} has unknown keys: {1}.</source>
      <extracomment>{0}: path, {1}: extra</extracomment>
      <translation>Die Modellkarte {0} hat unbekannte Schlüssel: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The model card {0} has {1} = {2}, which is of the wrong kind.</source>
      <extracomment>{0}: path, {1}: each.name, {2}: json.dumps(values[each.name])</extracomment>
      <translation>Die Modellkarte {0} hat {1} = {2}, was von der falschen Art ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/card.py" />
      <source>The model card {0} is incomplete: {1}.</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>Die Modellkarte {0} ist unvollständig: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} exists and is no model folder; it is left as it is.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} gibt es schon, und es ist kein Modellordner; es bleibt, wie es ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The model folder {0} cannot be written: {1}.</source>
      <extracomment>{0}: folder, {1}: error.strerror or error</extracomment>
      <translation>Der Modellordner {0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is HQ-SAM {3} with an edge decoder.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist HQ-SAM {3} mit einem Kantendecoder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is HQ-SAM {3}.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist HQ-SAM {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is SAM {3} with an edge decoder.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist SAM {3} mit einem Kantendecoder.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is SAM {3}.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name, {3}: card.architecture</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist SAM {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is a compact model.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist ein kompaktes Modell.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is Light HQ-SAM vit_tiny.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist Light HQ-SAM vit_tiny.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is {1}, but model {2} is MobileSAM vit_tiny.</source>
      <extracomment>{0}: path, {1}: found.title, {2}: card.name</extracomment>
      <translation>{0} ist {1}, aber das Modell {2} ist MobileSAM vit_tiny.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Choose another file or model.</source>
      <translation>Wählen Sie eine andere Datei oder ein anderes Modell.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} holds LoRA matrices of rank {1}, but its card says {2}.</source>
      <extracomment>{0}: path, {1}: rank, {2}: card.lora_rank</extracomment>
      <translation>{0} enthält LoRA-Matrizen vom Rang {1}, aber seine Karte sagt {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>There is no checkpoint {0}.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Einen Checkpoint {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The folder {0} is no model: it has neither card.json nor the two files {1} and {2} that ROS-SAM's training writes.</source>
      <extracomment>{0}: path, {1}: _ACCELERATE_PAIRS[0][0], {2}: _ACCELERATE_PAIRS[0][1]</extracomment>
      <translation>Der Ordner {0} ist kein Modell: Er hat weder card.json noch die beiden Dateien {1} und {2}, die das Training von ROS-SAM schreibt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The checkpoint {0} cannot be read: {1}.</source>
      <extracomment>{0}: files[0], {1}: error.strerror or error</extracomment>
      <translation>Der Checkpoint {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The weights {0} are not those that {1} beside them describes: their sha256 differs.</source>
      <extracomment>{0}: weights, {1}: card_file.name</extracomment>
      <translation>Die Gewichte {0} sind nicht die, die {1} daneben beschreibt: Ihr sha256 ist ein anderer.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Copy the model folder again, or empty sha256 in the card if the change was meant.</source>
      <translation>Kopieren Sie den Modellordner noch einmal, oder leeren Sie sha256 in der Karte, wenn die Änderung gewollt war.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like a folder of ROS-SAM's training, but {1} and {2} are not a high-quality mask decoder and a SAM: no hf_token.weight in the one or no image_encoder in the other.</source>
      <extracomment>{0}: folder, {1}: names[0], {2}: names[1]</extracomment>
      <translation>{0} sieht aus wie ein Ordner des Trainings von ROS-SAM, aber {1} und {2} sind nicht ein hochwertiger Maskendecoder und ein SAM: kein hf_token.weight im einen oder kein image_encoder im anderen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} and {1} more</source>
      <extracomment>{0}: text, {1}: more</extracomment>
      <translation>{0} und {1} weitere</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: its {1} tensors ({2}) hold no SAM image encoder.</source>
      <extracomment>{0}: path, {1}: len(tensors), {2}: _listed(sorted(tensors))</extracomment>
      <translation>{0} ist kein brauchbarer Checkpoint: Seine {1} Tensoren ({2}) enthalten keinen Bild-Encoder von SAM.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: its image encoder has {1} blocks of width {2}; known are {3}. Other sizes need a folder with card.json.</source>
      <extracomment>{0}: path, {1}: depth, {2}: width, {3}: known</extracomment>
      <translation>{0} ist kein brauchbarer Checkpoint: Sein Bild-Encoder hat {1} Blöcke der Breite {2}; bekannt sind {3}. Andere Größen brauchen einen Ordner mit card.json.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: it is a SAM 2; only SAM and its descendants are understood.</source>
      <extracomment>{0}: path</extracomment>
      <translation>{0} ist kein brauchbarer Checkpoint: Es ist ein SAM 2; verstanden werden nur SAM und seine Abkömmlinge.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} is no checkpoint that can be used: it is a mask decoder alone; the image encoder that belongs to it is missing.</source>
      <extracomment>{0}: path</extracomment>
      <translation>{0} ist kein brauchbarer Checkpoint: Es ist ein Maskendecoder allein; der Bild-Encoder dazu fehlt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>The card of model {0} describes no model that can be built: {1}.</source>
      <extracomment>{0}: card.name, {1}: str(error).rstrip('.') or type(error).__name__</extracomment>
      <translation>Die Karte des Modells {0} beschreibt kein Modell, das sich bauen lässt: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Correct its settings.</source>
      <translation>Berichtigen Sie ihre Einstellungen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like HQ-SAM {1}{2}, but does not fit; {3}.</source>
      <extracomment>{0}: path, {1}: card.architecture, {2}: edge, {3}: '; '.join(faults)</extracomment>
      <translation>{0} sieht aus wie HQ-SAM {1}{2}, passt aber nicht; {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like SAM {1}{2}, but does not fit; {3}.</source>
      <extracomment>{0}: path, {1}: card.architecture, {2}: edge, {3}: '; '.join(faults)</extracomment>
      <translation>{0} sieht aus wie SAM {1}{2}, passt aber nicht; {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like a compact model, but does not fit; {1}.</source>
      <extracomment>{0}: path, {1}: '; '.join(faults)</extracomment>
      <translation>{0} sieht aus wie ein kompaktes Modell, passt aber nicht; {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like Light HQ-SAM vit_tiny, but does not fit; {1}.</source>
      <extracomment>{0}: path, {1}: '; '.join(faults)</extracomment>
      <translation>{0} sieht aus wie Light HQ-SAM vit_tiny, passt aber nicht; {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>{0} looks like MobileSAM vit_tiny, but does not fit; {1}.</source>
      <extracomment>{0}: path, {1}: '; '.join(faults)</extracomment>
      <translation>{0} sieht aus wie MobileSAM vit_tiny, passt aber nicht; {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/checkpoints.py" />
      <source>Its high-quality layers are incomplete.</source>
      <translation>Seine hochwertigen Schichten sind unvollständig.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>The card of model {0} has missing or unknown settings: {1}.</source>
      <extracomment>{0}: card.name, {1}: ', '.join(sorted(missing))</extracomment>
      <translation>Die Karte des Modells {0} hat fehlende oder unbekannte Einstellungen: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>The card of model {0} has the setting {1} = {2}; give whole numbers from {3}.</source>
      <extracomment>{0}: card.name, {1}: name, {2}: value, {3}: least</extracomment>
      <translation>Die Karte des Modells {0} hat die Einstellung {1} = {2}; geben Sie ganze Zahlen ab {3} an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>Model {0} has no mask {1}; choose sam, hq or sum.</source>
      <extracomment>{0}: self.card.name, {1}: mask_token</extracomment>
      <translation>Das Modell {0} hat keine Maske {1}; wählen Sie sam, hq oder sum.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/compact.py" />
      <source>Model {0} takes {1} pixels; a compact model needs a multiple of {2}.</source>
      <extracomment>{0}: name, {1}: input_size_px, {2}: STRIDES[-1]</extracomment>
      <translation>Das Modell {0} nimmt {1} Pixel; ein kompaktes Modell braucht ein Vielfaches von {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>The download was stopped; the next attempt goes on from here.</source>
      <translation>Der Download wurde angehalten; der nächste Versuch geht hier weiter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} cannot be written: {1}.</source>
      <extracomment>{0}: target, {1}: error.strerror or error</extracomment>
      <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} has {1} bytes left, but {2} needs {3} more.</source>
      <extracomment>{0}: target.parent, {1}: free, {2}: target.name, {3}: wanted</extracomment>
      <translation>{0} hat noch {1} Bytes frei, aber {2} braucht {3} mehr.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Free some, or set ROSSAM_HOME to another disk.</source>
      <translation>Schaffen Sie Platz, oder setzen Sie ROSSAM_HOME auf einen anderen Datenträger.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the server answered {0} {1}</source>
      <extracomment>{0}: error.response.status_code, {1}: error.response.reason</extracomment>
      <translation>der Server hat {0} {1} geantwortet</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the proxy refused</source>
      <translation>der Proxy hat abgelehnt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>its TLS certificate is not trusted here</source>
      <translation>seinem TLS-Zertifikat wird hier nicht vertraut</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the server did not answer in time</source>
      <translation>der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the server cannot be reached, or broke off</source>
      <translation>der Server ist nicht erreichbar oder hat abgebrochen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>the connection broke off</source>
      <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} could not be downloaded: {1}.</source>
      <extracomment>{0}: address, {1}: _reason(error)</extracomment>
      <translation>{0} konnte nicht heruntergeladen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} bytes are here; the next attempt goes on from there.</source>
      <extracomment>{0}: have</extracomment>
      <translation>{0} Bytes sind da; der nächste Versuch geht dort weiter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Check the connection; a mirror, or a file that you have, does too.</source>
      <translation>Prüfen Sie die Verbindung; ein Spiegel oder eine vorhandene Datei tut es auch.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>The file {0} does not exist.</source>
      <extracomment>{0}: source</extracomment>
      <translation>Die Datei {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is another file: it ends before byte {1}.</source>
      <extracomment>{0}: address, {1}: have</extracomment>
      <translation>{0} ist eine andere Datei: Sie endet vor Byte {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is another file: it has {1} bytes instead of {2}.</source>
      <extracomment>{0}: address, {1}: have + int(stated), {2}: total</extracomment>
      <translation>{0} ist eine andere Datei: Sie hat {1} Bytes statt {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Check the address of the mirror.</source>
      <translation>Prüfen Sie die Adresse des Spiegels.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is not {1}: it has {2} bytes instead of {3}.</source>
      <extracomment>{0}: origin, {1}: file.name, {2}: size, {3}: file.size_bytes</extracomment>
      <translation>{0} ist nicht {1}: Es hat {2} Bytes statt {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>Nothing was stored.</source>
      <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/download.py" />
      <source>{0} is not {1} as it was published: its sha256 is {2} instead of {3}.</source>
      <extracomment>{0}: origin, {1}: file.name, {2}: found, {3}: file.sha256</extracomment>
      <translation>{0} ist nicht {1}, wie es veröffentlicht wurde: Sein sha256 ist {2} statt {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>The import was stopped; nothing was stored.</source>
      <translation>Der Import wurde angehalten; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>There is already a model {0} in {1}.</source>
      <extracomment>{0}: name, {1}: folder.parent</extracomment>
      <translation>Ein Modell {0} gibt es in {1} schon.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>Choose another name, or delete that one first.</source>
      <translation>Wählen Sie einen anderen Namen, oder löschen Sie zuerst das vorhandene.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>The file is empty; copy or download it again.</source>
      <translation>Die Datei ist leer; kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>It is a pointer of Git LFS; `git lfs pull` brings the weights themselves.</source>
      <translation>Es ist ein Zeiger von Git LFS; `git lfs pull` bringt die Gewichte selbst.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>It is a web page that was saved in place of the file; download it again.</source>
      <translation>Es ist eine Webseite, die statt der Datei gespeichert wurde; laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>A {0} file is a fixed program; import the PyTorch weights instead.</source>
      <extracomment>{0}: path.suffix</extracomment>
      <translation>Eine {0}-Datei ist ein festes Programm; importieren Sie stattdessen die PyTorch-Gewichte.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>It is an archive of a model folder; unpack it and import the folder.</source>
      <translation>Es ist ein Archiv eines Modellordners; packen Sie es aus und importieren Sie den Ordner.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/importing.py" />
      <source>{0} as it was published has {1} bytes; this one has {2}. Download it again.</source>
      <extracomment>{0}: path.name, {1}: entry.size_bytes, {2}: size</extracomment>
      <translation>{0} hat in der veröffentlichten Fassung {1} Bytes; diese hat {2}. Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>An image encoder of width {0} cannot have {1} heads.</source>
      <extracomment>{0}: self.embed_dim, {1}: self.heads</extracomment>
      <translation>Ein Bild-Encoder der Breite {0} kann nicht {1} Köpfe haben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>An image encoder of {0} blocks cannot have the global-attention blocks {1}; they count from 0.</source>
      <extracomment>{0}: self.depth, {1}: list(self.global_blocks)</extracomment>
      <translation>Ein Bild-Encoder aus {0} Blöcken kann nicht die Blöcke {1} mit globaler Aufmerksamkeit haben; sie zählen ab 0.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>The card of model {0} has the unknown setting {1}.</source>
      <extracomment>{0}: card.name, {1}: unknown[0]</extracomment>
      <translation>Die Karte des Modells {0} hat die unbekannte Einstellung {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} is a vit_tiny: no settings and no LoRA there.</source>
      <extracomment>{0}: card.name</extracomment>
      <translation>Das Modell {0} ist ein vit_tiny: Dort gibt es keine Einstellungen und kein LoRA.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Mask {0} is unknown; choose one of {1}.</source>
      <extracomment>{0}: mask_token, {1}: ', '.join(known)</extracomment>
      <translation>Die Maske {0} ist unbekannt; wählen Sie eine von {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} has no high-quality decoder, so no mask {1}.</source>
      <extracomment>{0}: self.card.name, {1}: mask_token</extracomment>
      <translation>Das Modell {0} hat keinen hochwertigen Decoder, also keine Maske {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Choose sam or best, or an HQ-SAM model.</source>
      <translation>Wählen Sie sam oder best, oder ein HQ-SAM-Modell.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} has no edge decoder, so no mask edge.</source>
      <extracomment>{0}: self.card.name</extracomment>
      <translation>Das Modell {0} hat keinen Kantendecoder, also keine Maske edge.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Choose sam or best, or train one by the recipe sopseg-small or sopseg-paper.</source>
      <translation>Wählen Sie sam oder best, oder trainieren Sie einen nach dem Rezept sopseg-small oder sopseg-paper.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/sam.py" />
      <source>Model {0} takes {1} pixels; {2} needs a multiple of {3}, best of 224.</source>
      <extracomment>{0}: card.name, {1}: input_size_px, {2}: card.architecture, {3}: PATCH_PX</extracomment>
      <translation>Das Modell {0} nimmt {1} Pixel; {2} braucht ein Vielfaches von {3}, am besten von 224.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Den Checkpoint {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} is damaged or no safetensors file ({1}).</source>
      <extracomment>{0}: path, {1}: error</extracomment>
      <translation>Der Checkpoint {0} ist beschädigt oder keine safetensors-Datei ({1}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>Copy or download it again.</source>
      <translation>Kopieren Sie ihn noch einmal, oder laden Sie ihn noch einmal herunter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} holds Python code ({1}) besides tensors; code in a checkpoint is never run.</source>
      <extracomment>{0}: path, {1}: found[1]</extracomment>
      <translation>Der Checkpoint {0} enthält außer Tensoren Python-Code ({1}); Code in einem Checkpoint wird nie ausgeführt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>Ask its author for a state dict, or better for safetensors.</source>
      <translation>Bitten Sie den Urheber um ein State-Dict, oder besser um safetensors.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} is a TorchScript program, not a state dict.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Der Checkpoint {0} ist ein TorchScript-Programm, kein State-Dict.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} ({1} bytes) is damaged, cut off, or no PyTorch file.</source>
      <extracomment>{0}: path, {1}: size</extracomment>
      <translation>Der Checkpoint {0} ({1} Bytes) ist beschädigt, abgeschnitten oder keine PyTorch-Datei.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/weight_files.py" />
      <source>The checkpoint {0} holds no dictionary of tensors, but a {1}.</source>
      <extracomment>{0}: path, {1}: type(loaded).__name__</extracomment>
      <translation>Der Checkpoint {0} enthält kein Verzeichnis von Tensoren, sondern {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} was stored, but is not in the list.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Das Modell {0} wurde gespeichert, steht aber nicht in der Liste.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Try again.</source>
      <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} has no weights in {1}.</source>
      <extracomment>{0}: model.name, {1}: model.path</extracomment>
      <translation>Das Modell {0} hat in {1} keine Gewichte.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} is not downloaded yet ({1} MB).</source>
      <extracomment>{0}: model.name, {1}: model.size_bytes / 1000000.0</extracomment>
      <translation>Das Modell {0} ist noch nicht heruntergeladen ({1} MB).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>{0} has {1} bytes instead of {2}; it is damaged.</source>
      <extracomment>{0}: model.path, {1}: size, {2}: entry.size_bytes</extracomment>
      <translation>{0} hat {1} Bytes statt {2}; es ist beschädigt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and run `rossam models download {0}`.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Löschen Sie es, und führen Sie `rossam models download {0}` aus.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} comes with ROS-SAM; models to download are {1}.</source>
      <extracomment>{0}: name, {1}: names</extracomment>
      <translation>Das Modell {0} gehört zu ROS-SAM; herunterladen kann man {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Model {0} is unknown; models to download are {1}.</source>
      <extracomment>{0}: name, {1}: names</extracomment>
      <translation>Das Modell {0} ist unbekannt; herunterladen kann man {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>{0} is damaged: its sha256 is {1} instead of {2}.</source>
      <extracomment>{0}: weights, {1}: found, {2}: wanted</extracomment>
      <translation>{0} ist beschädigt: Sein sha256 ist {1} statt {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and run get its folder again.</source>
      <translation>Löschen Sie es, und holen Sie seinen Ordner noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and `rossam models download {0}`.</source>
      <extracomment>{0}: model.name</extracomment>
      <translation>Löschen Sie es, und führen Sie `rossam models download {0}` aus.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/models/zoo.py" />
      <source>Delete it and get its folder again.</source>
      <translation>Löschen Sie es, und holen Sie seinen Ordner noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be true or false.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>Die Option {0} ist {1}; sie muss true oder false sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be a whole number.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>Die Option {0} ist {1}; sie muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be a number.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>Die Option {0} ist {1}; sie muss eine Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be text.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>Die Option {0} ist {1}; sie muss Text sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; choose one of {2}.</source>
      <extracomment>{0}: self.name, {1}: value, {2}: ', '.join(self.choices)</extracomment>
      <translation>Die Option {0} ist {1}; wählen Sie eines von {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; it must be a finite number.</source>
      <extracomment>{0}: self.name, {1}: value</extracomment>
      <translation>Die Option {0} ist {1}; sie muss eine endliche Zahl sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; the smallest allowed is {2}.</source>
      <extracomment>{0}: self.name, {1}: value, {2}: self.minimum</extracomment>
      <translation>Die Option {0} ist {1}; der kleinste erlaubte Wert ist {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Option {0} is {1}; the largest allowed is {2}.</source>
      <extracomment>{0}: self.name, {1}: value, {2}: self.maximum</extracomment>
      <translation>Die Option {0} ist {1}; der größte erlaubte Wert ist {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/options.py" />
      <source>Unknown option {0}; known are {1}.</source>
      <extracomment>{0}: unknown[0], {1}: ', '.join(known)</extracomment>
      <translation>Unbekannte Option {0}; bekannt sind {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/pipeline.py" />
      <source>The segmentation was cancelled; nothing was written.</source>
      <translation>Die Segmentierung wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} outlines of {1} cannot be placed in {2}.</source>
      <extracomment>{0}: lost.sum(), {1}: layer.name, {2}: _title(crs)</extracomment>
      <translation>{0} Umrisse von {1} haben in {2} keinen Platz.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} has {1} layers ({2}); {3} is used.</source>
      <extracomment>{0}: name, {1}: len(spatial), {2}: ', '.join(spatial), {3}: spatial[0]</extracomment>
      <translation>{0} hat {1} Layer ({2}); {3} wird verwendet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} features of {1} are damaged (coordinates that are no numbers, or unreadable); they count as without outline.</source>
      <extracomment>{0}: which.sum(), {1}: name</extracomment>
      <translation>{0} Features von {1} sind beschädigt (Koordinaten, die keine Zahlen sind, oder unlesbar); sie zählen als ohne Umriss.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} features of {1} are no polygons; they count as without outline.</source>
      <extracomment>{0}: which.sum(), {1}: name</extracomment>
      <translation>{0} Features von {1} sind keine Polygone; sie zählen als ohne Umriss.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} features of {1} have no area; they count as without outline.</source>
      <extracomment>{0}: which.sum(), {1}: name</extracomment>
      <translation>{0} Features von {1} haben keine Fläche; sie zählen als ohne Umriss.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} outlines of {1} cross themselves and were repaired.</source>
      <extracomment>{0}: (crossing &amp; ~flat).sum(), {1}: name</extracomment>
      <translation>{0} Umrisse von {1} schneiden sich selbst und wurden repariert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The class field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: listed</extracomment>
      <translation>Das Klassenfeld {0} gibt es in {1} nicht; dort gibt es: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The status field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: listed</extracomment>
      <translation>Das Statusfeld {0} gibt es in {1} nicht; dort gibt es: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The id field {0} is not in {1}, which has: {2}.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: listed</extracomment>
      <translation>Das Id-Feld {0} gibt es in {1} nicht; dort gibt es: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The class field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: kind</extracomment>
      <translation>Das Klassenfeld {0} von {1} hat den Typ {2}; es müssen Zahlen, Text oder Datumswerte sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The status field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: kind</extracomment>
      <translation>Das Statusfeld {0} von {1} hat den Typ {2}; es müssen Zahlen, Text oder Datumswerte sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The id field {0} of {1} has the type {2}; it must be numbers, text or dates.</source>
      <extracomment>{0}: field, {1}: self.name, {2}: kind</extracomment>
      <translation>Das Id-Feld {0} von {1} hat den Typ {2}; es müssen Zahlen, Text oder Datumswerte sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>The layer {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Den Layer {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>Assign a CRS to {0} (QGIS: Assign projection).</source>
      <extracomment>{0}: lacking</extracomment>
      <translation>Weisen Sie {0} ein KBS zu (QGIS: Projektion zuweisen).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} cannot be transformed from {1} to {2}, the CRS of {3}.</source>
      <extracomment>{0}: layer.name, {1}: _title(layer.crs), {2}: _title(crs), {3}: other</extracomment>
      <translation>{0} kann nicht von {1} nach {2}, dem KBS von {3}, transformiert werden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>Reproject one of them first.</source>
      <translation>Projizieren Sie zuerst eines davon um.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/polygon_layer.py" />
      <source>{0} has no polygons; outlines are compared by their areas.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat keine Polygone; Umrisse werden nach ihren Flächen verglichen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>Device {0} was asked for, but this engine's PyTorch sees none.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Das Gerät {0} wurde verlangt, aber das PyTorch dieser Engine sieht keines.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>Choose auto, or run `rossam doctor` to see why.</source>
      <translation>Wählen Sie auto, oder sehen Sie mit `rossam doctor` nach dem Grund.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>There is not enough memory for a single window of this model.</source>
      <translation>Der Arbeitsspeicher reicht nicht für ein einziges Fenster dieses Modells.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/predictor.py" />
      <source>Close other programs, choose a smaller model, or choose the device cpu.</source>
      <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell oder das Gerät cpu.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The prompt layer {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Den Promptlayer {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The prompt layer {0} has no geometry, only a table.</source>
      <extracomment>{0}: self.name</extracomment>
      <translation>Der Promptlayer {0} hat keine Geometrie, nur eine Tabelle.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The prompt layer {0} cannot be read: {1}.</source>
      <extracomment>{0}: self._path, {1}: words</extracomment>
      <translation>Der Promptlayer {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The GeoDataFrame has no active geometry column.</source>
      <translation>Der GeoDataFrame hat keine aktive Geometriespalte.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>{0} has no layer {1}; it has: {2}.</source>
      <extracomment>{0}: Path(path).name, {1}: layer, {2}: ', '.join(names)</extracomment>
      <translation>{0} hat keinen Layer {1}; es gibt: {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompt_source.py" />
      <source>The CRS of {0} cannot be understood: {1}.</source>
      <extracomment>{0}: name, {1}: error</extracomment>
      <translation>Das KBS von {0} ist nicht zu verstehen: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>{0} has the CRS {1}, but {2} has none, so nobody knows how they lie on each other.</source>
      <extracomment>{0}: having, {1}: crs_title(stated), {2}: lacking</extracomment>
      <translation>{0} hat das KBS {1}, aber {2} hat keines; daher weiß niemand, wie sie zueinander liegen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>Assign the raster's CRS to the prompts (QGIS: Assign projection).</source>
      <translation>Weisen Sie den Prompts das KBS des Rasters zu (QGIS: Projektion zuweisen).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>Assign a CRS to the raster, or give prompts without one, in the raster's coordinates (a GeoPackage can be without CRS, GeoJSON cannot).</source>
      <translation>Weisen Sie dem Raster ein KBS zu, oder geben Sie Prompts ohne KBS in den Koordinaten des Rasters an (ein GeoPackage kann ohne KBS sein, GeoJSON nicht).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>The prompts' CRS {0} cannot be transformed to {1}, the CRS of {2}.</source>
      <extracomment>{0}: crs_title(rows.crs), {1}: crs_title(raster.crs), {2}: name</extracomment>
      <translation>Das KBS {0} der Prompts kann nicht nach {1}, dem KBS von {2}, transformiert werden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/prompts.py" />
      <source>Reproject the prompts to the raster's CRS first.</source>
      <translation>Projizieren Sie die Prompts zuerst in das KBS des Rasters um.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>A message of {0} bytes is longer than the {1} of a line.</source>
      <extracomment>{0}: len(line), {1}: MAX_LINE_BYTES</extracomment>
      <translation>Eine Nachricht von {0} Bytes ist länger als die {1} einer Zeile.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>A line is longer than {0} bytes: {1}</source>
      <extracomment>{0}: MAX_LINE_BYTES, {1}: _shown(line)</extracomment>
      <translation>Eine Zeile ist länger als {0} Bytes: {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>This is no message of ROS-SAM's engine: {0}</source>
      <extracomment>{0}: _shown(line)</extracomment>
      <translation>Das ist keine Nachricht der Engine von ROS-SAM: {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>The message has a wrong {0}: {1}</source>
      <extracomment>{0}: name, {1}: _shown(line)</extracomment>
      <translation>In der Nachricht ist {0} falsch: {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/protocol.py" />
      <source>The message is incomplete: {0}</source>
      <extracomment>{0}: _shown(line)</extracomment>
      <translation>Die Nachricht ist unvollständig: {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The name of {0} is no valid UTF-8, so it cannot be opened as a raster.</source>
      <extracomment>{0}: printable(path)</extracomment>
      <translation>Der Name von {0} ist kein gültiges UTF-8; deshalb lässt es sich nicht als Raster öffnen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Rename it.</source>
      <translation>Benennen Sie es um.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>{0} has no bands of its own.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat keine eigenen Kanäle.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Choose one of its {0} subdatasets: {1}, ….</source>
      <extracomment>{0}: len(names), {1}: ', '.join(names[:3])</extracomment>
      <translation>Wählen Sie eines seiner {0} Unterdatensätze: {1}, ….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Choose one of its {0} subdatasets: {1}.</source>
      <extracomment>{0}: len(names), {1}: ', '.join(names[:3])</extracomment>
      <translation>Wählen Sie eines seiner {0} Unterdatensätze: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Choose another file.</source>
      <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Assign one, in QGIS with Raster › Projections › Assign projection.</source>
      <translation>Weisen Sie eines zu, in QGIS mit Raster › Projektionen › Projektion zuweisen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>{0} is placed by ground control points or RPCs, not by a transform.</source>
      <extracomment>{0}: self._name</extracomment>
      <translation>{0} ist durch Passpunkte oder RPCs verortet, nicht durch eine Transformation.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Rectify it first, in QGIS with Raster › Projections › Warp, or with gdalwarp.</source>
      <translation>Entzerren Sie es zuerst, in QGIS mit Raster › Projektionen › Transformieren (Reprojizieren), oder mit gdalwarp.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The geotransform of {0} cannot be inverted: {1}.</source>
      <extracomment>{0}: self._name, {1}: terms</extracomment>
      <translation>Die Geotransformation von {0} lässt sich nicht umkehren: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>Georeference the raster anew.</source>
      <translation>Georeferenzieren Sie das Raster neu.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The raster {0} does not exist.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Das Raster {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>{0} cannot be opened as a raster: {1}.</source>
      <extracomment>{0}: path, {1}: str(error).rstrip('.')</extracomment>
      <translation>{0} kann nicht als Raster geöffnet werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The pixels of {0} cannot be read at column {1}, row {2}: {3}.</source>
      <extracomment>{0}: name, {1}: window.col, {2}: window.row, {3}: words</extracomment>
      <translation>Die Pixel von {0} können bei Spalte {1}, Zeile {2} nicht gelesen werden: {3}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The pixels of {0} cannot be read: {1}.</source>
      <extracomment>{0}: name, {1}: words</extracomment>
      <translation>Die Pixel von {0} können nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/raster.py" />
      <source>The file may be damaged or no longer reachable.</source>
      <translation>Die Datei ist vielleicht beschädigt oder nicht mehr erreichbar.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/segmentation.py" />
      <source>There are no prompts, so the result is empty.</source>
      <translation>Es gibt keine Prompts, also ist das Ergebnis leer.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/segmentation.py" />
      <source>None of the {0} prompts lies on {1}; check the CRS of the prompts ({2}) and of the raster ({3}).</source>
      <extracomment>{0}: layer.count, {1}: Path(raster.path).name, {2}: crs_title(layer.crs) or '–', {3}: crs_title(raster.crs) or '–'</extracomment>
      <translation>Keiner der {0} Prompts liegt auf {1}; prüfen Sie das KBS der Prompts ({2}) und des Rasters ({3}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/segmentation.py" />
      <source>{0} of {1} prompts are polygons that are no rectangle, so the model was not told how they lie; they count by the upright box around them.</source>
      <extracomment>{0}: irregular, {1}: layer.count</extracomment>
      <translation>{0} von {1} Prompts sind Polygone, die kein Rechteck sind; daher wurde dem Modell nicht gesagt, wie sie liegen, und sie zählen nach dem aufrechten Rechteck um sie.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The disk is full</source>
      <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A file may not be written</source>
      <translation>Eine Datei darf nicht geschrieben werden</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The proxy refused the connection: it wants a name and a password</source>
      <translation>Der Proxy hat die Verbindung abgelehnt: Er will Namen und Passwort</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>pip does not speak to SOCKS proxies</source>
      <translation>pip spricht nicht mit SOCKS-Proxys</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The certificate of the download server is not trusted</source>
      <translation>Dem Zertifikat des Download-Servers wird nicht vertraut</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The download server cannot be reached</source>
      <translation>Der Download-Server ist nicht erreichbar</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A program may not be started</source>
      <translation>Ein Programm darf nicht gestartet werden</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>No file of a library fits this Python and system</source>
      <translation>Keine Datei einer Bibliothek passt zu diesem Python und System</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A file does not have the checksum that it must have</source>
      <translation>Eine Datei hat nicht die Prüfsumme, die sie haben muss</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Installing PyTorch</source>
      <translation>Installation von PyTorch</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Installing the libraries</source>
      <translation>Installation der Bibliotheken</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Getting pip ready</source>
      <translation>Bereitstellen von pip</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Removing another build of PyTorch</source>
      <translation>Entfernen eines anderen Builds von PyTorch</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>it said nothing</source>
      <translation>es hat nichts gesagt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Asking pip</source>
      <translation>Anfrage an pip</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Making the environment</source>
      <translation>Anlegen der Umgebung</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Trying the engine</source>
      <translation>Erproben der Engine</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Writing into {0}</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Schreiben in {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Removing {0}</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Entfernen von {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed. {1} ({2}).</source>
      <extracomment>{0}: doing, {1}: _SENTENCES[reason], {2}: said</extracomment>
      <translation>{0} ist fehlgeschlagen. {1} ({2}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed with exit code {1}: {2}</source>
      <extracomment>{0}: doing, {1}: code, {2}: said</extracomment>
      <translation>{0} ist mit Exit-Code {1} fehlgeschlagen: {2}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed: {1} ({2}).</source>
      <extracomment>{0}: doing, {1}: error.strerror or error, {2}: error.filename</extracomment>
      <translation>{0} ist fehlgeschlagen: {1} ({2}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} failed: {1}.</source>
      <extracomment>{0}: doing, {1}: error.strerror or error</extracomment>
      <translation>{0} ist fehlgeschlagen: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} has the checksum sha256:{1}, but not one of those it must have.</source>
      <extracomment>{0}: name, {1}: hashlib.sha256(content).hexdigest()</extracomment>
      <translation>{0} hat die Prüfsumme sha256:{1}, aber keine von denen, die es haben muss.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} has no pip and no way to get one.</source>
      <extracomment>{0}: plan.base.path</extracomment>
      <translation>{0} hat kein pip und keinen Weg, eines zu bekommen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is no address that is understood.</source>
      <extracomment>{0}: shown</extracomment>
      <translation>{0} ist keine Adresse, die verstanden wird.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} cannot be read: {1}.</source>
      <extracomment>{0}: shown, {1}: said</extracomment>
      <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The list of the engine's libraries {0} cannot be read: {1}.</source>
      <extracomment>{0}: path, {1}: error.strerror or error</extracomment>
      <translation>Die Liste der Bibliotheken der Engine {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The condition {0} in the list of libraries is not understood.</source>
      <extracomment>{0}: marker</extracomment>
      <translation>Die Bedingung {0} in der Liste der Bibliotheken ist nicht zu verstehen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is no list of pinned versions: {1}.</source>
      <extracomment>{0}: path, {1}: line[:80]</extracomment>
      <translation>{0} ist keine Liste festgelegter Versionen: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The address {0} in the settings of pip or of a proxy cannot be read.</source>
      <extracomment>{0}: logins.hide(address)</extracomment>
      <translation>Die Adresse {0} in den Einstellungen von pip oder eines Proxys ist nicht lesbar.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>pip's settings {0} cannot be read: line {1} is not understood.</source>
      <extracomment>{0}: place, {1}: number</extracomment>
      <translation>Die pip-Einstellungen {0} können nicht gelesen werden: Zeile {1} ist nicht zu verstehen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>There is no CUDA build of PyTorch for macOS; choose auto or cpu.</source>
      <translation>Für macOS gibt es keinen CUDA-Build von PyTorch; wählen Sie auto oder cpu.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} cannot be started: {1}.</source>
      <extracomment>{0}: program, {1}: error.strerror or error</extracomment>
      <translation>{0} kann nicht gestartet werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} did not answer within {1} s.</source>
      <extracomment>{0}: python, {1}: _TIMEOUT_S</extracomment>
      <translation>{0} hat nicht innerhalb von {1} s geantwortet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is no Python that works: {1}.</source>
      <extracomment>{0}: python, {1}: said[-1] if said else 'it said nothing'</extracomment>
      <translation>{0} ist kein Python, das funktioniert: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} is Python {1}, but {2}.{3} or newer is needed.</source>
      <extracomment>{0}: python, {1}: self.version, {2}: OLDEST[0], {3}: OLDEST[1]</extracomment>
      <translation>{0} ist Python {1}, gebraucht wird aber {2}.{3} oder neuer.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} lacks the module venv.</source>
      <extracomment>{0}: python</extracomment>
      <translation>{0} fehlt das Modul venv.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>No Python fits the engine: {0}.</source>
      <extracomment>{0}: looked</extracomment>
      <translation>Kein Python passt zur Engine: {0}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The build of PyTorch that was agreed to ({0}) cannot be had any more: {1}</source>
      <extracomment>{0}: plan.build.name.upper(), {1}: why</extracomment>
      <translation>Der vereinbarte Build von PyTorch ({0}) ist nicht mehr zu bekommen: {1}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The disk of {0} has {1} GB free, but the set-up needs {2} GB.</source>
      <extracomment>{0}: folder, {1}: (free + there) / _GIGABYTE, {2}: plan.disk_bytes / _GIGABYTE</extracomment>
      <translation>Auf dem Datenträger von {0} sind {1} GB frei, aber die Einrichtung braucht {2} GB.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The folder of wheels {0} lacks {1}.</source>
      <extracomment>{0}: plan.wheels, {1}: ', '.join(missing)</extracomment>
      <translation>Im Ordner mit Wheels {0} fehlt {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The engine {0} is not complete: {1} ({2}), and {3} more.</source>
      <extracomment>{0}: python, {1}: first['name'], {2}: first['text'], {3}: len(missing) - 1</extracomment>
      <translation>Die Engine {0} ist nicht vollständig: {1} ({2}) und {3} weitere.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The engine {0} is not complete: {1} ({2}).</source>
      <extracomment>{0}: python, {1}: first['name'], {2}: first['text']</extracomment>
      <translation>Die Engine {0} ist nicht vollständig: {1} ({2}).</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The interpreter {0} does not exist; name the program itself.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Den Interpreter {0} gibt es nicht; nennen Sie das Programm selbst.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} holds something that this set-up did not make.</source>
      <extracomment>{0}: plan.folder</extracomment>
      <translation>{0} enthält etwas, das nicht von dieser Einrichtung stammt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>{0} was not made.</source>
      <extracomment>{0}: plan.python</extracomment>
      <translation>{0} ist nicht entstanden.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Another set-up is at work in {0}.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>In {0} arbeitet eine andere Einrichtung.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Set up again; if that does not help, repair, and report it with the copied diagnostics.</source>
      <translation>Richten Sie noch einmal ein; hilft das nicht, reparieren Sie, und melden Sie es mit der kopierten Diagnose.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Write / in its name or password as %2F, ? as %3F, # as %23, @ as %40, [ as %5B, and a blank as %20.</source>
      <translation>Schreiben Sie / im Namen oder Passwort als %2F, ? als %3F, # als %23, @ als %40, [ als %5B und ein Leerzeichen als %20.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Correct or remove the file.</source>
      <translation>Berichtigen oder entfernen Sie die Datei.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Set up again, and see beforehand what can be had instead.</source>
      <translation>Richten Sie noch einmal ein, und sehen Sie vorher, was stattdessen zu bekommen ist.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Choose repair to replace it, or use its interpreter as an existing one.</source>
      <translation>Wählen Sie „Reparieren“, um es zu ersetzen, oder verwenden Sie den Interpreter darin als vorhandenen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Free some space, or name a folder on another disk in the variable ROSSAM_HOME; then set up again.</source>
      <translation>Schaffen Sie Platz, oder nennen Sie in der Variable ROSSAM_HOME einen Ordner auf einem anderen Datenträger; richten Sie dann noch einmal ein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Choose a folder that you may write to in the variable ROSSAM_HOME, or ask your administrator.</source>
      <translation>Nennen Sie in der Variable ROSSAM_HOME einen Ordner, in den Sie schreiben dürfen, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Set HTTPS_PROXY to http://host:port of your proxy, with name:password@ before the host where it asks for them, and start QGIS anew, or install from a folder of wheels.</source>
      <translation>Setzen Sie HTTPS_PROXY auf http://host:port Ihres Proxys, mit name:password@ vor dem Host, wo er danach fragt, und starten Sie QGIS neu, oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Name an HTTP proxy, http://host:port, in HTTPS_PROXY and start QGIS anew, or install from a folder of wheels.</source>
      <translation>Nennen Sie in HTTPS_PROXY einen HTTP-Proxy, http://host:port, und starten Sie QGIS neu, oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A firewall or proxy may sign connections itself: name its certificate file in the variable PIP_CERT and start QGIS anew, or install from a folder of wheels.</source>
      <translation>Eine Firewall oder ein Proxy signiert Verbindungen vielleicht selbst: Nennen Sie dessen Zertifikatsdatei in der Variable PIP_CERT und starten Sie QGIS neu, oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Check the connection and a proxy (HTTPS_PROXY), then set up again: what was downloaded is kept. Without a network install from a folder of wheels.</source>
      <translation>Prüfen Sie die Verbindung und einen Proxy (HTTPS_PROXY), und richten Sie dann noch einmal ein: Was heruntergeladen ist, bleibt. Ohne Netz installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>A virus scanner or a policy may block it: allow the folder of the environment, or use an existing interpreter.</source>
      <translation>Ein Virenscanner oder eine Richtlinie blockiert es vielleicht: Erlauben Sie den Ordner der Umgebung, oder verwenden Sie einen vorhandenen Interpreter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Choose another Python (3.11 to 3.13 have most), or use an existing interpreter, for instance of conda.</source>
      <translation>Wählen Sie ein anderes Python (für 3.11 bis 3.13 gibt es das meiste), oder verwenden Sie einen vorhandenen Interpreter, etwa von conda.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>The download or the folder of wheels is damaged or was changed on its way; empty pip's cache (`python -m pip cache purge`), get the file again, and set up again.</source>
      <translation>Der Download oder der Ordner mit Wheels ist beschädigt oder wurde unterwegs verändert; leeren Sie den Cache von pip (`python -m pip cache purge`), holen Sie die Datei neu, und richten Sie noch einmal ein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Install Python 3.10 or newer from your system or from python.org, or name one.</source>
      <translation>Installieren Sie Python 3.10 oder neuer aus Ihrem System oder von python.org, oder nennen Sie eines.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>On Debian and Ubuntu run `sudo apt install python3-venv`; elsewhere choose another Python, or put a wheel of pip into a folder of wheels.</source>
      <translation>Führen Sie unter Debian und Ubuntu `sudo apt install python3-venv` aus; sonst wählen Sie ein anderes Python, oder legen Sie ein Wheel von pip in einen Ordner mit Wheels.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Wait for it, or close the other QGIS or terminal.</source>
      <translation>Warten Sie darauf, oder schließen Sie das andere QGIS oder Terminal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Close QGIS windows and programs that use the engine, then try again.</source>
      <translation>Schließen Sie QGIS-Fenster und Programme, die die Engine benutzen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Fill the folder on a machine of the same system and Python that has a network, as the help of the set-up says.</source>
      <translation>Füllen Sie den Ordner auf einem Rechner mit gleichem System und Python, der ein Netz hat, wie es die Hilfe zur Einrichtung beschreibt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/advice.py" />
      <source>Repair the set-up: it makes the environment anew.</source>
      <translation>Reparieren Sie die Einrichtung: Das legt die Umgebung neu an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing PyTorch: {0}</source>
      <extracomment>{0}: found[1]</extracomment>
      <translation>Installation von PyTorch: {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Getting pip ready: {0}</source>
      <extracomment>{0}: found[1]</extracomment>
      <translation>Bereitstellen von pip: {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing the libraries: {0}</source>
      <extracomment>{0}: found[1]</extracomment>
      <translation>Installation der Bibliotheken: {0}</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing PyTorch: unpacking</source>
      <translation>Installation von PyTorch: wird ausgepackt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Getting pip ready: unpacking</source>
      <translation>Bereitstellen von pip: wird ausgepackt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/pip.py" />
      <source>Installing the libraries: unpacking</source>
      <translation>Installation der Bibliotheken: wird ausgepackt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>The build is {0}; it must be one of {1}.</source>
      <extracomment>{0}: build, {1}: ', '.join(BUILDS)</extracomment>
      <translation>Der Build ist {0}; er muss einer von {1} sein.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>The folder of wheels {0} does not exist; name one that does.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>Den Ordner mit Wheels {0} gibt es nicht; nennen Sie einen vorhandenen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>{0} The usual build ({1}) is taken instead of that for {2}: ≈ {3} GB to download, ≈ {4} GB on the disk. It uses the processor only.</source>
      <extracomment>{0}: why, {1}: build.name.upper(), {2}: self.build.name.upper(), {3}: size_bytes / _GIGABYTE, {4}: size_bytes / _GIGABYTE</extracomment>
      <translation>{0} Statt des Builds für {2} wird der übliche ({1}) genommen: ≈ {3} GB Download, ≈ {4} GB auf dem Datenträger. Er benutzt nur den Prozessor.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>{0} The usual build ({1}) is taken instead of that for {2}: ≈ {3} GB to download, ≈ {4} GB on the disk. It works on the processor as well.</source>
      <extracomment>{0}: why, {1}: build.name.upper(), {2}: self.build.name.upper(), {3}: size_bytes / _GIGABYTE, {4}: size_bytes / _GIGABYTE</extracomment>
      <translation>{0} Statt des Builds für {2} wird der übliche ({1}) genommen: ≈ {3} GB Download, ≈ {4} GB auf dem Datenträger. Er läuft auch auf dem Prozessor.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>No NVIDIA driver answers here; until there is one the processor does the work.</source>
      <translation>Hier antwortet kein NVIDIA-Treiber; bis es einen gibt, rechnet der Prozessor.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/plan.py" />
      <source>The NVIDIA driver knows CUDA {0}, but PyTorch needs {1}.0 or newer; update the driver to use the graphics card.</source>
      <extracomment>{0}: driver, {1}: _major(cuda)</extracomment>
      <translation>Der NVIDIA-Treiber kennt CUDA {0}, aber PyTorch braucht {1}.0 oder neuer; aktualisieren Sie den Treiber, um die Grafikkarte zu benutzen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/process.py" />
      <source>The set-up was stopped; it goes on from here when started again.</source>
      <translation>Die Einrichtung wurde angehalten; neu gestartet geht sie hier weiter.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/python.py" />
      <source>there is none where Pythons usually are</source>
      <translation>wo Pythons gewöhnlich liegen, gibt es keines</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/site.py" />
      <source>https://download.pytorch.org/whl/{0} has no file {1}-{2}-cp{3}-….</source>
      <extracomment>{0}: self.tag, {1}: project, {2}: version, {3}: python</extracomment>
      <translation>https://download.pytorch.org/whl/{0} hat keine Datei {1}-{2}-cp{3}-….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/site.py" />
      <source>has no file {0}-{1}-cp{2}-….</source>
      <extracomment>{0}: project, {1}: version, {2}: python</extracomment>
      <translation>hat keine Datei {0}-{1}-cp{2}-….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/site.py" />
      <source>pip's settings forbid indexes (no-index), and its other places have no {0}-{1}-cp{2}-….</source>
      <extracomment>{0}: project, {1}: version, {2}: python</extracomment>
      <translation>Die pip-Einstellungen verbieten Indexe (no-index), und die anderen Orte haben kein {0}-{1}-cp{2}-….</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>named by the user</source>
      <translation>vom Benutzer genannt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Looking at the machine</source>
      <translation>Untersuchen des Rechners</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>The engine is set up</source>
      <translation>Die Engine ist eingerichtet</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>{0}: unpacking</source>
      <extracomment>{0}: doing</extracomment>
      <translation>{0}: wird ausgepackt</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Asking the interpreter</source>
      <translation>Befragen des Interpreters</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>The interpreter can be the engine</source>
      <translation>Der Interpreter kann die Engine sein</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Everything is set up already.</source>
      <translation>Alles ist schon eingerichtet.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Making the environment: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>Anlegen der Umgebung: fertig in {0} s.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Getting pip ready: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>Bereitstellen von pip: fertig in {0} s.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Installing the libraries: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>Installation der Bibliotheken: fertig in {0} s.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Installing PyTorch: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>Installation von PyTorch: fertig in {0} s.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Trying the engine: done in {0} s.</source>
      <extracomment>{0}: time.monotonic() - began</extracomment>
      <translation>Erproben der Engine: fertig in {0} s.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Removing {0}.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} wird entfernt.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>PyTorch for {0} is exchanged for that for {1}.</source>
      <extracomment>{0}: found.build, {1}: fresh.build</extracomment>
      <translation>PyTorch für {0} wird gegen das für {1} getauscht.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Other versions of libraries are wanted than those that are there.</source>
      <translation>Es werden andere Versionen von Bibliotheken gebraucht als die vorhandenen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/setup/steps.py" />
      <source>Going on after: {0}.</source>
      <extracomment>{0}: ', '.join(found.finished) or 'nothing'</extracomment>
      <translation>Es geht weiter nach: {0}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/stretch.py" />
      <source>{0} has no valid pixel: all of it is nodata, transparent or masked out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat kein gültiges Pixel: Alles ist nodata, durchsichtig oder ausmaskiert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/stretch.py" />
      <source>Check the file, or its nodata value.</source>
      <translation>Prüfen Sie die Datei oder ihren nodata-Wert.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>The strategy {0} takes the whole image; it has no window size and upsampling.</source>
      <extracomment>{0}: strategy</extracomment>
      <translation>Die Strategie {0} nimmt das ganze Bild; sie hat keine Fenstergröße und Vergrößerung.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>The strategy {0} chooses each window by its object; it has no window size and upsampling.</source>
      <extracomment>{0}: strategy</extracomment>
      <translation>Die Strategie {0} wählt jedes Fenster nach seinem Objekt; sie hat keine Fenstergröße und Vergrößerung.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>Leave both at 0, or choose the strategy centred or shared.</source>
      <translation>Lassen Sie beide auf 0, oder wählen Sie die Strategie centred oder shared.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>How objects are magnified is set, but the strategy is {0}.</source>
      <extracomment>{0}: strategy</extracomment>
      <translation>Wie Objekte vergrößert werden, ist eingestellt, aber die Strategie ist {0}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>Choose the strategy magnified, or leave these options at 0.</source>
      <translation>Wählen Sie die Strategie magnified, oder lassen Sie diese Optionen auf 0.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>A window of {0} px upsampled {1} times is {2} px, but the model {3} takes 1 to {4} px.</source>
      <extracomment>{0}: window, {1}: factor, {2}: resized, {3}: card.name, {4}: input_px</extracomment>
      <translation>Ein Fenster von {0} px, {1} Mal vergrößert, hat {2} px, aber das Modell {3} nimmt 1 bis {4} px.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/windows.py" />
      <source>Choose a window of at most {0} px, or an upsampling of at most {1}.</source>
      <extracomment>{0}: math.floor(input_px / factor), {1}: input_px / max(window, 1)</extracomment>
      <translation>Wählen Sie ein Fenster von höchstens {0} px oder eine Vergrößerung von höchstens {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/worker.py" />
      <source>The work was cancelled before it began; nothing was written.</source>
      <translation>Die Arbeit wurde abgebrochen, bevor sie begann; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} has the extension {1}; choose one of {2}.</source>
      <extracomment>{0}: target.name, {1}: target.suffix, {2}: ', '.join(known)</extracomment>
      <translation>Die Ausgabe {0} hat die Endung {1}; wählen Sie eine von {2}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} is a folder; name a file.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Die Ausgabe {0} ist ein Ordner; nennen Sie eine Datei.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output folder {0} does not exist; create it first.</source>
      <extracomment>{0}: target.parent</extracomment>
      <translation>Den Ausgabeordner {0} gibt es nicht; legen Sie ihn zuerst an.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} is the same file as the input {1}; choose another name.</source>
      <extracomment>{0}: path, {1}: source</extracomment>
      <translation>Die Ausgabe {0} ist dieselbe Datei wie die Eingabe {1}; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} would be replaced, but what this database holds cannot be listed: {1}.</source>
      <extracomment>{0}: target, {1}: words</extracomment>
      <translation>Die Ausgabe {0} würde ersetzt, doch was diese Datenbank enthält, lässt sich nicht auflisten: {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} would be replaced, but it holds the raster {1}.</source>
      <extracomment>{0}: target, {1}: rasters[0]</extracomment>
      <translation>Die Ausgabe {0} würde ersetzt, enthält aber das Raster {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>The output {0} would be replaced, but it holds the layer {1}.</source>
      <extracomment>{0}: target, {1}: others[0]</extracomment>
      <translation>Die Ausgabe {0} würde ersetzt, enthält aber den Layer {1}.</translation>
    </message>
    <message>
      <location filename="../../rossam_core/writer.py" />
      <source>GeoJSON cannot state the CRS {0}, which has no code; write a GeoPackage (.gpkg) instead.</source>
      <extracomment>{0}: crs.name</extracomment>
      <translation>GeoJSON kann das KBS {0} nicht angeben, das keinen Code hat; schreiben Sie stattdessen ein GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>The split val is unknown; choose of {0}.</source>
      <extracomment>{0}: ', '.join(SPLITS)</extracomment>
      <translation>Der Teil val ist unbekannt; wählen Sie aus {0}.</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>The split train is unknown; choose of {0}.</source>
      <extracomment>{0}: ', '.join(SPLITS)</extracomment>
      <translation>Der Teil train ist unbekannt; wählen Sie aus {0}.</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>Two sources have the same name; give one of them another name.</source>
      <translation>Zwei Quellen heißen gleich; geben Sie einer einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>Weights are given for classes without objects: {0}.</source>
      <extracomment>{0}: ', '.join(strange)</extracomment>
      <translation>Für Klassen ohne Objekte sind Gewichte angegeben: {0}.</translation>
    </message>
    <message>
      <location filename="../../training/datasets.py" />
      <source>The source {0} has no object to draw.</source>
      <extracomment>{0}: source</extracomment>
      <translation>Die Quelle {0} hat kein Objekt, das gezogen werden könnte.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Training was stopped at step {0}, before anything better than {1} was learned; no model was made.</source>
      <extracomment>{0}: told.steps, {1}: _base_name(told.job)</extracomment>
      <translation>Das Training wurde bei Schritt {0} angehalten, bevor etwas Besseres als {1} gelernt war; kein Modell ist entstanden.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}, about {3} min left.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou, {3}: seconds / 60</extracomment>
      <translation>Schritt {0}: Verlust {1}, mittlere IoU im Training {2}, noch etwa {3} min.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}, about {3} h left.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou, {3}: seconds / 3600</extracomment>
      <translation>Schritt {0}: Verlust {1}, mittlere IoU im Training {2}, noch etwa {3} h.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}, about {3} s left.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou, {3}: seconds</extracomment>
      <translation>Schritt {0}: Verlust {1}, mittlere IoU im Training {2}, noch etwa {3} s.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Step {0}: loss {1}, mean IoU in training {2}.</source>
      <extracomment>{0}: report.step, {1}: loss, {2}: iou</extracomment>
      <translation>Schritt {0}: Verlust {1}, mittlere IoU im Training {2}.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>There is a model {0} already, in {1}.</source>
      <extracomment>{0}: job.name, {1}: target</extracomment>
      <translation>Ein Modell {0} gibt es schon, in {1}.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Choose another name, or delete that model first.</source>
      <translation>Wählen Sie einen anderen Namen, oder löschen Sie zuerst dieses Modell.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>The model cannot be written to {0}: {1}.</source>
      <extracomment>{0}: self.target, {1}: error.strerror or error</extracomment>
      <translation>Das Modell kann nicht nach {0} geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Is the disk full?</source>
      <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>The models folder {0} cannot be written to: {1}.</source>
      <extracomment>{0}: target.parent, {1}: error.strerror or error</extracomment>
      <translation>In den Modellordner {0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>The variable ROSSAM_HOME names another place.</source>
      <translation>Die Variable ROSSAM_HOME nennt einen anderen Ort.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>In {0} steps nothing was learned that finds the held-out objects better than {1} does (mean IoU {2}); no model was made.</source>
      <extracomment>{0}: told.steps, {1}: _base_name(told.job), {2}: told.before or 0</extracomment>
      <translation>In {0} Schritten wurde nichts gelernt, was die zurückgehaltenen Objekte besser findet als {1} (mittlere IoU {2}); kein Modell ist entstanden.</translation>
    </message>
    <message>
      <location filename="../../training/finetuning.py" />
      <source>Give more labels or steps, or a smaller learning rate; where nothing is held out, the last state is kept whatever it is.</source>
      <translation>Geben Sie mehr Labels oder Schritte an, oder eine kleinere Lernrate; wo nichts zurückgehalten wird, bleibt der letzte Stand, wie er auch ist.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Training was cancelled at step {0}; the best weights so far lie in {1}, and the run can be taken up.</source>
      <extracomment>{0}: run.step, {1}: setting.folder / MODEL</extracomment>
      <translation>Das Training wurde bei Schritt {0} abgebrochen; die bisher besten Gewichte liegen in {1}, und der Lauf kann wieder aufgenommen werden.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>{0} holds a finished run; nothing is trained again.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} enthält einen fertigen Lauf; nichts wird noch einmal trainiert.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>{0} holds a finished run without its model; its last weights are saved.</source>
      <extracomment>{0}: folder</extracomment>
      <translation>{0} enthält einen beendeten Lauf ohne sein Modell; dessen letzte Gewichte werden gespeichert.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Going on from step {0}.</source>
      <extracomment>{0}: run.step</extracomment>
      <translation>Es geht ab Schritt {0} weiter.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>{0} objects to learn from, {1} held out.</source>
      <extracomment>{0}: learned, {1}: len(held_out.objects)</extracomment>
      <translation>{0} Objekte zum Lernen, {1} zurückgehalten.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Step {0}: mean IoU of held-out objects {1}.</source>
      <extracomment>{0}: run.step, {1}: iou</extracomment>
      <translation>Schritt {0}: mittlere IoU der zurückgehaltenen Objekte {1}.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>the weights</source>
      <translation>die Gewichte</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>The loss of step {0} is no finite number; it comes from {1}.</source>
      <extracomment>{0}: step, {1}: ', '.join(wrong[:5]) or 'the weights'</extracomment>
      <translation>Der Verlust von Schritt {0} ist keine endliche Zahl; er kommt von {1}.</translation>
    </message>
    <message>
      <location filename="../../training/fit.py" />
      <source>Look at these labels, or lower the learning rates.</source>
      <translation>Sehen Sie sich diese Labels an, oder verringern Sie die Lernraten.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe draws loose boxes, but model {0} is not told of them.</source>
      <extracomment>{0}: card.name</extracomment>
      <translation>Das Rezept zieht lose Rechtecke, doch dem Modell {0} werden sie nicht mitgeteilt.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Name "loose" in model.prompt_kinds.</source>
      <translation>Nennen Sie „loose“ in model.prompt_kinds.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe's loss.masks weighs {0}, but model {1} has only {2}.</source>
      <extracomment>{0}: ', '.join(lacking), {1}: card.name, {2}: ', '.join((token for token, has in there.items() if has))</extracomment>
      <translation>loss.masks des Rezepts gewichtet {0}, aber das Modell {1} hat nur {2}.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Change loss.masks, or set model.high_quality or model.edge_decoder.</source>
      <translation>Ändern Sie loss.masks, oder setzen Sie model.high_quality oder model.edge_decoder.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Model {0} is a compact one: it has no blocks for LoRA or to unfreeze; choose learn.encoder full or frozen and learn.last_block false.</source>
      <extracomment>{0}: model.card.name</extracomment>
      <translation>Das Modell {0} ist ein kompaktes: Es hat keine Blöcke für LoRA oder zum Freigeben; wählen Sie learn.encoder full oder frozen und learn.last_block false.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe lets nothing learn; see the keys of learn.</source>
      <translation>Das Rezept lässt nichts lernen; siehe die Schlüssel von learn.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Model {0} is a vit_tiny: it has no blocks for LoRA or to unfreeze; choose learn.encoder full or frozen and learn.last_block false.</source>
      <extracomment>{0}: model.card.name</extracomment>
      <translation>Das Modell {0} ist ein vit_tiny: Es hat keine Blöcke für LoRA oder zum Freigeben; wählen Sie learn.encoder full oder frozen und learn.last_block false.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>The recipe starts from {0}, a {1}; architecture and settings cannot be changed then.</source>
      <extracomment>{0}: recipe.start, {1}: model.card.architecture</extracomment>
      <translation>Das Rezept beginnt mit {0}, einem {1}; Architektur und Einstellungen lassen sich dann nicht ändern.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>{0} is a {1}; only compact models change their input size during a run.</source>
      <extracomment>{0}: recipe.start, {1}: model.card.architecture</extracomment>
      <translation>{0} ist ein {1}; nur kompakte Modelle ändern ihre Eingabegröße während eines Laufs.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>Leave out loop.stages; model.input_size_px holds for the whole run.</source>
      <translation>Lassen Sie loop.stages weg; model.input_size_px gilt für den ganzen Lauf.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>A fresh high-quality decoder for vit_tiny is not offered.</source>
      <translation>Ein frischer hochwertiger Decoder für vit_tiny wird nicht angeboten.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>hq_start is {0}, which has no high-quality decoder.</source>
      <extracomment>{0}: hq_start</extracomment>
      <translation>hq_start ist {0}, das keinen hochwertigen Decoder hat.</translation>
    </message>
    <message>
      <location filename="../../training/parts.py" />
      <source>hq_start is {0}, a {1}; its high-quality decoder does not fit {2}.</source>
      <extracomment>{0}: hq_start, {1}: other.card.architecture, {2}: model.card.architecture</extracomment>
      <translation>hq_start ist {0}, ein {1}; sein hochwertiger Decoder passt nicht zu {2}.</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>{0} holds a run of another recipe ({1} differ).</source>
      <extracomment>{0}: folder, {1}: ', '.join(differing[:3])</extracomment>
      <translation>{0} enthält einen Lauf nach einem anderen Rezept ({1} unterscheiden sich).</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>Choose another folder, or delete this one.</source>
      <translation>Wählen Sie einen anderen Ordner, oder löschen Sie diesen.</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>{0} holds a run on other labels of {1} than there are now.</source>
      <extracomment>{0}: path.parent, {1}: ', '.join(differing)</extracomment>
      <translation>{0} enthält einen Lauf mit anderen Beschriftungen von {1}, als es jetzt gibt.</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>Delete {0} to begin anew, or choose another folder.</source>
      <extracomment>{0}: path</extracomment>
      <translation>Löschen Sie {0}, um von vorn zu beginnen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>optimizer.rates names no rate for {0}, which learns.</source>
      <extracomment>{0}: part</extracomment>
      <translation>optimizer.rates nennt keine Rate für {0}, das lernt.</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>The checkpoint {0} is damaged: {1}.</source>
      <extracomment>{0}: path, {1}: ' '.join(str(error).split())</extracomment>
      <translation>Der Checkpoint {0} ist beschädigt: {1}.</translation>
    </message>
    <message>
      <location filename="../../training/run_state.py" />
      <source>Delete it to begin anew.</source>
      <translation>Löschen Sie ihn, um von vorn zu beginnen.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} is of the kind {1}; known are {2}.</source>
      <extracomment>{0}: self.path, {1}: self.kind, {2}: ', '.join(KINDS)</extracomment>
      <translation>Die Quelle {0} ist von der Art {1}; bekannt sind {2}.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>A source of the kind {0} names no path.</source>
      <extracomment>{0}: self.kind</extracomment>
      <translation>Eine Quelle der Art {0} nennt keinen Pfad.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} is a raster without labels.</source>
      <extracomment>{0}: self.path</extracomment>
      <translation>Die Quelle {0} ist ein Raster ohne Labels.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>Name the layer of polygons as its labels.</source>
      <translation>Nennen Sie den Polygonlayer als seine Labels.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} of the kind {1} has {2}, which only sources of the kind layer have.</source>
      <extracomment>{0}: self.path, {1}: self.kind, {2}: ', '.join(strange)</extracomment>
      <translation>Die Quelle {0} der Art {1} hat {2}, was nur Quellen der Art layer haben.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} has share {1}, val_share {2} and min_side_px {3}; they must be &gt; 0, from 0 to below 1, and &gt;= 0.</source>
      <extracomment>{0}: self.path, {1}: self.share, {2}: self.val_share, {3}: self.min_side_px</extracomment>
      <translation>Die Quelle {0} hat share {1}, val_share {2} und min_side_px {3}; sie müssen &gt; 0, von 0 bis unter 1 und &gt;= 0 sein.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>The source {0} weights a class with less than 0.</source>
      <extracomment>{0}: self.path</extracomment>
      <translation>Die Quelle {0} gewichtet eine Klasse mit weniger als 0.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>{0} labels: each {1}: {2} and {3} more.</source>
      <extracomment>{0}: len(those), {1}: reason, {2}: named, {3}: len(those) - examples</extracomment>
      <translation>{0} Labels: jedes {1}: {2} und {3} weitere.</translation>
    </message>
    <message>
      <location filename="../../training/scenes.py" />
      <source>{0} labels: each {1}: {2}.</source>
      <extracomment>{0}: len(those), {1}: reason, {2}: named</extracomment>
      <translation>{0} Labels: jedes {1}: {2}.</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>The data set {0} is not at {1}.</source>
      <extracomment>{0}: title, {1}: folder</extracomment>
      <translation>Der Datensatz {0} ist nicht in {1}.</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>Give an absolute path, or one that is relative to ROSSAM_DATA.</source>
      <translation>Geben Sie einen absoluten Pfad an, oder einen relativ zu ROSSAM_DATA.</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>cannot be read, so its labels are left out</source>
      <translation>kann nicht gelesen werden; seine Labels werden ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>has another size than its labels were drawn on, so they are left out</source>
      <translation>hat eine andere Größe als die, auf der die Labels gezeichnet wurden; sie werden ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} px instead of {1}</source>
      <extracomment>{0}: found, {1}: meant</extracomment>
      <translation>{0} px statt {1}</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} cannot be read, so its labels are left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} kann nicht gelesen werden; seine Labels werden ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} cannot be read, so its labels are left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} kann nicht gelesen werden; seine Labels werden ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} has another size than its labels were drawn on, so they are left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat eine andere Größe als die, auf der die Labels gezeichnet wurden; sie werden ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/files.py" />
      <source>{0} has another size than its labels were drawn on, so they are left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} hat eine andere Größe als die, auf der die Labels gezeichnet wurden; sie werden ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>No label of the split {0} of the source {1} can be used.</source>
      <extracomment>{0}: split, {1}: self.spec.title</extracomment>
      <translation>Kein Label des Teils {0} der Quelle {1} ist zu gebrauchen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>No label of the source {0} can be used.</source>
      <extracomment>{0}: self.spec.title</extracomment>
      <translation>Kein Label der Quelle {0} ist zu gebrauchen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>is too small to learn from and is left out</source>
      <translation>ist zu klein, um daraus zu lernen, und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} × {1} px; sides of {2} px are needed</source>
      <extracomment>{0}: x1 - x0, {1}: y1 - y0, {2}: self.spec.min_side_px</extracomment>
      <translation>{0} × {1} px; gebraucht werden Seiten von {2} px</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>has no geometry and is left out</source>
      <translation>hat keine Geometrie und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>encloses no area and is left out</source>
      <translation>umschließt keine Fläche und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>crosses itself; it was repaired and is used</source>
      <translation>schneidet sich selbst; es wurde repariert und wird verwendet</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>lies outside the picture and is left out</source>
      <translation>liegt außerhalb des Bildes und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} is too small to learn from and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} ist zu klein, um daraus zu lernen, und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} is too small to learn from and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} ist zu klein, um daraus zu lernen, und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} has no geometry and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat keine Geometrie und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} has no geometry and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} hat keine Geometrie und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} encloses no area and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} umschließt keine Fläche und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} encloses no area and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} umschließt keine Fläche und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} crosses itself; it was repaired and is used.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} schneidet sich selbst; es wurde repariert und wird verwendet.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} crosses itself; it was repaired and is used ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} schneidet sich selbst; es wurde repariert und wird verwendet ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} lies outside the picture and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} liegt außerhalb des Bildes und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/intake.py" />
      <source>{0} lies outside the picture and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} liegt außerhalb des Bildes und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} do not exist.</source>
      <extracomment>{0}: file</extracomment>
      <translation>Die Labels {0} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} have no {1} field {2}; their fields are: {3}.</source>
      <extracomment>{0}: name, {1}: what, {2}: field, {3}: known</extracomment>
      <translation>Die Labels {0} haben kein Feld {2} ({1}); ihre Felder sind: {3}.</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} cannot be read: {1}.</source>
      <extracomment>{0}: file, {1}: words</extracomment>
      <translation>Die Labels {0} können nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} have no layer {1}; they have: {2}.</source>
      <extracomment>{0}: name, {1}: layer, {2}: known</extracomment>
      <translation>Die Labels {0} haben keinen Layer {1}; es gibt: {2}.</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The layer {0} of {1} has no geometry, only a table.</source>
      <extracomment>{0}: layer, {1}: name</extracomment>
      <translation>Der Layer {0} von {1} hat keine Geometrie, nur eine Tabelle.</translation>
    </message>
    <message>
      <location filename="../../training/sources/label_rows.py" />
      <source>The labels {0} have no geometry, only a table.</source>
      <extracomment>{0}: name</extracomment>
      <translation>Die Labels {0} haben keine Geometrie, nur eine Tabelle.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>None of the {0} labels in {1} can be used.</source>
      <extracomment>{0}: len(names), {1}: rows.name</extracomment>
      <translation>Keines der {0} Labels in {1} ist zu gebrauchen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>The layer is empty.</source>
      <translation>Der Layer ist leer.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>cannot be transformed to the raster's CRS and is left out</source>
      <translation>lässt sich nicht in das KBS des Rasters transformieren und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has the same outline as another label and is left out</source>
      <translation>hat denselben Umriss wie ein anderes Label und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has no class; it is used as a class of its own</source>
      <translation>hat keine Klasse; es wird als eigene Klasse verwendet</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has a damaged geometry and is left out</source>
      <translation>hat eine beschädigte Geometrie und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>is a {0} instead of a polygon and is left out</source>
      <extracomment>{0}: what</extracomment>
      <translation>ist {0} statt ein Polygon und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>has coordinates that are no numbers and is left out</source>
      <translation>hat Koordinaten, die keine Zahlen sind, und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0}, map coordinates</source>
      <extracomment>{0}: shapely.is_valid_reason(flat)</extracomment>
      <translation>{0}, Kartenkoordinaten</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>lies where the raster has no data and is left out</source>
      <translation>liegt, wo das Raster keine Daten hat, und wird ausgelassen</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} cannot be transformed to the raster's CRS and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} lässt sich nicht in das KBS des Rasters transformieren und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} cannot be transformed to the raster's CRS and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} lässt sich nicht in das KBS des Rasters transformieren und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has the same outline as another label and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat denselben Umriss wie ein anderes Label und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has the same outline as another label and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} hat denselben Umriss wie ein anderes Label und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has no class; it is used as a class of its own.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat keine Klasse; es wird als eigene Klasse verwendet.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has no class; it is used as a class of its own ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} hat keine Klasse; es wird als eigene Klasse verwendet ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has a damaged geometry and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat eine beschädigte Geometrie und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has a damaged geometry and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} hat eine beschädigte Geometrie und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} is a {1} instead of a polygon and is left out.</source>
      <extracomment>{0}: name, {1}: what</extracomment>
      <translation>{0} ist {1} statt ein Polygon und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} is a {1} instead of a polygon and is left out ({2}).</source>
      <extracomment>{0}: name, {1}: what, {2}: detail</extracomment>
      <translation>{0} ist {1} statt ein Polygon und wird ausgelassen ({2}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has coordinates that are no numbers and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} hat Koordinaten, die keine Zahlen sind, und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} has coordinates that are no numbers and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} hat Koordinaten, die keine Zahlen sind, und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} lies where the raster has no data and is left out.</source>
      <extracomment>{0}: name</extracomment>
      <translation>{0} liegt, wo das Raster keine Daten hat, und wird ausgelassen.</translation>
    </message>
    <message>
      <location filename="../../training/sources/layer.py" />
      <source>{0} lies where the raster has no data and is left out ({1}).</source>
      <extracomment>{0}: name, {1}: detail</extracomment>
      <translation>{0} liegt, wo das Raster keine Daten hat, und wird ausgelassen ({1}).</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>a ring that is no list of x, y pairs</source>
      <translation>ein Ring, der keine Liste von Paaren x, y ist</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>a coordinate that is no number</source>
      <translation>eine Koordinate, die keine Zahl ist</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>run lengths without size or counts</source>
      <translation>Lauflängen ohne size oder counts</translation>
    </message>
    <message>
      <location filename="../../training/sources/outlines.py" />
      <source>run lengths of {0} pixels for {1} × {2}</source>
      <extracomment>{0}: sum(lengths), {1}: rows, {2}: columns</extracomment>
      <translation>Lauflängen von {0} Pixeln für {1} × {2}</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>Assign {0} its CRS first (QGIS: Assign projection).</source>
      <extracomment>{0}: lacking</extracomment>
      <translation>Weisen Sie {0} zuerst sein KBS zu (QGIS: Projektion zuweisen).</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>The labels' CRS {0} cannot be transformed to {1}, the CRS of {2}.</source>
      <extracomment>{0}: _title(rows.crs), {1}: _title(raster.crs), {2}: name</extracomment>
      <translation>Das KBS {0} der Labels kann nicht nach {1}, dem KBS von {2}, transformiert werden.</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>Reproject the labels to the raster's CRS first.</source>
      <translation>Projizieren Sie die Labels zuerst in das KBS des Rasters um.</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>None of the {0} polygons in {1} lies on {2}: the labels cover x {3} to {4} and y {5} to {6} in {7}, the raster x {8} to {9} and y {10} to {11} in {12}.</source>
      <extracomment>{0}: len(shapes), {1}: self.labels, {2}: self.raster, {3}: x0, {4}: x1, {5}: y0, {6}: y1, {7}: _title(self.labels_crs), {8}: x0, {9}: x1, {10}: y0, {11}: y1, {12}: _title(self.raster_crs)</extracomment>
      <translation>Keines der {0} Polygone in {1} liegt auf {2}: Die Labels bedecken x {3} bis {4} und y {5} bis {6} in {7}, das Raster x {8} bis {9} und y {10} bis {11} in {12}.</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>Choose the raster that they were drawn on, or check the CRS of both.</source>
      <translation>Wählen Sie das Raster, auf dem sie gezeichnet wurden, oder prüfen Sie die KBS von beiden.</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>As they stand, the labels' coordinates fit the raster: their CRS is probably wrong. Assign the layer {0} (QGIS: Assign projection).</source>
      <extracomment>{0}: _title(self.raster_crs)</extracomment>
      <translation>So wie sie sind, passen die Koordinaten der Labels zum Raster: Ihr KBS ist wahrscheinlich falsch. Weisen Sie dem Layer {0} zu (QGIS: Projektion zuweisen).</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>With x and y exchanged they would: swap the labels' coordinates.</source>
      <translation>Mit vertauschtem x und y täten sie es: Vertauschen Sie die Koordinaten der Labels.</translation>
    </message>
    <message>
      <location filename="../../training/sources/placing.py" />
      <source>As longitude and latitude they would: assign the layer EPSG:4326 (QGIS: Assign projection).</source>
      <translation>Als Länge und Breite täten sie es: Weisen Sie dem Layer EPSG:4326 zu (QGIS: Projektion zuweisen).</translation>
    </message>
  </context>
</TS>
