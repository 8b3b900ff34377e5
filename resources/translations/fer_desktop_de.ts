<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>advice</name>
    <message>
        <source>These look like cropped faces; read each picture as one face</source>
        <translation>Das sehen wie zugeschnittene Gesichter aus; jedes Bild als ein Gesicht lesen</translation>
    </message>
    <message>
        <source>No face found.</source>
        <translation>Kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>This picture has only {width} × {height} pixels. If it is a cropped face, turn on “Each picture is one face”.</source>
        <translation>Dieses Bild hat nur {width} × {height} Pixel. Wenn es ein zugeschnittenes Gesicht ist, „Jedes Bild ist ein Gesicht“ einschalten.</translation>
    </message>
    <message>
        <source>No face was found on {n} picture.</source>
        <translation>Auf {n} Bild wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No face was found on {n} pictures.</source>
        <translation>Auf {n} Bildern wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Most of them have at most {most} pixels a side. If they are cropped faces, read each picture as one face</source>
        <translation>Die meisten haben höchstens {most} Pixel Seitenlänge. Wenn es zugeschnittene Gesichter sind, jedes Bild als ein Gesicht lesen</translation>
    </message>
    <message>
        <source>faces smaller than {part} % of the picture&apos;s height</source>
        <translation>Gesichter unter {part} % der Bildhöhe</translation>
    </message>
    <message>
        <source>faces smaller than {pixels} pixels</source>
        <translation>Gesichter unter {pixels} Pixeln</translation>
    </message>
    <message>
        <source>faces seen from the side</source>
        <translation>Gesichter im Profil</translation>
    </message>
    <message>
        <source>Not searched for: {faces}.</source>
        <translation>Nicht gesucht wurde nach: {faces}.</translation>
    </message>
    <message>
        <source>Doubtful faces are left out unless the sensitivity is Eager</source>
        <translation>Zweifelhafte Gesichter werden nur bei der Empfindlichkeit „Großzügig“ gezeigt</translation>
    </message>
    <message>
        <source>A cropped face can be read as it is: each picture is one face</source>
        <translation>Ein zugeschnittenes Gesicht kann gelesen werden, wie es ist: jedes Bild ist ein Gesicht</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>No camera found, so this is the demonstration. Open a picture, a video or a folder instead.</source>
        <translation>Keine Kamera gefunden, daher läuft die Vorführung. Stattdessen lässt sich ein Bild, ein Video oder ein Ordner öffnen.</translation>
    </message>
    <message>
        <source>{reason} So the model that comes with the program reads.</source>
        <translation>{reason} Darum wird das mitgelieferte Modell benutzt.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>“Go on”</source>
        <translation>„Fortsetzen“</translation>
    </message>
    <message>
        <source>The model in {folder} was changed since it was opened; open it again.</source>
        <translation>Das Modell in {folder} wurde geändert, seit es geöffnet wurde; neu öffnen.</translation>
    </message>
    <message>
        <source>{path} holds other columns than these; give another name for the rows.</source>
        <translation>{path} hat andere Spalten als diese; einen anderen Namen für die Zeilen angeben.</translation>
    </message>
    <message>
        <source>{path} was made with another model ({model}); use that one, or give another name for the rows.</source>
        <translation>{path} wurde mit einem anderen Modell erstellt ({model}); dieses nehmen oder einen anderen Namen für die Zeilen angeben.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}); die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>No face was found on the labelled pictures, so nothing can be said of them.</source>
        <translation>Auf den gekennzeichneten Bildern wurde kein Gesicht gefunden, daher lässt sich nichts über sie sagen.</translation>
    </message>
    <message>
        <source>{n} picture shows several faces; the largest one counts.</source>
        <translation>{n} Bild zeigt mehrere Gesichter; das größte zählt.</translation>
    </message>
    <message>
        <source>{n} pictures show several faces; the largest one counts.</source>
        <translation>{n} Bilder zeigen mehrere Gesichter; das größte zählt.</translation>
    </message>
    <message>
        <source>{n} picture lies in no folder named by an emotion and is left out of these figures.</source>
        <translation>{n} Bild liegt in keinem Ordner, der nach einer Emotion heißt, und zählt in diesen Zahlen nicht mit.</translation>
    </message>
    <message>
        <source>{n} pictures lie in no folder named by an emotion and are left out of these figures.</source>
        <translation>{n} Bilder liegen in keinem Ordner, der nach einer Emotion heißt, und zählen in diesen Zahlen nicht mit.</translation>
    </message>
    <message>
        <source>{n} frames of videos are left out of these figures.</source>
        <translation>Einzelbilder von Videos ({n}) zählen in diesen Zahlen nicht mit.</translation>
    </message>
    <message>
        <source>{part} of {n} faces were read as their folder says (95 of 100 such ranges hold the true figure: {low} to {high}).</source>
        <translation>{part} von {n} Gesichtern wurden so eingeschätzt, wie ihr Ordner heißt (95 von 100 solchen Bereichen enthalten den wahren Wert: {low} bis {high}).</translation>
    </message>
    <message>
        <source>No face here is labelled {names}; the macro average is over the other emotions.</source>
        <translation>Hier ist kein Gesicht als {names} gekennzeichnet; das Makromittel geht über die übrigen Emotionen.</translation>
    </message>
    <message>
        <source>On {n} labelled picture no face was found ({labels}).</source>
        <translation>Auf {n} gekennzeichneten Bild wurde kein Gesicht gefunden ({labels}).</translation>
    </message>
    <message>
        <source>On {n} labelled pictures no face was found ({labels}).</source>
        <translation>Auf {n} gekennzeichneten Bildern wurde kein Gesicht gefunden ({labels}).</translation>
    </message>
    <message>
        <source>On {n} labelled picture no face was found ({labels}); the figures leave them out. Counted as wrong: {right} right.</source>
        <translation>Auf {n} gekennzeichneten Bild wurde kein Gesicht gefunden ({labels}); es zählt in den Zahlen nicht mit. Als falsch gezählt: {right} richtig.</translation>
    </message>
    <message>
        <source>On {n} labelled pictures no face was found ({labels}); the figures leave them out. Counted as wrong: {right} right.</source>
        <translation>Auf {n} gekennzeichneten Bildern wurde kein Gesicht gefunden ({labels}); sie zählen in den Zahlen nicht mit. Als falsch gezählt: {right} richtig.</translation>
    </message>
    <message>
        <source>There is no {name} to say how faces were found for {rows}; its rows are kept, and only the model was compared.</source>
        <translation>{name} fehlt, darum ist unbekannt, wie die Gesichter für {rows} gefunden wurden; die Zeilen bleiben, und nur das Modell wurde verglichen.</translation>
    </message>
    <message>
        <source>{path} was begun with another model ({model}); go on with that one, or give another name for the rows.</source>
        <translation>{path} wurde mit einem anderen Modell begonnen ({model}); mit diesem fortsetzen oder einen anderen Namen für die Zeilen angeben.</translation>
    </message>
    <message>
        <source>{path} was begun with another setting ({setting}); go on with that one, or give another name for the rows.</source>
        <translation>{path} wurde mit einer anderen Einstellung begonnen ({setting}); mit dieser fortsetzen oder einen anderen Namen für die Zeilen angeben.</translation>
    </message>
    <message>
        <source>The page {path} cannot be written ({reason}); choose another place.</source>
        <translation>Die Seite {path} lässt sich nicht schreiben ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Read by the model {model} on {when}. These are guesses at an expression, not at what a person feels.</source>
        <translation>Eingeschätzt vom Modell {model} am {when}. Geraten wird der Ausdruck, nicht, was ein Mensch fühlt.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>frames of {n} video</source>
        <translation>Einzelbilder aus {n} Video</translation>
    </message>
    <message>
        <source>frames of {n} videos</source>
        <translation>Einzelbilder aus {n} Videos</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>without a face</source>
        <translation>ohne Gesicht</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>What the faces look like</source>
        <translation>Wie die Gesichter aussehen</translation>
    </message>
    <message>
        <source>Compared with the names of the folders</source>
        <translation>Verglichen mit den Namen der Ordner</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Rows: what the folder says. Columns: what was read. The shade is the share of the row.</source>
        <translation>Zeilen: was der Ordner sagt. Spalten: die Einschätzung. Die Tönung zeigt den Anteil an der Zeile.</translation>
    </message>
    <message>
        <source>By emotion</source>
        <translation>Nach Emotionen</translation>
    </message>
    <message>
        <source>Precision: of the faces read so, the part that is labelled so. Recall: of the faces labelled so, the part that was read so. F1: their harmonic mean.</source>
        <translation>Präzision: der Anteil der so eingeschätzten Gesichter, der so gekennzeichnet ist. Trefferquote: der Anteil der so gekennzeichneten Gesichter, der so eingeschätzt wurde. F1: das harmonische Mittel der beiden.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>Of the faces in each part of a video, the share that was read as each emotion. Empty where no face was found.</source>
        <translation>Welcher Anteil der Gesichter in jedem Abschnitt eines Videos wie eingeschätzt wurde. Leer, wo kein Gesicht gefunden wurde.</translation>
    </message>
    <message>
        <source>0 to {seconds} s</source>
        <translation>0 bis {seconds} s</translation>
    </message>
    <message>
        <source>Emotions over time</source>
        <translation>Emotionen im Verlauf</translation>
    </message>
    <message>
        <source>The first {shown} of {all}; the CSV file has them all.</source>
        <translation>Die ersten {shown} von {all}; die CSV-Datei enthält alle.</translation>
    </message>
    <message>
        <source>Probabilities in per cent.</source>
        <translation>Wahrscheinlichkeiten in Prozent.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>The first {shown} of {all}.</source>
        <translation>Die ersten {shown} von {all}.</translation>
    </message>
    <message>
        <source>Model {model}, SHA-256 {sha256}. Everything was read on this computer.</source>
        <translation>Modell {model}, SHA-256 {sha256}. Alles wurde auf diesem Computer ausgewertet.</translation>
    </message>
    <message>
        <source>{path} is named like a picture or a video; give another name.</source>
        <translation>{path} heißt wie ein Bild oder Video; einen anderen Namen angeben.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file to write.</source>
        <translation>{path} ist ein Ordner; den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>{path} is no plain file; give another name.</source>
        <translation>{path} ist keine gewöhnliche Datei; einen anderen Namen angeben.</translation>
    </message>
    <message>
        <source>{path} is a link that leads to itself; give another name.</source>
        <translation>{path} ist eine Verknüpfung, die auf sich selbst zeigt; einen anderen Namen angeben.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be written any further ({reason}); what was done before is kept in {partial} beside it: make room, then go on with it ({go_on}).</source>
        <translation>{path} lässt sich nicht weiterschreiben ({reason}); was bis dahin fertig war, liegt daneben in {partial}: Platz schaffen, dann damit weitermachen ({go_on}).</translation>
    </message>
    <message>
        <source>give {partial} the name {name} and go on from it ({go_on}), or delete that, too.</source>
        <translation>{partial} in {name} umbenennen und damit weitermachen ({go_on}) oder auch diese Datei löschen.</translation>
    </message>
    <message>
        <source>{path} does not say how far the run was; delete it, {rescue}</source>
        <translation>{path} sagt nicht, wie weit die Analyse war; die Datei löschen, {rescue}</translation>
    </message>
    <message>
        <source>Another run is writing to {path}; wait until it ends, or give another name for the rows.</source>
        <translation>Eine andere Analyse schreibt in {path}; warten, bis sie zu Ende ist, oder einen anderen Namen für die Zeilen angeben.</translation>
    </message>
    <message>
        <source>What is done is kept in {partial}; {go_on} goes on from there.</source>
        <translation>Was fertig ist, liegt in {partial}; {go_on} macht dort weiter.</translation>
    </message>
    <message>
        <source>{path} is gone; {rescue}</source>
        <translation>{path} ist verschwunden; {rescue}</translation>
    </message>
    <message>
        <source>{partial} holds what a stopped run has done; go on with {go_on}, or delete it to begin anew.</source>
        <translation>{partial} enthält, was eine abgebrochene Analyse geschafft hat; mit {go_on} weitermachen oder die Datei löschen, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>There are {n:,} more of which nothing can be read.</source>
        <translation>Von {n:,} weiteren lässt sich nichts lesen.</translation>
    </message>
    <message>
        <source>What is looked for, at every depth, are files that are not hidden and hold a picture or a video, such as {kinds}.</source>
        <translation>Gesucht wird in jeder Tiefe nach nicht versteckten Dateien mit einem Bild oder Video, etwa {kinds}.</translation>
    </message>
    <message>
        <source>{path} is one of the files to read; give another name for the rows.</source>
        <translation>{path} ist eine der Dateien, die gelesen werden; einen anderen Namen für die Zeilen angeben.</translation>
    </message>
    <message>
        <source>{path} is one of the files to read; give another name for the page.</source>
        <translation>{path} ist eine der Dateien, die gelesen werden; einen anderen Namen für die Seite angeben.</translation>
    </message>
    <message>
        <source>{n} picture</source>
        <translation>{n} Bild</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>{n} video</source>
        <translation>{n} Video</translation>
    </message>
    <message>
        <source>{n} videos</source>
        <translation>{n} Videos</translation>
    </message>
    <message>
        <source>{n} frame</source>
        <translation>{n} Einzelbild</translation>
    </message>
    <message>
        <source>{n} frames</source>
        <translation>{n} Einzelbilder</translation>
    </message>
    <message>
        <source>{n} without a face</source>
        <translation>{n} ohne Gesicht</translation>
    </message>
    <message>
        <source>{n} frame could not be decoded</source>
        <translation>{n} Einzelbild konnte nicht dekodiert werden</translation>
    </message>
    <message>
        <source>{n} frames could not be decoded</source>
        <translation>{n} Einzelbilder konnten nicht dekodiert werden</translation>
    </message>
    <message>
        <source>{n} could not be read</source>
        <translation>{n} nicht lesbar</translation>
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
        <source>Choose a folder, or pictures and videos; or drop them here.</source>
        <translation>Einen Ordner oder Bilder und Videos wählen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder; what is in folders inside of it is read, too</source>
        <translation>Einen Ordner wählen; was in seinen Unterordnern liegt, wird auch gelesen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Choose pictures and videos</source>
        <translation>Bilder und Videos wählen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose where the results are written</source>
        <translation>Wählen, wohin die Ergebnisse geschrieben werden</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>{n} files and folders</source>
        <translation>{n} Dateien und Ordner</translation>
    </message>
    <message>
        <source>One row a face, in a CSV file.</source>
        <translation>Eine Zeile je Gesicht, in einer CSV-Datei.</translation>
    </message>
    <message>
        <source>Analyse a folder</source>
        <translation>Einen Ordner analysieren</translation>
    </message>
    <message>
        <source>Analyse pictures and videos</source>
        <translation>Bilder und Videos analysieren</translation>
    </message>
    <message>
        <source>Where the results go</source>
        <translation>Wohin mit den Ergebnissen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>A run that was stopped has left its results there. “Go on” keeps them and reads the rest.</source>
        <translation>Dort liegen die Ergebnisse einer abgebrochenen Analyse. „Fortsetzen“ behält sie und liest den Rest.</translation>
    </message>
    <message>
        <source>There are results already. “Go on” keeps them and reads what is not in them yet.</source>
        <translation>Es gibt schon Ergebnisse. „Fortsetzen“ behält sie und liest, was noch nicht darin ist.</translation>
    </message>
    <message>
        <source>Without a face</source>
        <translation>Ohne Gesicht</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Analyse – FER Desktop</source>
        <translation>Analyse – FER Desktop</translation>
    </message>
    <message>
        <source>Pictures without a face</source>
        <translation>Bilder ohne Gesicht</translation>
    </message>
    <message>
        <source>No picture without a face so far.</source>
        <translation>Bisher kein Bild ohne Gesicht.</translation>
    </message>
    <message>
        <source>Everything could be read so far.</source>
        <translation>Bisher war alles lesbar.</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}); choose another place.</source>
        <translation>{folder} lässt sich nicht anlegen ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Compared with the folders</source>
        <translation>Vergleich mit den Ordnern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A run goes on; File, Analyse… shows this window again</source>
        <translation>Eine Analyse läuft weiter; Datei, Analysieren … zeigt dieses Fenster wieder</translation>
    </message>
    <message>
        <source>Done. {summary}.</source>
        <translation>Fertig. {summary}.</translation>
    </message>
    <message>
        <source>Read what is new there, and keep the rest</source>
        <translation>Lesen, was dort neu ist, und den Rest behalten</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept.</source>
        <translation>Abgebrochen. Was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Not finished.</source>
        <translation>Nicht fertig.</translation>
    </message>
    <message>
        <source>The analysis ended unexpectedly; what it had done is kept. Go on with it; if it ends again, the log file may say why.</source>
        <translation>Die Analyse brach unerwartet ab; was sie geschafft hatte, bleibt erhalten. Sie lässt sich fortsetzen; bricht sie wieder ab, steht der Grund vielleicht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Save the rows under another name</source>
        <translation>Die Zeilen unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Export page…</source>
        <translation>Seite exportieren …</translation>
    </message>
    <message>
        <source>Save figures and charts as one HTML file, readable offline</source>
        <translation>Zahlen und Diagramme als eine HTML-Datei speichern, ohne Internet lesbar</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the folder that the results are in</source>
        <translation>Den Ordner mit den Ergebnissen zeigen</translation>
    </message>
    <message>
        <source>writing {path}</source>
        <translation>Schreiben von {path}</translation>
    </message>
    <message>
        <source>Wrote {path}.</source>
        <translation>{path} wurde geschrieben.</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>Zeilen speichern</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Picture, or video and the place in it. A click on a row shows it.</source>
        <translation>Bild, oder Video mit der Stelle darin. Ein Klick auf eine Zeile zeigt sie.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Number of the face: from left to right, in a video the same throughout</source>
        <translation>Nummer des Gesichts: von links nach rechts, in einem Video durchgehend dieselbe</translation>
    </message>
    <message>
        <source>What the face looks like most (the label)</source>
        <translation>Wie das Gesicht am ehesten aussieht (die Klasse)</translation>
    </message>
    <message>
        <source>How sure the model is of that, in per cent (the highest probability)</source>
        <translation>Wie sicher sich das Modell dabei ist, in Prozent (die höchste Wahrscheinlichkeit)</translation>
    </message>
    <message>
        <source>Probability in per cent. A click sorts.</source>
        <translation>Wahrscheinlichkeit in Prozent. Ein Klick sortiert.</translation>
    </message>
    <message>
        <source>All emotions</source>
        <translation>Alle Emotionen</translation>
    </message>
    <message>
        <source>Every face that is found stands here, with its seven probabilities.
