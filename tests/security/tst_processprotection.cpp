// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/processprotection.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

class TestProcessProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forbidsDumps()
    {
        const bool isProtected = globant::security::protectProcess();
#ifdef GLOBANT_SANITIZED
        QVERIFY(!isProtected);
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 1);
#else
        QVERIFY(isProtected);
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        rlimit core{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t(0));
        QCOMPARE(core.rlim_max, rlim_t(0));
#endif
    }
};

QTEST_GUILESS_MAIN(TestProcessProtection)
#include "tst_processprotection.moc"
