<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Archivist</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureCommands</name>
    <message>
        <source>Open a folder of captures</source>
        <translation>Ordner mit Mitschnitten öffnen</translation>
    </message>
    <message>
        <source>Open captures</source>
        <translation>Mitschnitte öffnen</translation>
    </message>
</context>
<context>
    <name>CaptureEditor</name>
    <message>
        <source>Capture</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>The capture is shown here, as it was pasted or read.</source>
        <translation>Hier steht der Mitschnitt, wie er eingefügt oder gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>CaptureHead</name>
    <message>
        <source>Capture</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>finding {row} of {count}</source>
        <translation>Befund {row} von {count}</translation>
    </message>
    <message>
        <source>secrets masked</source>
        <translation>vertrauliche Werte maskiert</translation>
    </message>
</context>
<context>
    <name>CaptureIntake</name>
    <message>
        <source>Not fetched: {address}. obsdiag never uses the network; save the response to a file and open that.</source>
        <translation>Nicht abgerufen: {address}. obsdiag verwendet niemals das Netz; speichern Sie die Antwort in einer Datei und öffnen Sie diese.</translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Fund</numerusform>
            <numerusform>%Ln Funde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: search them</source>
        <translation>
            <numerusform>%Ln weiterer: danach suchen</numerusform>
            <numerusform>%Ln weitere: danach suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message numerus="yes">
        <source>{found}, and %Ln met before</source>
        <translation>
            <numerusform>{found}, und %Ln schon bekannter</numerusform>
            <numerusform>{found}, und %Ln schon bekannte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} und %Ln weitere Datei</numerusform>
            <numerusform>{name} und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, imported</source>
        <translation>{name}, importiert</translation>
    </message>
</context>
<context>
    <name>CatalogueController</name>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>The catalogue has no code “{name}”.</source>
        <translation>Der Katalog enthält keinen Code „{name}“.</translation>
    </message>
    <message>
        <source>The newer catalogue is in use</source>
        <translation>Der neuere Katalog ist in Gebrauch</translation>
    </message>
    <message>
        <source>There is no entry to write a note on</source>
        <translation>Es gibt keinen Eintrag für eine Notiz</translation>
    </message>
    <message>
        <source>This is the published table in use: nothing changes</source>
        <translation>Das ist die veröffentlichte Tabelle, die schon in Gebrauch ist: Es ändert sich nichts</translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message numerus="yes">
        <source>In the history %Ln times.</source>
        <translation>
            <numerusform>Im Verlauf %Ln-mal.</numerusform>
            <numerusform>Im Verlauf %Ln-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>nicht in der Tabelle</translation>
    </message>
    <message>
        <source>{entry} The finding may be this.</source>
        <translation>{entry} Der Befund kann dies sein.</translation>
    </message>
    <message>
        <source>{entry} This is the finding's entry.</source>
        <translation>{entry} Dies ist der Eintrag zum Befund.</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %Ln entries</source>
        <translation>
            <numerusform>{title}, %Ln Eintrag</numerusform>
            <numerusform>{title}, %Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePane</name>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>Nach Zuständigkeit</translation>
    </message>
    <message>
        <source>Find a code, status or words</source>
        <translation>Code, Status oder Wörter suchen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Catalogue of error codes</source>
        <translation>Katalog der Fehlercodes</translation>
    </message>
</context>
<context>
    <name>CauseRow</name>
    <message>
        <source>Add the statement to the bucket's policy: setting one replaces what is there.</source>
        <translation>Fügen Sie die Anweisung der Bucket-Richtlinie hinzu: Eine neu gesetzte Richtlinie ersetzt die vorhandene.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>IAM policy</source>
        <translation>IAM-Richtlinie</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Beachten</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>helped in {helped} of {tickets} of your tickets</source>
        <translation>half in {helped} von {tickets} Ihrer Tickets</translation>
    </message>
    <message>
        <source>or bucket</source>
        <translation>oder Bucket</translation>
    </message>
</context>
<context>
    <name>CausesView</name>
    <message numerus="yes">
        <source>%Ln more causes</source>
        <translation>
            <numerusform>%Ln weitere Ursache</numerusform>
            <numerusform>%Ln weitere Ursachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more causes that the capture speaks for</source>
        <translation>
            <numerusform>%Ln weitere Ursache, für die der Mitschnitt spricht</numerusform>
            <numerusform>%Ln weitere Ursachen, für die der Mitschnitt spricht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observations</source>
        <translation>
            <numerusform>%Ln Beobachtung</numerusform>
            <numerusform>%Ln Beobachtungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ruled out</source>
        <translation>
            <numerusform>%Ln ausgeschlossen</numerusform>
            <numerusform>%Ln ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>It helped before, in {helped} of {tickets} of your tickets; this capture does not settle it</source>
        <translation>Das half schon einmal, in {helped} von {tickets} Ihrer Tickets; dieser Mitschnitt belegt sie nicht</translation>
    </message>
    <message>
        <source>The likeliest cause; this capture does not settle it</source>
        <translation>Die wahrscheinlichste Ursache; dieser Mitschnitt belegt sie nicht</translation>
    </message>
    <message>
        <source>Why, in this capture</source>
        <translation>Warum, in diesem Mitschnitt</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;About obsdiag</source>
        <translation>Ü&amp;ber obsdiag</translation>
    </message>
    <message>
        <source>&amp;As system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Break long lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>&amp;Mitschnitt</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Be&amp;fehle…</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Current ticket…</source>
        <translation>A&amp;ktuelles Ticket…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Find in the capture</source>
        <translation>Im &amp;Mitschnitt suchen</translation>
    </message>
    <message>
        <source>&amp;Finding</source>
        <translation>&amp;Befund</translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>&amp;Endgültig vergessen…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Vor&amp;wärts</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this part</source>
        <translation>&amp;Hilfe zu diesem Bereich</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Mask secrets on screen</source>
        <translation>&amp;Vertrauliche Werte am Bildschirm maskieren</translation>
    </message>
    <message>
        <source>&amp;Menu of this part</source>
        <translation>Menü dieses &amp;Bereichs</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Note on the entry</source>
        <translation>&amp;Notiz zum Eintrag</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Erneut &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Pin, or take the pin off</source>
        <translation>&amp;Anheften oder lösen</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Voriger</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Read again with today's rules</source>
        <translation>Mit &amp;heutigen Regeln neu lesen</translation>
    </message>
    <message>
        <source>&amp;Save in the history</source>
        <translation>Im Verlauf &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Text to send…</source>
        <translation>&amp;Text zum Senden…</translation>
    </message>
    <message>
        <source>&amp;Ticket number</source>
        <translation>&amp;Ticketnummer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Words of that search</source>
        <translation>&amp;Wörter dieser Suche</translation>
    </message>
    <message>
        <source>A&amp;ll of the ticket…</source>
        <translation>Alles &amp;zum Ticket…</translation>
    </message>
    <message>
        <source>C&amp;lear the window</source>
        <translation>Fenster &amp;leeren</translation>
    </message>
    <message>
        <source>Catalo&amp;gue</source>
        <translation>Katalo&amp;g</translation>
    </message>
    <message>
        <source>Catalogue by &amp;who acts</source>
        <translation>Katalog nach &amp;Zuständigkeit</translation>
    </message>
    <message>
        <source>Catalogue by s&amp;tatus</source>
        <translation>Katalog nach S&amp;tatus</translation>
    </message>
    <message>
        <source>Co&amp;mpare with the last</source>
        <translation>&amp;Mit dem letzten vergleichen</translation>
    </message>
    <message>
        <source>Copy &amp;link to entry</source>
        <translation>&amp;Link zum Eintrag kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;request id</source>
        <translation>&amp;Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Copy entry as &amp;Markdown</source>
        <translation>Eintrag als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Edit the &amp;note</source>
        <translation>&amp;Notiz bearbeiten</translation>
    </message>
    <message>
        <source>For&amp;get recent files</source>
        <translation>Zuletzt geöffnete ver&amp;gessen</translation>
    </message>
    <message>
        <source>Go to &amp;line…</source>
        <translation>Gehe zu &amp;Zeile…</translation>
    </message>
    <message>
        <source>H&amp;istory pane</source>
        <translation>Verlau&amp;f</translation>
    </message>
    <message>
        <source>Hi&amp;story</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren…</translation>
    </message>
    <message>
        <source>N&amp;ext hit</source>
        <translation>Nächster &amp;Treffer</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>P&amp;revious hit</source>
        <translation>Voriger T&amp;reffer</translation>
    </message>
    <message>
        <source>Put the ticket do&amp;wn</source>
        <translation>Ticket a&amp;blegen</translation>
    </message>
    <message>
        <source>S&amp;top, or step back</source>
        <translation>Anhalten oder &amp;zurück</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>Diese S&amp;uche speichern…</translation>
    </message>
    <message>
        <source>Saved searc&amp;hes…</source>
        <translation>&amp;Gespeicherte Suchen…</translation>
    </message>
    <message>
        <source>Search the &amp;catalogue</source>
        <translation>Im &amp;Katalog suchen</translation>
    </message>
    <message>
        <source>Search the &amp;history</source>
        <translation>Im V&amp;erlauf suchen</translation>
    </message>
    <message>
        <source>Show a s&amp;ample</source>
        <translation>Be&amp;ispiel zeigen</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>T&amp;ime line…</source>
        <translation>Ze&amp;itachse…</translation>
    </message>
    <message>
        <source>The an&amp;swer did not help</source>
        <translation>Die Antwort half ni&amp;cht</translation>
    </message>
    <message>
        <source>The answer h&amp;elped</source>
        <translation>&amp;Die Antwort half</translation>
    </message>
    <message>
        <source>What is &amp;kept…</source>
        <translation>Was aufbewahrt &amp;wird…</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command is called that. F1 shows all of them.</source>
        <translation>So heißt kein Befehl. F1 zeigt alle.</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was soll geschehen?</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>URL address web catalogue</source>
        <translation>URL Adresse Web Katalog</translation>
    </message>
    <message>
        <source>abort interrupt</source>
        <translation>abbrechen unterbrechen</translation>
    </message>
    <message>
        <source>back error finding</source>
        <translation>zurück Fehler Befund</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>Fall Vorgang Nummer</translation>
    </message>
    <message>
        <source>colours theme</source>
        <translation>Farben Thema Design</translation>
    </message>
    <message>
        <source>colours theme bright</source>
        <translation>Farben Thema Design</translation>
    </message>
    <message>
        <source>colours theme night</source>
        <translation>Farben Thema Design Nacht</translation>
    </message>
    <message>
        <source>comment remark annotate</source>
        <translation>Kommentar Bemerkung Anmerkung</translation>
    </message>
    <message>
        <source>delete remove erase privacy</source>
        <translation>löschen entfernen Datenschutz</translation>
    </message>
    <message>
        <source>difference diff</source>
        <translation>Unterschied Diff</translation>
    </message>
    <message>
        <source>empty reset new</source>
        <translation>leer zurücksetzen neu</translation>
    </message>
    <message>
        <source>example demo try</source>
        <translation>Beispiel Demo ausprobieren</translation>
    </message>
    <message>
        <source>exit close end</source>
        <translation>schließen verlassen Ende</translation>
    </message>
    <message>
        <source>export catalogue code</source>
        <translation>exportieren Katalog Code</translation>
    </message>
    <message>
        <source>export clipboard answer</source>
        <translation>exportieren Zwischenablage Antwort</translation>
    </message>
    <message>
        <source>export copy page summary hand over</source>
        <translation>exportieren kopieren Seite Zusammenfassung Übergabe</translation>
    </message>
    <message>
        <source>export save as PDF HTML Markdown case print answer reply mail</source>
        <translation>exportieren speichern als PDF HTML Markdown Fall drucken Antwort E-Mail</translation>
    </message>
    <message>
        <source>find filter codes</source>
        <translation>finden filtern Codes</translation>
    </message>
    <message>
        <source>find filter look</source>
        <translation>finden filtern nachsehen</translation>
    </message>
    <message>
        <source>forward error finding</source>
        <translation>vor Fehler Befund</translation>
    </message>
    <message>
        <source>hide passwords keys screen sharing privacy</source>
        <translation>verbergen Passwörter Schlüssel Bildschirm teilen Datenschutz</translation>
    </message>
    <message>
        <source>insert clipboard</source>
        <translation>einsetzen Zwischenablage</translation>
    </message>
    <message>
        <source>keep star favourite</source>
        <translation>behalten Stern Favorit</translation>
    </message>
    <message>
        <source>keep store remember</source>
        <translation>behalten ablegen merken</translation>
    </message>
    <message>
        <source>label mark</source>
        <translation>Etikett Markierung Schlagwort</translation>
    </message>
    <message>
        <source>limit days size delete automatically</source>
        <translation>Grenze Tage Größe löschen automatisch</translation>
    </message>
    <message>
        <source>load import directory</source>
        <translation>laden importieren Verzeichnis</translation>
    </message>
    <message>
        <source>load import file</source>
        <translation>laden importieren Datei</translation>
    </message>
    <message>
        <source>load merge take in colleague export file</source>
        <translation>laden zusammenführen übernehmen Kollege Export Datei</translation>
    </message>
    <message>
        <source>manual documentation</source>
        <translation>Handbuch Anleitung Dokumentation</translation>
    </message>
    <message>
        <source>preferences options language font time zone</source>
        <translation>Optionen Voreinstellungen Sprache Schrift Zeitzone</translation>
    </message>
    <message>
        <source>refresh reload diagnose</source>
        <translation>aktualisieren neu laden Diagnose</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>revert restore</source>
        <translation>zurücknehmen wiederherstellen</translation>
    </message>
    <message>
        <source>save write hand over colleague file JSON CSV Parquet</source>
        <translation>speichern schreiben weitergeben Kollege Datei JSON CSV Parquet</translation>
    </message>
    <message>
        <source>search text</source>
        <translation>suchen Text</translation>
    </message>
    <message>
        <source>shortcuts keyboard</source>
        <translation>Tastenkürzel Tastatur</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>Version Lizenz</translation>
    </message>
    <message>
        <source>wrap fold</source>
        <translation>Zeilenumbruch falten</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request field</source>
        <translation>Anfragefeld</translation>
    </message>
    <message>
        <source>Response field</source>
        <translation>Antwortfeld</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Paste or open the other capture too: the last two are compared</source>
        <translation>Fügen Sie auch den anderen Mitschnitt ein, oder öffnen Sie ihn: Die letzten beiden werden verglichen</translation>
    </message>
    <message>
        <source>There is no request and no answer to be compared</source>
        <translation>Es gibt keine Anfrage und keine Antwort zu vergleichen</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>{name}: {left} on the left, {right} on the right</source>
        <translation>{name}: links {left}, rechts {right}</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln gleich</numerusform>
            <numerusform>%Ln gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Nothing differs but ids, dates and signatures</source>
        <translation>Nichts unterscheidet sich außer IDs, Zeitangaben und Signaturen</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>set aside: {names}</source>
        <translation>nicht verglichen: {names}</translation>
    </message>
    <message>
        <source>{answer} · {capture}, line {line}</source>
        <translation>{answer} · {capture}, Zeile {line}</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ Zurück zum Befund (Esc)</translation>
    </message>
