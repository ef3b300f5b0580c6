import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { DateText, German } from "~/components/values";
import { stepOfField } from "~/domain/job/wizard";
import type { Remark } from "~/queries/job/wizard";
import { factLabel } from "./summary";

/** Open remarks of the review; with `base` each links to the page on which its field is asked. */
export function RemarkList({ remarks, base }: { remarks: readonly Remark[]; base?: string }) {
  const { t } = useTranslation("job");
  return (
    <ul className="plain stack-s">
      {remarks.map((remark) => {
        const label = factLabel(t, remark.field);
        return (
          <li key={`${remark.field}-${remark.at}`} className="remark">
            <div>
              <p>
                <strong>{base ? <Link to={`${base}/edit/${stepOfField(remark.field)}`}>{label}</Link> : label}:</strong>{" "}
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
