import { useBookRequest, useFallRequest, type FallRequest } from './moveRequest.ts';

/** Asks how an appointment falls away, and where that is wanted finds another time at once; true where it fell away. */
export function useCancelThenFind(): (asked: FallRequest) => Promise<boolean> {
  const fall = useFallRequest();
  const booking = useBookRequest();
  return async (asked) => {
    const fallen = await fall.ask(asked);
    if (!fallen) return false;
    const { personId, cycleId, words } = asked;
    if (fallen.findAgain) await booking.ask({ personId, cycleId, words, moveOther: fallen.moveOther });
    return true;
  };
}
