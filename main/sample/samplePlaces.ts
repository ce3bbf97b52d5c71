import type { Address } from '../../shared/people/importRecord.ts';
import type { Random } from './random.ts';

const streets = (
  'Quarry Bank Road|Mill Lane|Weavers Row|Chapel Street|Thornfield Avenue|Larkspur Close|Canal Side|Station Parade|' +
  'Old Rope Walk|Bobbin Street|Foundry Lane|Heron Drive|Kestrel Way|Tannery Street|Sycamore Grove|Orchard Terrace|' +
  'Cobden Street|Alma Road|Inkerman Street|Jubilee Crescent|Beckfoot Lane|Wharf Street|Lime Tree Avenue|Fuller Street|' +
  'Dyehouse Lane|Clog Makers Row|Pinfold Lane|Church Bank|Hawthorn Road|Cinder Path|Moorside Road|Poplar Way|' +
  'Shuttle Street|Lock Keepers Walk|Vicarage Road|Ginnel Street|Brickfield Road|Hollin Hey|Rowan Close|Bleach Green'
).split('|');
const districts = ['Quarry Hill', 'Netherwharf', 'Thornley Heath', 'Cloughside', 'Marlow Fold', 'East Beck'];
const town = 'Beckside';

// The six letters no postcode has in its second half are left out (C I K M O V), and Z: the pseudo postcodes of the
// NHS end in it.
const letters = 'ABDEFGHJLNPQRSTUWXY';

/**
 * Postcodes of the area ZZ99, which Royal Mail does not use: well formed, and nothing can ever be delivered. None is
 * one of the NHS pseudo postcodes (`ZZ99 3VZ`), which all end in Z.
 */
function postcodeOf(district: number, street: number): string {
  const first = letters[street % letters.length] ?? 'A';
  const second = letters[Math.floor(street / letters.length) + district * 2] ?? 'A';
  return `ZZ99 ${district + 1}${first}${second}`;
}

export function sampleAddress(random: Random): Address {
  const district = random.between(0, districts.length - 1);
  const street = random.between(0, streets.length - 1);
  const house = random.between(1, 148);
  const line = `${house} ${streets[street]}`;
  const flat = random.chance(0.18) ? [`Flat ${random.between(1, 24)}`] : [];
  const lines = random.chance(0.5) ? [...flat, line, districts[district] ?? town] : [...flat, line];
  return { lines, town, county: null, postcode: postcodeOf(district, street) };
}

/** Homes where several people share one address. */
export const careHomes: readonly Address[] = [
  ['Willow Bank Care Home', '2 Orchard Terrace', 'ZZ99 1SA'],
  ['The Laurels Nursing Home', '61 Moorside Road', 'ZZ99 4LB'],
  ['Beck House', '9 Lime Tree Avenue', 'ZZ99 6DB'],
].map(([home = '', line = '', postcode = '']) => ({ lines: [home, line], town, county: null, postcode }));

/** Numbers Ofcom keeps for drama: nobody is ever rung. */
export function sampleLandline(random: Random): string {
  return `01632 960${String(random.between(0, 999)).padStart(3, '0')}`;
}
export function sampleMobile(random: Random): string {
  return `07700 900${String(random.between(0, 999)).padStart(3, '0')}`;
}
