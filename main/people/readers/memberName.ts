import { TextDecoder } from 'node:util';

/** 0x80 to 0xAF of code page 850, in which Windows of this country names the files it zips; 437 has most of it too. */
const oemLetters = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

/**
 * The name of a member of a zip as whoever zipped it reads it. A zip need not say what its names are written in; where it
 * does not, each byte comes here as one character: UTF-8 of a Mac, code page 850 or Windows-1252.
 */
export function readableName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\0-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  const read = asUtf8(bytes);
  if (read !== null) return read;
  return isOem(name) ? withOemLetters(name) : windows.decode(bytes);
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of Windows-1252, or its quotes and dashes where such marks stand, are not of code page 850. */
function isOem(name: string): boolean {
  const isWindows =
    /[\u00c0-\u00ff\u0092]|(?:^|[ _-])[\u0085\u0091\u0093\u0096\u0097]|[\u0085\u0094\u0096\u0097](?:[ ._-]|$)/.test(
      name,
    );
  return !isWindows && /[\u0080-\u009f]|\p{L}[\u00a0-\u00a5]/u.test(name);
}

function withOemLetters(name: string): string {
  return name.replace(/[\u0080-\u00af]/g, (byte) => oemLetters[byte.charCodeAt(0) - 0x80] ?? byte);
}
