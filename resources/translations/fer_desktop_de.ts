<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>corrections</name>
    <message>
        <source>What was stored here was relabelled or deleted since; undo that first, in My corrections.</source>
        <translation>Was hier gespeichert war, wurde seitdem anders benannt oder gelöscht; das zuerst rückgängig machen, unter „Meine Korrekturen“.</translation>
    </message>
    <message>
        <source>a file is in the folder&apos;s place</source>
        <translation>an der Stelle des Ordners liegt eine Datei</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check the folder&apos;s rights.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); Platz schaffen oder die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check the file and its rights.</source>
        <translation>{path} lässt sich nicht lesen ({reason}); die Datei und ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check the folder&apos;s rights.</source>
        <translation>{path} lässt sich nicht löschen ({reason}); die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>Faces are covered. Show them again (X) to correct a reading.</source>
        <translation>Die Gesichter sind verdeckt. Zum Korrigieren wieder zeigen (X).</translation>
    </message>
    <message>
        <source>There is no face to correct. Show a picture with a face first.</source>
        <translation>Es gibt kein Gesicht zu korrigieren. Erst ein Bild mit einem Gesicht zeigen.</translation>
    </message>
    <message>
        <source>The face was deleted again.</source>
        <translation>Das Gesicht ist wieder gelöscht.</translation>
    </message>
    <message>
        <source>Stored this face as {emotion} among your corrections, on this computer only.</source>
        <translation>Dieses Gesicht liegt jetzt als {emotion} bei Ihren Korrekturen, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing here yet. When a reading is wrong, press W, or “Wrong?” beside it, and say what the face looks like. Faces gathered so can teach a model: give this folder to a training, beside the model&apos;s own data.</source>
        <translation>Hier ist noch nichts. Wenn eine Einschätzung falsch ist: W drücken, oder „Falsch?“ daneben, und sagen, wie das Gesicht aussieht. So gesammelte Gesichter können ein Modell etwas lehren: diesen Ordner einem Training geben, neben den eigenen Daten des Modells.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>Meine Korrekturen</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Looks otherwise</source>
        <translation>Sieht anders aus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copy all faces into a folder, as train/EMOTION, for a training elsewhere</source>
        <translation>Alle Gesichter in einen Ordner kopieren, als train/EMOTION, für ein Training anderswo</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Alle löschen …</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Faces as the model read them, small and gray. They lie on this computer only, in {folder}.</source>
        <translation>Gesichter, wie das Modell sie gesehen hat, klein und grau. Sie liegen nur auf diesem Computer, in {folder}.</translation>
    </message>
    <message>
        <source>{faces} now labelled {emotion}.</source>
        <translation>{faces} jetzt als {emotion} gekennzeichnet.</translation>
    </message>
    <message>
        <source>{faces} deleted.</source>
        <translation>{faces} gelöscht.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{faces} copied to {folder}. {n:,} were there already.</source>
        <translation>{faces} nach {folder} kopiert. Schon dort waren: {n:,}.</translation>
    </message>
    <message>
        <source>{faces} copied to {folder}.</source>
        <translation>{faces} nach {folder} kopiert.</translation>
    </message>
    <message>
        <source>{faces} chosen.</source>
        <translation>{faces} ausgewählt.</translation>
    </message>
    <message>
        <source>Copy the corrected faces into a folder</source>
        <translation>Die korrigierten Gesichter in einen Ordner kopieren</translation>
    </message>
    <message>
        <source>Delete all {faces}? Until the program is closed, Undo brings them back; after that, nothing does.</source>
        <translation>Alles löschen ({faces})? Bis das Programm geschlossen wird, holt „Rückgängig“ sie zurück; danach nichts mehr.</translation>
    </message>
    <message>
        <source>Delete all corrections</source>
        <translation>Alle Korrekturen löschen</translation>
    </message>
    <message>
        <source>All corrections are deleted.</source>
        <translation>Alle Korrekturen sind gelöscht.</translation>
    </message>
    <message>
        <source>{n} face</source>
        <translation>{n} Gesicht</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>{n} Gesichter</translation>
    </message>
    <message>
        <source>Only this small picture is stored,
on this computer.</source>
        <translation>Nur dieses kleine Bild wird gespeichert,
auf diesem Computer.</translation>
    </message>
    <message>
        <source>Read as {label}, {percent:.0f}&#xa0;%.
What does it look like?</source>
        <translation>Eingeschätzt als {label}, {percent:.0f}&#xa0;%.
Wie sieht es aus?</translation>
    </message>
