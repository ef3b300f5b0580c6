import type { SubmissionResult } from "@conform-to/react";
import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { noGround } from "~/domain/placement/decide";
import { moveSchema } from "./move-schema";

/**
 * What was typed into the form, so that the consent's page can lead back to it: it travels in the address, and
 * therefore leaves out the words of the note. Findings that were ticked are asked again.
 */
const kept = moveSchema.omit({ version: true, endNote: true, acknowledged: true }).keyof().options;
export type KeptAnswers = Partial<Record<(typeof kept)[number], string>>;

/** Leads to the consent that a refused move lacks, as the list of a job does when somebody is proposed. */
export function ConsentQuestion({
  result,
  candidateId,
  employerId,
}: {
  result: SubmissionResult<string[]> | undefined;
  candidateId: string;
  employerId: string | null;
}) {
  const { t } = useTranslation("placement");
  const { pathname } = useLocation();
  const isMissing = Object.values(result?.error ?? {}).some((codes) =>
    codes?.includes(`placement:problem.${noGround}`),
  );
  if (!isMissing || employerId === null) return null;
  const typed = new URLSearchParams();
  for (const name of kept) {
    const value = result?.initialValue?.[name];
    if (typeof value === "string" && value !== "") typed.set(name, value);
  }
  const search = new URLSearchParams({ employer: employerId, back: `${pathname}?${typed}` });
  return (
    <p>
      <ButtonLink to={`/specialist/candidates/${candidateId}/consents/new?${search}`} kind="second" icon="plus">
        {t("form.recordConsent")}
      </ButtonLink>
    </p>
  );
}

/** What was typed before the consent was recorded. */
export const keptAnswers = (search: URLSearchParams): KeptAnswers =>
  Object.fromEntries(kept.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? ""]] : [])));
