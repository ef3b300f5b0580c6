import { useTranslation } from "react-i18next";
import { RadioGroup } from "~/components/form";
import { closeReasons } from "~/domain/job/states";
import { withdrawReasons } from "~/domain/proposal/states";
import { peopleActs, type SeveralList, userActs } from "~/domain/several";
import { ColleagueFields, CompanyFields, type Given, StepFields, typedOf } from "./act-fields";

/** What is to be done with the chosen rows of a list: the same questions as for one of them. */
export function SeveralFields({ list, ...given }: Given & { list: SeveralList }) {
  switch (list) {
    case "people":
      return <ForPeople {...given} />;
    case "companies":
      return <CompanyFields {...given} />;
    case "users":
      return <ForUsers {...given} />;
    case "proposals":
    case "jobs":
      return <Reason list={list} {...given} />;
    case "searches":
      return null;
  }
}

function ForPeople(given: Given) {
  const { t } = useTranslation("desk");
  return (
    <>
      <RadioGroup
        name="act"
        defaultValue={typedOf(given.reply)("act")}
        label={t("several.act")}
        errors={given.errors.act}
        options={peopleActs.map((value) => ({ value, label: t(`several.peopleAct.${value}`) }))}
      />
      <StepFields {...given} />
      <ColleagueFields hint={t("several.toHint")} {...given} />
    </>
  );
}

/** What takes access away says what it takes, as the page of one account does. */
function ForUsers({ errors, reply }: Given) {
  const { t } = useTranslation(["desk", "coordinator"]);
  return (
    <RadioGroup
      name="act"
      defaultValue={typedOf(reply)("act")}
      label={t("desk:several.act")}
      errors={errors.act}
      options={userActs.map((value) => ({
        value,
        label: t(value === "disable" ? "coordinator:users.disable" : "coordinator:users.inviteAgain"),
        hint:
          value === "disable" &&
          [t("coordinator:users.disableSessions"), t("coordinator:users.disableSignIn")].join(" "),
      }))}
    />
  );
}

function Reason({ list, errors, reply }: Given & { list: "proposals" | "jobs" }) {
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
      defaultValue={typedOf(reply)("reason")}
      label={t("several.reason")}
      errors={errors.reason}
      options={options}
    />
  );
}
