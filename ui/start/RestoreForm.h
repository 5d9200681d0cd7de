#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace zg {

class FolderEdit;
class Notice;
class PassphraseEdit;
class Spinner;

// A backup becomes a shop in an empty folder, by its passphrase or its recovery code. The backup is only read.
class RestoreForm : public QWidget {
    Q_OBJECT
public:
    explicit RestoreForm(QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    void setBusy(bool busy);
    void refuse(const QString& why);
    void start();

signals:
    void restoreRequested(const QString& backup, const QString& folder, const QString& passphrase);
    void recoveryRequested(const QString& backup, const QString& folder, const QString& code);
    void left();

private:
    QLineEdit* secret() const; // whichever is asked for
    void useRecovery(bool recovery);
    void choose();
    void submit();
    void updateReady();
    void speak();

    QLabel* m_title;
    QLabel* m_help;
    QLabel* m_backupLabel;
    QLineEdit* m_backup;
    QToolButton* m_browse;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    QLabel* m_secretLabel;
    PassphraseEdit* m_passphrase;
    QLineEdit* m_code;
    Notice* m_notice;
    QPushButton* m_restore;
    Spinner* m_spinner;
    QPushButton* m_switch;
    QPushButton* m_back;
    bool m_recovery = false;
    bool m_busy = false;
};

} // namespace zg
