import { ButtonLink } from "~/components/actions";
import { SubmitButton } from "~/components/form";
import { both } from "~/components/two-languages";
import type { IntakeStep } from "~/domain/candidate/intake";
import { screenOf } from "./screen";

/** On from a question: with the answer, without one, or back. */
export function Ways({
  step,
  id,
  isAnswered,
  back,
  onward,
}: {
  step: IntakeStep;
  id: string;
  isAnswered: boolean;
  back: IntakeStep | null;
  /** address of what comes next */
  onward: string;
}) {
  return (
    <div className="intake-ways">
      <SubmitButton size="big">{both((t) => t("my:intake.save"))}</SubmitButton>
      {step === "experience" && (
        <SubmitButton kind="second" name="intent" value="another">
          {both((t) => t("my:intake.another"))}
        </SubmitButton>
      )}
      {isAnswered ? (
        <ButtonLink kind="second" to={onward}>
          {both((t) => t("common:continue"))}
        </ButtonLink>
      ) : (
        <SubmitButton kind="second" name="intent" value="later">
          {both((t) => t("my:intake.later"))}
        </SubmitButton>
      )}
      {back && (
        <ButtonLink kind="quiet" to={screenOf(id, back)}>
          {both((t) => t("common:back"))}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" to={screenOf(id, null)}>
        {both((t) => t("my:intake.stop"))}
      </ButtonLink>
    </div>
  );
}
