import { dots } from '../../main/letter/aSupplier.ts';
import { anyOf, tryTo, type Doing } from './desk.ts';

/** Somebody needs braille, or nothing special any more. */
const needBraille: Doing = async (desk) => {
  const personId = desk.chance.oneOf(desk.people);
  const { version, needs } = await desk.call('people.findPerson', { personId });
  const braille = { kind: 'braille', term: 'Braille', code: null, group: null, reviewDueOn: null } as const;
  const given = { personId, version, needs: needs.length > 0 ? [] : [braille], askedOn: desk.today() };
  await tryTo(desk, 'people.recordNeeds', given);
};

/** What is listed to be ordered from a supplier who makes it is ordered. */
const order: Doing = async (desk) => {
  const { lines } = await desk.call('letter.listFormats', { limit: 200 });
  const able = lines.filter(
    ({ state, supplierIds, tooLate }) => state === 'to-order' && supplierIds.includes(dots.id) && !tooLate,
  );
  const line = anyOf(desk, able);
  if (!line) return;
  const { personId, year, about } = line;
  const items = [{ personId, year, about }];
  const answer = await tryTo(desk, 'letter.orderFormats', { items, supplierId: dots.id });
  if (answer?.invitationIds.length === 0)
    desk.faults.push(
      `listed to be ordered, and not ordered: ${answer.held.map((one) => one.sentence).join()}`,
    );
};

/** It comes back, goes on, or is called off. */
const goOn: Doing = async (desk) => {
  const { lines } = await desk.call('letter.listFormats', { limit: 200 });
  const line = anyOf(
    desk,
    lines.filter(({ invitationId }) => invitationId !== null),
  );
  if (!line || line.invitationId === null) return;
  const event = line.state === 'received' ? 'posted' : 'received';
  const { invitationId, notToGo } = line;
  const on = desk.today();
  const said = desk.chance.happens(0.2) ? ('cancelled' as const) : event;
  const answer = await tryTo(desk, 'letter.recordFormat', {
    invitationId,
    event: said,
    on,
    reason: 'As said',
  });
  if (said === 'posted' && answer && (answer.pulled === null) !== (notToGo === null))
    desk.faults.push(`said to be ${notToGo ?? 'fit to go'}, and ${answer.pulled ?? 'posted'}`);
};

/** Letters that a supplier makes. */
export const formatDoings: readonly Doing[] = [needBraille, order, order, goOn, goOn];
