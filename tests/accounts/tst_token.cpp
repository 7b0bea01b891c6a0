// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/workspacefixture.h"

#include <QRegularExpression>

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

} // namespace

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundByItselfAlone()
    {
        const test::WorkspaceFixture f;
        const auto one = f.asAna().issueToken(u"robot"_s, {});
        const auto two = f.asAna().issueToken(u"cron"_s, {});
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(two);
        static const QRegularExpression kShape(u"\\A[A-Za-z0-9_-]{43}\\z"_s);
        QVERIFY(kShape.match(one->token).hasMatch());
        QVERIFY(one->token != two->token && one->userCode != two->userCode);
        const auto found = findByToken(*f.writer, two->token.toLatin1(), f.clock.nowMs());
        QVERIFY_RESULT(found);
        QCOMPARE(found->account.name, u"cron"_s);
        QCOMPARE(found->account.userCode, two->userCode);
        QVERIFY(found->account.role == Role::Editor && found->account.kind == AccountKind::Api);
        QCOMPARE(found->scopes, kAllScopes);
        QVERIFY(!found->expiresMs);
    }

    void keepsItsScopesAndItsEnd()
    {
        const test::WorkspaceFixture f;
        const auto issued = f.asAna().issueToken(u"robot"_s, 3, Scope::Read | Scope::Import);
        QVERIFY_RESULT(issued);
        const auto found = findByToken(*f.writer, issued->token.toLatin1(), f.clock.nowMs());
        QVERIFY_RESULT(found);
        QCOMPARE(found->scopes, Scope::Read | Scope::Import);
        QCOMPARE(scopeNames(found->scopes), (QStringList{u"read"_s, u"import"_s}));
        QCOMPARE(found->expiresMs, std::optional<qint64>(f.clock.nowMs() + 3 * 86'400'000LL));
        QVERIFY_FAILED(scopesFromNames({u"read"_s, u"all"_s}), ErrorCode::Usage);
        QVERIFY_FAILED(scopesFromNames({}), ErrorCode::Usage);
    }

    void isNotKept()
    {
        const test::WorkspaceFixture f;
        const auto issued = f.asAna().issueToken(u"robot"_s, {});
        QVERIFY_RESULT(issued);
        const QByteArray raw = QByteArray::fromBase64(issued->token.toLatin1(), QByteArray::Base64UrlEncoding);
        QCOMPARE(raw.size(), 32);
        const auto hash = f.writer->value(u"SELECT hash FROM tokens"_s);
        QVERIFY_RESULT(hash);
        QCOMPARE(hash->toByteArray().size(), 32);
        QVERIFY(hash->toByteArray() != raw);
        const auto inLog = f.writer->value(u"SELECT count(*) FROM log WHERE instr(detail, ?)"_s, {issued->token});
        QCOMPARE(inLog->toInt(), 0);
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("abc");
        QTest::newRow("unknown") << QByteArray(43, 'A');
        QTest::newRow("long") << QByteArray(100'000, 'A');
        QTest::newRow("SQL") << QByteArray("' OR 1=1 --");
    }

    void whatIsNoneIsRefused()
    {
        QFETCH(const QByteArray, token);
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, {}));
        QVERIFY_FAILED(findByToken(*f.writer, token, f.clock.nowMs()), ErrorCode::WrongPassword);
    }

    void expires()
    {
        test::WorkspaceFixture f;
        const auto issued = f.asAna().issueToken(u"robot"_s, 2);
        QVERIFY_RESULT(issued);
        const QByteArray token = issued->token.toLatin1();
        const Account listed = f.asAna().list()->last();
        QVERIFY(listed.hasToken);
        QCOMPARE(listed.tokenEndsMs, std::optional<qint64>(f.clock.nowMs() + 2 * kDayMs));
        f.clock.advance(2 * kDayMs - 1);
        QVERIFY_RESULT(findByToken(*f.writer, token, f.clock.nowMs()));
        f.clock.advance(1);
        QVERIFY_FAILED(findByToken(*f.writer, token, f.clock.nowMs()), ErrorCode::WrongPassword);
        QVERIFY(!f.asAna().list()->last().hasToken);
    }

    void oneWithoutAnEndOutlastsOthers()
    {
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, 2));
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, {}));
        const Account listed = f.asAna().list()->last();
        QVERIFY(listed.hasToken);
        QVERIFY(!listed.tokenEndsMs.has_value());
    }

    void isRevoked()
    {
        const test::WorkspaceFixture f;
        const auto one = f.asAna().issueToken(u"robot"_s, {});
        const auto two = f.asAna().issueToken(u"robot"_s, 5);
        const auto other = f.asAna().issueToken(u"cron"_s, {});
        const auto revoked = f.asAna().revokeTokens(u"robot"_s);
        QVERIFY_RESULT(revoked);
        QCOMPARE(*revoked, qint64(2));
        QVERIFY_FAILED(findByToken(*f.writer, one->token.toLatin1(), f.clock.nowMs()), ErrorCode::WrongPassword);
        QVERIFY_FAILED(findByToken(*f.writer, two->token.toLatin1(), f.clock.nowMs()), ErrorCode::WrongPassword);
        QVERIFY_RESULT(findByToken(*f.writer, other->token.toLatin1(), f.clock.nowMs()));
        QCOMPARE(*f.asAna().revokeTokens(u"robot"_s), qint64(0));
        QVERIFY_FAILED(f.asAna().revokeTokens(u"nobody"_s), ErrorCode::NotFound);
        const auto again = f.asAna().issueToken(u"robot"_s, {});
        QVERIFY_RESULT(findByToken(*f.writer, again->token.toLatin1(), f.clock.nowMs()));
        QCOMPARE(again->userCode, one->userCode);
    }

    void aDisabledAccountsIsVoid()
    {
        const test::WorkspaceFixture f;
        const auto issued = f.asAna().issueToken(u"robot"_s, {});
        const auto disabled = f.asAna().disable(u"robot"_s);
        QVERIFY_RESULT(disabled);
        QVERIFY(!disabled->has_value());
        QVERIFY_FAILED(findByToken(*f.writer, issued->token.toLatin1(), f.clock.nowMs()), ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.asAna().issueToken(u"robot"_s, {}), ErrorCode::Conflict);
    }

    void aDisabledAccountsIsVoidThoughNotRevoked()
    {
        const test::WorkspaceFixture f;
        const auto issued = f.asAna().issueToken(u"robot"_s, {});
        QVERIFY_RESULT(AccountRepository(*f.writer).setDisabled(u"robot"_s, f.clock.nowMs()));
        QVERIFY_FAILED(findByToken(*f.writer, issued->token.toLatin1(), f.clock.nowMs()), ErrorCode::WrongPassword);
    }

    void useIsNoted()
    {
        test::WorkspaceFixture f;
        const auto issued = f.asAna().issueToken(u"robot"_s, {});
        f.clock.advance(1000);
        QVERIFY_RESULT(noteTokenUsed(*f.writer, issued->token.toLatin1(), f.clock.nowMs()));
        QCOMPARE(f.writer->value(u"SELECT last_used_at FROM tokens"_s)->toLongLong(), f.clock.nowMs());
    }

    void absurdDaysAreRefused_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("none") << 0;
        QTest::newRow("negative") << -1;
        QTest::newRow("beyond a century") << 36'501;
    }

    void absurdDaysAreRefused()
    {
        QFETCH(const int, days);
        const test::WorkspaceFixture f;
        QVERIFY_FAILED(f.asAna().issueToken(u"robot"_s, days), ErrorCode::Usage);
        QCOMPARE(f.asAna().list()->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
