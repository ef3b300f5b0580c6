/**
 * What every column of every table with personal data says, and of whom: one list from which the copy for the person is
 * made (Art. 15, 20 GDPR), the papers are written (Art. 30(1)(c)) and a test asks the real schema. A column that is missing
 * here fails that test. Tables that hold nothing about anybody are named in `impersonalTables`.
 */

/**
 * - identity: who it is. contact: how to reach them. work: what they can and wish. care: what was done, planned and when.
 * - residence, benefit: social data, never for a company (§ 35 SGB I, § 67 SGB X). text: written freely, may say anything.
 * - account: the sign-in and the devices. company: about a company, not about a person.
 * - third: names somebody else, so a copy gives the role in its place (Art. 15(4) GDPR).
 * - secret: keys and answers of the sign-in, given to nobody. technical: numbers the machine needs.
 */
export const columnClasses = [
  "identity",
  "contact",
  "work",
  "care",
  "residence",
  "benefit",
  "text",
  "account",
  "company",
  "third",
  "secret",
  "technical",
] as const;
export type ColumnClass = (typeof columnClasses)[number];

/** The classes that are personal data of whom the row is about: a copy must hold every column of them. */
export const personalClasses = [
  "identity",
  "contact",
  "work",
  "care",
  "residence",
  "benefit",
  "text",
  "account",
] as const satisfies readonly ColumnClass[];

/** Columns by class, separated by blanks, as the database spells them. */
type Columns = Partial<Record<ColumnClass, string>>;

/** In the order in which one reads about a person. */
const people: Record<string, Columns> = {
  candidate: {
    identity: "code given_name family_name birth_date birth_year import_key imported_from",
    contact: "street care_of postcode city district_id mailbox preferred_language needs_interpreter",
    work: "school_years has_university hours_min hours_max time_from time_to available_from mobility travel_minutes_max shifts_accepted shifts_refused demands_accepted demands_refused support_needs",
    care: "state waiting_since next_step_on created_at",
    text: "note wish_note named_gap next_step",
    third: "responsible_user_id",
    technical: "id version updated_at",
  },
  candidate_channel: {
    contact: "kind value shared last_worked_on last_failed_on",
    text: "note original",
    care: "created_at",
    technical: "id candidate_id version updated_at",
  },
  candidate_language: {
    work: "language is_first speaking listening reading writing evidence said_by said_on",
    text: "original",
    technical: "candidate_id",
  },
  candidate_skill: {
    work: "skill_id level evidence said_by said_on valid_to",
    text: "original",
    technical: "candidate_id",
  },
  candidate_experience: {
    work: "occupation_id years_min years_max open_ended said_by said_on",
    text: "original",
    technical: "id candidate_id",
  },
  candidate_wish: {
    work: "any_work occupation_id occupation_group apprenticeship_id wants_apprenticeship position",
    text: "original",
    technical: "id candidate_id",
  },
  candidate_question: {
    care: "field code state created_at answered_at suggestions",
    text: "original answer",
    third: "answered_by",
    technical: "id candidate_id",
  },
  asked_question: { care: "question asked_on", technical: "candidate_id" },
  work_access: {
    residence:
      "status_id permission permit_state permit_applied_on permit_employer_id hours_limit document during seen_on",
    text: "original",
    care: "created_at",
    third: "seen_by",
    technical: "id candidate_id version updated_at",
  },
  benefit_period: { benefit: "system during", text: "original", care: "created_at", technical: "id candidate_id" },
  consent: {
    care: "purpose employer_id data text_version language channel with_interpreter given_at valid_until withdrawn_at created_at",
    text: "words",
    third: "explained_by",
    technical: "id candidate_id",
  },
  proposal: {
    work: "profile fit rank_at_proposal",
    care: "job_id employer_id pseudonym state sent_at answer_due_on answered_at candidate_answer candidate_reason decline_reason closed_reason created_at",
    text: "message decline_note override_reason",
    third: "proposed_by answered_by",
    technical: "id candidate_id consent_id version updated_at",
  },
  placement: {
    care: "state best_stage_id review_on created_at",
    third: "responsible_user_id",
    technical: "id candidate_id version updated_at",
  },
  placement_stage: {
    care: "stage_id employer_id job_id apprenticeship_id attempt_no main planned during ends_on step_back end_reason_id acknowledged_guards facts needs needs_ended created_at",
    text: "end_note",
    third: "entered_by",
    technical: "id placement_id candidate_id proposal_id version updated_at",
  },
  // a company's call for help is also about the person on the placement
  concern: {
    care: "employer_id topic state result promised_until answered_at closed_at created_at",
    text: "text answer result_note",
    third: "raised_by answered_by closed_by responsible_user_id",
    technical: "id placement_id version updated_at",
  },
  appointment: {
    care: "created_at kind starts_at minutes place state closed_at closed_reason employer_id",
    text: "what_to_bring outcome",
    third: "responsible_user_id closed_by",
    technical: "id candidate_id placement_id proposal_id version updated_at",
  },
  support_step: {
    care: "kind template_key instrument_id employer_id due_on original_due_on apply_before done_on state required channel who visible_to answer answered_at created_at",
    benefit: "amount_cents",
    text: "title with_whom outcome reason",
    third: "responsible_user_id",
    technical: "id candidate_id placement_id stage_row_id version updated_at",
  },
  note: {
    care: "kind audience source next_on written_at taken_back_at employer_id",
    text: "text next_step",
    third: "written_by taken_back_by",
    technical: "id candidate_id words",
  },
  interest: { work: "job_id", care: "created_at", technical: "candidate_id" },
  job_alert: { work: "query", care: "created_at", technical: "id candidate_id" },
  job_alert_hit: { work: "job_id", care: "found_at is_new", technical: "alert_id message_id" },
  job_shortlist: { care: "job_id added_at", third: "added_by", technical: "candidate_id" },
  saved_search_hit: { care: "found_at is_new", technical: "search_id candidate_id" },
  // a decision names two people; each copy takes the half that is about its person
  order_decision: {
    work: "passed_fit chosen_fit",
    care: "kind job_id reason dimensions decided_at taken_back_at",
    third: "decided_by taken_back_by",
    technical: "id passed_id chosen_id proposal_id",
  },
  listed_person: { identity: "office_no", text: "said", technical: "list_id candidate_id batch_id" },
  import_row: {
    text: "cells corrections changes choices",
    care: "verdict decision result reasons",
    third: "duplicate_of",
    technical: "batch_id row_no questions target_id",
  },
  // sealed: what a list said and nobody may store, for the minutes until somebody has decided
  import_withheld: { secret: "sealed", technical: "created_at batch_id row_no column_no asked" },
  person_merge: {
    care: "merged_at undone_at",
    text: "merged",
    third: "merged_by undone_by",
    technical: "id kept_id gone_id",
  },
  erasure: { care: "erased_at ground gone", third: "erased_by", technical: "erased_id" },
};

