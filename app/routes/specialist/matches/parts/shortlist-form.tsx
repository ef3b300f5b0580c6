import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppForm, SubmitButton } from "~/components/form";
import { StatusTag } from "~/components/tags";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useListPath } from "./kept-params";

type Listed = { by: string; on: string } | null;

/** Who put the pair on the shortlist, and when; null for any other. */
export function useListed(listed: Listed): string | null {
  const { t } = useTranslation("match");
  const locale = useLocale();
  return listed && t("short.by", { name: listed.by, date: formatDate(listed.on, locale) });
}

/** Says that a pair is on the job's shortlist, and who put it there. */
export function ListedTag({ listed }: { listed: Listed }) {
  const { t } = useTranslation("match");
  const words = useListed(listed);
  if (!words) return null;
  return (
    <p className="row small">
      <StatusTag tone="go">{t("short.tag")}</StatusTag>
      <span className="soft">{words}</span>
    </p>
  );
}

/**
 * Puts a person on the job's shortlist or takes them off; one click, and the key s.
 * @param name whom or what the button stands beside, for those who do not see it
 */
export function ShortlistForm({
  jobId,
  candidateId,
  listed,
  name,
}: {
  jobId: string;
  candidateId: string;
  listed: Listed;
  name: ReactNode;
}) {
  const { t } = useTranslation("match");
  const list = useListPath();
  return (
    <AppForm action={`/specialist/jobs/${jobId}/shortlist/${listed ? "remove" : "add"}`} className="match-shortlist">
      <input type="hidden" name="candidateId" value={candidateId} />
      <input type="hidden" name="list" value={list} />
      <SubmitButton kind="quiet" size="small">
        {t(listed ? "short.remove" : "short.add")}
        <span className="vh"> {name}</span>
      </SubmitButton>
    </AppForm>
  );
}
