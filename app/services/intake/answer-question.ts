import type { Trx } from "#db/index.server";
import { markAsked } from "#db/repositories/asked-questions";
import { namesOfKnown } from "#db/repositories/candidate-facts";
import type { Clock } from "~/config/clock";
import { permitStateOf } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import type { IntakeStep } from "~/domain/candidate/intake";
import type { IntakeAnswer } from "~/domain/candidate/intake-forms";
import { picked, saidSkillLevel } from "~/domain/candidate/sections";
import { recordBenefit, recordWorkAccess } from "~/services/access/record-work-access";
import { editCandidate } from "~/services/candidate/edit-candidate";
import {
  addExperience,
  addWish,
  saveChannel,
  saveGerman,
  saveLanguage,
  saveSkill,
} from "~/services/candidate/save-candidate-rows";

type Talk = { trx: Trx; actor: Staff; person: { id: string; version: number }; time: Clock };
type Store<Step extends IntakeStep> = (talk: Talk, answer: IntakeAnswer<Step>) => Promise<void>;

/**
 * Stores the answer to one question of the talk as the fact it is, in the way the record's own section stores it, and
 * notes that it was asked.
 * @param person.version the version of the record that the form was filled in from
 * @throws AppError not_found; conflict `stale` for facts of the record itself; rule of the fact at its field
 */
export async function answerQuestion<Step extends IntakeStep>(
  trx: Trx,
  actor: Staff,
  person: { id: string; version: number },
  { step, answer }: { step: Step; answer: IntakeAnswer<Step> },
  time: Clock,
): Promise<void> {
  const store: Store<Step> = stores[step];
  await store({ trx, actor, person, time }, answer);
  await markAsked(trx, { candidateId: person.id, question: step, askedOn: time.today() });
}

const stores: { [Step in IntakeStep]: Store<Step> } = {
  async skills(talk, { skill, skillId }) {
    for (const id of await unknownOf(talk, [...skill, skillId]))
      await add(talk, saveSkill, { skillId: id, level: saidSkillLevel, evidence: "self" });
  },
  async wish(talk, { group, any, original, occupationId, wantsApprenticeship }) {
    for (const occupationGroup of group)
      await add(talk, addWish, { kind: "group", occupationGroup, original: "", wantsApprenticeship });
    if (original) await add(talk, addWish, { kind: "occupation", original, occupationId, wantsApprenticeship });
    if (any) await add(talk, addWish, { kind: "any", original: "", wantsApprenticeship });
  },
  experience: (talk, answer) => add(talk, addExperience, answer),
  async languages(talk, { language, other }) {
    for (const code of await unknownOf(talk, [...language, other]))
      await add(talk, saveLanguage, { language: code, isFirst: false, evidence: "self" });
  },
  channel: (talk, answer) => add(talk, saveChannel, answer),
  speaking: (talk, level) => add(talk, saveGerman, level),
  reading: (talk, level) => add(talk, saveGerman, level),
  age: (talk, { birthDate, birthYear }) =>
    edit(talk, {
      birthDate: birthDate ?? null,
      birthYear: birthDate ? Number(birthDate.slice(0, 4)) : (birthYear ?? null),
    }),
  start: (talk, { now, availableFrom }) =>
    edit(talk, { availableFrom: now ? talk.time.today() : (availableFrom ?? null) }),
  hours: (talk, { hoursMin, hoursMax }) => edit(talk, { hoursMin: hoursMin ?? null, hoursMax: hoursMax ?? null }),
  shifts: (talk, { shift }) => edit(talk, { shiftsAccepted: picked(shift, "yes"), shiftsRefused: picked(shift, "no") }),
  travel: (talk, { mobility, travelMinutesMax }) =>
    edit(talk, { mobility, travelMinutesMax: travelMinutesMax ?? null }),
  demands: (talk, { demand }) =>
    edit(talk, { demandsAccepted: picked(demand, "yes"), demandsRefused: picked(demand, "no") }),
  district: (talk, { districtId }) => edit(talk, { districtId }),
  mailbox: (talk, { mailbox }) => edit(talk, { mailbox }),
  access: ({ trx, actor, person }, paper) =>
    recordWorkAccess(trx, actor, person.id, {
      ...paper,
      permitState: permitStateOf(paper.permission),
      document: "",
      original: "",
    }),
  benefit: ({ trx, person }, { system, from }) => recordBenefit(trx, person.id, { system, from, original: "" }),
};

type Save<Input> = (trx: Trx, actor: Staff, id: string, input: Input, time: Clock) => Promise<void>;

const add = <Input>({ trx, actor, person, time }: Talk, save: Save<Input>, input: Input): Promise<void> =>
  save(trx, actor, person.id, input, time);

const edit = ({ trx, person }: Talk, change: Parameters<typeof editCandidate>[2]): Promise<void> =>
  editCandidate(trx, person, change);

/** Those that nobody has noted yet: what is known better, with a level or a paper, is not overwritten by a tick. */
async function unknownOf<Code extends string>(
  { trx, person }: Talk,
  said: readonly (Code | undefined)[],
): Promise<Code[]> {
  const known = await namesOfKnown(trx, person.id);
  return [...new Set(said.filter((code) => code !== undefined))].filter((code) => !known.has(code));
}
