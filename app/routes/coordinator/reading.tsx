import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { AppForm, DateField, FormActions, type FormTexts, SubmitButton } from "~/components/form";
import { DataTable } from "~/components/lists";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { clock } from "~/config/clock";
import { readingSchema } from "~/domain/access/reading";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { readingPage } from "~/queries/access/reading";
import { formCommand } from "~/request/command.server";
import { versionOf } from "~/request/params.server";
import { agreeToReading } from "~/services/access/agree-to-reading";

export const handle = { title: "coordinator:reading.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return readAs(actor, (trx) => readingPage(trx, clock.today()));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return formCommand(args, actor, readingSchema, async (trx, { agreedOn }, form) => {
    await agreeToReading(trx, { agreedOn: agreedOn ?? null, version: versionOf(form) });
    return redirect("/coordinator/reading?done=saved");
  });
}

/** Who read how much, once the staff council agreed to such figures; until then that there are none. */
export default function ReadingPage() {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const { agreedOn, version, from, colleagues } = useLoaderData<typeof loader>();
  const stored = { agreedOn: agreedOn ?? "" };
  const [form, fields] = useForm<FormTexts<typeof readingSchema>>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: stored,
  });
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[{ to: "/coordinator/access-log", label: t("access.title") }]}
        title={t("reading.title")}
        lead={t("reading.lead")}
      />
      <Flash ns="coordinator" />
      {from === null ? (
        <EmptyState icon="history" title={t("reading.none")} />
      ) : (
        <Section title={t("reading.since", { date: formatDate(from, locale) })} id="figures">
          <DataTable
            caption={t("reading.title")}
            captionHidden
            rows={colleagues}
            rowKey={(row) => row.id}
            columns={[
              { key: "name", label: t("access.who"), header: true, cell: (row) => <bdi>{row.name}</bdi> },
              { key: "people", label: t("reading.people"), numeric: true, cell: (row) => row.people },
              { key: "others", label: t("reading.ofOthers"), numeric: true, cell: (row) => row.ofOthers },
              { key: "unexplained", label: t("reading.unexplained"), numeric: true, cell: (row) => row.unexplained },
              {
                key: "unusual",
                label: t("reading.remark"),
                cell: (row) => (row.isUnusual ? <StatusTag tone="wait">{t("reading.unusual")}</StatusTag> : "–"),
              },
            ]}
          />
        </Section>
      )}
      <Section title={t("reading.agreement")} id="agreement">
        <AppForm form={form} version={version} stored={stored} labels={{ agreedOn: t("reading.agreedOn") }}>
          <DateField field={fields.agreedOn} label={t("reading.agreedOn")} hint={t("reading.agreedHint")} optional />
          <FormActions>
            <SubmitButton>{t("common:save")}</SubmitButton>
          </FormActions>
        </AppForm>
      </Section>
    </div>
  );
}
