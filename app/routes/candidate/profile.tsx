import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { clock } from "~/config/clock";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MyConsent } from "~/queries/my-area";
import { areaLoader } from "./area.server";

export async function loader(args: Parameters<typeof areaLoader>[0]) {
  const { area } = await areaLoader(args);
  return { consents: area.consents, today: clock.today() };
}
export const handle = { title: "my:profile.title" };

/** Who may see what, and how to take it back: as easy as giving it (Art. 7(3) GDPR). */
export default function MyProfilePage() {
  const { t } = useTranslation("my");
  const { consents, today } = useLoaderData<typeof loader>();
  const lives = (consent: MyConsent) => consent.withdrawnAt === null && consent.validUntil >= today;
  const companies = consents.filter((consent) => consent.purpose === "profile_to_employer");
  const others = consents.filter((consent) => consent.purpose !== "profile_to_employer");
  return (
    <div className="stack">
      <Flash ns="my" />
      <PageHeader title={t("profile.title")} />
      <Section title={t("profile.consents")} id="consents">
        {!companies.some(lives) && <p>{t("profile.none")}</p>}
        <ConsentList consents={companies} lives={lives} />
      </Section>
      {others.length > 0 && (
        <Section title={t("profile.other")} id="other">
          <ConsentList consents={others} lives={lives} />
        </Section>
      )}
    </div>
  );
}

function ConsentList({ consents, lives }: { consents: readonly MyConsent[]; lives: (consent: MyConsent) => boolean }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  return (
    <ul className="plain stack">
      {consents.map((consent) => (
        <li className="card stack-s" key={consent.id}>
          <p>
            <strong>
              <bdi lang={consent.employerName ? "de" : undefined}>
                {consent.employerName ?? t(`profile.purpose.${consent.purpose}`)}
              </bdi>
            </strong>
          </p>
          {lives(consent) ? (
            <>
              <p className="soft">{t("profile.until", { date: formatDate(consent.validUntil, locale) })}</p>
              <ButtonLink to={`/${locale}/my/consents/${consent.id}/withdraw`} kind="second">
                {t("profile.withdraw")}
              </ButtonLink>
            </>
          ) : (
            <p>
              <StatusTag>{t("profile.ended")}</StatusTag>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
