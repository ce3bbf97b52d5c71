CREATE TRIGGER appointment_event_no_delete BEFORE DELETE ON appointment_event
         BEGIN SELECT RAISE(ABORT, 'appointment_event is only ever added to'); END;

CREATE TRIGGER appointment_event_no_update BEFORE UPDATE ON appointment_event
         BEGIN SELECT RAISE(ABORT, 'appointment_event is only ever added to'); END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
         BEGIN SELECT RAISE(ABORT, 'audit is only ever added to'); END;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
         BEGIN SELECT RAISE(ABORT, 'audit is only ever added to'); END;

CREATE TRIGGER chosen_month_no_delete BEFORE DELETE ON chosen_month
         BEGIN SELECT RAISE(ABORT, 'chosen_month is only ever added to'); END;

CREATE TRIGGER chosen_month_no_update BEFORE UPDATE ON chosen_month
         BEGIN SELECT RAISE(ABORT, 'chosen_month is only ever added to'); END;

CREATE TRIGGER clinic_no_overlap_insert AFTER INSERT ON clinic WHEN NEW.state = 'open'
      BEGIN SELECT RAISE(ABORT, 'A clinician is in one clinic at a time') FROM clinic c
        WHERE c.on_day = NEW.on_day AND c.clinician_id = NEW.clinician_id AND c.id <> NEW.id AND c.state = 'open'
          AND c.starts_at < NEW.ends_at AND c.ends_at > NEW.starts_at; END;

CREATE TRIGGER clinic_no_overlap_update AFTER UPDATE ON clinic WHEN NEW.state = 'open'
      BEGIN SELECT RAISE(ABORT, 'A clinician is in one clinic at a time') FROM clinic c
        WHERE c.on_day = NEW.on_day AND c.clinician_id = NEW.clinician_id AND c.id <> NEW.id AND c.state = 'open'
          AND c.starts_at < NEW.ends_at AND c.ends_at > NEW.starts_at; END;

CREATE TRIGGER contact_no_delete BEFORE DELETE ON contact
         BEGIN SELECT RAISE(ABORT, 'contact is only ever added to'); END;

CREATE TRIGGER contact_no_update BEFORE UPDATE ON contact
         BEGIN SELECT RAISE(ABORT, 'contact is only ever added to'); END;

CREATE TRIGGER cycle_event_no_delete BEFORE DELETE ON cycle_event
         BEGIN SELECT RAISE(ABORT, 'cycle_event is only ever added to'); END;

CREATE TRIGGER cycle_event_no_update BEFORE UPDATE ON cycle_event
         BEGIN SELECT RAISE(ABORT, 'cycle_event is only ever added to'); END;

CREATE TRIGGER dissent_no_delete BEFORE DELETE ON dissent
         BEGIN SELECT RAISE(ABORT, 'dissent is only ever added to'); END;

CREATE TRIGGER dissent_no_update BEFORE UPDATE ON dissent
         BEGIN SELECT RAISE(ABORT, 'dissent is only ever added to'); END;

CREATE TRIGGER evidence_code_no_delete BEFORE DELETE ON evidence_code
         BEGIN SELECT RAISE(ABORT, 'evidence_code is only ever added to'); END;

CREATE TRIGGER evidence_code_no_update BEFORE UPDATE ON evidence_code
         BEGIN SELECT RAISE(ABORT, 'evidence_code is only ever added to'); END;

CREATE TRIGGER evidence_export_no_delete BEFORE DELETE ON evidence_export
         BEGIN SELECT RAISE(ABORT, 'evidence_export is only ever added to'); END;

CREATE TRIGGER evidence_export_no_update BEFORE UPDATE ON evidence_export
         BEGIN SELECT RAISE(ABORT, 'evidence_export is only ever added to'); END;

CREATE TRIGGER format_order_no_delete BEFORE DELETE ON format_order
         BEGIN SELECT RAISE(ABORT, 'format_order is only ever added to'); END;

CREATE TRIGGER format_order_no_update BEFORE UPDATE ON format_order
         BEGIN SELECT RAISE(ABORT, 'format_order is only ever added to'); END;

