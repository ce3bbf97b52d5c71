public.appointment.id text NOT NULL
public.appointment.person_id text NOT NULL
public.appointment.cycle_id text NOT NULL
public.appointment.part text NOT NULL
public.appointment.pair_id text NOT NULL
public.appointment.clinic_id text NOT NULL
public.appointment.clinician_id text NOT NULL
public.appointment.on_day text NOT NULL
public.appointment.starts_at text NOT NULL
public.appointment.minutes integer NOT NULL
public.appointment.first_place integer NOT NULL
public.appointment.places integer NOT NULL
public.appointment.mode text NOT NULL
public.appointment.state text NOT NULL
public.appointment.booked_by text NOT NULL
public.appointment.booked_at text NOT NULL
public.appointment.version integer NOT NULL
public.appointment.kept_until text
public.appointment.stood_as integer
public.appointment.stands_again integer
public.appointment_event.id text NOT NULL
public.appointment_event.appointment_id text NOT NULL
public.appointment_event.kind text NOT NULL
public.appointment_event.sentence text NOT NULL
public.appointment_event.reason text
public.appointment_event.entered_by text NOT NULL
public.appointment_event.entered_at text NOT NULL
public.audit.id text NOT NULL
public.audit.at text NOT NULL
public.audit.session_id text NOT NULL
public.audit.member_id text
public.audit.member_name text NOT NULL
public.audit.operation text NOT NULL
public.audit.kind text NOT NULL
public.audit.person_id text
public.audit.version_before integer
public.audit.version_after integer
public.audit.request_id text
public.audit.answer text
public.audit.detail text
public.audit.inverse text
public.booking_task.id text NOT NULL
public.booking_task.person_id text NOT NULL
public.booking_task.cycle_id text NOT NULL
public.booking_task.appointment_id text
public.booking_task.kind text NOT NULL
public.booking_task.sentence text NOT NULL
public.booking_task.due_on text NOT NULL
public.booking_task.opened_by text NOT NULL
public.booking_task.opened_at text NOT NULL
public.booking_task.closed_by text
public.booking_task.closed_at text
public.booking_task.closed_how text
public.booking_task.version integer NOT NULL
public.booking_wish.person_id text NOT NULL
public.booking_wish.wishes text NOT NULL
public.booking_wish.changed_by text NOT NULL
public.booking_wish.changed_at text NOT NULL
public.booking_wish.version integer NOT NULL
public.chosen_month.id text NOT NULL
public.chosen_month.person_id text NOT NULL
public.chosen_month.month integer
public.chosen_month.last_year integer
public.chosen_month.reason text NOT NULL
public.chosen_month.entered_by text NOT NULL
public.chosen_month.entered_at text NOT NULL
public.clinic.id text NOT NULL
public.clinic.template_id text
public.clinic.name text NOT NULL
public.clinic.clinician_id text NOT NULL
public.clinic.room_id text
public.clinic.on_day text NOT NULL
public.clinic.of_day text
public.clinic.starts_at text NOT NULL
public.clinic.ends_at text NOT NULL
public.clinic.slot_minutes integer NOT NULL
public.clinic.places integer NOT NULL
public.clinic.mode text NOT NULL
public.clinic.languages text NOT NULL
public.clinic.state text NOT NULL
public.clinic.closed_reason text
public.clinic.version integer NOT NULL
public.clinic_template.id text NOT NULL
public.clinic_template.name text NOT NULL
public.clinic_template.clinician_id text NOT NULL
public.clinic_template.room_id text
public.clinic_template.weekday integer NOT NULL
public.clinic_template.starts_at text NOT NULL
public.clinic_template.ends_at text NOT NULL
public.clinic_template.slot_minutes integer NOT NULL
public.clinic_template.mode text NOT NULL
public.clinic_template.languages text NOT NULL
public.clinic_template.every_weeks integer NOT NULL
public.clinic_template.from_on text NOT NULL
public.clinic_template.until_on text
public.clinic_template.version integer NOT NULL
public.clinician.id text NOT NULL
public.clinician.name text NOT NULL
public.clinician.kind text NOT NULL
public.clinician.member_id text
public.clinician.languages text NOT NULL
public.clinician.left_on text
public.clinician.version integer NOT NULL
public.code_list_entry.list text NOT NULL
public.code_list_entry.code text NOT NULL
public.code_list_entry.term text NOT NULL
public.code_list_entry.version text NOT NULL
public.condition_entry.person_id text NOT NULL
public.condition_entry.entry_key text NOT NULL
public.condition_entry.code text
public.condition_entry.term text NOT NULL
public.condition_entry.listed_under text
public.condition_entry.onset_on text
public.condition_entry.status text NOT NULL
public.condition_entry.resolved_on text
public.condition_entry.gone_on text
public.condition_entry.import_id text NOT NULL
public.contact.id text NOT NULL
public.contact.cycle_id text NOT NULL
public.contact.person_id text NOT NULL
public.contact.method text NOT NULL
public.contact.outcome text NOT NULL
public.contact.invited integer NOT NULL
public.contact.happened_on text NOT NULL
public.contact.until text
public.contact.note text
public.contact.withdraws text
public.contact.entered_by text NOT NULL
public.contact.entered_at text NOT NULL
public.cycle.id text NOT NULL
public.cycle.person_id text NOT NULL
public.cycle.year integer NOT NULL
public.cycle.planned_month text NOT NULL
public.cycle.state text NOT NULL
public.cycle.joined_on text
public.cycle.version integer NOT NULL
public.cycle.step text NOT NULL DEFAULT 'identified'::text
public.cycle.step_since text NOT NULL DEFAULT ''::text
public.cycle.next_kind text NOT NULL DEFAULT 'place'::text
public.cycle.next_on text
public.cycle.held text
public.cycle.ended_as text
public.cycle.places text NOT NULL DEFAULT '--------'::text
public.cycle.next_channel text
public.cycle.next_purpose text
public.cycle.next_set text
public.cycle.next_by text NOT NULL DEFAULT 'admin'::text
public.cycle_event.id text NOT NULL
public.cycle_event.cycle_id text NOT NULL
public.cycle_event.kind text NOT NULL
public.cycle_event.sentence text NOT NULL
public.cycle_event.reason text
public.cycle_event.entered_by text NOT NULL
public.cycle_event.entered_at text NOT NULL
public.cycle_event.happened_on text
public.cycle_event.about text
public.delivery.invitation_id text NOT NULL
public.delivery.service text NOT NULL
public.delivery.notify_id text
public.delivery.status text NOT NULL
public.delivery.handed_at text NOT NULL
public.delivery.asked_at text NOT NULL
public.delivery.ended integer NOT NULL
public.dissent.id text NOT NULL
public.dissent.person_id text NOT NULL
public.dissent.kind text NOT NULL
public.dissent.way text NOT NULL
public.dissent.dissents integer NOT NULL
public.dissent.reason text NOT NULL
public.dissent.entered_by text NOT NULL
public.dissent.entered_at text NOT NULL
public.dissent.about_sharing integer NOT NULL DEFAULT 0
public.draft.member_id text NOT NULL
public.draft.place text NOT NULL
public.draft.value text NOT NULL
public.draft.kept_at text NOT NULL
public.evidence.person_id text NOT NULL
public.evidence.year integer NOT NULL
public.evidence.register text NOT NULL
public.evidence.sort_name text NOT NULL
public.evidence.counting integer NOT NULL
public.evidence.first_on text
public.evidence.second_on text
public.evidence.care text NOT NULL
public.evidence.care_on text
public.evidence.still_due integer NOT NULL
public.evidence.recent text
public.evidence.recent_on text
public.evidence.rule_version text NOT NULL
public.evidence_code.export_id text NOT NULL
public.evidence_code.place integer NOT NULL
public.evidence_code.person_id text NOT NULL
public.evidence_code.register text NOT NULL
public.evidence_code.source_id text NOT NULL
public.evidence_code.sent_on text NOT NULL
public.evidence_code.method text NOT NULL
public.evidence_code.code text NOT NULL
public.evidence_code.term text NOT NULL
public.evidence_code.act text NOT NULL
public.evidence_code.counts integer NOT NULL
public.evidence_code.because text NOT NULL
public.evidence_export.id text NOT NULL
public.evidence_export.year integer NOT NULL
public.evidence_export.register text
public.evidence_export.scope text NOT NULL
public.evidence_export.row_count integer NOT NULL
public.evidence_export.take_out integer NOT NULL
public.evidence_export.rule_version text NOT NULL
public.evidence_export.exported_on text NOT NULL
public.evidence_export.exported_at text NOT NULL
public.evidence_export.exported_by text NOT NULL
public.format_order.invitation_id text NOT NULL
public.format_order.format text NOT NULL
public.format_order.supplier text NOT NULL
public.format_order.expected_on text NOT NULL
public.hold.id text NOT NULL
public.hold.person_id text NOT NULL
public.hold.held_by text NOT NULL
public.hold.made_at text NOT NULL
public.hold.until text NOT NULL
public.hold.cycle_id text
public.hold.tests_clinic_id text
public.hold.tests_place integer
public.hold.conversation_clinic_id text
public.hold.conversation_place integer
public.import.id text NOT NULL
public.import.kind text NOT NULL
public.import.files text NOT NULL
public.import.extract_on text NOT NULL
public.import.coverage text NOT NULL
public.import.summary text NOT NULL
public.import.people integer NOT NULL
public.import.applied_at text NOT NULL
public.import.applied_by text NOT NULL
public.import_preset.id text NOT NULL
public.import_preset.name text NOT NULL
public.import_preset.mapping text NOT NULL
public.import_preset.version integer NOT NULL
public.import_question.id text NOT NULL
public.import_question.kind text NOT NULL
public.import_question.subject text NOT NULL
public.import_question.person_id text
public.import_question.facts text NOT NULL
public.import_question.import_id text NOT NULL
public.import_question.asked_at text NOT NULL
public.import_question.answer text
public.import_question.answered_by text
public.import_question.answered_at text
public.import_question.version integer NOT NULL
public.invitation.id text NOT NULL
public.invitation.run_id text NOT NULL
public.invitation.cycle_id text NOT NULL
public.invitation.person_id text NOT NULL
public.invitation.attempt integer NOT NULL
public.invitation.serial integer NOT NULL
public.invitation.template_id text NOT NULL
public.invitation.template_version integer NOT NULL
public.invitation.content text NOT NULL
public.invitation.channel text NOT NULL DEFAULT 'letter'::text
public.invitation.letter_purpose text NOT NULL DEFAULT 'invitation'::text
public.invitation.reminds integer
public.invitation.copy_of text
public.invitation.copy_for text
public.invitation.offers integer NOT NULL DEFAULT 0
public.invitation_event.id text NOT NULL
public.invitation_event.invitation_id text NOT NULL
public.invitation_event.kind text NOT NULL
public.invitation_event.happened_on text NOT NULL
public.invitation_event.detail text
public.invitation_event.entered_by text NOT NULL
public.invitation_event.entered_at text NOT NULL
public.letter_run.id text NOT NULL
public.letter_run.month text NOT NULL
public.letter_run.group_ids text NOT NULL
public.letter_run.built_at text NOT NULL
public.letter_run.built_by text NOT NULL
public.letter_run.channel text NOT NULL DEFAULT 'letter'::text
public.letter_run.confirmed_by text
public.letter_run.confirmed_at text
public.letter_run.first_of integer
public.letter_run.looked_by text
public.letter_run.looked_at text
public.letter_run.purpose text NOT NULL DEFAULT 'letters'::text
public.letter_run.about text NOT NULL DEFAULT 'invitations'::text
public.letter_run.reminds integer NOT NULL DEFAULT 0
public.letter_run.offers integer NOT NULL DEFAULT 0
public.letter_under_way.invitation_id text NOT NULL
public.letter_under_way.run_id text NOT NULL
public.medicine.person_id text NOT NULL
public.medicine.entry_key text NOT NULL
public.medicine.code text
public.medicine.name text NOT NULL
public.medicine.last_issued_on text
public.medicine.import_id text NOT NULL
public.member.id text NOT NULL
public.member.name text NOT NULL
public.member.role text NOT NULL
public.member.added_at text NOT NULL
public.member.left_at text
public.member.version integer NOT NULL
public.membership.id text NOT NULL
public.membership.person_id text NOT NULL
public.membership.register text NOT NULL
public.membership.since text
public.membership.found_on text NOT NULL
public.membership.until text
public.membership.rule_version text NOT NULL
public.membership.because text NOT NULL
public.membership.flags text NOT NULL
public.migrations.id integer NOT NULL DEFAULT nextval('migrations_id_seq'::regclass)
public.migrations.timestamp bigint NOT NULL
public.migrations.name character varying NOT NULL
public.mobile_answer.id text NOT NULL
public.mobile_answer.person_id text NOT NULL
public.mobile_answer.number text NOT NULL
public.mobile_answer.answer text NOT NULL
public.mobile_answer.whose text
public.mobile_answer.entered_by text NOT NULL
public.mobile_answer.entered_at text NOT NULL
public.month_close.month text NOT NULL
public.month_close.left_over integer NOT NULL
public.month_close.reason text
public.month_close.closed_by text NOT NULL
public.month_close.closed_at text NOT NULL
public.person.id text NOT NULL
public.person.nhs_number text
public.person.source_id text
public.person.title text
public.person.family_name text NOT NULL
public.person.given_name text NOT NULL
public.person.preferred_name text
public.person.sort_name text NOT NULL
public.person.search_text text NOT NULL
public.person.birth_date text NOT NULL
public.person.sex text
public.person.address_lines text NOT NULL
public.person.town text
public.person.county text
public.person.postcode text
public.person.home_phone text
public.person.mobile text
public.person.email text
public.person.usual_gp text
public.person.ethnicity_code text
public.person.ethnicity text
public.person.registration text NOT NULL
public.person.left_on text
public.person.death_kind text
public.person.died_on text
public.person.restricted integer NOT NULL
public.person.housebound integer
public.person.care_home integer
public.person.carer integer
public.person.frailty text
public.person.language text
public.person.interpreter integer
public.person.needs text NOT NULL
public.person.last_review_on text
public.person.needs_asked_on text
public.person.young_person_decision text
public.person.missing_since text
public.person.version integer NOT NULL
public.person.agreed_format text
public.person.contact_method text
public.person.letter_carer text
public.person.needs_review_on text
public.person_change.id text NOT NULL
public.person_change.person_id text NOT NULL
public.person_change.field text NOT NULL
public.person_change.before text
public.person_change.after text
public.person_change.import_id text NOT NULL
public.person_part.person_id text NOT NULL
public.person_part.part text NOT NULL
public.person_part.as_of text NOT NULL
public.person_part.import_id text NOT NULL
public.practice.id text NOT NULL
public.practice.name text NOT NULL
public.practice.ods_code text NOT NULL
public.practice.address_lines text NOT NULL
public.practice.phone text NOT NULL
public.practice.signatory text NOT NULL
public.practice.phone_hours text NOT NULL
public.practice.sample integer NOT NULL
public.practice.set_up_at text NOT NULL
public.practice.version integer NOT NULL
public.register_review.person_id text NOT NULL
public.register_review.next_change_on text NOT NULL
public.result.person_id text NOT NULL
public.result.measure text NOT NULL
public.result.taken_on text NOT NULL
public.result.source_text text NOT NULL
public.result.value double precision
public.result.comparator text
public.result.source_unit text
public.result.code text
public.result.term text NOT NULL
public.result.import_id text NOT NULL
public.room.id text NOT NULL
public.room.name text NOT NULL
public.room.closed integer NOT NULL
public.room.version integer NOT NULL
public.saved_view.id text NOT NULL
public.saved_view.page text NOT NULL
public.saved_view.member_id text NOT NULL
public.saved_view.audience text NOT NULL
public.saved_view.name text NOT NULL
public.saved_view.name_folded text NOT NULL
public.saved_view.query text NOT NULL
public.saved_view.saved_at text NOT NULL
public.saved_view.removed_at text
public.saved_view.version integer NOT NULL
public.sent_back.id text NOT NULL
public.sent_back.month text NOT NULL
public.sent_back.group_ids text NOT NULL
public.sent_back.letters integer NOT NULL
public.sent_back.reason text NOT NULL
public.sent_back.prepared_by text NOT NULL
public.sent_back.sent_back_by text NOT NULL
public.sent_back.sent_back_at text NOT NULL
public.sent_back.read_by text
public.sent_back.read_at text
public.sent_back_round.sent_back_id text NOT NULL
public.sent_back_round.cycle_id text NOT NULL
public.setting.id text NOT NULL
public.setting.value text NOT NULL
public.setting.changed_at text NOT NULL
public.setting.changed_by text NOT NULL
public.setting.version integer NOT NULL
public.staff_entry.id text NOT NULL
public.staff_entry.person_id text NOT NULL
public.staff_entry.field text NOT NULL
public.staff_entry.value text NOT NULL
public.staff_entry.reason text
public.staff_entry.entered_by text NOT NULL
public.staff_entry.entered_at text NOT NULL
public.standing.person_id text NOT NULL
public.standing.year integer NOT NULL
public.standing.sort_name text NOT NULL
public.standing.search_text text NOT NULL
public.standing.birth_date text NOT NULL
public.standing.birth_month integer NOT NULL
public.standing.planned_month text NOT NULL
public.standing.group_id text NOT NULL
public.standing.group_order integer NOT NULL
public.standing.also_fits text NOT NULL
public.standing.registers text NOT NULL
public.standing.register_count integer NOT NULL
public.standing.flags text NOT NULL
public.standing.circumstances text NOT NULL
public.standing.has_needs integer NOT NULL
public.standing.last_review_on text
public.taken_place.clinic_id text NOT NULL
public.taken_place.place integer NOT NULL
public.taken_place.appointment_id text
public.taken_place.hold_id text
public.taken_place.blocked text
public.taken_place.then_blocked text
public.template_decision.id text NOT NULL
public.template_decision.template_id text NOT NULL
public.template_decision.serial integer NOT NULL
public.template_decision.version integer NOT NULL
public.template_decision.kind text NOT NULL
public.template_decision.reason text
public.template_decision.decided_by_id text NOT NULL
public.template_decision.decided_by text NOT NULL
public.template_decision.decided_at text NOT NULL
public.template_version.id text NOT NULL
public.template_version.template_id text NOT NULL
public.template_version.version integer NOT NULL
public.template_version.content text NOT NULL
public.template_version.note text
public.template_version.saved_by_id text NOT NULL
public.template_version.saved_by text NOT NULL
public.template_version.saved_at text NOT NULL
public.term_answer.term text NOT NULL
public.term_answer.register text NOT NULL
public.term_answer.answered_by text NOT NULL
public.term_answer.answered_at text NOT NULL
public.time_off.id text NOT NULL
public.time_off.clinician_id text
public.time_off.from_on text NOT NULL
public.time_off.until_on text NOT NULL
public.time_off.starts_at text
public.time_off.ends_at text
public.time_off.kind text NOT NULL
public.time_off.note text
public.time_off.entered_by text NOT NULL
public.time_off.entered_at text NOT NULL
public.time_off.taken_back_at text
public.time_off.version integer NOT NULL
public.told_appointment.invitation_id text NOT NULL
public.told_appointment.appointment_id text NOT NULL
public.told_appointment.version integer NOT NULL
public.told_by_phone.id text NOT NULL
public.told_by_phone.cycle_id text NOT NULL
public.told_by_phone.person_id text NOT NULL
public.told_by_phone.told_on text NOT NULL
public.told_by_phone.withdraws text
public.told_by_phone.entered_by text NOT NULL
public.told_by_phone.entered_at text NOT NULL
public.told_by_phone.offers integer NOT NULL DEFAULT 0
public.told_by_phone_of.telling_id text NOT NULL
public.told_by_phone_of.appointment_id text NOT NULL
public.told_by_phone_of.version integer NOT NULL
public.visit_in_round.cycle_event_id text NOT NULL
public.visit_in_round.appointment_id text NOT NULL
stage.condition_entry.import_id text NOT NULL
stage.condition_entry.person_id text NOT NULL
stage.condition_entry.entry_key text NOT NULL
stage.condition_entry.code text
stage.condition_entry.term text NOT NULL
stage.condition_entry.listed_under text
stage.condition_entry.onset_on text
stage.condition_entry.status text NOT NULL
stage.condition_entry.resolved_on text
stage.difference.import_id text NOT NULL
stage.difference.person_id text NOT NULL
stage.difference.field text NOT NULL
stage.difference.before text
stage.difference.after text
stage.import.id text NOT NULL
stage.import.kind text NOT NULL
stage.import.files text NOT NULL
stage.import.extract_on text NOT NULL
stage.import.coverage text NOT NULL
stage.import.summary text NOT NULL
stage.medicine.import_id text NOT NULL
stage.medicine.person_id text NOT NULL
stage.medicine.entry_key text NOT NULL
stage.medicine.code text
stage.medicine.name text NOT NULL
stage.medicine.last_issued_on text
stage.met.import_id text NOT NULL
stage.met.met_no integer NOT NULL
stage.met.person_id text NOT NULL
stage.met.nhs_number text
stage.met.source_id text
stage.met.sort_name text NOT NULL
stage.met.birth_date text NOT NULL
stage.met.said text NOT NULL
stage.person.import_id text NOT NULL
stage.person.person_id text NOT NULL
stage.person.row_no integer
stage.person.outcome text NOT NULL
stage.person.parts text NOT NULL
stage.person.matched_version integer
stage.person.nhs_number text
stage.person.source_id text
stage.person.title text
stage.person.family_name text NOT NULL
stage.person.given_name text NOT NULL
stage.person.preferred_name text
stage.person.sort_name text NOT NULL
stage.person.search_text text NOT NULL
stage.person.birth_date text NOT NULL
stage.person.sex text
stage.person.address_lines text NOT NULL
stage.person.town text
stage.person.county text
stage.person.postcode text
stage.person.home_phone text
stage.person.mobile text
stage.person.email text
stage.person.usual_gp text
stage.person.ethnicity_code text
stage.person.ethnicity text
stage.person.registration text NOT NULL
stage.person.left_on text
stage.person.death_kind text
stage.person.died_on text
stage.person.restricted integer NOT NULL
stage.person.housebound integer
stage.person.care_home integer
stage.person.carer integer
stage.person.frailty text
stage.person.language text
stage.person.interpreter integer
stage.person.needs text NOT NULL
stage.person.last_review_on text
stage.problem.import_id text NOT NULL
stage.problem.row_no integer NOT NULL
stage.problem.file text
stage.problem.column_name text NOT NULL
stage.problem.value text NOT NULL
stage.problem.reason text NOT NULL
stage.problem.lost text NOT NULL
stage.question.import_id text NOT NULL
stage.question.kind text NOT NULL
stage.question.subject text NOT NULL
stage.question.person_id text
stage.question.facts text NOT NULL
stage.result.import_id text NOT NULL
stage.result.person_id text NOT NULL
stage.result.measure text NOT NULL
stage.result.taken_on text NOT NULL
stage.result.source_text text NOT NULL
stage.result.value double precision
stage.result.comparator text
stage.result.source_unit text
stage.result.code text
stage.result.term text NOT NULL
stage.result.entry_no integer NOT NULL
stage.settled.import_id text NOT NULL
stage.settled.person_id text NOT NULL
stage.settled.subject text NOT NULL
stage.unread.import_id text NOT NULL
stage.unread.person_id text NOT NULL

