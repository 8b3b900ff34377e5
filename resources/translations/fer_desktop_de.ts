<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>corrections</name>
    <message>
        <source>What was stored here was relabelled or deleted since; undo that first, in My corrections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is in the folder&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check the folder&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check the file and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check the folder&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are covered. Show them again (X) to correct a reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no face to correct. Show a picture with a face first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face was deleted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored this face as {emotion} among your corrections, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. When a reading is wrong, press W, or “Wrong?” beside it, and say what the face looks like. Faces gathered so can teach a model: give this folder to a training, beside the model&apos;s own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all faces into a folder, as train/EMOTION, for a training elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces as the model read them, small and gray. They lie on this computer only, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} now labelled {emotion}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} copied to {folder}. {n:,} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} copied to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the corrected faces into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all {faces}? Until the program is closed, Undo brings them back; after that, nothing does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All corrections are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this small picture is stored,
on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {label}, {percent:.0f}&#xa0;%.
What does it look like?</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>faces</name>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilted faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces seen from the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a YuNet file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find faces by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for these too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haar cascade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YuNet (a file of your own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly ever something that is no face; more faces are missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A doubtful face is looked at twice before it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misses fewer faces; now and then shows something that is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many people, far away; slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people across a room; a little slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people at a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone at a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone close to the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a face that fills the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YuNet is a small network that also finds tilted faces and those turned aside. It does not come with the program: choose its file, face_detection_yunet_….onnx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 45 degrees to either side; they are put upright before they are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-plane rotation: the head leans to a shoulder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds more, also more that is no face; the model knows few such faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile faces: turned aside by more than some 45 degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YuNet always finds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of the picture&apos;s height ({percent:.0f} %): {suits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face detector&apos;s file {path} cannot be read; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face detector&apos;s file {path} is no Haar cascade; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YuNet needs a model file, face_detection_yunet_….onnx; choose one, or find faces by the Haar cascade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This OpenCV cannot run YuNet; install opencv-python 4.10 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read; choose another file, or find faces by the Haar cascade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no YuNet that OpenCV can run; choose a file face_detection_yunet_….onnx, or find faces by the Haar cascade.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>This face cannot be looked at ({error}); the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the faces of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing how faces are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while {doing} ({error}); the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has changed meanwhile. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has changed meanwhile. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} was lost. Look towards the camera and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reading came for two seconds. See that the picture goes on, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {n} readings came in {seconds:.0f} seconds, which is too few. Close other programs, or come nearer to the camera, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}); choose another folder for recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is gone from its folder; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no more room on its disk; make room or choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); look into the log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording has ended: {cause}, then record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings as JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video with boxes and labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video without anything drawn on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report with charts (HTML), at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen to be recorded; choose at least one kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot cannot be written ({error}); the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written as a video of {width} × {height} pixels on this computer; record without a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} does not answer; check that it is switched on, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} gives no picture; close other programs that use it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot be opened ({error}); the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not know Neutral, so it cannot be calibrated for a face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was read as {label} at {percent:.0f} %, too far from neutral to correct. Look neutral, with light from the front, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be run here; copy the model again or train it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed since the model was opened; open the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} takes {taken} and gives {given}, but its bundle says {size} pixels and {n} emotions; copy the model again or train it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not work in float32; train the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>looks</name>
    <message>
        <source>angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disgusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afraid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>It shows what the answer of this model hangs on in this one picture, not what the person feels. The gray patch itself is something that no face has, so small effects mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Look to cover the face place by place with a small gray patch, and to see where that changes the reading (an occlusion map).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are covered. Show them again (X) to look at one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no face to look at. Show a picture with a face first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{emotion}, {percent} on the whole face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{emotion}, {percent} on the whole face (the likeliest is {likeliest})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single place matters: wherever the patch lies, {emotion} stays within {points} of {percent}. A larger patch may show more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange: with this place covered, {emotion} is less likely, by {points} at most (then {percent}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue: more likely, by {points} at most (then {percent}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue: with this place covered, {emotion} is more likely, by {points} at most (then {percent}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled {label}. Read: {readings}. In the data: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average the probability is {points:.1f} points away from how often it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average the probability is {points:.1f} points away from how often it is right; without the model&apos;s temperature of {temperature:.2f} it is {before:.1f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the whole it is surer than it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the whole it is right more often than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces read with {low:.0f} to {high}, {right} were right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this model says {emotion}, it is right {times}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never said {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it says {name}, {right} of 100 are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it says {name}, {right} of 100 are right and {wrong} labelled {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was labelled {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 labelled {name} it finds {right}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 labelled {name} it finds {right} and reads {wrong} as {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{labelled:,} faces are labelled {emotion} (row), {read:,} were read as {emotion} (column), {both:,} are both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces read as {reading}, {share} ({count:,}) are labelled {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} ({count:,}) were read as {reading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} were read as {label}, most often otherwise as {other} ({other_share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces labelled {label}, {share} were read as {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces read as {label}, {share} are labelled {label}, most often otherwise {other} ({other_share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} faces read as {label}, {share} are labelled {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is labelled {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was read as {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 9 times in 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than once in 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once in 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} times in 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all faces labelled so, the share that was read so (row-normalised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all faces read so, the share that is labelled so (column-normalised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many faces labelled so were read so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: what faces are labelled. Columns: what they were read as. A click explains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the faces that this part of the matrix counts, in the panel Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epochs}; at the end {training:.1%} of the training faces, which are changed at random, and {validation:.1%} of the validation faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epochs}; at the end {training:.1%} of the training faces, which are changed at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the training: {caption}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the reading of the selected face hangs on (occlusion map; key L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose probability the map is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the face is covered at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the map as a picture (PNG) that names the model and the emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written; choose another folder, or look at its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking … {percent:.0f}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model {model}; gray patch of {patch} × {patch} on {size} × {size} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no card. Measure it with “python -m training evaluate”, which writes one into its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not timed yet; it is as soon as a face is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts about the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median of {n} analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms:.1f} ms a face, with cropping ({analyses})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s file {path} cannot be read ({error}); copy the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} epochs in {precision} precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part:.0%} on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more; click one in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the model can be trusted, from the figures stored with it (precision and recall). Point at the bar of an emotion to see them for that one; click it to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what this face looks like, and keep it as a correction (key W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number}: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} looks {look}, {percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks {look}, {percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even the likeliest, {label}, is below {percent:.0f} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities of the selected face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagram of how sure the model is and how often it is right was not stored when this model was measured. Measure the model again with “python -m training evaluate”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected calibration error, with and without temperature scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is of its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the faces read so, the part that is labelled so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the faces labelled so, the part that was read so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces labelled so (support)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets the interval: 95 of 100 such ranges hold the true figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bootstrap: the faces are drawn anew, with replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilson&apos;s, of the accuracy alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{explanation}. Click to sort; the third click brings the usual order back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces that were measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which faces the model was measured (split of the data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the faces are that the model was measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the faces are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} of the {count:,} faces of {split}. A click on one says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} of the {count:,} faces of {split}. Choose others above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least sure mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest right ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least sure right ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, surest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the probability of what was read (confidence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The emotion that people gave the face (actual)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The emotion that the model finds likeliest (predicted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: {emotion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {emotion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faces that this model was measured on are not stored with it, because they show people. Choose the file or folder that holds them, and they are shown here beside what the model reads on each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables of faces (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table, such as fer2013.csv…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of labelled pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faces that the model was measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the faces it was measured on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the faces of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has not been measured yet. Measure it with “python -m training evaluate”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part:.1%} of {count:,} faces read as labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy {part:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean F1 {f1:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right among the two likeliest {part:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the likeliest emotion changed, and for how long the face was read, ten minutes at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these figures, for a text or a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changes} in {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability now, or where the pointer is on the lines; share of the time in which this emotion was the likeliest; longest span of it without a break; over ten minutes at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines appear here while a face is read in a camera&apos;s picture or in a video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the selected face</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>unknown reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check the file and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no file; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size:,.1f} GB, and files of up to {most:.0f} GB can be read; save a smaller copy and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {width:,} × {height:,} pixels, {millions:,.0f} million, and up to {most:,.0f} million can be read; save a smaller copy and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a picture that can be read, or it is cut off; copy it again, or save it as PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large or damaged to be read; save it again as PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search in {name} was cancelled; open it again to repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target!r} names no camera; write a number, such as {prefix}0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} does not open; check that it is plugged in, that no other program uses it and that this one may use cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} is not open; choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} gives no picture; close other programs that use it, or choose another camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} was lost; plug it in again and choose it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demonstration&apos;s pictures are missing from {folder}; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} names no computer; write it as http://name/path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} cannot be opened; check the address, and that what it names is switched on and sends video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is not open; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} gives no picture; check the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds no pictures; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds no pictures or videos; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at {path}; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at an empty path; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is neither a picture nor a video by its name; open a JPEG, PNG, MP4 or AVI file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened as a video: it is cut, damaged or of an unknown kind; copy it again or convert it to MP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no frame that can be read; copy it again or convert it to MP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is cut or damaged: {n} of its {count} frames were read; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no frame that can be read; copy it again.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading says what a face looks like to a model. People smile without joy and feel without showing it; what somebody feels, no program can see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is often wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some expressions are read right far more often than others. The panels show how often, on faces that the model had not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everybody is read alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learnt from small gray pictures from the web, 48×48 pixels, many of them posed. Whoever is rarely on such pictures, by age, skin tone or culture, may be read worse without any sign of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge nobody by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it to explore, to teach and to study the method, with people who have agreed; not to decide about anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the European Union, article 5(1)(f) of the AI Act (Regulation (EU) 2024/1689) prohibits using AI to infer the emotions of people at the workplace and in education, except for medical or safety reasons; of other uses it can ask more, such as telling the people concerned. Other countries have rules of their own. This is no legal advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with {schemes} or {last_scheme}, as the manual of a network camera says. The program then connects to that computer, and sends nothing but the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a network camera or a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readings of this face are corrected by how it looks at rest. Click to take that off (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look neutral for three seconds, so that this face at rest is read as neutral (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated; take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate for this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the camera&apos;s picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} gives {size} pixels, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are covered. The picture comes as soon as they are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces cannot be found at the moment, and so cannot be covered; no picture is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that reads the faces has ended by itself. Try again, with fewer programs open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read of the faces cannot be understood. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks {words}, {probability:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no face found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures or a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reading says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Help menu has it at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate for this face…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look where the model looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong? Correct the reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My corrections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures or a video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record, end the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to record, and where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder of recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About FER Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in use; use another model first, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no bin for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the model in {folder} before it reads …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} So {name} reads, which comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} reads from now on. It knows other emotions than {before}, so a table that is being recorded goes on in a further file, named “part 2” and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that was used last cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} {fault}; do not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look towards the camera with a face at rest, no smile, no frown, for three seconds. From then on, what this face looks like at rest is read as neutral, and other readings are shifted with it. A clear expression stays what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate for face {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the neutral pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every face, as long as this source lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face that was out of sight for more than a second gets a new number, and loses a calibration of its own. Choose this where only one person is in front of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At rest, this face was read as {neutral} at {before:.0f} % and as {label} at {probability:.0f} %. Calibrated, it is {neutral} at {after:.0f} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look neutral …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many seconds the readings of a camera or video are averaged (time constant of an exponential mean); more is steadier and slower. Pictures are never smoothed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face is shown as not sure if even its highest probability is lower (reject threshold); files written by the program keep the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to record, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the picture with its boxes into a file (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the recording (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the readings (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● REC {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to write at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not there; the next recording makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be shown here; it is {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is left of this recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files that begin with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded {duration} into {folder}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} frames or readings were left out: this computer was too slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of recordings: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are named by date and time. Videos show the faces: ask those who are in them, or cover the faces (X); then every video and snapshot has them covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While recording, write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read yet; there is nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be shown here; it is {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({error}); the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through {name} … {n:,} files found so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {number:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the picture comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures, a video or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures or a video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the picture (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer only, nothing is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer only, recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and readings stay in this computer&apos;s memory and are gone with the next ones. Only what you record, snapshots and reports are written, to your own disk. Nothing is sent anywhere; an address that you open is asked for its pictures, and for nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you chose to record is being written to your own disk; R ends it. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faces that are found are covered by coarse blocks, here and in whatever is recorded (X). A face that is not found is not covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames captured, shown and analysed a second; milliseconds for finding the faces (detection) and for reading them (classification); frames that were shown but not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find {ms:.0f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {ms:.1f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:.0f}/s captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:.0f}/s shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:.0f}/s read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos ({suffixes});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show. Open a picture, a video or a folder, or watch the demonstration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera lost. Reconnecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost. Reconnecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture any more. It goes on by itself as soon as one comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste here. Copy a picture or files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be read. Open or turn to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold the picture, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold a video, one frame back, one frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous, next picture of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End, Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first, last, far back, far on, in the filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record, end the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot: write the picture with its boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrate for this face: look neutral for three seconds; take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cover faces, here and in recordings; show them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look where the model looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong: say what the face looks like, then 1 to 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirror the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open pictures or a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste a picture or files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save a report on this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analyse a whole folder, or a long video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how faces are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes from one control to the next; the arrows then move a slider, or choose an emotion or a cell. Enter sorts a column, Escape leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;FER Desktop&lt;/b&gt; finds faces and says which of seven expressions they look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It guesses at an expression. It does not know what a person feels, and it is often wrong: the panels show how often, on faces it had not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything happens on this computer. Nothing is sent anywhere, no connection is made unless you open an address, and nothing is stored unless you record it, correct a reading or analyse files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. The parts it builds on have licences of their own, named in THIRD_PARTY_NOTICES.md.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