CREATE TRIGGER invitation_event_no_delete BEFORE DELETE ON invitation_event
         BEGIN SELECT RAISE(ABORT, 'invitation_event is only ever added to'); END;

CREATE TRIGGER invitation_event_no_update BEFORE UPDATE ON invitation_event
         BEGIN SELECT RAISE(ABORT, 'invitation_event is only ever added to'); END;

CREATE TRIGGER invitation_no_delete BEFORE DELETE ON invitation
         BEGIN SELECT RAISE(ABORT, 'invitation is only ever added to'); END;

CREATE TRIGGER invitation_no_update BEFORE UPDATE ON invitation
         BEGIN SELECT RAISE(ABORT, 'invitation is only ever added to'); END;

CREATE TRIGGER letter_run_no_delete BEFORE DELETE ON letter_run
   BEGIN SELECT RAISE(ABORT, 'what is known of a letter run stays'); END;

CREATE TRIGGER letter_run_no_update BEFORE UPDATE OF id, month, group_ids, built_at, built_by, channel, confirmed_by, confirmed_at, first_of ON letter_run
   BEGIN SELECT RAISE(ABORT, 'what is known of a letter run stays'); END;

CREATE TRIGGER mobile_answer_no_delete BEFORE DELETE ON mobile_answer
         BEGIN SELECT RAISE(ABORT, 'mobile_answer is only ever added to'); END;

CREATE TRIGGER mobile_answer_no_update BEFORE UPDATE ON mobile_answer
         BEGIN SELECT RAISE(ABORT, 'mobile_answer is only ever added to'); END;

CREATE TRIGGER month_close_no_delete BEFORE DELETE ON month_close
         BEGIN SELECT RAISE(ABORT, 'month_close is only ever added to'); END;

CREATE TRIGGER month_close_no_update BEFORE UPDATE ON month_close
         BEGIN SELECT RAISE(ABORT, 'month_close is only ever added to'); END;

CREATE TRIGGER person_change_no_delete BEFORE DELETE ON person_change
         BEGIN SELECT RAISE(ABORT, 'person_change is only ever added to'); END;

CREATE TRIGGER person_change_no_update BEFORE UPDATE ON person_change
         BEGIN SELECT RAISE(ABORT, 'person_change is only ever added to'); END;

CREATE TRIGGER staff_entry_no_delete BEFORE DELETE ON staff_entry
         BEGIN SELECT RAISE(ABORT, 'staff_entry is only ever added to'); END;

CREATE TRIGGER staff_entry_no_update BEFORE UPDATE ON staff_entry
         BEGIN SELECT RAISE(ABORT, 'staff_entry is only ever added to'); END;

CREATE TRIGGER template_decision_no_delete BEFORE DELETE ON template_decision
         BEGIN SELECT RAISE(ABORT, 'template_decision is only ever added to'); END;

CREATE TRIGGER template_decision_no_update BEFORE UPDATE ON template_decision
         BEGIN SELECT RAISE(ABORT, 'template_decision is only ever added to'); END;

CREATE TRIGGER template_version_no_delete BEFORE DELETE ON template_version
         BEGIN SELECT RAISE(ABORT, 'template_version is only ever added to'); END;

CREATE TRIGGER template_version_no_update BEFORE UPDATE ON template_version
         BEGIN SELECT RAISE(ABORT, 'template_version is only ever added to'); END;

CREATE TRIGGER told_appointment_no_delete BEFORE DELETE ON told_appointment
         BEGIN SELECT RAISE(ABORT, 'told_appointment is only ever added to'); END;

CREATE TRIGGER told_appointment_no_update BEFORE UPDATE ON told_appointment
         BEGIN SELECT RAISE(ABORT, 'told_appointment is only ever added to'); END;

CREATE TRIGGER told_by_phone_no_delete BEFORE DELETE ON told_by_phone
         BEGIN SELECT RAISE(ABORT, 'told_by_phone is only ever added to'); END;

CREATE TRIGGER told_by_phone_no_update BEFORE UPDATE ON told_by_phone
         BEGIN SELECT RAISE(ABORT, 'told_by_phone is only ever added to'); END;

CREATE TRIGGER told_by_phone_of_no_delete BEFORE DELETE ON told_by_phone_of
         BEGIN SELECT RAISE(ABORT, 'told_by_phone_of is only ever added to'); END;

