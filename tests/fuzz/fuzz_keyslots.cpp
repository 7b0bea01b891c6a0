// SPDX-License-Identifier: GPL-3.0-or-later
// keyslots.json as anybody may have changed it: it is refused with a sentence, or means what it says when written
// again.
#include "core/security/keyslotsfile.h"
#include "tests/fuzz/fuzzing.h"

using namespace globant;
using namespace globant::security;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString source = QStringLiteral("keyslots.json");
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto taken = keySlotsFromJson(bytes, source);
    if (!taken) {
        fuzz::require(!taken.error().message.isEmpty());
        fuzz::require(taken.error().code == ErrorCode::StoreDamaged || taken.error().code == ErrorCode::StoreNewer);
        return 0;
    }
    fuzz::require(isStoreFileName(taken->storeFile()));
    const QByteArray written = keySlotsToJson(*taken);
    const auto again = keySlotsFromJson(written, source);
    fuzz::require(again.has_value() && keySlotsToJson(*again) == written);
    return 0;
}
