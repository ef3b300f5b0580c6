import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import { Link } from "~/components/link";
import { DateText } from "~/components/values";
import { endedLately, endsByFact, type RungNeed } from "~/domain/placement";
import type { PlacementRecord } from "~/queries/placement/record";

/**
 * What the planned rung still lacks, each ended with one press, or where it is recorded; and what was ended so recently
 * that it can be taken back. @param empty what is said where nothing is missing
 */
export function PlanNeeds({
  version,
  candidateId,
  stages,
  base,
  now,
  empty,
}: Pick<PlacementRecord, "version" | "candidateId" | "stages"> & { base: string; now: Date; empty?: string }) {
  const { t } = useTranslation("placement");
  const plan = stages.find((stage) => stage.planned);
  const ended = plan ? endedLately({ needs: plan.named, needsEnded: plan.needsEnded }, now) : [];
  if (!plan || (plan.needs.length === 0 && ended.length === 0)) return empty ? <p className="soft">{empty}</p> : null;
  const press = (need: RungNeed, met: "yes" | "no") => (
    <ActionButton action={`${base}/needs`} version={version} fields={{ need, met }} size="small">
      {t(met === "yes" ? "needs.end" : "verb.reopen")}
    </ActionButton>
  );
  return (
    <ul className="plain plan-needs" aria-label={t("needs.title")}>
      {!empty && plan.needs.length > 0 && (
        <li aria-hidden="true">
          <strong>{t("needs.title")}:</strong>
        </li>
      )}
      {plan.needs.map((need) => (
        <li key={need}>
          <span>{t(`need.${need}`)}</span>
          {endsByFact(need) ? (
            <Link to={recordedAt(need, candidateId, plan.employerId)}>{t("needs.record")}</Link>
          ) : (
            press(need, "yes")
          )}
        </li>
      ))}
      {ended.map(([need, at]) => (
        <li key={need} className="soft">
          <span>
            {t(`need.${need}`)}: {t("needs.ended")} <DateText value={at} />
          </span>
          {press(need, "no")}
        </li>
      ))}
    </ul>
  );
}

/** Where the fact is entered that ends it. */
function recordedAt(need: RungNeed, candidateId: string, employerId: string | null): string {
  const person = `/specialist/candidates/${candidateId}`;
  if (need === "company_visit") return employerId ? `/specialist/employers/${employerId}` : "/specialist/employers";
  if (need === "work_permit" || need === "agency_consent") return `${person}/access`;
  return need === "driving_licence" ? `${person}/skills` : `${person}/languages`;
}
