// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/openapi.h"

#include <QMap>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStyle = R"(
:root { color-scheme: light dark; --text: #1f2328; --soft: #5d6570; --line: #d8dce1; --card: #ffffff; --page: #f5f6f8; --accent: #1f6feb; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e7eb; --soft: #a2aab4; --line: #3a4048; --card: #25292e; --page: #1c1f23; --accent: #6ea8fe; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
main { max-width: 56rem; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 1.75rem; margin: 0 0 8px; } h2 { font-size: 1.25rem; margin: 40px 0 12px; }
p { margin: 0 0 12px; color: var(--soft); }
nav { display: flex; flex-wrap: wrap; gap: 8px 16px; margin: 16px 0 0; } a { color: var(--accent); }
details { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; }
summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; padding: 12px 16px; cursor: pointer; list-style: none; overflow-wrap: anywhere; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; flex: none; align-self: center; border: 5px solid transparent; border-left: 6px solid var(--soft); border-right: 0; }
details[open] > summary::before { border: 5px solid transparent; border-top: 6px solid var(--soft); border-bottom: 0; margin: 0 -2px; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 8px; }
summary span { flex: 1 1 16rem; color: var(--soft); } code { font: 0.9375em ui-monospace, monospace; }
summary .method { flex: 0 0 4.25em; font-weight: 600; color: var(--accent); }
.inside { padding: 12px 16px; border-top: 1px solid var(--line); } .inside > :first-child { margin-top: 0; }
.inside h3 { font-size: 1rem; margin: 12px 0 4px; }
table { border-collapse: collapse; width: 100%; } td { padding: 4px 12px 4px 0; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
tr:first-child td { border-top: 0; } td:first-child { width: 12rem; } .inside p { overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  main { padding: 24px 16px 48px; }
  summary code, summary .method + code + span { flex: 1 1 100%; }
  summary > code:first-child { flex: 1; }
  td { display: block; } td:first-child { width: auto; padding-bottom: 0; } td + td { border-top: 0; padding-top: 0; }
}
)";

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

// "array of Row", "string", "Import or null"
QString typeText(const QJsonObject& schema)
{
    if (schema.contains("$ref"_L1))
        return schema.value("$ref"_L1).toString().section(u'/', -1);
    for (const QString& choice : {u"oneOf"_s, u"anyOf"_s}) {
        QStringList all;
        for (const QJsonValue& one : schema.value(choice).toArray())
            all.append(typeText(one.toObject()));
        if (!all.isEmpty())
            return all.join(u" or "_s);
    }
    QStringList types;
    const QJsonValue type = schema.value("type"_L1);
    for (const QJsonValue& one : type.isArray() ? type.toArray() : QJsonArray{type})
        types.append(one.toString());
    if (types.first() == "array"_L1)
        return u"list of "_s + typeText(schema.value("items"_L1).toObject());
    if (types.first().isEmpty())
        return u"bytes"_s;
    QStringList words;
    for (const QJsonValue& word : schema.value("enum"_L1).toArray())
        words.append(word.toString());
    return words.isEmpty() ? types.join(u" or "_s) : words.join(u" | "_s);
}

QString row(const QString& name, const QString& text)
{
    return u"<tr><td><code>%1</code></td><td>%2</td></tr>"_s.arg(escaped(name), text);
}

QString contentText(const QJsonObject& content)
{
    QStringList all;
    for (auto type = content.begin(); type != content.end(); ++type)
        all.append(u"<code>%1</code>: %2"_s.arg(escaped(type.key()),
                                                escaped(typeText(type->toObject().value("schema"_L1).toObject()))));
    return all.join(u"<br>"_s);
}

