import { problemWithNhsNumber } from '../../shared/identity/nhsNumber.ts';

// Shares no factor with a million, so that a million steps meet each number once.
const step = 611_953;

/**
 * NHS numbers that are never issued (999 range), each with its right check digit and none twice: 909,090 of them.
 * They look unordered, as real ones do.
 */
export function* sampleNhsNumbers(seed: number): Generator<string, never> {
  for (let at = seed % 1_000_000; ; at = (at + step) % 1_000_000) {
    const number = withCheckDigit(`999${String(at).padStart(6, '0')}`);
    if (number !== null && problemWithNhsNumber(number) === null) yield number;
  }
}

/** Ten digits, or null where no digit fits. */
function withCheckDigit(nine: string): string | null {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(nine[place]) * (10 - place);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : `${nine}${digit}`;
}
