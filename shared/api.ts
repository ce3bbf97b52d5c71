import type { z } from 'zod';
import type { Contract, Kind } from './contract.ts';
import { bookingContract } from './booking/booking.contract.ts';
import { capacityContract } from './booking/capacity.contract.ts';
import { changesContract } from './booking/changes.contract.ts';
import { clinicsContract } from './booking/clinics.contract.ts';
import { pairsContract } from './booking/pairs.contract.ts';
import { dayContract } from './booking/day.contract.ts';
import { planContract } from './booking/plan/plan.contract.ts';
import { evidenceContract } from './evidence/evidence.contract.ts';
import { templateContract } from './letter/template.contract.ts';
import { letterContract } from './letter/letter.contract.ts';
import { tellingContract } from './letter/telling.contract.ts';
import { sendingContract } from './letter/sending.contract.ts';
import { peopleContract } from './people/people.contract.ts';
import { practiceContract } from './practice/practice.contract.ts';
import { recallContract } from './recall/recall.contract.ts';
import { registerContract } from './register/register.contract.ts';

/** Every operation of the program, by name. */
export const api = {
  ...practiceContract,
  ...peopleContract,
  ...registerContract,
  ...recallContract,
  ...letterContract,
  ...tellingContract,
  ...sendingContract,
  ...evidenceContract,
  ...templateContract,
  ...clinicsContract,
  ...changesContract,
  ...bookingContract,
  ...pairsContract,
  ...dayContract,
  ...capacityContract,
  ...planContract,
} satisfies Contract;

export type Api = typeof api;
export type OperationName = keyof Api;
export type InputOf<N extends OperationName> = z.input<Api[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Api[N]['output']>;

/** Asks for one operation; throws a Problem when it is refused or fails. */
export type Call = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

export function kindOf(name: string): Kind | null {
  return Object.hasOwn(api, name) ? api[name as OperationName].kind : null;
}
