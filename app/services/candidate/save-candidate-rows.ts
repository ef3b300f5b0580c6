import type { z } from "zod";
import type { Trx } from "#db/index.server";
import {
  addExperienceRow,
  addWishRow,
  deleteFact,
  isKnownPerson,
  isKnownSkill,
  saveChannelRow,
  saveGermanLevels,
  saveLanguageRow,
  saveSkillRow,
} from "#db/repositories/candidate-facts";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type {
  channelSchema,
  experienceSchema,
  languageSchema,
  skillSchema,
  wishSchema,
} from "~/domain/candidate/sections";
import { AppError, notFound } from "~/domain/errors";
import { syncSearch } from "~/services/search/sync-search";
import { noteWhoSaid } from "./note-who-said";

/**
 * Facts of which a person can have several. Each records who stated it and when. Stating the same language or skill
 * again replaces the old entry; the history keeps both.
 */
type Said = Awaited<ReturnType<typeof noteWhoSaid>>;

/**
 * What saving each of them has in common: the person must exist, the row records who stated it, and the search index
 * follows. @throws AppError not_found
 */
const saving =
  <Input>(save: (trx: Trx, candidateId: string, input: Input, said: Said, time: Clock) => Promise<void>) =>
  async (trx: Trx, actor: Staff, candidateId: string, input: Input, time: Clock): Promise<void> => {
    if (!(await isKnownPerson(trx, candidateId))) throw notFound("candidate");
    await save(trx, candidateId, input, await noteWhoSaid(trx, actor, time), time);
    await syncSearch(trx, "candidates", candidateId);
  };

export const saveLanguage = saving<z.output<typeof languageSchema>>((trx, candidateId, input, said) =>
  saveLanguageRow(trx, {
    candidateId,
    language: input.language,
    isFirst: input.isFirst,
    speaking: input.speaking ?? null,
    listening: input.listening ?? null,
    reading: input.reading ?? null,
    writing: input.writing ?? null,
    evidence: input.evidence,
    ...said,
  }),
);

/** Levels of German alone; the others and what they rest on stay. */
export const saveGerman = saving<{ speaking?: string; reading?: string }>((trx, candidateId, levels, said) =>
  saveGermanLevels(trx, candidateId, { ...levels, original: "", ...said }),
);

export const saveSkill = saving<z.output<typeof skillSchema>>(async (trx, candidateId, input, said) => {
  if (!(await isKnownSkill(trx, input.skillId))) throw new AppError("rule", "choose", {}, "skillId");
  await saveSkillRow(trx, {
    candidateId,
    skillId: input.skillId,
    level: input.level,
    evidence: input.evidence,
    validTo: input.validTo ?? null,
    ...said,
  });
});

export const addExperience = saving<z.output<typeof experienceSchema>>((trx, candidateId, input, said) =>
  addExperienceRow(trx, {
    candidateId,
    occupationId: input.occupationId ?? null,
    yearsMin: input.years ?? null,
    yearsMax: input.years ?? null,
    original: input.original,
    ...said,
  }),
);

export const addWish = saving<z.output<typeof wishSchema>>((trx, candidateId, input) =>
  addWishRow(trx, {
    candidateId,
    occupationId: input.kind === "occupation" ? (input.occupationId ?? null) : null,
    occupationGroup: input.kind === "group" ? (input.occupationGroup ?? null) : null,
    apprenticeshipId: input.kind === "apprenticeship" ? (input.apprenticeshipId ?? null) : null,
    wantsApprenticeship: input.kind === "apprenticeship" || input.wantsApprenticeship,
    anyWork: input.kind === "any",
    original: input.kind === "occupation" ? input.original : "",
  }),
);

export const saveChannel = saving<z.output<typeof channelSchema>>((trx, candidateId, input, _said, time) => {
  const on = input.outcomeOn ?? time.today();
  return saveChannelRow(trx, {
    candidateId,
    kind: input.kind,
    value: input.value,
    shared: input.shared,
    note: input.note,
    ...(input.outcome === "worked" ? { lastWorkedOn: on } : {}),
    ...(input.outcome === "failed" ? { lastFailedOn: on } : {}),
  });
});

const tables = {
  language: { table: "candidateLanguage", key: "language" },
  skill: { table: "candidateSkill", key: "skillId" },
  experience: { table: "candidateExperience", key: "id" },
  wish: { table: "candidateWish", key: "id" },
  channel: { table: "candidateChannel", key: "id" },
  access: { table: "workAccess", key: "id" },
  benefit: { table: "benefitPeriod", key: "id" },
} as const;
export const removableRows = Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]];
export type RemovableRow = keyof typeof tables;

/** Removes one of those facts; the history keeps it. @throws AppError not_found */
export async function removeCandidateRow(
  trx: Trx,
  candidateId: string,
  input: { row: RemovableRow; key: string },
): Promise<void> {
  const { table, key } = tables[input.row];
  const removed = await deleteFact(trx, candidateId, { table, column: key, key: input.key });
  if (!removed) throw notFound(input.row);
  await syncSearch(trx, "candidates", candidateId);
}
