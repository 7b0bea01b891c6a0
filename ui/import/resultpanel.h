// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/importlog.h"
#include "core/ingest/importservice.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace globant::ui {

class Card;
class RejectsModel;

// What became of an import: the counts of each file, and the rows that were not imported, to be corrected. Stays until
// it is dismissed.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    // Outcomes of files as given; those behind the last one were not reached.
    void showOutcomes(const QList<ingest::ImportRequest>& requests, const QList<ingest::ImportOutcome>& outcomes);
    // Another try for the rejected rows of `importId`: their table goes on with what is left.
    void addRetry(qint64 importId, const ingest::ImportSummary& summary);
    // Takes the undone imports away; true: none is left.
    bool removeImports(const QList<qint64>& importIds);
    // Of this result, tries again included.
    QList<qint64> importIds() const;

    void appendRejects(qint64 importId, const QList<ingest::StoredReject>& rejects);
    void setWorking(bool working);
    void setNextFiles(int count);
    QPushButton* tryAgainButton() const { return m_tryAgain; }
    QPushButton* exportButton() const { return m_export; }
    QPushButton* undoButton() const { return m_undo; }
    QPushButton* doneButton() const { return m_done; }

Q_SIGNALS:
    void rejectsWanted(qint64 importId, qint64 afterLine);
    void tryAgainRequested(qint64 importId, const QHash<qint64, QString>& corrections);
    void exportRequested(qint64 importId, const QString& fileName);
    void undoRequested();
    void dismissed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        QString name;
        QList<ingest::ImportSummary> summaries; // the import, then tries again
        QString failure;                        // in place of them
        qint64 left = 0;                        // rows still rejected
    };

    void showEntries();
    void addLine(const Entry& entry);
    void showRejects(const Entry& entry);
    void showRejectsOfFirst();
    void updateButtons();
    static QString sentence(const Entry& entry);

    const catalog::Catalog& m_catalog;
    QList<Entry> m_entries;
    bool m_working = false;
    RejectsModel* m_rejects;
    Card* m_filesCard;
    QVBoxLayout* m_lines;
    QWidget* m_linesWidget = nullptr;
    QList<QWidget*> m_whys; // "See why", one for each file with rejected rows
    Card* m_rejectsCard;
    QWidget* m_below; // keeps the files at the top where no row was rejected
    QTableView* m_rejectsView;
    QPushButton* m_tryAgain;
    QPushButton* m_export;
    QPushButton* m_undo;
    QPushButton* m_done;
    QString m_rejectsFile;
};

} // namespace globant::ui
