// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/editlog.h"
#include "core/records/roweditor.h"
#include "core/records/rowrepository.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::records;

namespace {

const FieldTexts kAda{{u"id"_s, u"7"_s},
                      {u"name"_s, u"Ada"_s},
                      {u"hired_at"_s, u"2021-02-03T04:05:06Z"_s},
                      {u"department_id"_s, u"1"_s},
                      {u"job_id"_s, u"2"_s}};

FieldTexts with(FieldTexts values, const QString& field, const QString& value)
{
    values.insert(field, value);
    return values;
}

FieldTexts without(FieldTexts values, const QString& field)
{
    values.remove(field);
    return values;
}

} // namespace

Q_DECLARE_METATYPE(globant::records::RowChange)

// Every test ends with a store in which nothing is damaged: rollups equal a recount, references find their rows, and
// the log's chain holds.
class TestRowEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Entries 1 and 2 are the parents' imports.
    void init()
    {
        m_workspace = std::make_unique<test::ImportWorkspace>();
        QVERIFY_RESULT(m_workspace->importParents());
    }

    void cleanup()
    {
        QCOMPARE(m_workspace->damage(), QString());
        m_workspace.reset();
    }

    void inserts();
    void findsTheNextFreeKey();
    void updates();
    void keepsWhatIsTheSame();
    void removes();
    void movesTheCounts_data();
    void movesTheCounts();
    void checksValues_data();
    void checksValues();
    void namesEveryFault();
    void findsFaultsWithoutChanging();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void keepsRowsThatOthersReferTo();
    void needsAnEditor_data();
    void needsAnEditor();
    void expectsAVersion();
    void appliesAllOrNone_data();
    void appliesAllOrNone();
    void changesOneRowSeveralTimes();
    void takesBatchesOfALimitedSize();
    void readsTheLog();

private:
    template <class Work>
    auto edit(const QString& table, Work work, accounts::Role role = accounts::Role::Editor)
    {
        return m_workspace->store().writer().runNow([&](const store::Connection& connection) {
            const RowEditor editor(connection, m_workspace->store().catalog(), m_workspace->table(table),
                                   {u"ben"_s, role}, m_workspace->clock());
            return work(editor);
        });
    }
    Result<EditSummary> apply(const QList<RowChange>& changes, const QString& table = u"employees"_s,
                              accounts::Role role = accounts::Role::Editor)
    {
        return edit(
            table, [&](const RowEditor& editor) { return editor.apply(changes); }, role);
    }
    Result<qint64> insert(const FieldTexts& values, const QString& table = u"employees"_s)
    {
        return edit(table, [&](const RowEditor& editor) { return editor.insert(values); });
    }
    QStringList rows(const QString& sql) const { return m_workspace->rows(sql); }
    QStringList employees() const { return rows(u"SELECT * FROM employees"_s); }
    QStringList counts() const { return rows(u"SELECT * FROM hire_counts"_s); }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

void TestRowEditor::inserts()
{
    m_workspace->clock().set(1'769'850'000'000);
    const auto key = insert(with(kAda, u"name"_s, u" Ada \"L\" "_s));
    QVERIFY_RESULT(key);
    QCOMPARE(*key, 7);
    QCOMPARE(employees(), QStringList{u"7|Ada \"L\"|1612325106000|1|2|3"_s});
    QCOMPARE(counts(), QStringList{u"2021|1|2|2|1"_s});
    QCOMPARE(rows(u"SELECT id, kind, account, at, refers, detail FROM log WHERE id > 2"_s),
             QStringList{u"3|edit|ben|1769850000000|NULL|"
                         u"{\"deleted\":[],\"inserted\":[7],\"table\":\"employees\",\"updated\":[]}"_s});
    QCOMPARE(rows(u"SELECT * FROM before_images"_s), QStringList());
}

