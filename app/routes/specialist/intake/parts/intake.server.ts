import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { clock } from "~/config/clock";
import type { Intake, IntakeStep } from "~/domain/candidate/intake";
import { readTravelModes } from "~/domain/matching/facts";
import { readableLocale } from "~/i18n/locales";
import { askedOf } from "~/queries/candidate/asked";
import type { CandidateRecord } from "~/queries/candidate/record";
import { questionsOf, recordOfRequest } from "../../candidates/parts/record.server";

/** The person, where the talk with them stands, and the language they read along in. 404 for anybody the actor may not see. */
export async function talkOf(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  const today = clock.today();
  const { facts, open } = questionsOf(basis, today);
  const asked = await readAs(actor, (trx) => askedOf(trx, basis.record.id));
  const intake: Intake = {
    open: open.map(({ id }) => id),
    asked: Object.keys(asked),
    ageClass: facts.ageClass,
    speaking: facts.speaking,
  };
  return {
    actor,
    record: basis.record,
    names: basis.reference.names,
    today,
    intake,
    asked,
    theirs: readableLocale(basis.record.preferredLanguage),
  };
}

type Values = Record<string, unknown>;
const answers = (yes: readonly string[], no: readonly string[]): Values =>
  Object.fromEntries([...yes.map((code) => [code, "yes"]), ...no.map((code) => [code, "no"])]);

/** Facts that a screen shows in its boxes and that are compared after a save that came too late. */
const ofRecord: Partial<Record<IntakeStep, (record: CandidateRecord) => Values>> = {
  age: ({ birthDate, birthYear }) => ({ birthDate, birthYear: birthDate ? null : birthYear }),
  start: ({ availableFrom }) => ({ availableFrom }),
  hours: ({ hoursMin, hoursMax }) => ({ hoursMin, hoursMax }),
  shifts: ({ shiftsAccepted, shiftsRefused }) => ({ shift: answers(shiftsAccepted, shiftsRefused) }),
  travel: ({ mobility, travelMinutesMax }) => ({ mobility: readTravelModes(mobility), travelMinutesMax }),
  demands: ({ demandsAccepted, demandsRefused }) => ({ demand: answers(demandsAccepted, demandsRefused) }),
  district: ({ districtId }) => ({ districtId }),
  mailbox: ({ mailbox }) => ({ mailbox: mailbox === "unknown" ? null : mailbox }),
};

/** Values a screen begins with that are no fact of the record itself. */
const beside: Partial<Record<IntakeStep, (record: CandidateRecord, today: string) => Values>> = {
  speaking: (record) => ({ speaking: german(record)?.speaking }),
  reading: (record) => ({ reading: german(record)?.reading }),
  access: (_record, today) => ({ from: today }),
  benefit: (_record, today) => ({ from: today }),
};
const german = (record: CandidateRecord) => record.languages.find(({ language }) => language === "de");

const asTexts = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, typeof value === "number" ? String(value) : value]],
    ),
  );

/** What the boxes of a screen hold: `stored` where somebody else's save is noticed, `values` in any case. */
export function valuesOf(record: CandidateRecord, step: IntakeStep, today: string) {
  const stored = ofRecord[step];
  const values = asTexts((stored ?? beside[step])?.(record, today) ?? {});
  return { values, stored: stored ? values : null };
}
