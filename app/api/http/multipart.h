// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace globant::api {

// A part of a form: its field's name, and the file's name where it is a file, without any folders.
struct FormPart
{
    QString name;
    std::optional<QString> fileName;
};

// Reads multipart/form-data (RFC 7578) as it comes, without keeping more than a line of it.
class MultipartParser
{
public:
    static constexpr int kMostParts = 32;
    static constexpr qsizetype kMostHeaderBytes = 8 * 1024;

    // Empty: the field Content-Type names no usable boundary.
    static QByteArray boundaryOf(const QByteArray& contentType);

    // Each of the two stops the parser by answering false.
    using OnPart = std::function<bool(const FormPart&)>;
    using OnData = std::function<bool(QByteArrayView)>; // of the part last told of
    MultipartParser(const QByteArray& boundary, OnPart onPart, OnData onData);

    // A sentence where this is no form; then, and when a callback has stopped it, the parser takes no more.
    std::optional<QString> feed(QByteArrayView bytes);
    // Whether the closing boundary was there.
    bool isComplete() const { return m_state == State::Epilogue; }

private:
    enum class State { Preamble, AfterBoundary, Headers, DataStart, Data, Epilogue, Stopped };

    std::optional<QString> takeHeaders(const QByteArray& block);

    QByteArray m_delimiter; // CR LF "--" boundary
    OnPart m_onPart;
    OnData m_onData;
    State m_state = State::Preamble;
    QByteArray m_buffer;
    int m_parts = 0;
};

} // namespace globant::api
