<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
</context>
<context>
    <name>models</name>
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
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
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
        <source>How many of these faces it reads as they are labelled; in brackets the range in which 95 of 100 such measurements hold the true figure (confidence interval). Two models whose ranges overlap widely may be equally good.</source>
        <translation>Wie viele dieser Gesichter es so einschätzt, wie sie gekennzeichnet sind; in Klammern der Bereich, der bei 95 von 100 solchen Messungen den wahren Wert enthält (Konfidenzintervall). Zwei Modelle, deren Bereiche sich weit überlappen, können gleich gut sein.</translation>
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
        <source>Measuring …</source>
        <translation>Messen …</translation>
    </message>
    <message>
        <source>no faces yet</source>
        <translation>noch keine Gesichter</translation>
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
        <translation>Umbenennen…</translation>
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
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take a model in, from one file or a folder</source>
        <translation>Ein Modell aufnehmen, aus einer Datei oder einem Ordner</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
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
        <translation>Eine Datei…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ein Ordner…</translation>
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
    <name>train</name>
    <message>
        <source>Such faces teach nothing, count twice, or make a model look better than it is. What is ticked is left out; untick it to keep it.</source>
        <translation>Solche Gesichter lehren nichts, zählen doppelt oder lassen ein Modell besser aussehen, als es ist. Was angehakt ist, bleibt weg; zum Behalten das Häkchen entfernen.</translation>
    </message>
    <message>
        <source>Nothing: no blank faces, no copies, no conflicting labels.</source>
        <translation>Nichts: keine leeren Gesichter, keine Kopien, keine widersprüchlichen Kennzeichnungen.</translation>
    </message>
    <message>
        <source>Ticked: left out of training and measuring (data cleaning)</source>
        <translation>Angehakt: bleibt bei Training und Messung weg (Datenbereinigung)</translation>
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
        <source>without a split</source>
        <translation>ohne Aufteilung</translation>
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
        <source>Only {which} is left to learn, and a model needs two emotions or more to tell apart. Tick another one, or add faces.</source>
        <translation>Zu lernen bleibt nur {which}, und ein Modell braucht mindestens zwei Emotionen, um sie zu unterscheiden. Eine weitere anhaken oder Gesichter hinzufügen.</translation>
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
        <translation>CSV-Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
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
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>contempt=Disgust, unknown=none</source>
        <translation>contempt=Disgust, unknown=none</translation>
    </message>
    <message>
        <source>Other names of emotions</source>
        <translation>Andere Namen von Emotionen</translation>
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
        <source>What a name in the data means, separated by commas; none leaves it out.</source>
        <translation>Was ein Name in den Daten bedeutet, durch Kommas getrennt; none lässt ihn weg.</translation>
    </message>
    <message>
        <source>There is no file {path}; choose another, or leave the field for votes empty.</source>
        <translation>Die Datei {path} gibt es nicht; eine andere wählen oder das Feld für Stimmen leer lassen.</translation>
    </message>
    <message>
        <source>“{text}” is not understood; write NAME=EMOTION, such as contempt=Disgust.</source>
        <translation>„{text}“ ist nicht verständlich; NAME=EMOTION schreiben, etwa contempt=Disgust.</translation>
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
        <source>loss: how far the probabilities are from the labels; what training makes smaller.</source>
        <translation>Verlust: wie weit die Wahrscheinlichkeiten von den Kennzeichnungen entfernt sind; was das Training verkleinert.</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
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
        <source>accuracy: the part of the faces that is read as labelled. In brackets the 95 % interval: of 100 such ranges, 95 hold the true figure.</source>
        <translation>Genauigkeit: der Anteil der Gesichter, der wie gekennzeichnet eingeschätzt wird. In Klammern das 95-%-Intervall: Von 100 solchen Bereichen enthalten 95 den wahren Wert.</translation>
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
        <translation>Stoppen…</translation>
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
        <source>Getting ready: the faces are read and the network is built. That can take a minute.</source>
        <translation>Vorbereitung: Die Gesichter werden gelesen, und das Netz wird aufgebaut. Das kann eine Minute dauern.</translation>
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
        <source>Stopped. {done} of {epochs} epochs are kept.</source>
        <translation>Gestoppt. {done} von {epochs} Epochen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Stopped. No epoch is kept.</source>
        <translation>Gestoppt. Keine Epoche bleibt erhalten.</translation>
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
        <translation>CSV-Datei…</translation>
    </message>
    <message>
        <source>A table such as fer2013.csv, with one row for each face</source>
        <translation>Eine Tabelle wie fer2013.csv hinzufügen, mit einer Zeile je Gesicht</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner…</translation>
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
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted ({reason}); delete it by hand.</source>
        <translation>{folder} lässt sich nicht löschen ({reason}); von Hand löschen.</translation>
    </message>
    <message>
        <source>Unfinished. {kept} · {day}</source>
        <translation>Unfertig. {kept} · {day}</translation>
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
        <translation>weniger als 1 von 1,000</translation>
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
        <source>The process that trains cannot be started: {reason}. Install the program again.</source>
        <translation>Der Prozess, der trainiert, lässt sich nicht starten: {reason}. Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The process that trains has not answered for {minutes:.0f} minutes. Wait, or stop it; what was trained up to the last whole epoch is kept.</source>
        <translation>Der Prozess, der trainiert, hat seit {minutes:.0f} Minuten nicht geantwortet. Warten oder stoppen; was bis zur letzten fertigen Epoche trainiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
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
        <source>What the program&apos;s own model was trained by.</source>
        <translation>Womit das Modell des Programms trainiert wurde.</translation>
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
        <source>The same photograph came before with the same label, cut, shifted, lit or compressed differently, and would count twice.</source>
        <translation>Dasselbe Foto kam schon mit derselben Kennzeichnung vor, anders zugeschnitten, verschoben, belichtet oder komprimiert, und würde doppelt zählen.</translation>
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
        <source>Trying which arithmetic is faster here</source>
        <translation>Es wird probiert, welche Rechengenauigkeit hier schneller ist</translation>
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
        <source>The faces are made ready.</source>
        <translation>Die Gesichter werden vorbereitet.</translation>
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
</context>
</TS>
