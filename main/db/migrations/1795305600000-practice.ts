import { appendOnly, migration } from './migration.ts';

const auditIsAppendOnly = appendOnly('audit');

const tables = [
  `CREATE TABLE practice (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    ods_code TEXT NOT NULL,
    address_lines TEXT NOT NULL,
    phone TEXT NOT NULL,
    signatory TEXT NOT NULL,
    phone_hours TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
    set_up_at TEXT NOT NULL,
    version INTEGER NOT NULL
  )`,
  `CREATE TABLE member (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('manager', 'admin', 'hca', 'nurse', 'gp')),
    added_at TEXT NOT NULL,
    left_at TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE TABLE setting (
    id TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    version INTEGER NOT NULL
  )`,
  `CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    session_id TEXT NOT NULL,
    member_id TEXT,
    member_name TEXT NOT NULL,
    operation TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'changed', 'sign-in', 'refused', 'task')),
    person_id TEXT,
    version_before INTEGER,
    version_after INTEGER,
    request_id TEXT,
    answer TEXT,
    detail TEXT
  )`,
  `CREATE UNIQUE INDEX audit_request ON audit (request_id) WHERE kind = 'changed'`,
  `CREATE INDEX audit_person ON audit (person_id, id) WHERE person_id IS NOT NULL`,
];

export const practice = migration('Practice1795305600000', {
  sqlite: [...tables, ...auditIsAppendOnly.sqlite],
  postgres: [...tables, ...auditIsAppendOnly.postgres],
});
