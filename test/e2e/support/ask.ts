import { expect, type Page } from '@playwright/test';
import type { InputOf, OperationName, OutputOf } from '../../../shared/api.ts';

/** One operation through the page's own door, for what has no screen in a journey. */
export async function ask<N extends OperationName>(
  page: Page,
  operation: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const answer = await page.evaluate(
    async (text) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/house/call', { method: 'POST', headers, body: text })).text();
    },
    JSON.stringify({ id: crypto.randomUUID(), operation, input }),
  );
  const reply = JSON.parse(answer) as { ok: boolean; value: OutputOf<N> };
  expect(reply.ok, `${operation} ${answer}`).toBe(true);
  return reply.value;
}
