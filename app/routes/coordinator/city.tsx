import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { HistoryList } from "~/components/match/history-list";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { type CityField, cityPageSchema, cityTexts } from "~/domain/city/form";
import { cityPage } from "~/queries/city/city-page";
import { formCommand } from "~/request/command.server";
import { versionOf } from "~/request/params.server";
import { saveCity } from "~/services/city/save-city";
import { CityFields, useCityLabels } from "./parts/city-fields";

export const handle = { title: "coordinator:city.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return readAs(actor, cityPage);
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return formCommand(args, actor, cityPageSchema, async (trx, { reason, ...city }, form) => {
    await saveCity(trx, versionOf(form), city, reason);
    return redirect("/coordinator/city?done=citySaved");
  });
}

/** What the city says about itself, and who changed it when. */
export default function CityPage() {
  const { t } = useTranslation("coordinator");
  const { city, version, history } = useLoaderData<typeof loader>();
  const stored = cityTexts(city);
  const [form, fields] = useForm<Record<CityField | "reason", string | string[]>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: stored,
  });
  const labels = useCityLabels();
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: "/coordinator/reference", label: t("reference.title") }]}
        title={t("city.title")}
        lead={t("city.lead")}
      />
      <Flash ns="coordinator" />
      <AppForm form={form} labels={labels} version={version} stored={stored}>
        <CityFields fields={fields} />
        <TextField field={fields.reason} label={labels.reason} hint={t("city.reasonHint")} />
        <FormActions>
          <SubmitButton>{t("city.save")}</SubmitButton>
          <ButtonLink to="/coordinator/reference" kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
      {history.length > 0 && (
        <Section title={t("city.history")} id="history">
          <HistoryList entries={history} names="coordinator:city.field" />
        </Section>
      )}
    </div>
  );
}
