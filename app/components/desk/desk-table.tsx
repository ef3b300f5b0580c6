import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { dialable, formatPhone } from "~/i18n/phone";
import { useHere } from "./here";
import { Missing } from "./missing";

export type DeskColumn<Row> = {
  /** Unique within the table. */
  key: string;
  label: ReactNode;
  /** Width on a desk, a class of `desk.css`; the columns without one share what is left. */
  width?: "sign" | "ladder" | "how" | "reason" | "number" | "date" | "day" | "word" | "name" | "place";
  cell: (row: Row) => ReactNode;
  /** On a phone: at the end of the first line, in the line below it (as a rule), at the start of that one, or left out. */
  narrow?: "end" | "below" | "start" | "none";
  /** Only where there is much room, or very much, for what the record says too. */
  roomy?: boolean | "very";
  /** Only on a phone, in the place of columns there is no room for. */
  only?: "phone";
};

/** What every row has, whatever its columns. */
export type DeskLine = {
  key: string;
  /** The page behind the row; none where there is nothing more to see. */
  to: string | null;
  title: ReactNode;
  /** Overdue: marked at the row's start; `when` says it in words. */
  late?: boolean;
  /** Whom to call, and how; an empty number is said to be missing. Nothing where nobody is to be called. */
  phone?: { number: string; name: string } | null;
  /** The next step, as one small button; none where it would only open the record. */
  act?: ReactNode;
  /** The row stands open beside the list. */
  here?: boolean;
  /** The row opens for a note about whom it is about; the key n opens it. */
  noted?: boolean;
  /** The row stands open: what is under it. */
  opened?: ReactNode;
};

/** Rows that belong together under a heading of their own. */
export type DeskGroup<Row> = {
  key: string;
  title: ReactNode;
  count: number;
  rows: readonly Row[];
  /** Not on paper: what can wait until another sheet. */
  screenOnly?: boolean;
  /** Below the rows: that there are more, and where. */
  rest?: ReactNode;
};

type Shared<Row> = {
  /** What the table holds, for those who hear it. */
  label: string;
  /** Heading of the first column. */
  who: string;
  columns: readonly DeskColumn<Row>[];
  line: (row: Row) => DeskLine;
  /** Whether a row may have an act. */
  acts?: boolean;
  /** Many narrow columns: their headings are turned upright. */
  dense?: boolean;
  /** Rows are named by a sentence, which gets what the other columns leave. */
  wideName?: boolean;
};

/**
 * The rows of a work area: one line of facts each, 40 px, with the telephone and the one act at the end. A real table on
 * a desk, two lines a row on a phone. The keys of `public/enhance.js` move through it.
 */
export function DeskTable<Row>({ rows, ...shared }: Shared<Row> & { rows: readonly Row[] }) {
  return (
    <Frame {...shared}>
      <tbody data-worklist>
        <DeskRows rows={rows} {...shared} />
      </tbody>
    </Frame>
  );
}

/** The same with headings between the rows: every part has the same columns, one below the other. */
export function GroupedDeskTable<Row>({ groups, ...shared }: Shared<Row> & { groups: readonly DeskGroup<Row>[] }) {
  return (
    <Frame {...shared}>
      {groups.map((group) => (
        <tbody key={group.key} id={group.key} className={group.screenOnly ? "no-print" : undefined} data-worklist>
          <tr className="desk-group">
            <th scope="rowgroup" colSpan={spanOf(shared)}>
              <h2>
                {group.title} <span className="count">{group.count}</span>
              </h2>
            </th>
          </tr>
          <DeskRows rows={group.rows} {...shared} />
          {group.rest && (
            <tr className="desk-rest">
              <td colSpan={spanOf(shared)}>{group.rest}</td>
            </tr>
          )}
        </tbody>
      ))}
    </Frame>
  );
}

const classes = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(" ") || undefined;

const spanOf = <Row,>({ columns, acts = true }: Shared<Row>) => columns.length + (acts ? 3 : 2);

