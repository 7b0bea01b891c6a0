// SPDX-License-Identifier: GPL-3.0-or-later
// What ThreadSanitizer is to make of Qt's handovers: with "ordered", work and its answer, handed on through Qt, are no
// race; with "race", what is written behind the handover is one, and is found.
#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    const bool race = QCoreApplication::arguments().value(1) == "race"_L1;
    int before = 0;
    int behind = 0;
    QObject receiver;
    QThreadPool pool;
    pool.start([&] {
        before = 1;
        QMetaObject::invokeMethod(&receiver, [&] {
            if (race)
                QThread::msleep(50); // the other thread has written by then
            QCoreApplication::exit(before - (race ? behind : 0));
        });
        if (race)
            behind = 1;
    });
    const int answer = QCoreApplication::exec();
    pool.waitForDone();
    return answer + behind == 1 ? 0 : 1;
}
