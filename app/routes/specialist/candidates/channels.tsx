import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  CheckboxField,
  DateField,
  FormActions,
  type FormTexts,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from "~/components/form";
import { clock } from "~/config/clock";
import { channelSchema } from "~/domain/candidate/sections";
import { channelKinds, outcomes } from "~/domain/reachability/channels";
import { formatPhone } from "~/i18n/phone";
import { saveChannel } from "~/services/candidate/save-candidate-rows";
import { ChannelNote } from "./parts/channel-note";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = recordSide;

export const action = sectionAction(channelSchema, "/channels#contact", (trx, { id }, value, actor) =>
  saveChannel(trx, actor, id, value, clock),
);

export default function ChannelsSection() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const [form, fields] = useForm<FormTexts<typeof channelSchema>>({
    lastResult: useLastResult(),
    defaultValue: { outcome: "untried" },
  });
  const label = (name: string) => t(`field.${name}`);
  return (
    <SectionPage
      section="contact"
      title={t("record.ways")}
      lead={t("record.same")}
      known={record.channels.map((c) => ({
        row: "channel",
        key: c.id,
        back: "channels",
        label: `${t(`channel.${c.kind}`)}: ${formatPhone(c.value)}`,
        note: <ChannelNote channel={c} />,
      }))}
    >
      <AppForm
        form={form}
        labels={Object.fromEntries(["kind", "value", "outcome", "outcomeOn"].map((n) => [n, label(n)]))}
      >
        <SelectField
          field={fields.kind}
          width="m"
          label={label("kind")}
          options={channelKinds.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <TextField field={fields.value} label={label("value")} autoComplete="off" />
        <CheckboxField field={fields.shared} label={label("shared")} />
        <RadioGroup
          field={fields.outcome}
          label={label("outcome")}
          options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <DateField field={fields.outcomeOn} label={label("outcomeOn")} optional />
        <TextField field={fields.note} label={label("note")} optional />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
