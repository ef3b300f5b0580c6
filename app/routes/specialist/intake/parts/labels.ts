import { useTranslation } from "react-i18next";
import type { IntakeStep } from "~/domain/candidate/intake";
import { demands, shifts } from "~/domain/matching/facts";

/** Names of the boxes for the list of what is wrong; a box that is the whole question is called by it. */
export function useAskedLabels(step: IntakeStep): Record<string, string> {
  const { t } = useTranslation(["my", "public"]);
  const question = t(`intake.ask.${step}`);
  const own: Partial<Record<IntakeStep, Record<string, string>>> = {
    skills: { skillId: t("intake.more") },
    wish: { original: t("intake.words"), occupationId: t("intake.words") },
    experience: { original: t("intake.words"), occupationId: t("intake.words"), years: t("intake.years") },
    languages: { other: t("intake.otherLanguage") },
    channel: { kind: t("intake.kind"), value: t("intake.value") },
    age: { birthDate: t("intake.bornOn"), birthYear: t("intake.bornYear") },
    start: { availableFrom: t("intake.fromDay") },
    hours: { hoursMin: t("intake.hoursMin"), hoursMax: t("intake.hoursMax") },
    shifts: Object.fromEntries(shifts.map((code) => [`shift.${code}`, t(`public:code.shift.${code}`)])),
    demands: Object.fromEntries(demands.map((code) => [`demand.${code}`, t(`public:code.demand.${code}`)])),
    travel: { travelMinutesMax: t("intake.wayMax") },
    access: { permitEmployerId: t("intake.permitEmployer"), from: t("intake.from"), until: t("intake.until") },
    benefit: { from: t("intake.since") },
  };
  const whole = ["skill", "group", "language", "speaking", "reading", "shift", "mobility", "demand", "districtId"];
  const rest = ["mailbox", "permission", "system"];
  return { ...Object.fromEntries([...whole, ...rest].map((name) => [name, question])), ...own[step] };
}
