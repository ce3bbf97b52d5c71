import { appendOnly, migration } from './migration.ts';

const clinics = [
  `CREATE TABLE clinician (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hca', 'nurse', 'gp')),
    member_id TEXT REFERENCES member (id),
    languages TEXT NOT NULL,
    left_on TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE TABLE room (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    version INTEGER NOT NULL
  )`,
  // Times are what the clock on the wall shows: a clinic at 09:00 stays at 09:00 across a clock change.
  `CREATE TABLE clinic_template (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    clinician_id TEXT NOT NULL REFERENCES clinician (id),
    room_id TEXT REFERENCES room (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    slot_minutes INTEGER NOT NULL CHECK (slot_minutes > 0),
    mode TEXT NOT NULL CHECK (mode IN ('face-to-face', 'phone', 'video', 'home')),
    languages TEXT NOT NULL,
    every_weeks INTEGER NOT NULL CHECK (every_weeks > 0),
    from_on TEXT NOT NULL,
    until_on TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE TABLE time_off (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT REFERENCES clinician (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('leave', 'training', 'ill', 'closed')),
    note TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    taken_back_at TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE TABLE clinic (
    id TEXT NOT NULL PRIMARY KEY,
    template_id TEXT REFERENCES clinic_template (id),
    name TEXT NOT NULL,
    clinician_id TEXT NOT NULL REFERENCES clinician (id),
    room_id TEXT REFERENCES room (id),
    on_day TEXT NOT NULL,
    of_day TEXT,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    slot_minutes INTEGER NOT NULL CHECK (slot_minutes > 0),
    places INTEGER NOT NULL CHECK (places > 0),
    mode TEXT NOT NULL CHECK (mode IN ('face-to-face', 'phone', 'video', 'home')),
    languages TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    closed_reason TEXT,
    version INTEGER NOT NULL
  )`,
  // Which day of its template a clinic is, wherever it has been moved to since: that day is not opened again.
  `CREATE UNIQUE INDEX clinic_of_template ON clinic (template_id, of_day) WHERE template_id IS NOT NULL`,
  `CREATE INDEX clinic_day ON clinic (on_day, clinician_id)`,
];

const appointments = [
  `CREATE TABLE hold (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    held_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    until TEXT NOT NULL
  )`,
  `CREATE TABLE appointment (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    part TEXT NOT NULL CHECK (part IN ('tests', 'conversation')),
    pair_id TEXT NOT NULL,
    clinic_id TEXT NOT NULL REFERENCES clinic (id),
    clinician_id TEXT NOT NULL REFERENCES clinician (id),
    on_day TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    first_place INTEGER NOT NULL,
    places INTEGER NOT NULL CHECK (places > 0),
    mode TEXT NOT NULL CHECK (mode IN ('face-to-face', 'phone', 'video', 'home')),
    state TEXT NOT NULL CHECK (state IN
      ('pencilled', 'booked', 'arrived', 'in-room', 'done', 'did-not-attend', 'cancelled')),
    booked_by TEXT NOT NULL,
    booked_at TEXT NOT NULL,
    version INTEGER NOT NULL
  )`,
  // Nobody is booked twice for the same half of a year.
  `CREATE UNIQUE INDEX appointment_live ON appointment (cycle_id, part)
     WHERE state IN ('pencilled', 'booked', 'arrived', 'in-room')`,
  `CREATE INDEX appointment_day ON appointment (on_day, clinician_id)`,
  `CREATE INDEX appointment_clinic ON appointment (clinic_id)`,
  `CREATE INDEX appointment_person ON appointment (person_id, on_day)`,
  `CREATE INDEX appointment_cycle ON appointment (cycle_id, part)`,
  `CREATE TABLE appointment_event (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    reason TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX appointment_event_of ON appointment_event (appointment_id, entered_at, id)`,
  // The fence: a place of a clinic is taken by one appointment, one hold or one reason why it is kept free of them.
  // Whatever lets go of a place deletes its row; two who want the same place meet at this key.
  `CREATE TABLE taken_place (
    clinic_id TEXT NOT NULL REFERENCES clinic (id),
    place INTEGER NOT NULL,
    appointment_id TEXT REFERENCES appointment (id),
    hold_id TEXT REFERENCES hold (id),
    blocked TEXT,
    PRIMARY KEY (clinic_id, place),
    CHECK (CASE WHEN appointment_id IS NULL THEN 0 ELSE 1 END + CASE WHEN hold_id IS NULL THEN 0 ELSE 1 END
         + CASE WHEN blocked IS NULL THEN 0 ELSE 1 END = 1)
  )`,
  `CREATE INDEX taken_place_appointment ON taken_place (appointment_id) WHERE appointment_id IS NOT NULL`,
  `CREATE INDEX taken_place_hold ON taken_place (hold_id) WHERE hold_id IS NOT NULL`,
  `CREATE TABLE booking_task (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    appointment_id TEXT REFERENCES appointment (id),
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    due_on TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_by TEXT,
    closed_at TEXT,
    closed_how TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE INDEX booking_task_open ON booking_task (due_on, id) WHERE closed_at IS NULL`,
  `CREATE INDEX booking_task_person ON booking_task (person_id)`,
  `CREATE TABLE booking_wish (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    wishes TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL
  )`,
];

const overlap = 'A clinician is in one clinic at a time';

// Two clinics of one clinician never overlap, whoever opens them at the same moment.
const noOverlap = {
  sqlite: ['INSERT', 'UPDATE'].map(
    (
      act,
    ) => `CREATE TRIGGER clinic_no_overlap_${act.toLowerCase()} AFTER ${act} ON clinic WHEN NEW.state = 'open'
      BEGIN SELECT RAISE(ABORT, '${overlap}') FROM clinic c
        WHERE c.on_day = NEW.on_day AND c.clinician_id = NEW.clinician_id AND c.id <> NEW.id AND c.state = 'open'
          AND c.starts_at < NEW.ends_at AND c.ends_at > NEW.starts_at; END`,
  ),
  postgres: [
    `CREATE FUNCTION clinic_no_overlap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       PERFORM pg_advisory_xact_lock(hashtext(NEW.clinician_id || NEW.on_day));
       IF NEW.state = 'open' AND EXISTS (SELECT 1 FROM clinic c
         WHERE c.on_day = NEW.on_day AND c.clinician_id = NEW.clinician_id AND c.id <> NEW.id AND c.state = 'open'
           AND c.starts_at < NEW.ends_at AND c.ends_at > NEW.starts_at)
       THEN RAISE EXCEPTION '${overlap}'; END IF;
       RETURN NEW; END $$`,
    `CREATE TRIGGER clinic_no_overlap AFTER INSERT OR UPDATE ON clinic
       FOR EACH ROW EXECUTE FUNCTION clinic_no_overlap()`,
  ],
};

const events = appendOnly('appointment_event');
const same = [...clinics, ...appointments];

/** Clinics, the places in them and who has which. */
export const booking = migration('Booking1795352400000', {
  sqlite: [...same, ...noOverlap.sqlite, ...events.sqlite],
  postgres: [...same, ...noOverlap.postgres, ...events.postgres],
});
