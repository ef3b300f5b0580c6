import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import type { ButtonKind } from "~/components/form/app-form";

/** A step done today with one press; the answer on the next page offers to take it back. */
export function DoneButton({
  step,
  next,
  today,
  kind = "second",
}: {
  step: { id: string; version: number; name: string };
  /** the page to come back to */
  next: string;
  today: string;
  kind?: ButtonKind;
}) {
  const { t } = useTranslation("placement");
  return (
    <ActionButton
      action={`/specialist/steps/${step.id}/complete`}
      version={step.version}
      fields={{ doneOn: today, next }}
      kind={kind}
      size="small"
    >
      {t("today.action.step")}
      <span className="vh"> {step.name}</span>
    </ActionButton>
  );
}
