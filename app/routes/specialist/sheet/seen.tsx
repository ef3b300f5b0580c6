import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { demoUserOfPerson } from "~/auth/demo-door.server";
import type { PageHandle } from "~/components/document-title";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { HelperCard } from "~/components/shell/candidate-shell";
import { DemoBar } from "~/components/shell/demo-bar";
import { LanguageMenu, Main, SkipLink } from "~/components/shell/parts";
import { Wordmark } from "~/components/wordmark";
import { env } from "~/config/env.server";
import { useLocale } from "~/i18n/locale";
import { isLocale, readableLocale, sourceLocale } from "~/i18n/locales";
import { candidateAccount } from "~/queries/candidate/account";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { homeOf } from "~/routes/candidate/parts/area.server";
import { MyStart } from "~/routes/candidate/parts/my-start";
import "~/styles/ladder.css";

/** Only in the demo: a specialist looks at a person's start page, read with the person's own rights and no more. */
export async function loader(args: LoaderFunctionArgs) {
  if (!env.demo || !isLocale(args.params.locale)) throwNotFound();
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const person = (await readAs(actor, (trx) => candidateAccount(trx, id))) ?? throwNotFound();
  const start = await homeOf({ role: "candidate", userId: actor.userId, candidateId: person.id });
  return {
    ...start,
    person: { id: person.id, name: person.name, canSignIn: demoUserOfPerson(person.id) !== undefined },
    locales: [...new Set([readableLocale(person.language), sourceLocale])],
  };
}

export const handle: PageHandle<{ person: { name: string } }> = {
  title: (t, { person }) => t("common:demo.seen.link", { name: person.name }),
};

export default function SeenPage() {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const { person, locales, area, view, notes } = useLoaderData<typeof loader>();
  return (
    <div className="page person">
      <SkipLink />
      <DemoBar />
      <header className="bar">
        <div className="wrap top-line">
          <Wordmark to={`/specialist/candidates/${person.id}`} />
          <LanguageMenu locales={locales} />
        </div>
      </header>
      <Main className="wrap">
        <Notice>
          <p>
            <bdi>{t("demo.seen.only", { name: person.name })}</bdi>
          </p>
          <div className="row">
            <Link to={`/specialist/candidates/${person.id}`}>{t("back")}</Link>
            {person.canSignIn && (
              <Form method="post" action="/auth/demo/as" reloadDocument>
                <input type="hidden" name="from" value={`/${locale}/seen/${person.id}`} />
                <button type="submit" name="person" value={person.id} className="linklike">
                  {t("demo.seen.signIn", { name: person.name })}
                </button>
              </Form>
            )}
          </div>
        </Notice>
        {area.helper && <HelperCard helper={area.helper} />}
        <MyStart area={area} view={view} notes={notes} base={null} />
      </Main>
    </div>
  );
}
