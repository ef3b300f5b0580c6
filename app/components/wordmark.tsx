import { Link } from "./link";

/** The drawing: two rails, three rungs, the next one lit. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden="true" focusable="false">
      <path d="M8 2v24M20 2v24" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <path d="M8 22h12M8 15h12" stroke="currentColor" strokeWidth="3" />
      <path d="M8 8h12" stroke="#f0a64a" strokeWidth="3.6" />
    </svg>
  );
}

/** Name of the product as a link to the area's first page; `sub` names the city or the area. */
export function Wordmark({ to, sub }: { to: string; sub?: string }) {
  return (
    <Link to={to} className="wordmark">
      <Mark />
      <span>Sprosse{sub && <small> {sub}</small>}</span>
    </Link>
  );
}
