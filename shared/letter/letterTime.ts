/** `5:30pm`, `9am`, `midday` from `17:30`, `09:00`, `12:00` (NHS digital service manual: numbers, measurements, dates and time). */
export function letterTime(clock: string): string {
  if (clock === '12:00') return 'midday';
  if (clock === '00:00') return 'midnight';
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${hours < 12 ? 'am' : 'pm'}`;
}
