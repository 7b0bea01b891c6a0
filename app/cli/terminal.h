// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"
#include "core/common/result.h"

#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace globant::cli {

// What the program writes: answers to standard output (with --json one document), messages to standard error.
class Terminal
{
public:
    explicit Terminal(bool json)
        : m_json(json)
    {
    }

    bool json() const { return m_json; }

    void print(const QJsonDocument& document) const;
    void print(const QString& line) const;
    // Columns padded to a common width; those named in `rightAligned` (from 0) to the right.
    void printTable(const QStringList& headings, const QList<QStringList>& rows, const QList<int>& rightAligned) const;
    // To standard error.
    void message(const QString& line) const;
    // {"error": ...} on standard output with --json, a sentence on standard error otherwise.
    void printError(const Error& error) const;

    // A JSON array, an element at a time, for answers that may be long.
    class ArrayWriter
    {
    public:
        ArrayWriter();
        ~ArrayWriter();
        Q_DISABLE_COPY_MOVE(ArrayWriter)
        void append(const QJsonObject& object);

    private:
        bool m_first = true;
    };

private:
    bool m_json;
};

// Flushes standard output; false where not all of it could be written (a full disk, a closed pipe).
bool flushOutput();

// 1929 -> "1,929".
QString grouped(qint64 number);

} // namespace globant::cli
