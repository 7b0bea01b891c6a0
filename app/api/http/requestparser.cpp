// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/requestparser.h"

#include "core/common/utf8.h"

#include <algorithm>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

// Hands the parts of a body on as they come.
struct ForwardBody
{
    using value_type = const std::function<void(QByteArrayView)>*;

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        reader(http::header<isRequest, Fields>&, value_type& to)
            : m_to(to)
        {
        }
        void init(const boost::optional<std::uint64_t>&, beast::error_code& error) { error = {}; }
        template <class Buffers>
        std::size_t put(const Buffers& buffers, beast::error_code& error)
        {
            std::size_t taken = 0;
            for (const auto buffer : beast::buffers_range_ref(buffers)) {
                if (buffer.size() > 0)
                    (*m_to)(QByteArrayView(static_cast<const char*>(buffer.data()), qsizetype(buffer.size())));
                taken += buffer.size();
            }
            error = {};
            return taken;
        }
        void finish(beast::error_code& error) { error = {}; }

    private:
        value_type& m_to;
    };
};

Refusal refusalFor(const beast::error_code& code)
{
    using http::error;
    if (code == error::header_limit)
        return {431, u"The request's head is too large."_s};
    if (code == error::bad_version)
        return {505, u"This server speaks HTTP/1.1 and HTTP/1.0."_s};
    if (code == error::bad_content_length)
        return {400, u"The field Content-Length is not one number of bytes, or stands beside Transfer-Encoding."_s};
    if (code == error::bad_transfer_encoding)
        return {400, u"The field Transfer-Encoding is not understood, or stands beside Content-Length."_s};
    if (code == error::bad_chunk || code == error::bad_chunk_extension)
        return {400, u"The request's body is not in chunks as it should be."_s};
    return {400, u"The request is not HTTP: %1."_s.arg(QString::fromStdString(code.message()))};
}

bool isNumber(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

struct RequestParser::Grammar
{
    http::request_parser<ForwardBody> parser;
};

RequestParser::RequestParser(const HttpLimits& limits)
    : m_grammar(std::make_unique<Grammar>())
    , m_limits(limits)
{
    m_grammar->parser.header_limit(std::uint32_t(limits.headBytes));
    m_grammar->parser.body_limit(std::numeric_limits<std::uint64_t>::max()); // each request has its own; see the sink
}

RequestParser::~RequestParser() = default;

RequestParser::Fed RequestParser::feed(QByteArrayView bytes, const std::function<void(QByteArrayView)>& onBody)
{
    Fed fed;
    auto& parser = m_grammar->parser;
    parser.get().body() = &onBody;
    // The grammar would go on looking for the end of the line.
    if (m_state == State::Head) {
        for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
            if (at > 0 && bytes[at - 1] == '\r') {
                if (at == 1 || bytes[at - 2] == '\n') // the body may hold anything
                    break;
                if (at + 1 == bytes.size() || (bytes[at + 1] != ' ' && bytes[at + 1] != '\t'))
                    continue;
                fed.refusal = Refusal{400, u"The request's fields must stand on one line each."_s};
                return fed;
            }
            fed.refusal = Refusal{400, u"The request is not HTTP: its lines must end with CR LF."_s};
            return fed;
        }
    }
    while (fed.taken < bytes.size() && m_state != State::Complete) {
        beast::error_code error;
        const QByteArrayView rest = bytes.sliced(fed.taken);
        const std::size_t taken = parser.put(boost::asio::const_buffer(rest.data(), std::size_t(rest.size())), error);
        fed.taken += qsizetype(taken);
        if (error && error != http::error::need_more) {
            fed.refusal = refusalFor(error);
            return fed;
        }
        const bool wasHead = m_state == State::Head;
        if (wasHead && parser.is_header_done()) {
            fed.refusal = takeHead();
            m_state = m_head.hasBody() ? State::Body : State::Complete;
            return fed;
        }
        if (!wasHead && parser.is_done())
            m_state = State::Complete;
        if (error == http::error::need_more)
            break;
    }
    if (m_state == State::Head && bytes.size() - fed.taken > m_limits.headBytes)
        fed.refusal = refusalFor(http::make_error_code(http::error::header_limit));
    return fed;
}

std::optional<Refusal> RequestParser::takeHead()
{
    const auto& message = m_grammar->parser.get();
    const auto bytesOf = [](beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); };
    m_head.method = bytesOf(message.method_string());
    m_head.target = bytesOf(message.target());
    int hosts = 0;
    int lengths = 0;
    for (const auto& field : message) {
        const QByteArray name = bytesOf(field.name_string()).toLower();
        const QByteArray value = bytesOf(field.value());
        m_head.fields.append({name, value});
        hosts += name == "host";
        if (name == "content-length") {
            ++lengths;
            if (!isNumber(value))
                return refusalFor(http::make_error_code(http::error::bad_content_length));
            m_head.contentLength = value.toLongLong();
        } else if (name == "transfer-encoding") {
            if (message.version() < 11)
                return refusalFor(http::make_error_code(http::error::bad_transfer_encoding));
            if (value.compare("chunked", Qt::CaseInsensitive) != 0)
                return Refusal{501, u"The only transfer coding that this server takes is \"chunked\"."_s};
            m_head.chunked = true;
        } else if (name == "expect") {
            if (value.compare("100-continue", Qt::CaseInsensitive) != 0)
                return Refusal{417, u"The only expectation that this server meets is \"100-continue\"."_s};
            m_head.expectContinue = message.version() >= 11;
        }
    }
    if (m_head.fields.size() > m_limits.fields)
        return Refusal{431, u"The request has more than %1 fields."_s.arg(m_limits.fields)};
    if (hosts > 1 || (hosts == 0 && message.version() >= 11))
        return Refusal{400, u"The request needs one field Host."_s};
    if (lengths > 1)
        return refusalFor(http::make_error_code(http::error::bad_content_length));
    m_head.keepAlive = message.version() >= 11 && message.keep_alive();
    return splitTarget(m_head.target, m_head.path, m_head.query);
}

std::optional<Refusal> splitTarget(const QByteArray& target, QStringList& path, QByteArray& query)
{
    if (target == "*")
        return {};
    if (!target.startsWith('/'))
        return Refusal{400, u"The request's target must be a path that begins with \"/\"."_s};
    const qsizetype mark = target.indexOf('?');
    query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    const Refusal strange{400, u"The request's path is not one that this server reads."_s};
    QList<QByteArray> segments = target.mid(1, mark < 0 ? -1 : mark - 1).split('/');
    if (segments.last().isEmpty()) // "/" and "/a/"
        segments.removeLast();
    for (const QByteArray& segment : std::as_const(segments)) {
        for (qsizetype at = segment.indexOf('%'); at >= 0; at = segment.indexOf('%', at + 1)) {
            const QByteArray digits = segment.mid(at + 1, 2);
            if (digits.size() != 2 || !std::isxdigit(static_cast<unsigned char>(digits[0])) ||
                !std::isxdigit(static_cast<unsigned char>(digits[1])))
                return strange;
        }
        const QByteArray decoded = QByteArray::fromPercentEncoding(segment);
        const bool control = std::ranges::any_of(
            decoded, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\'; });
        if (decoded.isEmpty() || decoded == "." || decoded == ".." || control || !isValidUtf8(decoded))
            return strange;
        path.append(QString::fromUtf8(decoded));
    }
    return {};
}

} // namespace globant::api
