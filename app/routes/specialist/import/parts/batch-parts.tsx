import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import { Figures } from "~/components/lists";
import { Notice } from "~/components/notice";
import { Progress } from "~/components/values";
import { type ImportForecast, rowOutcomes } from "~/domain/import/outcome";
import type { Batch } from "~/queries/import/batch";

/** What would become of the rows, or what became of them; the numbers add up to the rows read. */
export function BatchFigures({
  batch,
  outlook,
  base,
  asked = 0,
}: {
  batch: Pick<Batch, "state" | "counts">;
  outlook: ImportForecast;
  base: string;
  /** words that one answer explains for all rows */
  asked?: number;
}) {
  const { t } = useTranslation("import");
  if (batch.state === "done")
    return (
      <>
        <Figures
          items={[...rowOutcomes, "questions" as const].map((name) => ({
            label: t(`counts.${name}`),
            value: batch.counts[name] ?? 0,
          }))}
        />
        <p className="soft">{t("result.sum", batch.counts)}</p>
      </>
    );
  if (batch.state !== "preview") return null;
  return (
    <Figures
      items={[
        { label: t("preview.store"), value: outlook.store },
        { label: t("preview.merge"), value: outlook.merge, to: `${base}?rows=double` },
        { label: t("preview.refuse"), value: outlook.refuse, to: `${base}?rows=refused`, waiting: outlook.refuse > 0 },
        { label: t("preview.skip"), value: outlook.skip, to: `${base}?rows=skipped` },
        {
          label: t("preview.ask"),
          value: outlook.questions,
          to: asked > 0 ? `${base}/questions` : `${base}?rows=problems`,
        },
      ]}
    />
  );
}

/** A long list is worked on in the background: how far it has got, and a way to start it again when it is stuck. */
export function Working({
  work,
  again,
  failed,
  stuck,
  done,
  total,
}: {
  /** its rows are judged, or stored */
  work: "check" | "result";
  /** where it is started again */
  again: string;
  failed: boolean;
  /** nothing has moved for minutes: starting again can help */
  stuck: boolean;
  done: number;
  total: number;
}) {
  const { t } = useTranslation("import");
  return (
    <Notice kind={failed ? "attention" : "info"}>
      <p>{t(`${work}.${failed ? "failed" : "running"}`)}</p>
      <Progress label={t(`${work}.progress`)} done={Math.min(done, total - 1)} total={total} />
      {stuck && (
        <ActionButton action={again} kind="second" size="small">
          {t(`${work}.again`)}
        </ActionButton>
      )}
    </Notice>
  );
}

/**
 * What can be done with a list. In a preview what is due first is the solid button: columns, then words, then storing; of a
 * list that is stored, what changed since can go back to its office.
 */
export function BatchActions({
  base,
  batch,
  canStore,
  asked,
}: {
  base: string;
  batch: Pick<Batch, "state" | "kind" | "version" | "listId" | "reading">;
  canStore: boolean;
  /** words that one answer explains for all rows */
  asked: number;
}) {
  const { t } = useTranslation("import");
  const isUnread = batch.reading.unread.length > 0;
  const isAsked = !isUnread && asked > 0;
  if (batch.state === "done" && batch.kind === "profiles")
    return (
      <ButtonLink to={`/specialist/import/offices/${batch.listId}`} kind="second">
        {t("export.link")}
      </ButtonLink>
    );
  if (batch.state !== "preview") return null;
  return (
    <>
      {isAsked && <ButtonLink to={`${base}/questions`}>{t("preview.questions", { count: asked })}</ButtonLink>}
      {canStore && !isUnread && (
        <ActionButton action={`${base}/confirm`} version={batch.version} kind={isAsked ? "second" : "main"}>
          {t("preview.confirm")}
        </ActionButton>
      )}
      <ButtonLink to={`${base}/columns`} kind={isUnread ? "main" : "second"}>
        {t("preview.columns")}
      </ButtonLink>
      <ButtonLink to={`${base}/discard`} kind="quiet">
        {t("preview.discard")}
      </ButtonLink>
    </>
  );
}