</context>
<context>
    <name>CompletionBox</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy {name}</source>
        <translation>{name} kopieren</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A case has {count} captures at most.</source>
        <translation>Ein Fall hat höchstens {count} Mitschnitte.</translation>
    </message>
    <message>
        <source>A case has {count} captures at most: it was not read.</source>
        <translation>Ein Fall hat höchstens {count} Mitschnitte: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A case has {size} GiB at most.</source>
        <translation>Ein Fall hat höchstens {size} GiB.</translation>
    </message>
    <message>
        <source>A defect in obsdiag itself ({kind}) kept parts of it from being read: {places}.</source>
        <translation>Ein Fehler in obsdiag selbst ({kind}) hat verhindert, dass Teile davon gelesen wurden: {places}.</translation>
    </message>
    <message>
        <source>A defect in obsdiag itself ended its reading ({kind}).</source>
        <translation>Ein Fehler in obsdiag selbst hat das Lesen beendet ({kind}).</translation>
    </message>
    <message>
        <source>A defect in obsdiag itself ended this: {kind} in {place}.</source>
        <translation>Ein Fehler in obsdiag selbst hat dies beendet: {kind} in {place}.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>Bytes follow its end that are not compressed; they were not read.</source>
        <translation>Nach dem Ende folgen Bytes, die nicht komprimiert sind; sie wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation>Es lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>It ends in the middle: the rest of it is missing.</source>
        <translation>Es endet mittendrin: Der Rest davon fehlt.</translation>
    </message>
    <message>
        <source>It is damaged: it has no header at byte {number}.</source>
        <translation>Sie ist beschädigt: Bei Byte {number} fehlt der Kopf.</translation>
    </message>
    <message>
        <source>It is larger than {size} MiB.</source>
        <translation>Sie ist größer als {size} MiB.</translation>
    </message>
    <message>
        <source>It is nested deeper than {count} archives: it was not opened.</source>
        <translation>Es ist tiefer als {count} Archive verschachtelt: Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>It unpacks to more than {count} times its size, as an archive bomb does: the rest was not read.</source>
        <translation>Entpackt ist es mehr als {count}-mal so groß, wie bei einer Archivbombe: Der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>It unpacks to more than {size} GiB: the rest was not read.</source>
        <translation>Entpackt ist es größer als {size} GiB: Der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Its checksum is wrong: a part of it is not what was packed.</source>
        <translation>Ihre Prüfsumme ist falsch: Ein Teil davon ist nicht, was gepackt wurde.</translation>
    </message>
    <message>
        <source>Its header is damaged.</source>
        <translation>Ihr Kopf ist beschädigt.</translation>
    </message>
    <message>
        <source>Line {number} of the catalogue page does not fit its table of {columns} columns.</source>
        <translation>Zeile {number} der Katalogseite passt nicht zur Tabelle mit {columns} Spalten.</translation>
    </message>
    <message>
        <source>No case has a member called {name}: it was not read.</source>
        <translation>Kein Fall hat eine Datei namens {name}: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>No table on the HTML page has the columns “{columns}”.</source>
        <translation>Keine Tabelle der HTML-Seite hat die Spalten „{columns}“.</translation>
    </message>
    <message>
        <source>Only its first {size} MiB were read.</source>
        <translation>Nur die ersten {size} MiB wurden gelesen.</translation>
    </message>
    <message>
        <source>Reading it is not permitted.</source>
        <translation>Das Lesen ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The capture of this finding is damaged.</source>
        <translation>Der Mitschnitt dieses Befunds ist beschädigt.</translation>
    </message>
    <message>
        <source>The catalogue page cannot be read as HTML: {why}.</source>
        <translation>Die Katalogseite lässt sich nicht als HTML lesen: {why}.</translation>
    </message>
    <message>
        <source>The catalogue page has no table: no line such as “+-----+-----+”.</source>
        <translation>Die Katalogseite hat keine Tabelle: keine Zeile wie „+-----+-----+“.</translation>
    </message>
    <message>
        <source>The catalogue page is not UTF-8 text: byte {number} cannot be read.</source>
        <translation>Die Katalogseite ist kein UTF-8-Text: Byte {number} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The catalogue page is too large to be one.</source>
        <translation>Die Katalogseite ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>The export was stopped: no file has been written.</source>
        <translation>Der Export wurde angehalten: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The history has been closed.</source>
        <translation>Der Verlauf wurde geschlossen.</translation>
    </message>
    <message>
        <source>The history {file} cannot be opened: {why}; it was kept as it is, and `obsdiag history recover` saves what can be read of it.</source>
        <translation>Der Verlauf {file} lässt sich nicht öffnen: {why}; er blieb, wie er ist, und `obsdiag history recover` rettet, was davon lesbar ist.</translation>
    </message>
    <message>
        <source>The history {file} was written by a newer obsdiag; it was left as it is. Install the newer version to read it.</source>
        <translation>Der Verlauf {file} wurde von einem neueren obsdiag geschrieben; er blieb, wie er ist. Installieren Sie die neuere Version, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>The manifest of this case cannot be read.</source>
        <translation>Das Manifest dieses Falls lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The manifest of this case is none.</source>
        <translation>Das Manifest dieses Falls ist keines.</translation>
    </message>
    <message>
        <source>The manifest of this case is too long: it was not read.</source>
        <translation>Das Manifest dieses Falls ist zu lang: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The manifest of this case names a capture twice: it was not read.</source>
        <translation>Das Manifest dieses Falls nennt einen Mitschnitt zweimal: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The newer page cannot be kept in {file}: {why}. The one in use stays; make room, or let obsdiag write there, and try again.</source>
        <translation>Die neuere Seite lässt sich nicht in {file} ablegen: {why}. Die bisherige bleibt in Gebrauch; schaffen Sie Platz, oder lassen Sie obsdiag dort schreiben, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The notes cannot be written to {file}: {why}.</source>
        <translation>Die Notizen lassen sich nicht in {file} schreiben: {why}.</translation>
    </message>
    <message>
        <source>The notes in {file} are not UTF-8 text.</source>
        <translation>Die Notizen in {file} sind kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The notes in {file} cannot be read: {why}.</source>
        <translation>Die Notizen in {file} lassen sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>The page has hardly a code in common with the catalogue in use: it is not a newer copy of it.</source>
        <translation>Die Seite hat kaum einen Code mit dem Katalog in Gebrauch gemeinsam: Sie ist keine neuere Fassung davon.</translation>
    </message>
    <message>
        <source>The process that read it ended unexpectedly. What it had found by then is here.</source>
        <translation>Der Prozess, der es las, endete unerwartet. Was er bis dahin gefunden hatte, ist hier.</translation>
    </message>
    <message>
        <source>The row on line {line} of the catalogue page has no error code.</source>
        <translation>Die Tabellenzeile in Zeile {line} der Katalogseite hat keinen Fehlercode.</translation>
    </message>
    <message>
        <source>The row on line {line} of the catalogue page has the status “{status}”, which is neither a number and its phrase nor {none}.</source>
        <translation>Die Tabellenzeile in Zeile {line} der Katalogseite hat den Status „{status}“, der weder eine Zahl mit ihrer Bezeichnung noch {none} ist.</translation>
    </message>
    <message>
        <source>The row on line {line} of the catalogue page is not whole.</source>
        <translation>Die Tabellenzeile in Zeile {line} der Katalogseite ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {why}.</source>
        <translation>Die Einstellungen lassen sich nicht in {file} schreiben: {why}.</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged, and the file cannot be put aside: {why}.</source>
        <translation>Die Einstellungen in {file} sind beschädigt, und die Datei lässt sich nicht beiseitelegen: {why}.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read: {why}.</source>
        <translation>Die Einstellungen in {file} lassen sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>The settings were damaged and are back to their defaults; the damaged file was kept as {file}.</source>
        <translation>Die Einstellungen waren beschädigt und sind auf die Vorgaben zurückgesetzt; die beschädigte Datei wurde als {file} behalten.</translation>
    </message>
    <message>
        <source>The table on the catalogue page has no column “{columns}”.</source>
        <translation>Die Tabelle der Katalogseite hat keine Spalte „{columns}“.</translation>
    </message>
    <message>
        <source>The table on the catalogue page has no end: the page is cut off.</source>
        <translation>Die Tabelle der Katalogseite hat kein Ende: Die Seite ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The table on the catalogue page is empty.</source>
        <translation>Die Tabelle der Katalogseite ist leer.</translation>
    </message>
    <message>
        <source>There are more than {count} members: the rest was not read.</source>
        <translation>Es sind mehr als {count} Dateien darin: Der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>There are more than {count} values to be replaced.</source>
        <translation>Es sind mehr als {count} Werte zu ersetzen.</translation>
    </message>
    <message>
        <source>There are more words of one length than pseudonyms for them.</source>
        <translation>Es gibt mehr Wörter einer Länge als Pseudonyme dafür.</translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>Es gibt bereits eine gespeicherte Suche „{name}“.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Es gibt keine gespeicherte Suche „{name}“.</translation>
    </message>
    <message>
        <source>There is no search to be saved: say what is looked for.</source>
        <translation>Es gibt keine Suche zu speichern: Geben Sie an, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>There is nothing to export: the search finds nothing.</source>
        <translation>Es gibt nichts zu exportieren: Die Suche findet nichts.</translation>
    </message>
    <message>
        <source>This case has no manifest.json: it was not read.</source>
        <translation>Dieser Fall hat kein manifest.json: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This case has version {version}, and only {known} is read: open it with a newer obsdiag.</source>
        <translation>Dieser Fall hat die Version {version}, und nur {known} wird gelesen: Öffnen Sie ihn mit einem neueren obsdiag.</translation>
    </message>
    <message>
        <source>This case has {name} twice: it was not read.</source>
        <translation>Dieser Fall hat {name} zweimal: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This case lacks {name}: it was not read.</source>
        <translation>Diesem Fall fehlt {name}: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This case unpacks to more than {size} GiB: not read.</source>
        <translation>Entpackt ist dieser Fall größer als {size} GiB: nicht gelesen.</translation>
    </message>
    <message>
        <source>This finding came in without its capture: there is nothing to be read again.</source>
        <translation>Dieser Befund kam ohne seinen Mitschnitt herein: Es gibt nichts, was erneut gelesen werden könnte.</translation>
    </message>
    <message>
        <source>This finding is no longer in the history.</source>
        <translation>Dieser Befund ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>This is Outlook's winmail.dat, which is not read: ask for the files as attachments.</source>
        <translation>Das ist winmail.dat von Outlook, was nicht gelesen wird: Bitten Sie um die Dateien als Anhänge.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>This is an Outlook data file, which is not read: save the message as .msg.</source>
        <translation>Das ist eine Outlook-Datendatei, die nicht gelesen wird: Speichern Sie die Nachricht als .msg.</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>Das ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>This is {what}, which is not read: unpack it, or pack it again as zip.</source>
        <translation>Das wird nicht gelesen ({what}): Entpacken Sie es, oder packen Sie es neu als Zip.</translation>
    </message>
    <message>
        <source>This search is too long to be saved: {count} characters.</source>
        <translation>Diese Suche ist zu lang zum Speichern: {count} Zeichen.</translation>
    </message>
    <message>
        <source>What was deleted is still in the history's log file, as another program is reading the history; close it and try again.</source>
        <translation>Das Gelöschte steht noch in der Protokolldatei des Verlaufs, weil ein anderes Programm den Verlauf liest; schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>no error in it.</source>
        <translation>kein Fehler darin.</translation>
    </message>
    <message>
        <source>nothing in it reads as a response or a client's error.</source>
        <translation>nichts darin liest sich als Antwort oder als Fehler eines Clients.</translation>
    </message>
    <message>
        <source>{file} cannot be written: take another name or another folder.</source>
        <translation>{file} kann nicht geschrieben werden: nehmen Sie einen anderen Namen oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} is not a history of obsdiag; it was left as it is.</source>
        <translation>{file} ist kein Verlauf von obsdiag; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} is too large to be a file of notes.</source>
        <translation>{file} ist zu groß für eine Datei mit Notizen.</translation>
    </message>
    <message>
        <source>{member} line {number}</source>
        <translation>{member} Zeile {number}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>This is a defect of obsdiag, not of your capture. The window goes on, and what was found is kept. Copy the report and send it to whoever looks after obsdiag: versions, where it happened, and the last commands; secrets are masked.</source>
        <translation>Das ist ein Fehler von obsdiag, nicht Ihres Mitschnitts. Das Fenster läuft weiter, und was gefunden wurde, bleibt erhalten. Kopieren Sie den Bericht und senden Sie ihn an die Person, die obsdiag betreut: Versionen, wo es geschah, und die letzten Befehle; vertrauliche Werte sind maskiert.</translation>
    </message>
</context>
<context>
    <name>CurrentTicket</name>
    <message>
        <source>Current ticket</source>
        <translation>Aktuelles Ticket</translation>
    </message>
    <message>
        <source>The ticket {ticket} was put down</source>
        <translation>Das Ticket {ticket} wurde abgelegt</translation>
    </message>
    <message>
        <source>What is taken in from now on gets the ticket {ticket}</source>
        <translation>Was ab jetzt aufgenommen wird, bekommt das Ticket {ticket}</translation>
    </message>
    <message>
        <source>What is taken in from now on gets this number:</source>
        <translation>Was ab jetzt aufgenommen wird, bekommt diese Nummer:</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>About this code</source>
        <translation>Über diesen Code</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Not to be confused with ({count})</source>
        <translation>Nicht zu verwechseln mit ({count})</translation>
    </message>
    <message>
        <source>Read again with today's rules</source>
        <translation>Mit heutigen Regeln neu gelesen</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Schon einmal gesehen</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Was dazu vermerkt wurde</translation>
    </message>
    <message>
        <source>Your team's note</source>
        <translation>Notiz Ihres Teams</translation>
    </message>
    <message>
        <source>{id} · {status} · {title}, {licence}</source>
        <translation>{id} · {status} · {title}, {licence}</translation>
    </message>
    <message>
        <source>‹ Back to the overview (Esc)</source>
        <translation>‹ Zurück zur Übersicht (Esc)</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>Chosen by OBSDIAG_LANGUAGE</source>
        <translation>Durch OBSDIAG_LANGUAGE festgelegt</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Font of captures</source>
        <translation>Schrift der Mitschnitte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Times are shown</source>
        <translation>Zeitangaben</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>by this computer's clock ({zone})</source>
        <translation>nach der Uhr dieses Computers ({zone})</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>in UTC</source>
        <translation>in UTC</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>A drop would take this away from there: copy it, and paste it here</source>
        <translation>Beim Ablegen verschwände dies dort: kopieren und hier einfügen</translation>
    </message>
    <message>
        <source>An address is not fetched: save the response and drop the file</source>
        <translation>Eine Adresse wird nicht abgerufen: Speichern Sie die Antwort und legen Sie die Datei hier ab</translation>
    </message>
    <message>
        <source>An attachment is no file yet: save it, and drop the file</source>
        <translation>Ein Anhang ist noch keine Datei: speichern und die Datei ablegen</translation>
    </message>
    <message>
        <source>An image is not read: drop or paste the text itself</source>
        <translation>Ein Bild wird nicht gelesen: Legen Sie den Text selbst ab, oder fügen Sie ihn ein</translation>
    </message>
    <message numerus="yes">
        <source>Drop to diagnose %Ln files</source>
        <translation>
            <numerusform>Ablegen, um %Ln Datei zu diagnostizieren</numerusform>
            <numerusform>Ablegen, um %Ln Dateien zu diagnostizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to diagnose this text</source>
        <translation>Ablegen, um diesen Text zu diagnostizieren</translation>
    </message>
    <message>
        <source>Drop to diagnose “{name}”</source>
        <translation>Ablegen, um „{name}“ zu diagnostizieren</translation>
    </message>
    <message>
        <source>Drop to open the page of {code}</source>
        <translation>Ablegen, um die Seite zu {code} zu öffnen</translation>
    </message>
</context>
<context>
    <name>EarlierPage</name>
    <message>
        <source>Earlier finding</source>
        <translation>Früherer Befund</translation>
    </message>
    <message>
        <source>No error code</source>
        <translation>Kein Fehlercode</translation>
    </message>
    <message>
        <source>Open its capture</source>
        <translation>Mitschnitt dazu öffnen</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Was dazu vermerkt wurde</translation>
    </message>
    <message>
        <source>Why, in that capture</source>
        <translation>Warum, in jenem Mitschnitt</translation>
    </message>
    <message>
        <source>from the history</source>
        <translation>aus dem Verlauf</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ Zurück zum Befund (Esc)</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Esc or Ctrl+S saves and leaves</source>
        <translation>Esc oder Strg+S speichert und schließt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remarks on the chosen entries</source>
        <translation>Vermerke zu den gewählten Einträgen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Ticketnummer</translation>
    </message>
    <message>
        <source>What it was, what you answered</source>
        <translation>Was es war, was Sie geantwortet haben</translation>
    </message>
    <message>
        <source>parted by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>such as 4711</source>
        <translation>zum Beispiel 4711</translation>
    </message>
    <message>
        <source>such as AccessDenied#1/iam-policy</source>
        <translation>etwa AccessDenied#1/iam-policy</translation>
    </message>
    <message>
        <source>what you answered</source>
        <translation>was Sie geantwortet haben</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>Catalogue entry</source>
        <translation>Katalogeintrag</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Made by a client or SDK: no answer of OBS carries it.</source>
        <translation>Von einem Client oder SDK erzeugt: Keine Antwort von OBS enthält diesen Code.</translation>
    </message>
    <message>
        <source>Of S3 and stores that are compatible with it.</source>
        <translation>Von S3 und Speichern, die damit kompatibel sind.</translation>
    </message>
    <message>
        <source>Of an API beside OBS that answers in JSON.</source>
        <translation>Von einer API neben OBS, die in JSON antwortet.</translation>
    </message>
    <message>
        <source>Of single operations of OBS; the published table lacks it.</source>
        <translation>Von einzelnen Operationen von OBS; in der veröffentlichten Tabelle fehlt er.</translation>
    </message>
    <message>
        <source>Of the management console.</source>
        <translation>Von der Verwaltungskonsole.</translation>
    </message>
    <message>
        <source>Of the native API of OBS; the published table lacks it.</source>
        <translation>Von der nativen API von OBS; in der veröffentlichten Tabelle fehlt er.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>our words · not in the published table</source>
        <translation>unsere Worte · nicht in der veröffentlichten Tabelle</translation>
    </message>
    <message>
        <source>published text · {status}</source>
        <translation>veröffentlichter Text · {status}</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ Zurück zum Befund (Esc)</translation>
    </message>
