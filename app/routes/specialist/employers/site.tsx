import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { PlaceFields } from "~/components/employer/fields";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, CheckboxField, FormActions, SubmitButton, TextField } from "~/components/form";
import { clock } from "~/config/clock";
import { type SiteInput, siteSchema } from "~/domain/employer/forms";
import { employerChoices } from "~/facts/choices";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { saveEmployerSite } from "~/services/employer/save-employer-site";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:site.title" };

export const loader = (args: LoaderFunctionArgs) =>
  companyRecordWith(args, async (trx, { sites }) => {
    const site = sites.find((each) => each.id === args.params.siteId) ?? null;
    if (!site && args.params.siteId !== "new") throwNotFound();
    return { site, choices: await employerChoices(trx, clock.today()) };
  });

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const employerId = idParam(args.params.id);
  return formCommand(args, actor, siteSchema, async (trx, input, form) => {
    const isNew = args.params.siteId === "new";
    const site = isNew ? undefined : { id: idParam(args.params.siteId), version: versionOf(form) };
    await saveEmployerSite(trx, { employerId, site }, input);
    return redirect(`/specialist/employers/${employerId}?done=saved#sites`);
  });
}

/** Only the fields of the form: nothing else in the row is compared. */
const storedOf = (values: Record<string, unknown> | undefined) => {
  if (!values) return undefined;
  const { id: _id, signsIn: _signsIn, userId: _userId, ...boxes } = values;
  return boxes;
};

/** A place of work, new or known. */
export default function SitePage() {
  const { t } = useTranslation("employer");
  const { site, choices } = useLoaderData<typeof loader>();
  const values = site
    ? { ...site, districtId: site.districtId ?? undefined, isMain: site.isMain ? "on" : undefined }
    : undefined;
  const [form, fields] = useForm<SiteInput>({ lastResult: useActionData<SubmissionResult>(), defaultValue: values });
  return (
    <CompanyGroup section="sites" title={t(site ? "site.title" : "site.new")}>
      <AppForm
        form={form}
        labels={useEmployerLabels({ name: t("field.siteName") })}
        version={site?.version}
        stored={storedOf(values)}
      >
        <TextField field={fields.name} label={t("field.siteName")} hint={t("field.siteNameHint")} optional />
        <PlaceFields fields={fields} choices={choices} />
        <CheckboxField field={fields.isMain} label={t("field.mainSite")} />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </CompanyGroup>
  );
}