void TestRowEditor::findsTheNextFreeKey()
{
    QCOMPARE(insert(without(kAda, u"id"_s)).value(), 1);
    QCOMPARE(insert(with(kAda, u"id"_s, u" "_s)).value(), 2);
    QCOMPARE(insert(kAda).value(), 7);
    QCOMPARE(insert(without(kAda, u"id"_s)).value(), 8);
    QCOMPARE(insert({{u"job"_s, u"Pilot"_s}}, u"jobs"_s).value(), 4);
    RowChange change = RowChange::insert(without(kAda, u"id"_s));
    change.key = 5;
    QCOMPARE(apply({change}).value().keys, QList<qint64>{5});
    QCOMPARE(insert(with(kAda, u"id"_s, u"9223372036854775807"_s)).value(), std::numeric_limits<qint64>::max());
    QVERIFY_FAILED(insert(without(kAda, u"id"_s)), ErrorCode::Conflict);
}

void TestRowEditor::updates()
{
    QVERIFY_RESULT(insert(kAda));
    QVERIFY_RESULT(edit(u"employees"_s, [](const RowEditor& editor) {
        return editor.update(7, {{u"id"_s, u"7"_s}, {u"job_id"_s, u"3"_s}, {u"name"_s, u"Ada"_s}});
    }));
    QCOMPARE(employees(), QStringList{u"7|Ada|1612325106000|1|3|4"_s});
    QCOMPARE(counts(), QStringList{u"2021|1|3|2|1"_s});
    QCOMPARE(rows(u"SELECT * FROM before_images"_s), QStringList{u"4|employees|7|3|[7,\"Ada\",1612325106000,1,2]"_s});
    QCOMPARE(rows(u"SELECT detail FROM log WHERE id = 4"_s),
             QStringList{u"{\"deleted\":[],\"inserted\":[],\"table\":\"employees\",\"updated\":[7]}"_s});
}

void TestRowEditor::keepsWhatIsTheSame()
{
    QVERIFY_RESULT(insert(kAda));
    const QStringList before = m_workspace->content();
    const auto edit = apply(
        {RowChange::update(7, with(kAda, u"hired_at"_s, u"2021-02-03T05:05:06+01:00"_s)), RowChange::update(7, {})});
    QVERIFY_RESULT(edit);
    QCOMPARE(edit->id, 0);
    QCOMPARE(edit->keys, (QList<qint64>{7, 7}));
    QCOMPARE(m_workspace->content(), before);
}

void TestRowEditor::removes()
{
    QVERIFY_RESULT(insert(kAda));
    QVERIFY_RESULT(edit(u"employees"_s, [](const RowEditor& editor) { return editor.remove(7); }));
    QCOMPARE(employees(), QStringList());
    QCOMPARE(counts(), QStringList());
    QCOMPARE(rows(u"SELECT * FROM before_images"_s), QStringList{u"4|employees|7|3|[7,\"Ada\",1612325106000,1,2]"_s});
    QVERIFY_FAILED(edit(u"employees"_s, [](const RowEditor& editor) { return editor.remove(7); }), ErrorCode::NotFound);
}

void TestRowEditor::movesTheCounts_data()
{
    QTest::addColumn<RowChange>("change");
    QTest::addColumn<QStringList>("counts");
    const QString other = u"2021|1|2|3|1"_s;
    const auto row = [&](const char* name, const RowChange& change, const QStringList& counts) {
        QTest::newRow(name) << change << counts;
    };
    row("another month", RowChange::update(1, {{u"hired_at"_s, u"2021-03-31T23:59:59.999Z"_s}}), {u"2021|1|2|3|2"_s});
    row("another year", RowChange::update(1, {{u"hired_at"_s, u"1969-12-31T23:59:59.999Z"_s}}),
        {u"1969|1|2|12|1"_s, other});
    row("another department", RowChange::update(1, {{u"department_id"_s, u"3"_s}}), {other, u"2021|3|2|2|1"_s});
    row("another name", RowChange::update(1, {{u"name"_s, u"X"_s}}), {u"2021|1|2|2|1"_s, other});
    row("one less", RowChange::remove(1), {other});
    row("one more", RowChange::insert(kAda), {u"2021|1|2|2|2"_s, other});
}