CREATE TRIGGER told_by_phone_of_no_update BEFORE UPDATE ON told_by_phone_of
         BEGIN SELECT RAISE(ABORT, 'told_by_phone_of is only ever added to'); END;

CREATE TRIGGER visit_in_round_no_delete BEFORE DELETE ON visit_in_round
         BEGIN SELECT RAISE(ABORT, 'visit_in_round is only ever added to'); END;

CREATE TRIGGER visit_in_round_no_update BEFORE UPDATE ON visit_in_round
         BEGIN SELECT RAISE(ABORT, 'visit_in_round is only ever added to'); END;

CREATE TABLE appointment (
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
  , kept_until TEXT, stood_as INTEGER, stands_again INTEGER);

CREATE TABLE appointment_event (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    reason TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  );

CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    session_id TEXT NOT NULL,
    member_id TEXT,
    member_name TEXT NOT NULL,
    operation TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'changed', 'sign-in', 'refused', 'task')),
    person_id TEXT,
    version_before INTEGER,
    version_after INTEGER,
    request_id TEXT,
    answer TEXT,
    detail TEXT
  , inverse TEXT);

CREATE TABLE booking_task (
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
  );

CREATE TABLE booking_wish (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    wishes TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL
  );

CREATE TABLE chosen_month (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    month INTEGER CHECK (month BETWEEN 1 AND 12),
    last_year INTEGER,
    reason TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  );

CREATE TABLE clinic (
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
  );

CREATE TABLE clinic_template (
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
  );

CREATE TABLE clinician (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hca', 'nurse', 'gp')),
    member_id TEXT REFERENCES member (id),
    languages TEXT NOT NULL,
    left_on TEXT,
    version INTEGER NOT NULL
  );

CREATE TABLE code_list_entry (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    term TEXT NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (list, code)
  );

CREATE TABLE condition_entry (
    person_id TEXT NOT NULL REFERENCES person (id),
    entry_key TEXT NOT NULL,
    code TEXT,
    term TEXT NOT NULL,
    listed_under TEXT,
    onset_on TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'resolved')),
    resolved_on TEXT,
    gone_on TEXT,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, entry_key)
  );

CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    method TEXT NOT NULL CHECK (method IN ('phone', 'in-person', 'text', 'email', 'letter')),
    outcome TEXT NOT NULL,
    invited INTEGER NOT NULL CHECK (invited IN (0, 1)),
    happened_on TEXT NOT NULL,
    until TEXT,
    note TEXT,
    withdraws TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  );

CREATE TABLE cycle (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    year INTEGER NOT NULL,
    planned_month TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'deferred', 'closed')),
    joined_on TEXT,
    version INTEGER NOT NULL
  , step TEXT NOT NULL DEFAULT 'identified', step_since TEXT NOT NULL DEFAULT '', next_kind TEXT NOT NULL DEFAULT 'place', next_on TEXT, held TEXT, ended_as TEXT, places TEXT NOT NULL DEFAULT '--------', next_channel TEXT, next_purpose TEXT CHECK (next_purpose IN ('invitation', 'could-not-reach')), next_set TEXT, next_by TEXT NOT NULL DEFAULT 'admin'
     CHECK (next_by IN ('manager', 'admin', 'hca', 'nurse', 'gp')));

CREATE TABLE cycle_event (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    reason TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  , happened_on TEXT, about TEXT);

CREATE TABLE delivery (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    service TEXT NOT NULL,
    notify_id TEXT,
    status TEXT NOT NULL,
    handed_at TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1))
  );

CREATE TABLE dissent (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('generic', 'clinical', 'non-clinical', 'test-results')),
    way TEXT NOT NULL CHECK (way IN ('letter', 'text', 'email', 'phone', 'any')),
    dissents INTEGER NOT NULL CHECK (dissents IN (0, 1)),
    reason TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  , about_sharing INTEGER NOT NULL DEFAULT 0 CHECK (about_sharing IN (0, 1)));

CREATE TABLE draft (
    member_id TEXT NOT NULL REFERENCES member (id),
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (member_id, place)
  );

