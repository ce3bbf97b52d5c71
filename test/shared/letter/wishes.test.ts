import { expect, test } from 'vitest';
import type { DispatchFacts } from '../../../shared/letter/dispatchFacts.ts';
import { letterAsHtml, letterAsText } from '../../../shared/letter/letterAsText.ts';
import { reasonsToHold } from '../../../shared/letter/reasonsToHold.ts';
import type { MobileStanding } from '../../../shared/people/sharedMobile.ts';
import { Channel } from '../../../shared/recall/channel.ts';
import { aLetterThatGoes, withNeeds } from './aLetterThatGoes.ts';

const holds = (facts: DispatchFacts) => reasonsToHold(facts).map(({ code }) => code);
const withMobile = (mobile: MobileStanding, channel: Channel): DispatchFacts => ({
  ...aLetterThatGoes,
  channel,
  wishes: { dissents: [], mobile },
});

test.each(Channel.options)('whose the mobile is holds texts only: %s', (channel) => {
  const isHeld = channel === 'text';
  expect(holds(withMobile('shared', channel)).includes('shared-mobile')).toBe(isHeld);
  expect(holds(withMobile('not-theirs', channel)).includes('shared-mobile')).toBe(isHeld);
  for (const standing of ['own', 'carer', 'unshared', 'none'] as const)
    expect(holds(withMobile(standing, channel))).not.toContain('shared-mobile');
});

test.each([
  ['text-only', ['letter', 'hybrid-mail', 'notify-letter', 'email']],
  ['letter-only', ['text', 'email']],
] as const)('a need for one way of contact holds the others: %s', (kind, held) => {
  const found = Channel.options.filter((channel) =>
    holds({ ...withNeeds({ kinds: [kind] })(aLetterThatGoes), channel }).includes('contact-method'),
  );
  expect(found).toEqual(held);
});

test('an invitation is a message about care: refusing practice news holds none, refusing care messages does', () => {
  const refusing = (kind: 'clinical' | 'non-clinical' | 'generic' | 'test-results') =>
    holds({ ...aLetterThatGoes, wishes: { dissents: [{ kind, way: 'any' }], mobile: 'none' } });
  expect(refusing('non-clinical')).toEqual([]);
  expect(refusing('test-results')).toEqual([]);
  expect(refusing('clinical')).toEqual(['dissent']);
  expect(refusing('generic')).toEqual(['dissent']);
});

test('what is meant as text stays text in the page a supplier gets', () => {
  const letter = {
    id: 'i1',
    language: 'en',
    size: 14 as const,
    addressLines: ['Mrs A <b>', '1 Lane', 'ZZ99 1AA'],
    practice: { name: 'Smith & Sons Surgery', addressLines: ['2 Mill Lane'], phone: '01632 960100' },
    date: '2026-04-07',
    dateInWords: '7 April 2026',
    nhsNumber: '999 000 0018',
    greeting: 'Dear Mrs <script>alert(1)</script>',
    heading: 'Please book',
    blocks: [
      { kind: 'heading' as const, text: 'Visit 1' },
      { kind: 'list' as const, items: ['a blood test', 'a "foot" check'] },
    ],
    closing: 'Yours sincerely',
    signedBy: ["Gwen O'Hara"],
    footer: ['version 1'],
    sample: false,
  };
  const html = letterAsHtml(letter);
  expect(html).toContain('Dear Mrs &lt;script&gt;');
  expect(html).toContain('Smith &amp; Sons Surgery');
  expect(html).toContain('<li>a &quot;foot&quot; check</li>');
  expect(html).not.toContain('1 Lane');
  expect(letterAsText(letter)).toContain('- a blood test\n- a "foot" check');
});
