import { Link, useLocation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FacetGroup, Facets } from "~/components/navigation";
import { SearchLine } from "~/components/search-line";
import type { FacetSet } from "~/domain/matching/facet-set";
import type { FacetCounts } from "~/domain/matching/facets";
import type { Names } from "~/domain/matching/names";
import { useFacetWords } from "./facet-words";
import { isAnswer, KeptParams } from "./kept-params";

/** The search words; everything else that is chosen stays. */
export function MatchSearch({ q, label, hint }: { q: string; label: string; hint: string }) {
  return (
    <SearchLine q={q} label={label} hint={hint}>
      <KeptParams except={["q", "page"]} />
    </SearchLine>
  );
}

/** The facets beside the list. */
export function MatchFacets({
  set,
  names,
  counts,
  also = [],
}: {
  set: FacetSet<string>;
  names: Names;
  counts: FacetCounts<string>;
  /** What the list leaves out unless asked, by its name in the address, each with the number left out. */
  also?: readonly { name: string; label: string; count: number }[];
}) {
  const { t } = useTranslation("match");
  const words = useFacetWords(names);
  const [search] = useSearchParams();
  const further = also.filter(({ count }) => count !== 0);
  const active = [...set.names, ...also.map(({ name }) => name)].reduce((n, name) => n + search.getAll(name).length, 0);
  const groups = set.names.flatMap((name) => {
    const options = counts[name] ?? [];
    return options.length === 0 ? [] : [{ name, options }];
  });
  // an empty list offers nothing to narrow it by
  if (groups.length === 0 && further.length === 0) return <div />;
  return (
    <Facets active={active} keep={["q", "sort"]}>
      {groups.map(({ name, options }) => (
        <FacetGroup
          key={name}
          name={name}
          label={t(`facet.${name}`)}
          options={options.map(({ value, count }) => ({ value, count, label: words(name, value) }))}
        />
      ))}
      {further.length > 0 && (
        <fieldset>
          <legend className="legend">{t("facet.also")}</legend>
          {further.map((one) => (
            <Also key={one.name} {...one} />
          ))}
        </fieldset>
      )}
    </Facets>
  );
}

/** People a list leaves out until they are asked for. */
function Also({ name, label, count }: { name: string; label: string; count: number }) {
  const [search] = useSearchParams();
  return (
    <label className="facet">
      <input type="checkbox" name={name} value="1" defaultChecked={search.get(name) === "1"} />
      <span>{label}</span>
      <span className="facet-count">{count}</span>
    </label>
  );
}

/** What is chosen, each with a link that takes it back. */
export function ChosenFacets({ set, names }: { set: FacetSet<string>; names: Names }) {
  const { t } = useTranslation("match");
  const words = useFacetWords(names);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const own = set.read((group) => search.getAll(group));
  const chosen = set.names.flatMap((group) => (own[group] ?? []).map((value) => ({ group, value })));
  if (chosen.length === 0) return null;
  const without = (group: string, value: string) => {
    const left = [...search].filter(
      ([name, one]) => name !== "page" && !isAnswer(name) && !(name === group && one === value),
    );
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