A click on one shows it.</source>
        <translation>Hier steht jedes Gesicht, das gefunden wird, mit seinen sieben Wahrscheinlichkeiten.
Ein Klick auf eines zeigt es.</translation>
    </message>
    <message>
        <source>No face is like that. Choose another emotion, or another part of a name.</source>
        <translation>So ist kein Gesicht. Eine andere Emotion oder einen anderen Teil eines Namens wählen.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Only faces that look so</source>
        <translation>Nur Gesichter, die so aussehen</translation>
    </message>
    <message>
        <source>Part of a file&apos;s name or folder</source>
        <translation>Teil eines Datei- oder Ordnernamens</translation>
    </message>
    <message>
        <source>The rows in {path} cannot be shown ({error}); they are not changed.</source>
        <translation>Die Zeilen in {path} lassen sich nicht zeigen ({error}); sie sind unverändert.</translation>
    </message>
    <message>
        <source>{shown} of {all} face</source>
        <translation>{shown} von {all} Gesicht</translation>
    </message>
    <message>
        <source>{shown} of {all} faces</source>
        <translation>{shown} von {all} Gesichtern</translation>
    </message>
    <message>
        <source>These pictures</source>
        <translation>Diese Bilder</translation>
    </message>
    <message>
        <source>The range in brackets is an interval ({method})</source>
        <translation>Der Bereich in Klammern ist ein Intervall ({method})</translation>
    </message>
    <message>
        <source>{file} is not there any more; it was moved or deleted.</source>
        <translation>{file} ist nicht mehr da; die Datei wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what is done is kept, and can be gone on with</source>
        <translation>Anhalten; was fertig ist, bleibt und lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Looking for pictures and videos …</source>
        <translation>Bilder und Videos werden gesucht …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>{ended} of {all} file</source>
        <translation>{ended} von {all} Datei</translation>
    </message>
    <message>
        <source>{ended} of {all} files</source>
        <translation>{ended} von {all} Dateien</translation>
    </message>
    <message>
        <source>{n} frames of videos</source>
        <translation>{n} Einzelbilder aus Videos</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} je Sekunde</translation>
    </message>
    <message>
        <source>about {n} seconds left</source>
        <translation>noch etwa {n} Sekunden</translation>
    </message>
    <message>
        <source>about {n} minute left</source>
        <translation>noch etwa {n} Minute</translation>
    </message>
    <message>
        <source>about {n} minutes left</source>
        <translation>noch etwa {n} Minuten</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min left</source>
        <translation>noch etwa {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Read each picture as one face</source>
        <translation>Jedes Bild als ein Gesicht lesen</translation>
    </message>
    <message>
        <source>Faces that look so most; not what people feel.</source>
        <translation>Gesichter, die am ehesten so aussehen; nicht, was Menschen fühlen.</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Noch wurde nichts gelesen.</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Where A says {a} ({faces}), B says so too on {count} ({share}).</source>
        <translation>Wo A {a} sagt (bei {faces}), sagt B es auch bei {count} ({share}).</translation>
    </message>
    <message>
        <source>Where A says {a} ({faces}), B says {b} on {count} ({share}).</source>
        <translation>Wo A {a} sagt (bei {faces}), sagt B bei {count} {b} ({share}).</translation>
    </message>
    <message>
        <source>A says {emotion} on {faces}; B says so too on {count} ({share}).</source>
        <translation>A sagt bei {faces} {emotion}; B sagt es auch bei {count} ({share}).</translation>
    </message>
    <message>
        <source>B never says {emotion}.</source>
        <translation>B sagt nie {emotion}.</translation>
    </message>
    <message>
        <source>B says {emotion} on {faces}; A says so too on {count} ({share}).</source>
        <translation>B sagt bei {faces} {emotion}; A sagt es auch bei {count} ({share}).</translation>
    </message>
    <message>
        <source>A never says {emotion}.</source>
        <translation>A sagt nie {emotion}.</translation>
    </message>
    <message>
        <source>{n} face</source>
        <translation>{n} Gesicht</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>{n} Gesichtern</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>{model} also knows {emotions}</source>
        <translation>{model} kennt auch {emotions}</translation>
    </message>
    <message>
        <source>{differences}: both are compared on {emotions} alone, as if they had to choose among these.</source>
        <translation>{differences}: Verglichen werden beide nur bei {emotions}, als müssten sie unter diesen wählen.</translation>
    </message>
    <message>
        <source>A and B are the same model, {name}; choose two different ones.</source>
        <translation>A und B sind dasselbe Modell, {name}; wählen Sie zwei verschiedene.</translation>
    </message>
    <message>
        <source>{first} and {second} know fewer than two emotions in common, so there is nothing to compare; choose models for the same emotions.</source>
        <translation>{first} und {second} haben weniger als zwei Emotionen gemeinsam, es gibt also nichts zu vergleichen; wählen Sie Modelle für dieselben Emotionen.</translation>
    </message>
    <message>
        <source>No face was found, so there is nothing to compare.</source>
        <translation>Es wurde kein Gesicht gefunden, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: the agreement beyond what chance alone would give. 1 is full agreement, 0 no more than chance.</source>
        <translation>Cohens Kappa: die Übereinstimmung über das hinaus, was der Zufall allein ergäbe. 1 ist volle Übereinstimmung, 0 nicht mehr als Zufall.</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test, on the faces that only one of the two reads right: how likely a difference at least as large as this would be if both were equally good</source>
        <translation>Exakter McNemar-Test an den Gesichtern, die nur eines der beiden richtig einschätzt: wie wahrscheinlich ein mindestens so großer Unterschied wäre, wenn beide gleich gut wären</translation>
    </message>
    <message>
        <source>Both read {faces} and agree on {agreed}, {share} (95 of 100 such ranges hold the true share: {low} to {high}).</source>
        <translation>Beide stimmen von {faces} bei {agreed} überein, {share} (95 von 100 solchen Bereichen enthalten den wahren Anteil: {low} bis {high}).</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa cannot be told, because both say one and the same of every face.</source>
        <translation>Cohens Kappa lässt sich nicht angeben, weil beide von jedem Gesicht ein und dasselbe sagen.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa {kappa} (1 is full agreement, 0 no more than chance).</source>
        <translation>Cohens Kappa {kappa} (1 ist volle Übereinstimmung, 0 nicht mehr als Zufall).</translation>
    </message>
    <message>
        <source>Each frame of a video counts as a face of its own; neighbouring ones are alike, so the range is narrower than it should be.</source>
        <translation>Jedes Einzelbild eines Videos zählt für sich; benachbarte gleichen sich, daher ist der Bereich enger, als er sein sollte.</translation>
    </message>
    <message>
        <source>No face was found on the labelled pictures, so nothing can be said of who is right.</source>
        <translation>Auf den gekennzeichneten Bildern wurde kein Gesicht gefunden, daher lässt sich nicht sagen, wer recht hat.</translation>
    </message>
    <message>
        <source>{model} reads {share} as their folder says ({low} to {high})</source>
        <translation>{model} schätzt {share} so ein, wie ihr Ordner heißt ({low} bis {high})</translation>
    </message>
    <message>
        <source>{n} labelled face</source>
        <translation>{n} gekennzeichneten Gesicht</translation>
    </message>
    <message>
        <source>{n} labelled faces</source>
        <translation>{n} gekennzeichneten Gesichtern</translation>
    </message>
    <message>
        <source>Of {faces}, {first}; {second}.</source>
        <translation>Von {faces}: {first}; {second}.</translation>
    </message>
    <message>
        <source>Only A is right on {first}, only B on {second}: {verdict}</source>
        <translation>Nur A hat bei {first} recht, nur B bei {second}: {verdict}</translation>
    </message>
    <message>
        <source>Labelled pictures on which no face was found, left out: {count}.</source>
        <translation>Gekennzeichnete Bilder ohne gefundenes Gesicht, nicht mitgezählt: {count}.</translation>
    </message>
    <message>
        <source>Labelled pictures that show several faces (the largest counts): {count}.</source>
        <translation>Gekennzeichnete Bilder mit mehreren Gesichtern (das größte zählt): {count}.</translation>
    </message>
    <message>
        <source>Pictures in no folder named by an emotion that both know, left out: {count}.</source>
        <translation>Bilder in keinem Ordner, der nach einer beiden bekannten Emotion heißt, nicht mitgezählt: {count}.</translation>
    </message>
    <message>
        <source>Frames of videos, left out of who is right: {count}.</source>
        <translation>Einzelbilder von Videos, hier nicht mitgezählt: {count}.</translation>
    </message>
    <message>
        <source>Rows: what A says. Columns: what B says.</source>
        <translation>Zeilen: was A sagt. Spalten: was B sagt.</translation>
    </message>
    <message>
        <source>both are right on the same faces.</source>
        <translation>Beide haben bei denselben Gesichtern recht.</translation>
    </message>
    <message>
        <source>that may be chance (McNemar&apos;s exact test, {p}).</source>
        <translation>Das kann Zufall sein (exakter McNemar-Test, {p}).</translation>
    </message>
    <message>
        <source>{model} is better by more than chance (McNemar&apos;s exact test, {p}).</source>
        <translation>{model} ist besser, als der Zufall erklärt (exakter McNemar-Test, {p}).</translation>
    </message>
    <message>
        <source>Faces on which both differ</source>
        <translation>Gesichter, bei denen sich beide unterscheiden</translation>
    </message>
    <message>
        <source>A click shows it in the main window.</source>
        <translation>Ein Klick zeigt es im Hauptfenster.</translation>
    </message>
    <message>
        <source>The faces on which both differ stand here, those first of which both are sure.</source>
        <translation>Hier stehen die Gesichter, bei denen sich beide unterscheiden; zuerst die, bei denen beide sicher sind.</translation>
    </message>
    <message>
        <source>Both say the same of every face that was read so far.</source>
        <translation>Beide sagen bisher von jedem Gesicht dasselbe.</translation>
    </message>
    <message>
        <source>Here both say the same. Other cells of the table show where they differ.</source>
        <translation>Hier sagen beide dasselbe. Andere Felder der Tabelle zeigen, wo sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>There is no face here on which both differ.</source>
        <translation>Hier ist kein Gesicht, bei dem sich beide unterscheiden.</translation>
    </message>
    <message>
        <source>Sorted by the less sure of both. Of each two emotions the {n} surest are shown, in a video one in each second; an export has all.</source>
        <translation>Nach dem weniger sicheren von beiden sortiert. Von je zwei Emotionen werden die {n} sichersten gezeigt, in einem Video eines je Sekunde; ein Export enthält alle.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the differences of the whole table again</source>
        <translation>Wieder die Unterschiede der ganzen Tabelle zeigen</translation>
    </message>
    <message>
        <source>A says {emotion}.</source>
        <translation>A sagt {emotion}.</translation>
    </message>
    <message>
        <source>B says {emotion}.</source>
        <translation>B sagt {emotion}.</translation>
    </message>
    <message>
        <source>{n} different.</source>
        <translation>{n} verschieden.</translation>
    </message>
    <message>
        <source>The {shown} surest of {n} different.</source>
        <translation>Die {shown} sichersten von {n} verschiedenen.</translation>
    </message>
    <message>
        <source>A click shows the picture.</source>
        <translation>Ein Klick zeigt das Bild.</translation>
    </message>
    <message>
        <source>Rows: what A says. Columns: what B says. A click shows the faces.</source>
        <translation>Zeilen: was A sagt. Spalten: was B sagt. Ein Klick zeigt die Gesichter.</translation>
    </message>
    <message>
        <source>Ranges are 95 % intervals by Wilson.</source>
        <translation>Bereiche sind 95-%-Intervalle nach Wilson.</translation>
    </message>
    <message>
        <source>Choose two models, and a folder or a video; then start. Faces are found once, and both models read the same ones. On how many they agree stands here.</source>
        <translation>Wählen Sie zwei Modelle und einen Ordner oder ein Video, dann starten Sie. Gesichter werden einmal gesucht, und beide Modelle schätzen dieselben ein. Hier steht dann, bei wie vielen sie übereinstimmen.</translation>
    </message>
    <message>
        <source>They agree on {share} of {faces}.</source>
        <translation>Sie stimmen bei {share} von {faces} überein.</translation>
    </message>
    <message>
        <source>{alike} alike, {different} different; 95 of 100 such ranges hold the true share: {low} to {high}.</source>
        <translation>{alike} gleich, {different} verschieden; 95 von 100 solchen Bereichen enthalten den wahren Anteil: {low} bis {high}.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures, or a video; or drop it here.</source>
        <translation>Wählen Sie einen Ordner mit Bildern oder ein Video, oder ziehen Sie es hierher.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder; what is in folders inside of it is read, too</source>
        <translation>Einen Ordner wählen; auch was in Ordnern darin liegt, wird gelesen</translation>
    </message>
    <message>
        <source>Video or pictures…</source>
        <translation>Video oder Bilder …</translation>
    </message>
    <message>
        <source>Choose a video, or pictures</source>
        <translation>Ein Video oder Bilder wählen</translation>
    </message>
    <message>
        <source>{n} files and folders</source>
        <translation>{n} Dateien und Ordner</translation>
    </message>
    <message>
        <source>A folder for both models to read</source>
        <translation>Ein Ordner, den beide Modelle lesen</translation>
    </message>
    <message>
        <source>A video for both models to read</source>
        <translation>Ein Video, das beide Modelle lesen</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>Modell B</translation>
    </message>
    <message>
        <source>Model A</source>
        <translation>Modell A</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Model {letter}</source>
        <translation>Modell {letter}</translation>
    </message>
    <message>
        <source>The model that is called {letter} below</source>
        <translation>Das Modell, das unten {letter} heißt</translation>
    </message>
    <message>
        <source>The comparison ended unexpectedly; what was read so far stays here. Start it again; if it ends again, try another model, or other pictures.</source>
        <translation>Der Vergleich endete unerwartet; was bisher gelesen wurde, bleibt hier. Starten Sie ihn noch einmal; endet er wieder, versuchen Sie ein anderes Modell oder andere Bilder.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Save what both models read of each face, also of those that they agree on</source>
        <translation>Speichern, was beide Modelle von jedem Gesicht sagen, auch wo sie übereinstimmen</translation>
    </message>
    <message>
        <source>A CSV file is being written already; wait for it.</source>
        <translation>Es wird schon eine CSV-Datei geschrieben; warten Sie darauf.</translation>
    </message>
    <message>
        <source>writing {path}</source>
        <translation>Schreiben von {path}</translation>
    </message>
    <message>
        <source>Wrote {path}.</source>
        <translation>{path} wurde geschrieben.</translation>
    </message>
    <message>
        <source>Save what both read</source>
        <translation>Speichern, was beide sagen</translation>
    </message>
    <message>
        <source>What A says against what B says</source>
        <translation>Was A sagt gegen was B sagt</translation>
    </message>
    <message>
        <source>A comparison goes on; stop it, or wait for its end, to compare other models.</source>
        <translation>Ein Vergleich läuft; stoppen Sie ihn oder warten Sie sein Ende ab, um andere Modelle zu vergleichen.</translation>
    </message>
    <message>
        <source>There is only one model here. Train or import another one; then both can be compared.</source>
        <translation>Hier gibt es nur ein Modell. Trainieren oder importieren Sie ein weiteres; dann lassen sich beide vergleichen.</translation>
    </message>
    <message>
        <source>A and B are the same model. Choose another one for one of them.</source>
        <translation>A und B sind dasselbe Modell. Wählen Sie für eines davon ein anderes.</translation>
    </message>
    <message>
        <source>Stopped. What was read so far stays here.</source>
        <translation>Gestoppt. Was bisher gelesen wurde, bleibt hier.</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>Zwei Modelle vergleichen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop; what was read so far stays here</source>
        <translation>Stoppen; was bisher gelesen wurde, bleibt hier</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Everything could be read so far.</source>
        <translation>Bisher war alles lesbar.</translation>
    </message>
    <message>
        <source>What both read cannot be written ({reason}); make room, then start.</source>
        <translation>Die Ergebnisse lassen sich nicht schreiben ({reason}); schaffen Sie Platz, dann starten Sie.</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Wo sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A comparison goes on; Model, Compare two models… shows this window again</source>
        <translation>Ein Vergleich läuft weiter; Modell, Zwei Modelle vergleichen … zeigt dieses Fenster wieder</translation>
    </message>
    <message>
        <source>Not readable ({n})</source>
        <translation>Nicht lesbar ({n})</translation>
    </message>
    <message>
        <source>Done. {counts}.</source>
        <translation>Fertig. {counts}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Not finished.</source>
        <translation>Nicht fertig.</translation>
    </message>
    <message>
        <source>listing the models</source>
        <translation>Auflisten der Modelle</translation>
    </message>
</context>
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
    <name>errors</name>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
</context>
<context>
    <name>faces</name>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>Netze (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Face detection</source>
        <translation>Gesichtserkennung</translation>
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
        <source>BlazeFace (a small network)</source>
        <translation>BlazeFace (ein kleines Netz)</translation>
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
        <source>Each picture is one face</source>
        <translation>Jedes Bild ist ein Gesicht</translation>
    </message>
    <message>
        <source>Nothing is searched for or cropped: pictures, and frames of video files, are read from edge to edge. For faces that are cropped already, such as those of FER2013. Cameras are searched as before.</source>
        <translation>Nichts wird gesucht oder zugeschnitten: Bilder und Einzelbilder von Videodateien werden von Rand zu Rand gelesen. Für bereits zugeschnittene Gesichter wie die von FER2013. In Kamerabildern wird weiter gesucht.</translation>
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
        <source>This detector always finds them.</source>
        <translation>Dieser Detektor findet sie immer.</translation>
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
        <source>The face detector&apos;s file {path} is no BlazeFace; install the program again.</source>
        <translation>Die Datei des Gesichtsdetektors {path} ist kein BlazeFace; das Programm neu installieren.</translation>
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
        <source>{path} cannot be encoded in the temporary folder {folder}; make room there</source>
        <translation>{path} lässt sich im temporären Ordner {folder} nicht kodieren; dort Platz schaffen</translation>
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
    <message>
        <source>analysing</source>
        <translation>Analysieren</translation>
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
    <name>models</name>
    <message>
        <source>Measured on {name}, which is not the data of the training.</source>
        <translation>Gemessen auf {name}; das sind nicht die Daten des Trainings.</translation>
    </message>
    <message>
        <source>{split} of {name}</source>
        <translation>{split} von {name}</translation>
    </message>
    <message>
        <source>Measured on {split} and not on {other}: these figures cannot be compared with the others.</source>
        <translation>An {split} gemessen und nicht an {other}: Diese Zahlen sind mit den anderen nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Measured on other faces than {name}, though they are called {split} too: these figures cannot be compared.</source>
        <translation>An anderen Gesichtern als {name} gemessen, obwohl auch sie {split} heißen: Diese Zahlen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Knows other emotions than {name}: these figures cannot be compared.</source>
        <translation>Kennt andere Emotionen als {name}: Diese Zahlen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>The {file} of {path} cannot be read; copy the model again.</source>
        <translation>{file} aus {path} lässt sich nicht lesen; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The {file} of {path} describes no model; copy the model again.</source>
        <translation>{file} aus {path} beschreibt kein Modell; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The {file} of {path} gives the model no name; copy the model again.</source>
        <translation>{file} aus {path} nennt keinen Namen des Modells; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The {file} of {path} lists no files; copy the model again.</source>
        <translation>{file} aus {path} führt keine Dateien auf; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} lists {n} files, more than a model has; do not use it.</source>
        <translation>{path} führt {n} Dateien auf, mehr als ein Modell hat; nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} lists {name!r}, which is no part of a model; do not use it.</source>
        <translation>{path} führt {name!r} auf, was nicht zu einem Modell gehört; nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} lacks {name}, which belongs to the model; copy the model again.</source>
        <translation>{path} fehlt {name}, das zum Modell gehört; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} holds {name!r}, which its {file} does not list; do not use it.</source>
        <translation>{path} enthält {name!r}, was in {file} nicht aufgeführt ist; nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} is larger than any model ({megabytes} MB); do not use it.</source>
        <translation>{path} ist größer als jedes Modell ({megabytes} MB); nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} of {path} is too large for such a file ({megabytes:,.0f} MB); do not use it.</source>
        <translation>{name} aus {path} ist zu groß für so eine Datei ({megabytes:,.0f} MB); nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} of {path} is cut short or was changed; copy the model again.</source>
        <translation>{name} aus {path} ist abgeschnitten oder wurde verändert; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} holds no model, because it has no {file}; choose another.</source>
        <translation>{path} enthält kein Modell, denn {file} fehlt; etwas anderes wählen.</translation>
    </message>
    <message>
        <source>{name} of {path} is larger than it says; do not use it.</source>
        <translation>{name} aus {path} ist größer als angegeben; nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} of {path} {reason}; do not use it.</source>
        <translation>{name} aus {path} {reason}; nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} of {path} cannot be read ({reason}); copy it again.</source>
        <translation>{name} aus {path} lässt sich nicht lesen ({reason}); noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); look at its rights.</source>
        <translation>{path} lässt sich nicht lesen ({reason}); die Zugriffsrechte ansehen.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or choose another place.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); choose another.</source>
        <translation>{path} lässt sich nicht lesen ({reason}); etwas anderes wählen.</translation>
    </message>
    <message>
        <source>{folder} has no room for {name} ({megabytes:.0f} MB); make room on that disk.</source>
        <translation>In {folder} ist kein Platz für {name} ({megabytes:.0f} MB); auf diesem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}); make room, or look at its rights.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}); Platz schaffen oder die Zugriffsrechte ansehen.</translation>
    </message>
    <message>
        <source>This model is in the list already, as {name}, but is damaged there; delete that one, then import this one again.</source>
        <translation>Dieses Modell ist schon in der Liste, als {name}, ist dort aber beschädigt; jenes löschen, dann dieses noch einmal importieren.</translation>
    </message>
    <message>
        <source>This model is in the list already, as {name}; use that one.</source>
        <translation>Dieses Modell ist schon in der Liste, als {name}; jenes verwenden.</translation>
    </message>
    <message>
        <source>{path} {fault}; do not use it.</source>
        <translation>{path} {fault}; nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} comes with the program and cannot be {doing}; only models of your own can.</source>
        <translation>{name} gehört zum Programm und kann nicht {doing} werden; das geht nur mit eigenen Modellen.</translation>
    </message>
    <message>
        <source>{name} lies outside of the list, in {folder}, and cannot be {doing} here; import it first.</source>
        <translation>{name} liegt außerhalb der Liste, in {folder}, und kann hier nicht {doing} werden; erst importieren.</translation>
    </message>
    <message>
        <source>{folder} only points to another folder and cannot be {doing} here; do so by hand.</source>
        <translation>{folder} verweist nur auf einen anderen Ordner und kann hier nicht {doing} werden; von Hand tun.</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>{name} cannot be renamed, because it cannot be read. {problem}</source>
        <translation>{name} kann nicht umbenannt werden, weil es sich nicht lesen lässt. {problem}</translation>
    </message>
    <message>
        <source>There is a model {name} already; choose another name.</source>
        <translation>Es gibt schon ein Modell {name}; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is an unfinished training {name} already; choose another name.</source>
        <translation>Es gibt schon ein unfertiges Training {name}; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{folder} cannot be renamed ({reason}); if it is in use, use another first.</source>
        <translation>{folder} lässt sich nicht umbenennen ({reason}); falls es in Gebrauch ist, erst ein anderes verwenden.</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>{folder} cannot be moved to the bin ({reason}); delete the folder by hand.</source>
        <translation>{folder} lässt sich nicht in den Papierkorb legen ({reason}); den Ordner von Hand löschen.</translation>
    </message>
    <message>
        <source>{name} is no longer in the bin; import it from elsewhere.</source>
        <translation>{name} ist nicht mehr im Papierkorb; von anderswo importieren.</translation>
    </message>
    <message>
        <source>There is a model {name} again; rename it first, then undo.</source>
        <translation>Es gibt wieder ein Modell {name}; erst dieses umbenennen, dann rückgängig machen.</translation>
    </message>
    <message>
        <source>{name} cannot be brought back ({reason}); copy {path} by hand.</source>
        <translation>{name} lässt sich nicht zurückholen ({reason}); {path} von Hand kopieren.</translation>
    </message>
    <message>
        <source>{folder} cannot be listed ({reason}); look at its rights.</source>
        <translation>{folder} lässt sich nicht auflisten ({reason}); die Zugriffsrechte ansehen.</translation>
    </message>
    <message>
        <source>holds pickled Python, which could run anything when it is read</source>
        <translation>enthält eingepacktes Python (pickle), das beim Lesen alles Mögliche ausführen könnte</translation>
    </message>
    <message>
        <source>is not what its name says</source>
        <translation>ist nicht, was der Name sagt</translation>
    </message>
    <message>
        <source>A model needs a name; write one.</source>
        <translation>Ein Modell braucht einen Namen; einen eingeben.</translation>
    </message>
    <message>
        <source>This name is too long; use {n} letters at most, fewer of some scripts.</source>
        <translation>Dieser Name ist zu lang; höchstens {n} Zeichen, bei manchen Schriften weniger.</translation>
    </message>
    <message>
        <source>A name cannot contain {letter}; leave it out.</source>
        <translation>Ein Name darf {letter} nicht enthalten; weglassen.</translation>
    </message>
    <message>
        <source>This name has letters that cannot be seen; write it anew.</source>
        <translation>Dieser Name enthält unsichtbare Zeichen; neu schreiben.</translation>
    </message>
    <message>
        <source>A name cannot begin with {letter}; begin with a letter or a figure.</source>
        <translation>Ein Name darf nicht mit {letter} beginnen; mit einem Buchstaben oder einer Ziffer beginnen.</translation>
    </message>
    <message>
        <source>A name cannot end with a point; leave it out.</source>
        <translation>Ein Name darf nicht mit einem Punkt enden; weglassen.</translation>
    </message>
    <message>
        <source>A name cannot end with {first} or {second}; leave it out.</source>
        <translation>Ein Name darf nicht mit {first} oder {second} enden; weglassen.</translation>
    </message>
    <message>
        <source>{name} means a device on some computers; choose another name.</source>
        <translation>{name} steht auf manchen Computern für ein Gerät; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is cut short or no model file; copy it again.</source>
        <translation>{path} ist abgeschnitten oder keine Modelldatei; noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{folder} is no model folder; choose a folder that holds a {file}.</source>
        <translation>{folder} ist kein Modellordner; einen Ordner wählen, der {file} enthält.</translation>
    </message>
    <message>
        <source>holds {name} twice</source>
        <translation>enthält {name} doppelt</translation>
    </message>
    <message>
        <source>{path} holds no model, because it has no {file}; choose another file.</source>
        <translation>{path} enthält kein Modell, denn {file} fehlt; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>holds {n} files, more than a model has</source>
        <translation>enthält {n} Dateien, mehr als ein Modell hat</translation>
    </message>
    <message>
        <source>would write {name!r}, which is outside of the model&apos;s folder</source>
        <translation>würde {name!r} schreiben, was außerhalb des Modellordners liegt</translation>
    </message>
    <message>
        <source>holds {name!r}, which is a link and no file</source>
        <translation>enthält {name!r}, was ein Verweis ist und keine Datei</translation>
    </message>
    <message>
        <source>{path} is locked with a password; ask for one without.</source>
        <translation>{path} ist mit einem Passwort gesperrt; um eine Datei ohne Passwort bitten.</translation>
    </message>
    <message>
        <source>holds {name!r}, pickled Python, which could run anything when it is read</source>
        <translation>enthält {name!r}, eingepacktes Python (pickle), das beim Lesen alles Mögliche ausführen könnte</translation>
    </message>
    <message>
        <source>holds {name!r}, which is no part of a model</source>
        <translation>enthält {name!r}, was nicht zu einem Modell gehört</translation>
    </message>
    <message>
        <source>holds {name!r}, packed in a way that no model is</source>
        <translation>enthält {name!r}, so gepackt wie kein Modell</translation>
    </message>
    <message>
        <source>There is no {path}; choose a model folder or a {suffix} file.</source>
        <translation>{path} gibt es nicht; einen Modellordner oder eine {suffix}-Datei wählen.</translation>
    </message>
    <message>
        <source>{path} holds more files than a model has; do not use it.</source>
        <translation>{path} enthält mehr Dateien, als ein Modell hat; nicht verwenden.</translation>
    </message>
    <message>
        <source>has {n} emotions</source>
        <translation>hat {n} Emotionen</translation>
    </message>
    <message>
        <source>calls an emotion {name!r}, as a column of every table is called</source>
        <translation>nennt eine Emotion {name!r}, wie schon eine Spalte jeder Tabelle heißt</translation>
    </message>
    <message>
        <source>calls an emotion {name!r}</source>
        <translation>nennt eine Emotion {name!r}</translation>
    </message>
    <message>
        <source>was measured on {name!r}</source>
        <translation>wurde an {name!r} gemessen</translation>
    </message>
    <message>
        <source>does not say how its training went</source>
        <translation>sagt nicht, wie das Training verlief</translation>
    </message>
    <message>
        <source>has figures that are none ({reason})</source>
        <translation>hat Zahlen, die keine sind ({reason})</translation>
    </message>
    <message>
        <source>{text!r} is no short text</source>
        <translation>{text!r} ist kein kurzer Text</translation>
    </message>
    <message>
        <source>the training has figures that are no numbers</source>
        <translation>das Training hat Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>the options of its data are none</source>
        <translation>die Optionen seiner Daten sind keine</translation>
    </message>
    <message>
        <source>the emotions without faces are none of its emotions</source>
        <translation>die Emotionen ohne Gesichter gehören nicht zu seinen Emotionen</translation>
    </message>
    <message>
        <source>the data of its figures has no name</source>
        <translation>die Daten seiner Kennzahlen haben keinen Namen</translation>
    </message>
    <message>
        <source>{name} is neither true nor false</source>
        <translation>{name} ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>of other emotions</source>
        <translation>von anderen Emotionen</translation>
    </message>
    <message>
        <source>counts of faces are whole numbers</source>
        <translation>Anzahlen von Gesichtern sind ganze Zahlen</translation>
    </message>
    <message>
        <source>{name} is no number</source>
        <translation>{name} ist keine Zahl</translation>
    </message>
    <message>
        <source>{name} is out of its range</source>
        <translation>{name} liegt außerhalb seines Bereichs</translation>
    </message>
    <message>
        <source>{folder} takes longer than {seconds:.0f} s for some faces; do not use it.</source>
        <translation>{folder} braucht für einige Gesichter länger als {seconds:.0f} s; nicht verwenden.</translation>
    </message>
    <message>
        <source>{folder} brought the program that tried it to a sudden end; do not use it.</source>
        <translation>{folder} hat das Programm, das es ausprobiert hat, abstürzen lassen; nicht verwenden.</translation>
    </message>
    <message>
        <source>The network gives numbers that are none; train the model anew.</source>
        <translation>Das Netz liefert Zahlen, die keine sind; das Modell neu trainieren.</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>you</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{accuracy:.1%} ({low:.1f} to {high:.1f})</source>
        <translation>{accuracy:.1%} ({low:.1f} bis {high:.1f})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the model is called; {mark} marks the one in use.</source>
        <translation>Wie das Modell heißt; {mark} kennzeichnet das, das in Gebrauch ist.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Where it is from: it comes with the program, is one of yours, or lies elsewhere on this computer.</source>
        <translation>Woher es kommt: Es gehört zum Programm, ist ein eigenes oder liegt anderswo auf diesem Computer.</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>On which faces it was measured (split of the data), and how many they are. It was not trained on those of PublicTest and PrivateTest.</source>
        <translation>An welchen Gesichtern es gemessen wurde (Aufteilung der Daten) und wie viele das sind. Mit denen von PublicTest und PrivateTest wurde es nicht trainiert.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How many of these faces it reads as they are labelled; in brackets the 95 % confidence interval (Wilson). Two models whose intervals overlap widely may be equally good.</source>
        <translation>Wie viele dieser Gesichter es so einschätzt, wie sie gekennzeichnet sind; in Klammern das 95-%-Konfidenzintervall (Wilson). Zwei Modelle, deren Intervalle sich weit überschneiden, können gleich gut sein.</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>The mean over the emotions of F1, which joins how often a label is right (precision) and how many such faces are found (recall): rare emotions count as much as frequent ones. 1 is best.</source>
        <translation>Das Mittel von F1 über die Emotionen. F1 verbindet, wie oft eine Einschätzung stimmt (Präzision) und wie viele solche Gesichter gefunden werden (Trefferquote): Seltene Emotionen zählen so viel wie häufige. 1 ist am besten.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>How far its probabilities are on average from how often it is right (expected calibration error). 0 is best.</source>
        <translation>Wie weit seine Wahrscheinlichkeiten im Mittel davon abweichen, wie oft es richtig liegt (erwarteter Kalibrierungsfehler). 0 ist am besten.</translation>
    </message>
    <message>
        <source>Time a face</source>
        <translation>Zeit je Gesicht</translation>
    </message>
    <message>
        <source>How long it takes to read one face on this computer, without finding and cropping it; the median of some 60. “Measure time” measures it.</source>
        <translation>Wie lange es auf diesem Computer für ein Gesicht braucht, ohne es zu finden und auszuschneiden; der Median von etwa 60. „Zeit messen“ misst es.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The network that runs live, in megabytes.</source>
        <translation>Das Netz, das live läuft, in Megabyte.</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>How many faces it was trained on.</source>
        <translation>Mit wie vielen Gesichtern es trainiert wurde.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The shape of its network (architecture).</source>
        <translation>Der Aufbau seines Netzes (Architektur).</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>When it was trained.</source>
        <translation>Wann es trainiert wurde.</translation>
    </message>
    <message>
        <source>listing the models</source>
        <translation>Auflisten der Modelle</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Messen …</translation>
    </message>
    <message>
        <source>no faces yet</source>
        <translation>noch keine Gesichter</translation>
    </message>
    <message>
        <source>Several models are chosen. Two of them can be compared on the same pictures or video.</source>
        <translation>Mehrere Modelle sind gewählt. Zwei davon lassen sich an denselben Bildern oder demselben Video vergleichen.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Faces on which the models were measured</source>
        <translation>Gesichter, an denen die Modelle gemessen wurden</translation>
    </message>
    <message>
        <source>On which faces the models are compared (split of the data)</source>
        <translation>An welchen Gesichtern die Modelle verglichen werden (Aufteilung der Daten)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is being done; nothing of it is left</source>
        <translation>Abbrechen, was gerade geschieht; nichts davon bleibt zurück</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Read by the chosen model (Enter, or a double click)</source>
        <translation>Mit dem gewählten Modell einschätzen (Enter oder Doppelklick)</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Give the chosen model another name</source>
        <translation>Dem gewählten Modell einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move the chosen model to the bin</source>
        <translation>Das gewählte Modell in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Take a model in, from one file or a folder</source>
        <translation>Ein Modell aufnehmen, aus einer Datei oder einem Ordner</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the chosen model into one file</source>
        <translation>Das gewählte Modell in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show where the chosen model lies</source>
        <translation>Zeigen, wo das gewählte Modell liegt</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Compare two chosen models, or this one with the one in use</source>
        <translation>Zwei gewählte Modelle vergleichen, oder dieses mit dem benutzten</translation>
    </message>
    <message>
        <source>Measure time</source>
        <translation>Zeit messen</translation>
    </message>
    <message>
        <source>Measure on this computer how long each takes</source>
        <translation>Auf diesem Computer messen, wie lange jedes braucht</translation>
    </message>
    <message>
        <source>There is no model here. Import one.</source>
        <translation>Hier ist kein Modell. Importieren Sie eines.</translation>
    </message>
    <message>
        <source>In a wider window also: {columns}</source>
        <translation>In einem breiteren Fenster auch: {columns}</translation>
    </message>
    <message>
        <source>One file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ein Ordner …</translation>
    </message>
    <message>
        <source>Compared on</source>
        <translation>Verglichen an</translation>
    </message>
    <message>
        <source>Models in one file (*{suffix} *.zip);;All files (*)</source>
        <translation>Modelle in einer Datei (*{suffix} *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Something is being done with the models already; wait for it, or cancel it.</source>
        <translation>Mit den Modellen geschieht schon etwas; darauf warten oder es abbrechen.</translation>
    </message>
    <message>
        <source>Importing {name} …</source>
        <translation>{name} wird importiert …</translation>
    </message>
    <message>
        <source>Several things were dropped; import one model at a time.</source>
        <translation>Es wurde mehreres abgelegt; ein Modell nach dem anderen importieren.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Ein Modell importieren</translation>
    </message>
    <message>
        <source>Import a model folder</source>
        <translation>Einen Modellordner importieren</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Das Modell exportieren</translation>
    </message>
    <message>
        <source>{name} is written into {path}.</source>
        <translation>{name} ist in {path} geschrieben.</translation>
    </message>
    <message>
        <source>Exporting {name} …</source>
        <translation>{name} wird exportiert …</translation>
    </message>
    <message>
        <source>The folder cannot be shown here; it is {folder}.</source>
        <translation>Der Ordner lässt sich hier nicht zeigen; es ist {folder}.</translation>
    </message>
    <message>
        <source>{old} is now called {name}.</source>
        <translation>{old} heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>Renaming {name} …</source>
        <translation>{name} wird umbenannt …</translation>
    </message>
    <message>
        <source>{name} is in the list.</source>
        <translation>{name} ist in der Liste.</translation>
    </message>
    <message>
        <source>{name} is in the list. It calls itself {called}, which was taken.</source>
        <translation>{name} ist in der Liste. Es nennt sich {called}; dieser Name war vergeben.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Rename the model</source>
        <translation>Das Modell umbenennen</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Another name for {name}</source>
        <translation>Ein anderer Name für {name}</translation>
    </message>
    <message>
        <source>It is written into the rows of recordings and tables, too.</source>
        <translation>Er wird auch in die Zeilen von Aufnahmen und Tabellen geschrieben.</translation>
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
        <source>The temperature is at its bound of {temperature:g}: the probabilities should be even less sure and are not calibrated. More validation faces, or a longer training, may mend that.</source>
        <translation>Die Temperatur liegt an ihrer Grenze von {temperature:g}: die Wahrscheinlichkeiten müssten noch weniger sicher sein und sind nicht kalibriert. Mehr Validierungsgesichter oder ein längeres Training können das beheben.</translation>
    </message>
    <message>
        <source>The temperature is at its bound of {temperature:g}: the probabilities should be even more sure and are not calibrated. More validation faces, or a longer training, may mend that.</source>
        <translation>Die Temperatur liegt an ihrer Grenze von {temperature:g}: die Wahrscheinlichkeiten müssten noch sicherer sein und sind nicht kalibriert. Mehr Validierungsgesichter oder ein längeres Training können das beheben.</translation>
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
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
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
        <source>Data</source>
        <translation>Daten</translation>
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
        <source>No face is labelled {emotions}; the macro average is over the other emotions.</source>
        <translation>Kein Gesicht ist als {emotions} gekennzeichnet; das Makromittel geht über die übrigen Emotionen.</translation>
    </message>
    <message>
        <source>accuracy: Wilson; F1: bootstrap, the faces are drawn anew with replacement</source>
        <translation>Genauigkeit: Wilson; F1: Bootstrap, die Gesichter werden mit Zurücklegen neu gezogen</translation>
    </message>
    <message>
        <source>{part:.1%} of {count:,} faces read as labelled</source>
        <translation>{part:.1%} von {count:,} Gesichtern richtig eingeschätzt</translation>
    </message>
    <message>
        <source>not the data of the training</source>
        <translation>nicht die Daten des Trainings</translation>
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
    <name>report</name>
    <message>
        <source>Haar cascade</source>
        <translation>Haar-Kaskade</translation>
    </message>
    <message>
        <source>only what is surely a face (strict)</source>
        <translation>nur was sicher ein Gesicht ist (streng)</translation>
    </message>
    <message>
        <source>a doubtful face is looked at twice (normal)</source>
        <translation>ein zweifelhaftes Gesicht wird zweimal angesehen (normal)</translation>
    </message>
    <message>
        <source>whatever might be a face (eager)</source>
        <translation>alles, was ein Gesicht sein könnte (großzügig)</translation>
    </message>
    <message>
        <source>{part} % of the picture&apos;s height; in still pictures {pixels} pixels</source>
        <translation>{part} % der Bildhöhe; auf Einzelbildern {pixels} Pixel</translation>
    </message>
    <message>
        <source>each picture and each frame of a video is one face, uncropped</source>
        <translation>jedes Bild und jedes Einzelbild eines Videos ist ein Gesicht, nicht zugeschnitten</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Faces found by</source>
        <translation>Gesichter gefunden mit</translation>
    </message>
    <message>
        <source>Taken for a face</source>
        <translation>Als Gesicht gilt</translation>
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
        <source>looked for</source>
        <translation>gesucht</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>nicht gesucht</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{began} to {ended} in the video</source>
        <translation>{began} bis {ended} im Video</translation>
    </message>
    <message>
        <source>{n} frame was analysed, {empty} of them without a face.</source>
        <translation>{n} Einzelbild wurde analysiert, {empty} davon ohne Gesicht.</translation>
    </message>
    <message>
        <source>{n} frames were analysed, {empty} of them without a face.</source>
        <translation>{n} Einzelbilder wurden analysiert, {empty} davon ohne Gesicht.</translation>
    </message>
    <message>
        <source>{n} frame was analysed.</source>
        <translation>{n} Einzelbild wurde analysiert.</translation>
    </message>
    <message>
        <source>{n} frames were analysed.</source>
        <translation>{n} Einzelbilder wurden analysiert.</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>Sitzungsbericht</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Nichts wurde eingeschätzt.</translation>
    </message>
    <message>
        <source>{sources} and {n} more</source>
        <translation>{sources} und {n} weitere</translation>
    </message>
    <message>
        <source>{date}, {began} to {ended} ({duration}).</source>
        <translation>{date}, {began} bis {ended} ({duration}).</translation>
    </message>
    <message>
        <source>A reading says what a face looks like to a model, not what a person feels.</source>
        <translation>Eine Einschätzung sagt, wie ein Gesicht auf ein Modell wirkt, nicht, was ein Mensch fühlt.</translation>
    </message>
    <message>
        <source>What a reading says</source>
        <translation>Was eine Einschätzung sagt</translation>
    </message>
    <message>
        <source>Made by FER Desktop {version} on {date} at {time}. This page is one file: it loads nothing from anywhere.</source>
        <translation>Erstellt mit FER Desktop {version} am {date} um {time}. Diese Seite ist eine einzige Datei: Sie lädt nichts nach.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>of the time</source>
        <translation>der Zeit</translation>
    </message>
    <message>
        <source>longest span</source>
        <translation>längste Spanne</translation>
    </message>
    <message>
        <source>Shares of time</source>
        <translation>Anteile an der Zeit</translation>
    </message>
    <message>
        <source>All faces together</source>
        <translation>Alle Gesichter zusammen</translation>
    </message>
    <message>
        <source>As read by {model}</source>
        <translation>Einschätzungen von {model}</translation>
    </message>
    <message>
        <source>Each second of each face counts alike.</source>
        <translation>Jede Sekunde jedes Gesichts zählt gleich viel.</translation>
    </message>
    <message>
        <source>Face by face</source>
        <translation>Gesicht für Gesicht</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
    <message>
        <source>read by {model}</source>
        <translation>eingeschätzt von {model}</translation>
    </message>
    <message>
        <source>{began} to {ended}, read for {duration}</source>
        <translation>{began} bis {ended}, {duration} lang eingeschätzt</translation>
    </message>
    <message>
        <source>{n} change of the likeliest expression</source>
        <translation>{n} Wechsel des wahrscheinlichsten Ausdrucks</translation>
    </message>
    <message>
        <source>{n} changes of the likeliest expression</source>
        <translation>{n} Wechsel des wahrscheinlichsten Ausdrucks</translation>
    </message>
    <message>
        <source>calibrated, at least in part</source>
        <translation>kalibriert, zumindest zum Teil</translation>
    </message>
    <message>
        <source>The seven probabilities of face {number} over time</source>
        <translation>Die sieben Wahrscheinlichkeiten von Gesicht {number} im Verlauf</translation>
    </message>
    <message>
        <source>Time runs from left to right, in minutes and seconds since the face was first seen. The band below the lines has the colour of the likeliest expression; hatched: not sure; empty: not read.</source>
        <translation>Die Zeit läuft von links nach rechts, in Minuten und Sekunden, seit das Gesicht zuerst zu sehen war. Das Band unter den Linien hat die Farbe des wahrscheinlichsten Ausdrucks; schraffiert: unsicher; leer: nicht eingeschätzt.</translation>
    </message>
    <message>
        <source>{n} further face was in view only briefly and is left out.</source>
        <translation>{n} weiteres Gesicht war nur kurz zu sehen und ist weggelassen.</translation>
    </message>
    <message>
        <source>{n} further faces were in view only briefly and are left out.</source>
        <translation>{n} weitere Gesichter waren nur kurz zu sehen und sind weggelassen.</translation>
    </message>
    <message>
        <source>Single pictures</source>
        <translation>Einzelne Bilder</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Eingeschätzt von</translation>
    </message>
    <message>
        <source>{n} more are left out.</source>
        <translation>{n} weitere sind weggelassen.</translation>
    </message>
    <message>
        <source>The models</source>
        <translation>Die Modelle</translation>
    </message>
    <message>
        <source>Another model began to read meanwhile. What each of them read is told apart: their readings do not compare.</source>
        <translation>Das Modell wurde zwischendurch gewechselt. Die Einschätzungen jedes Modells stehen getrennt: Sie lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>frames analysed</source>
        <translation>analysierte Einzelbilder</translation>
    </message>
    <message>
        <source>The figures below are those of {model}; those of the other stand in the panels of the program.</source>
        <translation>Die Zahlen unten sind die von {model}; die des anderen stehen in den Ansichten des Programms.</translation>
    </message>
    <message>
        <source>The figures below are those of {model}; those of the others stand in the panels of the program.</source>
        <translation>Die Zahlen unten sind die von {model}; die der anderen stehen in den Ansichten des Programms.</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The model {model}</source>
        <translation>Das Modell {model}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>{part} of {n} faces read as labelled, mean F1 {f1}</source>
        <translation>{part} von {n} Gesichtern richtig eingeschätzt, mittleres F1 {f1}</translation>
    </message>
    <message>
        <source>{part} of {n} faces read as labelled ({low} to {high}), mean F1 {f1}</source>
        <translation>{part} von {n} Gesichtern richtig eingeschätzt ({low} bis {high}), mittleres F1 {f1}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>It has not been measured.</source>
        <translation>Es wurde nicht vermessen.</translation>
    </message>
    <message>
        <source>On {split}</source>
        <translation>Auf {split}</translation>
    </message>
    <message>
        <source>of faces read so, right (precision)</source>
        <translation>von so eingeschätzten richtig (Präzision)</translation>
    </message>
    <message>
        <source>of such faces, found (recall)</source>
        <translation>von solchen Gesichtern gefunden (Trefferquote)</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>{seconds} s (never for pictures)</source>
        <translation>{seconds} s (nie bei Bildern)</translation>
    </message>
    <message>
        <source>off (never for pictures)</source>
        <translation>aus (nie bei Bildern)</translation>
    </message>
    <message>
        <source>Not sure below</source>
        <translation>Unsicher unter</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Calibrated for a face</source>
        <translation>Für ein Gesicht kalibriert</translation>
    </message>
    <message>
        <source>yes, where it says so</source>
        <translation>ja, wo es dabeisteht</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>sources</name>
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
        <source>The folder {folder} holds no pictures, only {files}; choose another.</source>
        <translation>Der Ordner {folder} enthält keine Bilder, nur {files}; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no pictures or videos, only {files}; choose another.</source>
        <translation>Der Ordner {folder} enthält keine Bilder oder Videos, nur {files}; einen anderen wählen.</translation>
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
        <source>{path} is a {kind}, no regular file; choose another one.</source>
        <translation>{path} ist keine gewöhnliche Datei ({kind}); eine andere wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}); die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is a playlist, which names other files, and no video; open the video itself.</source>
        <translation>{path} ist eine Wiedergabeliste, die andere Dateien nennt, und kein Video; das Video selbst öffnen.</translation>
    </message>
    <message>
        <source>{path} would be read as an image sequence because of the % in its path; rename it so that it ends in .mp4 or another video extension.</source>
        <translation>{path} würde wegen des % im Pfad als Bildfolge gelesen; so umbenennen, dass der Name auf .mp4 oder eine andere Video-Endung endet.</translation>
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
        <source>{n} of {count} frames of {path} could not be decoded and were skipped; copy the file again.</source>
        <translation>{n} von {count} Einzelbildern von {path} konnten nicht dekodiert werden und wurden übersprungen; die Datei neu kopieren.</translation>
    </message>
    <message>
        <source>{path} is damaged: frames are missing, most of them between {begin} and {end}; copy it again.</source>
        <translation>{path} ist beschädigt: Einzelbilder fehlen, die meisten zwischen {begin} und {end}; die Datei neu kopieren.</translation>
    </message>
    <message>
        <source>{path} is cut or damaged: {n} of its {count} frames were read; copy it again.</source>
        <translation>{path} ist abgeschnitten oder beschädigt: {n} von {count} Bildern wurden gelesen; noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} is cut off after {n} frames; copy it again.</source>
        <translation>{path} bricht nach {n} Einzelbildern ab; die Datei neu kopieren.</translation>
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
    <message>
        <source>1 {what} picture (not supported; export it as JPEG)</source>
        <translation>1 {what}-Bild (nicht unterstützt; als JPEG exportieren)</translation>
    </message>
    <message>
        <source>{n} {what} pictures (not supported; export them as JPEG)</source>
        <translation>{n} {what}-Bilder (nicht unterstützt; als JPEG exportieren)</translation>
    </message>
    <message>
        <source>1 {what} file (no picture)</source>
        <translation>1 {what}-Datei (kein Bild)</translation>
    </message>
    <message>
        <source>{n} {what} files (no pictures)</source>
        <translation>{n} {what}-Dateien (keine Bilder)</translation>
    </message>
    <message>
        <source>1 {what} file (no picture or video)</source>
        <translation>1 {what}-Datei (weder Bild noch Video)</translation>
    </message>
    <message>
        <source>{n} {what} files (no pictures or videos)</source>
        <translation>{n} {what}-Dateien (weder Bilder noch Videos)</translation>
    </message>
    <message>
        <source>1 {what} (no regular file)</source>
        <translation>1 {what} (keine gewöhnliche Datei)</translation>
    </message>
    <message>
        <source>{n} {what}s (no regular files)</source>
        <translation>{n} {what}s (keine gewöhnlichen Dateien)</translation>
    </message>
    <message>
        <source>1 link to a folder (not followed)</source>
        <translation>1 Verknüpfung mit einem Ordner (nicht verfolgt)</translation>
    </message>
    <message>
        <source>{n} links to folders (not followed)</source>
        <translation>{n} Verknüpfungen mit Ordnern (nicht verfolgt)</translation>
    </message>
    <message>
        <source>1 broken link</source>
        <translation>1 Verknüpfung ohne Ziel</translation>
    </message>
    <message>
        <source>{n} broken links</source>
        <translation>{n} Verknüpfungen ohne Ziel</translation>
    </message>
    <message>
        <source>1 picture (in no folder named by emotion)</source>
        <translation>1 Bild (in keinem nach einer Emotion benannten Ordner)</translation>
    </message>
    <message>
        <source>{n} pictures (in no folder named by emotion)</source>
        <translation>{n} Bilder (in keinem nach einer Emotion benannten Ordner)</translation>
    </message>
    <message>
        <source>1 {what} file (cannot be read)</source>
        <translation>1 {what}-Datei (nicht lesbar)</translation>
    </message>
    <message>
        <source>{n} {what} files (cannot be read)</source>
        <translation>{n} {what}-Dateien (nicht lesbar)</translation>
    </message>
    <message>
        <source>Left out: {files}.</source>
        <translation>Ausgelassen: {files}.</translation>
    </message>
    <message>
        <source>{path} is in the format {format}, which is not supported; export it as JPEG and open that.</source>
        <translation>{path} hat das Format {format}, das nicht unterstützt wird; als JPEG exportieren und dieses öffnen.</translation>
    </message>
    <message>
        <source>{path} is neither a picture nor a video; open a JPEG, PNG, MP4 or AVI file.</source>
        <translation>{path} ist weder Bild noch Video; eine JPEG-, PNG-, MP4- oder AVI-Datei öffnen.</translation>
    </message>