CREATE TABLE evidence (
    person_id TEXT NOT NULL REFERENCES person (id),
    year INTEGER NOT NULL,
    register TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    counting INTEGER NOT NULL CHECK (counting IN (0, 1, 2)),
    first_on TEXT,
    second_on TEXT,
    care TEXT NOT NULL CHECK (care IN ('to-offer', 'reviewed', 'declined')),
    care_on TEXT,
    still_due INTEGER NOT NULL CHECK (still_due IN (0, 1)),
    recent TEXT CHECK (recent IN ('diagnosed', 'joined')),
    recent_on TEXT,
    rule_version TEXT NOT NULL,
    PRIMARY KEY (person_id, year, register)
  ) WITHOUT ROWID;

CREATE TABLE evidence_code (
    export_id TEXT NOT NULL REFERENCES evidence_export (id),
    place INTEGER NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    register TEXT NOT NULL,
    source_id TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('letter', 'text', 'email', 'phone', 'in-person')),
    code TEXT NOT NULL,
    term TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('record', 'take-out')),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    because TEXT NOT NULL,
    PRIMARY KEY (export_id, place)
  );

CREATE TABLE evidence_export (
    id TEXT NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    register TEXT,
    scope TEXT NOT NULL CHECK (scope IN ('new', 'all')),
    row_count INTEGER NOT NULL,
    take_out INTEGER NOT NULL,
    rule_version TEXT NOT NULL,
    exported_on TEXT NOT NULL,
    exported_at TEXT NOT NULL,
    exported_by TEXT NOT NULL
  );

CREATE TABLE format_order (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    format TEXT NOT NULL,
    supplier TEXT NOT NULL,
    expected_on TEXT NOT NULL
  );

CREATE TABLE hold (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    held_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    until TEXT NOT NULL
  , cycle_id TEXT REFERENCES cycle (id), tests_clinic_id TEXT REFERENCES clinic (id), tests_place INTEGER, conversation_clinic_id TEXT REFERENCES clinic (id), conversation_place INTEGER);

CREATE TABLE import (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    files TEXT NOT NULL,
    extract_on TEXT NOT NULL,
    coverage TEXT NOT NULL CHECK (coverage IN ('whole', 'part')),
    summary TEXT NOT NULL,
    people INTEGER NOT NULL,
    applied_at TEXT NOT NULL,
    applied_by TEXT NOT NULL
  );

CREATE TABLE import_preset (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    mapping TEXT NOT NULL,
    version INTEGER NOT NULL
  );

CREATE TABLE import_question (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('differs-from-staff', 'missing', 'same-number', 'term')),
    subject TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    facts TEXT NOT NULL,
    import_id TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at TEXT,
    version INTEGER NOT NULL
  );

CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES letter_run (id),
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    attempt INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    template_id TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    content TEXT NOT NULL
  , channel TEXT NOT NULL DEFAULT 'letter'
     CHECK (channel IN ('letter', 'hybrid-mail', 'notify-letter', 'text', 'email')), letter_purpose TEXT NOT NULL DEFAULT 'invitation'
     CHECK (letter_purpose IN ('invitation', 'could-not-reach')), reminds INTEGER CHECK (reminds > 0), copy_of TEXT REFERENCES invitation (id), copy_for TEXT, offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1)));

CREATE TABLE invitation_event (
    id TEXT NOT NULL PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitation (id),
    kind TEXT NOT NULL CHECK (kind IN ('built', 'printed', 'posted', 'spoilt', 'withdrawn', 'returned')),
    happened_on TEXT NOT NULL,
    detail TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  );

CREATE TABLE letter_run (
    id TEXT NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    group_ids TEXT NOT NULL,
    built_at TEXT NOT NULL,
    built_by TEXT NOT NULL
  , channel TEXT NOT NULL DEFAULT 'letter'
     CHECK (channel IN ('letter', 'hybrid-mail', 'notify-letter', 'text', 'email')), confirmed_by TEXT, confirmed_at TEXT, first_of INTEGER, looked_by TEXT, looked_at TEXT, purpose TEXT NOT NULL DEFAULT 'letters'
     CHECK (purpose IN ('letters', 'formats')), about TEXT NOT NULL DEFAULT 'invitations'
     CHECK (about IN ('invitations', 'appointments')), reminds INTEGER NOT NULL DEFAULT 0 CHECK (reminds IN (0, 1)), offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1)));

