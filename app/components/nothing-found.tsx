import { Form, useLocation } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { addressWithout, type NothingFound as Nothing } from "~/domain/nothing-found";
import type { IconName } from "./icon";
import { OfficialName } from "./job/official-name";
import { EmptyState } from "./notice";

const nothingCounted: Nothing = { words: [], ignored: [], filters: [], dropWords: [] };

/**
 * An empty list that helps one on: what was understood, and a link for each single filter or word without which there
 * would be something.
 * @param filterLabels words for the filters by their names in the address
 */
export function NothingFound({
  nothing: known,
  title,
  icon,
  filterLabels,
  children,
  action,
  lead,
}: {
  nothing: Nothing | null;
  title: string;
  icon: IconName;
  filterLabels: Record<string, string>;
  children?: ReactNode;
  action?: ReactNode;
  /** what is said before anything else */
  lead?: ReactNode;
}) {
  const { t } = useTranslation("public");
  const { pathname, search } = useLocation();
  const nothing = known ?? nothingCounted;
  const params = new URLSearchParams(search);
  const occupations = nothing.occupations ?? [];
  const ways: { to: string; label: string; total: number; posted?: string }[] = [
    ...nothing.filters.map(({ name, total }) => ({
      to: addressWithout(pathname, params, { name }),
      label: t("nothing.withoutFilter", { filter: filterLabels[name] ?? name }),
      total,
    })),
    ...nothing.dropWords.map(({ word, total }) => {
      const rest = nothing.words.filter((other) => other !== word).join(" ");
      return {
        to: addressWithout(pathname, params, { q: rest }),
        label: t(word.includes(" ") ? "nothing.withoutWords" : "nothing.withoutWord", { word }),
        total,
        // words that were posted stay out of the address
        posted: params.has("asked") ? rest : undefined,
      };
    }),
  ].sort((a, b) => b.total - a.total);
  return (
    <EmptyState icon={icon} title={title} action={action}>
      {lead && (
        <>
          {lead}
          <br />
        </>
      )}
      {nothing.words.length > 0 && (
        <>
          {t("nothing.words")} <bdi>{nothing.words.join(", ")}</bdi>
          <br />
        </>
      )}
      {occupations.length > 0 && (
        <>
          {t("nothing.occupations")}{" "}
          {occupations.map((name, at) => (
            <Fragment key={name.de}>
              {at > 0 && ", "}
              <OfficialName name={name} occupation={name.id} />
            </Fragment>
          ))}
          <br />
        </>
      )}
      {nothing.ignored.length > 0 && (
        <>
          {t("nothing.ignored")} <bdi>{nothing.ignored.join(", ")}</bdi>
          <br />
        </>
      )}
      {ways.length === 0
        ? children
        : ways.map(({ to, label, total, posted }) => (
            <span key={label}>
              {posted === undefined ? <Link to={to}>{label}</Link> : <AskAgain words={posted} label={label} />}{" "}
              <span aria-hidden="true">→</span> {t("nothing.hits", { count: total })}
              <br />
            </span>
          ))}
    </EmptyState>
  );
}

/** Searches the same list for other words. */
function AskAgain({ words, label }: { words: string; label: string }) {
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/specialist/find/in-list"
      className="as-link"
      role="search"
      aria-label={label}
      reloadDocument
    >
      <input type="hidden" name="list" value={pathname + search} />
      <button type="submit" name="asked" value={words}>
        {label}
      </button>
    </Form>
  );
}
