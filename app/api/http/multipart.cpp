// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/multipart.h"

#include "core/common/utf8.h"

#include <QList>

#include <algorithm>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBoundaryBlanks = 100;

// The parameter of a header's value, such as `name` of `form-data; name="file"`; nothing where it has none. Quoted
// strings may escape with a backslash (RFC 9110, 5.6.4).
std::optional<QByteArray> parameterOf(const QByteArray& value, const QByteArray& wanted)
{
    qsizetype at = value.indexOf(';');
    while (at >= 0 && at < value.size()) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            return {};
        const QByteArray name = value.mid(at + 1, equals - at - 1).trimmed().toLower();
        QByteArray content;
        qsizetype end = equals + 1;
        if (end < value.size() && value[end] == '"') {
            for (++end; end < value.size() && value[end] != '"'; ++end) {
                if (value[end] == '\\' && end + 1 < value.size() && (value[end + 1] == '"' || value[end + 1] == '\\'))
                    ++end;
                content += value[end];
            }
            if (end >= value.size())
                return {}; // never closed
            ++end;
        } else {
            while (end < value.size() && value[end] != ';')
                content += value[end++];
            content = content.trimmed();
        }
        if (name == wanted)
            return content;
        at = value.indexOf(';', end);
    }
    return {};
}

// Some clients send a whole path, of either kind.
QString withoutFolders(const QString& path)
{
    return path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

} // namespace

QByteArray MultipartParser::boundaryOf(const QByteArray& contentType)
{
    if (contentType.left(contentType.indexOf(';')).trimmed().toLower() != "multipart/form-data")
        return {};
    const QByteArray boundary = parameterOf(contentType, "boundary").value_or(QByteArray());
    const bool printable = std::ranges::all_of(boundary, [](char c) { return c >= 0x20 && c < 0x7f; });
    return boundary.size() <= 70 && printable && !boundary.endsWith(' ') ? boundary : QByteArray();
}

MultipartParser::MultipartParser(const QByteArray& boundary, OnPart onPart, OnData onData)
    : m_delimiter("\r\n--" + boundary)
    , m_onPart(std::move(onPart))
    , m_onData(std::move(onData))
    , m_buffer("\r\n") // the first boundary may be the first line
{
}

std::optional<QString> MultipartParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Stopped || m_state == State::Epilogue)
        return {};
    m_buffer += bytes;
    const auto stop = [this](const QString& sentence) -> std::optional<QString> {
        m_state = State::Stopped;
        m_buffer.clear();
        return sentence;
    };
    while (true) {
        switch (m_state) {
        case State::Preamble:
        case State::Data: {
            const qsizetype found = m_buffer.indexOf(m_delimiter);
            // What could be the start of a delimiter stays.
            const qsizetype known = found >= 0 ? found : std::max(qsizetype(0), m_buffer.size() - m_delimiter.size());
            if (m_state == State::Data && known > 0 && !m_onData(QByteArrayView(m_buffer).first(known))) {
                m_state = State::Stopped;
                return {};
            }
            m_buffer.remove(0, found >= 0 ? found + m_delimiter.size() : known);
            if (found < 0)
                return {};
            m_state = State::AfterBoundary;
            break;
        }
        case State::AfterBoundary: {
            if (m_buffer.size() < 2)
                return {};
            if (m_buffer.startsWith("--")) {
                m_state = State::Epilogue;
                m_buffer.clear();
                return {};
            }
            const qsizetype lineEnd = m_buffer.indexOf("\r\n");
            // What is too long is so however the bytes come: a CR at the end may be half of what is looked for.
            if (lineEnd > kMostBoundaryBlanks || (lineEnd < 0 && m_buffer.size() > kMostBoundaryBlanks + 1))
                return stop(u"The form's boundary line does not end."_s);
            if (lineEnd < 0)
                return {};
            if (!m_buffer.left(lineEnd).trimmed().isEmpty())
                return stop(u"The form's boundary line has something behind it."_s);
            m_buffer.remove(0, lineEnd); // its CR LF may belong to the blank line of a part without headers
            m_state = State::Headers;
            break;
        }
        case State::Headers: {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end > kMostHeaderBytes || (end < 0 && m_buffer.size() > kMostHeaderBytes + 3))
                return stop(u"The headers of a part of the form are too large."_s);
            if (end < 0)
                return {};
            if (const auto wrong = takeHeaders(m_buffer.left(end)))
                return stop(*wrong);
            if (m_state == State::Stopped)
                return {};
            m_buffer.remove(0, end + 4);
            m_state = State::DataStart;
            break;
        }
        // A part without any bytes may end with the line that its headers end with.
        case State::DataStart: {
            const QByteArray boundary = m_delimiter.sliced(2);
            if (m_buffer.size() < boundary.size() && boundary.startsWith(m_buffer))
                return {};
            if (m_buffer.startsWith(boundary)) {
                m_buffer.remove(0, boundary.size());
                m_state = State::AfterBoundary;
                break;
            }
            m_state = State::Data;
            break;
        }
        case State::Epilogue:
        case State::Stopped:
            return {};
        }
    }
}

std::optional<QString> MultipartParser::takeHeaders(const QByteArray& block)
{
    if (++m_parts > kMostParts)
        return u"The form has more than %1 parts."_s.arg(kMostParts);
    FormPart part;
    bool named = false;
    for (const QByteArray& line : block.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 0)
            continue;
        if (name == "content-type" && value.toLower().startsWith("multipart/"))
            return u"A form within the form is not taken."_s;
        if (name == "content-transfer-encoding" && value.toLower() != "binary" && value.toLower() != "8bit" &&
            value.toLower() != "7bit")
            return u"The parts of a form must come as they are (Content-Transfer-Encoding: binary)."_s;
        if (name != "content-disposition")
            continue;
        const auto field = parameterOf(value, "name");
        const auto file = parameterOf(value, "filename");
        if (!field || !isValidUtf8(*field) || (file && (!isValidUtf8(*file) || file->contains('\0'))))
            return u"A part of the form has no usable name."_s;
        part.name = QString::fromUtf8(*field);
        if (file)
            part.fileName = withoutFolders(QString::fromUtf8(*file));
        named = true;
    }
    if (!named)
        return u"A part of the form has no name."_s;
    if (!m_onPart(part))
        m_state = State::Stopped;
    return {};
}

} // namespace globant::api
