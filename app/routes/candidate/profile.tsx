import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { useMyBase } from "~/components/my-base";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { clock } from "~/config/clock";
import type { Ground } from "~/domain/access/ground";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MyConsent } from "~/queries/candidate/my-area";
import { myData } from "~/queries/candidate/my-data";
import { areaLoader } from "./parts/area.server";
import { EmployedAt, GroundWords } from "./parts/ground-words";
import { MyFacts } from "./parts/my-facts";
import { requirePerson, seenPerson } from "./parts/person.server";
import { useHelper } from "./parts/use-helper";

export async function loader(args: Parameters<typeof areaLoader>[0]) {
  const { area } = await areaLoader(args);
  const actor = await requirePerson(args);
  const mine = await readAs(actor, (trx) => myData(trx, actor));
  const seen = await seenPerson(args);
  if (seen && !seen.papers) Object.assign(mine, { papers: [], benefits: [] });
  return { consents: area.consents, seenBy: area.seenBy, mine, today: clock.today() };
}
export const handle = { title: "my:profile.title" };

/** Who may see what, how to take it back as easily as it was given (Art. 7(3) GDPR), and what is stored. */
export default function MyProfilePage() {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  const base = useMyBase();
  const isSeen = useParams().person !== undefined;
  const { consents, seenBy, mine, today } = useLoaderData<typeof loader>();
  const lives = (consent: MyConsent) => consent.withdrawnAt === null && consent.validUntil >= today;
  const companies = consents.filter((consent) => consent.purpose === "profile_to_employer");
  const others = consents.filter((consent) => consent.purpose !== "profile_to_employer");
  return (
    <div className="stack">
      <Flash ns="my" />
      <PageHeader title={t("profile.title")} lead={t("data.lead")} />
      <Section title={t("profile.consents")} id="consents">
        {seenBy.length === 0 && <p>{t("profile.none")}</p>}
        <EmployedAt companies={seenBy.filter((company) => company.ground === "employment")} />
        <ConsentList consents={companies} lives={lives} ground="consent" />
        <p>
          <Link to={`${base}/looked`}>{t("looked.open")}</Link>
        </p>
      </Section>
      <Limits />
      {others.length > 0 && (
        <Section title={t("profile.other")} id="other">
          <ConsentList consents={others} lives={lives} />
        </Section>
      )}
      <MyFacts mine={mine} />
      <p className="soft">{t("data.wrong")}</p>
      <p>
        <Link to={`${base}/copy`}>{t("copy:open")}</Link>
      </p>
      {!isSeen && (
        <p>
          <Link to={`/${locale}/sign-in-address`}>{t("public:signInAddress.title")}</Link>
        </p>
      )}
    </div>
  );
}

/** What no company may do or ask, and what one may say no to. */
function Limits() {
  const { t } = useTranslation("my");
  const name = useHelper()?.firstName ?? t("helperFallback");
  return (
    <Section title={t("profile.limits.title")} id="limits">
      <ul className="stack-s">
        <li>{t("profile.limits.never")}</li>
        <li>{t("profile.limits.ask")}</li>
        <li>{t("profile.limits.papers")}</li>
        <li>
          {t("profile.limits.no")} {t("jobs.voluntary")}
        </li>
        <li>
          <bdi>{t("profile.limits.more", { name })}</bdi>
        </li>
      </ul>
    </Section>
  );
}

type Consents = {
  consents: readonly MyConsent[];
  lives: (consent: MyConsent) => boolean;
  /** what these open, where they are for companies */
  ground?: Ground;
};

function ConsentList({ consents, lives, ground }: Consents) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const base = useMyBase();
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
              {ground && <GroundWords ground={ground} />}
              <p className="soft">{t("profile.until", { date: formatDate(consent.validUntil, locale) })}</p>
              <ButtonLink to={`${base}/consents/${consent.id}/withdraw`} kind="second">
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
