import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateField, RadioGroup, SelectField, TextField } from "~/components/form";
import type { Reply } from "~/components/form/reply";
import { writtenKinds } from "~/domain/note/notes";
import { companyActs } from "~/domain/several";

export type Given = {
  errors: Record<string, string[]>;
  reply: Reply | undefined;
  staff: readonly { id: string; name: string }[];
  /** who asks */
  me: string;
  today: string;
};

/** What a refused form was sent with. */
export const typedOf =
  (reply: Reply | undefined) =>
  (name: string): string | undefined => {
    const value = reply?.initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };

/**
 * What one act asks: on the screen only once it is chosen, by the style sheet alone, and by whatever is without one under
 * its name.
 */
function OfAct({ act, name, children }: { act: string; name: string; children: ReactNode }) {
  return (
    <fieldset className="stack" data-act={act}>
      <legend className="vh">{name}</legend>
      {children}
    </fieldset>
  );
}

/** The next step of each, and its day. */
export function StepFields({ errors, reply, today }: Given) {
  const typed = typedOf(reply);
  const { t } = useTranslation("desk");
  return (
    <OfAct act="next" name={t("several.peopleAct.next")}>
      <TextField
        name="nextStep"
        defaultValue={typed("nextStep")}
        label={t("note.nextStep")}
        errors={errors.nextStep}
        dir="auto"
      />
      <DateField
        name="nextStepOn"
        defaultValue={typed("nextStepOn")}
        label={t("note.nextOn")}
        min={today}
        errors={errors.nextStepOn}
      />
    </OfAct>
  );
}

/** Who gets them. */
export function ColleagueFields({ errors, reply, staff, hint }: Given & { hint: string }) {
  const { t } = useTranslation("desk");
  return (
    <OfAct act="handOver" name={t("several.peopleAct.handOver")}>
      <SelectField
        name="to"
        defaultValue={typedOf(reply)("to")}
        label={t("several.to")}
        hint={hint}
        errors={errors.to}
        options={[{ value: "", label: "–" }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </OfAct>
  );
}

/** For companies: what comes next, a visit, a note for the team, or somebody else who is responsible. */
export function CompanyFields(given: Given) {
  const { errors, reply, staff, me, today } = given;
  const typed = typedOf(reply);
  const { t } = useTranslation(["desk", "employer"]);
  return (
    <>
      <RadioGroup
        name="act"
        defaultValue={typed("act")}
        label={t("desk:several.act")}
        errors={errors.act}
        options={companyActs.map((value) => ({ value, label: t(`desk:several.companyAct.${value}`) }))}
      />
      <StepFields {...given} />
      <OfAct act="visit" name={t("desk:several.companyAct.visit")}>
        <DateField
          name="plannedOn"
          defaultValue={typed("plannedOn")}
          label={t("employer:visit.day")}
          min={today}
          errors={errors.plannedOn}
        />
        <SelectField
          name="userId"
          defaultValue={typed("userId") ?? me}
          label={t("employer:visit.who")}
          errors={errors.userId}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="topic"
          defaultValue={typed("topic")}
          label={t("employer:visit.topic")}
          errors={errors.topic}
          optional
        />
      </OfAct>
      <OfAct act="note" name={t("desk:several.companyAct.note")}>
        <SelectField
          name="kind"
          defaultValue={typed("kind") ?? "call"}
          label={t("desk:note.kindLabel")}
          errors={errors.kind}
          options={writtenKinds.map((value) => ({ value, label: t(`desk:note.kind.${value}`) }))}
        />
        <TextField
          name="text"
          defaultValue={typed("text")}
          label={t("desk:note.text")}
          errors={errors.text}
          dir="auto"
        />
      </OfAct>
      <ColleagueFields hint={t("desk:several.companyToHint")} {...given} />
    </>
  );
}