</context>
<context>
    <name>Excerpt</name>
    <message>
        <source>… {size} more</source>
        <translation>… {size} weitere</translation>
    </message>
    <message>
        <source>… {size} more of this line</source>
        <translation>… {size} weitere in dieser Zeile</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Host id</source>
        <translation>Host-ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>another store</source>
        <translation>ein anderer Speicher</translation>
    </message>
    <message>
        <source>between the client and the service</source>
        <translation>zwischen Client und Dienst</translation>
    </message>
    <message>
        <source>from ServerTime</source>
        <translation>aus ServerTime</translation>
    </message>
    <message>
        <source>from the Date header</source>
        <translation>aus dem Header Date</translation>
    </message>
    <message>
        <source>from the URL</source>
        <translation>aus der URL</translation>
    </message>
    <message>
        <source>from the request id</source>
        <translation>aus der Anfrage-ID</translation>
    </message>
    <message>
        <source>from the resource</source>
        <translation>aus der Ressource</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nichts wurde gesendet</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>der Dienst</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>alles zeigen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the capture, or :12 for line 12</source>
        <translation>Im Mitschnitt suchen, oder :12 für Zeile 12</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächster (F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Voriger (Umschalt+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{told} in the part shown</source>
        <translation>{told} im gezeigten Teil</translation>
    </message>
</context>
<context>
    <name>FindingCommands</name>
    <message>
        <source>Entry copied as Markdown</source>
        <translation>Eintrag als Markdown kopiert</translation>
    </message>
    <message>
        <source>Link to the entry copied</source>
        <translation>Link zum Eintrag kopiert</translation>
    </message>
    <message>
        <source>Report copied, secrets masked</source>
        <translation>Bericht kopiert, vertrauliche Werte sind maskiert</translation>
    </message>
    <message>
        <source>Request id copied</source>
        <translation>Anfrage-ID kopiert</translation>
    </message>
    <message>
        <source>There is no entry to copy</source>
        <translation>Es gibt keinen Eintrag zu kopieren</translation>
    </message>
    <message>
        <source>There is no finding to write of</source>
        <translation>Es gibt keinen Befund, über den zu schreiben wäre</translation>
    </message>
    <message>
        <source>There is no request id to copy</source>
        <translation>Es gibt keine Anfrage-ID zu kopieren</translation>
    </message>
    <message>
        <source>{name} copied</source>
        <translation>{name} kopiert</translation>
    </message>
</context>
<context>
    <name>FindingKindModel</name>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln kinds</source>
        <translation>
            <numerusform>von %Ln Art</numerusform>
            <numerusform>von %Ln Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>the same request id</source>
        <translation>dieselbe Anfrage-ID</translation>
    </message>
    <message>
        <source>up to {rate}/s</source>
        <translation>bis zu {rate}/s</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>{status} {name}, line {line}</source>
        <translation>{status} {name}, Zeile {line}</translation>
    </message>
</context>
<context>
    <name>FindingsColumn</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Hide the kinds</source>
        <translation>Arten ausblenden</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>Arten von Befunden</translation>
    </message>
    <message>
        <source>Show the kinds</source>
        <translation>Arten anzeigen</translation>
    </message>
    <message>
        <source>▸ Kinds</source>
        <translation>▸ Arten</translation>
    </message>
    <message>
        <source>▾ Kinds</source>
        <translation>▾ Arten</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Hide: {name}</source>
        <translation>Ausblenden: {name}</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>Anzeigen: {name}</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag vergessen</numerusform>
            <numerusform>%Ln Einträge vergessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>There is nothing of it.</source>
        <translation>Davon ist nichts vorhanden.</translation>
    </message>
    <message>
        <source>What is forgotten cannot be taken back: nothing of it is left in the history's file, nor in the copies beside it. What was deleted before goes with it.</source>
        <translation>Was vergessen ist, lässt sich nicht zurückholen: In der Datei des Verlaufs und in den Kopien daneben bleibt nichts davon. Was vorher gelöscht wurde, geht mit.</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>OBS acts</source>
        <translation>OBS ist am Zug</translation>
    </message>
    <message>
        <source>The account's owner acts</source>
        <translation>Der Inhaber des Accounts ist am Zug</translation>
    </message>
    <message>
        <source>The bucket's owner acts</source>
        <translation>Der Bucket-Eigentümer ist am Zug</translation>
    </message>
    <message>
        <source>The caller acts</source>
        <translation>Der Aufrufer ist am Zug</translation>
    </message>
    <message>
        <source>The network acts</source>
        <translation>Das Netz ist am Zug</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>No retry:</source>
        <translation>Nicht wiederholen:</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The account's owner</source>
        <translation>Der Inhaber des Accounts</translation>
    </message>
    <message>
        <source>The bucket's owner</source>
        <translation>Der Bucket-Eigentümer</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>Der Aufrufer</translation>
    </message>
    <message>
        <source>The network's operator</source>
        <translation>Der Netzbetreiber</translation>
    </message>
    <message>
        <source>after a change</source>
        <translation>nach einer Änderung</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>has to act</source>
        <translation>muss handeln</translation>
    </message>
    <message>
        <source>it cannot help</source>
        <translation>es kann nicht helfen</translation>
    </message>
    <message>
        <source>with growing pauses</source>
        <translation>mit wachsenden Pausen</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>4xx: the request cannot be answered as it is</source>
        <translation>4xx: die Anfrage lässt sich so nicht beantworten</translation>
    </message>
    <message>
        <source>5xx: the answering side failed</source>
        <translation>5xx: die antwortende Seite hat versagt</translation>
    </message>
    <message>
        <source>No error code</source>
        <translation>Kein Fehlercode</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>RFC 9110</source>
        <translation>RFC 9110</translation>
    </message>
    <message>
        <source>The nearest entries of the published table</source>
        <translation>Die ähnlichsten Einträge der veröffentlichten Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>With this status it can be one of %Ln, the likeliest first</source>
        <translation>
            <numerusform>Mit diesem Status kommt %Ln Eintrag infrage</numerusform>
            <numerusform>Mit diesem Status kommen %Ln Einträge infrage, der wahrscheinlichste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>answered</source>
        <translation>hat geantwortet</translation>
    </message>
    <message>
        <source>its own message</source>
        <translation>eigene Meldung</translation>
    </message>
    <message>
        <source>our words</source>
        <translation>unsere Worte</translation>
    </message>
    <message>
        <source>published text</source>
        <translation>veröffentlichter Text</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>schon einmal gesehen</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Days and times are of the zone in which the window shows times, unless they name one themselves: `since:2026-11-22T08:00+08:00`, `time:2026-11-22T00Z`. In a terminal, `since:` and `until:` go by the computer's clock, and `time:` is in UTC.</source>
        <translation>Tage und Uhrzeiten gelten in der Zone, in der das Fenster Zeiten anzeigt, wenn sie nicht selbst eine nennen: `since:2026-11-22T08:00+08:00`, `time:2026-11-22T00Z`. Im Terminal gehen `since:` und `until:` nach der Uhr des Rechners, `time:` ist in UTC.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>How obsdiag is built</source>
        <translation>Wie obsdiag gebaut ist</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What the diagnosis looks at in a capture, and what it says then.</source>
        <translation>Worauf die Diagnose in einem Mitschnitt achtet, und was sie dann sagt.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Words of the search</source>
        <translation>Wörter der Suche</translation>
    </message>
    <message>
        <source>Words that stand alone are looked for everywhere. A word with a colon narrows the search; an equals sign behind the colon asks for all of a value (`ticket:=4711` does not find 47110), a minus in front leaves out, OR takes either, and quotation marks keep words together.</source>
        <translation>Einzelne Wörter werden überall gesucht. Ein Wort mit Doppelpunkt grenzt die Suche ein; ein Gleichheitszeichen nach dem Doppelpunkt verlangt den ganzen Wert (`ticket:=4711` findet 47110 nicht), ein Minus davor schließt aus, OR nimmt das eine oder das andere, und Anführungszeichen halten Wörter zusammen.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Address copied: obsdiag does not open it.</source>
        <translation>Adresse kopiert: obsdiag öffnet sie nicht.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>This page is being made…</source>
        <translation>Diese Seite wird erstellt…</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>As it was before: {what}</source>
        <translation>Wie zuvor: {what}</translation>
    </message>
    <message>
        <source>Choose an entry of the history first</source>
        <translation>Wählen Sie zuerst einen Eintrag des Verlaufs</translation>
    </message>
    <message>
        <source>No longer pinned: {what}</source>
        <translation>Nicht mehr angeheftet: {what}</translation>
    </message>
    <message>
        <source>Pinned: {what}</source>
        <translation>Angeheftet: {what}</translation>
    </message>
    <message>
        <source>Saved: {what} · Ctrl+Z takes it back</source>
        <translation>Gespeichert: {what} · Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgeholt: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>These are too many at once, or not all of them have been seen</source>
        <translation>Das sind zu viele auf einmal, oder nicht alle davon wurden schon angezeigt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{what} deleted</source>
        <translation>{what} gelöscht</translation>
    </message>
</context>
<context>
    <name>HistoryFilesController</name>
    <message numerus="yes">
        <source>%Ln findings are new</source>
        <translation>
            <numerusform>%Ln Befund ist neu</numerusform>
            <numerusform>%Ln Befunde sind neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings written to {name}</source>
        <translation>
            <numerusform>%Ln Befund in {name} geschrieben</numerusform>
            <numerusform>%Ln Befunde in {name} geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known</source>
        <translation>
            <numerusform>%Ln war bekannt</numerusform>
            <numerusform>%Ln waren bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>An export of obsdiag, not a capture: {names}</source>
        <translation>Ein Export von obsdiag, kein Mitschnitt: {names}</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Export what the search finds</source>
        <translation>Suchergebnis exportieren</translation>
    </message>
    <message>
        <source>Import into the history</source>
        <translation>In den Verlauf importieren</translation>
    </message>
    <message>
        <source>Stopped: {names}</source>
        <translation>Angehalten: {names}</translation>
    </message>
    <message>
        <source>Take into the history</source>
        <translation>In den Verlauf übernehmen</translation>
    </message>
    <message>
        <source>Taken in: {names}</source>
        <translation>Übernommen: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Taken out again: %Ln findings</source>
        <translation>
            <numerusform>Wieder herausgenommen: %Ln Befund</numerusform>
            <numerusform>Wieder herausgenommen: %Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in {names}</source>
        <translation>{names} wird übernommen</translation>
    </message>
    <message>
        <source>Writing {names}</source>
        <translation>{names} wird geschrieben</translation>
    </message>
    <message>
        <source>the rest is not in: import it again to go on</source>
        <translation>der Rest fehlt noch: Für ihn bitte noch einmal importieren</translation>
    </message>
    <message>
        <source>{name} and {more} more</source>
        <translation>{name} und {more} weitere</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Ctrl+Space shows the words of the search</source>
        <translation>Strg+Leertaste zeigt die Wörter der Suche</translation>
    </message>
    <message>
        <source>History of findings</source>
        <translation>Verlauf der Befunde</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>What can be undone</source>
        <translation>Was rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <source>What is found is kept here, and on this computer only.</source>
        <translation>Was gefunden wird, bleibt hier, und nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht…</translation>
    </message>
</context>
<context>
    <name>HistoryTimeline</name>
    <message>
        <source>By OBS's own clock where it is known, else by when it came in.</source>
        <translation>Nach der Uhr von OBS, wo sie bekannt ist, sonst nach dem Eingang.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Nothing in the history answers to this search.</source>
        <translation>Im Verlauf passt nichts zu dieser Suche.</translation>
    </message>
    <message>
        <source>The newest {count} entries. By OBS's own clock where it is known.</source>
        <translation>Die neuesten {count} Einträge. Nach der Uhr von OBS, wo sie bekannt ist.</translation>
    </message>
    <message>
        <source>The newest {count} entries; counting on…</source>
        <translation>Die neuesten {count} Einträge; es wird weiter gezählt…</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>Der ganze Verlauf</translation>
    </message>
    <message>
        <source>Time line of the history</source>
        <translation>Zeitachse des Verlaufs</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>First seen {first}, last seen {last}</source>
        <translation>Zuerst gesehen {first}, zuletzt {last}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>hat eine Notiz</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>seen %Ln times</source>
        <translation>
            <numerusform>%Ln-mal gesehen</numerusform>
            <numerusform>%Ln-mal gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>Schlagwörter: {tags}</translation>
    </message>
    <message>
        <source>ticket {ticket}</source>
        <translation>Ticket {ticket}</translation>
    </message>
    <message>
        <source>{name}, {counts}, {kinds}, {day} at {time}</source>
        <translation>{name}, {counts}, {kinds}, {day} um {time}</translation>
    </message>
    <message>
        <source>{status} {name}, {where}, {day} at {time}</source>
        <translation>{status} {name}, {where}, {day} um {time}</translation>
    </message>
</context>
<context>
    <name>How</name>
    <message>
        <source>? only the status is known</source>
        <translation>? nur der Status ist bekannt</translation>
    </message>
    <message>
        <source>not in the published table</source>
        <translation>nicht in der veröffentlichten Tabelle</translation>
    </message>
    <message>
        <source>✓ exact match</source>
        <translation>✓ genaue Übereinstimmung</translation>
    </message>
    <message>
        <source>✓ match, but for spaces or case</source>
        <translation>✓ stimmt überein, bis auf Leerzeichen oder Großschreibung</translation>
    </message>
    <message>
        <source>✓ match, under another name</source>
        <translation>✓ stimmt überein, unter anderem Namen</translation>
    </message>
    <message>
        <source>✓ matched by its message</source>
        <translation>✓ anhand der Meldung zugeordnet</translation>
    </message>
</context>
<context>
    <name>KeepingSection</name>
    <message>
        <source>&amp;What is kept…</source>
        <translation>Was aufbewahrt &amp;wird…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Signatures, tokens, cookies and keys are always masked before anything is kept or copied as a report.</source>
        <translation>Signaturen, Token, Cookies und Schlüssel werden immer maskiert, bevor etwas aufbewahrt oder als Bericht kopiert wird.</translation>
    </message>
</context>
<context>
    <name>LeftOutBar</name>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The search leaves out what came in last.</source>
        <translation>Die Suche lässt aus, was zuletzt hereinkam.</translation>
    </message>
    <message>
        <source>What the search leaves out</source>
        <translation>Was die Suche auslässt</translation>
    </message>
</context>
<context>
    <name>LocalText</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share} %</translation>
    </message>
    <message numerus="yes">
        <source>… %Ln characters more</source>
        <translation>
            <numerusform>… %Ln weiteres Zeichen</numerusform>
            <numerusform>… %Ln weitere Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainLayout</name>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
    </message>
</context>
<context>
    <name>MaintenanceController</name>
    <message numerus="yes">
        <source>%Ln entries forgotten: nothing of them is left in the file.</source>
        <translation>
            <numerusform>%Ln Eintrag vergessen: In der Datei ist nichts davon geblieben.</numerusform>
            <numerusform>%Ln Einträge vergessen: In der Datei ist nichts davon geblieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an entry, or search for what is to be forgotten</source>
        <translation>Wählen Sie einen Eintrag, oder suchen Sie, was vergessen werden soll</translation>
    </message>
    <message numerus="yes">
        <source>Forgetting %Ln entries…</source>
        <translation>
            <numerusform>%Ln Eintrag wird vergessen…</numerusform>
            <numerusform>%Ln Einträge werden vergessen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Saving what can be read of the history…</source>
        <translation>Was sich vom Verlauf lesen lässt, wird gesichert…</translation>
    </message>
    <message>
        <source>The history is damaged. Findings are shown, and not saved, until what can be read of it has been put into a new one; the damaged file is kept.</source>
        <translation>Der Verlauf ist beschädigt. Befunde werden angezeigt, aber nicht gespeichert, bis alles Lesbare in einen neuen übernommen wurde; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>The history is in use again</source>
        <translation>Der Verlauf ist wieder in Gebrauch</translation>
    </message>
    <message>
        <source>The history is in use again. Findings saved: {saved}; lost: {lost}. The damaged file is kept as {file}. Ctrl+S saves the findings at hand.</source>
        <translation>Der Verlauf ist wieder in Gebrauch. Gerettete Befunde: {saved}; verloren: {lost}. Die beschädigte Datei bleibt als {file} erhalten. Strg+S speichert die aktuellen Befunde.</translation>
    </message>
    <message>
        <source>There is no history: {why} Findings are shown, and not saved.</source>
        <translation>Es gibt keinen Verlauf: {why} Befunde werden angezeigt, aber nicht gespeichert.</translation>
    </message>
    <message>
        <source>What is over the limits goes at the next quiet moment</source>
        <translation>Was über den Grenzen liegt, wird im nächsten ruhigen Moment entfernt</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>eine unbekannte Zahl</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Dismiss the messages</source>
        <translation>Meldungen schließen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Something is being read: stop it first (Esc)</source>
        <translation>Es wird gerade gelesen: Halten Sie das zuerst an (Esc)</translation>
    </message>
    <message>
        <source>There is nothing further that way</source>
        <translation>In dieser Richtung ist nichts mehr</translation>
    </message>
</context>
<context>
    <name>NearPage</name>
    <message>
        <source>No such code</source>
        <translation>Kein solcher Code</translation>
    </message>
    <message>
        <source>The nearest entries of the published table</source>
        <translation>Die ähnlichsten Einträge der veröffentlichten Tabelle</translation>
    </message>
    <message>
        <source>There is no such code in the published table, and nothing else was taken in that could tell what is meant. Paste the whole response for a diagnosis.</source>
        <translation>In der veröffentlichten Tabelle gibt es keinen solchen Code, und nichts weiter wurde aufgenommen, das sagen könnte, was gemeint ist. Für eine Diagnose die ganze Antwort einfügen.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>A PUT needs no object to be there, so the key is not the matter. The client has the bucket in the path, and the endpoint seems to take it only in the host. Ask {wanted} (virtual-hosted addressing).</source>
        <translation>Ein PUT braucht kein vorhandenes Objekt, am Schlüssel liegt es also nicht. Der Client hat den Bucket im Pfad, und der Endpunkt nimmt ihn anscheinend nur im Host. Richten Sie die Anfrage an {wanted} (Bucket im Hostnamen, virtual-hosted).</translation>
    </message>
    <message>
        <source>A Swift-compatible interface answered. It has no error codes, and its transaction id takes the place of the request id.</source>
        <translation>Eine Swift-kompatible Schnittstelle hat geantwortet. Sie kennt keine Fehlercodes, und ihre Transaktions-ID steht anstelle der Anfrage-ID.</translation>
    </message>
    <message>
        <source>A proxy asks for a login of its own{method}; the request never left the network. Give the client the proxy's user, or let the endpoint go past the proxy.</source>
        <translation>Ein Proxy verlangt eine eigene Anmeldung{method}; die Anfrage hat das Netz nie verlassen. Geben Sie dem Client den Benutzer des Proxys, oder nehmen Sie den Endpunkt vom Proxy aus.</translation>
    </message>
    <message>
        <source>A restore was already running at {now}. The slowest kind takes 12 hours, so it should have ended by {by} (Archive: 1 to 5 minutes expedited, 3 to 5 hours standard; Deep Archive: 3 to 5 hours expedited, 5 to 12 hours standard).</source>
        <translation>Um {now} lief bereits eine Wiederherstellung. Die langsamste Art dauert 12 Stunden, sie sollte also bis {by} beendet sein (Archiv: 1 bis 5 Minuten beschleunigt, 3 bis 5 Stunden normal; Tiefarchiv: 3 bis 5 Stunden beschleunigt, 5 bis 12 Stunden normal).</translation>
    </message>
    <message>
        <source>A statement of the policy has both {name} and Not{name}, of which only one may stand.</source>
        <translation>Eine Anweisung der Richtlinie hat sowohl {name} als auch Not{name}; nur eines davon darf darin stehen.</translation>
    </message>
    <message>
        <source>A statement of {policy} denies the {kind} {user} the action {action} on {resource}. A Deny beats every Allow: find and narrow it, further grants change nothing.</source>
        <translation>Eine Anweisung ({policy}) verweigert {kind} {user} die Aktion {action} auf {resource}. Ein Deny übertrifft jedes Allow: Suchen Sie es und grenzen Sie es ein, weitere Berechtigungen ändern nichts.</translation>
    </message>
    <message>
        <source>A store that is compatible with S3 answered, and it calls itself “{sender}”, not OBS. The published OBS table may not hold for it.</source>
        <translation>Ein S3-kompatibler Speicher hat geantwortet, und er nennt sich „{sender}“, nicht OBS. Die veröffentlichte OBS-Tabelle gilt für ihn möglicherweise nicht.</translation>
    </message>
    <message>
        <source>Alibaba gives the cause a number of its own, EC {ec}. The page of that number is {page} (Alibaba Cloud).</source>
        <translation>Alibaba gibt der Ursache eine eigene Nummer, EC {ec}. Die Seite zu dieser Nummer ist {page} (Alibaba Cloud).</translation>
    </message>
    <message>
        <source>By the time inside its id, the upload was begun at {begun}, {age} before this answer. It has been completed, aborted or cleaned up since: see whether the object is there, and whether a lifecycle rule aborts uploads of that age; otherwise begin anew.</source>
        <translation>Nach der Zeit in seiner ID wurde der Upload um {begun} begonnen, {age} vor dieser Antwort. Er wurde seitdem abgeschlossen, abgebrochen oder aufgeräumt: Sehen Sie nach, ob das Objekt da ist, und ob eine Lebenszyklusregel Uploads dieses Alters abbricht; sonst beginnen Sie neu.</translation>
    </message>
    <message>
        <source>By the time inside the request id, OBS received the request at {time} (observed, not documented by the vendor).</source>
        <translation>Nach der Zeit in der Anfrage-ID hat OBS die Anfrage um {time} empfangen (beobachtet, vom Anbieter nicht dokumentiert).</translation>
    </message>
    <message>
        <source>Content-MD5 has to be base64 of the 16 bytes of an MD5, which is 24 characters: {seen}.</source>
        <translation>Content-MD5 muss das Base64 der 16 Bytes eines MD5 sein, also 24 Zeichen: {seen}.</translation>
    </message>
    <message>
        <source>Content-MD5 is made of the hexadecimal digits of the MD5; it has to be base64 of the 16 bytes, which would be {right}.</source>
        <translation>Content-MD5 besteht aus den Hexadezimalziffern des MD5; es muss das Base64 der 16 Bytes sein, das wäre {right}.</translation>
    </message>
    <message>
        <source>If a bucket named {bucket} was deleted shortly before, its name is held back for 30 minutes, until {until} at the latest. Wait for that, or take another name; a second program that creates the same bucket at the same moment has the same effect.</source>
        <translation>Wurde kurz zuvor ein Bucket namens {bucket} gelöscht, bleibt sein Name 30 Minuten zurückgehalten, spätestens bis {until}. Warten Sie das ab, oder nehmen Sie einen anderen Namen; ein zweites Programm, das im selben Moment denselben Bucket anlegt, hat dieselbe Wirkung.</translation>
    </message>
    <message>
        <source>In the list of parts, {second} follows {first}: sort it by number, each once, before completing the upload.</source>
        <translation>In der Liste der Teile folgt {second} auf {first}: Sortieren Sie sie nach Nummer, jede einmal, bevor Sie den Upload abschließen.</translation>
    </message>
    <message>
        <source>No connection came about in time: nothing was sent, and there is no request id to ask for. Try `curl -v` to the endpoint from the same machine; check its route, security group, firewall and proxy, and in a VPC whether there is a way out or a VPC endpoint.</source>
        <translation>Es kam rechtzeitig keine Verbindung zustande: Es wurde nichts gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Versuchen Sie `curl -v` zum Endpunkt von demselben Rechner; prüfen Sie dessen Route, Sicherheitsgruppe, Firewall und Proxy, und in einer VPC, ob es einen Weg hinaus oder einen VPC-Endpunkt gibt.</translation>
    </message>
    <message>
        <source>No {policy} allows the {kind} {user} the action {action} on {resource}. Allow exactly that action there; bucket actions need the bucket as the resource, object actions the objects in it.</source>
        <translation>Es gibt keine erlaubende Richtlinie ({policy}) für {kind} {user}, Aktion {action}, Ressource {resource}. Erlauben Sie dort genau diese Aktion; Bucket-Aktionen brauchen den Bucket als Ressource, Objekt-Aktionen die Objekte darin.</translation>
    </message>
    <message>
        <source>Not read with this error, and needed for its kind: {pieces}. Where the text around it does not show it either, ask for it.</source>
        <translation>Bei diesem Fehler nicht gelesen, für seine Art aber nötig: {pieces}. Steht es auch im Text ringsum nicht, fragen Sie danach.</translation>
    </message>
    <message>
        <source>OBS answered, and “{sender}” in front of it passed the answer on.</source>
        <translation>OBS hat geantwortet, und „{sender}“ davor hat die Antwort weitergereicht.</translation>
    </message>
    <message>
        <source>OBS gives this code {published}, and “{sender}” stands in front of OBS: it probably changed the status. Clients that retry by the status alone are misled; repeat the request past it.</source>
        <translation>OBS gibt diesem Code {published}, und „{sender}“ steht vor OBS: Wahrscheinlich hat es den Status geändert. Clients, die allein nach dem Status wiederholen, werden irregeführt; wiederholen Sie die Anfrage daran vorbei.</translation>
    </message>
    <message>
        <source>OBS sent the decision's details along, encoded. The account's administrator can read them: POST /v5/decode-authorization-message of the token service (STS), which needs the permission sts::decodeAuthorizationMessage. It tells the statement that decided.</source>
        <translation>OBS hat die Einzelheiten der Entscheidung kodiert mitgesendet. Der Administrator des Accounts kann sie lesen: POST /v5/decode-authorization-message des Token-Dienstes (STS), wofür die Berechtigung sts::decodeAuthorizationMessage nötig ist. Sie nennen die Anweisung, die entschieden hat.</translation>
    </message>
    <message>
        <source>OBS's traffic control refused this request (indicator {indicator}, as the vendor's own clients read it): nothing is broken. Wait with growing pauses and send fewer requests at a time; if the limit is too low for the need, the service has to raise it.</source>
        <translation>Die Flusskontrolle von OBS hat diese Anfrage abgewiesen (Indikator {indicator}, wie ihn die Clients des Anbieters lesen): Nichts ist defekt. Warten Sie mit wachsenden Pausen und senden Sie weniger Anfragen auf einmal; ist die Grenze für den Bedarf zu niedrig, muss der Dienst sie anheben.</translation>
    </message>
    <message>
        <source>Of the {wanted} that the request announced, {arrived} arrived and {missing} are missing: the connection broke, or the Content-Length is not that of the body.</source>
        <translation>Von den angekündigten {wanted} kamen {arrived} an, {missing} fehlen: Die Verbindung brach ab, oder die Content-Length ist nicht die des Bodys.</translation>
    </message>
    <message>
        <source>Only {part} could be read: the text is in no form that is known. What else it says of the error stands in the text itself.</source>
        <translation>Nur {part} ließ sich lesen: Der Text hat keine bekannte Form. Was er sonst über den Fehler sagt, steht im Text selbst.</translation>
    </message>
    <message>
        <source>Part {number} may be stored in spite of this answer. List the parts of the upload (GET ?uploadId={upload}, ListParts) to see it; uploading the part again under the same number replaces it and does no harm.</source>
        <translation>Teil {number} kann trotz dieser Antwort gespeichert sein. Listen Sie die Teile des Uploads auf (GET ?uploadId={upload}, ListParts), um es zu sehen; den Teil unter derselben Nummer erneut hochzuladen ersetzt ihn und schadet nicht.</translation>
    </message>
    <message>
        <source>Part {number}{etag} is not what the service has: it was not uploaded, was overwritten by a later one with another ETag, or the list takes its ETag from elsewhere. List the parts of the upload and compare.</source>
        <translation>Teil {number}{etag} ist nicht, was der Dienst hat: Er wurde nicht hochgeladen, von einem späteren mit anderem ETag überschrieben, oder die Liste nimmt sein ETag anderswoher. Listen Sie die Teile des Uploads auf und vergleichen Sie.</translation>
    </message>
    <message>
        <source>Part{part} has {proposed}, and every part but the last has to have {least}: {short} are missing. Raise the client's part size.</source>
        <translation>Teil{part} hat {proposed}, und jeder Teil außer dem letzten muss {least} haben: Es fehlen {short}. Erhöhen Sie die Teilgröße des Clients.</translation>
    </message>
    <message>
        <source>Probably no CORS rule of the bucket allows what the browser asked leave for ({wanted}). Add one that names each of these values to the letter (scheme and port belong to the origin); the browser repeats a refused preflight only after its cache has run out.</source>
        <translation>Wahrscheinlich erlaubt keine CORS-Regel des Buckets, worum der Browser ersucht hat ({wanted}). Fügen Sie eine hinzu, die jeden dieser Werte buchstabengetreu nennt (Schema und Port gehören zum Origin); der Browser wiederholt einen abgewiesenen Preflight erst, wenn sein Cache abgelaufen ist.</translation>
    </message>
    <message>
        <source>So it was with the account at {now}. If it has been paid, verified or unlocked since then, repeat the request before anything else; otherwise only the account's owner can act, and neither key nor policy matters.</source>
        <translation>So stand es um den Account um {now}. Wurde er seitdem bezahlt, verifiziert oder entsperrt, wiederholen Sie zuerst die Anfrage; sonst kann nur der Inhaber des Accounts handeln, und weder Schlüssel noch Richtlinie spielen eine Rolle.</translation>
    </message>
    <message>
        <source>The Authorization field is of the type {scheme}, which OBS does not take: it takes an OBS or AWS signature (OBS …, AWS …, AWS4-HMAC-SHA256 …). The request was probably meant for another service, or a program in between added the field.</source>
        <translation>Das Feld Authorization ist vom Typ {scheme}, den OBS nicht annimmt: Es nimmt eine OBS- oder AWS-Signatur (OBS …, AWS …, AWS4-HMAC-SHA256 …). Die Anfrage war wahrscheinlich für einen anderen Dienst gedacht, oder ein Programm dazwischen hat das Feld hinzugefügt.</translation>
    </message>
    <message>
        <source>The HEAD was sent to a signed URL. The signature covers the method: a URL that was made for GET is refused for HEAD. Use GET with `Range: bytes=0-0`, or have a URL made for HEAD.</source>
        <translation>Das HEAD ging an eine signierte URL. Die Signatur umfasst die Methode: Eine URL, die für GET gemacht wurde, wird bei HEAD abgewiesen. Nehmen Sie GET mit `Range: bytes=0-0`, oder lassen Sie eine URL für HEAD machen.</translation>
    </message>
    <message>
        <source>The PUT names the bucket in the path, and the endpoint seems to take it only in the host, so it saw a request without a bucket. Ask {wanted} (virtual-hosted addressing).</source>
        <translation>Das PUT nennt den Bucket im Pfad, und der Endpunkt nimmt ihn anscheinend nur im Host, hat also eine Anfrage ohne Bucket gesehen. Richten Sie die Anfrage an {wanted} (Bucket im Hostnamen, virtual-hosted).</translation>
    </message>
    <message>
        <source>The Signature in the URL has a plus sign or a blank in it. In a query a plus sign stands for a blank, so the service reads another signature: write it as %2B, that is, percent-encode the signature when the URL is made, and once only.</source>
        <translation>Die Signature in der URL enthält ein Pluszeichen oder ein Leerzeichen. In einer Query steht ein Pluszeichen für ein Leerzeichen, also liest der Dienst eine andere Signatur: Schreiben Sie es als %2B, kodieren Sie also die Signatur beim Erzeugen der URL mit Prozentzeichen, und nur einmal.</translation>
    </message>
    <message>
        <source>The URL has {names} and no signature, so a part of a signed URL is missing: {why}.</source>
        <translation>Die URL hat {names} und keine Signatur, also fehlt ein Teil einer signierten URL: {why}.</translation>
    </message>
    <message>
        <source>The URL's Expires is {length}, which reads as a duration. In this scheme it is a moment, in seconds since 1970-01-01 00:00 UTC, so the URL ended at {end}. Whoever makes the URL has to add the duration to the present time before signing.</source>
        <translation>Expires der URL ist {length}, was sich wie eine Dauer liest. In diesem Verfahren ist es ein Zeitpunkt, in Sekunden seit 1970-01-01 00:00 UTC, die URL endete also um {end}. Wer die URL erzeugt, muss die Dauer vor dem Signieren zur aktuellen Zeit addieren.</translation>
    </message>
    <message>
        <source>The XML is not well-formed; what could be recovered is shown.</source>
        <translation>Das XML ist nicht wohlgeformt; angezeigt wird, was sich retten ließ.</translation>
    </message>
    <message>
        <source>The access key was looked for in {cloud}, by {host}. A key of another cloud is unknown there, even where both run OBS: compare the endpoint with the account that made the key.</source>
        <translation>Der Access Key wurde in {cloud} gesucht, von {host}. Ein Schlüssel einer anderen Cloud ist dort unbekannt, auch wenn beide OBS betreiben: Vergleichen Sie den Endpunkt mit dem Account, der den Schlüssel erzeugt hat.</translation>
    </message>
    <message>
        <source>The address refused the connection: nothing was sent, and there is no request id to ask for. Check host and port (443 for https), try `curl -v` to the endpoint from the same machine, and look for a firewall or a proxy that refuses in its place.</source>
        <translation>Die Adresse hat die Verbindung abgewiesen: Es wurde nichts gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Prüfen Sie Host und Port (443 für https), versuchen Sie `curl -v` zum Endpunkt von demselben Rechner, und suchen Sie nach einer Firewall oder einem Proxy, der an seiner Stelle abweist.</translation>
    </message>
    <message>
        <source>The answer asks for a lower rate of requests, whatever the code says: the service works, and these were too many for it. Send fewer at a time and repeat with growing pauses.</source>
        <translation>Die Antwort bittet um weniger Anfragen, was auch immer der Code sagt: Der Dienst arbeitet, und es waren ihm zu viele. Senden Sie weniger auf einmal, und wiederholen Sie mit wachsenden Pausen.</translation>
    </message>
    <message>
        <source>The answer asks to wait {wait} before the next attempt; a client that tries sooner is counted again.</source>
        <translation>Die Antwort verlangt, vor dem nächsten Versuch {wait} zu warten; ein Client, der es früher versucht, wird wieder gezählt.</translation>
    </message>
    <message>
        <source>The answer bears the marks of {name}, {kind}. Its operator, not OBS, can tell why it answered so: ask for its log of that moment.</source>
        <translation>Die Antwort trägt die Merkmale von: {name} ({kind}). Dessen Betreiber, nicht OBS, kann sagen, warum so geantwortet wurde: Fragen Sie nach dem Protokoll dieses Moments.</translation>
    </message>
    <message>
        <source>The answer came through {name}, {kind}: what it changes in requests (Host, query, header fields, method) breaks signatures, and what it keeps in its cache can be old.</source>
        <translation>Auf dem Weg der Antwort lag {name} ({kind}): Was es an Anfragen ändert (Host, Query, Header-Felder, Methode), macht Signaturen ungültig, und was es im Cache hält, kann veraltet sein.</translation>
    </message>
    <message>
        <source>The answer is a page for a person to log in on, not one of object storage. Either the network wants a login before it lets anything out: then log in with a browser on that machine, or let its address through. Or the address is that of an application: then the client's endpoint is wrong.</source>
        <translation>Die Antwort ist eine Anmeldeseite für Menschen, keine des Objektspeichers. Entweder verlangt das Netz eine Anmeldung, bevor es etwas hinauslässt: Dann melden Sie sich auf diesem Rechner mit einem Browser an, oder geben Sie seine Adresse frei. Oder die Adresse gehört zu einer Anwendung: Dann ist der Endpunkt des Clients falsch.</translation>
    </message>
    <message>
        <source>The answer is {age} old and comes out of a cache, not fresh from the service: the cause may be gone. Repeat the request past the cache, and let it not keep errors.</source>
        <translation>Die Antwort ist {age} alt und kommt aus einem Cache, nicht frisch vom Dienst: Die Ursache kann schon behoben sein. Wiederholen Sie die Anfrage am Cache vorbei, und lassen Sie ihn keine Fehler aufbewahren.</translation>
    </message>
    <message>
        <source>The answer names the header field that asks for something that is not offered: {name}. Send the request without it, by the client's own setting for it.</source>
        <translation>Die Antwort nennt das Header-Feld, das etwas verlangt, was nicht angeboten wird: {name}. Senden Sie die Anfrage ohne dieses Feld, über die Einstellung des Clients dafür.</translation>
    </message>
    <message>
        <source>The answer points to {host}. The client's endpoint is then {service}, without any bucket in it. A signature does not survive the way there: a client that follows the redirect by itself must sign anew.</source>
        <translation>Die Antwort verweist auf {host}. Der Endpunkt des Clients ist dann {service}, ohne Bucket darin. Eine Signatur übersteht den Weg dorthin nicht: Ein Client, der der Weiterleitung selbst folgt, muss neu signieren.</translation>
    </message>
    <message>
        <source>The body is cut off: what stands behind the cut is missing. Ask for the whole response.</source>
        <translation>Der Body ist abgeschnitten: Was hinter dem Schnitt steht, fehlt. Fragen Sie nach der ganzen Antwort.</translation>
    </message>
    <message>
        <source>The body is longer than any error's; only its first part was read.</source>
        <translation>Der Body ist länger als der eines Fehlers; nur sein Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>The body is packed and cannot be unpacked, probably because it was copied as text. Ask for it to be saved to a file.</source>
        <translation>Der Body ist gepackt und lässt sich nicht entpacken, wahrscheinlich weil er als Text kopiert wurde. Bitten Sie darum, ihn in einer Datei zu speichern.</translation>
    </message>
    <message>
        <source>The bucket is to be made in {wanted}, and the endpoint that was asked is that of {region}. Name the endpoint's own region, or send the request to the endpoint of {wanted} if this cloud has such a region.</source>
        <translation>Der Bucket soll in {wanted} angelegt werden, und der angefragte Endpunkt ist der von {region}. Nennen Sie die Region des Endpunkts, oder senden Sie die Anfrage an den Endpunkt von {wanted}, falls diese Cloud eine solche Region hat.</translation>
    </message>
    <message>
        <source>The bucket {bucket} can look empty and not be: a plain listing leaves out old versions and delete markers (GET {where}/?versions) and the parts of unfinished uploads (GET {where}/?uploads). Delete both, or let a lifecycle rule do it.</source>
        <translation>Der Bucket {bucket} kann leer aussehen und es nicht sein: Ein einfaches Auflisten lässt alte Versionen und Löschmarkierungen (GET {where}/?versions) und die Teile unfertiger Uploads (GET {where}/?uploads) aus. Löschen Sie beides, oder lassen Sie es eine Lebenszyklusregel tun.</translation>
    </message>
    <message>
        <source>The bucket {bucket} is named twice, and the service looked for “{key}”. Unless the names are meant so, the client has the bucket in its endpoint as well as by itself: give it the endpoint alone.</source>
        <translation>Der Bucket {bucket} ist zweimal genannt, und der Dienst hat „{key}“ gesucht. Wenn die Namen nicht so gemeint sind, hat der Client den Bucket sowohl im Endpunkt als auch für sich: Geben Sie ihm den Endpunkt allein.</translation>
    </message>
    <message>
        <source>The bucket's name is “{bucket}”, which looks like a placeholder or an empty variable. If it was sent so, and not put there for the report, see where the client takes it from.</source>
        <translation>Der Name des Buckets ist „{bucket}“, was wie ein Platzhalter oder eine leere Variable aussieht. Wurde er so gesendet und nicht für den Bericht eingesetzt, sehen Sie nach, woher der Client ihn nimmt.</translation>
    </message>
    <message>
        <source>The capture shows no error code, only the status {status}; {which}: {show}.</source>
        <translation>Der Mitschnitt zeigt keinen Fehlercode, nur den Status {status}; {which}: {show}.</translation>
    </message>
    <message>
        <source>The client ({client}) adds a checksum or a digest of the body by itself, as AWS SDKs do to uploads since January 2025, and OBS does not take it. {setting}, or use an older version of the client.</source>
        <translation>Der Client ({client}) fügt von selbst eine Prüfsumme oder einen Digest des Bodys hinzu, wie es AWS-SDKs bei Uploads seit Januar 2025 tun, und OBS nimmt das nicht an. Abhilfe: {setting}, oder eine ältere Version des Clients verwenden.</translation>
    </message>
    <message>
        <source>The client and the service signed the same text, so only the key is left: the secret key does not belong to this access key, or was copied with a blank or without its end.</source>
        <translation>Client und Dienst haben denselben Text signiert, es bleibt also nur der Schlüssel: Der Secret Key gehört nicht zu diesem Access Key, oder er wurde mit einem Leerzeichen oder ohne sein Ende kopiert.</translation>
    </message>
    <message>
        <source>The client announced the digest {sent}, and what arrived has {found}: the body changed on its way, or while it was being sent (a file that still grows), or the digest is of something else.</source>
        <translation>Der Client hat den Digest {sent} angekündigt, und was ankam, hat {found}: Der Body hat sich unterwegs geändert, oder während des Sendens (eine Datei, die noch wächst), oder der Digest gehört zu etwas anderem.</translation>
    </message>
    <message>
        <source>The client did not reach the endpoint, and does not say why: nothing was sent, and there is no request id to ask for. On the same machine, try `nslookup` with the host and `curl -v` to it: that tells a wrong name from a closed way. Check endpoint, region and proxy of the client.</source>
        <translation>Der Client hat den Endpunkt nicht erreicht und sagt nicht, warum: Es wurde nichts gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Versuchen Sie auf demselben Rechner `nslookup` mit dem Host und `curl -v` zu ihm: Das unterscheidet einen falschen Namen von einem versperrten Weg. Prüfen Sie Endpunkt, Region und Proxy des Clients.</translation>
    </message>
    <message>
        <source>The client found no keys, so it signed and sent nothing, and there is no request id to ask for. Give the process itself the access key and the secret key, by variables, profile or configuration; ask under which user and in which container it runs.</source>
        <translation>Der Client fand keine Schlüssel, deshalb hat er nichts signiert und gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Geben Sie dem Prozess selbst Access Key und Secret Key, durch Variablen, Profil oder Konfiguration; fragen Sie, unter welchem Benutzer und in welchem Container er läuft.</translation>
    </message>
    <message>
        <source>The client itself refused what it was called with, and sent nothing; there is no request id to ask for. Its message names the parameter: correct it in the call.</source>
        <translation>Der Client selbst hat abgewiesen, womit er aufgerufen wurde, und nichts gesendet; es gibt keine Anfrage-ID, nach der zu fragen wäre. Seine Meldung nennt den Parameter: Berichtigen Sie ihn im Aufruf.</translation>
    </message>
    <message>
        <source>The client knows no region, so it sent nothing, and there is no request id to ask for. Set the region of the endpoint in the client's configuration, or AWS_REGION or AWS_DEFAULT_REGION for the process.</source>
        <translation>Der Client kennt keine Region, deshalb hat er nichts gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Stellen Sie die Region des Endpunkts in der Konfiguration des Clients ein, oder AWS_REGION oder AWS_DEFAULT_REGION für den Prozess.</translation>
    </message>
    <message>
        <source>The client signed the resource “{client}” and the service “{server}”: the bucket is missing on one side. Give the client the endpoint without the bucket, and the bucket by itself.</source>
        <translation>Der Client hat die Ressource „{client}“ signiert und der Dienst „{server}“: Auf einer Seite fehlt der Bucket. Geben Sie dem Client den Endpunkt ohne Bucket, und den Bucket für sich.</translation>
    </message>
    <message>
        <source>The client stopped waiting for an answer. The request may have arrived and been carried out: look whether the object is there before a write is repeated. Ask for the time, the size and the time-outs that are set; there is no request id.</source>
        <translation>Der Client hat nicht länger auf eine Antwort gewartet. Die Anfrage kann angekommen und ausgeführt worden sein: Sehen Sie nach, ob das Objekt da ist, bevor ein Schreiben wiederholt wird. Fragen Sie nach der Zeit, der Größe und den eingestellten Zeitlimits; eine Anfrage-ID gibt es nicht.</translation>
    </message>
    <message>
        <source>The client's clock is {skew} {way} the service's: {client} against {server}, where {allowed} are allowed. Neither hours nor days are whole, so it is no time zone: the clock has drifted. Synchronise it (NTP).</source>
        <translation>Die Uhr des Clients geht {skew} {way} der des Dienstes: {client} gegen {server}, wo {allowed} erlaubt sind. Weder Stunden noch Tage sind ganz, also ist es keine Zeitzone: Die Uhr geht falsch. Gleichen Sie sie ab (NTP).</translation>
    </message>
    <message>
        <source>The client's own count of its tries is {count}, so the fault lasted longer than a moment: one more try at once will not help.</source>
        <translation>Der Client zählt selbst {count} Versuche, der Fehler dauerte also länger als einen Moment: Ein weiterer Versuch sofort hilft nicht.</translation>
    </message>
    <message>
        <source>The cloud's API gateway answered ({code}), which stands in front of its management services: OBS was not asked, and no proxy is the matter. For objects, set the client to an endpoint of OBS.</source>
        <translation>Das API-Gateway der Cloud hat geantwortet ({code}), das vor deren Verwaltungsdiensten steht: OBS wurde nicht gefragt, und an einem Proxy liegt es nicht. Stellen Sie für Objekte im Client einen Endpunkt von OBS ein.</translation>
    </message>
    <message>
        <source>The condition names the ETag {asked}, and the object has {current}: the same but for what a proxy or a library adds to it (W/ for a weak one, -gzip for a compressed body). Take the ETag as the service gives it, in quotation marks and without additions.</source>
        <translation>Die Bedingung nennt das ETag {asked}, und das Objekt hat {current}: dasselbe bis auf das, was ein Proxy oder eine Bibliothek hinzufügt (W/ für ein schwaches, -gzip für einen komprimierten Body). Nehmen Sie das ETag, wie der Dienst es angibt, in Anführungszeichen und ohne Zusätze.</translation>
    </message>
    <message>
        <source>The condition that did not hold is “{condition}”; what the object has now: {current}. Read the object again and decide anew; the same request fails again.</source>
        <translation>Die nicht erfüllte Bedingung ist „{condition}“; was das Objekt jetzt hat: {current}. Lesen Sie das Objekt erneut und entscheiden Sie neu; dieselbe Anfrage scheitert wieder.</translation>
    </message>
    <message>
        <source>The condition's ETag stands without quotation marks; it has to be “"{etag}"”.</source>
        <translation>Das ETag der Bedingung steht ohne Anführungszeichen; es muss „"{etag}"“ sein.</translation>
    </message>
    <message>
        <source>The connection was closed before an answer came. The request may have arrived and been carried out: look whether the object is there before a write is repeated. A proxy, a firewall or a connection that was idle for too long may have closed it; there is no request id.</source>
        <translation>Die Verbindung wurde geschlossen, bevor eine Antwort kam. Die Anfrage kann angekommen und ausgeführt worden sein: Sehen Sie nach, ob das Objekt da ist, bevor ein Schreiben wiederholt wird. Ein Proxy, eine Firewall oder eine zu lange unbenutzte Verbindung kann die Ursache sein; eine Anfrage-ID gibt es nicht.</translation>
    </message>
    <message>
        <source>The connection was not secured (TLS), so nothing was sent, and there is no request id to ask for. Look with `curl -v` whose certificate is shown: that of a proxy needs its CA in the client's CA bundle; a bucket with dots in its name does not fit the certificate, and needs path style; check the machine's clock. Do not switch the check off.</source>
        <translation>Die Verbindung wurde nicht gesichert (TLS), deshalb wurde nichts gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Sehen Sie mit `curl -v` nach, wessen Zertifikat gezeigt wird: Das eines Proxys braucht dessen CA im CA-Bündel des Clients; ein Bucket mit Punkten im Namen passt nicht zum Zertifikat und braucht den Pfadstil; prüfen Sie die Uhr des Rechners. Schalten Sie die Prüfung nicht ab.</translation>
    </message>
    <message>
        <source>The digest that the client announced is the {kind} of an empty body, and the body is not empty: it was computed before the body was there, or of a stream that had been read to its end.</source>
        <translation>Der Digest, den der Client angekündigt hat, ist der {kind} eines leeren Bodys, und der Body ist nicht leer: Er wurde berechnet, bevor der Body da war, oder aus einem Datenstrom, der schon zu Ende gelesen war.</translation>
    </message>
    <message>
        <source>The document brings a DTD or entities along. OBS never does so; they were not followed.</source>
        <translation>Das Dokument bringt eine DTD oder Entities mit. OBS tut das nie; sie wurden nicht ausgewertet.</translation>
    </message>
    <message>
        <source>The document that the request brings begins with the element {root}, and the sub-resource in its URL takes {wanted}: either the document or the sub-resource is that of another operation, or of the other dialect.</source>
        <translation>Das Dokument in der Anfrage beginnt mit dem Element {root}, und die Unterressource in der URL verlangt {wanted}: Entweder das Dokument oder die Unterressource gehört zu einer anderen Operation oder zum anderen Dialekt.</translation>
    </message>
    <message>
        <source>The endpoint wants the bucket in the host, and the request has it in the path. Ask {wanted} instead: clients call it virtual-hosted addressing, and the opposite path style (force_path_style, s3ForcePathStyle, addressing_style).</source>
        <translation>Der Endpunkt will den Bucket im Host, und die Anfrage hat ihn im Pfad. Fragen Sie stattdessen {wanted}: Clients nennen das virtual-hosted addressing, das Gegenteil path style (force_path_style, s3ForcePathStyle, addressing_style).</translation>
    </message>
    <message>
        <source>The gateway could not tell who asks ({code}): the token (X-Auth-Token) has ended, is cut, or is one of another account or environment; or the access key and the secret key do not belong together, or are locked for five minutes after five failures; or the account is in arrears or frozen.</source>
        <translation>Das Gateway konnte nicht feststellen, wer fragt ({code}): Das Token (X-Auth-Token) ist abgelaufen, abgeschnitten oder stammt aus einem anderen Account oder einer anderen Umgebung; oder Access Key und Secret Key gehören nicht zusammen oder sind nach fünf Fehlversuchen fünf Minuten lang gesperrt; oder der Account ist im Zahlungsrückstand oder gesperrt.</translation>
    </message>
    <message>
        <source>The head announces a body of {length} bytes that the capture does not show.</source>
        <translation>Der Kopf kündigt einen Body von {length} Bytes an, den der Mitschnitt nicht zeigt.</translation>
    </message>
    <message>
        <source>The key begins or ends with a blank or a line end: “{key}”. It belongs to the name, so this is another object: see where the program reads the key from.</source>
        <translation>Der Schlüssel beginnt oder endet mit einem Leerzeichen oder Zeilenende: „{key}“. Es gehört zum Namen, das ist also ein anderes Objekt: Sehen Sie nach, woraus das Programm den Schlüssel liest.</translation>
    </message>
    <message>
        <source>The key has {letters} characters, which are {length} in UTF-8, and {most} are allowed.</source>
        <translation>Der Schlüssel hat {letters} Zeichen, das sind {length} in UTF-8, und {most} sind erlaubt.</translation>
    </message>
    <message>
        <source>The key in question is {key}: its state (enabled, disabled, to be deleted) stands in the key management service of the bucket's region and project.</source>
        <translation>Der fragliche Schlüssel ist {key}: Sein Zustand (aktiviert, deaktiviert, zu löschen) steht im Schlüsselverwaltungsdienst der Region und des Projekts des Buckets.</translation>
    </message>
    <message>
        <source>The key is of the region {key}, and the bucket of {bucket}: a key serves only its own region. Name a key of {bucket}.</source>
        <translation>Der Schlüssel gehört zur Region {key}, der Bucket zu {bucket}: Ein Schlüssel dient nur seiner eigenen Region. Nennen Sie einen Schlüssel von {bucket}.</translation>
    </message>
    <message>
        <source>The key that the service looked for has “{part}” in its name: it was probably percent-encoded twice, by the program and again by its SDK or a proxy. Hand the SDK the plain key.</source>
        <translation>Der Schlüssel, den der Dienst gesucht hat, enthält „{part}“ im Namen: Wahrscheinlich wurde er zweimal prozentkodiert, vom Programm und noch einmal von seinem SDK oder einem Proxy. Übergeben Sie dem SDK den unkodierten Schlüssel.</translation>
    </message>
    <message>
        <source>The key that was asked for {where}: “{key}”. The service takes slashes as a part of the name, so that is another object than “{plain}”. A program that joins a folder ending in a slash with a path beginning with one does this.</source>
        <translation>Der angefragte Schlüssel {where}: „{key}“. Der Dienst zählt Schrägstriche zum Namen, das ist also ein anderes Objekt als „{plain}“. Das tut ein Programm, das einen Ordner mit Schrägstrich am Ende und einen Pfad mit Schrägstrich am Anfang zusammensetzt.</translation>
    </message>
    <message>
        <source>The line of the access log names {requester} as requester and {owner} as the bucket's owner: the access crosses accounts, so both sides have to allow it, the caller's account by IAM and the owner's by a bucket policy or an ACL.</source>
        <translation>Die Zeile des Zugriffsprotokolls nennt {requester} als Aufrufer und {owner} als Bucket-Eigentümer: Der Zugriff geht über Accounts hinweg, also müssen ihn beide Seiten erlauben, der Account des Aufrufers durch IAM und der des Eigentümers durch eine Bucket-Richtlinie oder eine ACL.</translation>
    </message>
    <message>
        <source>The message says that the {policy} decided. It stands above the account, so neither the bucket's owner nor the account's administrator can lift it: ask who keeps the organisation's policies.</source>
        <translation>Laut Meldung hat {policy} entschieden. Das steht über dem Account, also können es weder der Bucket-Eigentümer noch der Administrator des Accounts aufheben: Fragen Sie, wer die Richtlinien der Organisation pflegt.</translation>
    </message>
    <message>
        <source>The message speaks of a “{policy}”: the rule hangs on the way to the bucket, and the bucket's own policy can be right. Try once from another network, and ask who keeps that policy.</source>
        <translation>Die Meldung spricht von einer „{policy}“: Die Regel hängt am Weg zum Bucket, und die Richtlinie des Buckets selbst kann richtig sein. Versuchen Sie es einmal aus einem anderen Netz, und fragen Sie, wer diese Richtlinie pflegt.</translation>
    </message>
    <message>
        <source>The metadata of the request's own fields has {whole} in all, names included, and {most} are allowed. The longest is {name} with {longest}: keep such content in an object of its own, or in a database.</source>
        <translation>Die Metadaten in den eigenen Feldern der Anfrage haben zusammen {whole}, Namen eingerechnet, und {most} sind erlaubt. Das längste ist {name} mit {longest}: Bewahren Sie solche Inhalte in einem eigenen Objekt oder einer Datenbank auf.</translation>
    </message>
    <message>
        <source>The name of the endpoint was not resolved: nothing was sent, and there is no request id to ask for. On the same machine, try `nslookup` with the endpoint's name alone and with the bucket in front; compare the spelling and the region, and the DNS server that the machine uses (in a VPC, the one of the VPC).</source>
        <translation>Der Name des Endpunkts wurde nicht aufgelöst: Es wurde nichts gesendet, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Versuchen Sie auf demselben Rechner `nslookup` mit dem Namen des Endpunkts allein und mit dem Bucket davor; vergleichen Sie Schreibweise und Region, und den DNS-Server, den der Rechner verwendet (in einer VPC den der VPC).</translation>
    </message>
    <message>
        <source>The number of the part is {number}, and parts are numbered from 1 to {most}. A client that counts from 0, or whose parts are too small for the file, does this: a larger part size makes fewer parts.</source>
        <translation>Die Nummer des Teils ist {number}, und Teile haben die Nummern 1 bis {most}. Das tut ein Client, der ab 0 zählt oder dessen Teile für die Datei zu klein sind: Größere Teile ergeben weniger davon.</translation>
    </message>
    <message>
        <source>The object has {actual}, and the request asks for {words}. The client takes it for larger than it is: it has shrunk since it was listed, or a download goes on where nothing is left.</source>
        <translation>Das Objekt hat {actual}, und die Anfrage verlangt {words}. Der Client hält es für größer, als es ist: Es ist seit dem Auflisten geschrumpft, oder ein Download wird fortgesetzt, wo nichts mehr übrig ist.</translation>
    </message>
    <message>
        <source>The object is being restored and cannot be read yet. Ask by HEAD until x-obs-restore says that the request is no longer ongoing, instead of trying the download.</source>
        <translation>Das Objekt wird gerade wiederhergestellt und kann noch nicht gelesen werden. Fragen Sie mit HEAD, bis x-obs-restore sagt, dass der Vorgang nicht mehr läuft, statt den Download zu versuchen.</translation>
    </message>
    <message>
        <source>The object is in {storage} storage and has to be restored before it is read or copied (POST ?restore); metadata can be read without it{times}.</source>
        <translation>Das Objekt liegt in der Speicherklasse {storage} und muss wiederhergestellt werden, bevor es gelesen oder kopiert wird (POST ?restore); Metadaten lassen sich ohne das lesen{times}.</translation>
    </message>
    <message>
        <source>The object is locked (WORM) until {until}, {left} after this answer: no permission helps before then, and in compliance mode not even the account's owner can shorten it.</source>
        <translation>Das Objekt ist bis {until} gesperrt (WORM), {left} nach dieser Antwort: Vorher hilft keine Berechtigung, und im Compliance-Modus kann nicht einmal der Inhaber des Accounts die Frist verkürzen.</translation>
    </message>
    <message>
        <source>The object was changed {later} after the moment that the condition names: someone else has written it in between.</source>
        <translation>Das Objekt wurde {later} nach dem Zeitpunkt geändert, den die Bedingung nennt: Jemand anderes hat es inzwischen geschrieben.</translation>
    </message>
    <message>
        <source>The object was deleted, not lost: its newest version is a delete marker (version {version}). List the versions; deleting the marker, by its version id, brings the object back.</source>
        <translation>Das Objekt wurde gelöscht, nicht verloren: Seine neueste Version ist eine Löschmarkierung (Version {version}). Listen Sie die Versionen auf; wird die Markierung über ihre Versions-ID gelöscht, ist das Objekt wieder da.</translation>
    </message>
    <message>
        <source>The operation takes a document in {wanted}, and what the capture shows of the request's body is none: {seen}.</source>
        <translation>Die Operation verlangt ein Dokument in {wanted}, und was der Mitschnitt vom Body der Anfrage zeigt, ist keines: {seen}.</translation>
    </message>
    <message>
        <source>The page at {origin} cannot read this answer, for no Access-Control-Allow-Origin is in it: the browser reports a CORS error, and {code} is what is the matter.</source>
        <translation>Die Seite unter {origin} kann diese Antwort nicht lesen, denn sie enthält kein Access-Control-Allow-Origin: Der Browser meldet einen CORS-Fehler, und {code} ist das eigentliche Problem.</translation>
    </message>
    <message>
        <source>The part numbers stand in the order of texts ({numbers} …), not of numbers: sort them as numbers. It goes well up to the ninth part only.</source>
        <translation>Die Teilenummern stehen in der Reihenfolge von Texten ({numbers} …), nicht von Zahlen: Sortieren Sie sie als Zahlen. Es geht nur bis zum neunten Teil gut.</translation>
    </message>
    <message>
        <source>The path of the request cannot be decoded: {seen}. Percent-encode the key's UTF-8 bytes, a percent sign itself as %25, and once only.</source>
        <translation>Der Pfad der Anfrage lässt sich nicht dekodieren: {seen}. Kodieren Sie die UTF-8-Bytes des Schlüssels mit Prozentzeichen, ein Prozentzeichen selbst als %25, und nur einmal.</translation>
    </message>
    <message>
        <source>The policy has the Version {told}. OBS takes {version} only, or none: leave the element out.</source>
        <translation>Die Richtlinie hat die Version {told}. OBS nimmt nur {version} oder keine: Lassen Sie das Element weg.</translation>
    </message>
    <message>
        <source>The policy names the resource {resource}, and it is to be set on the bucket {bucket}: each resource has to be that bucket itself or objects in it.</source>
        <translation>Die Richtlinie nennt die Ressource {resource} und soll für den Bucket {bucket} gesetzt werden: Jede Ressource muss dieser Bucket selbst sein oder aus Objekten darin bestehen.</translation>
    </message>
    <message>
        <source>The proxy in between was not reached, or opened no way to the endpoint: the store has heard of nothing, and there is no request id to ask for. Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the process, and whether the proxy lets this host pass.</source>
        <translation>Der Proxy dazwischen wurde nicht erreicht oder hat keinen Weg zum Endpunkt geöffnet: Der Speicher hat von nichts erfahren, und es gibt keine Anfrage-ID, nach der zu fragen wäre. Prüfen Sie HTTPS_PROXY, HTTP_PROXY und NO_PROXY des Prozesses, und ob der Proxy diesen Host durchlässt.</translation>
    </message>
    <message>
        <source>The range begins right behind the object's last byte: a download that is resumed although all {actual} were there already. Compare the size of the local file first.</source>
        <translation>Der Bereich beginnt direkt hinter dem letzten Byte des Objekts: ein Download, der fortgesetzt wird, obwohl alle {actual} schon da waren. Vergleichen Sie zuerst die Größe der lokalen Datei.</translation>
    </message>
    <message>
        <source>The refused action is {action}, of the key management service (KMS): the object is encrypted with a KMS key, and rights on the object are not enough. The caller needs rights on that key too, by IAM or by a grant of the key's owner.</source>
        <translation>Verweigert wurde die Aktion {action} des Schlüsselverwaltungsdienstes (KMS): Das Objekt ist mit einem KMS-Schlüssel verschlüsselt, und Rechte am Objekt genügen nicht. Der Aufrufer braucht auch Rechte an diesem Schlüssel, durch IAM oder eine Freigabe des Schlüsseleigentümers.</translation>
    </message>
    <message>
        <source>The request as captured has {seen}. The service wants the length of a body in advance, 0 for none.</source>
        <translation>Die Anfrage im Mitschnitt hat {seen}. Der Dienst will die Länge eines Bodys im Voraus wissen, 0 für keinen.</translation>
    </message>
    <message>
        <source>The request brings a security token, which the service counts in what is signed; {seen}. A client that adds the token's field only after signing is refused like this: give it the token together with the keys, and it signs all three.</source>
        <translation>Die Anfrage bringt ein Sicherheitstoken mit, das der Dienst zum Signierten zählt; {seen}. So wird ein Client abgewiesen, der das Feld des Tokens erst nach dem Signieren hinzufügt: Geben Sie ihm das Token zusammen mit den Schlüsseln, dann signiert er alle drei.</translation>
    </message>
    <message>
        <source>The request brings {proposed}, and {most} are allowed: {over} too many. {advice}.</source>
        <translation>Die Anfrage bringt {proposed} mit, und {most} sind erlaubt: {over} zu viel. {advice}.</translation>
    </message>
    <message>
        <source>The request carries an {scheme}, {where}. It covers {parts}: one of these was not the same when the service received it, or the secret key is not the one of this access key.</source>
        <translation>Die Anfrage trägt: {scheme}, {where}. Abgedeckt sind {parts}: Eines davon war ein anderes, als der Dienst die Anfrage empfing, oder der Secret Key gehört nicht zu diesem Access Key.</translation>
    </message>
    <message>
        <source>The request copies, and the object that was not found is the source, “{source}”: check its bucket, its key (percent-encoded as in a URL) and its version.</source>
        <translation>Die Anfrage kopiert, und das nicht gefundene Objekt ist die Quelle, „{source}“: Prüfen Sie deren Bucket, Schlüssel (prozentkodiert wie in einer URL) und Version.</translation>
    </message>
    <message>
        <source>The request identifies its caller twice, by a signature in its URL ({scheme}) and by Authorization ({second}); only one is allowed. A client that adds credentials of its own to a presigned URL does this, and so does one that keeps Authorization while it follows a redirect: send a presigned URL without Authorization.</source>
        <translation>Die Anfrage weist ihren Aufrufer zweimal aus, durch eine Signatur in der URL ({scheme}) und durch Authorization ({second}); nur eines ist erlaubt. Das tut ein Client, der einer vorsignierten URL eigene Zugangsdaten hinzufügt, und auch einer, der Authorization beim Folgen einer Weiterleitung behält: Senden Sie eine vorsignierte URL ohne Authorization.</translation>
    </message>
    <message>
        <source>The request in the capture is not signed, so the service took the caller for an anonymous one, and only what is public is open to those. Give the client its keys, or use a presigned URL; if the signature was taken out before the capture was sent, never mind.</source>
        <translation>Die Anfrage im Mitschnitt ist nicht signiert, also hielt der Dienst den Aufrufer für anonym, und diesen steht nur Öffentliches offen. Geben Sie dem Client seine Schlüssel, oder verwenden Sie eine vorsignierte URL; wurde die Signatur vor dem Versenden des Mitschnitts entfernt, ist das ohne Bedeutung.</translation>
    </message>
    <message>
        <source>The request is a form upload: its policy and its signature are fields of the form in the body, which the capture does not show. Ask for the form's fields (key, policy and its conditions, acl, the access key's name) without the signature.</source>
        <translation>Die Anfrage ist ein Formular-Upload: Richtlinie und Signatur sind Felder des Formulars im Body, den der Mitschnitt nicht zeigt. Erfragen Sie die Felder des Formulars (key, policy und ihre Bedingungen, acl, den Namen des Access Keys) ohne die Signatur.</translation>
    </message>
    <message>
        <source>The request is signed by {scheme} and carries fields of the other dialect: {names}. That signature counts {own}… fields only: send them under that name.</source>
        <translation>Die Anfrage ist mit {scheme} signiert und trägt Felder des anderen Dialekts: {names}. Diese Signatur zählt nur Felder {own}…: Senden Sie sie unter diesem Namen.</translation>
    </message>
    <message>
        <source>The request is signed for the region {signed} and was sent to {host}, of the region {region}. Set the client's region to {region}.</source>
        <translation>Die Anfrage ist für die Region {signed} signiert und wurde an {host} der Region {region} gesendet. Stellen Sie die Region des Clients auf {region}.</translation>
    </message>
    <message>
        <source>The request is signed for the region “{signed}”, and the service expects “{expected}”: the client's region has to be {expected}, whatever the endpoint is called.</source>
        <translation>Die Anfrage ist für die Region „{signed}“ signiert, und der Dienst erwartet „{expected}“: Die Region des Clients muss {expected} sein, wie auch immer der Endpunkt heißt.</translation>
    </message>
    <message>
        <source>The request is {method} / at {host}, the service's own address, and names no bucket; all that can be asked for there is the list of buckets (GET). The client's bucket is empty, or the endpoint stands where the bucket's address belongs.</source>
        <translation>Die Anfrage ist {method} / an {host}, die Adresse des Dienstes selbst, und nennt keinen Bucket; dort lässt sich nur die Liste der Buckets abfragen (GET). Der Bucket des Clients ist leer, oder der Endpunkt steht, wo die Adresse des Buckets hingehört.</translation>
    </message>
    <message>
        <source>The request names a Referer ({referer}). A bucket with URL validation refuses pages that are not on its list, and those on its black list: repeat the request without Referer.</source>
        <translation>Die Anfrage nennt einen Referer ({referer}). Ein Bucket mit URL-Prüfung weist Seiten ab, die nicht auf seiner Liste stehen, und solche auf seiner Sperrliste: Wiederholen Sie die Anfrage ohne Referer.</translation>
    </message>
    <message>
        <source>The request names no key, so the one of {owner} is meant: look there for its id, then at the key's state.</source>
        <translation>Die Anfrage nennt keinen Schlüssel, gemeint ist also der von {owner}: Suchen Sie dort seine ID, dann den Zustand des Schlüssels.</translation>
    </message>
    <message>
        <source>The request signs a digest of its body (x-amz-content-sha256). OBS takes UNSIGNED-PAYLOAD or STREAMING-AWS4-HMAC-SHA256-PAYLOAD there: switch payload signing off in the client.</source>
        <translation>Die Anfrage signiert einen Digest ihres Bodys (x-amz-content-sha256). OBS nimmt dort UNSIGNED-PAYLOAD oder STREAMING-AWS4-HMAC-SHA256-PAYLOAD: Schalten Sie das Signieren des Bodys (payload signing) im Client ab.</translation>
    </message>
    <message>
        <source>The request was sent in chunks (Transfer-Encoding) and so without the Content-Length that the service asks for; the length of its content: {length}. Send from a file or a buffer whose size is known; a proxy that buffers uploads can do it, too.</source>
        <translation>Die Anfrage wurde in Stücken gesendet (Transfer-Encoding) und damit ohne die Content-Length, die der Dienst verlangt; die Länge ihres Inhalts: {length}. Senden Sie aus einer Datei oder einem Puffer bekannter Größe; ein Proxy, der Uploads puffert, kann das auch.</translation>
    </message>
    <message>
        <source>The request was sent to the host {host}, an IP address, and with that the service cannot tell the bucket from the host. Use the endpoint's name, with the bucket in front of it.</source>
        <translation>Die Anfrage wurde an den Host {host} gesendet, eine IP-Adresse, und damit kann der Dienst den Bucket nicht am Host erkennen. Verwenden Sie den Namen des Endpunkts, mit dem Bucket davor.</translation>
    </message>
    <message>
        <source>The request went to the custom domain {domain}, and OBS signs the resource with that host in the place of the bucket: /{domain}/key. A client that signs /bucket/key gets this answer: tell it that its endpoint is a custom domain (a setting of its own, often called cname), or use the bucket's own address.</source>
        <translation>Die Anfrage ging an die eigene Domain {domain}, und OBS signiert die Ressource mit diesem Host anstelle des Buckets: /{domain}/key. Ein Client, der /bucket/key signiert, bekommt diese Antwort: Sagen Sie ihm, dass sein Endpunkt eine eigene Domain ist (eine eigene Einstellung, oft cname genannt), oder verwenden Sie die Adresse des Buckets.</translation>
    </message>
    <message>
        <source>The request went to the region {asked}, and the answer names the region {region}. Use the endpoint, and where the client asks for it the region, of {region}.</source>
        <translation>Die Anfrage ging an die Region {asked}, und die Antwort nennt die Region {region}. Verwenden Sie den Endpunkt und, wo der Client danach fragt, die Region von {region}.</translation>
    </message>
    <message>
        <source>The request went to {host}, which is {cloud}, not OBS: the client's endpoint is missing or was not taken.</source>
        <translation>Die Anfrage ging an {host}, das ist {cloud}, nicht OBS: Der Endpunkt des Clients fehlt oder wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The request writes only where nothing is stored yet (If-None-Match: *), and “{key}” is there: an earlier attempt, or somebody else, has written it. Read it and decide whether that is the content that was meant.</source>
        <translation>Die Anfrage schreibt nur, wo noch nichts gespeichert ist (If-None-Match: *), und „{key}“ ist schon da: Ein früherer Versuch oder jemand anderes hat es geschrieben. Lesen Sie es, und entscheiden Sie, ob das der gewünschte Inhalt ist.</translation>
    </message>
    <message>
        <source>The request's time is {skew} behind the service's, a little over the {allowed} allowed, and the service's own clocks agree: the request may have been signed in time ({client}) and have waited before it was sent (a queue, a retry with the old signature, a paused machine, a stalled upload). If the client's clock is right, sign anew for each attempt.</source>
        <translation>Die Zeit der Anfrage liegt {skew} hinter der des Dienstes, etwas über den erlaubten {allowed}, und die Uhren des Dienstes stimmen überein: Die Anfrage wurde vielleicht rechtzeitig signiert ({client}) und hat vor dem Senden gewartet (eine Warteschlange, eine Wiederholung mit der alten Signatur, ein pausierter Rechner, ein stockendes Hochladen). Geht die Uhr des Clients richtig, signieren Sie für jeden Versuch neu.</translation>
    </message>
    <message>
        <source>The request's time is {skew} behind the service's: {client} against {server}, where {allowed} are allowed. Neither hours nor days are whole, so it is no time zone: either the machine's clock is wrong, or the request was signed then and sent later (a saved request, a copied Date, a queue). If the clock is right, sign anew for each request; otherwise synchronise it (NTP).</source>
        <translation>Die Zeit der Anfrage liegt {skew} hinter der des Dienstes: {client} gegenüber {server}, wo {allowed} erlaubt sind. Weder Stunden noch Tage sind ganz, also ist es keine Zeitzone: Entweder geht die Uhr des Rechners falsch, oder die Anfrage wurde damals signiert und später gesendet (eine gespeicherte Anfrage, ein kopiertes Date, eine Warteschlange). Geht die Uhr richtig, signieren Sie für jede Anfrage neu; sonst gleichen Sie sie ab (NTP).</translation>
    </message>
    <message>
        <source>The request's time is {skew} {way} the service's: most likely a time zone. {client} was sent where it was {server}: local time is written as if it were GMT. Set the zone, or format the time in UTC.</source>
        <translation>Die Zeit der Anfrage liegt {skew} {way} der des Dienstes: höchstwahrscheinlich eine Zeitzone. Gesendet wurde {client}, als es {server} war: Die Ortszeit ist geschrieben, als wäre sie GMT. Stellen Sie die Zone ein, oder formatieren Sie die Zeit in UTC.</translation>
    </message>
    <message>
        <source>The request's time is {skew} {way} the service's: the date is wrong, the time of day is not. {client} was sent where it was {server}. Set the machine's date, or look for a miscounted day.</source>
        <translation>Die Zeit der Anfrage liegt {skew} {way} der des Dienstes: Das Datum ist falsch, die Uhrzeit nicht. Gesendet wurde {client}, als es {server} war. Stellen Sie das Datum des Rechners, oder suchen Sie einen falsch gezählten Tag.</translation>
    </message>
    <message>
        <source>The response's status is {shown}; the published table gives {published} for this code.</source>
        <translation>Der Status der Antwort ist {shown}; die veröffentlichte Tabelle nennt für diesen Code {published}.</translation>
    </message>
    <message>
        <source>The restore asks for an object that is not in cold or archive storage, so there is nothing to restore: read it as it is. A lifecycle rule may have moved it back or not yet moved it.</source>
        <translation>Die Wiederherstellung gilt einem Objekt, das nicht in kalter oder Archiv-Speicherung liegt, es gibt also nichts wiederherzustellen: Lesen Sie es, wie es ist. Eine Lebenszyklusregel hat es vielleicht zurück- oder noch nicht verschoben.</translation>
    </message>
    <message>
        <source>The service did not sign what the request in the capture shows: {fields}. Something between the client and the service changed the request (a proxy, a gateway, a library below the SDK), or the capture is of another attempt.</source>
        <translation>Der Dienst hat nicht signiert, was die Anfrage im Mitschnitt zeigt: {fields}. Etwas zwischen Client und Dienst hat die Anfrage verändert (ein Proxy, ein Gateway, eine Bibliothek unter dem SDK), oder der Mitschnitt stammt von einem anderen Versuch.</translation>
    </message>
    <message>
        <source>The service signed what the request in the capture shows, so nothing changed it on its way: compare with the client's own StringToSign, and check that secret key and access key belong together.</source>
        <translation>Der Dienst hat signiert, was die Anfrage im Mitschnitt zeigt, unterwegs hat sie also nichts verändert: Vergleichen Sie mit dem StringToSign des Clients, und prüfen Sie, ob Secret Key und Access Key zusammengehören.</translation>
    </message>
    <message>
        <source>The set of tags cannot be: {seen}.</source>
        <translation>Diese Schlagwörter sind so nicht möglich: {seen}.</translation>
    </message>
    <message>
        <source>The signature is in the URL, and the request brings {names} along, which the service counts too. It fits only if the URL was made with the very same values: name them when the URL is made, or send the request without them (programs and browsers add a Content-Type to an upload by themselves).</source>
        <translation>Die Signatur steht in der URL, und die Anfrage bringt {names} mit, was der Dienst mitzählt. Sie passt nur, wenn die URL mit genau denselben Werten erzeugt wurde: Nennen Sie sie beim Erzeugen der URL, oder senden Sie die Anfrage ohne sie (Programme und Browser fügen einem Hochladen von selbst einen Content-Type hinzu).</translation>
    </message>
    <message>
        <source>The signature's scope is of the day {scope} and the request's date is {date}: {allowed}. A client that keeps its signing key for too long, or takes one of them by local time, does this.</source>
        <translation>Der Gültigkeitsbereich der Signatur ist vom Tag {scope} und das Datum der Anfrage ist {date}: {allowed}. Das tut ein Client, der seinen Signierschlüssel zu lange behält oder eines von beiden nach Ortszeit nimmt.</translation>
    </message>
    <message>
        <source>The signed URL asks to hold for {length}; signature version 4 allows 7 days at most. Make it shorter.</source>
        <translation>Die signierte URL soll {length} gelten; Signaturversion 4 erlaubt höchstens 7 Tage. Machen Sie die Zeit kürzer.</translation>
    </message>
    <message>
        <source>The signed URL ended {ago} before the service answered: it held until {end}, and it was {now}. Make a new URL, with a longer time if downloads start late; URLs made with temporary credentials also end with them.</source>
        <translation>Die signierte URL ist {ago} vor der Antwort des Dienstes abgelaufen: Sie galt bis {end}, und es war {now}. Erzeugen Sie eine neue URL, mit längerer Zeit, wenn Downloads spät beginnen; URLs aus temporären Zugangsdaten enden auch mit diesen.</translation>
    </message>
    <message>
        <source>The signed URL holds from {start}, and the service answered {early} before that, at {now}: the clock or the time zone of the machine that signed it is ahead by more than the 15 minutes allowed.</source>
        <translation>Die signierte URL gilt ab {start}, und der Dienst hat {early} davor geantwortet, um {now}: Die Uhr oder die Zeitzone des signierenden Rechners geht um mehr als die erlaubten 15 Minuten vor.</translation>
    </message>
    <message>
        <source>The source of the copy is its target, and nothing about the object is to change. To change metadata say so (metadata-directive: REPLACE), or name another target.</source>
        <translation>Die Quelle der Kopie ist ihr Ziel, und am Objekt soll sich nichts ändern. Sollen sich Metadaten ändern, sagen Sie es (metadata-directive: REPLACE), oder nennen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The status is {status}, a success, and the body names an error all the same.</source>
        <translation>Der Status ist {status}, ein Erfolg, und der Body nennt trotzdem einen Fehler.</translation>
    </message>
    <message>
        <source>The status {status} is no fault: the published table gives {published} for this code, and the vendor's native API reference gives {status}.</source>
        <translation>Der Status {status} ist kein Fehler: Die veröffentlichte Tabelle nennt für diesen Code {published}, und die native API-Referenz des Anbieters nennt {status}.</translation>
    </message>
    <message>
        <source>The time inside the request id and the stamp of its log record are {away} apart: the record tells of an older request, or a clock or its time zone is wrong. Ask when the request was sent.</source>
        <translation>Die Zeit in der Anfrage-ID und der Zeitstempel ihres Logeintrags liegen {away} auseinander: Der Eintrag berichtet von einer älteren Anfrage, oder eine Uhr oder ihre Zeitzone ist falsch. Fragen Sie, wann die Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>The time inside the request id and the {name} of the answer are {away} apart: they are not of one answer, or one of them was changed. Ask for the answer as it came.</source>
        <translation>Die Zeit in der Anfrage-ID und {name} der Antwort liegen {away} auseinander: Sie gehören nicht zu einer Antwort, oder eines davon wurde geändert. Fragen Sie nach der Antwort, wie sie kam.</translation>
    </message>
    <message>
        <source>The upload may be complete in spite of this answer. Before trying again, ask for the object by HEAD: if its x-obs-uploadId is {upload}, “{key}” is stored. A second attempt then answers NoSuchUpload, which is no loss.</source>
        <translation>Der Upload kann trotz dieser Antwort abgeschlossen sein. Fragen Sie vor einem neuen Versuch das Objekt mit HEAD ab: Ist seine x-obs-uploadId {upload}, ist „{key}“ gespeichert. Ein zweiter Versuch antwortet dann mit NoSuchUpload, was kein Verlust ist.</translation>
    </message>
    <message>
        <source>The website endpoint was asked without a bucket in the host, and it takes the bucket only there: {wanted}. For reading and writing objects use the bucket's own endpoint instead.</source>
        <translation>Der Website-Endpunkt wurde ohne Bucket im Host gefragt, und er nimmt den Bucket nur dort: {wanted}. Zum Lesen und Schreiben von Objekten verwenden Sie stattdessen den Endpunkt des Buckets.</translation>
    </message>
    <message>
        <source>There is no request id. Ask for it: without it the service cannot find the request in its logs.</source>
        <translation>Es fehlt die Anfrage-ID. Fragen Sie danach: Ohne sie kann der Dienst die Anfrage in seinen Protokollen nicht finden.</translation>
    </message>
    <message>
        <source>This 403 may hide a 404: a caller who may not list the bucket is refused for an object that does not exist, too. Let the bucket's owner look whether “{key}” exists, or grant ListBucket: then a missing object answers 404.</source>
        <translation>Dieser 403 kann einen 404 verbergen: Ein Aufrufer, der den Bucket nicht auflisten darf, wird auch bei einem Objekt abgewiesen, das es nicht gibt. Lassen Sie den Bucket-Eigentümer prüfen, ob „{key}“ existiert, oder erlauben Sie ListBucket: Dann antwortet ein fehlendes Objekt mit 404.</translation>
    </message>
    <message>
        <source>This did not come from OBS: nothing of the service is in it. Something between the client and OBS probably sent it ({sender}), and OBS may never have seen the request.</source>
        <translation>Das kam nicht von OBS: Nichts darin ist vom Dienst. Wahrscheinlich hat etwas zwischen Client und OBS es gesendet ({sender}), und OBS hat die Anfrage vielleicht nie gesehen.</translation>
    </message>
    <message>
        <source>This is about an unpaid bill, whatever the published text says of an ACL: the account of the caller or the one that owns the bucket{bucket} has an unpaid bill or no balance left. Look at both; policies and keys need no change.</source>
        <translation>Hier geht es um eine offene Rechnung, was auch immer der veröffentlichte Text von einer ACL sagt: Der Account des Aufrufers oder der des Buckets{bucket} hat eine offene Rechnung oder kein Guthaben mehr. Sehen Sie beide an; Richtlinien und Schlüssel brauchen keine Änderung.</translation>
    </message>
    <message>
        <source>This is about the request's Date field, not about permissions: it is missing, or its form is not that of RFC 9110 (`Sat, 14 Mar 2026 09:28:30 GMT`). The capture's Date: {date}. A program that writes day and month in its own language does this.</source>
        <translation>Hier geht es um das Feld Date der Anfrage, nicht um Berechtigungen: Es fehlt, oder seine Form ist nicht die von RFC 9110 (`Sat, 14 Mar 2026 09:28:30 GMT`). Date im Mitschnitt: {date}. Das tut ein Programm, das Tag und Monat in seiner eigenen Sprache schreibt.</translation>
    </message>
    <message>
        <source>This is an error of {store}, not of OBS: the code is {store}'s own, and the published OBS table does not hold for it. Its operator has the logs; OBS support cannot find it.</source>
        <translation>Das ist ein Fehler von {store}, nicht von OBS: Der Code ist ein eigener von {store}, und die veröffentlichte OBS-Tabelle gilt für ihn nicht. Die Protokolle hat der Betreiber; der OBS-Support kann die Anfrage nicht finden.</translation>
    </message>
    <message>
        <source>To a HEAD, 400 is mostly about the signature: a region that is not the bucket's, a scheme that the endpoint does not take, an expired token, or a header field that cannot be read. A GET of the same address with `Range: bytes=0-0` shows the code.</source>
        <translation>Bei einem HEAD geht es bei 400 meist um die Signatur: eine Region, die nicht die des Buckets ist, ein Verfahren, das der Endpunkt nicht annimmt, ein abgelaufenes Token oder ein unlesbares Header-Feld. Ein GET derselben Adresse mit `Range: bytes=0-0` zeigt den Code.</translation>
    </message>
    <message>
        <source>To a HEAD, 403 leaves open whether the signature, the clock, a policy or a Referer rule is the matter, or whether the object is missing and the caller may not list the bucket. A GET of the same address with `Range: bytes=0-0` shows the code.</source>
        <translation>Bei einem HEAD lässt 403 offen, ob es an der Signatur, der Uhr, einer Richtlinie oder einer Referer-Regel liegt, oder ob das Objekt fehlt und der Aufrufer den Bucket nicht auflisten darf. Ein GET derselben Adresse mit `Range: bytes=0-0` zeigt den Code.</translation>
    </message>
    <message>
        <source>To a HEAD, 404 leaves open whether the object or the bucket is missing. A HEAD of the bucket alone tells them apart; a GET of the same address shows the code.</source>
        <translation>Bei einem HEAD lässt 404 offen, ob das Objekt oder der Bucket fehlt. Ein HEAD des Buckets allein unterscheidet beides; ein GET derselben Adresse zeigt den Code.</translation>
    </message>
    <message>
        <source>To a HEAD, 405 mostly says that it asked for a version that is a delete marker, or reached something that is no bucket. A GET of the same address shows the code.</source>
        <translation>Bei einem HEAD heißt 405 meist, dass nach einer Version gefragt wurde, die eine Löschmarkierung ist, oder dass etwas erreicht wurde, das kein Bucket ist. Ein GET derselben Adresse zeigt den Code.</translation>
    </message>
    <message>
        <source>What decided is {kind}, which is kept by {keeper}: {advice}.</source>
        <translation>Entschieden hat {kind}; zuständig ist {keeper}: {advice}.</translation>
    </message>
    <message>
        <source>What the client signed and what the service signed differ in: {fields}. Make the client sign what it sends.</source>
        <translation>Was der Client signiert hat und was der Dienst signiert hat, unterscheidet sich in: {fields}. Sorgen Sie dafür, dass der Client signiert, was er sendet.</translation>
    </message>
    <message>
        <source>What the service computed is the {kind} of an empty body: nothing of the body arrived. A retry or a followed redirect that sends a stream which was already read does this, and so does something in between that drops the body.</source>
        <translation>Was der Dienst berechnet hat, ist der {kind} eines leeren Bodys: Vom Body kam nichts an. Das tut eine Wiederholung oder eine befolgte Weiterleitung, die einen schon gelesenen Datenstrom sendet, und auch etwas dazwischen, das den Body verwirft.</translation>
    </message>
    <message>
        <source>What was refused is {action}, an action on the whole service ({name}) that only an IAM policy can allow: bucket policies and ACLs cannot. If the caller is to work with one bucket alone, let the client name that bucket instead.</source>
        <translation>Verweigert wurde {action}, eine Aktion auf den ganzen Dienst ({name}), die nur eine IAM-Richtlinie erlauben kann: Bucket-Richtlinien und ACLs können es nicht. Soll der Aufrufer nur mit einem Bucket arbeiten, lassen Sie den Client stattdessen diesen Bucket nennen.</translation>
    </message>
    <message>
        <source>“{bucket}” cannot be a bucket's name, for it has {faults}. See where the client takes the name from: a placeholder, a path or another service's name may stand there.</source>
        <translation>„{bucket}“ kann kein Bucket-Name sein, denn: {faults}. Sehen Sie nach, woher der Client den Namen nimmt: Dort steht vielleicht ein Platzhalter, ein Pfad oder der Name eines anderen Dienstes.</translation>
    </message>
    <message>
        <source>“{code}” is about the number of requests on one bucket or object, not about this request: spread them over time and over keys, and repeat with growing pauses.</source>
        <translation>Bei „{code}“ geht es um die Zahl der Anfragen an einen Bucket oder ein Objekt, nicht um diese Anfrage: Verteilen Sie sie über die Zeit und über Schlüssel, und wiederholen Sie mit wachsenden Pausen.</translation>
    </message>
    <message>
        <source>“{code}” is another name of “{entry}” in the published table.</source>
        <translation>„{code}“ ist ein anderer Name für „{entry}“ in der veröffentlichten Tabelle.</translation>
    </message>
    <message>
        <source>“{code}” is not in the published table.</source>
        <translation>„{code}“ steht nicht in der veröffentlichten Tabelle.</translation>
    </message>
    <message>
        <source>“{key}” may be stored in spite of this answer. Ask for it by HEAD and compare ETag, size and Last-Modified before it counts as lost; repeating the same PUT does no harm, but in a bucket with versions it makes a second one.</source>
        <translation>„{key}“ kann trotz dieser Antwort gespeichert sein. Fragen Sie es mit HEAD ab und vergleichen Sie ETag, Größe und Last-Modified, bevor es als verloren gilt; dasselbe PUT zu wiederholen schadet nicht, erzeugt aber in einem Bucket mit Versionen eine zweite.</translation>
    </message>
    <message>
        <source>“{text}” has a “{odd}” in it. By the S3-compatible reference, tags have letters, digits, _ and - only; by the native one everything but , / | &lt; &gt; = * and the backslash. Write it without “{odd}”.</source>
        <translation>„{text}“ enthält ein „{odd}“. Nach der S3-kompatiblen Referenz haben Tags nur Buchstaben, Ziffern, _ und -; nach der nativen alles außer , / | &lt; &gt; = * und dem Backslash. Schreiben Sie es ohne „{odd}“.</translation>
    </message>
    <message>
        <source>“{text}” has {length} characters, and {most} are allowed in its place.</source>
        <translation>„{text}“ hat {length} Zeichen, und {most} sind an dieser Stelle erlaubt.</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Esc or Ctrl+S keeps it</source>
        <translation>Esc oder Strg+S speichert sie</translation>
    </message>
    <message>
        <source>Your team's note</source>
        <translation>Notiz Ihres Teams</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pasted into the note. To read it as a capture: Ctrl+Z, Esc, Ctrl+V</source>
        <translation>In die Notiz eingefügt. Um es als Mitschnitt zu lesen: Strg+Z, Esc, Strg+V</translation>
    </message>
    <message>
        <source>What your team knows of this code</source>
        <translation>Was Ihr Team über diesen Code weiß</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>About the rule {name}</source>
        <translation>Über die Regel {name}</translation>
    </message>
    <message>
        <source>Go to line {number}</source>
        <translation>Zu Zeile {number} gehen</translation>
    </message>
    <message>
        <source>What this rule looks at, and when it speaks</source>
        <translation>Was diese Regel prüft und wann sie sich meldet</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
