import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import { DemoWelcome } from "~/components/shell/demo-bar";
import { levels } from "~/domain/placement";
import { translator } from "~/i18n/catalogues.server";
import { useLocale } from "~/i18n/locale";
import { isLocale, pageLocales } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";
import { alternates } from "./parts/alternates";

/** The start page of one language; says for whom the portal is and draws the ladder. No query. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  return { description: translator(params.locale).t("public:home.description") };
}

export const handle: PageHandle = { title: (t) => t("public:home.title") };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { name: "description", content: data?.description },
  ...alternates(""),
];

export default function Home() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  return (
    <div className="stack-l">
      <DemoWelcome />
      <div className="hero">
        <div className="stack">
          <h1>{t("home.heading")}</h1>
          <p className="lead">{t("home.lead")}</p>
          <div className="actions">
            <ButtonLink to={`/${locale}/jobs`} size="big">
              {t("home.seeJobs")}
            </ButtonLink>
            {locale !== "leicht" && (
              <Link to="/leicht" className="btn btn-second btn-big" hrefLang="de" lang="de">
                {pageLocales.leicht.name}
              </Link>
            )}
          </div>
        </div>
        <figure>
          <ol className="climb">
            {levels.map((level, index) => (
              <li key={level} className={level === "work" ? "is-start" : undefined}>
                <b aria-hidden="true">{index + 1}</b>
                <span>
                  {t(`common:level.name.${level}`)}
                  <small>{t(`home.rungNote.${level}`)}</small>
                </span>
              </li>
            ))}
          </ol>
          <figcaption className="vh">{t("home.ladderCaption")}</figcaption>
        </figure>
      </div>
      <div className="grid">
        {(["people", "companies", "specialists"] as const).map((who) => (
          <section key={who} className="card stack-s" aria-labelledby={`for-${who}`}>
            <Icon name={who === "people" ? "person" : who === "companies" ? "company" : "ladder"} size={32} />
            <h2 id={`for-${who}`}>{t(`home.${who}.title`)}</h2>
            <ul>
              {(["one", "two", "three"] as const).map((point) => (
                <li key={point}>{t(`home.${who}.${point}`)}</li>
              ))}
            </ul>
            <p>
              <Link to={who === "people" ? `/${locale}/jobs` : "/auth/sign-in"}>{t(`home.${who}.link`)}</Link>
            </p>
          </section>
        ))}
      </div>
      <Section title={t("home.how.title")} id="how">
        <div className="stack">
          <ol>
            {(["one", "two", "three", "four"] as const).map((point) => (
              <li key={point}>{t(`home.how.${point}`)}</li>
            ))}
          </ol>
          <p className="soft">{t("home.use")}</p>
        </div>
      </Section>
    </div>
  );
}
