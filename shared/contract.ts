import type { z } from 'zod';

/**
 * gate:    before the database is open: list names, set up, sign in
 * query:   reads a clean snapshot; the connection cannot write
 * command: one write transaction; returns what changed
 * task:    slow work and files, outside any transaction; reads and records through calls
 */
export type Kind = 'gate' | 'query' | 'command' | 'task';

export const roles = ['manager', 'admin', 'hca', 'nurse', 'gp'] as const;
export type Role = (typeof roles)[number];

export type Operation<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  kind: K;
  input: I;
  output: O;
  /** Who may ask; a gate has no one yet. */
  roles: readonly Role[];
  /** The input field that names the person whose record is opened or changed, for the audit trail. */
  opens?: string;
};

type Options = { roles: readonly Role[]; opens?: string };

function operation<K extends Kind>(kind: K) {
  return <I extends z.ZodType, O extends z.ZodType>(
    input: I,
    output: O,
    options: Options,
  ): Operation<K, I, O> => ({
    kind,
    input,
    output,
    ...options,
  });
}

export const query = operation('query');
export const command = operation('command');
export const task = operation('task');

/** A gate is asked before anyone is known. */
export function gate<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<'gate', I, O> {
  return { kind: 'gate', input, output, roles: [] };
}

export type Contract = Record<string, Operation>;

export const everyone: readonly Role[] = roles;
export const office: readonly Role[] = ['manager', 'admin'];
export const managerOnly: readonly Role[] = ['manager'];
export const clinicians: readonly Role[] = ['nurse', 'gp', 'manager'];
