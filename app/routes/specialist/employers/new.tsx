import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { CompanyFields, PlaceFields } from "~/components/employer/fields";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, FormActions, SubmitButton, TextField, TwinsField } from "~/components/form";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { defaultContactCap } from "~/domain/employer/contact-cap";
import { type NewEmployer, newEmployerSchema } from "~/domain/employer/forms";
import { employerChoices } from "~/facts/choices";
import { companyTwins } from "~/queries/find/twins";
import { formCommand } from "~/request/command.server";
import { askTwins } from "~/request/twins.server";
import { registerEmployer } from "~/services/employer/register-employer";

export const handle = { title: "employer:new.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return { choices: await readAs(actor, (trx) => employerChoices(trx, clock.today())), me: actor.userId };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, newEmployerSchema, async (trx, input, form) => {
    const called = { name: input.name, phone: input.contactPhone };
    const again = askTwins(form, await companyTwins(trx, called, clock.today()));
    if (again) return again;
    const id = await registerEmployer(trx, actor, input);
    return redirect(`/specialist/employers/${id}?done=created`);
  });
}

/** A new company: facts, main place and first contact. */
export default function NewEmployerPage() {
  const { t } = useTranslation("employer");
  const { choices, me } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<NewEmployer>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: { contactCap: defaultContactCap, trainsApprentices: "unknown", responsibleUserId: me },
  });
  return (
    <div className="wrap-text">
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        crumbs={[{ to: "/specialist/employers", label: t("list.title") }]}
      />
      <AppForm form={form} labels={useEmployerLabels()}>
        <Section title={t("new.company")}>
          <CompanyFields fields={fields} choices={choices} />
        </Section>
        <Section title={t("new.place")}>
          <PlaceFields fields={fields} choices={choices} />
        </Section>
        <Section title={t("new.contact")}>
          <div className="stack">
            <TextField field={fields.contactName} label={t("field.contactName")} autoComplete="off" />
            <TextField field={fields.contactPosition} label={t("field.position")} optional />
            <TextField field={fields.contactPhone} type="tel" width="m" label={t("field.phone")} optional />
            <TextField field={fields.contactEmail} type="email" label={t("field.email")} optional />
          </div>
        </Section>
        <TwinsField path="/specialist/employers" kind="company" />
        <FormActions>
          <SubmitButton>{t("new.save")}</SubmitButton>
          <ButtonLink to="/specialist/employers" kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
