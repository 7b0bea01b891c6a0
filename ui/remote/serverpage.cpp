// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/serverpage.h"

#include "ui/common/iconlabel.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 720;
constexpr int kIcon = 20;

void addFact(QFormLayout* form, const QString& caption, const QString& text)
{
    auto* value = new QLabel(text);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    value->setAccessibleName(caption + u' ' + text);
    auto* label = captionLabel(caption);
    form->addRow(label, value);
}

// One thing that is not here: what it is called in the window, and where to do it.
QWidget* elsewhere(const QString& iconName, const QString& name, const QString& sentence)
{
    auto* picture = new IconLabel(iconName, kIcon);
    auto* heading = new QLabel(name);
    heading->setFixedWidth(128);
    auto* text = new QLabel(sentence);
    text->setWordWrap(true);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addWidget(heading, 0, Qt::AlignTop);
    layout->addWidget(text, 1, Qt::AlignTop);
    return row;
}

} // namespace

ServerPage::ServerPage(const ServerFacts& facts, QWidget* parent)
    : Page(parent)
{
    auto* connection = new Card(tr("Connection"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::betweenCards);
    form->setVerticalSpacing(space::inGroup);
    addFact(form, tr("Address"), facts.address);
    addFact(form, tr("Account"), tr("%1, %2").arg(facts.account, facts.role));
    addFact(form, tr("Token"),
            facts.tokenEnds.isEmpty() ? tr("valid until it is revoked") : tr("valid until %1").arg(facts.tokenEnds));
    if (!facts.fingerprint.isEmpty())
        addFact(form, tr("Trusted certificate"), QString(facts.fingerprint).replace(u':', u"\u200b:"_s));
    connection->content()->addLayout(form);
    auto* leave = new QPushButton(tr("&Disconnect"));
    connection->content()->addSpacing(space::inGroup);
    connection->content()->addWidget(leave, 0, Qt::AlignLeft);
    connect(leave, &QPushButton::clicked, this, &ServerPage::leaveRequested);

    auto* there = new Card(tr("Only on the server"));
    auto* text =
        new QLabel(tr("The workspace itself is on the server and does not leave it. These are done in the window "
                      "there, or with its command line:"));
    text->setWordWrap(true);
    auto* list = there->content();
    list->setSpacing(12);
    list->addWidget(text);
    list->addWidget(elsewhere(u"view-table"_s, tr("Data"), tr("Looking through single rows, and changing them.")));
    list->addWidget(elsewhere(u"view-history"_s, tr("History"),
                              tr("What was imported, changed and exported, by whom; undoing what lies further back.")));
    list->addWidget(elsewhere(u"drive-harddisk"_s, tr("Backups"), tr("Making, checking and restoring backups.")));
    list->addWidget(
        elsewhere(u"configure"_s, tr("Settings"),
                  tr("People, tokens, how long things are kept. Light and dark are in the menu View here.")));

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::pageEdge, space::pageEdge);
    column->setSpacing(space::betweenCards);
    connection->setMaximumWidth(kWidth);
    there->setMaximumWidth(kWidth);
    column->addWidget(connection);
    column->addWidget(there);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(titleLabel(title()));
    layout->addWidget(scroll, 1);
}

} // namespace globant::ui