appointment appointment_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic(id)
appointment appointment_clinician_id_fkey FOREIGN KEY (clinician_id) REFERENCES clinician(id)
appointment appointment_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
appointment appointment_mode_check CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text])))
appointment appointment_part_check CHECK ((part = ANY (ARRAY['tests'::text, 'conversation'::text])))
appointment appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
appointment appointment_pkey PRIMARY KEY (id)
appointment appointment_places_check CHECK ((places > 0))
appointment appointment_state_check CHECK ((state = ANY (ARRAY['pencilled'::text, 'booked'::text, 'arrived'::text, 'in-room'::text, 'done'::text, 'did-not-attend'::text, 'cancelled'::text])))
appointment_event appointment_event_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id)
appointment_event appointment_event_pkey PRIMARY KEY (id)
audit audit_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'changed'::text, 'sign-in'::text, 'refused'::text, 'task'::text])))
audit audit_pkey PRIMARY KEY (id)
booking_task booking_task_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id)
booking_task booking_task_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
booking_task booking_task_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
booking_task booking_task_pkey PRIMARY KEY (id)
booking_wish booking_wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
booking_wish booking_wish_pkey PRIMARY KEY (person_id)
chosen_month chosen_month_month_check CHECK (((month >= 1) AND (month <= 12)))
chosen_month chosen_month_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
chosen_month chosen_month_pkey PRIMARY KEY (id)
clinic clinic_clinician_id_fkey FOREIGN KEY (clinician_id) REFERENCES clinician(id)
clinic clinic_mode_check CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text])))
clinic clinic_pkey PRIMARY KEY (id)
clinic clinic_places_check CHECK ((places > 0))
clinic clinic_room_id_fkey FOREIGN KEY (room_id) REFERENCES room(id)
clinic clinic_slot_minutes_check CHECK ((slot_minutes > 0))
clinic clinic_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
clinic clinic_template_id_fkey FOREIGN KEY (template_id) REFERENCES clinic_template(id)
clinic_template clinic_template_clinician_id_fkey FOREIGN KEY (clinician_id) REFERENCES clinician(id)
clinic_template clinic_template_every_weeks_check CHECK ((every_weeks > 0))
clinic_template clinic_template_mode_check CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text])))
clinic_template clinic_template_pkey PRIMARY KEY (id)
clinic_template clinic_template_room_id_fkey FOREIGN KEY (room_id) REFERENCES room(id)
clinic_template clinic_template_slot_minutes_check CHECK ((slot_minutes > 0))
clinic_template clinic_template_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
clinician clinician_kind_check CHECK ((kind = ANY (ARRAY['hca'::text, 'nurse'::text, 'gp'::text])))
clinician clinician_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
clinician clinician_pkey PRIMARY KEY (id)
code_list_entry code_list_entry_pkey PRIMARY KEY (list, code)
condition_entry condition_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
condition_entry condition_entry_pkey PRIMARY KEY (person_id, entry_key)
condition_entry condition_entry_status_check CHECK ((status = ANY (ARRAY['active'::text, 'resolved'::text])))
contact contact_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
contact contact_invited_check CHECK ((invited = ANY (ARRAY[0, 1])))
contact contact_method_check CHECK ((method = ANY (ARRAY['phone'::text, 'in-person'::text, 'text'::text, 'email'::text, 'letter'::text])))
contact contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
contact contact_pkey PRIMARY KEY (id)
cycle cycle_next_by_check CHECK ((next_by = ANY (ARRAY['manager'::text, 'admin'::text, 'hca'::text, 'nurse'::text, 'gp'::text])))
cycle cycle_next_purpose_check CHECK ((next_purpose = ANY (ARRAY['invitation'::text, 'could-not-reach'::text])))
cycle cycle_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
cycle cycle_pkey PRIMARY KEY (id)
cycle cycle_state_check CHECK ((state = ANY (ARRAY['open'::text, 'deferred'::text, 'closed'::text])))
cycle_event cycle_event_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
cycle_event cycle_event_pkey PRIMARY KEY (id)
delivery delivery_ended_check CHECK ((ended = ANY (ARRAY[0, 1])))
delivery delivery_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id)
delivery delivery_pkey PRIMARY KEY (invitation_id)
dissent dissent_about_sharing_check CHECK ((about_sharing = ANY (ARRAY[0, 1])))
dissent dissent_dissents_check CHECK ((dissents = ANY (ARRAY[0, 1])))
dissent dissent_kind_check CHECK ((kind = ANY (ARRAY['generic'::text, 'clinical'::text, 'non-clinical'::text, 'test-results'::text])))
dissent dissent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
dissent dissent_pkey PRIMARY KEY (id)
dissent dissent_way_check CHECK ((way = ANY (ARRAY['letter'::text, 'text'::text, 'email'::text, 'phone'::text, 'any'::text])))
draft draft_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
draft draft_pkey PRIMARY KEY (member_id, place)
evidence evidence_care_check CHECK ((care = ANY (ARRAY['to-offer'::text, 'reviewed'::text, 'declined'::text])))
evidence evidence_counting_check CHECK ((counting = ANY (ARRAY[0, 1, 2])))
evidence evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
evidence evidence_pkey PRIMARY KEY (person_id, year, register)
evidence evidence_recent_check CHECK ((recent = ANY (ARRAY['diagnosed'::text, 'joined'::text])))
evidence evidence_still_due_check CHECK ((still_due = ANY (ARRAY[0, 1])))
evidence_code evidence_code_act_check CHECK ((act = ANY (ARRAY['record'::text, 'take-out'::text])))
evidence_code evidence_code_counts_check CHECK ((counts = ANY (ARRAY[0, 1])))
evidence_code evidence_code_export_id_fkey FOREIGN KEY (export_id) REFERENCES evidence_export(id)
evidence_code evidence_code_method_check CHECK ((method = ANY (ARRAY['letter'::text, 'text'::text, 'email'::text, 'phone'::text, 'in-person'::text])))
evidence_code evidence_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
evidence_code evidence_code_pkey PRIMARY KEY (export_id, place)
evidence_export evidence_export_pkey PRIMARY KEY (id)
evidence_export evidence_export_scope_check CHECK ((scope = ANY (ARRAY['new'::text, 'all'::text])))
format_order format_order_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id)
format_order format_order_pkey PRIMARY KEY (invitation_id)
hold hold_conversation_clinic_id_fkey FOREIGN KEY (conversation_clinic_id) REFERENCES clinic(id)
hold hold_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
hold hold_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
hold hold_pkey PRIMARY KEY (id)
hold hold_tests_clinic_id_fkey FOREIGN KEY (tests_clinic_id) REFERENCES clinic(id)
import import_coverage_check CHECK ((coverage = ANY (ARRAY['whole'::text, 'part'::text])))
import import_pkey PRIMARY KEY (id)
import_preset import_preset_pkey PRIMARY KEY (id)
import_question import_question_kind_check CHECK ((kind = ANY (ARRAY['differs-from-staff'::text, 'missing'::text, 'same-number'::text, 'term'::text])))
import_question import_question_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
import_question import_question_pkey PRIMARY KEY (id)
invitation invitation_channel_check CHECK ((channel = ANY (ARRAY['letter'::text, 'hybrid-mail'::text, 'notify-letter'::text, 'text'::text, 'email'::text])))
invitation invitation_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES invitation(id)
invitation invitation_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
invitation invitation_letter_purpose_check CHECK ((letter_purpose = ANY (ARRAY['invitation'::text, 'could-not-reach'::text])))
invitation invitation_offers_check CHECK ((offers = ANY (ARRAY[0, 1])))
invitation invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
invitation invitation_pkey PRIMARY KEY (id)
invitation invitation_reminds_check CHECK ((reminds > 0))
invitation invitation_run_id_fkey FOREIGN KEY (run_id) REFERENCES letter_run(id)
invitation_event invitation_event_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id)
invitation_event invitation_event_kind_check CHECK ((kind = ANY (ARRAY['built'::text, 'printed'::text, 'posted'::text, 'spoilt'::text, 'withdrawn'::text, 'returned'::text])))
invitation_event invitation_event_pkey PRIMARY KEY (id)
letter_run letter_run_about_check CHECK ((about = ANY (ARRAY['invitations'::text, 'appointments'::text])))
letter_run letter_run_channel_check CHECK ((channel = ANY (ARRAY['letter'::text, 'hybrid-mail'::text, 'notify-letter'::text, 'text'::text, 'email'::text])))
letter_run letter_run_offers_check CHECK ((offers = ANY (ARRAY[0, 1])))
letter_run letter_run_pkey PRIMARY KEY (id)
letter_run letter_run_purpose_check CHECK ((purpose = ANY (ARRAY['letters'::text, 'formats'::text])))
letter_run letter_run_reminds_check CHECK ((reminds = ANY (ARRAY[0, 1])))
letter_under_way letter_under_way_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id)
letter_under_way letter_under_way_pkey PRIMARY KEY (invitation_id)
letter_under_way letter_under_way_run_id_fkey FOREIGN KEY (run_id) REFERENCES letter_run(id)
medicine medicine_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
medicine medicine_pkey PRIMARY KEY (person_id, entry_key)
member member_pkey PRIMARY KEY (id)
member member_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'admin'::text, 'hca'::text, 'nurse'::text, 'gp'::text])))
membership membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
membership membership_pkey PRIMARY KEY (id)
migrations PK_8c82d7f526340ab734260ea46be PRIMARY KEY (id)
mobile_answer mobile_answer_answer_check CHECK ((answer = ANY (ARRAY['own'::text, 'carer'::text, 'not-theirs'::text])))
mobile_answer mobile_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
mobile_answer mobile_answer_pkey PRIMARY KEY (id)
month_close month_close_pkey PRIMARY KEY (month)
person person_care_home_check CHECK ((care_home = ANY (ARRAY[0, 1])))
person person_carer_check CHECK ((carer = ANY (ARRAY[0, 1])))
person person_death_kind_check CHECK ((death_kind = ANY (ARRAY['informal'::text, 'formal'::text])))
person person_frailty_check CHECK ((frailty = ANY (ARRAY['none'::text, 'mild'::text, 'moderate'::text, 'severe'::text])))
person person_housebound_check CHECK ((housebound = ANY (ARRAY[0, 1])))
person person_interpreter_check CHECK ((interpreter = ANY (ARRAY[0, 1])))
person person_pkey PRIMARY KEY (id)
person person_registration_check CHECK ((registration = ANY (ARRAY['registered'::text, 'left'::text])))
person person_restricted_check CHECK ((restricted = ANY (ARRAY[0, 1])))
person_change person_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
person_change person_change_pkey PRIMARY KEY (id)
person_part person_part_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
person_part person_part_pkey PRIMARY KEY (person_id, part)
practice practice_pkey PRIMARY KEY (id)
practice practice_sample_check CHECK ((sample = ANY (ARRAY[0, 1])))
register_review register_review_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
register_review register_review_pkey PRIMARY KEY (person_id)
result result_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
result result_pkey PRIMARY KEY (person_id, measure, taken_on, source_text)
room room_closed_check CHECK ((closed = ANY (ARRAY[0, 1])))
room room_name_key UNIQUE (name)
room room_pkey PRIMARY KEY (id)
saved_view saved_view_audience_check CHECK ((audience = ANY (ARRAY['me'::text, 'everyone'::text])))
saved_view saved_view_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
saved_view saved_view_pkey PRIMARY KEY (id)
sent_back sent_back_pkey PRIMARY KEY (id)
sent_back_round sent_back_round_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
sent_back_round sent_back_round_pkey PRIMARY KEY (sent_back_id, cycle_id)
sent_back_round sent_back_round_sent_back_id_fkey FOREIGN KEY (sent_back_id) REFERENCES sent_back(id)
setting setting_pkey PRIMARY KEY (id)
staff_entry staff_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
staff_entry staff_entry_pkey PRIMARY KEY (id)
stage.import import_pkey PRIMARY KEY (id)
stage.met met_pkey PRIMARY KEY (import_id, met_no)
stage.person person_care_home_check CHECK ((care_home = ANY (ARRAY[0, 1])))
stage.person person_carer_check CHECK ((carer = ANY (ARRAY[0, 1])))
stage.person person_death_kind_check CHECK ((death_kind = ANY (ARRAY['informal'::text, 'formal'::text])))
stage.person person_frailty_check CHECK ((frailty = ANY (ARRAY['none'::text, 'mild'::text, 'moderate'::text, 'severe'::text])))
stage.person person_housebound_check CHECK ((housebound = ANY (ARRAY[0, 1])))
stage.person person_interpreter_check CHECK ((interpreter = ANY (ARRAY[0, 1])))
stage.person person_pkey PRIMARY KEY (import_id, person_id)
stage.person person_registration_check CHECK ((registration = ANY (ARRAY['registered'::text, 'left'::text])))
stage.person person_restricted_check CHECK ((restricted = ANY (ARRAY[0, 1])))
stage.result result_pkey PRIMARY KEY (import_id, person_id, measure, taken_on, source_text, entry_no)
standing standing_has_needs_check CHECK ((has_needs = ANY (ARRAY[0, 1])))
standing standing_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
standing standing_pkey PRIMARY KEY (year, person_id)
taken_place taken_place_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id)
taken_place taken_place_check CHECK ((((
CASE
    WHEN (appointment_id IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN (hold_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (blocked IS NULL) THEN 0
    ELSE 1
END) = 1))
taken_place taken_place_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic(id)
taken_place taken_place_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES hold(id)
taken_place taken_place_pkey PRIMARY KEY (clinic_id, place)
template_decision template_decision_kind_check CHECK ((kind = ANY (ARRAY['approved'::text, 'sent-back'::text, 'retired'::text])))
template_decision template_decision_pkey PRIMARY KEY (id)
template_version template_version_pkey PRIMARY KEY (id)
term_answer term_answer_pkey PRIMARY KEY (term)
time_off time_off_clinician_id_fkey FOREIGN KEY (clinician_id) REFERENCES clinician(id)
time_off time_off_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'training'::text, 'ill'::text, 'closed'::text])))
time_off time_off_pkey PRIMARY KEY (id)
told_appointment told_appointment_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id)
told_appointment told_appointment_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id)
told_appointment told_appointment_pkey PRIMARY KEY (invitation_id, appointment_id)
told_by_phone told_by_phone_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
told_by_phone told_by_phone_offers_check CHECK ((offers = ANY (ARRAY[0, 1])))
told_by_phone told_by_phone_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
told_by_phone told_by_phone_pkey PRIMARY KEY (id)
told_by_phone told_by_phone_withdraws_fkey FOREIGN KEY (withdraws) REFERENCES told_by_phone(id)
told_by_phone_of told_by_phone_of_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id)
told_by_phone_of told_by_phone_of_pkey PRIMARY KEY (telling_id, appointment_id)
told_by_phone_of told_by_phone_of_telling_id_fkey FOREIGN KEY (telling_id) REFERENCES told_by_phone(id)
visit_in_round visit_in_round_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id)
visit_in_round visit_in_round_cycle_event_id_fkey FOREIGN KEY (cycle_event_id) REFERENCES cycle_event(id)
visit_in_round visit_in_round_pkey PRIMARY KEY (cycle_event_id)

