// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverrequests.h"

#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownRows = 6; // then the table scrolls

bool isNumber(int column)
{
    return column == ServedRequestsModel::Status || column == ServedRequestsModel::Milliseconds;
}

QString cellText(const ServedRequest& request, int column)
{
    switch (column) {
    case ServedRequestsModel::Time:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(request.atMs).time(), u"HH:mm:ss"_s);
    case ServedRequestsModel::Who:
        return request.account.isEmpty() ? request.address : request.account;
    case ServedRequestsModel::Method:
        return request.method;
    case ServedRequestsModel::Path:
        return request.path;
    case ServedRequestsModel::Status:
        return QString::number(request.status);
    case ServedRequestsModel::Milliseconds:
        return numberText(request.milliseconds);
    default:
        return {};
    }
}

} // namespace

void ServedRequestsModel::setRequests(const QList<ServedRequest>& requests)
{
    beginResetModel();
    m_requests = QList<ServedRequest>(requests.crbegin(), requests.crend());
    endResetModel();
}

void ServedRequestsModel::add(const QList<ServedRequest>& requests, int latest)
{
    const int added = int(std::min<qsizetype>(latest, requests.size()));
    if (added <= 0)
        return;
    const qsizetype surplus = m_requests.size() + added - kMostServedRequests;
    if (surplus > 0) {
        beginRemoveRows({}, int(m_requests.size() - surplus), int(m_requests.size()) - 1);
        m_requests.resize(m_requests.size() - surplus);
        endRemoveRows();
    }
    beginInsertRows({}, 0, added - 1);
    m_requests = QList<ServedRequest>(requests.crbegin(), requests.crbegin() + added) + m_requests;
    endInsertRows();
}

int ServedRequestsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

int ServedRequestsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ServedRequestsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_requests.size())
        return {};
    const ServedRequest& request = m_requests[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(request, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Path)
            return request.path.toHtmlEscaped();
        if (index.column() == Who)
            return tr("From %1").arg(request.address);
        return {};
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ServedRequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Time"), tr("Who"), tr("Method"), tr("Path"), tr("Status"), tr("ms")};
    return section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

ServerRequests::ServerRequests(const ServerControl& control, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_model(new ServedRequestsModel(this))
    , m_table(new QTableView)
    , m_pause(new QCheckBox(tr("Pa&use")))
    , m_note(captionLabel(QString()))
{
    m_table->setObjectName(u"servedRequests"_s);
    styleTable(m_table, tr("Recent requests to the API"));
    m_table->setModel(m_model);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    const int widths[] = {92, 132, 84, 0, 72, 72};
    for (int column = 0; column < ServedRequestsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    header->setSectionResizeMode(ServedRequestsModel::Path, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(header->sizeHint().height() + kShownRows * m_table->verticalHeader()->defaultSectionSize());
    m_pause->setObjectName(u"pauseRequests"_s);
    m_pause->setToolTip(tr("Holds the list still, to be read; the API goes on"));
    m_note->setObjectName(u"requestsNote"_s);

    auto* title = new QLabel(tr("Recent requests"));
    title->setProperty("role", u"cardTitle"_s);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(12);
    heading->addWidget(title);
    heading->addWidget(m_note, 1);
    heading->addWidget(m_pause);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(space::inGroup);
    column->addLayout(heading);
    column->addWidget(m_table);

    connect(&control, &ServerControl::served, this, &ServerRequests::take);
    connect(m_pause, &QCheckBox::toggled, this, &ServerRequests::setPaused);
    m_model->setRequests(control.requests());
    showCount();
}

void ServerRequests::take(int latest)
{
    if (m_pause->isChecked())
        m_missed += latest;
    else
        m_model->add(m_control.requests(), latest);
    showCount();
}

void ServerRequests::setPaused(bool paused)
{
    m_missed = 0;
    if (!paused)
        m_model->setRequests(m_control.requests());
    showCount();
}

void ServerRequests::showCount()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_pause->setVisible(any || m_pause->isChecked());
    if (m_missed > 0)
        m_note->setText(tr("%Ln newer ones", nullptr, m_missed));
    else
        m_note->setText(any ? QString() : tr("None since the workspace was opened."));
}

} // namespace globant::ui