void TestRowEditor::movesTheCounts()
{
    QFETCH(const RowChange, change);
    QVERIFY_RESULT(
        m_workspace->import(m_workspace->file(u"employees.csv"_s, "1,Ada,2021-02-01,1,2\n2,Bo,2021-03-01,1,2\n")));
    QVERIFY_RESULT(apply({change}));
    QTEST(counts(), "counts");
}

void TestRowEditor::checksValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QString& field, const QString& value, const char* code,
                        const QString& message) {
        QTest::newRow(name) << field << value << QString::fromLatin1(code) << message;
    };
    row("no name", u"name"_s, u" "_s, "missing_value", u"name has no value."_s);
    row("no department", u"department_id"_s, {}, "missing_value", u"department_id has no value."_s);
    row("letters", u"job_id"_s, u"x"_s, "bad_integer", u"\"x\" in job_id is no whole number."_s);
    row("no such day", u"hired_at"_s, u"2021-02-29"_s, "bad_datetime",
        u"\"2021-02-29\" in hired_at is no date and time; write it like 2021-07-27T16:02:08Z."_s);
    row("a long name", u"name"_s, QString(256, u'x'), "value_too_long",
        u"The value of name has 256 characters; 255 are allowed."_s);
    row("an unknown department", u"department_id"_s, u"4"_s, "unknown_department", u"No department has the id 4."_s);
    row("an unknown job", u"job_id"_s, u"-1"_s, "unknown_job", u"No job has the id -1."_s);
    row("no text", u"name"_s, QString(QChar(0xDC00)), "bad_encoding",
        u"The value of name has characters that are no text."_s);
}

// The same value in an insert and in an update.
void TestRowEditor::checksValues()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    QFETCH(const QString, message);
    QVERIFY_RESULT(insert(kAda));
    const QStringList before = m_workspace->content();
    for (const RowChange& change :
         {RowChange::insert(with(with(kAda, u"id"_s, u"8"_s), field, value)), RowChange::update(7, {{field, value}})}) {
        const auto refused = apply({change});
        QVERIFY_FAILED(refused, ErrorCode::Usage);
        QCOMPARE(refused.error().message, message);
        const auto faults = edit(u"employees"_s, [&](const RowEditor& editor) { return editor.faultsOf({change}); });
        QVERIFY_RESULT(faults);
        QCOMPARE(faults->size(), 1);
        QCOMPARE(faults->first().code, code);
        QCOMPARE(faults->first().message, message);
        QCOMPARE(m_workspace->table(u"employees"_s).fields[faults->first().field].name, field);
    }
    QCOMPARE(m_workspace->content(), before);
}

void TestRowEditor::namesEveryFault()
{
    const auto refused = insert({{u"id"_s, u"-1"_s}, {u"job_id"_s, u"9"_s}});
    QVERIFY_FAILED(refused, ErrorCode::Usage);
    QCOMPARE(refused.error().message,
             u"\"-1\" in id is below the smallest value allowed, 0. name has no value. hired_at has no value. "
             "department_id has no value. No job has the id 9."_s);
    const auto many = apply(QList<RowChange>(3, RowChange::insert({{u"name"_s, u"x"_s}})));
    QVERIFY_FAILED(many, ErrorCode::Usage);
    QVERIFY2(many.error().message.contains(u"Change 2: hired_at has no value."_s) &&
                 many.error().message.endsWith(u"There is more."_s),
             qPrintable(many.error().message));
}

