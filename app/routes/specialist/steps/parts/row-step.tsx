import { useSearchParams } from "@remix-run/react";
import type { DeskLine } from "~/components/desk/desk-table";
import { useHere } from "~/components/desk/here";
import { DoneForm } from "./done-form";
import { OpenAct } from "./open-act";

/** A row with a step that can be done in it. */
type Row = {
  /** of the row in its table */
  key: string;
  name: string;
  step: { id: string; version: number };
};

/** A step of support done in the row itself, which the address opens; on every list alike. */
export function useRowStep(today: string): (row: Row) => Pick<DeskLine, "act" | "opened"> {
  const [search] = useSearchParams();
  const open = search.get("open");
  const here = useHere();
  return ({ key, name, step }) => ({
    act: <OpenAct open={step.id} row={key} name={name} />,
    ...(open === step.id && { opened: <DoneForm step={step} next={here()} today={today} row={key} /> }),
  });
}
