import { useTranslation } from "react-i18next";
import { DateField, RadioGroup, SelectField, TextField } from "~/components/form";
import type { Reply } from "~/components/form/reply";
import { closeReasons } from "~/domain/job/states";
import { withdrawReasons } from "~/domain/proposal/states";
import { peopleActs, type SeveralList } from "~/domain/several";

type Staff = readonly { id: string; name: string }[];
type Given = { errors: Record<string, string[]>; reply: Reply | undefined };

const typedOf =
  (reply: Reply | undefined) =>
  (name: string): string | undefined => {
    const value = reply?.initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };

/** What is to be done with the chosen rows of a list: the same questions as for one of them. */
export function SeveralFields({
  list,
  staff,
  today,
  ...given
}: Given & { list: SeveralList; staff: Staff; today: string }) {
  return list === "people" ? <ForPeople staff={staff} today={today} {...given} /> : <Reason list={list} {...given} />;
}

function ForPeople({ errors, reply, staff, today }: Given & { staff: Staff; today: string }) {
  const typed = typedOf(reply);
  const { t } = useTranslation("desk");
  return (
    <>
      <RadioGroup
        name="act"
        defaultValue={typed("act")}
        label={t("several.act")}
        errors={errors.act}
        options={peopleActs.map((value) => ({ value, label: t(`several.peopleAct.${value}`) }))}
      />
      <fieldset>
        <legend>{t("several.peopleAct.next")}</legend>
        <TextField
          name="nextStep"
          defaultValue={typed("nextStep")}
          label={t("note.nextStep")}
          errors={errors.nextStep}
          dir="auto"
          optional
        />
        <DateField
          name="nextStepOn"
          defaultValue={typed("nextStepOn")}
          label={t("note.nextOn")}
          min={today}
          errors={errors.nextStepOn}
          optional
        />
      </fieldset>
      <fieldset>
        <legend>{t("several.peopleAct.handOver")}</legend>
        <SelectField
          name="to"
          defaultValue={typed("to")}
          label={t("several.to")}
          hint={t("several.toHint")}
          errors={errors.to}
          options={[{ value: "", label: "–" }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
          optional
        />
      </fieldset>
    </>
  );
}

function Reason({ list, errors, reply }: Given & { list: "proposals" | "jobs" }) {
  const typed = typedOf(reply);
  const { t } = useTranslation("desk");
  const options =
    list === "proposals"
      ? withdrawReasons
          .filter((reason) => reason !== "consent_withdrawn")
          .map((value) => ({ value, label: t(`proposal:withdrawReason.${value}`) }))
      : closeReasons.map((value) => ({ value, label: t(`job:reason.${value}`) }));
  return (
    <RadioGroup
      name="reason"
      defaultValue={typed("reason")}
      label={t("several.reason")}
      errors={errors.reason}
      options={options}
    />
  );
}