void TestRowEditor::findsFaultsWithoutChanging()
{
    const QStringList before = m_workspace->content();
    // A connection that only reads is enough, and so is a viewer.
    const auto reader = m_workspace->store().reader();
    QVERIFY_RESULT(reader);
    const RowEditor editor(**reader, m_workspace->store().catalog(), m_workspace->table(u"employees"_s), {},
                           m_workspace->clock());
    const auto faults =
        editor.faultsOf({RowChange::insert(kAda), RowChange::remove(5), RowChange::update(5, {{u"name"_s, {}}})});
    QVERIFY_RESULT(faults);
    QCOMPARE(faults->size(), 1);
    QCOMPARE(faults->first().change, 2);
    QVERIFY_FAILED(editor.faultsOf({RowChange::insert({{u"salary"_s, u"1"_s}})}), ErrorCode::Usage);
    QCOMPARE(m_workspace->content(), before);
}

void TestRowEditor::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<RowChange>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word"); // of the sentence
    const auto row = [](const char* name, const RowChange& change, ErrorCode code, const QString& word) {
        QTest::newRow(name) << change << int(code) << word;
    };
    row("an unknown field", RowChange::update(7, {{u"salary"_s, u"1"_s}}), ErrorCode::Usage, u"salary"_s);
    row("the store's own column", RowChange::update(7, {{u"entry_id"_s, u"1"_s}}), ErrorCode::Usage, u"entry_id"_s);
    row("another key", RowChange::update(7, {{u"id"_s, u"8"_s}}), ErrorCode::Usage, u"cannot be changed"_s);
    row("no row to update", RowChange::update(8, {{u"name"_s, u"x"_s}}), ErrorCode::NotFound, u"8"_s);
    row("no row to delete", RowChange::remove(8), ErrorCode::NotFound, u"8"_s);
    row("a key in use", RowChange::insert(kAda), ErrorCode::Conflict, u"7 already"_s);
    row("an update of nothing said", {RowChange::Kind::Update, {}, {}, {}}, ErrorCode::Usage, u"which row"_s);
    row("a removal of nothing said", {RowChange::Kind::Delete, {}, {}, {}}, ErrorCode::Usage, u"which row"_s);
}

void TestRowEditor::refusesWhatMakesNoSense()
{
    QFETCH(const RowChange, change);
    QFETCH(const int, code);
    QFETCH(const QString, word);
    QVERIFY_RESULT(insert(kAda));
    const QStringList before = m_workspace->content();
    const auto refused = apply({change});
    QVERIFY_FAILED(refused, ErrorCode(code));
    QVERIFY2(refused.error().message.contains(word), qPrintable(refused.error().message));
    QCOMPARE(m_workspace->content(), before);
}

void TestRowEditor::keepsRowsThatOthersReferTo()
{
    const auto remove = [](const RowEditor& editor) { return editor.remove(1); };
    QVERIFY_RESULT(insert(kAda));
    const auto one = edit(u"departments"_s, remove);
    QVERIFY_FAILED(one, ErrorCode::Conflict);
    QCOMPARE(one.error().message, u"The department 1 cannot be deleted, because 1 employee refers to it."_s);
    QVERIFY_RESULT(insert(without(kAda, u"id"_s)));
    const QStringList before = m_workspace->content();
    const auto two = edit(u"departments"_s, remove);
    QVERIFY_FAILED(two, ErrorCode::Conflict);
    QVERIFY2(two.error().message.contains(u"2 employees refer to it"_s), qPrintable(two.error().message));
    QCOMPARE(m_workspace->content(), before);

    const auto references = edit(u"departments"_s, [](const RowEditor& editor) { return editor.referencesTo(1); });
    QVERIFY_RESULT(references);
    QCOMPARE(references->size(), 1);
    QCOMPARE(references->first().table->name, u"employees"_s);
    QCOMPARE(references->first().field, u"department_id"_s);
    QCOMPARE(references->first().count, 2);
    const auto none = edit(u"departments"_s, [](const RowEditor& editor) { return editor.referencesTo(2); });
    QVERIFY(none.value().isEmpty());
    QVERIFY_RESULT(edit(u"departments"_s, [](const RowEditor& editor) { return editor.remove(2); }));
}

