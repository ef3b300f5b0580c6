import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { homeOfUser } from "~/auth/account.server";
import { changeDemoRole } from "~/auth/demo-door.server";
import { signIn } from "~/auth/sign-in.server";
import { ActionButton } from "~/components/actions";
import { Link } from "~/components/link";
import { Card } from "~/components/lists";
import { PageHeader } from "~/components/page-header";
import { env } from "~/config/env.server";
import { signedInRoles } from "~/domain/actor";
import { useLocale } from "~/i18n/locale";
import { type DemoPerson, demoPeople } from "~/queries/user/demo-people";
import { throwNotFound } from "~/request/responses.server";
import { safePath } from "~/request/safe-path";

export const handle = { title: "auth:demo.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  if (!env.demo) throwNotFound();
  const people = await readAs(signIn, (trx) => demoPeople(trx));
  return { people, next: safePath(new URL(request.url).searchParams.get("next"), "") };
}

export async function action(args: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  const form = await args.request.formData();
  const people = await readAs(signIn, (trx) => demoPeople(trx));
  const person =
    people.find(({ id }) => id === form.get("user")) ?? people.find(({ role }) => role === form.get("role"));
  const headers = person && (await changeDemoRole(args, person.id, null));
  if (!person || !headers) throwNotFound();
  return redirect(safePath(String(form.get("next") ?? ""), await homeOfUser(person.id)), { headers });
}

export default function Demo() {
  const { t } = useTranslation(["auth", "common"]);
  const { people, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("demo.title")} lead={t("demo.lead")} />
      <p>
        <Link to={`/${useLocale()}/story`}>{t("common:demo.story")}</Link>
      </p>
      <div className="stack">
        {signedInRoles.map((role) => {
          const [first, ...others] = people.filter((person) => person.role === role);
          if (!first) return null;
          return (
            <Card key={role} level={2} title={t(`common:role.${role}`)}>
              <Door person={first} next={next} kind="main" />
              {others.length > 0 && (
                <details>
                  <summary>{t("demo.others")}</summary>
                  <div className="stack">
                    {others.map((person) => (
                      <Door key={person.id} person={person} next={next} kind="second" />
                    ))}
                  </div>
                </details>
              )}
            </Card>
          );
        })}
      </div>
    </>
  );
}

function Door({ person, next, kind }: { person: DemoPerson; next: string; kind: "main" | "second" }) {
  const { t } = useTranslation("auth");
  return (
    <div className="stack-s">
      <p>
        {[person.name, person.company].filter(Boolean).join(", ")}
        <br />
        <span className="soft" dir="ltr">
          {person.email}
        </span>
      </p>
      <ActionButton action="/auth/demo" kind={kind} fields={{ user: person.id, next }}>
        {t("demo.enter", { name: person.name })}
      </ActionButton>
    </div>
  );
}
