import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export type Order = { value: string; label: string };

/**
 * The order of a list, chosen like a filter: it is part of the address, where the first of `orders`, the list's own, is
 * left out. Everything else that is chosen stays.
 */
export function SortLine({ value, orders }: { value: string; orders: readonly Order[] }) {
  const { t } = useTranslation("public");
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => !["sort", "page", "done", "refused"].includes(name));
  return (
    <Form method="get" className="sort-line">
      {kept.map(([name, one], index) => (
        <input key={`${index}.${name}`} type="hidden" name={name} value={one} />
      ))}
      <label htmlFor="list-sort">{t("sort.label")}</label>
      <select id="list-sort" name="sort" className="input" defaultValue={value}>
        {orders.map((order) => (
          <option key={order.value} value={order.value}>
            {order.label}
          </option>
        ))}
      </select>
      <button type="submit" className="btn btn-second btn-small">
        {t("sort.apply")}
      </button>
    </Form>
  );
}
