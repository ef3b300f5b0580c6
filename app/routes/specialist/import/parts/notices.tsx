import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { Link } from "~/components/link";
import { Fact, Facts } from "~/components/lists";
import { ReasonChip, StatusTag, type Tone } from "~/components/tags";
import { withParams } from "~/domain/errors";
import type { ReferenceNames, ShownFact } from "~/domain/import/describe";
import { isSensitive } from "~/domain/import/headers";
import { expectedOutcome, type RowOutcome } from "~/domain/import/outcome";
import { type Finding, findingLevels } from "~/domain/import/types";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { BatchRow, BatchState } from "~/queries/import/batch";
import { useWords } from "./shown-words";

const tones: Record<BatchState, Tone> = {
  checking: "go",
  preview: "wait",
  confirmed: "go",
  running: "go",
  done: "done",
  failed: "stop",
  discarded: "quiet",
};
export const stateTone = (state: BatchState): Tone => tones[state];

/** What would be stored from a row, field by field. */
export function RowFacts({ facts, names }: { facts: readonly ShownFact[]; names: ReferenceNames }) {
  const { t } = useTranslation("import");
  const words = useWords(names);
  if (facts.length === 0) return <p className="soft">{t("row.nothing")}</p>;
  return (
    <Facts>
      {facts.map((fact) => (
        <Fact key={fact.field} label={t(`fields.${fact.field}`)}>
          <bdi>{fact.values.map(words.value).join(", ")}</bdi>
        </Fact>
      ))}
    </Facts>
  );
}

const kinds = { error: "blocks", question: "open", dropped: "bridge", note: "passes" } as const;

/** What has to be said about a row: errors, questions with what they may mean, what was thrown away, remarks. */
export function RowFindings({ findings, names }: { findings: readonly Finding[]; names: ReferenceNames }) {
  const { t } = useTranslation("import");
  const law = useErrorText();
  const locale = useLocale();
  const words = useWords(names);
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level));
  const fieldName = (field: string) => {
    if (isSensitive(field)) return t(`category.${field.slice("sensitive.".length)}`);
    return field === "ignore" ? t("preview.ignoredTitle") : t(`fields.${field}`);
  };
  const sentence = (finding: Finding) => {
    if (finding.code !== "law") return t(`findings.${finding.code}`, finding.params);
    const { lawCode, rule, paragraph, ...params } = finding.params ?? {};
    return `${law(withParams(`job:finding.${lawCode}`, params))} ${t("findings.law", { rule, paragraph })}`;
  };
  return (
    <ul className="stack-s">
      {sorted.map((finding, at) => (
        <li key={at}>
          <ReasonChip kind={kinds[finding.level]}>{fieldName(finding.field)}</ReasonChip> {sentence(finding)}
          {finding.original !== "" && (
            <span className="soft">
              {" "}
              <bdi>{t("row.original", { words: finding.original })}</bdi>
            </span>
          )}
          {finding.suggestions.length > 0 && (
            <span className="soft">
              {" "}
              {t("row.suggest", { list: formatList(finding.suggestions.map(words.suggestion), locale) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whom the row duplicates, in one sentence. */
export function DoubleNote({ row, kind }: { row: Pick<BatchRow, "duplicate">; kind: string }) {
  const { t } = useTranslation("import");
  const { duplicate } = row;
  if (duplicate === null) return null;
  const key = `double.${duplicate.of}${duplicate.sure ? "" : "Maybe"}`;
  const words = t(key, { name: duplicate.name, row: duplicate.rowNo, reason: t(`reason.${duplicate.reason}`) });
  const record = duplicate.of === "record" && duplicate.id ? recordPath(kind, duplicate.id) : null;
  return <p>{record ? <Link to={record}>{words}</Link> : words}</p>;
}

/** Where a stored row lives now. */
export function recordPath(kind: string, id: string): string {
  const area = kind === "profiles" ? "candidates" : kind === "companies" ? "employers" : "jobs";
  return `/specialist/${area}/${id}`;
}

const outcomeLooks = {
  stored: { tone: "done", expectedAs: "store" },
  merged: { tone: "done", expectedAs: "merge" },
  refused: { tone: "stop", expectedAs: "refuse" },
  skipped: { tone: "quiet", expectedAs: "skip" },
} as const satisfies Record<RowOutcome, { tone: Tone; expectedAs: string }>;

/** What becomes, or became, of a row, in a word. */
export function RowTag({ row }: { row: BatchRow }) {
  const { t } = useTranslation("import");
  const outcome = row.result ?? expectedOutcome(row);
  const { tone, expectedAs } = outcomeLooks[outcome];
  return <StatusTag tone={tone}>{row.result ? t(`outcome.${outcome}`) : t(`preview.${expectedAs}`)}</StatusTag>;
}
