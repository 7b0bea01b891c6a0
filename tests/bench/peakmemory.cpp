// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peakmemory.h"

#include <QFile>

#include <malloc.h>
#include <sys/resource.h>

namespace globant::bench {

using namespace Qt::StringLiterals;

// Linux forgets VmHWM so: proc(5), /proc/pid/clear_refs.
void forgetPeak()
{
#ifdef __GLIBC__
    ::malloc_trim(0); // what was freed before is not this one's
#endif
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

qint64 peakKib()
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toLongLong();
        }
    }
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace globant::bench
