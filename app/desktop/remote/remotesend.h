// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/remote/keyedpost.h"
#include "app/desktop/remote/remotesession.h"
#include "core/ingest/importservice.h"
#include "ui/import/importrun.h"

namespace globant::desktop {

// What goes on where it stopped, when the same file is sent again.
struct UnfinishedSend
{
    QByteArray key; // the Idempotency-Key of its import
    QString upload; // the id of its upload; empty: none was begun
};

// One file on its way to the server: small ones as one body, larger ones as an upload in parts (tus 1.0), which goes on
// where it stopped. Then the server imports it. Main thread; files are read in the session's pool.
class RemoteSend : public QObject
{
    Q_OBJECT

public:
    // What is sent as one body.
    static constexpr qint64 kLargestBody = 16 * 1024 * 1024;
    static constexpr qint64 kPart = 4 * 1024 * 1024;

    // `unfinished`: of a send of the same file before, if there was one.
    RemoteSend(RemoteSession& session, ingest::ImportRequest request, UnfinishedSend unfinished, QObject* parent);

    void start();
    // Nothing of the file stays imported; what the server has begun already is waited for, and undone.
    void cancel();
    // Of a send that failed without an answer, for the next one; no key where the server answered.
    const UnfinishedSend& unfinished() const { return m_unfinished; }

    // What tells the server how a file is to be read.
    static QUrlQuery optionsOf(const ingest::ImportRequest& request);
    static ingest::ImportSummary summaryOf(const QByteArray& json);
    // Tests make both small.
    static void setSizes(qint64 largestBody, qint64 part);
    static void setPersistence(Persistence persistence);
    static Persistence persistence();

Q_SIGNALS:
    void progressed(qint64 sent, qint64 size);
    void stepped(globant::ui::ImportRun::Step step);
    // `broken`: no answer came, and the error says itself what became of the file; unfinished() is for the next try.
    void finished(const globant::Result<globant::ingest::ImportSummary>& summary, bool broken);

private:
    struct Read
    {
        QByteArray bytes;
        QByteArray sha256; // base64
        qint64 modifiedMs = 0;
        std::optional<Error> error;
    };
    void read(qint64 offset, qint64 bytes, std::function<void(Read)> then);
    void post(const QByteArray& body);
    void taken(const RemoteAnswer& answer);
    void beginUpload();
    void askOffset();
    void sendPart(qint64 offset);
    void patch(qint64 offset, const Read& part);
    void pauseUpload(const RemoteAnswer& answer, void (RemoteSend::*again)());
    static void dropUpload(RemoteSession& session, const QString& id);
    void undoCancelled(const ingest::ImportSummary& summary);
    void setStep(ui::ImportRun::Step step);
    void end(Result<ingest::ImportSummary> summary, bool broken = false);

    inline static qint64 s_largestBody = kLargestBody;
    inline static qint64 s_part = kPart;
    inline static Persistence s_persistence;

    RemoteSession& m_session;
    const ingest::ImportRequest m_request;
    UnfinishedSend m_unfinished;
    qint64 m_size = 0;
    qint64 m_modifiedMs = 0;
    Retries m_retries;
    KeyedPost* m_post = nullptr;
    RemoteClient::Call m_call;
    QTimer m_pause;
    std::optional<ui::ImportRun::Step> m_step;
    bool m_cancelled = false;
    bool m_ended = false;
    bool m_restarted = false; // the upload
};

} // namespace globant::desktop
