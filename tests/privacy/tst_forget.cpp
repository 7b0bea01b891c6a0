// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/forget.h"
#include "core/store/keyedfile.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QFile>
#include <QTest>

#include <openssl/evp.h>

using namespace Qt::StringLiterals;
using namespace globant;
using accounts::Role;
using privacy::Forgotten;

namespace {

const QString kName = u"Zebedee Quixote"_s;

// The plain text of every page of the file, those in use and those that are free: AES-256-CBC under the store's raw
// key, with the IV at the beginning of the 80 bytes that SQLCipher reserves at each page's end.
QByteArray rawPages(const test::ImportWorkspace& workspace)
{
    constexpr int kReserved = 80;
    constexpr int kSalt = 16; // in place of the first page's first bytes
    QFile file(workspace.path());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no store");
    QByteArray raw;
    for (QByteArray page = file.read(store::kPageBytes); !page.isEmpty(); page = file.read(store::kPageBytes)) {
        const int from = raw.isEmpty() ? kSalt : 0;
        const int length = store::kPageBytes - kReserved - from;
        const auto bytes = [&](int at) { return reinterpret_cast<const unsigned char*>(page.constData()) + at; };
        QByteArray plain(length + 16, 0);
        int written = 0;
        EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
        EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), nullptr,
                           reinterpret_cast<const unsigned char*>(workspace.key().view().data()),
                           bytes(store::kPageBytes - kReserved));
        EVP_CIPHER_CTX_set_padding(context, 0);
        EVP_DecryptUpdate(context, reinterpret_cast<unsigned char*>(plain.data()), &written, bytes(from), length);
        EVP_CIPHER_CTX_free(context);
        raw += plain.left(written);
    }
    return raw;
}

} // namespace

// Every test ends with a store in which nothing is damaged: rollups equal a recount and the log's chain holds.
class TestForget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsWithoutChanging();
    void removesEverywhere();
    void keepsTheCounts();
    void leavesLookupNames();
    void isLoggedWithoutTheName();
    void undoBringsNoNameBack();
    void retriesWithoutTheName();
    void leavesNoTraceInTheFile();
    void needsAnAdministrator();
    void needsAName();
    void findsNobody();

private:
    Result<privacy::NameTraces> find(const QString& name)
    {
        const auto connection = m_workspace->store().reader();
        return privacy::findName(**connection, m_workspace->store().catalog(), name);
    }
    Result<Forgotten> forget(const QString& name, Role role = Role::Administrator)
    {
        return m_workspace->store().writer().runNow([&](const store::Connection& connection) {
            return privacy::forgetName(connection, m_workspace->store().catalog(), {u"ana"_s, role},
                                       m_workspace->clock(), name);
        });
    }
    Result<ingest::ImportSummary> employees(const QByteArray& csv)
    {
        return m_workspace->import(m_workspace->file(u"employees.csv"_s, csv));
    }
    QStringList rows(const QString& sql) const { return m_workspace->rows(sql); }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

// Entries 1 and 2 are the parents' imports, 3 and 4 bring the name: two rows, one of them twice, and two rejected ones.
void TestForget::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
    QVERIFY_RESULT(employees("1,Zebedee Quixote,2021-02-03,1,1\n2,zebedee  QUIXOTE,2021-03-03,2,2\n"
                             "3,Zebedee Quixote Jr,2021-03-03,2,2\n4,Zebedee Quixote,2021-03-03,2,77\n"
                             "Zebedee Quixote,5,2021-03-03,2,1\n"));
    QVERIFY_RESULT(employees("1,Other Name,2021-04-03,1,1\n"));
}

void TestForget::cleanup()
{
    QCOMPARE(m_workspace->damage(), QString());
    m_workspace.reset();
}

void TestForget::findsWithoutChanging()
{
    const QStringList before = m_workspace->content();
    const auto traces = find(u" zebedee quixote "_s);
    QVERIFY_RESULT(traces);
    QCOMPARE(traces->rows, 1);
    QCOMPARE(traces->keys.value(u"employees"_s), QList<qint64>{2});
    QCOMPARE(traces->rejects, 2);
    QCOMPARE(traces->images, 1);
    QCOMPARE(traces->first.size(), 1);
    QCOMPARE(traces->first.first().text, u"zebedee  QUIXOTE"_s);
    QCOMPARE(m_workspace->content(), before);
}

void TestForget::removesEverywhere()
{
    const auto forgotten = forget(kName);
    QVERIFY_RESULT(forgotten);
    QVERIFY(forgotten->scrubbed);
    QCOMPARE(rows(u"SELECT name FROM employees ORDER BY id"_s),
             (QStringList{u"Other Name"_s, u"(name removed)"_s, u"Zebedee Quixote Jr"_s}));
    QCOMPARE(rows(u"SELECT text FROM rejects ORDER BY line"_s),
             (QStringList{u"4,(name removed),2021-03-03,2,77"_s, u"(name removed),5,2021-03-03,2,1"_s}));
    const QStringList messages = rows(u"SELECT message FROM rejects ORDER BY line"_s);
    QVERIFY2(messages[1].contains(u"\"(name removed)\""_s), qPrintable(messages[1]));
    QCOMPARE(rows(u"SELECT image ->> 1, image ->> 0, image ->> 3 FROM before_images"_s),
             QStringList{u"(name removed)|1|1"_s});
    const auto left = find(kName);
    QVERIFY_RESULT(left);
    QVERIFY(left->isEmpty());
}

