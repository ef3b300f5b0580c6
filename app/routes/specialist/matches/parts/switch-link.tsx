import type { ReactNode } from "react";
import { Link } from "~/components/link";

/** From a pair to the other side of the same desk: the person's jobs, the job's people. Also the key v. */
export function SwitchLink({ to, words, name }: { to: string; words: string; name: ReactNode }) {
  return (
    <Link to={to} className="btn btn-quiet btn-small" data-switch>
      {words}
      <span className="vh"> {name}</span>
    </Link>
  );
}
