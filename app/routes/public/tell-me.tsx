import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import { useWishWords } from "~/components/job/wish-words";
import { Link } from "~/components/link";
import { PageHeader, Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { publicFilterOf, wantedQuery } from "~/domain/job/public-filter";
import { readCity } from "~/facts/city";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { districtNames } from "~/queries/candidate/my-alerts";
import { throwNotFound } from "~/request/responses.server";

export const handle = { title: "public:tellMe.title" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  const wish = publicFilterOf(new URL(request.url).searchParams);
  return readAs({ role: "visitor" }, async (trx) => ({
    wish,
    query: wantedQuery(wish),
    names: await districtNames(trx),
    phone: (await readCity(trx)).phone,
  }));
}

/** Where the search for work leads when nothing is open: two ways to be told, with an account and without. */
export default function TellMe() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { wish, query, names, phone } = useLoaderData<typeof loader>();
  const words = useWishWords();
  return (
    <article className="wrap-text stack">
      <PageHeader title={t("tellMe.title")} lead={t("tellMe.lead")} />
      <p>
        <strong>
          <bdi>{t("tellMe.wish", { wish: words(wish, names) })}</bdi>
        </strong>
      </p>
      <Section title={t("tellMe.account")} id="account">
        <div className="stack">
          <p>{t("tellMe.accountHow")}</p>
          <p>
            <ButtonLink to={`/${locale}/my/alerts?${query}`}>{t("tellMe.accountGo")}</ButtonLink>
          </p>
        </div>
      </Section>
      {phone && (
        <Section title={t("tellMe.call")} id="call">
          <div className="stack">
            <p>{t("tellMe.callHow")}</p>
            <p>
              <PhoneLink phone={phone} />
            </p>
          </div>
        </Section>
      )}
      <p>
        <Link to={`/${locale}/jobs?${query}`}>{t("tellMe.back")}</Link>
      </p>
    </article>
  );
}