CREATE TABLE letter_under_way (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    run_id TEXT NOT NULL REFERENCES letter_run (id)
  );

CREATE TABLE medicine (
    person_id TEXT NOT NULL REFERENCES person (id),
    entry_key TEXT NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    last_issued_on TEXT,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, entry_key)
  );

CREATE TABLE member (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('manager', 'admin', 'hca', 'nurse', 'gp')),
    added_at TEXT NOT NULL,
    left_at TEXT,
    version INTEGER NOT NULL
  );

CREATE TABLE membership (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    register TEXT NOT NULL,
    since TEXT,
    found_on TEXT NOT NULL,
    until TEXT,
    rule_version TEXT NOT NULL,
    because TEXT NOT NULL,
    flags TEXT NOT NULL
  );

CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL);

CREATE TABLE mobile_answer (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    number TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('own', 'carer', 'not-theirs')),
    whose TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  );

CREATE TABLE month_close (
    month TEXT NOT NULL PRIMARY KEY,
    left_over INTEGER NOT NULL,
    reason TEXT,
    closed_by TEXT NOT NULL,
    closed_at TEXT NOT NULL
  );

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    nhs_number TEXT,
    source_id TEXT,
    title TEXT,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    preferred_name TEXT,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT,
    address_lines TEXT NOT NULL,
    town TEXT,
    county TEXT,
    postcode TEXT,
    home_phone TEXT,
    mobile TEXT,
    email TEXT,
    usual_gp TEXT,
    ethnicity_code TEXT,
    ethnicity TEXT,
    registration TEXT NOT NULL CHECK (registration IN ('registered', 'left')),
    left_on TEXT,
    death_kind TEXT CHECK (death_kind IN ('informal', 'formal')),
    died_on TEXT,
    restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    housebound INTEGER CHECK (housebound IN (0, 1)),
    care_home INTEGER CHECK (care_home IN (0, 1)),
    carer INTEGER CHECK (carer IN (0, 1)),
    frailty TEXT CHECK (frailty IN ('none', 'mild', 'moderate', 'severe')),
    language TEXT,
    interpreter INTEGER CHECK (interpreter IN (0, 1)),
    needs TEXT NOT NULL,
    last_review_on TEXT,
    needs_asked_on TEXT,
    young_person_decision TEXT,
    missing_since TEXT,
    version INTEGER NOT NULL
  , agreed_format TEXT, contact_method TEXT, letter_carer TEXT, needs_review_on TEXT);

CREATE TABLE person_change (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    import_id TEXT NOT NULL
  );

CREATE TABLE person_part (
    person_id TEXT NOT NULL REFERENCES person (id),
    part TEXT NOT NULL,
    as_of TEXT NOT NULL,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, part)
  ) WITHOUT ROWID;

CREATE TABLE practice (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    ods_code TEXT NOT NULL,
    address_lines TEXT NOT NULL,
    phone TEXT NOT NULL,
    signatory TEXT NOT NULL,
    phone_hours TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
    set_up_at TEXT NOT NULL,
    version INTEGER NOT NULL
  );

CREATE TABLE register_review (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    next_change_on TEXT NOT NULL
  );

CREATE TABLE result (
    person_id TEXT NOT NULL REFERENCES person (id),
    measure TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    source_text TEXT NOT NULL,
    value DOUBLE PRECISION,
    comparator TEXT,
    source_unit TEXT,
    code TEXT,
    term TEXT NOT NULL,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, measure, taken_on, source_text)
  ) WITHOUT ROWID;

CREATE TABLE room (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    version INTEGER NOT NULL
  );

CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    page TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    audience TEXT NOT NULL CHECK (audience IN ('me', 'everyone')),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    query TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    removed_at TEXT,
    version INTEGER NOT NULL
  );

CREATE TABLE sent_back (
    id TEXT NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    group_ids TEXT NOT NULL,
    letters INTEGER NOT NULL,
    reason TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    sent_back_by TEXT NOT NULL,
    sent_back_at TEXT NOT NULL,
    read_by TEXT,
    read_at TEXT
  );

