import type { ReactNode } from "react";
import { CheckboxField, CheckboxGroup, DateField, NumberField, YesNoRows } from "~/components/form";
import { errorsOf } from "~/components/form/reply";
import { both } from "~/components/two-languages";
import { demands, shifts, travelModes, youthHazards } from "~/domain/matching/facts";
import type { Asking } from "./asking";
import { asked, box } from "./box";

export function StartBoxes({ fields, facts }: Asking) {
  return (
    <>
      {facts.record.availableFrom === null && (
        <CheckboxField field={box(fields, "now")} label={both((t) => t("my:intake.now"))} />
      )}
      <DateField field={box(fields, "availableFrom")} label={both((t) => t("my:intake.fromDay"))} optional />
    </>
  );
}

export function HoursBoxes({ fields }: Asking) {
  return (
    <>
      <NumberField field={box(fields, "hoursMin")} label={both((t) => t("my:intake.hoursMin"))} optional />
      <NumberField field={box(fields, "hoursMax")} label={both((t) => t("my:intake.hoursMax"))} optional />
    </>
  );
}

export function TravelBoxes({ step, fields }: Asking) {
  return (
    <>
      <CheckboxGroup
        field={box(fields, "mobility")}
        label={asked(step)}
        options={travelModes.map((mode) => ({ value: mode, label: both((t) => t(`my:data.mode.${mode}`)) }))}
      />
      <NumberField field={box(fields, "travelMinutesMax")} label={both((t) => t("my:intake.wayMax"))} optional />
    </>
  );
}

/** Nobody under 18 works at night (§ 14 JArbSchG), so nobody under 18 is asked. */
export function ShiftBoxes(asking: Asking) {
  const { record, ageClass } = asking.facts;
  const answered = [...record.shiftsAccepted, ...record.shiftsRefused];
  const left = ageClass === "under_18" ? ["n"] : [];
  return (
    <Rows
      {...asking}
      name="shift"
      yes={record.shiftsAccepted}
      no={record.shiftsRefused}
      options={shifts
        .filter((shift) => !left.includes(shift) || answered.includes(shift))
        .map((shift) => ({ value: shift, label: both((t) => t(`public:code.shift.${shift}`)) }))}
    />
  );
}

/** What is dangerous for the young is not theirs to accept (§ 22 JArbSchG). */
export function DemandBoxes(asking: Asking) {
  const { record, ageClass } = asking.facts;
  const answered = [...record.demandsAccepted, ...record.demandsRefused];
  const left = ageClass === "under_18" ? youthHazards : [];
  return (
    <Rows
      {...asking}
      name="demand"
      hint={both((t) => t("my:intake.hint.demands"))}
      yes={record.demandsAccepted}
      no={record.demandsRefused}
      options={demands
        .filter((demand) => !left.includes(demand) || answered.includes(demand))
        .map((demand) => ({ value: demand, label: both((t) => t(`public:code.demand.${demand}`)) }))}
    />
  );
}

function Rows({
  step,
  fields,
  reply,
  name,
  ...rows
}: Asking & {
  name: "shift" | "demand";
  hint?: ReactNode;
  options: { value: string; label: ReactNode }[];
  yes: readonly string[];
  no: readonly string[];
}) {
  const typed = reply?.initialValue;
  return (
    <YesNoRows
      hint={rows.hint}
      options={rows.options}
      yes={rows.yes}
      no={rows.no}
      big
      legend={asked(step)}
      name={name}
      id={box(fields, name).id}
      errors={errorsOf(reply)[name]}
      submitted={typed && (typed[name] ?? {})}
      words={(answer) =>
        both((t) => t(answer === "" ? "my:intake.unsaid" : answer === "yes" ? "my:intake.fine" : "my:intake.notFine"))
      }
    />
  );
}
