import type { AffectedAppointment, ClinicChange } from '../../../shared/booking/clinicChange.ts';
import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { isHere } from '../../../shared/booking/whatBecomes.ts';
import {
  warningsOfTemplate,
  wrongWithTemplate,
  wrongWithTimeOff,
  type Wrong,
} from '../../../shared/booking/wrongWithClinics.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Handlers } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { clinicians, clinicTemplates, rooms } from './clinic.sql.ts';
import type { OtherHalves } from './otherHalves.ts';
import { planChange, type PlannedClinic } from './planChange.ts';

type Find = Handlers<typeof clinicsContract>['booking.findAffected'];

/** Looks at a change before it is made. */
export const findAffected: Find = async (ctx, change) => {
  const wrong = await wrongWithChange(ctx.db, change);
  const warnings = await warningsOf(ctx.db, change, ctx.clock.today());
  if (wrong !== null) return { ...nobody, wrong: wrong.sentence, warnings };
  const { clinics, cancels, people, others } = await planChange(ctx, change);
  const appointments = clinics.flatMap((one) => affectedIn(one, others));
  const moved = new Set(appointments.flatMap((one) => (one.moveBecause === null ? [] : [one.personId])));
  const kept = new Set(appointments.map(({ personId }) => personId).filter((id) => !moved.has(id)));
  const leaves = ({ fate, booked }: PlannedClinic) => fate === 'goes' && (cancels || booked.length === 0);
  const going = clinics.filter(leaves).length;
  const following = clinics.filter(({ fate }) => fate === 'follows').length;
  return {
    people,
    keeping: kept.size,
    cancels,
    going,
    following,
    staying: clinics.length - going - following,
    wrong: null,
    warnings,
    appointments: appointments.toSorted(movedFirst),
  };
};

const nobody = {
  people: 0,
  keeping: 0,
  cancels: false,
  going: 0,
  following: 0,
  staying: 0,
  appointments: [],
};

/** Why a change is refused; null where it may be made. */
export async function wrongWithChange(db: Reader, change: ClinicChange): Promise<Wrong | null> {
  if (change.what === 'time-off') return wrongWithTimeOff(change.timeOff);
  if (change.what !== 'template') return null;
  const { template } = change;
  const clinician = (await clinicians(db)).find(({ id }) => id === template.clinicianId);
  return wrongWithTemplate(template, await clinicTemplates(db), clinician?.name ?? 'The clinician');
}

async function warningsOf(db: Reader, change: ClinicChange, today: IsoDate): Promise<string[]> {
  if (change.what !== 'template') return [];
  const room = (await rooms(db)).find(({ id }) => id === change.template.roomId);
  const templates = await clinicTemplates(db);
  const warnings = warningsOfTemplate(change.template, {
    templates,
    roomName: room?.name ?? 'The room',
    today,
  });
  return room?.closed ? [...warnings, `${room.name} is no longer in use.`] : warnings;
}

function affectedIn({ clinic, booked, moves }: PlannedClinic, others: OtherHalves): AffectedAppointment[] {
  return booked.map((row) => ({
    id: row.id,
    personId: row.person_id,
    familyName: row.family_name,
    givenName: row.given_name,
    title: row.title,
    nhsNumber: row.nhs_number,
    restricted: row.restricted === 1,
    part: row.part,
    state: row.state,
    clinicName: clinic.name,
    onDay: row.on_day,
    startsAt: row.starts_at,
    moveBecause: isHere(row) ? null : (moves.get(row.id) ?? null),
    otherHalf: others.get(row.id)?.why ?? null,
  }));
}

function movedFirst(one: AffectedAppointment, other: AffectedAppointment): number {
  const place = ({ moveBecause, onDay, startsAt }: AffectedAppointment) =>
    `${moveBecause === null ? 1 : 0} ${onDay} ${startsAt}`;
  return place(one).localeCompare(place(other));
}
