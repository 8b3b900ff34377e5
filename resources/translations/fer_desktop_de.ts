<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
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
        <source>No face here is labelled {names}; the mean of emotions counts 0 for that.</source>
        <translation>Kein Gesicht ist hier als {names} gekennzeichnet; das Mittel der Emotionen zählt dafür 0.</translation>
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
        <source>Which face of the picture, from left to right</source>
        <translation>Welches Gesicht des Bildes, von links nach rechts</translation>
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
        <source>Faces that look so most; not what people feel.</source>
        <translation>Gesichter, die am ehesten so aussehen; nicht, was Menschen fühlen.</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Noch wurde nichts gelesen.</translation>
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
    <name>live</name>
    <message>
        <source>analysing</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>reading the faces of {name}</source>
        <translation>Einschätzen der Gesichter von {name}</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>Lesen von {name}</translation>
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
        <source>{part} % of the picture&apos;s height; in still pictures 0.4 times that</source>
        <translation>{part} % der Bildhöhe; in stehenden Bildern das 0.4-fache</translation>
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
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
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
</context>
</TS>
