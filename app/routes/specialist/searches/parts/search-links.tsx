import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { canonicalQuery } from "~/domain/saved-search/search";

/**
 * Links beside a list: save it with its present filters, and open what was saved. Without `jobId` it is the list of all
 * people.
 */
export function SearchLinks({ jobId }: { jobId?: string }) {
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const query = canonicalQuery(jobId ? "job_matches" : "candidates", search.toString());
  const asked = search.get("asked");
  const state = [jobId && `job=${jobId}`, query, asked && `asked=${asked}`].filter(Boolean).join("&");
  return (
    <>
      <Link to={state ? `/specialist/searches/new?${state}` : "/specialist/searches/new"}>{t("saved.save")}</Link>
      <Link to="/specialist/searches">{t("saved.title")}</Link>
    </>
  );
}
