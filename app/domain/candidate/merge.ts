/**
 * What is chosen together when two records of one person become one: columns that mean something only together come from
 * the same record.
 */
export const mergeGroups = {
  name: ["givenName", "familyName"],
  birth: ["birthDate", "birthYear"],
  address: ["street", "careOf", "postcode", "city", "districtId"],
  mailbox: ["mailbox"],
  language: ["preferredLanguage", "needsInterpreter"],
  school: ["schoolYears", "hasUniversity"],
  hours: ["hoursMin", "hoursMax"],
  dayTimes: ["timeFrom", "timeTo", "shiftsAccepted", "shiftsRefused"],
  way: ["mobility", "travelMinutesMax"],
  availableFrom: ["availableFrom"],
  demand: ["demandsAccepted", "demandsRefused"],
  support: ["supportNeeds"],
  wish: ["wishNote"],
  note: ["note"],
  responsible: ["responsibleUserId"],
  nextStep: ["nextStep", "nextStepOn"],
  namedGap: ["namedGap"],
} as const satisfies Record<string, readonly string[]>;
export type MergeGroup = keyof typeof mergeGroups;
export const mergeGroupNames = Object.keys(mergeGroups) as MergeGroup[];
type MergeColumn = (typeof mergeGroups)[MergeGroup][number];

/** A record as far as it takes part: its columns, and what stands against a merge. */
export type MergeRecord = { id: string; waitingSince: string; columns: Readonly<Record<MergeColumn, unknown>> };

export type MergeChoice = "kept" | "gone";
export type MergeQuestion = { group: MergeGroup; kept: boolean; gone: boolean };

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === "" ||
  value === false ||
  value === "unknown" ||
  (Array.isArray(value) && value.length === 0);
const valuesOf = (record: MergeRecord, group: MergeGroup) => mergeGroups[group].map((column) => record.columns[column]);

/** Groups in which the records differ; where both say something, somebody has to choose. */
export function mergeQuestions(kept: MergeRecord, gone: MergeRecord): MergeQuestion[] {
  return mergeGroupNames.flatMap((group): MergeQuestion[] => {
    const [mine, other] = [valuesOf(kept, group), valuesOf(gone, group)];
    if (JSON.stringify(mine) === JSON.stringify(other)) return [];
    return [{ group, kept: !mine.every(isEmpty), gone: !other.every(isEmpty) }];
  });
}

/**
 * The columns that the kept record takes from the other one: what was chosen, and what it does not know itself. Who has
 * waited since the earlier day has waited since then.
 */
export function takenColumns(
  kept: MergeRecord,
  gone: MergeRecord,
  choice: Partial<Record<MergeGroup, MergeChoice>>,
): (MergeColumn | "waitingSince")[] {
  const groups = mergeQuestions(kept, gone).filter((asked) =>
    asked.kept && asked.gone ? choice[asked.group] === "gone" : asked.gone,
  );
  return [
    ...groups.flatMap(({ group }): readonly MergeColumn[] => mergeGroups[group]),
    ...(gone.waitingSince < kept.waitingSince ? (["waitingSince"] as const) : []),
  ];
}

/** What has to be settled before two records can be one. */
export const mergeObstacles = ["twoSignIns", "twoLadders", "otherLadder", "proposedTwice", "consentsDisagree"] as const;
export type MergeObstacle = (typeof mergeObstacles)[number];

/** Days in which a merge can be undone; afterwards nothing is kept of the record that went. The product's own number. */
export const mergeUndoDays = 14;
