import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { AppForm, DateField, FormActions, MoneyField, RadioGroup, SubmitButton } from "~/components/form";
import { Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { moneyField } from "~/domain/job/form-values";
import type { InstrumentOffer } from "~/domain/support/instruments";
import { dayField } from "~/domain/typed-day";
import { useLocale } from "~/i18n/locale";
import { instrumentOptions } from "~/queries/support/instrument-options";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { addInstrument } from "~/services/support/add-instrument";
import { PlacementGroup } from "./parts/record-page";
import { placementPageWith } from "./parts/record-page.server";

const schema = z.object({
  instrumentId: z.string("choose").max(40),
  dueOn: dayField("next"),
  amount: moneyField,
});

export const handle = { title: "placement:verb.instrument" };

export const loader = (args: LoaderFunctionArgs) =>
  placementPageWith(args, async (trx, { id }, today) => ({ offers: await instrumentOptions(trx, id, today) }));

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { amount: amountCents, ...input }) => {
    await addInstrument(trx, { ...input, placementId, amountCents }, clock);
    return redirect(`/specialist/placements/${placementId}?done=instrument#steps`);
  });
}

export default function InstrumentPage() {
  const { t } = useTranslation("placement");
  const { offers } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const label = useOfferLabel();
  return (
    <PlacementGroup section="steps" title={t("verb.instrument")}>
      <AppForm
        form={form}
        labels={{ instrumentId: t("form.instrument"), dueOn: t("form.instrumentDue"), amount: t("form.amount") }}
      >
        <RadioGroup field={fields.instrumentId} label={t("form.instrument")} options={offers.map(label)} />
        <DateField
          field={fields.dueOn}
          label={t("form.instrumentDue")}
          hint={t("form.instrumentDueHint")}
          law="§ 324 SGB III"
        />
        <MoneyField field={fields.amount} label={t("form.amount")} optional />
        <FormActions>
          <SubmitButton>{t("verb.instrument")}</SubmitButton>
        </FormActions>
      </AppForm>
    </PlacementGroup>
  );
}

/** Name, who pays, what it must come before, and the paragraph. */
function useOfferLabel() {
  const { t } = useTranslation("placement");
  const locale = useLocale();
  return (offer: InstrumentOffer) => ({
    value: offer.id,
    label:
      locale === "en" ? (
        <>
          {offer.en} (<German>{offer.de}</German>)
        </>
      ) : (
        offer.de
      ),
    hint: (
      <Dots
        items={[
          t(`payer.${offer.payer}`),
          offer.applyBefore && t(`applyBefore.${offer.applyBefore}`),
          offer.fit === "ask" && t("fit.ask"),
          paragraphs(offer.legal),
        ]}
      />
    ),
  });
}

/** The paragraphs of the reference's remark; the rest of it is a note for editors. */
const paragraphs = (legal: string): string =>
  legal
    .split(";")
    .filter((part) => part.includes("§"))
    .map((part) =>
      part
        .replace(/ is only for.*/, "")
        .replace(/(§+)\s*(?=\d)/g, "$1\u00a0")
        .replace("No.", "Nr.")
        .trim(),
    )
    .join("; ");
