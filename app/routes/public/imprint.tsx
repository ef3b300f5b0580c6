import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { CityFacts } from "~/components/public/city-facts";
import { env } from "~/config/env.server";
import { readCity } from "~/facts/city";
import { isLocale } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";

export async function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  return { city: await readAs({ role: "visitor" }, readCity), demo: env.demo };
}

export const handle = { title: "public:imprint.title" };

/** Who publishes the portal (§ 5 DDG), and which language is binding. */
export default function Imprint() {
  const { city, demo } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="wrap-text stack">
      <PageHeader title={t("imprint.title")} />
      <CityFacts city={city} />
      <Section title={t("imprint.bindingTitle")} id="binding">
        <p>{t("imprint.binding")}</p>
      </Section>
      {demo && (
        <Notice title={t("imprint.demoTitle")}>
          <p>{t("imprint.demo")}</p>
        </Notice>
      )}
    </article>
  );
}
