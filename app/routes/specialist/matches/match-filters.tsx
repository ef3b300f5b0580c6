import { Link, useLocation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FacetGroup, Facets } from "~/components/navigation";
import { SearchLine } from "~/components/search-line";
import { type FacetCounts, facetNames, facetValues } from "~/domain/matching/facets";
import type { Names } from "~/domain/matching/names";
import { useFacetWords } from "./facet-words";
import { KeptParams } from "./kept-params";

/** Words looked for; everything else that is chosen stays. */
export function MatchSearch({ q }: { q: string }) {
  const { t } = useTranslation("match");
  return (
    <SearchLine q={q} label={t("job.search")} hint={t("job.searchHint")}>
      <KeptParams except={["q", "page"]} />
    </SearchLine>
  );
}

/** The facets beside the list; without `counts` (very many people) every value stands without a number. */
export function MatchFacets({
  names,
  counts,
  blocked,
  working,
}: {
  names: Names;
  counts: FacetCounts | null;
  blocked: number | null;
  working: number;
}) {
  const { t } = useTranslation("match");
  const words = useFacetWords(names);
  const [search] = useSearchParams();
  const active = [...facetNames, "blocked", "working"].reduce((n, name) => n + search.getAll(name).length, 0);
  return (
    <Facets active={active} keep={["q"]}>
      {facetNames.map((group) => {
        const options = counts ? counts[group] : facetValues[group].map((value) => ({ value, count: undefined }));
        return options.length === 0 ? null : (
          <FacetGroup
            key={group}
            name={group}
            label={t(`facet.${group}`)}
            options={options.map(({ value, count }) => ({ value, count, label: words(group, value) }))}
          />
        );
      })}
      {(blocked !== 0 || working > 0) && (
        <fieldset>
          <legend className="legend">{t("facet.also")}</legend>
          {blocked !== 0 && <Also name="blocked" label={t("facet.alsoBlocked")} count={blocked ?? undefined} />}
          {working > 0 && <Also name="working" label={t("facet.alsoWorking")} count={working} />}
        </fieldset>
      )}
    </Facets>
  );
}

/** People a list leaves out until they are asked for. */
function Also({ name, label, count }: { name: string; label: string; count?: number }) {
  const [search] = useSearchParams();
  return (
    <label className="facet">
      <input type="checkbox" name={name} value="1" defaultChecked={search.get(name) === "1"} />
      <span>{label}</span>
      {count !== undefined && <span className="facet-count">{count}</span>}
    </label>
  );
}

/** What is chosen, each with a link that takes it back. */
export function ChosenFacets({ names }: { names: Names }) {
  const { t } = useTranslation("match");
  const words = useFacetWords(names);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const chosen = facetNames.flatMap((group) =>
    search
      .getAll(group)
      .filter((value) => facetValues[group].includes(value))
      .map((value) => ({ group, value })),
  );
  if (chosen.length === 0) return null;
  const without = (group: string, value: string) => {
    const left = [...search].filter(([name, one]) => name !== "page" && !(name === group && one === value));
    return left.length > 0 ? `${pathname}?${new URLSearchParams(left)}` : pathname;
  };
  return (
    <ul className="chips" aria-label={t("facet.chosen")}>
      {chosen.map(({ group, value }) => (
        <li key={`${group}.${value}`}>
          <Link className="chip" to={without(group, value)}>
            <span>
              {t(`facet.${group}`)}: {words(group, value)} <span className="vh">{t("facet.remove")}</span>
            </span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
