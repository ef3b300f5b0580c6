import { useTranslation } from "react-i18next";
import { Due } from "~/components/desk/due";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { EmployerProposal } from "~/queries/proposal/proposals";

type Next = Pick<EmployerProposal, "state" | "answerDueOn">;

/** Until when the company answers, or how long that is past; and what comes after a promise. */
export function useNext({ proposal: p, today }: { proposal: Next; today: string }) {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  if (p.state === "accepted") return t("employer.acceptedNext");
  if (p.state !== "sent" || !p.answerDueOn) return undefined;
  if (p.answerDueOn >= today) return t("employer.due", { date: formatDate(p.answerDueOn, locale) });
  return [`${t("employer.overdue")} `, <Due key="due" value={p.answerDueOn} today={today} />];
}
