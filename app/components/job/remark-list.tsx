import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { DateText, German } from "~/components/values";
import { stepOfField } from "~/domain/job/wizard";
import type { Remark } from "~/queries/job/wizard";
import { factLabel } from "./summary";

/** Open remarks of the review; with `at`, the address before a page's name, each links to where its field is asked. */
export function RemarkList({ remarks, at }: { remarks: readonly Remark[]; at?: string }) {
  const { t } = useTranslation("job");
  return (
    <ul className="plain stack-s">
      {remarks.map((remark) => {
        const label = factLabel(t, remark.field);
        return (
          <li key={`${remark.field}-${remark.at}`} className="remark">
            <div>
              <p>
                <strong>{at ? <Link to={`${at}/${stepOfField(remark.field)}`}>{label}</Link> : label}:</strong>{" "}
                <German>{remark.remark}</German>
              </p>
              <p className="hint">
                {remark.by} <DateText value={new Date(remark.at)} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
