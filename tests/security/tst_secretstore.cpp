// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/nullsecretstore.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

using namespace globant;
using namespace globant::security;
using namespace Qt::StringLiterals;

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullStoreKeepsNothing()
    {
        NullSecretStore store;
        const auto answer =
            waitForAnswer<void>([&](QObject* context, auto done) { store.checkAvailable(context, done); });
        QVERIFY_FAILED(answer, ErrorCode::NotFound);
        QVERIFY(answer.error().message.contains(u"no keychain service"_s));
        QVERIFY_FAILED(waitForAnswer<void>(
                           [&](QObject* context, auto done) { store.write(u"k"_s, test::secret("v"), context, done); }),
                       ErrorCode::NotFound);
        QVERIFY_FAILED(
            waitForAnswer<SecretBytes>([&](QObject* context, auto done) { store.read(u"k"_s, context, done); }),
            ErrorCode::NotFound);
        QVERIFY_FAILED(waitForAnswer<void>([&](QObject* context, auto done) { store.remove(u"k"_s, context, done); }),
                       ErrorCode::NotFound);
    }

    void neverAnswersAtOnce()
    {
        NullSecretStore store;
        QObject context;
        bool answered = false;
        store.checkAvailable(&context, [&](Result<void>) { answered = true; });
        QVERIFY(!answered);
        QCoreApplication::processEvents();
        QVERIFY(answered);
    }

    void waitsForTheValue()
    {
        test::FakeSecretStore store;
        QVERIFY_RESULT(waitForAnswer<void>(
            [&](QObject* context, auto done) { store.write(u"k"_s, test::secret("v"), context, done); }));
        const auto value =
            waitForAnswer<SecretBytes>([&](QObject* context, auto done) { store.read(u"k"_s, context, done); });
        QVERIFY_RESULT(value);
        QVERIFY(*value == test::secret("v"));
    }

    void keyNamesWorkspaceAndAccount() { QCOMPARE(secretKey(u"00ff"_s, u"ana"_s), u"00ff/ana"_s); }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
