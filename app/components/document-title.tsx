import { useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/**
 * Every route names its page in its handle, as a key or as a function of its loader's data. A title stays in tabs and in the
 * history of a telephone that several use, so nobody's name stands in one: the code of the record does.
 * `export const handle: PageHandle<Data> = { title: (t, data) => t("job:record.title", { name: data.title }) }`.
 */
export type PageHandle<Data = unknown> = {
  title?: string | ((t: (key: string, values?: Record<string, string | number>) => string, data: Data) => string);
  /** The page needs the client script; every other page ships none. */
  hydrate?: boolean;
};

/** `<title>` of the page: the deepest route that names one, then the product. Used in the root's head. */
export function DocumentTitle() {
  const { t } = useTranslation();
  const named = useMatches()
    .filter((match) => (match.handle as PageHandle | undefined)?.title)
    .at(-1);
  const title = (named?.handle as PageHandle | undefined)?.title;
  return <title>{title ? `${words(title, named?.data, t)} – Sprosse` : "Sprosse"}</title>;
}

function words(title: NonNullable<PageHandle["title"]>, data: unknown, t: (key: string) => string): string {
  if (typeof title === "string") return t(title);
  // a loader that failed left no data to name the page with
  return data == null ? t("common:problem.any") : title(t, data);
}
