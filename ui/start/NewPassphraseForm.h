#pragma once

#include "core/base/Result.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace zg {

class NewPassphraseFields;
class Notice;
class Spinner;

// For whoever has just come in by the recovery code: a new passphrase, now or later.
class NewPassphraseForm : public QWidget {
    Q_OBJECT
public:
    explicit NewPassphraseForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent = nullptr);

    void setBusy(bool busy);
    void refuse(const QString& why);
    void start();

signals:
    void chosen(const QString& passphrase);
    void putOff();

private:
    void speak();
    void updateReady();

    QLabel* m_title;
    QLabel* m_why;
    NewPassphraseFields* m_fields;
    Notice* m_notice;
    QPushButton* m_replace;
    Spinner* m_spinner;
    QPushButton* m_later;
    bool m_busy = false;
};

} // namespace zg
