import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import { useMyBase } from "~/components/my-base";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { grouped } from "~/domain/grouped";
import { pageNumber } from "~/domain/page-number";
import { spanOf, sweptTables } from "~/domain/privacy/retention";
import { formatDate, formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type MyLook, myLooks } from "~/queries/candidate/my-looks";
import { requirePerson } from "./parts/person.server";

export const handle = { title: "my:looked.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const page = pageNumber(new URL(args.request.url).searchParams);
  return { page, ...(await readAs(actor, (trx) => myLooks(trx, page))) };
}

/** Who looked at the person, by role and day: at what, and why where it was not who accompanies them. */
export default function LookedPage() {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  const base = useMyBase();
  const { looks, page, hasOlder } = useLoaderData<typeof loader>();
  const { unit, count } = spanOf(sweptTables.access_log.days);
  return (
    <div className="stack">
      <PageHeader
        crumbs={[{ to: `${base}/profile`, label: t("profile.title") }]}
        title={t("looked.title")}
        lead={t("looked.lead", { span: t(`public:privacy.keep.span.${unit}`, { count }) })}
      />
      {looks.length === 0 && <EmptyState icon="history" title={t("looked.none")} />}
      {[...grouped(looks, (look) => look.day)].map(([day, ofDay]) => (
        <section key={day} className="stack-s">
          <h2 className="h3">{formatDate(day, locale)}</h2>
          <ul className="plain stack-s">
            {ofDay.map((look) => (
              <LookLine key={[look.relation, look.why, look.employer].join()} look={look} />
            ))}
          </ul>
        </section>
      ))}
      {(page > 1 || hasOlder) && (
        <div className="actions">
          {page > 1 && (
            <ButtonLink to={`?page=${page - 1}`} kind="second">
              {t("looked.newer")}
            </ButtonLink>
          )}
          {hasOlder && (
            <ButtonLink to={`?page=${page + 1}`} kind="second">
              {t("looked.older")}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}

function LookLine({ look }: { look: MyLook }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const parts = look.parts.map((part) => t(`looked.part.${part}`));
  return (
    <li className="card">
      <p>
        <strong>
          {look.employer === null ? t(`looked.as.${look.relation}`) : <bdi lang="de">{look.employer}</bdi>}
        </strong>
      </p>
      <p>{t("looked.at", { parts: formatList(parts, locale) })}</p>
      {look.why && <p className="soft">{t(`looked.why.${look.why}`)}</p>}
    </li>
  );
}