function Frame<Row>({
  label,
  who,
  columns,
  acts = true,
  dense = false,
  wideName = false,
  children,
}: Shared<Row> & { children: ReactNode }) {
  const { t } = useTranslation("desk");
  const here = useHere();
  return (
    <table
      className={classes("desk-table", dense && "desk-dense", wideName && "desk-named")}
      aria-label={label}
      data-note-at={here({ note: "" })}
    >
      <colgroup>
        <col className="desk-who" />
        {columns.map(({ key, width, ...where }) => (
          <col key={key} className={classes(width && `desk-w-${width}`, ...placesOf(where))} />
        ))}
        <col className="desk-w-call" />
        {acts && <col className="desk-w-act" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{who}</th>
          {columns.map(({ key, label: heading, ...where }) => (
            <th key={key} scope="col" className={classes(...placesOf(where))}>
              <span>{heading}</span>
            </th>
          ))}
          <th scope="col">
            <span className="vh">{t("phone")}</span>
          </th>
          {acts && (
            <th scope="col">
              <span className="vh">{t("act")}</span>
            </th>
          )}
        </tr>
      </thead>
      {children}
    </table>
  );
}

const placesOf = ({ roomy, only }: Pick<DeskColumn<never>, "roomy" | "only">) => [
  roomy && (roomy === "very" ? "desk-very-roomy" : "desk-roomy"),
  only && "desk-only",
];

/** Columns of words, which go on in a second line on a desk; signs, numbers and days never do. */
const isWords = (width: DeskColumn<never>["width"]) =>
  width === undefined || width === "word" || width === "name" || width === "how";

const Words = ({ children }: { children: ReactNode }) => (children ? <div>{children}</div> : null);

/** What is the same in every row, worked out once for all of them. */
function cellsOf<Row>({ columns, dense = false }: Shared<Row>) {
  return {
    cells: columns.map(({ key, cell, narrow = "below", width, ...where }) => ({
      key,
      cell,
      className: classes(!where.roomy && `desk-${narrow}`, ...placesOf(where)),
      isWords: !dense && isWords(width),
    })),
    // a cell across columns that are not there would bring them back
    roomy: columns.filter((column) => column.roomy === true).length,
    very: columns.filter((column) => column.roomy === "very").length,
    absent: columns.filter((column) => column.roomy || column.only).length,
  };
}

function DeskRows<Row>({ rows, ...shared }: Shared<Row> & { rows: readonly Row[] }) {
  const call = useCall();
  const alike = { ...cellsOf(shared), call, span: spanOf(shared), acts: shared.acts ?? true };
  return rows.map((row) => {
    const line = shared.line(row);
    return <DeskRow key={line.key} row={row} its={line} {...alike} />;
  });
}

type Called = { number: string; name: string };

function DeskRow<Row>({
  row,
  its,
  call,
  cells,
  roomy,
  very,
  absent,
  span,
  acts,
}: ReturnType<typeof cellsOf<Row>> & {
  row: Row;
  its: DeskLine;
  call: (whom: Called) => ReactNode;
  /** all columns */
  span: number;
  acts: boolean;
}) {
  const { to, title, late, here, phone, act, noted, opened, key } = its;
  return (
    <>
      <tr
        id={`row-${key}`}
        className={classes("desk-row", late && "is-late", here && "is-here")}
        data-note={noted || undefined}
      >
        <th scope="row">
          {to === null ? (
            title
          ) : (
            <Link to={to} data-row="" aria-current={here ? "true" : undefined}>
              {title}
            </Link>
          )}
        </th>
        {cells.map(({ key: column, cell, className, isWords: asWords }) => (
          <td key={column} className={className}>
            {asWords ? <Words>{cell(row)}</Words> : cell(row)}
          </td>
        ))}
        <td className="desk-call">{phone && call(phone)}</td>
        {acts && <td className="desk-act">{act}</td>}
      </tr>
      {opened && (
        <tr className="desk-opened">
          <td colSpan={span - absent}>{opened}</td>
          {roomy > 0 && <td className="desk-roomy" colSpan={roomy} />}
          {very > 0 && <td className="desk-very-roomy" colSpan={very} />}
        </tr>
      )}
    </>
  );
}

/** Stand for what a sentence is about until its row is known: nobody types these. */
const [aName, aNumber] = ["\u0001", "\u0002"];

/**
 * Draws the telephone of a row: a drawing to tap on, the number for those who point at it or hear it; and what stands in
 * its place where nobody has written one down. A function that has looked its words up, because a list has one in every
 * row.
 */
function useCall(): (whom: Called) => ReactNode {
  const { t } = useTranslation("desk");
  const [before = "", after] = t("call", { name: aName, number: aNumber }).split(aNumber);
  const missing = t("noNumber", { name: aName });
  return ({ number, name }) => {
    const said = (words: string) => words.replace(aName, () => name);
    if (number)
      return (
        <a className="call" href={`tel:${dialable(number)}`}>
          <span className="vh">{said(before)}</span>
          <b>{formatPhone(number)}</b>
          {after && <span className="vh">{said(after)}</span>}
        </a>
      );
    return <Missing words={said(missing)} />;
  };
}
