// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/runpanel.h"

#include "ui/common/spoken.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/importtext.h"
#include "ui/import/parts.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSteps = 1000;
constexpr int kNameWidth = 220;
constexpr int kStateWidth = 220;

QProgressBar* newBar(const QString& accessibleName)
{
    auto* bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setRange(0, kSteps);
    bar->setAccessibleName(accessibleName);
    return bar;
}

QString rowsText(qint64 rows)
{
    return RunPanel::tr("%Ln rows", nullptr, int(std::min<qint64>(rows, std::numeric_limits<int>::max())));
}

QString sentText(const ImportMeter::File& file)
{
    const QLocale locale;
    return RunPanel::tr("%1 of %2 sent")
        .arg(locale.formattedDataSize(file.sent, 1, QLocale::DataSizeTraditionalFormat),
             locale.formattedDataSize(std::max<qint64>(0, file.bytes), 1, QLocale::DataSizeTraditionalFormat));
}

} // namespace

RunPanel::RunPanel(QWidget* parent)
    : QWidget(parent)
    , m_card(new Card(tr("Importing")))
    , m_bar(newBar(tr("Progress in all")))
    , m_text(new QLabel)
    , m_files(new QVBoxLayout)
    , m_cancel(new QPushButton(tr("&Cancel")))
{
    m_files->setSpacing(12);
    speakAs(m_card, SpokenAs::Notice);
    m_card->content()->addWidget(m_bar);
    m_card->content()->addWidget(m_text);
    auto* files = new Card;
    files->content()->addLayout(m_files);
    auto* note =
        captionLabel(tr("You can use the other pages meanwhile. Cancel takes back the file that is being imported."));
    note->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(note, 1);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    auto* below = new QWidget; // keeps the card at the top
    below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_scroll = scrolledCards({files, below}, 1);
    layout->addWidget(m_card);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &RunPanel::cancelRequested);
}

void RunPanel::begin(const QString& title, const ImportMeter& meter)
{
    for (const Line& line : std::as_const(m_lines))
        line.widget->deleteLater();
    m_lines.clear();
    m_current = -1;
    m_card->setTitle(title);
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("&Cancel"));
    for (const ImportMeter::File& file : meter.files()) {
        Line line{new QWidget, newBar(tr("Progress of %1").arg(file.name)), new QLabel};
        auto* name = new QLabel(file.name);
        name->setFixedWidth(kNameWidth);
        name->setToolTip(file.name);
        line.state->setFixedWidth(kStateWidth);
        line.state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* row = new QHBoxLayout(line.widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::betweenCards);
        row->addWidget(name);
        row->addWidget(line.bar, 1);
        row->addWidget(line.state);
        m_files->addWidget(line.widget);
        m_lines.append(line);
    }
    showProgress(meter);
}

void RunPanel::showProgress(const ImportMeter& meter)
{
    if (meter.percent() < 0) {
        m_bar->setRange(0, 0);
    } else {
        m_bar->setRange(0, kSteps);
        m_bar->setValue(meter.percent() * kSteps / 100);
    }
    m_text->setText(text(meter));
    for (int i = 0; i < m_lines.size() && i < meter.files().size(); ++i) {
        const ImportMeter::File& file = meter.files()[i];
        if (i == meter.current() && i != std::exchange(m_current, i))
            static_cast<QScrollArea*>(m_scroll)->ensureWidgetVisible(m_lines[i].widget);
        m_lines[i].bar->setValue(int(file.share * kSteps));
        if (!file.started)
            m_lines[i].state->setText(tr("Waiting"));
        else if (i < meter.current())
            m_lines[i].state->setText(meter.step() == ImportRun::Step::Here ? rowsText(file.rows) : tr("Done"));
        else if (meter.step() == ImportRun::Step::Here)
            m_lines[i].state->setText(tr("%1: %2").arg(ImportText::phase(meter.phase()), rowsText(file.rows)));
        else
            m_lines[i].state->setText(sentText(file));
    }
}

void RunPanel::setCancelling()
{
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Cancelling…"));
}

QString RunPanel::text(const ImportMeter& meter)
{
    if (meter.step() != ImportRun::Step::Here)
        return ImportText::state(meter);
    QStringList parts{rowsText(meter.rows())};
    if (meter.rowsPerSecond() > 0)
        parts.append(tr("%1 rows a second").arg(numberText(qint64(meter.rowsPerSecond()))));
    if (const QString left = ImportText::timeLeft(meter.secondsLeft()); !left.isEmpty())
        parts.append(left);
    return parts.join(u" · "_s);
}

} // namespace globant::ui
