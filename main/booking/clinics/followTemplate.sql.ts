import { placesIn } from '../../../shared/booking/clinic.ts';
import type { TemplateToSave } from '../../../shared/booking/clinicChange.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Writer } from '../../db/store.ts';
import { refusingOverlap } from './refusingOverlap.ts';

/** Opened clinics become as their template is. */
export async function followTemplate(db: Writer, ids: readonly string[], to: TemplateToSave): Promise<void> {
  if (ids.length === 0) return;
  await refusingOverlap(
    db.run(sql`
      UPDATE clinic SET name = ${to.name}, clinician_id = ${to.clinicianId}, room_id = ${to.roomId},
             starts_at = ${to.startsAt}, ends_at = ${to.endsAt}, slot_minutes = ${to.slotMinutes},
             places = ${placesIn(to)}, mode = ${to.mode}, languages = ${JSON.stringify(to.languages)},
             version = version + 1
       WHERE id IN ${inList(ids)}`),
  );
}