void TestRowEditor::needsAnEditor_data()
{
    QTest::addColumn<accounts::Role>("role");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("viewer") << accounts::Role::Viewer << false;
    QTest::newRow("editor") << accounts::Role::Editor << true;
    QTest::newRow("administrator") << accounts::Role::Administrator << true;
}

void TestRowEditor::needsAnEditor()
{
    QFETCH(const accounts::Role, role);
    QFETCH(const bool, allowed);
    QVERIFY_RESULT(insert(kAda));
    const QStringList before = m_workspace->content();
    const auto undo = [](const RowEditor& editor) { return editor.undo(3); };
    for (const RowChange& change : {RowChange::insert(without(kAda, u"id"_s)),
                                    RowChange::update(8, {{u"name"_s, u"x"_s}}), RowChange::remove(8)}) {
        if (allowed)
            QVERIFY_RESULT(apply({change}, u"employees"_s, role));
        else
            QVERIFY_FAILED(apply({change}, u"employees"_s, role), ErrorCode::NotAllowed);
    }
    if (allowed) {
        QVERIFY_RESULT(edit(u"employees"_s, undo, role));
    } else {
        QVERIFY_FAILED(edit(u"employees"_s, undo, role), ErrorCode::NotAllowed);
        QCOMPARE(m_workspace->content(), before);
    }
}

void TestRowEditor::expectsAVersion()
{
    QVERIFY_RESULT(insert(kAda));
    const auto reader = m_workspace->store().reader();
    QVERIFY_RESULT(reader);
    const RowRepository repository(**reader, m_workspace->table(u"employees"_s));
    const auto row = repository.find(7);
    QVERIFY_RESULT(row);
    QCOMPARE(row->version, 3);
    QCOMPARE(row->json, repository.get(7).value());

    QVERIFY_RESULT(apply({RowChange::update(7, {{u"name"_s, u"B"_s}}, row->version)}));
    QCOMPARE(repository.find(7).value().version, 4);
    QVERIFY_FAILED(apply({RowChange::update(7, {{u"name"_s, u"C"_s}}, row->version)}), ErrorCode::Conflict);
    QVERIFY_FAILED(apply({RowChange::remove(7, row->version)}), ErrorCode::Conflict);
    QVERIFY_RESULT(apply({RowChange::remove(7, 4)}));
}

void TestRowEditor::appliesAllOrNone_data()
{
    QTest::addColumn<RowChange>("last");
    QTest::addColumn<int>("code");
    QTest::newRow("good") << RowChange::update(7, {{u"name"_s, u"x"_s}}) << -1;
    QTest::newRow("a bad value") << RowChange::update(7, {{u"job_id"_s, u"x"_s}}) << int(ErrorCode::Usage);
    QTest::newRow("an unknown job") << RowChange::update(7, {{u"job_id"_s, u"9"_s}}) << int(ErrorCode::Usage);
    QTest::newRow("a key in use") << RowChange::insert(kAda) << int(ErrorCode::Conflict);
    QTest::newRow("a key of the same batch")
        << RowChange::insert(with(kAda, u"id"_s, u"8"_s)) << int(ErrorCode::Conflict);
    QTest::newRow("no such row") << RowChange::remove(99) << int(ErrorCode::NotFound);
    QTest::newRow("an old version") << RowChange::remove(7, 2) << int(ErrorCode::Conflict);
}

