// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QSettings;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace globant::ui {
class ImportPage;
class Notice;
class Page;
} // namespace globant::ui

namespace globant::desktop {

// What fills the window while somebody works: side bar, pages, and a line for notices. Whoever derives from it adds the
// pages, and knows where the data is.
class Area : public QWidget
{
    Q_OBJECT

public:
    // `settings` outlives it.
    explicit Area(QSettings& settings, QWidget* parent = nullptr);

    const QList<ui::Page*>& pages() const { return m_pages; }
    void showPage(int index);
    ui::Page* currentPage() const;
    // From the side bar to the page, or back.
    void focusOtherPart();
    // Asks for all that is shown anew.
    virtual void refresh() = 0;
    // Takes files to the import page, whatever page is shown.
    void addFiles(const QStringList& paths);
    // An import runs.
    bool isBusy() const;
    void cancelWork();
    // The REST API runs, or finishes its requests.
    virtual bool isServing() const { return false; }
    // The workspace is a server's; there is nothing to lock here.
    virtual bool isRemote() const { return false; }
    // For now: it starts again when the workspace is next opened.
    virtual void stopServing() {}
    ui::Notice* notice() { return m_notice; }
    // Whether the pages may be made anew: nothing runs on them whose end they would miss.
    virtual bool mayRetranslate() const { return !isBusy(); }
    // Makes the pages anew in the window's language, with what was chosen on them. Only where that may be.
    void retranslate();

Q_SIGNALS:
    void lockRequested();
    void pageChanged(int index);
    // What isBusy() and isServing() told of has ended, both.
    void idle();

protected:
    // Pages are made where they belong: a widget that changes its parent is styled anew, with all that is in it.
    QWidget* pageParent() const;
    void addPage(ui::Page* page);
    // Shows in the side bar how far it is. The page is one of pages().
    void setImportPage(ui::ImportPage* page);
    // The last one of the session before, else the first.
    void showLastPage();
    // Pages go before what they ask.
    void deletePages();
    // Makes and adds the pages, and says in the side bar what belongs there.
    virtual void makePages() = 0;
    // Makes them anew; here, what is chosen on them is carried over.
    virtual void remakePages() { makePages(); }
    // The line below the pages' names that leads out: whose account it is, and what a click does.
    QToolButton* lockButton() const { return m_lock; }
    // Below the product's name; small.
    void setPlace(const QString& text, const QString& toolTip);
    void addToFoot(QWidget* widget);

private:
    QWidget* makeSideBar();
    void showProgress(const QString& text, int percent);

    QSettings& m_settings;
    QList<ui::Page*> m_pages;
    ui::ImportPage* m_import = nullptr;
    QStackedWidget* m_stack;
    QButtonGroup* m_buttons;
    QVBoxLayout* m_navigation;
    QVBoxLayout* m_foot;
    QWidget* m_sideBar;
    QLabel* m_name;
    QLabel* m_place;
    QToolButton* m_lock;
    ui::Notice* m_notice;
    QLabel* m_progressText;
    QProgressBar* m_progress;
};

} // namespace globant::desktop
