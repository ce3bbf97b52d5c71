import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aClinician, aTemplate, clinicsOpenUntil } from './aClinic.ts';

test('clinics are opened from tomorrow up to a day, bank holidays left out, and never twice', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const { outcome } = await clinicsOpenUntil(opened, '2026-05-08');
  expect(outcome).toMatchObject({
    opened: 8,
    openUntil: '2026-05-08',
    notHeld: [{ onDay: '2026-05-04', name: 'Tests', why: 'Bank holiday' }],
  });
  expect(await opened.call('booking.openClinics', { until: '2026-05-08' })).toMatchObject({ opened: 0 });
});

test('two clinics of one clinician never overlap, whatever writes them', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const hca = await aClinician(opened);
  const template = await aTemplate(opened, { clinicianId: hca.id });
  await opened.call('booking.openClinics', { until: '2026-05-01' });
  const clash = opened.core.write((db) =>
    db.run(sql`
      INSERT INTO clinic (id, template_id, name, clinician_id, on_day, starts_at, ends_at, slot_minutes, places, mode,
                          languages, state, version)
      VALUES ('another', NULL, 'Another', ${template.clinicianId}, '2026-04-20', '11:30', '13:00', 10, 9,
              'face-to-face', '[]', 'open', 1)`),
  );
  await expect(clash).rejects.toThrow();
});
