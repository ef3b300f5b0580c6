import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { pageLocales, workLocales } from "~/i18n/locales";
import { employerRecord } from "~/queries/employer/record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { inviteUser } from "~/services/user/invite-user";

export const handle = { title: "employer:invite.title" };

const schema = z.object({ locale: z.enum(workLocales, { error: "choose" }) });

/** The contact of the address who has an e-mail and cannot sign in yet. */
async function contactOf(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { name, contacts } = await readAs(actor, (trx) => employerRecord(trx, id, clock.today()));
  const contact = contacts.find((each) => each.id === args.params.contactId);
  if (!contact?.email || contact.signsIn) throwNotFound();
  return { actor, id, company: name, contact: { name: contact.name, email: contact.email } };
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, company, contact } = await contactOf(args);
  return { id, company, contact };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, id, contact } = await contactOf(args);
  return formCommand(args, actor, schema, async (trx, { locale }) => {
    await inviteUser(trx, actor, { ...contact, locale, role: "employer", employerId: id }, clock);
    return redirect(`/specialist/employers/${id}?done=invited#contacts`);
  });
}

/** Gives a contact of the company a way in. */
export default function InviteContactPage() {
  const { t } = useTranslation("employer");
  const { id, company, contact } = useLoaderData<typeof loader>();
  const back = `/specialist/employers/${id}`;
  return (
    <div className="wrap-text">
      <PageHeader title={t("invite.title")} crumbs={[{ to: back, label: company }]} />
      <Notice>
        <p>{t("invite.text", { name: contact.name, email: contact.email, company })}</p>
      </Notice>
      <AppForm errors={errorsOf(useActionData<Reply>())} labels={{ locale: t("invite.locale") }}>
        <RadioGroup
          name="locale"
          defaultValue="de"
          label={t("invite.locale")}
          options={workLocales.map((value) => ({
            value,
            label: <bdi lang={pageLocales[value].lang}>{pageLocales[value].name}</bdi>,
          }))}
        />
        <FormActions>
          <SubmitButton>{t("invite.send")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
