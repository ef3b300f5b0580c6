import { CheckboxField, DateField, NumberField, RadioGroup, SelectField, TextField } from "~/components/form";
import { useChoices } from "~/components/match/names";
import { both, Twice } from "~/components/two-languages";
import { benefitNames, recordedPermissions } from "~/domain/access/permission";
import { answerable } from "~/domain/candidate/intake-forms";
import { cefrLevels } from "~/domain/matching/facts";
import { channelKinds, mailboxStates } from "~/domain/reachability/channels";
import type { Asking } from "./asking";
import { asked, box } from "./box";
import { useLevelName } from "./level-name";

export function ChannelBoxes({ fields }: Asking) {
  return (
    <>
      <RadioGroup
        field={box(fields, "kind")}
        label={both((t) => t("my:intake.kind"))}
        columns={2}
        options={channelKinds.map((kind) => ({ value: kind, label: both((t) => t(`my:data.channel.${kind}`)) }))}
      />
      <TextField field={box(fields, "value")} label={both((t) => t("my:intake.value"))} dir="ltr" autoComplete="off" />
      <CheckboxField field={box(fields, "shared")} label={both((t) => t("my:intake.shared"))} />
    </>
  );
}

/** How well somebody speaks or reads German. */
export function LevelBoxes({ step, fields }: Asking) {
  return (
    <RadioGroup
      field={box(fields, step)}
      label={asked(step)}
      options={cefrLevels.map((level) => ({
        value: level,
        label: (
          <Twice>
            <LevelName level={level} />
          </Twice>
        ),
      }))}
    />
  );
}

function LevelName({ level }: { level: string }) {
  return <>{useLevelName()(level)}</>;
}

export function AgeBoxes({ fields }: Asking) {
  return (
    <>
      <p className="hint">{both((t) => t("my:intake.hint.age"))}</p>
      <DateField field={box(fields, "birthDate")} label={both((t) => t("my:intake.bornOn"))} optional />
      <NumberField field={box(fields, "birthYear")} label={both((t) => t("my:intake.bornYear"))} optional />
    </>
  );
}

export function DistrictBox({ fields, facts }: Asking) {
  const choices = useChoices(facts.names);
  return (
    <SelectField
      field={box(fields, "districtId")}
      label={both((t) => t("my:intake.ask.district"))}
      options={choices("district")}
    />
  );
}

export function MailboxBoxes({ step, fields }: Asking) {
  return (
    <RadioGroup
      field={box(fields, "mailbox")}
      label={asked(step)}
      hint={both((t) => t("my:intake.hint.mailbox"))}
      options={answerable(mailboxStates).map((state) => ({
        value: state,
        label: both((t) => t(`my:intake.mailbox.${state}`)),
      }))}
    />
  );
}

/** What the paper allows; that it still has to be read is an answer too, and stays a question. */
export function AccessBoxes({ step, fields, facts }: Asking) {
  return (
    <>
      <RadioGroup
        field={box(fields, "permission")}
        label={asked(step)}
        hint={both((t) => t("my:intake.hint.access"))}
        law="§ 4a AufenthG"
        options={answerable(recordedPermissions).map((permission) => ({
          value: permission,
          label: both((t) => t(`my:intake.permission.${permission}`)),
        }))}
      />
      <SelectField
        field={box(fields, "permitEmployerId")}
        label={both((t) => t("my:intake.permitEmployer"))}
        options={facts.employers.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <DateField field={box(fields, "from")} label={both((t) => t("my:intake.from"))} />
      <DateField field={box(fields, "until")} label={both((t) => t("my:intake.until"))} optional />
    </>
  );
}

export function BenefitBoxes({ step, fields }: Asking) {
  return (
    <>
      <RadioGroup
        field={box(fields, "system")}
        label={asked(step)}
        hint={both((t) => t("my:intake.hint.benefit"))}
        options={answerable(benefitNames).map((system) => ({
          value: system,
          label: both((t) => t(`my:intake.benefit.${system}`)),
        }))}
      />
      <DateField field={box(fields, "from")} label={both((t) => t("my:intake.since"))} />
    </>
  );
}
