// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/filelistmodel.h"

#include "ui/common/localized.h"
#include "ui/common/widgets.h"
#include "ui/import/importtext.h"

#include <QFileInfo>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

const ingest::ImportOutcome* outcomeOf(const QList<ingest::ImportOutcome>& outcomes, const QString& path)
{
    const auto found =
        std::find_if(outcomes.cbegin(), outcomes.cend(), [&](const auto& outcome) { return outcome.file == path; });
    return found != outcomes.cend() ? &*found : nullptr;
}

} // namespace

QString ImportFile::name() const
{
    return QFileInfo(path).fileName();
}

FileListModel::FileListModel(const catalog::Catalog& catalog, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
}

int FileListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int FileListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FileListModel::statusText(const ImportFile& file) const
{
    if (file.reading)
        return tr("Reading…");
    if (file.error)
        return ImportText::problem(*file.error, &file.preview);
    if (file.table.isEmpty())
        return tr("Choose its table");
    if (file.counting)
        return tr("Counting…");
    if (file.countError)
        return localized(*file.countError);
    if (file.uncounted)
        return tr("Ready, counted when imported");
    return tr("Ready");
}

QVariant FileListModel::countOf(const ImportFile& file, int column) const
{
    if (!file.counts)
        return {};
    switch (column) {
    case Rows:
        return file.counts->rowsRead;
    case Added:
        return file.counts->inserted;
    case Updated:
        return file.counts->updated;
    case Same:
        return file.counts->unchanged + file.counts->skipped;
    case Rejected:
        return file.counts->rejected;
    default:
        return {};
    }
}

QVariant FileListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportFile& file = m_files[index.row()];
    const bool isCount = index.column() >= Rows && index.column() <= Rejected;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isCount ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::ToolTipRole && index.column() == Name)
        return file.path;
    if (role == Qt::ToolTipRole && index.column() == Status)
        return statusText(file);
    if (role != Qt::DisplayRole)
        return {};
    if (isCount) {
        const QVariant count = countOf(file, index.column());
        return count.isNull() ? QVariant(u"–"_s) : QVariant(numberText(count.toLongLong()));
    }
    if (index.column() == Name)
        return file.name();
    if (index.column() == Status)
        return statusText(file);
    const catalog::TableSchema* table = m_catalog.find(file.table);
    return table != nullptr ? localized(table->title) : u"–"_s;
}

QVariant FileListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isCount = section >= Rows && section <= Rejected;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isCount ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("File");
    case Table:
        return tr("Table");
    case Rows:
        return tr("Rows");
    case Added:
        return tr("To add");
    case Updated:
        return tr("To update");
    case Same:
        return tr("Left as is");
    case Rejected:
        return tr("Faulty");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

QList<int> FileListModel::add(const QStringList& paths)
{
    QList<int> added;
    for (const QString& path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        const auto same = [&](const ImportFile& file) { return file.path == absolute; };
        if (std::any_of(m_files.cbegin(), m_files.cend(), same))
            continue;
        ImportFile file;
        file.id = ++m_lastId;
        file.path = absolute;
        if (const catalog::TableSchema* table = m_catalog.tableForFile(absolute))
            file.table = table->name;
        beginInsertRows({}, int(m_files.size()), int(m_files.size()));
        m_files.append(file);
        endInsertRows();
        added.append(file.id);
    }
    return added;
}

void FileListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_files.removeAt(row);
    endRemoveRows();
}

QList<ImportFile> FileListModel::takeAll()
{
    beginResetModel();
    QList<ImportFile> files = std::exchange(m_files, {});
    endResetModel();
    return files;
}

void FileListModel::putBack(const QList<ImportFile>& files)
{
    beginResetModel();
    m_files = files + m_files;
    endResetModel();
}

int FileListModel::rowOf(int id) const
{
    const auto found = std::find_if(m_files.cbegin(), m_files.cend(), [id](const auto& file) { return file.id == id; });
    return found == m_files.cend() ? -1 : int(found - m_files.cbegin());
}

bool FileListModel::allReady() const
{
    return !m_files.isEmpty() &&
           std::all_of(m_files.cbegin(), m_files.cend(), [](const ImportFile& file) { return file.isReady(); });
}

void FileListModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void FileListModel::setOptions(int row, const QString& table, const ingest::DialectOptions& options)
{
    ImportFile& file = m_files[row];
    ++file.revision;
    file.table = table;
    file.options = options;
    file.reading = true;
    file.counts.reset();
    changed(row);
}

void FileListModel::setPreview(int id, const Result<ingest::FilePreview>& preview)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    ImportFile& file = m_files[row];
    ++file.revision;
    file.reading = false;
    file.error.reset();
    if (!preview)
        file.error = preview.error();
    else
        file.error = preview->problem;
    if (preview)
        file.preview = *preview;
    changed(row);
}

void FileListModel::setCounting()
{
    for (int row = 0; row < m_files.size(); ++row) {
        m_files[row].counting = m_files[row].isReady();
        m_files[row].counts.reset();
        m_files[row].uncounted = false;
        if (std::exchange(m_files[row].countError, std::nullopt))
            ++m_files[row].revision;
        changed(row);
    }
}

void FileListModel::setOutcomes(const Result<QList<ingest::ImportOutcome>>& outcomes)
{
    // A dry run ends at the first file that it cannot take.
    const bool broken =
        !outcomes || std::any_of(outcomes->cbegin(), outcomes->cend(),
                                 [](const ingest::ImportOutcome& outcome) { return outcome.error.has_value(); });
    for (int row = 0; row < m_files.size(); ++row) {
        ImportFile& file = m_files[row];
        if (!file.counting)
            continue;
        file.counting = false;
        const ingest::ImportOutcome* outcome = outcomes ? outcomeOf(*outcomes, file.path) : nullptr;
        if (!outcomes)
            file.countError = outcomes.error();
        else if (outcome != nullptr && outcome->summary)
            file.counts = outcome->summary->counts;
        else if (outcome != nullptr && outcome->error)
            file.countError = outcome->error;
        else
            file.uncounted = !broken;
        if (file.countError)
            ++file.revision;
        changed(row);
    }
}

QList<ingest::ImportRequest> FileListModel::requests(ingest::DuplicatePolicy policy) const
{
    QList<ingest::ImportRequest> requests;
    for (const ImportFile& file : m_files) {
        if (file.isReady())
            requests.append({file.path, file.table, file.options, policy, std::nullopt});
    }
    std::stable_sort(requests.begin(), requests.end(), [this](const auto& one, const auto& other) {
        return m_catalog.indexOf(one.table) < m_catalog.indexOf(other.table);
    });
    return requests;
}

} // namespace globant::ui