</context>
<context>
    <name>train</name>
    <message>
        <source>Such faces teach nothing, count twice, or make a model look better than it is. What is ticked is left out; untick it to keep it.</source>
        <translation>Solche Gesichter lehren nichts, zählen doppelt oder lassen ein Modell besser aussehen, als es ist. Was angehakt ist, bleibt weg; zum Behalten das Häkchen entfernen.</translation>
    </message>
    <message>
        <source>Ticked: left out of the training (data cleaning)</source>
        <translation>Angekreuzt: im Training ausgelassen (Datenbereinigung)</translation>
    </message>
    <message>
        <source>Also found in test splits: {faces}. These stay, or figures could not be compared with others’.</source>
        <translation>Auch in Testdaten gefunden: {faces}. Diese bleiben, sonst wären die Kennzahlen nicht mit anderen vergleichbar.</translation>
    </message>
    <message>
        <source>Nothing: no blank faces, no copies, no conflicting labels.</source>
        <translation>Nichts: keine leeren Gesichter, keine Kopien, keine widersprüchlichen Kennzeichnungen.</translation>
    </message>
    <message>
        <source>Rows or pictures that cannot be read, and are left out: {count:,}</source>
        <translation>Zeilen oder Bilder, die nicht lesbar sind und wegbleiben: {count:,}</translation>
    </message>
    <message>
        <source>and {many:,} more</source>
        <translation>und {many:,} weitere</translation>
    </message>
    <message>
        <source>Examples: a face, and the one it is a copy of</source>
        <translation>Beispiele: ein Gesicht und das, von dem es eine Kopie ist</translation>
    </message>
    <message>
        <source>{new:.0f} %  (was {old:.0f} %)</source>
        <translation>{new:.0f} %  (zuvor {old:.0f} %)</translation>
    </message>
    <message>
        <source>{accuracy:.1f} %  ({low:.1f} to {high:.1f})</source>
        <translation>{accuracy:.1f} %  ({low:.1f} bis {high:.1f})</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Only {which} is left to learn; a model needs two emotions or more. Tick another, or add faces.</source>
        <translation>Nur {which} bleibt zu lernen; ein Modell braucht mindestens zwei Emotionen. Eine weitere ankreuzen oder Gesichter hinzufügen.</translation>
    </message>
    <message>
        <source>These files hold no faces. Add others.</source>
        <translation>Diese Dateien enthalten keine Gesichter. Andere hinzufügen.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The process that reads the faces has ended by itself. Read them again.</source>
        <translation>Der Prozess, der die Gesichter liest, hat sich von selbst beendet. Noch einmal lesen.</translation>
    </message>
    <message>
        <source>{path} is not there any more. Remove it from the list, or put it back.</source>
        <translation>{path} ist nicht mehr da. Aus der Liste entfernen oder zurücklegen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Kennzeichnungen</translation>
    </message>
    <message>
        <source>Reading the faces</source>
        <translation>Gesichter werden gelesen</translation>
    </message>
    <message>
        <source>no emotion</source>
        <translation>keine Emotion</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Untick an emotion to leave it out.</source>
        <translation>Häkchen entfernen, um eine Emotion wegzulassen.</translation>
    </message>
    <message>
        <source>Learning and measuring</source>
        <translation>Lernen und Messen</translation>
    </message>
    <message>
        <source>A model is measured on faces it has not learnt from.</source>
        <translation>Ein Modell wird an Gesichtern gemessen, aus denen es nicht gelernt hat.</translation>
    </message>
    <message>
        <source>Rare emotions</source>
        <translation>Seltene Emotionen</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>Für Fachleute</translation>
    </message>
    <message>
        <source>Faces from</source>
        <translation>Gesichter aus</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Was falsch aussieht</translation>
    </message>
    <message>
        <source>Some of the faces</source>
        <translation>Einige der Gesichter</translation>
    </message>
    <message>
        <source>The faces are shown here as soon as they are read.</source>
        <translation>Die Gesichter erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message>
        <source>{faces:,} to learn from</source>
        <translation>{faces:,} zum Lernen</translation>
    </message>
    <message>
        <source>{faces:,} to check</source>
        <translation>{faces:,} zum Prüfen</translation>
    </message>
    <message>
        <source>{faces:,} to measure</source>
        <translation>{faces:,} zum Messen</translation>
    </message>
    <message>
        <source>The data has its own splits, one for validation among them, so these shares are not used.</source>
        <translation>Die Daten haben eine eigene Aufteilung, auch zur Validierung; diese Anteile werden daher nicht verwendet.</translation>
    </message>
    <message>
        <source>The data has its own splits but none for validation, which gets its share of the training faces.</source>
        <translation>Die Daten haben eine eigene Aufteilung, aber keine zur Validierung; diese bekommt ihren Anteil der Trainingsgesichter.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Let rare emotions count more</source>
        <translation>Seltene Emotionen mehr zählen lassen</translation>
    </message>
    <message>
        <source>Show every emotion equally often</source>
        <translation>Jede Emotion gleich oft zeigen</translation>
    </message>
    <message>
        <source>As the data says</source>
        <translation>Wie in den Daten angegeben</translation>
    </message>
    <message>
        <source>The column Usage of a CSV, or folders named train and test (usage split); what has none is divided by percentage</source>
        <translation>Die Spalte Usage einer CSV oder Ordner namens train und test (vorgegebene Aufteilung); was keine hat, wird nach Prozent aufgeteilt</translation>
    </message>
    <message>
        <source>By percentage, at random</source>
        <translation>Nach Prozent, zufällig</translation>
    </message>
    <message>
        <source>Whatever the data says; every emotion alike, copies of one photograph on one side (stratified, grouped split)</source>
        <translation>Was immer die Daten angeben; jede Emotion gleich, Kopien eines Fotos auf einer Seite (geschichtete, gruppierte Aufteilung)</translation>
    </message>
    <message>
        <source>Part of all faces that measures the model at the end (test set)</source>
        <translation>Anteil aller Gesichter, an denen das Modell am Ende gemessen wird (Testmenge)</translation>
    </message>
    <message>
        <source>Part of the other faces on which it is checked after each epoch (validation set); also used where the data has none</source>
        <translation>Anteil der übrigen Gesichter, an denen es nach jeder Epoche geprüft wird (Validierungsmenge); gilt auch, wo die Daten keine haben</translation>
    </message>
    <message>
        <source>Faces to measure with</source>
        <translation>Gesichter zum Messen</translation>
    </message>
    <message>
        <source>Of the others, to check with</source>
        <translation>Von den übrigen zum Prüfen</translation>
    </message>
    <message>
        <source>Faces: {parts}.</source>
        <translation>Gesichter: {parts}.</translation>
    </message>
    <message>
        <source>Where some emotions have far fewer faces, a model learns to ignore them (class imbalance). Counting them more is done by class weights, showing them equally often by sampling.</source>
        <translation>Wo manche Emotionen viel weniger Gesichter haben, lernt ein Modell, sie zu übergehen (Ungleichgewicht der Klassen). Mehr zählen sie durch Klassengewichte, gleich oft gezeigt werden sie durch Auswahl (Sampling).</translation>
    </message>
    <message>
        <source>A model learns from faces that somebody has labelled. Bring a table such as fer2013.csv, or a folder that has one folder of pictures for each emotion: Angry, Disgust, Fear, Happy, Neutral, Sad, Surprise. Two emotions are enough to begin with; a few hundred faces of each are better than a few.</source>
        <translation>Ein Modell lernt aus Gesichtern, die jemand gekennzeichnet hat. Bringen Sie eine Tabelle wie fer2013.csv oder einen Ordner mit je einem Ordner voller Bilder für jede Emotion: Angry, Disgust, Fear, Happy, Neutral, Sad, Surprise. Zwei Emotionen genügen für den Anfang; einige hundert Gesichter von jeder sind besser als einige wenige.</translation>
    </message>
    <message>
        <source>Drop faces here</source>
        <translation>Gesichter hier ablegen</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose a CSV file…</source>
        <translation>CSV-Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>{left:,} of {all:,}</source>
        <translation>{left:,} von {all:,}</translation>
    </message>
    <message>
        <source>{emotion}: {number} faces</source>
        <translation>{emotion}: {number} Gesichter</translation>
    </message>
    <message>
        <source>Untick to leave {emotion} out, of the faces and of the model</source>
        <translation>Häkchen entfernen, um {emotion} wegzulassen, bei den Gesichtern und im Modell</translation>
    </message>
    <message>
        <source>No epoch is complete yet, so it would begin anew.</source>
        <translation>Noch ist keine Epoche fertig; es würde also von vorn beginnen.</translation>
    </message>
    <message>
        <source>{n} complete epoch is kept, and you can go on with it later; what was learnt since then is lost.</source>
        <translation>{n} fertige Epoche bleibt erhalten, und Sie können es später fortsetzen; was seitdem gelernt wurde, geht verloren.</translation>
    </message>
    <message>
        <source>{n} complete epochs are kept, and you can go on with it later; what was learnt since then is lost.</source>
        <translation>{n} fertige Epochen bleiben erhalten, und Sie können es später fortsetzen; was seitdem gelernt wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {accuracy:.1%} of the training faces right, cross-entropy {cross_entropy:.3f}; of those to check {val_accuracy:.1%}, cross-entropy {val_loss:.3f}; {seconds:.0f} s</source>
        <translation>Epoche {epoch}: {accuracy:.1%} der Trainingsgesichter richtig, Kreuzentropie {cross_entropy:.3f}; von denen zum Prüfen {val_accuracy:.1%}, Kreuzentropie {val_loss:.3f}; {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {accuracy:.1%} of the training faces right, loss {loss:.3f}; {seconds:.0f} s</source>
        <translation>Epoche {epoch}: {accuracy:.1%} der Trainingsgesichter richtig, Verlust {loss:.3f}; {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {accuracy:.1%} of the training faces right, loss {loss:.3f}; of those to check {val_accuracy:.1%}, loss {val_loss:.3f}; {seconds:.0f} s</source>
        <translation>Epoche {epoch}: {accuracy:.1%} der Trainingsgesichter richtig, Verlust {loss:.3f}; von denen zum Prüfen {val_accuracy:.1%}, Verlust {val_loss:.3f}; {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Not measured yet. To estimate, some steps of the training are tried.</source>
        <translation>Noch nicht gemessen. Zum Schätzen werden einige Schritte des Trainings probiert.</translation>
    </message>
    <message>
        <source>This was for other settings; estimate again.</source>
        <translation>Das galt für andere Einstellungen; noch einmal schätzen.</translation>
    </message>
    <message>
        <source>{epochs} epochs of {duration}, in {precision}. An epoch looks at every training face once.</source>
        <translation>{epochs} Epochen zu je {duration}, in {precision}. Eine Epoche sieht jedes Trainingsgesicht einmal an.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Noch einmal schätzen</translation>
    </message>
    <message>
        <source>{duration}, with {memory:.1f} GB of memory.</source>
        <translation>{duration}, mit {memory:.1f} GB Speicher.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Votes of several people, a FER+ file</source>
        <translation>Stimmen mehrerer Personen, eine FER+-Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Votes of several people</source>
        <translation>Stimmen mehrerer Personen</translation>
    </message>
    <message>
        <source>A FER+ file: ten people voted on each row of fer2013.csv. It goes with that CSV alone.</source>
        <translation>Eine FER+-Datei: Zehn Personen stimmten über jede Zeile von fer2013.csv ab. Sie passt nur zu dieser CSV.</translation>
    </message>
    <message>
        <source>There is no file {path}; choose another, or leave the field for votes empty.</source>
        <translation>Die Datei {path} gibt es nicht; eine andere wählen oder das Feld für Stimmen leer lassen.</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>{n} Gesichter</translation>
    </message>
    <message>
        <source>{n} examples</source>
        <translation>{n} Beispiele</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>beim Lernen</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>beim Prüfen</translation>
    </message>
    <message>
        <source>accuracy: how many faces are read as they are labelled. The faces to learn from are changed at random, so they may be harder to read than those to check.</source>
        <translation>Genauigkeit: wie viele Gesichter so eingeschätzt werden, wie sie gekennzeichnet sind. Die Gesichter zum Lernen werden zufällig verändert und können daher schwerer einzuschätzen sein als die zum Prüfen.</translation>
    </message>
    <message>
        <source>cross-entropy: how far the probabilities are from the labels, for both kinds of faces without what the training adds to it.</source>
        <translation>Kreuzentropie: wie weit die Wahrscheinlichkeiten von den Kennzeichnungen entfernt sind, für beide Arten von Gesichtern ohne das, was das Training hinzufügt.</translation>
    </message>
    <message>
        <source>training loss: what training makes smaller. Label smoothing, mixup, teachers, votes and class weights may be part of it, so it cannot be compared with the cross-entropy of the faces to check.</source>
        <translation>Trainingsverlust: was das Training verkleinert. Label Smoothing, Mixup, Lehrer, Stimmen und Klassengewichte können darin enthalten sein, daher ist er nicht mit der Kreuzentropie der Gesichter zum Prüfen vergleichbar.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>etwa {n} Minuten</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>etwa {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>etwa {hours} h</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>Lehrbuch</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>Go on from the current model</source>
        <translation>Das jetzige Modell nachtrainieren</translation>
    </message>
    <message>
        <source>The preset {name}</source>
        <translation>Die Vorgabe {name}</translation>
    </message>
    <message>
        <source>Faces appear here as soon as the first ones are changed.</source>
        <translation>Gesichter erscheinen hier, sobald die ersten verändert sind.</translation>
    </message>
    <message>
        <source>Left: the face. Right: the same face as the network may see it (augmentation)</source>
        <translation>Links: das Gesicht. Rechts: dasselbe Gesicht, wie das Netz es sehen kann (Augmentierung)</translation>
    </message>
    <message>
        <source>Change them again</source>
        <translation>Noch einmal verändern</translation>
    </message>
    <message>
        <source>After the first epoch.</source>
        <translation>Nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>Found in epoch {epoch}: {figures}</source>
        <translation>In Epoche {epoch} gefunden: {figures}</translation>
    </message>
    <message>
        <source>epoch {epoch}: {part:.0%}</source>
        <translation>Epoche {epoch}: {part:.0%}</translation>
    </message>
    <message>
        <source>{emotion}: how many such faces are found (recall)</source>
        <translation>{emotion}: wie viele solche Gesichter gefunden werden (Trefferquote)</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Mein Modell</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>{network}: {numbers:.2g} million numbers learnt, {products:,.0f} million multiplications a face.</source>
        <translation>{network}: {numbers:.2g} Millionen gelernte Zahlen, {products:,.0f} Millionen Multiplikationen je Gesicht.</translation>
    </message>
    <message>
        <source>{parameters:,} parameters, {multiply_adds:,.0f} multiply-adds</source>
        <translation>{parameters:,} Parameter, {multiply_adds:,.0f} Multiplikationen mit Addition</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The recipe has set them well. Change what you like, or nothing.</source>
        <translation>Das Rezept hat sie gut gewählt. Ändern Sie, was Sie möchten, oder nichts.</translation>
    </message>
    <message>
        <source>How long it takes here</source>
        <translation>Wie lange es hier dauert</translation>
    </message>
    <message>
        <source>What the network will see</source>
        <translation>Was das Netz sehen wird</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>On the {faces:,} faces to measure with, which had no part in the training.</source>
        <translation>An den {faces:,} Gesichtern zum Messen, die am Training nicht beteiligt waren.</translation>
    </message>
    <message>
        <source>On the {faces:,} faces to check with, because there are none to measure with. They had a part in the training, so the figures are a little too good.</source>
        <translation>An den {faces:,} Gesichtern zum Prüfen, weil es keine zum Messen gibt. Sie waren am Training beteiligt, daher sind die Zahlen etwas zu gut.</translation>
    </message>
    <message>
        <source>It finds no face of {names}.</source>
        <translation>Es findet kein Gesicht mit {names}.</translation>
    </message>
    <message>
        <source>More epochs may help; where there are few such faces, also “Let rare emotions count more” in the first step.</source>
        <translation>Mehr Epochen können helfen; wo es wenige solche Gesichter gibt, auch „Seltene Emotionen mehr zählen lassen“ im ersten Schritt.</translation>
    </message>
    <message>
        <source>It reads from now on. The panels of the main window show its confusion matrix and its report.</source>
        <translation>Es ist ab jetzt in Gebrauch. Das Hauptfenster zeigt seine Konfusionsmatrix und seinen Bericht.</translation>
    </message>
    <message>
        <source>Measuring was stopped. The model is there all the same.</source>
        <translation>Die Messung wurde abgebrochen. Das Modell ist trotzdem da.</translation>
    </message>
    <message>
        <source>It cannot be told from the model in use. Use it all the same?</source>
        <translation>Es lässt sich vom jetzigen Modell nicht unterscheiden. Trotzdem verwenden?</translation>
    </message>
    <message>
        <source>It reads fewer faces right than the model in use. Use it all the same?</source>
        <translation>Es schätzt weniger Gesichter richtig ein als das jetzige Modell. Trotzdem verwenden?</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Measuring on faces it has not seen</source>
        <translation>Messung an Gesichtern, die es nicht kennt</translation>
    </message>
    <message>
        <source>The model is there; measure it again.</source>
        <translation>Das Modell ist da; noch einmal messen.</translation>
    </message>
    <message>
        <source>accuracy: the part of the faces that is read as labelled. In brackets the 95 % interval (Wilson): of 100 such ranges, 95 hold the true figure.</source>
        <translation>Genauigkeit: der Anteil der Gesichter, die so eingeschätzt werden, wie sie gekennzeichnet sind. In Klammern das 95-%-Intervall (Wilson): von 100 solchen Bereichen enthalten 95 den wahren Wert.</translation>
    </message>
    <message>
        <source>Of the faces of each emotion, the part that is read so.</source>
        <translation>Von den Gesichtern jeder Emotion der Anteil, der so eingeschätzt wird.</translation>
    </message>
    <message>
        <source>The mark is where “{name}” is.</source>
        <translation>Der Strich zeigt, wo „{name}“ steht.</translation>
    </message>
    <message>
        <source>recall; macro-F1 {macro_f1:.3f}</source>
        <translation>Trefferquote; Makro-F1 {macro_f1:.3f}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Beim anderen bleiben</translation>
    </message>
    <message>
        <source>Faces read right</source>
        <translation>Richtig eingeschätzte Gesichter</translation>
    </message>
    <message>
        <source>By emotion</source>
        <translation>Nach Emotion</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>Stop the training; it can be resumed later</source>
        <translation>Das Training stoppen; es lässt sich später fortsetzen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume after the last whole epoch</source>
        <translation>Nach der letzten fertigen Epoche fortsetzen</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Getting ready. {what}</source>
        <translation>Vorbereitung. {what}</translation>
    </message>
    <message>
        <source>This can take a minute …</source>
        <translation>Das kann eine Minute dauern …</translation>
    </message>
    <message>
        <source>Stop it? {kept}</source>
        <translation>Training stoppen? {kept}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Stop the training</source>
        <translation>Das Training stoppen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Go on with it now or later.</source>
        <translation>Jetzt oder später fortsetzen.</translation>
    </message>
    <message>
        <source>Trained.</source>
        <translation>Trainiert.</translation>
    </message>
    <message>
        <source>Goes on after epoch {epoch}.</source>
        <translation>Geht nach Epoche {epoch} weiter.</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs are kept.</source>
        <translation>{done} von {epochs} Epochen sind gesichert.</translation>
    </message>
    <message>
        <source>No epoch is kept.</source>
        <translation>Keine Epoche ist gesichert.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {duration} left</source>
        <translation>Epoche {epoch} von {epochs} · noch {duration}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it was held</source>
        <translation>An derselben Stelle fortsetzen</translation>
    </message>
    <message>
        <source>Hold it, to have the computer for yourself</source>
        <translation>Pausieren, um den Computer für sich zu haben</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Held. It stays in memory, and goes on where it is.</source>
        <translation>Pausiert. Es bleibt im Speicher und geht an derselben Stelle weiter.</translation>
    </message>
    <message>
        <source>Found, of each emotion</source>
        <translation>Gefunden, je Emotion</translation>
    </message>
    <message>
        <source>recall: of the faces to check that have this label, the part that is read so</source>
        <translation>Trefferquote: von den so gekennzeichneten Gesichtern zum Prüfen der Anteil, der so eingeschätzt wird</translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation>Noch ist keine Epoche fertig.</translation>
    </message>
    <message>
        <source>{done} epochs are done.</source>
        <translation>Fertige Epochen: {done}.</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs are done.</source>
        <translation>{done} von {epochs} Epochen sind fertig.</translation>
    </message>
    <message>
        <source>There is something called {name} in {folder} already; choose another name.</source>
        <translation>In {folder} gibt es schon etwas namens {name}; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>What was asked for cannot be read any more; delete it and train anew.</source>
        <translation>Der Auftrag ist nicht mehr lesbar; löschen und neu trainieren.</translation>
    </message>
    <message>
        <source>{path} is gone; put it back there to go on.</source>
        <translation>{path} ist weg; zum Fortsetzen dorthin zurücklegen.</translation>
    </message>
    <message>
        <source>Its {file} is missing or cannot be read; delete it and train anew.</source>
        <translation>{file} fehlt oder ist nicht lesbar; löschen und neu trainieren.</translation>
    </message>
    <message>
        <source>Faces that are labelled {emotion}</source>
        <translation>Gesichter, die als {emotion} gekennzeichnet sind</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{setting}, smallest</source>
        <translation>{setting}, kleinster Wert</translation>
    </message>
    <message>
        <source>{setting}, largest</source>
        <translation>{setting}, größter Wert</translation>
    </message>
    <message>
        <source>How faces are changed at random</source>
        <translation>Wie Gesichter zufällig verändert werden</translation>
    </message>
    <message>
        <source>A face that is never seen twice alike cannot be learnt by heart. The faces beside show it.</source>
        <translation>Ein Gesicht, das nie zweimal gleich aussieht, lässt sich nicht auswendig lernen. Die Gesichter daneben zeigen es.</translation>
    </message>
    <message>
        <source>data augmentation</source>
        <translation>Bildveränderung (Augmentierung)</translation>
    </message>
    <message>
        <source>Tables of faces (*.csv);;All files (*)</source>
        <translation>Tabellen mit Gesichtern (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Files and folders with faces</source>
        <translation>Dateien und Ordner mit Gesichtern</translation>
    </message>
    <message>
        <source>Add a CSV file…</source>
        <translation>CSV-Datei …</translation>
    </message>
    <message>
        <source>A table such as fer2013.csv, with one row for each face</source>
        <translation>Eine Tabelle wie fer2013.csv hinzufügen, mit einer Zeile je Gesicht</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>A folder of pictures, with one folder for each emotion in it</source>
        <translation>Einen Ordner mit Bildern hinzufügen, darin je ein Ordner für jede Emotion</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take what is marked off this list; nothing is deleted</source>
        <translation>Markiertes aus dieser Liste nehmen; gelöscht wird nichts</translation>
    </message>
    <message>
        <source>Add my corrections</source>
        <translation>Meine Korrekturen hinzufügen</translation>
    </message>
    <message>
        <source>The faces that you corrected, to be learnt from beside others</source>
        <translation>Die Gesichter, die Sie korrigiert haben, um neben anderen daraus zu lernen</translation>
    </message>
    <message>
        <source>Tables of faces</source>
        <translation>Tabellen mit Gesichtern</translation>
    </message>
    <message>
        <source>A folder with one folder for each emotion</source>
        <translation>Ein Ordner mit je einem Ordner für jede Emotion</translation>
    </message>
    <message>
        <source>No model has been trained here yet.</source>
        <translation>Hier wurde noch kein Modell trainiert.</translation>
    </message>
    <message>
        <source>Earlier trainings</source>
        <translation>Frühere Trainings</translation>
    </message>
    <message>
        <source>They lie in {folder}</source>
        <translation>Sie liegen in {folder}</translation>
    </message>
    <message>
        <source>Delete the training “{name}” with its {epochs} epochs for good? It cannot be brought back.</source>
        <translation>Das Training „{name}“ endgültig löschen (Epochen: {epochs})? Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted ({reason}); delete it by hand.</source>
        <translation>{folder} lässt sich nicht löschen ({reason}); von Hand löschen.</translation>
    </message>
    <message>
        <source>Unfinished.</source>
        <translation>Unfertig.</translation>
    </message>
    <message>
        <source>{ended} {kept} · {day}</source>
        <translation>{ended} {kept} · {day}</translation>
    </message>
    <message>
        <source>Finished · {day}</source>
        <translation>Fertig · {day}</translation>
    </message>
    <message>
        <source>Finished · reads {accuracy:.1%} of the faces right that it was measured on · {day}</source>
        <translation>Fertig · schätzt {accuracy:.1%} der Gesichter, an denen es gemessen wurde, richtig ein · {day}</translation>
    </message>
    <message>
        <source>the step that is shown</source>
        <translation>der gezeigte Schritt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The training “{name}” was not finished. {kept}</source>
        <translation>Das Training „{name}“ ist nicht fertig. {kept}</translation>
    </message>
    <message>
        <source>The main window reads with “{name}” now.</source>
        <translation>Das Hauptfenster verwendet jetzt „{name}“.</translation>
    </message>
    <message>
        <source>A training is going on. Stop it and close? {kept}</source>
        <translation>Ein Training läuft. Stoppen und schließen? {kept}</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>Models and unfinished trainings</source>
        <translation>Modelle und unfertige Trainings</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>A training is going on</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation>Ein neues Modell trainieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start the training</source>
        <translation>Training beginnen</translation>
    </message>
    <message>
        <source>Train another</source>
        <translation>Noch eines trainieren</translation>
    </message>
    <message>
        <source>Add faces first.</source>
        <translation>Erst Gesichter hinzufügen.</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}); make room for it.</source>
        <translation>{folder} lässt sich nicht anlegen ({reason}); Platz dafür schaffen.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>No difference that can be told</source>
        <translation>Kein erkennbarer Unterschied</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>It reads {accuracy:.1%} of {faces:,} faces right.</source>
        <translation>Es schätzt {accuracy:.1%} von {faces:,} Gesichtern richtig ein.</translation>
    </message>
    <message>
        <source>McNemar’s test: {only_new:,} faces are read right by the new model alone, {only_old:,} by “{name}” alone; p = {p:.2g}</source>
        <translation>McNemar-Test: {only_new:,} Gesichter schätzt nur das neue Modell richtig ein, {only_old:,} nur „{name}“; p = {p:.2g}</translation>
    </message>
    <message>
        <source>Two equally good models would differ so much in {part} of such comparisons.</source>
        <translation>Zwei gleich gute Modelle würden sich in {part} solchen Vergleichen so stark unterscheiden.</translation>
    </message>
    <message>
        <source>On {faces:,} faces the two differ by {points:.1f} points, which may be chance. {chance}</source>
        <translation>Bei {faces:,} Gesichtern unterscheiden sich die beiden um {points:.1f} Prozentpunkte, was Zufall sein kann. {chance}</translation>
    </message>
    <message>
        <source>Of {faces:,} faces it reads {points:.1f} in 100 more right than “{name}”. {chance}</source>
        <translation>Bei {faces:,} Gesichtern schätzt es von je 100 im Mittel {points:.1f} mehr richtig ein als „{name}“. {chance}</translation>
    </message>
    <message>
        <source>Of {faces:,} faces it reads {points:.1f} in 100 fewer right than “{name}”. {chance}</source>
        <translation>Bei {faces:,} Gesichtern schätzt es von je 100 im Mittel {points:.1f} weniger richtig ein als „{name}“. {chance}</translation>
    </message>
    <message>
        <source>fewer than 1 in 1,000</source>
        <translation>weniger als 1 von 1&#x202f;000</translation>
    </message>
    <message>
        <source>1 in {n:,}</source>
        <translation>1 von {n:,}</translation>
    </message>
    <message>
        <source>{n:.0f} in 100</source>
        <translation>{n:.0f} von 100</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{what}: {done:,} of {total:,}</source>
        <translation>{what}: {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>The process that trains has ended by itself. What was trained up to the last whole epoch is kept.</source>
        <translation>Der Prozess, der trainiert, hat sich von selbst beendet. Was bis zur letzten fertigen Epoche trainiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>What was trained up to the last whole epoch is kept.</source>
        <translation>Was bis zur letzten vollständigen Epoche trainiert wurde, ist gesichert.</translation>
    </message>
    <message>
        <source>The process that trains cannot be started: {reason}. Install the program again.</source>
        <translation>Der Prozess, der trainiert, lässt sich nicht starten: {reason}. Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The process that trains has not answered for {minutes:.0f} minutes. Wait, or stop it; what was trained up to the last whole epoch is kept.</source>
        <translation>Der Prozess, der trainiert, hat seit {minutes:.0f} Minuten nicht geantwortet. Warten oder stoppen; was bis zur letzten fertigen Epoche trainiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie vorgefunden</translation>
    </message>
    <message>
        <source>Alphabetical</source>
        <translation>Alphabetisch</translation>
    </message>
    <message>
        <source>Label codes: {title}</source>
        <translation>Label-Codes: {title}</translation>
    </message>
    <message>
        <source>Labels: {mapped}</source>
        <translation>Kennzeichnungen: {mapped}</translation>
    </message>
    <message>
        <source>Cleaning: all rules</source>
        <translation>Bereinigung: alle Regeln</translation>
    </message>
    <message>
        <source>Cleaning: all rules but {kept}</source>
        <translation>Bereinigung: alle Regeln außer {kept}</translation>
    </message>
    <message>
        <source>Cleaning: none</source>
        <translation>Bereinigung: keine</translation>
    </message>
    <message>
        <source>Left out: {emotions}</source>
        <translation>Ausgelassen: {emotions}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Split: the dataset’s own; where it has none, {test:.0%} test and {validation:.0%} of the rest validation</source>
        <translation>Aufteilung: die der Daten; wo es keine gibt, {test:.0%} Test und {validation:.0%} des Rests Validierung</translation>
    </message>
    <message>
        <source>Split: by percentage, {test:.0%} test and {validation:.0%} of the rest validation</source>
        <translation>Aufteilung: nach Prozent, {test:.0%} Test und {validation:.0%} des Rests Validierung</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Von Ihnen gestoppt.</translation>
    </message>
    <message>
        <source>Stopped when the window was closed.</source>
        <translation>Beim Schließen des Fensters gestoppt.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>Out of memory (killed by the system).</source>
        <translation>Der Speicher reicht nicht (vom System beendet).</translation>
    </message>
    <message>
        <source>The process was killed from outside; the system does so when memory runs out.</source>
        <translation>Der Prozess wurde von außen beendet; das System tut das, wenn der Speicher ausgeht.</translation>
    </message>
    <message>
        <source>The process ended without a word: it was killed, or the computer went off.</source>
        <translation>Der Prozess endete ohne Meldung: er wurde beendet, oder der Computer ging aus.</translation>
    </message>
    <message>
        <source>The process crashed ({how}).</source>
        <translation>Der Prozess ist abgestürzt ({how}).</translation>
    </message>
    <message>
        <source>Its log is in {log}.</source>
        <translation>Sein Protokoll liegt in {log}.</translation>
    </message>
    <message>
        <source>In use by process {process} on {host} since {moment}, on the command line.</source>
        <translation>In Gebrauch durch Prozess {process} auf {host} seit {moment}, auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>In use by process {process} on {host} since {moment}, in the window.</source>
        <translation>In Gebrauch durch Prozess {process} auf {host} seit {moment}, im Fenster.</translation>
    </message>
    <message>
        <source>signal {name}</source>
        <translation>Signal {name}</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Exit-Code {code}</translation>
    </message>
    <message>
        <source>What each label in the data means.</source>
        <translation>Was jede Kennzeichnung in den Daten bedeutet.</translation>
    </message>
    <message>
        <source>Rows with an unknown label cannot be read and are left out.</source>
        <translation>Zeilen mit unbekannter Kennzeichnung sind nicht lesbar und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Label codes</source>
        <translation>Label-Codes</translation>
    </message>
    <message>
        <source>Which data set the numbers in the labels are from (label map)</source>
        <translation>Aus welchem Datensatz die Zahlen der Kennzeichnungen stammen (Label-Zuordnung)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>Meaning of {label}</source>
        <translation>Bedeutung von {label}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Choose below what the codes mean, then read again.</source>
        <translation>Unten wählen, was die Codes bedeuten, dann neu lesen.</translation>
    </message>
    <message>
        <source>{title} has codes like these. Check below what they mean, then read again.</source>
        <translation>{title} hat solche Codes. Unten prüfen, was sie bedeuten, dann neu lesen.</translation>
    </message>
    <message>
        <source>{source}: nothing says what the label {labels} means. Choose an emotion for it below, or leave it out; then read again.</source>
        <translation>{source}: nichts sagt, was die Kennzeichnung {labels} bedeutet. Unten eine Emotion dafür wählen oder sie auslassen; dann neu lesen.</translation>
    </message>
    <message>
        <source>{source}: nothing says what the labels {labels} mean. Choose an emotion for each below, or leave it out; then read again.</source>
        <translation>{source}: nichts sagt, was die Kennzeichnungen {labels} bedeuten. Unten für jede eine Emotion wählen oder sie auslassen; dann neu lesen.</translation>
    </message>
    <message>
        <source>{source}: FER2013 has the codes 0 to 6, and not {codes}.</source>
        <translation>{source}: FER2013 hat die Codes 0 bis 6, nicht {codes}.</translation>
    </message>
    <message>
        <source>{source}: no label is 0, which is Angry in FER2013.</source>
        <translation>{source}: keine Kennzeichnung ist 0, in FER2013 Wut.</translation>
    </message>
    <message>
        <source>{source}: how often each code occurs does not fit FER2013.</source>
        <translation>{source}: wie oft jeder Code vorkommt, passt nicht zu FER2013.</translation>
    </message>
    <message>
        <source>{elapsed} elapsed</source>
        <translation>{elapsed} vergangen</translation>
    </message>
    <message>
        <source>{elapsed} elapsed · {duration} expected in all</source>
        <translation>{elapsed} vergangen · insgesamt etwa {duration}</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>{name} reads the held-out faces</source>
        <translation>{name} schätzt die zurückgehaltenen Gesichter ein</translation>
    </message>
    <message>
        <source>The textbook way: Adam, cross-entropy, 80/20, rotation, zoom and mirroring.</source>
        <translation>Wie im Lehrbuch: Adam, Kreuzentropie, 80/20, Drehen, Zoomen und Spiegeln.</translation>
    </message>
    <message>
        <source>A usable model after some five minutes on two cores.</source>
        <translation>Ein brauchbares Modell nach etwa fünf Minuten auf zwei Kernen.</translation>
    </message>
    <message>
        <source>The most accurate from random weights. The program&apos;s own model began so, and then learnt from two teachers and from votes.</source>
        <translation>Das genaueste Rezept ab zufälligen Gewichten. Das mitgelieferte Modell begann so und lernte danach von zwei Lehrern und aus Stimmen.</translation>
    </message>
    <message>
        <source>One small network learns from the probabilities of several teachers.</source>
        <translation>Ein kleines Netz lernt aus den Wahrscheinlichkeiten mehrerer Lehrer.</translation>
    </message>
    <message>
        <source>Some epochs on new faces, from the weights of a model.</source>
        <translation>Einige Epochen mit neuen Gesichtern, von den Gewichten eines Modells aus.</translation>
    </message>
    <message>
        <source>the textbook network, to learn from</source>
        <translation>das Netz aus dem Lehrbuch, zum Lernen</translation>
    </message>
    <message>
        <source>very small and quick</source>
        <translation>sehr klein und schnell</translation>
    </message>
    <message>
        <source>plain and large</source>
        <translation>schlicht und groß</translation>
    </message>
    <message>
        <source>what the program ships</source>
        <translation>was mit dem Programm kommt</translation>
    </message>
    <message>
        <source>the most accurate, and the slowest</source>
        <translation>das genaueste und das langsamste</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often every training face is seen.</source>
        <translation>Wie oft jedes Trainingsgesicht angesehen wird.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The shape of the network.</source>
        <translation>Der Aufbau des Netzes.</translation>
    </message>
    <message>
        <source>Faces a step</source>
        <translation>Gesichter je Schritt</translation>
    </message>
    <message>
        <source>How many faces are learnt from at once.</source>
        <translation>Aus wie vielen Gesichtern auf einmal gelernt wird.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step changes the network; too much and it learns nothing.</source>
        <translation>Wie stark jeder Schritt das Netz verändert; zu viel, und es lernt nichts.</translation>
    </message>
    <message>
        <source>Rare emotions</source>
        <translation>Seltene Emotionen</translation>
    </message>
    <message>
        <source>Whether faces of rare emotions weigh more, or are drawn more often.</source>
        <translation>Ob Gesichter seltener Emotionen mehr wiegen oder öfter gezogen werden.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früh aufhören</translation>
    </message>
    <message>
        <source>Stop after so many epochs without a better one, and keep the best; 0 never stops early.</source>
        <translation>Nach so vielen Epochen ohne bessere aufhören und die beste behalten; 0 hört nie früh auf.</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Show half of the faces mirrored.</source>
        <translation>Die Hälfte der Gesichter gespiegelt zeigen.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Turn faces by up to so many degrees.</source>
        <translation>Gesichter um bis zu so viele Grad drehen.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Scale faces by a factor between these.</source>
        <translation>Gesichter um einen Faktor dazwischen vergrößern oder verkleinern.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move faces by up to so many of their 48 pixels.</source>
        <translation>Gesichter um bis zu so viele ihrer 48 Pixel verschieben.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Make faces lighter or darker by up to this part.</source>
        <translation>Gesichter um bis zu diesen Anteil heller oder dunkler machen.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Change the contrast by up to this part.</source>
        <translation>Den Kontrast um bis zu diesen Anteil verändern.</translation>
    </message>
    <message>
        <source>Hidden patches</source>
        <translation>Verdeckte Stellen</translation>
    </message>
    <message>
        <source>Hide a patch of this part of the faces.</source>
        <translation>Bei diesem Anteil der Gesichter eine Stelle verdecken.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Blur this part of the faces, as a camera out of focus does.</source>
        <translation>Diesen Anteil der Gesichter unscharf machen, wie bei einer schlecht fokussierten Kamera.</translation>
    </message>
    <message>
        <source>Frozen stages</source>
        <translation>Eingefrorene Stufen</translation>
    </message>
    <message>
        <source>When a model is fine-tuned: leave its first stages as they are.</source>
        <translation>Beim Nachtrainieren eines Modells: seine ersten Stufen lassen, wie sie sind.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same training.</source>
        <translation>Derselbe Startwert ergibt dasselbe Training.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule by which a step changes the network.</source>
        <translation>Die Regel, nach der ein Schritt das Netz verändert.</translation>
    </message>
    <message>
        <source>Course of the rate</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Whether the learning rate falls along a cosine or stays.</source>
        <translation>Ob die Lernrate wie ein Kosinus fällt oder gleich bleibt.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Epochs over which the learning rate rises from 0.</source>
        <translation>Epochen, in denen die Lernrate von 0 an steigt.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Schwung (Momentum)</translation>
    </message>
    <message>
        <source>How much of the last step goes on.</source>
        <translation>Wie viel vom letzten Schritt weiterwirkt.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Schrumpfen der Gewichte</translation>
    </message>
    <message>
        <source>How fast weights shrink.</source>
        <translation>Wie schnell Gewichte schrumpfen.</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>How slowly the average of the weights, which is kept, follows them; 0 keeps the last.</source>
        <translation>Wie langsam das Mittel der Gewichte, das behalten wird, ihnen folgt; 0 behält die letzten.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Glättung der Kennzeichnungen</translation>
    </message>
    <message>
        <source>The part of each label that is shared out among all emotions, as labels can be wrong.</source>
        <translation>Der Anteil jeder Kennzeichnung, der auf alle Emotionen verteilt wird, weil Kennzeichnungen falsch sein können.</translation>
    </message>
    <message>
        <source>Weight of votes</source>
        <translation>Gewicht der Stimmen</translation>
    </message>
    <message>
        <source>The part of a label that votes make.</source>
        <translation>Der Anteil einer Kennzeichnung, der aus Stimmen kommt.</translation>
    </message>
    <message>
        <source>Weight of a head for the votes</source>
        <translation>Gewicht eines Ausgangs für die Stimmen</translation>
    </message>
    <message>
        <source>Where several people voted, a second head learns their votes from the same features. 0: none.</source>
        <translation>Wo mehrere Personen abstimmten, lernt ein zweiter Ausgang ihre Stimmen aus denselben Merkmalen. 0: keiner.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Weglassen (Dropout)</translation>
    </message>
    <message>
        <source>The part of the features that is left out at random.</source>
        <translation>Der Anteil der Merkmale, der zufällig weggelassen wird.</translation>
    </message>
    <message>
        <source>Size of patches</source>
        <translation>Größe der Stellen</translation>
    </message>
    <message>
        <source>How much of a face a patch hides.</source>
        <translation>Wie viel eines Gesichts eine Stelle verdeckt.</translation>
    </message>
    <message>
        <source>Strength of blur</source>
        <translation>Stärke der Unschärfe</translation>
    </message>
    <message>
        <source>How far faces are blurred at most, in pixels.</source>
        <translation>Wie unscharf Gesichter höchstens werden, in Pixeln.</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mischen (Mixup)</translation>
    </message>
    <message>
        <source>How much pairs of faces are blended; or 0.</source>
        <translation>Wie stark Paare von Gesichtern gemischt werden; oder 0.</translation>
    </message>
    <message>
        <source>Blended steps</source>
        <translation>Gemischte Schritte</translation>
    </message>
    <message>
        <source>The part of the steps that blend.</source>
        <translation>Der Anteil der Schritte, die mischen.</translation>
    </message>
    <message>
        <source>Last epochs unblended</source>
        <translation>Letzte Epochen ungemischt</translation>
    </message>
    <message>
        <source>Epochs at the end without it.</source>
        <translation>Epochen am Ende ohne Mischen.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>How much is seen around a face, as a part of its side; fits the faces of the data.</source>
        <translation>Wie viel um ein Gesicht herum zu sehen ist, als Anteil seiner Seite; passend zu den Gesichtern der Daten.</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>How exactly numbers are kept while training; auto measures which is faster.</source>
        <translation>Wie genau Zahlen beim Training gespeichert werden; automatisch misst, was schneller ist.</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>The same photograph came before with the same label, cropped, shifted, mirrored, lit or compressed differently, and would count twice.</source>
        <translation>Dasselbe Foto kam schon mit derselben Kennzeichnung vor, anders zugeschnitten, verschoben, gespiegelt, beleuchtet oder komprimiert, und würde doppelt zählen.</translation>
    </message>
    <message>
        <source>blank faces</source>
        <translation>leere Gesichter</translation>
    </message>
    <message>
        <source>The picture is of one gray and shows nothing.</source>
        <translation>Das Bild ist einfarbig grau und zeigt nichts.</translation>
    </message>
    <message>
        <source>pictures that their voters call no face</source>
        <translation>Bilder, die laut Abstimmung kein Gesicht sind</translation>
    </message>
    <message>
        <source>More than half of those who voted for FER+ said that the picture does not show a face.</source>
        <translation>Mehr als die Hälfte derer, die für FER+ abstimmten, sagten, dass das Bild kein Gesicht zeigt.</translation>
    </message>
    <message>
        <source>copies of test faces</source>
        <translation>Kopien von Testgesichtern</translation>
    </message>
    <message>
        <source>The same photograph is in a test split (for a test face: in the other one), where a network that has learnt it would look better than it is.</source>
        <translation>Dasselbe Foto ist in einem Testteil (bei einem Testgesicht: im anderen), wo ein Netz, das es gelernt hat, besser aussähe, als es ist.</translation>
    </message>
    <message>
        <source>copies with conflicting labels</source>
        <translation>Kopien mit widersprüchlichen Kennzeichnungen</translation>
    </message>
    <message>
        <source>The same photograph has several labels: the one that more than half of its copies have stays, and without such a one none does.</source>
        <translation>Dasselbe Foto hat mehrere Kennzeichnungen: Die bleibt, die mehr als die Hälfte seiner Kopien hat; gibt es keine solche, bleibt keine.</translation>
    </message>
    <message>
        <source>exact copies</source>
        <translation>genaue Kopien</translation>
    </message>
    <message>
        <source>The very same pixels came before with the same label, and would count twice.</source>
        <translation>Genau dieselben Pixel kamen schon mit derselben Kennzeichnung vor und würden doppelt zählen.</translation>
    </message>
    <message>
        <source>near copies</source>
        <translation>ähnliche Kopien</translation>
    </message>
    <message>
        <source>Reading the faces</source>
        <translation>Gesichter werden gelesen</translation>
    </message>
    <message>
        <source>Comparing the faces with one another</source>
        <translation>Gesichter werden miteinander verglichen</translation>
    </message>
    <message>
        <source>Dividing the faces</source>
        <translation>Gesichter werden aufgeteilt</translation>
    </message>
    <message>
        <source>Making the faces ready</source>
        <translation>Gesichter werden vorbereitet</translation>
    </message>
    <message>
        <source>Starting TensorFlow</source>
        <translation>TensorFlow wird gestartet</translation>
    </message>
    <message>
        <source>Training some steps to measure them</source>
        <translation>Einige Schritte werden zur Messung trainiert</translation>
    </message>
    <message>
        <source>Measuring which precision is faster</source>
        <translation>Misst, welche Genauigkeit schneller rechnet</translation>
    </message>
    <message>
        <source>Building the network</source>
        <translation>Das Netz wird aufgebaut</translation>
    </message>
    <message>
        <source>Preparing the first step</source>
        <translation>Der erste Schritt wird vorbereitet</translation>
    </message>
    <message>
        <source>Reading the validation faces</source>
        <translation>Schätzt die Validierungsgesichter ein</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Das Modell wird geschrieben</translation>
    </message>
    <message>
        <source>The libraries for the figures are loaded</source>
        <translation>Die Bibliotheken für die Zahlen werden geladen</translation>
    </message>
    <message>
        <source>The model reads the held-out faces</source>
        <translation>Das Modell schätzt die zurückgehaltenen Gesichter ein</translation>
    </message>
    <message>
        <source>The model reads their mirror images</source>
        <translation>Das Modell schätzt ihre Spiegelbilder ein</translation>
    </message>
    <message>
        <source>No epoch was done before it stopped, so it begins anew.</source>
        <translation>Vor dem Ende war keine Epoche fertig; es beginnt also von vorn.</translation>
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
        <source>{path} cannot be written, so the language stays; check its rights.</source>
        <translation>{path} lässt sich nicht schreiben, also bleibt die Sprache; die Zugriffsrechte prüfen.</translation>
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
        <source>Compare two models…</source>
        <translation>Zwei Modelle vergleichen …</translation>
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
        <source>Face detection…</source>
        <translation>Gesichtserkennung…</translation>
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
        <source>Saving {percent} %</source>
        <translation>Speichert: {percent} %</translation>
    </message>
    <message>
        <source>Saving the recording</source>
        <translation>Die Aufnahme wird gespeichert</translation>
    </message>
    <message>
        <source>FER Desktop quits as soon as the recording is saved.</source>
        <translation>FER Desktop wird beendet, sobald die Aufnahme gespeichert ist.</translation>
    </message>
    <message>
        <source>Discard the rest and quit</source>
        <translation>Rest verwerfen und beenden</translation>
    </message>
    <message>
        <source>The files keep what has been written up to now</source>
        <translation>Die Dateien behalten, was bisher geschrieben wurde</translation>
    </message>
    <message>
        <source>Don&apos;t quit</source>
        <translation>Nicht beenden</translation>
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
        <source>{n} frame dropped: encoding is too slow.</source>
        <translation>{n} Einzelbild ausgelassen: das Kodieren ist zu langsam.</translation>
    </message>
    <message>
        <source>{n} frames dropped: encoding is too slow.</source>
        <translation>{n} Einzelbilder ausgelassen: das Kodieren ist zu langsam.</translation>
    </message>
    <message>
        <source>{n} reading dropped: the disk is too slow.</source>
        <translation>{n} Auswertung ausgelassen: der Datenträger ist zu langsam.</translation>
    </message>
    <message>
        <source>{n} readings dropped: the disk is too slow.</source>
        <translation>{n} Auswertungen ausgelassen: der Datenträger ist zu langsam.</translation>
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
        <source>{seconds:.3f} s</source>
        <translation>{seconds:.3f} s</translation>
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
        <source>Looking for faces…</source>
        <translation>Sucht Gesichter…</translation>
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
    <message>
        <source>What the video looks like, as far as it was read</source>
        <translation>Wie das Video aussieht, soweit es gelesen wurde</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
</context>
</TS>
