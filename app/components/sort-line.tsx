import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** One order of a list; `group` heads several of a kind. */
export type Order = { value: string; label: string; group?: string };

/**
 * The order of a list, chosen like a filter: it stands in the address. The first of `orders` is the list's own and needs
 * no word there. What else is chosen stays.
 */
export function SortLine({ value, orders }: { value: string; orders: readonly Order[] }) {
  const { t } = useTranslation("public");
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => !["sort", "page", "done", "refused"].includes(name));
  const option = ({ value, label }: Order) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  const groups = [...new Set(orders.flatMap(({ group }) => group ?? []))];
  return (
    <Form method="get" className="sort-line">
      {kept.map(([name, one], index) => (
        <input key={`${index}.${name}`} type="hidden" name={name} value={one} />
      ))}
      <label htmlFor="list-sort">{t("sort.label")}</label>
      <select id="list-sort" name="sort" className="input" defaultValue={value}>
        {orders.filter(({ group }) => !group).map(option)}
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {orders.filter((order) => order.group === group).map(option)}
          </optgroup>
        ))}
      </select>
      <button type="submit" className="btn btn-second btn-small">
        {t("sort.apply")}
      </button>
    </Form>
  );
}
