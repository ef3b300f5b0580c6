import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { DateText } from "~/components/values";
import { clock } from "~/config/clock";
import { employerRecord } from "~/queries/employer/record";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { cancelVisit } from "~/services/employer/cancel-visit";

export const handle = { title: "employer:visit.cancel" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { name, visits } = await readAs(actor, (trx) => employerRecord(trx, id, clock.today()));
  const visit = visits.find((each) => each.id === args.params.visitId && each.state === "planned");
  if (!visit) throwNotFound();
  return { id, company: name, visit };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const visitId = idParam(args.params.visitId);
  return command(args, actor, async (trx, form) => {
    await cancelVisit(trx, actor, visitId, versionOf(form));
    return redirect(`/specialist/employers/${id}?done=visitCancelled#visits`);
  });
}

export default function CancelVisitPage() {
  const { t } = useTranslation("employer");
  const { id, company, visit } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("visit.cancel")}
      eyebrow={company}
      losses={[
        <span key="day">
          {t("visit.cancelLoss")} <DateText value={visit.plannedOn} />
        </span>,
      ]}
      keeps={[t("visit.cancelKeeps")]}
      confirm={t("visit.cancelConfirm")}
      cancelTo={`/specialist/employers/${id}`}
      version={visit.version}
    />
  );
}
