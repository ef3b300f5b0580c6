import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { VerbProblem } from "~/components/verb-problem";
import { cityDay, clock } from "~/config/clock";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { getBatch } from "~/queries/import/batch";
import { continuable } from "~/queries/import/changes";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { continueList } from "~/services/import/continue-list";
import { afterCheck } from "./parts/check.server";
import { backUnlessPreview } from "./parts/preview-only.server";

export const handle: PageHandle = { title: "import:again.follows" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { batch, lists } = await readAs(actor, async (trx) => ({
    batch: await getBatch(trx, idParam(args.params.id)),
    lists: await continuable(trx),
  }));
  return { batch, lists, back: backUnlessPreview(args, batch) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    const batchId = idParam(args.params.id);
    const list = String(form.get("list") ?? "");
    const listId = list === "none" ? null : list;
    await continueList(trx, { batchId, listId, version: versionOf(form) || undefined }, clock);
    return afterCheck(trx, batchId, "follows");
  });
}

export default function FollowsPage() {
  return useLoaderData<typeof loader>().batch.state === "preview" ? <Follows /> : <VerbProblem />;
}

/** Which earlier list of the same office this one continues. */
function Follows() {
  const { batch, lists } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const { t } = useTranslation("import");
  const locale = useLocale();
  const base = `/specialist/import/${batch.id}`;
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: base, label: batch.filename },
        ]}
        title={t("again.follows")}
        lead={t("again.followsLead")}
      />
      <AppForm errors={errors} version={batch.version} labels={{ list: t("again.follows") }}>
        <RadioGroup
          name="list"
          label={t("again.list")}
          errors={errors.list}
          defaultValue={batch.listId === batch.id ? "none" : batch.listId}
          options={[
            ...lists.map(({ listId, filename, readAt }) => ({
              value: listId,
              label: <bdi>{filename}</bdi>,
              hint: formatDate(cityDay(new Date(readAt)), locale),
            })),
            { value: "none", label: t("again.ownList") },
          ]}
        />
        <FormActions>
          <SubmitButton>{t("again.compare")}</SubmitButton>
          <ButtonLink to={base} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
