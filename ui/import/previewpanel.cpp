// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewpanel.h"

#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/filepanel.h"
#include "ui/import/parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace globant::ui {

namespace {

constexpr int kMostRowsShown = 5;
constexpr int kWidthForTotals = 820;

} // namespace

PreviewPanel::PreviewPanel(const catalog::Catalog& catalog, FileListModel& files, QWidget* parent)
    : QWidget(parent)
    , m_files(files)
    , m_filesCard(new Card(tr("Files")))
    , m_filesView(new QTableView)
    , m_file(new FilePanel(catalog))
    , m_policy(new QComboBox)
    , m_hint(captionLabel({}))
    , m_remove(linkButton(tr("&Remove file")))
    , m_discard(new QPushButton(tr("&Discard")))
    , m_import(primaryButton({}))
{
    styleTable(m_filesView, tr("Files to import"));
    m_filesView->setModel(&m_files);
    m_filesView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_filesView->horizontalHeader();
    header->setMinimumSectionSize(56);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FileListModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(FileListModel::Status, QHeaderView::Stretch);

    auto* add = linkButton(tr("&Add files…"));
    m_filesCard->addToTitleRow(add);
    m_filesCard->addToTitleRow(m_remove);
    m_filesCard->content()->addWidget(m_filesView);

    m_policy->addItem(tr("Update them"), int(ingest::DuplicatePolicy::Update));
    m_policy->addItem(tr("Leave them as they are"), int(ingest::DuplicatePolicy::Skip));
    m_policy->addItem(tr("Count the new ones as faulty"), int(ingest::DuplicatePolicy::Reject));
    auto* policyLabel = new QLabel(tr("Rows that are there alread&y"));
    policyLabel->setBuddy(m_policy);
    m_policy->setAccessibleName(tr("Rows that are there already"));

    m_hint->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(policyLabel);
    buttons->addWidget(m_policy);
    buttons->addSpacing(space::inGroup);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_import);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(scrolledCards({m_filesCard, m_file}, 1), 1);
    layout->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, &PreviewPanel::addRequested);
    connect(m_discard, &QPushButton::clicked, this, &PreviewPanel::discardRequested);
    connect(m_import, &QPushButton::clicked, this, &PreviewPanel::importRequested);
    connect(m_remove, &QPushButton::clicked, this, &PreviewPanel::removeCurrent);
    auto* deleteKey = new QShortcut(QKeySequence::Delete, m_filesView);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &PreviewPanel::removeCurrent);
    connect(m_policy, &QComboBox::activated, this, &PreviewPanel::policyChanged);
    connect(m_filesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PreviewPanel::showCurrent);
    connect(m_file, &FilePanel::changed, this, [this](const QString& table, const ingest::DialectOptions& options) {
        const int row = currentRow();
        if (row < 0)
            return;
        m_files.setOptions(row, table, options);
        Q_EMIT fileChanged(row);
    });
    connect(&m_files, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        if (first.row() == currentRow())
            showCurrent();
        updateButtons();
    });
    connect(&m_files, &QAbstractItemModel::rowsInserted, this, &PreviewPanel::keepSelection);
    connect(&m_files, &QAbstractItemModel::rowsRemoved, this, &PreviewPanel::keepSelection);
    connect(&m_files, &QAbstractItemModel::modelReset, this, &PreviewPanel::keepSelection);
    updateButtons();
}

ingest::DuplicatePolicy PreviewPanel::policy() const
{
    return ingest::DuplicatePolicy(m_policy->currentData().toInt());
}

void PreviewPanel::focusFiles()
{
    m_filesView->setFocus();
}

int PreviewPanel::currentRow() const
{
    const QModelIndex current = m_filesView->selectionModel()->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void PreviewPanel::keepSelection()
{
    if (currentRow() < 0 && !m_files.isEmpty())
        m_filesView->selectRow(0);
    fitFiles();
    showCurrent();
    updateButtons();
}

void PreviewPanel::showCurrent()
{
    if (const int row = currentRow(); row >= 0 && row < m_files.rowCount())
        m_file->setFile(m_files.file(row));
}

void PreviewPanel::removeCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    if (m_remove->hasFocus()) // which ends with the last file
        m_filesView->setFocus();
    m_files.remove(row);
    Q_EMIT fileRemoved();
}

void PreviewPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_filesView->setColumnHidden(FileListModel::Rows, width() < kWidthForTotals); // the sum of the others
}

void PreviewPanel::fitFiles()
{
    const int rows = qBound(1, m_files.rowCount(), kMostRowsShown);
    m_filesView->setFixedHeight(m_filesView->horizontalHeader()->sizeHint().height() +
                                rows * m_filesView->verticalHeader()->defaultSectionSize() + 2);
}

void PreviewPanel::updateButtons()
{
    const int count = m_files.rowCount();
    m_import->setText(tr("&Import %Ln files", nullptr, count));
    m_import->setEnabled(m_files.allReady());
    m_remove->setEnabled(count > 0);
    bool wrong = false;
    for (const ImportFile& file : m_files.files())
        wrong = wrong || file.error || (!file.reading && file.table.isEmpty());
    m_hint->setText(wrong ? tr("Mend or remove the files that are not ready.") : QString());
}

} // namespace globant::ui
