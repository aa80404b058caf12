<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Archivist</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: search them</source>
        <translation>
            <numerusform>%Ln more: search it</numerusform>
            <numerusform>%Ln more: search them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found}, and %Ln met before</source>
        <translation>
            <numerusform>{found}, and %Ln met before</numerusform>
            <numerusform>{found}, and %Ln met before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} and %Ln more</numerusform>
            <numerusform>{name} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message numerus="yes">
        <source>In the history %Ln times.</source>
        <translation>
            <numerusform>In the history %Ln time.</numerusform>
            <numerusform>In the history %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}, %Ln entries</source>
        <translation>
            <numerusform>{title}, %Ln entry</numerusform>
            <numerusform>{title}, %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CausesView</name>
    <message numerus="yes">
        <source>%Ln more causes</source>
        <translation>
            <numerusform>%Ln more cause</numerusform>
            <numerusform>%Ln more causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more causes that the capture speaks for</source>
        <translation>
            <numerusform>%Ln more cause that the capture speaks for</numerusform>
            <numerusform>%Ln more causes that the capture speaks for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observations</source>
        <translation>
            <numerusform>%Ln observation</numerusform>
            <numerusform>%Ln observations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ruled out</source>
        <translation>
            <numerusform>%Ln ruled out</numerusform>
            <numerusform>%Ln ruled out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln alike</numerusform>
            <numerusform>%Ln alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Drop to diagnose %Ln files</source>
        <translation>
            <numerusform>Drop to diagnose %Ln file</numerusform>
            <numerusform>Drop to diagnose %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingKindModel</name>
    <message numerus="yes">
        <source>of %Ln kinds</source>
        <translation>
            <numerusform>of %Ln kind</numerusform>
            <numerusform>of %Ln kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message numerus="yes">
        <source>Forget %Ln entries</source>
        <translation>
            <numerusform>Forget %Ln entry</numerusform>
            <numerusform>Forget %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>With this status it can be one of %Ln, the likeliest first</source>
        <translation>
            <numerusform>With this status it can be %Ln entry</numerusform>
            <numerusform>With this status it can be one of %Ln, the likeliest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryFilesController</name>
    <message numerus="yes">
        <source>%Ln findings are new</source>
        <translation>
            <numerusform>%Ln finding is new</numerusform>
            <numerusform>%Ln findings are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings written to {name}</source>
        <translation>
            <numerusform>%Ln finding written to {name}</numerusform>
            <numerusform>%Ln findings written to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known</source>
        <translation>
            <numerusform>%Ln was known</numerusform>
            <numerusform>%Ln were known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken out again: %Ln findings</source>
        <translation>
            <numerusform>Taken out again: %Ln finding</numerusform>
            <numerusform>Taken out again: %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>seen %Ln times</source>
        <translation>
            <numerusform>seen %Ln time</numerusform>
            <numerusform>seen %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocalText</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %Ln characters more</source>
        <translation>
            <numerusform>… %Ln character more</numerusform>
            <numerusform>… %Ln characters more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaintenanceController</name>
    <message numerus="yes">
        <source>%Ln entries forgotten: nothing of them is left in the file.</source>
        <translation>
            <numerusform>%Ln entry forgotten: nothing of it is left in the file.</numerusform>
            <numerusform>%Ln entries forgotten: nothing of them is left in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgetting %Ln entries…</source>
        <translation>
            <numerusform>Forgetting %Ln entry…</numerusform>
            <numerusform>Forgetting %Ln entries…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteValue</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
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
</context>
<context>
    <name>OverviewModel</name>
    <message numerus="yes">
        <source>{status} {code}, %Ln findings</source>
        <translation>
            <numerusform>{status} {code}, %Ln finding</numerusform>
            <numerusform>{status} {code}, %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds</source>
        <translation>
            <numerusform>%Ln kind</numerusform>
            <numerusform>%Ln kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln largest kinds</source>
        <translation>
            <numerusform>the largest kind</numerusform>
            <numerusform>the %Ln largest kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} files hold an error</source>
        <translation>
            <numerusform>%Ln of {all} files holds an error</numerusform>
            <numerusform>%Ln of {all} files hold an error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources read</source>
        <translation>
            <numerusform>%Ln source read</numerusform>
            <numerusform>%Ln sources read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln files shows an error of OBS</source>
        <translation>
            <numerusform>This file shows no error of OBS</numerusform>
            <numerusform>None of these %Ln files shows an error of OBS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was recognised in: {names} and %Ln more</source>
        <translation>
            <numerusform>Nothing was recognised in: {names} and %Ln more</numerusform>
            <numerusform>Nothing was recognised in: {names} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} and %Ln more</numerusform>
            <numerusform>{name} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>%Ln times, first on {first}, last on {last}</source>
        <translation>
            <numerusform>%Ln time, first on {first}, last on {last}</numerusform>
            <numerusform>%Ln times, first on {first}, last on {last}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyChoices</name>
    <message numerus="yes">
        <source>All %Ln findings</source>
        <translation>
            <numerusform>The only finding</numerusform>
            <numerusform>All %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message numerus="yes">
        <source>The %Ln chosen entries</source>
        <translation>
            <numerusform>The chosen entry only</numerusform>
            <numerusform>The %Ln chosen entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sighting</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoppedReading</name>
    <message numerus="yes">
        <source>Show the other %Ln</source>
        <translation>
            <numerusform>Show the other</numerusform>
            <numerusform>Show the other %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuccessPage</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
</TS>
