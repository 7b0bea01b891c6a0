<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RowTexts</name>
    <message numerus="yes">
        <source>%Ln seconds left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::desktop::WorkArea</name>
    <message numerus="yes">
        <source>%Ln files from the watched folder could not be imported. Settings says why.</source>
        <translation>
            <numerusform>%Ln file from the watched folder could not be imported. Settings says why.</numerusform>
            <numerusform>%Ln files from the watched folder could not be imported. Settings says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupText</name>
    <message numerus="yes">
        <source>every %Ln hours</source>
        <translation>
            <numerusform>every hour</numerusform>
            <numerusform>every %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after every %Ln imports</source>
        <translation>
            <numerusform>after every import</numerusform>
            <numerusform>after every %Ln imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsPage</name>
    <message numerus="yes">
        <source>%Ln rows were added.</source>
        <translation>
            <numerusform>%Ln row was added.</numerusform>
            <numerusform>%Ln rows were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were changed.</source>
        <translation>
            <numerusform>%Ln row was changed.</numerusform>
            <numerusform>%Ln rows were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left as they are.</source>
        <translation>
            <numerusform>%Ln row was left as it is.</numerusform>
            <numerusform>%Ln rows were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not taken; the history says why.</source>
        <translation>
            <numerusform>%Ln row was not taken; the history says why.</numerusform>
            <numerusform>%Ln rows were not taken; the history says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::Chart</name>
    <message numerus="yes">
        <source>%Ln hires</source>
        <translation>
            <numerusform>%Ln hire</numerusform>
            <numerusform>%Ln hires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::DataPage</name>
    <message numerus="yes">
        <source>The first %Ln rows; not counted</source>
        <translation>
            <numerusform>The first row; not counted</numerusform>
            <numerusform>The first %Ln rows; not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows</source>
        <translation>
            <numerusform>The first row</numerusform>
            <numerusform>The first %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::FieldFilter</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::FigureText</name>
    <message numerus="yes">
        <source>%Ln departments hired</source>
        <translation>
            <numerusform>%Ln department hired</numerusform>
            <numerusform>%Ln departments hired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hires</source>
        <translation>
            <numerusform>%Ln hire</numerusform>
            <numerusform>%Ln hires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ForgetDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln rejected row</numerusform>
            <numerusform>%Ln rejected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln earlier version of a row</numerusform>
            <numerusform>%Ln earlier versions of rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>and %Ln more row</numerusform>
            <numerusform>and %Ln more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in “%1”.</source>
        <translation>
            <numerusform>%Ln entry is in “%1”.</numerusform>
            <numerusform>%Ln entries are in “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryText</name>
    <message numerus="yes">
        <source>Added %Ln rows of %1</source>
        <translation>
            <numerusform>Added %Ln row of %1</numerusform>
            <numerusform>Added %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln rows of %1</source>
        <translation>
            <numerusform>Changed %Ln row of %1</numerusform>
            <numerusform>Changed %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln rows of %1</source>
        <translation>
            <numerusform>Deleted %Ln row of %1</numerusform>
            <numerusform>Deleted %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited %Ln rows of %1</source>
        <translation>
            <numerusform>Edited %Ln row of %1</numerusform>
            <numerusform>Edited %Ln rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were removed.</source>
        <translation>
            <numerusform>%Ln row was removed.</numerusform>
            <numerusform>%Ln rows were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are again what they were.</source>
        <translation>
            <numerusform>%Ln row is again what it was.</numerusform>
            <numerusform>%Ln rows are again what they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were added.</source>
        <translation>
            <numerusform>%Ln row was added.</numerusform>
            <numerusform>%Ln rows were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were changed.</source>
        <translation>
            <numerusform>%Ln row was changed.</numerusform>
            <numerusform>%Ln rows were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already.</source>
        <translation>
            <numerusform>%Ln row was there already.</numerusform>
            <numerusform>%Ln rows were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were rejected again.</source>
        <translation>
            <numerusform>%Ln row was rejected again.</numerusform>
            <numerusform>%Ln rows were rejected again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong attempts</source>
        <translation>
            <numerusform>%Ln wrong attempt</numerusform>
            <numerusform>%Ln wrong attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln rejected row</numerusform>
            <numerusform>%Ln rejected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln earlier version of a row</numerusform>
            <numerusform>%Ln earlier versions of rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ImportPage</name>
    <message numerus="yes">
        <source>%Ln files wait. You can look at them once you are done with this import.</source>
        <translation>
            <numerusform>%Ln file waits. You can look at it once you are done with this import.</numerusform>
            <numerusform>%Ln files wait. You can look at them once you are done with this import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files</source>
        <translation>
            <numerusform>Importing %Ln file</numerusform>
            <numerusform>Importing %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln rows added.</source>
        <translation>
            <numerusform>%Ln row added.</numerusform>
            <numerusform>%Ln rows added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows updated.</source>
        <translation>
            <numerusform>%Ln row updated.</numerusform>
            <numerusform>%Ln rows updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already, the same.</source>
        <translation>
            <numerusform>%Ln row was there already, the same.</numerusform>
            <numerusform>%Ln rows were there already, the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already and stay as they were.</source>
        <translation>
            <numerusform>%Ln row was there already and stays as it was.</numerusform>
            <numerusform>%Ln rows were there already and stay as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not imported.</source>
        <translation>
            <numerusform>%Ln row was not imported.</numerusform>
            <numerusform>%Ln rows were not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::PreviewPanel</name>
    <message numerus="yes">
        <source>&amp;Import %Ln files</source>
        <translation>
            <numerusform>&amp;Import %Ln file</numerusform>
            <numerusform>&amp;Import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RecordForm</name>
    <message numerus="yes">
        <source>Too long: at most %Ln characters.</source>
        <translation>
            <numerusform>Too long: at most %Ln character.</numerusform>
            <numerusform>Too long: at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectsPanel</name>
    <message numerus="yes">
        <source>%Ln rows of %1 were not imported</source>
        <translation>
            <numerusform>%Ln row of %1 was not imported</numerusform>
            <numerusform>%Ln rows of %1 were not imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::Report</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RestoreComparison</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer</source>
        <translation>
            <numerusform>%Ln fewer</numerusform>
            <numerusform>%Ln fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RestorePanel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ResultPanel</name>
    <message numerus="yes">
        <source>&amp;Next: look at %Ln files</source>
        <translation>
            <numerusform>&amp;Next: look at %Ln file</numerusform>
            <numerusform>&amp;Next: look at %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RetentionCard</name>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln rejected row</numerusform>
            <numerusform>%Ln rejected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln earlier version of a row</numerusform>
            <numerusform>%Ln earlier versions of rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows now, about %1</source>
        <translation>
            <numerusform>%Ln row now, about %1</numerusform>
            <numerusform>%Ln rows now, about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln days</source>
        <translation>
            <numerusform>for %Ln day</numerusform>
            <numerusform>for %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RowActions</name>
    <message numerus="yes">
        <source>Deleted %Ln rows of %1</source>
        <translation>
            <numerusform>Deleted %Ln row of %1</numerusform>
            <numerusform>Deleted %Ln rows of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RowOutput</name>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln rows…</source>
        <translation>
            <numerusform>Exporting %Ln row…</numerusform>
            <numerusform>Exporting %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in “%1”.</source>
        <translation>
            <numerusform>%Ln row is in “%1”.</numerusform>
            <numerusform>%Ln rows are in “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RunPanel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ScheduleForm</name>
    <message numerus="yes">
        <source>after %Ln imports</source>
        <translation>
            <numerusform>after %Ln import</numerusform>
            <numerusform>after %Ln imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerRequests</name>
    <message numerus="yes">
        <source>%Ln newer ones</source>
        <translation>
            <numerusform>%Ln newer one</numerusform>
            <numerusform>%Ln newer ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokens</name>
    <message numerus="yes">
        <source>Revoke all %Ln tokens of %1? Programs that use them get no answer any more. This cannot be undone.</source>
        <translation>
            <numerusform>Revoke the one token of %1? Programs that use it get no answer any more. This cannot be undone.</numerusform>
            <numerusform>Revoke all %Ln tokens of %1? Programs that use them get no answer any more. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::StatusCard</name>
    <message numerus="yes">
        <source>After %Ln more imports</source>
        <translation>
            <numerusform>After %Ln more import</numerusform>
            <numerusform>After %Ln more imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ViewMenu</name>
    <message numerus="yes">
        <source>Report of %Ln pages saved as "%1".</source>
        <translation>
            <numerusform>Report of %Ln page saved as "%1".</numerusform>
            <numerusform>Report of %Ln pages saved as "%1".</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::ViewNameBox</name>
    <message numerus="yes">
        <source>A name has %Ln characters at most.</source>
        <translation>
            <numerusform>A name has %Ln character at most.</numerusform>
            <numerusform>A name has %Ln characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchCard</name>
    <message numerus="yes">
        <source>%Ln files are waiting.</source>
        <translation>
            <numerusform>%Ln file is waiting.</numerusform>
            <numerusform>%Ln files are waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files…</source>
        <translation>
            <numerusform>Importing %Ln file…</numerusform>
            <numerusform>Importing %Ln files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchedFilesModel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln rejected</source>
        <translation>
            <numerusform>%1, %Ln rejected</numerusform>
            <numerusform>%1, %Ln rejected</numerusform>
        </translation>
    </message>
</context>
</TS>