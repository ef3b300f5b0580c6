import { type ActionFunctionArgs, data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { signIn } from "~/auth/sign-in.server";
import { AppForm, FileField, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { AppError, withParams } from "~/domain/errors";
import { useLocale } from "~/i18n/locale";
import { throwNotFound } from "~/request/responses.server";
import { limits } from "~/services/import/read-file";
import { type TriedList, tryList } from "~/services/import/try-list";
import { TriedResult } from "./parts/tried-result";

export const handle = { title: "auth:demo.list.title" };

export function loader() {
  if (!env.demo) throwNotFound();
  return null;
}

/** Room for the rest of the request around the file. */
const overhead = 100_000;

/** Reads the list in a transaction that may not write, and keeps nothing of it. */
export async function action({ request }: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  if (Number(request.headers.get("Content-Length") ?? 0) > limits.bytes + overhead)
    return refusal("import:file.tooLarge", { limit: limits.bytes / 1024 / 1024 }, 413);
  const file = (await request.formData()).get("file");
  if (!(file instanceof File) || file.size === 0) return refusal("import:file.missing", {}, 400);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return data({ tried: await readAs(signIn, (trx) => tryList(trx, { bytes }, clock)) });
  } catch (error) {
    if (error instanceof AppError) return refusal(error.code, error.params, 400);
    throw error;
  }
}

const refusal = (code: string, params: Record<string, string | number>, status: number) =>
  data({ error: { file: [withParams(code, params)] } }, { status });

/** Try your own list: upload, see what would come of it, and nothing is kept. */
export default function DemoList() {
  const { t } = useTranslation("auth");
  const locale = useLocale();
  const answer = useActionData<{ tried: TriedList } | Reply>();
  const tried = answer && "tried" in answer ? answer.tried : null;
  const errors = errorsOf(tried ? undefined : (answer as Reply | undefined));
  return (
    <>
      <PageHeader
        crumbs={[{ to: `/${locale}/story`, label: t("common:demo.story") }]}
        title={t("demo.list.title")}
        lead={t("demo.list.lead")}
      />
      {tried && <TriedResult tried={tried} />}
      <Section title={tried ? t("demo.list.again") : t("demo.list.choose")} id="choose">
        <AppForm errors={errors} encType="multipart/form-data" labels={{ file: t("demo.list.file") }}>
          <FileField
            name="file"
            label={t("demo.list.file")}
            hint={t("demo.list.hint")}
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            errors={errors.file}
          />
          <FormActions>
            <SubmitButton>{t("demo.list.submit")}</SubmitButton>
            <Link to="/auth/demo/list/sample.csv" download>
              {t("demo.list.sample")}
            </Link>
          </FormActions>
        </AppForm>
      </Section>
    </>
  );
}
