import { describe, expect, test } from "vitest";
import { changesOf, type FieldEntry, isTaken, seenIn, takeChanges } from "./again";
import { changeFields } from "./again-fields";
import type { PersonRecord } from "./record";

const person: PersonRecord["person"] = {
  givenName: "Ada",
  familyName: "Okoye",
  birthDate: "1990-04-03",
  birthYear: 1990,
  street: "Weg 1",
  careOf: "",
  postcode: "45468",
  city: "Mülheim",
  mailbox: "unknown",
  preferredLanguage: "en",
  needsInterpreter: false,
  schoolYears: null,
  hasUniversity: false,
  hoursMin: null,
  hoursMax: null,
  timeFrom: null,
  timeTo: null,
  shiftsAccepted: [],
  shiftsRefused: [],
  mobility: [],
  supportNeeds: [],
  wishNote: "",
  note: "",
};
const nobody: PersonRecord["person"] = {
  ...person,
  givenName: "",
  familyName: "",
  birthDate: null,
  birthYear: null,
  street: "",
  postcode: null,
  city: "",
};
const parts = {
  languages: [],
  skills: [],
  experience: [],
  wishes: [],
  channels: [],
  access: null,
  benefit: null,
  questions: [],
};
const known: PersonRecord = { person, ...parts };
const phone = (value: string): PersonRecord["channels"][number] => ({
  kind: "phone",
  value,
  shared: false,
  failed: false,
  original: value,
});
const list = (said: Partial<PersonRecord["person"]>, more: Partial<PersonRecord> = {}): PersonRecord => ({
  person: { ...nobody, ...said },
  ...parts,
  ...more,
});
const entry = (values: Partial<FieldEntry>): FieldEntry => ({
  table: "candidate",
  operation: "update",
  columns: [],
  item: "",
  at: "2026-11-10T08:00:00.000Z",
  by: "Anke Lange",
  file: null,
  ...values,
});
const earlier = (history: FieldEntry[] = [], said: string[] = []) => ({
  history,
  readAt: "2026-11-01T08:00:00.000Z",
  saidBefore: (field: string) => said.includes(field),
});
const fieldsOf = (record: PersonRecord, from = earlier()) =>
  changesOf(known, record, from).map(({ field, takes }) => `${field} ${takes}`);

describe("what a list changes", () => {
  test("is nothing where it is silent, or says the same in other letters", () => {
    expect(fieldsOf(list({}))).toEqual([]);
    expect(fieldsOf(list({ familyName: "OKOYE", street: "WEG 1", birthYear: 1990 }))).toEqual([]);
    expect(takeChanges(known, list({}), changeFields, [])).toEqual(known);
  });

  test("is taken by itself, unless somebody here changed it since, or the list only repeats itself", () => {
    const moved = list({ street: "Allee 9" });
    expect(fieldsOf(moved)).toEqual(["street true"]);
    expect(fieldsOf(moved, earlier([entry({ columns: ["street"] })]))).toEqual(["street false"]);
    expect(fieldsOf(moved, earlier([entry({ columns: ["note"] })]))).toEqual(["street true"]);
    expect(fieldsOf(moved, earlier([entry({ columns: ["street"], file: "alt.csv" })]))).toEqual(["street true"]);
    expect(fieldsOf(moved, earlier([entry({ columns: ["street"], at: "2026-10-01T08:00:00.000Z" })]))).toEqual([
      "street true",
    ]);
    expect(fieldsOf(moved, earlier([], ["street"]))).toEqual(["street false"]);
  });

  test("a first list writes over nothing that was typed here", () => {
    const history = [entry({ operation: "insert" })];
    expect(changesOf(known, list({ street: "Allee 9" }), { ...earlier(history), readAt: null })).toMatchObject([
      { field: "street", takes: false, since: { by: "Anke Lange", file: null } },
    ]);
  });

  test("puts a telephone away that came from a list, never one that somebody here typed", () => {
    const record = { ...known, channels: [phone("+491511"), phone("+491522")] };
    const next = list({}, { channels: [phone("+491533")] });
    const history = [entry({ table: "candidate_channel", operation: "insert", item: "+491522" })];
    expect(takeChanges(record, next, ["phone"], history).channels.map(({ value }) => value)).toEqual([
      "+491522",
      "+491533",
    ]);
  });

  test("does not bring back by itself what somebody took away", () => {
    const next = list({}, { skills: [{ skillId: "S_X", original: "x" }] });
    const taken = entry({ table: "candidate_skill", operation: "delete", item: "S_X" });
    expect(fieldsOf(next)).toEqual(["skills true"]);
    expect(fieldsOf(next, earlier([taken]))).toEqual(["skills false"]);
    expect(fieldsOf(next, earlier([{ ...taken, item: "S_Y" }]))).toEqual(["skills true"]);
  });

  test("keeps a permit that was granted where only the day is new", () => {
    const access = {
      statusId: "duldung",
      permission: "permit_abh",
      permitState: "needed",
      until: "2026-12-31",
      original: "",
    } as const;
    const granted = { ...access, permitState: "granted" as unknown as "needed" };
    const next = list({}, { access: { ...access, until: "2027-06-30" } });
    expect(takeChanges({ ...known, access: granted }, next, ["residence"], []).access).toMatchObject({
      permitState: "granted",
      until: "2027-06-30",
    });
  });
});

test("a choice holds as long as the same stands in the record and in the list", () => {
  const [change] = changesOf(known, list({ street: "Allee 9" }), earlier());
  if (!change) throw new Error("the street changes");
  const choices = { street: { take: false, seen: seenIn(change) } };
  expect(isTaken(change, choices)).toBe(false);
  expect(isTaken({ ...change, after: [{ as: "text", value: "Ring 3" }] }, choices)).toBe(true);
});
