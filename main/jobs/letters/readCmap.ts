/**
 * Which characters a TrueType font has, read from its `cmap` table: subtables of format 12 (all of Unicode) and 4
 * (the first 65,536), as in the OpenType specification 1.9.1. Ranges of code points, first and last, in order.
 */
export function readCmap(cmap: DataView): [number, number][] {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const full = tables.find((offset) => cmap.getUint16(offset) === 12);
  if (full !== undefined) return groupsOfFormat12(cmap, full);

  const basic = tables.find((offset) => cmap.getUint16(offset) === 4);
  return basic === undefined ? [] : segmentsOfFormat4(cmap, basic);
}

function groupsOfFormat12(cmap: DataView, table: number): [number, number][] {
  const count = cmap.getUint32(table + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = table + 16 + index * 12;
    return [cmap.getUint32(group), cmap.getUint32(group + 4)];
  });
}

function segmentsOfFormat4(cmap: DataView, table: number): [number, number][] {
  const twiceCount = cmap.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twiceCount + 2;
  const characters: [number, number][] = [];
  for (let at = 0; at < twiceCount; at += 2) {
    const last = cmap.getUint16(ends + at);
    for (let code = cmap.getUint16(starts + at); code <= last && code !== 0xffff; code++) {
      if (
        glyphOf(cmap, starts + at + twiceCount, { twiceCount, code, first: cmap.getUint16(starts + at) }) !==
        0
      ) {
        characters.push([code, code]);
      }
    }
  }
  return characters;
}

/** A segment may have holes: its characters count only where a glyph other than 0, "missing", stands behind them. */
function glyphOf(
  cmap: DataView,
  delta: number,
  at: { twiceCount: number; code: number; first: number },
): number {
  const rangeOffset = delta + at.twiceCount;
  const offset = cmap.getUint16(rangeOffset);
  if (offset === 0) return (at.code + cmap.getInt16(delta)) & 0xffff;
  return cmap.getUint16(rangeOffset + offset + (at.code - at.first) * 2);
}
