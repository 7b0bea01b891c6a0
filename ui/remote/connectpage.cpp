// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/connectpage.h"

#include "ui/common/passfocus.h"
#include "ui/common/passwordfield.h"
#include "ui/common/rememberbox.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QFontDatabase>
#include <QIcon>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 420;
constexpr int kHalfOfFingerprint = 48; // characters: 16 of 32 bytes as "0A:"

QLabel* labelOf(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ConnectPage::ConnectPage(QWidget* parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_token(new PasswordField(tr("Token")))
    , m_remember(new RememberBox)
    , m_connect(primaryButton(tr("&Connect")))
    , m_back(linkButton(tr("A &workspace on this computer…")))
    , m_notice(new Notice)
    , m_questionText(new QLabel)
    , m_fingerprint(new QLabel)
    , m_trust(primaryButton(tr("&Trust this certificate")))
{
    auto* logo = new QLabel;
    logo->setPixmap(QIcon(u":/icons/globant-data.svg"_s).pixmap(QSize(48, 48), devicePixelRatioF()));
    logo->setAccessibleName(tr("Globant Data"));
    auto* text =
        new QLabel(tr("Works with a workspace that another Globant Data serves: its dashboard and imports, in this "
                      "window. An administrator of the server gives you the address and a token."));
    text->setWordWrap(true);
    m_form = makeForm();
    m_question = makeQuestion();
    m_question->setVisible(false);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setSpacing(space::inGroup);
    column->addWidget(logo);
    column->addWidget(titleLabel(tr("Connect to a server")));
    column->addWidget(text);
    column->addSpacing(space::inGroup);
    column->addWidget(m_notice);
    column->addWidget(m_form);
    column->addWidget(m_question);
    box->setFixedWidth(kColumnWidth);
    centre(this, box);

    for (QLineEdit* edit : {m_address, static_cast<QLineEdit*>(m_token)}) {
        connect(edit, &QLineEdit::textChanged, this, &ConnectPage::check);
        connect(edit, &QLineEdit::returnPressed, m_connect, &QPushButton::click);
    }
    connect(m_connect, &QPushButton::clicked, this, &ConnectPage::connectRequested);
    connect(m_back, &QPushButton::clicked, this, &ConnectPage::backRequested);
    connect(m_notice, &Notice::actionTriggered, this, &ConnectPage::forgetRequested);
    passFocus(this, [this]() -> QWidget* { return m_address->text().isEmpty() ? m_address : m_token; });
    check();
}

QWidget* ConnectPage::makeForm()
{
    m_address->setAccessibleName(tr("Address of the server"));
    m_address->setPlaceholderText(u"https://server:8443"_s);
    m_remember->setExplanation(
        tr("The token is kept in this computer's keychain. Who uses your session here can connect "
           "without knowing it."));
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inGroup);
    column->addWidget(labelOf(tr("&Address"), m_address));
    column->addWidget(m_address);
    column->addSpacing(space::inGroup / 2);
    column->addWidget(labelOf(tr("T&oken"), m_token));
    column->addWidget(m_token);
    column->addWidget(m_remember);
    column->addSpacing(space::inGroup);
    column->addWidget(m_connect);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    return form;
}

QWidget* ConnectPage::makeQuestion()
{
    m_questionText->setWordWrap(true);
    m_fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fingerprint->setAlignment(Qt::AlignHCenter);
    auto* card = new Card(tr("Fingerprint of the certificate (SHA-256)"));
    card->content()->addWidget(m_fingerprint);
    auto* advice = captionLabel(tr("Whoever runs the server sees the same fingerprint there, under Settings, REST API. "
                                   "Trust it only if the two are equal; it is then the only one that is accepted."));
    advice->setWordWrap(true);
    auto* no = new QPushButton(tr("&Do not connect"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(no);
    buttons->addStretch(1);
    buttons->addWidget(m_trust);
    auto* question = new QWidget;
    auto* column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::betweenCards);
    column->addWidget(m_questionText);
    column->addWidget(card);
    column->addWidget(advice);
    column->addLayout(buttons);
    const auto answer = [this](bool trusted) {
        m_question->setVisible(false);
        m_form->setVisible(true);
        m_address->setFocus();
        Q_EMIT trustAnswered(trusted);
    };
    connect(m_trust, &QPushButton::clicked, this, [answer] { answer(true); });
    connect(no, &QPushButton::clicked, this, [answer] { answer(false); });
    return question;
}

void ConnectPage::setServer(const QString& address, bool tokenKept)
{
    m_keptFor = tokenKept ? address : QString();
    m_address->setText(address);
    m_token->clear();
    m_remember->setChecked(tokenKept);
    m_notice->clear();
    check();
}

void ConnectPage::setKeychain(bool available, const QString& reason)
{
    m_remember->setKeychain(available, reason);
}

QString ConnectPage::address() const
{
    return m_address->text();
}

bool ConnectPage::remember() const
{
    return m_remember->isChecked();
}

void ConnectPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* widget : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_token)})
        widget->setEnabled(!busy);
    m_connect->setText(busy ? tr("Connecting…") : tr("&Connect"));
    if (busy)
        m_notice->clear();
    check();
}

void ConnectPage::showError(const QString& sentence, bool forgettable)
{
    setBusy(false);
    m_notice->show(Notice::Kind::Error, sentence, forgettable ? tr("Forget the old one") : QString());
    m_token->setFocus();
}

void ConnectPage::showInformation(const QString& sentence)
{
    m_notice->show(Notice::Kind::Information, sentence);
}

void ConnectPage::askToTrust(const QString& host, const QString& fingerprint)
{
    setBusy(false);
    m_questionText->setText(
        tr("%1 shows a certificate that it made itself, or whose maker this computer does not know. "
           "Nothing was sent yet.")
            .arg(host));
    m_fingerprint->setText(fingerprint.left(kHalfOfFingerprint) + u'\n' + fingerprint.mid(kHalfOfFingerprint));
    m_fingerprint->setAccessibleName(tr("Fingerprint %1").arg(fingerprint));
    m_form->setVisible(false);
    m_question->setVisible(true);
    m_trust->setFocus();
}

void ConnectPage::check()
{
    const bool kept = !m_keptFor.isEmpty() && address() == m_keptFor;
    m_token->setPlaceholderText(kept ? tr("In this computer's keychain") : QString());
    m_connect->setEnabled(!m_busy && !address().trimmed().isEmpty() && (kept || !m_token->text().isEmpty()));
}

} // namespace globant::ui
