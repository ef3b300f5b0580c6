import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";

/** The way up, at most three steps; the page itself is not in it. */
function Breadcrumbs({ items }: { items: ReadonlyArray<{ to: string; label: ReactNode }> }) {
  const { t } = useTranslation("common");
  return (
    <nav className="crumbs" aria-label={t("nav.breadcrumbs")}>
      <ol>
        {items.map((item) => (
          <li key={item.to}>
            <Link to={item.to}>{item.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * Head of every page: where one is, what it is called, how it stands, what comes next, and the main action.
 *
 * @param eyebrow kind of page or record ("Company", "Step 3 of 6"), small above the title
 * @param tag a StatusTag beside the title
 * @param lead one or two sentences below
 * @param meta short facts in one line (responsible person, place), each an element with a key
 * @param next the dated next step of a record; leave out what has none
 * @param level 2 for a page that stands below the header of its record
 * @param actions ButtonLinks or forms of one button; the main action first
 */
export function PageHeader({
  title,
  eyebrow,
  tag,
  lead,
  meta,
  next,
  actions,
  crumbs,
  level = 1,
  dense = false,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  tag?: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  next?: ReactNode;
  actions?: ReactNode;
  crumbs?: ReadonlyArray<{ to: string; label: ReactNode }>;
  level?: 1 | 2;
  /** The head of a record, which stands above every one of its pages: three lines at most. */
  dense?: boolean;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header className={dense ? "page-head page-head-dense" : "page-head"}>
      {crumbs && crumbs.length > 0 && <Breadcrumbs items={crumbs} />}
      {eyebrow && (
        <p className="eyebrow">
          <span>{eyebrow}</span>
        </p>
      )}
      <div className="page-head-line">
        <div className="page-head-title">
          <Heading>{title}</Heading>
          {tag}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
      {meta && <div className="meta-line">{meta}</div>}
      {next && <NextStep>{next}</NextStep>}
    </header>
  );
}

/** The dated next step of a record, named as such. */
export function NextStep({ children }: { children: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <div className="next-step">
      <strong>{t("nextStep")}</strong> <div>{children}</div>
    </div>
  );
}

/** A part of a page, its heading hanging on a rung; `actions` go beside the heading. */
export function Section({
  title,
  id,
  actions,
  children,
  level = 2,
}: {
  title: ReactNode;
  id?: string;
  actions?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="section" id={id} aria-labelledby={id ? `${id}-title` : undefined}>
      <div className="section-head">
        <Heading id={id ? `${id}-title` : undefined}>{title}</Heading>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
