const multiply =
  '0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210'.split(
    ' ',
  );
const permute = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Whether the last digit of a SNOMED CT identifier is right (Verhoeff's dihedral check). */
export function passesVerhoeff(code: string): boolean {
  const digits = [...code].toReversed();
  const rest = digits.reduce((sum, digit, at) => {
    const permuted = Number(permute[at % 8]?.[Number(digit)]);
    return Number(multiply[sum]?.[permuted]);
  }, 0);
  return rest === 0;
}
