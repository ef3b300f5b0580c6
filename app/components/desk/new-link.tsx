import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "~/components/actions";

/** Leads to another entry of a list; its button is solid until a row stands open, which then has the one of the page. */
export function NewLink({ to, children }: { to: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const isOpen = search.has("open") || search.has("note");
  return (
    <ButtonLink to={to} icon="plus" kind={isOpen ? "second" : "main"}>
      {children}
    </ButtonLink>
  );
}
