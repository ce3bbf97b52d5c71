import { expect, test } from 'vitest';
import { composeMessage, isWhole } from '../../../shared/letter/composeMessage.ts';
import type { MessageRequest } from '../../../shared/letter/composeMessage.ts';
import { LetterTemplate } from '../../../shared/letter/letterTemplate.ts';
import type { MessageContent } from '../../../shared/letter/messageContent.ts';
import { messageTemplates } from '../../../shared/letter/shipped/messageTemplates.ts';
import type { MessageChannel } from '../../../shared/recall/channel.ts';
import { smsSegments } from '../../../shared/letter/smsSegments.ts';
import { anInvitation } from './anInvitation.ts';

const to = { text: '07700900123', email: 'maureen@example.test' };

function theTemplate(channel: MessageChannel): LetterTemplate {
  const found = messageTemplates.find(({ format }) => format === channel);
  if (found === undefined) throw new Error(`no template for ${channel}`);
  return found;
}

function aRequest(channel: MessageChannel, change: Partial<MessageRequest> = {}): MessageRequest {
  return { ...anInvitation(), channel, to: to[channel], template: theTemplate(channel), ...change };
}

function messageOf(channel: MessageChannel, change: Partial<MessageRequest> = {}): MessageContent {
  const composed = composeMessage(aRequest(channel, change));
  if (!isWhole(composed)) throw new Error(`missing: ${composed.missing.join(', ')}`);
  return composed;
}

const noTests = { checksDue: [], visitItems: [] };
const sensitive = /diabetes|pressure|schizophrenia|dementia|blood|kidney|foot|urine|register|group/i;

test.each([
  [
    {},
    'Dear Maureen, it is time for your yearly health check. Please phone Beckside Surgery on 01632 960 100 to book, or ask at reception.',
  ],
  [
    { attempt: 2 },
    'Dear Maureen, please book your yearly health check: phone Beckside Surgery on 01632 960 100. If you have booked, thank you.',
  ],
  [
    noTests,
    'Dear Maureen, it is time for your yearly health conversation. Please phone Beckside Surgery on 01632 960 100 to book.',
  ],
])('writes a text in one part that names the practice and its phone and nothing else %#', (change, words) => {
  const text = messageOf('text', change);
  expect(text).toMatchObject({ to: to.text, subject: null, body: words, templateId: 'invitation-text-en' });
  expect(smsSegments(text.body)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  expect(text.body).not.toMatch(sensitive);
});

test('writes an e-mail with both visits, how to book and how to have it another way, and no condition', () => {
  const email = messageOf('email');
  expect(email.subject).toBe('Please book your yearly health check');
  expect(email.body).toMatch(/^Dear Mrs Oakley,\n\n/);
  expect(email.body).toContain('Visit 1 takes 30 minutes. You will see a healthcare assistant');
  expect(email.body).toContain('phone us on 01632 960 100, Monday to Friday, 8am to 5:30pm');
  expect(email.body).toMatch(/With best wishes\nGwen Pritchard\nLead nurse\nBeckside Surgery$/);
  expect(`${email.subject}${email.body}`).not.toMatch(/diabetes|pressure|schizophrenia|dementia|foot|urine/i);
  expect(messageOf('email', { attempt: 2 }).subject).toMatch(/^Reminder/);
});

test('hard case 11: refuses a message template with a field or a word that tells others of a condition', () => {
  const says = (text: string) =>
    LetterTemplate.safeParse({ ...theTemplate('text'), blocks: [{ kind: 'paragraph', when: [], text }] });
  expect(says('{{practiceName}}: please phone.').success).toBe(true);
  for (const text of [
    'Your check for {{conditions}} is due',
    'Due: {{checks}}',
    'Bring {{bring}}',
    'Your diabetes review',
    'Your COPD review',
    'Your HbA1c was high',
    'You are on our Asthma register',
  ]) {
    expect(says(text).success, text).toBe(false);
  }
  expect(LetterTemplate.safeParse({ ...theTemplate('email'), nameConditions: true }).success).toBe(false);
});

test('holds a text of more than 160 characters and says how long it is; it is never cut', () => {
  const practice = {
    ...anInvitation().practice,
    name: 'The Very Long Named Surgery of Upper and Lower Beckside',
  };
  expect(composeMessage(aRequest('text', { practice }))).toEqual({
    missing: [expect.stringMatching(/^160 characters or fewer \(this text has 1[67]\d\)$/)],
  });
});

test.each([
  ['a mobile number', aRequest('text', { to: '' })],
  ['an e-mail address', aRequest('email', { to: '' })],
  [
    "the practice's phone number",
    aRequest('text', { practice: { ...anInvitation().practice, phone: null } }),
  ],
  [
    "the person's first name",
    aRequest('text', {
      person: { ...anInvitation().person, name: { title: 'Mr', givenName: '', familyName: 'Oakley' } },
    }),
  ],
  ['a template for text messages', aRequest('text', { template: theTemplate('email') })],
  [
    'a template written to a parent',
    aRequest('text', { person: { ...anInvitation().person, birthDate: '2015-01-15' } }),
  ],
])('never sends a message without %s', (missing, request) => {
  const composed = composeMessage(request);
  expect('missing' in composed && composed.missing).toContain(missing);
});
