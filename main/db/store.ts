import type { DataSource } from 'typeorm';
import type { Sql, SqlValue } from './sql.ts';

export type Row = Record<string, SqlValue>;

/** Reads within one snapshot. */
export type Reader = {
  engine: Engine;
  rows<T>(statement: Sql): Promise<T[]>;
  /** The first row, or null. */
  row<T>(statement: Sql): Promise<T | null>;
  /**
   * What `make` worked out from the practice's tables when it was last asked under this name, where this connection can
   * tell that nobody has written since; else it is made. The name says everything `make` depends on, and what comes
   * back must not be changed.
   */
  kept<T>(name: string, make: () => Promise<T>): Promise<T>;
};

/** Reads and writes within one transaction. */
export type Writer = Reader & {
  /** How many rows were changed. */
  run(statement: Sql): Promise<number>;
  insert(table: string, row: Row): Promise<void>;
  /** Many rows at the engine's own pace; every row has a value for every column. */
  insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;
};

/**
 * One open connection to the practice's database. `write` runs one unit of work at a time; two overlapping
 * transactions on SQLite's single connection would undo each other.
 */
export type Store = {
  engine: Engine;
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  write<T>(work: (db: Writer) => Promise<T>): Promise<T>;
  /** Writes a whole, encrypted copy of the database to a file that does not exist yet. SQLite only. */
  copyTo(path: string): Promise<void>;
  /** Lets go of the pages it keeps in memory: nothing will be asked of it for a while. */
  forgetPages(): Promise<void>;
  close(): Promise<void>;
};

export type Engine = 'sqlite' | 'postgres';

/**
 * Where a practice's data is: a folder with its own encrypted file, or a server the practice runs.
 * `secret` is the 256-bit data key as hex for a folder; for a server the URL already carries its password.
 */
export type Place = { engine: 'sqlite'; folder: string } | { engine: 'postgres'; url: string };

/** What a connection is for: the one that writes, the one that only reads, the one that stages imports. */
export type Purpose = 'write' | 'read' | 'stage';

/** A store whose schema has not been looked at yet. */
export type Opened = { store: Store; source: DataSource };
