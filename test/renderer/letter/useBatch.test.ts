import { effectScope } from 'vue';
import { expect, test } from 'vitest';
import type { PageCall } from '../../../renderer/api/call.ts';
import { useBatch } from '../../../renderer/letter/useBatch.ts';
import { Problem } from '../../../shared/problem.ts';

const question = { month: '2027-01', groupIds: [], channel: 'letter' as const };
const how = { each: false, confirmation: { memberId: 'm2', password: 'three random words' } };
const printed = { run: { printed: 25 }, files: [], pulled: [] };

/** Printing on a page that shows 25; `answer` stands for the program. */
function aPage(answer: (input: { firstOnly: boolean }) => unknown) {
  const asked: unknown[] = [];
  let looked = 0;
  const call = (async (_name: string, input: { firstOnly: boolean }) => {
    asked.push(input);
    return answer(input);
  }) as PageCall;
  const scope = effectScope();
  const run = scope.run(() =>
    useBatch(call, () => ({ question, going: 25, again: async () => void (looked += 1) })),
  );
  if (!run) throw new Error('No scope');
  return { run, asked, looks: () => looked, stop: () => scope.stop() };
}

test.each(['wrong-password', 'wait-before-trying', 'second-person-may-not', 'needs-second-person'] as const)(
  'the dialog stays open for %s, and the page shows no other trouble',
  async (code) => {
    const { run, stop } = aPage(() => {
      throw new Problem(code);
    });
    run.ask('all');
    await run.make(how);
    expect(run.asked.value).toBe('all');
    expect(run.refusal.value?.code).toBe(code);
    expect(run.printing.problem.value).toBeNull();
    stop();
  },
);

test('when the practice has changed its size meanwhile, the page looks again', async () => {
  const { run, looks, stop } = aPage(() => {
    throw new Problem('needs-second-person');
  });
  run.ask('all');
  await run.make({ each: false, confirmation: null });
  expect(looks()).toBe(1);
  stop();
});

test('any other trouble closes the dialog and is shown on the page', async () => {
  const { run, stop } = aPage(() => {
    throw new Problem('run-changed');
  });
  run.ask('all');
  await run.make(how);
  expect(run.asked.value).toBeNull();
  expect(run.printing.problem.value?.code).toBe('run-changed');
  stop();
});

test('the first few are asked for as such, and the page looks again for what they hold back', async () => {
  const { run, asked, looks, stop } = aPage(() => printed);
  run.ask('first');
  await run.make({ each: false, confirmation: null });
  expect(asked).toEqual([{ ...question, each: false, confirmation: null, expected: 25, firstOnly: true }]);
  expect(looks()).toBe(1);
  expect(run.printed.value).toEqual(printed);
  stop();
});
