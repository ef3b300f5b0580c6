import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { areNumbersOf, forceSchema, numbersOf, ruleNumbersSchema, rulesOf } from "~/domain/matching/rule-set-form";
import { rulePreview } from "~/queries/reference/rule-preview";
import { ruleSets } from "~/queries/reference/rule-sets";
import { formCommand } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { putRulesIntoForce } from "~/services/reference/put-rules-into-force";
import { RulesForce } from "./parts/rules-force";
import { RulesNumbers } from "./parts/rules-numbers";
import { RulesPreview } from "./parts/rules-preview";

export const handle = { title: "coordinator:rules.draft" };

/** The draft is kept in the address: a colleague sees the same, and nothing is stored before it is put into force. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const search = new URL(args.request.url).searchParams;
  return readAs(actor, async (trx) => {
    const sets = await ruleSets(trx, clock.now());
    const from = sets.find((set) => set.id === search.get("from"));
    const present = sets.find((set) => set.state === "present") ?? sets[0];
    const base = from ?? present;
    const typed = search.has("speaking");
    const values = new URLSearchParams(search);
    if (!typed && base) {
      for (const [key, value] of Object.entries(numbersOf(base.rules))) values.set(key, String(value));
    }
    const draft = typed || from ? readForm(values, ruleNumbersSchema, clock.today()) : null;
    const numbers = draft?.status === "success" ? draft.value : null;
    return {
      values: Object.fromEntries(values),
      errors: draft && draft.status !== "success" ? ((draft.error ?? {}) as Record<string, string[]>) : {},
      numbers,
      preview: numbers ? await rulePreview(trx, rulesOf(numbers, "draft"), clock.today()) : null,
      // numbers of an earlier set that somebody changed are no longer its own
      from: from ? { id: from.id, comesBack: numbers === null || areNumbersOf(from.rules, numbers) } : null,
      version: base?.rules.version ?? "",
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return formCommand(args, actor, ruleNumbersSchema.and(forceSchema), async (trx, input) => {
    const { reason, startsOn = null, from: copiedFrom = null, ...numbers } = input;
    await putRulesIntoForce(trx, actor, { numbers, reason, startsOn, copiedFrom }, clock);
    return redirect("/coordinator/rules?done=rulesInForce");
  });
}

export default function RulesDraft() {
  const { t } = useTranslation("coordinator");
  const { values, errors, numbers, preview, from, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // numbers that nobody previewed: their own form shows what is wrong
  const wrong = preview ? errors : { ...errors, ...(refused?.error as Record<string, string[]> | undefined) };
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/coordinator/rules", label: t("rules.title") }]}
        title={t("rules.draft")}
        lead={t(from?.comesBack ? "rules.draftFrom" : "rules.draftLead", { version })}
      />
      <div className="stack">
        {numbers && preview && (
          <>
            <RulesPreview preview={preview} />
            <RulesForce numbers={numbers} from={from?.comesBack ? from.id : null} refused={refused} />
          </>
        )}
        <RulesNumbers values={values} errors={wrong} from={from?.id ?? null} />
      </div>
    </>
  );
}