void TestRowEditor::appliesAllOrNone()
{
    QFETCH(const RowChange, last);
    QFETCH(const int, code);
    QVERIFY_RESULT(insert(kAda));
    QVERIFY_RESULT(insert(with(kAda, u"id"_s, u"6"_s)));
    const QStringList before = m_workspace->content();
    const auto done = apply({RowChange::insert(without(kAda, u"id"_s)), RowChange::remove(6), last});
    if (code >= 0) {
        QVERIFY_FAILED(done, ErrorCode(code));
        QVERIFY2(done.error().message.startsWith(u"Change 3: "_s), qPrintable(done.error().message));
        QCOMPARE(m_workspace->content(), before);
        return;
    }
    QVERIFY_RESULT(done);
    QCOMPARE(done->id, 5);
    QCOMPARE(done->keys, (QList<qint64>{8, 6, 7}));
    QCOMPARE(done->inserted, QList<qint64>{8});
    QCOMPARE(done->deleted, QList<qint64>{6});
    QCOMPARE(done->updated, QList<qint64>{7});
    QCOMPARE(rows(u"SELECT id, name, entry_id FROM employees"_s), (QStringList{u"7|x|5"_s, u"8|Ada|5"_s}));
    QCOMPARE(m_workspace->number(u"SELECT count(*) FROM log WHERE id > 4"_s), 1);
}

void TestRowEditor::changesOneRowSeveralTimes()
{
    QVERIFY_RESULT(insert(kAda));
    QVERIFY_RESULT(apply({RowChange::update(7, {{u"name"_s, u"B"_s}}), RowChange::update(7, {{u"name"_s, u"C"_s}}),
                          RowChange::remove(7), RowChange::insert(with(kAda, u"name"_s, u"D"_s)),
                          RowChange::insert(without(kAda, u"id"_s)), RowChange::remove(8)}));
    QCOMPARE(rows(u"SELECT id, name, entry_id FROM employees"_s), QStringList{u"7|D|4"_s});
    QCOMPARE(rows(u"SELECT * FROM before_images"_s), QStringList{u"4|employees|7|3|[7,\"Ada\",1612325106000,1,2]"_s});
}

void TestRowEditor::takesBatchesOfALimitedSize()
{
    QVERIFY_FAILED(apply({}), ErrorCode::Usage);
    const QList<RowChange> most(RowEditor::kMostChanges, RowChange::insert(without(kAda, u"id"_s)));
    QVERIFY_FAILED(apply(most + most.mid(0, 1)), ErrorCode::Usage);
    const auto done = apply(most);
    QVERIFY_RESULT(done);
    QCOMPARE(done->keys.last(), RowEditor::kMostChanges);
    QCOMPARE(counts(), QStringList{u"2021|1|2|2|1000"_s});
    QCOMPARE(m_workspace->number(u"SELECT count(*) FROM log"_s), 3);
    const auto undone = edit(u"employees"_s, [](const RowEditor& editor) { return editor.undo(3); });
    QVERIFY_RESULT(undone);
    QCOMPARE(undone->entry.removed, RowEditor::kMostChanges);
    QCOMPARE(counts(), QStringList());
}

void TestRowEditor::readsTheLog()
{
    m_workspace->clock().set(1'769'850'000'000);
    QVERIFY_RESULT(insert(kAda));
    QVERIFY_RESULT(apply({RowChange::remove(3)}, u"departments"_s));
    QVERIFY_RESULT(edit(u"employees"_s, [](const RowEditor& editor) { return editor.undo(3); }));
    const auto reader = m_workspace->store().reader();
    QVERIFY_RESULT(reader);
    const EditLog log(**reader);
    const auto edits = log.list();
    QVERIFY_RESULT(edits);
    QCOMPARE(edits->size(), 2);
    QCOMPARE(edits->at(0).summary.inserted, QList<qint64>{7});
    QCOMPARE(edits->at(0).undone, true);
    QCOMPARE(edits->at(1).summary.table, u"departments"_s);
    QCOMPARE(edits->at(1).summary.deleted, QList<qint64>{3});
    QCOMPARE(edits->at(1).account, u"ben"_s);
    QCOMPARE(edits->at(1).atMs, 1'769'850'000'000);
    QCOMPARE(edits->at(1).undone, false);
    QCOMPARE(log.find(3).value().undone, true);
    QVERIFY_FAILED(log.find(1), ErrorCode::NotFound);
    QVERIFY_FAILED(log.find(99), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRowEditor)
#include "tst_roweditor.moc"
