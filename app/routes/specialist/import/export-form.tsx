import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, SelectField, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader, Section } from "~/components/page-header";
import {
  dateForms,
  type ExportField,
  exportFields,
  isReadable,
  letterSets,
  ownFields,
  readableFields,
} from "~/domain/import/export-fields";
import { exportFormPage } from "~/queries/import/exports";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { setExportForm } from "~/services/import/set-export-form";
import { ExportFields } from "./parts/export-fields";
import { delimiterNames, formIn, likelyOwn } from "./parts/export-form.server";

export const handle: PageHandle = { title: "import:export.form.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const { target, form } = await readAs(actor, (trx) => exportFormPage(trx, idParam(args.params.list)));
  const delimiter = delimiterNames.find(([, sign]) => sign === form.delimiter)?.[0] ?? "semicolon";
  return {
    id: target.listId,
    filename: target.filename,
    version: target.form?.version ?? 0,
    columns: target.form ? form.columns : [...form.columns, ...likelyOwn()],
    chosen: { dates: form.dates, delimiter, letters: form.letters },
    delimiters: delimiterNames.map(([name]) => name),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return command(args, actor, async (trx, form) => {
    const listId = idParam(args.params.list);
    await setExportForm(trx, actor, { listId, form: formIn(form), version: versionOf(form) });
    return redirect(`/specialist/import/offices/${listId}?done=form`);
  });
}

/** How the case system of an office calls what goes back to it; set once, and filled in by its last list. */
export default function ExportFormPage() {
  const { id, filename, version, columns, chosen, delimiters } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply & { initialValue?: Record<string, unknown> }>();
  const errors = errorsOf(reply);
  const { t } = useTranslation("import");
  const base = `/specialist/import/offices/${id}`;
  const typed = (name: string, stored: string) => String(reply?.initialValue?.[name] ?? (reply ? "" : stored));
  const name = (field: ExportField) => (isReadable(field) ? t(`fields.${field}`) : t(`export.fields.${field}`));
  const choice = (field: keyof typeof chosen) => ({
    name: field,
    label: t(`export.form.${field}`),
    blank: false as const,
    defaultValue: typed(field, chosen[field]),
  });
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: base, label: t("export.title") },
        ]}
        eyebrow={<bdi>{filename}</bdi>}
        title={t("export.form.title")}
        lead={t("export.form.lead")}
      />
      <AppForm
        errors={errors}
        version={version}
        labels={Object.fromEntries(exportFields.map((field) => [`header-${field}`, name(field)]))}
      >
        <Section title={t("export.form.fromList")} id="from-list">
          <ExportFields fields={readableFields} {...{ columns, typed, errors, name }} />
        </Section>
        <Section title={t("export.form.ours")} id="ours">
          <ExportFields fields={ownFields} {...{ columns, typed, errors, name }} />
        </Section>
        <SelectField
          {...choice("dates")}
          options={dateForms.map((value) => ({ value, label: t(`export.dates.${value}`) }))}
        />
        <SelectField
          {...choice("delimiter")}
          options={delimiters.map((value) => ({ value, label: t(`export.delimiters.${value}`) }))}
        />
        <SelectField
          {...choice("letters")}
          options={letterSets.map((value) => ({ value, label: t(`export.lettersOf.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("export.form.save")}</SubmitButton>
          <ButtonLink to={base} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