const companies: Record<string, Columns> = {
  company_standing: {
    company: "agreement branch confirmed last_done_on name open_concerns planned_on review_on state trains valid_to",
    third: "responsible_user_id",
    technical: "employer_id",
  },
  company_visit: {
    company: "planned_on visited_on state next_step_on created_at",
    text: "said seen next_step",
    third: "people_met user_id",
    technical: "id employer_id version updated_at",
  },
  employer: {
    company: "name branch size state trains_apprentices contact_cap external_ref created_at",
    text: "note",
    third: "responsible_user_id",
    technical: "id version updated_at",
  },
  employer_contact: {
    identity: "name position is_main",
    contact: "email phone",
    care: "created_at",
    technical: "id employer_id user_id version updated_at",
  },
  employer_site: {
    company: "name street postcode city district_id lat lon is_main created_at",
    technical: "id employer_id version updated_at",
  },
  job: {
    company:
      "title slug occupation_id apprenticeship_id contract_kind state places start_on start_flexible closes_on closed_reason published_at submitted_at created_at break_minutes briefing_languages collective_agreement daily_hours_max days_per_week demands earlier_job_here fixed_term_months german_reading german_speaking holiday_days hours_balanced hours_min hours_max min_age night_compensation pay_unit pay_min_cents pay_max_cents piece_work probation_months rest_hours shifts shift_start shift_end shift_times suits_minors sunday_work term_extensions training_pay_cents unpaid_days external_ref",
    identity: "mentor_name",
    contact: "mentor_phone first_day_contact",
    text: "description fixed_term_reason german_reason learn_on_job original pay_note requirements_note shift_rota sunday_reason support_offered wording_ground",
    third: "published_by",
    technical: "id employer_id site_id contact_id copied_from version updated_at wizard_step",
  },
  job_remark: {
    company: "field created_at resolved_at",
    text: "remark",
    third: "user_id",
    technical: "id job_id",
  },
  job_skill: { company: "skill_id need", technical: "job_id" },
  job_task: { company: "de en", technical: "job_id position" },
  limits_agreement: {
    company: "answer_within_hours state review_on valid_from valid_to created_at ended_at",
    care: "employer_confirmed_at specialist_confirmed_at",
    text: "does does_not end_note",
    third: "call_user_id stand_in_user_id employer_confirmed_by specialist_confirmed_by",
    technical: "id employer_id visit_id version updated_at",
  },
};

