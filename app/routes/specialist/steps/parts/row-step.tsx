import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskLine } from "~/components/desk/desk-table";
import { useHere } from "~/components/desk/here";
import { DoneForm } from "./done-form";

/** A row with a step that can be done in it. */
type Row = {
  /** of the row in its table */
  key: string;
  name: string;
  step: { id: string; version: number };
  /** where the row opens for a note */
  note: string;
};

/** A step of support done in the row itself, which the address opens; on every list alike. */
export function useRowStep(today: string): (row: Row) => Pick<DeskLine, "act" | "opened"> {
  const { t } = useTranslation("placement");
  const [search] = useSearchParams();
  const open = search.get("open");
  const here = useHere();
  return ({ key, name, step, note }) => {
    const isOpen = open === step.id;
    return {
      act: (
        <ButtonLink to={isOpen ? here() : `${here({ open: step.id })}#row-${key}`} size="small" kind="second">
          {t(isOpen ? "common:cancel" : "today.action.step")}
          <span className="vh"> {name}</span>
        </ButtonLink>
      ),
      ...(isOpen && { opened: <DoneForm step={step} next={here()} today={today} note={note} /> }),
    };
  };
}
