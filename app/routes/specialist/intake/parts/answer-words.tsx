import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useJobLabels } from "~/components/job/labels";
import { OfficialName } from "~/components/job/official-name";
import { Translated } from "~/components/job/translated";
import { German } from "~/components/values";
import { benefitNames, recordedPermissions } from "~/domain/access/permission";
import type { IntakeStep } from "~/domain/candidate/intake";
import { answerable, isEverydaySkill } from "~/domain/candidate/intake-forms";
import { readTravelModes } from "~/domain/matching/facts";
import type { Names } from "~/domain/matching/names";
import type { OwnNames } from "~/domain/matching/own-names";
import { mailboxStates } from "~/domain/reachability/channels";
import { formatAmount, formatDate, formatList, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { formatPhone } from "~/i18n/phone";
import type { CandidateRecord } from "~/queries/candidate/record";
import { useLevelName } from "./level-name";

export type Noting = { record: CandidateRecord; names: Names };

/** The answer to a question as it is stored, in the language of the part of the page it stands in. */
export function AnswerWords({ step, record, names }: { step: IntakeStep } & Noting) {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  const labels = useJobLabels();
  const level = useLevelName();
  const day = (date: string | null) => date && formatDate(date, locale, "long");
  const words = (list: string[]) => list.length > 0 && formatList(list, locale);
  const named = (kind: keyof OwnNames, id: string) => {
    const name = names[kind][id];
    if (!name) return id;
    if (kind === "skill") return <Translated name={name} />;
    return <OfficialName name={name} occupation={kind === "occupation" ? id : undefined} />;
  };
  const either = (list: "shift" | "demand", yes: readonly string[], no: readonly string[]) => {
    const said = (codes: readonly string[]) => words(codes.map((code) => labels.code(list, code)));
    return [yes.length > 0 && t("data.yes", { list: said(yes) }), no.length > 0 && t("data.no", { list: said(no) })];
  };
  const german = record.languages.find(({ language }) => language === "de");
  const lines: { [Step in IntakeStep]: () => ReactNode[] } = {
    skills: () =>
      record.skills.map(({ skillId }) =>
        isEverydaySkill(skillId) ? t(`intake.skill.${skillId}`) : named("skill", skillId),
      ),
    wish: () =>
      record.wishes.flatMap((wish): ReactNode[] => [
        (wish.occupationId && named("occupation", wish.occupationId)) ||
          (wish.apprenticeshipId && named("apprenticeship", wish.apprenticeshipId)) ||
          (wish.group && labels.code("group", wish.group)) ||
          (wish.anyWork ? t("data.anyWork") : <bdi>{wish.original}</bdi>),
        wish.wantsApprenticeship && wish === record.wishes[0] && t("data.wantsApprenticeship"),
      ]),
    experience: () =>
      record.experience.map(({ occupationId, original, years }) => (
        <>
          {occupationId ? named("occupation", occupationId) : <bdi>{original}</bdi>}
          {years !== null && ` (${formatAmount(years, "year", locale)})`}
        </>
      )),
    languages: () => furtherLanguages(record).map(({ language }) => languageName(language, locale)),
    channel: () => record.channels.map(({ kind, value }) => `${t(`data.channel.${kind}`)}: ${formatPhone(value)}`),
    speaking: () => [german?.speaking && level(german.speaking)],
    reading: () => [german?.reading && level(german.reading)],
    age: () => [day(record.birthDate) ?? record.birthYear],
    start: () => [day(record.availableFrom)],
    hours: () => [labels.hours({ hoursMin: record.hoursMin ?? record.hoursMax, hoursMax: record.hoursMax })],
    shifts: () => either("shift", record.shiftsAccepted, record.shiftsRefused),
    travel: () => [
      words(readTravelModes(record.mobility).map((mode) => t(`data.mode.${mode}`))),
      record.mobility.length > 0 &&
        record.travelMinutesMax &&
        t("data.wayMax", { time: formatAmount(record.travelMinutesMax, "minute", locale) }),
    ],
    demands: () => either("demand", record.demandsAccepted, record.demandsRefused),
    district: () => [
      record.districtId && <German>{names.district[record.districtId]?.de ?? record.districtId}</German>,
    ],
    mailbox: () => [coded(mailboxStates, record.mailbox, (state) => t(`intake.mailbox.${state}`))],
    access: () =>
      record.access.map(({ permission, until }) =>
        [
          coded(recordedPermissions, permission, (code) => t(`intake.permission.${code}`)),
          until && t("profile.until", { date: formatDate(until, locale) }),
        ]
          .filter(Boolean)
          .join(", "),
      ),
    benefit: () =>
      record.benefits.map(({ system }) => coded(benefitNames, system, (code) => t(`intake.benefit.${code}`))),
  };
  return (
    <>
      {lines[step]()
        .filter(Boolean)
        .map((line, index) => (
          <span key={index} className="intake-answer">
            {line}
          </span>
        ))}
    </>
  );
}

/** The words for a stored code; nothing where it says that nobody knows. */
function coded<Code extends string>(
  codes: readonly Code[],
  stored: string,
  say: (code: Exclude<Code, "unknown">) => string,
): string | null {
  const known = answerable(codes).find((code) => code === stored);
  return known === undefined ? null : say(known);
}

/** Those besides German and the one somebody grew up with. */
const furtherLanguages = ({ languages }: CandidateRecord) =>
  languages.filter(({ language, isFirst }) => language !== "de" && !isFirst);

type Rows = Partial<Record<IntakeStep, (record: CandidateRecord) => { rows: readonly unknown[]; section: string }>>;

/** Questions to which another answer can be added, each with its answers and the section of the record that changes them. */
const added: Rows = {
  skills: ({ skills }) => ({ rows: skills, section: "skills" }),
  wish: ({ wishes }) => ({ rows: wishes, section: "wishes" }),
  experience: ({ experience }) => ({ rows: experience, section: "work" }),
  languages: (record) => ({ rows: furtherLanguages(record), section: "languages" }),
  channel: ({ channels }) => ({ rows: channels, section: "channels" }),
  access: ({ access }) => ({ rows: access, section: "access" }),
  benefit: ({ benefits }) => ({ rows: benefits, section: "benefit" }),
};

/** The section that changes what was noted to a question; null where nothing was, or the boxes of the question do. */
export function sectionNoted(step: IntakeStep, record: CandidateRecord): string | null {
  const found = added[step]?.(record);
  return found && found.rows.length > 0 ? found.section : null;
}
