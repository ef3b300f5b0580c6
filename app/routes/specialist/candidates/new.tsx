import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import {
  AppForm,
  FormActions,
  type FormTexts,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
  TwinsField,
} from "~/components/form";
import { Link } from "~/components/link";
import { useChoices } from "~/components/match/names";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { newCandidateSchema } from "~/domain/candidate/sections";
import { cefrLevels } from "~/domain/matching/facts";
import { mailboxStates } from "~/domain/reachability/channels";
import { matchReference } from "~/facts/match-reference";
import { personTwins } from "~/queries/find/twins";
import { formCommand } from "~/request/command.server";
import { askTwins } from "~/request/twins.server";
import { createCandidate } from "~/services/candidate/create-candidate";
import { PersonFields } from "./parts/person-fields";
import { useLastResult } from "./parts/record-data";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, async (trx) => ({ names: (await matchReference(trx)).names }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, newCandidateSchema, async (trx, input, form) => {
    const again = askTwins(form, await personTwins(trx, input, clock.today()));
    if (again) return again;
    const id = await createCandidate(trx, actor, input, clock);
    return redirect(`/specialist/candidates/${id}?done=created`);
  });
}

export const handle: PageHandle = { title: "candidate:new.title" };

export default function NewCandidate() {
  const { names } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const choices = useChoices(names);
  const [form, fields] = useForm<FormTexts<typeof newCandidateSchema>>({ lastResult: useLastResult() });
  const levels = cefrLevels.map((value) => ({ value, label: value }));
  const label = (name: string) => t(`field.${name}`);
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: "/specialist/candidates", label: t("list.title") }]}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <p>
        <Link to="/specialist/candidates/intake">{t("intake.open")}</Link>
      </p>
      <AppForm
        form={form}
        labels={Object.fromEntries(Object.keys(newCandidateSchema.shape).map((name) => [name, label(name)]))}
      >
        <PersonFields fields={fields} />
        <SelectField field={fields.districtId} label={label("districtId")} options={choices("district")} optional />
        <TextField field={fields.phone} type="tel" width="m" label={label("phone")} optional />
        <RadioGroup
          field={fields.mailbox}
          label={label("mailbox")}
          options={mailboxStates.map((value) => ({ value, label: t(`mailbox.${value}`) }))}
          optional
        />
        <SelectField field={fields.speaking} width="s" label={label("speaking")} options={levels} optional />
        <SelectField field={fields.reading} width="s" label={label("reading")} options={levels} optional />
        <TwinsField path="/specialist/candidates" kind="person" />
        <FormActions>
          <SubmitButton>{t("new.save")}</SubmitButton>
          <ButtonLink to="/specialist/candidates" kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
