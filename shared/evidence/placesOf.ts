import { invitationMethods, type InvitationMethod, type SentInvitation } from './countInvitations.ts';

/**
 * Which letter or text of the year each invitation was, in the order they were sent; what failed was sent, too, so that
 * a letter that comes back makes no third letter a second one. By the invitation's id, from 1.
 */
export function placesOf(invitations: readonly SentInvitation[]): ReadonlyMap<string, number> {
  const sent = new Map<InvitationMethod, number>(invitationMethods.map((method) => [method, 0]));
  const inOrder = invitations.toSorted((one, other) =>
    one.on === other.on ? (one.id < other.id ? -1 : 1) : one.on < other.on ? -1 : 1,
  );
  return new Map(
    inOrder.map(({ id, method }) => {
      const place = (sent.get(method) ?? 0) + 1;
      sent.set(method, place);
      return [id, place];
    }),
  );
}