void TestForget::keepsTheCounts()
{
    const QStringList counts = rows(u"SELECT * FROM hire_counts"_s);
    const QStringList entries = rows(u"SELECT id, entry_id, hired_at, department_id, job_id FROM employees"_s);
    QVERIFY_RESULT(forget(kName));
    QCOMPARE(rows(u"SELECT * FROM hire_counts"_s), counts);
    QCOMPARE(rows(u"SELECT id, entry_id, hired_at, department_id, job_id FROM employees"_s), entries);
}

void TestForget::leavesLookupNames()
{
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"departments.csv"_s, "9,Zebedee Quixote\n")));
    QVERIFY_RESULT(forget(kName));
    QCOMPARE(rows(u"SELECT department FROM departments WHERE id = 9"_s), QStringList{kName});
}

void TestForget::isLoggedWithoutTheName()
{
    const auto forgotten = forget(kName);
    QVERIFY_RESULT(forgotten);
    QCOMPARE(forgotten->id, 5);
    QCOMPARE(rows(u"SELECT kind, account, detail FROM log WHERE id = 5"_s),
             QStringList{u"forget|ana|{\"images\":1,\"keys\":{\"employees\":[2]},\"rejects\":2,\"rows\":1}"_s});
}

void TestForget::undoBringsNoNameBack()
{
    QVERIFY_RESULT(forget(kName));
    QVERIFY_RESULT(m_workspace->service().undo(4));
    QCOMPARE(rows(u"SELECT name FROM employees WHERE id < 3 ORDER BY id"_s),
             (QStringList{u"(name removed)"_s, u"(name removed)"_s}));
    QVERIFY_RESULT(m_workspace->service().undo(3));
    QCOMPARE(rows(u"SELECT * FROM employees"_s), QStringList());
}

void TestForget::retriesWithoutTheName()
{
    QVERIFY_RESULT(forget(kName));
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"jobs.csv"_s, "77,Cook\n")));
    QVERIFY_RESULT(m_workspace->service().retry(3, {}));
    QCOMPARE(rows(u"SELECT name FROM employees WHERE id = 4"_s), QStringList{u"(name removed)"_s});
}

// Rows of many lengths come, change and go first, so that pages split, merge and become free; as a build of SQLite that
// overwrites nothing of its own accord would have left them.
void TestForget::leavesNoTraceInTheFile()
{
    const auto many = [](const QByteArray& name, int step) {
        QByteArray csv;
        for (int i = 0; i < 4000; i += step)
            csv += QByteArray::number(100 + (i * 7919) % 4000) + ',' + name + (i % 3 == 0 ? "" : " the Second") +
                   ",2021-02-03,1,1\n";
        return csv;
    };
    QVERIFY_RESULT(m_workspace->store().writer().runNow(
        [](const store::Connection& connection) { return connection.executeScript(u"PRAGMA secure_delete = OFF"_s); }));
    QVERIFY_RESULT(employees(many("Zebedee Quixote", 1)));         // 5
    QVERIFY_RESULT(employees(many("Somebody Else With More", 2))); // 6
    QVERIFY_RESULT(employees(many("Zebedee Quixote", 5)));         // 7
    QVERIFY_RESULT(m_workspace->service().undo(7));
    QVERIFY_RESULT(employees(many("ZEBEDEE QUIXOTE", 3) + "x,Zebedee Quixote,2021-02-03,1,1\n"));
    QVERIFY(rawPages(*m_workspace).contains("Zebedee Quixote,2021"));

    QVERIFY_RESULT(forget(kName));
    const auto second = forget(u"Zebedee Quixote the Second"_s);
    QVERIFY_RESULT(second);
    QVERIFY(second->scrubbed);
    QVERIFY_RESULT(forget(u"Zebedee Quixote Jr"_s));
    const QByteArray raw = rawPages(*m_workspace).toLower();
    QVERIFY(raw.contains("somebody else")); // it is the plain text that is looked at
    QCOMPARE(raw.count("zebedee"), 0);
    QCOMPARE(QFile(m_workspace->path() + u"-wal"_s).size(), 0);
}

void TestForget::needsAnAdministrator()
{
    QVERIFY_FAILED(forget(kName, Role::Editor), ErrorCode::NotAllowed);
    QCOMPARE(rows(u"SELECT count(*) FROM log"_s), QStringList{u"4"_s});
}

void TestForget::needsAName()
{
    QVERIFY_FAILED(find(u"  "_s), ErrorCode::Usage);
    QVERIFY_FAILED(forget(u""_s), ErrorCode::Usage);
}

void TestForget::findsNobody()
{
    const QStringList before = m_workspace->content();
    const auto forgotten = forget(u"Nobody At All"_s);
    QVERIFY_RESULT(forgotten);
    QCOMPARE(forgotten->id, 0);
    QVERIFY(forgotten->traces.isEmpty());
    QCOMPARE(m_workspace->content(), before);
}

QTEST_GUILESS_MAIN(TestForget)
#include "tst_forget.moc"
