// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/tableschema.h"
#include "tests/support/resultchecks.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace globant;
using namespace globant::catalog;
using namespace Qt::StringLiterals;

namespace {

QJsonObject field(const QString& name, const QString& type, const QJsonObject& constraints = {{u"required"_s, true}})
{
    return {{u"name"_s, name}, {u"type"_s, type}, {u"constraints"_s, constraints}};
}

// Fields: 0 id, 1 owner_id, 2 kind_id, 3 label (not required), 4 at.
QJsonObject sample()
{
    return {
        {u"x-name"_s, u"things"_s},
        {u"x-singular"_s, u"thing"_s},
        {u"fields"_s,
         QJsonArray{field(u"id"_s, u"integer"_s), field(u"owner_id"_s, u"integer"_s), field(u"kind_id"_s, u"integer"_s),
                    field(u"label"_s, u"string"_s, {{u"maxLength"_s, 20}}), field(u"at"_s, u"datetime"_s)}},
        {u"primaryKey"_s, u"id"_s},
        {u"foreignKeys"_s,
         QJsonArray{QJsonObject{{u"fields"_s, u"owner_id"_s},
                                {u"reference"_s, QJsonObject{{u"resource"_s, u"owners"_s}, {u"fields"_s, u"id"_s}}}}}},
        {u"x-rollup"_s, QJsonObject{{u"name"_s, u"thing_counts"_s},
                                    {u"groupBy"_s, QJsonArray{u"owner_id"_s, u"kind_id"_s}},
                                    {u"time"_s, u"at"_s}}}};
}

// The value with what stands at `path` ("fields.0.name") replaced, or removed where `to` is undefined.
QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = step.toInt();
        if (index == array.size())
            array.append(to);
        else
            array[index] = changed(array[index], path, to);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(step, changed(object.value(step), path, to));
    return object;
}

Result<TableSchema> parse(const QJsonObject& json)
{
    return parseTableSchema(QJsonDocument(json).toJson(), u"things.json"_s);
}

} // namespace

class TestTableSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        QJsonObject json = sample();
        json[u"x-title"_s] = u"Things"_s;
        json[u"x-file-pattern"_s] = u"THINGS-of"_s;
        json = changed(json, {u"fields"_s, u"0"_s, u"constraints"_s, u"minimum"_s}, -3).toObject();
        json = changed(json, {u"fields"_s, u"3"_s, u"x-aliases"_s}, QJsonArray{u"text"_s, u"name"_s}).toObject();
        json = changed(json, {u"fields"_s, u"3"_s, u"title"_s}, u"Label"_s).toObject();
        const auto table = parse(json);
        QVERIFY_RESULT(table);
        QCOMPARE(table->name, u"things"_s);
        QCOMPARE(table->singular, u"thing"_s);
        QCOMPARE(table->title, u"Things"_s);
        QCOMPARE(table->filePattern, u"things-of"_s);
        QCOMPARE(table->fields.size(), 5);
        QCOMPARE(table->key, 0);
        QCOMPARE(table->fields[0].type, FieldType::Integer);
        QCOMPARE(table->fields[0].minimum.value_or(0), -3);
        QVERIFY(!table->fields[1].minimum.has_value());
        QCOMPARE(table->fields[3].type, FieldType::String);
        QCOMPARE(table->fields[3].title, u"Label"_s);
        QCOMPARE(table->fields[3].maxLength, 20);
        QCOMPARE(table->fields[3].aliases, (QStringList{u"text"_s, u"name"_s}));
        QVERIFY(!table->fields[3].required);
        QVERIFY(table->fields[4].required);
        QCOMPARE(table->fields[4].type, FieldType::DateTime);
        QCOMPARE(table->foreignKeys.size(), 1);
        QCOMPARE(table->foreignKeys[0].table, u"owners"_s);
        QCOMPARE(table->rollup->name, u"thing_counts"_s);
        QCOMPARE(table->rollup->groupBy, (QList<int>{1, 2}));
        QCOMPARE(table->rollup->time, 4);
        QCOMPARE(table->json, json);
    }

    void leavesOutWhatIsOptional()
    {
        QJsonObject json = sample();
        json.remove(u"foreignKeys"_s);
        json.remove(u"x-rollup"_s);
        const auto table = parse(json);
        QVERIFY_RESULT(table);
        QCOMPARE(table->title, u"things"_s);
        QCOMPARE(table->filePattern, u"things"_s);
        QVERIFY(table->foreignKeys.isEmpty());
        QVERIFY(!table->rollup.has_value());
    }

    // A list of one name means the name: https://specs.frictionlessdata.io/table-schema/#primary-key
    void aListOfOneFieldWillDo()
    {
        QJsonObject json = changed(sample(), {u"primaryKey"_s}, QJsonArray{u"id"_s}).toObject();
        json = changed(json, {u"foreignKeys"_s, u"0"_s, u"fields"_s}, QJsonArray{u"owner_id"_s}).toObject();
        json = changed(json, {u"foreignKeys"_s, u"0"_s, u"reference"_s, u"fields"_s}, QJsonArray{u"id"_s}).toObject();
        const auto table = parse(json);
        QVERIFY_RESULT(table);
        QCOMPARE(table->key, 0);
        QCOMPARE(table->foreignKeys[0].field, 1);
    }

    void findsFieldsAndReferences()
    {
        const TableSchema table = parse(sample()).value();
        QCOMPARE(table.fieldIndex(u"label"_s), 3);
        QCOMPARE(table.fieldIndex(u"Label"_s), -1);
        QCOMPARE(table.fieldIndex(QString()), -1);
        QCOMPARE(table.foreignKeyOf(1)->table, u"owners"_s);
        QVERIFY(table.foreignKeyOf(0) == nullptr);
    }

    void malformedMembersAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("to");
        QTest::addColumn<QString>("sentence"); // a part of it
        const QJsonValue none(QJsonValue::Undefined);
        const auto row = [](const char* path, const QJsonValue& to, const QString& sentence) {
            const QByteArray shown =
                to.isUndefined() ? "missing" : QJsonDocument(QJsonArray{to}).toJson(QJsonDocument::Compact);
            QTest::addRow("%s %s", path, shown.constData()) << QString::fromLatin1(path) << to << sentence;
        };
        for (const QJsonValue& name :
             {none, QJsonValue(5), QJsonValue(QString()), QJsonValue(u"Things"_s), QJsonValue(u"1st"_s),
              QJsonValue(u"my things"_s), QJsonValue(u"things\n"_s), QJsonValue(u"thíngs"_s), QJsonValue(u"a\";--"_s),
              QJsonValue(QString(64, u'a'))}) {
            row("x-name", name, u"x-name must be lower-case letters"_s);
            row("x-singular", name, u"x-singular must be lower-case letters"_s);
            row("fields.1.name", name, u"a field's name must be lower-case letters"_s);
            row("x-rollup.name", name, u"x-rollup's name must be lower-case letters"_s);
        }
        row("fields", none, u"it has no fields"_s);
        row("fields", QJsonArray(), u"it has no fields"_s);
        row("fields", u"id"_s, u"it has no fields"_s);
        row("fields.2.name", u"owner_id"_s, u"\"owner_id\" is taken"_s);
        row("fields.2.name", u"entry_id"_s, u"\"entry_id\" is taken"_s);
        for (const QJsonValue& type :
             {none, QJsonValue(1), QJsonValue(u"number"_s), QJsonValue(u"date"_s), QJsonValue(u"Integer"_s)})
            row("fields.3.type", type, u"\"label\" has the type"_s);

        row("fields.3.constraints.pattern", u"[a-z]*"_s, u"\"label\" has the constraint \"pattern\""_s);
        row("fields.3.constraints.unique", true, u"\"label\" has the constraint \"unique\""_s);
        row("fields.3.constraints.enum", QJsonArray{u"a"_s}, u"\"label\" has the constraint \"enum\""_s);
        row("fields.0.constraints.maximum", 5, u"\"id\" has the constraint \"maximum\""_s);
        row("fields.3.constraints.minimum", 5, u"\"label\" has the constraint \"minimum\""_s);
        row("fields.0.constraints.maxLength", 5, u"\"id\" has the constraint \"maxLength\""_s);
        row("fields.0.constraints.minimum", u"5"_s, u"minimum of \"id\""_s);
        row("fields.0.constraints.minimum", 0.5, u"minimum of \"id\""_s);
        row("fields.3.constraints.maxLength", 0, u"maxLength of \"label\""_s);
        row("fields.3.constraints.maxLength", -1, u"maxLength of \"label\""_s);
        row("fields.3.constraints.maxLength", u"20"_s, u"maxLength of \"label\""_s);
        row("fields.3.constraints.required", u"yes"_s, u"required of \"label\""_s);

        for (const QJsonValue& key :
             {none, QJsonValue(0), QJsonValue(u"unheard_of"_s), QJsonValue(u"label"_s), QJsonValue(u"at"_s),
              QJsonValue(QJsonArray{u"id"_s, u"owner_id"_s}), QJsonValue(QJsonArray())})
            row("primaryKey", key, u"primaryKey must name one required integer field"_s);
        row("fields.0.constraints.required", false, u"primaryKey must name one required integer field"_s);

        const QString join = u"foreignKeys must join one integer field"_s;
        row("foreignKeys.0", u"owner_id"_s, join);
        row("foreignKeys.0.fields", none, join);
        row("foreignKeys.0.fields", u"unheard_of"_s, join);
        row("foreignKeys.0.fields", u"label"_s, join);
        row("foreignKeys.0.fields", QJsonArray{u"owner_id"_s, u"kind_id"_s}, join);
        row("foreignKeys.0.reference", none, join);
        row("foreignKeys.0.reference.resource", QString(), join);
        row("foreignKeys.0.reference.fields", none, join);
        row("foreignKeys.1",
            QJsonObject{{u"fields"_s, u"owner_id"_s},
                        {u"reference"_s, QJsonObject{{u"resource"_s, u"kinds"_s}, {u"fields"_s, u"id"_s}}}},
            u"\"owner_id\" refers to two tables"_s);

        const QString needs = u"x-rollup needs"_s;
        row("x-rollup.groupBy", none, needs);
        row("x-rollup.groupBy", QJsonArray(), needs);
        row("x-rollup.groupBy", QJsonArray{u"id"_s, u"owner_id"_s, u"kind_id"_s}, needs);
        row("x-rollup.groupBy", QJsonArray{u"owner_id"_s, u"owner_id"_s}, needs);
        row("x-rollup.groupBy", QJsonArray{u"unheard_of"_s}, needs);
        row("x-rollup.groupBy", QJsonArray{u"label"_s}, needs);
        row("x-rollup.groupBy", QJsonArray{u"at"_s}, needs);
        row("x-rollup.time", none, needs);
        row("x-rollup.time", u"owner_id"_s, needs);
        row("fields.4.constraints.required", false, needs);
        row("fields.2.constraints.required", false, needs);
    }

    void malformedMembersAreRefused()
    {
        QFETCH(const QString, path);
        QFETCH(const QJsonValue, to);
        QFETCH(const QString, sentence);
        const auto table = parse(changed(sample(), path.split(u'.'), to).toObject());
        QVERIFY_FAILED(table, ErrorCode::UnusableFile);
        QVERIFY2(table.error().message.contains(sentence), qPrintable(table.error().message));
        QVERIFY2(table.error().message.contains(u"\"things.json\""_s), qPrintable(table.error().message));
    }

    // Its columns would be named as the rollup's own are.
    void aRollupsFieldMayNotBeNamedAsItsOwnColumns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("year") << u"year"_s;
        QTest::newRow("month") << u"month"_s;
        QTest::newRow("hires") << u"hires"_s;
    }

    void aRollupsFieldMayNotBeNamedAsItsOwnColumns()
    {
        QFETCH(const QString, name);
        QJsonObject json = changed(sample(), {u"fields"_s, u"2"_s, u"name"_s}, name).toObject();
        json = changed(json, {u"x-rollup"_s, u"groupBy"_s}, QJsonArray{name}).toObject();
        const auto table = parse(json);
        QVERIFY_FAILED(table, ErrorCode::UnusableFile);
        QVERIFY2(table.error().message.contains(name), qPrintable(table.error().message));
    }

    void whatIsNoObjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("cut short") << QByteArray("{\"x-name\": \"things\"");
        QTest::newRow("text") << QByteArray("id,name");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("nested without end") << QByteArray(100'000, '[');
    }

    void whatIsNoObjectIsRefused()
    {
        QFETCH(const QByteArray, json);
        QVERIFY_FAILED(parseTableSchema(json, u"things.json"_s), ErrorCode::UnusableFile);
    }
};

QTEST_GUILESS_MAIN(TestTableSchema)
#include "tst_tableschema.moc"
