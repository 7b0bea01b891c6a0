// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interchange/avroworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace globant;
using namespace globant::interchange;
using namespace globant::test;
using namespace Qt::StringLiterals;

namespace {

// Debian's own, which has Debian's packages, whatever else stands before it in PATH.
const QString kPython = QFile::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;

} // namespace

// Apache's own implementation, as Debian has it (python3-avro), reads what we write and writes what we read.
class TestPythonAvro : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess python;
        python.start(kPython, {u"-c"_s, u"import avro.datafile"_s});
        if (!python.waitForFinished() || python.exitCode() != 0)
            QSKIP("There is no python3-avro (Debian's package) to compare with");
    }

    void readsOurs_data();
    void readsOurs();
    void writesWhatWeRead_data();
    void writesWhatWeRead();

private:
    QByteArray run(const QString& script, const QStringList& arguments)
    {
        QProcess python;
        python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        python.start(kPython, QStringList{u"-c"_s, script} + arguments);
        python.waitForFinished();
        return python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
    }
};

void TestPythonAvro::readsOurs_data()
{
    QTest::addColumn<avro::Codec>("codec");
    QTest::newRow("deflate") << avro::Codec::Deflate;
    QTest::newRow("null") << avro::Codec::Null;
}

void TestPythonAvro::readsOurs()
{
    QFETCH(avro::Codec, codec);
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 3000));
    const QTemporaryDir folder;
    QVERIFY_RESULT(exportTo(workspace, {folder.path(), {}, ExportFormat::Avro, codec}));
    const QString script = uR"(
import sys, json, datetime
from avro.datafile import DataFileReader
from avro.io import DatumReader
epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
def plain(value):
    if isinstance(value, datetime.datetime):
        return (value - epoch) // datetime.timedelta(milliseconds=1)
    return value
rows = []
for path in sys.argv[1:]:
    with DataFileReader(open(path, 'rb'), DatumReader()) as reader:
        names = [field.name for field in reader.datum_reader.writers_schema.fields]
        rows += ['|'.join(str(plain(row[name])) for name in names) for row in reader]
print(json.dumps(rows))
)"_s;
    const QByteArray out = run(script, {folder.filePath(u"departments.avro"_s), folder.filePath(u"jobs.avro"_s),
                                        folder.filePath(u"employees.avro"_s)});
    QStringList rows;
    for (const QJsonValue& row : QJsonDocument::fromJson(out).array())
        rows.append(row.toString());
    QCOMPARE(rows.size(), 3007);
    QCOMPARE(rows, tableRows(workspace));
}

void TestPythonAvro::writesWhatWeRead_data()
{
    QTest::addColumn<QString>("fields"); // of Python
    QTest::addColumn<QString>("row");
    QTest::newRow("plain")
        << uR"([{'name':'id','type':'long'},{'name':'name','type':'string'},{'name':'hired_at','type':{'type':'long','logicalType':'timestamp-millis'}},{'name':'department_id','type':'int'},{'name':'job_id','type':'int'}])"_s
        << u"{'id':i,'name':name,'hired_at':moment,'department_id':1,'job_id':2}"_s;
    QTest::newRow("all texts, as the original's job")
        << uR"([{'name':n,'type':'string'} for n in ('id','name','datetime','department_id','job_id')])"_s
        << u"{'id':str(i),'name':name,'datetime':moment.isoformat(),'department_id':'1','job_id':'2'}"_s;
    QTest::newRow("unions with null")
        << uR"([{'name':'id','type':['null','long']},{'name':'name','type':['string','null']},{'name':'hired_at','type':['null',{'type':'long','logicalType':'timestamp-micros'}]},{'name':'department_id','type':['null','int']},{'name':'job_id','type':['int','string','null']}])"_s
        << u"{'id':i,'name':name,'hired_at':moment,'department_id':1,'job_id':'2' if i % 2 else 2}"_s;
    QTest::newRow("more than we want")
        << uR"([{'name':'tags','type':{'type':'array','items':'string'}},{'name':'job','type':'double'},{'name':'employee_id','type':'float'},{'name':'inner','type':{'type':'record','name':'i','fields':[{'name':'m','type':{'type':'map','values':['null','bytes']}}]}},{'name':'full_name','type':'bytes'},{'name':'hire_datetime','type':'string'},{'name':'kind','type':{'type':'enum','name':'d','symbols':['x']}},{'name':'id_department','type':'int'}])"_s
        << u"{'tags':['a']*(i%5),'job':2.0,'employee_id':float(i),'inner':{'m':{'k':None,'l':b'x'}},'full_name':name.encode(),'hire_datetime':moment.isoformat(),'kind':'x','id_department':1}"_s;
}

void TestPythonAvro::writesWhatWeRead()
{
    QFETCH(QString, fields);
    QFETCH(QString, row);
    const QTemporaryDir folder;
    const QString script = uR"(
import sys, json, datetime
import avro.schema
from avro.datafile import DataFileWriter
from avro.io import DatumWriter
fields = %1
schema = avro.schema.parse(json.dumps({'type':'record','name':'employee','namespace':'other','fields':fields}))
for codec in ('null', 'deflate'):
    with DataFileWriter(open(sys.argv[1] + '/employees-' + codec + '.avro', 'wb'), DatumWriter(), schema, codec=codec) as out:
        for i in range(1, 2001):
            name = 'Zoë, "' + str(i) + '"'
            moment = datetime.datetime(2021, 1, 1, 2, 3, 4, 500000, tzinfo=datetime.timezone.utc) + datetime.timedelta(hours=i)
            out.append(%2)
print('done')
)"_s.arg(fields, row);
    QVERIFY(!run(script, {folder.path()}).isEmpty());
    QStringList expected;
    for (qint64 i = 1; i <= 2000; ++i)
        expected.append(u"%1|Zoë, \"%1\"|%2|1|2"_s.arg(i).arg(1'609'466'584'500 + i * 3'600'000));
    for (const char* codec : {"null", "deflate"}) {
        ImportWorkspace workspace;
        QVERIFY_RESULT(workspace.importParents());
        const auto summary = workspace.import(folder.filePath(u"employees-%1.avro"_s.arg(QString::fromLatin1(codec))));
        QVERIFY_RESULT(summary);
        QCOMPARE(countsText(summary->counts), u"2000 0 0 0 0"_s);
        QCOMPARE(workspace.rows(u"SELECT id, name, hired_at, department_id, job_id FROM employees ORDER BY id"_s),
                 expected);
    }
}

QTEST_GUILESS_MAIN(TestPythonAvro)
#include "tst_pythonavro.moc"