CREATE TABLE sent_back_round (
    sent_back_id TEXT NOT NULL REFERENCES sent_back (id),
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    PRIMARY KEY (sent_back_id, cycle_id)
  );

CREATE TABLE setting (
    id TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    version INTEGER NOT NULL
  );

CREATE TABLE staff_entry (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  );

CREATE TABLE standing (
    person_id TEXT NOT NULL REFERENCES person (id),
    year INTEGER NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    birth_month INTEGER NOT NULL,
    planned_month TEXT NOT NULL,
    group_id TEXT NOT NULL,
    group_order INTEGER NOT NULL,
    also_fits TEXT NOT NULL,
    registers TEXT NOT NULL,
    register_count INTEGER NOT NULL,
    flags TEXT NOT NULL,
    circumstances TEXT NOT NULL,
    has_needs INTEGER NOT NULL CHECK (has_needs IN (0, 1)),
    last_review_on TEXT,
    PRIMARY KEY (year, person_id)
  ) WITHOUT ROWID;

CREATE TABLE taken_place (
    clinic_id TEXT NOT NULL REFERENCES clinic (id),
    place INTEGER NOT NULL,
    appointment_id TEXT REFERENCES appointment (id),
    hold_id TEXT REFERENCES hold (id),
    blocked TEXT, then_blocked TEXT,
    PRIMARY KEY (clinic_id, place),
    CHECK (CASE WHEN appointment_id IS NULL THEN 0 ELSE 1 END + CASE WHEN hold_id IS NULL THEN 0 ELSE 1 END
         + CASE WHEN blocked IS NULL THEN 0 ELSE 1 END = 1)
  );

CREATE TABLE template_decision (
    id TEXT NOT NULL PRIMARY KEY,
    template_id TEXT NOT NULL,
    serial INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'sent-back', 'retired')),
    reason TEXT,
    decided_by_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
  );

CREATE TABLE template_version (
    id TEXT NOT NULL PRIMARY KEY,
    template_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    note TEXT,
    saved_by_id TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at TEXT NOT NULL
  );

CREATE TABLE term_answer (
    term TEXT NOT NULL PRIMARY KEY,
    register TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL
  );

CREATE TABLE time_off (
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
  );

CREATE TABLE told_appointment (
    invitation_id TEXT NOT NULL REFERENCES invitation (id),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (invitation_id, appointment_id)
  );

CREATE TABLE told_by_phone (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    told_on TEXT NOT NULL,
    withdraws TEXT REFERENCES told_by_phone (id),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  , offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1)));

CREATE TABLE told_by_phone_of (
    telling_id TEXT NOT NULL REFERENCES told_by_phone (id),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (telling_id, appointment_id)
  );

CREATE TABLE visit_in_round (
    cycle_event_id TEXT NOT NULL PRIMARY KEY REFERENCES cycle_event (id),
    appointment_id TEXT NOT NULL REFERENCES appointment (id)
  );

CREATE INDEX appointment_attended ON appointment (on_day, state, part);

CREATE INDEX appointment_clinic ON appointment (clinic_id);

CREATE INDEX appointment_coming ON appointment (on_day, clinician_id, minutes)
     WHERE state IN ('pencilled', 'booked', 'arrived', 'in-room');

CREATE INDEX appointment_cycle ON appointment (cycle_id, part);

CREATE INDEX appointment_day ON appointment (on_day, clinician_id);

CREATE INDEX appointment_event_of ON appointment_event (appointment_id, entered_at, id);

CREATE INDEX appointment_kept ON appointment (kept_until) WHERE kept_until IS NOT NULL;

CREATE UNIQUE INDEX appointment_live ON appointment (cycle_id, part)
     WHERE state IN ('pencilled', 'booked', 'arrived', 'in-room');

CREATE INDEX appointment_person ON appointment (person_id, on_day);

CREATE INDEX audit_at ON audit (at, id);

CREATE INDEX audit_changed ON audit (at) WHERE kind = 'changed';

CREATE INDEX audit_kind ON audit (kind, at, id);

CREATE INDEX audit_member ON audit (member_id, at, id);

CREATE INDEX audit_own ON audit (member_id, id) WHERE kind = 'changed';

