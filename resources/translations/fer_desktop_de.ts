<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>advice</name>
    <message>
        <source>These pictures look like cropped faces. Treat each picture as one face</source>
        <translation>Diese Bilder sehen wie zugeschnittene Gesichter aus. Jedes Bild als ein Gesicht behandeln</translation>
    </message>
    <message>
        <source>No face found.</source>
        <translation>Kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>This picture has only {width} × {height} pixels. If it is a cropped face, turn on “Treat each picture as one face”.</source>
        <translation>Dieses Bild hat nur {width} × {height} Pixel. Wenn es ein zugeschnittenes Gesicht ist, „Jedes Bild als ein Gesicht behandeln“ einschalten.</translation>
    </message>
    <message>
        <source>No face found in {n} picture.</source>
        <translation>In {n} Bild kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No face found in {n} pictures.</source>
        <translation>In {n} Bildern kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Most of them measure at most {most} pixels on the longest side. If they are cropped faces, treat each picture as one face</source>
        <translation>Die meisten haben höchstens {most} Pixel Seitenlänge. Wenn es zugeschnittene Gesichter sind, jedes Bild als ein Gesicht behandeln</translation>
    </message>
    <message>
        <source>faces in profile</source>
        <translation>Gesichter im Profil</translation>
    </message>
    <message>
        <source>Low-confidence faces are reported only at Eager sensitivity</source>
        <translation>Gesichter mit geringer Konfidenz werden nur bei der Empfindlichkeit „Großzügig“ gezeigt</translation>
    </message>
    <message>
        <source>For cropped faces, treat each picture as one face</source>
        <translation>Bei zugeschnittenen Gesichtern jedes Bild als ein Gesicht behandeln</translation>
    </message>
    <message>
        <source>faces smaller than {pixels} pixels</source>
        <translation>Gesichter kleiner als {pixels} Pixel</translation>
    </message>
    <message>
        <source>faces smaller than {part:.0%} of the image height</source>
        <translation>Gesichter kleiner als {part:.0%} der Bildhöhe</translation>
    </message>
    <message>
        <source>Not searched for: {faces}.</source>
        <translation>Nicht gesucht: {faces}.</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>No camera found; showing the demonstration. Open a picture, a video or a folder instead.</source>
        <translation>Keine Kamera gefunden; die Vorführung läuft. Stattdessen ein Bild, ein Video oder einen Ordner öffnen.</translation>
    </message>
    <message>
        <source>{reason} Using the bundled model instead.</source>
        <translation>{reason} Stattdessen wird das mitgelieferte Modell verwendet.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
</context>
<context>
    <name>batch</name>
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
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
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
        <source>{n} of {all} faces have a quality under {percent}; they are harder to read.</source>
        <translation>{n} von {all} Gesichtern haben eine Qualität unter {percent}; sie sind schwerer zu lesen.</translation>
    </message>
    <message>
        <source>without a face</source>
        <translation>ohne Gesicht</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
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
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Model: {model}, {when}. A prediction says what an expression looks like, not what a person feels.</source>
        <translation>Modell: {model}, {when}. Eine Vorhersage sagt, wie ein Ausdruck aussieht, nicht, was ein Mensch fühlt.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Comparison with the folder names</source>
        <translation>Vergleich mit den Ordnernamen</translation>
    </message>
    <message>
        <source>Rows: true label (folder). Columns: predicted label. Shade: share of the row.</source>
        <translation>Zeilen: wahres Label (Ordner). Spalten: vorhergesagtes Label. Tönung: Anteil an der Zeile.</translation>
    </message>
    <message>
        <source>Per-class metrics</source>
        <translation>Kennzahlen je Klasse</translation>
    </message>
    <message>
        <source>Precision: the share of the faces predicted as a class that are labelled so. Recall: the share of the faces labelled as a class that are predicted so. F1: their harmonic mean.</source>
        <translation>Präzision: Anteil der so vorhergesagten Gesichter, die so gekennzeichnet sind. Trefferquote: Anteil der so gekennzeichneten Gesichter, die so vorhergesagt werden. F1: das harmonische Mittel der beiden.</translation>
    </message>
    <message>
        <source>Share of each prediction among the faces in each part of a video. Gaps: no face found.</source>
        <translation>Anteil jeder Vorhersage an den Gesichtern in jedem Abschnitt eines Videos. Lücken: kein Gesicht gefunden.</translation>
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
        <source>Probabilities in percent.</source>
        <translation>Wahrscheinlichkeiten in Prozent.</translation>
    </message>
    <message>
        <source>Unreadable files</source>
        <translation>Nicht lesbare Dateien</translation>
    </message>
    <message>
        <source>Model {model}, SHA-256 {sha256}. Everything was processed on this computer.</source>
        <translation>Modell {model}, SHA-256 {sha256}. Alles wurde auf diesem Computer verarbeitet.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Picture, or video with time. Click a row to show it.</source>
        <translation>Bild, oder Video mit Zeit. Klick auf eine Zeile zeigt es.</translation>
    </message>
    <message>
        <source>Face number, from left to right; in videos, the track ID</source>
        <translation>Nummer des Gesichts, von links nach rechts; in Videos die Track-ID</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Top prediction: the most likely emotion</source>
        <translation>Vorhersage: die wahrscheinlichste Emotion</translation>
    </message>
    <message>
        <source>Confidence: the probability of the top prediction, in percent</source>
        <translation>Konfidenz: die Wahrscheinlichkeit der Vorhersage, in Prozent</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>How well the face can be read, in percent; empty where it was not measured</source>
        <translation>Wie gut das Gesicht lesbar ist, in Prozent; leer, wo es nicht gemessen wurde</translation>
    </message>
    <message>
        <source>{emotion} (uncertain)</source>
        <translation>{emotion} (unsicher)</translation>
    </message>
    <message>
        <source>Probability in percent. Click to sort.</source>
        <translation>Wahrscheinlichkeit in Prozent. Klicken, um zu sortieren.</translation>
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
        <source>The first {shown} of {all}.</source>
        <translation>Die ersten {shown} von {all}.</translation>
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
        <source>{n} face below the minimum quality</source>
        <translation>{n} Gesicht unter der Mindestqualität</translation>
    </message>
    <message>
        <source>{n} faces below the minimum quality</source>
        <translation>{n} Gesichter unter der Mindestqualität</translation>
    </message>
    <message>
        <source>{n} frame excluded</source>
        <translation>{n} Einzelbild ausgeschlossen</translation>
    </message>
    <message>
        <source>{n} frames excluded</source>
        <translation>{n} Einzelbilder ausgeschlossen</translation>
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
        <source>{n} unreadable</source>
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
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder, pictures or videos, or drop them here.</source>
        <translation>Einen Ordner, Bilder oder Videos wählen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>Choose a folder, including its subfolders</source>
        <translation>Einen Ordner mit seinen Unterordnern wählen</translation>
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
        <source>Analyse the frames between the in and the out point of the player only</source>
        <translation>Nur die Einzelbilder zwischen In- und Out-Punkt des Players analysieren</translation>
    </message>
    <message>
        <source>From {begin} to the end only (in point)</source>
        <translation>Nur von {begin} bis zum Ende (In-Punkt)</translation>
    </message>
    <message>
        <source>From {begin} to {end} only (in and out point)</source>
        <translation>Nur von {begin} bis {end} (In- und Out-Punkt)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose the output file</source>
        <translation>Die Ausgabedatei wählen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>CSV file with one row per face.</source>
        <translation>CSV-Datei mit einer Zeile pro Gesicht.</translation>
    </message>
    <message>
        <source>{n} files and folders</source>
        <translation>{n} Dateien und Ordner</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Without a face</source>
        <translation>Ohne Gesicht</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>The output file has results of an interrupted run. “Resume” keeps them and analyses the rest.</source>
        <translation>Die Ausgabedatei enthält Ergebnisse einer abgebrochenen Analyse. „Fortsetzen“ behält sie und analysiert den Rest.</translation>
    </message>
    <message>
        <source>The output file already has results. “Resume” keeps them and analyses only new files.</source>
        <translation>Die Ausgabedatei enthält bereits Ergebnisse. „Fortsetzen“ behält sie und analysiert nur neue Dateien.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Pictures without a face</source>
        <translation>Bilder ohne Gesicht</translation>
    </message>
    <message>
        <source>No pictures without a face so far.</source>
        <translation>Bisher keine Bilder ohne Gesicht.</translation>
    </message>
    <message>
        <source>No unreadable files so far.</source>
        <translation>Bisher keine nicht lesbaren Dateien.</translation>
    </message>
    <message>
        <source>Cannot create {folder} ({reason}). Choose another location.</source>
        <translation>{folder} lässt sich nicht anlegen ({reason}). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>A run continues in the background; reopen this window with File ▸ Analyse…</source>
        <translation>Eine Analyse läuft im Hintergrund weiter; dieses Fenster mit Datei ▸ Analysieren … wieder öffnen</translation>
    </message>
    <message>
        <source>Save the rows as CSV, TSV, JSON lines or Parquet</source>
        <translation>Die Zeilen als CSV, TSV, JSON lines oder Parquet speichern</translation>
    </message>
    <message>
        <source>Analyse new files and keep existing results</source>
        <translation>Neue Dateien analysieren und vorhandene Ergebnisse behalten</translation>
    </message>
    <message>
        <source>Incomplete.</source>
        <translation>Unvollständig.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done. {summary}.</source>
        <translation>Fertig. {summary}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren …</translation>
    </message>
    <message>
        <source>Save results and charts as a single HTML file that works offline</source>
        <translation>Ergebnisse und Diagramme als eine HTML-Datei speichern, die offline lesbar ist</translation>
    </message>
    <message>
        <source>Show the folder that contains the results</source>
        <translation>Den Ordner mit den Ergebnissen zeigen</translation>
    </message>
    <message>
        <source>Summary…</source>
        <translation>Zusammenfassung …</translation>
    </message>
    <message>
        <source>Sum up the rows by person and marker range, and compare groups</source>
        <translation>Die Zeilen nach Person und Markerbereich zusammenfassen und Gruppen vergleichen</translation>
    </message>
    <message>
        <source>Another file is being written. Wait until it is saved, then try again.</source>
        <translation>Eine andere Datei wird gerade geschrieben. Warten, bis sie gespeichert ist, und es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Zeilen exportieren …</translation>
    </message>
    <message>
        <source>writing {path}</source>
        <translation>Schreiben von {path}</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>All emotions</source>
        <translation>Alle Emotionen</translation>
    </message>
    <message>
        <source>No matching face. Choose another emotion, another quality or another filter text.</source>
        <translation>Kein passendes Gesicht. Wählen Sie eine andere Emotion, eine andere Qualität oder einen anderen Filtertext.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Detected faces appear here with their seven probabilities.
Click a face to show it.</source>
        <translation>Gefundene Gesichter erscheinen hier mit ihren sieben Wahrscheinlichkeiten.
Klick auf ein Gesicht zeigt es.</translation>
    </message>
    <message>
        <source>Show only faces with this prediction</source>
        <translation>Nur Gesichter mit dieser Vorhersage zeigen</translation>
    </message>
    <message>
        <source>Any quality</source>
        <translation>Jede Qualität</translation>
    </message>
    <message>
        <source>Quality {percent} or more</source>
        <translation>Qualität ab {percent}</translation>
    </message>
    <message>
        <source>Show only faces that can be read so well</source>
        <translation>Nur Gesichter zeigen, die so gut lesbar sind</translation>
    </message>
    <message>
        <source>Filter by file or folder name</source>
        <translation>Nach Datei- oder Ordnername filtern</translation>
    </message>
    <message>
        <source>Cannot show the rows of {path} ({error}). The file is unchanged.</source>
        <translation>Die Zeilen in {path} lassen sich nicht zeigen ({error}). Die Datei ist unverändert.</translation>
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
        <source>Column headings</source>
        <translation>Spaltenüberschriften</translation>
    </message>
    <message>
        <source>Treat each picture as one face</source>
        <translation>Jedes Bild als ein Gesicht behandeln</translation>
    </message>
    <message>
        <source>Faces by top prediction. A prediction describes an expression, not what a person feels.</source>
        <translation>Gesichter nach Vorhersage. Eine Vorhersage beschreibt einen Ausdruck, nicht, was ein Mensch fühlt.</translation>
    </message>
    <message>
        <source>Faces by emotion</source>
        <translation>Gesichter nach Emotion</translation>
    </message>
    <message>
        <source>Nothing analysed yet.</source>
        <translation>Noch nichts analysiert.</translation>
    </message>
    <message>
        <source>These pictures</source>
        <translation>Diese Bilder</translation>
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
        <source>Stopping …</source>
        <translation>Wird abgebrochen …</translation>
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
        <source>{n} video frame</source>
        <translation>{n} Videobild</translation>
    </message>
    <message>
        <source>{rate} pictures/s</source>
        <translation>{rate} Bilder/s</translation>
    </message>
    <message>
        <source>Stop the run; completed results are kept and the run can be resumed</source>
        <translation>Die Analyse abbrechen; fertige Ergebnisse bleiben erhalten, und sie lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Searching for pictures and videos …</source>
        <translation>Bilder und Videos werden gesucht …</translation>
    </message>
    <message>
        <source>{n} video frames</source>
        <translation>{n} Einzelbilder von Videos</translation>
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
        <source>“Resume”</source>
        <translation>„Fortsetzen“</translation>
    </message>
    <message>
        <source>{n:,} more cannot be read.</source>
        <translation>{n:,} weitere sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Folders are searched at every depth for picture and video files, such as {kinds}; hidden files are skipped.</source>
        <translation>Ordner werden in jeder Tiefe nach Bild- und Videodateien durchsucht, etwa {kinds}; versteckte Dateien werden übersprungen.</translation>
    </message>
    <message>
        <source>{path} is one of the input files. Choose another output file.</source>
        <translation>{path} ist eine der Eingabedateien. Eine andere Ausgabedatei wählen.</translation>
    </message>
    <message>
        <source>{path} is one of the input files. Choose another name for the report.</source>
        <translation>{path} ist eine der Eingabedateien. Einen anderen Namen für den Bericht wählen.</translation>
    </message>
    <message>
        <source>{path} has different columns. Choose another output file.</source>
        <translation>{path} hat andere Spalten. Eine andere Ausgabedatei wählen.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Check its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} was created with another model ({model}). Use that model, or choose another output file.</source>
        <translation>{path} wurde mit einem anderen Modell erstellt ({model}). Dieses Modell verwenden oder eine andere Ausgabedatei wählen.</translation>
    </message>
    <message>
        <source>rename {partial} to {name} and continue with {go_on}, or delete the .partial file.</source>
        <translation>{partial} in {name} umbenennen und mit {go_on} weitermachen oder die .partial-Datei löschen.</translation>
    </message>
    <message>
        <source>{path} contains no valid progress data. Delete it, then either {rescue}</source>
        <translation>{path} enthält keinen gültigen Fortschritt. Die Datei löschen, dann entweder {rescue}</translation>
    </message>
    <message>
        <source>Another run is writing to {path}. Wait until it finishes, or choose another output file.</source>
        <translation>Eine andere Analyse schreibt in {path}. Das Ende abwarten oder eine andere Ausgabedatei wählen.</translation>
    </message>
    <message>
        <source>{path} has the extension of a picture or video file. Choose another name.</source>
        <translation>{path} hat die Endung einer Bild- oder Videodatei. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file name.</source>
        <translation>{path} ist ein Ordner. Einen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>{path} is not a regular file. Choose another name.</source>
        <translation>{path} ist keine reguläre Datei. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is a link to itself. Choose another name.</source>
        <translation>{path} ist eine Verknüpfung mit sich selbst. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is no name of a page. Choose one that ends in .html.</source>
        <translation>{path} ist kein Name einer Seite. Wählen Sie einen, der auf .html endet.</translation>
    </message>
    <message>
        <source>Not enough disk space for {path}: about {needed} MB are needed, {room} MB are free. Free up disk space, or choose another location.</source>
        <translation>Nicht genug Speicherplatz für {path}: Etwa {needed} MB werden benötigt, {room} MB sind frei. Speicherplatz freigeben oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Choose another location.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Cannot continue writing {path} ({reason}). Completed results are kept in {partial} in the same folder. Free up disk space, then continue with {go_on}.</source>
        <translation>{path} lässt sich nicht weiterschreiben ({reason}). Fertige Ergebnisse bleiben in {partial} im selben Ordner erhalten. Speicherplatz freigeben, dann mit {go_on} weitermachen.</translation>
    </message>
    <message>
        <source>Completed results are kept in {partial}. Continue with {go_on}.</source>
        <translation>Fertige Ergebnisse bleiben in {partial} erhalten. Mit {go_on} weitermachen.</translation>
    </message>
    <message>
        <source>{path} no longer exists. Either {rescue}</source>
        <translation>{path} existiert nicht mehr. Entweder {rescue}</translation>
    </message>
    <message>
        <source>{partial} contains the results of an interrupted run. Continue with {go_on}, or delete the file to restart.</source>
        <translation>{partial} enthält die Ergebnisse einer abgebrochenen Analyse. Mit {go_on} weitermachen oder die Datei löschen, um neu zu starten.</translation>
    </message>
    <message>
        <source>{name} is missing, so the face detection settings of {rows} are unknown. The rows are kept; only the model was checked.</source>
        <translation>{name} fehlt; die Einstellungen der Gesichtserkennung für {rows} sind daher unbekannt. Die Zeilen bleiben erhalten; nur das Modell wurde geprüft.</translation>
    </message>
    <message>
        <source>{path} was started with another model ({model}). Use that model, or choose another output file.</source>
        <translation>{path} wurde mit einem anderen Modell begonnen ({model}). Dieses Modell verwenden oder eine andere Ausgabedatei wählen.</translation>
    </message>
    <message>
        <source>{path} was started with a different setting ({setting}). Use that setting, or choose another output file.</source>
        <translation>{path} wurde mit einer anderen Einstellung begonnen ({setting}). Diese Einstellung verwenden oder eine andere Ausgabedatei wählen.</translation>
    </message>
    <message>
        <source>The model in {folder} has changed since it was opened. Open it again.</source>
        <translation>Das Modell in {folder} hat sich seit dem Öffnen geändert. Erneut öffnen.</translation>
    </message>
    <message>
        <source>No face was found on the labelled pictures, so there is no accuracy.</source>
        <translation>Auf den gekennzeichneten Bildern wurde kein Gesicht gefunden, daher gibt es keine Genauigkeit.</translation>
    </message>
    <message>
        <source>{n} picture shows several faces; only the largest is evaluated.</source>
        <translation>{n} Bild zeigt mehrere Gesichter; nur das größte wird ausgewertet.</translation>
    </message>
    <message>
        <source>{n} pictures show several faces; only the largest is evaluated.</source>
        <translation>{n} Bilder zeigen mehrere Gesichter; nur das größte wird ausgewertet.</translation>
    </message>
    <message>
        <source>{n} picture is not in a folder named after an evaluated emotion and is excluded.</source>
        <translation>{n} Bild liegt nicht in einem Ordner, der nach einer ausgewerteten Emotion benannt ist, und zählt nicht mit.</translation>
    </message>
    <message>
        <source>{n} pictures are not in a folder named after an evaluated emotion and are excluded.</source>
        <translation>{n} Bilder liegen nicht in einem Ordner, der nach einer ausgewerteten Emotion benannt ist, und zählen nicht mit.</translation>
    </message>
    <message>
        <source>Video frames excluded: {n}.</source>
        <translation>Ausgeschlossene Einzelbilder von Videos: {n}.</translation>
    </message>
    <message>
        <source>The accuracy is {accuracy} on {n} faces (95% CI {low} to {high}), with folder names as labels.</source>
        <translation>Die Genauigkeit ist {accuracy} auf {n} Gesichtern (95-%-KI {low} bis {high}), mit den Ordnernamen als Labels.</translation>
    </message>
    <message>
        <source>No face found in {n} labelled picture ({labels}).</source>
        <translation>In {n} gekennzeichneten Bild kein Gesicht gefunden ({labels}).</translation>
    </message>
    <message>
        <source>No face found in {n} labelled pictures ({labels}).</source>
        <translation>In {n} gekennzeichneten Bildern kein Gesicht gefunden ({labels}).</translation>
    </message>
    <message>
        <source>No face found in {n} labelled picture ({labels}); it is excluded. Counted as an error, it would make the accuracy {accuracy}.</source>
        <translation>In {n} gekennzeichnetem Bild kein Gesicht gefunden ({labels}); es ist ausgeschlossen. Als Fehler gezählt, ergäbe es eine Genauigkeit von {accuracy}.</translation>
    </message>
    <message>
        <source>No face found in {n} labelled pictures ({labels}); they are excluded. Counted as errors, they would make the accuracy {accuracy}.</source>
        <translation>In {n} gekennzeichneten Bildern kein Gesicht gefunden ({labels}); sie sind ausgeschlossen. Als Fehler gezählt, ergäben sie eine Genauigkeit von {accuracy}.</translation>
    </message>
    <message>
        <source>The analysis ended unexpectedly. Completed results are kept. Resume it; if it ends again, see the log file.</source>
        <translation>Die Analyse wurde unerwartet beendet. Fertige Ergebnisse bleiben erhalten. Die Analyse fortsetzen; endet sie wieder, siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>opening a file</source>
        <translation>Öffnen einer Datei</translation>
    </message>
    <message>
        <source>{file} no longer exists. It was moved or deleted.</source>
        <translation>{file} existiert nicht mehr. Die Datei wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>missing columns: {columns}</source>
        <translation>fehlende Spalten: {columns}</translation>
    </message>
    <message>
        <source>Cannot print the rows ({reason}). Write them to a file with --csv.</source>
        <translation>Die Zeilen lassen sich nicht ausgeben ({reason}). Mit --csv in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>{path} has no rows of an analysis or a recording. Choose a CSV file that FER Desktop wrote, of version 0.2 or later.</source>
        <translation>{path} enthält keine Zeilen einer Analyse oder Aufnahme. Eine CSV-Datei wählen, die FER Desktop ab Version 0.2 geschrieben hat.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}). Analyse the files again.</source>
        <translation>{path} ist beschädigt ({reason}). Die Dateien erneut analysieren.</translation>
    </message>
    <message>
        <source>{path} has no frames from {seconds:g} s on. Choose an earlier begin.</source>
        <translation>{path} hat ab {seconds:g} s keine Einzelbilder. Einen früheren Beginn wählen.</translation>
    </message>
    <message>
        <source>{problem} Until then, {name} is analysed without annotations.</source>
        <translation>{problem} Bis dahin wird {name} ohne Annotationen analysiert.</translation>
    </message>
    <message>
        <source>{files} and {n} more</source>
        <translation>{files} und {n} weitere</translation>
    </message>
    <message>
        <source>Annotations used: {files}.</source>
        <translation>Verwendete Annotationen: {files}.</translation>
    </message>
    <message>
        <source>Saved {n} face thumbnails in {folder}; they show real people.</source>
        <translation>{n} Miniaturbilder von Gesichtern in {folder} gespeichert; sie zeigen echte Personen.</translation>
    </message>
    <message>
        <source>All rows are in {rows}.</source>
        <translation>Alle Zeilen stehen in {rows}.</translation>
    </message>
    <message>
        <source>Profile (*.toml)</source>
        <translation>Profil (*.toml)</translation>
    </message>
    <message>
        <source>Profiles and provenance ({kinds})</source>
        <translation>Profile und Herkunftsangaben ({kinds})</translation>
    </message>
    <message>
        <source>Load a profile</source>
        <translation>Profil laden</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>All frames</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Each n-th frame</source>
        <translation>Jedes n-te Bild</translation>
    </message>
    <message>
        <source>At most so many per second</source>
        <translation>Höchstens so viele pro Sekunde</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Faces of a lower quality keep their rows, but count in no figure</source>
        <translation>Gesichter von geringerer Qualität behalten ihre Zeilen, zählen aber in keiner Kennzahl</translation>
    </message>
    <message>
        <source>Frames keep their numbers and times</source>
        <translation>Bilder behalten ihre Nummern und Zeiten</translation>
    </message>
    <message>
        <source>Frames of videos</source>
        <translation>Bilder von Videos</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Minimum quality</source>
        <translation>Mindestqualität</translation>
    </message>
    <message>
        <source> per face</source>
        <translation> je Gesicht</translation>
    </message>
    <message>
        <source>Thumbnails per face</source>
        <translation>Miniaturbilder je Gesicht</translation>
    </message>
    <message>
        <source>Also one CSV file per video and per folder of pictures</source>
        <translation>Außerdem je Video und je Bilderordner eine CSV-Datei</translation>
    </message>
    <message>
        <source>Keep the folders of the input, with an index</source>
        <translation>In der Ordnerstruktur der Eingabe, mit einem Verzeichnis aller Dateien</translation>
    </message>
    <message>
        <source>Save thumbnails of faces (they show real people)</source>
        <translation>Miniaturbilder der Gesichter speichern (sie zeigen echte Personen)</translation>
    </message>
    <message>
        <source>Save the faces of the highest quality as PNG files</source>
        <translation>Die Gesichter von höchster Qualität als PNG-Dateien speichern</translation>
    </message>
    <message>
        <source>Load profile…</source>
        <translation>Profil laden …</translation>
    </message>
    <message>
        <source>Take all settings from a TOML file, as --profile-file does</source>
        <translation>Alle Einstellungen aus einer TOML-Datei übernehmen, wie mit --profile-file</translation>
    </message>
    <message>
        <source>Use preferences</source>
        <translation>Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Detect faces as set in the preferences</source>
        <translation>Gesichter erkennen, wie in den Einstellungen festgelegt</translation>
    </message>
    <message>
        <source>Save profile…</source>
        <translation>Profil speichern …</translation>
    </message>
    <message>
        <source>Save all settings and the model&apos;s SHA-256 as a TOML file</source>
        <translation>Alle Einstellungen und den SHA-256 des Modells als TOML-Datei speichern</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Weitere Dateien</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>None: face detection as in the preferences</source>
        <translation>Keines: Gesichtserkennung wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Shown after the first epoch.</source>
        <translation>Wird nach der ersten Epoche angezeigt.</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>best epoch {epoch}</source>
        <translation>beste Epoche {epoch}</translation>
    </message>
    <message>
        <source>chance (largest class)</source>
        <translation>Zufall (größte Klasse)</translation>
    </message>
    <message>
        <source>Accuracy: the share of faces whose prediction is their label. Training faces are augmented at random, so they may be harder than validation faces. The circle marks the epoch with the highest validation accuracy. Chance is the share of the most frequent class among the validation faces: the accuracy of a model that always predicts that class.</source>
        <translation>Genauigkeit: der Anteil der Gesichter, deren Vorhersage ihrer Kennzeichnung entspricht. Trainingsgesichter werden zufällig verändert (Augmentierung) und können daher schwieriger sein als Validierungsgesichter. Der Kreis markiert die Epoche mit der höchsten Validierungsgenauigkeit. Zufall ist der Anteil der häufigsten Klasse an den Validierungsgesichtern: die Genauigkeit eines Modells, das immer diese Klasse vorhersagt.</translation>
    </message>
    <message>
        <source>Cross-entropy of the predicted probabilities and the labels, without any regularization.</source>
        <translation>Kreuzentropie der vorhergesagten Wahrscheinlichkeiten und der Kennzeichnungen, ohne Regularisierung.</translation>
    </message>
    <message>
        <source>The loss that training minimizes. Label smoothing, mixup, teachers, votes and class weights may be part of it, so it cannot be compared with the cross-entropy of the validation faces.</source>
        <translation>Der Verlust, den das Training minimiert. Label-Smoothing, Mixup, Lehrermodelle, Stimmen und Klassengewichte können darin enthalten sein; deshalb ist er mit der Kreuzentropie der Validierungsgesichter nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss (cross-entropy)</source>
        <translation>Verlust (Kreuzentropie)</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>Daten speichern …</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Choose another folder, or check its permissions.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Einen anderen Ordner wählen oder die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>cluster</name>
    <message>
        <source>{path} was given up: each worker that read it died. Look into the workers&apos; logs, and give them more memory.</source>
        <translation>{path} wurde aufgegeben: Jeder Worker, der die Datei las, wurde beendet. Sehen Sie in die Protokolle der Worker, und geben Sie ihnen mehr Speicher.</translation>
    </message>
    <message>
        <source>{path} was given up: {reason}. Look into the workers&apos; logs.</source>
        <translation>{path} wurde aufgegeben: {reason}. Sehen Sie in die Protokolle der Worker.</translation>
    </message>
    <message>
        <source>The worker {worker} has FER Desktop {own}, but this is {version}. Install the same version on every machine.</source>
        <translation>Der Worker {worker} hat FER Desktop {own}, hier läuft {version}. Installieren Sie auf jedem Rechner dieselbe Version.</translation>
    </message>
    <message>
        <source>The worker {worker} cannot use the model: {reason}</source>
        <translation>Der Worker {worker} kann das Modell nicht verwenden: {reason}</translation>
    </message>
    <message>
        <source>The workers at {address} lack this version of FER Desktop ({error}). Install it on every machine.</source>
        <translation>Den Workern an {address} fehlt diese Version von FER Desktop ({error}). Installieren Sie sie auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Lost the connection to the scheduler at {address}. Start it and its workers again, then repeat the command with --resume.</source>
        <translation>Die Verbindung zum Scheduler {address} ist abgerissen. Starten Sie ihn und seine Worker neu, und wiederholen Sie den Befehl mit --resume.</translation>
    </message>
    <message>
        <source>{address} is no address of a Dask scheduler. Use one such as tcp://127.0.0.1:8786, or tls:// with certificates.</source>
        <translation>{address} ist keine Adresse eines Dask-Schedulers. Geben Sie eine wie tcp://127.0.0.1:8786 an, oder tls:// mit Zertifikaten.</translation>
    </message>
    <message>
        <source>Runs on many machines need Dask. Install the extra fer-desktop[cluster].</source>
        <translation>Für Läufe auf vielen Rechnern wird Dask gebraucht. Installieren Sie das Extra fer-desktop[cluster].</translation>
    </message>
    <message>
        <source>There are no certificates for {address}. Name them in Dask&apos;s configuration, under distributed.comm.tls.</source>
        <translation>Für {address} gibt es keine Zertifikate. Nennen Sie sie in der Konfiguration von Dask unter distributed.comm.tls.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, and start the scheduler.</source>
        <translation>An {address} antwortet kein Dask-Scheduler. Prüfen Sie die Adresse, und starten Sie den Scheduler.</translation>
    </message>
    <message>
        <source>{n} of {files} files took over {times:g} times the median time per frame:</source>
        <translation>{n} von {files} Dateien brauchten mehr als das {times:g}-Fache der mittleren Zeit je Bild (Median):</translation>
    </message>
    <message>
        <source>  {times:.1f}×  {ms:.1f} ms per frame  {worker}  {name}</source>
        <translation>  {times:.1f}×  {ms:.1f} ms je Bild  {worker}  {name}</translation>
    </message>
    <message>
        <source>  … and {n} more</source>
        <translation>  … und {n} weitere</translation>
    </message>
    <message>
        <source>The worker {worker} does not see {path}. Make the folder available at the same path on every machine.</source>
        <translation>Der Worker {worker} sieht {path} nicht. Machen Sie den Ordner auf jedem Rechner unter demselben Pfad verfügbar.</translation>
    </message>
    <message>
        <source>Waiting for a worker at {address}; none is connected.</source>
        <translation>Warten auf einen Worker an {address}; keiner ist verbunden.</translation>
    </message>
</context>
<context>
    <name>collect</name>
    <message>
        <source>A collection has at most {n} classes.</source>
        <translation>Eine Sammlung hat höchstens {n} Klassen.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Free up disk space, or check the folder&apos;s permissions.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Speicherplatz freigeben oder die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Cannot delete {path} ({reason}). Check its permissions.</source>
        <translation>{path} lässt sich nicht löschen ({reason}). Die Rechte prüfen.</translation>
    </message>
    <message>
        <source>Enter the name of a class.</source>
        <translation>Den Namen einer Klasse eingeben.</translation>
    </message>
    <message>
        <source>There already is a class “{name}”. Choose another name.</source>
        <translation>Eine Klasse „{name}“ gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A model tells {fewest} to {most} classes apart; these are {n}. Change the list.</source>
        <translation>Ein Modell unterscheidet {fewest} bis {most} Klassen; das sind {n}. Die Liste ändern.</translation>
    </message>
    <message>
        <source>Enter a name for the collection.</source>
        <translation>Einen Namen für die Sammlung eingeben.</translation>
    </message>
    <message>
        <source>There already is a collection “{name}”. Open it, or choose another name.</source>
        <translation>Eine Sammlung „{name}“ gibt es schon. Sie öffnen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Click, or press Delete, to delete this face</source>
        <translation>Zum Löschen dieses Gesichts klicken oder die Entf-Taste drücken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Restore the face that was deleted last</source>
        <translation>Das zuletzt gelöschte Gesicht wiederherstellen</translation>
    </message>
    <message>
        <source>Faces of {name}</source>
        <translation>Gesichter für {name}</translation>
    </message>
    <message>
        <source>Hold to collect</source>
        <translation>Zum Sammeln halten</translation>
    </message>
    <message>
        <source>Collects faces of “{name}” while you hold this button</source>
        <translation>Sammelt Gesichter für „{name}“, solange diese Schaltfläche gedrückt ist</translation>
    </message>
    <message>
        <source>Collects faces of “{name}” while you hold this button, or the key {key}</source>
        <translation>Sammelt Gesichter für „{name}“, solange diese Schaltfläche oder die Taste {key} gedrückt ist</translation>
    </message>
    <message>
        <source>Hold to collect: {name}</source>
        <translation>Zum Sammeln halten: {name}</translation>
    </message>
    <message>
        <source>Delete the class “{name}”</source>
        <translation>Die Klasse „{name}“ löschen</translation>
    </message>
    <message>
        <source>{n} of at least {fewest}</source>
        <translation>{n} von mindestens {fewest}</translation>
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
        <source>The main window is recording from this camera. Stop recording first.</source>
        <translation>Das Hauptfenster nimmt von dieser Kamera auf. Zuerst die Aufnahme beenden.</translation>
    </message>
    <message>
        <source>The camera is in use by the window “Collect faces”.</source>
        <translation>Die Kamera wird vom Fenster „Gesichter sammeln“ verwendet.</translation>
    </message>
    <message>
        <source>Collect faces</source>
        <translation>Gesichter sammeln</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>Alle Sammlungen</translation>
    </message>
    <message>
        <source>Train with these faces</source>
        <translation>Mit diesen Gesichtern trainieren</translation>
    </message>
    <message>
        <source>Lesson mode: the demonstration’s faces are computed averages and show nobody.</source>
        <translation>Unterrichtsmodus: Die Gesichter der Vorführung sind berechnete Mittelwerte und zeigen niemanden.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Weitere Klasse</translation>
    </message>
    <message>
        <source>Name of another class</source>
        <translation>Name einer weiteren Klasse</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>A model needs at least two classes. Add another one.</source>
        <translation>Ein Modell braucht mindestens zwei Klassen. Eine weitere hinzufügen.</translation>
    </message>
    <message>
        <source>Faces still needed: {wanted}</source>
        <translation>Es fehlen noch Gesichter: {wanted}</translation>
    </message>
    <message>
        <source>Demonstration (lesson mode)</source>
        <translation>Vorführung (Unterrichtsmodus)</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Klasse löschen</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} Datei</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>Delete the class “{name}” with {faces}? This cannot be undone.</source>
        <translation>Die Klasse „{name}“ mit {faces} löschen? Das lässt sich nicht rückgängig machen.</translation>
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
        <source>My faces</source>
        <translation>Meine Gesichter</translation>
    </message>
    <message>
        <source>Ask everybody in the picture first. Only small grayscale crops of faces are stored, on this computer only, in {folder}. Delete them whenever you like.</source>
        <translation>Vorher alle im Bild fragen. Gespeichert werden nur kleine Graustufen-Ausschnitte von Gesichtern, nur auf diesem Computer, in {folder}. Sie lassen sich jederzeit löschen.</translation>
    </message>
    <message>
        <source>Own classes</source>
        <translation>Eigene Klassen</translation>
    </message>
    <message>
        <source>Where no faces may be collected, choose the demonstration: its faces show nobody.</source>
        <translation>Wo keine Gesichter gesammelt werden dürfen, die Vorführung wählen: Ihre Gesichter zeigen niemanden.</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>The seven emotions</source>
        <translation>Die sieben Emotionen</translation>
    </message>
    <message>
        <source>Names of the classes</source>
        <translation>Namen der Klassen</translation>
    </message>
    <message>
        <source>bored, tired, thumbs up</source>
        <translation>gelangweilt, müde, Daumen hoch</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Delete all collected faces…</source>
        <translation>Alle gesammelten Gesichter löschen …</translation>
    </message>
    <message>
        <source>Delete “{name}” with {faces}? This cannot be undone.</source>
        <translation>„{name}“ mit {faces} löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete all collections with all their faces? This cannot be undone.</source>
        <translation>Alle Sammlungen mit allen Gesichtern löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete collected faces</source>
        <translation>Gesammelte Gesichter löschen</translation>
    </message>
    <message>
        <source>Collect faces from the camera</source>
        <translation>Gesichter mit der Kamera sammeln</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>2 to 20 names, separated by commas</source>
        <translation>2 bis 20 Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>No camera found. Connect one and restart FER Desktop.</source>
        <translation>Keine Kamera gefunden. Eine anschließen und FER Desktop neu starten.</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Hold a number key, or the button of a class, to collect faces.</source>
        <translation>Zum Sammeln eine Zifferntaste oder die Schaltfläche einer Klasse gedrückt halten.</translation>
    </message>
    <message>
        <source>Too similar to the faces before. Turn your head a little.</source>
        <translation>Den bisherigen Gesichtern zu ähnlich. Den Kopf etwas drehen.</translation>
    </message>
    <message>
        <source>Too similar to the faces before. Raise or lower your head a little.</source>
        <translation>Den bisherigen Gesichtern zu ähnlich. Den Kopf etwas heben oder senken.</translation>
    </message>
    <message>
        <source>Too similar to the faces before. Move, or change the light.</source>
        <translation>Den bisherigen Gesichtern zu ähnlich. Den Platz oder das Licht wechseln.</translation>
    </message>
    <message>
        <source>No face found. Look at the camera.</source>
        <translation>Kein Gesicht gefunden. In die Kamera schauen.</translation>
    </message>
    <message>
        <source>The face is cut off. Move to the middle of the picture.</source>
        <translation>Das Gesicht ist abgeschnitten. In die Bildmitte rücken.</translation>
    </message>
    <message>
        <source>Of several faces, the largest one is collected.</source>
        <translation>Von mehreren Gesichtern wird das größte gesammelt.</translation>
    </message>
    <message>
        <source>Collecting “{name}”: {faces}.</source>
        <translation>Gesammelt für „{name}“: {faces}.</translation>
    </message>
    <message>
        <source>No picture. Choose a camera, or the demonstration.</source>
        <translation>Kein Bild. Eine Kamera oder die Vorführung wählen.</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>No face found; nothing to compare.</source>
        <translation>Kein Gesicht gefunden; nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Intervals are 95% confidence intervals (CI) by Wilson.</source>
        <translation>Intervalle sind 95-%-Konfidenzintervalle (KI) nach Wilson.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: agreement beyond chance. 1 is perfect agreement, 0 is chance level.</source>
        <translation>Cohens Kappa: Übereinstimmung über den Zufall hinaus. 1 ist volle Übereinstimmung, 0 ist Zufallsniveau.</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test, on the faces that only one of the two reads as labelled: p is the probability of a difference at least as large as this if both were equally good.</source>
        <translation>Exakter McNemar-Test an den Gesichtern, die nur eines der beiden wie gekennzeichnet einschätzt: p ist die Wahrscheinlichkeit eines mindestens so großen Unterschieds, wenn beide gleich gut wären.</translation>
    </message>
    <message>
        <source>Both read {faces} and agree on {agreed}, {share} (95% CI {low} to {high}).</source>
        <translation>Beide schätzen {faces} ein und stimmen bei {agreed} überein, {share} (95-%-KI {low} bis {high}).</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa is undefined, because both models read every face as the same emotion.</source>
        <translation>Cohens Kappa ist nicht definiert, weil beide Modelle jedes Gesicht als dieselbe Emotion einschätzen.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: {kappa} (1 is perfect agreement, 0 is chance level).</source>
        <translation>Cohens Kappa: {kappa} (1 ist volle Übereinstimmung, 0 ist Zufallsniveau).</translation>
    </message>
    <message>
        <source>Each frame of a video counts as a face of its own; neighbouring frames are alike, so the interval is narrower than it should be.</source>
        <translation>Jedes Einzelbild eines Videos zählt für sich; benachbarte gleichen sich, daher ist das Intervall enger, als es sein sollte.</translation>
    </message>
    <message>
        <source>{model} also predicts {emotions}</source>
        <translation>{model} sagt auch {emotions} vorher</translation>
    </message>
    <message>
        <source>{differences}. The comparison is restricted to {emotions}; each model predicts one of these.</source>
        <translation>{differences}. Der Vergleich ist auf {emotions} beschränkt; jedes Modell sagt eine davon vorher.</translation>
    </message>
    <message>
        <source>{model} {accuracy} (95% CI {low} to {high})</source>
        <translation>{model} {accuracy} (95-%-KI {low} bis {high})</translation>
    </message>
    <message>
        <source>Accuracy on {faces}: {first}, {second}.</source>
        <translation>Genauigkeit auf {faces}: {first}, {second}.</translation>
    </message>
    <message>
        <source>Only A is correct on {first}, only B on {second}. {verdict}</source>
        <translation>Nur A ist bei {first} richtig, nur B bei {second}. {verdict}</translation>
    </message>
    <message>
        <source>No face found in {n} labelled picture; it is excluded.</source>
        <translation>In {n} gekennzeichnetem Bild kein Gesicht gefunden; es ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>No face found in {n} labelled pictures; they are excluded.</source>
        <translation>In {n} gekennzeichneten Bildern kein Gesicht gefunden; sie sind ausgeschlossen.</translation>
    </message>
    <message>
        <source>Where A predicts {a} ({faces}), B agrees on {count} ({share}).</source>
        <translation>Wo A {a} vorhersagt (bei {faces}), stimmt B bei {count} überein ({share}).</translation>
    </message>
    <message>
        <source>Where A predicts {a} ({faces}), B predicts {b} on {count} ({share}).</source>
        <translation>Wo A {a} vorhersagt (bei {faces}), sagt B bei {count} {b} vorher ({share}).</translation>
    </message>
    <message>
        <source>A predicts {emotion} for {faces}; B agrees on {count} ({share}).</source>
        <translation>A sagt bei {faces} {emotion} vorher; B stimmt bei {count} überein ({share}).</translation>
    </message>
    <message>
        <source>B never predicts {emotion}.</source>
        <translation>B sagt nie {emotion} vorher.</translation>
    </message>
    <message>
        <source>B predicts {emotion} for {faces}; A agrees on {count} ({share}).</source>
        <translation>B sagt bei {faces} {emotion} vorher; A stimmt bei {count} überein ({share}).</translation>
    </message>
    <message>
        <source>Both are correct on the same faces.</source>
        <translation>Beide sind bei denselben Gesichtern richtig.</translation>
    </message>
    <message>
        <source>No significant difference (McNemar {p}).</source>
        <translation>Kein signifikanter Unterschied (McNemar {p}).</translation>
    </message>
    <message>
        <source>{model} is significantly better (McNemar {p}).</source>
        <translation>{model} ist signifikant besser (McNemar {p}).</translation>
    </message>
    <message>
        <source>A never predicts {emotion}.</source>
        <translation>A sagt nie {emotion} vorher.</translation>
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
        <source>{n} labelled face</source>
        <translation>{n} gekennzeichneten Gesicht</translation>
    </message>
    <message>
        <source>{n} labelled faces</source>
        <translation>{n} gekennzeichneten Gesichtern</translation>
    </message>
    <message>
        <source>Faces on which the models disagree appear here, the most confident disagreements first.</source>
        <translation>Hier erscheinen Gesichter, bei denen die Modelle nicht übereinstimmen, die sichersten Abweichungen zuerst.</translation>
    </message>
    <message>
        <source>The models agree on every face read so far.</source>
        <translation>Die Modelle stimmen bisher bei jedem Gesicht überein.</translation>
    </message>
    <message>
        <source>The models agree here. Other cells of the table show where they disagree.</source>
        <translation>Hier stimmen die Modelle überein. Andere Felder der Tabelle zeigen, wo nicht.</translation>
    </message>
    <message>
        <source>There is no face here on which the models disagree.</source>
        <translation>Hier gibt es kein Gesicht, bei dem die Modelle nicht übereinstimmen.</translation>
    </message>
    <message>
        <source>Sorted by the lower confidence of both. For each pair of emotions, the {n} most confident are shown, in a video one per second; an export has all.</source>
        <translation>Nach der niedrigeren Konfidenz beider sortiert. Je Paar von Emotionen werden die {n} sichersten gezeigt, in einem Video eines je Sekunde; ein Export enthält alle.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the disagreements of the whole table again</source>
        <translation>Wieder die Abweichungen der ganzen Tabelle zeigen</translation>
    </message>
    <message>
        <source>A predicts {emotion}.</source>
        <translation>A sagt {emotion} vorher.</translation>
    </message>
    <message>
        <source>B predicts {emotion}.</source>
        <translation>B sagt {emotion} vorher.</translation>
    </message>
    <message>
        <source>{n} disagreement.</source>
        <translation>{n} Abweichung.</translation>
    </message>
    <message>
        <source>{n} disagreements.</source>
        <translation>{n} Abweichungen.</translation>
    </message>
    <message>
        <source>The {shown} most confident of {n} disagreements.</source>
        <translation>Die {shown} sichersten von {n} Abweichungen.</translation>
    </message>
    <message>
        <source>Click a face to show the picture.</source>
        <translation>Klick auf ein Gesicht zeigt das Bild.</translation>
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
        <source>Model {letter} of the comparison</source>
        <translation>Modell {letter} des Vergleichs</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Model {letter}</source>
        <translation>Modell {letter}</translation>
    </message>
    <message>
        <source>Save both models&apos; predictions for every face, including agreements</source>
        <translation>Die Vorhersagen beider Modelle für jedes Gesicht speichern, auch die übereinstimmenden</translation>
    </message>
    <message>
        <source>A comparison is running. To compare other models, stop it or wait until it finishes.</source>
        <translation>Ein Vergleich läuft. Um andere Modelle zu vergleichen, ihn abbrechen oder sein Ende abwarten.</translation>
    </message>
    <message>
        <source>There is only one model. Train or import another one to compare.</source>
        <translation>Es gibt nur ein Modell. Zum Vergleichen ein weiteres trainieren oder importieren.</translation>
    </message>
    <message>
        <source>A and B are the same model. Choose another model for A or B.</source>
        <translation>A und B sind dasselbe Modell. Für A oder B ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Stopped. Results so far are kept.</source>
        <translation>Abgebrochen. Bisherige Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>Zwei Modelle vergleichen</translation>
    </message>
    <message>
        <source>Stop the comparison; results so far are kept</source>
        <translation>Den Vergleich abbrechen; bisherige Ergebnisse bleiben erhalten</translation>
    </message>
    <message>
        <source>Cannot write the results ({reason}). Free up disk space, then start again.</source>
        <translation>Die Ergebnisse lassen sich nicht schreiben ({reason}). Speicherplatz freigeben, dann erneut starten.</translation>
    </message>
    <message>
        <source>Top disagreements</source>
        <translation>Sicherste Abweichungen</translation>
    </message>
    <message>
        <source>A comparison continues in the background; reopen this window with Model ▸ Compare two models…</source>
        <translation>Ein Vergleich läuft im Hintergrund weiter; dieses Fenster mit Modell ▸ Zwei Modelle vergleichen … wieder öffnen</translation>
    </message>
    <message>
        <source>listing the models</source>
        <translation>Auflisten der Modelle</translation>
    </message>
    <message>
        <source>A and B are the same model, {name}. Choose two different models.</source>
        <translation>A und B sind dasselbe Modell, {name}. Zwei verschiedene Modelle wählen.</translation>
    </message>
    <message>
        <source>{first} and {second} have fewer than two emotions in common and cannot be compared. Choose models with the same emotions.</source>
        <translation>{first} und {second} haben weniger als zwei Emotionen gemeinsam und lassen sich nicht vergleichen. Modelle mit denselben Emotionen wählen.</translation>
    </message>
    <message>
        <source>Rows: prediction of A. Columns: prediction of B.</source>
        <translation>Zeilen: Vorhersage von A. Spalten: Vorhersage von B.</translation>
    </message>
    <message>
        <source>The comparison ended unexpectedly. Results so far are kept. Start it again; if it ends again, try another model or other pictures.</source>
        <translation>Der Vergleich wurde unerwartet beendet. Bisherige Ergebnisse bleiben erhalten. Erneut starten; endet er wieder, ein anderes Modell oder andere Bilder versuchen.</translation>
    </message>
    <message>
        <source>Click a cell or a label to show its faces.</source>
        <translation>Ein Klick auf eine Zelle oder einen Namen zeigt die Gesichter dazu.</translation>
    </message>
    <message>
        <source>Choose two models and a folder or a video, then start. Faces are detected once; both models classify the same faces. Their agreement appears here.</source>
        <translation>Zwei Modelle und einen Ordner oder ein Video wählen, dann starten. Gesichter werden einmal gesucht; beide Modelle klassifizieren dieselben. Ihre Übereinstimmung erscheint hier.</translation>
    </message>
    <message>
        <source>Predictions of A against predictions of B</source>
        <translation>Vorhersagen von A gegen Vorhersagen von B</translation>
    </message>
    <message>
        <source>Predicted by A</source>
        <translation>Vorhersage von A</translation>
    </message>
    <message>
        <source>Predicted by B</source>
        <translation>Vorhersage von B</translation>
    </message>
    <message>
        <source>Agreement {share}</source>
        <translation>Übereinstimmung {share}</translation>
    </message>
    <message>
        <source>Click to show it in the main window.</source>
        <translation>Klick zeigt es im Hauptfenster.</translation>
    </message>
    <message>
        <source>Faces on which the models disagree</source>
        <translation>Gesichter, bei denen die Modelle nicht übereinstimmen</translation>
    </message>
</context>
<context>
    <name>corrections</name>
    <message>
        <source>Only this crop is stored,
on this computer.</source>
        <translation>Nur dieser Ausschnitt wird gespeichert,
auf diesem Computer.</translation>
    </message>
    <message>
        <source>Prediction: {label}, {percent}.
What does the face look like?</source>
        <translation>Vorhersage: {label}, {percent}.
Wie sieht das Gesicht aus?</translation>
    </message>
    <message>
        <source>No face to correct. Show a picture with a face first.</source>
        <translation>Kein Gesicht zum Korrigieren. Zuerst ein Bild mit einem Gesicht zeigen.</translation>
    </message>
    <message>
        <source>Correction removed.</source>
        <translation>Korrektur entfernt.</translation>
    </message>
    <message>
        <source>Saved this face as {emotion} in My corrections, on this computer only.</source>
        <translation>Dieses Gesicht als {emotion} unter „Meine Korrekturen“ gespeichert, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Relabel</source>
        <translation>Neu kennzeichnen</translation>
    </message>
    <message>
        <source>Copy all faces to a folder, as train/EMOTION, for training elsewhere</source>
        <translation>Alle Gesichter in einen Ordner kopieren, als train/EMOTION, für ein Training anderswo</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Small grayscale crops, as the model classified them. Stored on this computer only, in {folder}.</source>
        <translation>Kleine Ausschnitte in Graustufen, wie das Modell sie klassifiziert hat. Nur auf diesem Computer gespeichert, in {folder}.</translation>
    </message>
    <message>
        <source>{faces} relabelled as {emotion}.</source>
        <translation>{faces} neu als {emotion} gekennzeichnet.</translation>
    </message>
    <message>
        <source>{faces} copied to {folder}; {n:,} already there.</source>
        <translation>{faces} nach {folder} kopiert; {n:,} bereits vorhanden.</translation>
    </message>
    <message>
        <source>{faces} selected.</source>
        <translation>{faces} ausgewählt.</translation>
    </message>
    <message>
        <source>Choose a folder for the corrected faces</source>
        <translation>Einen Ordner für die korrigierten Gesichter wählen</translation>
    </message>
    <message>
        <source>Delete all {faces}? You can undo this only until FER Desktop is closed.</source>
        <translation>Alles löschen ({faces})? Das lässt sich nur rückgängig machen, bis FER Desktop geschlossen wird.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>All corrections deleted.</source>
        <translation>Alle Korrekturen gelöscht.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>No corrections yet. When a reading is wrong, click “Wrong?” next to it and choose the emotion. You can train a model with these faces: add this folder to a training run, in addition to the model&apos;s own data.</source>
        <translation>Noch keine Korrekturen. Ist eine Vorhersage falsch, daneben auf „Falsch?“ klicken und die Emotion wählen. Mit diesen Gesichtern lässt sich ein Modell trainieren: diesen Ordner zusätzlich zu den Daten des Modells zum Training hinzufügen.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Alle löschen …</translation>
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
        <source>{faces} copied to {folder}.</source>
        <translation>{faces} nach {folder} kopiert.</translation>
    </message>
    <message>
        <source>Delete all corrections</source>
        <translation>Alle Korrekturen löschen</translation>
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
        <source>The stored face was relabelled or deleted in the meantime. Undo that first, in My corrections.</source>
        <translation>Das gespeicherte Gesicht wurde inzwischen neu gekennzeichnet oder gelöscht. Das zuerst unter „Meine Korrekturen“ rückgängig machen.</translation>
    </message>
    <message>
        <source>a file has the folder&apos;s name</source>
        <translation>eine Datei hat den Namen des Ordners</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Free up disk space, or check the folder&apos;s permissions.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Speicherplatz freigeben oder die Zugriffsrechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Check the file and its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Die Datei und ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Cannot delete {path} ({reason}). Check the folder&apos;s permissions.</source>
        <translation>{path} lässt sich nicht löschen ({reason}). Die Zugriffsrechte des Ordners prüfen.</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>Corrected faces</source>
        <translation>Korrigierte Gesichter</translation>
    </message>
    <message>
        <source>Small grayscale crops of faces with the emotion that you chose.</source>
        <translation>Kleine Graustufen-Ausschnitte von Gesichtern mit der gewählten Emotion.</translation>
    </message>
    <message>
        <source>Collected faces</source>
        <translation>Gesammelte Gesichter</translation>
    </message>
    <message>
        <source>Small grayscale crops of faces from a camera, collected to train a model.</source>
        <translation>Kleine Graustufen-Ausschnitte von Gesichtern aus einer Kamera, gesammelt zum Trainieren eines Modells.</translation>
    </message>
    <message>
        <source>Annotations of videos</source>
        <translation>Annotationen von Videos</translation>
    </message>
    <message>
        <source>Markers, notes, excluded ranges and names of faces of videos that you opened.</source>
        <translation>Marker, Notizen, ausgeschlossene Bereiche und Namen von Gesichtern in Videos, die Sie geöffnet haben.</translation>
    </message>
    <message>
        <source>Recorded videos and snapshots</source>
        <translation>Aufgenommene Videos und Schnappschüsse</translation>
    </message>
    <message>
        <source>Pictures of people, as they were recorded.</source>
        <translation>Bilder von Menschen, wie sie aufgenommen wurden.</translation>
    </message>
    <message>
        <source>Recorded readings and results of analyses</source>
        <translation>Aufgezeichnete Vorhersagen und Ergebnisse von Analysen</translation>
    </message>
    <message>
        <source>Tables of predictions, with the names of the files they are about.</source>
        <translation>Tabellen mit Vorhersagen und den Namen der Dateien, von denen sie stammen.</translation>
    </message>
    <message>
        <source>Session reports</source>
        <translation>Sitzungsberichte</translation>
    </message>
    <message>
        <source>Pages with charts of the predictions of a session.</source>
        <translation>Seiten mit Diagrammen der Vorhersagen einer Sitzung.</translation>
    </message>
    <message>
        <source>Trained and imported models</source>
        <translation>Trainierte und importierte Modelle</translation>
    </message>
    <message>
        <source>Some hold sample faces. The bundled model stays and is used instead.</source>
        <translation>Manche enthalten Beispielgesichter. Das mitgelieferte Modell bleibt und wird stattdessen verwendet.</translation>
    </message>
    <message>
        <source>Unfinished training runs, and sets of repeated runs</source>
        <translation>Unvollendete Trainingsläufe und Reihen wiederholter Läufe</translation>
    </message>
    <message>
        <source>Runs cannot be resumed any more; models and results of sets are deleted, too.</source>
        <translation>Läufe können nicht mehr fortgesetzt werden; Modelle und Ergebnisse der Reihen werden ebenfalls gelöscht.</translation>
    </message>
    <message>
        <source>Settings and recent files</source>
        <translation>Einstellungen und zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>The next start uses the default settings.</source>
        <translation>Der nächste Start verwendet die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Protokolldateien</translation>
    </message>
    <message>
        <source>Messages about the program&apos;s own work. A new log begins at once.</source>
        <translation>Meldungen über die Arbeit des Programms. Ein neues Protokoll beginnt sofort.</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Which models were tested, and small faces of large training datasets. Both are made again when they are needed.</source>
        <translation>Welche Modelle getestet wurden, und kleine Gesichter großer Trainingsdatensätze. Beides wird bei Bedarf neu erzeugt.</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Temporäre Dateien</translation>
    </message>
    <message>
        <source>Left behind by processes that ended unexpectedly more than an hour ago.</source>
        <translation>Übrig von Prozessen, die vor mehr als einer Stunde unerwartet endeten.</translation>
    </message>
    <message>
        <source>Deleted models in the trash</source>
        <translation>Gelöschte Modelle im Papierkorb</translation>
    </message>
    <message>
        <source>They cannot be restored any more.</source>
        <translation>Sie lassen sich danach nicht mehr wiederherstellen.</translation>
    </message>
    <message>
        <source>Cannot delete {path} ({reason}). Delete it manually.</source>
        <translation>{path} lässt sich nicht löschen ({reason}). Von Hand löschen.</translation>
    </message>
    <message>
        <source>it is a link to another location</source>
        <translation>es ist ein Verweis auf einen anderen Ort</translation>
    </message>
    <message>
        <source>another process is using it</source>
        <translation>ein anderer Prozess verwendet es</translation>
    </message>
    <message>
        <source>In use by the recording. Stop recording first.</source>
        <translation>Von der Aufnahme verwendet. Zuerst die Aufnahme beenden.</translation>
    </message>
    <message>
        <source>In use by an open analysis or comparison. Close its window first.</source>
        <translation>Von einer geöffneten Analyse oder einem geöffneten Vergleich verwendet. Zuerst das Fenster schließen.</translation>
    </message>
    <message>
        <source>In use by an analysis or a comparison. Stop it first.</source>
        <translation>Von einer Analyse oder einem Vergleich verwendet. Zuerst beenden.</translation>
    </message>
    <message>
        <source>In use by the window “Collect faces”. Close it first.</source>
        <translation>Vom Fenster „Gesichter sammeln“ verwendet. Es zuerst schließen.</translation>
    </message>
    <message>
        <source>In use by the training run. Stop it first.</source>
        <translation>Vom Trainingslauf verwendet. Zuerst beenden.</translation>
    </message>
    <message>
        <source>Another model was chosen in the meantime. Nothing was deleted.</source>
        <translation>Inzwischen wurde ein anderes Modell gewählt. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Delete my data</source>
        <translation>Meine Daten löschen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>listing the stored data</source>
        <translation>Auflisten der gespeicherten Daten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Permanently delete the following?</source>
        <translation>Folgendes endgültig löschen?</translation>
    </message>
    <message>
        <source>deleting data</source>
        <translation>Löschen von Daten</translation>
    </message>
    <message>
        <source>{n:,} more could not be deleted; see the log file.</source>
        <translation>{n:,} weitere konnten nicht gelöscht werden; siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>What is deleted here cannot be restored. Files that you have renamed, or saved in other folders, are not listed.</source>
        <translation>Was hier gelöscht wird, lässt sich nicht wiederherstellen. Dateien, die umbenannt oder in anderen Ordnern gespeichert wurden, stehen nicht in der Liste.</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} Datei</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
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
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>a {kind}, not a regular file</source>
        <translation>{kind}, keine reguläre Datei</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerätedatei</translation>
    </message>
    <message>
        <source>The path {path} is too long. Shorten the name of the file or of its folders.</source>
        <translation>Der Pfad {path} ist zu lang. Den Namen der Datei oder ihrer Ordner kürzen.</translation>
    </message>
    <message>
        <source>No permission to read {path}. Change its permissions.</source>
        <translation>Keine Berechtigung, {path} zu lesen. Die Zugriffsrechte ändern.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file.</source>
        <translation>{path} ist ein Ordner. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>The name {path} is too long. Choose a shorter one.</source>
        <translation>Der Name {path} ist zu lang. Einen kürzeren wählen.</translation>
    </message>
</context>
<context>
    <name>faces</name>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX-Modelle (*.onnx);;Alle Dateien (*)</translation>
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
        <source>Rotated faces (roll)</source>
        <translation>Gedrehte Gesichter (Rollwinkel)</translation>
    </message>
    <message>
        <source>Faces in profile</source>
        <translation>Gesichter im Profil</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Also detect</source>
        <translation>Außerdem suchen</translation>
    </message>
    <message>
        <source>Choose a YuNet file</source>
        <translation>Eine YuNet-Datei wählen</translation>
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
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>YuNet (your own file)</source>
        <translation>YuNet (eigene Datei)</translation>
    </message>
    <message>
        <source>Recognize faces that come back</source>
        <translation>Wiederkehrende Gesichter erkennen</translation>
    </message>
    <message>
        <source>A face that comes back, or is cut back to, keeps its number within a video or a stream. Faces are compared by local binary patterns, which stay in memory and are never stored.</source>
        <translation>Ein Gesicht, das wiederkommt, auch nach einem Schnitt, behält innerhalb eines Videos oder eines Streams seine Nummer. Gesichter werden anhand lokaler binärer Muster verglichen; diese bleiben im Arbeitsspeicher und werden nie gespeichert.</translation>
    </message>
    <message>
        <source>Very few false positives; more faces are missed.</source>
        <translation>Sehr wenige falsch-positive Treffer; mehr Gesichter werden übersehen.</translation>
    </message>
    <message>
        <source>Low-confidence faces are verified before they are shown.</source>
        <translation>Gesichter mit geringer Konfidenz werden geprüft, bevor sie gezeigt werden.</translation>
    </message>
    <message>
        <source>Fewer faces are missed; some false positives.</source>
        <translation>Weniger Gesichter werden übersehen; einige falsch-positive Treffer.</translation>
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
        <source>one person at a desk</source>
        <translation>eine Person am Schreibtisch</translation>
    </message>
    <message>
        <source>one person close to the camera</source>
        <translation>eine Person nah an der Kamera</translation>
    </message>
    <message>
        <source>Treat each picture as one face</source>
        <translation>Jedes Bild als ein Gesicht behandeln</translation>
    </message>
    <message>
        <source>Pictures and frames of video files are classified whole, without face detection or cropping. For faces that are already cropped, such as FER2013. Cameras still use face detection.</source>
        <translation>Bilder und Einzelbilder von Videodateien werden ganz klassifiziert, ohne Gesichtserkennung und Zuschneiden. Für bereits zugeschnittene Gesichter wie die von FER2013. In Kamerabildern werden Gesichter weiterhin gesucht.</translation>
    </message>
    <message>
        <source>YuNet is a small network that also detects rotated faces and faces in profile. It is not bundled: choose its file, face_detection_yunet_….onnx.</source>
        <translation>YuNet ist ein kleines Netz, das auch gedrehte Gesichter und Gesichter im Profil findet. Es wird nicht mitgeliefert: die Datei wählen, face_detection_yunet_….onnx.</translation>
    </message>
    <message>
        <source>Up to 45° to either side. They are rotated upright before classification.</source>
        <translation>Bis zu 45° nach beiden Seiten. Sie werden vor der Klassifikation aufrecht gedreht.</translation>
    </message>
    <message>
        <source>In-plane rotation (roll): the head is tilted towards a shoulder.</source>
        <translation>Drehung in der Bildebene (Rollwinkel): Der Kopf ist zur Schulter geneigt.</translation>
    </message>
    <message>
        <source>Detects more faces, but also more false positives. The model was trained on few such faces.</source>
        <translation>Findet mehr Gesichter, aber auch mehr falsch-positive Treffer. Das Modell wurde mit wenigen solchen Gesichtern trainiert.</translation>
    </message>
    <message>
        <source>Profile: turned aside by more than about 45°.</source>
        <translation>Profil: um mehr als etwa 45° zur Seite gedreht.</translation>
    </message>
    <message>
        <source>This detector always detects them.</source>
        <translation>Dieser Detektor findet sie immer.</translation>
    </message>
    <message>
        <source>{part} of the image height ({percent}): {suits}</source>
        <translation>{part} der Bildhöhe ({percent}): {suits}</translation>
    </message>
    <message>
        <source>a face that fills the picture</source>
        <translation>ein Gesicht, das das Bild füllt</translation>
    </message>
    <message>
        <source>Cannot read the face detector file {path}. Reinstall FER Desktop.</source>
        <translation>Die Detektordatei {path} lässt sich nicht lesen. FER Desktop neu installieren.</translation>
    </message>
    <message>
        <source>The face detector file {path} is not a BlazeFace model. Reinstall FER Desktop.</source>
        <translation>Die Detektordatei {path} ist kein BlazeFace-Modell. FER Desktop neu installieren.</translation>
    </message>
    <message>
        <source>The face detector file {path} is not a Haar cascade. Reinstall FER Desktop.</source>
        <translation>Die Detektordatei {path} ist keine Haar-Kaskade. FER Desktop neu installieren.</translation>
    </message>
    <message>
        <source>YuNet needs a model file, face_detection_yunet_….onnx. Choose one, or use the Haar cascade.</source>
        <translation>YuNet braucht eine Modelldatei, face_detection_yunet_….onnx. Eine wählen oder die Haar-Kaskade verwenden.</translation>
    </message>
    <message>
        <source>This version of OpenCV cannot run YuNet. Install opencv-python 4.10 or newer.</source>
        <translation>Diese Version von OpenCV kann YuNet nicht ausführen. opencv-python 4.10 oder neuer installieren.</translation>
    </message>
    <message>
        <source>Cannot read {path}. Choose another file, or use the Haar cascade.</source>
        <translation>{path} lässt sich nicht lesen. Eine andere Datei wählen oder die Haar-Kaskade verwenden.</translation>
    </message>
    <message>
        <source>{path} is not a YuNet model that OpenCV can run. Choose a file face_detection_yunet_….onnx, or use the Haar cascade.</source>
        <translation>{path} ist kein YuNet-Modell, das OpenCV ausführen kann. Eine Datei face_detection_yunet_….onnx wählen oder die Haar-Kaskade verwenden.</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>Grad-CAM shows which regions speak for the emotion, by the gradients of the network. The first map takes some seconds, until TensorFlow is loaded.</source>
        <translation>Grad-CAM zeigt anhand der Gradienten des Netzes, welche Bereiche für die Emotion sprechen. Die erste Karte dauert einige Sekunden, bis TensorFlow geladen ist.</translation>
    </message>
    <message>
        <source>It shows neither what speaks against the emotion nor how much the probability would change: compare it with the occlusion map.</source>
        <translation>Sie zeigt weder, was gegen die Emotion spricht, noch, wie stark sich die Wahrscheinlichkeit ändern würde: mit der Verdeckungskarte vergleichen.</translation>
    </message>
    <message>
        <source>From stage to stage the network sees less detail and more of the whole face. A channel is bright where its filter responds. What a channel stands for was learnt, and often has no name.</source>
        <translation>Von Stufe zu Stufe sieht das Netz weniger Einzelheiten und mehr vom ganzen Gesicht. Ein Kanal ist hell, wo sein Filter anspricht. Wofür ein Kanal steht, wurde gelernt und hat oft keinen Namen.</translation>
    </message>
    <message>
        <source>The last layer weights what comes out of the last stage and gives one number per class, the logit. Softmax makes them probabilities that sum to 100%: the exponential of each logit over the temperature T ({temperature}), divided by the sum of all exponentials.</source>
        <translation>Die letzte Schicht gewichtet, was aus der letzten Stufe kommt, und gibt eine Zahl je Klasse aus, das Logit. Softmax macht daraus Wahrscheinlichkeiten, die zusammen 100 % ergeben: die Exponentialfunktion jedes Logits durch die Temperatur T ({temperature}), geteilt durch die Summe aller.</translation>
    </message>
    <message>
        <source>In this layer, nothing on the face speaks for {emotion}.</source>
        <translation>In dieser Schicht spricht nichts am Gesicht für {emotion}.</translation>
    </message>
    <message>
        <source>Orange: what the network finds here speaks for {emotion} (relative to the strongest place, {width} × {height} places).</source>
        <translation>Orange: Was das Netz hier findet, spricht für {emotion} (im Verhältnis zur stärksten Stelle, {width} × {height} Stellen).</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Stage {number} ({width} × {height})</source>
        <translation>Stufe {number} ({width} × {height})</translation>
    </message>
    <message>
        <source>Stage {number}: {layer} ({width} × {height}, {channels})</source>
        <translation>Stufe {number}: {layer} ({width} × {height}, {channels})</translation>
    </message>
    <message>
        <source>{n} channel</source>
        <translation>{n} Kanal</translation>
    </message>
    <message>
        <source>{n} channels</source>
        <translation>{n} Kanäle</translation>
    </message>
    <message>
        <source>{n} convolution slides its filters over the picture</source>
        <translation>{n} Faltung schiebt ihre Filter über das Bild</translation>
    </message>
    <message>
        <source>{n} convolutions slide their filters over the picture</source>
        <translation>{n} Faltungen schieben ihre Filter über das Bild</translation>
    </message>
    <message>
        <source>each looks at a place and its neighbours, such as edges and corners.</source>
        <translation>jeder betrachtet eine Stelle und ihre Nachbarn, etwa Kanten und Ecken.</translation>
    </message>
    <message>
        <source>one place of the map stands for {n} × {n} pixels of the face.</source>
        <translation>eine Stelle der Karte steht für {n} × {n} Pixel des Gesichts.</translation>
    </message>
    <message>
        <source>pooling or a stride has made the map smaller, so one place stands for {n} × {n} pixels of the face.</source>
        <translation>Pooling oder eine Schrittweite hat die Karte verkleinert, sodass eine Stelle für {n} × {n} Pixel des Gesichts steht.</translation>
    </message>
    <message>
        <source>All channels, the highest mean activation first</source>
        <translation>Alle Kanäle, die höchste mittlere Aktivierung zuerst</translation>
    </message>
    <message>
        <source>The {shown} of {channels} channels with the highest mean activation</source>
        <translation>Die {shown} von {channels} Kanälen mit der höchsten mittleren Aktivierung</translation>
    </message>
    <message>
        <source>Compute Grad-CAM</source>
        <translation>Grad-CAM berechnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer of the map; the Grad-CAM paper uses the last one</source>
        <translation>Schicht der Karte; der Grad-CAM-Artikel verwendet die letzte</translation>
    </message>
    <message>
        <source>What the layers see…</source>
        <translation>Was die Schichten sehen …</translation>
    </message>
    <message>
        <source>Activation maps of all stages, logits and softmax</source>
        <translation>Aktivierungskarten aller Stufen, Logits und Softmax</translation>
    </message>
    <message>
        <source>Running the network…</source>
        <translation>Netz wird ausgeführt …</translation>
    </message>
    <message>
        <source>Activation maps</source>
        <translation>Aktivierungskarten</translation>
    </message>
    <message>
        <source>What the layers see</source>
        <translation>Was die Schichten sehen</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>What the last layer gives</source>
        <translation>Ausgabe der letzten Schicht</translation>
    </message>
    <message>
        <source>exp(logit / T)</source>
        <translation>exp(Logit / T)</translation>
    </message>
    <message>
        <source>Exponential, with the temperature T</source>
        <translation>Exponentialfunktion, mit der Temperatur T</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Share of the sum of all exponentials</source>
        <translation>Anteil an der Summe aller Exponentialwerte</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save this page as a PNG picture</source>
        <translation>Diese Seite als PNG-Bild speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From logits to probabilities</source>
        <translation>Von Logits zu Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>Cannot write {path}. Choose another folder, or check its permissions.</source>
        <translation>{path} kann nicht geschrieben werden. Einen anderen Ordner wählen oder seine Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Input: a gray face of {size} × {size} pixels. Grad-CAM shows what speaks for {emotion}.</source>
        <translation>Eingabe: ein Graustufengesicht von {size} × {size} Pixeln. Grad-CAM zeigt, was für {emotion} spricht.</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>The process that runs the network ended unexpectedly. Close other programs and try again.</source>
        <translation>Der Prozess, der das Netz ausführt, wurde unerwartet beendet. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The process that runs the network returned invalid data. Reinstall FER Desktop.</source>
        <translation>Der Prozess, der das Netz ausführt, hat ungültige Daten geliefert. FER Desktop neu installieren.</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>analysing the faces in {name}</source>
        <translation>Analysieren der Gesichter in {name}</translation>
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
        <source>changing the face detection settings</source>
        <translation>Ändern der Einstellungen der Gesichtserkennung</translation>
    </message>
    <message>
        <source>Error while {doing} ({error}). See the log file.</source>
        <translation>Fehler: {doing} ({error}). Siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>loading the model {name}</source>
        <translation>Laden des Modells {name}</translation>
    </message>
    <message>
        <source>The source changed during calibration. Try again.</source>
        <translation>Die Quelle hat sich während der Kalibrierung geändert. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The model changed during calibration. Try again.</source>
        <translation>Das Modell hat sich während der Kalibrierung geändert. Erneut versuchen.</translation>
    </message>
    <message>
        <source>Face {number} was lost. Look at the camera and try again.</source>
        <translation>Gesicht {number} ist verloren gegangen. In die Kamera schauen und erneut versuchen.</translation>
    </message>
    <message>
        <source>No readings for two seconds. Make sure that the source is running, and try again.</source>
        <translation>Zwei Sekunden lang keine Vorhersage. Prüfen, ob die Quelle läuft, und erneut versuchen.</translation>
    </message>
    <message>
        <source>Only {n} readings in {seconds:.0f} seconds; too few to calibrate. Close other programs, or move closer to the camera, and try again.</source>
        <translation>Nur {n} Vorhersagen in {seconds:.0f} Sekunden; zu wenige zum Kalibrieren. Andere Programme schließen oder näher an die Kamera kommen und erneut versuchen.</translation>
    </message>
    <message>
        <source>{source} is not responding. Check that it is switched on, then try again.</source>
        <translation>{source} antwortet nicht. Prüfen, ob das Gerät eingeschaltet ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>{source} delivers no frames. Check its connection and close other programs that use it, or choose another source.</source>
        <translation>{source} liefert keine Bilder. Die Verbindung prüfen und andere Programme schließen, die darauf zugreifen, oder eine andere Quelle wählen.</translation>
    </message>
    <message>
        <source>Cannot open {source} ({error}). See the log file.</source>
        <translation>{source} lässt sich nicht öffnen ({error}). Siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>Readings (CSV)</source>
        <translation>Vorhersagen (CSV)</translation>
    </message>
    <message>
        <source>Readings (JSON Lines)</source>
        <translation>Vorhersagen (JSON Lines)</translation>
    </message>
    <message>
        <source>Video with bounding boxes and labels</source>
        <translation>Video mit Rahmen und Beschriftung</translation>
    </message>
    <message>
        <source>Video without overlays</source>
        <translation>Video ohne Einblendungen</translation>
    </message>
    <message>
        <source>Report with charts (HTML), when the recording stops</source>
        <translation>Bericht mit Diagrammen (HTML), am Ende der Aufnahme</translation>
    </message>
    <message>
        <source>Nothing selected to record. Select at least one file type.</source>
        <translation>Nichts für die Aufnahme ausgewählt. Mindestens einen Dateityp auswählen.</translation>
    </message>
    <message>
        <source>Cannot write to {folder} ({reason}). Choose another folder for recordings.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}). Einen anderen Ordner für Aufnahmen wählen.</translation>
    </message>
    <message>
        <source>{path} no longer exists; choose another folder</source>
        <translation>{path} existiert nicht mehr; einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Not enough disk space for {path}; free up disk space or choose another folder</source>
        <translation>Nicht genug Speicherplatz für {path}; Speicherplatz freigeben oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}); free up disk space or choose another folder</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); Speicherplatz freigeben oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}); see the log file</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); in der Protokolldatei nachsehen</translation>
    </message>
    <message>
        <source>Recording stopped. {cause}, then start a new recording.</source>
        <translation>Aufnahme beendet. {cause}, dann eine neue Aufnahme starten.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Choose another folder.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Cannot encode {path} in the temporary folder {folder}; free up disk space there</source>
        <translation>{path} lässt sich im temporären Ordner {folder} nicht kodieren; dort Speicherplatz freigeben</translation>
    </message>
    <message>
        <source>Cannot write {path} as a video of {width} × {height} pixels on this computer; turn off video</source>
        <translation>{path} lässt sich auf diesem Computer nicht als Video von {width} × {height} Pixeln schreiben; Video abschalten</translation>
    </message>
    <message>
        <source>Cannot run {path} on this computer. Copy the model again, or retrain it.</source>
        <translation>{path} läuft auf diesem Computer nicht. Das Modell erneut kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>{path} has changed since the model was opened. Open the model again.</source>
        <translation>{path} hat sich geändert, seit das Modell geöffnet wurde. Das Modell erneut öffnen.</translation>
    </message>
    <message>
        <source>{path} has input shape {taken} and output shape {given}, but its model folder specifies {size} pixels and {n} emotions. Copy the model again, or retrain it.</source>
        <translation>{path} hat die Eingabeform {taken} und die Ausgabeform {given}, der Modellordner gibt aber {size} Pixel und {n} Emotionen an. Das Modell erneut kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>The input or output of {path} is not float32. Retrain the model.</source>
        <translation>Die Ein- oder Ausgabe von {path} ist nicht float32. Das Modell neu trainieren.</translation>
    </message>
    <message>
        <source>{path} returns values that are not probabilities. Retrain the model.</source>
        <translation>{path} liefert Werte, die keine Wahrscheinlichkeiten sind. Das Modell neu trainieren.</translation>
    </message>
    <message>
        <source>This model has no class Neutral and cannot be calibrated for a face.</source>
        <translation>Dieses Modell hat keine Klasse Neutral und lässt sich nicht auf ein Gesicht kalibrieren.</translation>
    </message>
    <message>
        <source>Prediction: {label}, {probability:.0%}; too far from neutral to calibrate. Look neutral, with light from the front, and try again.</source>
        <translation>Vorhersage: {label}, {probability:.0%}; zu weit von neutral zum Kalibrieren. Neutral schauen, mit Licht von vorn, und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
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
        <source>{split} of {name}</source>
        <translation>{split} von {name}</translation>
    </message>
    <message>
        <source>Evaluated on {name}, not on the model&apos;s own dataset.</source>
        <translation>Ausgewertet auf {name}, nicht auf dem eigenen Datensatz des Modells.</translation>
    </message>
    <message>
        <source>Evaluated on {split}, not on {other}; not comparable with the other models.</source>
        <translation>Ausgewertet auf {split}, nicht auf {other}; nicht mit den anderen Modellen vergleichbar.</translation>
    </message>
    <message>
        <source>Evaluated on other faces than {name}, although both splits are called {split}; not comparable.</source>
        <translation>Auf anderen Gesichtern ausgewertet als {name}, obwohl beide Datenteile {split} heißen; nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Has other emotions than {name}; not comparable.</source>
        <translation>Hat andere Emotionen als {name}; nicht vergleichbar.</translation>
    </message>
    <message>
        <source>{name} is a bundled model and cannot be {doing}. Only your own models can be {doing}.</source>
        <translation>{name} ist ein mitgeliefertes Modell und kann nicht {doing} werden. Nur eigene Modelle können {doing} werden.</translation>
    </message>
    <message>
        <source>{name} is not stored with your models but in {folder}, and cannot be {doing} here. Import it first.</source>
        <translation>{name} liegt nicht bei den eigenen Modellen, sondern in {folder}, und kann hier nicht {doing} werden. Zuerst importieren.</translation>
    </message>
    <message>
        <source>{folder} is a link to another folder and cannot be {doing} here. Use the file manager instead.</source>
        <translation>{folder} ist eine Verknüpfung mit einem anderen Ordner und kann hier nicht {doing} werden. Stattdessen den Dateimanager verwenden.</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>Cannot rename {name} because it is unreadable. {problem}</source>
        <translation>{name} lässt sich nicht umbenennen, weil es nicht lesbar ist. {problem}</translation>
    </message>
    <message>
        <source>A model named {name} already exists. Choose another name.</source>
        <translation>Ein Modell namens {name} gibt es bereits. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>An unfinished training run named {name} already exists. Choose another name.</source>
        <translation>Ein unfertiges Training namens {name} gibt es bereits. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Cannot rename {folder} ({reason}). If it is the current model, use another one first.</source>
        <translation>{folder} lässt sich nicht umbenennen ({reason}). Falls es das aktuelle Modell ist, zuerst ein anderes verwenden.</translation>
    </message>
    <message>
        <source>Cannot move {folder} to the trash ({reason}). Delete the folder manually.</source>
        <translation>{folder} lässt sich nicht in den Papierkorb verschieben ({reason}). Den Ordner von Hand löschen.</translation>
    </message>
    <message>
        <source>{name} is no longer in the trash. Import it from elsewhere.</source>
        <translation>{name} ist nicht mehr im Papierkorb. Von anderswo importieren.</translation>
    </message>
    <message>
        <source>A model named {name} exists again. Rename it first, then undo.</source>
        <translation>Ein Modell namens {name} gibt es wieder. Zuerst dieses umbenennen, dann rückgängig machen.</translation>
    </message>
    <message>
        <source>Cannot restore {name} ({reason}). Copy {path} manually.</source>
        <translation>{name} lässt sich nicht wiederherstellen ({reason}). {path} von Hand kopieren.</translation>
    </message>
    <message>
        <source>Cannot list {folder} ({reason}). Check its permissions.</source>
        <translation>{folder} lässt sich nicht auflisten ({reason}). Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht ausgewertet</translation>
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
        <source>Name of the model; {mark} marks the current model.</source>
        <translation>Name des Modells; {mark} kennzeichnet das aktuelle Modell.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Bundled model, your own model, or a model elsewhere on this computer.</source>
        <translation>Mitgeliefertes Modell, eigenes Modell oder Modell anderswo auf diesem Computer.</translation>
    </message>
    <message>
        <source>Evaluated on</source>
        <translation>Ausgewertet auf</translation>
    </message>
    <message>
        <source>Split used for the evaluation, and its number of faces. PublicTest and PrivateTest were not used for training.</source>
        <translation>Datenteil, auf dem ausgewertet wurde, und Anzahl seiner Gesichter. PublicTest und PrivateTest wurden nicht zum Training verwendet.</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>Mean of the F1 of all emotions; F1 combines precision and recall. Rare emotions count as much as frequent ones. 1 is best.</source>
        <translation>Mittel des F1-Maßes aller Emotionen; F1 verbindet Präzision und Trefferquote (Recall). Seltene Emotionen zählen so viel wie häufige. 1 ist am besten.</translation>
    </message>
    <message>
        <source>Expected calibration error: the mean difference between confidence and accuracy. 0 is best.</source>
        <translation>Erwarteter Kalibrierungsfehler: die mittlere Abweichung zwischen Konfidenz und Genauigkeit. 0 ist am besten.</translation>
    </message>
    <message>
        <source>Time per face</source>
        <translation>Zeit pro Gesicht</translation>
    </message>
    <message>
        <source>Time to classify one face on this computer, without detection and cropping; median of about 60 faces. “Measure time” measures it.</source>
        <translation>Zeit zum Klassifizieren eines Gesichts auf diesem Computer, ohne Erkennung und Zuschneiden; Median von etwa 60 Gesichtern. „Zeit messen“ misst sie.</translation>
    </message>
    <message>
        <source>Size of the network that runs live, in megabytes.</source>
        <translation>Größe des Netzes, das live läuft, in Megabyte.</translation>
    </message>
    <message>
        <source>Training faces</source>
        <translation>Trainingsgesichter</translation>
    </message>
    <message>
        <source>Number of faces in the training split.</source>
        <translation>Anzahl der Gesichter in den Trainingsdaten.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Network architecture.</source>
        <translation>Architektur des Netzes.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>When the model was trained.</source>
        <translation>Wann das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Fraction of these faces whose prediction is the label; in brackets the 95% CI (Wilson). Two models with widely overlapping intervals may be equally good.</source>
        <translation>Anteil dieser Gesichter, deren Vorhersage dem Label entspricht; in Klammern das 95-%-KI (Wilson). Zwei Modelle mit weit überlappenden Intervallen können gleich gut sein.</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
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
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>not evaluated yet</source>
        <translation>noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>Several models are selected. Two of them can be compared on the same pictures or video.</source>
        <translation>Mehrere Modelle sind ausgewählt. Zwei davon lassen sich an denselben Bildern oder demselben Video vergleichen.</translation>
    </message>
    <message>
        <source>Evaluation split</source>
        <translation>Datenteil der Auswertung</translation>
    </message>
    <message>
        <source>Split on which the models are compared</source>
        <translation>Datenteil, auf dem die Modelle verglichen werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this operation; nothing of it is kept</source>
        <translation>Diesen Vorgang abbrechen; nichts davon bleibt zurück</translation>
    </message>
    <message>
        <source>Use the selected model (Enter or double-click)</source>
        <translation>Das ausgewählte Modell verwenden (Enter oder Doppelklick)</translation>
    </message>
    <message>
        <source>Rename the selected model</source>
        <translation>Das ausgewählte Modell umbenennen</translation>
    </message>
    <message>
        <source>Move the selected model to the trash</source>
        <translation>Das ausgewählte Modell in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Import a model from a file or a folder</source>
        <translation>Ein Modell aus einer Datei oder einem Ordner importieren</translation>
    </message>
    <message>
        <source>Export the selected model to a file</source>
        <translation>Das ausgewählte Modell in eine Datei exportieren</translation>
    </message>
    <message>
        <source>Show the folder of the selected model</source>
        <translation>Den Ordner des ausgewählten Modells zeigen</translation>
    </message>
    <message>
        <source>Compare two selected models, or the selected model with the current one</source>
        <translation>Zwei ausgewählte Modelle vergleichen oder das ausgewählte mit dem aktuellen</translation>
    </message>
    <message>
        <source>Measure the time per face of each model on this computer</source>
        <translation>Die Zeit pro Gesicht jedes Modells auf diesem Computer messen</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>Andere Formate</translation>
    </message>
    <message>
        <source>Export the selected model for other programs, or as a report</source>
        <translation>Das ausgewählte Modell für andere Programme oder als Bericht exportieren</translation>
    </message>
    <message>
        <source>No models. Import one.</source>
        <translation>Keine Modelle. Eines importieren.</translation>
    </message>
    <message>
        <source>Widen the window to show: {columns}</source>
        <translation>In einem breiteren Fenster auch: {columns}</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Rename model</source>
        <translation>Modell umbenennen</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>New name for {name}</source>
        <translation>Neuer Name für {name}</translation>
    </message>
    <message>
        <source>The name is also written to recordings and tables.</source>
        <translation>Der Name wird auch in Aufnahmen und Tabellen geschrieben.</translation>
    </message>
    <message>
        <source>Model files (*{suffix} *.zip);;All files (*)</source>
        <translation>Modelldateien (*{suffix} *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Another operation is running. Wait until it finishes, or cancel it.</source>
        <translation>Ein anderer Vorgang läuft. Sein Ende abwarten oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>Several items were dropped. Import one model at a time.</source>
        <translation>Es wurden mehrere Elemente abgelegt. Modelle einzeln importieren.</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Import model folder</source>
        <translation>Modellordner importieren</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>Exported {name} to {path}.</source>
        <translation>{name} nach {path} exportiert.</translation>
    </message>
    <message>
        <source>Cannot open the file manager. The folder is {folder}.</source>
        <translation>Der Dateimanager lässt sich nicht öffnen. Der Ordner ist {folder}.</translation>
    </message>
    <message>
        <source>Renamed {old} to {name}.</source>
        <translation>{old} in {name} umbenannt.</translation>
    </message>
    <message>
        <source>Imported {name}.</source>
        <translation>{name} importiert.</translation>
    </message>
    <message>
        <source>Imported as {name}, because the name {called} already exists.</source>
        <translation>Als {name} importiert, weil es den Namen {called} bereits gibt.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Measure time</source>
        <translation>Zeit messen</translation>
    </message>
    <message>
        <source>Importing {name} …</source>
        <translation>{name} wird importiert …</translation>
    </message>
    <message>
        <source>Exporting {name} …</source>
        <translation>{name} wird exportiert …</translation>
    </message>
    <message>
        <source>Renaming {name} …</source>
        <translation>{name} wird umbenannt …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Cannot read {file} in {path}. Copy the model again.</source>
        <translation>{file} in {path} lässt sich nicht lesen. Das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>{file} in {path} does not describe a model. Copy the model again.</source>
        <translation>{file} in {path} beschreibt kein Modell. Das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>{file} in {path} has no model name. Copy the model again.</source>
        <translation>{file} in {path} enthält keinen Modellnamen. Das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>{file} in {path} lists no files. Copy the model again.</source>
        <translation>{file} in {path} führt keine Dateien auf. Das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} lists {n} files, more than a model has. Do not use this model.</source>
        <translation>{path} führt {n} Dateien auf, mehr als ein Modell hat. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} lists {name!r}, which is not part of a model. Do not use this model.</source>
        <translation>{path} führt {name!r} auf, was nicht zu einem Modell gehört. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>The model file {name} is missing in {path}. Copy the model again.</source>
        <translation>In {path} fehlt die Modelldatei {name}. Das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} contains {name!r}, which its {file} does not list. Do not use this model.</source>
        <translation>{path} enthält {name!r}, was in {file} nicht aufgeführt ist. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} exceeds the maximum size of a model ({megabytes} MB). Do not use this model.</source>
        <translation>{path} überschreitet die maximale Größe eines Modells ({megabytes} MB). Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} in {path} is too large for this type of file ({megabytes:,.0f} MB). Do not use this model.</source>
        <translation>{name} in {path} ist zu groß für diese Art von Datei ({megabytes:,.0f} MB). Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} in {path} is truncated or was modified. Copy the model again.</source>
        <translation>{name} in {path} ist abgeschnitten oder wurde verändert. Das Modell erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} contains no model: {file} is missing. Choose another file or folder.</source>
        <translation>{path} enthält kein Modell: {file} fehlt. Eine andere Datei oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{name} in {path} is larger than declared. Do not use this model.</source>
        <translation>{name} in {path} ist größer als angegeben. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{name} in {path} {reason}. Do not use this model.</source>
        <translation>{name} in {path} {reason}. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>Cannot read {name} in {path} ({reason}). Copy it again.</source>
        <translation>{name} in {path} lässt sich nicht lesen ({reason}). Erneut kopieren.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Free up disk space, or choose another location.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Speicherplatz freigeben oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Check its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Choose another file or folder.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Eine andere Datei oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Not enough disk space in {folder} for {name} ({megabytes:.0f} MB). Free up disk space.</source>
        <translation>In {folder} ist nicht genug Speicherplatz für {name} ({megabytes:.0f} MB). Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>Cannot write to {folder} ({reason}). Free up disk space, or check its permissions.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}). Speicherplatz freigeben oder die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This model is already in the list, as {name}, but is damaged there. Delete that one, then import this one again.</source>
        <translation>Dieses Modell ist bereits in der Liste, als {name}, dort aber beschädigt. Jenes löschen, dann dieses erneut importieren.</translation>
    </message>
    <message>
        <source>This model is already in the list, as {name}. Use that one.</source>
        <translation>Dieses Modell ist bereits in der Liste, als {name}. Jenes verwenden.</translation>
    </message>
    <message>
        <source>{path} {fault}. Do not use this model.</source>
        <translation>{path} {fault}. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>contains pickled Python objects, which can execute arbitrary code when loaded</source>
        <translation>enthält serialisierte Python-Objekte (pickle), die beim Laden beliebigen Code ausführen können</translation>
    </message>
    <message>
        <source>does not match its file extension</source>
        <translation>passt nicht zur Dateiendung</translation>
    </message>
    <message>
        <source>Enter a model name.</source>
        <translation>Einen Modellnamen eingeben.</translation>
    </message>
    <message>
        <source>The name is too long. Use at most {n} characters, fewer in some scripts.</source>
        <translation>Der Name ist zu lang. Höchstens {n} Zeichen verwenden, bei manchen Schriften weniger.</translation>
    </message>
    <message>
        <source>A name cannot contain {letter}. Remove it.</source>
        <translation>Ein Name darf {letter} nicht enthalten. Das Zeichen entfernen.</translation>
    </message>
    <message>
        <source>The name contains invisible characters. Enter it again.</source>
        <translation>Der Name enthält unsichtbare Zeichen. Erneut eingeben.</translation>
    </message>
    <message>
        <source>A name cannot begin with {letter}. Begin with a letter or a digit.</source>
        <translation>Ein Name darf nicht mit {letter} beginnen. Mit einem Buchstaben oder einer Ziffer beginnen.</translation>
    </message>
    <message>
        <source>A name cannot end with a period. Remove it.</source>
        <translation>Ein Name darf nicht mit einem Punkt enden. Den Punkt entfernen.</translation>
    </message>
    <message>
        <source>A name cannot end with {first} or {second}. Remove it.</source>
        <translation>Ein Name darf nicht mit {first} oder {second} enden. Die Endung entfernen.</translation>
    </message>
    <message>
        <source>{name} is a reserved device name on some systems. Choose another name.</source>
        <translation>{name} ist auf manchen Systemen ein reservierter Gerätename. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is truncated or not a model file. Copy it again.</source>
        <translation>{path} ist abgeschnitten oder keine Modelldatei. Erneut kopieren.</translation>
    </message>
    <message>
        <source>{folder} is not a model folder. Choose a folder that contains {file}.</source>
        <translation>{folder} ist kein Modellordner. Einen Ordner wählen, der {file} enthält.</translation>
    </message>
    <message>
        <source>contains {name} twice</source>
        <translation>enthält {name} doppelt</translation>
    </message>
    <message>
        <source>{path} contains no model: {file} is missing. Choose another file.</source>
        <translation>{path} enthält kein Modell: {file} fehlt. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>contains {n} files, more than a model has</source>
        <translation>enthält {n} Dateien, mehr als ein Modell hat</translation>
    </message>
    <message>
        <source>would write {name!r} outside the model folder</source>
        <translation>würde {name!r} außerhalb des Modellordners schreiben</translation>
    </message>
    <message>
        <source>contains {name!r}, which is a link, not a file</source>
        <translation>enthält {name!r}, eine Verknüpfung statt einer Datei</translation>
    </message>
    <message>
        <source>{path} is password-protected. Ask for a file without a password.</source>
        <translation>{path} ist passwortgeschützt. Um eine Datei ohne Passwort bitten.</translation>
    </message>
    <message>
        <source>contains {name!r}, pickled Python objects, which can execute arbitrary code when loaded</source>
        <translation>enthält {name!r}, serialisierte Python-Objekte (pickle), die beim Laden beliebigen Code ausführen können</translation>
    </message>
    <message>
        <source>contains {name!r}, which is not part of a model</source>
        <translation>enthält {name!r}, was nicht zu einem Modell gehört</translation>
    </message>
    <message>
        <source>contains {name!r} with an unsupported compression method</source>
        <translation>enthält {name!r} mit einem nicht unterstützten Kompressionsverfahren</translation>
    </message>
    <message>
        <source>{path} does not exist. Choose a model folder or a {suffix} file.</source>
        <translation>{path} existiert nicht. Einen Modellordner oder eine {suffix}-Datei wählen.</translation>
    </message>
    <message>
        <source>{path} contains more files than a model has. Do not use this model.</source>
        <translation>{path} enthält mehr Dateien, als ein Modell hat. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>has too many emotions ({n})</source>
        <translation>hat zu viele Emotionen ({n})</translation>
    </message>
    <message>
        <source>has an emotion {name!r}, which is a reserved column name</source>
        <translation>hat eine Emotion {name!r}; das ist ein reservierter Spaltenname</translation>
    </message>
    <message>
        <source>has an emotion with the invalid name {name!r}</source>
        <translation>hat eine Emotion mit dem ungültigen Namen {name!r}</translation>
    </message>
    <message>
        <source>has an evaluation with the invalid split name {name!r}</source>
        <translation>hat eine Auswertung mit dem ungültigen Datenteil {name!r}</translation>
    </message>
    <message>
        <source>has no readable training history</source>
        <translation>enthält keinen lesbaren Trainingsverlauf</translation>
    </message>
    <message>
        <source>has invalid metrics or metadata ({reason})</source>
        <translation>hat ungültige Kennzahlen oder Metadaten ({reason})</translation>
    </message>
    <message>
        <source>There is no model “{name}”. Use the folder of a model, or its name in the list of models: {names}.</source>
        <translation>Es gibt kein Modell „{name}“. Den Ordner eines Modells angeben oder seinen Namen in der Modellliste: {names}.</translation>
    </message>
    <message>
        <source>{text!r} is too long or not printable</source>
        <translation>{text!r} ist zu lang oder nicht druckbar</translation>
    </message>
    <message>
        <source>the evaluation dataset has no valid name</source>
        <translation>der Datensatz der Auswertung hat keinen gültigen Namen</translation>
    </message>
    <message>
        <source>There is no model folder {folder}. Choose a folder that contains a {manifest}.</source>
        <translation>Es gibt keinen Modellordner {folder}. Einen Ordner wählen, der eine {manifest} enthält.</translation>
    </message>
    <message>
        <source>{path} has format version {version}, this program reads {known}. Retrain the model, or use the version of the program that wrote it.</source>
        <translation>{path} hat die Formatversion {version}, dieses Programm liest {known}. Das Modell neu trainieren oder die Programmversion verwenden, die es geschrieben hat.</translation>
    </message>
    <message>
        <source>The model&apos;s file {path} is missing. Copy the model again, or choose another.</source>
        <translation>Die Modelldatei {path} fehlt. Das Modell noch einmal kopieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model&apos;s file {path} is a {kind}, not a regular file. Copy the model again, or choose another.</source>
        <translation>Die Modelldatei {path} ist keine reguläre Datei ({kind}). Das Modell noch einmal kopieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model&apos;s file {path} is truncated or was changed. Copy the model again.</source>
        <translation>Die Modelldatei {path} ist abgeschnitten oder wurde verändert. Das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The model&apos;s file {path} is unreadable ({reason}). Copy the model again.</source>
        <translation>Die Modelldatei {path} ist nicht lesbar ({reason}). Das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The model&apos;s file {path} is too large ({megabytes:,.0f} MB). Do not use this model.</source>
        <translation>Die Modelldatei {path} ist zu groß ({megabytes:,.0f} MB). Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} lists no files. Copy the model again.</source>
        <translation>{path} führt keine Dateien auf. Das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} names {name}, which is not a plain file name. Do not use this model.</source>
        <translation>{path} nennt {name}, was kein einfacher Dateiname ist. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} is not a valid description of a model ({reason}). Copy the model again.</source>
        <translation>{path} ist keine gültige Beschreibung eines Modells ({reason}). Das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The metrics in {path} are invalid ({reason}). Copy the model again, or delete its metrics.</source>
        <translation>Die Metriken in {path} sind ungültig ({reason}). Das Modell noch einmal kopieren oder seine Metriken löschen.</translation>
    </message>
    <message>
        <source>The metrics in {path} belong to other emotions. Evaluate the model again.</source>
        <translation>Die Metriken in {path} gehören zu anderen Emotionen. Das Modell erneut evaluieren.</translation>
    </message>
    <message>
        <source>{path} is not a network that Keras can load. Copy the model again, or retrain it.</source>
        <translation>{path} ist kein Netz, das Keras laden kann. Das Modell noch einmal kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>{path} contains {name}, which can execute arbitrary code when loaded. Do not use this model.</source>
        <translation>{path} enthält {name}, was beim Laden beliebigen Code ausführen kann. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} describes a network that is too large. Do not use this model.</source>
        <translation>{path} beschreibt ein zu großes Netz. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} has input shape {taken} and output shape {given}, but its model folder specifies {size} pixels and {n} emotions. Copy the model again, or retrain it.</source>
        <translation>{path} hat die Eingabeform {taken} und die Ausgabeform {given}, der Modellordner nennt aber {size} Pixel und {n} Emotionen. Das Modell erneut kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>The input or output of {path} is not float32. Retrain the model.</source>
        <translation>Die Ein- oder Ausgabe von {path} ist nicht float32. Das Modell neu trainieren.</translation>
    </message>
    <message>
        <source>{path} returns values that are not probabilities. Retrain the model.</source>
        <translation>{path} liefert Werte, die keine Wahrscheinlichkeiten sind. Das Modell neu trainieren.</translation>
    </message>
    <message>
        <source>Cannot run {path} on this computer. Copy the model again, or retrain it.</source>
        <translation>{path} lässt sich auf diesem Computer nicht ausführen. Das Modell erneut kopieren oder neu trainieren.</translation>
    </message>
    <message>
        <source>{path} has changed since the model was opened. Open the model again.</source>
        <translation>{path} wurde geändert, seit das Modell geöffnet wurde. Das Modell erneut öffnen.</translation>
    </message>
    <message>
        <source>{path} crashed the process that tested it. Do not use this model.</source>
        <translation>{path} hat den Prozess zum Absturz gebracht, der es getestet hat. Dieses Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>Cannot test {path} ({type}: {message}). See the log file.</source>
        <translation>{path} lässt sich nicht testen ({type}: {message}). Siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>{path} takes longer than {seconds:.0f} s for a few faces. Do not use this model.</source>
        <translation>{path} braucht für wenige Gesichter länger als {seconds:.0f} s. Dieses Modell nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>outputs</name>
    <message>
        <source>{title} needs a library that cannot be loaded ({reason}). Install it with: pip install &apos;fer-desktop[{extra}]&apos;</source>
        <translation>{title} braucht eine Bibliothek, die nicht geladen werden kann ({reason}). Installieren mit: pip install &apos;fer-desktop[{extra}]&apos;</translation>
    </message>
    <message>
        <source>“{name}” in the local network</source>
        <translation>„{name}“ im lokalen Netz</translation>
    </message>
    <message>
        <source>Cannot send to {address} ({reason}). Check the name of the host.</source>
        <translation>An {address} kann nicht gesendet werden ({reason}). Den Namen des Hosts prüfen.</translation>
    </message>
    <message>
        <source>{n} frame sent</source>
        <translation>{n} Einzelbild gesendet</translation>
    </message>
    <message>
        <source>{n} frames sent</source>
        <translation>{n} Einzelbilder gesendet</translation>
    </message>
    <message>
        <source>latency {median:.0f} ms (median), {high:.0f} ms (95th percentile)</source>
        <translation>Latenz {median:.0f} ms (Median), {high:.0f} ms (95. Perzentil)</translation>
    </message>
    <message>
        <source>{n} frame dropped</source>
        <translation>{n} Einzelbild ausgelassen</translation>
    </message>
    <message>
        <source>{n} frames dropped</source>
        <translation>{n} Einzelbilder ausgelassen</translation>
    </message>
    <message>
        <source>no receiver</source>
        <translation>kein Empfänger</translation>
    </message>
    <message>
        <source>{n} receiver</source>
        <translation>{n} Empfänger</translation>
    </message>
    <message>
        <source>{n} receivers</source>
        <translation>{n} Empfänger</translation>
    </message>
    <message>
        <source>Port {port} is in use by another program. Choose another port for WebSocket.</source>
        <translation>Port {port} wird von einem anderen Programm verwendet. Einen anderen Port für WebSocket wählen.</translation>
    </message>
    <message>
        <source>{host} is not an address of this computer. Choose another host.</source>
        <translation>{host} ist keine Adresse dieses Computers. Wählen Sie einen anderen Host.</translation>
    </message>
    <message>
        <source>Cannot listen at {address} ({reason}). Choose another host or port.</source>
        <translation>Verbindungen an {address} können nicht angenommen werden ({reason}). Einen anderen Host oder Port wählen.</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>The map shows what this model&apos;s prediction depends on in this picture, not what the person feels. No face has a gray patch, so small effects mean nothing.</source>
        <translation>Die Karte zeigt, wovon die Vorhersage dieses Modells bei diesem Bild abhängt, nicht, was der Mensch fühlt. Kein Gesicht hat ein graues Feld, darum bedeuten kleine Wirkungen nichts.</translation>
    </message>
    <message>
        <source>Press Compute to cover the face part by part with a small gray patch and see where that changes the reading (occlusion map).</source>
        <translation>„Berechnen“ drücken, um das Gesicht Stelle für Stelle mit einem kleinen grauen Feld zu verdecken und zu sehen, wo das die Vorhersage ändert (Verdeckungskarte).</translation>
    </message>
    <message>
        <source>No face for an occlusion map. Show a picture with a face first.</source>
        <translation>Kein Gesicht für eine Verdeckungskarte. Erst ein Bild mit einem Gesicht zeigen.</translation>
    </message>
    <message>
        <source>{emotion}: {percent} without occlusion</source>
        <translation>{emotion}: {percent} ohne Verdeckung</translation>
    </message>
    <message>
        <source>{emotion}: {percent} without occlusion (top prediction: {likeliest})</source>
        <translation>{emotion}: {percent} ohne Verdeckung (am wahrscheinlichsten: {likeliest})</translation>
    </message>
    <message>
        <source>No single part matters: wherever the patch is, {emotion} stays within {points} of {percent}. A larger patch may show more.</source>
        <translation>Keine einzelne Stelle ist entscheidend: Wo das Feld auch liegt, {emotion} weicht höchstens um {points} von {percent} ab. Ein größeres Feld zeigt vielleicht mehr.</translation>
    </message>
    <message>
        <source>Orange: covering this part lowers {emotion} by up to {points} (to {percent}).</source>
        <translation>Orange: Diese Stelle zu verdecken senkt {emotion} um bis zu {points} (auf {percent}).</translation>
    </message>
    <message>
        <source>Blue: covering this part raises it by up to {points} (to {percent}).</source>
        <translation>Blau: Diese Stelle zu verdecken erhöht die Wahrscheinlichkeit um bis zu {points} (auf {percent}).</translation>
    </message>
    <message>
        <source>Blue: covering this part raises {emotion} by up to {points} (to {percent}).</source>
        <translation>Blau: Diese Stelle zu verdecken erhöht {emotion} um bis zu {points} (auf {percent}).</translation>
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
        <source>Precision for {emotion}: {precision} of these predictions match the label.</source>
        <translation>Präzision für {emotion}: {precision} dieser Vorhersagen entsprechen der Kennzeichnung.</translation>
    </message>
    <message>
        <source>never predicted</source>
        <translation>nie geschätzt</translation>
    </message>
    <message>
        <source>precision {share}</source>
        <translation>Präzision {share}</translation>
    </message>
    <message>
        <source>precision {share} ({other_share} are labelled {other})</source>
        <translation>Präzision {share} ({other_share} sind als {other} gekennzeichnet)</translation>
    </message>
    <message>
        <source>no face has this label</source>
        <translation>kein Gesicht ist so gekennzeichnet</translation>
    </message>
    <message>
        <source>recall {share}</source>
        <translation>Trefferquote {share}</translation>
    </message>
    <message>
        <source>recall {share} ({other_share} are read as {other})</source>
        <translation>Trefferquote {share} ({other_share} werden als {other} eingeschätzt)</translation>
    </message>
    <message>
        <source>{labelled:,} faces are labelled {emotion} (row), {read:,} are predicted as {emotion} (column), {both:,} are both.</source>
        <translation>{labelled:,} Gesichter sind als {emotion} gekennzeichnet (Zeile), {read:,} als {emotion} vorhergesagt (Spalte), {both:,} beides.</translation>
    </message>
    <message>
        <source>Of {n:,} faces predicted as {reading}, {share} ({count:,}) are labelled {label}.</source>
        <translation>Von {n:,} als {reading} vorhergesagten Gesichtern sind {share} ({count:,}) als {label} gekennzeichnet.</translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} ({count:,}) are predicted as {reading}.</source>
        <translation>Von {n:,} als {label} gekennzeichneten Gesichtern werden {share} ({count:,}) als {reading} vorhergesagt.</translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} are predicted as {label}; most common error: {other} ({other_share}).</source>
        <translation>Von {n:,} als {label} gekennzeichneten Gesichtern werden {share} als {label} vorhergesagt; häufigster Fehler: {other} ({other_share}).</translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} are predicted as {label}.</source>
        <translation>Von {n:,} als {label} gekennzeichneten Gesichtern werden {share} als {label} vorhergesagt.</translation>
    </message>
    <message>
        <source>Of {n:,} faces predicted as {label}, {share} are labelled {label}; most common other label: {other} ({other_share}).</source>
        <translation>Von {n:,} als {label} vorhergesagten Gesichtern sind {share} als {label} gekennzeichnet; häufigstes anderes Label: {other} ({other_share}).</translation>
    </message>
    <message>
        <source>Of {n:,} faces predicted as {label}, {share} are labelled {label}.</source>
        <translation>Von {n:,} als {label} vorhergesagten Gesichtern sind {share} als {label} gekennzeichnet.</translation>
    </message>
    <message>
        <source>No face is labelled {emotions}; the macro average covers the other emotions.</source>
        <translation>Kein Gesicht ist als {emotions} gekennzeichnet; das Makromittel umfasst die übrigen Emotionen.</translation>
    </message>
    <message>
        <source>No face is labelled {label}.</source>
        <translation>Kein Gesicht ist als {label} gekennzeichnet.</translation>
    </message>
    <message>
        <source>No face is predicted as {label}.</source>
        <translation>Kein Gesicht wird als {label} vorhergesagt.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
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
        <source>Confidence threshold</source>
        <translation>Konfidenzschwelle</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Occlusion map</source>
        <translation>Verdeckungskarte</translation>
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
        <source>Share of the faces with this true label (normalized over rows); diagonal: recall</source>
        <translation>Anteil an den Gesichtern mit dieser wahren Kennzeichnung (zeilenweise normiert); Diagonale: Recall</translation>
    </message>
    <message>
        <source>Share of the faces with this predicted label (normalized over columns); diagonal: precision</source>
        <translation>Anteil an den Gesichtern mit dieser Vorhersage (spaltenweise normiert); Diagonale: Precision</translation>
    </message>
    <message>
        <source>Number of faces with this true label and this predicted label</source>
        <translation>Anzahl der Gesichter mit dieser wahren Kennzeichnung und dieser Vorhersage</translation>
    </message>
    <message>
        <source>Click a cell or a label to see what it means.</source>
        <translation>Ein Klick auf eine Zelle oder einen Namen erklärt sie.</translation>
    </message>
    <message>
        <source>True label</source>
        <translation>Wahre Kennzeichnung</translation>
    </message>
    <message>
        <source>Predicted label</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Show the faces counted in this part of the matrix in the Samples panel</source>
        <translation>Die Gesichter, die dieser Teil der Matrix zählt, in der Ansicht „Beispiele“ zeigen</translation>
    </message>
    <message>
        <source>% of column</source>
        <translation>% der Spalte</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Show these faces</source>
        <translation>Diese Gesichter zeigen</translation>
    </message>
    <message>
        <source>{epochs}. Final accuracy: {training:.1%} on the training faces, which are augmented, and {validation:.1%} on the validation faces.</source>
        <translation>{epochs}. Genauigkeit am Ende: {training:.1%} auf den Trainingsgesichtern, die augmentiert werden, und {validation:.1%} auf den Validierungsgesichtern.</translation>
    </message>
    <message>
        <source>{epochs}. Final accuracy: {training:.1%} on the training faces, which are augmented.</source>
        <translation>{epochs}. Genauigkeit am Ende: {training:.1%} auf den Trainingsgesichtern, die augmentiert werden.</translation>
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
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Show a line for each face, not the selected one alone</source>
        <translation>Eine Linie für jedes Gesicht zeigen, nicht nur für das ausgewählte</translation>
    </message>
    <message>
        <source>Top prediction</source>
        <translation>Wahrscheinlichste</translation>
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
        <source>Show what the reading of the selected face depends on (occlusion map; key L)</source>
        <translation>Zeigen, wovon die Vorhersage des gewählten Gesichts abhängt (Verdeckungskarte; Taste L)</translation>
    </message>
    <message>
        <source>Emotion whose probability the map shows</source>
        <translation>Emotion, deren Wahrscheinlichkeit die Karte zeigt</translation>
    </message>
    <message>
        <source>Patch size</source>
        <translation>Feldgröße</translation>
    </message>
    <message>
        <source>Size of the gray patch that covers the face</source>
        <translation>Größe des grauen Felds, das das Gesicht verdeckt</translation>
    </message>
    <message>
        <source>Save the map as a PNG picture with the names of the model and the emotion</source>
        <translation>Die Karte als PNG-Bild mit den Namen von Modell und Emotion speichern</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>Cannot write {path}. Choose another folder, or check its permissions.</source>
        <translation>{path} lässt sich nicht schreiben. Einen anderen Ordner wählen oder die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>making the occlusion map</source>
        <translation>Erstellen der Okklusionskarte</translation>
    </message>
    <message>
        <source>Save map</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Computing … {part:.0%}</source>
        <translation>Berechnung … {part:.0%}</translation>
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
        <source>model {model}; gray patch of {patch} × {patch} on {size} × {size} pixels</source>
        <translation>Modell {model}; graues Feld von {patch} × {patch} auf {size} × {size} Pixeln</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>This model has no model card. “python -m training evaluate” writes one into its folder.</source>
        <translation>Dieses Modell hat keine Modellkarte. „python -m training evaluate“ schreibt eine in seinen Ordner.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>not measured yet; measured when a face is analysed</source>
        <translation>noch nicht gemessen; wird gemessen, sobald ein Gesicht analysiert wird</translation>
    </message>
    <message>
        <source>Model overview</source>
        <translation>Übersicht über das Modell</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Speed on this computer:</source>
        <translation>Tempo auf diesem Computer:</translation>
    </message>
    <message>
        <source>{ms:.1f} ms per face, including cropping ({analyses})</source>
        <translation>{ms:.1f} ms pro Gesicht, einschließlich Ausschneiden ({analyses})</translation>
    </message>
    <message>
        <source>Cannot read the model file {path} ({error}). Copy the model again.</source>
        <translation>Die Modelldatei {path} lässt sich nicht lesen ({error}). Das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>{n} epochs, precision {precision}</source>
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
        <source>Versions</source>
        <translation>Versionen</translation>
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
        <source>{n} hidden face · Show</source>
        <translation>{n} ausgeblendetes Gesicht · Einblenden</translation>
    </message>
    <message>
        <source>{n} hidden faces · Show</source>
        <translation>{n} ausgeblendete Gesichter · Einblenden</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
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
        <source>Precision and recall, from the figures stored with the model. Point at the bar of an emotion to see them for that one; click it to keep them.</source>
        <translation>Präzision und Trefferquote aus den Zahlen, die mit dem Modell gespeichert sind. Auf den Balken einer Emotion zeigen, um ihre zu sehen; darauf klicken, um sie zu behalten.</translation>
    </message>
    <message>
        <source>How far can I trust this?</source>
        <translation>Wie verlässlich ist das?</translation>
    </message>
    <message>
        <source>Say what this face looks like and store it as a correction</source>
        <translation>Angeben, wonach dieses Gesicht aussieht, und als Korrektur speichern</translation>
    </message>
    <message>
        <source>Show how the model was measured and trained</source>
        <translation>Zeigen, wie das Modell gemessen und trainiert wurde</translation>
    </message>
    <message>
        <source>All faces are hidden</source>
        <translation>Alle Gesichter sind ausgeblendet</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>{face}: {word}</source>
        <translation>{face}: {word}</translation>
    </message>
    <message>
        <source>{face}: {word}, {percent}</source>
        <translation>{face}: {word}, {percent}</translation>
    </message>
    <message>
        <source>{face} looks {look}, {percent}</source>
        <translation>{face}: {look}, {percent}</translation>
    </message>
    <message>
        <source>Looks {look}, {percent}</source>
        <translation>Sieht {look} aus, {percent}</translation>
    </message>
    <message>
        <source>The top prediction, {label}, is below {percent}.</source>
        <translation>Die höchste Vorhersage, {label}, liegt unter {percent}.</translation>
    </message>
    <message>
        <source>Probabilities of the selected face</source>
        <translation>Wahrscheinlichkeiten des gewählten Gesichts</translation>
    </message>
    <message>
        <source>This model is stored without a reliability diagram. Evaluate it again with “python -m training evaluate”.</source>
        <translation>Dieses Modell ist ohne Zuverlässigkeitsdiagramm gespeichert. Es mit „python -m training evaluate“ noch einmal auswerten.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Expected calibration error, with and without temperature scaling</source>
        <translation>Erwarteter Kalibrierungsfehler, mit und ohne Temperaturskalierung</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>perfectly calibrated</source>
        <translation>perfekt kalibriert</translation>
    </message>
    <message>
        <source>share of faces</source>
        <translation>Anteil der Gesichter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
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
        <source>Of the faces with this prediction, the share with this label</source>
        <translation>Von den Gesichtern mit dieser Vorhersage der Anteil mit diesem Label</translation>
    </message>
    <message>
        <source>Of the faces with this label, the share with this prediction</source>
        <translation>Von den Gesichtern mit diesem Label der Anteil mit dieser Vorhersage</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1-Maß</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>Das harmonische Mittel aus Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>Number of faces with this label (support)</source>
        <translation>Anzahl der Gesichter mit diesem Label (Support)</translation>
    </message>
    <message>
        <source>Macro average</source>
        <translation>Makromittel</translation>
    </message>
    <message>
        <source>Weighted average</source>
        <translation>Gewichtetes Mittel</translation>
    </message>
    <message>
        <source>{explanation}. Click to sort; a third click restores the default order.</source>
        <translation>{explanation}. Klicken, um zu sortieren; der dritte Klick stellt die übliche Reihenfolge wieder her.</translation>
    </message>
    <message>
        <source>Classification report</source>
        <translation>Klassifikationsbericht</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label: any</source>
        <translation>Label: alle</translation>
    </message>
    <message>
        <source>Label: {emotion}</source>
        <translation>Label: {emotion}</translation>
    </message>
    <message>
        <source>Most confident errors</source>
        <translation>Fehler mit höchster Konfidenz</translation>
    </message>
    <message>
        <source>Least confident errors</source>
        <translation>Fehler mit niedrigster Konfidenz</translation>
    </message>
    <message>
        <source>Most confident correct predictions</source>
        <translation>Richtige mit höchster Konfidenz</translation>
    </message>
    <message>
        <source>Least confident correct predictions</source>
        <translation>Richtige mit niedrigster Konfidenz</translation>
    </message>
    <message>
        <source>All, most confident first</source>
        <translation>Alle, höchste Konfidenz zuerst</translation>
    </message>
    <message>
        <source>All, least confident first</source>
        <translation>Alle, niedrigste Konfidenz zuerst</translation>
    </message>
    <message>
        <source>Faces to show</source>
        <translation>Gezeigte Gesichter</translation>
    </message>
    <message>
        <source>Sorted by the probability of the prediction (confidence)</source>
        <translation>Sortiert nach der Wahrscheinlichkeit der Vorhersage (Konfidenz)</translation>
    </message>
    <message>
        <source>True label: the emotion that people gave the face</source>
        <translation>Wahres Label: die Emotion, die Menschen dem Gesicht gegeben haben</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predicted label: the emotion with the highest probability</source>
        <translation>Vorhergesagtes Label: die Emotion mit der höchsten Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Prediction: any</source>
        <translation>Vorhersage: alle</translation>
    </message>
    <message>
        <source>Prediction: {emotion}</source>
        <translation>Vorhersage: {emotion}</translation>
    </message>
    <message>
        <source>The faces that this model was evaluated on are not stored with it, because they show people. Choose the file or folder that contains them to see each one here with its prediction.</source>
        <translation>Die Gesichter, auf denen dieses Modell ausgewertet wurde, sind nicht mit ihm gespeichert, weil sie Menschen zeigen. Die Datei oder den Ordner wählen, um sie hier mit ihrer Vorhersage zu sehen.</translation>
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
        <source>Choose evaluated faces</source>
        <translation>Ausgewertete Gesichter wählen</translation>
    </message>
    <message>
        <source>Choose evaluated faces…</source>
        <translation>Ausgewertete Gesichter wählen …</translation>
    </message>
    <message>
        <source>Show faces from {name}</source>
        <translation>Die Gesichter aus {name} zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This model has not been evaluated yet. Evaluate it with “python -m training evaluate”.</source>
        <translation>Dieses Modell wurde noch nicht ausgewertet. Es mit „python -m training evaluate“ auswerten.</translation>
    </message>
    <message>
        <source>95% confidence intervals (CI): Wilson for the accuracy, bootstrap for macro F1</source>
        <translation>95-%-Konfidenzintervalle (KI): Wilson für die Genauigkeit, Bootstrap für Makro-F1</translation>
    </message>
    <message>
        <source>Accuracy {accuracy:.1%} on {count:,} faces</source>
        <translation>Genauigkeit {accuracy:.1%} auf {count:,} Gesichtern</translation>
    </message>
    <message>
        <source>not the training dataset</source>
        <translation>nicht der Datensatz des Trainings</translation>
    </message>
    <message>
        <source>Accuracy {part:.1%}</source>
        <translation>Genauigkeit {part:.1%}</translation>
    </message>
    <message>
        <source>macro F1 {f1:.3f}</source>
        <translation>Makro-F1 {f1:.3f}</translation>
    </message>
    <message>
        <source>top-2 accuracy {part:.1%}</source>
        <translation>Top-2-Genauigkeit {part:.1%}</translation>
    </message>
    <message>
        <source>(95% CI {low} to {high})</source>
        <translation>(95-%-KI {low} bis {high})</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>Zeit, s</translation>
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
        <source>longest</source>
        <translation>am längsten</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probabilities appear here while a face is read in a camera or a video.</source>
        <translation>Hier erscheinen Wahrscheinlichkeiten, während ein Gesicht einer Kamera oder eines Videos gelesen wird.</translation>
    </message>
    <message>
        <source>Timeline of all faces</source>
        <translation>Zeitverlauf aller Gesichter</translation>
    </message>
    <message>
        <source>Figures of the timeline</source>
        <translation>Zahlen der Zeitleiste</translation>
    </message>
    <message>
        <source>Probability now, or at the pointer; share of the time in which the emotion was the top prediction; longest span of it without a break; over ten minutes at most</source>
        <translation>Wahrscheinlichkeit jetzt oder am Mauszeiger; Anteil der Zeit, in der die Emotion die höchste Vorhersage war; längste Spanne davon ohne Unterbrechung; über höchstens zehn Minuten</translation>
    </message>
    <message>
        <source>How often the top prediction changed, and for how long the face was read; ten minutes at most</source>
        <translation>Wie oft die höchste Vorhersage wechselte und wie lange das Gesicht gelesen wurde; höchstens zehn Minuten</translation>
    </message>
    <message>
        <source>Copy these figures for a text or a spreadsheet</source>
        <translation>Diese Zahlen für einen Text oder eine Tabelle kopieren</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>without excluded ranges</source>
        <translation>ohne ausgeschlossene Bereiche</translation>
    </message>
    <message>
        <source>Timeline of the selected face</source>
        <translation>Zeitleiste des gewählten Gesichts</translation>
    </message>
    <message>
        <source>Expected calibration error {error:.1%}.</source>
        <translation>Erwarteter Kalibrierungsfehler {error:.1%}.</translation>
    </message>
    <message>
        <source>Without temperature scaling (T = {temperature:.2f}): {error:.1%}.</source>
        <translation>Ohne Temperatur-Skalierung (T = {temperature:.2f}): {error:.1%}.</translation>
    </message>
    <message>
        <source>The model is overconfident.</source>
        <translation>Das Modell ist übermäßig sicher (overconfident).</translation>
    </message>
    <message>
        <source>The model is underconfident.</source>
        <translation>Das Modell ist zu wenig sicher (underconfident).</translation>
    </message>
    <message>
        <source>The temperature is at its bound of {temperature:g}: the probabilities should be even less confident and are not calibrated. More validation faces or a longer training may help.</source>
        <translation>Die Temperatur liegt an ihrer Grenze von {temperature:g}: Die Wahrscheinlichkeiten müssten noch weniger sicher sein und sind nicht kalibriert. Mehr Validierungsgesichter oder ein längeres Training können helfen.</translation>
    </message>
    <message>
        <source>The temperature is at its bound of {temperature:g}: the probabilities should be even more confident and are not calibrated. More validation faces or a longer training may help.</source>
        <translation>Die Temperatur liegt an ihrer Grenze von {temperature:g}: Die Wahrscheinlichkeiten müssten noch sicherer sein und sind nicht kalibriert. Mehr Validierungsgesichter oder ein längeres Training können helfen.</translation>
    </message>
    <message>
        <source>Of {n:,} faces read with a confidence of {low} to {high}, {right} were right.</source>
        <translation>Von {n:,} Gesichtern mit einer Konfidenz von {low} bis {high} waren {right} richtig.</translation>
    </message>
    <message>
        <source>With a threshold of {threshold}, {coverage} of the faces get a prediction, and {accuracy} of these are right.</source>
        <translation>Mit einer Schwelle von {threshold} erhalten {coverage} der Gesichter eine Vorhersage, und {accuracy} davon sind richtig.</translation>
    </message>
    <message>
        <source>Label: {label}. Prediction: {readings}. In the dataset: {place}.</source>
        <translation>Label: {label}. Vorhersage: {readings}. Im Datensatz: {place}.</translation>
    </message>
    <message>
        <source>Evaluated faces</source>
        <translation>Ausgewertete Gesichter</translation>
    </message>
    <message>
        <source>Faces that the model was evaluated on (split)</source>
        <translation>Gesichter, auf denen das Modell ausgewertet wurde (Datenteil)</translation>
    </message>
    <message>
        <source>Choose the file or folder with the evaluated faces</source>
        <translation>Die Datei oder den Ordner mit den ausgewerteten Gesichtern wählen</translation>
    </message>
    <message>
        <source>Location of the faces</source>
        <translation>Ort der Gesichter</translation>
    </message>
    <message>
        <source>Reading faces</source>
        <translation>Die Gesichter werden gelesen</translation>
    </message>
    <message>
        <source>{n:,} of {count:,} faces of {split}. Click a face for details.</source>
        <translation>{n:,} von {count:,} Gesichtern aus {split}. Ein Gesicht anklicken, um Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>{n:,} of {count:,} faces of {split}. Select others above.</source>
        <translation>{n:,} von {count:,} Gesichtern aus {split}. Oben andere auswählen.</translation>
    </message>
    <message>
        <source>Select this face (double click: name it)</source>
        <translation>Dieses Gesicht auswählen (Doppelklick: benennen)</translation>
    </message>
    <message>
        <source>Name of a face</source>
        <translation>Name eines Gesichts</translation>
    </message>
    <message>
        <source>Name of face {number}:</source>
        <translation>Name von Gesicht {number}:</translation>
    </message>
    <message>
        <source>At most {n} characters; leave it empty to remove the name</source>
        <translation>Höchstens {n} Zeichen; leer lassen, um den Namen zu entfernen</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <source>Same person as</source>
        <translation>Dieselbe Person wie</translation>
    </message>
    <message>
        <source>Separate merged faces</source>
        <translation>Zusammengeführte Gesichter trennen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Accuracy and coverage</source>
        <translation>Genauigkeit und Abdeckung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>A prediction whose probability is under the confidence threshold is called uncertain. Coverage is the share of faces that are not (selective classification).</source>
        <translation>Eine Vorhersage, deren Wahrscheinlichkeit unter der Konfidenzschwelle liegt, gilt als unsicher. Die Abdeckung ist der Anteil der übrigen Gesichter (selektive Klassifikation).</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>No threshold makes {accuracy} of the predictions right.</source>
        <translation>Mit keiner Schwelle sind {accuracy} der Vorhersagen richtig.</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>{face}: {caption}</source>
        <translation>{face}: {caption}</translation>
    </message>
    <message>
        <source>Probabilities of this face</source>
        <translation>Wahrscheinlichkeiten dieses Gesichts</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save face…</source>
        <translation>Gesicht speichern …</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>Präsentationsansicht</translation>
    </message>
    <message>
        <source>No picture. Open one first.</source>
        <translation>Kein Bild. Zuerst eines öffnen.</translation>
    </message>
    <message>
        <source>No face found in this picture.</source>
        <translation>Kein Gesicht in diesem Bild gefunden.</translation>
    </message>
    <message>
        <source>Save face</source>
        <translation>Gesicht speichern</translation>
    </message>
    <message>
        <source>face {number}.png</source>
        <translation>Gesicht {number}.png</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Fit ({percent})</source>
        <translation>Eingepasst ({percent})</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>No camera found</source>
        <translation>Keine Kamera gefunden</translation>
    </message>
    <message>
        <source>Mirror cameras</source>
        <translation>Kameras spiegeln</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>A camera may deliver another resolution than it was asked for; the window then says so.</source>
        <translation>Eine Kamera kann eine andere Auflösung liefern als die gewünschte; dann sagt es das Fenster.</translation>
    </message>
    <message>
        <source>As in a mirror. Pictures and videos are never mirrored at first.</source>
        <translation>Wie in einem Spiegel. Bilder und Videos werden anfangs nie gespiegelt.</translation>
    </message>
    <message>
        <source>Rows, file names and the command line are in English in every language.</source>
        <translation>Zeilen, Dateinamen und Befehlszeile sind in jeder Sprache englisch.</translation>
    </message>
    <message>
        <source>Face detection</source>
        <translation>Gesichtserkennung</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Restore page defaults</source>
        <translation>Standardwerte dieser Seite</translation>
    </message>
    <message>
        <source>Cover faces</source>
        <translation>Gesichter verdecken</translation>
    </message>
    <message>
        <source>Explain predictions at the next start</source>
        <translation>Beim nächsten Start Vorhersagen erklären</translation>
    </message>
    <message>
        <source>Clear recent files</source>
        <translation>Zuletzt geöffnete Dateien vergessen</translation>
    </message>
    <message>
        <source>Delete my data…</source>
        <translation>Meine Daten löschen …</translation>
    </message>
    <message>
        <source>Detected faces are pixelated in the picture, in recordings and in snapshots. A face that is not detected is not covered.</source>
        <translation>Erkannte Gesichter werden im Bild, in Aufnahmen und in Schnappschüssen verpixelt. Ein Gesicht, das nicht erkannt wird, wird nicht verdeckt.</translation>
    </message>
    <message>
        <source>What a prediction says, what it does not say, and what the law requires.</source>
        <translation>Was eine Vorhersage aussagt, was nicht, und was das Recht verlangt.</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Auf diesem Rechner gespeichert</translation>
    </message>
    <message>
        <source>Calibrate for the selected face…</source>
        <translation>Auf das gewählte Gesicht kalibrieren …</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Confidence threshold</source>
        <translation>Konfidenzschwelle</translation>
    </message>
    <message>
        <source>Neutral baseline</source>
        <translation>Neutraler Ausgangswert</translation>
    </message>
    <message>
        <source>Some faces look sad or angry to a model when they are at rest. Three seconds of a neutral expression correct this for one face, until it is lost or another source is opened.</source>
        <translation>Manche Gesichter sehen für ein Modell in Ruhe traurig oder wütend aus. Drei Sekunden eines neutralen Ausdrucks gleichen das für ein Gesicht aus, bis es verloren geht oder eine andere Quelle geöffnet wird.</translation>
    </message>
    <message>
        <source>Recordings folder</source>
        <translation>Aufnahmeordner</translation>
    </message>
    <message>
        <source>Files are named by date and time. Videos show faces: ask the people in them, or cover faces, which covers them in every video and snapshot.</source>
        <translation>Dateien heißen nach Datum und Uhrzeit. Videos zeigen Gesichter: die gezeigten Personen fragen oder Gesichter verdecken; dann sind sie in jedem Video und Schnappschuss verdeckt.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Neu zuweisen</translation>
    </message>
    <message>
        <source>{keys} moves between controls. Press another key.</source>
        <translation>{keys} wechselt zwischen Bedienelementen. Eine andere Taste drücken.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{command}”.</source>
        <translation>{keys} ist das Tastenkürzel von „{command}“.</translation>
    </message>
    <message>
        <source>Lab Streaming Layer: a stream that every computer in the local network can find and receive, for example with LabRecorder.</source>
        <translation>Lab Streaming Layer: ein Stream, den jeder Computer im lokalen Netz finden und empfangen kann, zum Beispiel mit LabRecorder.</translation>
    </message>
    <message>
        <source>Open Sound Control: messages by UDP to one address, for example to TouchDesigner or Max.</source>
        <translation>Open Sound Control: Nachrichten über UDP an eine Adresse, zum Beispiel an TouchDesigner oder Max.</translation>
    </message>
    <message>
        <source>One JSON object per face, for programs and web pages on this computer.</source>
        <translation>Ein JSON-Objekt je Gesicht, für Programme und Webseiten auf diesem Computer.</translation>
    </message>
    <message>
        <source>OSC host</source>
        <translation>OSC-Host</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>OSC-Port</translation>
    </message>
    <message>
        <source>WebSocket port</source>
        <translation>WebSocket-Port</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>Verbindungen von anderen Computern zulassen</translation>
    </message>
    <message>
        <source>Send the names of faces</source>
        <translation>Namen der Gesichter mitsenden</translation>
    </message>
    <message>
        <source>Switch on again at the next start</source>
        <translation>Beim nächsten Start wieder einschalten</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Sends predictions to other programs as they happen. Pictures are never sent. The status bar shows what is sent.</source>
        <translation>Sendet Vorhersagen laufend an andere Programme. Bilder werden nie gesendet. Die Statusleiste zeigt, was gesendet wird.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
</context>
<context>
    <name>process</name>
    <message>
        <source>The worker process cannot be started ({reason}). Reinstall FER Desktop.</source>
        <translation>Der Hilfsprozess lässt sich nicht starten ({reason}). FER Desktop neu installieren.</translation>
    </message>
    <message>
        <source>The worker process has not responded for {minutes:.0f} minutes. Wait, or stop it.</source>
        <translation>Der Hilfsprozess reagiert seit {minutes:.0f} Minuten nicht. Warten oder ihn beenden.</translation>
    </message>
    <message>
        <source>Internal error ({type}: {message}). See the log file.</source>
        <translation>Interner Fehler ({type}: {message}). Siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>The worker process does not know the command {command!r}. Reinstall FER Desktop.</source>
        <translation>Der Hilfsprozess kennt den Befehl {command!r} nicht. FER Desktop neu installieren.</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>a number above {low} up to {high}</source>
        <translation>eine Zahl über {low} bis {high}</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>einen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>{path} was saved with another model: its {key} is {wanted}, that of {model} is {found}. Use the same model, or delete this line from the profile.</source>
        <translation>{path} wurde mit einem anderen Modell gespeichert: Dort ist {key} {wanted}, bei {model} ist es {found}. Verwenden Sie dasselbe Modell, oder löschen Sie diese Zeile aus dem Profil.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Choose another profile.</source>
        <translation>{path} kann nicht gelesen werden ({reason}). Wählen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Choose a profile (TOML).</source>
        <translation>{path} ist keine Textdatei. Ein Profil (TOML) auswählen.</translation>
    </message>
    <message>
        <source>{path} is not a valid TOML file ({reason}). Correct it.</source>
        <translation>{path} ist keine gültige TOML-Datei ({reason}). Korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>{path} does not describe an analysis by one model. Choose another file.</source>
        <translation>{path} beschreibt keine Analyse mit einem Modell. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Choose another location.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} has an unknown key, {key}. Did you mean {nearest}?</source>
        <translation>{path} hat einen unbekannten Schlüssel, {key}. Meinten Sie {nearest}?</translation>
    </message>
    <message>
        <source>{path} has a wrong value: {key} is {value}. Use {expected}.</source>
        <translation>{path} hat einen falschen Wert: {key} ist {value}. Verwenden Sie {expected}.</translation>
    </message>
    <message>
        <source>{path} has both every and per-second. Delete one of the two lines.</source>
        <translation>{path} hat sowohl every als auch per-second. Löschen Sie eine der beiden Zeilen.</translation>
    </message>
    <message>
        <source>{path} has a wrong value: to is not later than from. Correct it.</source>
        <translation>{path} hat einen falschen Wert: to liegt nicht nach from. Korrigieren Sie ihn.</translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>Turned away: predictions are less reliable.</source>
        <translation>Abgewandt: Vorhersagen sind weniger verlässlich.</translation>
    </message>
    <message>
        <source>Blurred: predictions are less reliable.</source>
        <translation>Unscharf: Vorhersagen sind weniger verlässlich.</translation>
    </message>
    <message>
        <source>Too dark: predictions are less reliable.</source>
        <translation>Zu dunkel: Vorhersagen sind weniger verlässlich.</translation>
    </message>
    <message>
        <source>Too bright: predictions are less reliable.</source>
        <translation>Zu hell: Vorhersagen sind weniger verlässlich.</translation>
    </message>
    <message>
        <source>Cut off: predictions are less reliable.</source>
        <translation>Abgeschnitten: Vorhersagen sind weniger verlässlich.</translation>
    </message>
    <message>
        <source>Too small: predictions are less reliable.</source>
        <translation>Zu klein: Vorhersagen sind weniger verlässlich.</translation>
    </message>
</context>
<context>
    <name>repeat</name>
    <message>
        <source>Folds share training faces, so the interval is a little too narrow; comparisons allow for that.</source>
        <translation>Teile einer Kreuzvalidierung haben Trainingsgesichter gemeinsam, daher ist das Intervall etwas zu schmal; Vergleiche berücksichtigen das.</translation>
    </message>
    <message>
        <source>Mean and interval follow after two runs.</source>
        <translation>Mittelwert und Intervall folgen nach zwei Läufen.</translation>
    </message>
    <message>
        <source>The two sets cannot be compared: they were measured on different faces. Use the same data, folds and seed.</source>
        <translation>Die beiden Reihen sind nicht vergleichbar: Sie wurden auf verschiedenen Gesichtern gemessen. Dieselben Daten, Folds und Seeds verwenden.</translation>
    </message>
    <message>
        <source>The set “{name}” is incomplete ({done} of {of} runs). Resume it to compare the two.</source>
        <translation>Die Reihe „{name}“ ist unvollständig ({done} von {of} Läufen). Sie fortsetzen, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>All runs differ by the same {points} points from “{other}”, so chance cannot be estimated. Repeat both with more seeds.</source>
        <translation>Alle Läufe weichen um dieselben {points} Punkte von „{other}“ ab, sodass der Zufall nicht zu schätzen ist. Beide mit mehr Seeds wiederholen.</translation>
    </message>
    <message>
        <source>corrected resampled t test</source>
        <translation>korrigierter Resampling-t-Test</translation>
    </message>
    <message>
        <source>paired t test</source>
        <translation>gepaarter t-Test</translation>
    </message>
    <message>
        <source>Welch’s t test</source>
        <translation>Welch-Test</translation>
    </message>
    <message>
        <source>Fold {fold} (seed {seed})</source>
        <translation>Teil {fold} (Seed {seed})</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean accuracy {mean} over {runs}, standard deviation {deviation} points, 95% CI {low} to {high}. Mean macro F1 {f1}, 95% CI {f1_low} to {f1_high}.</source>
        <translation>Mittlere Genauigkeit {mean} über {runs}, Standardabweichung {deviation} Prozentpunkte, 95-%-KI {low} bis {high}. Mittleres Makro-F1 {f1}, 95-%-KI {f1_low} bis {f1_high}.</translation>
    </message>
    <message>
        <source>{n} run</source>
        <translation>{n} Lauf</translation>
    </message>
    <message>
        <source>{n} runs</source>
        <translation>{n} Läufe</translation>
    </message>
    <message>
        <source>Significant difference from “{other}”: {points} points, 95% CI {low} to {high}</source>
        <translation>Signifikanter Unterschied zu „{other}“: {points} Prozentpunkte, 95-%-KI {low} bis {high}</translation>
    </message>
    <message>
        <source>No significant difference from “{other}”: {points} points, 95% CI {low} to {high}</source>
        <translation>Kein signifikanter Unterschied zu „{other}“: {points} Prozentpunkte, 95-%-KI {low} bis {high}</translation>
    </message>
    <message>
        <source>“{model}” may have been trained on faces of the folds, so it cannot be compared with them. Use repeated seeds.</source>
        <translation>„{model}“ wurde vielleicht mit Gesichtern dieser Teile trainiert und ist daher nicht mit ihnen vergleichbar. Wiederholte Seeds verwenden.</translation>
    </message>
    <message>
        <source>“{model}” cannot be compared: these runs do not all have the data and splits that it was trained on. Use the same data, with splits of its own.</source>
        <translation>„{model}“ ist nicht vergleichbar: Diese Läufe haben nicht alle die Daten und die Aufteilung, mit denen es trainiert wurde. Dieselben Daten mit eigener Aufteilung verwenden.</translation>
    </message>
    <message>
        <source>“{model}” was not evaluated on these faces ({split}). Evaluate it on the same data first.</source>
        <translation>„{model}“ wurde nicht an diesen Gesichtern ausgewertet ({split}). Zuerst an denselben Daten auswerten.</translation>
    </message>
    <message>
        <source>“{model}” ({accuracy}) is within the range of single runs of this recipe, {low} to {high} (95% prediction interval): no significant difference.</source>
        <translation>„{model}“ ({accuracy}) liegt im Bereich einzelner Läufe dieses Rezepts, {low} bis {high} (95-%-Vorhersageintervall): kein signifikanter Unterschied.</translation>
    </message>
    <message>
        <source>“{model}” ({accuracy}) is outside the range of single runs of this recipe, {low} to {high} (95% prediction interval): a significant difference.</source>
        <translation>„{model}“ ({accuracy}) liegt außerhalb des Bereichs einzelner Läufe dieses Rezepts, {low} bis {high} (95-%-Vorhersageintervall): ein signifikanter Unterschied.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>A new set of this recipe, or one that is stored</source>
        <translation>Ein neuer Satz dieses Rezepts oder ein gespeicherter</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Repeated seeds</source>
        <translation>Wiederholte Seeds</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>Anzahl der Läufe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Runs:</source>
        <translation>Läufe:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Set:</source>
        <translation>Satz:</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Cross-validation and repeated seeds</source>
        <translation>Kreuzvalidierung und wiederholte Seeds</translation>
    </message>
    <message>
        <source>One training says little about a recipe: another seed, or other faces, give another accuracy. Repeat it to see the spread, and whether a difference is more than chance.</source>
        <translation>Ein einzelnes Training sagt wenig über ein Rezept: Ein anderer Seed oder andere Gesichter ergeben eine andere Genauigkeit. Wiederholungen zeigen die Streuung, und ob ein Unterschied mehr als Zufall ist.</translation>
    </message>
    <message>
        <source>Each run leaves out one part of the training faces, and is measured on it.</source>
        <translation>Jeder Lauf lässt einen Teil der Trainingsgesichter aus und wird an ihm gemessen.</translation>
    </message>
    <message>
        <source>Each run has another seed. Where the data has no splits, the seed also draws which faces are measured.</source>
        <translation>Jeder Lauf hat einen anderen Seed. Wo die Daten keine Aufteilung haben, bestimmt der Seed auch, welche Gesichter gemessen werden.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop; finished runs and epochs are kept</source>
        <translation>Anhalten; abgeschlossene Läufe und Epochen bleiben erhalten</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Vorbereiten …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Stop the runs? Finished runs and epochs are kept.</source>
        <translation>Läufe anhalten? Abgeschlossene Läufe und Epochen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Run {number} of {of}</source>
        <translation>Lauf {number} von {of}</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>noch {duration}</translation>
    </message>
    <message>
        <source>{done} of {of} runs complete.</source>
        <translation>{done} von {of} Läufen abgeschlossen.</translation>
    </message>
    <message>
        <source>The results appear after the first run.</source>
        <translation>Die Ergebnisse erscheinen nach dem ersten Lauf.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Accuracy of each run, 95% CI</source>
        <translation>Genauigkeit jedes Laufs, 95-%-KI</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>each picture and each video frame is treated as one face, uncropped</source>
        <translation>jedes Bild und jedes Einzelbild eines Videos wird als ein Gesicht behandelt, nicht zugeschnitten</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Rotated faces (roll)</source>
        <translation>Gedrehte Gesichter (Rollwinkel)</translation>
    </message>
    <message>
        <source>Profile faces</source>
        <translation>Profilgesichter</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>{part:.1%} of the image height; in still pictures {pixels} pixels</source>
        <translation>{part:.1%} der Bildhöhe; auf Einzelbildern {pixels} Pixel</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Kleinstes Gesicht</translation>
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
        <source>{split} of {name}, not the training dataset</source>
        <translation>{split} von {name}, nicht der Trainingsdatensatz</translation>
    </message>
    <message>
        <source>{began} to {ended} in the video</source>
        <translation>{began} bis {ended} im Video</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>Longest span</source>
        <translation>Längste Spanne</translation>
    </message>
    <message>
        <source>No frame was analysed.</source>
        <translation>Kein Einzelbild wurde analysiert.</translation>
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
        <source>A prediction says what a face looks like to a model, not what a person feels.</source>
        <translation>Eine Vorhersage sagt, wie ein Gesicht auf ein Modell wirkt, nicht, was ein Mensch fühlt.</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Model {model}</source>
        <translation>Modell {model}</translation>
    </message>
    <message>
        <source>Each second of each face has the same weight.</source>
        <translation>Jede Sekunde jedes Gesichts hat das gleiche Gewicht.</translation>
    </message>
    <message>
        <source>Individual faces</source>
        <translation>Einzelne Gesichter</translation>
    </message>
    <message>
        <source>The probabilities of {face} over time</source>
        <translation>Die Wahrscheinlichkeiten von {face} im Zeitverlauf</translation>
    </message>
    <message>
        <source>Time in the video</source>
        <translation>Zeit im Video</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Zeit seit Beginn</translation>
    </message>
    <message>
        <source>Behind each jump, faces are counted from 1 again; what was shown several times counts several times.</source>
        <translation>Hinter jedem Sprung werden Gesichter wieder ab 1 gezählt; was mehrmals gezeigt wurde, zählt mehrmals.</translation>
    </message>
    <message>
        <source>Lines from 0% to 100%. The band below them shows the top prediction; hatched: uncertain; empty: not analysed.</source>
        <translation>Linien von 0 % bis 100 %. Das Band darunter zeigt die wahrscheinlichste Emotion; schraffiert: unsicher; leer: nicht analysiert.</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>Modell {model}</translation>
    </message>
    <message>
        <source>{began} to {ended}</source>
        <translation>{began} bis {ended}</translation>
    </message>
    <message>
        <source>{began} to {ended} ({duration})</source>
        <translation>{began} bis {ended} ({duration})</translation>
    </message>
    <message>
        <source>{n} change of the top prediction</source>
        <translation>{n} Wechsel der wahrscheinlichsten Emotion</translation>
    </message>
    <message>
        <source>{n} changes of the top prediction</source>
        <translation>{n} Wechsel der wahrscheinlichsten Emotion</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Accuracy {part} on {n} faces (95% CI {low} to {high}), macro F1 {f1}</source>
        <translation>Genauigkeit {part} auf {n} Gesichtern (95-%-KI {low} bis {high}), Makro-F1 {f1}</translation>
    </message>
    <message>
        <source>{seconds} s (not for pictures)</source>
        <translation>{seconds} s (nicht für Bilder)</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The model was changed during the session. Predictions of different models are listed separately, because they are not comparable.</source>
        <translation>Das Modell wurde während der Sitzung gewechselt. Vorhersagen verschiedener Modelle stehen getrennt, weil sie nicht vergleichbar sind.</translation>
    </message>
    <message>
        <source>Frames analysed</source>
        <translation>Analysierte Einzelbilder</translation>
    </message>
    <message>
        <source>The metrics below are those of {model}; the panels of the program show those of the other models.</source>
        <translation>Die Kennzahlen unten sind die von {model}; die der anderen Modelle zeigen die Ansichten des Programms.</translation>
    </message>
    <message>
        <source>Accuracy {part} on {n} faces, macro F1 {f1}</source>
        <translation>Genauigkeit {part} auf {n} Gesichtern, Makro-F1 {f1}</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Not evaluated.</source>
        <translation>Nicht ausgewertet.</translation>
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
        <source>Confidence threshold</source>
        <translation>Konfidenzschwelle</translation>
    </message>
    <message>
        <source>yes, where stated</source>
        <translation>ja, wo angegeben</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>Sitzungsbericht</translation>
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
        <source>What a prediction says</source>
        <translation>Was eine Vorhersage sagt</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Choose another location.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Made by FER Desktop {version} on {date} at {time}. This page is one file: it loads nothing from anywhere.</source>
        <translation>Erstellt mit FER Desktop {version} am {date} um {time}. Diese Seite ist eine einzige Datei: Sie lädt nichts nach.</translation>
    </message>
    <message>
        <source>Shares of time</source>
        <translation>Anteile an der Zeit</translation>
    </message>
    <message>
        <source>calibrated, at least in part</source>
        <translation>kalibriert, zumindest zum Teil</translation>
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
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>{n} more are left out.</source>
        <translation>{n} weitere sind weggelassen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
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
        <source>On {split}</source>
        <translation>Auf {split}</translation>
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
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Calibrated for a face</source>
        <translation>Für ein Gesicht kalibriert</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Only {range} of the video.</source>
        <translation>Nur {range} des Videos.</translation>
    </message>
    <message>
        <source>Excluded from shares, spans and changes: {ranges}.</source>
        <translation>Von Anteilen, Spannen und Wechseln ausgeschlossen: {ranges}.</translation>
    </message>
    <message>
        <source>{begin} to the end</source>
        <translation>{begin} bis zum Ende</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} bis {end}</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Not both were evaluated, so their accuracy cannot be compared.</source>
        <translation>Nicht beide wurden ausgewertet; ihre Genauigkeit ist nicht vergleichbar.</translation>
    </message>
    <message>
        <source>They were evaluated on different faces, so their accuracy cannot be compared.</source>
        <translation>Sie wurden auf verschiedenen Gesichtern ausgewertet; ihre Genauigkeit ist nicht vergleichbar.</translation>
    </message>
    <message>
        <source>{first}: {one}. {second}: {other}.</source>
        <translation>{first}: {one}. {second}: {other}.</translation>
    </message>
    <message>
        <source>Difference: {difference} percentage points (95% CI {low} to {high} if the faces were different).</source>
        <translation>Unterschied: {difference} Prozentpunkte (95-%-KI {low} bis {high}, wenn die Gesichter verschieden wären).</translation>
    </message>
    <message>
        <source>This is more than chance.</source>
        <translation>Das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>This may be chance; compare both on the same faces for McNemar&apos;s test (Compare models…).</source>
        <translation>Das kann Zufall sein; für den McNemar-Test beide auf denselben Gesichtern vergleichen (Modelle vergleichen …).</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollendet</translation>
    </message>
    <message>
        <source>{done} of {epochs}</source>
        <translation>{done} von {epochs}</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whether the model is there, or the training is unfinished</source>
        <translation>Ob das Modell vorhanden oder das Training unvollendet ist</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of faces whose prediction is their label, on the split in the next column</source>
        <translation>Anteil der Gesichter, deren Vorhersage ihr Label ist, auf dem Teil in der nächsten Spalte</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What the accuracy was measured on; validation is that of the last epoch</source>
        <translation>Worauf die Genauigkeit gemessen wurde; Validierung ist die der letzten Epoche</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Mean F1 of the classes, on the same split</source>
        <translation>Mittleres F1 der Klassen, auf demselben Teil</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Complete epochs</source>
        <translation>Abgeschlossene Epochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time of the epochs, without pauses</source>
        <translation>Dauer der Epochen, ohne Pausen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>The preset that it began with</source>
        <translation>Die Vorgabe, mit der es begann</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The architecture</source>
        <translation>Die Architektur</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Files and folders that it was trained on</source>
        <translation>Dateien und Ordner, mit denen trainiert wurde</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Your own tags</source>
        <translation>Eigene Schlagwörter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When it was written last</source>
        <translation>Wann zuletzt geschrieben wurde</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of its files</source>
        <translation>Größe der Dateien</translation>
    </message>
    <message>
        <source>ONNX…</source>
        <translation>ONNX …</translation>
    </message>
    <message>
        <source>LiteRT (TFLite)…</source>
        <translation>LiteRT (TFLite) …</translation>
    </message>
    <message>
        <source>LiteRT, float16 weights…</source>
        <translation>LiteRT, Gewichte in float16 …</translation>
    </message>
    <message>
        <source>LiteRT, int8…</source>
        <translation>LiteRT, int8…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Report page…</source>
        <translation>Berichtsseite …</translation>
    </message>
    <message>
        <source>Save figures…</source>
        <translation>Kennzahlen speichern …</translation>
    </message>
    <message>
        <source>Save the epochs and the evaluation as a CSV file</source>
        <translation>Epochen und Auswertung als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Choose another location.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>writing {path}</source>
        <translation>{path} wird geschrieben</translation>
    </message>
    <message>
        <source>{size} MB; probabilities differ from the model&apos;s by at most {difference}.</source>
        <translation>{size} MB; die Wahrscheinlichkeiten weichen höchstens um {difference} von denen des Modells ab.</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written.</source>
        <translation>Export abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>{name} exportieren</translation>
    </message>
    <message>
        <source>Training data of {name}, to calibrate int8</source>
        <translation>Trainingsdaten von {name} zur Kalibrierung von int8</translation>
    </message>
    <message>
        <source>Faces (*.csv *.zip);;All files (*)</source>
        <translation>Gesichter (*.csv *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>Kennzahlen speichern</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Select runs to draw their curves.</source>
        <translation>Läufe auswählen, um ihre Kurven zu zeichnen.</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Select one run to write about it.</source>
        <translation>Einen Lauf auswählen, um dazu etwas zu notieren.</translation>
    </message>
    <message>
        <source>Notes can be added once the training is finished.</source>
        <translation>Notizen sind möglich, sobald das Training abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Cannot store the notes in {folder} ({reason}). Free up disk space.</source>
        <translation>Die Notizen können in {folder} nicht gespeichert werden ({reason}). Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Zwei Läufe auswählen, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Both have the same settings.</source>
        <translation>Beide haben dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>A training is in progress. Wait for its end, or stop it.</source>
        <translation>Ein Training läuft. Sein Ende abwarten oder es stoppen.</translation>
    </message>
    <message>
        <source>No training runs in this folder.</source>
        <translation>Keine Trainingsläufe in diesem Ordner.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Kein Lauf entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>List the runs of another folder, such as that of a sweep</source>
        <translation>Die Läufe eines anderen Ordners auflisten, etwa eines Sweeps</translation>
    </message>
    <message>
        <source>Set up another run with the same files and settings</source>
        <translation>Einen weiteren Lauf mit denselben Dateien und Einstellungen vorbereiten</translation>
    </message>
    <message>
        <source>Delete what is left of finished trainings; models and runs to resume stay</source>
        <translation>Löschen, was von abgeschlossenen Trainings übrig ist; Modelle und fortsetzbare Läufe bleiben</translation>
    </message>
    <message>
        <source>reading {folder}</source>
        <translation>{folder} wird gelesen</translation>
    </message>
    <message>
        <source>Free {size}…</source>
        <translation>{size} freigeben …</translation>
    </message>
    <message>
        <source>Delete {names}? These states are no longer needed; the models stay.</source>
        <translation>{names} löschen? Diese Zustände werden nicht mehr gebraucht; die Modelle bleiben.</translation>
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
        <source>Cannot delete {folder} ({reason}). Delete it manually.</source>
        <translation>{folder} kann nicht gelöscht werden ({reason}). Von Hand löschen.</translation>
    </message>
    <message>
        <source>deleting training states</source>
        <translation>Trainingszustände werden gelöscht</translation>
    </message>
    <message>
        <source>{n} run</source>
        <translation>{n} Lauf</translation>
    </message>
    <message>
        <source>{n} runs</source>
        <translation>{n} Läufe</translation>
    </message>
    <message>
        <source>Folder of runs</source>
        <translation>Ordner mit Läufen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>{n:,} files and folders</source>
        <translation>{n:,} Dateien und Ordner</translation>
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
        <source>Cannot read the folder {folder}. Check its permissions.</source>
        <translation>Der Ordner {folder} lässt sich nicht lesen. Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The folder {folder} contains no pictures, only {files}. Choose another.</source>
        <translation>Der Ordner {folder} enthält keine Bilder, nur {files}. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} contains no pictures or videos, only {files}. Choose another.</source>
        <translation>Der Ordner {folder} enthält keine Bilder oder Videos, nur {files}. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} contains no pictures. Choose another.</source>
        <translation>Der Ordner {folder} enthält keine Bilder. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} contains no pictures or videos. Choose another.</source>
        <translation>Der Ordner {folder} enthält keine Bilder oder Videos. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>{address} is a network address, but only files and folders are read here. Open it on its own in the window (Open network address…) and record its readings there.</source>
        <translation>{address} ist eine Netzwerkadresse, hier werden aber nur Dateien und Ordner gelesen. Sie allein im Fenster öffnen (Netzwerkadresse öffnen …) und die Vorhersagen dort aufnehmen.</translation>
    </message>
    <message>
        <source>Cannot open {address}. Use a network address that starts with {schemes}.</source>
        <translation>{address} kann nicht geöffnet werden. Eine Netzwerkadresse verwenden, die mit {schemes} beginnt.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name.</source>
        <translation>{path} existiert nicht. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>The path is empty. Check the name.</source>
        <translation>Der Pfad ist leer. Den Namen prüfen.</translation>
    </message>
    <message>
        <source>{path} is a {kind}, not a regular file. Choose another one.</source>
        <translation>{path} ist keine reguläre Datei ({kind}). Eine andere wählen.</translation>
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
        <source>1 {what} file (not a picture)</source>
        <translation>1 {what}-Datei (kein Bild)</translation>
    </message>
    <message>
        <source>{n} {what} files (not pictures)</source>
        <translation>{n} {what}-Dateien (keine Bilder)</translation>
    </message>
    <message>
        <source>1 {what} file (not a picture or video)</source>
        <translation>1 {what}-Datei (weder Bild noch Video)</translation>
    </message>
    <message>
        <source>{n} {what} files (not pictures or videos)</source>
        <translation>{n} {what}-Dateien (weder Bilder noch Videos)</translation>
    </message>
    <message>
        <source>1 {what} (not a regular file)</source>
        <translation>1 {what} (keine reguläre Datei)</translation>
    </message>
    <message>
        <source>{n} {what}s (not regular files)</source>
        <translation>{n} × {what} (keine regulären Dateien)</translation>
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
        <source>1 picture (not in a folder named after an emotion)</source>
        <translation>1 Bild (in keinem nach einer Emotion benannten Ordner)</translation>
    </message>
    <message>
        <source>{n} pictures (not in a folder named after an emotion)</source>
        <translation>{n} Bilder (in keinem nach einer Emotion benannten Ordner)</translation>
    </message>
    <message>
        <source>1 {what} file (unreadable)</source>
        <translation>1 {what}-Datei (nicht lesbar)</translation>
    </message>
    <message>
        <source>{n} {what} files (unreadable)</source>
        <translation>{n} {what}-Dateien (nicht lesbar)</translation>
    </message>
    <message>
        <source>1 file (given twice)</source>
        <translation>1 Datei (doppelt angegeben)</translation>
    </message>
    <message>
        <source>{n} files (given twice)</source>
        <translation>{n} Dateien (doppelt angegeben)</translation>
    </message>
    <message>
        <source>Skipped: {files}.</source>
        <translation>Übersprungen: {files}.</translation>
    </message>
    <message>
        <source>{path} is in the format {format}, which is not supported. Export it as JPEG and open that.</source>
        <translation>{path} hat das Format {format}, das nicht unterstützt wird. Als JPEG exportieren und dieses öffnen.</translation>
    </message>
    <message>
        <source>{path} is neither a picture nor a video. Open a JPEG, PNG, MP4 or AVI file.</source>
        <translation>{path} ist weder Bild noch Video. Eine JPEG-, PNG-, MP4- oder AVI-Datei öffnen.</translation>
    </message>
    <message>
        <source>{path} contains no readable frame. Copy it again.</source>
        <translation>{path} enthält kein lesbares Einzelbild. Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Check the file and its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Die Datei und ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} does not say which values are black and white; {black:g} and {white:g} are used. Save it with 8 bits per channel for other values.</source>
        <translation>{path} gibt nicht an, welche Werte Schwarz und Weiß sind; {black:g} und {white:g} werden verwendet. Für andere Werte mit 8 Bit je Kanal speichern.</translation>
    </message>
    <message>
        <source>unsigned integer</source>
        <translation>vorzeichenlose ganzzahlige</translation>
    </message>
    <message>
        <source>signed integer</source>
        <translation>vorzeichenbehaftete ganzzahlige</translation>
    </message>
    <message>
        <source>floating-point</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>complex</source>
        <translation>komplexe</translation>
    </message>
    <message>
        <source>{path} is not a file. Choose another one.</source>
        <translation>{path} ist keine Datei. Eine andere wählen.</translation>
    </message>
    <message>
        <source>{path} has {size:,.1f} GB; the limit is {most:.0f} GB. Save a smaller copy and open that.</source>
        <translation>{path} hat {size:,.1f} GB; die Grenze ist {most:.0f} GB. Eine kleinere Kopie speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>{path} has {bits}-bit {samples} values, which are not supported. Save it with 8 bits per channel.</source>
        <translation>{path} hat Werte mit {bits} Bit ({samples}), die nicht unterstützt werden. Mit 8 Bit je Kanal speichern.</translation>
    </message>
    <message>
        <source>{path} is empty. Copy it again.</source>
        <translation>{path} ist leer. Die Datei erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} is not a picture but a text file. Choose another file.</source>
        <translation>{path} ist kein Bild, sondern eine Textdatei. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} has {width:,} × {height:,} pixels, {millions:,.0f} million; the limit is {most:,.0f} million. Save a smaller copy and open that.</source>
        <translation>{path} hat {width:,} × {height:,} Pixel, {millions:,.0f} Millionen; die Grenze sind {most:,.0f} Millionen. Eine kleinere Kopie speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>{path} is not a readable picture, or it is truncated. Copy it again, or save it as PNG or JPEG.</source>
        <translation>{path} ist kein lesbares Bild oder abgeschnitten. Noch einmal kopieren oder als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>{path} is too large or damaged. Save it again as PNG or JPEG.</source>
        <translation>{path} ist zu groß oder beschädigt. Noch einmal als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>The search in {name} was cancelled. Open it again to repeat the search.</source>
        <translation>Die Suche in {name} wurde abgebrochen. Zum Wiederholen noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{target!r} is not a camera. Specify a number, such as {prefix}0.</source>
        <translation>{target!r} ist keine Kamera. Eine Nummer angeben, etwa {prefix}0.</translation>
    </message>
    <message>
        <source>Cannot open {camera}. Check that it is plugged in, that no other program uses it and that FER Desktop has permission to use cameras.</source>
        <translation>{camera} lässt sich nicht öffnen. Prüfen, ob sie angeschlossen ist, kein anderes Programm sie benutzt und FER Desktop Kameras benutzen darf.</translation>
    </message>
    <message>
        <source>{camera} is not open. Choose it again.</source>
        <translation>{camera} ist nicht offen. Noch einmal wählen.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Check its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is not a video but a playlist of other files. Open the video itself.</source>
        <translation>{path} ist kein Video, sondern eine Wiedergabeliste anderer Dateien. Das Video selbst öffnen.</translation>
    </message>
    <message>
        <source>{path} is not a video but a text file. Choose another file.</source>
        <translation>{path} ist kein Video, sondern eine Textdatei. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} would be read as an image sequence because of the % in its path. Rename it so that it ends in .mp4 or another video extension.</source>
        <translation>{path} würde wegen des % im Pfad als Bildfolge gelesen. So umbenennen, dass der Name auf .mp4 oder eine andere Video-Endung endet.</translation>
    </message>
    <message>
        <source>Cannot open {path} as a video: it is truncated, damaged or in an unknown format. Copy it again or convert it to MP4.</source>
        <translation>{path} lässt sich nicht als Video öffnen: abgeschnitten, beschädigt oder in einem unbekannten Format. Noch einmal kopieren oder in MP4 umwandeln.</translation>
    </message>
    <message>
        <source>The pictures of the demonstration are missing from {folder}. Reinstall FER Desktop.</source>
        <translation>Die Bilder der Vorführung fehlen in {folder}. FER Desktop neu installieren.</translation>
    </message>
    <message>
        <source>{address} contains no host name. Write it as http://name/path.</source>
        <translation>{address} enthält keinen Hostnamen. So schreiben: http://name/pfad.</translation>
    </message>
    <message>
        <source>Cannot open {address}. Check the address, and that the device is switched on and sends video.</source>
        <translation>{address} lässt sich nicht öffnen. Die Adresse prüfen und ob das Gerät eingeschaltet ist und Video sendet.</translation>
    </message>
    <message>
        <source>{address} is not open. Open it again.</source>
        <translation>{address} ist nicht offen. Noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Cannot open {address}, because another address is still being opened. Wait a moment, then open it again.</source>
        <translation>{address} lässt sich nicht öffnen, weil noch eine andere Adresse geöffnet wird. Einen Moment warten und die Adresse dann erneut öffnen.</translation>
    </message>
    <message>
        <source>Cannot check which hosts {address} leads to. If you trust it, open the address again and allow other hosts.</source>
        <translation>Es lässt sich nicht prüfen, zu welchen Hosts {address} führt. Ist die Adresse vertrauenswürdig, sie erneut öffnen und andere Hosts erlauben.</translation>
    </message>
    <message>
        <source>{address} leads to another host, {host}, which was not contacted. If you trust it, open the address again and allow other hosts.</source>
        <translation>{address} führt zu einem anderen Host, {host}, der nicht kontaktiert wurde. Ist er vertrauenswürdig, die Adresse erneut öffnen und andere Hosts erlauben.</translation>
    </message>
    <message>
        <source>{path} contains no readable frame. Copy it again or convert it to MP4.</source>
        <translation>{path} enthält kein lesbares Einzelbild. Noch einmal kopieren oder in MP4 umwandeln.</translation>
    </message>
    <message>
        <source>Skipped {n} of {count} frames of {path}, which could not be decoded. Copy the file again.</source>
        <translation>{n} von {count} Einzelbildern von {path} konnten nicht dekodiert werden und wurden übersprungen. Die Datei noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} is damaged: frames are missing, most of them between {begin} and {end}. Copy it again.</source>
        <translation>{path} ist beschädigt: Einzelbilder fehlen, die meisten zwischen {begin} und {end}. Die Datei noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} is truncated or damaged: {n} of its {count} frames were read. Copy it again.</source>
        <translation>{path} ist abgeschnitten oder beschädigt: {n} von {count} Einzelbildern wurden gelesen. Die Datei noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} is truncated after {n} frames. Copy it again.</source>
        <translation>{path} bricht nach {n} Einzelbildern ab. Die Datei noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} was given up: decoding one frame takes longer than {seconds:.0f} s. Convert it to MP4.</source>
        <translation>{path} wurde aufgegeben: Das Dekodieren eines Einzelbilds dauert länger als {seconds:.0f} s. Die Datei in MP4 umwandeln.</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Share of {emotion}</source>
        <translation>Anteil {emotion}</translation>
    </message>
    <message>
        <source>Mean probability of {emotion}</source>
        <translation>Mittlere Wahrscheinlichkeit {emotion}</translation>
    </message>
    <message>
        <source>SD of {emotion}</source>
        <translation>SD {emotion}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Seconds seen</source>
        <translation>Sekunden im Bild</translation>
    </message>
    <message>
        <source>Share of uncertain</source>
        <translation>Anteil unsicher</translation>
    </message>
    <message>
        <source>Changes per minute</source>
        <translation>Wechsel pro Minute</translation>
    </message>
    <message>
        <source>Longest span</source>
        <translation>Längste Spanne</translation>
    </message>
    <message>
        <source>Longest span (s)</source>
        <translation>Längste Spanne (s)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>{mean}, n = {n}</source>
        <translation>{mean}, n = {n}</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>significant</source>
        <translation>signifikant</translation>
    </message>
    <message>
        <source>not significant</source>
        <translation>nicht signifikant</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>Effektstärke</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Means of participants with 95% intervals; the difference is the first group minus the second. p is corrected by Holm&apos;s method for the number of emotions in shares and in mean probabilities, and not corrected for other measures; significant means p &lt; 0.05.</source>
        <translation>Mittelwerte der Teilnehmenden mit 95-%-Intervallen; die Differenz ist die erste Gruppe minus die zweite. p ist bei Anteilen und mittleren Wahrscheinlichkeiten nach Holm für die Zahl der Emotionen korrigiert, bei den übrigen Maßen nicht; signifikant bedeutet p &lt; 0,05.</translation>
    </message>
    <message>
        <source>{path} has no quality of readings. Analyse the files again, or ask for no quality.</source>
        <translation>{path} enthält keine Qualität der Vorhersagen. Die Dateien erneut analysieren oder keine Qualität verlangen.</translation>
    </message>
    <message>
        <source>There are fewer than two groups, so nothing is compared.</source>
        <translation>Es gibt weniger als zwei Gruppen; daher wird nichts verglichen.</translation>
    </message>
    <message>
        <source>The same participants are in several of more than two conditions, so no test is made. Compare two of them at a time.</source>
        <translation>Dieselben Teilnehmer sind in mehreren von mehr als zwei Bedingungen; daher wird nicht getestet. Jeweils zwei davon vergleichen.</translation>
    </message>
    <message>
        <source>Paired: only {n} participant is in both conditions, so nothing is tested.</source>
        <translation>Gepaart: Nur {n} Teilnehmer ist in beiden Bedingungen, daher wird nichts getestet.</translation>
    </message>
    <message>
        <source>Paired: the {n} participants in both conditions are compared.</source>
        <translation>Gepaart: Verglichen werden die {n} Teilnehmer in beiden Bedingungen.</translation>
    </message>
    <message>
        <source>In both: {names}.</source>
        <translation>In beiden: {names}.</translation>
    </message>
    <message>
        <source>{n:,} more are in one condition only: they count in its mean and not in the tests.</source>
        <translation>{n:,} weitere sind nur in einer Bedingung: Sie zählen in deren Mittelwert und nicht in den Tests.</translation>
    </message>
    <message>
        <source>The smallest group has {count}: n is small, intervals are wide, and a difference that is not significant may still exist.</source>
        <translation>Die kleinste Gruppe hat {count}: n ist klein, die Intervalle sind breit, und ein nicht signifikanter Unterschied kann dennoch bestehen.</translation>
    </message>
    <message>
        <source>{n} participant</source>
        <translation>{n} Teilnehmer</translation>
    </message>
    <message>
        <source>{n} participants</source>
        <translation>{n} Teilnehmer</translation>
    </message>
    <message>
        <source>{path} has {id} more than once. Add a column “source” that names the file of each row.</source>
        <translation>{path} enthält {id} mehrmals. Eine Spalte „source“ mit der Datei jeder Zeile ergänzen.</translation>
    </message>
    <message>
        <source>{path} has no row for {names}. Add what is missing, or correct the column {column}.</source>
        <translation>{path} hat keine Zeile für {names}. Das Fehlende ergänzen oder die Spalte {column} berichtigen.</translation>
    </message>
    <message>
        <source>No readings of {names} of {path}.</source>
        <translation>Keine Vorhersagen von {names} aus {path}.</translation>
    </message>
    <message>
        <source>No {by} for {names}: left out of the comparison.</source>
        <translation>Kein Wert für {by} bei {names}: im Vergleich ausgelassen.</translation>
    </message>
    <message>
        <source>More than one face, counted as one participant: {names}. Name the participant’s face, or tell faces apart by columns “source” and “face_id” of {path}.</source>
        <translation>Mehr als ein Gesicht, als ein Teilnehmer gezählt: {names}. Benennen Sie das Gesicht des Teilnehmers, oder unterscheiden Sie die Gesichter durch die Spalten „source“ und „face_id“ in {path}.</translation>
    </message>
    <message>
        <source>{path} has “{name}”, which are several files. Name each with its folder.</source>
        <translation>{path} nennt „{name}“; so heißen mehrere Dateien. Nennen Sie jede mit ihrem Ordner.</translation>
    </message>
    <message>
        <source>{path} has several rows for {name}. Add a column “face_id” or “name” that tells them apart.</source>
        <translation>{path} hat mehrere Zeilen für {name}. Eine Spalte „face_id“ oder „name“ ergänzen, die sie unterscheidet.</translation>
    </message>
    <message>
        <source>{path} has no column “{name}”, only {names}. Choose one of these.</source>
        <translation>{path} hat keine Spalte „{name}“, nur {names}. Eine davon wählen.</translation>
    </message>
    <message>
        <source>{path} has {n} different numbers in “{name}”, which make no groups. Add a column that puts them into groups, such as “younger” and “older”.</source>
        <translation>{path} hat in „{name}“ {n} verschiedene Zahlen, die keine Gruppen ergeben. Eine Spalte ergänzen, die sie in Gruppen teilt, etwa „jünger“ und „älter“.</translation>
    </message>
    <message>
        <source>{names} and {n:,} more</source>
        <translation>{names} und {n:,} weitere</translation>
    </message>
    <message>
        <source>Summary of {rows}</source>
        <translation>Zusammenfassung von {rows}</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} Zeile</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} Datei</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>File and person</source>
        <translation>Datei und Person</translation>
    </message>
    <message>
        <source>There are no markers in these rows, so there are no ranges to compare.</source>
        <translation>Diese Zeilen haben keine Marker, also keine Bereiche zum Vergleichen.</translation>
    </message>
    <message>
        <source>There is no group “{group}” in {by}, only {names}. Choose among these.</source>
        <translation>Es gibt keine Gruppe „{group}“ in {by}, nur {names}. Aus diesen wählen.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Participants file…</source>
        <translation>Teilnehmerdatei …</translation>
    </message>
    <message>
        <source>A table with a column participant_id and one with groups or conditions, such as participants.tsv of BIDS</source>
        <translation>Eine Tabelle mit einer Spalte participant_id und einer mit Gruppen oder Bedingungen, etwa participants.tsv von BIDS</translation>
    </message>
    <message>
        <source>Use no participants file</source>
        <translation>Keine Teilnehmerdatei verwenden</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Marker ranges</source>
        <translation>Markerbereichen</translation>
    </message>
    <message>
        <source>Participants file</source>
        <translation>Teilnehmerdatei</translation>
    </message>
    <message>
        <source>Rows of an analysis or a recording</source>
        <translation>Zeilen einer Analyse oder Aufnahme</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Die Zeilen werden gelesen …</translation>
    </message>
    <message>
        <source>Minimum quality</source>
        <translation>Mindestqualität</translation>
    </message>
    <message>
        <source>Leave out readings of a lower quality; 0: none</source>
        <translation>Vorhersagen geringerer Qualität auslassen; 0: keine</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all of them, for a spreadsheet</source>
        <translation>Die gewählten Zeilen oder alle für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern …</translation>
    </message>
    <message>
        <source>Save the table of this tab as CSV, TSV, JSON lines or Parquet</source>
        <translation>Die Tabelle dieses Reiters als CSV, TSV, JSON lines oder Parquet speichern</translation>
    </message>
    <message>
        <source>Save page…</source>
        <translation>Seite speichern …</translation>
    </message>
    <message>
        <source>Save tables and charts as a single HTML file that works offline</source>
        <translation>Tabellen und Diagramme als eine HTML-Datei speichern, die offline funktioniert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>summing up {rows}</source>
        <translation>Zusammenfassen von {rows}</translation>
    </message>
    <message>
        <source>comparing groups</source>
        <translation>Vergleich der Gruppen</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Save page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>writing {path}</source>
        <translation>Schreiben von {path}</translation>
    </message>
    <message>
        <source>{when}. A prediction says what an expression looks like, not what a person feels.</source>
        <translation>{when}. Eine Vorhersage sagt, wie ein Ausdruck aussieht, nicht, was jemand fühlt.</translation>
    </message>
    <message>
        <source>Comparison by {by}</source>
        <translation>Vergleich nach {by}</translation>
    </message>
    <message>
        <source>Share of time of each prediction</source>
        <translation>Zeitanteil jeder Vorhersage</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The first {shown} of {all}; the table file has them all.</source>
        <translation>Die ersten {shown} von {all}; die Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>Everything was processed on this computer.</source>
        <translation>Alles wurde auf diesem Computer verarbeitet.</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>Zeile {n}</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>{path} would describe the columns and is another file. Choose another name.</source>
        <translation>{path} würde die Spalten beschreiben und ist eine andere Datei. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} needs the Python package pyarrow, which is not installed. Install it with pip install pyarrow, or choose CSV, TSV or JSON lines.</source>
        <translation>{path} braucht das Python-Paket pyarrow, das nicht installiert ist. Mit pip install pyarrow installieren oder CSV, TSV oder JSON lines wählen.</translation>
    </message>
    <message>
        <source>{path} has no rows of FER Desktop. Choose rows, or a summary of them.</source>
        <translation>{path} hat keine Zeilen von FER Desktop. Wählen Sie Zeilen oder deren Zusammenfassung.</translation>
    </message>
    <message>
        <source>{path} would replace another input or output. Choose another name.</source>
        <translation>{path} würde eine andere Eingabe oder Ausgabe ersetzen. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is damaged or no table ({reason}). Choose another file.</source>
        <translation>{path} ist beschädigt oder keine Tabelle ({reason}). Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is no table: it holds no text. Choose another file.</source>
        <translation>{path} ist keine Tabelle: Die Datei enthält keinen Text. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>row {n}, {column}: “{text}”</source>
        <translation>Zeile {n}, {column}: „{text}“</translation>
    </message>
    <message>
        <source>{path} has none of the endings of tables: {known}. Choose one of them.</source>
        <translation>{path} hat keine der Endungen von Tabellen: {known}. Eine davon wählen.</translation>
    </message>
</context>
<context>
    <name>train</name>
    <message>
        <source>Such faces add nothing, count twice, or make a model look better than it is. Selected groups are excluded; clear a box to keep its faces.</source>
        <translation>Solche Gesichter bringen nichts, zählen doppelt oder lassen ein Modell besser aussehen, als es ist. Ausgewählte Gruppen werden ausgeschlossen; zum Behalten das Häkchen entfernen.</translation>
    </message>
    <message>
        <source>Selected: excluded from training (data cleaning)</source>
        <translation>Ausgewählt: vom Training ausgeschlossen (Datenbereinigung)</translation>
    </message>
    <message>
        <source>Also found in test splits: {faces}. These are kept; otherwise, results would not be comparable with others’.</source>
        <translation>Auch in Testdaten gefunden: {faces}. Diese bleiben, sonst wären die Kennzahlen nicht mit anderen vergleichbar.</translation>
    </message>
    <message>
        <source>Nothing found: no blank faces, no duplicates, no conflicting labels.</source>
        <translation>Nichts gefunden: keine leeren Gesichter, keine Duplikate, keine widersprüchlichen Labels.</translation>
    </message>
    <message>
        <source>Unreadable rows or pictures, skipped: {count:,}</source>
        <translation>Nicht lesbare Zeilen oder Bilder, übersprungen: {count:,}</translation>
    </message>
    <message>
        <source>They are skipped.</source>
        <translation>Sie werden übersprungen.</translation>
    </message>
    <message>
        <source>The largest is used.</source>
        <translation>Das größte wird verwendet.</translation>
    </message>
    <message>
        <source>Photographs without a face: {count:,}</source>
        <translation>Fotos ohne Gesicht: {count:,}</translation>
    </message>
    <message>
        <source>Photographs with several faces: {count:,}</source>
        <translation>Fotos mit mehreren Gesichtern: {count:,}</translation>
    </message>
    <message>
        <source>and {many:,} more</source>
        <translation>und {many:,} weitere</translation>
    </message>
    <message>
        <source>Examples: a face and its duplicate</source>
        <translation>Beispiele: ein Gesicht und sein Duplikat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Mult.-Add.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>From a Python file…</source>
        <translation>Aus Python-Datei…</translation>
    </message>
    <message>
        <source>Use an architecture of your own</source>
        <translation>Eine eigene Architektur verwenden</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>per face</source>
        <translation>pro Gesicht</translation>
    </message>
    <message>
        <source>{n} K</source>
        <translation>{n} Tsd.</translation>
    </message>
    <message>
        <source>{n} M</source>
        <translation>{n} Mio.</translation>
    </message>
    <message>
        <source>{accuracy:.1%}  ({low:.1%} to {high:.1%})</source>
        <translation>{accuracy:.1%}  ({low:.1%} bis {high:.1%})</translation>
    </message>
    <message>
        <source>{new:.0%}  (was {old:.0%})</source>
        <translation>{new:.0%}  (zuvor {old:.0%})</translation>
    </message>
    <message>
        <source>Selected: {which}. Training needs at least two emotions. Select another one, or add faces.</source>
        <translation>Ausgewählt: {which}. Das Training braucht mindestens zwei Emotionen. Eine weitere auswählen oder Gesichter hinzufügen.</translation>
    </message>
    <message>
        <source>These files contain no faces. Add others.</source>
        <translation>Diese Dateien enthalten keine Gesichter. Andere hinzufügen.</translation>
    </message>
    <message>
        <source>Reading stopped.</source>
        <translation>Lesen abgebrochen.</translation>
    </message>
    <message>
        <source>The process that reads the faces ended unexpectedly. Read them again.</source>
        <translation>Der Prozess, der die Gesichter liest, wurde unerwartet beendet. Noch einmal lesen.</translation>
    </message>
    <message>
        <source>{path} no longer exists. Remove it from the list, or restore it.</source>
        <translation>{path} existiert nicht mehr. Aus der Liste entfernen oder wiederherstellen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Clear an emotion to exclude it.</source>
        <translation>Häkchen entfernen, um eine Emotion auszuschließen.</translation>
    </message>
    <message>
        <source>Train/validation/test split</source>
        <translation>Aufteilung in Training, Validierung und Test</translation>
    </message>
    <message>
        <source>A model is evaluated on faces that it was not trained on.</source>
        <translation>Ein Modell wird auf Gesichtern ausgewertet, mit denen es nicht trainiert wurde.</translation>
    </message>
    <message>
        <source>Label errors</source>
        <translation>Labelfehler</translation>
    </message>
    <message>
        <source>Few training faces: {classes}. As a rule of thumb, a class needs {enough} or more. Add faces, or fine-tune an existing model, which needs fewer.</source>
        <translation>Wenige Trainingsgesichter: {classes}. Als Faustregel braucht eine Klasse {enough} oder mehr. Gesichter hinzufügen oder ein vorhandenes Modell durch Fine-Tuning weitertrainieren, das weniger braucht.</translation>
    </message>
    <message>
        <source>Add faces</source>
        <translation>Gesichter hinzufügen</translation>
    </message>
    <message>
        <source>Too few faces</source>
        <translation>Zu wenige Gesichter</translation>
    </message>
    <message>
        <source>The largest class has up to {times} times the training faces of {name}, whose recall is {recall} (mean: {mean}). Class weights make rare classes count more; recall of the others may fall.</source>
        <translation>Die größte Klasse hat bis zu {times}-mal so viele Trainingsgesichter wie {name} mit einem Recall von {recall} (Mittel: {mean}). Klassengewichte lassen seltene Klassen mehr zählen; der Recall der anderen kann sinken.</translation>
    </message>
    <message>
        <source>Use class weights</source>
        <translation>Klassengewichte verwenden</translation>
    </message>
    <message>
        <source>Class imbalance</source>
        <translation>Klassenungleichgewicht</translation>
    </message>
    <message>
        <source>Confident learning suspects the labels of {part} of the held-out faces. Wrong labels in the training faces limit the accuracy in the same way. Look at the suspected label errors.</source>
        <translation>Confident Learning hält die Labels von {part} der zurückgehaltenen Gesichter für mutmaßlich falsch. Falsche Labels unter den Trainingsgesichtern begrenzen die Genauigkeit ebenso. Die mutmaßlichen Labelfehler ansehen.</translation>
    </message>
    <message>
        <source>Show suspected label errors</source>
        <translation>Mutmaßliche Labelfehler zeigen</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Labelrauschen</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Datenquellen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
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
        <source>{faces:,} train</source>
        <translation>{faces:,} Training</translation>
    </message>
    <message>
        <source>{faces:,} validation</source>
        <translation>{faces:,} Validierung</translation>
    </message>
    <message>
        <source>{faces:,} test</source>
        <translation>{faces:,} Test</translation>
    </message>
    <message>
        <source>The dataset has its own splits, including validation, so these shares are not used.</source>
        <translation>Der Datensatz hat eine eigene Aufteilung, auch zur Validierung; diese Anteile werden daher nicht verwendet.</translation>
    </message>
    <message>
        <source>The dataset has its own splits but none for validation, which gets its share of the training faces.</source>
        <translation>Der Datensatz hat eine eigene Aufteilung, aber keine zur Validierung; diese bekommt ihren Anteil der Trainingsgesichter.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine Maßnahme</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Balanced sampling</source>
        <translation>Balanciertes Sampling</translation>
    </message>
    <message>
        <source>Use the dataset&apos;s split</source>
        <translation>Aufteilung des Datensatzes verwenden</translation>
    </message>
    <message>
        <source>The Usage column of a CSV file, or folders named train and test; data without a split is divided by percentage</source>
        <translation>Die Spalte Usage einer CSV-Datei oder Ordner namens train und test; Daten ohne Aufteilung werden nach Prozent aufgeteilt</translation>
    </message>
    <message>
        <source>Random split by percentage</source>
        <translation>Zufällige Aufteilung nach Prozent</translation>
    </message>
    <message>
        <source>Ignores the dataset&apos;s split; stratified by emotion and grouped, so that duplicates of a photograph are on one side</source>
        <translation>Übergeht die Aufteilung des Datensatzes; geschichtet nach Emotion und gruppiert, damit Duplikate eines Fotos auf einer Seite sind</translation>
    </message>
    <message>
        <source>Test set: share of all faces, on which the final model is evaluated</source>
        <translation>Testmenge: Anteil aller Gesichter, auf denen das fertige Modell ausgewertet wird</translation>
    </message>
    <message>
        <source>Validation set: share of the other faces, on which the model is validated after each epoch; also used where the dataset has none</source>
        <translation>Validierungsmenge: Anteil der übrigen Gesichter, auf denen das Modell nach jeder Epoche validiert wird; gilt auch, wo der Datensatz keine hat</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>Validation set, of the rest</source>
        <translation>Validierungsmenge, vom Rest</translation>
    </message>
    <message>
        <source>Faces: {parts}.</source>
        <translation>Gesichter: {parts}.</translation>
    </message>
    <message>
        <source>If some emotions have far fewer faces, a model learns to ignore them (class imbalance). Class weights make rare emotions count more; balanced sampling shows every emotion equally often.</source>
        <translation>Wenn manche Emotionen viel weniger Gesichter haben, lernt ein Modell, sie zu übergehen (Klassenungleichgewicht). Mit Klassengewichten zählen seltene Emotionen mehr; balanciertes Sampling zeigt jede Emotion gleich oft.</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>A table such as fer2013.csv, or a ZIP file of a table or of picture folders</source>
        <translation>Eine Tabelle wie fer2013.csv oder eine ZIP-Datei mit einer Tabelle oder mit Bildordnern</translation>
    </message>
    <message>
        <source>A folder of pictures with one subfolder per emotion</source>
        <translation>Einen Ordner mit Bildern hinzufügen, mit je einem Unterordner pro Emotion</translation>
    </message>
    <message>
        <source>Collect from camera…</source>
        <translation>Mit der Kamera sammeln …</translation>
    </message>
    <message>
        <source>Collect faces class by class in front of the camera, and train with them</source>
        <translation>Gesichter Klasse für Klasse vor der Kamera sammeln und damit trainieren</translation>
    </message>
    <message>
        <source>Remove the selected entries from this list; nothing is deleted</source>
        <translation>Ausgewählte Einträge aus dieser Liste entfernen; gelöscht wird nichts</translation>
    </message>
    <message>
        <source>Also train on the faces that you corrected</source>
        <translation>Auch mit den korrigierten Gesichtern trainieren</translation>
    </message>
    <message>
        <source>Choose a folder with one subfolder per emotion</source>
        <translation>Einen Ordner mit je einem Unterordner pro Emotion wählen</translation>
    </message>
    <message>
        <source>A model learns from labelled faces. Add a table such as fer2013.csv, or a folder with one subfolder of pictures per emotion: Angry, Disgust, Fear, Happy, Neutral, Sad, Surprise. Two emotions are enough to start; a few hundred faces of each are better than a few.</source>
        <translation>Ein Modell lernt aus gekennzeichneten Gesichtern. Eine Tabelle wie fer2013.csv hinzufügen oder einen Ordner mit je einem Unterordner voller Bilder pro Emotion: Angry, Disgust, Fear, Happy, Neutral, Sad, Surprise. Zwei Emotionen genügen für den Anfang; einige hundert Gesichter von jeder sind besser als einige wenige.</translation>
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
        <source>Choose a CSV or ZIP file…</source>
        <translation>CSV- oder ZIP-Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Without a split</source>
        <translation>Ohne Aufteilung</translation>
    </message>
    <message>
        <source>Faces per class and split</source>
        <translation>Gesichter je Klasse und Datenteil</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>{left:,} of {all:,}</source>
        <translation>{left:,} von {all:,}</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>No training faces: add some, or exclude it</source>
        <translation>Keine Trainingsgesichter: hinzufügen oder ausschließen</translation>
    </message>
    <message>
        <source>{n:,} training faces: add {missing}, or exclude it</source>
        <translation>{n:,} Trainingsgesichter: {missing} mehr oder ausschließen</translation>
    </message>
    <message>
        <source>{n:,} training faces: add {missing}, or fine-tune</source>
        <translation>{n:,} Trainingsgesichter: {missing} mehr oder Fine-Tuning</translation>
    </message>
    <message>
        <source>{largest} has {times:.0f} times as many: use class weights</source>
        <translation>{largest}: {times:.0f}-mal so viele; Klassengewichte wählen</translation>
    </message>
    <message>
        <source>Rule of thumb: {enough} or more training faces of each emotion, {to_tune} to fine-tune a model; and no emotion with {times:.0f} times the faces of another one without class weights.</source>
        <translation>Faustregel: mindestens {enough} Trainingsgesichter je Emotion, {to_tune} für das Fine-Tuning eines Modells; ohne Klassengewichte keine Emotion mit {times:.0f}-mal so vielen Gesichtern wie eine andere.</translation>
    </message>
    <message>
        <source>{emotion}: {number} faces</source>
        <translation>{emotion}: {number} Gesichter</translation>
    </message>
    <message>
        <source>Clear to exclude {emotion} from the faces and from the model</source>
        <translation>Häkchen entfernen, um {emotion} von den Gesichtern und vom Modell auszuschließen</translation>
    </message>
    <message>
        <source>No estimate yet. To estimate, a few training steps are run.</source>
        <translation>Noch keine Schätzung. Zum Schätzen werden einige Trainingsschritte ausgeführt.</translation>
    </message>
    <message>
        <source>This estimate is for other settings. Estimate again.</source>
        <translation>Diese Schätzung gilt für andere Einstellungen. Noch einmal schätzen.</translation>
    </message>
    <message>
        <source>{epochs} of {duration}, precision {precision}. One epoch is one pass over the training faces.</source>
        <translation>{epochs} zu {duration}, Genauigkeit der Zahlen {precision}. Eine Epoche ist ein Durchgang durch die Trainingsgesichter.</translation>
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
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Noch einmal schätzen</translation>
    </message>
    <message>
        <source>{duration}, {memory:.1f} GB of memory.</source>
        <translation>{duration}, {memory:.1f} GB Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Find faces in whole photographs</source>
        <translation>Gesichter in ganzen Fotos suchen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Votes of several people (FER+ file)</source>
        <translation>Stimmen mehrerer Personen (FER+-Datei)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>The largest face of each picture of a folder is cropped as in predictions; pictures without a face are left out and listed.</source>
        <translation>Das größte Gesicht jedes Bildes eines Ordners wird wie bei Vorhersagen zugeschnitten; Bilder ohne Gesicht werden ausgelassen und aufgelistet.</translation>
    </message>
    <message>
        <source>Votes of several people</source>
        <translation>Stimmen mehrerer Personen</translation>
    </message>
    <message>
        <source>A FER+ file contains the votes of ten people on each row of fer2013.csv. It works with that CSV file only.</source>
        <translation>Eine FER+-Datei enthält die Stimmen von zehn Personen zu jeder Zeile von fer2013.csv. Sie passt nur zu dieser CSV-Datei.</translation>
    </message>
    <message>
        <source>{path} does not exist. Choose another file, or leave the votes field empty.</source>
        <translation>{path} existiert nicht. Eine andere Datei wählen oder das Feld für Stimmen leer lassen.</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>{n} Gesichter</translation>
    </message>
    <message>
        <source>{n} face</source>
        <translation>{n} Gesicht</translation>
    </message>
    <message>
        <source>{n} examples</source>
        <translation>{n} Beispiele</translation>
    </message>
    <message>
        <source>{n} example</source>
        <translation>{n} Beispiel</translation>
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
        <source>current step</source>
        <translation>aktueller Schritt</translation>
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
        <translation>Beste Genauigkeit</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Distillation</translation>
    </message>
    <message>
        <source>Fine-tune the current model</source>
        <translation>Fine-Tuning des aktuellen Modells</translation>
    </message>
    <message>
        <source>{duration} on this computer</source>
        <translation>{duration} auf diesem Computer</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation>Vorgabe {name}</translation>
    </message>
    <message>
        <source>After the first epoch.</source>
        <translation>Nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Mein Modell</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The recipe&apos;s values work well. Changing them is optional.</source>
        <translation>Die Werte des Rezepts sind gut gewählt. Änderungen sind optional.</translation>
    </message>
    <message>
        <source>Estimated time and memory</source>
        <translation>Geschätzte Dauer und Speicherbedarf</translation>
    </message>
    <message>
        <source>Augmentation preview</source>
        <translation>Vorschau der Augmentierung</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>On the {faces:,} test faces, which were not used in training.</source>
        <translation>Auf den {faces:,} Testgesichtern, die nicht zum Training verwendet wurden.</translation>
    </message>
    <message>
        <source>On the {faces:,} validation faces, because there are no test faces. Training used them, so the results are slightly optimistic.</source>
        <translation>Auf den {faces:,} Validierungsgesichtern, weil es keine Testgesichter gibt. Das Training hat sie verwendet, daher sind die Kennzahlen etwas zu gut.</translation>
    </message>
    <message>
        <source>Recall is 0 for {names}.</source>
        <translation>Die Trefferquote ist 0 für {names}.</translation>
    </message>
    <message>
        <source>This model is now in use. The panels of the main window show its confusion matrix and its report.</source>
        <translation>Dieses Modell ist ab jetzt in Gebrauch. Die Ansichten des Hauptfensters zeigen seine Konfusionsmatrix und seinen Bericht.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Evaluation stopped. The model itself is saved.</source>
        <translation>Auswertung abgebrochen. Das Modell selbst ist gespeichert.</translation>
    </message>
    <message>
        <source>No significant difference from the model in use. Use the new model anyway?</source>
        <translation>Kein signifikanter Unterschied zum jetzigen Modell. Das neue trotzdem verwenden?</translation>
    </message>
    <message>
        <source>The accuracy is lower than that of the model in use. Use the new model anyway?</source>
        <translation>Die Genauigkeit ist niedriger als die des jetzigen Modells. Das neue trotzdem verwenden?</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Evaluate again</source>
        <translation>Noch einmal auswerten</translation>
    </message>
    <message>
        <source>The model is saved. Evaluate it again.</source>
        <translation>Das Modell ist gespeichert. Noch einmal auswerten.</translation>
    </message>
    <message>
        <source>Accuracy: the share of faces whose prediction is their label. In brackets: 95% confidence interval (Wilson).</source>
        <translation>Genauigkeit: der Anteil der Gesichter, deren Vorhersage ihrer Kennzeichnung entspricht. In Klammern: 95-%-Konfidenzintervall (Wilson).</translation>
    </message>
    <message>
        <source>Of the faces with each label, the share that is predicted so.</source>
        <translation>Der Anteil der Gesichter jeder Kennzeichnung, der auch so vorhergesagt wird.</translation>
    </message>
    <message>
        <source>The mark is the recall of “{name}”.</source>
        <translation>Die Marke ist der Recall von „{name}“.</translation>
    </message>
    <message>
        <source>Macro F1 {macro_f1:.3f}</source>
        <translation>Makro-F1 {macro_f1:.3f}</translation>
    </message>
    <message>
        <source>Training “{name}” is complete. {result}</source>
        <translation>Das Training „{name}“ ist abgeschlossen. {result}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Keep current model</source>
        <translation>Aktuelles Modell behalten</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Examples that flipped</source>
        <translation>Gesichter mit anderem Ergebnis</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>This can take a minute …</source>
        <translation>Das kann eine Minute dauern …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Preparing. {what}</source>
        <translation>Vorbereitung. {what}</translation>
    </message>
    <message>
        <source>Stop training; you can resume it later</source>
        <translation>Das Training stoppen; es lässt sich später fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume after the last complete epoch</source>
        <translation>Nach der letzten fertigen Epoche fortsetzen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Stop training? {kept}</source>
        <translation>Training stoppen? {kept}</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Das Training stoppen</translation>
    </message>
    <message>
        <source>Resume now or later.</source>
        <translation>Jetzt oder später fortsetzen.</translation>
    </message>
    <message>
        <source>Training complete.</source>
        <translation>Training abgeschlossen.</translation>
    </message>
    <message>
        <source>Resuming after epoch {epoch}.</source>
        <translation>Fortsetzung nach Epoche {epoch}.</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs kept.</source>
        <translation>{done} von {epochs} Epochen erhalten.</translation>
    </message>
    <message>
        <source>No epoch kept.</source>
        <translation>Keine Epoche erhalten.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Training “{name}” stopped. {reason}</source>
        <translation>Das Training „{name}“ ist stehen geblieben. {reason}</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>Trainingsordner öffnen</translation>
    </message>
    <message>
        <source>The folder with the figures of each epoch (history.csv) and the log</source>
        <translation>Der Ordner mit den Kennzahlen jeder Epoche (history.csv) und dem Protokoll</translation>
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
        <source>Resume at the same step</source>
        <translation>An derselben Stelle fortsetzen</translation>
    </message>
    <message>
        <source>Pause training to free the computer for other work</source>
        <translation>Das Training anhalten, um den Computer für anderes zu nutzen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Paused. Training stays in memory and resumes at the same step.</source>
        <translation>Angehalten. Das Training bleibt im Arbeitsspeicher und geht an derselben Stelle weiter.</translation>
    </message>
    <message>
        <source>Training “{name}”: {status}</source>
        <translation>Training „{name}“: {status}</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Training …</translation>
    </message>
    <message>
        <source>Training {percent}</source>
        <translation>Training {percent}</translation>
    </message>
    <message>
        <source>Training paused at {percent}</source>
        <translation>Training bei {percent} angehalten</translation>
    </message>
    <message>
        <source>Training {percent}, {duration} left</source>
        <translation>Training {percent}, noch {duration}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>Mehr erfahren</translation>
    </message>
    <message>
        <source>Learn more: {setting}</source>
        <translation>Mehr erfahren: {setting}</translation>
    </message>
    <message>
        <source>The preset&apos;s value: {value}</source>
        <translation>Wert der Vorgabe: {value}</translation>
    </message>
    <message>
        <source>Reset {setting} to {value}</source>
        <translation>{setting} auf {value} zurücksetzen</translation>
    </message>
    <message>
        <source>changed from preset</source>
        <translation>von der Vorgabe abweichend</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{setting}, minimum</source>
        <translation>{setting}, Minimum</translation>
    </message>
    <message>
        <source>{setting}, maximum</source>
        <translation>{setting}, Maximum</translation>
    </message>
    <message>
        <source>Augmentation shows each face differently every time, which reduces overfitting. The preview shows examples.</source>
        <translation>Augmentierung zeigt jedes Gesicht jedes Mal anders und verringert so Überanpassung. Die Vorschau zeigt Beispiele.</translation>
    </message>
    <message>
        <source>Reset {group}</source>
        <translation>{group} zurücksetzen</translation>
    </message>
    <message>
        <source>Tables of faces (*.csv);;All files (*)</source>
        <translation>Tabellen mit Gesichtern (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables and ZIP files of faces (*.csv *.zip);;All files (*)</source>
        <translation>Tabellen und ZIP-Dateien mit Gesichtern (*.csv *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Files and folders with faces</source>
        <translation>Dateien und Ordner mit Gesichtern</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add my corrections</source>
        <translation>Meine Korrekturen hinzufügen</translation>
    </message>
    <message>
        <source>Tables of faces</source>
        <translation>Tabellen mit Gesichtern</translation>
    </message>
    <message>
        <source>No model trained here yet.</source>
        <translation>Hier wurde noch kein Modell trainiert.</translation>
    </message>
    <message>
        <source>Table and chart…</source>
        <translation>Tabelle und Diagramm …</translation>
    </message>
    <message>
        <source>Sort, filter, compare, annotate and export all runs</source>
        <translation>Alle Läufe sortieren, filtern, vergleichen, mit Notizen versehen und exportieren</translation>
    </message>
    <message>
        <source>Earlier training runs</source>
        <translation>Frühere Trainings</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>Gespeichert in {folder}</translation>
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
        <source>deleting a training run</source>
        <translation>Löschen eines Trainingslaufs</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Cannot delete {folder} ({reason}). Delete it manually.</source>
        <translation>{folder} lässt sich nicht löschen ({reason}). Von Hand löschen.</translation>
    </message>
    <message>
        <source>Finished · accuracy {accuracy:.1%} · {day}</source>
        <translation>Fertig · Genauigkeit {accuracy:.1%} · {day}</translation>
    </message>
    <message>
        <source>Unfinished.</source>
        <translation>Unfertig.</translation>
    </message>
    <message>
        <source>Delete the training run “{name}” ({epochs})? This cannot be undone.</source>
        <translation>Den Trainingslauf „{name}“ ({epochs}) löschen? Das lässt sich nicht rückgängig machen.</translation>
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
        <source>Repeat…</source>
        <translation>Wiederholen …</translation>
    </message>
    <message>
        <source>Cross-validation and repeated seeds with this recipe</source>
        <translation>Kreuzvalidierung und wiederholte Seeds mit diesem Rezept</translation>
    </message>
    <message>
        <source>The training run “{name}” is not finished. {kept}</source>
        <translation>Das Training „{name}“ ist nicht fertig. {kept}</translation>
    </message>
    <message>
        <source>The main window now uses “{name}”.</source>
        <translation>Das Hauptfenster verwendet jetzt „{name}“.</translation>
    </message>
    <message>
        <source>Training is in progress. Stop it and close? {kept}</source>
        <translation>Ein Training läuft. Stoppen und schließen? {kept}</translation>
    </message>
    <message>
        <source>Training is in progress. Continue it in the background? The status bar of the main window shows the progress; click it to open this window again. If you stop: {kept}</source>
        <translation>Ein Training läuft. Im Hintergrund fortsetzen? Die Statusleiste des Hauptfensters zeigt den Fortschritt; ein Klick darauf öffnet dieses Fenster wieder. Beim Stoppen: {kept}</translation>
    </message>
    <message>
        <source>Continue in the background</source>
        <translation>Im Hintergrund fortsetzen</translation>
    </message>
    <message>
        <source>Models and unfinished training runs</source>
        <translation>Modelle und unfertige Trainings</translation>
    </message>
    <message>
        <source>Training in progress</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>Suggestion: {suggestion}. Check the settings, then train again.</source>
        <translation>Vorschlag: {suggestion}. Die Einstellungen prüfen, dann erneut trainieren.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Train another model</source>
        <translation>Weiteres Modell trainieren</translation>
    </message>
    <message>
        <source>Cannot create {folder} ({reason}). Free up disk space.</source>
        <translation>{folder} lässt sich nicht anlegen ({reason}). Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
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
        <source>Train a new model</source>
        <translation>Ein neues Modell trainieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Add faces first.</source>
        <translation>Erst Gesichter hinzufügen.</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>No significant difference</source>
        <translation>Kein signifikanter Unterschied</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Ausgewertet</translation>
    </message>
    <message>
        <source>Accuracy {accuracy:.1%} on {faces:,} faces.</source>
        <translation>Genauigkeit {accuracy:.1%} auf {faces:,} Gesichtern.</translation>
    </message>
    <message>
        <source>No significant difference from “{name}” on {faces} faces (McNemar {p}): {points} percentage points (95% CI {low} to {high}).</source>
        <translation>Kein signifikanter Unterschied zu „{name}“ auf {faces} Gesichtern (McNemar {p}): {points} Prozentpunkte (95-%-KI {low} bis {high}).</translation>
    </message>
    <message>
        <source>On {faces} faces, the accuracy is {points} percentage points (95% CI {low} to {high}) higher than that of “{name}” (McNemar {p}).</source>
        <translation>Auf {faces} Gesichtern ist die Genauigkeit {points} Prozentpunkte (95-%-KI {low} bis {high}) höher als die von „{name}“ (McNemar {p}).</translation>
    </message>
    <message>
        <source>On {faces} faces, the accuracy is {points} percentage points (95% CI {low} to {high}) lower than that of “{name}” (McNemar {p}).</source>
        <translation>Auf {faces} Gesichtern ist die Genauigkeit {points} Prozentpunkte (95-%-KI {low} bis {high}) niedriger als die von „{name}“ (McNemar {p}).</translation>
    </message>
    <message>
        <source>McNemar’s exact test: {only_new} faces are predicted as labelled by the new model alone, {only_old} by “{name}” alone. p is the probability of a difference at least as large as this if both were equally good. The interval of the difference is Newcombe’s for paired data (1998, method 10).</source>
        <translation>Exakter McNemar-Test: {only_new} Gesichter sagt nur das neue Modell wie gekennzeichnet voraus, {only_old} nur „{name}“. p ist die Wahrscheinlichkeit eines mindestens so großen Unterschieds, wenn beide gleich gut wären. Das Intervall des Unterschieds ist das von Newcombe für gepaarte Daten (1998, Methode 10).</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Custom architecture</source>
        <translation>Eigene Architektur</translation>
    </message>
    <message>
        <source>The Python file will be run on this computer with your permissions: it can read, change and delete your files. Only choose a file that you wrote, or that you trust.

The file needs a function build(input_shape, classes) that returns a keras.Model.</source>
        <translation>Die Python-Datei wird auf diesem Computer mit Ihren Rechten ausgeführt: Sie kann Ihre Dateien lesen, ändern und löschen. Nur eine selbst geschriebene oder vertrauenswürdige Datei wählen.

Die Datei braucht eine Funktion build(input_shape, classes), die ein keras.Model zurückgibt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Python files (*.py)</source>
        <translation>Python-Dateien (*.py)</translation>
    </message>
    <message>
        <source>{what}: {done:,} of {total:,}</source>
        <translation>{what}: {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Alphabetical</source>
        <translation>Alphabetisch</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>Klassen: {classes}</translation>
    </message>
    <message>
        <source>Label codes: {title}</source>
        <translation>Label-Codes: {title}</translation>
    </message>
    <message>
        <source>Labels: {mapped}</source>
        <translation>Labels: {mapped}</translation>
    </message>
    <message>
        <source>Cleaning: all rules</source>
        <translation>Bereinigung: alle Regeln</translation>
    </message>
    <message>
        <source>Cleaning: all rules except {kept}</source>
        <translation>Bereinigung: alle Regeln außer {kept}</translation>
    </message>
    <message>
        <source>Excluded: {emotions}</source>
        <translation>Ausgeschlossen: {emotions}</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>Split: the dataset&apos;s; where it has none, {test:.0%} test and {validation:.0%} of the rest validation</source>
        <translation>Aufteilung: die des Datensatzes; wo es keine gibt, {test:.0%} Test und {validation:.0%} des Rests Validierung</translation>
    </message>
    <message>
        <source>Cleaning: none</source>
        <translation>Bereinigung: keine</translation>
    </message>
    <message>
        <source>Split: by percentage, {test:.0%} test and {validation:.0%} of the rest validation</source>
        <translation>Aufteilung: nach Prozent, {test:.0%} Test und {validation:.0%} des Rests Validierung</translation>
    </message>
    <message>
        <source>Everything up to the last complete epoch is kept.</source>
        <translation>Alles bis zur letzten fertigen Epoche bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped by the user.</source>
        <translation>Manuell gestoppt.</translation>
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
        <translation>Nicht genug Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Out of memory (killed by the system).</source>
        <translation>Nicht genug Arbeitsspeicher (vom System beendet).</translation>
    </message>
    <message>
        <source>The process was killed from outside; the system does so when memory runs out.</source>
        <translation>Der Prozess wurde von außen beendet; das System tut das, wenn der Arbeitsspeicher nicht reicht.</translation>
    </message>
    <message>
        <source>The process ended without a message: it was killed, or the computer was switched off.</source>
        <translation>Der Prozess endete ohne Meldung: Er wurde beendet, oder der Computer wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>Log: {log}.</source>
        <translation>Protokoll: {log}.</translation>
    </message>
    <message>
        <source>In use by process {process} on {host} since {moment} (command line).</source>
        <translation>In Gebrauch durch Prozess {process} auf {host} seit {moment} (Befehlszeile).</translation>
    </message>
    <message>
        <source>In use by process {process} on {host} since {moment} (window).</source>
        <translation>In Gebrauch durch Prozess {process} auf {host} seit {moment} (Fenster).</translation>
    </message>
    <message>
        <source>The process crashed ({how}).</source>
        <translation>Der Prozess ist abgestürzt ({how}).</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly.</source>
        <translation>Der Trainingsprozess wurde unerwartet beendet.</translation>
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
        <source>Label codes</source>
        <translation>Label-Codes</translation>
    </message>
    <message>
        <source>{title} has codes like these. Check their meaning below, then read again.</source>
        <translation>{title} hat solche Codes. Unten ihre Bedeutung prüfen, dann neu lesen.</translation>
    </message>
    <message>
        <source>{source}: the labels are codes: {labels}.</source>
        <translation>{source}: Die Labels sind Codes: {labels}.</translation>
    </message>
    <message>
        <source>{source}: the meaning of the label {labels} is unknown. Choose an emotion for it below, or exclude it; then read again.</source>
        <translation>{source}: Die Bedeutung des Labels {labels} ist unbekannt. Unten eine Emotion dafür wählen oder es ausschließen; dann neu lesen.</translation>
    </message>
    <message>
        <source>{source}: the labels {labels} are no emotions known here. Use the names as own classes, or choose an emotion for each below; then read again.</source>
        <translation>{source}: Die Labels {labels} sind keine hier bekannten Emotionen. Die Namen als eigene Klassen verwenden oder unten für jedes eine Emotion wählen; dann noch einmal lesen.</translation>
    </message>
    <message>
        <source>{source}: the meanings of the labels {labels} are unknown. Choose an emotion for each below, or exclude it; then read again.</source>
        <translation>{source}: Die Bedeutung der Labels {labels} ist unbekannt. Unten für jedes eine Emotion wählen oder es ausschließen; dann neu lesen.</translation>
    </message>
    <message>
        <source>{source}: FER2013 has the codes 0 to 6, not {codes}.</source>
        <translation>{source}: FER2013 hat die Codes 0 bis 6, nicht {codes}.</translation>
    </message>
    <message>
        <source>{source}: the frequencies of the codes do not match FER2013.</source>
        <translation>{source}: Die Häufigkeiten der Codes passen nicht zu FER2013.</translation>
    </message>
    <message>
        <source>Meaning of each label in the dataset.</source>
        <translation>Bedeutung jedes Labels im Datensatz.</translation>
    </message>
    <message>
        <source>Rows with an unknown label cannot be read and are skipped.</source>
        <translation>Zeilen mit unbekanntem Label sind nicht lesbar und werden übersprungen.</translation>
    </message>
    <message>
        <source>Use the names as own classes</source>
        <translation>Namen als eigene Klassen verwenden</translation>
    </message>
    <message>
        <source>The model tells these classes apart, such as bored and tired, not emotions</source>
        <translation>Das Modell unterscheidet diese Klassen, etwa gelangweilt und müde, statt Emotionen</translation>
    </message>
    <message>
        <source>Dataset that the numeric labels come from (label map)</source>
        <translation>Datensatz, aus dem die Zahlen der Labels stammen (Label-Zuordnung)</translation>
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
        <source>class {code}</source>
        <translation>Klasse {code}</translation>
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
        <source>{source}: no label is 0, which is Angry in FER2013.</source>
        <translation>{source}: Kein Label ist 0, in FER2013 Wut.</translation>
    </message>
    <message>
        <source>No epoch is complete yet, so training would restart from the beginning.</source>
        <translation>Noch ist keine Epoche fertig; das Training würde von vorn beginnen.</translation>
    </message>
    <message>
        <source>{n} complete epoch is kept, and you can resume later; progress since then is lost.</source>
        <translation>{n} fertige Epoche bleibt erhalten, das Training lässt sich später fortsetzen; der Fortschritt seitdem geht verloren.</translation>
    </message>
    <message>
        <source>{n} complete epochs are kept, and you can resume later; progress since then is lost.</source>
        <translation>{n} fertige Epochen bleiben erhalten, das Training lässt sich später fortsetzen; der Fortschritt seitdem geht verloren.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: training accuracy {accuracy:.1%}, cross-entropy {cross_entropy:.3f}; validation accuracy {val_accuracy:.1%}, cross-entropy {val_loss:.3f}; {seconds:.0f} s</source>
        <translation>Epoche {epoch}: Trainingsgenauigkeit {accuracy:.1%}, Kreuzentropie {cross_entropy:.3f}; Validierungsgenauigkeit {val_accuracy:.1%}, Kreuzentropie {val_loss:.3f}; {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Epoch {epoch}: training accuracy {accuracy:.1%}, loss {loss:.3f}; {seconds:.0f} s</source>
        <translation>Epoche {epoch}: Trainingsgenauigkeit {accuracy:.1%}, Verlust {loss:.3f}; {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Epoch {epoch}: training accuracy {accuracy:.1%}, loss {loss:.3f}; validation accuracy {val_accuracy:.1%}, loss {val_loss:.3f}; {seconds:.0f} s</source>
        <translation>Epoche {epoch}: Trainingsgenauigkeit {accuracy:.1%}, Verlust {loss:.3f}; Validierungsgenauigkeit {val_accuracy:.1%}, Verlust {val_loss:.3f}; {seconds:.0f} s</translation>
    </message>
    <message>
        <source>{elapsed} elapsed</source>
        <translation>{elapsed} vergangen</translation>
    </message>
    <message>
        <source>{elapsed} elapsed · {duration} estimated in total</source>
        <translation>{elapsed} vergangen · insgesamt {duration}</translation>
    </message>
    <message>
        <source>Faces labelled {emotion}</source>
        <translation>Gesichter, die als {emotion} gekennzeichnet sind</translation>
    </message>
    <message>
        <source>Data cleaning</source>
        <translation>Datenbereinigung</translation>
    </message>
    <message>
        <source>Sample faces</source>
        <translation>Beispielgesichter</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>Klassenverteilung</translation>
    </message>
    <message>
        <source>Faces appear here once they are read.</source>
        <translation>Gesichter erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message>
        <source>Augmented faces appear here.</source>
        <translation>Augmentierte Gesichter erscheinen hier.</translation>
    </message>
    <message>
        <source>Left: the face. Right: the same face with augmentation, as the network may see it</source>
        <translation>Links: das Gesicht. Rechts: dasselbe Gesicht mit Augmentierung, wie das Netz es sehen kann</translation>
    </message>
    <message>
        <source>Augment again</source>
        <translation>Noch einmal augmentieren</translation>
    </message>
    <message>
        <source>Recall per class</source>
        <translation>Recall je Klasse</translation>
    </message>
    <message>
        <source>Recall: of the validation faces with this label, the share that is predicted so</source>
        <translation>Recall: der Anteil der Validierungsgesichter mit dieser Kennzeichnung, der auch so vorhergesagt wird</translation>
    </message>
    <message>
        <source>Recall per class in epoch {epoch}: {figures}</source>
        <translation>Recall je Klasse in Epoche {epoch}: {figures}</translation>
    </message>
    <message>
        <source>No epoch complete yet.</source>
        <translation>Noch keine Epoche fertig.</translation>
    </message>
    <message>
        <source>{done} epochs complete.</source>
        <translation>Fertige Epochen: {done}.</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs complete.</source>
        <translation>{done} von {epochs} Epochen fertig.</translation>
    </message>
    <message>
        <source>{name} already exists in {folder}. Choose another name.</source>
        <translation>{name} existiert schon in {folder}. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The stored training settings are unreadable. Delete the run and train again.</source>
        <translation>Die gespeicherten Trainingseinstellungen sind nicht lesbar. Das Training löschen und neu trainieren.</translation>
    </message>
    <message>
        <source>{path} no longer exists. Restore it there to resume.</source>
        <translation>{path} existiert nicht mehr. Zum Fortsetzen dort wiederherstellen.</translation>
    </message>
    <message>
        <source>Its {file} is missing or unreadable. Delete the model and train it again.</source>
        <translation>{file} fehlt oder ist nicht lesbar. Das Modell löschen und neu trainieren.</translation>
    </message>
    <message>
        <source>Without validation faces, the curves cannot show underfitting or overfitting. Split the data into training, validation and test faces.</source>
        <translation>Ohne Validierungsgesichter zeigen die Kurven weder Unter- noch Überanpassung. Die Daten in Trainings-, Validierungs- und Testgesichter aufteilen.</translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation>Aufteilung ändern</translation>
    </message>
    <message>
        <source>No validation faces</source>
        <translation>Keine Validierungsgesichter</translation>
    </message>
    <message>
        <source>{epochs} epochs are too few to judge the curves. Train longer.</source>
        <translation>{epochs} Epochen sind zu wenige, um die Kurven zu beurteilen. Länger trainieren.</translation>
    </message>
    <message>
        <source>Few epochs</source>
        <translation>Wenige Epochen</translation>
    </message>
    <message>
        <source>The accuracy is {accuracy} even on the training faces (chance: {chance}), and about the same on the validation faces: the model has not learned enough. Train longer, use a larger network, or regularize less.</source>
        <translation>Die Genauigkeit ist selbst auf den Trainingsgesichtern nur {accuracy} (Zufall: {chance}) und auf den Validierungsgesichtern ähnlich: Das Modell hat nicht genug gelernt. Länger trainieren, ein größeres Netz verwenden oder weniger regularisieren.</translation>
    </message>
    <message>
        <source>Use a larger network</source>
        <translation>Größeres Netz verwenden</translation>
    </message>
    <message>
        <source>Less dropout ({value})</source>
        <translation>Weniger Dropout ({value})</translation>
    </message>
    <message>
        <source>Underfitting</source>
        <translation>Unteranpassung (Underfitting)</translation>
    </message>
    <message>
        <source>The accuracy is {accuracy} on the training faces and {validation} on the validation faces: the model has memorized training faces instead of learning what they have in common. Use more augmentation, more regularization, or more faces.</source>
        <translation>Die Genauigkeit ist {accuracy} auf den Trainingsgesichtern und {validation} auf den Validierungsgesichtern: Das Modell hat Trainingsgesichter auswendig gelernt statt dessen, was sie gemeinsam haben. Mehr Augmentierung, mehr Regularisierung oder mehr Gesichter verwenden.</translation>
    </message>
    <message>
        <source>The validation loss has been rising since epoch {epoch}.</source>
        <translation>Der Validierungsverlust steigt seit Epoche {epoch}.</translation>
    </message>
    <message>
        <source>More augmentation</source>
        <translation>Mehr Augmentierung</translation>
    </message>
    <message>
        <source>More dropout ({value})</source>
        <translation>Mehr Dropout ({value})</translation>
    </message>
    <message>
        <source>More weight decay ({value})</source>
        <translation>Mehr Weight Decay ({value})</translation>
    </message>
    <message>
        <source>Use mixup ({value})</source>
        <translation>Mixup verwenden ({value})</translation>
    </message>
    <message>
        <source>Early stopping (patience {value})</source>
        <translation>Early Stopping (Geduld {value})</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung (Overfitting)</translation>
    </message>
    <message>
        <source>In the last fifth of the epochs, the validation accuracy rose by {points} percentage points: it had not levelled off when the training ended.</source>
        <translation>Im letzten Fünftel der Epochen ist die Validierungsgenauigkeit um {points} Prozentpunkte gestiegen: Sie war am Ende des Trainings noch nicht abgeflacht.</translation>
    </message>
    <message>
        <source>Still improving</source>
        <translation>Wird noch besser</translation>
    </message>
    <message>
        <source>The curves level off, training and validation agree, and the data shows no problem. Other seeds or architectures may still give a better model.</source>
        <translation>Die Kurven flachen ab, Training und Validierung stimmen überein, und die Daten zeigen kein Problem. Andere Seeds oder Architekturen können dennoch ein besseres Modell ergeben.</translation>
    </message>
    <message>
        <source>Good fit</source>
        <translation>Gute Anpassung</translation>
    </message>
    <message>
        <source>Train for {value} epochs</source>
        <translation>{value} Epochen trainieren</translation>
    </message>
    <message>
        <source>The model names the classes in this order. Double-click a name, or press F2, to change it.</source>
        <translation>Das Modell nennt die Klassen in dieser Reihenfolge. Doppelklick auf einen Namen oder F2 ändert ihn.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe …</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
    <message>
        <source>Estimate all presets</source>
        <translation>Alle Vorgaben schätzen</translation>
    </message>
    <message>
        <source>Run a few training steps of each preset, with the preset&apos;s values</source>
        <translation>Einige Trainingsschritte mit den Werten jeder Vorgabe ausführen</translation>
    </message>
    <message>
        <source>Learning-rate range test</source>
        <translation>Lernratentest</translation>
    </message>
    <message>
        <source>The learning rate rises from step to step for about 100 steps, two minutes at most. A good rate is well below the one at which the loss begins to rise.</source>
        <translation>Die Lernrate steigt etwa 100 Schritte lang von Schritt zu Schritt, höchstens zwei Minuten. Eine gute Rate liegt deutlich unter der, bei der der Verlust zu steigen beginnt.</translation>
    </message>
    <message>
        <source>Suggested learning rate: {suggested}, at which the loss falls fastest. A cautious choice is {cautious}, a tenth of the rate with the lowest loss.</source>
        <translation>Vorgeschlagene Lernrate: {suggested}; dort fällt der Verlust am schnellsten. Eine vorsichtige Wahl ist {cautious}, ein Zehntel der Rate mit dem kleinsten Verlust.</translation>
    </message>
    <message>
        <source>The loss does not fall at any learning rate. Check the labels and the other settings.</source>
        <translation>Der Verlust fällt bei keiner Lernrate. Kennzeichnungen und übrige Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Loss (smoothed)</source>
        <translation>Verlust (geglättet)</translation>
    </message>
    <message>
        <source>The curve appears after the last step.</source>
        <translation>Die Kurve erscheint nach dem letzten Schritt.</translation>
    </message>
    <message>
        <source>Use the suggested rate</source>
        <translation>Vorgeschlagene Rate verwenden</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>suggested rate</source>
        <translation>vorgeschlagene Rate</translation>
    </message>
    <message>
        <source>Choose at least one teacher under “Knowledge distillation”.</source>
        <translation>Unter „Wissensdistillation“ mindestens ein Lehrermodell wählen.</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>Lernrate suchen…</translation>
    </message>
    <message>
        <source>Learning-rate range test: train some steps at a rising rate</source>
        <translation>Lernratentest: einige Schritte mit steigender Rate trainieren</translation>
    </message>
    <message>
        <source>{n} changed from preset</source>
        <translation>{n} von der Vorgabe abweichend</translation>
    </message>
    <message>
        <source>All settings are the preset&apos;s.</source>
        <translation>Alle Einstellungen sind die der Vorgabe.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give every setting the preset&apos;s value</source>
        <translation>Jeder Einstellung den Wert der Vorgabe geben</translation>
    </message>
    <message>
        <source>Teachers: models whose probabilities the network learns from, beside the labels. Each reads every training face in every epoch.</source>
        <translation>Lehrermodelle: Modelle, von deren Wahrscheinlichkeiten das Netz neben den Kennzeichnungen lernt. Jedes liest in jeder Epoche jedes Trainingsgesicht.</translation>
    </message>
    <message>
        <source>{name} cannot teach: it has no class for {emotions}</source>
        <translation>{name} kann nicht lehren: keine Klasse für {emotions}</translation>
    </message>
    <message>
        <source>{name} cannot teach: it reads faces of {size} pixels, the network of {wanted}</source>
        <translation>{name} kann nicht lehren: liest Gesichter von {size} Pixeln, das Netz von {wanted}</translation>
    </message>
    <message>
        <source>{name}: {accuracy} on {split}</source>
        <translation>{name}: {accuracy} auf {split}</translation>
    </message>
    <message>
        <source>+{n} million multiply-adds per face</source>
        <translation>+{n} Mio. Mult.-Add. pro Gesicht</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Lehrermodelle</translation>
    </message>
    <message>
        <source>Try next:</source>
        <translation>Als Nächstes:</translation>
    </message>
    <message>
        <source>Writing event files …</source>
        <translation>Event-Dateien werden geschrieben …</translation>
    </message>
    <message>
        <source>Event files: {folder}. View them with: tensorboard --logdir &quot;{out}&quot;</source>
        <translation>Event-Dateien: {folder}. Ansehen mit: tensorboard --logdir &quot;{out}&quot;</translation>
    </message>
    <message>
        <source>Export for TensorBoard…</source>
        <translation>Für TensorBoard exportieren …</translation>
    </message>
    <message>
        <source>Loss, accuracy and recall of each epoch as event files</source>
        <translation>Verlust, Genauigkeit und Recall jeder Epoche als Event-Dateien</translation>
    </message>
    <message>
        <source>Folder for event files</source>
        <translation>Ordner für Event-Dateien</translation>
    </message>
    <message>
        <source>Correct with the new model only: {faces}</source>
        <translation>Nur mit dem neuen Modell richtig: {faces}</translation>
    </message>
    <message>
        <source>Correct with “{name}” only: {faces}</source>
        <translation>Nur mit „{name}“ richtig: {faces}</translation>
    </message>
    <message>
        <source>Label: {label}. New model: {new}. “{name}”: {old}.</source>
        <translation>Label: {label}. Neues Modell: {new}. „{name}“: {old}.</translation>
    </message>
    <message>
        <source>{emotion}, {confidence}</source>
        <translation>{emotion}, {confidence}</translation>
    </message>
    <message>
        <source>Below each face: its label, and the prediction of “{name}”.</source>
        <translation>Unter jedem Gesicht: sein Label und die Vorhersage von „{name}“.</translation>
    </message>
    <message>
        <source>Below each face: its label, and the prediction of the new model.</source>
        <translation>Unter jedem Gesicht: sein Label und die Vorhersage des neuen Modells.</translation>
    </message>
    <message>
        <source>{all}, the {shown} most confident errors of the other model first</source>
        <translation>{all}, davon die {shown} mit den sichersten Fehlern des anderen Modells</translation>
    </message>
    <message>
        <source>{share}  ({low} to {high}), {faces}</source>
        <translation>{share}  ({low} bis {high}), {faces}</translation>
    </message>
    <message>
        <source>Column of the data</source>
        <translation>Spalte der Daten</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppen</translation>
    </message>
    <message>
        <source>Accuracy or recall</source>
        <translation>Genauigkeit oder Recall</translation>
    </message>
    <message>
        <source>The new model, with 95% confidence intervals (Wilson). Intervals of small groups are wide: differences within them may be chance.</source>
        <translation>Das neue Modell, mit 95-%-Konfidenzintervallen (Wilson). Die Intervalle kleiner Gruppen sind breit: Unterschiede innerhalb davon können Zufall sein.</translation>
    </message>
    <message>
        <source>Recall of {emotion}</source>
        <translation>Recall von {emotion}</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Neues Modell</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>New model (% of the true label)</source>
        <translation>Neues Modell (% des wahren Labels)</translation>
    </message>
    <message>
        <source>“{name}” (% of the true label)</source>
        <translation>„{name}“ (% des wahren Labels)</translation>
    </message>
    <message>
        <source>New model minus “{name}” (points)</source>
        <translation>Neues Modell minus „{name}“ (Punkte)</translation>
    </message>
    <message>
        <source>Percentage points; blue: predicted more often by the new model, orange: less</source>
        <translation>Prozentpunkte; blau: vom neuen Modell häufiger vorhergesagt, orange: seltener</translation>
    </message>
    <message>
        <source>Of the faces labelled {label}, the new model predicts {predicted} for {new}, the model in use for {old}: {points} percentage points.</source>
        <translation>Von den Gesichtern mit dem Label {label} sagt das neue Modell für {new} {predicted} voraus, das verwendete Modell für {old}: {points} Prozentpunkte.</translation>
    </message>
    <message>
        <source>Find label errors…</source>
        <translation>Labelfehler suchen…</translation>
    </message>
    <message>
        <source>Faces whose label is probably wrong, for you to decide on</source>
        <translation>Gesichter, deren Label wahrscheinlich falsch ist, zum Entscheiden</translation>
    </message>
    <message>
        <source>Review label errors…</source>
        <translation>Labelfehler prüfen…</translation>
    </message>
    <message>
        <source>{n} corrected label</source>
        <translation>{n} korrigiertes Label</translation>
    </message>
    <message>
        <source>{n} corrected labels</source>
        <translation>{n} korrigierte Labels</translation>
    </message>
    <message>
        <source>{n} face removed</source>
        <translation>{n} Gesicht entfernt</translation>
    </message>
    <message>
        <source>{n} faces removed</source>
        <translation>{n} Gesichter entfernt</translation>
    </message>
    <message>
        <source>Use {labels}, {faces}</source>
        <translation>Verwenden: {labels}, {faces}</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} suspected label errors reviewed</source>
        <translation>{done:,} von {all:,} vermuteten Labelfehlern geprüft</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Verachtung</translation>
    </message>
    <message>
        <source>not a face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Label is correct (Enter, C)</source>
        <translation>Label ist richtig (Eingabe, C)</translation>
    </message>
    <message>
        <source>Remove (Del, R)</source>
        <translation>Entfernen (Entf, R)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>All suspects ({n:,})</source>
        <translation>Alle vermuteten ({n:,})</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>{given} → {likely} ({n:,})</source>
        <translation>{given} → {likely} ({n:,})</translation>
    </message>
    <message>
        <source>labelled {label}, probability {percent}</source>
        <translation>gekennzeichnet als {label}, Wahrscheinlichkeit {percent}</translation>
    </message>
    <message>
        <source>suggested: {label}</source>
        <translation>vorgeschlagen: {label}</translation>
    </message>
    <message>
        <source>votes: {votes}</source>
        <translation>Stimmen: {votes}</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} reviewed</source>
        <translation>{done:,} von {all:,} geprüft</translation>
    </message>
    <message>
        <source>Relabel as {label}</source>
        <translation>Label in {label} ändern</translation>
    </message>
    <message>
        <source>✓ correct</source>
        <translation>✓ richtig</translation>
    </message>
    <message>
        <source>✗ removed</source>
        <translation>✗ entfernt</translation>
    </message>
    <message>
        <source>The model judges faces that it was not trained on. Cross-validation needs no model and finds less: it trains a small classifier on four fifths of the faces and judges the last fifth.</source>
        <translation>Das Modell beurteilt Gesichter, mit denen es nicht trainiert wurde. Kreuzvalidierung braucht kein Modell und findet weniger: Sie trainiert einen kleinen Klassifikator mit vier Fünfteln der Gesichter und beurteilt das letzte Fünftel.</translation>
    </message>
    <message>
        <source>Probabilities by</source>
        <translation>Wahrscheinlichkeiten von</translation>
    </message>
    <message>
        <source>Current model “{name}”</source>
        <translation>Aktuelles Modell „{name}“</translation>
    </message>
    <message>
        <source>Cross-validation, without a model</source>
        <translation>Kreuzvalidierung, ohne Modell</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Find label errors</source>
        <translation>Labelfehler suchen</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>A label is suspected if a classifier that was not trained on the face gives it a low probability (confident learning). Look at each face and decide; your data stay as they are. Decisions are stored in {path}.</source>
        <translation>Ein Label ist verdächtig, wenn ein Klassifikator, der mit dem Gesicht nicht trainiert wurde, ihm eine geringe Wahrscheinlichkeit gibt (Confident Learning). Jedes Gesicht ansehen und entscheiden; die Daten bleiben unverändert. Die Entscheidungen stehen in {path}.</translation>
    </message>
    <message>
        <source>No suspected label errors among {faces} faces.</source>
        <translation>Keine vermuteten Labelfehler unter {faces} Gesichtern.</translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Suche abgebrochen.</translation>
    </message>
    <message>
        <source>Suspected label errors</source>
        <translation>Vermutete Labelfehler</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>noch {duration}</translation>
    </message>
    <message>
        <source>Faces whose label is probably wrong appear here.</source>
        <translation>Hier erscheinen Gesichter, deren Label wahrscheinlich falsch ist.</translation>
    </message>
    <message>
        <source>{progress}
Click to open the Train window.</source>
        <translation>{progress}
Klicken, um das Trainingsfenster zu öffnen.</translation>
    </message>
    <message>
        <source>A training run is in progress. Wait for its end, or stop it; then choose {name}.</source>
        <translation>Ein Training läuft. Sein Ende abwarten oder es anhalten; dann {name} wählen.</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Frozen stages</source>
        <translation>Eingefrorene Stufen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Kennzeichnungen</translation>
    </message>
    <message>
        <source>Knowledge distillation</source>
        <translation>Wissensdistillation</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Passes over the training faces.</source>
        <translation>Durchläufe durch die Trainingsgesichter.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>The network architecture.</source>
        <translation>Die Architektur des Netzes.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Faces per training step.</source>
        <translation>Gesichter pro Trainingsschritt.</translation>
    </message>
    <message>
        <source>Step size of the optimizer; if too large, training diverges.</source>
        <translation>Schrittweite des Optimierers; ist sie zu groß, divergiert das Training.</translation>
    </message>
    <message>
        <source>Class imbalance</source>
        <translation>Klassenungleichgewicht</translation>
    </message>
    <message>
        <source>Weights faces of rare emotions more, or draws every emotion equally often.</source>
        <translation>Gewichtet Gesichter seltener Emotionen stärker oder zieht alle Emotionen gleich oft.</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Eingabegröße</translation>
    </message>
    <message>
        <source>Side of the faces that the network sees, in pixels.</source>
        <translation>Seitenlänge der Gesichter, die das Netz sieht, in Pixeln.</translation>
    </message>
    <message>
        <source>Teacher weight</source>
        <translation>Gewicht der Lehrer</translation>
    </message>
    <message>
        <source>Fraction of the loss that compares with the teachers.</source>
        <translation>Anteil des Verlusts, der mit den Lehrermodellen vergleicht.</translation>
    </message>
    <message>
        <source>Teacher temperature</source>
        <translation>Temperatur der Lehrer</translation>
    </message>
    <message>
        <source>Temperature that softens the probabilities before they are compared.</source>
        <translation>Temperatur, die die Wahrscheinlichkeiten vor dem Vergleich glättet.</translation>
    </message>
    <message>
        <source>Mirrored teachers</source>
        <translation>Gespiegelte Lehrer</translation>
    </message>
    <message>
        <source>Averages the teachers over each face and its mirror image.</source>
        <translation>Mittelt die Lehrermodelle über jedes Gesicht und sein Spiegelbild.</translation>
    </message>
    <message>
        <source>Early stopping (patience)</source>
        <translation>Early Stopping (Geduld)</translation>
    </message>
    <message>
        <source>Stops after this many epochs without improvement and keeps the best epoch; 0: off.</source>
        <translation>Beendet das Training nach so vielen Epochen ohne Verbesserung und behält die beste; 0: aus.</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>Horizontale Spiegelung</translation>
    </message>
    <message>
        <source>Mirrors half of the faces.</source>
        <translation>Spiegelt die Hälfte der Gesichter.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Maximum rotation, in degrees.</source>
        <translation>Größte Drehung in Grad.</translation>
    </message>
    <message>
        <source>Range of the scale factor.</source>
        <translation>Bereich des Skalierungsfaktors.</translation>
    </message>
    <message>
        <source>Maximum shift, in pixels of the 48×48 face.</source>
        <translation>Größte Verschiebung in Pixeln des 48×48-Gesichts.</translation>
    </message>
    <message>
        <source>Maximum change of brightness, as a fraction of the full range.</source>
        <translation>Größte Änderung der Helligkeit als Anteil des vollen Bereichs.</translation>
    </message>
    <message>
        <source>Maximum change of contrast, as a fraction.</source>
        <translation>Größte Änderung des Kontrasts als Anteil.</translation>
    </message>
    <message>
        <source>Random erasing</source>
        <translation>Random Erasing</translation>
    </message>
    <message>
        <source>Fraction of the faces in which a rectangle is erased.</source>
        <translation>Anteil der Gesichter, in denen ein Rechteck gelöscht wird.</translation>
    </message>
    <message>
        <source>Fraction of the faces that are blurred.</source>
        <translation>Anteil der Gesichter, die weichgezeichnet werden.</translation>
    </message>
    <message>
        <source>For fine-tuning: the first stages whose weights stay fixed.</source>
        <translation>Beim Fine-Tuning: so viele erste Stufen behalten ihre Gewichte.</translation>
    </message>
    <message>
        <source>The same seed gives the same training run.</source>
        <translation>Derselbe Seed ergibt dasselbe Training.</translation>
    </message>
    <message>
        <source>The algorithm that updates the weights.</source>
        <translation>Der Algorithmus, der die Gewichte aktualisiert.</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Lernratenverlauf</translation>
    </message>
    <message>
        <source>Cosine decay to 0, or constant.</source>
        <translation>Kosinusförmig auf 0 fallend oder konstant.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Epochs over which the learning rate rises from 0.</source>
        <translation>Epochen, in denen die Lernrate von 0 ansteigt.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum of SGD.</source>
        <translation>Momentum von SGD.</translation>
    </message>
    <message>
        <source>Decoupled decay of the weights per step, times the learning rate.</source>
        <translation>Entkoppelte Abnahme der Gewichte pro Schritt, mal Lernrate.</translation>
    </message>
    <message>
        <source>EMA of weights</source>
        <translation>EMA der Gewichte</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average of the weights that the model keeps; 0: off.</source>
        <translation>Abklingfaktor des exponentiellen gleitenden Mittels der Gewichte, das das Modell behält; 0: aus.</translation>
    </message>
    <message>
        <source>Fraction of each label that is spread over all emotions.</source>
        <translation>Anteil jedes Labels, der auf alle Emotionen verteilt wird.</translation>
    </message>
    <message>
        <source>Vote weight</source>
        <translation>Gewicht der Stimmen</translation>
    </message>
    <message>
        <source>Weight of FER+ votes in the soft labels.</source>
        <translation>Gewicht der FER+-Stimmen in den weichen Labels.</translation>
    </message>
    <message>
        <source>Vote head</source>
        <translation>Stimmen-Kopf</translation>
    </message>
    <message>
        <source>Loss weight of an auxiliary head that predicts the FER+ votes; 0: off.</source>
        <translation>Loss-Gewicht eines zusätzlichen Kopfs, der die FER+-Stimmen vorhersagt; 0: aus.</translation>
    </message>
    <message>
        <source>Fraction of the features that are dropped.</source>
        <translation>Anteil der Merkmale, die weggelassen werden.</translation>
    </message>
    <message>
        <source>Erased area</source>
        <translation>Gelöschte Fläche</translation>
    </message>
    <message>
        <source>Range of the erased fraction of a face.</source>
        <translation>Bereich des gelöschten Anteils eines Gesichts.</translation>
    </message>
    <message>
        <source>Blur sigma</source>
        <translation>Sigma der Unschärfe</translation>
    </message>
    <message>
        <source>Maximum standard deviation of the Gaussian blur, in pixels.</source>
        <translation>Größte Standardabweichung der Gaußschen Unschärfe in Pixeln.</translation>
    </message>
    <message>
        <source>Mixup alpha</source>
        <translation>Mixup-Alpha</translation>
    </message>
    <message>
        <source>Alpha of mixup, which blends pairs of faces; 0: off.</source>
        <translation>Alpha von Mixup, das Paare von Gesichtern überblendet; 0: aus.</translation>
    </message>
    <message>
        <source>Mixup probability</source>
        <translation>Mixup-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Fraction of the batches to which mixup is applied.</source>
        <translation>Anteil der Batches, auf die Mixup angewendet wird.</translation>
    </message>
    <message>
        <source>Final epochs without mixup</source>
        <translation>Letzte Epochen ohne Mixup</translation>
    </message>
    <message>
        <source>Number of epochs at the end without mixup.</source>
        <translation>Zahl der Epochen am Ende ohne Mixup.</translation>
    </message>
    <message>
        <source>Crop margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Margin around the face, as a fraction of the bounding box; it depends on the data.</source>
        <translation>Rand um das Gesicht als Anteil des Rahmens; er hängt von den Daten ab.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>Numeric precision of the training; auto measures which is faster.</source>
        <translation>Numerische Genauigkeit des Trainings; auto misst, welche schneller ist.</translation>
    </message>
    <message>
        <source>test fraction</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>validation fraction</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>data options</source>
        <translation>Datenoptionen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>balanced sampling</source>
        <translation>ausgewogene Stichprobe</translation>
    </message>
    <message>
        <source>A textbook baseline: Adam, cross-entropy, 80/20 split, rotation, zoom and flip.</source>
        <translation>Lehrbuchbeispiel: Adam, Kreuzentropie, Aufteilung 80/20, Rotation, Zoom und Spiegelung.</translation>
    </message>
    <message>
        <source>A usable model after about five minutes on two cores.</source>
        <translation>Ein brauchbares Modell nach etwa fünf Minuten auf zwei Kernen.</translation>
    </message>
    <message>
        <source>Highest accuracy from random weights. The bundled model started like this, before distillation.</source>
        <translation>Höchste Genauigkeit mit zufälligen Anfangsgewichten. So begann das mitgelieferte Modell vor der Distillation.</translation>
    </message>
    <message>
        <source>A small network that learns from the probabilities of other models.</source>
        <translation>Ein kleines Netz lernt von den Vorhersagen anderer Modelle.</translation>
    </message>
    <message>
        <source>{accuracy} on FER2013 (PublicTest)</source>
        <translation>{accuracy} auf FER2013 (PublicTest)</translation>
    </message>
    <message>
        <source>{accuracy} on FER2013 (20% held out)</source>
        <translation>{accuracy} auf FER2013 (20 % zurückgehalten)</translation>
    </message>
    <message>
        <source>A few epochs on new faces, starting from the weights of a model.</source>
        <translation>Einige Epochen auf neuen Gesichtern, ausgehend von den Gewichten eines Modells.</translation>
    </message>
    <message>
        <source>Textbook convolutional network</source>
        <translation>Faltungsnetz nach Lehrbuch</translation>
    </message>
    <message>
        <source>Very small and fast</source>
        <translation>Sehr klein und schnell</translation>
    </message>
    <message>
        <source>Plain and large</source>
        <translation>Schlicht und groß</translation>
    </message>
    <message>
        <source>Small residual network, the bundled model</source>
        <translation>Kleines Residualnetz, das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>Large residual network, most accurate and slowest</source>
        <translation>Großes Residualnetz, am genauesten und am langsamsten</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Smoothing</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>blank faces</source>
        <translation>leere Gesichter</translation>
    </message>
    <message>
        <source>The picture is uniformly gray.</source>
        <translation>Das Bild ist gleichmäßig grau.</translation>
    </message>
    <message>
        <source>pictures voted not a face</source>
        <translation>laut Stimmen kein Gesicht</translation>
    </message>
    <message>
        <source>More than half of the FER+ annotators voted that the picture shows no face.</source>
        <translation>Mehr als die Hälfte der FER+-Annotatoren stimmte dafür, dass das Bild kein Gesicht zeigt.</translation>
    </message>
    <message>
        <source>duplicates of test faces</source>
        <translation>Duplikate von Testgesichtern</translation>
    </message>
    <message>
        <source>The same photograph is in a test split (for a test face: in the other one), so metrics on that split would be too good (leakage).</source>
        <translation>Dasselbe Foto ist in Testdaten (bei einem Testgesicht: in den anderen); die Kennzahlen dieses Datenteils wären zu gut (Leakage).</translation>
    </message>
    <message>
        <source>faces of persons in a test split</source>
        <translation>Gesichter von Personen in Testdaten</translation>
    </message>
    <message>
        <source>The dataset names the person, who is in a test split, too (for a test face: in the other one), so metrics on that split would be too good (leakage).</source>
        <translation>Der Datensatz nennt die Person, und sie ist auch in Testdaten (bei einem Testgesicht: in den anderen); die Kennzahlen dieses Datenteils wären zu gut (Leakage).</translation>
    </message>
    <message>
        <source>duplicates with conflicting labels</source>
        <translation>Duplikate mit widersprüchlichen Labels</translation>
    </message>
    <message>
        <source>The same photograph has several labels: faces with the majority label are kept; without a majority, none is.</source>
        <translation>Dasselbe Foto hat mehrere Labels: Gesichter mit dem Mehrheitslabel werden behalten; ohne Mehrheit keines.</translation>
    </message>
    <message>
        <source>exact duplicates</source>
        <translation>exakte Duplikate</translation>
    </message>
    <message>
        <source>An earlier face has the same pixels and the same label.</source>
        <translation>Ein früheres Gesicht hat dieselben Pixel und dasselbe Label.</translation>
    </message>
    <message>
        <source>near duplicates</source>
        <translation>Beinahe-Duplikate</translation>
    </message>
    <message>
        <source>An earlier face with the same label is the same photograph, cropped, shifted, mirrored, lit or compressed differently.</source>
        <translation>Ein früheres Gesicht mit demselben Label ist dasselbe Foto, anders zugeschnitten, verschoben, gespiegelt, belichtet oder komprimiert.</translation>
    </message>
    <message>
        <source>Unpacking files</source>
        <translation>Dateien entpacken</translation>
    </message>
    <message>
        <source>Reading faces</source>
        <translation>Gesichter werden gelesen</translation>
    </message>
    <message>
        <source>Finding duplicates</source>
        <translation>Duplikate werden gesucht</translation>
    </message>
    <message>
        <source>Splitting the data</source>
        <translation>Daten werden aufgeteilt</translation>
    </message>
    <message>
        <source>Preparing the data</source>
        <translation>Daten werden vorbereitet</translation>
    </message>
    <message>
        <source>Loading TensorFlow</source>
        <translation>TensorFlow wird geladen</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Learning-rate range test</source>
        <translation>Lernratentest</translation>
    </message>
    <message>
        <source>Measuring the fastest precision</source>
        <translation>Schnellste Rechengenauigkeit wird gemessen</translation>
    </message>
    <message>
        <source>Building the network</source>
        <translation>Netz wird aufgebaut</translation>
    </message>
    <message>
        <source>Compiling the first step</source>
        <translation>Erster Schritt wird kompiliert</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Evaluating mirrored faces</source>
        <translation>Auswertung gespiegelter Gesichter</translation>
    </message>
    <message>
        <source>The faces of {source} are {size} pixels wide, the input of the model {model} is {expected}.</source>
        <translation>Die Gesichter in {source} sind {size} Pixel breit, die Eingabe des Modells {model} ist {expected} Pixel breit.</translation>
    </message>
    <message>
        <source>{source} has no split {split} of its own and is not the data of {model}, so the split may contain training faces of the model. Use the same data and votes as for the training.</source>
        <translation>{source} hat keinen eigenen Datenteil {split} und ist nicht der Datensatz von {model}; der Datenteil kann Trainingsgesichter des Modells enthalten. Dieselben Daten und Stimmen wie beim Training verwenden.</translation>
    </message>
    <message>
        <source>{model} was trained on {seen:,} of the {faces:,} faces in the split {split} of {source}. Use the same data and votes as for the training, or other faces.</source>
        <translation>{model} wurde mit {seen:,} der {faces:,} Gesichter im Datenteil {split} von {source} trainiert. Dieselben Daten und Stimmen wie beim Training oder andere Gesichter verwenden.</translation>
    </message>
    <message>
        <source>{source} has faces labelled {emotions}, for which the model {model} has no class. Remove them.</source>
        <translation>{source} enthält Gesichter, die als {emotions} gekennzeichnet sind; das Modell {model} hat dafür keine Klasse. Diese Gesichter entfernen.</translation>
    </message>
    <message>
        <source>{path} no longer exists. Restore it, or choose where the faces are now.</source>
        <translation>{path} existiert nicht mehr. Wiederherstellen oder wählen, wo die Gesichter jetzt sind.</translation>
    </message>
    <message>
        <source>{source} does not contain the faces that the model {model} was evaluated on. Choose the file or folder that was used for the evaluation.</source>
        <translation>{source} enthält nicht die Gesichter, auf denen das Modell {model} ausgewertet wurde. Die Datei oder den Ordner der Auswertung wählen.</translation>
    </message>
    <message>
        <source>{source} has no FER+ votes for the vote head. Add a file of votes, or set its weight to 0.</source>
        <translation>{source} hat keine FER+-Stimmen für den Stimmen-Kopf. Eine Datei mit Stimmen hinzufügen oder sein Gewicht auf 0 setzen.</translation>
    </message>
    <message>
        <source>{source} has no training faces labelled {emotions}. Add some, or exclude these emotions.</source>
        <translation>{source} hat keine Trainingsgesichter, die als {emotions} gekennzeichnet sind. Welche hinzufügen oder diese Emotionen ausschließen.</translation>
    </message>
    <message>
        <source>{folder} is in use by {process}. Wait until it is done, or choose another folder.</source>
        <translation>{folder} wird von {process} verwendet. Warten, bis das beendet ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Cannot write to {folder} ({reason}). Choose another folder.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}). Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} exists and is not a model folder. Choose another name, or move it away.</source>
        <translation>{folder} existiert und ist kein Modellordner. Einen anderen Namen wählen oder den Ordner verschieben.</translation>
    </message>
    <message>
        <source>{folder} is inside the model folder {model}. Choose another location.</source>
        <translation>{folder} liegt im Modellordner {model}. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder. Choose another location.</source>
        <translation>{path} ist eine Datei, kein Ordner. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Cannot write to {folder} ({reason}). Choose another location.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{folder} is inside {path}, which contains the faces. Choose another location.</source>
        <translation>{folder} liegt in {path}, wo die Gesichter sind. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{folder} already contains a model. Choose another folder.</source>
        <translation>{folder} enthält bereits ein Modell. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The network in {folder} does not match its architecture in this version. Use the version of the program that trained it.</source>
        <translation>Das Netz in {folder} passt nicht zu seiner Architektur in dieser Version. Die Programmversion verwenden, mit der es trainiert wurde.</translation>
    </message>
    <message>
        <source>The model {folder} has no class for {emotions}. Exclude these emotions.</source>
        <translation>Das Modell {folder} hat keine Klasse für {emotions}. Diese Emotionen ausschließen.</translation>
    </message>
    <message>
        <source>{setting} is {value}; it must be in the range {range}.</source>
        <translation>{setting} ist {value}; zulässig ist der Bereich {range}.</translation>
    </message>
    <message>
        <source>{setting} is {value!r}. Use one of {known}.</source>
        <translation>{setting} ist {value!r}. Möglich: {known}.</translation>
    </message>
    <message>
        <source>{setting} is {value!r}, which has the wrong type.</source>
        <translation>{setting} ist {value!r}; das ist der falsche Typ.</translation>
    </message>
    <message>
        <source>Early stopping needs validation faces. Choose a validation fraction above 0.</source>
        <translation>Early Stopping braucht Validierungsgesichter. Einen Validierungsanteil über 0 wählen.</translation>
    </message>
    <message>
        <source>This network has {stages} stages, so at most {most} can be frozen, not {wanted}.</source>
        <translation>Dieses Netz hat {stages} Stufen; höchstens {most} lassen sich einfrieren, nicht {wanted}.</translation>
    </message>
    <message>
        <source>Frozen stages are only useful for fine-tuning a model.</source>
        <translation>Eingefrorene Stufen sind nur beim Fine-Tuning eines Modells sinnvoll.</translation>
    </message>
    <message>
        <source>The network&apos;s input is {expected} pixels wide, the faces of {source} are {size}.</source>
        <translation>Die Eingabe des Netzes ist {expected} Pixel breit, die Gesichter in {source} sind {size} Pixel breit.</translation>
    </message>
    <message>
        <source>This processor has no bfloat16 instructions; without them, mixed_bfloat16 is many times slower. Use the precision float32.</source>
        <translation>Dieser Prozessor hat keine bfloat16-Befehle; ohne sie ist mixed_bfloat16 um ein Vielfaches langsamer. Die Rechengenauigkeit float32 verwenden.</translation>
    </message>
    <message>
        <source>The run in {folder} uses mixed_bfloat16, and this processor has no bfloat16 instructions, without which it is many times slower. Resume it on a computer that has them, or delete that folder and restart.</source>
        <translation>Das Training in {folder} verwendet mixed_bfloat16; dieser Prozessor hat keine bfloat16-Befehle und wäre um ein Vielfaches langsamer. Auf einem Computer mit solchen Befehlen fortsetzen oder den Ordner löschen und neu starten.</translation>
    </message>
    <message>
        <source>{folder} lacks {missing:,} MB: the run needs about {needed:,} MB on that disk, {free:,} MB are free. Free up disk space, or choose another location.</source>
        <translation>In {folder} fehlen {missing:,} MB: Das Training braucht auf diesem Speichermedium etwa {needed:,} MB, {free:,} MB sind frei. Speicherplatz freigeben oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{folder} lacks {missing:,} MB: the run needs about {needed:,} MB on that disk, {free:,} MB are free. Free up disk space, or name another folder for temporary files in TMPDIR.</source>
        <translation>In {folder} fehlen {missing:,} MB: Das Training braucht auf diesem Speichermedium etwa {needed:,} MB, {free:,} MB sind frei. Speicherplatz freigeben oder in TMPDIR einen anderen Ordner für temporäre Dateien angeben.</translation>
    </message>
    <message>
        <source>Cannot write to {folder} ({reason}). Change its permissions, or choose another location.</source>
        <translation>In {folder} lässt sich nicht schreiben ({reason}). Die Zugriffsrechte ändern oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>No faces have been read yet. Choose a file or folder of faces first.</source>
        <translation>Es wurden noch keine Gesichter gelesen. Zuerst eine Datei oder einen Ordner mit Gesichtern wählen.</translation>
    </message>
    <message>
        <source>There are no faces to read. Choose a file or folder of faces.</source>
        <translation>Es gibt keine Gesichter zu lesen. Eine Datei oder einen Ordner mit Gesichtern wählen.</translation>
    </message>
    <message>
        <source>Fine-tuning starts from a model. Choose one.</source>
        <translation>Fine-Tuning geht von einem Modell aus. Eines wählen.</translation>
    </message>
    <message>
        <source>{model} has its own architecture; no other can be chosen.</source>
        <translation>{model} hat eine eigene Architektur; eine andere lässt sich nicht wählen.</translation>
    </message>
    <message>
        <source>All faces were used for training, so none is left to evaluate the model. The model is saved. To evaluate a model, train it with a validation or test split.</source>
        <translation>Alle Gesichter wurden zum Training verwendet; zur Auswertung des Modells bleibt keines. Das Modell ist gespeichert. Um ein Modell auszuwerten, mit Validierungs- oder Testdaten trainieren.</translation>
    </message>
    <message>
        <source>There is an unfinished run in {folder}. Resume it, or delete that folder.</source>
        <translation>In {folder} ist ein unvollständiges Training. Fortsetzen oder den Ordner löschen.</translation>
    </message>
    <message>
        <source>Cannot save the run&apos;s state in {folder} ({reason}). Free up disk space, then resume the run.</source>
        <translation>Der Trainingsstand lässt sich nicht in {folder} speichern ({reason}). Speicherplatz freigeben und das Training fortsetzen.</translation>
    </message>
    <message>
        <source>Cannot save the run&apos;s state in {folder} ({reason}). Free up disk space, then restart.</source>
        <translation>Der Trainingsstand lässt sich nicht in {folder} speichern ({reason}). Speicherplatz freigeben und neu starten.</translation>
    </message>
    <message>
        <source>{path} belongs to another run (different: {differences}). Use the same settings and data, or delete {folder} and restart.</source>
        <translation>{path} gehört zu einem anderen Training (abweichend: {differences}). Dieselben Einstellungen und Daten verwenden, oder {folder} löschen und neu starten.</translation>
    </message>
    <message>
        <source>There is no unfinished run at {path}. Start a new one.</source>
        <translation>Bei {path} gibt es kein unvollständiges Training. Ein neues starten.</translation>
    </message>
    <message>
        <source>{path} is unreadable. Delete {folder} and restart.</source>
        <translation>{path} ist nicht lesbar. {folder} löschen und neu starten.</translation>
    </message>
    <message>
        <source>{path} does not fit this network. Delete {folder} and restart.</source>
        <translation>{path} passt nicht zu diesem Netz. {folder} löschen und neu starten.</translation>
    </message>
    <message>
        <source>Training diverged in epoch {epoch}: the loss is not a number. Restart with a lower learning rate.</source>
        <translation>Das Training ist in Epoche {epoch} divergiert: Der Loss ist keine Zahl. Mit kleinerer Lernrate neu starten.</translation>
    </message>
    <message>
        <source>Pictures that do not say which values are black and white, such as {path}: {count:,}. They were scaled; save them with 8 bits per channel for other values.</source>
        <translation>Bilder ohne Angabe, welche Werte Schwarz und Weiß sind, etwa {path}: {count:,}. Sie wurden skaliert; für andere Werte mit 8 Bit je Kanal speichern.</translation>
    </message>
    <message>
        <source>Excluded pictures without a detected face, such as {path}: {count:,}.</source>
        <translation>Ausgeschlossene Bilder ohne erkanntes Gesicht, zum Beispiel {path}: {count:,}.</translation>
    </message>
    <message>
        <source>Pictures with several faces, such as {path}: {count:,}. The largest face is used.</source>
        <translation>Bilder mit mehreren Gesichtern, zum Beispiel {path}: {count:,}. Das größte Gesicht wird verwendet.</translation>
    </message>
    <message>
        <source>Excluded faces labelled {label}, not an emotion in the label map {map}: {count:,}.</source>
        <translation>Als {label} gekennzeichnete Gesichter ausgeschlossen, in der Label-Zuordnung {map} keine Emotion: {count:,}.</translation>
    </message>
    <message>
        <source>No face is labelled {label!r}, which was to be mapped.</source>
        <translation>Kein Gesicht ist als {label!r} gekennzeichnet; die Zuordnung ist überflüssig.</translation>
    </message>
    <message>
        <source>Skipped unreadable rows: {count:,} ({rows}).</source>
        <translation>Nicht lesbare Zeilen übersprungen: {count:,} ({rows}).</translation>
    </message>
    <message>
        <source>Excluded faces labelled {emotions}: {count:,}.</source>
        <translation>Als {emotions} gekennzeichnete Gesichter ausgeschlossen: {count:,}.</translation>
    </message>
    <message>
        <source>Warning: {model} was trained on {seen:,} of the {faces:,} faces in {split}; metrics on that split will be too good.</source>
        <translation>Warnung: {model} wurde mit {seen:,} der {faces:,} Gesichter in {split} trainiert; die Kennzahlen dieses Datenteils werden zu gut ausfallen.</translation>
    </message>
    <message>
        <source>The run stopped before its first epoch was complete; restarting.</source>
        <translation>Das Training wurde vor dem Ende der ersten Epoche angehalten und beginnt neu.</translation>
    </message>
    <message>
        <source>Recomputed the batch normalisation statistics: validation cross-entropy {after:.4f} instead of {before:.4f}.</source>
        <translation>Batch-Normalisierung neu berechnet: Kreuzentropie der Validierung {after:.4f} statt {before:.4f}.</translation>
    </message>
    <message>
        <source>Kept the moving batch normalisation statistics: validation cross-entropy {before:.4f}, recomputed {after:.4f}.</source>
        <translation>Gleitende Batch-Normalisierung behalten: Kreuzentropie der Validierung {before:.4f}, neu berechnet {after:.4f}.</translation>
    </message>
    <message>
        <source>Resuming after epoch {epoch} of {epochs}.</source>
        <translation>Fortsetzung nach Epoche {epoch} von {epochs}.</translation>
    </message>
    <message>
        <source>Early stopping after epoch {epoch}: no improvement for {patience} epochs.</source>
        <translation>Early Stopping nach Epoche {epoch}: seit {patience} Epochen keine Verbesserung.</translation>
    </message>
    <message>
        <source>Seconds per step: {seconds}</source>
        <translation>Sekunden pro Schritt: {seconds}</translation>
    </message>
    <message>
        <source>Precision: {precision} (this processor has no bfloat16 instructions)</source>
        <translation>Rechengenauigkeit: {precision} (dieser Prozessor hat keine bfloat16-Befehle)</translation>
    </message>
    <message>
        <source>Device: {device}, precision {precision}</source>
        <translation>Gerät: {device}, Rechengenauigkeit {precision}</translation>
    </message>
    <message>
        <source>Device: {device}, precision {precision}, threads: {threads}</source>
        <translation>Gerät: {device}, Rechengenauigkeit {precision}, Threads: {threads}</translation>
    </message>
    <message>
        <source>Skipped: {files}.</source>
        <translation>Übersprungen: {files}.</translation>
    </message>
    <message>
        <source>{folder} contains no labelled pictures, only {files}. Put pictures into folders named after emotions.</source>
        <translation>{folder} enthält keine gekennzeichneten Bilder, nur {files}. Bilder in Ordner legen, die nach Emotionen benannt sind.</translation>
    </message>
    <message>
        <source>Excluded {rule}: {count:,}.</source>
        <translation>Ausgeschlossen, {rule}: {count:,}.</translation>
    </message>
    <message>
        <source>process {process} on {host}</source>
        <translation>Prozess {process} auf {host}</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>einem anderen Prozess</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Modell wird gespeichert</translation>
    </message>
    <message>
        <source>Not enough memory. Close other programs, reduce the batch size, or use fewer faces.</source>
        <translation>Zu wenig Arbeitsspeicher. Andere Programme schließen, die Batch-Größe verringern oder weniger Gesichter verwenden.</translation>
    </message>
    <message>
        <source>Cannot write {path}: the disk is full. Free up disk space.</source>
        <translation>{path} lässt sich nicht schreiben: Das Speichermedium ist voll. Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>The name {path} is too long. Choose a shorter one.</source>
        <translation>Der Name {path} ist zu lang. Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>No permission for {path}. Change its permissions, or choose another location.</source>
        <translation>Keine Berechtigung für {path}. Die Zugriffsrechte ändern oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Cannot write {path}: the disk is read-only. Choose another location.</source>
        <translation>{path} lässt sich nicht schreiben: Der Datenträger ist schreibgeschützt. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file.</source>
        <translation>{path} ist ein Ordner. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>{path}: {reason}. Check the permissions and the disk space.</source>
        <translation>{path}: {reason}. Zugriffsrechte und Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>{path} has a header but no faces. Choose a CSV file with one row per face.</source>
        <translation>{path} hat eine Kopfzeile, aber keine Gesichter. Eine CSV-Datei mit einer Zeile pro Gesicht wählen.</translation>
    </message>
    <message>
        <source>{folder} contains no labelled pictures. Put pictures into folders named after emotions.</source>
        <translation>{folder} enthält keine gekennzeichneten Bilder. Bilder in Ordner legen, die nach Emotionen benannt sind.</translation>
    </message>
    <message>
        <source>No face was found in any of the {count:,} pictures of {source}. Use photographs of faces.</source>
        <translation>In keinem der {count:,} Bilder von {source} wurde ein Gesicht gefunden. Fotos von Gesichtern verwenden.</translation>
    </message>
    <message>
        <source>{path}, {place}: the line is not as in the list of {dataset}. Correct or remove it.</source>
        <translation>{path}, {place}: Die Zeile hat nicht die Form der Liste von {dataset}. Die Zeile korrigieren oder entfernen.</translation>
    </message>
    <message>
        <source>{path} lists {count:,} pictures, but {first} is not in {folder} or a folder beside it. Put the list where the dataset has it.</source>
        <translation>{path} nennt {count:,} Bilder, aber {first} liegt weder in {folder} noch in einem Ordner daneben. Die Liste dort ablegen, wo der Datensatz sie hat.</translation>
    </message>
    <message>
        <source>{source} has no faces in the split {split} (splits: {splits}). Choose another split.</source>
        <translation>{source} hat keine Gesichter im Datenteil {split} (Datenteile: {splits}). Einen anderen Datenteil wählen.</translation>
    </message>
    <message>
        <source>{source} has no emotion {emotion}. Use one of {known}.</source>
        <translation>{source} enthält die Emotion {emotion} nicht. Möglich: {known}.</translation>
    </message>
    <message>
        <source>{source} would have fewer than two emotions left. Keep at least two.</source>
        <translation>In {source} blieben weniger als zwei Emotionen übrig. Mindestens zwei behalten.</translation>
    </message>
    <message>
        <source>the pixels are not integers</source>
        <translation>die Pixel sind keine ganzen Zahlen</translation>
    </message>
    <message>
        <source>{count} pixels instead of {expected}</source>
        <translation>{count} statt {expected} Pixel</translation>
    </message>
    <message>
        <source>the pixel value {value} is not between 0 and 255</source>
        <translation>der Pixelwert {value} liegt nicht zwischen 0 und 255</translation>
    </message>
    <message>
        <source>more fields than the header ({detail})</source>
        <translation>mehr Felder als in der Kopfzeile ({detail})</translation>
    </message>
    <message>
        <source>unreadable ({reason})</source>
        <translation>nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>the format {format} is not supported; export it as JPEG</source>
        <translation>das Format {format} wird nicht unterstützt; als JPEG exportieren</translation>
    </message>
    <message>
        <source>not a readable picture</source>
        <translation>kein lesbares Bild</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>a text file, not a picture</source>
        <translation>eine Textdatei, kein Bild</translation>
    </message>
    <message>
        <source>too large or damaged; save it again as PNG or JPEG</source>
        <translation>zu groß oder beschädigt; erneut als PNG oder JPEG speichern</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine reguläre Datei</translation>
    </message>
    <message>
        <source>{size:,.1f} GB; the limit is {most:.0f} GB; save a smaller copy</source>
        <translation>{size:,.1f} GB; die Grenze ist {most:.0f} GB; eine kleinere Kopie speichern</translation>
    </message>
    <message>
        <source>{width:,} × {height:,} pixels, {millions:,.0f} million; the limit is {most:,.0f} million; save a smaller copy</source>
        <translation>{width:,} × {height:,} Pixel, {millions:,.0f} Millionen; die Grenze ist {most:,.0f} Millionen; eine kleinere Kopie speichern</translation>
    </message>
    <message>
        <source>{bits}-bit {samples} values are not supported; save it with 8 bits per channel</source>
        <translation>Werte mit {bits} Bit ({samples}) werden nicht unterstützt; mit 8 Bit je Kanal speichern</translation>
    </message>
    <message>
        <source>a FER+ vote is not an integer from 0 to 255</source>
        <translation>eine FER+-Stimme ist keine ganze Zahl von 0 bis 255</translation>
    </message>
    <message>
        <source>the usage {usage!r} is unknown; use one of {known}</source>
        <translation>die Angabe {usage!r} in der Spalte Usage ist unbekannt; möglich: {known}</translation>
    </message>
    <message>
        <source>the emotion {label!r} is unknown; use one of {known}</source>
        <translation>die Emotion {label!r} ist unbekannt; möglich: {known}</translation>
    </message>
    <message>
        <source>the meaning of the code {label} is unknown</source>
        <translation>die Bedeutung des Codes {label} ist unbekannt</translation>
    </message>
    <message>
        <source>{title} has no code {label}</source>
        <translation>{title} hat keinen Code {label}</translation>
    </message>
    <message>
        <source>{source}, {place}: {reason}. Correct or remove it.</source>
        <translation>{source}, {place}: {reason}. Berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}. Choose a fer2013.csv or a folder of labelled pictures.</source>
        <translation>Es gibt keine Datei und keinen Ordner {path}. Eine fer2013.csv oder einen Ordner mit gekennzeichneten Bildern wählen.</translation>
    </message>
    <message>
        <source>{path} is a {kind}, not a regular file. Choose another one.</source>
        <translation>{path} ist keine reguläre Datei ({kind}). Eine andere wählen.</translation>
    </message>
    <message>
        <source>{path} is unreadable ({reason}). Check its permissions.</source>
        <translation>{path} ist nicht lesbar ({reason}). Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is empty. Choose a CSV file with the columns emotion, pixels and Usage.</source>
        <translation>{path} ist leer. Eine CSV-Datei mit den Spalten emotion, pixels und Usage wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be parsed as CSV ({reason}). Correct the file.</source>
        <translation>{path} ist keine gültige CSV-Datei ({reason}). Die Datei berichtigen.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Choose a CSV file with the columns emotion, pixels and Usage.</source>
        <translation>{path} ist keine Textdatei. Eine CSV-Datei mit den Spalten emotion, pixels und Usage wählen.</translation>
    </message>
    <message>
        <source>{path}: the first rows have more fields than the header. Correct the file.</source>
        <translation>{path}: Die ersten Zeilen haben mehr Felder als die Kopfzeile. Die Datei berichtigen.</translation>
    </message>
    <message>
        <source>{path} is not a table of faces: its first line is longer than {most:,} bytes. Choose a CSV file with the columns emotion, pixels and Usage.</source>
        <translation>{path} ist keine Tabelle von Gesichtern: Die erste Zeile ist länger als {most:,} Bytes. Eine CSV-Datei mit den Spalten emotion, pixels und Usage wählen.</translation>
    </message>
    <message>
        <source>{path}, {place}: the line is longer than {most:,} bytes. Correct or remove it.</source>
        <translation>{path}, {place}: Die Zeile ist länger als {most:,} Bytes. Sie korrigieren oder entfernen.</translation>
    </message>
    <message>
        <source>{path} is damaged: from {place} on, it contains null bytes. Copy the file again.</source>
        <translation>{path} ist beschädigt: Ab {place} enthält die Datei Nullbytes. Die Datei noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{path} is encoded in UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8).</source>
        <translation>{path} ist in UTF-16 kodiert. Als UTF-8 speichern (in Excel: CSV UTF-8).</translation>
    </message>
    <message>
        <source>{path} has columns separated by {separator!r}. Save it with commas.</source>
        <translation>Die Spalten in {path} sind durch {separator!r} getrennt. Mit Kommas speichern.</translation>
    </message>
    <message>
        <source>{path} is not a table of faces: its first line is “{line}”, not a header with emotion and pixels. Choose a CSV file such as fer2013.csv, or a folder with one folder of pictures per emotion.</source>
        <translation>{path} ist keine Tabelle mit Gesichtern: Die erste Zeile lautet „{line}“ und ist keine Kopfzeile mit emotion und pixels. Eine CSV-Datei wie fer2013.csv oder einen Ordner mit je einem Bilderordner pro Emotion wählen.</translation>
    </message>
    <message>
        <source>{path} has no column &apos;{column}&apos; (header: {header}). The header must name emotion, pixels and, if there is a split, Usage.</source>
        <translation>{path} hat keine Spalte „{column}“ (Kopfzeile: {header}). Die Kopfzeile muss emotion, pixels und, falls es eine Aufteilung gibt, Usage enthalten.</translation>
    </message>
    <message>
        <source>{source} contains no readable face: {count:,} unreadable, the first is {place}: {reason}.</source>
        <translation>{source} enthält kein lesbares Gesicht: {count:,} nicht lesbar, als Erstes {place}: {reason}.</translation>
    </message>
    <message>
        <source>{folder} contains emotion folders next to folders such as train and test. Move all pictures into the latter.</source>
        <translation>{folder} enthält Emotionsordner neben Ordnern wie train und test. Alle Bilder in letztere verschieben.</translation>
    </message>
    <message>
        <source>The folder {folder} is unreadable. Check its permissions.</source>
        <translation>Der Ordner {folder} ist nicht lesbar. Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{folder} contains no emotion folders itself. Choose a folder that does: {choices}.</source>
        <translation>{folder} enthält selbst keine Emotionsordner. Einen Ordner wählen, der sie enthält: {choices}.</translation>
    </message>
    <message>
        <source>{folder} belongs to a single emotion. Choose {above}, which contains the emotion folders.</source>
        <translation>{folder} gehört zu einer einzigen Emotion. {above} wählen; dieser Ordner enthält die Emotionsordner.</translation>
    </message>
    <message>
        <source>{folder} is named after the emotion {inner}, but is inside {top}, which means {outer}. Move or rename one of them.</source>
        <translation>{folder} ist nach der Emotion {inner} benannt, liegt aber in {top}, was {outer} bedeutet. Einen der beiden verschieben oder umbenennen.</translation>
    </message>
    <message>
        <source>{label!r} cannot be mapped to {meaning!r}. Use one of {known}, or none to exclude such faces.</source>
        <translation>{label!r} lässt sich nicht {meaning!r} zuordnen. Möglich: {known}, oder none, um solche Gesichter auszuschließen.</translation>
    </message>
    <message>
        <source>the class {label!r} is unknown; use one of {known}</source>
        <translation>die Klasse {label!r} ist unbekannt; eine von {known} verwenden</translation>
    </message>
    <message>
        <source>the code {label} is none of the classes, which have the codes 0 to {last}</source>
        <translation>der Code {label} gehört zu keiner der Klassen, die die Codes 0 bis {last} haben</translation>
    </message>
    <message>
        <source>The label map {name!r} has emotions, not the named classes. Map each code to a class.</source>
        <translation>Die Labelzuordnung {name!r} enthält Emotionen, nicht die genannten Klassen. Jeden Code einer Klasse zuordnen.</translation>
    </message>
    <message>
        <source>There are {count} classes. Name {fewest} to {most}.</source>
        <translation>Es sind {count} Klassen. {fewest} bis {most} nennen.</translation>
    </message>
    <message>
        <source>A class cannot be called {name!r}, because tables or folders use this name for something else. Choose another name.</source>
        <translation>Eine Klasse kann nicht {name!r} heißen, weil Tabellen oder Ordner diesen Namen für anderes verwenden. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A class cannot be called {name!r}. Use at most {longest} characters, a letter first, and no commas, equals signs, quotation marks or slashes.</source>
        <translation>Eine Klasse kann nicht {name!r} heißen. Höchstens {longest} Zeichen verwenden, einen Buchstaben zuerst, und keine Kommas, Gleichheitszeichen, Anführungszeichen oder Schrägstriche.</translation>
    </message>
    <message>
        <source>The class {name!r} is named twice. Name each class once.</source>
        <translation>Die Klasse {name!r} ist zweimal genannt. Jede Klasse einmal nennen.</translation>
    </message>
    <message>
        <source>There is no label map {name!r}. Use one of {known}.</source>
        <translation>Es gibt keine Label-Zuordnung {name!r}. Möglich: {known}.</translation>
    </message>
    <message>
        <source>{votes} cannot be used with the folder {path}. Votes belong to the rows of a CSV file.</source>
        <translation>{votes} lässt sich nicht mit dem Ordner {path} verwenden. Stimmen gehören zu den Zeilen einer CSV-Datei.</translation>
    </message>
    <message>
        <source>{votes} contains votes on the rows of one CSV file. Choose exactly one CSV file with it.</source>
        <translation>{votes} enthält Stimmen zu den Zeilen einer CSV-Datei. Dazu genau eine CSV-Datei wählen.</translation>
    </message>
    <message>
        <source>{votes} has {vote_rows:,} rows, {path} has {rows:,}. Choose the votes on this file.</source>
        <translation>{votes} hat {vote_rows:,} Zeilen, {path} hat {rows:,}. Die Stimmen zu dieser Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is unreadable as a table of votes ({reason}). Choose a FER+ file.</source>
        <translation>{path} ist als Tabelle von Stimmen nicht lesbar ({reason}). Eine FER+-Datei wählen.</translation>
    </message>
    <message>
        <source>{path} lacks the FER+ columns {columns}. Choose the FER+ file fer2013new.csv.</source>
        <translation>In {path} fehlen die FER+-Spalten {columns}. Die FER+-Datei fer2013new.csv wählen.</translation>
    </message>
    <message>
        <source>{path}, {place}: a vote is not an integer from 0 to 255. Correct this row.</source>
        <translation>{path}, {place}: Eine Stimme ist keine ganze Zahl von 0 bis 255. Diese Zeile berichtigen.</translation>
    </message>
    <message>
        <source>Cleaning removes every face of {source}. Keep the faces of at least one rule.</source>
        <translation>Die Bereinigung entfernt alle Gesichter aus {source}. Die Gesichter mindestens einer Regel behalten.</translation>
    </message>
    <message>
        <source>{source} has too few faces of at least one emotion for a split. Add faces.</source>
        <translation>{source} hat für eine Aufteilung von mindestens einer Emotion zu wenige Gesichter. Gesichter hinzufügen.</translation>
    </message>
    <message>
        <source>{path} is unreadable as a ZIP file ({reason}). Download or create it again.</source>
        <translation>{path} ist nicht als ZIP-Datei lesbar ({reason}). Die Datei neu herunterladen oder erstellen.</translation>
    </message>
    <message>
        <source>{path} contains {name!r}, which is no file of its own folder. Do not use this ZIP file.</source>
        <translation>{path} enthält {name!r}, keine Datei des eigenen Ordners. Diese ZIP-Datei nicht verwenden.</translation>
    </message>
    <message>
        <source>{path} is password-protected. Unpack it, and choose the folder.</source>
        <translation>{path} ist mit einem Passwort geschützt. Die Datei entpacken und den Ordner auswählen.</translation>
    </message>
    <message>
        <source>{path} has {files:,} files of {megabytes:,} MB in all; the limits are {most_files:,} files and {most_megabytes:,} MB. Unpack it, and choose the folder.</source>
        <translation>{path} enthält {files:,} Dateien mit zusammen {megabytes:,} MB; die Grenzen sind {most_files:,} Dateien und {most_megabytes:,} MB. Die Datei entpacken und den Ordner auswählen.</translation>
    </message>
    <message>
        <source>{path} needs {needed:,} MB for temporary files in {folder}, {free:,} MB are free. Free up disk space, or unpack it elsewhere and choose the folder.</source>
        <translation>{path} braucht {needed:,} MB für temporäre Dateien in {folder}, frei sind {free:,} MB. Speicherplatz freigeben oder die Datei anderswo entpacken und den Ordner auswählen.</translation>
    </message>
    <message>
        <source>{option} is {value}; it must be in the range {range}.</source>
        <translation>{option} ist {value}; zulässig ist der Bereich {range}.</translation>
    </message>
    <message>
        <source>{model} knows other emotions, so the two cannot be compared.</source>
        <translation>{model} kennt andere Emotionen, daher sind die beiden nicht vergleichbar.</translation>
    </message>
    <message>
        <source>{model} reads faces of {size} pixels, so each face was scaled to that size for it.</source>
        <translation>{model} liest Gesichter von {size} Pixeln; dafür wurde jedes Gesicht auf diese Größe skaliert.</translation>
    </message>
    <message>
        <source>{model} knows only {emotions}, so both were compared on the {faces:,} faces of these.</source>
        <translation>{model} kennt nur {emotions}, daher wurden beide auf deren {faces:,} Gesichtern verglichen.</translation>
    </message>
    <message>
        <source>{model} was trained on {seen:,} of these {faces:,} faces, so its figures are too good.</source>
        <translation>{model} wurde mit {seen:,} dieser {faces:,} Gesichter trainiert, daher sind seine Werte zu gut.</translation>
    </message>
    <message>
        <source>Distributed training needs the address of process 0.</source>
        <translation>Verteiltes Training braucht die Adresse von Prozess 0.</translation>
    </message>
    <message>
        <source>There is no process {process_id} of {num_processes}. Processes are counted from 0.</source>
        <translation>Es gibt keinen Prozess {process_id} von {num_processes}. Prozesse werden ab 0 gezählt.</translation>
    </message>
    <message>
        <source>Processes that share a run need the same precision. Choose mixed_bfloat16 or float32.</source>
        <translation>Prozesse, die sich einen Lauf teilen, brauchen dieselbe Genauigkeit. mixed_bfloat16 oder float32 wählen.</translation>
    </message>
    <message>
        <source>Distributed training needs the JAX backend.</source>
        <translation>Verteiltes Training braucht das Backend JAX.</translation>
    </message>
    <message>
        <source>The {num_processes} processes did not connect to {address} ({reason}). Start all within five minutes, with the address of process 0.</source>
        <translation>Die {num_processes} Prozesse haben sich nicht mit {address} verbunden ({reason}). Alle innerhalb von fünf Minuten starten, mit der Adresse von Prozess 0.</translation>
    </message>
    <message>
        <source>The batch size {batch_size} is not divisible by {devices} devices. Choose {fitting}.</source>
        <translation>Die Batchgröße {batch_size} ist nicht durch {devices} Geräte teilbar. {fitting} wählen.</translation>
    </message>
    <message>
        <source>The processes have {devices} devices. Each needs the same number (CUDA_VISIBLE_DEVICES hides devices).</source>
        <translation>Die Prozesse haben {devices} Geräte. Jeder braucht gleich viele (CUDA_VISIBLE_DEVICES blendet Geräte aus).</translation>
    </message>
    <message>
        <source>Not all processes see {folder}, where process 0 saves the best epoch. Choose a folder that all of them share, or no early stopping.</source>
        <translation>Nicht alle Prozesse sehen {folder}, wo Prozess 0 die beste Epoche speichert. Einen gemeinsamen Ordner wählen oder kein Early Stopping.</translation>
    </message>
    <message>
        <source>The processes were started with different data, settings or unfinished runs. Start all with the same, and resume in a folder that all of them can read.</source>
        <translation>Die Prozesse wurden mit verschiedenen Daten, Einstellungen oder unfertigen Läufen gestartet. Alle gleich starten und in einem Ordner fortsetzen, den alle lesen können.</translation>
    </message>
    <message>
        <source>There is no format {name!r}. Use one of {known}.</source>
        <translation>Es gibt kein Format {name!r}. Möglich sind {known}.</translation>
    </message>
    <message>
        <source>The format {format} needs {libraries}. Install the extra fer-desktop[{extra}].</source>
        <translation>Das Format {format} braucht {libraries}. Das Extra fer-desktop[{extra}] installieren.</translation>
    </message>
    <message>
        <source>The format {format} needs representative faces for calibration.</source>
        <translation>Das Format {format} braucht repräsentative Gesichter zur Kalibrierung.</translation>
    </message>
    <message>
        <source>{path} must end with {extension} for this format.</source>
        <translation>{path} muss bei diesem Format auf {extension} enden.</translation>
    </message>
    <message>
        <source>{folder} lacks space for the conversion. Free up disk space, or name another folder in the variable TMPDIR.</source>
        <translation>In {folder} fehlt Platz für die Konvertierung. Speicherplatz freigeben oder in der Variablen TMPDIR einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>{path} was not written: its probabilities differ from those of the network by up to {difference:.2g}, more than {tolerance:g}. Please report this with the output of python -m pip list.</source>
        <translation>{path} wurde nicht geschrieben: Die Wahrscheinlichkeiten weichen um bis zu {difference:.2g} von denen des Netzes ab, mehr als {tolerance:g}. Bitte mit der Ausgabe von python -m pip list melden.</translation>
    </message>
    <message>
        <source>TensorFlow, which converts models to LiteRT, is not installed on this computer.</source>
        <translation>TensorFlow, das Modelle in LiteRT konvertiert, ist auf diesem Computer nicht installiert.</translation>
    </message>
    <message>
        <source>TensorFlow took more than {seconds:.0f} s to convert {path}.</source>
        <translation>TensorFlow brauchte mehr als {seconds:.0f} s, um {path} zu konvertieren.</translation>
    </message>
    <message>
        <source>TensorFlow could not convert {path}: {reason}</source>
        <translation>TensorFlow konnte {path} nicht konvertieren: {reason}</translation>
    </message>
    <message>
        <source>{cause} The trained network is in {path}. To finish the model folder, install TensorFlow here, or copy {folder} to a computer that has it, and resume the run.</source>
        <translation>{cause} Das trainierte Netz liegt in {path}. Um den Modellordner fertigzustellen, hier TensorFlow installieren oder {folder} auf einen Computer kopieren, der es hat, und den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Choose a Python file with {signature}.</source>
        <translation>{path} ist nicht lesbar ({reason}). Eine Python-Datei mit {signature} wählen.</translation>
    </message>
    <message>
        <source>{path}, line {row}: {reason}. Correct the file.</source>
        <translation>{path}, Zeile {row}: {reason}. Die Datei berichtigen.</translation>
    </message>
    <message>
        <source>{path}, line {row}: the file needs {signature}, which returns a keras.Model.</source>
        <translation>{path}, Zeile {row}: Die Datei braucht {signature}; zurückzugeben ist ein keras.Model.</translation>
    </message>
    <message>
        <source>{path}, line {row}: build returns {given}, not a functional or sequential keras.Model.</source>
        <translation>{path}, Zeile {row}: build gibt {given} zurück, kein funktionales oder sequenzielles keras.Model.</translation>
    </message>
    <message>
        <source>{path}, line {row}: the network has input shape {taken} and output shape {given} instead of {wanted_input} and {wanted_output}.</source>
        <translation>{path}, Zeile {row}: Das Netz hat die Eingabeform {taken} und die Ausgabeform {given} statt {wanted_input} und {wanted_output}.</translation>
    </message>
    <message>
        <source>{path}, line {row}: the network ends in {layer}. End it in Dense(classes), for logits, or in Dense(classes) with a softmax.</source>
        <translation>{path}, Zeile {row}: Das Netz endet mit {layer}. Es muss mit Dense(classes) für Logits oder mit Dense(classes) und Softmax enden.</translation>
    </message>
    <message>
        <source>{path}, line {row}: the network contains {layer}, which cannot be stored in a model safely. Use layers of Keras without code of your own, and no networks inside of the network.</source>
        <translation>{path}, Zeile {row}: Das Netz enthält {layer}; das lässt sich nicht sicher in einem Modell speichern. Nur Schichten von Keras ohne eigenen Code und keine Netze im Netz verwenden.</translation>
    </message>
    <message>
        <source>Knowledge distillation needs at least one teacher. Choose one.</source>
        <translation>Wissensdistillation braucht mindestens ein Lehrermodell. Eines wählen.</translation>
    </message>
    <message>
        <source>{model} has no convolution layer, so there is no Grad-CAM of it. Use the occlusion map.</source>
        <translation>{model} hat keine Faltungsschicht, daher gibt es kein Grad-CAM. Die Verdeckungskarte verwenden.</translation>
    </message>
    <message>
        <source>Grad-CAM needs TensorFlow as the backend of Keras, not {backend}. Unset KERAS_BACKEND.</source>
        <translation>Grad-CAM braucht TensorFlow als Backend von Keras, nicht {backend}. KERAS_BACKEND entfernen.</translation>
    </message>
    <message>
        <source>{model} has no stage that ends with the layer {layer!r}. Use one of {known}.</source>
        <translation>{model} hat keine Stufe, die mit der Schicht {layer!r} endet. Eine von diesen verwenden: {known}.</translation>
    </message>
    <message>
        <source>{path} is unreadable as a list of suspected label errors ({reason}). Choose another list.</source>
        <translation>{path} ist nicht als Liste vermuteter Labelfehler lesbar ({reason}). Eine andere Liste auswählen.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Free up disk space, or copy the data to a folder that you may write to.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}). Speicherplatz freigeben oder die Daten in einen eigenen Ordner mit Schreibrecht kopieren.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {reason}. Correct this row.</source>
        <translation>{path}, Zeile {line}: {reason}. Diese Zeile berichtigen.</translation>
    </message>
    <message>
        <source>{path} is not a list of {source}: its faces, labels or splits differ. Make a new list.</source>
        <translation>{path} ist keine Liste von {source}: Gesichter, Labels oder Datenteile unterscheiden sich. Eine neue Liste erstellen.</translation>
    </message>
    <message>
        <source>{models} was trained on every face of {source} that is searched, so it cannot judge the labels. Use cross-validation, or a model that was trained on other faces.</source>
        <translation>{models} wurde mit jedem durchsuchten Gesicht von {source} trainiert und kann die Labels nicht beurteilen. Kreuzvalidierung verwenden oder ein Modell, das mit anderen Gesichtern trainiert wurde.</translation>
    </message>
    <message>
        <source>Nothing can judge the labels. Choose a model or cross-validation.</source>
        <translation>Nichts kann die Labels beurteilen. Ein Modell oder Kreuzvalidierung wählen.</translation>
    </message>
    <message>
        <source>Not searched: {count:,} of {faces:,} faces, on which the model was trained.</source>
        <translation>Nicht durchsucht: {count:,} von {faces:,} Gesichtern, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>Warning: {model} does not say which faces it was trained on; label errors among those are not found.</source>
        <translation>Warnung: {model} gibt nicht an, mit welchen Gesichtern es trainiert wurde; Labelfehler unter diesen werden nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The language changes when you restart FER Desktop.</source>
        <translation>Die Sprache wechselt beim nächsten Start von FER Desktop.</translation>
    </message>
    <message>
        <source>Cannot write {path}, so the language is unchanged. Check the permissions.</source>
        <translation>{path} lässt sich nicht schreiben, darum bleibt die Sprache unverändert. Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>An expression, not a feeling</source>
        <translation>Ein Ausdruck, kein Gefühl</translation>
    </message>
    <message>
        <source>A reading says what a face looks like to a model. People smile without joy and feel without showing it; no program can see what somebody feels.</source>
        <translation>Eine Vorhersage sagt, wie ein Gesicht für ein Modell aussieht. Menschen lächeln ohne Freude und fühlen, ohne es zu zeigen; was jemand fühlt, kann kein Programm sehen.</translation>
    </message>
    <message>
        <source>The model is right far more often for some expressions than for others. The panels show how often, on faces that it had not seen.</source>
        <translation>Bei manchen Ausdrücken liegt das Modell weit öfter richtig als bei anderen. Die Ansichten zeigen, wie oft, bei Gesichtern, die es nicht kannte.</translation>
    </message>
    <message>
        <source>It is not equally reliable for everyone</source>
        <translation>Sie ist nicht für alle gleich zuverlässig</translation>
    </message>
    <message>
        <source>The model learned from small gray pictures from the web, 48×48 pixels, many of them posed. For people of an age, skin tone or culture that is rare in such pictures, readings may be less reliable without any sign of it.</source>
        <translation>Das Modell hat aus kleinen grauen Bildern aus dem Netz gelernt, 48×48 Pixel, viele davon gestellt. Bei Menschen, deren Alter, Hautton oder Kultur auf solchen Bildern selten ist, sind Vorhersagen vielleicht weniger zuverlässig, ohne dass man es merkt.</translation>
    </message>
    <message>
        <source>Do not judge anyone by it</source>
        <translation>Niemanden danach beurteilen</translation>
    </message>
    <message>
        <source>Use it to explore, to teach and to study the method, with people who have agreed to it. Do not use it to make decisions about anyone.</source>
        <translation>Zum Erkunden, zum Lehren und zum Erforschen des Verfahrens, mit Menschen, die zugestimmt haben; nicht, um über jemanden zu entscheiden.</translation>
    </message>
    <message>
        <source>In the European Union, article 5(1)(f) of the AI Act (Regulation (EU) 2024/1689) prohibits using AI to infer the emotions of people at the workplace and in education, except for medical or safety reasons. Other uses can have other obligations, such as informing the people concerned. Other countries have rules of their own. This is not legal advice.</source>
        <translation>In der Europäischen Union verbietet Artikel 5 Absatz 1 Buchstabe f der KI-Verordnung (Verordnung (EU) 2024/1689), mit KI auf die Emotionen von Menschen am Arbeitsplatz und in Bildungseinrichtungen zu schließen, außer aus medizinischen oder Sicherheitsgründen. Für andere Zwecke kann sie weitere Pflichten vorsehen, etwa die Betroffenen zu informieren. Andere Länder haben eigene Regeln. Das ist keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>It is often wrong</source>
        <translation>Sie ist oft falsch</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>Das Recht</translation>
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
        <source>Readings of this face are corrected by its neutral baseline. Click to remove the calibration</source>
        <translation>Die Vorhersagen dieses Gesichts sind um sein Aussehen in Ruhe korrigiert. Klicken, um die Kalibrierung aufzuheben</translation>
    </message>
    <message>
        <source>Hold a neutral expression for three seconds, so that this face at rest is read as neutral</source>
        <translation>Drei Sekunden neutral schauen, damit dieses Gesicht in Ruhe als neutral eingeschätzt wird</translation>
    </message>
    <message>
        <source>Calibrated; remove the calibration</source>
        <translation>Kalibriert; Kalibrierung aufheben</translation>
    </message>
    <message>
        <source>Calibrate for this face</source>
        <translation>Auf dieses Gesicht kalibrieren</translation>
    </message>
    <message>
        <source>{camera} delivers {size} pixels instead of {wanted}.</source>
        <translation>{camera} liefert {size} Pixel statt {wanted}.</translation>
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
        <source>Also in the Help menu</source>
        <translation>Auch im Menü „Hilfe“</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
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
        <source>looks {words}, {probability}</source>
        <translation>{words}, {probability}</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
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
        <source>What a prediction says</source>
        <translation>Was eine Vorhersage sagt</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Nicht mehr zeigen</translation>
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
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Marker &amp;{number}</source>
        <translation>Marker &amp;{number}</translation>
    </message>
    <message>
        <source>Markers wit&amp;h number keys</source>
        <translation>Marker der Zi&amp;fferntasten</translation>
    </message>
    <message>
        <source>&amp;Open pictures or a video…</source>
        <translation>Bilder oder ein Video ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;network address…</source>
        <translation>&amp;Netzwerkadresse öffnen …</translation>
    </message>
    <message>
        <source>&amp;Demonstration</source>
        <translation>&amp;Vorführung</translation>
    </message>
    <message>
        <source>&amp;Analyse files…</source>
        <translation>&amp;Dateien analysieren …</translation>
    </message>
    <message>
        <source>Summar&amp;y of rows…</source>
        <translation>Zusa&amp;mmenfassung von Zeilen …</translation>
    </message>
    <message>
        <source>Start or stop &amp;recording</source>
        <translation>&amp;Aufnahme starten oder beenden</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Schnappschuss</translation>
    </message>
    <message>
        <source>Save fa&amp;ce…</source>
        <translation>&amp;Gesicht speichern …</translation>
    </message>
    <message>
        <source>Save r&amp;eport…</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
    <message>
        <source>Show recordin&amp;gs folder</source>
        <translation>Aufnahmeordner &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Copy &amp;image</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste picture or files</source>
        <translation>Bild oder Dateien &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Correct the prediction…</source>
        <translation>&amp;Vorhersage korrigieren …</translation>
    </message>
    <message>
        <source>&amp;My corrections…</source>
        <translation>&amp;Meine Korrekturen …</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>&amp;Mirror picture</source>
        <translation>Bild &amp;spiegeln</translation>
    </message>
    <message>
        <source>&amp;Cover faces</source>
        <translation>&amp;Gesichter verdecken</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Vergröß&amp;ern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Fi&amp;t to window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>&amp;Actual size (1:1)</source>
        <translation>&amp;Originalgröße (1:1)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Presenter view</source>
        <translation>&amp;Präsentationsansicht</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>&amp;Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Play bac&amp;kwards</source>
        <translation>Rückwärts abs&amp;pielen</translation>
    </message>
    <message>
        <source>Pla&amp;y forwards</source>
        <translation>Vorwärts a&amp;bspielen</translation>
    </message>
    <message>
        <source>Start or end exclu&amp;ded range</source>
        <translation>Ausschluss beginnen oder been&amp;den</translation>
    </message>
    <message>
        <source>Pa&amp;use the video</source>
        <translation>Video anhal&amp;ten</translation>
    </message>
    <message>
        <source>Loop pl&amp;ayback</source>
        <translation>In &amp;Schleife abspielen</translation>
    </message>
    <message>
        <source>&amp;Set in point</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>Set ou&amp;t point</source>
        <translation>O&amp;ut-Punkt setzen</translation>
    </message>
    <message>
        <source>&amp;Clear in point</source>
        <translation>In-Pun&amp;kt löschen</translation>
    </message>
    <message>
        <source>Cl&amp;ear out point</source>
        <translation>Out-Punkt lös&amp;chen</translation>
    </message>
    <message>
        <source>Previous &amp;frame</source>
        <translation>V&amp;origes Einzelbild</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>Näc&amp;hstes Einzelbild</translation>
    </message>
    <message>
        <source>Pre&amp;vious picture, or back 1 s</source>
        <translation>Voriges Bild oder &amp;1 s zurück</translation>
    </message>
    <message>
        <source>&amp;Next picture, or forward 1 s</source>
        <translation>&amp;Nächstes Bild oder 1 s vor</translation>
    </message>
    <message>
        <source>Page &amp;back, or back 5 s</source>
        <translation>Seite &amp;zurück oder 5 s zurück</translation>
    </message>
    <message>
        <source>Page f&amp;orward, or forward 5 s</source>
        <translation>Seite vor oder &amp;5 s vor</translation>
    </message>
    <message>
        <source>F&amp;irst picture, or start of the video</source>
        <translation>&amp;Erstes Bild oder Anfang des Videos</translation>
    </message>
    <message>
        <source>&amp;Last picture, or end of the video</source>
        <translation>&amp;Letztes Bild oder Ende des Videos</translation>
    </message>
    <message>
        <source>Set &amp;marker…</source>
        <translation>&amp;Marker setzen …</translation>
    </message>
    <message>
        <source>&amp;Write note…</source>
        <translation>Notiz hinzufü&amp;gen …</translation>
    </message>
    <message>
        <source>Jump to p&amp;revious marker</source>
        <translation>Zum &amp;vorigen Marker springen</translation>
    </message>
    <message>
        <source>&amp;Jump to next marker</source>
        <translation>Zum nächsten Ma&amp;rker springen</translation>
    </message>
    <message>
        <source>Mana&amp;ge annotations…</source>
        <translation>Annotationen ver&amp;walten …</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>Model &amp;evidence</source>
        <translation>&amp;Belege zum Modell</translation>
    </message>
    <message>
        <source>Open model &amp;folder…</source>
        <translation>Modellordner ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Compare two models…</source>
        <translation>&amp;Zwei Modelle vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Occlusion map</source>
        <translation>&amp;Verdeckungskarte</translation>
    </message>
    <message>
        <source>Calibrate for this f&amp;ace…</source>
        <translation>Auf dieses Gesicht &amp;kalibrieren …</translation>
    </message>
    <message>
        <source>Co&amp;llect faces…</source>
        <translation>Gesichter &amp;sammeln …</translation>
    </message>
    <message>
        <source>&amp;Train a model…</source>
        <translation>Modell &amp;trainieren …</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Mi&amp;nimize</source>
        <translation>Mi&amp;nimieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;What a prediction says</source>
        <translation>&amp;Was eine Vorhersage sagt</translation>
    </message>
    <message>
        <source>&amp;Delete my data…</source>
        <translation>Meine Daten &amp;löschen …</translation>
    </message>
    <message>
        <source>D&amp;iagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>&amp;About FER Desktop</source>
        <translation>&amp;Über FER Desktop</translation>
    </message>
    <message>
        <source>Each key does the same wherever the focus is. Only text fields take what is typed, and tables, matrices, lists, tabs and sliders the arrow keys, Home, End, Page Up and Page Down. Tab moves between controls, Enter presses the focused button or sorts a column, Escape leaves the control. In the picture, Up and Down go from face to face, Shift and the arrow keys move it while it is zoomed, and Shift+F10 opens its menu.</source>
        <translation>Jede Taste tut dasselbe, wo immer der Fokus ist. Nur Textfelder nehmen, was getippt wird, und Tabellen, Matrizen, Listen, Reiter und Regler die Pfeiltasten, Pos1, Ende, Bild auf und Bild ab. Tab wechselt zwischen Bedienelementen, Eingabe drückt die fokussierte Schaltfläche oder sortiert eine Spalte, Esc verlässt das Element. Im Bild gehen Hoch und Runter von Gesicht zu Gesicht, Umschalt und Pfeiltasten verschieben es, wenn es vergrößert ist, und Umschalt+F10 öffnet sein Menü.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Face detection…</source>
        <translation>Gesichtserkennung …</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Wie System</translation>
    </message>
    <message>
        <source>Occlusion map</source>
        <translation>Verdeckungskarte</translation>
    </message>
    <message>
        <source>Correct the prediction…</source>
        <translation>Vorhersage korrigieren …</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Third-party licences</source>
        <translation>Lizenzen Dritter</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>FER Desktop detects faces and recognizes seven expressions.</source>
        <translation>FER Desktop findet Gesichter und erkennt sieben Gesichtsausdrücke.</translation>
    </message>
    <message>
        <source>Everything runs on this computer.</source>
        <translation>Alles läuft auf diesem Computer.</translation>
    </message>
    <message>
        <source>A reading is a guess at an expression. It does not say what a person feels, and it is often wrong: the model&apos;s evidence shows how often, on faces that the model had not seen.</source>
        <translation>Eine Vorhersage ist eine Vermutung über einen Ausdruck. Sie sagt nicht, was ein Mensch fühlt, und ist oft falsch: Die Belege zum Modell zeigen, wie oft, bei Gesichtern, die das Modell nicht kannte.</translation>
    </message>
    <message>
        <source>Model that comes with the program: {model}</source>
        <translation>Mitgeliefertes Modell: {model}</translation>
    </message>
    <message>
        <source>Licence: MIT. Third-party components have licences of their own.</source>
        <translation>Lizenz: MIT. Bestandteile Dritter haben eigene Lizenzen.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>{name} is the current model. Use another model before you delete it.</source>
        <translation>{name} ist das aktuelle Modell. Vor dem Löschen ein anderes Modell verwenden.</translation>
    </message>
    <message>
        <source>Restored {name}.</source>
        <translation>{name} wiederhergestellt.</translation>
    </message>
    <message>
        <source>Moved {name} to the trash.</source>
        <translation>{name} in den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>no trash available</source>
        <translation>kein Papierkorb verfügbar</translation>
    </message>
    <message>
        <source>reading a model</source>
        <translation>Lesen eines Modells</translation>
    </message>
    <message>
        <source>Testing the model in {folder} before use …</source>
        <translation>Das Modell in {folder} wird vor der Verwendung getestet …</translation>
    </message>
    <message>
        <source>{reason} Using the bundled model {name} instead.</source>
        <translation>{reason} Stattdessen wird das mitgelieferte Modell {name} verwendet.</translation>
    </message>
    <message>
        <source>{name} is now in use. Its emotions differ from those of {before}, so a table that is being recorded continues in a new file, named “part 2” and so on.</source>
        <translation>{name} wird jetzt verwendet. Seine Emotionen sind andere als die von {before}, darum geht eine Tabelle, die aufgenommen wird, in einer neuen Datei weiter, mit „part 2“ und so fort im Namen.</translation>
    </message>
    <message>
        <source>Cannot read the last used model: {error}</source>
        <translation>Das zuletzt verwendete Modell lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Calibrate for face {number}</source>
        <translation>Auf Gesicht {number} kalibrieren</translation>
    </message>
    <message>
        <source>Look at the camera with a neutral expression for three seconds, without smiling or frowning. From then on, this expression is read as neutral, and other readings shift accordingly. A clear expression stays what it is.</source>
        <translation>Drei Sekunden lang mit neutralem Ausdruck in die Kamera schauen, ohne Lächeln, ohne Stirnrunzeln. Danach gilt dieser Ausdruck als neutral, und andere Vorhersagen verschieben sich entsprechend. Ein deutlicher Ausdruck bleibt, was er ist.</translation>
    </message>
    <message>
        <source>Calibration progress</source>
        <translation>Fortschritt der Kalibrierung</translation>
    </message>
    <message>
        <source>Apply to every face until another source is opened</source>
        <translation>Auf jedes Gesicht anwenden, bis eine andere Quelle geöffnet wird</translation>
    </message>
    <message>
        <source>A face that is out of sight for more than a second gets a new number and loses its own calibration. Select this if only one person is in front of the camera</source>
        <translation>Ein Gesicht, das länger als eine Sekunde nicht zu sehen ist, bekommt eine neue Nummer und verliert seine eigene Kalibrierung. Auswählen, wenn nur eine Person vor der Kamera ist</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>At rest, this face was read as {neutral} {before:.0%}, {label} {probability:.0%}. Calibrated: {neutral} {after:.0%}.</source>
        <translation>In Ruhe: {neutral} {before:.0%}, {label} {probability:.0%}. Kalibriert: {neutral} {after:.0%}.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
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
        <source>Seconds over which the readings of a camera or video are averaged (time constant of an exponential mean). More is steadier but slower. Pictures are never smoothed.</source>
        <translation>Sekunden, über die die Vorhersagen einer Kamera oder eines Videos gemittelt werden (Zeitkonstante eines exponentiellen Mittels). Mehr ist ruhiger, aber langsamer. Bilder werden nie geglättet.</translation>
    </message>
    <message>
        <source>Confidence threshold</source>
        <translation>Konfidenzschwelle</translation>
    </message>
    <message>
        <source>A reading is uncertain if its highest probability is below this (reject threshold). Files always keep the top prediction.</source>
        <translation>Eine Vorhersage ist unsicher, wenn ihre höchste Wahrscheinlichkeit darunter liegt (Schwelle für Zurückweisung). Dateien behalten immer die wahrscheinlichste Emotion.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
    <message>
        <source>Not found: {place}</source>
        <translation>Nicht gefunden: {place}</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>Keine zuletzt geöffneten Dateien</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>looking for recent files</source>
        <translation>Suchen der zuletzt geöffneten Dateien</translation>
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
        <source>Save the picture with its bounding boxes</source>
        <translation>Das Bild mit seinen Rahmen speichern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Aufnahme starten</translation>
    </message>
    <message>
        <source>Discard the rest and quit</source>
        <translation>Rest verwerfen und beenden</translation>
    </message>
    <message>
        <source>Don&apos;t quit</source>
        <translation>Nicht beenden</translation>
    </message>
    <message>
        <source>Recording settings</source>
        <translation>Aufnahmeeinstellungen</translation>
    </message>
    <message>
        <source>Saving {percent}</source>
        <translation>Speichert: {percent}</translation>
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
        <source>Choose another…</source>
        <translation>Anderes wählen …</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>No picture to save.</source>
        <translation>Kein Bild zum Speichern.</translation>
    </message>
    <message>
        <source>writing a snapshot</source>
        <translation>Schreiben eines Schnappschusses</translation>
    </message>
    <message>
        <source>Snapshot: {path}</source>
        <translation>Schnappschuss: {path}</translation>
    </message>
    <message>
        <source>{folder} does not exist yet. The next recording creates it.</source>
        <translation>{folder} existiert noch nicht. Die nächste Aufnahme legt den Ordner an.</translation>
    </message>
    <message>
        <source>Cannot open the file manager. The folder is {folder}.</source>
        <translation>Der Dateimanager lässt sich nicht öffnen. Der Ordner ist {folder}.</translation>
    </message>
    <message>
        <source>No files of this recording remain.</source>
        <translation>Von dieser Aufnahme ist keine Datei übrig.</translation>
    </message>
    <message>
        <source>{n} files starting with {name}</source>
        <translation>{n} Dateien, die mit {name} beginnen</translation>
    </message>
    <message>
        <source>Recorded {duration} to {folder}: {names}.</source>
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
        <translation>{n} Vorhersage ausgelassen: der Datenträger ist zu langsam.</translation>
    </message>
    <message>
        <source>{n} readings dropped: the disk is too slow.</source>
        <translation>{n} Vorhersagen ausgelassen: der Datenträger ist zu langsam.</translation>
    </message>
    <message>
        <source>Recordings folder: {folder}</source>
        <translation>Aufnahmeordner: {folder}</translation>
    </message>
    <message>
        <source>Files to record</source>
        <translation>Aufzunehmende Dateien</translation>
    </message>
    <message>
        <source>Choose a recordings folder</source>
        <translation>Einen Aufnahmeordner wählen</translation>
    </message>
    <message>
        <source>Saving recording</source>
        <translation>Die Aufnahme wird gespeichert</translation>
    </message>
    <message>
        <source>FER Desktop quits when the recording is saved.</source>
        <translation>FER Desktop wird beendet, sobald die Aufnahme gespeichert ist.</translation>
    </message>
    <message>
        <source>The files keep what is written so far</source>
        <translation>Die Dateien behalten, was bisher geschrieben ist</translation>
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
        <source>No predictions yet; nothing to report.</source>
        <translation>Noch keine Vorhersagen; nichts zu berichten.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report is a web page with the predictions of this session. It contains names that you gave to faces; hidden faces are left out.</source>
        <translation>Der Bericht ist eine Webseite mit den Vorhersagen dieser Sitzung. Er enthält die Namen, die Gesichtern gegeben wurden; ausgeblendete Gesichter fehlen.</translation>
    </message>
    <message>
        <source>Include a picture of each face</source>
        <translation>Ein Bild jedes Gesichts aufnehmen</translation>
    </message>
    <message>
        <source>Faces are covered, so the report has no pictures of them.</source>
        <translation>Gesichter sind verdeckt, daher enthält der Bericht keine Bilder von ihnen.</translation>
    </message>
    <message>
        <source>This session kept no pictures of faces: they were covered, in view for less than a second, or in still pictures.</source>
        <translation>Diese Sitzung hat keine Bilder von Gesichtern behalten: Sie waren verdeckt, kürzer als eine Sekunde zu sehen oder in Einzelbildern.</translation>
    </message>
    <message>
        <source>Anyone who opens the report can see the faces.</source>
        <translation>Wer den Bericht öffnet, kann die Gesichter sehen.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Web page (*.html *.htm)</source>
        <translation>Webseite (*.html *.htm)</translation>
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
        <source>Cannot open the report. It is saved as {path}.</source>
        <translation>Der Bericht lässt sich nicht öffnen. Er ist gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Position in the video</source>
        <translation>Position im Video</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Voriges Einzelbild</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Einzelbild</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Set the in point here</source>
        <translation>In-Punkt hier setzen</translation>
    </message>
    <message>
        <source>Set the out point here</source>
        <translation>Out-Punkt hier setzen</translation>
    </message>
    <message>
        <source>{seconds:.3f} s</source>
        <translation>{seconds:.3f} s</translation>
    </message>
    <message>
        <source>{time} · frame {number}</source>
        <translation>{time} · Einzelbild {number}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source of the picture</source>
        <translation>Quelle des Bildes</translation>
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
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Open this source again</source>
        <translation>Diese Quelle erneut öffnen</translation>
    </message>
    <message>
        <source>The address starts with {schemes} or {last_scheme}; see the manual of the network camera. FER Desktop connects to that computer and sends only the request.</source>
        <translation>Die Adresse beginnt mit {schemes} oder {last_scheme}; siehe Anleitung der Netzwerkkamera. FER Desktop verbindet sich mit diesem Computer und sendet nur die Anfrage.</translation>
    </message>
    <message>
        <source>Open network address</source>
        <translation>Netzwerkadresse öffnen</translation>
    </message>
    <message>
        <source>Allow other hosts</source>
        <translation>Andere Hosts erlauben</translation>
    </message>
    <message>
        <source>Follow redirects and playlists that lead to other computers. Each of them learns your network address.</source>
        <translation>Weiterleitungen und Wiedergabelisten folgen, die zu anderen Computern führen. Jeder von ihnen erfährt die Netzwerkadresse dieses Computers.</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Anhalten oder fortsetzen</translation>
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
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
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
        <source>on this computer only, stored in this session: {items}</source>
        <translation>nur auf diesem Computer, in dieser Sitzung gespeichert: {items}</translation>
    </message>
    <message>
        <source>on this computer only, annotations are stored</source>
        <translation>nur auf diesem Computer, Annotationen werden gespeichert</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>nothing is stored</source>
        <translation>nichts gespeichert</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>stored in this session: {items}</source>
        <translation>in dieser Sitzung gespeichert: {items}</translation>
    </message>
    <message>
        <source>annotations are stored</source>
        <translation>Annotationen werden gespeichert</translation>
    </message>
    <message>
        <source>faces covered</source>
        <translation>Gesichter verdeckt</translation>
    </message>
    <message>
        <source>The selected kinds of files are being recorded to your own disk.</source>
        <translation>Die gewählten Dateien werden auf den eigenen Datenträger aufgenommen.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere.</source>
        <translation>Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Detected faces are pixelated, here and in everything that is recorded. A face that is not detected is not covered.</source>
        <translation>Erkannte Gesichter werden verpixelt, hier und in allem, was aufgenommen wird. Ein Gesicht, das nicht erkannt wird, wird nicht verdeckt.</translation>
    </message>
    <message>
        <source>{rate:.0f} predictions/s</source>
        <translation>{rate:.0f} Vorhersagen/s</translation>
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
        <source>{rate:.0f} frames/s captured</source>
        <translation>{rate:.0f} Bilder/s aufgenommen</translation>
    </message>
    <message>
        <source>{rate:.0f} frames/s shown</source>
        <translation>{rate:.0f} Bilder/s angezeigt</translation>
    </message>
    <message>
        <source>{rate:.0f} frames/s analysed</source>
        <translation>{rate:.0f} Bilder/s analysiert</translation>
    </message>
    <message>
        <source>{n} frames shown but not analysed</source>
        <translation>{n} Bilder angezeigt, aber nicht analysiert</translation>
    </message>
    <message>
        <source>Face detection: {ms:.0f} ms</source>
        <translation>Gesichtserkennung: {ms:.0f} ms</translation>
    </message>
    <message>
        <source>Classification: {ms:.1f} ms</source>
        <translation>Klassifikation: {ms:.1f} ms</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>Modell {name}</translation>
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
        <source>No connection is made unless you switch on an output or open a network address; from it, only pictures are requested.</source>
        <translation>Eine Verbindung wird nur hergestellt, wenn eine Ausgabe eingeschaltet oder eine Netzwerkadresse geöffnet wird; von dieser werden nur Bilder angefordert.</translation>
    </message>
    <message>
        <source>Camera lost. Reconnecting …</source>
        <translation>Kamera getrennt. Verbindung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Connection lost. Reconnecting …</source>
        <translation>Verbindung verloren. Verbindung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Nothing to show. Open a picture, a video or a folder, or start the demonstration.</source>
        <translation>Nichts zu zeigen. Ein Bild, ein Video oder einen Ordner öffnen oder die Vorführung starten.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere unless you switch on an output. Pictures and predictions stay in memory unless you record, take a snapshot, save or export, correct a prediction, collect faces, annotate a video, analyse files or train a model. Otherwise, only settings, recent files, imported models and a log are stored.</source>
        <translation>Nichts wird irgendwohin gesendet, solange keine Ausgabe eingeschaltet ist. Bilder und Vorhersagen bleiben im Arbeitsspeicher, solange nichts aufgenommen, kein Schnappschuss gemacht, nichts gespeichert oder exportiert, keine Vorhersage korrigiert, kein Gesicht gesammelt, kein Video annotiert, keine Datei analysiert und kein Modell trainiert wird. Sonst werden nur Einstellungen, zuletzt geöffnete Dateien, importierte Modelle und ein Protokoll gespeichert.</translation>
    </message>
    <message>
        <source>Faces are covered. Uncover them first.</source>
        <translation>Die Gesichter sind verdeckt. Zuerst wieder zeigen.</translation>
    </message>
    <message>
        <source>Detecting faces…</source>
        <translation>Gesichter werden gesucht …</translation>
    </message>
    <message>
        <source>No frames received. The picture continues as soon as the source is back.</source>
        <translation>Keine Bilder empfangen. Es geht weiter, sobald die Quelle wieder da ist.</translation>
    </message>
    <message>
        <source>Nothing to paste. Copy a picture or files first.</source>
        <translation>Nichts zum Einfügen. Erst ein Bild oder Dateien kopieren.</translation>
    </message>
    <message>
        <source>Cannot read this picture. Open or select another one.</source>
        <translation>Dieses Bild lässt sich nicht lesen. Ein anderes öffnen oder auswählen.</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>The process that reads the faces ended unexpectedly. Close other programs and try again.</source>
        <translation>Der Prozess, der die Gesichter liest, wurde unerwartet beendet. Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The process that reads the faces returned invalid data. Reinstall FER Desktop.</source>
        <translation>Der Prozess, der die Gesichter liest, hat ungültige Daten geliefert. FER Desktop neu installieren.</translation>
    </message>
    <message>
        <source>Faces are covered. The picture appears once they are detected.</source>
        <translation>Gesichter werden verdeckt. Das Bild erscheint, sobald sie erkannt sind.</translation>
    </message>
    <message>
        <source>Faces cannot be detected at the moment, so they cannot be covered. No picture is shown.</source>
        <translation>Gesichter lassen sich gerade nicht erkennen und daher nicht verdecken. Es wird kein Bild gezeigt.</translation>
    </message>
    <message>
        <source>Searching {name} … {n:,} files found so far.</source>
        <translation>{name} wird durchsucht … bisher {n:,} Dateien gefunden.</translation>
    </message>
    <message>
        <source>Top predictions over the whole video, where analysed</source>
        <translation>Wahrscheinlichste Emotionen über das ganze Video, soweit analysiert</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>noch nicht analysiert</translation>
    </message>
    <message>
        <source>Model evidence</source>
        <translation>Belege zum Modell</translation>
    </message>
    <message>
        <source>Evidence of {model}</source>
        <translation>Belege zu {model}</translation>
    </message>
    <message>
        <source>opening a file</source>
        <translation>Öffnen einer Datei</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>For a bug report. No file, folder, camera, person or model of your own is named. Nothing is sent: copy the text where you need it.</source>
        <translation>Für einen Fehlerbericht. Keine Datei, kein Ordner, keine Kamera, keine Person und kein eigenes Modell wird genannt. Nichts wird gesendet: den Text dorthin kopieren, wo er gebraucht wird.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>&amp;Open windows</source>
        <translation>&amp;Offene Fenster</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>&amp;Aufnahme beenden</translation>
    </message>
    <message>
        <source>Start &amp;recording</source>
        <translation>&amp;Aufnahme starten</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Cannot read {path} ({reason}). Check its permissions.</source>
        <translation>{path} lässt sich nicht lesen ({reason}). Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} has damaged annotations. It is kept as it is; rename it to start new ones.</source>
        <translation>{path} enthält beschädigte Annotationen. Die Datei bleibt, wie sie ist; zum Neubeginn umbenennen.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({reason}). Check the folder and the free space.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}). Ordner und freien Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Marker at {time}</source>
        <translation>Marker bei {time}</translation>
    </message>
    <message>
        <source>Note at {time}</source>
        <translation>Notiz bei {time}</translation>
    </message>
    <message>
        <source>Excluded range from {time}. Press {key} at its other end.</source>
        <translation>Ausschluss ab {time}. Am anderen Ende {key} drücken.</translation>
    </message>
    <message>
        <source>Excluded range from {time}. Choose the command again at its other end.</source>
        <translation>Ausschluss ab {time}. Am anderen Ende den Befehl erneut wählen.</translation>
    </message>
    <message>
        <source>The annotations of {path} are still being read. Try again later.</source>
        <translation>Die Annotationen von {path} werden noch gelesen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The annotations are stored in {path}.</source>
        <translation>Die Annotationen sind in {path} gespeichert.</translation>
    </message>
    <message>
        <source>Annotations need a camera or a video. Open one first.</source>
        <translation>Annotationen brauchen eine Kamera oder ein Video. Zuerst eines davon öffnen.</translation>
    </message>
    <message>
        <source>Edit annotation</source>
        <translation>Annotation bearbeiten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A range ends behind its beginning.</source>
        <translation>Ein Bereich endet nach seinem Anfang.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Bitte einen Text eingeben.</translation>
    </message>
    <message>
        <source>Write times like {example}.</source>
        <translation>Zeiten wie {example} eingeben.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Store next to the video</source>
        <translation>Neben dem Video speichern</translation>
    </message>
    <message>
        <source>In NAME.annotations.json, so that they can be moved along with the video</source>
        <translation>In NAME.annotations.json, damit sie sich mit dem Video verschieben lassen</translation>
    </message>
    <message>
        <source>Export for ELAN…</source>
        <translation>Für ELAN exportieren …</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Labels of the number keys</source>
        <translation>Labels der Zifferntasten</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Export for ELAN</source>
        <translation>Für ELAN exportieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>reading {path}</source>
        <translation>Lesen von {path}</translation>
    </message>
    <message>
        <source>writing annotations</source>
        <translation>Schreiben von Annotationen</translation>
    </message>
    <message>
        <source>{path} already exists. Replace it?</source>
        <translation>{path} gibt es bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>opening an output</source>
        <translation>Öffnen einer Ausgabe</translation>
    </message>
    <message>
        <source>Outputs…</source>
        <translation>Ausgaben …</translation>
    </message>
    <message>
        <source>Predictions are sent: {outputs}</source>
        <translation>Vorhersagen werden gesendet: {outputs}</translation>
    </message>
    <message>
        <source>Not sent: {outputs}</source>
        <translation>Nicht gesendet: {outputs}</translation>
    </message>
    <message>
        <source>Click to stop.</source>
        <translation>Klicken, um das Senden zu beenden.</translation>
    </message>
    <message>
        <source>Other computers can receive it.</source>
        <translation>Andere Computer können sie empfangen.</translation>
    </message>
    <message>
        <source>Only programs on this computer can receive it.</source>
        <translation>Nur Programme auf diesem Computer können sie empfangen.</translation>
    </message>
    <message>
        <source>{n} snapshot</source>
        <translation>{n} Schnappschuss</translation>
    </message>
    <message>
        <source>{n} snapshots</source>
        <translation>{n} Schnappschüsse</translation>
    </message>
    <message>
        <source>{n} recording</source>
        <translation>{n} Aufnahme</translation>
    </message>
    <message>
        <source>{n} recordings</source>
        <translation>{n} Aufnahmen</translation>
    </message>
    <message>
        <source>{n} correction</source>
        <translation>{n} Korrektur</translation>
    </message>
    <message>
        <source>{n} corrections</source>
        <translation>{n} Korrekturen</translation>
    </message>
    <message>
        <source>{n} report</source>
        <translation>{n} Bericht</translation>
    </message>
    <message>
        <source>{n} reports</source>
        <translation>{n} Berichte</translation>
    </message>
    <message>
        <source>{n} face picture</source>
        <translation>{n} Gesichtsbild</translation>
    </message>
    <message>
        <source>{n} face pictures</source>
        <translation>{n} Gesichtsbilder</translation>
    </message>
    <message>
        <source>{n} analysis</source>
        <translation>{n} Analyse</translation>
    </message>
    <message>
        <source>{n} analyses</source>
        <translation>{n} Analysen</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>{n} Eintrag</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
</context>
</TS>
