import { useTranslation } from "react-i18next";
import { useCodeWords, useNames } from "~/components/match/names";
import { useSign } from "~/components/match/sign";
import type { Names } from "~/domain/matching/names";
import type { AnsweredNeed } from "~/domain/proposal/needs";
import { formatDate, formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useStartText } from "./profile-view";

/** Beside a profile: each need of the job, and against it what the person brings, with a sign. */
export function NeedsTable({ rows, names, today }: { rows: readonly AnsweredNeed[]; names: Names; today: string }) {
  const { t } = useTranslation("proposal");
  const words = useNeedWords(names, today);
  const sign = useSign();
  return (
    <table className="needs" aria-label={t("needs.title")}>
      <thead>
        <tr>
          <th scope="col">{t("needs.need")}</th>
          <th scope="col">{t("needs.has")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { label, need, has } = words(row);
          return (
            <tr key={`${row.kind} ${need}`}>
              <th scope="row">
                {label}
                {need && <strong>{need}</strong>}
              </th>
              <td>{sign(row.sign, has ?? t("needs.ask"))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Words = { label: string; need: string; has: string | null };

/** Both sides of a row in words; null where the profile does not say. */
function useNeedWords(names: Names, today: string): (row: AnsweredNeed) => Words {
  const { t } = useTranslation(["proposal", "candidate"]);
  const locale = useLocale();
  const name = useNames(names);
  const code = useCodeWords();
  const startText = useStartText(today);
  const span = ({ min, max }: { min: number | null; max: number | null }) =>
    min === max ? String(min) : t("proposal:profile.hours", { min: min ?? "…", max: max ?? "…" });
  const shifts = (all: readonly string[]) =>
    formatList(
      all.map((one) => code("shift", one)),
      locale,
    );
  return (row) => {
    const label = t(`proposal:needs.kind.${row.kind}`);
    switch (row.kind) {
      case "speaking":
      case "reading":
        return { label, need: row.need, has: row.has };
      case "required":
      case "helpful":
        return { label, need: name("skill", row.need), has: row.has && t(`proposal:needs.skill.${row.has}`) };
      case "experience": {
        const years = row.has && row.has.years > 0 ? `, ${t("candidate:record.years", { count: row.has.years })}` : "";
        const same = row.has?.same ? "same" : row.sign === "met" ? "alike" : "other";
        return {
          label,
          need: name("occupation", row.need),
          has: row.has && t(`proposal:needs.experience.${same}`) + years,
        };
      }
      case "hours":
        return { label, need: span(row.need), has: row.has && span(row.has) };
      case "shifts":
        return { label, need: shifts(row.need), has: row.has && shifts(row.has) };
      case "start":
        return {
          label,
          need: row.need === null ? t("proposal:needs.soon") : formatDate(row.need, locale),
          has: row.has && startText(row.has),
        };
      case "way":
        return { label, need: "", has: row.has && t(`proposal:needs.way.${row.has}`) };
    }
  };
}
