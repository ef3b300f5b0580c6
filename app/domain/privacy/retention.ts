import { proposeAfterMonths } from "./silence";

/**
 * What is kept of whom, why, and for how long: one list from which the nightly task deletes, the coordinator's page is
 * drawn and the privacy notice takes its numbers (Art. 5(1)(e), 13(2)(a), 30(1)(f) GDPR). A table that is missing here
 * fails a test. Where no paragraph names a number, the number is the product's own.
 */

/** Whose data a table holds. */
export type Holder = "person" | "company" | "team" | "anybody";

/** Why it is kept; the texts say it in words. */
export const purposes = [
  "care",
  "consent",
  "ladder",
  "posting",
  "company",
  "access",
  "mail",
  "import",
  "search",
  "accountability",
  "safety",
] as const;
export type Purpose = (typeof purposes)[number];

/** From when the time of a row runs. */
export const sinces = ["made", "lapsed", "decided"] as const;
export type Since = (typeof sinces)[number];

/** Tables whose old rows the nightly task deletes, with the days they are kept. */
export const sweptTables = {
  /** sign-ins that somebody began and did not finish, with the address that was typed */
  auth_verification: { holds: "anybody", purpose: "access", days: 1, since: "lapsed" },
  auth_session: { holds: "anybody", purpose: "access", days: 1, since: "lapsed" },
  /** counters against guessing, by address and source */
  auth_rate_limit: { holds: "anybody", purpose: "safety", days: 1, since: "made" },
  /** answers to forms, so that a double press has one effect */
  idempotency_key: { holds: "anybody", purpose: "safety", days: 7, since: "made" },
  /** what was sent to whom; the texts are not kept */
  message: { holds: "anybody", purpose: "mail", days: 365, since: "made" },
  /** who opened and was refused what */
  access_log: { holds: "anybody", purpose: "accountability", days: 730, since: "made" },
  /** what a record said before a change, for three years as claims can be made (§§ 195, 199 BGB) */
  change_log: { holds: "anybody", purpose: "accountability", days: 1_095, since: "made" },
  /** when somebody set an order aside, and why, with what was known of both people then */
  order_decision: { holds: "person", purpose: "search", days: 730, since: "decided" },
  /** which lists went out to the office's own system, without what they said */
  office_export_run: { holds: "team", purpose: "accountability", days: 1_095, since: "made" },
  /** what the nightly task deleted, in numbers */
  retention_run: { holds: "team", purpose: "accountability", days: 1_095, since: "made" },
} as const satisfies Record<string, { holds: Holder; purpose: Purpose; days: number; since: Since }>;
export type SweptTable = keyof typeof sweptTables;

/** Tables with a task of their own, with the days their rows (or what is said in them) are kept at most. */
export const ownTaskTables = {
  import_row: { holds: "person", purpose: "import", days: 30, since: "made", task: "import-retention" },
  import_withheld: { holds: "person", purpose: "import", days: 1, since: "made", task: "forget-withheld" },
  name_question: { holds: "person", purpose: "search", days: 1, since: "made", task: "forget-questions" },
  address_change: { holds: "anybody", purpose: "access", days: 1, since: "lapsed", task: "forget-questions" },
  person_merge: { holds: "person", purpose: "care", days: 14, since: "made", task: "forget-merges" },
  job_alert: { holds: "person", purpose: "mail", days: 180, since: "made", task: "job-alerts" },
} as const satisfies Record<string, { holds: Holder; purpose: Purpose; days: number; since: Since; task: string }>;

/** Tables whose rows go with a row of another table: the database removes them along, or the one who removes it does. */
export const followingTables: Readonly<Record<string, { holds: Holder; purpose: Purpose; with: string }>> = {
  ...each("person", "care", "candidate", [
    "appointment",
    "asked_question",
    "benefit_period",
    "candidate_channel",
    "candidate_experience",
    "candidate_language",
    "candidate_question",
    "candidate_skill",
    "candidate_wish",
    "listed_person",
    "note",
    "person_standing",
    "support_step",
    "work_access",
  ]),
  ...each("person", "consent", "candidate", ["consent"]),
  ...each("person", "ladder", "candidate", ["placement", "placement_stage", "proposal"]),
  ...each("person", "search", "candidate", ["interest", "job_shortlist", "saved_search_hit"]),
  ...each("person", "mail", "job_alert", ["job_alert_hit"]),
  ...each("company", "company", "employer", [
    "company_standing",
    "company_visit",
    "concern",
    "employer_contact",
    "employer_site",
    "limits_agreement",
  ]),
  ...each("company", "posting", "employer", ["job"]),
  ...each("company", "posting", "job", ["job_remark", "job_skill", "job_task"]),
  ...each("anybody", "access", "app_user", ["auth_account", "auth_passkey", "auth_two_factor", "membership"]),
  ...each("team", "search", "app_user", ["saved_search"]),
};

