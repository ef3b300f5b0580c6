import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/**
 * The search box above a list; the state of the list is in its address.
 * @param children hidden fields that keep whatever else is chosen
 */
export function SearchLine({
  q,
  label,
  hint,
  children,
}: {
  q: string;
  label: string;
  hint: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation("common");
  return (
    <Form method="get" className="search-line" role="search" aria-label={label}>
      {children}
      <label className="vh" htmlFor="list-q">
        {label}
      </label>
      <input id="list-q" type="search" name="q" className="input w-m" defaultValue={q} placeholder={hint} />
      <button type="submit" className="btn btn-second">
        {t("search")}
      </button>
    </Form>
  );
}
