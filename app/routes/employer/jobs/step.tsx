import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "~/components/document-title";
import type { Reply } from "~/components/form/reply";
import { afterReply } from "~/components/job/reply";
import type { WizardView } from "~/components/job/step-questions";
import { WizardPage } from "~/components/job/wizard-page";
import { stepAction, stepLoader } from "./parts/wizard.server";

export const handle: PageHandle<WizardView> = {
  title: (t, data) => `${t(`job:step.${data.step}`)}: ${data.title}`,
};

export const loader = (args: LoaderFunctionArgs) => stepLoader(args);
export const action = (args: ActionFunctionArgs) => stepAction(args);

/** One page of the posting wizard. */
export default function StepRoute() {
  const view = useLoaderData<typeof loader>();
  const reply = useActionData<Reply>();
  return (
    <WizardPage
      view={{ ...view, stored: view.state.values, work: reply?.work ?? null, state: afterReply(view.state, reply) }}
    />
  );
}
