import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { Notice } from "~/components/notice";
import type { ChosenRow } from "~/queries/team/several";

const refusal = /^([0-9a-f-]{36})~((?:[a-z]+:)?[a-zA-Z.]{3,60})$/;

/** What came of each row: those that were refused with the reason first. Names are looked up, not in the address. */
export function SeveralAnswered({ rows }: { rows: readonly ChosenRow[] }) {
  const { t } = useTranslation("desk");
  const text = useErrorText();
  const [search] = useSearchParams();
  const nameOf = new Map(rows.map((row) => [row.id, row.name]));
  const failed = search.getAll("not").flatMap((value) => {
    const [, id = "", code = ""] = refusal.exec(value) ?? [];
    return id ? [{ id, name: nameOf.get(id) ?? t("several.gone"), code }] : [];
  });
  const done = search.getAll("ok").map((id) => ({ id, name: nameOf.get(id) ?? t("several.gone") }));
  return (
    <>
      {failed.length > 0 && (
        <Notice kind="attention" live title={t("several.failed", { count: failed.length })}>
          <ul>
            {failed.map(({ id, name, code }) => (
              <li key={id}>
                <bdi>{name}</bdi>: {text(code)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {done.length > 0 && (
        <Notice kind="success" live title={t("several.done", { count: done.length })}>
          <ul>
            {done.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
