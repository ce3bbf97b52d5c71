/**
 * The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1). A character of the
 * extension is sent as two. Anything else makes the whole text UCS-2, with room for less than half as much.
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('\f^{}\\[~]|€');

/** Units in a text of one part, and in each part of a longer one, whose first units say how the parts belong together. */
const room = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

export type SmsSegments = {
  encoding: keyof typeof room;
  /** As the network counts: an extension character and an emoji count twice. */
  characters: number;
  /** Parts the text is sent in and charged for; 0 for an empty one. */
  segments: number;
};

/** How a text message is sent: in which alphabet, how long it is and in how many parts. */
export function smsSegments(text: string): SmsSegments {
  const letters = Array.from(text);
  const encoding = letters.every((one) => basic.has(one) || extension.has(one)) ? 'GSM-7' : 'UCS-2';
  const sizes = letters.map((one) => (encoding === 'GSM-7' ? (extension.has(one) ? 2 : 1) : one.length));
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = room[encoding];
  return {
    encoding,
    characters,
    segments: characters <= alone ? Math.min(characters, 1) : partsOf(sizes, part),
  };
}

/** A character of two units is never cut in half: it goes whole into the next part. */
function partsOf(sizes: readonly number[], most: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > most) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}

const plainer: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Typographic quotes, dashes and spaces as every phone has them, so that they do not double the cost of a text. */
export function withPlainMarks(text: string): string {
  return text.replace(/[‘’“”–—…\u00a0\u202f]/g, (mark) => plainer[mark] ?? mark);
}
