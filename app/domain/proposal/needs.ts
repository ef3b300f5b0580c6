import { type CefrLevel, cefrRank, type Shift } from "~/domain/matching/facts";
import type { Sign } from "~/domain/matching/signs";
import { isAble } from "~/domain/matching/skills";
import type { Profile } from "./profile";

/** What a company asked for in its own job, as far as a profile can answer it. */
export type JobNeeds = {
  occupationId: string;
  group: string | null;
  speaking: CefrLevel | null;
  reading: CefrLevel | null;
  required: string[];
  helpful: string[];
  hoursMin: number | null;
  hoursMax: number | null;
  shifts: Shift[];
  startOn: string | null;
};

/**
 * One need of a job and what the profile says to it. `need` and `has` are codes, ids, days or numbers; null where there is
 * nothing to say.
 */
export type AnsweredNeed =
  | { kind: "speaking" | "reading"; sign: Sign; need: CefrLevel; has: CefrLevel | null }
  | { kind: "required" | "helpful"; sign: Sign; need: string; has: "yes" | "some" | null }
  | { kind: "experience"; sign: Sign; need: string; has: { years: number; same: boolean } | null }
  | { kind: "hours"; sign: Sign; need: Span; has: Span | null }
  | { kind: "shifts"; sign: Sign; need: readonly Shift[]; has: readonly Shift[] | null }
  | { kind: "start"; sign: Sign; need: string | null; has: string | null }
  | { kind: "way"; sign: Sign; need: null; has: "near" | "far" | null };
type Span = { min: number | null; max: number | null };

/**
 * What a job needs against what the person brings, from the profile alone: what their consent does not show is an open
 * question here, not a gap. Nothing rules anybody out, because what a law forbids is settled before a proposal and is no
 * company's business.
 * @param today for a job that begins as soon as possible
 */
export function answerNeeds(needs: JobNeeds, profile: Profile, today: string): AnsweredNeed[] {
  const german = profile.languages.find(({ language }) => language === "de");
  return [
    ...level("speaking", needs.speaking, german?.speaking ?? null),
    ...level("reading", needs.reading, german?.reading ?? null),
    ...needs.required.map((id) => skill("required", id, profile)),
    ...needs.helpful.map((id) => skill("helpful", id, profile)),
    experience(needs, profile),
    ...hours(needs, profile),
    ...shifts(needs, profile),
    start(needs, profile, today),
    way(profile),
  ];
}

function level(kind: "speaking" | "reading", need: CefrLevel | null, has: CefrLevel | null): AnsweredNeed[] {
  if (need === null || need === "A0") return [];
  const sign = has === null ? "unknown" : cefrRank(has) >= cefrRank(need) ? "met" : "bridge";
  return [{ kind, sign, need, has }];
}

function skill(kind: "required" | "helpful", id: string, { skills, licences }: Profile): AnsweredNeed {
  const known = skills.find(({ skillId }) => skillId === id);
  if (licences.includes(id) || (known && isAble(id, known.level))) return { kind, sign: "met", need: id, has: "yes" };
  return known ? { kind, sign: "bridge", need: id, has: "some" } : { kind, sign: "unknown", need: id, has: null };
}

/** No starter job asks for experience, so other work is a beginning with help and none is only not known. */
function experience({ occupationId, group }: JobNeeds, profile: Profile): AnsweredNeed {
  const of = { kind: "experience", need: occupationId } as const;
  const most = (all: Profile["experience"]) => Math.max(...all.map(({ years }) => years));
  const same = profile.experience.filter((work) => work.occupationId === occupationId);
  if (same.length > 0) return { ...of, sign: "met", has: { years: most(same), same: true } };
  const alike = profile.experience.filter((work) => group !== null && work.group === group);
  if (alike.length > 0) return { ...of, sign: "met", has: { years: most(alike), same: false } };
  if (profile.experience.length === 0) return { ...of, sign: "unknown", has: null };
  return { ...of, sign: "bridge", has: { years: most(profile.experience), same: false } };
}

function hours({ hoursMin, hoursMax }: JobNeeds, { hours: has }: Profile): AnsweredNeed[] {
  if (hoursMin === null && hoursMax === null) return [];
  const need = { min: hoursMin, max: hoursMax };
  if (has.min === null && has.max === null) return [{ kind: "hours", sign: "unknown", need, has: null }];
  const meet = (has.min ?? 0) <= (hoursMax ?? hoursMin ?? Infinity) && (has.max ?? Infinity) >= (hoursMin ?? 0);
  return [{ kind: "hours", sign: meet ? "met" : "unknown", need, has }];
}

function shifts({ shifts: need }: JobNeeds, { shifts: has }: Profile): AnsweredNeed[] {
  if (need.length === 0) return [];
  if (has.length === 0) return [{ kind: "shifts", sign: "unknown", need, has: null }];
  return [{ kind: "shifts", sign: need.every((shift) => has.includes(shift)) ? "met" : "unknown", need, has }];
}

function start({ startOn }: JobNeeds, profile: Profile, today: string): AnsweredNeed {
  const has = profile.startsFrom ?? profile.availableFrom;
  const day = startOn === null || startOn < today ? today : startOn;
  return { kind: "start", sign: has === null ? "unknown" : has <= day ? "met" : "bridge", need: startOn, has };
}

function way({ area }: Profile): AnsweredNeed {
  const has = area.within30 === null ? null : area.within30 ? "near" : "far";
  return { kind: "way", sign: has === null ? "unknown" : has === "near" ? "met" : "bridge", need: null, has };
}
