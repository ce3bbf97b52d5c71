import { foldedMobile } from '../people/contact.sql.ts';
import { sql } from '../db/sql.ts';
import type { Writer } from '../db/store.ts';

/**
 * Invented mobiles come from the thousand numbers Ofcom keeps for stories, so nearly everyone shares theirs with somebody.
 * For most the practice has asked and it is their own; for about one in a hundred it is still to be asked.
 */
export async function answerMobiles(db: Writer, given: { by: string; at: string }): Promise<void> {
  await db.run(sql`
    INSERT INTO mobile_answer (id, person_id, number, answer, whose, entered_by, entered_at)
    SELECT id || '.0001', id, ${foldedMobile}, 'own', NULL, ${given.by}, ${given.at}
      FROM person
     WHERE mobile IS NOT NULL AND (nhs_number IS NULL OR nhs_number NOT LIKE '%77')
     ORDER BY id`);
}
