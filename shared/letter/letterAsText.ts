import type { LetterBlock, LetterContent } from './letterContent.ts';

/**
 * A letter's words as plain text, for whoever makes it in another format. Address and NHS number are left out: a
 * supplier does not need them, and the practice posts the letter itself.
 */
export function letterAsText(letter: LetterContent): string {
  const parts = [
    [letter.practice.name, ...letter.practice.addressLines, `Phone ${letter.practice.phone}`].join('\n'),
    letter.dateInWords,
    letter.greeting,
    letter.heading,
    ...letter.blocks.map(blockAsText),
    [letter.closing, ...letter.signedBy].join('\n'),
    ...letter.footer,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockAsText(block: LetterBlock): string {
  return block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text;
}

/** The same words as one accessible page: language, headings and lists are marked, nothing is loaded. */
export function letterAsHtml(letter: LetterContent): string {
  const practice = [letter.practice.name, ...letter.practice.addressLines, `Phone ${letter.practice.phone}`];
  const body = [
    paragraph(practice),
    paragraph([letter.dateInWords]),
    paragraph([letter.greeting]),
    `<h1>${escaped(letter.heading)}</h1>`,
    ...letter.blocks.map(blockAsHtml),
    paragraph([letter.closing, ...letter.signedBy]),
    ...letter.footer.map((line) => paragraph([line])),
  ];
  return [
    '<!doctype html>',
    `<html lang="${escaped(letter.language)}">`,
    `<head><meta charset="utf-8"><title>${escaped(letter.heading)}</title></head>`,
    `<body><main>`,
    ...body,
    '</main></body></html>',
    '',
  ].join('\n');
}

function blockAsHtml(block: LetterBlock): string {
  if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.kind === 'paragraph') return paragraph([block.text]);
  return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function paragraph(lines: readonly string[]): string {
  return `<p>${lines.map(escaped).join('<br>')}</p>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
