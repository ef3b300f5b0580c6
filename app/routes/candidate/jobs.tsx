import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { German } from "~/components/values";
import { useLocale } from "~/i18n/locale";
import { areaLoader } from "./area.server";

export const loader = areaLoader;
export const handle = { title: "my:jobs.title" };

const toneOf: Readonly<Record<string, Tone>> = { sent: "wait", invited: "go", accepted: "go" };
const isOver = (state: string) => state === "expired" || state === "closed";

/** Offers of companies that may see the profile. Voluntary, and a no is passed on to nobody (G20). */
export default function MyJobsPage() {
  const { t } = useTranslation("my");
  const { area } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const all = (
    <ButtonLink to={`/${locale}/jobs`} kind="second" icon="job">
      {t("jobs.all")}
    </ButtonLink>
  );
  return (
    <div className="stack">
      <PageHeader title={t("jobs.title")} lead={area.offers.length > 0 ? t("jobs.lead") : undefined} />
      {area.offers.length === 0 && (
        <EmptyState icon="job" title={t("jobs.empty")} action={all}>
          {t("jobs.emptyHint")}
        </EmptyState>
      )}
      {area.offers.map((offer) => (
        <article className="card stack-s" key={offer.id}>
          <h2>
            <German>{offer.title}</German>
          </h2>
          <p>
            <German>{offer.employerName}</German>
          </p>
          <p>
            <StatusTag tone={toneOf[offer.state] ?? "quiet"}>{t(`jobs.state.${offer.state}`)}</StatusTag>
          </p>
          {isOver(offer.state) && <p>{t("jobs.over")}</p>}
          {!isOver(offer.state) && (
            <p>
              <Link to={`/${locale}/jobs/${offer.slug}`}>{t("jobs.look")}</Link>
            </p>
          )}
        </article>
      ))}
      <p>{t("jobs.voluntary")}</p>
      {area.offers.length > 0 && <p>{all}</p>}
    </div>
  );
}