CREATE UNIQUE INDEX "PK_8c82d7f526340ab734260ea46be" ON public.migrations USING btree (id)
CREATE INDEX appointment_attended ON public.appointment USING btree (on_day, state, part)
CREATE INDEX appointment_clinic ON public.appointment USING btree (clinic_id)
CREATE INDEX appointment_coming ON public.appointment USING btree (on_day, clinician_id, minutes) WHERE (state = ANY (ARRAY['pencilled'::text, 'booked'::text, 'arrived'::text, 'in-room'::text]))
CREATE INDEX appointment_cycle ON public.appointment USING btree (cycle_id, part)
CREATE INDEX appointment_day ON public.appointment USING btree (on_day, clinician_id)
CREATE INDEX appointment_event_of ON public.appointment_event USING btree (appointment_id, entered_at, id)
CREATE UNIQUE INDEX appointment_event_pkey ON public.appointment_event USING btree (id)
CREATE INDEX appointment_kept ON public.appointment USING btree (kept_until) WHERE (kept_until IS NOT NULL)
CREATE UNIQUE INDEX appointment_live ON public.appointment USING btree (cycle_id, part) WHERE (state = ANY (ARRAY['pencilled'::text, 'booked'::text, 'arrived'::text, 'in-room'::text]))
CREATE INDEX appointment_person ON public.appointment USING btree (person_id, on_day)
CREATE UNIQUE INDEX appointment_pkey ON public.appointment USING btree (id)
CREATE INDEX audit_at ON public.audit USING btree (at, id)
CREATE INDEX audit_changed ON public.audit USING btree (at) WHERE (kind = 'changed'::text)
CREATE INDEX audit_kind ON public.audit USING btree (kind, at, id)
CREATE INDEX audit_member ON public.audit USING btree (member_id, at, id)
CREATE INDEX audit_own ON public.audit USING btree (member_id, id) WHERE (kind = 'changed'::text)
CREATE INDEX audit_person ON public.audit USING btree (person_id, id) WHERE (person_id IS NOT NULL)
CREATE UNIQUE INDEX audit_pkey ON public.audit USING btree (id)
CREATE UNIQUE INDEX audit_request ON public.audit USING btree (request_id) WHERE (kind = 'changed'::text)
CREATE INDEX booking_task_appointment ON public.booking_task USING btree (appointment_id)
CREATE INDEX booking_task_cycle ON public.booking_task USING btree (cycle_id)
CREATE INDEX booking_task_open ON public.booking_task USING btree (due_on, id) WHERE (closed_at IS NULL)
CREATE INDEX booking_task_person ON public.booking_task USING btree (person_id)
CREATE UNIQUE INDEX booking_task_pkey ON public.booking_task USING btree (id)
CREATE UNIQUE INDEX booking_wish_pkey ON public.booking_wish USING btree (person_id)
CREATE INDEX chosen_month_person ON public.chosen_month USING btree (person_id, id)
CREATE UNIQUE INDEX chosen_month_pkey ON public.chosen_month USING btree (id)
CREATE INDEX clinic_day ON public.clinic USING btree (on_day, clinician_id)
CREATE UNIQUE INDEX clinic_of_template ON public.clinic USING btree (template_id, of_day) WHERE (template_id IS NOT NULL)
CREATE UNIQUE INDEX clinic_pkey ON public.clinic USING btree (id)
CREATE UNIQUE INDEX clinic_template_pkey ON public.clinic_template USING btree (id)
CREATE UNIQUE INDEX clinician_pkey ON public.clinician USING btree (id)
CREATE UNIQUE INDEX code_list_entry_pkey ON public.code_list_entry USING btree (list, code)
CREATE UNIQUE INDEX condition_entry_pkey ON public.condition_entry USING btree (person_id, entry_key)
CREATE INDEX condition_person ON stage.condition_entry USING btree (import_id, person_id, entry_key)
CREATE INDEX contact_cycle ON public.contact USING btree (cycle_id, id)
CREATE INDEX contact_person ON public.contact USING btree (person_id, id)
CREATE UNIQUE INDEX contact_pkey ON public.contact USING btree (id)
CREATE INDEX cycle_board ON public.cycle USING btree (year, planned_month, step, ended_as)
CREATE INDEX cycle_counted ON public.cycle USING btree (((person_id || ''::text)), year, state, ended_as, places, id)
CREATE INDEX cycle_due ON public.cycle USING btree (next_kind, next_on, planned_month, next_by, held, ended_as, step, year, person_id, id) WHERE (state = 'open'::text)
CREATE INDEX cycle_event_cycle ON public.cycle_event USING btree (cycle_id, id)
CREATE UNIQUE INDEX cycle_event_pkey ON public.cycle_event USING btree (id)
CREATE INDEX cycle_joined ON public.cycle USING btree (year) WHERE (joined_on IS NOT NULL)
CREATE INDEX cycle_open_person ON public.cycle USING btree (person_id, year, next_kind, next_on, planned_month, next_by, held, ended_as, step, id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX cycle_person_year ON public.cycle USING btree (person_id, year)
CREATE UNIQUE INDEX cycle_pkey ON public.cycle USING btree (id)
CREATE INDEX cycle_year ON public.cycle USING btree (year, person_id)
CREATE INDEX delivery_open ON public.delivery USING btree (invitation_id) WHERE (ended = 0)
CREATE UNIQUE INDEX delivery_pkey ON public.delivery USING btree (invitation_id)
CREATE INDEX difference_person ON stage.difference USING btree (import_id, person_id)
CREATE INDEX dissent_person ON public.dissent USING btree (person_id, id)
CREATE UNIQUE INDEX dissent_pkey ON public.dissent USING btree (id)
CREATE UNIQUE INDEX draft_pkey ON public.draft USING btree (member_id, place)
CREATE INDEX evidence_code_person ON public.evidence_code USING btree (person_id, export_id)
CREATE UNIQUE INDEX evidence_code_pkey ON public.evidence_code USING btree (export_id, place)
CREATE INDEX evidence_due ON public.evidence USING btree (year, sort_name, person_id) WHERE (still_due = 1)
CREATE INDEX evidence_export_at ON public.evidence_export USING btree (exported_at, id)
CREATE UNIQUE INDEX evidence_export_pkey ON public.evidence_export USING btree (id)
CREATE INDEX evidence_figures ON public.evidence USING btree (year, register, counting, still_due, recent)
CREATE INDEX evidence_name ON public.evidence USING btree (year, sort_name, person_id, counting, still_due, recent)
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (person_id, year, register)
CREATE INDEX evidence_register ON public.evidence USING btree (year, register, sort_name, person_id, counting, still_due, recent)
CREATE UNIQUE INDEX format_order_pkey ON public.format_order USING btree (invitation_id)
CREATE UNIQUE INDEX hold_person ON public.hold USING btree (person_id)
CREATE UNIQUE INDEX hold_pkey ON public.hold USING btree (id)
CREATE UNIQUE INDEX import_pkey ON public.import USING btree (id)
CREATE UNIQUE INDEX import_pkey ON stage.import USING btree (id)
CREATE UNIQUE INDEX import_preset_pkey ON public.import_preset USING btree (id)
CREATE UNIQUE INDEX import_question_open ON public.import_question USING btree (subject) WHERE (answer IS NULL)
CREATE INDEX import_question_person ON public.import_question USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE UNIQUE INDEX import_question_pkey ON public.import_question USING btree (id)
CREATE INDEX invitation_event_invitation ON public.invitation_event USING btree (invitation_id, id)
CREATE UNIQUE INDEX invitation_event_pkey ON public.invitation_event USING btree (id)
CREATE UNIQUE INDEX invitation_once ON public.invitation USING btree (cycle_id, attempt, serial)
CREATE INDEX invitation_person ON public.invitation USING btree (person_id, id)
CREATE UNIQUE INDEX invitation_pkey ON public.invitation USING btree (id)
CREATE INDEX invitation_run ON public.invitation USING btree (run_id, id)
CREATE INDEX letter_run_built ON public.letter_run USING btree (built_at, id)
CREATE INDEX letter_run_first ON public.letter_run USING btree (month, id) WHERE ((first_of IS NOT NULL) AND (looked_at IS NULL))
CREATE UNIQUE INDEX letter_run_pkey ON public.letter_run USING btree (id)
CREATE UNIQUE INDEX letter_under_way_pkey ON public.letter_under_way USING btree (invitation_id)
CREATE INDEX medicine_person ON stage.medicine USING btree (import_id, person_id, entry_key)
CREATE UNIQUE INDEX medicine_pkey ON public.medicine USING btree (person_id, entry_key)
CREATE UNIQUE INDEX member_pkey ON public.member USING btree (id)
CREATE UNIQUE INDEX membership_current ON public.membership USING btree (person_id, register) WHERE (until IS NULL)
CREATE INDEX membership_person ON public.membership USING btree (person_id, register)
CREATE UNIQUE INDEX membership_pkey ON public.membership USING btree (id)
CREATE INDEX membership_register ON public.membership USING btree (register) WHERE (until IS NULL)
CREATE UNIQUE INDEX met_pkey ON stage.met USING btree (import_id, met_no)
CREATE INDEX mobile_answer_person ON public.mobile_answer USING btree (person_id, id)
CREATE UNIQUE INDEX mobile_answer_pkey ON public.mobile_answer USING btree (id)
CREATE UNIQUE INDEX month_close_pkey ON public.month_close USING btree (month)
CREATE INDEX person_birth_date ON public.person USING btree (birth_date, id, search_text, registration, death_kind, missing_since)
CREATE INDEX person_change_person ON public.person_change USING btree (person_id, id)
CREATE UNIQUE INDEX person_change_pkey ON public.person_change USING btree (id)
CREATE INDEX person_made_elsewhere ON public.person USING btree (sort_name, id) WHERE ((registration = 'registered'::text) AND (death_kind IS NULL) AND (replace(replace(replace(replace((needs || COALESCE(letter_carer, ''::text)), '"kind":"braille"'::text, ''::text), '"kind":"audio"'::text, ''::text), '"kind":"other-format"'::text, ''::text), '"kind":"easy-read"'::text, ''::text) <> (needs || COALESCE(letter_carer, ''::text))))
CREATE INDEX person_missing ON public.person USING btree (missing_since, registration, death_kind) WHERE ((missing_since IS NOT NULL) AND (registration = 'registered'::text) AND (death_kind IS NULL))
CREATE INDEX person_mobile ON public.person USING btree ((
CASE
    WHEN (substr(replace(replace(replace(replace(replace(replace(replace(mobile, ' '::text, ''::text), '('::text, ''::text), ')'::text, ''::text), '.'::text, ''::text), '-'::text, ''::text), '+440'::text, '0'::text), '+44'::text, '0'::text), 1, 5) = '00440'::text) THEN substr(replace(replace(replace(replace(replace(replace(replace(mobile, ' '::text, ''::text), '('::text, ''::text), ')'::text, ''::text), '.'::text, ''::text), '-'::text, ''::text), '+440'::text, '0'::text), '+44'::text, '0'::text), 5)
    WHEN (substr(replace(replace(replace(replace(replace(replace(replace(mobile, ' '::text, ''::text), '('::text, ''::text), ')'::text, ''::text), '.'::text, ''::text), '-'::text, ''::text), '+440'::text, '0'::text), '+44'::text, '0'::text), 1, 4) = '0044'::text) THEN ('0'::text || substr(replace(replace(replace(replace(replace(replace(replace(mobile, ' '::text, ''::text), '('::text, ''::text), ')'::text, ''::text), '.'::text, ''::text), '-'::text, ''::text), '+440'::text, '0'::text), '+44'::text, '0'::text), 5))
    ELSE replace(replace(replace(replace(replace(replace(replace(mobile, ' '::text, ''::text), '('::text, ''::text), ')'::text, ''::text), '.'::text, ''::text), '-'::text, ''::text), '+440'::text, '0'::text), '+44'::text, '0'::text)
END), id) WHERE (mobile IS NOT NULL)
CREATE INDEX person_needs_review ON public.person USING btree (needs_review_on, sort_name, id) WHERE ((needs_review_on IS NOT NULL) AND (registration = 'registered'::text) AND (death_kind IS NULL))
CREATE INDEX person_needs_to_ask ON public.person USING btree (sort_name, id, needs_review_on, needs, needs_asked_on, registration, death_kind) WHERE ((needs <> '[]'::text) AND (needs_asked_on IS NULL) AND (registration = 'registered'::text) AND (death_kind IS NULL))
CREATE UNIQUE INDEX person_nhs_number ON public.person USING btree (nhs_number) WHERE (nhs_number IS NOT NULL)
CREATE UNIQUE INDEX person_part_pkey ON public.person_part USING btree (person_id, part)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX person_pkey ON stage.person USING btree (import_id, person_id)
CREATE INDEX person_sort_name ON public.person USING btree (sort_name, id, search_text, registration, death_kind, missing_since)
CREATE INDEX person_source_id ON public.person USING btree (source_id) WHERE (source_id IS NOT NULL)
CREATE INDEX person_with_needs ON public.person USING btree (needs, language, interpreter, id) WHERE ((needs <> '[]'::text) OR (interpreter = 1))
CREATE INDEX person_words ON public.person USING btree (((id || ''::text)), search_text)
CREATE UNIQUE INDEX practice_pkey ON public.practice USING btree (id)
CREATE INDEX problem_row ON stage.problem USING btree (import_id, row_no)
CREATE INDEX register_review_day ON public.register_review USING btree (next_change_on)
CREATE UNIQUE INDEX register_review_pkey ON public.register_review USING btree (person_id)
CREATE UNIQUE INDEX result_pkey ON public.result USING btree (person_id, measure, taken_on, source_text)
CREATE UNIQUE INDEX result_pkey ON stage.result USING btree (import_id, person_id, measure, taken_on, source_text, entry_no)
CREATE UNIQUE INDEX room_name_key ON public.room USING btree (name)
CREATE UNIQUE INDEX room_pkey ON public.room USING btree (id)
CREATE UNIQUE INDEX saved_view_everyones ON public.saved_view USING btree (page, name_folded) WHERE ((audience = 'everyone'::text) AND (removed_at IS NULL))
CREATE UNIQUE INDEX saved_view_own ON public.saved_view USING btree (page, member_id, name_folded) WHERE ((audience = 'me'::text) AND (removed_at IS NULL))
CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (id)
CREATE INDEX sent_back_open ON public.sent_back USING btree (month, id) WHERE (read_at IS NULL)
CREATE UNIQUE INDEX sent_back_pkey ON public.sent_back USING btree (id)
CREATE UNIQUE INDEX sent_back_round_pkey ON public.sent_back_round USING btree (sent_back_id, cycle_id)
CREATE UNIQUE INDEX setting_pkey ON public.setting USING btree (id)
CREATE INDEX staff_entry_entered ON public.staff_entry USING btree (entered_at)
CREATE INDEX staff_entry_person ON public.staff_entry USING btree (person_id, id)
CREATE UNIQUE INDEX staff_entry_pkey ON public.staff_entry USING btree (id)
CREATE INDEX standing_age ON public.standing USING btree (year, birth_date, person_id)
CREATE INDEX standing_born ON public.standing USING btree (year, birth_month)
CREATE INDEX standing_conditions ON public.standing USING btree (year, register_count, sort_name, person_id)
CREATE INDEX standing_flagged ON public.standing USING btree (year, flags) WHERE (flags <> '[]'::text)
CREATE INDEX standing_group ON public.standing USING btree (year, group_order, sort_name, person_id)
CREATE INDEX standing_month ON public.standing USING btree (year, planned_month, group_id)
CREATE INDEX standing_name ON public.standing USING btree (year, sort_name, person_id)
CREATE INDEX standing_person ON public.standing USING btree (person_id, year, planned_month, group_id)
CREATE UNIQUE INDEX standing_pkey ON public.standing USING btree (year, person_id)
CREATE INDEX standing_planned ON public.standing USING btree (year, planned_month, sort_name, person_id)
CREATE INDEX standing_review ON public.standing USING btree (year, last_review_on, person_id)
CREATE INDEX standing_with_needs ON public.standing USING btree (person_id, year, planned_month, group_id) WHERE (has_needs = 1)
CREATE INDEX taken_place_appointment ON public.taken_place USING btree (appointment_id) WHERE (appointment_id IS NOT NULL)
CREATE INDEX taken_place_blocked ON public.taken_place USING btree (clinic_id) WHERE (blocked IS NOT NULL)
CREATE INDEX taken_place_hold ON public.taken_place USING btree (hold_id) WHERE (hold_id IS NOT NULL)
CREATE UNIQUE INDEX taken_place_pkey ON public.taken_place USING btree (clinic_id, place)
CREATE UNIQUE INDEX template_decision_once ON public.template_decision USING btree (template_id, serial)
CREATE UNIQUE INDEX template_decision_pkey ON public.template_decision USING btree (id)
CREATE UNIQUE INDEX template_version_once ON public.template_version USING btree (template_id, version)
CREATE UNIQUE INDEX template_version_pkey ON public.template_version USING btree (id)
CREATE UNIQUE INDEX term_answer_pkey ON public.term_answer USING btree (term)
CREATE UNIQUE INDEX time_off_pkey ON public.time_off USING btree (id)
CREATE INDEX told_appointment_of ON public.told_appointment USING btree (appointment_id, version)
CREATE UNIQUE INDEX told_appointment_pkey ON public.told_appointment USING btree (invitation_id, appointment_id)
CREATE INDEX told_by_phone_appointment ON public.told_by_phone_of USING btree (appointment_id, version)
CREATE INDEX told_by_phone_cycle ON public.told_by_phone USING btree (cycle_id, id)
CREATE UNIQUE INDEX told_by_phone_of_pkey ON public.told_by_phone_of USING btree (telling_id, appointment_id)
CREATE UNIQUE INDEX told_by_phone_pkey ON public.told_by_phone USING btree (id)
CREATE UNIQUE INDEX told_by_phone_withdrawn ON public.told_by_phone USING btree (withdraws)
CREATE INDEX unread_person ON stage.unread USING btree (import_id, person_id)
CREATE INDEX visit_in_round_appointment ON public.visit_in_round USING btree (appointment_id, cycle_event_id)
CREATE UNIQUE INDEX visit_in_round_pkey ON public.visit_in_round USING btree (cycle_event_id)

CREATE TRIGGER appointment_event_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.appointment_event FOR EACH STATEMENT EXECUTE FUNCTION appointment_event_only_added()
CREATE TRIGGER audit_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added()
CREATE TRIGGER chosen_month_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.chosen_month FOR EACH STATEMENT EXECUTE FUNCTION chosen_month_only_added()
CREATE TRIGGER clinic_no_overlap AFTER INSERT OR UPDATE ON public.clinic FOR EACH ROW EXECUTE FUNCTION clinic_no_overlap()
CREATE TRIGGER contact_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION contact_only_added()
CREATE TRIGGER cycle_event_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.cycle_event FOR EACH STATEMENT EXECUTE FUNCTION cycle_event_only_added()
CREATE TRIGGER dissent_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dissent FOR EACH STATEMENT EXECUTE FUNCTION dissent_only_added()
CREATE TRIGGER evidence_code_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.evidence_code FOR EACH STATEMENT EXECUTE FUNCTION evidence_code_only_added()
CREATE TRIGGER evidence_export_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.evidence_export FOR EACH STATEMENT EXECUTE FUNCTION evidence_export_only_added()
CREATE TRIGGER format_order_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.format_order FOR EACH STATEMENT EXECUTE FUNCTION format_order_only_added()
CREATE TRIGGER invitation_event_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.invitation_event FOR EACH STATEMENT EXECUTE FUNCTION invitation_event_only_added()
CREATE TRIGGER invitation_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.invitation FOR EACH STATEMENT EXECUTE FUNCTION invitation_only_added()
CREATE TRIGGER letter_run_stays BEFORE DELETE OR UPDATE OF id, month, group_ids, built_at, built_by, channel, confirmed_by, confirmed_at, first_of OR TRUNCATE ON public.letter_run FOR EACH STATEMENT EXECUTE FUNCTION letter_run_stays()
CREATE TRIGGER mobile_answer_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.mobile_answer FOR EACH STATEMENT EXECUTE FUNCTION mobile_answer_only_added()
CREATE TRIGGER month_close_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.month_close FOR EACH STATEMENT EXECUTE FUNCTION month_close_only_added()
CREATE TRIGGER person_change_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.person_change FOR EACH STATEMENT EXECUTE FUNCTION person_change_only_added()
CREATE TRIGGER staff_entry_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.staff_entry FOR EACH STATEMENT EXECUTE FUNCTION staff_entry_only_added()
CREATE TRIGGER template_decision_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.template_decision FOR EACH STATEMENT EXECUTE FUNCTION template_decision_only_added()
CREATE TRIGGER template_version_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.template_version FOR EACH STATEMENT EXECUTE FUNCTION template_version_only_added()
CREATE TRIGGER told_appointment_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.told_appointment FOR EACH STATEMENT EXECUTE FUNCTION told_appointment_only_added()
CREATE TRIGGER told_by_phone_of_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.told_by_phone_of FOR EACH STATEMENT EXECUTE FUNCTION told_by_phone_of_only_added()
CREATE TRIGGER told_by_phone_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.told_by_phone FOR EACH STATEMENT EXECUTE FUNCTION told_by_phone_only_added()
CREATE TRIGGER visit_in_round_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.visit_in_round FOR EACH STATEMENT EXECUTE FUNCTION visit_in_round_only_added()

appointment_event_only_added  BEGIN RAISE EXCEPTION 'appointment_event is only ever added to'; END 
audit_only_added  BEGIN RAISE EXCEPTION 'audit is only ever added to'; END 
chosen_month_only_added  BEGIN RAISE EXCEPTION 'chosen_month is only ever added to'; END 
clinic_no_overlap  BEGIN
       PERFORM pg_advisory_xact_lock(hashtext(NEW.clinician_id || NEW.on_day));
       IF NEW.state = 'open' AND EXISTS (SELECT 1 FROM clinic c
         WHERE c.on_day = NEW.on_day AND c.clinician_id = NEW.clinician_id AND c.id <> NEW.id AND c.state = 'open'
           AND c.starts_at < NEW.ends_at AND c.ends_at > NEW.starts_at)
       THEN RAISE EXCEPTION 'A clinician is in one clinic at a time'; END IF;
       RETURN NEW; END 
contact_only_added  BEGIN RAISE EXCEPTION 'contact is only ever added to'; END 
cycle_event_only_added  BEGIN RAISE EXCEPTION 'cycle_event is only ever added to'; END 
dissent_only_added  BEGIN RAISE EXCEPTION 'dissent is only ever added to'; END 
evidence_code_only_added  BEGIN RAISE EXCEPTION 'evidence_code is only ever added to'; END 
evidence_export_only_added  BEGIN RAISE EXCEPTION 'evidence_export is only ever added to'; END 
format_order_only_added  BEGIN RAISE EXCEPTION 'format_order is only ever added to'; END 
invitation_event_only_added  BEGIN RAISE EXCEPTION 'invitation_event is only ever added to'; END 
invitation_only_added  BEGIN RAISE EXCEPTION 'invitation is only ever added to'; END 
letter_run_stays  BEGIN RAISE EXCEPTION 'what is known of a letter run stays'; END 
mobile_answer_only_added  BEGIN RAISE EXCEPTION 'mobile_answer is only ever added to'; END 
month_close_only_added  BEGIN RAISE EXCEPTION 'month_close is only ever added to'; END 
person_change_only_added  BEGIN RAISE EXCEPTION 'person_change is only ever added to'; END 
staff_entry_only_added  BEGIN RAISE EXCEPTION 'staff_entry is only ever added to'; END 
template_decision_only_added  BEGIN RAISE EXCEPTION 'template_decision is only ever added to'; END 
template_version_only_added  BEGIN RAISE EXCEPTION 'template_version is only ever added to'; END 
told_appointment_only_added  BEGIN RAISE EXCEPTION 'told_appointment is only ever added to'; END 
told_by_phone_of_only_added  BEGIN RAISE EXCEPTION 'told_by_phone_of is only ever added to'; END 
told_by_phone_only_added  BEGIN RAISE EXCEPTION 'told_by_phone is only ever added to'; END 
visit_in_round_only_added  BEGIN RAISE EXCEPTION 'visit_in_round is only ever added to'; END 