CREATE INDEX audit_person ON audit (person_id, id) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX audit_request ON audit (request_id) WHERE kind = 'changed';

CREATE INDEX booking_task_appointment ON booking_task (appointment_id);

CREATE INDEX booking_task_cycle ON booking_task (cycle_id);

CREATE INDEX booking_task_open ON booking_task (due_on, id) WHERE closed_at IS NULL;

CREATE INDEX booking_task_person ON booking_task (person_id);

CREATE INDEX chosen_month_person ON chosen_month (person_id, id);

CREATE INDEX clinic_day ON clinic (on_day, clinician_id);

CREATE UNIQUE INDEX clinic_of_template ON clinic (template_id, of_day) WHERE template_id IS NOT NULL;

CREATE INDEX contact_cycle ON contact (cycle_id, id);

CREATE INDEX contact_person ON contact (person_id, id);

CREATE INDEX cycle_board ON cycle (year, planned_month, step, ended_as);

CREATE INDEX cycle_counted ON cycle ((person_id || ''), year, state, ended_as, places, id);

CREATE INDEX cycle_due
     ON cycle (next_kind, next_on, planned_month, next_by, held, ended_as, step, year, person_id, id)
     WHERE state = 'open';

CREATE INDEX cycle_event_cycle ON cycle_event (cycle_id, id);

CREATE INDEX cycle_joined ON cycle (year) WHERE joined_on IS NOT NULL;

CREATE INDEX cycle_open_person
     ON cycle (person_id, year, next_kind, next_on, planned_month, next_by, held, ended_as, step, id)
     WHERE state = 'open';

CREATE UNIQUE INDEX cycle_person_year ON cycle (person_id, year);

CREATE INDEX cycle_year ON cycle (year, person_id);

CREATE INDEX delivery_open ON delivery (invitation_id) WHERE ended = 0;

CREATE INDEX dissent_person ON dissent (person_id, id);

CREATE INDEX evidence_code_person ON evidence_code (person_id, export_id);

CREATE INDEX evidence_due ON evidence (year, sort_name, person_id) WHERE still_due = 1;

CREATE INDEX evidence_export_at ON evidence_export (exported_at, id);

CREATE INDEX evidence_figures ON evidence (year, register, counting, still_due, recent);

CREATE INDEX evidence_name ON evidence (year, sort_name, person_id, counting, still_due, recent);

CREATE INDEX evidence_register ON evidence
     (year, register, sort_name, person_id, counting, still_due, recent);

CREATE UNIQUE INDEX hold_person ON hold (person_id);

CREATE UNIQUE INDEX import_question_open ON import_question (subject) WHERE answer IS NULL;

CREATE INDEX import_question_person ON import_question (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX invitation_event_invitation ON invitation_event (invitation_id, id);

CREATE UNIQUE INDEX invitation_once ON invitation (cycle_id, attempt, serial);

CREATE INDEX invitation_person ON invitation (person_id, id);

CREATE INDEX invitation_run ON invitation (run_id, id);

CREATE INDEX letter_run_built ON letter_run (built_at, id);

CREATE INDEX letter_run_first ON letter_run (month, id) WHERE first_of IS NOT NULL AND looked_at IS NULL;

CREATE UNIQUE INDEX membership_current ON membership (person_id, register) WHERE until IS NULL;

CREATE INDEX membership_person ON membership (person_id, register);

CREATE INDEX membership_register ON membership (register) WHERE until IS NULL;

CREATE INDEX mobile_answer_person ON mobile_answer (person_id, id);

CREATE INDEX person_birth_date ON person
     (birth_date, id, search_text, registration, death_kind, missing_since);

CREATE INDEX person_change_person ON person_change (person_id, id);

CREATE INDEX person_made_elsewhere ON person (sort_name, id)
     WHERE registration = 'registered' AND death_kind IS NULL AND REPLACE(REPLACE(REPLACE(REPLACE((needs || COALESCE(letter_carer, '')), '"kind":"braille"', ''), '"kind":"audio"', ''), '"kind":"other-format"', ''), '"kind":"easy-read"', '') <> (needs || COALESCE(letter_carer, ''));

CREATE INDEX person_missing ON person (missing_since, registration, death_kind)
     WHERE missing_since IS NOT NULL AND registration = 'registered' AND death_kind IS NULL;

CREATE INDEX person_mobile ON person ((CASE WHEN SUBSTR(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), '+440', '0'), '+44', '0'), 1, 5) = '00440' THEN SUBSTR(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), '+440', '0'), '+44', '0'), 5) WHEN SUBSTR(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), '+440', '0'), '+44', '0'), 1, 4) = '0044' THEN '0' || SUBSTR(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), '+440', '0'), '+44', '0'), 5) ELSE REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), '+440', '0'), '+44', '0') END), id) WHERE mobile IS NOT NULL;

