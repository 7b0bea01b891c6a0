-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a token may be used for, of what its account may do: words of "read import write administer".
ALTER TABLE tokens ADD COLUMN scopes TEXT NOT NULL DEFAULT 'read import write administer';

-- Answers to requests that a client may send again (Idempotency-Key), so that they are not done twice. `request` is a
-- hash of what was asked for.
CREATE TABLE answered_requests (
    account TEXT NOT NULL,
    key TEXT NOT NULL,
    request BLOB NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;
