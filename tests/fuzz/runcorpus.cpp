// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer: gives a target the files of the folders that it is called with, and each of them cut short.
#include "tests/fuzz/fuzzing.h"

#include <QDir>
#include <QFile>

#include <cstdio>

int main(int argc, char** argv)
{
    constexpr qsizetype kMostCuts = 200;
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QString::fromLocal8Bit(argv[i]));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            const QByteArray bytes = file.readAll();
            const qsizetype step = 1 + bytes.size() / kMostCuts;
            for (qsizetype size = bytes.size(); size >= 0; size -= step) {
                const QByteArray cut = bytes.left(size);
                LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(cut.constData()), std::size_t(size));
            }
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
