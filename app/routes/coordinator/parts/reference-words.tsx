import { useTranslation } from "react-i18next";
import { Dots } from "~/components/values";
import { entryOf } from "~/domain/entry-of";
import { useLocale } from "~/i18n/locale";

/** Remarks delivered with the wage floors, by their key in the catalogue. */
const notes = {
  "Gilt bis zum letzten geprüften Jahr; der nächste Betrag wird eingetragen, wenn er bekannt ist": "lastChecked",
  "Es zählt das Jahr, in dem die Ausbildung beginnt (§ 17 Abs. 2 BBiG)": "trainingStart",
  "Mindestlohn × 130 ÷ 3, auf volle Euro aufgerundet": "minijob",
} as const;

/** Sources of delivered rows that are not a paragraph of law, worded as in the data. */
const sources = {
  law: "law",
  own: "own",
  web: "web",
  interview: "interview",
  "product rule": "product",
  "case law": "caseLaw",
  "case law, MiLoG": "caseLawWage",
  "AufenthG as cited": "cited",
  "domain research": "research",
  "domain research, place list": "places",
  "proposal of the domain research": "proposal",
  "compiled by the makers": "makers",
  "to be proof-read by native speakers": "toRead",
} as const;

/** Returns the function that names a source in the page's language; a paragraph stays as it is. */
export function useSourceWords(): (source: string) => string {
  const { t } = useTranslation("coordinator");
  const words = (part: string) => {
    const known = entryOf<(typeof sources)[keyof typeof sources]>(sources, part);
    // a paragraph keeps its number in its line
    return known ? t(`reference.sources.${known}`) : part.replace(/(§+) /g, "$1\u00a0");
  };
  return (source) => source.split("; ").map(words).join("; ");
}

/** The line below a name: kind or length, and the remark in the page's language; one that is not there in German yet is left out there. */
export function ReferenceDetail({
  row,
  german,
}: {
  row: { detail: string | null; detailDe: string | null; kind: string | null; months: number | null };
  german: boolean;
}) {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const known = entryOf<(typeof notes)[keyof typeof notes]>(notes, row.detail ?? "");
  const inGerman = locale !== "en" && row.detailDe !== null;
  // signs of the working notes that mean nothing on a page
  const remark = (inGerman ? row.detailDe : row.detail)?.replace(/\*\*|`/g, "");
  const items = [
    row.kind && t(`reference.kinds.${row.kind}`),
    known
      ? t(`reference.notes.${known}`)
      : remark && (
          <span key="remark" lang={german || inGerman ? "de" : "en"}>
            {remark}
          </span>
        ),
    row.months !== null && t("reference.months", { count: row.months }),
  ].filter(Boolean);
  if (items.length === 0) return null;
  return (
    <small className="soft">
      <Dots items={items} />
    </small>
  );
}
