import { crc32, deflateSync, inflateSync } from 'node:zlib';

type Pixels = { width: number; height: number; channels: number; bytes: Uint8Array };
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A screenshot (PNG, 8 bits, not interlaced) as a PNG of at most 256 colours, the most used of its own. */
export function palettePicture(screenshot: Buffer): Buffer {
  const { width, height, channels, bytes } = pixelsOf(screenshot);
  const colourAt = (place: number) =>
    ((bytes[place] ?? 0) << 16) | ((bytes[place + 1] ?? 0) << 8) | (bytes[place + 2] ?? 0);
  const uses = new Map<number, number>();
  for (let place = 0; place < bytes.length; place += channels)
    uses.set(colourAt(place), (uses.get(colourAt(place)) ?? 0) + 1);
  const palette = [...uses].toSorted((a, b) => b[1] - a[1]).slice(0, 256);
  const colours = palette.map(([colour]) => colour);
  const nearest = new Map([...uses.keys()].map((colour) => [colour, nearestIn(colours, colour)]));

  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + 1 + x] = nearest.get(colourAt((y * width + x) * channels)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearestIn(colours: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [place, other] of colours.entries()) {
    const apart = [16, 8, 0].reduce(
      (sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2,
      0,
    );
    if (apart < least) [best, least] = [place, apart];
  }
  return best;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const stored = inflateSync(Buffer.concat(parts));
  const perLine = width * channels;
  const bytes = new Uint8Array(perLine * height);
  for (let y = 0; y < height; y += 1) {
    const filter = stored[y * (perLine + 1)] ?? 0;
    for (let x = 0; x < perLine; x += 1) {
      const left = x < channels ? 0 : (bytes[y * perLine + x - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[(y - 1) * perLine + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (bytes[(y - 1) * perLine + x - channels] ?? 0);
      const before = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      bytes[y * perLine + x] = (stored[y * (perLine + 1) + 1 + x] ?? 0) + before;
    }
  }
  return { width, height, channels, bytes };
}

/** The neighbour nearest to left + above - corner (PNG specification, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
