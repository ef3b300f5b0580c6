import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, FormRefusal, SelectField, SubmitButton, TextField } from "~/components/form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { mailField } from "~/domain/mail";
import { allLocales, isLocale, pageLocales } from "~/i18n/locales";
import { candidateAccount } from "~/queries/candidate/account";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { inviteUser } from "~/services/user/invite-user";

/** A person gets pages and mails in the language they choose later; this one is for the invitation. */
const candidateInvitation = z.object({
  email: mailField,
  locale: z.enum(allLocales, { error: "choose" }),
});

export const handle = { title: "auth:inviteCandidate.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist"]);
  const person = await readAs(actor, (trx) => candidateAccount(trx, idParam(args.params.id)));
  return person ?? throwNotFound();
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, candidateInvitation, async (trx, input) => {
    const person = (await candidateAccount(trx, id)) ?? throwNotFound();
    const invitation = { ...input, name: person.name, role: "candidate" as const, candidateId: person.id };
    await inviteUser(trx, actor, invitation, clock);
    return redirect(`/specialist/candidates/${id}?done=sent`);
  });
}

export default function InviteCandidate() {
  const { t } = useTranslation("auth");
  const person = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    defaultValue: { email: person.email ?? "", locale: isLocale(person.language) ? person.language : "de" },
  });
  const back = `/specialist/candidates/${person.id}`;
  const labels = { email: t("email"), locale: t("account.languageLabel") };
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: back, label: person.called }]}
        title={t("inviteCandidate.title")}
        lead={t("inviteCandidate.lead", { name: person.called })}
      />
      {person.hasAccount ? (
        <>
          <FormRefusal />
          <Notice>
            <p>{t("inviteCandidate.has")}</p>
            <ButtonLink to={back} kind="second">
              {person.called}
            </ButtonLink>
          </Notice>
        </>
      ) : (
        <AppForm form={form} labels={labels}>
          <TextField
            field={fields.email}
            type="email"
            label={labels.email}
            hint={t("inviteCandidate.own")}
            autoComplete="off"
            dir="ltr"
          />
          <SelectField
            field={fields.locale}
            label={labels.locale}
            blank={false}
            width="s"
            options={allLocales.map((locale) => ({
              value: locale,
              label: pageLocales[locale].name,
              lang: pageLocales[locale].lang,
            }))}
          />
          <FormActions>
            <SubmitButton>{t("inviteCandidate.send")}</SubmitButton>
            <ButtonLink to={back} kind="second">
              {t("inviteCandidate.cancel")}
            </ButtonLink>
          </FormActions>
        </AppForm>
      )}
    </div>
  );
}
