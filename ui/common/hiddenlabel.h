// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

namespace globant::ui {

// Names a box whose choices explain themselves to the eye ("All kinds"): with a label that nobody sees and screen
// readers read. On Unix, Qt takes the name of a combo box from its label alone; its accessible name is not told.
void addHiddenLabel(QComboBox* box, const QString& name);

} // namespace globant::ui
