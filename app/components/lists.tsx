import { useLocation } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";

export type Column<Row> = {
  /** Unique within the table. */
  key: string;
  label: string;
  /** The label with markup, such as its language; shown at the head of the column. */
  heading?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers are aligned to the end, with digits of equal width. */
  numeric?: boolean;
  /** This cell names the row (one column at most). */
  header?: boolean;
  /** What one can do with the row: needs no name in front of it on a phone. */
  action?: boolean;
};

/**
 * A real table with a caption; on a phone each row becomes a block with the column's name before each value.
 * @param slim for a name and a number or two: stays a table on a phone, and narrow enough to read across on a desk
 * @param rowKey a stable key of the row
 */
export function DataTable<Row>({
  caption,
  captionLang,
  captionHidden = false,
  slim = false,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  /** language of the caption where it is not the page's, as for the title of a job */
  captionLang?: string;
  captionHidden?: boolean;
  slim?: boolean;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const id = useId();
  const named = captionLang ? { "aria-labelledby": id } : { "aria-label": caption };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its frame and must do so by keyboard too
    <section className={slim ? "table-wrap table-slim" : "table-wrap table-cards"} tabIndex={0} {...named}>
      <table>
        <caption id={captionLang && id} lang={captionLang} className={captionHidden ? "vh" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "num" : undefined}>
                {column.heading ?? column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.header ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={column.numeric ? "num" : undefined}
                    data-label={column.action ? undefined : column.label}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Facts of a record. A fact without a value is left out by the caller or shown as a question, never as an empty line. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** One fact; `note` says who said it and when, or what is still open. */
export function Fact({ label, note, children }: { label: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && <span className="fact-note">{note}</span>}
      </dd>
    </div>
  );
}

/** Up to three numbers that say how things stand; `waiting` marks what waits for the reader. */
export function Figures({
  items,
}: {
  items: ReadonlyArray<{ label: ReactNode; value: ReactNode; to?: string; waiting?: boolean }>;
}) {
  return (
    <dl className="figures">
      {items.map((item, index) => (
        <div className={item.waiting ? "figure figure-wait" : "figure"} key={index}>
          <dt>{item.to ? <Link to={item.to}>{item.label}</Link> : item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What happened, newest first; each child is a TimelineItem. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

/** One event. `when` is a DateText. */
export function TimelineItem({
  when,
  attention = false,
  children,
}: {
  when: ReactNode;
  attention?: boolean;
  children: ReactNode;
}) {
  return (
    <li className={attention ? "is-attention" : undefined}>
      {when}
      {children}
    </li>
  );
}

/**
 * A framed piece of information. With `to` the whole card opens that page; other links in it keep working.
 * `level` is the heading's: 2 where cards follow the page's title at once, 3 inside a Section.
 */
export function Card({
  to,
  title,
  tag,
  level = 3,
  children,
}: {
  to?: string;
  title?: ReactNode;
  tag?: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={to ? "card card-link stack-s" : "card stack-s"}>
      {(title || tag) && (
        <div className="card-head">
          {title && (
            <Heading>
              {to ? (
                <Link to={to} className="card-target">
                  {title}
                </Link>
              ) : (
                title
              )}
            </Heading>
          )}
          {tag}
        </div>
      )}
      {children}
    </article>
  );
}

/** The keys of a work list; opened by `?` where script runs. Part of the work frame. */
export function KeysHelp() {
  const { t } = useTranslation(["common", "match"]);
  const { t: tFind } = useTranslation("candidate");
  const { t: tDesk } = useTranslation("desk");
  const { pathname } = useLocation();
  // keys are named only where they do something
  const desk = /\/(matches|shortlist)$/.test(pathname);
  const notes = pathname.startsWith("/specialist");
  return (
    <dialog id="keys-help" className="card" aria-labelledby="keys-help-title">
      <form method="dialog" className="stack print">
        <h2 id="keys-help-title">{t("keys.title")}</h2>
        <dl className="facts">
          {(["find", "down", "up", "open", "help"] as const).map((action) => (
            <div key={action}>
              <dt>
                <kbd>{{ find: "/", down: "j", up: "k", open: "Enter", help: "?" }[action]}</kbd>
              </dt>
              <dd>{action === "find" ? tFind("find.title") : t(`keys.${action}`)}</dd>
            </div>
          ))}
        </dl>
        {notes && (
          <dl className="facts">
            <div>
              <dt>
                <kbd>n</kbd>
              </dt>
              <dd>{tDesk("keys.note")}</dd>
            </div>
            {!desk && (
              <div>
                <dt>
                  <kbd>x</kbd>
                </dt>
                <dd>{tDesk("keys.mark")}</dd>
              </div>
            )}
          </dl>
        )}
        {desk && (
          <dl className="facts">
            {(["mark", "shortlist", "propose", "switch"] as const).map((action) => (
              <div key={action}>
                <dt>
                  <kbd>{{ mark: "x", shortlist: "s", propose: "p", switch: "v" }[action]}</kbd>
                </dt>
                <dd>{t(`match:keys.${action}`)}</dd>
              </div>
            ))}
          </dl>
        )}
        <button type="submit" className="btn btn-second">
          {t("keys.close")}
        </button>
      </form>
    </dialog>
  );
}
