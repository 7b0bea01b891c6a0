// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/watchedfiles.h"

#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShownRows = 6; // then the table scrolls

// The time of today, the day of what is older.
QString timeText(qint64 ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    if (at.date() == QDate::currentDate())
        return QLocale().toString(at.time(), u"HH:mm:ss"_s);
    return QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + at.time().toString(u"HH:mm"_s);
}

QString outcomeText(const WatchedFile& file)
{
    if (file.failed)
        return WatchedFilesModel::tr("Failed: %1").arg(localized(file.sentence));
    const QString rows = WatchedFilesModel::tr("%Ln rows", nullptr, plural(file.rows));
    return file.rejected == 0 ? rows
                              : WatchedFilesModel::tr("%1, %Ln rejected", nullptr, plural(file.rejected)).arg(rows);
}

} // namespace

void WatchedFilesModel::setFiles(const QList<WatchedFile>& files)
{
    beginResetModel();
    m_files = QList<WatchedFile>(files.crbegin(), files.crend());
    endResetModel();
}

int WatchedFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int WatchedFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant WatchedFilesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_files.size())
        return {};
    const WatchedFile& file = m_files[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time ? timeText(file.atMs) : index.column() == File ? file.name : outcomeText(file);
    case Qt::ToolTipRole:
        return index.column() == Time
                   ? QVariant()
                   : QVariant((index.column() == File ? file.name : outcomeText(file)).toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant WatchedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const QString titles[] = {tr("Time"), tr("File"), tr("Outcome")};
    return role == Qt::DisplayRole && section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

WatchedFiles::WatchedFiles(const WatchControl& control, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_model(new WatchedFilesModel(this))
    , m_table(new QTableView)
    , m_note(captionLabel(tr("None so far.")))
    , m_detail(captionLabel(QString()))
{
    m_table->setObjectName(u"watchedFiles"_s);
    styleTable(m_table, tr("Files from the watched folder"));
    m_table->setModel(m_model);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    m_table->setColumnWidth(WatchedFilesModel::Time, 132);
    m_table->setColumnWidth(WatchedFilesModel::File, 220);
    header->setSectionResizeMode(WatchedFilesModel::Outcome, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->setObjectName(u"watchedDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* title = new QLabel(tr("Last files"));
    title->setProperty("role", u"cardTitle"_s);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(12);
    heading->addWidget(title);
    heading->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(space::inGroup);
    column->addLayout(heading);
    column->addWidget(m_table);
    column->addWidget(m_detail);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WatchedFiles::showChosen);
    connect(&control, &WatchControl::filesTaken, this, &WatchedFiles::take);
    take();
}

void WatchedFiles::take()
{
    m_model->setFiles(m_control.taken());
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0);
    m_note->setVisible(rows == 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            std::min(rows, kMostShownRows) * m_table->verticalHeader()->defaultSectionSize() + 2);
    showChosen();
}

void WatchedFiles::showChosen()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    m_detail->setVisible(!chosen.isEmpty());
    if (chosen.isEmpty())
        return;
    const WatchedFile& file = m_model->at(chosen.first().row());
    QStringList sentences;
    if (file.failed)
        sentences.append(tr("%1 was not imported. %2").arg(file.name, localized(file.sentence)));
    if (file.rejected > 0)
        sentences.append(
            tr("The rejected rows of %1 are beside it, to be corrected and put into the folder again.").arg(file.name));
    sentences.append(file.path.isEmpty() ? tr("It was replaced or removed before it could be moved.")
                                         : tr("It is now %1").arg(file.path));
    m_detail->setText(sentences.join(u'\n'));
}

} // namespace globant::ui
