import { useLocation } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { formatDate, formatDateTime, formatMoney } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** An amount of euros in the page's language. @param cents integer cents; @param per unit behind it, such as "per hour" */
export function Money({ cents, per }: { cents: number; per?: string }) {
  const locale = useLocale();
  return (
    <span className="nowrap">
      {formatMoney(cents, locale)}
      {per && ` ${per}`}
    </span>
  );
}

/**
 * A calendar date (`YYYY-MM-DD`) or an instant (Date), readable by people and machines.
 * @param late the date has passed and somebody should have acted; said in words too
 */
export function DateText({ value, late = false }: { value: string | Date; late?: boolean }) {
  const locale = useLocale();
  const { t } = useTranslation("common");
  const iso = typeof value === "string" ? value : value.toISOString();
  return (
    <time dateTime={iso} className={late ? "late" : undefined}>
      <span className="nowrap">
        {typeof value === "string" ? formatDate(value, locale) : formatDateTime(value, locale)}
      </span>
      {late && ` (${t("overdue")})`}
    </time>
  );
}

/**
 * How far a long task is. `data-refresh` lets the small script look again until it is done, and say every tenth of it to
 * those who do not see the bar; without script a link loads the page again.
 * @param done number of units done; @param total all units
 */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const { t } = useTranslation("common");
  const { pathname, search } = useLocation();
  return (
    <div className="progress" data-refresh={done < total ? "3" : undefined}>
      <span>
        {label} <span className="soft">{t("progress", { done, total })}</span>
      </span>
      <span className="vh" role="status">
        {t("progressSaid", { percent: Math.floor((done / Math.max(total, 1)) * 10) * 10 })}
      </span>
      <progress value={done} max={Math.max(total, 1)} aria-label={label} />
      {done < total && <Link to={`${pathname}${search}`}>{t("reload")}</Link>}
    </div>
  );
}

/**
 * Where one is in a form of several pages, in words and as rungs.
 * @param step number of the present page, from 1
 */
export function Steps({ step, of, title }: { step: number; of: number; title: string }) {
  const { t } = useTranslation("common");
  return (
    <div>
      <ol className="steps" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <li key={index} className={index + 1 < step ? "is-done" : index + 1 === step ? "is-here" : undefined} />
        ))}
      </ol>
      <p className="soft">{t("steps", { step, of, title })}</p>
    </div>
  );
}

/**
 * Short facts one after the other; the dot between two appears only where both are on one line. Empty ones are left
 * out.
 * @param empty what is shown if nothing is left
 */
export function Dots({ items, empty = null }: { items: readonly ReactNode[]; empty?: ReactNode }) {
  const facts = items.filter(Boolean);
  if (facts.length === 0) return <>{empty}</>;
  return (
    <span className="dots">
      {facts.map((item, index) => (
        <span key={index}>{item} </span>
      ))}
    </span>
  );
}

/**
 * Words that are German whatever the page speaks: titles of jobs, places, and what staff and companies wrote. One way
 * to say so to screen readers, hyphenation and translators; never for what a person wrote, nor for catalogue texts.
 */
export function German({ children }: { children: ReactNode }) {
  return <bdi lang="de">{children}</bdi>;
}

/**
 * Placeholder for the inserted part while the catalogue forms its sentence; no text of ours or of a user contains it.
 */
const placeMark = "\u2063";

/**
 * A catalogue sentence that contains something in another language, or with markup.
 * @param say writes the sentence around what it is given
 */
export function Around({ format, children }: { format: (place: string) => string; children: ReactNode }) {
  const [before, after] = format(placeMark).split(placeMark);
  return (
    <>
      {before}
      {after !== undefined && children}
      {after}
    </>
  );
}

/** A catalogue sentence with German words in it; only those are marked as German. */
export function AroundGerman({ format, children }: { format: (place: string) => string; children: string }) {
  return (
    <Around format={format}>
      <German>{children}</German>
    </Around>
  );
}

/** A name or text in another language or direction than the page's. */
export function Foreign({ lang, children }: { lang?: string; children: string }) {
  return (
    <bdi lang={lang} dir="auto">
      {children}
    </bdi>
  );
}

/** Words that may go on in the next line after a slash, as titles of jobs do: "Auslieferungsfahrer/in". */
export const Slashed = ({ children }: { children: string }) =>
  children.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
