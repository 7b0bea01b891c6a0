-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the store holds beside the catalog's tables, which are made from their schemas.

-- Every change, in order, without gaps; each entry's hash covers the one before (core/store/log.h).
CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    refers INTEGER REFERENCES log (id),
    detail TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER log_keeps_entries BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_keeps_content BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
-- INSERT OR REPLACE fires no trigger for the row that it deletes.
CREATE TRIGGER log_keeps_order BEFORE INSERT ON log WHEN new.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM log)
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

-- Rows that an import did not take. `line` is the file's, from 1; two records never start on one line.
-- `text` is the record as it stood in the file; `retried_by` the later import that took it up again.
CREATE TABLE rejects (
    entry_id INTEGER NOT NULL REFERENCES log (id),
    line INTEGER NOT NULL,
    field TEXT,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    text TEXT NOT NULL,
    retried_by INTEGER REFERENCES log (id),
    PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;

-- What a row was before entry `entry_id` replaced or deleted it: `image` is a JSON array of its fields in schema order,
-- `previous_entry` the entry that had written it.
CREATE TABLE before_images (
    entry_id INTEGER NOT NULL REFERENCES log (id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    previous_entry INTEGER NOT NULL,
    image TEXT NOT NULL,
    PRIMARY KEY (entry_id, table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    name TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'api')),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'administrator')),
    user_code TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT, WITHOUT ROWID;

-- API tokens, by the keyed hash of the token; the token itself is nowhere.
CREATE TABLE tokens (
    hash BLOB PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (name),
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    last_used_at INTEGER
) STRICT, WITHOUT ROWID;

-- Keys that only the workspace itself uses, such as the one under which tokens are hashed.
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
