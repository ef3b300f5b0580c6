import { useTranslation } from "react-i18next";
import { LawNote, useErrorText } from "~/components/form";
import { Icon, type IconName } from "~/components/icon";
import { Link } from "~/components/link";
import { withParams } from "~/domain/errors";
import type { Finding, FindingLevel } from "~/domain/job/rule";
import { placeOfField } from "~/domain/job/wizard";

const icons: Record<FindingLevel, IconName> = {
  block: "stop",
  error: "error",
  warn: "warning",
  task: "doc",
  info: "info",
};

/** The message code of a finding as forms carry it. */
export const findingCode = (finding: Finding): string => withParams(`job:finding.${finding.code}`, finding.params);

/** One answer of the rules: its weight in words, the sentence, and the paragraph it rests on. */
export function FindingText({ finding, to }: { finding: Finding; to?: string }) {
  const { t } = useTranslation("job");
  const text = useErrorText();
  return (
    <div className={`finding finding-${finding.level}`}>
      <Icon name={icons[finding.level]} size={18} />
      <div>
        <p>
          <strong>{t(`level.${finding.level}`)}: </strong>
          {text(findingCode(finding))} {to && <Link to={to}>{t("check.change")}</Link>}
        </p>
        {finding.paragraph && <LawNote>{finding.paragraph}</LawNote>}
      </div>
    </div>
  );
}

/** All findings of a job; with `at`, the address before a page's name, each links to the field it points to. */
export function FindingList({ findings, at }: { findings: readonly Finding[]; at?: string }) {
  return (
    <ul className="plain stack-s">
      {findings.map((finding, index) => {
        const place = placeOfField[finding.field];
        return (
          <li key={`${finding.rule}-${finding.code}-${index}`}>
            <FindingText
              finding={finding}
              to={
                at && finding.level !== "task" && finding.level !== "info"
                  ? `${at}/${place.step}#field-${place.field}`
                  : undefined
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
