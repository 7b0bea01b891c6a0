// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/welcomepage.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/login/languagebutton.h"

#include <QIcon>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 420;

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_setup(primaryButton(tr("&Set up a workspace")))
    , m_samples(new QPushButton(tr("&Try it with sample data")))
    , m_other(linkButton(tr("&Open another workspace…")))
    , m_server(linkButton(tr("&Connect to a server…")))
    , m_languages(new LanguageButton)
    , m_notice(new Notice)
{
    auto* logo = new QLabel;
    logo->setPixmap(QIcon(u":/icons/globant-data.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    logo->setAlignment(Qt::AlignHCenter);
    logo->setMinimumHeight(64);
    logo->setAccessibleName(tr("Globant Data"));
    auto* title = titleLabel(tr("Globant Data"));
    title->setAlignment(Qt::AlignHCenter);
    auto* text = new QLabel(tr("See who was hired where and when. Your files stay on this computer, in an encrypted "
                               "workspace that opens with your password."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    auto* samplesHint = captionLabel(tr("The samples go into a workspace that is thrown away afterwards."));
    samplesHint->setWordWrap(true);
    samplesHint->setAlignment(Qt::AlignHCenter);

    auto* column = new QVBoxLayout;
    column->setSpacing(space::inGroup);
    column->addWidget(logo);
    column->addSpacing(space::inGroup);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::pageEdge);
    column->addWidget(m_notice);
    column->addWidget(m_setup);
    column->addWidget(m_samples);
    column->addWidget(samplesHint);
    column->addSpacing(space::inGroup);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    column->addWidget(m_server, 0, Qt::AlignHCenter);
    column->addSpacing(space::pageEdge);
    column->addWidget(m_languages, 0, Qt::AlignHCenter);
    auto* box = new QWidget;
    box->setLayout(column);
    box->setFixedWidth(kColumnWidth);
    centre(this, box);

    connect(m_setup, &QPushButton::clicked, this, &WelcomePage::setupRequested);
    connect(m_samples, &QPushButton::clicked, this, &WelcomePage::samplesRequested);
    connect(m_other, &QPushButton::clicked, this, &WelcomePage::otherWorkspaceRequested);
    connect(m_server, &QPushButton::clicked, this, &WelcomePage::serverRequested);
    connect(m_languages, &LanguageButton::chosen, this, &WelcomePage::languageChosen);
}

void WelcomePage::setBusy(bool busy)
{
    for (QPushButton* button : {m_setup, m_samples, m_other, m_server, static_cast<QPushButton*>(m_languages)})
        button->setEnabled(!busy);
    m_samples->setText(busy ? tr("Preparing the sample data…") : tr("&Try it with sample data"));
    if (busy)
        m_notice->clear();
}

void WelcomePage::showError(const QString& sentence)
{
    setBusy(false);
    m_notice->show(Notice::Kind::Error, sentence);
}

} // namespace globant::ui