</context>
<context>
    <name>emotions</name>
    <message>
        <source>Angry</source>
        <translation>Wut</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Trauer</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>faces</name>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>Netze (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Kleinstes Gesicht</translation>
    </message>
    <message>
        <source>Tilted faces</source>
        <translation>Geneigte Gesichter</translation>
    </message>
    <message>
        <source>Faces seen from the side</source>
        <translation>Gesichter von der Seite</translation>
    </message>
    <message>
        <source>Choose a YuNet file</source>
        <translation>Eine YuNet-Datei wählen</translation>
    </message>
    <message>
        <source>Find faces by</source>
        <translation>Gesichter finden mit</translation>
    </message>
    <message>
        <source>What counts as a face</source>
        <translation>Was als Gesicht gilt</translation>
    </message>
    <message>
        <source>Look for these too</source>
        <translation>Auch suchen nach</translation>
    </message>
    <message>
        <source>Haar cascade</source>
        <translation>Haar-Kaskade</translation>
    </message>
    <message>
        <source>YuNet (a file of your own)</source>
        <translation>YuNet (eigene Datei)</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Hardly ever something that is no face; more faces are missed.</source>
        <translation>Kaum je etwas, das kein Gesicht ist; mehr Gesichter werden übersehen.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>A doubtful face is looked at twice before it is shown.</source>
        <translation>Ein zweifelhaftes Gesicht wird zweimal geprüft, bevor es gezeigt wird.</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Misses fewer faces; now and then shows something that is none.</source>
        <translation>Übersieht weniger Gesichter; zeigt ab und zu etwas, das keines ist.</translation>
    </message>
    <message>
        <source>many people, far away; slower</source>
        <translation>viele Menschen, weit weg; langsamer</translation>
    </message>
    <message>
        <source>people across a room; a little slower</source>
        <translation>Menschen quer durch den Raum; etwas langsamer</translation>
    </message>
    <message>
        <source>people at a table</source>
        <translation>Menschen an einem Tisch</translation>
    </message>
    <message>
        <source>someone at a desk</source>
        <translation>jemand am Schreibtisch</translation>
    </message>
    <message>
        <source>someone close to the camera</source>
        <translation>jemand nah an der Kamera</translation>
    </message>
    <message>
        <source>a face that fills the picture</source>
        <translation>ein Gesicht, das das Bild füllt</translation>
    </message>
    <message>
        <source>YuNet is a small network that also finds tilted faces and those turned aside. It does not come with the program: choose its file, face_detection_yunet_….onnx.</source>
        <translation>YuNet ist ein kleines Netz, das auch geneigte und zur Seite gedrehte Gesichter findet. Es gehört nicht zum Programm: seine Datei wählen, face_detection_yunet_….onnx.</translation>
    </message>
    <message>
        <source>Up to 45 degrees to either side; they are put upright before they are read.</source>
        <translation>Bis zu 45 Grad nach beiden Seiten; sie werden vor der Einschätzung aufgerichtet.</translation>
    </message>
    <message>
        <source>In-plane rotation: the head leans to a shoulder.</source>
        <translation>Drehung in der Bildebene: Der Kopf neigt sich zur Schulter.</translation>
    </message>
    <message>
        <source>Finds more, also more that is no face; the model knows few such faces.</source>
        <translation>Findet mehr, auch mehr, was kein Gesicht ist; das Modell kennt wenige solche Gesichter.</translation>
    </message>
    <message>
        <source>Profile faces: turned aside by more than some 45 degrees.</source>
        <translation>Profile: um mehr als etwa 45 Grad zur Seite gedreht.</translation>
    </message>
    <message>
        <source>YuNet always finds them.</source>
        <translation>YuNet findet sie immer.</translation>
    </message>
    <message>
        <source>{part} of the picture&apos;s height ({percent:.0f} %): {suits}</source>
        <translation>{part} der Bildhöhe ({percent:.0f} %): {suits}</translation>
    </message>
    <message>
        <source>The face detector&apos;s file {path} cannot be read; install the program again.</source>
        <translation>{path} (damit werden Gesichter gefunden) lässt sich nicht lesen; das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file {path} is no Haar cascade; install the program again.</source>
        <translation>{path} (damit werden Gesichter gefunden) ist keine Haar-Kaskade; das Programm neu installieren.</translation>
    </message>
    <message>
        <source>YuNet needs a model file, face_detection_yunet_….onnx; choose one, or find faces by the Haar cascade.</source>
        <translation>YuNet braucht eine Modelldatei, face_detection_yunet_….onnx; eine wählen oder Gesichter mit der Haar-Kaskade finden.</translation>
    </message>
    <message>
        <source>This OpenCV cannot run YuNet; install opencv-python 4.10 or newer.</source>
        <translation>Dieses OpenCV kann YuNet nicht ausführen; opencv-python 4.10 oder neuer installieren.</translation>
    </message>
    <message>
        <source>{path} cannot be read; choose another file, or find faces by the Haar cascade.</source>
        <translation>{path} lässt sich nicht lesen; eine andere Datei wählen oder Gesichter mit der Haar-Kaskade finden.</translation>
    </message>
    <message>
        <source>{path} is no YuNet that OpenCV can run; choose a file face_detection_yunet_….onnx, or find faces by the Haar cascade.</source>
        <translation>{path} ist kein YuNet, das OpenCV ausführen kann; eine Datei face_detection_yunet_….onnx wählen oder Gesichter mit der Haar-Kaskade finden.</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>This face cannot be looked at ({error}); the log file has the details.</source>
        <translation>Bei diesem Gesicht lässt sich nicht zeigen, wohin das Modell schaut ({error}); Näheres steht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>Lesen von {name}</translation>
    </message>
    <message>
        <source>opening {name}</source>
        <translation>Öffnen von {name}</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>Laden des Modells</translation>
    </message>
    <message>
        <source>reading the faces of {name}</source>
        <translation>Einschätzen der Gesichter von {name}</translation>
    </message>
    <message>
        <source>changing how faces are found</source>
        <translation>Ändern, wie Gesichter gefunden werden</translation>
    </message>
    <message>
        <source>loading the model {name}</source>
        <translation>Laden des Modells {name}</translation>
    </message>
    <message>
        <source>Something went wrong while {doing} ({error}); the log file has the details.</source>
        <translation>Etwas ist schiefgegangen: {doing} ({error}). Näheres steht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>The picture has changed meanwhile. Try again.</source>
        <translation>Das Bild hat inzwischen gewechselt. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The model has changed meanwhile. Try again.</source>
        <translation>Das Modell hat inzwischen gewechselt. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Face {number} was lost. Look towards the camera and try again.</source>
        <translation>Gesicht {number} ist verloren gegangen. Zur Kamera schauen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No reading came for two seconds. See that the picture goes on, and try again.</source>
        <translation>Zwei Sekunden lang kam keine Einschätzung. Darauf achten, dass das Bild weiterläuft, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Only {n} readings came in {seconds:.0f} seconds, which is too few. Close other programs, or come nearer to the camera, and try again.</source>
        <translation>In {seconds:.0f} Sekunden kamen nur {n} Einschätzungen, das sind zu wenige. Andere Programme schließen oder näher an die Kamera kommen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}); choose another folder for recordings.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}); einen anderen Ordner für Aufnahmen wählen.</translation>
    </message>
    <message>
        <source>{path} is gone from its folder; choose another folder</source>
        <translation>{path} ist aus dem Ordner verschwunden; einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>{path} has no more room on its disk; make room or choose another folder</source>
        <translation>Für {path} ist kein Platz mehr auf dem Datenträger; Platz schaffen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or choose another folder</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); Platz schaffen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); look into the log file</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); in die Protokolldatei schauen</translation>
    </message>
    <message>
        <source>The recording has ended: {cause}, then record again.</source>
        <translation>Die Aufnahme ist zu Ende: {cause}, dann neu aufnehmen.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>Readings as a table (CSV)</source>
        <translation>Einschätzungen als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Readings as JSON lines</source>
        <translation>Einschätzungen als JSON-Zeilen</translation>
    </message>
    <message>
        <source>Video with boxes and labels</source>
        <translation>Video mit Rahmen und Beschriftung</translation>
    </message>
    <message>
        <source>Video without anything drawn on it</source>
        <translation>Video, ohne etwas darauf zu zeichnen</translation>
    </message>
    <message>
        <source>Report with charts (HTML), at the end</source>
        <translation>Bericht mit Diagrammen (HTML), am Ende</translation>
    </message>
    <message>
        <source>Nothing is chosen to be recorded; choose at least one kind of file.</source>
        <translation>Es ist nichts für die Aufnahme gewählt; mindestens eine Art von Datei wählen.</translation>
    </message>
    <message>
        <source>The snapshot cannot be written ({error}); the log file has the details.</source>
        <translation>Der Schnappschuss lässt sich nicht schreiben ({error}); Näheres steht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another folder.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be written as a video of {width} × {height} pixels on this computer; record without a video</source>
        <translation>{path} lässt sich auf diesem Computer nicht als Video mit {width} × {height} Pixeln schreiben; ohne Video aufnehmen</translation>
    </message>
    <message>
        <source>{source} does not answer; check that it is switched on, then try again.</source>
        <translation>{source} antwortet nicht; prüfen, ob das Gerät eingeschaltet ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{source} gives no picture; close other programs that use it, or choose another one.</source>
        <translation>{source} liefert kein Bild; andere Programme schließen, die darauf zugreifen, oder eine andere Quelle wählen.</translation>
    </message>
    <message>
        <source>{source} cannot be opened ({error}); the log file has the details.</source>
        <translation>{source} lässt sich nicht öffnen ({error}); Näheres steht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>This model does not know Neutral, so it cannot be calibrated for a face.</source>
        <translation>Dieses Modell kennt Neutral nicht und lässt sich deshalb nicht auf ein Gesicht kalibrieren.</translation>
    </message>
    <message>
        <source>This was read as {label} at {percent:.0f} %, too far from neutral to correct. Look neutral, with light from the front, and try again.</source>
        <translation>Das wurde als {label} eingeschätzt, mit {percent:.0f} %; zu weit von neutral, um es auszugleichen. Neutral schauen, mit Licht von vorn, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} cannot be run here; copy the model again or train it anew.</source>
        <translation>{path} läuft hier nicht; das Modell noch einmal kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>{path} was changed since the model was opened; open the model again.</source>
        <translation>{path} hat sich geändert, seit das Modell geöffnet wurde; das Modell noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{path} takes {taken} and gives {given}, but its bundle says {size} pixels and {n} emotions; copy the model again or train it anew.</source>
        <translation>{path} nimmt {taken} und gibt {given}, im Modellordner stehen aber {size} Pixel und {n} Emotionen; das Modell noch einmal kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>{path} does not work in float32; train the model anew.</source>
        <translation>{path} arbeitet nicht mit float32; das Modell neu trainieren.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message>
        <source>Look</source>
        <translation>Schauen</translation>
    </message>