/** Tables a person decides about: kept as long as somebody is accompanied, works together or has an account. */
export const decidedTables = {
  // after so many months without a sign of life the coordinator is shown that the record may go
  candidate: { holds: "person", purpose: "care", proposedAfterMonths: proposeAfterMonths },
  employer: { holds: "company", purpose: "company" },
  app_user: { holds: "anybody", purpose: "access" },
  // how a list from another office is read, and by whom it was brought; the people in it are in import_row
  import_batch: { holds: "team", purpose: "import" },
  learnt_word: { holds: "team", purpose: "import" },
  office_export: { holds: "team", purpose: "import" },
  match_rule_set: { holds: "team", purpose: "accountability" },
  // which ids were erased, so that it is done again after a backup is restored; nothing about whose they were
  erasure: { holds: "team", purpose: "accountability" },
} as const satisfies Record<string, { holds: Holder; purpose: Purpose; proposedAfterMonths?: number }>;
export type DecidedTable = keyof typeof decidedTables;

/** Copies that the database keeps in step with their source; they go at the same moment. */
export const copyTables: readonly string[] = [
  "name_entry",
  "name_mail",
  "name_number",
  "name_sound",
  "name_word",
  "standing_due",
];

/** Nothing about anybody: classifications, rules, numbers without people, and the machine's own notes. */
export const impersonalTables: readonly string[] = [
  "apprenticeship",
  "checkin_template",
  "city_setting",
  "district",
  "end_reason",
  "guard",
  "heartbeat",
  "instrument",
  "kldb_position",
  "kldb_title",
  "kysely_migration",
  "kysely_migration_lock",
  "milestone",
  "occupation",
  "official_file",
  "reach_count",
  "residence_status",
  "skill",
  "stage",
  "synonym",
  "title_list",
  "transition",
  "wage_floor",
];

/** Days after which a backup is removed; for so long an erased person is still in those made before. */
export const backupDays = 35;

/** Years for which the proof of a consent outlives the person's record (Art. 7(1), 17(3)(e) GDPR). */
export const proofYears = 3;

/** What the privacy notice names, in its order; the number comes from the rule of that table. */
export const toldTables = [
  "auth_verification",
  "auth_session",
  "message",
  "job_alert",
  "import_row",
  "access_log",
  "change_log",
] as const satisfies readonly (SweptTable | keyof typeof ownTaskTables)[];

/** The days of what the notice names. @param importDays the city's own number for the rows of lists */
export const toldDays = (importDays: number): Record<(typeof toldTables)[number], number> => {
  const rules = { ...sweptTables, ...ownTaskTables };
  const days = (table: (typeof toldTables)[number]) => (table === "import_row" ? importDays : rules[table].days);
  return Object.fromEntries(toldTables.map((table) => [table, days(table)])) as Record<
    (typeof toldTables)[number],
    number
  >;
};

/** What is said of a table in the list: whose it is, why, and how long; `with`: the table whose rows it goes with. */
export type RetentionRule = {
  holds: Holder;
  purpose: Purpose;
  days?: number;
  since?: Since;
  with?: string;
  proposedAfterMonths?: number;
};

/** The rule of a table with personal data; undefined for copies and for what is about nobody. */
export const retentionOf = (table: string): RetentionRule | undefined =>
  ({ ...sweptTables, ...ownTaskTables, ...followingTables, ...decidedTables })[table];

/** Tables whose rows go with those of this one, directly or through another. */
export function followersOf(table: string): string[] {
  const own = Object.keys(followingTables).filter((name) => followingTables[name]?.with === table);
  return own.flatMap((name) => [name, ...followersOf(name)]);
}

/** A number of days as one says it: years, months or days. */
export function spanOf(days: number): { unit: "years" | "months" | "days"; count: number } {
  if (days >= 365 && days % 365 === 0) return { unit: "years", count: days / 365 };
  if (days >= 60 && days % 30 === 0) return { unit: "months", count: days / 30 };
  return { unit: "days", count: days };
}

function each(holds: Holder, purpose: Purpose, owner: string, tables: readonly string[]) {
  return Object.fromEntries(tables.map((table) => [table, { holds, purpose, with: owner }]));
}
