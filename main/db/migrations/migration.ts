import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One step of the schema, in each engine's words; TypeORM wants a class with a name that ends in its time. */
export type Migration = { name: string; sqlite: MigrationClass; postgres: MigrationClass };
type MigrationClass = new () => MigrationInterface;
type Statements = readonly string[] | { sqlite: readonly string[]; postgres: readonly string[] };

export function migration(name: string, statements: Statements): Migration {
  const { sqlite, postgres } =
    'sqlite' in statements ? statements : { sqlite: statements, postgres: statements };
  return { name, sqlite: classOf(name, sqlite), postgres: classOf(name, postgres) };
}

function classOf(name: string, statements: readonly string[]): MigrationClass {
  return class {
    name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('An upgrade is undone by opening the copy made before it'));
    }
  };
}

/** The statements that make a table refuse updates and deletes, on each engine. */
export function appendOnly(table: string): { sqlite: string[]; postgres: string[] } {
  const sentence = `${table} is only ever added to`;
  return {
    sqlite: ['UPDATE', 'DELETE'].map(
      (act) =>
        `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${sentence}'); END`,
    ),
    postgres: [
      `CREATE FUNCTION ${table}_only_added() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '${sentence}'; END $$`,
      `CREATE TRIGGER ${table}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION ${table}_only_added()`,
    ],
  };
}
