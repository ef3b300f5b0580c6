import type { ReactNode } from "react";
import { ButtonLink } from "~/components/actions";
import { ChangeLink } from "~/components/record/group";
import { useRecord } from "./record-data";

/** Link to where a group of facts is changed, in its place on the record; screen readers hear the group's name too. */
export function SectionLink({ to, section }: { to: string; section: string }) {
  const { record } = useRecord();
  return <ChangeLink to={`/specialist/candidates/${record.id}/${to}`} group={section} />;
}

/** Link to where another entry is added. */
export function AddLink({ to, children }: { to: string; children: ReactNode }) {
  const { record } = useRecord();
  return (
    <ButtonLink to={`/specialist/candidates/${record.id}/${to}`} kind="second" size="small">
      {children}
    </ButtonLink>
  );
}
