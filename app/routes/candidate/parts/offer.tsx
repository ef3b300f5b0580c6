import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { useMyBase } from "~/components/my-base";
import { StatusTag, type Tone } from "~/components/tags";
import { German } from "~/components/values";
import { mustCheckPermit } from "~/domain/access/ground";
import { lapsedStates } from "~/domain/proposal/states";
import type { MyOffer } from "~/queries/candidate/my-offers";

const toneOf: Readonly<Record<string, Tone>> = { sent: "wait", invited: "go", accepted: "go" };
const isOver = (state: string) => lapsedStates.some((over) => over === state);

/** A company that has the profile. Voluntary, and a no is passed on to nobody (G20). */
export function Offer({ offer }: { offer: MyOffer }) {
  const { t } = useTranslation("my");
  const base = useMyBase();
  return (
    <article className="card stack-s">
      <h3>
        <German>{offer.title}</German>
      </h3>
      <p>
        <German>{offer.employerName}</German>
      </p>
      <p>
        <StatusTag tone={toneOf[offer.state] ?? "quiet"}>{t(`jobs.state.${offer.state}`)}</StatusTag>
      </p>
      {mustCheckPermit(offer.state) && <p>{t("jobs.permit")}</p>}
      {isOver(offer.state) ? (
        <p>{t("jobs.over")}</p>
      ) : (
        <p>
          <Link to={`${base}/jobs/${offer.slug}`}>{t("fit.more")}</Link>
        </p>
      )}
    </article>
  );
}
