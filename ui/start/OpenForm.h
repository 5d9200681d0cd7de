#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class FolderEdit;
class Notice;
class PassphraseEdit;
class Spinner;

// Folder and passphrase (or the recovery code) of a shop that exists.
class OpenForm : public QWidget {
    Q_OBJECT
public:
    explicit OpenForm(QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    QString folder() const;
    void setBusy(bool busy);
    // The secret stays typed: most mistakes are one letter.
    void refuse(const QString& why);
    void start(); // focus where typing begins

signals:
    void restoreChosen();
    void openRequested(const QString& folder, const QString& passphrase);
    void recoveryRequested(const QString& folder, const QString& code);
    void createChosen();

private:
    void speak();
    void useRecovery(bool recovery);
    void submit();
    void updateReady();

    QLabel* m_title;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    QLabel* m_secretLabel;
    PassphraseEdit* m_passphrase;
    QLineEdit* m_code;
    Notice* m_notice;
    QPushButton* m_open;
    Spinner* m_spinner;
    QPushButton* m_switch;
    QPushButton* m_create;
    QPushButton* m_restore;
    bool m_recovery = false;
    bool m_busy = false;
};

} // namespace zg
