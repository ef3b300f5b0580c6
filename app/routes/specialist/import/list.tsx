import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import type { Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { useRootData } from "~/components/root-data";
import { clock } from "~/config/clock";
import { AppError } from "~/domain/errors";
import { isKind } from "~/domain/import/types";
import { officesToTell } from "~/queries/import/exports";
import { listImports } from "~/queries/import/list";
import { command } from "~/request/command.server";
import { encodings, isEncoding } from "~/services/import/decode";
import type { Upload } from "~/services/import/keep-upload";
import { limits } from "~/services/import/read-file";
import { stageImport } from "~/services/import/stage";
import { BatchTable } from "./parts/batch-table";
import { UploadForm } from "./parts/upload-form";
import { keepForAnswer, uploadedFile } from "./parts/uploaded.server";

export const handle: PageHandle = { title: "import:title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { batches, offices } = await readAs(actor, async (trx) => ({
    batches: await listImports(trx),
    offices: (await officesToTell(trx)).map(({ listId, filename }) => ({ listId, filename })),
  }));
  return { batches, offices, today: clock.today() };
}

/** Room for the form's other fields around the file. */
const overhead = 100_000;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  // refused by its announced size, before anything of it is read into memory
  if (Number(args.request.headers.get("Content-Length") ?? 0) > limits.bytes + overhead)
    return data({ error: { file: [`import:file.tooLarge|{"limit":${limits.bytes / 1024 / 1024}}`] } }, { status: 413 });
  let asked: Upload | null = null;
  const answer = await command(args, actor, async (trx, form) => {
    const file = await uploadedFile(form, actor.userId);
    const kind = String(form.get("kind") ?? "");
    const encoding = String(form.get("encoding") ?? "");
    if (file === null) throw new AppError("rule", "import:file.missing", {}, "file");
    const id = await stageImport(
      trx,
      actor,
      {
        ...file,
        kind: isKind(kind) ? kind : undefined,
        sheet: String(form.get("sheet") ?? "").trim() || undefined,
        encoding: isEncoding(encoding) ? encoding : undefined,
      },
      clock,
    ).catch((error: unknown) => {
      if (error instanceof AppError && fieldOf(error.code) !== "file") asked = file;
      throw error instanceof AppError ? new AppError(error.kind, error.code, error.params, fieldOf(error.code)) : error;
    });
    return redirect(`/specialist/import/${id}`);
  });
  // the transaction is rolled back by now; the file waits beside it for the answer
  if (asked === null || answer instanceof Response) return answer;
  const kept = await keepForAnswer(actor.userId, asked);
  return data({ ...(answer.data as Reply), kept: { id: kept, name: (asked as Upload).name } }, { status: 400 });
}

/** The field that answers what the file leaves open. */
const fieldOf = (code: string): string =>
  code === "import:file.whichSheet" ? "sheet" : code === "import:file.whichLetters" ? "encoding" : "file";

export default function ImportsPage() {
  const { batches, offices, today } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply & { kept?: { id: string; name: string } }>();
  const demo = useRootData()?.demo;
  const { t } = useTranslation("import");
  return (
    <div className="stack-l">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink to="/specialist/import/words" kind="second">
            {t("words.title")}
          </ButtonLink>
        }
      />
      <Flash ns="import" />
      <Section title={t("upload.title")} id="new">
        <UploadForm reply={reply} encodings={encodings} isDemo={Boolean(demo)} />
      </Section>
      <Section title={t("list.title")} id="earlier">
        {batches.length === 0 ? (
          <EmptyState icon="import" title={t("list.empty")}>
            {t("list.emptyText")}
          </EmptyState>
        ) : (
          <BatchTable label={t("list.title")} rows={batches} today={today} />
        )}
      </Section>
      {offices.length > 0 && (
        <Section title={t("export.offices")} id="offices">
          <ul>
            {offices.map(({ listId, filename }) => (
              <li key={listId}>
                <Link to={`/specialist/import/offices/${listId}`}>{t("export.office", { file: filename })}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