const accounts: Record<string, Columns> = {
  address_change: {
    account: "asked_at expires_at old_confirmed_at new_confirmed_at",
    contact: "new_email",
    technical: "id session_id user_id",
  },
  app_user: {
    identity: "name image",
    contact: "email phone locale",
    account: "created_at disabled_at email_verified invited_at last_signed_in_at two_factor_enabled",
    third: "invited_by",
    technical: "id updated_at",
  },
  auth_account: {
    account: "provider_id account_id scope created_at",
    secret: "access_token access_token_expires_at id_token password refresh_token refresh_token_expires_at",
    technical: "id user_id updated_at",
  },
  auth_passkey: {
    account: "name device_type backed_up transports created_at",
    secret: "credential_id public_key counter",
    technical: "id aaguid user_id",
  },
  auth_rate_limit: { secret: "key", technical: "id count last_request" },
  auth_session: {
    account: "created_at expires_at ip_address last_seen_at second_factor_at user_agent",
    secret: "token",
    technical: "id updated_at user_id",
  },
  auth_two_factor: {
    account: "verified failed_verification_count locked_until",
    secret: "secret backup_codes",
    technical: "id user_id",
  },
  auth_verification: { secret: "identifier value", technical: "id created_at expires_at updated_at" },
  idempotency_key: { secret: "response", technical: "key actor action created_at" },
  membership: {
    account: "role created_at ended_at",
    technical: "id user_id candidate_id employer_id",
  },
  message: {
    contact: "recipient_email",
    care: "template locale state created_at sent_at",
    technical: "id unique_key recipient_user_id recipient_candidate_id refs attempts error provider_id updated_at",
  },
  // what somebody of the team typed into the search for names: names of others
  name_question: { third: "words", technical: "id user_id asked_at" },
};

const logs: Record<string, Columns> = {
  // path and detail hold ids and no words; the line is about whoever opened and about whom they opened
  access_log: { care: "at event actor_role path detail", third: "actor_user_id", technical: "id" },
  // what before and after say is classed by the table they were written in
  change_log: {
    care: "at table_name operation actor_role reason before after",
    third: "actor_user_id",
    technical: "id own_id row_id",
  },
  retention_run: { technical: "id ran_at table_name gone" },
};

const work: Record<string, Columns> = {
  saved_search: {
    care: "kind name query alert job_id created_at last_run_at last_run_on",
    technical: "id owner_id mail_due version",
  },
  import_batch: {
    care: "kind filename state created_at confirmed_at finished_at rows_deleted_at counts rows_done rows_total",
    text: "answers",
    third: "created_by",
    technical: "id list_id file_hash columns mapping reading error updated_at version",
  },
  learnt_word: { text: "words meaning", care: "kind learnt_at", third: "learnt_by", technical: "id folded" },
  match_rule_set: {
    care: "version reason rules in_force_from created_at",
    third: "created_by",
    technical: "id copied_from",
  },
  office_export: {
    care: "created_at",
    third: "set_by",
    technical: "list_id columns dates delimiter letters updated_at version",
  },
  office_export_run: { care: "since made_at people", third: "made_by", technical: "id list_id columns" },
};

/** What is computed from the records and kept in step with them: where somebody stands, and their name, folded. */
const copies: Record<string, Columns> = {
  name_entry: { identity: "name code born sounds vowels", contact: "phone", technical: "id kind company_id" },
  name_mail: { contact: "mail", technical: "id kind" },
  name_number: { contact: "digits", technical: "id kind" },
  name_sound: { identity: "sound", technical: "id kind" },
  name_word: { identity: "word sounds", technical: "id kind no part bare" },
  person_standing: {
    contact: "district_id",
    work: "speaking",
    residence: "paper_until",
    care: "ahead_until asked employed employer_id has_gap ladder last_on last_step next_on next_source offered on_rung planned reached rungs since stage_id stage_since state waiting_since",
    third: "ladder_user_id responsible_user_id",
    technical: "candidate_id next_id placement_id",
  },
  standing_due: { technical: "id kind xid" },
};

const split = (columns: Columns): [string, ColumnClass][] =>
  (Object.entries(columns) as [ColumnClass, string][]).flatMap(([its, names]) =>
    names.split(" ").map((name): [string, ColumnClass] => [name, its]),
  );

/** The class of every column, by table. */
export const classesByTable: ReadonlyMap<string, ReadonlyMap<string, ColumnClass>> = new Map(
  Object.entries({ ...people, ...companies, ...accounts, ...logs, ...work, ...copies }).map(([table, columns]) => [
    table,
    new Map(split(columns)),
  ]),
);

/** Tables that say nothing their sources do not say: a copy reads the sources. */
export const derivedTables: readonly string[] = Object.keys(copies);

/** Tables with rows about one person, their account and the logs about both, in the order in which one reads them. */
export const tablesAboutOne: readonly string[] = Object.keys({ ...people, ...accounts, ...logs });

const personal = new Set<ColumnClass>(personalClasses);

/** The columns of a table that are personal data of whom its rows are about. */
export const personalColumns = (table: string): string[] =>
  [...(classesByTable.get(table) ?? [])].filter(([, its]) => personal.has(its)).map(([name]) => name);

/** The columns of a table that name somebody else. */
export const thirdColumns = (table: string): string[] =>
  [...(classesByTable.get(table) ?? [])].filter(([, its]) => its === "third").map(([name]) => name);
