import { Link, useLocation } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addressWithout, type NothingFound as Nothing } from "~/domain/nothing-found";
import type { IconName } from "./icon";
import { Translated } from "./job/translated";
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
}: {
  nothing: Nothing | null;
  title: string;
  icon: IconName;
  filterLabels: Record<string, string>;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const { t } = useTranslation("public");
  const { pathname, search } = useLocation();
  const nothing = known ?? nothingCounted;
  const params = new URLSearchParams(search);
  const occupations = nothing.occupations ?? [];
  const ways = [
    ...nothing.filters.map(({ name, total }) => ({
      to: addressWithout(pathname, params, { name }),
      label: t("nothing.withoutFilter", { filter: filterLabels[name] ?? name }),
      total,
    })),
    ...nothing.dropWords.map(({ word, total }) => ({
      to: addressWithout(pathname, params, { q: nothing.words.filter((other) => other !== word).join(" ") }),
      label: t(word.includes(" ") ? "nothing.withoutWords" : "nothing.withoutWord", { word }),
      total,
    })),
  ].sort((a, b) => b.total - a.total);
  return (
    <EmptyState icon={icon} title={title} action={action}>
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
              <Translated name={name} />
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
        : ways.map(({ to, label, total }) => (
            <span key={to}>
              <Link to={to}>{label}</Link> <span aria-hidden="true">→</span> {t("nothing.hits", { count: total })}
              <br />
            </span>
          ))}
    </EmptyState>
  );
}
