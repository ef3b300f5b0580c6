import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Chip, ChipList } from "~/components/tags";
import { DateText, German } from "~/components/values";
import type { JobRecord } from "~/domain/job/record";
import { minimumAgeOf, shiftsOf, skillNeeds } from "~/domain/job/record";
import { presenceMinutes } from "~/domain/job/shifts";
import type { WizardStep } from "~/domain/job/wizard";
import { formatMoney, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { Locale } from "~/i18n/locales";
import { formatPhone } from "~/i18n/phone";
import type { WizardChoices } from "~/queries/job/wizard";
import { useJobLabels, weekdays } from "./labels";

export type SummaryRow = { field: string; label: string; value: ReactNode | null };
export type SummaryGroup = { step: WizardStep; rows: SummaryRow[] };

/** A company's own words: German, whatever the page speaks. */
const own = (text: string): ReactNode | null => (text ? <German>{text}</German> : null);

const several = (items: ReactNode[]): ReactNode | null =>
  items.length === 0 ? null : items.length === 1 ? (
    items[0]
  ) : (
    <ul className="plain">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );

/** Label of an answer where it is only read; in the wizard some are whole questions. */
export const factLabel = (t: TFunction<"job">, field: string): string =>
  t([`fact.${field}`, `field.${field}`] as unknown as string);

/** More than eight hours of work on some day (§ 3 ArbZG). */
const hasLongDays = (record: JobRecord): boolean =>
  shiftsOf(record).some((shift) => presenceMinutes(shift) - shift.breakMinutes > 8 * 60);

/** One amount or a range; by year of training where it was given that way; or for how long nothing is paid. */
function pay(record: JobRecord, labels: ReturnType<typeof useJobLabels>, t: TFunction<"job">, locale: Locale) {
  if (record.payUnit === "none") {
    return [record.unpaidDays === null ? t("value.unpaid") : t("value.unpaidDays", { count: record.unpaidDays })];
  }
  if (record.trainingPayCents.length === 0) return [labels.pay(record)];
  return record.trainingPayCents.map((cents, index) =>
    t("value.trainingYear", { number: index + 1, amount: formatMoney(cents, locale) }),
  );
}

/** All answers of a posting in the order of the wizard; a value of null was not answered. */
export function useJobSummary(record: JobRecord, choices: WizardChoices): SummaryGroup[] {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const labels = useJobLabels();
  const named = (rows: { id: string; de: string; en: string }[], id: string | null) => {
    const row = rows.find((one) => one.id === id);
    return row ? labels.name(row) : id;
  };
  const site = choices.sites.find((one) => one.id === record.siteId);
  const skills = skillNeeds.flatMap((need) => {
    const names = record.skills
      .filter((skill) => skill.need === need)
      .map((skill) => named(choices.skills, skill.skillId));
    return names.length > 0 ? [`${t(`need.${need}`)}: ${names.join(", ")}`] : [];
  });
  const row = (field: string, value: ReactNode | null): SummaryRow => ({ field, label: factLabel(t, field), value });
  const said = (field: string, value: ReactNode | null) => (value === null ? [] : [row(field, value)]);
  const level = (code: JobRecord["germanSpeaking"]) => labels.level(code);
  return [
    {
      step: "occupation",
      rows: [
        row("occupationId", named(choices.occupations, record.occupationId)),
        row("contractKind", labels.code("contract", record.contractKind)),
        row("places", record.places),
      ],
    },
    {
      step: "tasks",
      rows: [
        row("title", own(record.title)),
        row("tasks", several(record.tasks.map((task) => (task.en ? labels.name(task) : own(task.de))))),
        row("description", own(record.description)),
      ],
    },
    {
      step: "hours",
      rows: [
        row("hoursMin", labels.hours(record)),
        row(
          "shifts",
          record.shifts.length > 0 ? (
            <ChipList>
              {record.shifts.map((shift) => (
                <Chip key={shift}>{labels.code("shift", shift)}</Chip>
              ))}
            </ChipList>
          ) : null,
        ),
        row(
          "shiftTimes",
          several(
            shiftsOf(record).map((shift) =>
              t(shift.breakMinutes > 0 ? "value.shift" : "value.noBreak", {
                days: weekdays(shift.days, locale),
                start: shift.start,
                end: shift.end,
                pause: shift.breakMinutes,
              }),
            ),
          ),
        ),
        ...said("shiftRota", record.shiftTimes.length > 1 ? t(`option.shiftRota.${record.shiftRota}`) : null),
        ...said("hoursBalanced", record.hoursBalanced && hasLongDays(record) ? t("value.balanced") : null),
        ...said(
          "nightCompensation",
          record.nightCompensation && record.shifts.includes("night") ? t("value.night") : null,
        ),
        ...said("sundayReason", own(record.sundayReason)),
      ],
    },
    {
      step: "pay",
      rows: [
        row(
          "payMin",
          several([...pay(record, labels, t, locale), own(record.payNote)].filter((part) => part !== null)),
        ),
        ...said("collectiveAgreement", record.collectiveAgreement ? t("value.byAgreement") : null),
        row(
          "startOn",
          record.startOn ? <DateText value={record.startOn} /> : record.startFlexible ? t("value.flexible") : null,
        ),
        row("siteId", site ? own([site.name, site.districtName, site.city].filter(Boolean).join(", ")) : null),
        row(
          "probationMonths",
          record.probationMonths === null ? null : t("value.months", { months: record.probationMonths }),
        ),
        row("holidayDays", record.holidayDays === null ? null : t("value.days", { days: record.holidayDays })),
        row(
          "fixedTermMonths",
          record.fixedTermMonths === null
            ? t("value.permanent")
            : several(
                [t("value.fixed", { months: record.fixedTermMonths }), own(record.fixedTermReason)].filter(
                  (part) => part !== null,
                ),
              ),
        ),
        ...said(
          "termExtensions",
          record.termExtensions > 0 ? t("value.extensions", { count: record.termExtensions }) : null,
        ),
        ...said("earlierJobHere", record.earlierJobHere ? t("value.earlier") : null),
      ],
    },
    {
      step: "needs",
      rows: [
        row("germanSpeaking", level(record.germanSpeaking)),
        row("germanReading", level(record.germanReading)),
        ...said("germanReason", own(record.germanReason)),
        row("skills", several(skills)),
        row(
          "demands",
          [
            ...record.demands.map((demand) => labels.code("demand", demand)),
            ...(record.pieceWork ? [t("value.pieceWork")] : []),
          ].join(", ") || null,
        ),
        row("requirementsNote", own(record.requirementsNote)),
        ...said("wordingGround", own(record.wordingGround)),
        row("minAge", t("value.fromAge", { age: minimumAgeOf(record) })),
      ],
    },
    {
      step: "support",
      rows: [
        row("mentorName", own([record.mentorName, formatPhone(record.mentorPhone)].filter(Boolean).join(", "))),
        row("briefingLanguages", record.briefingLanguages.map((code) => languageName(code, locale)).join(", ") || null),
        row("firstDayContact", own(record.firstDayContact)),
        row("learnOnJob", own(record.learnOnJob)),
        row("apprenticeshipId", named(choices.apprenticeships, record.apprenticeshipId)),
        row("supportOffered", own(record.supportOffered)),
      ],
    },
  ];
}
