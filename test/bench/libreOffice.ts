import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LetterContent } from '../../shared/letter/letterContent.ts';

/**
 * Seconds LibreOffice takes to make a PDF of the same letters, which are given to it merged already; null where it is
 * not installed.
 */
export function libreOfficeSeconds(letters: readonly LetterContent[]): number | null {
  if (spawnSync('soffice', ['--version']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'house-bench-'));
  const document = join(folder, 'letters.fodt');
  writeFileSync(document, mergedLetters(letters));
  try {
    const start = performance.now();
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const toPdf = ['--headless', '--convert-to', 'pdf', '--outdir', folder, document];
    const { status } = spawnSync('soffice', [profile, ...toPdf]);
    return status === 0 ? (performance.now() - start) / 1000 : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const spaces = ['office', 'style', 'text', 'fo']
  .map((name) => {
    const of = name === 'fo' ? 'xsl-fo-compatible' : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${of}:1.0"`;
  })
  .join(' ');

/** One flat OpenDocument text, each letter on a page of its own. */
function mergedLetters(letters: readonly LetterContent[]): string {
  const first = `<style:style style:name="first" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>${first}</office:automatic-styles>
<office:body><office:text>${letters.map(oneLetter).join('\n')}</office:text></office:body>
</office:document>`;
}

function oneLetter(letter: LetterContent): string {
  const [first = '', ...lines] = [
    ...letter.addressLines,
    letter.dateInWords,
    letter.nhsNumber ?? '',
    letter.greeting,
    letter.heading,
    ...letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])),
    letter.closing,
    ...letter.signedBy,
    ...letter.footer,
  ];
  const rest = lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('');
  return `<text:p text:style-name="first">${escaped(first)}</text:p>${rest}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