QString operationHtml(const QString& method, const QString& path, const QJsonObject& operation)
{
    QString html = u"<details><summary><span class=\"method\">%1</span> <code>%2</code> <span>%3</span></summary>"
                   "<div class=\"inside\">"_s.arg(method.toUpper(), escaped(path),
                                                  escaped(operation.value("summary"_L1).toString()));
    if (const QString needs = operation.value("description"_L1).toString(); !needs.isEmpty())
        html += u"<p>%1</p>"_s.arg(escaped(needs));
    QString parameters;
    for (const QJsonValue& one : operation.value("parameters"_L1).toArray()) {
        const QJsonObject parameter = one.toObject();
        const QJsonObject schema = parameter.value("schema"_L1).toObject();
        parameters +=
            row(parameter.value("name"_L1).toString(),
                escaped(parameter.value("in"_L1).toString() + u", "_s + typeText(schema) +
                        (parameter.value("required"_L1).toBool() ? u", required"_s : QString()) +
                        (schema.contains("description"_L1) ? u". "_s + schema.value("description"_L1).toString()
                                                           : QString())));
    }
    if (!parameters.isEmpty())
        html += u"<h3>Parameters</h3><table>"_s + parameters + u"</table>"_s;
    if (const QJsonObject body = operation.value("requestBody"_L1).toObject(); !body.isEmpty())
        html += u"<h3>Body</h3><p>"_s + contentText(body.value("content"_L1).toObject()) + u"</p>"_s;
    html += u"<h3>Answers</h3><table>"_s;
    const QJsonObject responses = operation.value("responses"_L1).toObject();
    for (auto response = responses.begin(); response != responses.end(); ++response) {
        const QJsonObject answer = response->toObject();
        const QString content = contentText(answer.value("content"_L1).toObject());
        html += row(response.key(), escaped(answer.value("description"_L1).toString()) +
                                        (content.isEmpty() ? QString() : u"<br>"_s + content));
    }
    return html + u"</table></div></details>"_s;
}

} // namespace

QByteArray openApiPage(const QJsonObject& document)
{
    const QJsonObject info = document.value("info"_L1).toObject();
    QMap<QString, QString> groups; // by tag
    const QJsonObject paths = document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path->toObject();
        for (const QString& method : {u"get"_s, u"post"_s, u"put"_s, u"patch"_s, u"delete"_s, u"head"_s})
            if (item.contains(method)) {
                const QJsonObject operation = item.value(method).toObject();
                groups[operation.value("tags"_L1).toArray().first().toString()] +=
                    operationHtml(method, path.key(), operation);
            }
    }
    QString nav;
    QString body;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const QString name = escaped(group.key());
        nav += u"<a href=\"#%1\">%1</a>"_s.arg(name);
        body += u"<section><h2 id=\"%1\">%1</h2>%2</section>"_s.arg(name, group.value());
    }
    QString models;
    const QJsonObject schemas = document.value("components"_L1).toObject().value("schemas"_L1).toObject();
    for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
        const QJsonObject properties = schema->toObject().value("properties"_L1).toObject();
        QString rows;
        for (auto property = properties.begin(); property != properties.end(); ++property)
            rows += row(property.key(), escaped(typeText(property->toObject())));
        models += u"<details><summary><code>%1</code></summary><div class=\"inside\">%2</div></details>"_s.arg(
            escaped(schema.key()), rows.isEmpty() ? u"<p>%1</p>"_s.arg(escaped(typeText(schema->toObject())))
                                                  : u"<table>"_s + rows + u"</table>"_s);
    }
    const QString html =
        u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\"><title>%1 API</title><style>%2</style></head><body><main>"
        "<h1>%1 API</h1><p>%3. Version %4. Send <code>Authorization: Bearer &lt;token&gt;</code>; the same as "
        "<a href=\"/openapi.json\">OpenAPI</a>.</p><nav aria-label=\"Groups\">%5<a href=\"#Models\">Models</a></nav>"
        "%6<section><h2 id=\"Models\">Models</h2>%7</section></main></body></html>"_s.arg(
            escaped(info.value("title"_L1).toString()), QString::fromLatin1(kStyle),
            escaped(info.value("summary"_L1).toString()), escaped(info.value("version"_L1).toString()), nav, body,
            models);
    return html.toUtf8();
}

} // namespace globant::api
