import type { Tag } from "./lexicon";

/** What a posting may not choose people by, and the other things its words can do wrong. */
export const groups = [
  "origin",
  "sex",
  "religion",
  "disability",
  "age",
  "identity",
  "pregnancy",
  "family",
  "health",
  "record",
  "union",
  "photo",
  "language",
  "looks",
  "culture",
  "pay",
  "hours",
] as const;
export type Group = (typeof groups)[number];

/**
 * How a word names its group: `person` (Männer), `trait` somebody can have or not (Kopftuch, Kinder), `matter` everybody
 * has or is asked about (Alter, Religion), `paper` that can be asked for (Foto, Führungszeugnis).
 */
export type Kind = "person" | "trait" | "matter" | "paper";

/** The tag of each word, what it says, and whether looking for such people harms anybody. */
export const named: readonly { tag: Tag; group: Group; kind: Kind; soughtIsFine?: true }[] = [
  { tag: "originP", group: "origin", kind: "person" },
  { tag: "originAdj", group: "origin", kind: "person" },
  { tag: "originA", group: "origin", kind: "matter" },
  { tag: "originD", group: "origin", kind: "paper" },
  { tag: "sexP", group: "sex", kind: "person" },
  { tag: "sexAdj", group: "sex", kind: "person" },
  { tag: "sexA", group: "sex", kind: "matter" },
  { tag: "religionP", group: "religion", kind: "person" },
  { tag: "religionT", group: "religion", kind: "trait" },
  { tag: "religionA", group: "religion", kind: "matter" },
  { tag: "disabilityP", group: "disability", kind: "person", soughtIsFine: true },
  { tag: "disabilityT", group: "disability", kind: "trait", soughtIsFine: true },
  { tag: "healthP", group: "health", kind: "person", soughtIsFine: true },
  { tag: "healthT", group: "health", kind: "trait" },
  { tag: "healthD", group: "health", kind: "paper" },
  { tag: "youngP", group: "age", kind: "person" },
  { tag: "oldP", group: "age", kind: "person" },
  { tag: "ageA", group: "age", kind: "matter" },
  { tag: "identityP", group: "identity", kind: "person" },
  { tag: "identityA", group: "identity", kind: "matter" },
  { tag: "pregnancyP", group: "pregnancy", kind: "person", soughtIsFine: true },
  { tag: "pregnancyA", group: "pregnancy", kind: "trait" },
  { tag: "familyP", group: "family", kind: "person" },
  { tag: "familyT", group: "family", kind: "trait" },
  { tag: "familyA", group: "family", kind: "matter" },
  { tag: "recordP", group: "record", kind: "person" },
  { tag: "recordT", group: "record", kind: "trait" },
  { tag: "recordD", group: "record", kind: "paper" },
  { tag: "unionP", group: "union", kind: "person" },
  { tag: "unionA", group: "union", kind: "trait" },
  { tag: "photoD", group: "photo", kind: "paper" },
];

/** Wordings that make one think wherever they stand, unless they are denied or made light of; `hints` name nobody. */
export const doubtful: readonly { tag: Tag; group: Group; stops?: true; hints?: true }[] = [
  { tag: "originFirm", group: "origin" },
  { tag: "culture", group: "culture" },
  { tag: "mother", group: "language", stops: true },
  { tag: "language", group: "language" },
  { tag: "looks", group: "looks" },
  { tag: "youngTeam", group: "age" },
  { tag: "fit", group: "health" },
  { tag: "unbound", group: "family", hints: true },
  { tag: "sexMarked", group: "sex" },
  { tag: "ageVeiled", group: "age", hints: true },
  { tag: "religionVeiled", group: "religion", hints: true },
  { tag: "disabilityVeiled", group: "disability", hints: true },
  { tag: "healthVeiled", group: "health", hints: true },
  { tag: "pregnancyVeiled", group: "pregnancy", hints: true },
  { tag: "recordVeiled", group: "record" },
  { tag: "hours", group: "hours" },
];

/** Words that show a ground the law knows for this group. */
export const grounds: Partial<Record<Group, Tag>> = {
  origin: "groundOrigin",
  sex: "groundSex",
  religion: "groundReligion",
  disability: "groundDisability",
  age: "groundAge",
  record: "groundRecord",
  health: "groundHealth",
  pregnancy: "groundPregnancy",
};

/** The paragraph behind each group, and the one that can allow it. */
export const paragraphs: Record<Group, { forbids: string; allows?: string }> = {
  origin: { forbids: "§§ 1, 7, 11 AGG", allows: "§§ 5, 8 AGG" },
  sex: { forbids: "§§ 1, 7, 11 AGG", allows: "§§ 5, 8 AGG" },
  religion: { forbids: "§§ 1, 7, 11 AGG", allows: "§§ 8, 9 AGG" },
  disability: { forbids: "§§ 1, 7, 11 AGG; § 164 Abs. 2 SGB IX", allows: "§§ 5, 8 AGG" },
  age: { forbids: "§§ 1, 7, 11 AGG", allows: "§ 10 AGG, JArbSchG" },
  identity: { forbids: "§§ 1, 7, 11 AGG" },
  pregnancy: { forbids: "§ 3 Abs. 1 AGG, MuSchG", allows: "§ 11 MuSchG" },
  family: { forbids: "§ 3 AGG, § 26 BDSG" },
  health: { forbids: "§§ 1, 7 AGG, § 26 BDSG", allows: "§ 20 IfSG, § 8 AGG, ArbMedVV" },
  record: { forbids: "§ 26 BDSG", allows: "§ 72a SGB VIII, § 34a GewO" },
  union: { forbids: "Art. 9 Abs. 3 GG" },
  photo: { forbids: "§§ 1, 11 AGG" },
  language: { forbids: "§§ 3 Abs. 2, 8 AGG" },
  looks: { forbids: "§§ 1, 3 Abs. 2 AGG" },
  culture: { forbids: "§§ 1, 3 Abs. 2 AGG" },
  pay: { forbids: "§§ 1, 20, 22 MiLoG" },
  hours: { forbids: "§§ 3, 4, 5 ArbZG, § 3 BUrlG, § 3 EntgFG" },
};
