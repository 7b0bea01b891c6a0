// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/filepanel.h"

#include "ui/common/localized.h"
#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/import/importtext.h"
#include "ui/import/parts.h"
#include "ui/import/previewrowsmodel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGridColumns = 5;

void choose(QComboBox* box, int index)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(index);
}

} // namespace

FilePanel::FilePanel(const catalog::Catalog& catalog, QWidget* parent)
    : Card(tr("File"), parent)
    , m_catalog(catalog)
    , m_problem(new Notice)
    , m_grid(new QGridLayout)
    , m_tables(addOption(tr("&Table"), 0))
    , m_delimiter(addOption(tr("&Between values"), 1))
    , m_encoding(addOption(tr("&Encoding"), 2))
    , m_header(addOption(tr("First &line"), 3))
    , m_dates(addOption(tr("&Dates"), 4))
    , m_rowsCaption(captionLabel({}))
    , m_rows(new PreviewRowsModel(this))
    , m_rowsView(new QTableView)
{
    m_tables->setPlaceholderText(tr("Choose…"));
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToContents); // nothing else in its column is long
    for (const catalog::TableSchema& table : catalog.tables())
        m_tables->addItem(localized(table.title), table.name);
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(ImportText::delimiter(delimiter), int(delimiter));
    for (const auto encoding :
         {ingest::Encoding::Utf8, ingest::Encoding::Utf16Le, ingest::Encoding::Utf16Be, ingest::Encoding::Windows1252})
        m_encoding->addItem(ImportText::encoding(encoding), int(encoding));
    m_header->addItem(tr("Column names"), true);
    m_header->addItem(tr("A row of data"), false);
    m_dates->setEditable(true);
    m_dates->setInsertPolicy(QComboBox::NoInsert);
    m_dates->lineEdit()->setAccessibleName(m_dates->accessibleName());
    m_dates->lineEdit()->setPlaceholderText(tr("2021-07-27 (ISO 8601)"));
    m_dates->setToolTip(tr("How datetimes are written, such as dd/MM/yyyy HH:mm. Empty: 2021-07-27T16:02:08Z."));

    connect(m_tables, &QComboBox::activated, this, &FilePanel::changeTable);
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        m_options.delimiter = char(m_delimiter->currentData().toInt());
        changeLayout();
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_options.encoding = ingest::Encoding(m_encoding->currentData().toInt());
        changeLayout();
    });
    connect(m_header, &QComboBox::activated, this, [this] {
        m_options.header = m_header->currentData().toBool();
        changeLayout();
    });
    connect(m_dates, &QComboBox::activated, this, &FilePanel::changeDates);
    connect(m_dates->lineEdit(), &QLineEdit::editingFinished, this, &FilePanel::changeDates);

    m_grid->setHorizontalSpacing(space::inGroup);
    m_grid->setVerticalSpacing(4);
    for (int column = 0; column < kGridColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    styleTable(m_rowsView, tr("First rows of the file"));
    m_rowsView->setModel(m_rows);
    m_rowsView->horizontalHeader()->setStretchLastSection(false);
    m_rowsView->horizontalHeader()->setMinimumSectionSize(72);
    m_rowsView->setMinimumHeight(90);
    m_rowsView->setSelectionMode(QAbstractItemView::NoSelection);
    content()->addWidget(m_problem);
    content()->addLayout(m_grid);
    content()->addWidget(m_rowsCaption);
    content()->addWidget(m_rowsView, 1);
}

QComboBox* FilePanel::addOption(const QString& label, int column)
{
    auto* caption = captionLabel(label);
    auto* box = new QComboBox;
    QString name = label;
    box->setAccessibleName(name.remove(u'&'));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    caption->setBuddy(box);
    m_grid->addWidget(caption, 0, column);
    m_grid->addWidget(box, 1, column);
    return box;
}

void FilePanel::setFile(const ImportFile& file)
{
    if (m_shown == std::pair(file.id, file.revision))
        return;
    m_shown = {file.id, file.revision};
    setTitle(file.name());
    m_table = file.table;
    m_options = file.options;
    if (file.reading)
        return;
    if (file.error)
        m_problem->show(Notice::Kind::Error, ImportText::problem(*file.error, &file.preview));
    else if (file.countError)
        m_problem->show(Notice::Kind::Error, localized(*file.countError));
    else if (file.table.isEmpty())
        m_problem->show(Notice::Kind::Information,
                        tr("The name of this file does not say what it holds. Choose its table below."));
    else
        m_problem->clear();
    showOptions(file);
    showMapping(file);
    m_rows->setPreview(file.preview, m_catalog.find(file.table));
    if (file.preview.rows.isEmpty())
        m_rowsCaption->setText(file.error ? QString() : tr("The file has no rows."));
    else
        m_rowsCaption->setText(file.table.isEmpty() ? tr("First rows") : tr("First rows, under the fields they go to"));
    QHeaderView* header = m_rowsView->horizontalHeader();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        header->setSectionResizeMode(column, m_rows->columnCount() > kGridColumns + 1 ? QHeaderView::Interactive
                                             : m_rows->isNumber(column)               ? QHeaderView::ResizeToContents
                                                                                      : QHeaderView::Stretch);
}

