// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QByteArrayView>
#include <QString>

namespace globant::security {

// 160 random bits to be printed and kept in a drawer: eight groups of four Crockford base32 characters, and a ninth
// that is the first 20 bits of BLAKE2b over the others, so that typing errors are told before any key derivation.
class RecoveryCode
{
public:
    static RecoveryCode generate();

    // Case, spaces and dashes do not matter; O is read as 0, I and L as 1, as Crockford has it. Fails with
    // WrongPassword and a sentence that says what is wrong with the text: such a mistake is no guess, and need not be
    // counted as one.
    static Result<RecoveryCode> parse(QByteArrayView utf8);

    // "XXXX-XXXX-...": a secret, to be shown once and kept nowhere.
    QString text() const;
    // The 20 bytes.
    const SecretBytes& bytes() const { return m_bytes; }

private:
    explicit RecoveryCode(SecretBytes bytes);

    SecretBytes m_bytes;
};

} // namespace globant::security
