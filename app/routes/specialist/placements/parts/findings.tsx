import { useTranslation } from "react-i18next";
import { CheckboxGroup, LawNote, useErrorText } from "~/components/form";
import { Notice } from "~/components/notice";
import { StatusTag, type Tone } from "~/components/tags";
import { withParams } from "~/domain/errors";
import type { Finding } from "~/domain/placement";

const tones: Record<Finding["level"], Tone> = {
  block: "stop",
  alarm: "stop",
  warn: "wait",
  task: "go",
  info: "quiet",
  rule: "quiet",
};

/**
 * What the guards found: each with its paragraph. Warnings and alarms carry a box that must be ticked before the move
 * is saved; a block has none, because only other facts lift it.
 */
export function Findings({ findings, errors }: { findings: readonly Finding[]; errors?: string[] }) {
  const { t } = useTranslation("placement");
  if (findings.length === 0) return null;
  const toTick = findings.filter((finding) => finding.level === "warn" || finding.level === "alarm");
  const others = findings.filter((finding) => !toTick.includes(finding));
  return (
    <div className="stack">
      {others.length > 0 && (
        <Notice
          kind={others.some((finding) => finding.level === "block") ? "error" : "info"}
          title={t(others.some((finding) => finding.level === "block") ? "finding.blocked" : "finding.title")}
        >
          <ul className="plain stack-s">
            {others.map((finding) => (
              <li key={finding.code}>
                <FindingText finding={finding} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {toTick.length > 0 && (
        <CheckboxGroup
          name="acknowledged"
          label={t("finding.ack")}
          errors={errors}
          options={toTick.map((finding) => ({ value: finding.guard, label: <FindingText finding={finding} /> }))}
        />
      )}
    </div>
  );
}

function FindingText({ finding }: { finding: Finding }) {
  const { t } = useTranslation("placement");
  const text = useErrorText();
  return (
    <>
      <StatusTag tone={tones[finding.level]}>{t(`finding.level.${finding.level}`)}</StatusTag>{" "}
      {text(withParams(`placement:guard.${finding.code}`, { ...finding.params }))}
      {finding.paragraph && <LawNote>{finding.paragraph}</LawNote>}
    </>
  );
}
