import { useSearchParams } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { maxCompared } from "~/domain/matching/side-by-side";
import { KeptParams } from "./kept-params";

const form = "compare";

/** Sends what is marked for comparison; the boxes are in the rows of the list. */
export function CompareForm({ action }: { action: string }) {
  const { t } = useTranslation("match");
  return (
    <form id={form} method="get" action={action}>
      <KeptParams except={["compare"]} />
      <button type="submit" className="btn btn-second btn-small">
        {t("compare.submit", { count: maxCompared })}
      </button>
    </form>
  );
}

/** Draws the box that marks a person or a job for the comparison; also the key x. The column says what it is for. */
export function useCompareMark(): (id: string, name: ReactNode) => ReactElement {
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const marked = search.getAll("compare");
  return (id, name) => (
    <label className="row-mark">
      <input type="checkbox" name="compare" value={id} form={form} defaultChecked={marked.includes(id)} data-mark />
      <span className="vh">
        {t("compare.mark")} {name}
      </span>
    </label>
  );
}
