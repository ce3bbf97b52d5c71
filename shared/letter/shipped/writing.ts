import { letterSizes } from '../letterContent.ts';
import type { z } from 'zod';
import type { EasyReadPicture } from '../easyReadPictures.ts';
import type { TemplateBlock, TemplateLine } from '../letterTemplate.ts';
import type { TemplateCondition } from '../templateCondition.ts';

/** A part of a letter as it is written here; conditions may be left out. */
export type Block = z.input<typeof TemplateBlock>;
export type Line = z.input<typeof TemplateLine>;
type When = TemplateCondition[];

export function heading(text: string, ...when: When): Block {
  return { kind: 'heading', when, text };
}

export function say(text: string, ...when: When): Block {
  return { kind: 'paragraph', when, text };
}

export function list(items: string[], ...when: When): Block {
  return { kind: 'list', when, items };
}

/** One idea of an easy read letter; without a picture it belongs to the one above. */
export function idea(text: string, picture: EasyReadPicture | null = null, ...when: When): Block {
  return { kind: 'paragraph', when, text, ...(picture === null ? {} : { picture }) };
}

/** One way to say it where tests are due, another where they are not. */
export function byTests(withTests: string, without: string, ...when: When): Block[] {
  return [say(withTests, 'tests due', ...when), say(without, 'no tests due', ...when)];
}

/** With the conditions where the practice lets this letter name them, without them where it does not. */
export function byNaming(named: string, unnamed: string, ...when: When): Block[] {
  return [say(unnamed, 'conditions not named', ...when), say(named, 'conditions named', ...when)];
}

/** How to phone, with the hours where the practice has said them. */
export function phoneUs(rest: string, ...when: When): Block[] {
  return [
    say(`Phone us on {{phone}}, {{phoneHours}}. ${rest}`, 'phone hours known', ...when),
    say(`Phone us on {{phone}}. ${rest}`, 'phone hours not known', ...when),
  ];
}

/** What these letters are about in their heading: a check where tests are due, a conversation where none are. */
export function headings(text: (about: string) => string, whose = 'your'): Line[] {
  return [
    { when: ['tests due'], text: text(`${whose} yearly health check`) },
    { text: text(`${whose} yearly conversation`) },
  ];
}

/** What every message the program comes with has in common. */
export const ofEveryMessage = {
  version: 1,
  language: 'en',
  // A screen shows any size: a message is for everyone who reads on one.
  sizes: [...letterSizes],
  addressedTo: 'person',
  nameConditions: false,
} as const;