</context>
<context>
    <name>NoteValue</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>1,234.5</source>
        <translation>1.234,5</translation>
    </message>
    <message>
        <source>OBS takes a signing key for 7 days</source>
        <translation>OBS nimmt einen Signierschlüssel 7 Tage lang an</translation>
    </message>
    <message>
        <source>Shorten the document</source>
        <translation>Kürzen Sie das Dokument</translation>
    </message>
    <message>
        <source>SignedHeaders does not name it</source>
        <translation>SignedHeaders nennt es nicht</translation>
    </message>
    <message>
        <source>Upload it in parts</source>
        <translation>Laden Sie es in Teilen hoch</translation>
    </message>
    <message>
        <source>a Content-Length ({length}), which something in between must have taken out</source>
        <translation>eine Content-Length ({length}), die etwas dazwischen entfernt haben muss</translation>
    </message>
    <message>
        <source>a bucket policy</source>
        <translation>eine Bucket-Richtlinie</translation>
    </message>
    <message>
        <source>a code of the published table has it</source>
        <translation>ein Code der veröffentlichten Tabelle hat ihn</translation>
    </message>
    <message>
        <source>a content delivery network</source>
        <translation>ein Content Delivery Network</translation>
    </message>
    <message>
        <source>a firewall that inspects web requests</source>
        <translation>eine Firewall, die Web-Anfragen prüft</translation>
    </message>
    <message>
        <source>a hyphen beside a full stop</source>
        <translation>ein Bindestrich neben einem Punkt</translation>
    </message>
    <message>
        <source>a hyphen or full stop at its beginning or end</source>
        <translation>ein Bindestrich oder Punkt am Anfang oder Ende</translation>
    </message>
    <message>
        <source>a load balancer</source>
        <translation>ein Lastverteiler</translation>
    </message>
    <message>
        <source>a policy that the message does not name</source>
        <translation>eine Richtlinie, die die Meldung nicht nennt</translation>
    </message>
    <message>
        <source>a proxy</source>
        <translation>ein Proxy</translation>
    </message>
    <message>
        <source>a resource that the message does not name</source>
        <translation>eine Ressource, die die Meldung nicht nennt</translation>
    </message>
    <message>
        <source>a service control policy of the organisation</source>
        <translation>eine Dienstkontrollrichtlinie (SCP) der Organisation</translation>
    </message>
    <message>
        <source>a session policy</source>
        <translation>eine Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>a web server or gateway in front of a service</source>
        <translation>ein Webserver oder Gateway vor einem Dienst</translation>
    </message>
    <message>
        <source>account itself</source>
        <translation>der Account selbst</translation>
    </message>
    <message>
        <source>add a statement that allows the action; from another account IAM has to allow it as well</source>
        <translation>fügen Sie eine Anweisung hinzu, die die Aktion erlaubt; aus einem anderen Account muss IAM sie ebenfalls erlauben</translation>
    </message>
    <message>
        <source>add the bucket and the action to the endpoint's policy, or take another way than that endpoint</source>
        <translation>nehmen Sie Bucket und Aktion in die Richtlinie des Endpunkts auf, oder gehen Sie einen anderen Weg als über diesen Endpunkt</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>an AWS SDK or a program built on one</source>
        <translation>ein AWS-SDK oder ein darauf gebautes Programm</translation>
    </message>
    <message>
        <source>an answer to HEAD has no body, and the same request as GET shows which</source>
        <translation>eine Antwort auf HEAD hat keinen Body, und dieselbe Anfrage als GET zeigt, welcher es ist</translation>
    </message>
    <message>
        <source>an identity policy</source>
        <translation>eine Identitätsrichtlinie</translation>
    </message>
    <message>
        <source>an underscore</source>
        <translation>ein Unterstrich</translation>
    </message>
    <message>
        <source>an unnamed proxy</source>
        <translation>ein unbenannter Proxy</translation>
    </message>
    <message>
        <source>another scheme</source>
        <translation>ein anderes Verfahren</translation>
    </message>
    <message>
        <source>any byte of it</source>
        <translation>irgendein Byte davon</translation>
    </message>
    <message>
        <source>attach a policy that allows the action to the user, its group or its agency</source>
        <translation>geben Sie dem Benutzer, seiner Gruppe oder seiner Agency eine Richtlinie, die die Aktion erlaubt</translation>
    </message>
    <message>
        <source>begins with a slash</source>
        <translation>beginnt mit einem Schrägstrich</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>hinter</translation>
    </message>
    <message>
        <source>bytes from {first} on, {size} past its last one</source>
        <translation>Bytes ab {first}, {size} hinter seinem letzten</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>characters other than letters, digits, hyphens and full stops</source>
        <translation>andere Zeichen als Buchstaben, Ziffern, Bindestriche und Punkte</translation>
    </message>
    <message>
        <source>creating a bucket</source>
        <translation>einen Bucket anlegen</translation>
    </message>
    <message>
        <source>federated user</source>
        <translation>föderierter Benutzer</translation>
    </message>
    <message>
        <source>has two slashes in a row</source>
        <translation>hat zwei Schrägstriche hintereinander</translation>
    </message>
    <message>
        <source>have the credentials issued without that Deny</source>
        <translation>lassen Sie die Zugangsdaten ohne dieses Deny ausstellen</translation>
    </message>
    <message>
        <source>in Authorization</source>
        <translation>im Feld Authorization</translation>
    </message>
    <message>
        <source>in the URL</source>
        <translation>in der URL</translation>
    </message>
    <message>
        <source>it grants nothing by itself but bounds what an account may do: the action has to be allowed there and by IAM</source>
        <translation>sie erlaubt selbst nichts, sondern begrenzt, was ein Account darf: Die Aktion muss dort und durch IAM erlaubt sein</translation>
    </message>
    <message>
        <source>it has {count} tags, and {most} are allowed</source>
        <translation>es sind {count} Schlagwörter, und {most} sind erlaubt</translation>
    </message>
    <message>
        <source>it holds {count} bytes</source>
        <translation>es enthält {count} Bytes</translation>
    </message>
    <message>
        <source>it is JSON</source>
        <translation>es ist JSON</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>es ist XML</translation>
    </message>
    <message>
        <source>it is no well-formed JSON. Check it with a parser: a comma too many, an open bracket or an end that is cut off are frequent</source>
        <translation>es ist kein wohlgeformtes JSON. Prüfen Sie es mit einem Parser: Häufig sind ein Komma zu viel, eine offene Klammer oder ein abgeschnittenes Ende</translation>
    </message>
    <message>
        <source>it is no well-formed XML. Check it with a parser: an &amp; or &lt; that is not escaped, a tag left open or an end that is cut off are frequent</source>
        <translation>es ist kein wohlgeformtes XML. Prüfen Sie es mit einem Parser: Häufig sind ein &amp; oder &lt;, das nicht maskiert ist, ein offenes Element oder ein abgeschnittenes Ende</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>es ist kein Base64</translation>
    </message>
    <message>
        <source>its last 0 bytes</source>
        <translation>seine letzten 0 Bytes</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>weniger als 1 s</translation>
    </message>
    <message>
        <source>listing all buckets</source>
        <translation>alle Buckets auflisten</translation>
    </message>
    <message>
        <source>look for the Deny among the policies of the user and of all its groups, and narrow it</source>
        <translation>suchen Sie das Deny in den Richtlinien des Benutzers und aller seiner Gruppen, und schränken Sie es ein</translation>
    </message>
    <message>
        <source>narrow the Deny by its Principal or its Condition (source address, VPC, TLS)</source>
        <translation>schränken Sie das Deny über Principal oder Condition ein (Quelladresse, VPC, TLS)</translation>
    </message>
    <message>
        <source>narrow the Deny in the endpoint's policy; the bucket's policy can be right as it is</source>
        <translation>schränken Sie das Deny in der Richtlinie des Endpunkts ein; die Richtlinie des Buckets kann richtig sein, wie sie ist</translation>
    </message>
    <message>
        <source>neither Content-Length nor Transfer-Encoding</source>
        <translation>weder Content-Length noch Transfer-Encoding</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>only its keeper can narrow the Deny; nobody in the account can</source>
        <translation>nur wer sie pflegt, kann das Deny einschränken; im Account kann es niemand</translation>
    </message>
    <message>
        <source>policy that the message names</source>
        <translation>die in der Meldung genannte Richtlinie</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>see whether the client's own text has it, too</source>
        <translation>sehen Sie nach, ob auch der Text des Clients es enthält</translation>
    </message>
    <message>
        <source>several codes have it</source>
        <translation>mehrere Codes haben ihn</translation>
    </message>
    <message>
        <source>the IAM administrator of the caller's account</source>
        <translation>der IAM-Administrator des Accounts des Aufrufers</translation>
    </message>
    <message>
        <source>the StringToSign of OBS (in the body) and of the client (in its log)</source>
        <translation>der StringToSign von OBS (im Body) und vom Client (in seinem Protokoll)</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>der Body</translation>
    </message>
    <message>
        <source>the body (repeat a HEAD as GET)</source>
        <translation>der Body (ein HEAD als GET wiederholen)</translation>
    </message>
    <message>
        <source>the bucket's default</source>
        <translation>der Standardeinstellung des Buckets</translation>
    </message>
    <message>
        <source>the bucket's name</source>
        <translation>der Name des Buckets</translation>
    </message>
    <message>
        <source>the bucket's owner</source>
        <translation>der Bucket-Eigentümer</translation>
    </message>
    <message>
        <source>the client or SDK and its version</source>
        <translation>der Client oder das SDK und dessen Version</translation>
    </message>
    <message>
        <source>the client's own text does not have it</source>
        <translation>der Text des Clients enthält es nicht</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>der Code</translation>
    </message>
    <message>
        <source>the code stands in the body of the answer, which the capture does not show</source>
        <translation>der Code steht im Body der Antwort, den der Mitschnitt nicht zeigt</translation>
    </message>
    <message>
        <source>the credentials can do no more than the policy that they were issued with: have them issued with the action in it</source>
        <translation>die Zugangsdaten dürfen nicht mehr als die Richtlinie, mit der sie ausgestellt wurden: Lassen Sie sie mit einer ausstellen, die die Aktion enthält</translation>
    </message>
    <message>
        <source>the endpoint (host)</source>
        <translation>der Endpunkt (Host)</translation>
    </message>
    <message>
        <source>the form of an IP address</source>
        <translation>die Form einer IP-Adresse</translation>
    </message>
    <message>
        <source>the key “{key}” stands in it twice</source>
        <translation>der Schlüssel „{key}“ steht zweimal darin</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>die Meldung</translation>
    </message>
    <message>
        <source>the method and the URL</source>
        <translation>die Methode und die URL</translation>
    </message>
    <message>
        <source>the method of the request</source>
        <translation>die Methode der Anfrage</translation>
    </message>
    <message>
        <source>the object</source>
        <translation>dem Objekt</translation>
    </message>
    <message>
        <source>the organisation's administrator</source>
        <translation>der Administrator der Organisation</translation>
    </message>
    <message>
        <source>the owner of the VPC</source>
        <translation>der Eigentümer des VPC</translation>
    </message>
    <message>
        <source>the policy of a VPC endpoint</source>
        <translation>die Richtlinie eines VPC-Endpunkts</translation>
    </message>
    <message>
        <source>the request id</source>
        <translation>die Anfrage-ID</translation>
    </message>
    <message>
        <source>the request's Date field and the client's own time</source>
        <translation>das Feld Date der Anfrage und die Zeit des Clients</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>der Status</translation>
    </message>
    <message>
        <source>the time with its zone</source>
        <translation>die Zeit mit ihrer Zone</translation>
    </message>
    <message>
        <source>two full stops in a row</source>
        <translation>zwei Punkte hintereinander</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>verb, Content-MD5, Content-Type, Date, every x-amz- field, bucket and key</source>
        <translation>Methode, Content-MD5, Content-Type, Date, jedes x-amz-Feld, Bucket und Schlüssel</translation>
    </message>
    <message>
        <source>verb, Content-MD5, Content-Type, Date, every x-obs- field, bucket and key</source>
        <translation>Methode, Content-MD5, Content-Type, Date, jedes x-obs-Feld, Bucket und Schlüssel</translation>
    </message>
    <message>
        <source>verb, path, query, the fields of SignedHeaders with Host, the body's digest, date and region</source>
        <translation>Methode, Pfad, Query, die Felder von SignedHeaders mit Host, der Digest des Bodys, Datum und Region</translation>
    </message>
    <message>
        <source>version 4 wants one day in both, by UTC</source>
        <translation>Version 4 verlangt in beiden denselben Tag, nach UTC</translation>
    </message>
    <message>
        <source>whoever has the temporary credentials issued</source>
        <translation>wer die temporären Zugangsdaten ausstellen lässt</translation>
    </message>
    <message>
        <source>{byte} begins no character of UTF-8</source>
        <translation>mit {byte} beginnt kein Zeichen in UTF-8</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}; {other}</translation>
    </message>
    <message>
        <source>“{text}” is no escape</source>
        <translation>„{text}“ ist keine Kodierung</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>A time is written as 2026-11-30, 2026-11, today, yesterday or 7d, a status or a number in digits.</source>
        <translation>Eine Zeit schreibt man als 2026-11-30, 2026-11, today, yesterday oder 7d, einen Status oder eine Nummer in Ziffern.</translation>
    </message>
    <message>
        <source>Ctrl+Space shows its words.</source>
        <translation>Strg+Leertaste zeigt ihre Wörter.</translation>
    </message>
    <message>
        <source>Did you mean “{name}:”?</source>
        <translation>Meinten Sie „{name}:“?</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>“{name}:” is no word of this search.</source>
        <translation>„{name}:“ ist kein Wort dieser Suche.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read.</source>
        <translation>„{text}“ ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>There is nothing here that can be read: no text, no file.</source>
        <translation>Hier ist nichts, was sich lesen lässt: kein Text, keine Datei.</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard. Copy a response first, then paste.</source>
        <translation>Die Zwischenablage ist leer. Kopieren Sie zuerst eine Antwort, dann fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>This is an image, which is not read. Copy the text itself, or its file.</source>
        <translation>Das ist ein Bild, das nicht gelesen wird. Kopieren Sie den Text selbst oder seine Datei.</translation>
    </message>
    <message>
        <source>This is still in the program that it comes from, as an attachment is. Save it to a file, and drop that.</source>
        <translation>Das liegt noch in dem Programm, aus dem es kommt, wie ein Anhang. Bitte in eine Datei speichern und diese ablegen.</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>OverviewModel</name>
    <message>
        <source>storm: {count} in {seconds} s</source>
        <translation>Häufung: {count} in {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>{status} {code}, %Ln findings</source>
        <translation>
            <numerusform>{status} {code}, %Ln Befund</numerusform>
            <numerusform>{status} {code}, %Ln Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds</source>
        <translation>
            <numerusform>%Ln Art</numerusform>
            <numerusform>%Ln Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Nach Code</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>Nach Zuständigkeit</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>Früheste zuerst</translation>
    </message>
    <message>
        <source>Filter by code, bucket or who acts</source>
        <translation>Nach Code, Bucket oder Zuständigkeit filtern</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>Arten von Befunden</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln largest kinds</source>
        <translation>
            <numerusform>die größte Art</numerusform>
            <numerusform>die %Ln größten Arten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Line between two panes</source>
        <translation>Linie zwischen zwei Bereichen</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>All of it is in the history already</source>
        <translation>Alles davon steht schon im Verlauf</translation>
    </message>
    <message>
        <source>Saved in the history</source>
        <translation>Im Verlauf gespeichert</translation>
    </message>
    <message>
        <source>Shown again: {name}</source>
        <translation>Wieder angezeigt: {name}</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>PreviousOccurrenceRow</name>
    <message>
        <source>Answered: {text}</source>
        <translation>Geantwortet: {text}</translation>
    </message>
    <message>
        <source>It did not help.</source>
        <translation>Es half nicht.</translation>
    </message>
    <message>
        <source>It helped.</source>
        <translation>Es half.</translation>
    </message>
    <message>
        <source>Show the earlier finding: {what}</source>
        <translation>Früheren Befund anzeigen: {what}</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>Ticket {ticket}</translation>
    </message>
    <message>
        <source>show it</source>
        <translation>anzeigen</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The same pages can be saved as PDF.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Dieselben Seiten lassen sich als PDF speichern.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Text sent to the printer</source>
        <translation>Text an den Drucker gesendet</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Die Seiten</translation>
    </message>
</context>
<context>
    <name>QueryWord</name>
    <message>
        <source>A mark that you set</source>
        <translation>Eine Markierung, die Sie gesetzt haben</translation>
    </message>
    <message>
        <source>A remark of the diagnosis, or a note, tag or ticket</source>
        <translation>Ein Hinweis der Diagnose, oder Notiz, Schlagwort oder Ticket</translation>
    </message>
    <message>
        <source>Bucket, or a part of its name</source>
        <translation>Bucket oder ein Teil seines Namens</translation>
    </message>
    <message>
        <source>Error code, or a part of it</source>
        <translation>Fehlercode oder ein Teil davon</translation>
    </message>
    <message>
        <source>HTTP status, or its first digits</source>
        <translation>HTTP-Status oder seine ersten Ziffern</translation>
    </message>
    <message>
        <source>Host name, or a part of it</source>
        <translation>Hostname oder ein Teil davon</translation>
    </message>
    <message>
        <source>Number of one capture: what came in at one time</source>
        <translation>Nummer einer Aufnahme: was auf einmal hereinkam</translation>
    </message>
    <message>
        <source>Number of one finding</source>
        <translation>Nummer eines Befunds</translation>
    </message>
    <message>
        <source>Object key, or a part of it</source>
        <translation>Objektschlüssel oder ein Teil davon</translation>
    </message>
    <message>
        <source>Part of a request id</source>
        <translation>Teil einer Anfrage-ID</translation>
    </message>
    <message>
        <source>Part of a ticket number</source>
        <translation>Teil einer Ticketnummer</translation>
    </message>
    <message>
        <source>Seen on that day or earlier</source>
        <translation>An diesem Tag oder früher gesehen</translation>
    </message>
    <message>
        <source>Seen on that day or later</source>
        <translation>An diesem Tag oder später gesehen</translation>
    </message>
    <message>
        <source>Tag, or a part of it</source>
        <translation>Schlagwort oder ein Teil davon</translation>
    </message>
    <message>
        <source>Time on the service's clock</source>
        <translation>Zeit nach der Uhr des Dienstes</translation>
    </message>
    <message>
        <source>What wrote the capture</source>
        <translation>Was den Mitschnitt geschrieben hat</translation>
    </message>
    <message>
        <source>Where it was read from</source>
        <translation>Woraus es gelesen wurde</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Wer handeln muss</translation>
    </message>
    <message>
        <source>Your note, or a part of it</source>
        <translation>Ihre Notiz oder ein Teil davon</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} files hold an error</source>
        <translation>
            <numerusform>%Ln von {all} Dateien enthält einen Fehler</numerusform>
            <numerusform>%Ln von {all} Dateien enthalten einen Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources read</source>
        <translation>
            <numerusform>%Ln Quelle gelesen</numerusform>
            <numerusform>%Ln Quellen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Wird nachgeholt</translation>
    </message>
    <message>
        <source>No response and no client's error was recognised here</source>
        <translation>Hier wurde weder eine Antwort noch der Fehler eines Clients erkannt</translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln files shows an error of OBS</source>
        <translation>
            <numerusform>Diese Datei zeigt keinen Fehler von OBS</numerusform>
            <numerusform>Keine dieser %Ln Dateien zeigt einen Fehler von OBS</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Nothing of it could be read</source>
        <translation>Nichts davon war zu lesen</translation>
    </message>
    <message>
        <source>Nothing was recognised in: {names}</source>
        <translation>Nichts wurde erkannt in: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was recognised in: {names} and %Ln more</source>
        <translation>
            <numerusform>Nichts wurde erkannt in: {names} und %Ln weiteren</numerusform>
            <numerusform>Nichts wurde erkannt in: {names} und %Ln weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as {format}</source>
        <translation>Gelesen als {format}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Stopped “{name}” at {share}: {found} kept</source>
        <translation>„{name}“ bei {share} angehalten: {found} behalten</translation>
    </message>
    <message>
        <source>Stopped “{name}”: {found} kept</source>
        <translation>„{name}“ angehalten: {found} behalten</translation>
    </message>
    <message>
        <source>This capture shows no error</source>
        <translation>Dieser Mitschnitt zeigt keinen Fehler</translation>
    </message>
    <message>
        <source>This is an image, which is not read</source>
        <translation>Das ist ein Bild; Bilder werden nicht gelesen</translation>
    </message>
    <message>
        <source>This is empty</source>
        <translation>Das ist leer</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>abgelegter Text</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>from the history</source>
        <translation>aus dem Verlauf</translation>
    </message>
    <message>
        <source>from the history, read again</source>
        <translation>aus dem Verlauf, neu gelesen</translation>
    </message>
    <message>
        <source>less than {share}</source>
        <translation>weniger als {share}</translation>
    </message>
    <message>
        <source>less than {share} was read</source>
        <translation>gelesen wurde weniger als {share}</translation>
    </message>
    <message>
        <source>not all of it was read</source>
        <translation>nicht alles wurde gelesen</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>only the first {share} was read</source>
        <translation>nur die ersten {share} wurden gelesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>shown only, not saved</source>
        <translation>nur angezeigt, nicht gespeichert</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>noch {hours} h</translation>
    </message>
    <message>
        <source>{kept} of {all} saved</source>
        <translation>{kept} von {all} gespeichert</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} und %Ln weitere</numerusform>
            <numerusform>{name} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{progress} · {count} waiting</source>
        <translation>{progress} · {count} in der Warteschlange</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} pro Sekunde</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Z&amp;uletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>%Ln times, first on {first}, last on {last}</source>
        <translation>
            <numerusform>%Ln-mal, zuerst am {first}, zuletzt am {last}</numerusform>
            <numerusform>%Ln-mal, zuerst am {first}, zuletzt am {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Geantwortet hat</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>This was not found when the capture came in.</source>
        <translation>Das wurde nicht gefunden, als der Mitschnitt hereinkam.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Today's rules find the same.</source>
        <translation>Die heutigen Regeln finden dasselbe.</translation>
    </message>
</context>
<context>
    <name>RenewalPage</name>
    <message>
        <source>&amp;Use it from now on</source>
        <translation>Ab jetzt &amp;verwenden</translation>
    </message>
    <message>
        <source>A newer copy of the published table</source>
        <translation>Eine neuere Fassung der veröffentlichten Tabelle</translation>
    </message>
    <message>
        <source>Leave the catalogue as it is (Esc)</source>
        <translation>Den Katalog lassen, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>Newer catalogue</source>
        <translation>Neuerer Katalog</translation>
    </message>
    <message>
        <source>{added} rows added, {removed} removed, {changed} changed</source>
        <translation>Zeilen: {added} hinzugekommen, {removed} entfallen, {changed} geändert</translation>
    </message>
</context>
<context>
    <name>ReplyChoices</name>
    <message>
        <source>&amp;Accounts</source>
        <translation>A&amp;ccounts</translation>
    </message>
    <message>
        <source>&amp;Buckets</source>
        <translation>B&amp;uckets</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Hosts that are no cloud's</source>
        <translation>&amp;Hosts, die keiner Cloud gehören</translation>
    </message>
    <message>
        <source>&amp;IP addresses</source>
        <translation>&amp;IP-Adressen</translation>
    </message>
    <message>
        <source>Ab&amp;out</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>About which findings</source>
        <translation>Über welche Befunde</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln findings</source>
        <translation>
            <numerusform>Den einzigen Befund</numerusform>
            <numerusform>Alle %Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>Mai&amp;l addresses</source>
        <translation>Mai&amp;ladressen</translation>
    </message>
    <message>
        <source>Masked:</source>
        <translation>Maskiert:</translation>
    </message>
    <message>
        <source>Names replaced: {count}.</source>
        <translation>Ersetzte Namen: {count}.</translation>
    </message>
    <message>
        <source>Object &amp;keys</source>
        <translation>&amp;Objektschlüssel</translation>
    </message>
    <message>
        <source>Passwords are always masked. In the text, what is masked is shaded and names still shown are underlined.</source>
        <translation>Passwörter werden immer maskiert. Im Text ist Maskiertes unterlegt, weiterhin sichtbare Namen sind unterstrichen.</translation>
    </message>
    <message>
        <source>Replaced by pseudonyms:</source>
        <translation>Durch Pseudonyme ersetzt:</translation>
    </message>
    <message>
        <source>Some of it is masked in this capture already: the history keeps nothing else, and the original is not there.</source>
        <translation>Ein Teil davon ist in diesem Mitschnitt schon maskiert: Der Verlauf bewahrt nichts anderes auf, und das Original ist nicht da.</translation>
    </message>
    <message>
        <source>Still shown: {names}</source>
        <translation>Weiterhin zu sehen: {names}</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>Den gewählten Befund</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Den Kunden</translation>
    </message>
    <message>
        <source>The operations of OBS</source>
        <translation>Den Betrieb von OBS</translation>
    </message>
    <message>
        <source>The ticket</source>
        <translation>Das Ticket</translation>
    </message>
    <message>
        <source>Who is to read it</source>
        <translation>Wer es lesen soll</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als Mark&amp;down kopieren</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>Qt's print support is missing here. Save the text as PDF instead.</source>
        <translation>Die Druckunterstützung von Qt fehlt hier. Speichern Sie den Text stattdessen als PDF.</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save as H&amp;TML…</source>
        <translation>Als H&amp;TML speichern…</translation>
    </message>
    <message>
        <source>Save as ca&amp;se…</source>
        <translation>Als F&amp;all speichern…</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>Text speichern</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text kopiert</translation>
    </message>
    <message>
        <source>Text copied as Markdown</source>
        <translation>Text als Markdown kopiert</translation>
    </message>
    <message>
        <source>Text to send</source>
        <translation>Text zum Senden</translation>
    </message>
    <message>
        <source>The text was changed by hand, and is neither copied nor saved. Close it once more to discard it.</source>
        <translation>Der Text wurde von Hand geändert und ist weder kopiert noch gespeichert. Noch einmal schließen verwirft ihn.</translation>
    </message>
</context>
<context>
    <name>ReplyPreview</name>
    <message>
        <source>The text; it can be changed before it is copied</source>
        <translation>Der Text; er lässt sich vor dem Kopieren ändern</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> entries</source>
        <translation> Einträge</translation>
    </message>
    <message>
        <source>Largest size of the history</source>
        <translation>Höchste Größe des Verlaufs</translation>
    </message>
    <message>
        <source>Longest since it was last seen</source>
        <translation>Längste Zeit, seit es zuletzt gesehen wurde</translation>
    </message>
    <message>
        <source>Most entries</source>
        <translation>Höchste Zahl der Einträge</translation>
    </message>
    <message>
        <source>The oldest go first, at a quiet moment, and cannot be taken back. What is pinned is always kept.</source>
        <translation>Die ältesten gehen zuerst, in einem ruhigen Moment, und lassen sich nicht zurückholen. Angeheftetes bleibt immer.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule {name}</source>
        <translation>Regel {name}</translation>
    </message>
    <message>
        <source>‹ Back to the finding (Esc)</source>
        <translation>‹ Zurück zum Befund (Esc)</translation>
    </message>
</context>
<context>
    <name>SavedSearchController</name>
    <message>
        <source>Name of the search:</source>
        <translation>Name der Suche:</translation>
    </message>
    <message>
        <source>No search has been saved yet: Ctrl+Alt+S saves the one that is typed</source>
        <translation>Noch ist keine Suche gespeichert: Strg+Alt+S speichert die eingegebene</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Type what is looked for first: Ctrl+K</source>
        <translation>Geben Sie zuerst ein, was gesucht wird: Strg+K</translation>
    </message>
</context>
<context>
    <name>SavedSearchSheet</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Return searches · F2 renames · Del deletes</source>
        <translation>Eingabe sucht · F2 benennt um · Entf löscht</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>All that the search finds: {query}</source>
        <translation>Alles, was die Suche findet: {query}</translation>
    </message>
    <message>
        <source>Everything of bucket {value}</source>
        <translation>Alles zum Bucket {value}</translation>
    </message>
    <message>
        <source>Everything of request {value}</source>
        <translation>Alles zur Anfrage {value}</translation>
    </message>
    <message>
        <source>Everything of ticket {value}</source>
        <translation>Alles zum Ticket {value}</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln chosen entries</source>
        <translation>
            <numerusform>Nur der gewählte Eintrag</numerusform>
            <numerusform>Die %Ln gewählten Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Leeren (Esc)</translation>
    </message>
</context>
<context>
    <name>SecretSwitches</name>
    <message>
        <source>Access keys and secret ke&amp;ys</source>
        <translation>Zugriffs- und &amp;geheime Schlüssel</translation>
    </message>
    <message>
        <source>Lea&amp;ve them in the clear</source>
        <translation>Un&amp;maskiert lassen</translation>
    </message>
    <message>
        <source>Sessio&amp;n cookies</source>
        <translation>Sitzu&amp;ngs-Cookies</translation>
    </message>
    <message>
        <source>These will leave this machine in the clear: {names}.</source>
        <translation>Dies verlässt diesen Rechner unmaskiert: {names}.</translation>
    </message>
    <message>
        <source>Tok&amp;ens and signatures</source>
        <translation>Tok&amp;ens und Signaturen</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Keys, tokens, signatures and cookies are masked, whatever is chosen.</source>
        <translation>Schlüssel, Token, Signaturen und Cookies werden maskiert, was auch immer gewählt ist.</translation>
    </message>
    <message>
        <source>Open the templates</source>
        <translation>Vorlagen öffnen</translation>
    </message>
    <message>
        <source>Pseudonyms for</source>
        <translation>Pseudonyme für</translation>
    </message>
    <message>
        <source>Sender of texts</source>
        <translation>Absender der Texte</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>Der übliche Ordner</translation>
    </message>
    <message>
        <source>Your support team</source>
        <translation>Ihr Support-Team</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Texts to send</source>
        <translation>Texte zum Senden</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>What is on this computer</source>
        <translation>Was auf diesem Computer liegt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>vermutlich</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>About obsdiag</source>
        <translation>Über obsdiag</translation>
    </message>
    <message>
        <source>Catalogue: {title}, {licence}
{source}</source>
        <translation>Katalog: {title}, {licence}
{source}</translation>
    </message>
    <message>
        <source>Decodes captured error responses of the object storage service OBS.</source>
        <translation>Dekodiert mitgeschnittene Fehlerantworten des Objektspeicherdienstes OBS.</translation>
    </message>
    <message>
        <source>Licence of obsdiag: Apache-2.0</source>
        <translation>Lizenz von obsdiag: Apache-2.0</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: obsdiag never uses the network.</source>
        <translation>Nichts verlässt diesen Rechner: obsdiag verwendet niemals das Netz.</translation>
    </message>
</context>
<context>
    <name>Sighting</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>The same error of another request</source>
        <translation>Derselbe Fehler einer anderen Anfrage</translation>
    </message>
    <message>
        <source>The same request id</source>
        <translation>Dieselbe Anfrage-ID</translation>
    </message>
    <message>
        <source>This very response, {times} before, first on {first}</source>
        <translation>Genau diese Antwort, {times} zuvor, zuerst am {first}</translation>
    </message>
    <message>
        <source>{what}, last on {last}</source>
        <translation>{what}, zuletzt am {last}</translation>
    </message>
    <message>
        <source>{what}, on {last}</source>
        <translation>{what}, am {last}</translation>
    </message>
    <message>
        <source>{what}, {times}, last on {last}</source>
        <translation>{what}, {times}, zuletzt am {last}</translation>
    </message>
</context>
<context>
    <name>SingleInstance</name>
    <message>
        <source>there is no folder that is yours alone for its socket</source>
        <translation>es gibt für seinen Socket keinen Ordner, der Ihnen allein gehört</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Ctrl+V works anywhere in this window, and so does dropping: a text, a file, several files, a folder.</source>
        <translation>Strg+V geht überall in diesem Fenster, ebenso das Ablegen: ein Text, eine Datei, mehrere Dateien, ein Ordner.</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>It reads responses, what curl and other clients print, logs of any size, captures of browsers and proxies, archives and mails, and tells them by what is in them.</source>
        <translation>Es liest Antworten, Ausgaben von curl und anderen Clients, Protokolle jeder Größe, Mitschnitte von Browsern und Proxys, Archive und Mails und erkennt sie an dem, was darin steht.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Secrets are masked before anything is kept.</source>
        <translation>Nichts verlässt diesen Rechner. Vertrauliche Werte werden maskiert, bevor etwas aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Paste, drop or open a response</source>
        <translation>Antwort einfügen, ablegen oder öffnen</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>„{name}“ wird gelesen</translation>
    </message>
    <message>
        <source>What is found in it is shown here as soon as it is found.</source>
        <translation>Was darin gefunden wird, steht hier, sobald es gefunden ist.</translation>
    </message>
    <message>
        <source>obsdiag reads what a request to OBS got back, and says which error of the published catalogue it is and what in the capture tells so.</source>
        <translation>obsdiag liest, was auf eine Anfrage an OBS zurückkam, und sagt, welcher Fehler des veröffentlichten Katalogs es ist und woran im Mitschnitt das zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>StatusBadge</name>
    <message>
        <source>No status</source>
        <translation>Kein Status</translation>
    </message>
    <message>
        <source>Status {status}</source>
        <translation>Status {status}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Reading</source>
        <translation>Lesen läuft</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Statuszeile</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>Ticket {ticket}</translation>
    </message>
    <message>
        <source>What is taken in gets this ticket; click to change it</source>
        <translation>Was aufgenommen wird, bekommt dieses Ticket; ein Klick ändert es</translation>
    </message>
</context>
<context>
    <name>StoppedReading</name>
    <message>
        <source>Go on reading “{name}”</source>
        <translation>„{name}“ weiterlesen</translation>
    </message>
    <message>
        <source>Read again, from the start to the end</source>
        <translation>Noch einmal lesen, von Anfang bis Ende</translation>
    </message>
    <message>
        <source>Save in the history</source>
        <translation>Im Verlauf speichern</translation>
    </message>
    <message numerus="yes">
        <source>Show the other %Ln</source>
        <translation>
            <numerusform>Die andere anzeigen</numerusform>
            <numerusform>Die anderen %Ln anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuccessPage</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>No error: the capture shows a request and no answer to it.</source>
        <translation>Kein Fehler: Der Mitschnitt zeigt eine Anfrage und keine Antwort darauf.</translation>
    </message>
    <message>
        <source>No error: the request was answered as it was meant to be.</source>
        <translation>Kein Fehler: Die Anfrage wurde beantwortet, wie es gemeint war.</translation>
    </message>
    <message>
        <source>No error: this answer reports none.</source>
        <translation>Kein Fehler: Diese Antwort meldet keinen.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>as the capture shows it</source>
        <translation>wie der Mitschnitt es zeigt</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
</context>
<context>
    <name>TicketController</name>
    <message>
        <source>Choose an entry that has a ticket: Ctrl+T gives it one</source>
        <translation>Wählen Sie einen Eintrag mit Ticket: Strg+T gibt ihm eines</translation>
    </message>
    <message>
        <source>The answer did not help: {what}</source>
        <translation>Die Antwort half nicht: {what}</translation>
    </message>
    <message>
        <source>The answer helped: {what}</source>
        <translation>Die Antwort half: {what}</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>All of the ticket</source>
        <translation>Alles zum Ticket</translation>
    </message>
    <message>
        <source>Answered: {text}</source>
        <translation>Geantwortet: {text}</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Mitschnitte</translation>
    </message>
    <message>
        <source>Cause: {text}</source>
        <translation>Ursache: {text}</translation>
    </message>
    <message>
        <source>Export the ticket</source>
        <translation>Ticket exportieren</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>It did not help.</source>
        <translation>Es half nicht.</translation>
    </message>
    <message>
        <source>It helped.</source>
        <translation>Es half.</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>Nothing in the history is of this ticket.</source>
        <translation>Nichts im Verlauf gehört zu diesem Ticket.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Show in the &amp;history</source>
        <translation>Im &amp;Verlauf zeigen</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>Ticket {ticket}</translation>
    </message>
    <message>
        <source>helped {helped} of {settled} that are settled</source>
        <translation>half bei {helped} von {settled} geklärten</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Bars are stacked by</source>
        <translation>Balken gestapelt nach</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Nach Code</translation>
    </message>
    <message>
        <source>By who acts</source>
        <translation>Nach Zuständigkeit</translation>
    </message>
    <message>
        <source>Numbers of the time line</source>
        <translation>Zahlen der Zeitachse</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag over it to see only what came then; Esc shows all</source>
        <translation>Ziehen Sie darüber, um nur zu sehen, was dann kam; Esc zeigt alles</translation>
    </message>
    <message>
        <source>Time line of the findings</source>
        <translation>Zeitachse der Befunde</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Secrets are masked on screen; the text cannot be edited meanwhile</source>
        <translation>Vertrauliche Werte sind am Bildschirm maskiert; der Text lässt sich so lange nicht bearbeiten</translation>
    </message>
    <message>
        <source>The capture is shown as it is</source>
        <translation>Der Mitschnitt wird gezeigt, wie er ist</translation>
    </message>
</context>
<context>
    <name>WatchingSection</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Es wird kein Ordner beobachtet.</translation>
    </message>
    <message>
        <source>Show errors that are copied elsewhere</source>
        <translation>Fehler zeigen, die anderswo kopiert werden</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>Keinen Ordner beobachten</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Another start of obsdiag cannot hand its files to this window: {why}</source>
        <translation>Ein weiterer Start von obsdiag kann diesem Fenster keine Dateien übergeben: {why}</translation>
    </message>
    <message>
        <source>No file is remembered any more</source>
        <translation>Es wird keine Datei mehr gemerkt</translation>
    </message>
    <message>
        <source>Something went wrong in obsdiag itself, and is in its log: {what}</source>
        <translation>In obsdiag selbst ist etwas schiefgegangen; es steht im Protokoll: {what}</translation>
    </message>
</context>
<context>
    <name>WouldTell</name>
    <message>
        <source>None of the known causes: the capture speaks against each of them</source>
        <translation>Keine der bekannten Ursachen: Der Mitschnitt spricht gegen jede von ihnen</translation>
    </message>
    <message>
        <source>See below what rules each of them out; what is not so brings its cause back.</source>
        <translation>Unten steht, was jede von ihnen ausschließt; was davon nicht zutrifft, bringt ihre Ursache zurück.</translation>
    </message>
    <message>
        <source>The bucket's policy and ACL and the caller's IAM policies, as they are now.</source>
        <translation>Richtlinie und ACL des Buckets und die IAM-Richtlinien des Aufrufers, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>The client's log of the connection, and of the same without a proxy.</source>
        <translation>Das Protokoll des Clients von der Verbindung, und von derselben ohne Proxy.</translation>
    </message>
    <message>
        <source>The request as the client sent it, by its debug log: method, URL, headers.</source>
        <translation>Die Anfrage, wie der Client sie gesendet hat, laut seinem Debug-Protokoll: Methode, URL, Header.</translation>
    </message>
    <message>
        <source>The request id, the endpoint and the time with its zone, for OBS itself.</source>
        <translation>Request-ID, Endpunkt und Uhrzeit mit Zeitzone, für OBS selbst.</translation>
    </message>
    <message>
        <source>What the console says of the account, and the request id with its time.</source>
        <translation>Was die Konsole über das Konto sagt, und die Request-ID mit ihrer Uhrzeit.</translation>
    </message>
</context>
</TS>
