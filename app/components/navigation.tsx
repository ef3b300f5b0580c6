import { useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";
import { Link } from "./link";

/**
 * Tabs of a record or a section: plain links with their own addresses, the present one marked.
 * @param items `to` is an absolute path; `exact` marks it only on that very address; `here` decides by itself
 */
export function Tabs({
  label,
  items,
}: {
  label: string;
  items: ReadonlyArray<{ to: string; label: ReactNode; count?: number | string; exact?: boolean; here?: boolean }>;
}) {
  const { pathname, search } = useLocation();
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <Link to={item.to} aria-current={(item.here ?? isHere(item, pathname, search)) ? "page" : undefined}>
              {item.label}
              {item.count !== undefined && <span className="count">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isHere(item: { to: string; exact?: boolean }, pathname: string, search: string): boolean {
  const [path = "", query] = item.to.split("?");
  if (query !== undefined) return pathname === path && search === `?${query}`;
  return item.exact ? pathname === path && !search : pathname === path || pathname.startsWith(`${path}/`);
}

/**
 * Links to the pages of a list; keeps all filters of the address. Renders nothing for one page.
 * @param page number of the present page, from 1
 * @param pages number of pages
 */
export function Pagination({ page, pages, param = "page" }: { page: number; pages: number; param?: string }) {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(search);
    // the answer to a verb belongs only to the page that first showed it
    for (const name of ["done", "refused"]) next.delete(name);
    if (target === 1) next.delete(param);
    else next.set(param, String(target));
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return (
    <nav className="pages" aria-label={t("pages.label")}>
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev">
          {t("pages.previous")}
        </Link>
      ) : (
        <span />
      )}
      <ul>
        {shown.map((n, index) => (
          <li key={n}>
            {index > 0 && n - (shown[index - 1] ?? n) > 1 && <span aria-hidden="true">…</span>}
            {n === page ? (
              <span aria-current="page">{n}</span>
            ) : (
              <Link to={to(n)} aria-label={t("pages.page", { page: n })}>
                {n}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {page < pages ? (
        <Link to={to(page + 1)} rel="next">
          {t("pages.next")}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}

/**
 * Filters beside a list: a GET form, so the state is in the address, works without script and can be shared.
 * On a phone it folds behind its title; it is open from the start when a filter is set.
 *
 * @param active number of filters that are set; shown, and with it a link that clears all
 * @param keep names of parameters that are carried along, such as the sort order
 */
export function Facets({
  title,
  active = 0,
  keep = [],
  children,
}: {
  title?: ReactNode;
  active?: number;
  keep?: readonly string[];
  children: ReactNode;
}) {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  return (
    <form method="get" action={pathname} className="facets">
      {keep.map((name) => {
        const value = search.get(name);
        return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
      })}
      <details className="facets-fold" data-fold>
        <summary>
          <Icon name="settings" size={18} /> {title ?? t("facets.title")}
          {active > 0 && <span className="count">{active}</span>}
        </summary>
        {children}
        <div className="actions">
          <button type="submit" className="btn btn-second btn-small">
            {t("facets.apply")}
          </button>
          {active > 0 && <Link to={pathname}>{t("facets.clear")}</Link>}
        </div>
      </details>
    </form>
  );
}

/**
 * One filter with its values. `count` is the number of results that value would give; choosing one with none gives an
 * empty list that says which filter is in the way.
 */
export function FacetGroup({
  name,
  label,
  type = "checkbox",
  options,
}: {
  name: string;
  label: string;
  type?: "checkbox" | "radio";
  options: ReadonlyArray<{ value: string; label: ReactNode; count?: number }>;
}) {
  const [search] = useSearchParams();
  // a choice of one may have a value that stands for none
  const chosen = new Set(search.has(name) ? search.getAll(name) : [""]);
  // nothing to choose from: a heading alone would say nothing
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend className="legend">{label}</legend>
      {options.map((option) => (
        <label className="facet" key={option.value}>
          <input type={type} name={name} value={option.value} defaultChecked={chosen.has(option.value)} />
          <span>{option.label}</span>
          {option.count !== undefined && <span className="facet-count">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
