import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { VerbProblem } from "~/components/verb-problem";
import { type BatchState, getBatch } from "~/queries/import/batch";
import { importQuestions } from "~/queries/import/questions";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { checkAgain } from "~/services/import/check-rows";
import { Working } from "./parts/batch-parts";
import { isSilent } from "./parts/check.server";
import { stateTone } from "./parts/notices";

export const handle: PageHandle = { title: "import:check.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const { batch, asked } = await readAs(actor, async (trx) => {
    const found = await getBatch(trx, idParam(args.params.id));
    const goesOn = found.state === "preview" && search.get("then") === "questions";
    return { batch: found, asked: goesOn ? (await importQuestions(trx, found.id)).words.length : 0 };
  });
  const back = `/specialist/import/${batch.id}`;
  const done = /^[a-z]+$/.exec(search.get("done") ?? "")?.[0];
  if (batch.state !== "checking" && args.context.method !== "POST")
    throw redirect(`${back}${asked > 0 ? "/questions" : ""}${done ? `?done=${done}` : ""}`);
  return { batch, back, stuck: batch.error !== "" || isSilent(batch) };
}

/** Hands a list whose worker died, or failed, to the next one. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx) => {
    const batchId = idParam(args.params.id);
    await checkAgain(trx, { batchId });
    return redirect(`/specialist/import/${batchId}/checking`);
  });
}

export default function CheckingPage() {
  return useLoaderData<typeof loader>().batch.state === "checking" ? <Checking /> : <VerbProblem />;
}

/** The rows of a long list are being judged; when they are, the page leads to the preview. */
function Checking() {
  const { batch, back, stuck } = useLoaderData<typeof loader>();
  const { t } = useTranslation("import");
  const state: BatchState = batch.state;
  return (
    <div className="stack-l">
      <PageHeader
        crumbs={[{ to: "/specialist/import", label: t("title") }]}
        eyebrow={t(`kind.${batch.kind}`)}
        title={<bdi>{batch.filename}</bdi>}
        tag={<StatusTag tone={stateTone(state)}>{t(`state.${state}`)}</StatusTag>}
        meta={[<span key="rows">{t("list.rows", { count: batch.rowsTotal })}</span>]}
        actions={
          stuck && (
            <ButtonLink to={`${back}/discard`} kind="quiet">
              {t("preview.discard")}
            </ButtonLink>
          )
        }
      />
      <Working
        work="check"
        again={`${back}/checking`}
        failed={batch.error !== ""}
        stuck={stuck}
        done={batch.rowsDone}
        total={batch.rowsTotal}
      />
    </div>
  );
}
