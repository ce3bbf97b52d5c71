import { z } from 'zod';
import type { Contract, Kind, Role } from './contract.ts';

/** One operation for somebody who writes a program against it; inputs and outputs as JSON Schema (2020-12). */
export type OperationDescription = {
  name: string;
  kind: Kind;
  /** Nobody for a gate, which is asked before anyone is known. */
  roles: readonly Role[];
  input: unknown;
  output: unknown;
};

export function describeOperations(contract: Contract): OperationDescription[] {
  return Object.entries(contract).map(([name, { kind, roles, input, output }]) => ({
    name,
    kind,
    roles,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
  }));
}

/** What is wrong with an input, as `field: sentence`; none when it is as the operation wants it. */
export function inputMistakes(contract: Contract, name: string, input: unknown): string[] {
  if (!Object.hasOwn(contract, name)) return [];
  const issues = contract[name]?.input.safeParse(input).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const sentence = message.endsWith('received undefined') ? 'is needed' : message;
    return path.length === 0 ? sentence : `${path.join('.')}: ${sentence}`;
  });
}
