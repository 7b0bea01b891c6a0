// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/opensslthread.h"

#include <QTest>
#include <QThreadPool>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <atomic>
#include <cstdlib>

using namespace globant;

namespace {

std::atomic_int g_blocks = 0; // of memory that OpenSSL holds

void* allocate(std::size_t size, const char*, int)
{
    void* const block = std::malloc(size);
    g_blocks += block != nullptr ? 1 : 0;
    return block;
}

void* resize(void* old, std::size_t size, const char*, int)
{
    void* const block = std::realloc(old, size);
    g_blocks += old == nullptr && block != nullptr ? 1 : 0;
    return block;
}

void release(void* block, const char*, int)
{
    g_blocks -= block != nullptr ? 1 : 0;
    std::free(block);
}

bool drawRandom()
{
    unsigned char bytes[16];
    return RAND_bytes(bytes, sizeof bytes) == 1 && RAND_priv_bytes(bytes, sizeof bytes) == 1;
}

} // namespace

class TestOpenSslThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingOfAPoolsThreads()
    {
        freeOpenSslWithThread(); // of no effect in the main thread
        QVERIFY(drawRandom());   // what OpenSSL makes once for the process
        const int before = g_blocks;
        QVERIFY(before > 0);
        for (int round = 0; round < 50; ++round) {
            QThreadPool pool;
            std::atomic_int drawn = 0;
            for (int i = 0; i < 4; ++i)
                pool.start([&drawn] {
                    freeOpenSslWithThread();
                    freeOpenSslWithThread();
                    drawn += drawRandom() ? 1 : 0;
                });
            pool.waitForDone();
            QCOMPARE(drawn, 4);
            QCOMPARE(g_blocks, before);
        }
    }
};

int main(int argc, char** argv)
{
    if (CRYPTO_set_mem_functions(allocate, resize, release) != 1) // before OpenSSL's first block
        return 1;
    QCoreApplication application(argc, argv);
    TestOpenSslThread test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_opensslthread.moc"
