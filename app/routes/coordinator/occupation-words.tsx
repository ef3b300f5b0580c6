import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ActionButton } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { DataTable } from "~/components/lists";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, German } from "~/components/values";
import { wordForm, wordLocales } from "~/domain/words";
import { useLocale } from "~/i18n/locale";
import { wordLanguages } from "~/i18n/locales";
import { occupationWordsPage, previewWord } from "~/queries/reference/occupation-words";
import { codeParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { useSourceWords } from "./parts/reference-words";
import { WordPreviewBox } from "./parts/word-preview";

export const handle: PageHandle = { title: "coordinator:words.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = codeParam(args.params.occupation);
  const search = new URL(args.request.url).searchParams;
  const typed = search.has("word") ? wordForm.safeParse(Object.fromEntries(search)) : null;
  return readAs(actor, async (trx) => {
    const page = (await occupationWordsPage(trx, id)) ?? throwNotFound();
    const preview = typed?.success ? await previewWord(trx, id, typed.data) : null;
    return { ...page, preview, isUnusable: typed?.success === false };
  });
}

/** The words people find one occupation by: add one after seeing what it would do, or take one away. */
export default function OccupationWords() {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const { occupation, words, history, preview, isUnusable } = useLoaderData<typeof loader>();
  const name = locale === "en" ? occupation.en : occupation.de;
  const sourceWords = useSourceWords();
  const path = `/coordinator/words/${occupation.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/coordinator/words", label: t("words.title") }]}
        title={name}
        lead={t("words.lead")}
      />
      <div className="stack">
        <Flash ns="coordinator" />
        <Form method="get" className="fields-row" aria-label={t("words.add")}>
          <div className="field">
            <label className="label" htmlFor="word">
              {t("words.word")}
            </label>
            <input
              id="word"
              name="word"
              className="input control"
              dir="auto"
              required
              maxLength={60}
              defaultValue={preview?.word}
            />
          </div>
          <div className="field">
            <label className="label" htmlFor="locale">
              {t("words.language")}
            </label>
            <select id="locale" name="locale" className="input control" defaultValue={preview?.locale ?? "de"}>
              {wordLocales.map((one) => (
                <option key={one} value={one} lang={wordLanguages[one]?.lang}>
                  {wordLanguages[one]?.name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="btn btn-second">
            {t("words.try")}
          </button>
        </Form>
        {(preview || isUnusable) && <WordPreviewBox preview={preview} path={path} />}
        <DataTable
          caption={t("words.title")}
          captionHidden
          rows={words}
          rowKey={(row) => `${row.locale}:${row.word}`}
          columns={[
            {
              key: "word",
              label: t("words.word"),
              header: true,
              cell: (row) => <bdi lang={row.locale}>{row.word}</bdi>,
            },
            {
              key: "language",
              label: t("words.language"),
              cell: (row) => {
                const language = wordLanguages[row.locale];
                return <span lang={language?.lang}>{language?.name ?? row.locale}</span>;
              },
            },
            {
              key: "confidence",
              label: t("reference.confidence"),
              cell: (row) => (row.confidence ? <StatusTag>{t(`reference.sure.${row.confidence}`)}</StatusTag> : "–"),
            },
            {
              key: "source",
              label: t("reference.source"),
              cell: (row) => (
                <span className="small">{row.edited ? t("words.byUs") : sourceWords(row.source ?? "–")}</span>
              ),
            },
            {
              key: "remove",
              label: t("words.action"),
              action: true,
              cell: (row) => (
                <ActionButton action={`${path}/remove`} size="small" fields={{ locale: row.locale, word: row.word }}>
                  {t("words.remove")}
                  <span className="vh"> {row.word}</span>
                </ActionButton>
              ),
            },
          ]}
        />
        {history.length > 0 && (
          <section className="stack-s">
            <h2>{t("words.history")}</h2>
            <ul>
              {history.map((entry) => (
                <li key={entry.id}>
                  <DateText value={new Date(entry.at)} /> – {entry.userName}:{" "}
                  {t(entry.after?.valid_to ? "words.removed" : "words.added")} <German>{entry.reason}</German>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
