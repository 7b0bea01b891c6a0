// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/keyslotsfile.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace globant;
using namespace globant::security;
using namespace Qt::StringLiterals;
using test::secret;

namespace {

constexpr KdfStrength kWeak{1, kMinMemory};

KeySlots sample()
{
    const SecretBytes dataKey = SecretBytes::random(kDataKeyBytes);
    KeySlots keySlots = KeySlots::create(dataKey);
    [&] {
        QVERIFY_RESULT(keySlots.setPassword(u"ana"_s, secret("password of ana"), kWeak, dataKey));
        QVERIFY_RESULT(keySlots.setRecoveryCode(RecoveryCode::generate(), kWeak, dataKey));
        QVERIFY_RESULT(keySlots.rotate(dataKey));
    }();
    return keySlots;
}

// The value with what stands at `path` ("slots.0.kdf.salt") replaced, or removed where `to` is undefined.
QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[step.toInt()] = changed(array[step.toInt()], path, to);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(step, changed(object.value(step), path, to)); // inserting undefined removes
    return object;
}

QByteArray base64(int size)
{
    return QByteArray(size, 'x').toBase64();
}

} // namespace

class TestKeySlotsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        const KeySlots written = sample();
        const auto read = keySlotsFromJson(keySlotsToJson(written), u"keyslots.json"_s);
        QVERIFY_RESULT(read);
        QCOMPARE(keySlotsToJson(*read), keySlotsToJson(written));
        QVERIFY_RESULT(read->openWithPassword(u"ana"_s, secret("password of ana")));
    }

    void malformedMembersAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("to");
        const QJsonValue none(QJsonValue::Undefined);
        const QStringList members{u"format"_s,
                                  u"version"_s,
                                  u"workspace"_s,
                                  u"store"_s,
                                  u"generation"_s,
                                  u"slots"_s,
                                  u"older_keys"_s,
                                  u"mac"_s,
                                  u"slots.0.name"_s,
                                  u"slots.0.kind"_s,
                                  u"slots.0.public_key"_s,
                                  u"slots.0.kdf"_s,
                                  u"slots.0.kdf.algorithm"_s,
                                  u"slots.0.kdf.opslimit"_s,
                                  u"slots.0.kdf.memlimit"_s,
                                  u"slots.0.kdf.salt"_s,
                                  u"slots.0.nonce"_s,
                                  u"slots.0.sealed_private_key"_s,
                                  u"slots.0.sealed_data_key"_s,
                                  u"older_keys.0.generation"_s,
                                  u"older_keys.0.nonce"_s,
                                  u"older_keys.0.sealed_key"_s};
        const std::pair<const char*, QJsonValue> wrong[] = {{"missing", none},
                                                            {"null", QJsonValue()},
                                                            {"true", true},
                                                            {"a list with nothing fitting", QJsonArray{1}},
                                                            {"an object", QJsonObject{{u"a"_s, 1}}},
                                                            {"a negative number", -1},
                                                            {"a fraction", 1.5},
                                                            {"an empty text", QString()},
                                                            {"a long text", QString(1000, u'a')}};
        for (const QString& member : members)
            for (const auto& [name, value] : wrong)
                QTest::addRow("%s: %s", qPrintable(member), name) << member << value;

        const auto row = [](const QString& path, const QJsonValue& to) {
            QTest::addRow("%s to %s", qPrintable(path), qPrintable(to.toVariant().toString().left(40))) << path << to;
        };
        row(u"format"_s, u"globant-data-keyslot"_s);
        row(u"version"_s, 0);
        row(u"version"_s, u"1"_s);
        row(u"workspace"_s, QString(32, u'G'));
        row(u"workspace"_s, QString(32, u'A'));
        row(u"workspace"_s, QString(31, u'a'));
        for (const QString& name :
             {u"../store.db"_s, u"/etc/passwd"_s, u"store.db/"_s, u"store-.db"_s, u"store-1.db\n"_s, u"Store.db"_s,
              u"store-x.db"_s, u"store-12345678901.db"_s, u"store.dbx"_s})
            row(u"store"_s, name);
        row(u"generation"_s, 0);
        row(u"generation"_s, 1e9);
        row(u"slots.0.kdf.opslimit"_s, 0);
        row(u"slots.0.kdf.opslimit"_s, 21);
        row(u"slots.0.kdf.memlimit"_s, 8191);
        row(u"slots.0.kdf.memlimit"_s, 4294967297.0);
        row(u"slots.0.kdf.memlimit"_s, 1e300);
        row(u"slots.0.kdf.algorithm"_s, u"scrypt"_s);
        row(u"slots.0.kind"_s, u"Password"_s);
        row(u"slots.1.name"_s, u"ana"_s);
        row(u"slots.0.public_key"_s, QString::fromLatin1(base64(31)));
        row(u"slots.0.public_key"_s, QString::fromLatin1(base64(33)));
        row(u"slots.0.kdf.salt"_s, QString::fromLatin1(base64(15)));
        row(u"slots.0.nonce"_s, QString::fromLatin1(base64(12)));
        row(u"slots.0.sealed_private_key"_s, QString::fromLatin1(base64(32)));
        row(u"slots.0.sealed_data_key"_s, QString::fromLatin1(base64(32)));
        row(u"slots.0.nonce"_s, QString(32, u'*'));
        row(u"older_keys.0.generation"_s, 2);
        row(u"mac"_s, QString::fromLatin1(base64(16)));
        row(u"extra"_s, 1);
        row(u"slots.0.extra"_s, 1);
        row(u"slots.0.kdf.extra"_s, 1);
        row(u"older_keys.0.extra"_s, 1);
    }

    void malformedMembersAreRefused()
    {
        QFETCH(const QString, path);
        QFETCH(const QJsonValue, to);
        const QJsonObject good = QJsonDocument::fromJson(keySlotsToJson(sample())).object();
        const QJsonObject bad = changed(good, path.split(u'.'), to).toObject();
        const auto read = keySlotsFromJson(QJsonDocument(bad).toJson(), u"keyslots.json"_s);
        QVERIFY_FAILED(read, ErrorCode::StoreDamaged);
        QVERIFY2(read.error().message.contains(u"keyslots.json"_s), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(path.split(u'.').last()), qPrintable(read.error().message));
    }

    void malformedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("NULs") << QByteArray(100, '\0');
        const QByteArray whole = keySlotsToJson(sample());
        QTest::newRow("cut short") << whole.left(whole.size() / 2);
        QTest::newRow("rubbish after the end") << whole + "x";
        QTest::newRow("nested without end") << QByteArray(100'000, '[');
    }

    void malformedFilesAreRefused()
    {
        QFETCH(const QByteArray, json);
        QVERIFY_FAILED(keySlotsFromJson(json, u"keyslots.json"_s), ErrorCode::StoreDamaged);
    }

    void repeatedSlotsAreRefused()
    {
        QJsonObject object = QJsonDocument::fromJson(keySlotsToJson(sample())).object();
        QJsonArray entries = object.value(u"slots"_s).toArray();
        entries.append(entries.first());
        object.insert(u"slots"_s, entries);
        QVERIFY_FAILED(keySlotsFromJson(QJsonDocument(object).toJson(), u"keyslots.json"_s), ErrorCode::StoreDamaged);
    }

    void aNewerVersionIsToldApart()
    {
        QJsonObject object = QJsonDocument::fromJson(keySlotsToJson(sample())).object();
        object.insert(u"version"_s, 2);
        object.insert(u"something new"_s, true);
        const auto read = keySlotsFromJson(QJsonDocument(object).toJson(), u"keyslots.json"_s);
        QVERIFY_FAILED(read, ErrorCode::StoreNewer);
        QVERIFY(read.error().message.contains(u"newer version"_s));
    }

    void filesArePrivateAndWhole()
    {
        const mode_t before = umask(0);
        const QTemporaryDir dir;
        const QString path = dir.filePath(kKeySlotsFileName);
        const auto saved = saveKeySlots(sample(), path);
        umask(before);
        QVERIFY_RESULT(saved);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0600);
        const auto loaded = loadKeySlots(path);
        QVERIFY_RESULT(loaded);
        QVERIFY_RESULT(loaded->openWithPassword(u"ana"_s, secret("password of ana")));
    }

    void missingAndHugeFiles()
    {
        const QTemporaryDir dir;
        QVERIFY_FAILED(loadKeySlots(dir.filePath(u"none.json"_s)), ErrorCode::NotFound);
        QFile file(dir.filePath(u"huge.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(64 << 20));
        QVERIFY_FAILED(loadKeySlots(file.fileName()), ErrorCode::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestKeySlotsFile)
#include "tst_keyslotsfile.moc"