CREATE INDEX person_needs_review ON person (needs_review_on, sort_name, id)
     WHERE needs_review_on IS NOT NULL AND registration = 'registered' AND death_kind IS NULL;

CREATE INDEX person_needs_to_ask
     ON person (sort_name, id, needs_review_on, needs, needs_asked_on, registration, death_kind)
     WHERE needs <> '[]' AND needs_asked_on IS NULL AND registration = 'registered' AND death_kind IS NULL;

CREATE UNIQUE INDEX person_nhs_number ON person (nhs_number) WHERE nhs_number IS NOT NULL;

CREATE INDEX person_sort_name ON person
     (sort_name, id, search_text, registration, death_kind, missing_since);

CREATE INDEX person_source_id ON person (source_id) WHERE source_id IS NOT NULL;

CREATE INDEX person_with_needs ON person (needs, language, interpreter, id)
     WHERE needs <> '[]' OR interpreter = 1;

CREATE INDEX person_words ON person ((id || ''), search_text);

CREATE INDEX register_review_day ON register_review (next_change_on);

CREATE UNIQUE INDEX saved_view_everyones ON saved_view (page, name_folded)
    WHERE audience = 'everyone' AND removed_at IS NULL;

CREATE UNIQUE INDEX saved_view_own ON saved_view (page, member_id, name_folded)
    WHERE audience = 'me' AND removed_at IS NULL;

CREATE INDEX sent_back_open ON sent_back (month, id) WHERE read_at IS NULL;

CREATE INDEX staff_entry_entered ON staff_entry (entered_at);

CREATE INDEX staff_entry_person ON staff_entry (person_id, id);

CREATE INDEX standing_age ON standing (year, birth_date, person_id);

CREATE INDEX standing_born ON standing (year, birth_month);

CREATE INDEX standing_conditions ON standing (year, register_count, sort_name, person_id);

CREATE INDEX standing_flagged ON standing (year, flags) WHERE flags <> '[]';

CREATE INDEX standing_group ON standing (year, group_order, sort_name, person_id);

CREATE INDEX standing_month ON standing (year, planned_month, group_id);

CREATE INDEX standing_name ON standing (year, sort_name, person_id);

CREATE INDEX standing_person ON standing (person_id, year, planned_month, group_id);

CREATE INDEX standing_planned ON standing (year, planned_month, sort_name, person_id);

CREATE INDEX standing_review ON standing (year, last_review_on, person_id);

CREATE INDEX standing_with_needs ON standing (person_id, year, planned_month, group_id) WHERE has_needs = 1;

CREATE INDEX taken_place_appointment ON taken_place (appointment_id) WHERE appointment_id IS NOT NULL;

CREATE INDEX taken_place_blocked ON taken_place (clinic_id) WHERE blocked IS NOT NULL;

CREATE INDEX taken_place_hold ON taken_place (hold_id) WHERE hold_id IS NOT NULL;

CREATE UNIQUE INDEX template_decision_once ON template_decision (template_id, serial);

CREATE UNIQUE INDEX template_version_once ON template_version (template_id, version);

CREATE INDEX told_appointment_of ON told_appointment (appointment_id, version);

CREATE INDEX told_by_phone_appointment ON told_by_phone_of (appointment_id, version);

CREATE INDEX told_by_phone_cycle ON told_by_phone (cycle_id, id);

CREATE UNIQUE INDEX told_by_phone_withdrawn ON told_by_phone (withdraws);

CREATE INDEX visit_in_round_appointment ON visit_in_round (appointment_id, cycle_event_id);
