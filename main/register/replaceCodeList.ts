import { isUtf8 } from 'node:buffer';
import Papa from 'papaparse';
import type { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import type { registerContract } from '../../shared/register/register.contract.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { countReplacedLists, peopleWithConditions, replaceListRows } from './codeList.sql.ts';
import { shippedLists } from './codeLists/shippedLists.ts';
import { readShippedCodeLists } from './codeLists/readShippedCodeLists.ts';

type Contract = typeof registerContract;
type Reading = z.output<Contract['register.readCodeList']['input']>;
type Replacing = z.output<Contract['register.replaceCodeList']['input']>;

/** The lists registers are decided by, each shipped or the practice's own. */
export async function codeListsInUse(db: Reader) {
  const replaced = new Map((await countReplacedLists(db)).map((row) => [row.list, row]));
  const shipped = Map.groupBy(readShippedCodeLists(), (entry) => entry.list);
  return shippedLists.map(({ list, holds, changedOn, source }) => {
    const own = replaced.get(list);
    return own
      ? { list, holds, codes: own.n, changedOn: own.version, source: 'This practice', replaced: true }
      : { list, holds, codes: shipped.get(list)?.length ?? 0, changedOn, source, replaced: false };
  });
}

/** Reads a list from a file, as it comes from TRUD or a code browser, and puts it in place. */
export async function readCodeList(ctx: TaskContext, { list, file, version }: Reading) {
  const entries = file === null ? [] : entriesIn(await textOf(ctx, file));
  return ctx.call('register.replaceCodeList', { list, version, entries });
}

export async function replaceCodeList(ctx: CommandContext, replacing: Replacing): Promise<{ codes: number }> {
  if (!shippedLists.some(({ list }) => list === replacing.list)) throw new Problem('not-found');
  await replaceListRows(ctx.db, replacing);
  await ctx.peopleChanged(await peopleWithConditions(ctx.db));
  return { codes: replacing.entries.length };
}

/** Refuses the whole file where a line is no code: half a list would take people off their register. */
function entriesIn(text: string): Replacing['entries'] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => heading.trim().toLowerCase(),
  });
  const [error] = errors;
  if (error) throw new Problem('file-unreadable', `line ${(error.row ?? 0) + 2}: ${error.message}`);
  if (!meta.fields?.includes('code') || !meta.fields.includes('term')) {
    throw new Problem('file-wrong-kind', 'The columns code and term are needed');
  }
  const entries = new Map<string, string>();
  for (const [index, { code = '', term = '' }] of data.entries()) {
    if (!/^\d{6,18}$/.test(code.trim()) || term.trim() === '') {
      throw new Problem('file-unreadable', `line ${index + 2} holds no SNOMED CT code with its term`);
    }
    entries.set(code.trim(), term.trim());
  }
  if (entries.size === 0) throw new Problem('file-unreadable', 'The list is empty');
  return [...entries].map(([code, term]) => ({ code, term }));
}

async function textOf({ host }: TaskContext, handle: string): Promise<string> {
  const file = await host.openFile(handle);
  if (file.size > 20_000_000) throw new Problem('file-too-big');
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part);
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) throw new Problem('file-unreadable', 'The file is not UTF-8');
  return bytes.toString('utf8');
}
