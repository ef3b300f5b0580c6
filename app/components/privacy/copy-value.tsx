import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { both, Translators } from "~/components/two-languages";
import { Dots, German } from "~/components/values";
import { copyLabelOf } from "~/domain/privacy/copy-labels";
import { isUuid } from "~/domain/uuid";
import { formatDate, formatDateTime, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** Where the words for the codes of a column stand: in every language, or else in German. */
const words: Readonly<Record<string, readonly string[]>> = {
  shifts_accepted: ["public:code.shift"],
  shifts_refused: ["public:code.shift"],
  demands_accepted: ["public:code.demand"],
  demands_refused: ["public:code.demand"],
  occupation_group: ["public:code.group"],
  mobility: ["my:data.mode"],
  kind: ["my:data.channel", "my:appointment", "placement:channel"],
  purpose: ["my:profile.purpose"],
  stage_id: ["my:stage"],
  needs: ["my:need"],
  actor_role: ["copy:role"],
  role: ["copy:role"],
  table_name: ["copy:table"],
  state: ["candidate:state", "proposal:state", "placement:appointment.state"],
  mailbox: ["candidate:mailbox"],
  system: ["candidate:benefit"],
  permission: ["candidate:permission"],
  evidence: ["candidate:evidence"],
  level: ["candidate:level"],
  channel: ["placement:channel"],
  who: ["placement:who"],
  with_whom: ["placement:with"],
  topic: ["employer:concern.topic"],
  decline_reason: ["proposal:declineReason"],
  closed_reason: ["proposal:withdrawReason", "placement:appointment.cancelReason", "placement:appointment.missReason"],
  data: ["proposal:consentData"],
  template: ["coordinator:messages.templates"],
  event: ["coordinator:access.events"],
  dimensions: ["match:dimension"],
};
/** Columns that hold something by code, and the column whose words the codes have. */
const wordsOfKeys: Readonly<Record<string, string>> = { needs_ended: "needs" };
const languages = new Set(["language", "preferred_language", "locale"]);

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  // what the machine calls another row is not for reading; the file has it
  (typeof value === "string" && isUuid(value)) ||
  (typeof value === "object" && Object.values(value).every(isEmpty));

/** Whether there is anything to read in it. */
export const isHeld = (value: unknown): boolean => !isEmpty(value);

/** What a copy holds in a column: days, names and codes in the page's language, everything typed as it was typed. */
export function CopyValue({ column, value }: { column: string; value: unknown }): ReactNode {
  const { t } = useTranslation("common");
  const locale = useLocale();
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") return <CopyWord column={column} code={String(value)} />;
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value, locale);
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return formatDateTime(new Date(value), locale);
    if (/^\d\d:\d\d:00$/.test(value)) return value.slice(0, 5);
    const period = /^[[(](\d{4}-\d\d-\d\d)?,(\d{4}-\d\d-\d\d)?[\])]$/.exec(value);
    if (period) return [period[1], period[2]].map((day) => (day ? formatDate(day, locale) : "…")).join(" – ");
    return <CopyWord column={column} code={value} />;
  }
  if (Array.isArray(value))
    return (
      <>
        {value.filter(isHeld).map((each, nth) => (
          <span key={nth}>
            {nth > 0 && ", "}
            <CopyValue column={column} value={each} />
          </span>
        ))}
      </>
    );
  return <CopyObject value={value as Record<string, unknown>} codes={wordsOfKeys[column]} />;
}

/** @param codes the column whose words its keys have, where they are codes */
function CopyObject({ value, codes }: { value: Record<string, unknown>; codes?: string }) {
  // a row of a list: its name says it
  if (typeof value.name === "string" && "id" in value && Object.keys(value).length === 2)
    return <German>{value.name}</German>;
  return (
    <Dots
      items={Object.entries(value)
        .filter(([, inner]) => isHeld(inner))
        .map(([key, inner]) => (
          <span key={key}>
            <span className="soft">
              {codes ? <CopyWord column={codes} code={key} /> : <CopyLabelText column={key} />}:
            </span>{" "}
            <CopyValue column={key} value={inner} />
          </span>
        ))}
    />
  );
}

/** What a column is called, in the page's language and in German; one that has no name as the database calls it. */
export function CopyLabelText({ column }: { column: string }) {
  const label = copyLabelOf(column);
  return label ? both((t) => t(`copy:label.${label}`)) : <bdi lang="de">{column.replaceAll("_", " ")}</bdi>;
}

/** A code in the page's language, or in German; what is none as it was written. */
function CopyWord({ column, code }: { column: string; code: string }) {
  const { t, i18n } = useTranslation();
  const german = useContext(Translators)?.("de");
  const locale = useLocale();
  if (languages.has(column) && /^[a-z]{2,3}$/.test(code)) return languageName(code, locale);
  const lists = /^[\w-]+$/.test(code) ? (/_by$|user_id$/.test(column) ? ["copy:role"] : (words[column] ?? [])) : [];
  const keys = [...lists.map((list) => `${list}.${code}`), ...(/^[a-z_]+$/.test(code) ? [`copy:word.${code}`] : [])];
  const known = keys.find((key) => i18n.exists(key));
  if (known) return t(known);
  const inGerman = german && keys.find((key) => german.exists(key));
  if (inGerman) return <German>{german.t(inGerman)}</German>;
  // a machine's own word that nobody has put into words yet is marked as one
  return /^[a-z_]+(\.\w+)+$/.test(code) ? <code>{code}</code> : <bdi dir="auto">{code}</bdi>;
}
