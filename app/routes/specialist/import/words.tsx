import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ActionButton } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { DataTable } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText } from "~/components/values";
import { isSensitive } from "~/domain/import/headers";
import { nothing } from "~/domain/import/learnt";
import { learntBenefits } from "~/domain/import/validity";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { learntWords } from "~/queries/import/learnt-words";

export const handle: PageHandle = { title: "import:words.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, (trx) => learntWords(trx));
}

/** What becomes of a column with this header. */
function columnMeaning(t: TFunction, target: string): string {
  if (target === "ignore") return t("target.ignore");
  if (target === "note") return t("target.note");
  return isSensitive(target) ? t("target.forbid") : t(`fields.${target}`);
}

/**
 * The office's words whose meaning the importer has been told: what the next list takes for granted, and how to take it
 * back.
 */
export default function WordsPage() {
  const { words, names, staff } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["import", "candidate"]);
  const locale = useLocale();
  const name = useNames(names);
  const shown = (value: string) => t(`import:values.${value}`);
  type Word = (typeof words)[number];
  const meaning = ({ kind, meaning: id }: Word): string => {
    if (kind === "columnProfiles" || kind === "columnCompanies" || kind === "columnJobs") return columnMeaning(t, id);
    if (id === nothing) return t("words.nothing");
    if (kind === "language") return languageName(id, locale);
    if (kind === "benefit") return shown(`benefit.${learntBenefits[id] ?? "none"}`);
    if (kind === "mobility") return shown(`mobility.${id}`);
    if (kind === "responsible") return staff.find((person) => person.id === id)?.name ?? "–";
    if (kind === "mailbox") return t(`candidate:mailbox.${id}`);
    if (kind === "hours") return t("words.hours", { span: id.replace("-", "–") });
    if (kind === "residence") return name("status", id);
    if (kind === "occupation" || kind === "skill") return name(kind, id);
    if (kind === "level") return id;
    const [table, aim] = id.split(":");
    return name(table === "apprenticeship" ? "apprenticeship" : "occupation", aim);
  };
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/specialist/import", label: t("title") }]}
        title={t("words.title")}
        lead={t("words.lead")}
      />
      <Flash ns="import" />
      {words.length === 0 ? (
        <EmptyState icon="import" title={t("words.empty")}>
          {t("words.emptyText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("words.title")}
          captionHidden
          rows={words}
          rowKey={(word) => word.id}
          columns={[
            { key: "words", label: t("words.words"), cell: (word) => <bdi>„{word.words}“</bdi> },
            { key: "kind", label: t("words.kind"), cell: (word) => t(`words.kinds.${word.kind}`) },
            { key: "meaning", label: t("words.meaning"), cell: (word) => <strong>{meaning(word)}</strong> },
            {
              key: "by",
              label: t("words.by"),
              cell: (word) => (
                <>
                  {word.by} <DateText value={new Date(word.learntAt)} />
                </>
              ),
            },
            {
              key: "forget",
              label: t("words.action"),
              cell: (word) => (
                <ActionButton action={`/specialist/import/words/${word.id}/forget`} size="small">
                  {t("words.forget")}
                  <span className="vh"> {word.words}</span>
                </ActionButton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
