import { useTranslation } from "react-i18next";
import type { IntakeStep } from "~/domain/candidate/intake";

/** Names of the boxes for the list of what is wrong; a box that is the whole question is called by it. */
export function useAskedLabels(step: IntakeStep): Record<string, string> {
  const { t } = useTranslation("my");
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
    travel: { travelMinutesMax: t("intake.wayMax") },
    access: { permitEmployerId: t("intake.permitEmployer"), from: t("intake.from"), until: t("intake.until") },
    benefit: { from: t("intake.since") },
  };
  const whole = ["skill", "group", "language", "speaking", "reading", "shift", "mobility", "demand", "districtId"];
  const rest = ["mailbox", "permission", "system"];
  return { ...Object.fromEntries([...whole, ...rest].map((name) => [name, question])), ...own[step] };
}
