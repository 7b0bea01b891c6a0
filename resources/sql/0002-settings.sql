-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was chosen for this workspace and belongs inside it: `account` is whose choice it is, or empty where it is the
-- workspace's own. `value` is JSON.
CREATE TABLE settings (
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (account, name)
) STRICT, WITHOUT ROWID;