</context>
<context>
    <name>looks</name>
    <message>
        <source>angry</source>
        <translation>wütend</translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation>angeekelt</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>ängstlich</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>fröhlich</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>traurig</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>überrascht</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>It shows what the answer of this model hangs on in this one picture, not what the person feels. The gray patch itself is something that no face has, so small effects mean nothing.</source>
        <translation>Das zeigt, woran die Antwort dieses Modells bei diesem einen Bild hängt, nicht was der Mensch fühlt. Das graue Feld selbst hat kein Gesicht, darum bedeuten kleine Wirkungen nichts.</translation>
    </message>
    <message>
        <source>Press Look to cover the face place by place with a small gray patch, and to see where that changes the reading (an occlusion map).</source>
        <translation>„Schauen“ drücken, um das Gesicht Stelle für Stelle mit einem kleinen grauen Feld zu verdecken und zu sehen, wo das die Einschätzung ändert (eine Verdeckungskarte).</translation>
    </message>
    <message>
        <source>Faces are covered. Show them again (X) to look at one.</source>
        <translation>Die Gesichter sind verdeckt. Zum Schauen wieder zeigen (X).</translation>
    </message>
    <message>
        <source>There is no face to look at. Show a picture with a face first.</source>
        <translation>Es gibt kein Gesicht dafür. Erst ein Bild mit einem Gesicht zeigen.</translation>
    </message>
    <message>
        <source>{emotion}, {percent} on the whole face</source>
        <translation>{emotion}, {percent} beim ganzen Gesicht</translation>
    </message>
    <message>
        <source>{emotion}, {percent} on the whole face (the likeliest is {likeliest})</source>
        <translation>{emotion}, {percent} beim ganzen Gesicht (am wahrscheinlichsten: {likeliest})</translation>
    </message>
    <message>
        <source>No single place matters: wherever the patch lies, {emotion} stays within {points} of {percent}. A larger patch may show more.</source>
        <translation>Keine einzelne Stelle zählt: Wo das Feld auch liegt, {emotion} weicht höchstens um {points} von {percent} ab. Ein größeres Feld zeigt vielleicht mehr.</translation>
    </message>
    <message>
        <source>Orange: with this place covered, {emotion} is less likely, by {points} at most (then {percent}).</source>
        <translation>Orange: Ist diese Stelle verdeckt, ist {emotion} weniger wahrscheinlich, um höchstens {points} (dann {percent}).</translation>
    </message>
    <message>
        <source>Blue: more likely, by {points} at most (then {percent}).</source>
        <translation>Blau: wahrscheinlicher, um höchstens {points} (dann {percent}).</translation>
    </message>
    <message>
        <source>Blue: with this place covered, {emotion} is more likely, by {points} at most (then {percent}).</source>
        <translation>Blau: Ist diese Stelle verdeckt, ist {emotion} wahrscheinlicher, um höchstens {points} (dann {percent}).</translation>
    </message>
    <message>
        <source>{n}&#xa0;point</source>
        <translation>{n}&#xa0;Punkt</translation>
    </message>
    <message>
        <source>{n}&#xa0;points</source>
        <translation>{n}&#xa0;Punkte</translation>
    </message>
    <message>
        <source>Labelled {label}. Read: {readings}. In the data: {place}.</source>
        <translation>Gekennzeichnet: {label}. Eingeschätzt: {readings}. In den Daten: {place}.</translation>
    </message>
    <message>
        <source>On average the probability is {points:.1f} points away from how often it is right.</source>
        <translation>Im Mittel liegt die Wahrscheinlichkeit {points:.1f} Punkte neben dem, wie oft es richtig liegt.</translation>
    </message>
    <message>
        <source>On average the probability is {points:.1f} points away from how often it is right; without the model&apos;s temperature of {temperature:.2f} it is {before:.1f}.</source>
        <translation>Im Mittel liegt die Wahrscheinlichkeit {points:.1f} Punkte neben dem, wie oft es richtig liegt; ohne die Temperatur des Modells von {temperature:.2f} sind es {before:.1f}.</translation>
    </message>
    <message>
        <source>On the whole it is surer than it is right.</source>
        <translation>Im Ganzen ist es sich sicherer, als es richtig liegt.</translation>
    </message>
    <message>
        <source>On the whole it is right more often than it says.</source>
        <translation>Im Ganzen liegt es öfter richtig, als es sagt.</translation>
    </message>
    <message>
        <source>Of {n:,} faces read with {low:.0f} to {high}, {right} were right.</source>
        <translation>Von {n:,} mit {low:.0f} bis {high} eingeschätzten Gesichtern waren {right} richtig.</translation>
    </message>
    <message>
        <source>When this model says {emotion}, it is right {times}.</source>
        <translation>Sagt dieses Modell {emotion}, liegt es {times} richtig.</translation>
    </message>
    <message>
        <source>It never said {name}.</source>
        <translation>{name} kam nie vor.</translation>
    </message>
    <message>
        <source>When it says {name}, {right} of 100 are right.</source>
        <translation>Sagt es {name}, stimmen {right} von 100.</translation>
    </message>
    <message>
        <source>When it says {name}, {right} of 100 are right and {wrong} labelled {other}.</source>
        <translation>Sagt es {name}, stimmen {right} von 100, und {wrong} sind {other}.</translation>
    </message>
    <message>
        <source>No face was labelled {name}.</source>
        <translation>Kein Gesicht war als {name} gekennzeichnet.</translation>
    </message>
    <message>
        <source>Of 100 labelled {name} it finds {right}.</source>
        <translation>Von 100 mit {name} findet es {right}.</translation>
    </message>
    <message>
        <source>Of 100 labelled {name} it finds {right} and reads {wrong} as {other}.</source>
        <translation>Von 100 mit {name} findet es {right} und hält {wrong} für {other}.</translation>
    </message>
    <message>
        <source>{labelled:,} faces are labelled {emotion} (row), {read:,} were read as {emotion} (column), {both:,} are both.</source>
        <translation>{labelled:,} mit Kennzeichnung {emotion} (Zeile), {read:,} mit Einschätzung {emotion} (Spalte), {both:,} mit beidem.</translation>
    </message>
    <message>
        <source>Of {n:,} faces read as {reading}, {share} ({count:,}) are labelled {label}.</source>
        <translation>Von {n:,} als {reading} eingeschätzten Gesichtern sind {share} ({count:,}) als {label} gekennzeichnet.</translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} ({count:,}) were read as {reading}.</source>
        <translation>Von {n:,} als {label} gekennzeichneten Gesichtern wurden {share} ({count:,}) als {reading} eingeschätzt.</translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} were read as {label}, most often otherwise as {other} ({other_share}).</source>
        <translation>Von {n:,} als {label} gekennzeichneten Gesichtern wurden {share} als {label} eingeschätzt, sonst am häufigsten als {other} ({other_share}).</translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} were read as {label}.</source>
        <translation>Von {n:,} als {label} gekennzeichneten Gesichtern wurden {share} als {label} eingeschätzt.</translation>
    </message>
    <message>
        <source>Of {n:,} faces read as {label}, {share} are labelled {label}, most often otherwise {other} ({other_share}).</source>
        <translation>Von {n:,} als {label} eingeschätzten Gesichtern sind {share} als {label} gekennzeichnet, sonst am häufigsten als {other} ({other_share}).</translation>
    </message>
    <message>
        <source>Of {n:,} faces read as {label}, {share} are labelled {label}.</source>
        <translation>Von {n:,} als {label} eingeschätzten Gesichtern sind {share} als {label} gekennzeichnet.</translation>
    </message>
    <message>
        <source>No face is labelled {label}.</source>
        <translation>Kein Gesicht ist als {label} gekennzeichnet.</translation>
    </message>
    <message>
        <source>No face was read as {label}.</source>
        <translation>Kein Gesicht wurde als {label} eingeschätzt.</translation>
    </message>
    <message>
        <source>more than 9 times in 10</source>
        <translation>in mehr als 9 von 10 Fällen</translation>
    </message>
    <message>
        <source>less than once in 10</source>
        <translation>in weniger als einem von 10 Fällen</translation>
    </message>
    <message>
        <source>once in 10</source>
        <translation>in einem von 10 Fällen</translation>
    </message>
    <message>
        <source>{n} times in 10</source>
        <translation>in {n} von 10 Fällen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>% of row</source>
        <translation>% der Zeile</translation>
    </message>
    <message>
        <source>Of all faces labelled so, the share that was read so (row-normalised)</source>
        <translation>Von allen so gekennzeichneten Gesichtern der Anteil, der so eingeschätzt wurde (nach Zeilen normiert)</translation>
    </message>
    <message>
        <source>% of column</source>
        <translation>% der Spalte</translation>
    </message>
    <message>
        <source>Of all faces read so, the share that is labelled so (column-normalised)</source>
        <translation>Von allen so eingeschätzten Gesichtern der Anteil, der so gekennzeichnet ist (nach Spalten normiert)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>How many faces labelled so were read so</source>
        <translation>Wie viele so gekennzeichnete Gesichter so eingeschätzt wurden</translation>
    </message>
    <message>
        <source>Rows: what faces are labelled. Columns: what they were read as. A click explains.</source>
        <translation>Zeilen: Kennzeichnung. Spalten: Einschätzung. Ein Klick erklärt es.</translation>
    </message>
    <message>
        <source>Show these faces</source>
        <translation>Diese Gesichter zeigen</translation>
    </message>
    <message>
        <source>Show the faces that this part of the matrix counts, in the panel Samples</source>
        <translation>Die Gesichter, die dieser Teil der Matrix zählt, in der Ansicht „Beispiele“ zeigen</translation>
    </message>
    <message>
        <source>{epochs}; at the end {training:.1%} of the training faces, which are changed at random, and {validation:.1%} of the validation faces.</source>
        <translation>{epochs}; am Ende {training:.1%} der Trainingsgesichter, die zufällig verändert werden, und {validation:.1%} der Validierungsgesichter.</translation>
    </message>
    <message>
        <source>{epochs}; at the end {training:.1%} of the training faces, which are changed at random.</source>
        <translation>{epochs}; am Ende {training:.1%} der Trainingsgesichter, die zufällig verändert werden.</translation>
    </message>
    <message>
        <source>{n} epoch</source>
        <translation>{n} Epoche</translation>
    </message>
    <message>
        <source>{n} epochs</source>
        <translation>{n} Epochen</translation>
    </message>
    <message>
        <source>Curves of the training: {caption}</source>
        <translation>Trainingskurven: {caption}</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Genauigkeit, %</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Small patch</source>
        <translation>Kleines Feld</translation>
    </message>
    <message>
        <source>Medium patch</source>
        <translation>Mittleres Feld</translation>
    </message>
    <message>
        <source>Large patch</source>
        <translation>Großes Feld</translation>
    </message>
    <message>
        <source>See what the reading of the selected face hangs on (occlusion map; key L)</source>
        <translation>Sehen, woran die Einschätzung des gewählten Gesichts hängt (Verdeckungskarte; Taste L)</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Whose probability the map is about</source>
        <translation>Um wessen Wahrscheinlichkeit es in der Karte geht</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>How much of the face is covered at a time</source>
        <translation>Wie viel vom Gesicht auf einmal verdeckt wird</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Write the map as a picture (PNG) that names the model and the emotion</source>
        <translation>Die Karte als Bild (PNG) speichern, das Modell und Emotion nennt</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Gespeichert in {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be written; choose another folder, or look at its rights.</source>
        <translation>{path} lässt sich nicht schreiben; einen anderen Ordner wählen oder seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>Looking … {percent:.0f}&#xa0;%</source>
        <translation>Schaut … {percent:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Die Karte speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Map of the face</source>
        <translation>Karte des Gesichts</translation>
    </message>
    <message>
        <source>model {model}; gray patch of {patch} × {patch} on {size} × {size} pixels</source>
        <translation>Modell {model}; graues Feld von {patch} × {patch} auf {size} × {size} Pixeln</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>This model has no card. Measure it with “python -m training evaluate”, which writes one into its folder.</source>
        <translation>Dieses Modell hat keine Karte. Es mit „python -m training evaluate“ messen; das schreibt eine in seinen Ordner.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not timed yet; it is as soon as a face is read</source>
        <translation>noch nicht gemessen; sobald ein Gesicht eingeschätzt wird</translation>
    </message>
    <message>
        <source>Facts about the model</source>
        <translation>Das Modell in Kürze</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>Speed here:</source>
        <translation>Tempo hier:</translation>
    </message>
    <message>
        <source>{n} analysis</source>
        <translation>{n} Analyse</translation>
    </message>
    <message>
        <source>median of {n} analyses</source>
        <translation>Median aus {n} Analysen</translation>
    </message>
    <message>
        <source>{ms:.1f} ms a face, with cropping ({analyses})</source>
        <translation>{ms:.1f} ms je Gesicht, mit Ausschneiden ({analyses})</translation>
    </message>
    <message>
        <source>The model&apos;s file {path} cannot be read ({error}); copy the model again.</source>
        <translation>Die Datei des Modells {path} lässt sich nicht lesen ({error}); das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Erkennt</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>{n} epochs in {precision} precision</source>
        <translation>{n} Epochen, Rechengenauigkeit {precision}</translation>
    </message>
    <message>
        <source>Face margin</source>
        <translation>Rand um das Gesicht</translation>
    </message>
    <message>
        <source>{part:.0%} on each side</source>
        <translation>{part:.0%} auf jeder Seite</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>and {n} more; click one in the picture</source>
        <translation>und {n} weitere; eines im Bild anklicken</translation>
    </message>
    <message>
        <source>Show this face</source>
        <translation>Dieses Gesicht zeigen</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
    <message>
        <source>How far the model can be trusted, from the figures stored with it (precision and recall). Point at the bar of an emotion to see them for that one; click it to keep them.</source>
        <translation>Wie weit dem Modell zu trauen ist, nach den Zahlen, die bei ihm liegen (Präzision und Trefferquote). Auf den Balken einer Emotion zeigen, um ihre Zahlen zu sehen; ein Klick hält sie fest.</translation>
    </message>
    <message>
        <source>No face yet</source>
        <translation>Noch kein Gesicht</translation>
    </message>
    <message>
        <source>Wrong?</source>
        <translation>Falsch?</translation>
    </message>
    <message>
        <source>Say what this face looks like, and keep it as a correction (key W)</source>
        <translation>Sagen, wie dieses Gesicht aussieht, und es als Korrektur behalten (Taste W)</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Face {number}: {word}</source>
        <translation>Gesicht {number}: {word}</translation>
    </message>
    <message>
        <source>Face {number} looks {look}, {percent:.0f} %</source>
        <translation>Gesicht {number}: {look}, {percent:.0f} %</translation>
    </message>
    <message>
        <source>Looks {look}, {percent:.0f} %</source>
        <translation>Sieht {look} aus, {percent:.0f} %</translation>
    </message>
    <message>
        <source>Even the likeliest, {label}, is below {percent:.0f} %.</source>
        <translation>Sogar die wahrscheinlichste Emotion, {label}, liegt unter {percent:.0f} %.</translation>
    </message>
    <message>
        <source>Probabilities of the selected face</source>
        <translation>Wahrscheinlichkeiten des gewählten Gesichts</translation>
    </message>
    <message>
        <source>The diagram of how sure the model is and how often it is right was not stored when this model was measured. Measure the model again with “python -m training evaluate”.</source>
        <translation>Das Diagramm, wie sicher sich das Modell ist und wie oft es richtig liegt, wurde bei der Messung dieses Modells nicht gespeichert. Das Modell noch einmal messen, mit „python -m training evaluate“.</translation>
    </message>
    <message>
        <source>Expected calibration error, with and without temperature scaling</source>
        <translation>Erwarteter Kalibrierungsfehler, mit und ohne Temperatur-Skalierung</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Wie oft es richtig liegt</translation>
    </message>
    <message>
        <source>How sure it is of its label</source>
        <translation>Wie sicher es sich ist</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Of the faces read so, the part that is labelled so</source>
        <translation>Von den so eingeschätzten Gesichtern der Teil, der so gekennzeichnet ist</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of the faces labelled so, the part that was read so</source>
        <translation>Von den so gekennzeichneten Gesichtern der Teil, der so eingeschätzt wurde</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>Das harmonische Mittel aus Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>Faces labelled so (support)</source>
        <translation>Gesichter mit dieser Kennzeichnung (Anzahl, support)</translation>
    </message>
    <message>
        <source>Mean of emotions</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean of faces</source>
        <translation>Gewichtetes Mittel</translation>
    </message>
    <message>
        <source>In brackets the interval: 95 of 100 such ranges hold the true figure</source>
        <translation>In Klammern das Intervall: 95 von 100 solchen Bereichen enthalten die wahre Zahl</translation>
    </message>
    <message>
        <source>bootstrap: the faces are drawn anew, with replacement</source>
        <translation>Bootstrap: Die Gesichter werden neu gezogen, mit Zurücklegen</translation>
    </message>
    <message>
        <source>Wilson&apos;s, of the accuracy alone</source>
        <translation>nach Wilson, nur für die Genauigkeit</translation>
    </message>
    <message>
        <source>Classification report</source>
        <translation>Klassifikationsbericht</translation>
    </message>
    <message>
        <source>{explanation}. Click to sort; the third click brings the usual order back.</source>
        <translation>{explanation}. Ein Klick sortiert; der dritte bringt die übliche Reihenfolge zurück.</translation>
    </message>
    <message>
        <source>Faces that were measured</source>
        <translation>Gemessene Gesichter</translation>
    </message>
    <message>
        <source>On which faces the model was measured (split of the data)</source>
        <translation>An welchen Gesichtern das Modell gemessen wurde (Aufteilung der Daten)</translation>
    </message>
    <message>
        <source>Choose where the faces are that the model was measured on</source>
        <translation>Wählen, wo die Gesichter sind, an denen das Modell gemessen wurde</translation>
    </message>
    <message>
        <source>Where the faces are</source>
        <translation>Wo die Gesichter sind</translation>
    </message>
    <message>
        <source>Reading the faces</source>
        <translation>Die Gesichter werden gelesen</translation>
    </message>
    <message>
        <source>{n:,} of the {count:,} faces of {split}. A click on one says more.</source>
        <translation>{n:,} der {count:,} Gesichter von {split}. Ein Klick auf eines sagt mehr.</translation>
    </message>
    <message>
        <source>{n:,} of the {count:,} faces of {split}. Choose others above.</source>
        <translation>{n:,} der {count:,} Gesichter von {split}. Oben andere wählen.</translation>
    </message>
    <message>
        <source>Surest mistakes</source>
        <translation>Sicherste Fehler</translation>
    </message>
    <message>
        <source>Least sure mistakes</source>
        <translation>Unsicherste Fehler</translation>
    </message>
    <message>
        <source>Surest right ones</source>
        <translation>Sicherste richtige</translation>
    </message>
    <message>
        <source>Least sure right ones</source>
        <translation>Unsicherste richtige</translation>
    </message>
    <message>
        <source>All, surest first</source>
        <translation>Alle, sicherste zuerst</translation>
    </message>
    <message>
        <source>All, least sure first</source>
        <translation>Alle, unsicherste zuerst</translation>
    </message>
    <message>
        <source>Which faces</source>
        <translation>Welche Gesichter</translation>
    </message>
    <message>
        <source>In the order of the probability of what was read (confidence)</source>
        <translation>Geordnet nach der Wahrscheinlichkeit der Einschätzung (Konfidenz)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>The emotion that people gave the face (actual)</source>
        <translation>Die Emotion, die Menschen dem Gesicht gegeben haben (tatsächlich)</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Eingeschätzt als</translation>
    </message>
    <message>
        <source>The emotion that the model finds likeliest (predicted)</source>
        <translation>Die Emotion, die das Modell am wahrscheinlichsten findet (vorhergesagt)</translation>
    </message>
    <message>
        <source>Label: any</source>
        <translation>Kennzeichnung: alle</translation>
    </message>
    <message>
        <source>Label: {emotion}</source>
        <translation>Kennzeichnung: {emotion}</translation>
    </message>
    <message>
        <source>Read: any</source>
        <translation>Einschätzung: alle</translation>
    </message>
    <message>
        <source>Read: {emotion}</source>
        <translation>Einschätzung: {emotion}</translation>
    </message>
    <message>
        <source>The faces that this model was measured on are not stored with it, because they show people. Choose the file or folder that holds them, and they are shown here beside what the model reads on each.</source>
        <translation>Die Gesichter, an denen dieses Modell gemessen wurde, liegen nicht bei ihm, weil sie Menschen zeigen. Die Datei oder den Ordner wählen, wo sie sind; dann werden sie hier gezeigt, jeweils mit der Einschätzung des Modells.</translation>
    </message>
    <message>
        <source>Tables of faces (*.csv);;All files (*)</source>
        <translation>Tabellen mit Gesichtern (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A table, such as fer2013.csv…</source>
        <translation>Eine Tabelle, etwa fer2013.csv …</translation>
    </message>
    <message>
        <source>A folder of labelled pictures…</source>
        <translation>Ein Ordner mit gekennzeichneten Bildern …</translation>
    </message>
    <message>
        <source>The faces that the model was measured on</source>
        <translation>Die Gesichter, an denen das Modell gemessen wurde</translation>
    </message>
    <message>
        <source>Choose the faces it was measured on…</source>
        <translation>Die Gesichter wählen, an denen es gemessen wurde …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the faces of {name}</source>
        <translation>Die Gesichter aus {name} zeigen</translation>
    </message>
    <message>
        <source>This model has not been measured yet. Measure it with “python -m training evaluate”.</source>
        <translation>Dieses Modell wurde noch nicht gemessen. Es mit „python -m training evaluate“ messen.</translation>
    </message>
    <message>
        <source>{part:.1%} of {count:,} faces read as labelled</source>
        <translation>{part:.1%} von {count:,} Gesichtern richtig eingeschätzt</translation>
    </message>
    <message>
        <source>Accuracy {part:.1%}</source>
        <translation>Genauigkeit {part:.1%}</translation>
    </message>
    <message>
        <source>mean F1 {f1:.3f}</source>
        <translation>mittleres F1 {f1:.3f}</translation>
    </message>
    <message>
        <source>right among the two likeliest {part:.1%}</source>
        <translation>richtig unter den zwei wahrscheinlichsten {part:.1%}</translation>
    </message>
    <message>
        <source>({low} to {high})</source>
        <translation>({low} bis {high})</translation>
    </message>
    <message>
        <source>How often the likeliest emotion changed, and for how long the face was read, ten minutes at most</source>
        <translation>Wie oft die wahrscheinlichste Emotion wechselte und wie lange das Gesicht eingeschätzt wurde, höchstens zehn Minuten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy these figures, for a text or a spreadsheet</source>
        <translation>Diese Zahlen kopieren, für einen Text oder eine Tabelle</translation>
    </message>
    <message>
        <source>{n} change</source>
        <translation>{n} Wechsel</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} Wechsel</translation>
    </message>
    <message>
        <source>{changes} in {duration}</source>
        <translation>{changes} in {duration}</translation>
    </message>
    <message>
        <source>of time</source>
        <translation>der Zeit</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>am längsten</translation>
    </message>
    <message>
        <source>Figures of the timeline</source>
        <translation>Zahlen der Zeitleiste</translation>
    </message>
    <message>
        <source>Probability now, or where the pointer is on the lines; share of the time in which this emotion was the likeliest; longest span of it without a break; over ten minutes at most</source>
        <translation>Wahrscheinlichkeit jetzt, oder wo der Zeiger auf den Linien steht; Anteil der Zeit, in der diese Emotion die wahrscheinlichste war; ihre längste Spanne ohne Unterbrechung; über höchstens zehn Minuten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Lines appear here while a face is read in a camera&apos;s picture or in a video.</source>
        <translation>Hier erscheinen Linien, während ein Gesicht im Bild einer Kamera oder in einem Video eingeschätzt wird.</translation>
    </message>
    <message>
        <source>Timeline of the selected face</source>
        <translation>Zeitleiste des gewählten Gesichts</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check the file and its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}); die Datei und ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is no file; choose another one.</source>
        <translation>{path} ist keine Datei; eine andere wählen.</translation>
    </message>
    <message>
        <source>{path} has {size:,.1f} GB, and files of up to {most:.0f} GB can be read; save a smaller copy and open that.</source>
        <translation>{path} hat {size:,.1f} GB, lesen lassen sich Dateien bis {most:.0f} GB; eine kleinere Kopie speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>{path} has {width:,} × {height:,} pixels, {millions:,.0f} million, and up to {most:,.0f} million can be read; save a smaller copy and open that.</source>
        <translation>{path} hat {width:,} × {height:,} Pixel, {millions:,.0f} Millionen, lesen lassen sich bis zu {most:,.0f} Millionen; eine kleinere Kopie speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>{path} is not a picture that can be read, or it is cut off; copy it again, or save it as PNG or JPEG.</source>
        <translation>{path} ist kein lesbares Bild oder abgeschnitten; noch einmal kopieren oder als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>{path} is too large or damaged to be read; save it again as PNG or JPEG.</source>
        <translation>{path} ist zu groß oder beschädigt; noch einmal als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>The search in {name} was cancelled; open it again to repeat it.</source>
        <translation>Die Suche in {name} wurde abgebrochen; zum Wiederholen noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{target!r} names no camera; write a number, such as {prefix}0.</source>
        <translation>{target!r} nennt keine Kamera; eine Nummer schreiben, etwa {prefix}0.</translation>
    </message>
    <message>
        <source>{camera} does not open; check that it is plugged in, that no other program uses it and that this one may use cameras.</source>
        <translation>{camera} lässt sich nicht öffnen; prüfen, ob sie angeschlossen ist, kein anderes Programm sie benutzt und dieses Programm Kameras benutzen darf.</translation>
    </message>
    <message>
        <source>{camera} is not open; choose it again.</source>
        <translation>{camera} ist nicht offen; noch einmal wählen.</translation>
    </message>
    <message>
        <source>{camera} gives no picture; close other programs that use it, or choose another camera.</source>
        <translation>{camera} liefert kein Bild; andere Programme schließen, die sie benutzen, oder eine andere Kamera wählen.</translation>
    </message>
    <message>
        <source>{camera} was lost; plug it in again and choose it once more.</source>
        <translation>{camera} ist weg; wieder anschließen und noch einmal wählen.</translation>
    </message>
    <message>
        <source>The demonstration&apos;s pictures are missing from {folder}; install the program again.</source>
        <translation>Die Bilder der Vorführung fehlen in {folder}; das Programm neu installieren.</translation>
    </message>
    <message>
        <source>{n:,} files and folders</source>
        <translation>{n:,} Dateien und Ordner</translation>
    </message>
    <message>
        <source>{address} names no computer; write it as http://name/path.</source>
        <translation>{address} nennt keinen Computer; so schreiben: http://name/pfad.</translation>
    </message>
    <message>
        <source>{address} cannot be opened; check the address, and that what it names is switched on and sends video.</source>
        <translation>{address} lässt sich nicht öffnen; die Adresse prüfen und ob das Gerät dort eingeschaltet ist und Video sendet.</translation>
    </message>
    <message>
        <source>{address} is not open; open it again.</source>
        <translation>{address} ist nicht offen; noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{address} gives no picture; check the address, or try again later.</source>
        <translation>{address} liefert kein Bild; die Adresse prüfen oder es später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read; check its permissions.</source>
        <translation>Der Ordner {folder} lässt sich nicht lesen; seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no pictures; choose another.</source>
        <translation>Im Ordner {folder} sind keine Bilder; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no pictures or videos; choose another.</source>
        <translation>Im Ordner {folder} sind keine Bilder oder Videos; einen anderen wählen.</translation>
    </message>
    <message>
        <source>{address} is an address, and only files and folders are read here; open it alone in the window (Open address…) and record its readings there.</source>
        <translation>{address} ist eine Adresse, und hier werden nur Dateien und Ordner gelesen; öffnen Sie sie allein im Fenster (Adresse öffnen …) und nehmen Sie dort die Einschätzungen auf.</translation>
    </message>
    <message>
        <source>There is nothing at {path}; check the name.</source>
        <translation>Unter {path} gibt es nichts; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is nothing at an empty path; check the name.</source>
        <translation>Unter einem leeren Pfad gibt es nichts; den Namen prüfen.</translation>
    </message>
    <message>
        <source>{path} is neither a picture nor a video by its name; open a JPEG, PNG, MP4 or AVI file.</source>
        <translation>{path} ist dem Namen nach weder Bild noch Video; eine JPEG-, PNG-, MP4- oder AVI-Datei öffnen.</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a video: it is cut, damaged or of an unknown kind; copy it again or convert it to MP4.</source>
        <translation>{path} lässt sich nicht als Video öffnen: abgeschnitten, beschädigt oder von unbekannter Art; noch einmal kopieren oder in MP4 umwandeln.</translation>
    </message>
    <message>
        <source>{path} holds no frame that can be read; copy it again or convert it to MP4.</source>
        <translation>{path} enthält kein lesbares Bild; noch einmal kopieren oder in MP4 umwandeln.</translation>
    </message>
    <message>
        <source>{path} is cut or damaged: {n} of its {count} frames were read; copy it again.</source>
        <translation>{path} ist abgeschnitten oder beschädigt: {n} von {count} Bildern wurden gelesen; noch einmal kopieren.</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Diese Adresse</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>{path} holds no frame that can be read; copy it again.</source>
        <translation>{path} enthält kein lesbares Bild; noch einmal kopieren.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>An expression, not a feeling</source>
        <translation>Ein Ausdruck, kein Gefühl</translation>
    </message>
    <message>
        <source>A reading says what a face looks like to a model. People smile without joy and feel without showing it; what somebody feels, no program can see.</source>
        <translation>Eine Einschätzung sagt, wie ein Gesicht für ein Modell aussieht. Menschen lächeln ohne Freude und fühlen, ohne es zu zeigen; was jemand fühlt, kann kein Programm sehen.</translation>
    </message>
    <message>
        <source>It is often wrong</source>
        <translation>Sie ist oft falsch</translation>
    </message>
    <message>
        <source>Some expressions are read right far more often than others. The panels show how often, on faces that the model had not seen.</source>
        <translation>Manche Ausdrücke werden weit öfter richtig eingeschätzt als andere. Die Ansichten zeigen, wie oft, bei Gesichtern, die das Modell nicht kannte.</translation>
    </message>
    <message>
        <source>Not everybody is read alike</source>
        <translation>Nicht alle werden gleich eingeschätzt</translation>
    </message>
    <message>
        <source>The model learnt from small gray pictures from the web, 48×48 pixels, many of them posed. Whoever is rarely on such pictures, by age, skin tone or culture, may be read worse without any sign of it.</source>
        <translation>Das Modell hat aus kleinen grauen Bildern aus dem Netz gelernt, 48×48 Pixel, viele davon gestellt. Wer auf solchen Bildern selten ist, nach Alter, Hautton oder Kultur, wird vielleicht schlechter eingeschätzt, ohne dass man es merkt.</translation>
    </message>
    <message>
        <source>Judge nobody by it</source>
        <translation>Niemanden danach beurteilen</translation>
    </message>
    <message>
        <source>Use it to explore, to teach and to study the method, with people who have agreed; not to decide about anybody.</source>
        <translation>Zum Erkunden, zum Lehren und zum Erforschen des Verfahrens, mit Menschen, die zugestimmt haben; nicht, um über jemanden zu entscheiden.</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>Das Recht</translation>
    </message>
    <message>
        <source>In the European Union, article 5(1)(f) of the AI Act (Regulation (EU) 2024/1689) prohibits using AI to infer the emotions of people at the workplace and in education, except for medical or safety reasons; of other uses it can ask more, such as telling the people concerned. Other countries have rules of their own. This is no legal advice.</source>
        <translation>In der Europäischen Union verbietet Artikel 5 Absatz 1 Buchstabe f der KI-Verordnung (Verordnung (EU) 2024/1689), mit KI auf die Emotionen von Menschen am Arbeitsplatz und in Bildungseinrichtungen zu schließen, außer aus medizinischen oder Sicherheitsgründen; für anderes kann sie mehr verlangen, etwa die Betroffenen zu informieren. Andere Länder haben eigene Regeln. Das ist keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>It begins with {schemes} or {last_scheme}, as the manual of a network camera says. The program then connects to that computer, and sends nothing but the request.</source>
        <translation>Sie beginnt mit {schemes} oder {last_scheme}, wie es in der Anleitung einer Netzwerkkamera steht. Das Programm verbindet sich dann mit diesem Computer und sendet nichts als die Anfrage.</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Address of a network camera or a video</source>
        <translation>Adresse einer Netzwerkkamera oder eines Videos</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Kalibrieren …</translation>
    </message>
    <message>
        <source>Calibrated ✕</source>
        <translation>Kalibriert ✕</translation>
    </message>
    <message>
        <source>The readings of this face are corrected by how it looks at rest. Click to take that off (N)</source>
        <translation>Die Einschätzungen dieses Gesichts sind nach seinem Aussehen in Ruhe ausgeglichen. Ein Klick hebt das auf (N)</translation>
    </message>
    <message>
        <source>Look neutral for three seconds, so that this face at rest is read as neutral (N)</source>
        <translation>Drei Sekunden neutral schauen, damit dieses Gesicht in Ruhe als neutral eingeschätzt wird (N)</translation>
    </message>
    <message>
        <source>Calibrated; take it off</source>
        <translation>Kalibriert; aufheben</translation>
    </message>
    <message>
        <source>Calibrate for this face</source>
        <translation>Auf dieses Gesicht kalibrieren</translation>
    </message>
    <message>
        <source>Size of the camera&apos;s picture</source>
        <translation>Bildgröße der Kamera</translation>
    </message>
    <message>
        <source>{camera} gives {size} pixels, not {wanted}.</source>
        <translation>{camera} liefert {size} Pixel, nicht {wanted}.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Zum Öffnen loslassen</translation>
    </message>
    <message>
        <source>Faces are covered. The picture comes as soon as they are found.</source>
        <translation>Gesichter werden verdeckt. Das Bild kommt, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Faces cannot be found at the moment, and so cannot be covered; no picture is shown.</source>
        <translation>Gesichter lassen sich gerade nicht finden und also nicht verdecken; es wird kein Bild gezeigt.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>The process that reads the faces has ended by itself. Try again, with fewer programs open.</source>
        <translation>Der Prozess, der die Gesichter liest, hat von selbst geendet. Noch einmal versuchen, mit weniger offenen Programmen.</translation>
    </message>
    <message>
        <source>What was read of the faces cannot be understood. Install the program again.</source>
        <translation>Was von den Gesichtern gelesen wurde, ist nicht zu verstehen. Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>looks {words}, {probability:.0%}</source>
        <translation>{words}, {probability:.0%}</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open pictures or a video</source>
        <translation>Bilder oder ein Video öffnen</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Einen Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>Einen Modellordner öffnen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>What a reading says</source>
        <translation>Was eine Einschätzung sagt</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
    <message>
        <source>The Help menu has it at any time</source>
        <translation>Im Menü „Hilfe“ steht es jederzeit</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation>Modellordner öffnen …</translation>
    </message>
    <message>
        <source>Calibrate for this face…</source>
        <translation>Auf dieses Gesicht kalibrieren …</translation>
    </message>
    <message>
        <source>Look where the model looks</source>
        <translation>Wohin das Modell schaut</translation>
    </message>
    <message>
        <source>Wrong? Correct the reading…</source>
        <translation>Falsch? Einschätzung korrigieren …</translation>
    </message>
    <message>
        <source>My corrections…</source>
        <translation>Meine Korrekturen …</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>Modell trainieren …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open pictures or a video…</source>
        <translation>Bilder oder ein Video öffnen …</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Adresse öffnen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Analyse…</source>
        <translation>Analysieren …</translation>
    </message>
    <message>
        <source>Record, end the recording</source>
        <translation>Aufnehmen, die Aufnahme beenden</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>What to record, and where…</source>
        <translation>Was aufgenommen wird und wohin …</translation>
    </message>
    <message>
        <source>Show the folder of recordings</source>
        <translation>Den Ordner der Aufnahmen zeigen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Cover faces</source>
        <translation>Gesichter verdecken</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Das Bild spiegeln</translation>
    </message>
    <message>
        <source>Finding faces…</source>
        <translation>Gesichter finden …</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>About FER Desktop</source>
        <translation>Über FER Desktop</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>{name} is in use; use another model first, then delete it.</source>
        <translation>{name} wird gerade benutzt; erst ein anderes Modell benutzen, dann löschen.</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} ist wieder da.</translation>
    </message>
    <message>
        <source>{name} is in the bin.</source>
        <translation>{name} ist im Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>there is no bin for it</source>
        <translation>es gibt keinen Papierkorb dafür</translation>
    </message>
    <message>
        <source>reading a model</source>
        <translation>Lesen eines Modells</translation>
    </message>
    <message>
        <source>Trying the model in {folder} before it reads …</source>
        <translation>Das Modell in {folder} wird erst ausprobiert …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{reason} So {name} reads, which comes with the program.</source>
        <translation>{reason} Darum schätzt jetzt {name} ein, das zum Programm gehört.</translation>
    </message>
    <message>
        <source>{name} reads from now on. It knows other emotions than {before}, so a table that is being recorded goes on in a further file, named “part 2” and so on.</source>
        <translation>Ab jetzt schätzt {name} ein. Es kennt andere Emotionen als {before}, darum geht eine Tabelle, die aufgenommen wird, in einer weiteren Datei weiter, mit „part 2“ im Namen und so fort.</translation>
    </message>
    <message>
        <source>The model that was used last cannot be read: {error}</source>
        <translation>Das zuletzt benutzte Modell lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{folder} {fault}; do not use it.</source>
        <translation>{folder} {fault}; nicht verwenden.</translation>
    </message>
    <message>
        <source>Look towards the camera with a face at rest, no smile, no frown, for three seconds. From then on, what this face looks like at rest is read as neutral, and other readings are shifted with it. A clear expression stays what it is.</source>
        <translation>Drei Sekunden lang mit ruhigem Gesicht zur Kamera schauen, ohne Lächeln, ohne Stirnrunzeln. Von da an gilt als neutral, wie dieses Gesicht in Ruhe aussieht, und andere Einschätzungen verschieben sich mit. Ein deutlicher Ausdruck bleibt, was er ist.</translation>
    </message>
    <message>
        <source>Calibrate for face {number}</source>
        <translation>Auf Gesicht {number} kalibrieren</translation>
    </message>
    <message>
        <source>Progress of the neutral pose</source>
        <translation>Fortschritt des neutralen Ausdrucks</translation>
    </message>
    <message>
        <source>For every face, as long as this source lasts</source>
        <translation>Für jedes Gesicht, solange diese Quelle läuft</translation>
    </message>
    <message>
        <source>A face that was out of sight for more than a second gets a new number, and loses a calibration of its own. Choose this where only one person is in front of the camera</source>
        <translation>Ein Gesicht, das länger als eine Sekunde nicht zu sehen war, bekommt eine neue Nummer und verliert seine eigene Kalibrierung. Ankreuzen, wenn nur ein Mensch vor der Kamera ist</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>At rest, this face was read as {neutral} at {before:.0f} % and as {label} at {probability:.0f} %. Calibrated, it is {neutral} at {after:.0f} %.</source>
        <translation>In Ruhe wurde dieses Gesicht mit {before:.0f} % als {neutral} und mit {probability:.0f} % als {label} eingeschätzt. Kalibriert ist es mit {after:.0f} % {neutral}.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Look neutral …</source>
        <translation>Neutral schauen …</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Over how many seconds the readings of a camera or video are averaged (time constant of an exponential mean); more is steadier and slower. Pictures are never smoothed.</source>
        <translation>Über wie viele Sekunden die Einschätzungen einer Kamera oder eines Videos gemittelt werden (Zeitkonstante eines exponentiellen Mittels); mehr ist ruhiger und langsamer. Bilder werden nie geglättet.</translation>
    </message>
    <message>
        <source>Not sure below</source>
        <translation>Unsicher unter</translation>
    </message>
    <message>
        <source>A face is shown as not sure if even its highest probability is lower (reject threshold); files written by the program keep the label.</source>
        <translation>Ein Gesicht gilt als unsicher, wenn sogar seine höchste Wahrscheinlichkeit kleiner ist (Schwelle für Zurückweisung); Dateien, die das Programm schreibt, behalten die Emotion.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation>{name} (nicht mehr da)</translation>
    </message>
    <message>
        <source>No longer at {place}</source>
        <translation>Nicht mehr hier: {place}</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>{name} and {n} more</source>
        <translation>{name} und {n} weitere</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>What to record, and where</source>
        <translation>Was aufgenommen wird und wohin</translation>
    </message>
    <message>
        <source>Write the picture with its boxes into a file (S)</source>
        <translation>Das Bild mit seinen Rahmen in eine Datei schreiben (S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the recording (R)</source>
        <translation>Die Aufnahme beenden (R)</translation>
    </message>
    <message>
        <source>Record the readings (R)</source>
        <translation>Die Einschätzungen aufnehmen (R)</translation>
    </message>
    <message>
        <source>● saving …</source>
        <translation>● speichert …</translation>
    </message>
    <message>
        <source>Saving the recording</source>
        <translation>Die Aufnahme wird gespeichert</translation>
    </message>
    <message>
        <source>● REC {time}</source>
        <translation>● REC {time}</translation>
    </message>
    <message>
        <source>Recording, {time}</source>
        <translation>Aufnahme, {time}</translation>
    </message>
    <message>
        <source>There is no picture to write at the moment.</source>
        <translation>Im Moment gibt es kein Bild zu speichern.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderes wählen …</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Snapshot: {path}</source>
        <translation>Schnappschuss: {path}</translation>
    </message>
    <message>
        <source>{folder} is not there; the next recording makes it.</source>
        <translation>{folder} gibt es nicht; die nächste Aufnahme legt den Ordner an.</translation>
    </message>
    <message>
        <source>The folder cannot be shown here; it is {folder}.</source>
        <translation>Der Ordner lässt sich hier nicht zeigen; es ist {folder}.</translation>
    </message>
    <message>
        <source>No file is left of this recording.</source>
        <translation>Von dieser Aufnahme ist keine Datei übrig.</translation>
    </message>
    <message>
        <source>{n} files that begin with {name}</source>
        <translation>{n} Dateien, die mit {name} beginnen</translation>
    </message>
    <message>
        <source>Recorded {duration} into {folder}: {names}.</source>
        <translation>{duration} aufgenommen in {folder}: {names}.</translation>
    </message>
    <message>
        <source>{n} frames or readings were left out: this computer was too slow.</source>
        <translation>{n} Bilder oder Einschätzungen wurden ausgelassen: Dieser Computer war zu langsam.</translation>
    </message>
    <message>
        <source>What to record</source>
        <translation>Was aufgenommen wird</translation>
    </message>
    <message>
        <source>Folder of recordings: {folder}</source>
        <translation>Ordner der Aufnahmen: {folder}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Files are named by date and time. Videos show the faces: ask those who are in them, or cover the faces (X); then every video and snapshot has them covered.</source>
        <translation>Dateien heißen nach Datum und Uhrzeit. Videos zeigen die Gesichter: die Gezeigten fragen oder die Gesichter verdecken (X); dann sind sie in jedem Video und Schnappschuss verdeckt.</translation>
    </message>
    <message>
        <source>While recording, write</source>
        <translation>Bei der Aufnahme schreiben</translation>
    </message>
    <message>
        <source>into the folder</source>
        <translation>in den Ordner</translation>
    </message>
    <message>
        <source>Choose a folder for recordings</source>
        <translation>Einen Ordner für Aufnahmen wählen</translation>
    </message>
    <message>
        <source>Nothing was read yet; there is nothing to report.</source>
        <translation>Es wurde noch nichts eingeschätzt; es gibt nichts zu berichten.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Writing the report …</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>writing {path}</source>
        <translation>Schreiben von {path}</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>Bericht: {path}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The report cannot be shown here; it is {path}.</source>
        <translation>Der Bericht lässt sich hier nicht zeigen; es ist {path}.</translation>
    </message>
    <message>
        <source>Looking through {name} … {n:,} files found so far.</source>
        <translation>{name} wird durchsucht … bisher {n:,} Dateien gefunden.</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>Stelle im Video</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>Ein Bild zurück (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>Ein Bild weiter (.)</translation>
    </message>
    <message>
        <source>Frame {number:,} of {count:,}</source>
        <translation>Bild {number:,} von {count:,}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the picture comes from</source>
        <translation>Woher das Bild kommt</translation>
    </message>
    <message>
        <source>Open pictures, a video or a folder</source>
        <translation>Bilder, ein Video oder einen Ordner öffnen</translation>
    </message>
    <message>
        <source>Pictures or a video…</source>
        <translation>Bilder oder ein Video …</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>Ordner mit Bildern …</translation>
    </message>
    <message>
        <source>Previous picture (Left)</source>
        <translation>Voriges Bild (Links)</translation>
    </message>
    <message>
        <source>Next picture (Right)</source>
        <translation>Nächstes Bild (Rechts)</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the picture (Space)</source>
        <translation>Das Bild anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>{place:,} of {count:,}</source>
        <translation>{place:,} von {count:,}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waiting for a picture</source>
        <translation>wartet auf ein Bild</translation>
    </message>
    <message>
        <source>on this computer only, nothing is stored</source>
        <translation>nur auf diesem Computer, nichts gespeichert</translation>
    </message>
    <message>
        <source>on this computer only, recording</source>
        <translation>nur auf diesem Computer, Aufnahme läuft</translation>
    </message>
    <message>
        <source>faces covered</source>
        <translation>Gesichter verdeckt</translation>
    </message>
    <message>
        <source>Pictures and readings stay in this computer&apos;s memory and are gone with the next ones. Only what you record, snapshots and reports are written, to your own disk. Nothing is sent anywhere; an address that you open is asked for its pictures, and for nothing else.</source>
        <translation>Bilder und Einschätzungen bleiben im Arbeitsspeicher dieses Computers und sind mit den nächsten weg. Nur was Sie aufnehmen, Schnappschüsse und Berichte werden geschrieben, auf Ihren eigenen Datenträger. Nichts wird irgendwohin gesendet; eine Adresse, die Sie öffnen, wird um ihre Bilder gebeten und um nichts anderes.</translation>
    </message>
    <message>
        <source>What you chose to record is being written to your own disk; R ends it. Nothing is sent anywhere.</source>
        <translation>Was Sie zur Aufnahme gewählt haben, wird auf Ihren eigenen Datenträger geschrieben; R beendet es. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>The faces that are found are covered by coarse blocks, here and in whatever is recorded (X). A face that is not found is not covered.</source>
        <translation>Gefundene Gesichter werden mit groben Blöcken verdeckt, hier und in allem, was aufgenommen wird (X). Ein Gesicht, das nicht gefunden wird, wird nicht verdeckt.</translation>
    </message>
    <message>
        <source>Frames captured, shown and analysed a second; milliseconds for finding the faces (detection) and for reading them (classification); frames that were shown but not analysed</source>
        <translation>Bilder, die pro Sekunde erfasst, gezeigt und analysiert wurden; Millisekunden für das Finden der Gesichter (Detektion) und ihre Einschätzung (Klassifikation); Bilder, die gezeigt, aber nicht analysiert wurden</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>find {ms:.0f} ms</source>
        <translation>finden {ms:.0f} ms</translation>
    </message>
    <message>
        <source>read {ms:.1f} ms</source>
        <translation>lesen {ms:.1f} ms</translation>
    </message>
    <message>
        <source>{rate:.0f}/s captured</source>
        <translation>{rate:.0f}/s erfasst</translation>
    </message>
    <message>
        <source>{rate:.0f}/s shown</source>
        <translation>{rate:.0f}/s gezeigt</translation>
    </message>
    <message>
        <source>{rate:.0f}/s read</source>
        <translation>{rate:.0f}/s gelesen</translation>
    </message>
    <message>
        <source>{n} dropped</source>
        <translation>{n} ausgelassen</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Pictures and videos ({suffixes});;All files (*)</source>
        <translation>Bilder und Videos ({suffixes});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing to show. Open a picture, a video or a folder, or watch the demonstration.</source>
        <translation>Nichts zu zeigen. Ein Bild, ein Video oder einen Ordner öffnen oder die Vorführung ansehen.</translation>
    </message>
    <message>
        <source>Camera lost. Reconnecting …</source>
        <translation>Kamera weg. Neuer Versuch …</translation>
    </message>
    <message>
        <source>Connection lost. Reconnecting …</source>
        <translation>Verbindung weg. Neuer Versuch …</translation>
    </message>
    <message>
        <source>There is no picture any more. It goes on by itself as soon as one comes.</source>
        <translation>Es kommt kein Bild mehr. Es geht von selbst weiter, sobald eines kommt.</translation>
    </message>
    <message>
        <source>There is nothing to paste here. Copy a picture or files first.</source>
        <translation>Hier gibt es nichts einzufügen. Erst ein Bild oder Dateien kopieren.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Open or turn to another one.</source>
        <translation>Dieses Bild lässt sich nicht lesen. Ein anderes öffnen oder weiterblättern.</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>hold the picture, go on</source>
        <translation>das Bild anhalten, weiterlaufen lassen</translation>
    </message>
    <message>
        <source>hold a video, one frame back, one frame on</source>
        <translation>ein Video anhalten, ein Bild zurück, ein Bild weiter</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>previous, next picture of a folder</source>
        <translation>voriges, nächstes Bild eines Ordners</translation>
    </message>
    <message>
        <source>Home, End, Page Up, Page Down</source>
        <translation>Pos1, Ende, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>first, last, far back, far on, in the filmstrip</source>
        <translation>erstes, letztes, weit zurück, weit voraus, im Filmstreifen</translation>
    </message>
    <message>
        <source>record, end the recording</source>
        <translation>aufnehmen, die Aufnahme beenden</translation>
    </message>
    <message>
        <source>snapshot: write the picture with its boxes</source>
        <translation>Schnappschuss: das Bild mit seinen Rahmen speichern</translation>
    </message>
    <message>
        <source>calibrate for this face: look neutral for three seconds; take it off</source>
        <translation>auf dieses Gesicht kalibrieren: drei Sekunden neutral schauen; aufheben</translation>
    </message>
    <message>
        <source>cover faces, here and in recordings; show them again</source>
        <translation>Gesichter verdecken, hier und in Aufnahmen; wieder zeigen</translation>
    </message>
    <message>
        <source>look where the model looks</source>
        <translation>zeigen, wohin das Modell schaut</translation>
    </message>
    <message>
        <source>wrong: say what the face looks like, then 1 to 7</source>
        <translation>falsch: sagen, wie das Gesicht aussieht, dann 1 bis 7</translation>
    </message>
    <message>
        <source>mirror the picture</source>
        <translation>das Bild spiegeln</translation>
    </message>
    <message>
        <source>open pictures or a video</source>
        <translation>Bilder oder ein Video öffnen</translation>
    </message>
    <message>
        <source>open a folder</source>
        <translation>einen Ordner öffnen</translation>
    </message>
    <message>
        <source>open an address</source>
        <translation>eine Adresse öffnen</translation>
    </message>
    <message>
        <source>paste a picture or files</source>
        <translation>ein Bild oder Dateien einfügen</translation>
    </message>
    <message>
        <source>save a report on this session</source>
        <translation>einen Bericht über diese Sitzung speichern</translation>
    </message>
    <message>
        <source>analyse a whole folder, or a long video</source>
        <translation>einen ganzen Ordner oder ein langes Video analysieren</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>how faces are found</source>
        <translation>wie Gesichter gefunden werden</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>die Liste der Modelle</translation>
    </message>
    <message>
        <source>train a model</source>
        <translation>ein Modell trainieren</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>diese Tasten</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>Tab goes from one control to the next; the arrows then move a slider, or choose an emotion or a cell. Enter sorts a column, Escape leaves.</source>
        <translation>Tab geht von einem Bedienelement zum nächsten; die Pfeile bewegen dann einen Regler oder wählen eine Emotion oder eine Zelle. Eingabe sortiert eine Spalte, Esc verlässt sie.</translation>
    </message>
    <message>
        <source>&lt;b&gt;FER Desktop&lt;/b&gt; finds faces and says which of seven expressions they look like.</source>
        <translation>&lt;b&gt;FER Desktop&lt;/b&gt; findet Gesichter und sagt, nach welchem von sieben Ausdrücken sie aussehen.</translation>
    </message>
    <message>
        <source>It guesses at an expression. It does not know what a person feels, and it is often wrong: the panels show how often, on faces it had not seen.</source>
        <translation>Es schätzt einen Ausdruck. Es weiß nicht, was ein Mensch fühlt, und es irrt sich oft: Die Ansichten zeigen, wie oft, bei Gesichtern, die es nicht kannte.</translation>
    </message>
    <message>
        <source>Everything happens on this computer. Nothing is sent anywhere, no connection is made unless you open an address, and nothing is stored unless you record it, correct a reading or analyse files.</source>
        <translation>Alles geschieht auf diesem Computer. Nichts wird irgendwohin gesendet, keine Verbindung entsteht, außer Sie öffnen eine Adresse, und nichts wird gespeichert, außer Sie nehmen es auf, korrigieren eine Einschätzung oder analysieren Dateien.</translation>
    </message>
    <message>
        <source>MIT licence. The parts it builds on have licences of their own, named in THIRD_PARTY_NOTICES.md.</source>
        <translation>MIT-Lizenz. Die Teile, auf denen es aufbaut, haben eigene Lizenzen; sie stehen in THIRD_PARTY_NOTICES.md.</translation>
    </message>
</context>
</TS>
