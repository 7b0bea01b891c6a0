// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

void writeTo(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

QString padded(const QString& text, qsizetype width, bool right)
{
    return right ? text.rightJustified(width) : text.leftJustified(width);
}

} // namespace

void Terminal::print(const QJsonDocument& document) const
{
    writeTo(stdout, document.toJson(QJsonDocument::Indented));
}

void Terminal::print(const QString& line) const
{
    writeTo(stdout, line.toUtf8() + '\n');
}

void Terminal::printTable(const QStringList& headings, const QList<QStringList>& rows,
                          const QList<int>& rightAligned) const
{
    QList<qsizetype> widths;
    for (const QString& heading : headings)
        widths.append(heading.size());
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const auto printRow = [&](const QStringList& row) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += padded(row[i], widths[i], rightAligned.contains(int(i))) + u"  "_s;
        while (line.endsWith(u' '))
            line.chop(1);
        print(line);
    };
    printRow(headings);
    for (const QStringList& row : rows)
        printRow(row);
}

void Terminal::message(const QString& line) const
{
    std::fflush(stdout);
    writeTo(stderr, line.toUtf8() + '\n');
}

void Terminal::printError(const Error& error) const
{
    if (m_json)
        print(QJsonDocument(
            QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, errorName(error.code)}, {u"message"_s, error.message}}}}));
    else
        message(u"globant-data-cli: "_s + error.message);
}

Terminal::ArrayWriter::ArrayWriter()
{
    writeTo(stdout, "[");
}

Terminal::ArrayWriter::~ArrayWriter()
{
    writeTo(stdout, m_first ? "]\n" : "\n]\n");
}

void Terminal::ArrayWriter::append(const QJsonObject& object)
{
    writeTo(stdout, (m_first ? "\n  " : ",\n  ") + QJsonDocument(object).toJson(QJsonDocument::Compact));
    m_first = false;
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

} // namespace globant::cli
