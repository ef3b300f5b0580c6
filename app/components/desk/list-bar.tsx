import { Form, useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { ofOneVisit } from "~/domain/find/in-list";
import { longestQuestion } from "~/domain/find/question";
import { Icon } from "../icon";
import { FacetGroup, Tabs } from "../navigation";
import type { Order } from "../sort-line";
import { offeredValues } from "./offered";

/** A filter of a list: its values with the number of rows each would give. */
export type Filter = {
  name: string;
  label: string;
  options: ReadonlyArray<{ value: string; label: string; count?: number }>;
  /** Only one of the values may be chosen. */
  single?: true;
  /** Stands with others behind "more". */
  more?: boolean;
};

/**
 * A filter with one value, such as "only mine": on when the address says so.
 */
export type Switch = {
  name: string;
  label: string;
  count?: number;
  /** For one that is on unless the address says otherwise: what the address says when it is on and off. */
  says?: { on: string; off: string };
  /** As the page has read it; left out, the address decides. */
  isOn?: boolean;
  /** How it stands where the address says nothing. */
  usual?: boolean;
};

/**
 * The head of a list: what it is, how many, and the one thing that begins something new.
 * @param links quiet links beside the number, such as the saved searches
 */
export function ListHead({
  title,
  count,
  links,
  actions,
}: {
  title: ReactNode;
  count?: ReactNode;
  links?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="list-head">
      <h1>{title}</h1>
      {count !== undefined && <span className={typeof count === "number" ? "soft num" : "soft"}>{count}</span>}
      {links && <div className="list-links">{links}</div>}
      {actions && <div className="list-actions">{actions}</div>}
    </header>
  );
}

/** What leads on from a list and is rarely needed: below its rows, so that they begin high. */
export const ListMore = ({ children }: { children: ReactNode }) => (
  <div className="list-links list-more">{children}</div>
);

/**
 * The views of a list as tabs. Filters and order stay, so that a view shows exactly as many rows as its number says.
 * @param name of the parameter in the address, which the view that is shown first leaves out
 * @param here the view that is open
 */
export function ListViews({
  label,
  name,
  here,
  views,
}: {
  label: string;
  name: string;
  here: string;
  views: ReadonlyArray<{ value: string; label: string; count: number }>;
}) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const kept = [...params].filter(([key]) => ![name, ...ofOneVisit].includes(key));
  const to = (value: string) => {
    const next = new URLSearchParams(value === views[0]?.value ? kept : [...kept, [name, value]]);
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  return (
    <Tabs label={label} items={views.map(({ value, ...view }) => ({ ...view, to: to(value), here: value === here }))} />
  );
}

/**
 * Everything that narrows or orders a list, in one line above it. What is chosen stands in the address, works without
 * script and can be shared; it applies at once where script runs, else by the button. Words are posted, because they may
 * be a name: the address gets the number of the question.
 *
 * @param search the words to look for; left out where a list has none
 * @param filters each a menu; one that could not narrow the list is not offered
 * @param switches filters with one value, such as "only mine"
 * @param total rows of the list; a value that all of them have narrows nothing
 * @param also gathers the switches in a menu of this name
 * @param keep names of parameters of the address that are carried along, such as the view
 */
export function ListBar({
  search,
  filters = [],
  switches = [],
  also,
  order,
  keep = [],
  total,
}: {
  search?: { q: string; label: string; hint: string };
  filters?: readonly Filter[];
  switches?: readonly Switch[];
  also?: string;
  order?: { value: string; orders: readonly Order[] };
  keep?: readonly string[];
  total?: number;
}) {
  const { t } = useTranslation(["common", "desk"]);
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const active =
    filters.reduce((n, { name }) => n + params.getAll(name).filter(Boolean).length, 0) +
    switches.filter((one) => standsOn(one, params) !== (one.usual ?? false)).length;
  const offered = filters.flatMap((filter) => offeredOf(filter, params, total));
  const kept = [...keep, "asked", "q"].flatMap((name) => params.getAll(name).map((value) => ({ name, value })));
  const cleared = new URLSearchParams(keep.flatMap((name) => params.getAll(name).map((value) => [name, value])));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold two forms in one line
    <div className="list-bar" role="group" aria-label={t("desk:bar")}>
      {search && <WordsField {...search} />}
      {(filters.length > 0 || switches.length > 0 || order) && (
        <form method="get" action={pathname} className="list-choices" data-apply>
          {kept.map(({ name, value }) => (
            <input key={`${name}.${value}`} type="hidden" name={name} value={value} />
          ))}
          {/* a fold on a phone; on a desk it stands open, also where no script opens it */}
          <details className="list-fold" data-fold>
            <summary className="btn btn-second btn-small">
              {t("desk:filter")}
              {active > 0 && <span className="count">{active}</span>}
            </summary>
            <div className="list-fields">
              {offered
                .filter(({ more }) => !more)
                .map((filter) => (
                  <FilterMenu key={filter.name} {...filter} />
                ))}
              <MoreMenu filters={offered.filter(({ more }) => more)} />
              {also ? (
                <SwitchMenu label={also} switches={switches} />
              ) : (
                switches.map((one) => <SwitchField key={one.name} {...one} />)
              )}
              {order && <OrderField {...order} />}
              <button type="submit" className="btn btn-second btn-small list-apply">
                {t("facets.apply")}
              </button>
              {(active > 0 || search?.q || params.has("sort")) && (
                <Link className="list-clear" to={cleared.size > 0 ? `${pathname}?${cleared}` : pathname}>
                  {t("desk:all")}
                </Link>
              )}
            </div>
          </details>
        </form>
      )}
    </div>
  );
}

