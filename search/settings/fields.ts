/**
 * What a field of a document can be asked. `keywords` is a list of keywords: a condition on it holds when any of them
 * fits. A `date` is a calendar day (YYYY-MM-DD), an `instant` an ISO time stamp.
 */
export type FieldKind = "keyword" | "keywords" | "number" | "boolean" | "date" | "instant";

export const jobFields = {
  occupationId: "keyword",
  occupationGroup: "keyword",
  kldb: "keywords",
  employerId: "keyword",
  districtId: "keyword",
  city: "keyword",
  shifts: "keywords",
  skills: "keywords",
  apprenticeshipId: "keyword",
  supported: "boolean",
  germanSpeaking: "number",
  germanReading: "number",
  hoursMin: "number",
  hoursMax: "number",
  payCents: "number",
  places: "number",
  startDate: "date",
  publishedAt: "instant",
} as const satisfies Record<string, FieldKind>;

export const candidateFields = {
  occupationIds: "keywords",
  occupationGroups: "keywords",
  experience: "keywords",
  wishes: "keywords",
  skills: "keywords",
  licences: "keywords",
  languages: "keywords",
  shifts: "keywords",
  shiftsRefused: "keywords",
  districtId: "keyword",
  readiness: "keyword",
  withoutOffer: "boolean",
  germanSpeaking: "number",
  germanReading: "number",
  hoursMin: "number",
  hoursMax: "number",
  availableFrom: "date",
  waitingSince: "date",
  practised: "keywords",
  able: "keywords",
  lacking: "keywords",
  wishGroups: "keywords",
  apprenticeships: "keywords",
  apprenticeshipWish: "keyword",
  anyWork: "boolean",
  travelModes: "keywords",
  travelMinutes: "number",
  demands: "keywords",
  timeFrom: "keyword",
  timeTo: "keyword",
} as const satisfies Record<string, FieldKind>;

export const fieldsOf = { jobs: jobFields, candidates: candidateFields } as const;

/** `germanSpeaking` → `german_speaking` */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
