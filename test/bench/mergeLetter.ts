import type { LetterContent } from '../../shared/letter/letterContent.ts';

/** What differs from person to person, by the name of its column. */
export function mergeColumns(letter: LetterContent): Record<string, string> {
  const address = letter.addressLines.map((line, index) => [`address${index + 1}`, line] as const);
  return {
    ...Object.fromEntries(address),
    date: letter.dateInWords,
    nhsNumber: letter.nhsNumber ?? '',
    greeting: letter.greeting,
  };
}

/** The data source: a heading and a row for each person. */
export function mergeCsv(letters: readonly LetterContent[]): string {
  const rows = letters.map(mergeColumns);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((line) => `${line.map(cell).join(',')}\n`).join('');
}

/**
 * The letter as a practice would set it up for merging, as flat OpenDocument text: address in the window, practice
 * beside it, the same font, sizes and sentences as ours, small print and page number at the foot. Fields of the table
 * `table` of the database of that name stand for what `mergeColumns` gives.
 */
export function mergeTemplate(letter: LetterContent, table: string): string {
  const field = (column: string) =>
    `<text:database-display text:table-name="${table}" text:table-type="table" text:column-name="${column}" text:database-name="${table}">${column}</text:database-display>`;
  const { practice } = letter;
  const address = letter.addressLines.map((_, index) => p('Address', field(`address${index + 1}`)));
  const head = [p('Practice', escaped(practice.name))].concat(
    [...practice.addressLines, practice.phone].map((line) => p('Letterhead', escaped(line))),
  );
  const frames = frame('window', address) + frame('letterhead', head);
  return documentOf(letter.footer.map((line) => p('Small', escaped(line))).join(''), [
    p('Reference', `${frames}${field('date')}<text:tab/>NHS number ${field('nhsNumber')}`),
    p('Text', field('greeting')),
    heading(1, letter.heading),
    ...letter.blocks.map(oneBlock),
    p('Closing', escaped(letter.closing)),
    ...letter.signedBy.map((line) => p('Signature', escaped(line))),
  ]);
}

function oneBlock(block: LetterContent['blocks'][number]): string {
  if (block.kind === 'heading') return heading(2, block.text);
  if (block.kind === 'paragraph') return p('Text', escaped(block.text));
  const items = block.items.map((item) => `<text:list-item>${p('Text', escaped(item))}</text:list-item>`);
  return `<text:list>${items.join('')}</text:list>`;
}

function p(style: string, inside: string): string {
  return `<text:p text:style-name="${style}">${inside}</text:p>`;
}

function heading(level: 1 | 2, text: string): string {
  return `<text:h text:style-name="Heading${level}" text:outline-level="${level}">${escaped(text)}</text:h>`;
}

/** Where GOV.UK Notify has them (letter specification 2.4), as in `letter.typ`. */
const places = {
  window: 'svg:x="24.6mm" svg:y="39.5mm" svg:width="95.4mm" svg:height="26.8mm"',
  letterhead: 'svg:x="125mm" svg:y="30mm" svg:width="65mm" svg:height="60mm"',
};

function frame(name: keyof typeof places, lines: readonly string[]): string {
  return `<draw:frame draw:style-name="Fixed" draw:name="${name}" text:anchor-type="paragraph" ${places[name]}><draw:text-box>${lines.join('')}</draw:text-box></draw:frame>`;
}

function documentOf(footer: string, body: readonly string[]): string {
  const page = p('PageNumber', 'Page <text:page-number text:select-page="current">1</text:page-number>');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'"/></office:font-face-decls>
<office:styles>${paragraphStyles()}</office:styles>
<office:automatic-styles>${fixedFrame}${pageLayout}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>${footer}${page}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body>
</office:document>`;
}

const spaces = ['office', 'style', 'text', 'drawing:draw', 'xsl-fo-compatible:fo', 'svg-compatible:svg']
  .map((name) => {
    const [of = '', prefix = of] = name.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${of}:1.0"`;
  })
  .join(' ');

const fixedFrame = `<style:style style:name="Fixed" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties style:wrap="run-through" style:run-through="foreground" style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page" fo:border="none" fo:padding="0mm"/></style:style>`;

const pageLayout = `<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="92mm" fo:margin-bottom="14mm" fo:margin-left="24.6mm" fo:margin-right="20mm"/><style:footer-style><style:header-footer-properties fo:min-height="30mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout>`;

function paragraphStyles(): string {
  const rule = 'fo:border-top="0.5pt solid #000000" fo:padding-top="4mm" style:join-border="true"';
  return [
    '<style:style style:name="Frame" style:family="graphic"/>',
    '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Noto Sans" fo:language="en" fo:country="GB" fo:hyphenate="false"/></style:default-style>',
    paragraph('Reference', 'fo:margin-bottom="4mm"', 14, rightTab),
    paragraph('Text', 'fo:margin-bottom="3mm" fo:line-height="20.3pt"', 14),
    paragraph('Heading1', 'fo:margin-top="3mm" fo:margin-bottom="4mm"', 17.5),
    paragraph('Heading2', 'fo:margin-top="3mm" fo:margin-bottom="3mm"', 15.4),
    paragraph('Closing', 'fo:margin-bottom="13mm"', 14),
    paragraph('Signature', '', 14),
    paragraph('Address', '', 12),
    paragraph('Practice', '', 14),
    paragraph('Letterhead', '', 14),
    paragraph('Small', rule, 11),
    paragraph('PageNumber', 'fo:text-align="end" fo:margin-top="4mm"', 11),
  ].join('\n');
}

const rightTab =
  '<style:tab-stops><style:tab-stop style:position="165.4mm" style:type="right"/></style:tab-stops>';

function paragraph(name: string, properties: string, size: number, inside = ''): string {
  const bold = /^(Heading|Practice)/.test(name) ? ' fo:font-weight="bold"' : '';
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}>${inside}</style:paragraph-properties><style:text-properties fo:font-size="${size}pt"${bold}/></style:style>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