function WordsField({ q, label, hint }: { q: string; label: string; hint: string }) {
  const { t } = useTranslation("desk");
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  return (
    <Form
      method="post"
      action="/specialist/find/in-list"
      className="list-ask"
      role="search"
      aria-label={label}
      reloadDocument
    >
      <input type="hidden" name="list" value={pathname + search} />
      <input
        type="search"
        name="asked"
        className="input list-words"
        aria-label={label}
        placeholder={params.has("asked") && !q ? t("askAgain") : hint}
        defaultValue={q}
        maxLength={longestQuestion}
        dir="auto"
        autoComplete="off"
        enterKeyHint="search"
      />
      <button type="submit" className="list-go" aria-label={t("find")}>
        <Icon name="search" size={18} />
      </button>
    </Form>
  );
}

function SwitchMenu({ label, switches }: { label: string; switches: readonly Switch[] }) {
  const [params] = useSearchParams();
  if (switches.length === 0) return null;
  const chosen = switches.filter(({ name }) => params.get(name) === "1").length;
  return (
    <details className="list-menu" data-menu>
      <summary className={chosen > 0 ? "is-chosen" : undefined}>
        {label}
        {chosen > 0 && <span className="count">{chosen}</span>}
      </summary>
      <div className="list-panel">
        {switches.map(({ name, ...one }) => (
          <label key={name} className="facet">
            <input type="checkbox" name={name} value="1" defaultChecked={params.get(name) === "1"} />
            <span>{one.label}</span>
            {one.count !== undefined && <span className="facet-count">{one.count}</span>}
          </label>
        ))}
      </div>
    </details>
  );
}

const standsOn = ({ name, isOn }: Switch, params: URLSearchParams) => isOn ?? params.get(name) === "1";

function SwitchField(one: Switch) {
  const [params] = useSearchParams();
  const { name, label, count, says } = one;
  return (
    <label className="list-switch">
      {/* an empty box sends nothing; the last of two values counts */}
      {says && <input type="hidden" name={name} value={says.off} />}
      <input type="checkbox" name={name} value={says?.on ?? "1"} defaultChecked={standsOn(one, params)} />
      <span>{label}</span>
      {count !== undefined && <span className="facet-count">{count}</span>}
    </label>
  );
}

function OrderField({ value, orders }: { value: string; orders: readonly Order[] }) {
  const { t } = useTranslation("public");
  if (orders.length < 2) return null;
  return (
    <select name="sort" className="input list-order" aria-label={t("sort.label")} defaultValue={value}>
      {orders.map((order) => (
        <option key={order.value} value={order.value}>
          {order.label}
        </option>
      ))}
    </select>
  );
}

const chosenOf = ({ name, options }: Filter, params: URLSearchParams) =>
  options.filter(({ value }) => params.getAll(name).includes(value));

/** A filter with the values that are worth a choice; none where it could not narrow the list. */
function offeredOf(filter: Filter, params: URLSearchParams, total: number | undefined): Filter[] {
  const options = offeredValues(filter.options, chosenOf(filter, params), total, filter.single ?? false);
  return options.length > 0 ? [{ ...filter, options }] : [];
}

/** Filters that are needed less often, under one another in one menu. */
function MoreMenu({ filters }: { filters: readonly Filter[] }) {
  const { t } = useTranslation("desk");
  const [params] = useSearchParams();
  if (filters.length === 0) return null;
  const chosen = filters.reduce((n, filter) => n + chosenOf(filter, params).length, 0);
  return (
    <details className="list-menu" data-menu>
      <summary className={chosen > 0 ? "is-chosen" : undefined}>
        {t("more")}
        {chosen > 0 && <span className="count">{chosen}</span>}
      </summary>
      <div className="list-panel list-less-often">
        {filters.map((filter) => (
          <Options key={filter.name} {...filter} />
        ))}
      </div>
    </details>
  );
}

function Options({ name, label, options, single }: Filter) {
  const { t } = useTranslation("desk");
  return (
    <FacetGroup
      name={name}
      label={label}
      type={single ? "radio" : "checkbox"}
      options={single ? [{ value: "", label: t("any") }, ...options] : options}
    />
  );
}

/** At most this many chosen values are named on a closed menu. */
const namedOnMenu = 2;

function FilterMenu(filter: Filter) {
  const [params] = useSearchParams();
  const chosen = chosenOf(filter, params);
  const named = chosen.length > namedOnMenu ? [] : chosen.map((one) => one.label);
  const says = named.length > 0 ? `${filter.label}: ${named.join(", ")}` : filter.label;
  return (
    <details className="list-menu" data-menu>
      <summary className={chosen.length > 0 ? "is-chosen" : undefined}>
        <span className="list-says" title={named.length > 0 ? says : undefined}>
          {says}
        </span>
        {chosen.length > namedOnMenu && <span className="count">{chosen.length}</span>}
      </summary>
      <div className="list-panel">
        <Options {...filter} />
      </div>
    </details>
  );
}