void FilePanel::showOptions(const ImportFile& file)
{
    choose(m_tables, m_tables->findData(file.table));
    choose(m_delimiter, m_delimiter->findData(int(file.preview.delimiter)));
    choose(m_encoding, m_encoding->findData(int(file.preview.encoding)));
    choose(m_header, m_header->findData(file.preview.header));
    for (QComboBox* option : {m_delimiter, m_encoding, m_header})
        option->setEnabled(!file.preview.isAvro); // which says all that of itself
    const QSignalBlocker quiet(m_dates);
    m_dates->clear();
    m_dates->addItem(QString(), QString());
    for (const QString& format : file.preview.dateTimeFormats)
        m_dates->addItem(format, format);
    m_dates->setEditText(file.options.dateTimeFormat);
    const catalog::TableSchema* table = m_catalog.find(file.table);
    bool hasDates = false;
    for (qsizetype i = 0; table != nullptr && i < table->fields.size(); ++i)
        hasDates = hasDates || table->fields[i].type == catalog::FieldType::DateTime;
    m_dates->setVisible(hasDates);
    m_grid->itemAtPosition(0, kGridColumns - 1)->widget()->setVisible(hasDates);
}

void FilePanel::showMapping(const ImportFile& file)
{
    const catalog::TableSchema* table = m_catalog.find(file.table);
    const qsizetype fields = table != nullptr ? table->fields.size() : 0;
    while (m_mapping.size() > fields) {
        delete m_mapping.takeLast();
        delete m_mappingLabels.takeLast();
    }
    QWidget* before = m_mapping.isEmpty() ? m_dates : m_mapping.last();
    while (m_mapping.size() < fields) {
        const int field = int(m_mapping.size());
        auto* label = captionLabel({});
        auto* box = new QComboBox;
        box->setPlaceholderText(tr("Choose…"));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
        label->setBuddy(box);
        m_grid->addWidget(label, 2 + 2 * (field / kGridColumns), field % kGridColumns);
        m_grid->addWidget(box, 3 + 2 * (field / kGridColumns), field % kGridColumns);
        connect(box, &QComboBox::activated, this, [this, field](int column) { changeMapping(field, column); });
        setTabOrder(before, box);
        before = box;
        m_mapping.append(box);
        m_mappingLabels.append(label);
    }
    for (int field = 0; field < fields; ++field) {
        const QString title = localized(table->fields[field].title);
        static_cast<QLabel*>(m_mappingLabels[field])->setText(tr("%1 from column").arg(title));
        QComboBox* box = m_mapping[field];
        const QSignalBlocker quiet(box);
        box->setAccessibleName(tr("Column for %1").arg(title));
        box->clear();
        for (int column = 0; column < file.preview.columnCount; ++column)
            box->addItem(ImportText::column(file.preview, column));
        box->setCurrentIndex(file.preview.columnOfField.value(field, -1));
    }
}

void FilePanel::changeTable()
{
    m_options.columnOf.clear();
    m_options.dateTimeFormat.clear();
    Q_EMIT changed(m_tables->currentData().toString(), m_options);
}

void FilePanel::changeLayout()
{
    m_options.columnOf.clear();
    Q_EMIT changed(m_table, m_options);
}

void FilePanel::changeDates()
{
    const QString format = m_dates->currentText().trimmed();
    if (format == m_options.dateTimeFormat)
        return;
    m_options.dateTimeFormat = format;
    Q_EMIT changed(m_table, m_options);
}

void FilePanel::changeMapping(int field, int column)
{
    const catalog::TableSchema* table = m_catalog.find(m_table);
    if (table == nullptr)
        return;
    m_options.columnOf.removeIf([column](auto given) { return given.value() == column; });
    m_options.columnOf.insert(table->fields[field].name, column);
    Q_EMIT changed(m_table, m_options);
}

} // namespace globant::ui
